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
        /// The catalogue that it was made with.
        pub catalogue: String as Code,
        /// The municipality that decided.
        pub municipality: String as Code,
        /// Whether the plan is an example.
        pub fictional: bool,
        /// The day on which the resident asked for help (*melding*).
        #[serde(skip_serializing_if = "Option::is_none")]
        pub reported: Option<String> as Day,
        /// The day of the application (*aanvraag*).
        #[serde(skip_serializing_if = "Option::is_none")]
        pub applied: Option<String> as Day,
        /// The day on the decision (*beschikking*); left out where it is not known, and then so is the last day to object.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub decided: Option<String> as Day,
        /// The first day of support, `2026-09-01`.
        pub from: String as Day,
        /// The last day of support, itself included.
        pub to: String as Day,
        /// With whom the resident lives; for the own contribution.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub household: Option<HouseholdWire>,
        /// The results to reach.
        pub results: Vec<ResultWire>,
        /// The moments to look back.
        pub reviews: Vec<ReviewWire>,
        /// The household's people, where the plan is for more than one: roles, never names.
        #[serde(skip_serializing_if = "Vec::is_empty")]
        pub people: Vec<PersonWire>,
        /// Who keeps the whole in view.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub coordinator: Option<CoordinatorWire>,
        /// Who helps without being paid, and what helps them.
        #[serde(skip_serializing_if = "LocalText::is_empty")]
        pub informal_carer: LocalText,
        /// What was agreed for safety.
        #[serde(skip_serializing_if = "LocalText::is_empty")]
        pub safety: LocalText,
        /// What may be shared with the provider.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub sharing: Option<SharingWire>,
    }

    /// Somebody of the household.
    pub struct PersonWire {
        /// A code such as `son`, to which results and grants refer.
        pub code: String as Code,
        /// Who it is to the reader: "your son".
        pub role: LocalText,
    }

    /// Who keeps the whole in view (*regisseur*).
    pub struct CoordinatorWire {
        /// Who it is: "the neighbourhood team".
        pub who: LocalText,
        /// A telephone number.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub phone: Option<String>,
    }

    /// What the resident lets somebody read (*toestemming*).
    pub struct SharingWire {
        /// Whom: "your provider".
        pub with: LocalText,
        /// `goals`, `agreements`, `hours`, `reviews`, `safety`.
        pub parts: Vec<String>,
        /// The day on which the resident said yes; nothing is shared without it.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub consented: Option<String> as Day,
    }

    /// One result to reach (*resultaat*).
    pub struct ResultWire {
        /// The result area.
        pub area: String as Code,
        /// For whom of the household, by a code of `people`; all of it when left out.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub person: Option<String> as Code,
        /// The level of support by its rank, a whole number; 1 is the lightest.
        pub level: u32,
        /// `improve`, `maintain` or `slow_decline`.
        pub direction: String as Choice(super::GoalDirection),
        /// How it is now: `not`, `sufficient` or `full` self-reliance.
        pub now: String as Choice(super::SelfReliance),
        /// What the aim is, in the same three steps.
        pub aim: String as Choice(super::SelfReliance),
        /// The result in the resident's own words.
        pub goal: LocalText,
        /// How everybody will know that it worked.
        pub measure: LocalText,
        /// Why this level.
        pub why: LocalText,
        /// The day on which it should be reached.
        pub by: String as Day,
        /// What is granted for it.
        pub grants: Vec<GrantWire>,
        /// Who does what.
        pub agreements: Vec<AgreementWire>,
    }

    /// A granted block (*toegekende bouwsteen*).
    pub struct GrantWire {
        /// The block.
        pub block: String as Code,
        /// How much: a whole number in the block's unit and frequency, `95`; `0` where the decision does not say.
        pub quantity: String as Volume,
        /// The first day, when it is not the plan's.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub from: Option<String> as Day,
        /// The last day, when it is not the plan's.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub to: Option<String> as Day,
        /// The block's variant.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub variant: Option<String> as Code,
        /// For whom of the household, by a code such as `son`; the whole household when left out.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub person: Option<String> as Code,
        /// The provider's code, where one was chosen.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub provider: Option<String> as Code,
    }

    /// Who does what, and how often (*afspraak*).
    pub struct AgreementWire {
        /// `self`, `network`, `general` or `custom`.
        pub by: String as Choice(super::SupportSource),
        /// What is done, in a short sentence.
        pub what: LocalText,
        /// Who does it, when that is more than the source: "your son".
        #[serde(skip_serializing_if = "LocalText::is_empty")]
        pub who: LocalText,
        /// How much time, in whole minutes, where it is agreed.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub minutes: Option<u32>,
        /// How often that time: `day`, `week`, `month`, `four_weeks` or `total`.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub frequency: Option<String> as Choice(crate::value::unit::Frequency),
    }

    /// A moment to look back (*evaluatie*).
    pub struct ReviewWire {
        /// `midterm` or `final`.
        pub kind: String as Choice(super::ReviewKind),
        /// The day.
        pub on: String as Day,
        /// What came of each result; left out while it has not been held.
        #[serde(skip_serializing_if = "Vec::is_empty")]
        pub results: Vec<ReviewedWire>,
    }

    /// What came of one result.
    pub struct ReviewedWire {
        /// The result's area.
        pub area: String as Code,
        /// For whom of the household, as with the result.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub person: Option<String> as Code,
        /// `reached`, `partly` or `not_yet`.
        pub goal: String as Choice(super::GoalAttainment),
        /// How it is now: `not`, `sufficient` or `full` self-reliance.
        pub self_reliance: String as Choice(super::SelfReliance),
        /// What changed, in a plain sentence.
        pub changed: LocalText,
        /// `less`, `same`, `more` or `stop`.
        pub proposal: String as Choice(super::Proposal),
        /// The block that is proposed, when it is another than the one granted.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub block: Option<String> as Code,
        /// How much of it is proposed, a whole number in that block's unit and frequency.
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
