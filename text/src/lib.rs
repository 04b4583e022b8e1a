//! The words: plain sentences for facts, findings and screens.
//!
//! A language is a value of [`Language`]; a text that is missing from one does not compile. Command line, headless API
//! and elements all use these words, so that they say the same.
//!
//! | | |
//! |---|---|
//! | [`language`] | the words that every screen needs in one language, and with those of one screen |
//! | [`later`] | the words in the place of a part of a screen that is not loaded yet |
//! | [`vocabulary`] | all words in one language, also those for scripts and staff |
//! | `findings`, `facts` | the sentences of findings and facts, one file for each family, in Dutch and English |
//! | [`screens`] | the words of each screen, one file for each, in Dutch and English |
//! | [`audience`] | for whom a tariff is |
//! | [`nl`], [`en`] | what Dutch and English consist of |
//! | [`ar`] | Arabic, for readers of a plan |
//! | [`explain`], [`paragraph`], [`report`] | a plan as a letter, an explanation as one paragraph, the shapes that scripts rely on |

pub mod audience;
mod finding_macro;
pub mod format;
pub mod language;
pub mod later;
pub mod names;
pub mod screens;

mod bill;
mod facts;
mod findings;
mod phrases;
mod pooling;
pub mod vocabulary;

pub mod en;
pub mod nl;

pub mod explain;
pub mod paragraph;
pub mod report;

#[doc(no_inline)]
pub use resultaatwijzer_core::reading::problem::Severity;

pub use language::{Advice, Language, Spoken};
pub use vocabulary::{Tongue, Vocabulary};

/// The languages in which all words are written.
pub const VOCABULARIES: [&Vocabulary; 2] = [&nl::VOCABULARY, &en::VOCABULARY];

/// Calls a macro with the further languages in which a plan can be read: their module and code. A language is added
/// here, with its `pub mod` below.
#[macro_export]
macro_rules! further_plan_languages {
    ($callback:ident) => {
        $callback! { ar }
    };
}

pub mod ar;

/// The vocabulary for a code or tag such as `nl`, `en-GB`; `None` for a language that does not have all words.
///
/// ```
/// assert_eq!(resultaatwijzer_text::vocabulary("en-GB").unwrap().code, "en");
/// assert!(resultaatwijzer_text::vocabulary("fr").is_none());
/// ```
#[must_use]
pub fn vocabulary(tag: &str) -> Option<&'static Vocabulary> {
    Some(match Tongue::of(tag)? {
        Tongue::Dutch => &nl::VOCABULARY,
        Tongue::English => &en::VOCABULARY,
    })
}
