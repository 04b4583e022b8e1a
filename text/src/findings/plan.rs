//! The sentences of findings about a plan.

use resultaatwijzer_core::reading::problem::PlanProblem;

use super::{advice, when_asking};
use crate::{
    language::Advice,
    names::Names,
    phrases::{en, nl},
};

/// For readers of a screen, in Dutch.
pub(crate) fn nl_reader(problem: &PlanProblem, names: &Names<'_>) -> Option<Advice> {
    let locale = &nl::LOCALE;
    match problem {
        PlanProblem::DatesContradict { earlier, later, days: [first, last] } => advice(
            format!(
                "twee datums spreken elkaar tegen: {} ({}) en {} ({})",
                nl_day(earlier),
                locale.date(*first),
                nl_day(later),
                locale.date(*last)
            ),
            "vraag de gemeente welke datum klopt",
        ),
        PlanProblem::TokenDamaged => {
            advice("de link naar uw plan is niet heel", "open de link nog eens uit uw brief, of bel de gemeente")
        }
        PlanProblem::TokenVersion { .. } => {
            advice("de link naar uw plan is te nieuw voor deze pagina", "bel de gemeente")
        }
        PlanProblem::OtherCatalogue { found, .. } => advice(
            format!("dit is van een andere gemeente of een ander jaar: `{found}`"),
            "gebruik de gegevens van uw gemeente",
        ),
        PlanProblem::HoursMissing { area } => when_asking(|| {
            advice(
                format!("bij {} staat niet hoeveel tijd u krijgt", names.area(area)),
                "vraag de gemeente om de tijd op te schrijven; daar hebt u recht op",
            )
        }),
    }
}

/// For authors of catalogues, in Dutch.
pub(crate) fn nl_writer(problem: &PlanProblem) -> Option<Advice> {
    match problem {
        PlanProblem::DatesContradict { earlier, later, .. } => {
            advice(format!("de datum bij `{later}` past niet bij `{earlier}`"), "zet de datums op volgorde")
        }
        PlanProblem::HoursMissing { .. }
        | PlanProblem::OtherCatalogue { .. }
        | PlanProblem::TokenDamaged
        | PlanProblem::TokenVersion { .. } => None,
    }
}

/// For readers of a screen, in English.
pub(crate) fn en_reader(problem: &PlanProblem, names: &Names<'_>) -> Option<Advice> {
    let locale = &en::LOCALE;
    match problem {
        PlanProblem::DatesContradict { earlier, later, days: [first, last] } => advice(
            format!(
                "two dates contradict each other: {} ({}) and {} ({})",
                en_day(earlier),
                locale.date(*first),
                en_day(later),
                locale.date(*last)
            ),
            "ask the municipality which date is right",
        ),
        PlanProblem::TokenDamaged => advice(
            "the link to your plan is not complete",
            "open the link from your letter again, or call the municipality",
        ),
        PlanProblem::TokenVersion { .. } => {
            advice("the link to your plan is too new for this page", "call the municipality")
        }
        PlanProblem::OtherCatalogue { found, .. } => advice(
            format!("this is of another municipality or another year: `{found}`"),
            "use the data of your own municipality",
        ),
        PlanProblem::HoursMissing { area } => when_asking(|| {
            advice(
                format!("it does not say how much time you get for {}", names.area(area)),
                "ask the municipality to write the time down; you have a right to it",
            )
        }),
    }
}

/// For authors of catalogues, in English.
pub(crate) fn en_writer(problem: &PlanProblem) -> Option<Advice> {
    match problem {
        PlanProblem::DatesContradict { earlier, later, .. } => {
            advice(format!("the date of `{later}` does not fit `{earlier}`"), "put the dates in order")
        }
        PlanProblem::HoursMissing { .. }
        | PlanProblem::OtherCatalogue { .. }
        | PlanProblem::TokenDamaged
        | PlanProblem::TokenVersion { .. } => None,
    }
}

/// What happened on the day in a field of a plan.
fn en_day(field: &'static str) -> &'static str {
    match field {
        "decided" => "the decision",
        "from" => "the start",
        "to" => "the end",
        "review" => "the look back",
        "reported" => "your first question",
        "applied" => "your application",
        other => other,
    }
}

/// What happened on the day in a field of a plan.
fn nl_day(field: &'static str) -> &'static str {
    match field {
        "decided" => "het besluit",
        "from" => "het begin",
        "to" => "het einde",
        "review" => "de terugblik",
        "reported" => "uw eerste vraag",
        "applied" => "uw aanvraag",
        other => other,
    }
}
