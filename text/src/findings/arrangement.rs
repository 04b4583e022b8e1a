//! The sentences of findings about what was chosen.

use resultaatwijzer_core::reading::problem::ArrangementProblem;

use super::{advice, when_asking};
use crate::{
    language::Advice,
    names::Names,
    phrases::{en, nl},
};

/// For readers of a screen, in Dutch.
pub(crate) fn nl_reader(problem: &ArrangementProblem, names: &Names<'_>) -> Option<Advice> {
    let locale = &nl::LOCALE;
    match problem {
        ArrangementProblem::OutsideArrangement { block } => {
            advice(format!("{} valt buiten de gekozen periode", names.block(block)), "kies data binnen de periode")
        }
        ArrangementProblem::EmptyArrangement => {
            when_asking(|| advice("u koos nog niets", "kies ten minste één bouwsteen"))
        }
        ArrangementProblem::TooLong { years } => {
            when_asking(|| advice(format!("dit duurt langer dan {years} jaar"), "kies een kortere periode"))
        }
        ArrangementProblem::NoTariff { block, on, .. } => when_asking(|| {
            advice(
                format!("voor {} is op {} in deze vorm geen tarief bekend", names.block(block), locale.written(on)),
                "kies een andere datum of een andere vorm",
            )
        }),
        ArrangementProblem::NoBand { block, quantity, lowest, highest } => when_asking(|| {
            advice(
                format!("{quantity} is te weinig of te veel voor {}", names.block(block)),
                format!("kies een aantal van {lowest} tot en met {highest}"),
            )
        }),
        ArrangementProblem::CombinationNotAllowed { .. }
        | ArrangementProblem::SharesBeyondWhole
        | ArrangementProblem::OutsidePeriod => None,
    }
}

/// For authors of catalogues, in Dutch.
pub(crate) fn nl_writer(problem: &ArrangementProblem) -> Option<Advice> {
    match problem {
        ArrangementProblem::SharesBeyondWhole => {
            advice("de delen zijn samen meer dan het geheel", "zorg dat ze samen hoogstens 100% zijn")
        }
        ArrangementProblem::OutsidePeriod => {
            advice("deze dag valt buiten de periode", "kies een dag tussen begin en einde")
        }
        ArrangementProblem::CombinationNotAllowed { unit, frequency, variant } => advice(
            format!("`{unit}` per `{frequency}` kan niet bij `{variant}`"),
            "kies een combinatie uit de landelijke standaard iWmo",
        ),
        ArrangementProblem::EmptyArrangement
        | ArrangementProblem::TooLong { .. }
        | ArrangementProblem::OutsideArrangement { .. }
        | ArrangementProblem::NoTariff { .. }
        | ArrangementProblem::NoBand { .. } => None,
    }
}

/// For readers of a screen, in English.
pub(crate) fn en_reader(problem: &ArrangementProblem, names: &Names<'_>) -> Option<Advice> {
    let locale = &en::LOCALE;
    match problem {
        ArrangementProblem::OutsideArrangement { block } => advice(
            format!("{} falls outside the period that you chose", names.block(block)),
            "choose dates within the period",
        ),
        ArrangementProblem::EmptyArrangement => {
            when_asking(|| advice("you have not chosen anything yet", "choose at least one building block"))
        }
        ArrangementProblem::TooLong { years } => {
            when_asking(|| advice(format!("this takes longer than {years} years"), "choose a shorter period"))
        }
        ArrangementProblem::NoTariff { block, on, .. } => when_asking(|| {
            advice(
                format!("no tariff is known for {} on {} in this form", names.block(block), locale.written(on)),
                "choose another date or another form",
            )
        }),
        ArrangementProblem::NoBand { block, quantity, lowest, highest } => when_asking(|| {
            advice(
                format!("{quantity} is too little or too much for {}", names.block(block)),
                format!("choose a number from {lowest} to {highest}"),
            )
        }),
        ArrangementProblem::CombinationNotAllowed { .. }
        | ArrangementProblem::SharesBeyondWhole
        | ArrangementProblem::OutsidePeriod => None,
    }
}

/// For authors of catalogues, in English.
pub(crate) fn en_writer(problem: &ArrangementProblem) -> Option<Advice> {
    match problem {
        ArrangementProblem::SharesBeyondWhole => {
            advice("the shares come to more than the whole", "let them be at most 100% together")
        }
        ArrangementProblem::OutsidePeriod => {
            advice("this day lies outside the period", "choose a day between begin and end")
        }
        ArrangementProblem::CombinationNotAllowed { unit, frequency, variant } => advice(
            format!("`{unit}` per `{frequency}` does not go with `{variant}`"),
            "choose a combination of the national standard iWmo",
        ),
        ArrangementProblem::EmptyArrangement
        | ArrangementProblem::TooLong { .. }
        | ArrangementProblem::OutsideArrangement { .. }
        | ArrangementProblem::NoTariff { .. }
        | ArrangementProblem::NoBand { .. } => None,
    }
}
