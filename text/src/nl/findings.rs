//! Findings in Dutch.

use resultaatwijzer_core::{
    finding::{Kind, Problem},
    money::AmountError,
};

use crate::{Advice, names::Names, words::ruled};

pub(super) fn finding(problem: &Problem, names: &Names<'_>) -> Advice {
    let (message, help) = sentences(problem, names);
    Advice { message, help }
}

fn sentences(problem: &Problem, names: &Names<'_>) -> (String, String) {
    match problem {
        Problem::Unreadable { detail } => {
            (format!("dit bestand is niet te lezen: {detail}"), "herstel de opmaak van het bestand".into())
        }
        Problem::MissingFile { file } => (format!("het bestand `{file}` ontbreekt"), "voeg het bestand toe".into()),
        Problem::WrongType { expected } => {
            (format!("hier hoort {}", kind_of_value(expected)), "herstel deze waarde".into())
        }
        Problem::MissingField => ("dit veld ontbreekt of is leeg".into(), "vul dit veld in".into()),
        Problem::UnknownField { field, suggestion } => (
            format!("het veld `{field}` is niet bekend"),
            did_you_mean(suggestion.as_deref(), || "haal dit veld weg".into()),
        ),
        Problem::UnknownFormat { found, expected } => {
            (format!("onbekende versie `{found}`"), format!("deze versie leest `{expected}`"))
        }
        Problem::TooMuch { what, limit } => {
            (format!("te veel: meer dan {limit} ({what})"), "splits de gegevens".into())
        }
        Problem::BadCode { found } => {
            (format!("`{found}` is geen code"), "gebruik 1 tot 40 letters, cijfers, streepjes of punten".into())
        }
        Problem::BadAmount { found, reason } => {
            (format!("`{found}` is geen bedrag: {}", amount(*reason)), "schrijf euro's zo: 55.80".into())
        }
        Problem::BadDate { found } => (format!("`{found}` is geen datum"), "schrijf een datum zo: 2026-09-01".into()),
        Problem::BadNumber { found, field } => (
            format!("`{found}` past niet bij `{field}`"),
            "gebruik een heel getal; schrijf anderhalf uur als 90 minuten".into(),
        ),
        Problem::BadChoice { field, found, allowed, suggestion } => (
            format!("`{found}` kan niet bij `{field}`"),
            did_you_mean(suggestion.as_deref(), || format!("kies uit: {}", allowed.join(", "))),
        ),
        Problem::EndsBeforeStart { from, to } => {
            (format!("`{to}` ligt voor het begin `{from}`"), "zet begin en einde op volgorde".into())
        }
        Problem::UnsafeText => ("deze tekst bevat onzichtbare tekens".into(), "haal de onzichtbare tekens weg".into()),
        Problem::Duplicate { kind: what, code } => {
            (format!("{} `{code}` staat er twee keer", kind(*what)), "geef elk een eigen code".into())
        }
        Problem::Unknown { kind: what, found, suggestion } => (
            format!("{} `{found}` is niet bekend", kind(*what)),
            did_you_mean(suggestion.as_deref(), || "gebruik een code uit de catalogus".into()),
        ),
        Problem::OverlappingTariffs { block, other } => (
            format!("bouwsteen `{block}` heeft op dezelfde dag twee tarieven (zie {other})"),
            "laat het eerste tarief eindigen voordat het tweede begint".into(),
        ),
        Problem::OverlappingRates { other } => (
            format!("op dezelfde dag gelden twee eigen bijdragen (zie {other})"),
            "laat de eerste eindigen voordat de tweede begint".into(),
        ),
        Problem::PriceDoesNotFit { block, unit, per } => (
            format!("een tarief per `{per}` past niet bij `{block}`, die telt in `{unit}`"),
            "kies een prijs per dezelfde eenheid, of geef een band".into(),
        ),
        Problem::FrequencyDoesNotFit { block, frequency } => (
            format!("bouwsteen `{block}` telt per `{frequency}`, maar de kalender niet"),
            "kies `month` bij maanden en `four_weeks` bij vier weken".into(),
        ),
        Problem::EmptyRule { rule } => {
            (format!("regel `{rule}` noemt te weinig bouwstenen"), "noem er ten minste nog een".into())
        }
        Problem::MissingText { language, what } => {
            (format!("de tekst `{what}` ontbreekt in `{language}`"), "schrijf deze tekst".into())
        }
        Problem::EmptyArrangement => ("u koos nog niets".into(), "kies ten minste één bouwsteen".into()),
        Problem::TooLong { years } => (format!("dit duurt langer dan {years} jaar"), "kies een kortere periode".into()),
        Problem::OutsideArrangement { block } => {
            (format!("{} valt buiten de gekozen periode", names.block(block)), "kies data binnen de periode".into())
        }
        Problem::NoTariff { block, on, audience } => (
            format!("voor {} is op {on} geen tarief bekend ({audience})", names.block(block)),
            "kies een andere datum of een andere vorm".into(),
        ),
        Problem::NoBand { block, quantity, lowest, highest } => (
            format!("{quantity} is te weinig of te veel voor {}", names.block(block)),
            format!("kies een aantal van {lowest} tot en met {highest}"),
        ),
        Problem::CombinationNotAllowed { unit, frequency, variant } => (
            format!("`{unit}` per `{frequency}` kan niet bij `{variant}`"),
            "kies een combinatie uit de landelijke standaard iWmo".into(),
        ),
        Problem::Excluded { rule, block, other } => ruled(names.rule(rule), || {
            (format!("{} gaat niet samen met {}", names.block(block), names.block(other)), "kies een van beide".into())
        }),
        Problem::Required { rule, block, any_of } => ruled(names.rule(rule), || {
            (format!("bij {} hoort {}", names.block(block), names.blocks(any_of)), "voeg deze toe".into())
        }),
        Problem::TooManyOf { rule, blocks, at_most } => ruled(names.rule(rule), || {
            (format!("dit kan niet samen: {}", names.blocks(blocks)), format!("kies er niet meer dan {at_most}"))
        }),
        Problem::TooManyAreas { rule, areas, at_most } => ruled(names.rule(rule), || {
            (format!("dit zijn te veel gebieden: {}", names.areas(areas)), format!("kies er niet meer dan {at_most}"))
        }),
        Problem::IncludedIn { rule, block, within } => ruled(names.rule(rule), || {
            (format!("{} hoort al bij {}", names.block(block), names.block(within)), "u hoeft niets te doen".into())
        }),
        Problem::Overlapping { block } => (
            format!("{} staat er op dezelfde dag twee keer", names.block(block)),
            "voeg de twee samen of pas de data aan".into(),
        ),
        Problem::ContributionUnknown { from } => (
            format!("de eigen bijdrage vanaf {from} is nog niet bekend"),
            "de overheid maakt dit bedrag elk jaar bekend".into(),
        ),
        Problem::HouseholdAssumed => {
            ("we rekenen met één volwassene".into(), "geef aan met wie u woont voor het juiste bedrag".into())
        }
        Problem::OwnScheme { block } => (
            format!("voor {} geldt een eigen bijdrage naar inkomen", names.block(block)),
            "het CAK berekent dit bedrag voor u".into(),
        ),
        Problem::DatesContradict { earlier, later } => {
            (format!("de datum bij `{later}` past niet bij `{earlier}`"), "vraag de gemeente welke datum klopt".into())
        }
        Problem::HoursMissing { area } => (
            format!("bij {} staat niet hoeveel tijd u krijgt", names.area(area)),
            "vraag de gemeente om de tijd op te schrijven; daar hebt u recht op".into(),
        ),
        Problem::OtherCatalogue { found, expected } => {
            (format!("dit hoort bij `{found}` en niet bij `{expected}`"), "gebruik de gegevens van uw gemeente".into())
        }
        Problem::OutcomeImpossible { found } => {
            (format!("`{found}` is meer dan alle antwoorden"), "controleer de twee aantallen".into())
        }
        Problem::EmptyNeed => ("u zoekt nog niets".into(), "kies een bouwsteen of een plan".into()),
    }
}

