//! A language as a value: what every screen says in it, and what one screen says.

use resultaatwijzer_core::{
    price::{
        fact::{ContributionFact, Fact, PriceFact},
        step::Basis,
    },
    reading::problem::Problem,
};

use crate::{format::Locale, names::Names, words::Common};

/// What every screen says in one language.
pub struct Language {
    /// Its code, `nl`.
    pub code: &'static str,
    /// In which direction it is written, as HTML says it.
    pub direction: &'static str,
    /// How amounts, numbers and dates are written.
    pub locale: &'static Locale,
    /// The words on more than one screen.
    pub common: &'static Common,
    /// What a finding says to a reader, and what helps; nothing for what only a catalogue's writer can mend.
    pub finding: fn(&Problem, &Names<'_>) -> Option<Advice>,
    /// What a step of a price says.
    pub price: fn(&PriceFact, &Names<'_>) -> String,
    /// What a step of the own contribution says.
    pub contribution: fn(&ContributionFact) -> String,
    /// On what a step rests.
    pub basis: fn(&Basis, &Names<'_>) -> String,
}

impl Language {
    /// What a step says that screens show; nothing for the steps that only scripts and staff ask for.
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
    /// What is said, and what helps.
    fn from((message, help): (M, H)) -> Self {
        Self { message: message.into(), help: help.into() }
    }
}

/// A language, and the words of one screen in it.
pub struct Spoken<W: 'static> {
    /// What every screen says.
    pub language: &'static Language,
    /// What this one says.
    pub words: &'static W,
}

// By hand: a derive would ask that the words can be copied too.
impl<W> Clone for Spoken<W> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<W> Copy for Spoken<W> {}
