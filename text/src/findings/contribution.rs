//! The sentences of findings about what the household pays itself.

use resultaatwijzer_core::reading::problem::ContributionProblem;

use super::advice;
use crate::{
    language::Advice,
    names::Names,
    phrases::{en, nl},
};

/// For readers of a screen, in Dutch.
pub(crate) fn nl_reader(problem: &ContributionProblem, names: &Names<'_>) -> Option<Advice> {
    let locale = &nl::LOCALE;
    match problem {
        ContributionProblem::ContributionUnknown { from } => advice(
            format!("de eigen bijdrage vanaf {} is nog niet bekend", locale.written(from)),
            "de overheid maakt dit bedrag elk jaar bekend",
        ),
        ContributionProblem::HouseholdAssumed => {
            advice("we rekenen met één volwassene", "geef aan met wie u woont voor het juiste bedrag")
        }
        ContributionProblem::OwnScheme { block } => advice(
            format!("voor {} geldt een eigen bijdrage naar inkomen", names.block(block)),
            "het CAK berekent dit bedrag voor u",
        ),
    }
}

/// For readers of a screen, in English.
pub(crate) fn en_reader(problem: &ContributionProblem, names: &Names<'_>) -> Option<Advice> {
    let locale = &en::LOCALE;
    match problem {
        ContributionProblem::ContributionUnknown { from } => advice(
            format!("the own contribution from {} is not known yet", locale.written(from)),
            "the government announces this amount each year",
        ),
        ContributionProblem::HouseholdAssumed => {
            advice("we count with one adult", "say with whom you live to get the right amount")
        }
        ContributionProblem::OwnScheme { block } => advice(
            format!("for {} you pay an own contribution that depends on your income", names.block(block)),
            "the CAK works this amount out for you",
        ),
    }
}
