//! The sentences of findings about the shape of a document.

use resultaatwijzer_core::reading::problem::{DocumentProblem, Expected};

use super::{advice, en_did_you_mean, nl_did_you_mean};
use crate::language::Advice;

/// For authors of catalogues, in Dutch.
pub(crate) fn nl_writer(problem: &DocumentProblem) -> Option<Advice> {
    match problem {
        DocumentProblem::Unreadable { detail } => {
            advice(format!("dit bestand is niet te lezen: {detail}"), "herstel de opmaak van het bestand")
        }
        DocumentProblem::MissingFile { file } => {
            advice(format!("het bestand `{file}` ontbreekt"), "voeg het bestand toe")
        }
        DocumentProblem::WrongType { expected } => {
            advice(format!("hier hoort {}", nl_kind_of_value(*expected)), "herstel deze waarde")
        }
        DocumentProblem::MissingField => advice("dit veld ontbreekt of is leeg", "vul dit veld in"),
        DocumentProblem::UnknownField { field, suggestion } => advice(
            format!("het veld `{field}` is niet bekend"),
            nl_did_you_mean(suggestion.as_deref(), || "haal dit veld weg"),
        ),
        DocumentProblem::UnknownFormat { found, expected } => {
            advice(format!("onbekende versie `{found}`"), format!("deze versie leest `{expected}`"))
        }
        DocumentProblem::TooMuch { what, limit } => {
            advice(format!("te veel: meer dan {limit} ({what})"), "splits de gegevens")
        }
    }
}

/// For authors of catalogues, in English.
pub(crate) fn en_writer(problem: &DocumentProblem) -> Option<Advice> {
    match problem {
        DocumentProblem::Unreadable { detail } => {
            advice(format!("this file cannot be read: {detail}"), "mend the layout of the file")
        }
        DocumentProblem::MissingFile { file } => advice(format!("the file `{file}` is missing"), "add the file"),
        DocumentProblem::WrongType { expected } => {
            advice(format!("this should be {}", en_kind_of_value(*expected)), "mend this value")
        }
        DocumentProblem::MissingField => advice("this field is missing or empty", "fill this field in"),
        DocumentProblem::UnknownField { field, suggestion } => advice(
            format!("the field `{field}` is not known"),
            en_did_you_mean(suggestion.as_deref(), || "take this field out"),
        ),
        DocumentProblem::UnknownFormat { found, expected } => {
            advice(format!("unknown version `{found}`"), format!("this version reads `{expected}`"))
        }
        DocumentProblem::TooMuch { what, limit } => {
            advice(format!("too many: more than {limit} {what}"), "split the data")
        }
    }
}

fn nl_kind_of_value(expected: Expected) -> &'static str {
    match expected {
        Expected::Object => "een groep velden",
        Expected::List => "een lijst",
        Expected::Text => "een tekst",
        Expected::WholeNumber => "een heel getal van nul of hoger",
        Expected::TrueOrFalse => "waar of onwaar",
    }
}

fn en_kind_of_value(expected: Expected) -> &'static str {
    match expected {
        Expected::Object => "an object",
        Expected::List => "a list",
        Expected::Text => "a text",
        Expected::WholeNumber => "a whole number",
        Expected::TrueOrFalse => "true or false",
    }
}
