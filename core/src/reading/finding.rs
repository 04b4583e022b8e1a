//! What a check finds: a problem and its place.

use super::problem::{Problem, Severity};

/// A problem and its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// What was found.
    pub problem: Problem,
    /// The place, as a JSON Pointer (RFC 6901) into the document that was checked.
    pub at: String,
}

impl Finding {
    /// A problem at a place.
    ///
    /// ```
    /// use resultaatwijzer_core::reading::{finding::Finding, problem::ArrangementProblem};
    /// let finding = Finding::new(ArrangementProblem::OutsidePeriod, "/change/on");
    /// assert_eq!((finding.code(), finding.at.as_str()), ("A008", "/change/on"));
    /// ```
    #[must_use]
    pub fn new(problem: impl Into<Problem>, at: impl Into<String>) -> Self {
        Self { problem: problem.into(), at: at.into() }
    }

    /// The problem's stable code.
    #[must_use]
    pub fn code(&self) -> &'static str {
        self.problem.code()
    }

    /// The severity.
    ///
    /// ```
    /// use resultaatwijzer_core::reading::{finding::Finding, problem::*};
    /// assert_eq!(Finding::new(ContributionProblem::HouseholdAssumed, "").severity(), Severity::Note);
    /// assert_eq!(Finding::new(ProviderProblem::PlaceMissing, "").severity(), Severity::Warning);
    /// assert_eq!(Finding::new(ArrangementProblem::EmptyArrangement, "").severity(), Severity::Error);
    /// ```
    #[must_use]
    pub fn severity(&self) -> Severity {
        self.problem.severity()
    }
}

/// Whether nothing among the findings is an error.
///
/// ```
/// use resultaatwijzer_core::reading::{finding::{Finding, fine}, problem::{ArrangementProblem, ContributionProblem}};
/// assert!(fine(&[Finding::new(ContributionProblem::HouseholdAssumed, "/household")])); // a note
/// assert!(!fine(&[Finding::new(ArrangementProblem::EmptyArrangement, "/lines")]));
/// ```
#[must_use]
pub fn fine(findings: &[Finding]) -> bool {
    findings.iter().all(|finding| finding.severity() < Severity::Error)
}

/// The same findings, with places in a larger document that their document is a part of.
///
/// ```
/// use resultaatwijzer_core::reading::{finding::{Finding, below}, problem::ArrangementProblem};
/// let findings = below("/arrangement", vec![Finding::new(ArrangementProblem::EmptyArrangement, "/lines")]);
/// assert_eq!(findings[0].at, "/arrangement/lines");
/// ```
#[must_use]
pub fn below(part: &str, findings: Vec<Finding>) -> Vec<Finding> {
    findings.into_iter().map(|found| Finding { at: format!("{part}{}", found.at), ..found }).collect()
}

/// The known name that is most like this one, if it is similar enough to be a typing error.
///
/// ```
/// use resultaatwijzer_core::reading::finding::suggest;
/// assert_eq!(suggest("tuhis", ["dag", "thuis"]), Some("thuis".into()));
/// assert_eq!(suggest("vervoer", ["dag", "thuis"]), None); // nothing is like it
/// ```
#[cfg(feature = "suggestions")]
#[must_use]
pub fn suggest<'a>(found: &str, known: impl IntoIterator<Item = &'a str>) -> Option<String> {
    let reach = (found.chars().count() / 3).clamp(1, 3);
    known
        .into_iter()
        .map(|name| (strsim::damerau_levenshtein(&found.to_lowercase(), &name.to_lowercase()), name))
        .filter(|(distance, _)| *distance <= reach)
        .min()
        .map(|(_, name)| name.to_owned())
}

/// Always `None`, because this build is without the feature `suggestions`.
///
/// ```
/// use resultaatwijzer_core::reading::finding::suggest;
/// assert_eq!(suggest("tuhis", ["dag", "thuis"]), None);
/// ```
#[cfg(not(feature = "suggestions"))]
#[must_use]
pub fn suggest<'a>(_found: &str, _known: impl IntoIterator<Item = &'a str>) -> Option<String> {
    None
}
