//! The sentences of findings about what a catalogue declares and refers to.

use resultaatwijzer_core::reading::problem::{CatalogueProblem, Kind};

use super::{advice, en_did_you_mean, nl_did_you_mean};
use crate::language::Advice;

/// For readers of a screen, in Dutch.
pub(crate) fn nl_reader(problem: &CatalogueProblem) -> Option<Advice> {
    match problem {
        CatalogueProblem::Unknown { found, kind: Kind::Block, .. } => {
            advice(format!("de hulp `{found}` kennen we niet"), "vraag de gemeente welke hulp dit is")
        }
        CatalogueProblem::Unknown { found, .. } => {
            advice(format!("`{found}` is niet bekend"), "vraag de gemeente wat hier hoort")
        }
        CatalogueProblem::Duplicate { .. }
        | CatalogueProblem::OverlappingTariffs { .. }
        | CatalogueProblem::OverlappingRates { .. }
        | CatalogueProblem::PriceDoesNotFit { .. }
        | CatalogueProblem::FrequencyDoesNotFit { .. }
        | CatalogueProblem::EmptyRule { .. }
        | CatalogueProblem::MissingText { .. } => None,
    }
}

/// For authors of catalogues, in Dutch.
pub(crate) fn nl_writer(problem: &CatalogueProblem) -> Option<Advice> {
    match problem {
        CatalogueProblem::Duplicate { kind: what, code } => {
            advice(format!("{} `{code}` staat er twee keer", nl_kind(*what)), "geef elk een eigen code")
        }
        CatalogueProblem::Unknown { kind: what, found, suggestion } => advice(
            format!("{} `{found}` is niet bekend", nl_kind(*what)),
            nl_did_you_mean(suggestion.as_deref(), || "gebruik een code uit de catalogus"),
        ),
        CatalogueProblem::OverlappingTariffs { block, other } => advice(
            format!("bouwsteen `{block}` heeft op dezelfde dag twee tarieven (zie {other})"),
            "laat het eerste tarief eindigen voordat het tweede begint",
        ),
        CatalogueProblem::OverlappingRates { other } => advice(
            format!("op dezelfde dag gelden twee eigen bijdragen (zie {other})"),
            "laat de eerste eindigen voordat de tweede begint",
        ),
        CatalogueProblem::PriceDoesNotFit { block, unit, per } => advice(
            format!("een tarief per `{per}` past niet bij `{block}`, die telt in `{unit}`"),
            "kies een prijs per dezelfde eenheid, geef een band, of laat de bouwsteen per dezelfde periode tellen",
        ),
        CatalogueProblem::FrequencyDoesNotFit { block, frequency } => advice(
            format!("bouwsteen `{block}` telt per `{frequency}`, maar de kalender niet"),
            "kies `month` bij maanden en `four_weeks` bij vier weken",
        ),
        CatalogueProblem::EmptyRule { rule } => {
            advice(format!("regel `{rule}` noemt te weinig bouwstenen"), "noem er ten minste nog een")
        }
        CatalogueProblem::MissingText { language, what } => {
            advice(format!("de tekst `{what}` ontbreekt in `{language}`"), "schrijf deze tekst")
        }
    }
}

/// For readers of a screen, in English.
pub(crate) fn en_reader(problem: &CatalogueProblem) -> Option<Advice> {
    match problem {
        CatalogueProblem::Unknown { found, kind: Kind::Block, .. } => {
            advice(format!("we do not know the help `{found}`"), "ask the municipality which help this is")
        }
        CatalogueProblem::Unknown { found, .. } => {
            advice(format!("`{found}` is not known"), "ask the municipality what belongs here")
        }
        CatalogueProblem::Duplicate { .. }
        | CatalogueProblem::OverlappingTariffs { .. }
        | CatalogueProblem::OverlappingRates { .. }
        | CatalogueProblem::PriceDoesNotFit { .. }
        | CatalogueProblem::FrequencyDoesNotFit { .. }
        | CatalogueProblem::EmptyRule { .. }
        | CatalogueProblem::MissingText { .. } => None,
    }
}

/// For authors of catalogues, in English.
pub(crate) fn en_writer(problem: &CatalogueProblem) -> Option<Advice> {
    match problem {
        CatalogueProblem::Duplicate { kind: what, code } => {
            advice(format!("{} `{code}` stands here twice", en_kind(*what)), "give each a code of its own")
        }
        CatalogueProblem::Unknown { kind: what, found, suggestion } => advice(
            format!("unknown {} `{found}`", en_kind(*what)),
            en_did_you_mean(suggestion.as_deref(), || "use a code of the catalogue"),
        ),
        CatalogueProblem::OverlappingTariffs { block, other } => advice(
            format!("building block `{block}` has two tariffs on the same day (see {other})"),
            "let the first tariff end before the second starts",
        ),
        CatalogueProblem::OverlappingRates { other } => advice(
            format!("two own contributions hold on the same day (see {other})"),
            "let the first end before the second starts",
        ),
        CatalogueProblem::PriceDoesNotFit { block, unit, per } => advice(
            format!("a tariff per `{per}` does not fit `{block}`, which counts in `{unit}`"),
            "choose a price per the same unit, give a band, or count the block per the same period",
        ),
        CatalogueProblem::FrequencyDoesNotFit { block, frequency } => advice(
            format!("building block `{block}` counts per `{frequency}`, but the calendar does not"),
            "choose `month` with months and `four_weeks` with four weeks",
        ),
        CatalogueProblem::EmptyRule { rule } => {
            advice(format!("rule `{rule}` names too few building blocks"), "name at least one more")
        }
        CatalogueProblem::MissingText { language, what } => {
            advice(format!("the text `{what}` is missing in `{language}`"), "write this text")
        }
    }
}

fn en_kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Area => "result area",
        Kind::Level => "level",
        Kind::Block => "building block",
        Kind::Variant => "variant",
        Kind::Rule => "rule",
        Kind::Municipality => "municipality",
        Kind::Place => "place",
        Kind::Provider => "provider",
        Kind::Source => "source",
        Kind::Person => "person",
        Kind::Right => "right",
        Kind::Language => "language",
        Kind::Catalogue => "catalogue",
    }
}

fn nl_kind(kind: Kind) -> &'static str {
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
