//! Findings for who writes catalogues, in English.

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
            (format!("this file cannot be read: {detail}"), "mend the layout of the file".into())
        }
        DocumentProblem::MissingFile { file } => (format!("the file `{file}` is missing"), "add the file".into()),
        DocumentProblem::WrongType { expected } => (format!("this should be {expected}"), "mend this value".into()),
        DocumentProblem::MissingField => ("this field is missing or empty".into(), "fill this field in".into()),
        DocumentProblem::UnknownField { field, suggestion } => (
            format!("the field `{field}` is not known"),
            did_you_mean(suggestion.as_deref(), || "take this field out".into()),
        ),
        DocumentProblem::UnknownFormat { found, expected } => {
            (format!("unknown version `{found}`"), format!("this version reads `{expected}`"))
        }
        DocumentProblem::TooMuch { what, limit } => {
            (format!("too many: more than {limit} {what}"), "split the data".into())
        }
        PlanProblem::DatesContradict { earlier, later, .. } => {
            (format!("the date of `{later}` does not fit `{earlier}`"), "put the dates in order".into())
        }
        ValueProblem::BadPercent { found } => {
            (format!("`{found}` is not a percentage that fits here"), "write a percentage like this: 4.5".into())
        }
        ArrangementProblem::SharesBeyondWhole => {
            ("the shares come to more than the whole".into(), "let them be at most 100% together".into())
        }
        ArrangementProblem::OutsidePeriod => {
            ("this day lies outside the period".into(), "choose a day between begin and end".into())
        }
        ValueProblem::BadCode { found } => {
            (format!("`{found}` is not a code"), "use 1 to 40 letters, digits, hyphens or dots".into())
        }
        ValueProblem::BadAmount { found, reason } => {
            (format!("`{found}` is not an amount: {}", amount(*reason)), "write euros like this: 55.80".into())
        }
        ValueProblem::BadChoice { field, found, allowed, suggestion } => (
            format!("`{found}` is not a choice for `{field}`"),
            did_you_mean(suggestion.as_deref(), || format!("choose from: {}", allowed.join(", "))),
        ),
        ValueProblem::UnsafeText => {
            ("this text holds invisible characters".into(), "take the invisible characters out".into())
        }
        CatalogueProblem::Duplicate { kind: what, code } => {
            (format!("{} `{code}` stands here twice", kind(*what)), "give each a code of its own".into())
        }
        CatalogueProblem::Unknown { kind: what, found, suggestion } => (
            format!("unknown {} `{found}`", kind(*what)),
            did_you_mean(suggestion.as_deref(), || "use a code of the catalogue".into()),
        ),
        CatalogueProblem::OverlappingTariffs { block, other } => (
            format!("building block `{block}` has two tariffs on the same day (see {other})"),
            "let the first tariff end before the second starts".into(),
        ),
        CatalogueProblem::OverlappingRates { other } => (
            format!("two own contributions hold on the same day (see {other})"),
            "let the first end before the second starts".into(),
        ),
        CatalogueProblem::PriceDoesNotFit { block, unit, per } => (
            format!("a tariff per `{per}` does not fit `{block}`, which counts in `{unit}`"),
            "choose a price per the same unit, give a band, or count the block per the same period".into(),
        ),
        CatalogueProblem::FrequencyDoesNotFit { block, frequency } => (
            format!("building block `{block}` counts per `{frequency}`, but the calendar does not"),
            "choose `month` with months and `four_weeks` with four weeks".into(),
        ),
        CatalogueProblem::EmptyRule { rule } => {
            (format!("rule `{rule}` names too few building blocks"), "name at least one more".into())
        }
        CatalogueProblem::MissingText { language, what } => {
            (format!("the text `{what}` is missing in `{language}`"), "write this text".into())
        }
        ArrangementProblem::CombinationNotAllowed { unit, frequency, variant } => (
            format!("`{unit}` per `{frequency}` does not go with `{variant}`"),
            "choose a combination of the national standard iWmo".into(),
        ),
        ProviderProblem::OutcomeImpossible { found } => {
            (format!("`{found}` is more than all answers"), "check the two numbers".into())
        }
        // The rest is told to readers.
        _ => return None,
    })
}

fn did_you_mean(suggestion: Option<&str>, otherwise: impl FnOnce() -> String) -> String {
    suggestion.map_or_else(otherwise, |suggestion| format!("did you mean `{suggestion}`?"))
}

fn amount(reason: AmountError) -> &'static str {
    match reason {
        AmountError::NotANumber => "it is not a number",
        AmountError::Negative => "it is below zero",
        AmountError::TooManyDecimals => "there are more than two digits after the dot",
        AmountError::TooLarge => "it is too large",
    }
}

fn kind(kind: Kind) -> &'static str {
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
