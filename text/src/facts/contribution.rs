//! The sentences of facts about what the household pays itself.

use resultaatwijzer_core::{
    catalogue::RatePer,
    price::fact::{ContributionFact, Exemption},
};

use crate::phrases::{en, nl};

/// In Dutch.
pub(crate) fn nl(fact: &ContributionFact) -> String {
    let locale = &nl::LOCALE;
    match fact {
        ContributionFact::ContributionTotal { amount } => {
            format!("U betaalt zelf {}.", locale.amount(*amount))
        }
        ContributionFact::ContributionKnown { amount } => {
            format!("U betaalt zelf ten minste {}. De rest is nog niet bekend.", locale.amount(*amount))
        }
        ContributionFact::ContributionPeriod { period, amount } => {
            format!("{}: u betaalt {}.", locale.period(*period), locale.amount(*amount))
        }
        ContributionFact::Rate { amount, per } => {
            let per = match per {
                RatePer::Month => "per maand",
                RatePer::FourWeeks => "per vier weken",
            };
            format!("De eigen bijdrage is {} {per}.", locale.amount(*amount))
        }
        ContributionFact::CappedAtCost { cost } => {
            format!("De hulp kost {}. U betaalt nooit meer dan dat.", locale.amount(*cost))
        }
        ContributionFact::CostSoFar { amount } => {
            format!("De hulp kostte tot dan {}.", locale.amount(*amount))
        }
        ContributionFact::PaidSoFar { amount } => {
            format!("U betaalde daarvan al {}.", locale.amount(*amount))
        }
        ContributionFact::Exempt { reason } => match reason {
            Exemption::HouseholdBelowPensionAge => "U woont samen en niet iedereen heeft AOW. U betaalt niets.".into(),
            Exemption::MinorsOnly => "De hulp is voor kinderen. U betaalt niets.".into(),
            Exemption::NothingDue => "Voor deze hulp is geen eigen bijdrage nodig.".into(),
        },
        ContributionFact::RateUnknown { from } => {
            format!("Het bedrag vanaf {} is nog niet bekend.", locale.date(*from))
        }
    }
}

/// In English.
pub(crate) fn en(fact: &ContributionFact) -> String {
    let locale = &en::LOCALE;
    match fact {
        ContributionFact::ContributionTotal { amount } => {
            format!("You pay {} yourself.", locale.amount(*amount))
        }
        ContributionFact::ContributionKnown { amount } => {
            format!("You pay at least {} yourself. The rest is not known yet.", locale.amount(*amount))
        }
        ContributionFact::ContributionPeriod { period, amount } => {
            format!("{}: you pay {}.", locale.period(*period), locale.amount(*amount))
        }
        ContributionFact::Rate { amount, per } => {
            let per = match per {
                RatePer::Month => "a month",
                RatePer::FourWeeks => "per four weeks",
            };
            format!("The own contribution is {} {per}.", locale.amount(*amount))
        }
        ContributionFact::CappedAtCost { cost } => {
            format!("The help costs {}. You never pay more than that.", locale.amount(*cost))
        }
        ContributionFact::CostSoFar { amount } => {
            format!("Up to then, support cost {}.", locale.amount(*amount))
        }
        ContributionFact::PaidSoFar { amount } => {
            format!("You paid {} of that before.", locale.amount(*amount))
        }
        ContributionFact::Exempt { reason } => match reason {
            Exemption::HouseholdBelowPensionAge => {
                "You live with others and not everybody has a state pension. You pay nothing.".into()
            }
            Exemption::MinorsOnly => "The help is for children. You pay nothing.".into(),
            Exemption::NothingDue => "No own contribution is due for this help.".into(),
        },
        ContributionFact::RateUnknown { from } => {
            format!("The amount from {} is not known yet.", locale.date(*from))
        }
    }
}
