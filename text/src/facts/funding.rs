//! The sentences of facts about what a municipality pays in one way of paying.

use resultaatwijzer_core::price::fact::{FundingFact, Reason};

use crate::phrases::{en, nl};

/// In Dutch.
pub(crate) fn nl(fact: &FundingFact) -> String {
    let locale = &nl::LOCALE;
    match fact {
        FundingFact::FundingTotal { amount } => {
            format!("De gemeente betaalt samen {}.", locale.amount(*amount))
        }
        FundingFact::Payment { on, amount, reason } => {
            format!("{} ({}): {}.", locale.date(*on), nl_due(*reason), locale.amount(*amount))
        }
        FundingFact::AgreedSum { amount } => format!("Afgesproken is {}.", locale.amount(*amount)),
        FundingFact::PeriodTotal { period, amount } => {
            format!("{}: alle hulp samen kost {}.", locale.period(*period), locale.amount(*amount))
        }
        FundingFact::Portion { amount } => format!("Al verdeeld: {}.", locale.amount(*amount)),
        FundingFact::Rest { amount } => format!("Wat nog over is: {}.", locale.amount(*amount)),
        FundingFact::DueUpTo { on, ordinary_days, leap_days, amount } => format!(
            "Tot en met {}: {}. Dat is voor {} dagen.",
            locale.date(*on),
            locale.amount(*amount),
            locale.number(ordinary_days + leap_days)
        ),
        FundingFact::PerInhabitant { amount, inhabitants } => {
            format!("Per jaar {} voor elk van {} inwoners.", locale.amount(*amount), locale.number(*inhabitants))
        }
        FundingFact::Share { percent } => format!("Daarvan {}%.", locale.percent(*percent)),
    }
}

/// In English.
pub(crate) fn en(fact: &FundingFact) -> String {
    let locale = &en::LOCALE;
    match fact {
        FundingFact::FundingTotal { amount } => {
            format!("The municipality pays {} in all.", locale.amount(*amount))
        }
        FundingFact::Payment { on, amount, reason } => {
            format!("{} ({}): {}.", locale.date(*on), en_due(*reason), locale.amount(*amount))
        }
        FundingFact::AgreedSum { amount } => format!("Agreed is {}.", locale.amount(*amount)),
        FundingFact::PeriodTotal { period, amount } => {
            format!("{}: all support together costs {}.", locale.period(*period), locale.amount(*amount))
        }
        FundingFact::Portion { amount } => format!("Given out before: {}.", locale.amount(*amount)),
        FundingFact::Rest { amount } => format!("What is left: {}.", locale.amount(*amount)),
        FundingFact::DueUpTo { on, ordinary_days, leap_days, amount } => format!(
            "Up to and including {}: {}. That is for {} days.",
            locale.date(*on),
            locale.amount(*amount),
            locale.number(ordinary_days + leap_days)
        ),
        FundingFact::PerInhabitant { amount, inhabitants } => {
            format!("In a year {} for each of {} inhabitants.", locale.amount(*amount), locale.number(*inhabitants))
        }
        FundingFact::Share { percent } => format!("Of that {}%.", locale.percent(*percent)),
    }
}

fn nl_due(reason: Reason) -> &'static str {
    match reason {
        Reason::Period => "einde van de periode",
        Reason::Start => "start",
        Reason::Milestone => "stap op weg",
        Reason::Result => "resultaat bereikt",
        Reason::LateResult => "resultaat te laat bereikt",
        Reason::End => "einde",
    }
}

fn en_due(reason: Reason) -> &'static str {
    match reason {
        Reason::Period => "end of the period",
        Reason::Start => "start",
        Reason::Milestone => "step on the way",
        Reason::Result => "result reached",
        Reason::LateResult => "result reached late",
        Reason::End => "end",
    }
}
