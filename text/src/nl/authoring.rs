//! Findings for who writes catalogues, in Dutch.

use resultaatwijzer_core::{
    reading::problem::{
        ArrangementProblem, CatalogueProblem, DocumentProblem, Kind, PlanProblem, Problem, ProviderProblem,
        ValueProblem,
    },
    value::money::AmountError,
};

use crate::Advice;

/// What a writer can mend.
pub(crate) fn finding(problem: &Problem) -> Option<Advice> {
    let (message, help) = sentences(problem)?;
    Some(Advice { message, help })
}

fn sentences(problem: &Problem) -> Option<(String, String)> {
    Some(match problem {
        DocumentProblem::Unreadable { detail } => {
            (format!("dit bestand is niet te lezen: {detail}"), "herstel de opmaak van het bestand".into())
        }
        DocumentProblem::MissingFile { file } => {
            (format!("het bestand `{file}` ontbreekt"), "voeg het bestand toe".into())
        }
        DocumentProblem::WrongType { expected } => {
            (format!("hier hoort {}", kind_of_value(expected)), "herstel deze waarde".into())
        }
        DocumentProblem::MissingField => ("dit veld ontbreekt of is leeg".into(), "vul dit veld in".into()),
        DocumentProblem::UnknownField { field, suggestion } => (
            format!("het veld `{field}` is niet bekend"),
            did_you_mean(suggestion.as_deref(), || "haal dit veld weg".into()),
        ),
        DocumentProblem::UnknownFormat { found, expected } => {
            (format!("onbekende versie `{found}`"), format!("deze versie leest `{expected}`"))
        }
        DocumentProblem::TooMuch { what, limit } => {
            (format!("te veel: meer dan {limit} ({what})"), "splits de gegevens".into())
        }
        PlanProblem::DatesContradict { earlier, later, .. } => {
            (format!("de datum bij `{later}` past niet bij `{earlier}`"), "zet de datums op volgorde".into())
        }
        ValueProblem::BadPercent { found } => {
            (format!("`{found}` is geen percentage dat hier past"), "schrijf een percentage zo: 4.5".into())
        }
        ArrangementProblem::SharesBeyondWhole => {
            ("de delen zijn samen meer dan het geheel".into(), "zorg dat ze samen hoogstens 100% zijn".into())
        }
        ArrangementProblem::OutsidePeriod => {
            ("deze dag valt buiten de periode".into(), "kies een dag tussen begin en einde".into())
        }
        ValueProblem::BadCode { found } => {
            (format!("`{found}` is geen code"), "gebruik 1 tot 40 letters, cijfers, streepjes of punten".into())
        }
        ValueProblem::BadAmount { found, reason } => {
            (format!("`{found}` is geen bedrag: {}", amount(*reason)), "schrijf euro's zo: 55.80".into())
        }
        ValueProblem::BadChoice { field, found, allowed, suggestion } => (
            format!("`{found}` kan niet bij `{field}`"),
            did_you_mean(suggestion.as_deref(), || format!("kies uit: {}", allowed.join(", "))),
        ),
        ValueProblem::UnsafeText => {
            ("deze tekst bevat onzichtbare tekens".into(), "haal de onzichtbare tekens weg".into())
        }
        CatalogueProblem::Duplicate { kind: what, code } => {
            (format!("{} `{code}` staat er twee keer", kind(*what)), "geef elk een eigen code".into())
        }
        CatalogueProblem::Unknown { kind: what, found, suggestion } => (
            format!("{} `{found}` is niet bekend", kind(*what)),
            did_you_mean(suggestion.as_deref(), || "gebruik een code uit de catalogus".into()),
        ),
        CatalogueProblem::OverlappingTariffs { block, other } => (
            format!("bouwsteen `{block}` heeft op dezelfde dag twee tarieven (zie {other})"),
            "laat het eerste tarief eindigen voordat het tweede begint".into(),
        ),
        CatalogueProblem::OverlappingRates { other } => (
            format!("op dezelfde dag gelden twee eigen bijdragen (zie {other})"),
            "laat de eerste eindigen voordat de tweede begint".into(),
        ),
        CatalogueProblem::PriceDoesNotFit { block, unit, per } => (
            format!("een tarief per `{per}` past niet bij `{block}`, die telt in `{unit}`"),
            "kies een prijs per dezelfde eenheid, geef een band, of laat de bouwsteen per dezelfde periode tellen"
                .into(),
        ),
        CatalogueProblem::FrequencyDoesNotFit { block, frequency } => (
            format!("bouwsteen `{block}` telt per `{frequency}`, maar de kalender niet"),
            "kies `month` bij maanden en `four_weeks` bij vier weken".into(),
        ),
        CatalogueProblem::EmptyRule { rule } => {
            (format!("regel `{rule}` noemt te weinig bouwstenen"), "noem er ten minste nog een".into())
        }
        CatalogueProblem::MissingText { language, what } => {
            (format!("de tekst `{what}` ontbreekt in `{language}`"), "schrijf deze tekst".into())
        }
        ArrangementProblem::CombinationNotAllowed { unit, frequency, variant } => (
            format!("`{unit}` per `{frequency}` kan niet bij `{variant}`"),
            "kies een combinatie uit de landelijke standaard iWmo".into(),
        ),
        ProviderProblem::OutcomeImpossible { found } => {
            (format!("`{found}` is meer dan alle antwoorden"), "controleer de twee aantallen".into())
        }
        // The rest is told to readers.
        _ => return None,
    })
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
        Kind::Person => "persoon",
        Kind::Right => "recht",
        Kind::Language => "taal",
        Kind::Catalogue => "catalogus",
    }
}
