//! Findings of reading and writing messages: a problem with a stable code, its place and the broken rules of the
//! standard.

use resultaatwijzer_core::reading::problem::{self, Severity};

pub use super::problem::{Expected, MessageProblem};

/// The place of an element.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Place {
    /// Its path, `/Bericht/Client/ToegewezenProducten/ToegewezenProduct[2]/Omvang`.
    pub path: String,
    /// Its line, from 1.
    pub line: usize,
}

impl Place {
    /// A line without an element.
    pub fn line(line: usize) -> Self {
        Self { path: String::new(), line }
    }

    /// The place of a field inside this element.
    pub fn field(&self, name: &str) -> Self {
        Self { path: format!("{}/{name}", self.path), line: self.line }
    }
}

/// A problem and its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// The problem.
    pub problem: Problem,
    /// Its place.
    pub place: Place,
}

impl Found {
    /// A problem at a place.
    pub fn new(problem: impl Into<Problem>, place: Place) -> Self {
        Self { problem: problem.into(), place }
    }
}

/// What is wrong or worth knowing, in the message or in what is made of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// In the message or in the claim.
    Message(MessageProblem),
    /// In the catalogue, the arrangement or the price.
    Core(problem::Problem),
}

impl From<MessageProblem> for Problem {
    fn from(problem: MessageProblem) -> Self {
        Self::Message(problem)
    }
}

impl Problem {
    /// The stable code.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Message(problem) => problem.code(),
            Self::Core(problem) => problem.code(),
        }
    }

    /// The broken rules of the national standard.
    #[must_use]
    pub fn rules(&self) -> &'static [&'static str] {
        match self {
            Self::Message(problem) => problem.rules(),
            Self::Core(_) => &[],
        }
    }

    /// The severity.
    #[must_use]
    pub fn severity(&self) -> Severity {
        match self {
            Self::Message(problem) => problem.severity(),
            Self::Core(problem) => problem.severity(),
        }
    }
}

/// Whether nothing among the findings is an error.
pub fn fine(findings: &[Found]) -> bool {
    findings.iter().all(|found| found.problem.severity() < Severity::Error)
}
