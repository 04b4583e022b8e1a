//! The wire form of a plan: the contents of the JSON file, unchecked. It has no names, addresses or citizen numbers.
//!
//! Days are written `2026-09-01`, the last one included; quantities are whole numbers as text, `"95"`, in a block's
//! unit per its frequency; minutes and levels whole numbers without quotes. Sentences are texts by language code.
//!
//! ```
//! use resultaatwijzer_core::{reading::document::Document, plan::wire::AgreementWire};
//! let read = |json: &str| Document::<AgreementWire>::from_json(json).whole();
//! let agreed = read(r#"{"by": "custom", "what": {"nl": "Hulp"}, "minutes": 90, "frequency": "week"}"#);
//! assert_eq!(agreed.unwrap().minutes, Some(90));
//! let findings = read(r#"{"what": "Hulp", "minutes": "1.5 uur"}"#).unwrap_err();
//! let found: Vec<_> = findings.iter().map(|finding| (finding.code(), finding.at.as_str())).collect();
//! assert_eq!(found, [("C006", "/by"), ("C003", "/what"), ("C003", "/minutes")]);
//! ```

use crate::{
    arrangement::wire::{ArrangementWire, HouseholdWire, LineWire},
    catalogue::wire::LocalText,
    wire,
};

/// The format that this version reads and writes.
pub const FORMAT: &str = "resultaatwijzer-plan/1";

