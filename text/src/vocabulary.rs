//! All words in one language: for screens, for scripts, and for the staff of a municipality or a provider.

use std::ops::Deref;

use resultaatwijzer_core::{
    price::fact::{BillFact, ChangeFact, Fact, FundingFact, RealPriceFact},
    reading::problem::Problem,
    what_if::{
        bill::{Bill, Proposed},
        pooling::Pooling,
    },
};

use crate::{
    language::{Advice, Language, Spoken},
    names::Names,
    screens::{plan::PlanWords, providers::ProviderWords, tariff::TariffWords},
};

/// The languages in which all words are written. Packages with their own words match on this enum, so that they do not
/// compile without the words of a new language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tongue {
    /// Dutch.
    Dutch,
    /// English.
    English,
}

impl Tongue {
    /// The language of a code or tag such as `nl`, `en-GB`; `None` for a language that does not have all words.
    #[must_use]
    pub fn of(tag: &str) -> Option<Self> {
        match tag.split(['-', '_']).next().unwrap_or_default().to_ascii_lowercase().as_str() {
            "nl" => Some(Self::Dutch),
            "en" => Some(Self::English),
            _ => None,
        }
    }
}

/// All words in one language. It dereferences to [`Language`], so that `vocabulary.locale` works.
pub struct Vocabulary {
    /// Which language it is.
    pub tongue: Tongue,
    /// The words of the plan explainer.
    pub plan: Spoken<PlanWords>,
    /// The words of the tariff calculator.
    pub tariff: Spoken<TariffWords>,
    /// The words of the provider comparison.
    pub providers: Spoken<ProviderWords>,
    pub(crate) writer: fn(&Problem) -> Option<Advice>,
    pub(crate) bill_fact: fn(&BillFact) -> String,
    pub(crate) funding_fact: fn(&FundingFact) -> String,
    pub(crate) change_fact: fn(&ChangeFact) -> String,
    pub(crate) real_price_fact: fn(&RealPriceFact) -> String,
    pub(crate) since: fn(&str, &str) -> String,
    pub(crate) bill: fn(&Bill, &Proposed) -> Vec<String>,
    /// The sentence when no bill changes anything.
    pub no_bill: &'static str,
    pub(crate) pooling: fn(&Pooling) -> Vec<String>,
}

impl Deref for Vocabulary {
    type Target = Language;

    fn deref(&self) -> &Language {
        self.plan.language
    }
}

impl Vocabulary {
    /// The sentences of a finding: those for authors of catalogues, otherwise those for readers.
    #[must_use]
    pub fn advice(&self, problem: &Problem, names: &Names<'_>) -> Advice {
        (self.writer)(problem)
            .or_else(|| (self.finding)(problem, names))
            .unwrap_or_else(|| Advice { message: problem.code().to_owned(), help: String::new() })
    }

    /// The sentence of any step.
    #[must_use]
    pub fn step(&self, fact: &Fact, names: &Names<'_>) -> String {
        match fact {
            Fact::Price(_) | Fact::Contribution(_) => self.fact(fact, names),
            Fact::Bill(fact) => (self.bill_fact)(fact),
            Fact::Funding(fact) => (self.funding_fact)(fact),
            Fact::Change(fact) => (self.change_fact)(fact),
            Fact::RealPrice(fact) => (self.real_price_fact)(fact),
        }
    }

    /// Sentences about a bill before parliament. The first one says that it is not law.
    #[must_use]
    pub fn bill(&self, bill: &Bill, proposed: &Proposed) -> Vec<String> {
        (self.bill)(bill, proposed)
    }

    /// Sentences about the outcome of pooling.
    #[must_use]
    pub fn pooling(&self, found: &Pooling) -> Vec<String> {
        (self.pooling)(found)
    }
}
