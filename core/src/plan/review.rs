//! Reviews of a plan (*evaluatie*): how far each result was reached, and what is proposed next.

use super::{LocalText, PlannedResult, SelfReliance};
use crate::value::{choices::choices, code::Code, period::Date, unit::Volume};

choices! {
    /// The kind of a review (*evaluatie*).
    ReviewKind {
        /// During the plan.
        Midterm = "midterm",
        /// At the end of the plan.
        Final = "final",
    }
}

choices! {
    /// How far a goal was reached (*doelrealisatie*).
    GoalAttainment {
        /// Reached. A result to maintain is reached when it was maintained.
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

/// A review.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Review {
    /// Which.
    pub kind: ReviewKind,
    /// The day.
    pub on: Date,
    /// The outcome for each result; empty before the review is held.
    pub results: Vec<Reviewed>,
}

/// The outcome for one result.
///
/// A result is identified by its area and the person that it is for. A review of a result that the plan does not have
/// is a finding.
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
    /// The person of the household that it is for.
    pub person: Option<Code>,
    /// How far the goal was reached.
    pub goal: GoalAttainment,
    /// The resident's self-reliance now.
    pub self_reliance: SelfReliance,
    /// What changed, in a plain sentence.
    pub changed: LocalText,
    /// What is proposed.
    pub proposal: Proposal,
    /// The proposed block; `None` for the granted one.
    pub block: Option<Code>,
    /// The proposed volume.
    pub volume: Option<Volume>,
}

impl Reviewed {
    /// Whether this is the outcome for a result of the plan.
    #[must_use]
    pub fn is_about(&self, result: &PlannedResult) -> bool {
        self.area == result.area && self.person == result.person
    }
}
