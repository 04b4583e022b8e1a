//! The sentences of findings, one file for each family: what is wrong and what helps, for readers of a screen and for
//! authors of catalogues, in Dutch and English. A problem without sentences does not compile.
//!
//! Readers get only the findings that they can act upon; authors get all of them.

pub(crate) mod arrangement;
pub(crate) mod catalogue;
pub(crate) mod contribution;
pub(crate) mod document;
pub(crate) mod plan;
pub(crate) mod provider;
pub(crate) mod stacking;
pub(crate) mod value;

use resultaatwijzer_core::catalogue::wire::RuleText;

use crate::language::Advice;

fn advice(message: impl Into<String>, help: impl Into<String>) -> Option<Advice> {
    Some(Advice { message: message.into(), help: help.into() })
}

/// Sentences of findings about a choice of blocks or about providers. A plan's reader makes no such choice, so these
/// findings have no words in the plan's module.
pub(crate) fn when_asking(words: impl FnOnce() -> Option<Advice>) -> Option<Advice> {
    if cfg!(feature = "asking") { words() } else { None }
}

/// A rule's own reason and solution from the catalogue, otherwise general sentences.
fn ruled(rule: Option<&RuleText>, otherwise: impl FnOnce() -> Option<Advice>) -> Option<Advice> {
    rule.map_or_else(otherwise, |rule| advice(rule.reason.clone(), rule.solution.clone()))
}

fn nl_did_you_mean<T: Into<String>>(suggestion: Option<&str>, otherwise: impl FnOnce() -> T) -> String {
    suggestion.map_or_else(|| otherwise().into(), |suggestion| format!("bedoelt u `{suggestion}`?"))
}

fn en_did_you_mean<T: Into<String>>(suggestion: Option<&str>, otherwise: impl FnOnce() -> T) -> String {
    suggestion.map_or_else(|| otherwise().into(), |suggestion| format!("did you mean `{suggestion}`?"))
}