wire! {
    /// The resident's own plan (*resultatenplan*).
    pub struct PlanWire {
        /// [`FORMAT`].
        pub format: String as Constant(FORMAT),
        /// The code of the catalogue that the plan was made with.
        pub catalogue: String as Code,
        /// The municipality that took the decision.
        pub municipality: String as Code,
        /// Whether the plan is an example.
        pub fictional: bool,
        /// The day on which the resident asked for help (*melding*).
        #[serde(skip_serializing_if = "Option::is_none")]
        pub reported: Option<String> as Day,
        /// The day of the application (*aanvraag*).
        #[serde(skip_serializing_if = "Option::is_none")]
        pub applied: Option<String> as Day,
        /// The day on the decision (*beschikking*); left out when it is not known. Then the last day to object is not
        /// known either.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub decided: Option<String> as Day,
        /// The first day of support, `2026-09-01`.
        pub from: String as Day,
        /// The last day of support, itself included.
        pub to: String as Day,
        /// The household, for the own contribution.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub household: Option<HouseholdWire>,
        /// The intended results.
        pub results: Vec<ResultWire>,
        /// The reviews.
        pub reviews: Vec<ReviewWire>,
        /// The members of the household, when the plan is for several: their roles, never their names.
        #[serde(skip_serializing_if = "Vec::is_empty")]
        pub people: Vec<PersonWire>,
        /// The coordinator.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub coordinator: Option<CoordinatorWire>,
        /// The people who help without pay, and what supports them.
        #[serde(skip_serializing_if = "LocalText::is_empty")]
        pub informal_carer: LocalText,
        /// The agreements on safety.
        #[serde(skip_serializing_if = "LocalText::is_empty")]
        pub safety: LocalText,
        /// The parts of the plan that others may read.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub sharing: Option<SharingWire>,
    }

    /// A member of the household.
    pub struct PersonWire {
        /// A code such as `son`, to which results and grants refer.
        pub code: String as Code,
        /// How the plan calls this person: "your son".
        pub role: LocalText,
    }

    /// The coordinator of all support (*regisseur*).
    pub struct CoordinatorWire {
        /// The name of the person or team: "the neighbourhood team".
        pub who: LocalText,
        /// A telephone number.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub phone: Option<String>,
    }

    /// A part of the plan that the resident lets somebody read (*toestemming*).
    pub struct SharingWire {
        /// The reader: "your provider".
        pub with: LocalText,
        /// The parts: `goals`, `agreements`, `hours`, `reviews` or `safety`.
        pub parts: Vec<String>,
        /// The day on which the resident agreed. Without it, nothing may be shared.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub consented: Option<String> as Day,
    }

    /// An intended result (*resultaat*).
    pub struct ResultWire {
        /// The result area.
        pub area: String as Code,
        /// The member of the household that it is for, by a code of `people`; the whole household when left out.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub person: Option<String> as Code,
        /// The level of support by its rank, a whole number; 1 is the lightest.
        pub level: u32,
        /// `improve`, `maintain` or `slow_decline`.
        pub direction: String as Choice(super::GoalDirection),
        /// The present self-reliance: `not`, `sufficient` or `full`.
        pub now: String as Choice(super::SelfReliance),
        /// The intended self-reliance, in the same three steps.
        pub aim: String as Choice(super::SelfReliance),
        /// The result in the resident's own words.
        pub goal: LocalText,
        /// The sign by which everybody sees that the result was reached.
        pub measure: LocalText,
        /// The reason for the level.
        pub why: LocalText,
        /// The deadline for the result.
        pub by: String as Day,
        /// The building blocks granted for it.
        pub grants: Vec<GrantWire>,
        /// The agreements about who does what.
        pub agreements: Vec<AgreementWire>,
    }

    /// A granted block (*toegekende bouwsteen*).
    pub struct GrantWire {
        /// The block.
        pub block: String as Code,
        /// The volume: a whole number of the block's unit per frequency, `95`; `0` when the decision does not state it.
        pub quantity: String as Volume,
        /// The first day; the plan's when left out.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub from: Option<String> as Day,
        /// The last day; the plan's when left out.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub to: Option<String> as Day,
        /// The block's variant.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub variant: Option<String> as Code,
        /// The member of the household that it is for, by a code such as `son`; the whole household when left out.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub person: Option<String> as Code,
        /// The provider's code; left out when no provider is chosen.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub provider: Option<String> as Code,
    }

    /// An agreement about who does what, and how often (*afspraak*).
    pub struct AgreementWire {
        /// `self`, `network`, `general` or `custom`.
        pub by: String as Choice(super::SupportSource),
        /// The activity, in a short sentence.
        pub what: LocalText,
        /// The person who does it, when `source` does not say enough: "your son".
        #[serde(skip_serializing_if = "LocalText::is_empty")]
        pub who: LocalText,
        /// The agreed time in whole minutes, if any.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub minutes: Option<u32>,
        /// The frequency of that time: `day`, `week`, `month`, `four_weeks` or `total`.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub frequency: Option<String> as Choice(crate::value::unit::Frequency),
    }

    /// A review (*evaluatie*).
    pub struct ReviewWire {
        /// `midterm` or `final`.
        pub kind: String as Choice(super::ReviewKind),
        /// The day.
        pub on: String as Day,
        /// The outcome of each result; left out as long as the review has not taken place.
        #[serde(skip_serializing_if = "Vec::is_empty")]
        pub results: Vec<ReviewedWire>,
    }

    /// The outcome of one result.
    pub struct ReviewedWire {
        /// The result's area.
        pub area: String as Code,
        /// The member of the household, as in the result.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub person: Option<String> as Code,
        /// `reached`, `partly` or `not_yet`.
        pub goal: String as Choice(super::GoalAttainment),
        /// The present self-reliance: `not`, `sufficient` or `full`.
        pub self_reliance: String as Choice(super::SelfReliance),
        /// The change since the decision, in a plain sentence.
        pub changed: LocalText,
        /// `less`, `same`, `more` or `stop`.
        pub proposal: String as Choice(super::Proposal),
        /// The proposed block, when it differs from the granted one.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub block: Option<String> as Code,
        /// The proposed volume: a whole number of that block's unit per frequency.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub quantity: Option<String> as Volume,
    }
}

impl PlanWire {
    /// All that is granted, as one arrangement: its lines are the grants of the results, in order.
    ///
    /// ```
    /// use resultaatwijzer_core::plan::wire::{GrantWire, PlanWire, ResultWire};
    /// let grant = GrantWire { block: "thuis".into(), quantity: "95".into(), ..GrantWire::default() };
    /// let result = ResultWire { grants: vec![grant], ..ResultWire::default() };
    /// let plan = PlanWire { results: vec![result.clone(), result], ..PlanWire::default() };
    /// assert_eq!(plan.arrangement().lines.len(), 2); // nothing is checked yet, not even that they overlap
    /// ```
    #[must_use]
    pub fn arrangement(&self) -> ArrangementWire {
        ArrangementWire {
            from: self.from.clone(),
            to: self.to.clone(),
            municipality: Some(self.municipality.clone()),
            household: self.household.clone(),
            lines: self.results.iter().flat_map(|result| &result.grants).map(GrantWire::line).collect(),
        }
    }
}

impl GrantWire {
    fn line(&self) -> LineWire {
        LineWire {
            block: self.block.clone(),
            from: self.from.clone(),
            to: self.to.clone(),
            quantity: self.quantity.clone(),
            variant: self.variant.clone(),
            audience: None,
            person: self.person.clone(),
            provider: self.provider.clone(),
        }
    }
}