fn did_you_mean(suggestion: Option<&str>, otherwise: impl FnOnce() -> String) -> String {
    suggestion.map_or_else(otherwise, |suggestion| format!("bedoelt u `{suggestion}`?"))
}

fn kind_of_value(expected: &str) -> &'static str {
    match expected {
        "an object" => "een groep velden",
        "a list" => "een lijst",
        "a text" => "een tekst",
        "a whole number" => "een heel getal van nul of hoger",
        _ => "waar of onwaar",
    }
}

fn amount(reason: AmountError) -> &'static str {
    match reason {
        AmountError::NotANumber => "er staat geen getal",
        AmountError::Negative => "het is lager dan nul",
        AmountError::TooManyDecimals => "er staan meer dan twee cijfers achter de punt",
        AmountError::TooLarge => "het is te groot",
    }
}

fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Area => "resultaatgebied",
        Kind::Level => "niveau",
        Kind::Block => "bouwsteen",
        Kind::Variant => "variant",
        Kind::Rule => "regel",
        Kind::Municipality => "gemeente",
        Kind::Place => "plaats",
        Kind::Provider => "aanbieder",
        Kind::Source => "bron",
        Kind::Right => "recht",
        Kind::Language => "taal",
        Kind::Catalogue => "catalogus",
    }
}
