//! Findings for who reads a screen, in English.

use resultaatwijzer_core::reading::problem::{
    ArrangementProblem, CatalogueProblem, ContributionProblem, Kind, PlanProblem, Problem, ProviderProblem,
    StackingProblem, ValueProblem,
};

#[cfg(feature = "asking")]
use crate::words::ruled;
use crate::{Advice, names::Names};

/// What a reader can do something about; nothing for what only the catalogue's writer can mend.
pub(super) fn finding(problem: &Problem, names: &Names<'_>) -> Option<Advice> {
    let (message, help) = sentences(problem, names)?;
    Some(Advice { message, help })
}

fn sentences(problem: &Problem, names: &Names<'_>) -> Option<(String, String)> {
    let locale = &super::LANGUAGE.locale;
    Some(match problem {
        ValueProblem::BadDate { found } if !found.is_empty() => {
            (format!("`{found}` is not a date"), "write a date like this: 2026-09-01".into())
        }
        ValueProblem::EndsBeforeStart { from, to } => {
            (format!("`{to}` is earlier or lower than `{from}`"), "put the two in order".into())
        }
        CatalogueProblem::Unknown { found, kind: Kind::Block, .. } => {
            (format!("we do not know the help `{found}`"), "ask the municipality which help this is".into())
        }
        CatalogueProblem::Unknown { found, .. } => {
            (format!("`{found}` is not known"), "ask the municipality what belongs here".into())
        }
        ArrangementProblem::OutsideArrangement { block } => (
            format!("{} falls outside the period that you chose", names.block(block)),
            "choose dates within the period".into(),
        ),
        PlanProblem::DatesContradict { earlier, later, days: [first, last] } => (
            format!(
                "two dates contradict each other: {} ({}) and {} ({})",
                day(earlier),
                locale.date(*first),
                day(later),
                locale.date(*last)
            ),
            "ask the municipality which date is right".into(),
        ),
        PlanProblem::TokenDamaged => (
            "the link to your plan is not complete".into(),
            "open the link from your letter again, or call the municipality".into(),
        ),
        PlanProblem::TokenVersion { .. } => {
            ("the link to your plan is too new for this page".into(), "call the municipality".into())
        }
        PlanProblem::OtherCatalogue { found, .. } => (
            format!("this is of another municipality or another year: `{found}`"),
            "use the data of your own municipality".into(),
        ),
        #[cfg(feature = "asking")]
        _ => return asked(problem, names),
        #[cfg(not(feature = "asking"))]
        _ => return None,
    })
}

/// What comes of asking for a price or for providers. Nobody asks who reads a plan.
#[cfg(feature = "asking")]
fn asked(problem: &Problem, names: &Names<'_>) -> Option<(String, String)> {
    Some(match problem {
        ValueProblem::BadDate { found } if found.is_empty() => ("there is no date".into(), "fill in a date".into()),
        ValueProblem::BadNumber { found, .. } if found.is_empty() => {
            ("there is no number".into(), "fill in a number".into())
        }
        ValueProblem::BadNumber { found, field } => (
            format!("`{found}` does not fit `{field}`"),
            "use a whole number; write an hour and a half as 90 minutes".into(),
        ),
        ArrangementProblem::EmptyArrangement => {
            ("you have not chosen anything yet".into(), "choose at least one building block".into())
        }
        ArrangementProblem::TooLong { years } => {
            (format!("this takes longer than {years} years"), "choose a shorter period".into())
        }
        ArrangementProblem::NoTariff { block, on, .. } => (
            format!(
                "no tariff is known for {} on {} in this form",
                names.block(block),
                super::LANGUAGE.locale.written(on)
            ),
            "choose another date or another form".into(),
        ),
        ArrangementProblem::NoBand { block, quantity, lowest, highest } => (
            format!("{quantity} is too little or too much for {}", names.block(block)),
            format!("choose a number from {lowest} to {highest}"),
        ),
        StackingProblem::Excluded { rule, block, other } => ruled(names.rule(rule), || {
            (
                format!("{} does not go together with {}", names.block(block), names.block(other)),
                "choose one of the two".into(),
            )
        }),
        StackingProblem::Required { rule, block, any_of } => ruled(names.rule(rule), || {
            (format!("{} needs {}", names.block(block), names.blocks(any_of)), "add it".into())
        }),
        StackingProblem::TooManyOf { rule, blocks, at_most } => ruled(names.rule(rule), || {
            (format!("these do not go together: {}", names.blocks(blocks)), format!("choose no more than {at_most}"))
        }),
        StackingProblem::TooManyAreas { rule, areas, at_most } => ruled(names.rule(rule), || {
            (format!("these are too many areas: {}", names.areas(areas)), format!("choose no more than {at_most}"))
        }),
        StackingProblem::IncludedIn { rule, block, within } => ruled(names.rule(rule), || {
            (
                format!("{} is already part of {}", names.block(block), names.block(within)),
                "you need not do anything".into(),
            )
        }),
        StackingProblem::TwoProviders { rule, block, providers } => ruled(names.rule(rule), || {
            (
                format!("{} comes from two providers: {}", names.block(block), providers.join(", ")),
                "choose one provider".into(),
            )
        }),
        StackingProblem::Overlapping { block } => (
            format!("{} stands here twice on the same day", names.block(block)),
            "put the two together or change the dates".into(),
        ),
        ContributionProblem::ContributionUnknown { from } => (
            format!("the own contribution from {} is not known yet", super::LANGUAGE.locale.written(from)),
            "the government announces this amount each year".into(),
        ),
        ContributionProblem::HouseholdAssumed => {
            ("we count with one adult".into(), "say with whom you live to get the right amount".into())
        }
        ContributionProblem::OwnScheme { block } => (
            format!("for {} you pay an own contribution that depends on your income", names.block(block)),
            "the CAK works this amount out for you".into(),
        ),
        PlanProblem::HoursMissing { area } => (
            format!("it does not say how much time you get for {}", names.area(area)),
            "ask the municipality to write the time down; you have a right to it".into(),
        ),
        ProviderProblem::PlaceMissing => {
            ("we do not know where you live".into(), "choose a place for the distance".into())
        }
        ProviderProblem::EmptyNeed => {
            ("you are not looking for anything yet".into(), "choose a building block or a plan".into())
        }
        _ => return None,
    })
}

/// What happened on the day in a field of a plan.
fn day(field: &'static str) -> &'static str {
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
