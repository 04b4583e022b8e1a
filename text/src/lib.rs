//! The words: facts, findings and screens into plain sentences, one folder per language.
//!
//! A language is a value of [`Language`]; a text that is missing from one does not compile. Command line, headless
//! API and elements all read from here, so that they say the same.

pub mod en;
pub mod explain;
pub mod format;
pub mod names;
pub mod nl;
pub mod report;
pub mod words;

use resultaatwijzer_core::{
    finding::Problem,
    step::{Basis, Fact},
};

use format::Locale;
use names::Names;
use words::Words;

/// A language that everything is written in.
pub struct Language {
    /// Its code, `nl`.
    pub code: &'static str,
    /// How amounts, numbers and dates are written.
    pub locale: Locale,
    /// The fixed words of screens.
    pub words: &'static Words,
    /// What a finding says, and what helps.
    pub finding: fn(&Problem, &Names<'_>) -> Advice,
    /// What a step says.
    pub fact: fn(&Fact, &Names<'_>) -> String,
    /// On what a step rests.
    pub basis: fn(&Basis, &Names<'_>) -> String,
}

/// A sentence that says what is wrong and one that helps.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Advice {
    /// What is wrong, or worth knowing.
    pub message: String,
    /// What to do about it.
    pub help: String,
}

/// All languages; the first is the one to fall back on.
pub const LANGUAGES: [&Language; 2] = [&nl::LANGUAGE, &en::LANGUAGE];

/// The language for a code or tag such as `nl`, `en-GB`; `None` for one that is not written yet.
///
/// ```
/// assert_eq!(resultaatwijzer_text::language("en-GB").unwrap().code, "en");
/// assert!(resultaatwijzer_text::language("fr").is_none());
/// ```
#[must_use]
pub fn language(tag: &str) -> Option<&'static Language> {
    let code = tag.split(['-', '_']).next().unwrap_or_default().to_ascii_lowercase();
    LANGUAGES.into_iter().find(|language| language.code == code)
}
