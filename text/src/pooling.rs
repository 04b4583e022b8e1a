//! Sentences about the outcome of pooling.

use resultaatwijzer_core::what_if::pooling::Pooling;

use crate::phrases::{en, nl};

/// In Dutch.
pub(crate) fn nl(found: &Pooling) -> Vec<String> {
    let locale = &nl::LOCALE;
    let left = locale.amount(found.expected.size());
    vec![
        format!("In een gewoon jaar {} u {left}.", if found.expected.is_less() { "verliest" } else { "verdient" }),
        format!("De kans op verlies in een jaar is ongeveer {}%.", locale.permille(found.loss_permille)),
        format!("Met {} vangt u 95 van de 100 jaren op.", locale.estimate(found.reserve)),
        format!("Dat is {} voor elke cliënt.", locale.estimate(found.reserve_per_client)),
    ]
}

/// In English.
pub(crate) fn en(found: &Pooling) -> Vec<String> {
    let locale = &en::LOCALE;
    let left = locale.amount(found.expected.size());
    vec![
        format!("In an ordinary year you {} {left}.", if found.expected.is_less() { "lose" } else { "earn" }),
        format!("The chance of a loss in a year is about {}%.", locale.permille(found.loss_permille)),
        format!("With {} you can pay the losses of 95 years in 100.", locale.estimate(found.reserve)),
        format!("That is {} for each client.", locale.estimate(found.reserve_per_client)),
    ]
}
