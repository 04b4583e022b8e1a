//! Looking back (*evaluatie*): what came of each result, and what is proposed next.

use super::{LocalText, PlannedResult, SelfReliance};
use crate::value::{choices::choices, code::Code, period::Date, unit::Volume};

choices! {
    /// Which look back (*evaluatie*).
    ReviewKind {
        /// On the way.
        Midterm = "midterm",
        /// At the end.
        Final = "final",
    }
}

choices! {
    /// How far a goal was reached (*doelrealisatie*).
    GoalAttainment {
        /// Reached. Keeping what was to be kept is reached.
        Reached = "reached",
        /// Partly.
        Partly = "partly",
        /// Not yet.
        NotYet = "not_yet",
    }
}

choices! {
    /// What a review proposes (*op- of afschalen*).
    Proposal {
        /// Less support.
        Less = "less",
        /// The same.
        Same = "same",
        /// More support.
        More = "more",
        /// No support any more.
        Stop = "stop",
    }
}

/// A moment to look back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Review {
    /// Which.
    pub kind: ReviewKind,
    /// The day.
    pub on: Date,
    /// What came of each result; empty while it has not been held.
    pub results: Vec<Reviewed>,
}

/// What came of one result.
///
/// A result is known by its area and the person whom it is for: a review of anything else is a finding.
///
/// ```
/// use resultaatwijzer_core::{reading::document::Document, plan::{self, GoalAttainment}};
/// # let catalogue = resultaatwijzer_core::example::catalogue();
/// let with = |area: &str| format!(r#"{{"format": "resultaatwijzer-plan/1", "catalogue": "voorbeeld",
///     "fictional": true, "municipality": "dorp", "from": "2026-01-01", "to": "2026-06-30", "results": [{{
///     "area": "wonen", "level": 1, "direction": "maintain", "now": "not", "aim": "not", "by": "2026-06-30",
///     "grants": [{{"block": "thuis", "quantity": "95"}}]}}], "reviews": [{{"kind": "midterm", "on": "2026-04-01",
///     "results": [{{"area": "{area}", "goal": "reached", "self_reliance": "not", "proposal": "same"}}]}}]}}"#);
/// let read = |plan: &str| plan::check(&catalogue, &Document::from_json(plan));
/// let plan = read(&with("wonen")).0.unwrap();
/// let reviewed = &plan.reviews()[0].results[0];
/// assert!(reviewed.goal == GoalAttainment::Reached && reviewed.is_about(&plan.results()[0]));
/// let findings = read(&with("werk")).1;
/// assert_eq!((findings[0].code(), findings[0].at.as_str()), ("C101", "/reviews/0/results/0/area"));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reviewed {
    /// The result's area.
    pub area: Code,
    /// For whom of the household.
    pub person: Option<Code>,
    /// How far the goal was reached.
    pub goal: GoalAttainment,
    /// How far the resident manages alone now.
    pub self_reliance: SelfReliance,
    /// What changed, in a plain sentence.
    pub changed: LocalText,
    /// What is proposed.
    pub proposal: Proposal,
    /// The block that is proposed; the one that is granted when left out.
    pub block: Option<Code>,
    /// How much of it is proposed.
    pub volume: Option<Volume>,
}

impl Reviewed {
    /// Whether this looks back on a result of the plan.
    #[must_use]
    pub fn is_about(&self, result: &PlannedResult) -> bool {
        self.area == result.area && self.person == result.person
    }
}
