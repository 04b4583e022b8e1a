//! The words: facts, findings and screens into plain sentences.
//!
//! A language is a value of [`Language`]; a text that is missing from one does not compile. Command line, headless
//! API and elements all read from here, so that they say the same.
//!
//! | | |
//! |---|---|
//! | [`language`] | what every screen says in one language, and the words of one screen in it |
//! | [`later`] | what is said where a part of a screen is not here yet |
//! | [`vocabulary`] | all that is said in one language, also to scripts and staff |
//! | `findings`, `facts` | what findings and steps say, a file a family, in Dutch and English |
//! | [`nl`], [`en`] | the words of each screen |
//! | [`ar`] | Arabic, for readers of a plan |
//! | [`explain`], [`paragraph`], [`report`] | a plan as a letter, an explanation as one paragraph, the shapes that scripts rely on |

mod finding_macro;
pub mod format;
pub mod language;
pub mod later;
pub mod names;
pub mod start_words;
pub mod words;

mod bill;
mod facts;
mod findings;
mod phrases;
mod pooling;
pub mod vocabulary;

pub mod ar;
pub mod en;
pub mod nl;

pub mod explain;
pub mod paragraph;
pub mod report;

#[doc(no_inline)]
pub use resultaatwijzer_core::reading::problem::Severity;

pub use language::{Advice, Language, Spoken};
pub use vocabulary::{Tongue, Vocabulary};
use words::PlanWords;

/// The languages that everything is written in.
pub const VOCABULARIES: [&Vocabulary; 2] = [&nl::VOCABULARY, &en::VOCABULARY];

/// The languages that a plan can be read in.
pub const PLAN_LANGUAGES: [Spoken<PlanWords>; 3] =
    [nl::VOCABULARY.plan, en::VOCABULARY.plan, Spoken { language: &ar::LANGUAGE, words: &ar::PLAN }];

/// The vocabulary for a code or tag such as `nl`, `en-GB`; `None` for a language that not everything is written in.
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
