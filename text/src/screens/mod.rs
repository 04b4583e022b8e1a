//! The words of each screen, one file for each: a typed struct, and its words in Dutch and in English, so that a missing
//! text does not compile. Here are the words that more than one screen uses.

pub mod conversation;
pub mod plan;
pub mod providers;
pub mod start;
pub mod tariff;

use resultaatwijzer_core::price::fact::Exemption;

/// A sentence or phrase with one value filled in.
pub type Template = fn(&str) -> String;

/// Words that more than one screen uses.
#[expect(missing_docs, reason = "a field's text is its documentation")]
pub struct Common {
    pub example: &'static str,
    pub failed: &'static str,
    pub failed_help: &'static str,
    pub not_reached: &'static str,
    pub not_valid: &'static str,
    pub technical: &'static str,
    pub attention: &'static str,
    pub good_to_know: &'static str,
    pub not_known: &'static str,
    pub a_week: Template,
    pub pay_nothing: &'static str,
    pub exempt: fn(Exemption) -> &'static str,
    pub pay_per_month: Template,
    pub pay_unknown_from: Template,
    pub pay_why: &'static str,
}
