//! A language as a value: the words that every screen needs, and those of one screen.

use resultaatwijzer_core::{
    price::{
        fact::{ContributionFact, Fact, PriceFact},
        step::Basis,
    },
    reading::problem::Problem,
};

use crate::{format::Locale, names::Names, screens::Common};

/// The words that every screen needs, in one language.
pub struct Language {
    /// Its code, `nl`.
    pub code: &'static str,
    /// The direction of writing, as the value of HTML's `dir`.
    pub direction: &'static str,
    /// How amounts, numbers and dates are written.
    pub locale: &'static Locale,
    /// The words that more than one screen uses.
    pub common: &'static Common,
    /// The sentences of a finding for a reader; `None` for a finding that only the author of a catalogue can mend.
    pub finding: fn(&Problem, &Names<'_>) -> Option<Advice>,
    /// The sentence of a step of a price.
    pub price: fn(&PriceFact, &Names<'_>) -> String,
    /// The sentence of a step of the own contribution.
    pub contribution: fn(&ContributionFact) -> String,
    /// The sentence of the basis of a step.
    pub basis: fn(&Basis, &Names<'_>) -> String,
}

impl Language {
    /// The sentence of a step that screens show; empty for steps that only scripts and staff ask for.
    #[must_use]
    pub fn fact(&self, fact: &Fact, names: &Names<'_>) -> String {
        match fact {
            Fact::Price(fact) => (self.price)(fact, names),
            Fact::Contribution(fact) => (self.contribution)(fact),
            Fact::Bill(_) | Fact::Funding(_) | Fact::Change(_) | Fact::RealPrice(_) => String::new(),
        }
    }
}

/// A sentence that says what is wrong and one that helps.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Advice {
    /// What is wrong, or worth knowing.
    pub message: String,
    /// What to do about it.
    pub help: String,
}

impl<M: Into<String>, H: Into<String>> From<(M, H)> for Advice {
    /// What is wrong or worth knowing, and what helps.
    fn from((message, help): (M, H)) -> Self {
        Self { message: message.into(), help: help.into() }
    }
}

/// A language, and the words of one screen in it.
pub struct Spoken<W: 'static> {
    /// The words that every screen needs.
    pub language: &'static Language,
    /// The words of this screen.
    pub words: &'static W,
}

// Not derived, because a derive would require that the words are `Copy` too.
impl<W> Clone for Spoken<W> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<W> Copy for Spoken<W> {}
