//! Findings for who reads a screen, in Dutch.

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
            (format!("`{found}` is geen datum"), "schrijf een datum zo: 2026-09-01".into())
        }
        ValueProblem::EndsBeforeStart { from, to } => {
            (format!("`{to}` is eerder of lager dan `{from}`"), "zet de twee op volgorde".into())
        }
        CatalogueProblem::Unknown { found, kind: Kind::Block, .. } => {
            (format!("de hulp `{found}` kennen we niet"), "vraag de gemeente welke hulp dit is".into())
        }
        CatalogueProblem::Unknown { found, .. } => {
            (format!("`{found}` is niet bekend"), "vraag de gemeente wat hier hoort".into())
        }
        ArrangementProblem::OutsideArrangement { block } => {
            (format!("{} valt buiten de gekozen periode", names.block(block)), "kies data binnen de periode".into())
        }
        PlanProblem::DatesContradict { earlier, later, days: [first, last] } => (
            format!(
                "twee datums spreken elkaar tegen: {} ({}) en {} ({})",
                day(earlier),
                locale.date(*first),
                day(later),
                locale.date(*last)
            ),
            "vraag de gemeente welke datum klopt".into(),
        ),
        PlanProblem::TokenDamaged => (
            "de link naar uw plan is niet heel".into(),
            "open de link nog eens uit uw brief, of bel de gemeente".into(),
        ),
        PlanProblem::TokenVersion { .. } => {
            ("de link naar uw plan is te nieuw voor deze pagina".into(), "bel de gemeente".into())
        }
        PlanProblem::OtherCatalogue { found, .. } => (
            format!("dit is van een andere gemeente of een ander jaar: `{found}`"),
            "gebruik de gegevens van uw gemeente".into(),
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
        ValueProblem::BadDate { found } if found.is_empty() => {
            ("er staat geen datum".into(), "vul een datum in".into())
        }
        ValueProblem::BadNumber { found, .. } if found.is_empty() => {
            ("er staat geen getal".into(), "vul een getal in".into())
        }
        ValueProblem::BadNumber { found, field } => (
            format!("`{found}` past niet bij `{field}`"),
            "gebruik een heel getal; schrijf anderhalf uur als 90 minuten".into(),
        ),
        ArrangementProblem::EmptyArrangement => ("u koos nog niets".into(), "kies ten minste één bouwsteen".into()),
        ArrangementProblem::TooLong { years } => {
            (format!("dit duurt langer dan {years} jaar"), "kies een kortere periode".into())
        }
        ArrangementProblem::NoTariff { block, on, .. } => (
            format!(
                "voor {} is op {} in deze vorm geen tarief bekend",
                names.block(block),
                super::LANGUAGE.locale.written(on)
            ),
            "kies een andere datum of een andere vorm".into(),
        ),
        ArrangementProblem::NoBand { block, quantity, lowest, highest } => (
            format!("{quantity} is te weinig of te veel voor {}", names.block(block)),
            format!("kies een aantal van {lowest} tot en met {highest}"),
        ),
        StackingProblem::Excluded { rule, block, other } => ruled(names.rule(rule), || {
            (format!("{} gaat niet samen met {}", names.block(block), names.block(other)), "kies een van beide".into())
        }),
        StackingProblem::Required { rule, block, any_of } => ruled(names.rule(rule), || {
            (format!("bij {} hoort {}", names.block(block), names.blocks(any_of)), "voeg deze toe".into())
        }),
        StackingProblem::TooManyOf { rule, blocks, at_most } => ruled(names.rule(rule), || {
            (format!("dit kan niet samen: {}", names.blocks(blocks)), format!("kies er niet meer dan {at_most}"))
        }),
        StackingProblem::TooManyAreas { rule, areas, at_most } => ruled(names.rule(rule), || {
            (format!("dit zijn te veel gebieden: {}", names.areas(areas)), format!("kies er niet meer dan {at_most}"))
        }),
        StackingProblem::IncludedIn { rule, block, within } => ruled(names.rule(rule), || {
            (format!("{} hoort al bij {}", names.block(block), names.block(within)), "u hoeft niets te doen".into())
        }),
        StackingProblem::TwoProviders { rule, block, providers } => ruled(names.rule(rule), || {
            (
                format!("{} komt van twee aanbieders: {}", names.block(block), providers.join(", ")),
                "kies één aanbieder".into(),
            )
        }),
        StackingProblem::Overlapping { block } => (
            format!("{} staat er op dezelfde dag twee keer", names.block(block)),
            "voeg de twee samen of pas de data aan".into(),
        ),
        ContributionProblem::ContributionUnknown { from } => (
            format!("de eigen bijdrage vanaf {} is nog niet bekend", super::LANGUAGE.locale.written(from)),
            "de overheid maakt dit bedrag elk jaar bekend".into(),
        ),
        ContributionProblem::HouseholdAssumed => {
            ("we rekenen met één volwassene".into(), "geef aan met wie u woont voor het juiste bedrag".into())
        }
        ContributionProblem::OwnScheme { block } => (
            format!("voor {} geldt een eigen bijdrage naar inkomen", names.block(block)),
            "het CAK berekent dit bedrag voor u".into(),
        ),
        PlanProblem::HoursMissing { area } => (
            format!("bij {} staat niet hoeveel tijd u krijgt", names.area(area)),
            "vraag de gemeente om de tijd op te schrijven; daar hebt u recht op".into(),
        ),
        ProviderProblem::PlaceMissing => {
            ("we weten niet waar u woont".into(), "kies een plaats voor de afstand".into())
        }
        ProviderProblem::EmptyNeed => ("u zoekt nog niets".into(), "kies een bouwsteen of een plan".into()),
        _ => return None,
    })
}

/// What happened on the day in a field of a plan.
fn day(field: &'static str) -> &'static str {
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
