//! All that is said in one language: on screens, to scripts, and to the staff of a municipality or a provider.

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
    start_words::StartWords,
    words::{ConversationWords, PlanWords, ProviderWords, TariffWords},
};

/// The languages that everything is written in. Packages with words of their own match on it, so that a language
/// without those words does not compile.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tongue {
    /// Dutch.
    Dutch,
    /// English.
    English,
}

impl Tongue {
    /// The language of a code or tag such as `nl`, `en-GB`; `None` for a language that not everything is written in.
    #[must_use]
    pub fn of(tag: &str) -> Option<Self> {
        match tag.split(['-', '_']).next().unwrap_or_default().to_ascii_lowercase().as_str() {
            "nl" => Some(Self::Dutch),
            "en" => Some(Self::English),
            _ => None,
        }
    }
}

/// All that is said in one language. It gives what every screen says as its own fields: `vocabulary.locale`.
pub struct Vocabulary {
    /// Which language it is.
    pub tongue: Tongue,
    /// The words of the plan explainer.
    pub plan: Spoken<PlanWords>,
    /// The words of the tariff calculator.
    pub tariff: Spoken<TariffWords>,
    /// The words of the provider comparison.
    pub providers: Spoken<ProviderWords>,
    /// The words of the conversation.
    pub conversation: Spoken<ConversationWords>,
    /// The words of the ways in to a plan, to a resident.
    pub start: Spoken<StartWords>,
    /// The same, to whoever helps a resident.
    pub start_staff: Spoken<StartWords>,
    pub(crate) writer: fn(&Problem) -> Option<Advice>,
    pub(crate) bill_fact: fn(&BillFact) -> String,
    pub(crate) funding_fact: fn(&FundingFact) -> String,
    pub(crate) change_fact: fn(&ChangeFact) -> String,
    pub(crate) real_price_fact: fn(&RealPriceFact) -> String,
    pub(crate) since: fn(&str, &str) -> String,
    pub(crate) bill: fn(&Bill, &Proposed) -> Vec<String>,
    /// That no bill changes anything here.
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
    /// What a finding says, to readers and to whoever writes catalogues.
    #[must_use]
    pub fn advice(&self, problem: &Problem, names: &Names<'_>) -> Advice {
        (self.writer)(problem)
            .or_else(|| (self.finding)(problem, names))
            .unwrap_or_else(|| Advice { message: problem.code().to_owned(), help: String::new() })
    }

    /// What any step says.
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

    /// What a bill would make of the own contribution, in sentences: first that it is no law.
    #[must_use]
    pub fn bill(&self, bill: &Bill, proposed: &Proposed) -> Vec<String> {
        (self.bill)(bill, proposed)
    }

    /// What pooling comes to, in sentences.
    #[must_use]
    pub fn pooling(&self, found: &Pooling) -> Vec<String> {
        (self.pooling)(found)
    }
}
