//! What reading and writing messages finds: one problem each, with a stable code, its place and the standard's rule.

use resultaatwijzer_core::reading::problem::{self, Severity};

pub use super::problem::{Expected, MessageProblem};

/// Where an element stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Place {
    /// Its path, `/Bericht/Client/ToegewezenProducten/ToegewezenProduct[2]/Omvang`.
    pub path: String,
    /// Its line, from 1.
    pub line: usize,
}

impl Place {
    /// A line, when there is no element to name.
    pub fn line(line: usize) -> Self {
        Self { path: String::new(), line }
    }

    /// A field of what stands here.
    pub fn field(&self, name: &str) -> Self {
        Self { path: format!("{}/{name}", self.path), line: self.line }
    }
}

/// A problem and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// What was found.
    pub problem: Problem,
    /// Where.
    pub place: Place,
}

impl Found {
    /// A problem at a place.
    pub fn new(problem: impl Into<Problem>, place: Place) -> Self {
        Self { problem: problem.into(), place }
    }
}

/// What is wrong, or worth saying: in the message, or in what it leads to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// In the message, or in what is claimed.
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

    /// The rules of the national standard that it breaks.
    #[must_use]
    pub fn rules(&self) -> &'static [&'static str] {
        match self {
            Self::Message(problem) => problem.rules(),
            Self::Core(_) => &[],
        }
    }

    /// How much it matters.
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
