//! The resident's own plan (*resultatenplan*): its results, agreements and reviews.
//!
//! Time is in whole minutes, volumes in a block's unit per its frequency; days have no time. [`check`] gives a plan or
//! every finding. Warnings, such as `P002`, come together with the plan.
//!
//! ```
//! use resultaatwijzer_core::{reading::document::Document, plan::{self, MomentKind}};
//! # let catalogue = resultaatwijzer_core::example::catalogue();
//! let plan = r#"{"format": "resultaatwijzer-plan/1", "catalogue": "voorbeeld", "municipality": "dorp",
//!     "fictional": true, "decided": "2025-12-15", "from": "2026-01-01", "to": "2026-06-30", "results": [{
//!         "area": "wonen", "level": 1, "direction": "improve", "now": "not", "aim": "sufficient",
//!         "by": "2026-06-30", "grants": [{"block": "thuis", "quantity": "95"}]}]}"#;
//! let read = |plan: &str| plan::check(&catalogue, &Document::from_json(plan));
//! let (made, _) = read(plan);
//! let moments: Vec<_> = made.unwrap().moments(&catalogue).iter().map(|moment| moment.kind).collect();
//! assert_eq!(moments, [MomentKind::Decided, MomentKind::Start, MomentKind::End]);
//!
//! let (made, findings) = read(&plan.replace("2025-12-15", "2026-07-01")); // decided after the last day
//! assert!(made.is_none());
//! assert_eq!((findings[0].code(), findings[0].at.as_str()), ("P001", "/decided"));
//! ```

mod check;
mod moments;
mod result;
mod review;
pub mod token;
pub mod wire;

use crate::{
    arrangement::Arrangement,
    catalogue::Catalogue,
    price::{outcome::Quote, quote::quote},
    reading::{finding::Finding, problem::PlanProblem},
    value::{
        choices::choices,
        code::Code,
        period::{Date, Period},
    },
};

use result::extent_is_said;

pub use crate::catalogue::wire::LocalText;
pub use check::{check, draft};
pub use moments::{Moment, MomentKind};
pub use result::{AgreedTime, Agreement, GoalDirection, PlannedResult, SelfReliance, SupportSource};
pub use review::{GoalAttainment, Proposal, Review, ReviewKind, Reviewed};

/// A plan that fits its catalogue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    fictional: bool,
    reported: Option<Date>,
    applied: Option<Date>,
    decided: Option<Date>,
    // INVARIANT (grants are lines): the lines are the grants of the results, in order.
    arrangement: Arrangement,
    results: Vec<PlannedResult>,
    reviews: Vec<Review>,
    people: Vec<Person>,
    coordinator: Option<Coordinator>,
    informal_carer: LocalText,
    safety: LocalText,
    sharing: Option<Sharing>,
}

/// Somebody of the household, by role and never by name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// The code that results and grants refer to.
    pub code: Code,
    /// The role as the reader says it: "your son".
    pub role: LocalText,
}

/// The coordinator of the whole plan (*één gezin, één plan, één regisseur*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Coordinator {
    /// The coordinator as the reader says it.
    pub who: LocalText,
    /// A telephone number.
    pub phone: Option<String>,
}

/// What a provider may read, by consent of the resident. Without a day of consent nothing is shared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sharing {
    /// With whom.
    pub with: LocalText,
    /// Which parts.
    pub parts: Vec<SharedPart>,
    /// The day on which the resident consented.
    pub consented: Option<Date>,
}

choices! {
    /// A part of a plan that can be shared (*toestemming*).
    SharedPart {
        /// The results and how to measure them.
        Goals = "goals",
        /// Who does what.
        Agreements = "agreements",
        /// What is granted and how much time.
        Hours = "hours",
        /// The outcome of each review.
        Reviews = "reviews",
        /// The agreements on safety.
        Safety = "safety",
    }
}

impl Plan {
    /// Whether it is an example.
    #[must_use]
    pub fn fictional(&self) -> bool {
        self.fictional
    }

    /// The date of the decision, where it is known.
    #[must_use]
    pub fn decided(&self) -> Option<Date> {
        self.decided
    }

    /// The grants of all results as one arrangement.
    #[must_use]
    pub fn arrangement(&self) -> &Arrangement {
        &self.arrangement
    }

