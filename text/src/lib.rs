//! The words: facts, findings and screens into plain sentences, one folder per language.
//!
//! A language is a value of [`Language`]; a text that is missing from one does not compile. Command line, headless
//! API and elements all read from here, so that they say the same.

pub mod ar;
pub mod en;
pub mod explain;
pub mod format;
pub mod names;
pub mod nl;
pub mod paragraph;
pub mod report;
pub mod start_words;
pub mod words;

use resultaatwijzer_core::{
    price::{fact::Fact, step::Basis},
    reading::problem::Problem,
    what_if::{
        bill::{Bill, Proposed},
        pooling::Pooling,
    },
};

#[cfg(all(feature = "ar", not(any(feature = "nl", feature = "en"))))]
use ar as first;
#[cfg(all(feature = "en", not(feature = "nl")))]
use en as first;
use format::Locale;
use names::Names;
#[cfg(feature = "nl")]
use nl as first;
use start_words::StartWords;
use words::{Common, ConversationWords, PlanWords, ProviderWords, TariffWords};

/// A language that everything is written in.
pub struct Language {
    /// Its code, `nl`.
    pub code: &'static str,
    /// In which direction it is written, as HTML says it.
    pub direction: &'static str,
    /// How amounts, numbers and dates are written.
    pub locale: Locale,
    /// The words on more than one screen.
    pub common: &'static Common,
    /// What a finding says to a reader, and what helps; nothing for what only a catalogue's writer can mend.
    pub finding: fn(&Problem, &Names<'_>) -> Option<Advice>,
    /// What a step of a price or a contribution says; nothing for the steps of what no element shows.
    pub fact: fn(&Fact, &Names<'_>) -> String,
    /// On what a step rests.
    pub basis: fn(&Basis, &Names<'_>) -> String,
}

// The words of a screen are looked up and not held by the language: a module without the screen has not its words.
impl Language {
    /// What a finding says, to readers and to who writes catalogues.
    #[must_use]
    pub fn advice(&self, problem: &Problem, names: &Names<'_>) -> Advice {
        let authoring = if self.is_english() { en::authoring::finding } else { nl::authoring::finding };
        authoring(problem)
            .or_else(|| (self.finding)(problem, names))
            .unwrap_or_else(|| Advice { message: problem.code().to_owned(), help: String::new() })
    }

    /// What any step says.
    #[must_use]
    pub fn step(&self, fact: &Fact, names: &Names<'_>) -> String {
        let more = if self.is_english() { en::more_steps::fact } else { nl::more_steps::fact };
        more(fact).unwrap_or_else(|| (self.fact)(fact, names))
    }

    /// A sentence that holds from a day on.
    pub(crate) fn since(&self, day: &str, sentence: &str) -> String {
        if self.is_english() { en::more_steps::since(day, sentence) } else { nl::more_steps::since(day, sentence) }
    }

    /// What a bill would make of the own contribution, in sentences: first that it is no law.
    #[must_use]
    pub fn bill(&self, bill: &Bill, proposed: &Proposed) -> Vec<String> {
        if self.is_english() { en::bill::sentences(bill, proposed) } else { nl::bill::sentences(bill, proposed) }
    }

    /// That no bill changes anything here.
    #[must_use]
    pub fn no_bill(&self) -> &'static str {
        if self.is_english() { en::bill::NONE } else { nl::bill::NONE }
    }

    /// What pooling comes to, in sentences.
    #[must_use]
    pub fn pooling(&self, found: &Pooling) -> Vec<String> {
        if self.is_english() { en::estimates::pooling(found) } else { nl::estimates::pooling(found) }
    }

    /// The words of the plan explainer.
    #[must_use]
    pub fn plan(&self) -> &'static PlanWords {
        match self.code {
            #[cfg(feature = "ar")]
            "ar" => &ar::PLAN,
            #[cfg(feature = "en")]
            "en" => &en::PLAN,
            _ => &first::PLAN,
        }
    }

    /// The words of the tariff calculator.
    #[must_use]
    pub fn tariff(&self) -> &'static TariffWords {
        if self.is_english() { &en::TARIFF } else { &nl::TARIFF }
    }

    /// The words of the ways in to a plan, to a resident or to who helps one.
    #[must_use]
    pub fn start(&self, is_staff: bool) -> &'static StartWords {
        match (self.is_english(), is_staff) {
            (true, false) => &en::START,
            (true, true) => &en::START_STAFF,
            (false, false) => &nl::START,
            (false, true) => &nl::START_STAFF,
        }
    }

    /// The words of the provider comparison.
    #[must_use]
    pub fn providers(&self) -> &'static ProviderWords {
        if self.is_english() { &en::PROVIDERS } else { &nl::PROVIDERS }
    }

    /// The words of the conversation.
    #[must_use]
    pub fn conversation(&self) -> &'static ConversationWords {
        if self.is_english() { &en::CONVERSATION } else { &nl::CONVERSATION }
    }

    fn is_english(&self) -> bool {
        cfg!(feature = "en") && self.code == "en"
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

/// The language to fall back on.
pub const FIRST: &Language = &first::LANGUAGE;

/// The languages of this module. Arabic is written for who reads a plan, the others for everybody.
pub const LANGUAGES: &[&Language] = &[
    #[cfg(feature = "nl")]
    &nl::LANGUAGE,
    #[cfg(feature = "en")]
    &en::LANGUAGE,
    #[cfg(feature = "ar")]
    &ar::LANGUAGE,
];

/// The language for a code or tag such as `nl`, `en-GB`; `None` for one that is not written yet.
///
/// ```
/// assert_eq!(resultaatwijzer_text::language("en-GB").unwrap().code, "en");
/// assert!(resultaatwijzer_text::language("fr").is_none());
/// ```
#[must_use]
pub fn language(tag: &str) -> Option<&'static Language> {
    let code = tag.split(['-', '_']).next().unwrap_or_default().to_ascii_lowercase();
    LANGUAGES.iter().copied().find(|language| language.code == code)
}
