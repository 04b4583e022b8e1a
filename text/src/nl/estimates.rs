//! Estimates in Dutch.

use resultaatwijzer_core::what_if::pooling::Pooling;

use super::LANGUAGE;

pub(crate) fn pooling(found: &Pooling) -> Vec<String> {
    let locale = &LANGUAGE.locale;
    let left = locale.amount(found.expected.size());
    vec![
        format!("In een gewoon jaar {} u {left}.", if found.expected.is_less() { "verliest" } else { "verdient" }),
        format!("De kans op verlies in een jaar is ongeveer {}%.", locale.permille(found.loss_permille)),
        format!("Met {} vangt u 95 van de 100 jaren op.", locale.estimate(found.reserve)),
        format!("Dat is {} voor elke cliënt.", locale.estimate(found.reserve_per_client)),
    ]
}
