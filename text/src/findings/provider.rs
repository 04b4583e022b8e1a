//! The sentences of findings about providers and the need that they are compared for.

use resultaatwijzer_core::reading::problem::ProviderProblem;

use super::advice;
use crate::language::Advice;

/// For readers of a screen, in Dutch.
pub(crate) fn nl_reader(problem: &ProviderProblem) -> Option<Advice> {
    match problem {
        ProviderProblem::PlaceMissing => advice("we weten niet waar u woont", "kies een plaats voor de afstand"),
        ProviderProblem::EmptyNeed => advice("u zoekt nog niets", "kies een bouwsteen of een plan"),
        ProviderProblem::OutcomeImpossible { .. } => None,
    }
}

/// For authors of catalogues, in Dutch.
pub(crate) fn nl_writer(problem: &ProviderProblem) -> Option<Advice> {
    match problem {
        ProviderProblem::OutcomeImpossible { found } => {
            advice(format!("`{found}` is meer dan alle antwoorden"), "controleer de twee aantallen")
        }
        ProviderProblem::EmptyNeed | ProviderProblem::PlaceMissing => None,
    }
}

/// For readers of a screen, in English.
pub(crate) fn en_reader(problem: &ProviderProblem) -> Option<Advice> {
    match problem {
        ProviderProblem::PlaceMissing => advice("we do not know where you live", "choose a place for the distance"),
        ProviderProblem::EmptyNeed => {
            advice("you are not looking for anything yet", "choose a building block or a plan")
        }
        ProviderProblem::OutcomeImpossible { .. } => None,
    }
}

/// For authors of catalogues, in English.
pub(crate) fn en_writer(problem: &ProviderProblem) -> Option<Advice> {
    match problem {
        ProviderProblem::OutcomeImpossible { found } => {
            advice(format!("`{found}` is more than all answers"), "check the two numbers")
        }
        ProviderProblem::EmptyNeed | ProviderProblem::PlaceMissing => None,
    }
}
