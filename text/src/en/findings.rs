//! Findings in English.

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
            (format!("this file cannot be read: {detail}"), "mend the layout of the file".into())
        }
        Problem::MissingFile { file } => (format!("the file `{file}` is missing"), "add the file".into()),
        Problem::WrongType { expected } => (format!("this should be {expected}"), "mend this value".into()),
        Problem::MissingField => ("this field is missing or empty".into(), "fill this field in".into()),
        Problem::UnknownField { field, suggestion } => (
            format!("the field `{field}` is not known"),
            did_you_mean(suggestion.as_deref(), || "take this field out".into()),
        ),
        Problem::UnknownFormat { found, expected } => {
            (format!("unknown version `{found}`"), format!("this version reads `{expected}`"))
        }
        Problem::TooMuch { what, limit } => (format!("too many: more than {limit} {what}"), "split the data".into()),
        Problem::BadCode { found } => {
            (format!("`{found}` is not a code"), "use 1 to 40 letters, digits, hyphens or dots".into())
        }
        Problem::BadAmount { found, reason } => {
            (format!("`{found}` is not an amount: {}", amount(*reason)), "write euros like this: 55.80".into())
        }
        Problem::BadDate { found } => (format!("`{found}` is not a date"), "write a date like this: 2026-09-01".into()),
        Problem::BadNumber { found, field } => (
            format!("`{found}` does not fit `{field}`"),
            "use a whole number; write an hour and a half as 90 minutes".into(),
        ),
        Problem::BadChoice { field, found, allowed, suggestion } => (
            format!("`{found}` is not a choice for `{field}`"),
            did_you_mean(suggestion.as_deref(), || format!("choose from: {}", allowed.join(", "))),
        ),
        Problem::EndsBeforeStart { from, to } => {
            (format!("`{to}` comes before the start `{from}`"), "put start and end in order".into())
        }
        Problem::UnsafeText => {
            ("this text holds invisible characters".into(), "take the invisible characters out".into())
        }
        Problem::Duplicate { kind: what, code } => {
            (format!("{} `{code}` stands here twice", kind(*what)), "give each a code of its own".into())
        }
        Problem::Unknown { kind: what, found, suggestion } => (
            format!("unknown {} `{found}`", kind(*what)),
            did_you_mean(suggestion.as_deref(), || "use a code of the catalogue".into()),
        ),
        Problem::OverlappingTariffs { block, other } => (
            format!("building block `{block}` has two tariffs on the same day (see {other})"),
            "let the first tariff end before the second starts".into(),
        ),
        Problem::OverlappingRates { other } => (
            format!("two own contributions hold on the same day (see {other})"),
            "let the first end before the second starts".into(),
        ),
        Problem::PriceDoesNotFit { block, unit, per } => (
            format!("a tariff per `{per}` does not fit `{block}`, which counts in `{unit}`"),
            "choose a price per the same unit, or give a band".into(),
        ),
        Problem::FrequencyDoesNotFit { block, frequency } => (
            format!("building block `{block}` counts per `{frequency}`, but the calendar does not"),
            "choose `month` with months and `four_weeks` with four weeks".into(),
        ),
        Problem::EmptyRule { rule } => {
            (format!("rule `{rule}` names too few building blocks"), "name at least one more".into())
        }
        Problem::MissingText { language, what } => {
            (format!("the text `{what}` is missing in `{language}`"), "write this text".into())
        }
        Problem::EmptyArrangement => {
            ("you have not chosen anything yet".into(), "choose at least one building block".into())
        }
        Problem::TooLong { years } => {
            (format!("this takes longer than {years} years"), "choose a shorter period".into())
        }
        Problem::OutsideArrangement { block } => (
            format!("{} falls outside the period that you chose", names.block(block)),
            "choose dates within the period".into(),
        ),
        Problem::NoTariff { block, on, audience } => (
            format!("no tariff is known for {} on {on} ({audience})", names.block(block)),
            "choose another date or another form".into(),
        ),
        Problem::NoBand { block, quantity, lowest, highest } => (
            format!("{quantity} is too little or too much for {}", names.block(block)),
            format!("choose a number from {lowest} to {highest}"),
        ),
        Problem::CombinationNotAllowed { unit, frequency, variant } => (
            format!("`{unit}` per `{frequency}` does not go with `{variant}`"),
            "choose a combination of the national standard iWmo".into(),
        ),
        Problem::Excluded { rule, block, other } => ruled(names.rule(rule), || {
            (
                format!("{} does not go together with {}", names.block(block), names.block(other)),
                "choose one of the two".into(),
            )
        }),
        Problem::Required { rule, block, any_of } => ruled(names.rule(rule), || {
            (format!("{} needs {}", names.block(block), names.blocks(any_of)), "add it".into())
        }),
        Problem::TooManyOf { rule, blocks, at_most } => ruled(names.rule(rule), || {
            (format!("these do not go together: {}", names.blocks(blocks)), format!("choose no more than {at_most}"))
        }),
        Problem::TooManyAreas { rule, areas, at_most } => ruled(names.rule(rule), || {
            (format!("these are too many areas: {}", names.areas(areas)), format!("choose no more than {at_most}"))
        }),
        Problem::IncludedIn { rule, block, within } => ruled(names.rule(rule), || {
            (
                format!("{} is already part of {}", names.block(block), names.block(within)),
                "you need not do anything".into(),
            )
        }),
        Problem::Overlapping { block } => (
            format!("{} stands here twice on the same day", names.block(block)),
            "put the two together or change the dates".into(),
        ),
        Problem::ContributionUnknown { from } => (
            format!("the own contribution from {from} is not known yet"),
            "the government announces this amount each year".into(),
        ),
        Problem::HouseholdAssumed => {
            ("we count with one adult".into(), "say with whom you live to get the right amount".into())
        }
        Problem::OwnScheme { block } => (
            format!("for {} you pay an own contribution that depends on your income", names.block(block)),
            "the CAK works this amount out for you".into(),
        ),
        Problem::DatesContradict { earlier, later } => (
            format!("the date of `{later}` does not fit `{earlier}`"),
            "ask the municipality which date is right".into(),
        ),
        Problem::HoursMissing { area } => (
            format!("it does not say how much time you get for {}", names.area(area)),
            "ask the municipality to write the time down; you have a right to it".into(),
        ),
        Problem::OtherCatalogue { found, expected } => (
            format!("this belongs to `{found}` and not to `{expected}`"),
            "use the data of your own municipality".into(),
        ),
        Problem::OutcomeImpossible { found } => {
            (format!("`{found}` is more than all answers"), "check the two numbers".into())
        }
        Problem::EmptyNeed => {
            ("you are not looking for anything yet".into(), "choose a building block or a plan".into())
        }
    }
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
        Kind::Right => "right",
        Kind::Language => "language",
        Kind::Catalogue => "catalogue",
    }
}
