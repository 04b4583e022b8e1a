//! The sentences of findings about a single value.

use resultaatwijzer_core::{reading::problem::ValueProblem, value::money::AmountError};

use super::{advice, en_did_you_mean, nl_did_you_mean, when_asking};
use crate::language::Advice;

/// For readers of a screen, in Dutch.
pub(crate) fn nl_reader(problem: &ValueProblem) -> Option<Advice> {
    match problem {
        ValueProblem::BadDate { found } if !found.is_empty() => {
            advice(format!("`{found}` is geen datum"), "schrijf een datum zo: 2026-09-01")
        }
        ValueProblem::EndsBeforeStart { from, to } => {
            advice(format!("`{to}` ligt voor het begin `{from}`"), "zet begin en einde op volgorde")
        }
        ValueProblem::BadDate { .. } => when_asking(|| advice("er staat geen datum", "vul een datum in")),
        ValueProblem::BadNumber { found, .. } if found.is_empty() => {
            when_asking(|| advice("er staat geen getal", "vul een getal in"))
        }
        ValueProblem::BadNumber { found, field } => when_asking(|| {
            advice(
                format!("`{found}` past niet bij `{field}`"),
                "gebruik een heel getal; schrijf anderhalf uur als 90 minuten",
            )
        }),
        ValueProblem::BadCode { .. }
        | ValueProblem::BadAmount { .. }
        | ValueProblem::BadChoice { .. }
        | ValueProblem::UnsafeText
        | ValueProblem::BadPercent { .. } => None,
    }
}

/// For authors of catalogues, in Dutch.
pub(crate) fn nl_writer(problem: &ValueProblem) -> Option<Advice> {
    match problem {
        ValueProblem::BadPercent { found } => {
            advice(format!("`{found}` is geen percentage dat hier past"), "schrijf een percentage zo: 4.5")
        }
        ValueProblem::BadCode { found } => {
            advice(format!("`{found}` is geen code"), "gebruik 1 tot 40 letters, cijfers, streepjes of punten")
        }
        ValueProblem::BadAmount { found, reason } => {
            advice(format!("`{found}` is geen bedrag: {}", nl_amount(*reason)), "schrijf euro's zo: 55.80")
        }
        ValueProblem::BadChoice { field, found, allowed, suggestion } => advice(
            format!("`{found}` kan niet bij `{field}`"),
            nl_did_you_mean(suggestion.as_deref(), || format!("kies uit: {}", allowed.join(", "))),
        ),
        ValueProblem::UnsafeText => advice("deze tekst bevat onzichtbare tekens", "haal de onzichtbare tekens weg"),
        ValueProblem::BadDate { .. } | ValueProblem::BadNumber { .. } | ValueProblem::EndsBeforeStart { .. } => None,
    }
}

/// For readers of a screen, in English.
pub(crate) fn en_reader(problem: &ValueProblem) -> Option<Advice> {
    match problem {
        ValueProblem::BadDate { found } if !found.is_empty() => {
            advice(format!("`{found}` is not a date"), "write a date like this: 2026-09-01")
        }
        ValueProblem::EndsBeforeStart { from, to } => {
            advice(format!("`{to}` comes before the start `{from}`"), "put start and end in order")
        }
        ValueProblem::BadDate { .. } => when_asking(|| advice("there is no date", "fill in a date")),
        ValueProblem::BadNumber { found, .. } if found.is_empty() => {
            when_asking(|| advice("there is no number", "fill in a number"))
        }
        ValueProblem::BadNumber { found, field } => when_asking(|| {
            advice(
                format!("`{found}` does not fit `{field}`"),
                "use a whole number; write an hour and a half as 90 minutes",
            )
        }),
        ValueProblem::BadCode { .. }
        | ValueProblem::BadAmount { .. }
        | ValueProblem::BadChoice { .. }
        | ValueProblem::UnsafeText
        | ValueProblem::BadPercent { .. } => None,
    }
}

/// For authors of catalogues, in English.
pub(crate) fn en_writer(problem: &ValueProblem) -> Option<Advice> {
    match problem {
        ValueProblem::BadPercent { found } => {
            advice(format!("`{found}` is not a percentage that fits here"), "write a percentage like this: 4.5")
        }
        ValueProblem::BadCode { found } => {
            advice(format!("`{found}` is not a code"), "use 1 to 40 letters, digits, hyphens or dots")
        }
        ValueProblem::BadAmount { found, reason } => {
            advice(format!("`{found}` is not an amount: {}", en_amount(*reason)), "write euros like this: 55.80")
        }
        ValueProblem::BadChoice { field, found, allowed, suggestion } => advice(
            format!("`{found}` is not a choice for `{field}`"),
            en_did_you_mean(suggestion.as_deref(), || format!("choose from: {}", allowed.join(", "))),
        ),
        ValueProblem::UnsafeText => advice("this text holds invisible characters", "take the invisible characters out"),
        ValueProblem::BadDate { .. } | ValueProblem::BadNumber { .. } | ValueProblem::EndsBeforeStart { .. } => None,
    }
}

fn en_amount(reason: AmountError) -> &'static str {
    match reason {
        AmountError::NotANumber => "it is not a number",
        AmountError::Negative => "it is below zero",
        AmountError::TooManyDecimals => "there are more than two digits after the dot",
        AmountError::TooLarge => "it is too large",
    }
}

fn nl_amount(reason: AmountError) -> &'static str {
    match reason {
        AmountError::NotANumber => "er staat geen getal",
        AmountError::Negative => "het is lager dan nul",
        AmountError::TooManyDecimals => "er staan meer dan twee cijfers achter de punt",
        AmountError::TooLarge => "het is te groot",
    }
}
