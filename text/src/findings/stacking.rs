//! The sentences of findings about blocks that do or do not go together.

use resultaatwijzer_core::reading::problem::StackingProblem;

use super::{advice, ruled};
use crate::{language::Advice, names::Names};

/// For readers of a screen, in Dutch.
pub(crate) fn nl_reader(problem: &StackingProblem, names: &Names<'_>) -> Option<Advice> {
    match problem {
        StackingProblem::Excluded { rule, block, other } => ruled(names.rule(rule), || {
            advice(format!("{} gaat niet samen met {}", names.block(block), names.block(other)), "kies een van beide")
        }),
        StackingProblem::Required { rule, block, any_of } => ruled(names.rule(rule), || {
            advice(format!("bij {} hoort {}", names.block(block), names.blocks(any_of)), "voeg deze toe")
        }),
        StackingProblem::TooManyOf { rule, blocks, at_most } => ruled(names.rule(rule), || {
            advice(format!("dit kan niet samen: {}", names.blocks(blocks)), format!("kies er niet meer dan {at_most}"))
        }),
        StackingProblem::TooManyAreas { rule, areas, at_most } => ruled(names.rule(rule), || {
            advice(
                format!("dit zijn te veel gebieden: {}", names.areas(areas)),
                format!("kies er niet meer dan {at_most}"),
            )
        }),
        StackingProblem::IncludedIn { rule, block, within } => ruled(names.rule(rule), || {
            advice(format!("{} hoort al bij {}", names.block(block), names.block(within)), "u hoeft niets te doen")
        }),
        StackingProblem::TwoProviders { rule, block, providers } => ruled(names.rule(rule), || {
            advice(
                format!("{} komt van twee aanbieders: {}", names.block(block), providers.join(", ")),
                "kies één aanbieder",
            )
        }),
        StackingProblem::Overlapping { block } => advice(
            format!("{} staat er op dezelfde dag twee keer", names.block(block)),
            "voeg de twee samen of pas de data aan",
        ),
    }
}

/// For readers of a screen, in English.
pub(crate) fn en_reader(problem: &StackingProblem, names: &Names<'_>) -> Option<Advice> {
    match problem {
        StackingProblem::Excluded { rule, block, other } => ruled(names.rule(rule), || {
            advice(
                format!("{} does not go together with {}", names.block(block), names.block(other)),
                "choose one of the two",
            )
        }),
        StackingProblem::Required { rule, block, any_of } => ruled(names.rule(rule), || {
            advice(format!("{} needs {}", names.block(block), names.blocks(any_of)), "add it")
        }),
        StackingProblem::TooManyOf { rule, blocks, at_most } => ruled(names.rule(rule), || {
            advice(
                format!("these do not go together: {}", names.blocks(blocks)),
                format!("choose no more than {at_most}"),
            )
        }),
        StackingProblem::TooManyAreas { rule, areas, at_most } => ruled(names.rule(rule), || {
            advice(
                format!("these are too many areas: {}", names.areas(areas)),
                format!("choose no more than {at_most}"),
            )
        }),
        StackingProblem::IncludedIn { rule, block, within } => ruled(names.rule(rule), || {
            advice(
                format!("{} is already part of {}", names.block(block), names.block(within)),
                "you need not do anything",
            )
        }),
        StackingProblem::TwoProviders { rule, block, providers } => ruled(names.rule(rule), || {
            advice(
                format!("{} comes from two providers: {}", names.block(block), providers.join(", ")),
                "choose one provider",
            )
        }),
        StackingProblem::Overlapping { block } => advice(
            format!("{} stands here twice on the same day", names.block(block)),
            "put the two together or change the dates",
        ),
    }
}
