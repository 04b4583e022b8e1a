//! The sentences of facts about a change.

use resultaatwijzer_core::price::fact::ChangeFact;

use crate::phrases::{en, nl};

/// In Dutch.
pub(crate) fn nl(fact: &ChangeFact) -> String {
    let locale = &nl::LOCALE;
    match fact {
        ChangeFact::ChangeTotal { difference } => {
            format!("Samen scheelt dit {}.", nl::more_or_less(*difference))
        }
        ChangeFact::ChangedPeriod { period, before, after, difference } => format!(
            "{}: eerst {}, nu {}. Dat is {}.",
            locale.period(*period),
            locale.amount(*before),
            locale.amount(*after),
            nl::more_or_less(*difference)
        ),
        ChangeFact::Before { amount } => format!("Eerst was dat {}.", locale.amount(*amount)),
        ChangeFact::After { amount } => format!("Nu is dat {}.", locale.amount(*amount)),
        ChangeFact::ContributionChange { difference } => {
            format!("Voor u scheelt dit {}.", nl::more_or_less(*difference))
        }
    }
}

/// In English.
pub(crate) fn en(fact: &ChangeFact) -> String {
    let locale = &en::LOCALE;
    match fact {
        ChangeFact::ChangeTotal { difference } => {
            format!("Together that is {}.", en::more_or_less(*difference))
        }
        ChangeFact::ChangedPeriod { period, before, after, difference } => format!(
            "{}: first {}, now {}. That is {}.",
            locale.period(*period),
            locale.amount(*before),
            locale.amount(*after),
            en::more_or_less(*difference)
        ),
        ChangeFact::Before { amount } => format!("First that was {}.", locale.amount(*amount)),
        ChangeFact::After { amount } => format!("Now that is {}.", locale.amount(*amount)),
        ChangeFact::ContributionChange { difference } => {
            format!("For you that is {}.", en::more_or_less(*difference))
        }
    }
}
