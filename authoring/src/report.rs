//! The report of a finding, in the shape that all subcommands share.

use resultaatwijzer_core::reading::problem::Severity;
use resultaatwijzer_messages::finding::Found;
use resultaatwijzer_text::{Advice, Vocabulary, names::Names};
use serde::Serialize;

use crate::source::{Located, Place};

/// A finding as scripts read it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Line {
    /// Its stable code.
    pub code: &'static str,
    /// The file, relative to the catalogue's folder.
    pub file: String,
    /// The line or row, from 1.
    pub line: usize,
    /// The place in the document, as a JSON Pointer (RFC 6901).
    pub pointer: String,
    /// The cell of a spreadsheet, `Tarieven!B12`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cell: Option<String>,
    /// What is wrong, or worth knowing.
    pub message: String,
    /// What to do about it.
    pub help: String,
    /// The severity.
    pub severity: Severity,
    /// The broken rules of the national standard.
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    pub rules: &'static [&'static str],
}

impl Line {
    /// The report of a finding about a place in an authored file.
    #[must_use]
    pub fn new(code: &'static str, severity: Severity, place: Place, pointer: &str, advice: Advice) -> Self {
        let (Place { file, line }, Advice { message, help }) = (place, advice);
        Self { code, file, line, pointer: pointer.to_owned(), cell: None, message, help, severity, rules: &[] }
    }

    /// The report of a finding about a message of the national standard.
    #[must_use]
    pub fn of_message(found: &Found, file: String, advice: Advice) -> Self {
        let place = Place { file, line: found.place.line };
        let problem = &found.problem;
        let line = Self::new(problem.code(), problem.severity(), place, &found.place.path, advice);
        Self { rules: problem.rules(), ..line }
    }

    /// The report of a finding of the core.
    #[must_use]
    pub fn of(found: &Located, names: &Names<'_>, language: &Vocabulary) -> Self {
        let finding = &found.finding;
        let advice = language.advice(&finding.problem, names);
        Self::new(finding.code(), finding.severity(), found.place.clone(), &finding.at, advice)
    }
}

/// Whether none of the lines is an error.
#[must_use]
pub fn fine(lines: &[Line]) -> bool {
    lines.iter().all(|line| line.severity < Severity::Error)
}
