//! The sentences of facts about a bill before parliament.

use resultaatwijzer_core::price::fact::BillFact;

use crate::phrases::{en, nl};

/// In Dutch.
pub(crate) fn nl(fact: &BillFact) -> String {
    let locale = &nl::LOCALE;
    match fact {
        BillFact::BillRange { lowest, highest, per } => format!(
            "Voorstel, nog geen wet: de bijdrage wordt {} tot {} {}.",
            locale.amount(*lowest),
            locale.amount(*highest),
            nl::rate_per(*per)
        ),
        BillFact::BillAmount { amount, per } => {
            format!("In het voorstel staat {} {}.", locale.amount(*amount), nl::rate_per(*per))
        }
        BillFact::BillDifference { difference } => format!("Dat is {} dan nu.", nl::more_or_less(*difference)),
    }
}

/// In English.
pub(crate) fn en(fact: &BillFact) -> String {
    let locale = &en::LOCALE;
    match fact {
        BillFact::BillRange { lowest, highest, per } => format!(
            "A proposal, not a law: the contribution becomes {} to {} {}.",
            locale.amount(*lowest),
            locale.amount(*highest),
            en::rate_per(*per)
        ),
        BillFact::BillAmount { amount, per } => {
            format!("The proposal says {} {}.", locale.amount(*amount), en::rate_per(*per))
        }
        BillFact::BillDifference { difference } => {
            format!("That is {} than now.", en::more_or_less(*difference))
        }
    }
}
