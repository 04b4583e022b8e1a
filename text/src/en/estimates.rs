//! Estimates in English.

use resultaatwijzer_core::what_if::pooling::Pooling;

use super::LANGUAGE;

pub(crate) fn pooling(found: &Pooling) -> Vec<String> {
    let locale = &LANGUAGE.locale;
    let left = locale.amount(found.expected.size());
    vec![
        format!("In an ordinary year you {} {left}.", if found.expected.is_less() { "lose" } else { "earn" }),
        format!("The chance of a loss in a year is about {}%.", locale.permille(found.loss_permille)),
        format!("With {} you can pay the losses of 95 years in 100.", locale.estimate(found.reserve)),
        format!("That is {} for each client.", locale.estimate(found.reserve_per_client)),
    ]
}