    /// What all grants together cost, and what the household pays of it.
    ///
    /// ```
    /// use resultaatwijzer_core::{reading::document::Document, plan};
    /// # let catalogue = resultaatwijzer_core::example::catalogue();
    /// # let plan = resultaatwijzer_core::example::PLAN;
    /// let quote = |plan: &str| plan::check(&catalogue, &Document::from_json(plan)).0.unwrap().quote(&catalogue);
    /// assert_eq!(quote(plan).unwrap().total.to_string(), "2137.50"); // 27 weeks of 95 minutes at € 50.00 an hour
    /// let unsaid = quote(&plan.replace("95", "0")).unwrap_err();
    /// assert_eq!((unsaid[0].code(), unsaid[0].at.as_str()), ("P002", "/results"));
    /// ```
    ///
    /// # Errors
    /// Every reason why there is no price: `P002` for a result with a grant of unknown extent, otherwise those of
    /// [`quote()`].
    pub fn quote(&self, catalogue: &Catalogue) -> Result<Quote, Vec<Finding>> {
        let unsaid = |result: &&PlannedResult| !result.grants.iter().all(extent_is_said);
        let missing = |result: &PlannedResult| PlanProblem::HoursMissing { area: result.area.to_string() };
        match self.results.iter().find(unsaid) {
            Some(result) => Err(vec![Finding::new(missing(result), "/results")]),
            None => quote(catalogue, &self.arrangement),
        }
    }

    /// From the first to the last day of support.
    #[must_use]
    pub fn period(&self) -> Period {
        self.arrangement.period()
    }

    /// The results.
    #[must_use]
    pub fn results(&self) -> &[PlannedResult] {
        &self.results
    }

    /// The reviews, in the order of the plan.
    #[must_use]
    pub fn reviews(&self) -> &[Review] {
        &self.reviews
    }

    /// The household's people, where the plan is for more than one.
    #[must_use]
    pub fn people(&self) -> &[Person] {
        &self.people
    }

    /// The person of the household with this code.
    ///
    /// ```
    /// use resultaatwijzer_core::{value::code::Code, reading::document::Document, plan::{self, in_language}};
    /// # let catalogue = resultaatwijzer_core::example::catalogue();
    /// # let plan = resultaatwijzer_core::example::PLAN;
    /// let people = r#""people": [{"code": "zoon", "role": {"nl": "uw zoon"}}], "results""#;
    /// let plan = plan::check(&catalogue, &Document::from_json(&plan.replace(r#""results""#, people))).0.unwrap();
    /// let role = |code| plan.person(&Code::new(code).unwrap()).map(|person| in_language(&person.role, "nl"));
    /// assert_eq!((role("zoon"), role("dochter")), (Some("uw zoon"), None));
    /// ```
    #[must_use]
    pub fn person(&self, code: &Code) -> Option<&Person> {
        self.people.iter().find(|person| person.code == *code)
    }

    /// The coordinator of the whole plan.
    #[must_use]
    pub fn coordinator(&self) -> Option<&Coordinator> {
        self.coordinator.as_ref()
    }

    /// Who helps without pay, and what supports them (*mantelzorg, respijtzorg*).
    #[must_use]
    pub fn informal_carer(&self) -> &LocalText {
        &self.informal_carer
    }

    /// What was agreed for safety.
    #[must_use]
    pub fn safety(&self) -> &LocalText {
        &self.safety
    }

    /// What may be shared, and with whom.
    #[must_use]
    pub fn sharing(&self) -> Option<&Sharing> {
        self.sharing.as_ref()
    }
}

/// A text in a language, otherwise in the first language that it has.
///
/// ```
/// use resultaatwijzer_core::plan::{LocalText, in_language};
/// let text: LocalText = [("nl".to_owned(), "uw zoon".to_owned())].into_iter().collect();
/// assert_eq!(in_language(&text, "en"), "uw zoon");
/// assert_eq!(in_language(&LocalText::default(), "en"), "");
/// ```
#[must_use]
pub fn in_language<'a>(text: &'a LocalText, language: &str) -> &'a str {
    text.get(language).or_else(|| text.values().next()).map_or("", String::as_str)
}
