//! What findings say and what helps, a file a family: to whoever reads a screen, and to whoever writes catalogues, in
//! Dutch and English. A problem without words does not compile.
//!
//! A reader is told what a reader can do something about; the rest is told to writers alone.

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

/// What comes of asking for a price or for providers. A page with nothing but a plan asks nothing, so its module has
/// no words for it.
pub(crate) fn when_asking(words: impl FnOnce() -> Option<Advice>) -> Option<Advice> {
    if cfg!(feature = "asking") { words() } else { None }
}

/// A rule's own reason and solution, or the sentences that stand in for them.
fn ruled(rule: Option<&RuleText>, otherwise: impl FnOnce() -> Option<Advice>) -> Option<Advice> {
    rule.map_or_else(otherwise, |rule| advice(rule.reason.clone(), rule.solution.clone()))
}

fn nl_did_you_mean<T: Into<String>>(suggestion: Option<&str>, otherwise: impl FnOnce() -> T) -> String {
    suggestion.map_or_else(|| otherwise().into(), |suggestion| format!("bedoelt u `{suggestion}`?"))
}

fn en_did_you_mean<T: Into<String>>(suggestion: Option<&str>, otherwise: impl FnOnce() -> T) -> String {
    suggestion.map_or_else(|| otherwise().into(), |suggestion| format!("did you mean `{suggestion}`?"))
}
