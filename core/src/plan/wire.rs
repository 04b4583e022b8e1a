//! The shape of a plan: what stands in the JSON file, unchecked. No names, no addresses, no numbers of people.

use crate::{
    arrangement::wire::{ArrangementWire, HouseholdWire, LineWire},
    catalogue::wire::LocalText,
    document::wire,
};

/// The format that this version reads and writes.
pub const FORMAT: &str = "resultaatwijzer-plan/1";

wire! {
    /// The resident's own plan (*resultatenplan*).
    pub struct PlanWire {
        /// [`FORMAT`].
        pub format: String,
        /// The catalogue that it was made with.
        pub catalogue: String,
        /// The municipality that decided.
        pub municipality: String,
        /// Whether the plan is an example.
        pub fictional: bool,
        /// The day on the decision (*beschikking*).
        pub decided: String,
        /// The first day of support.
        pub from: String,
        /// The last day of support.
        pub to: String,
        /// With whom the resident lives; for the own contribution.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub household: Option<HouseholdWire>,
        /// The results to reach.
        pub results: Vec<ResultWire>,
        /// The moments to look back.
        pub reviews: Vec<ReviewWire>,
    }

    /// One result to reach (*resultaat*).
    pub struct ResultWire {
        /// The result area.
        pub area: String,
        /// The level of support.
        pub level: u32,
        /// `improve`, `maintain` or `slow_decline`.
        pub direction: String,
        /// How it is now: `not`, `sufficient` or `full` self-reliance.
        pub now: String,
        /// What the aim is, in the same three steps.
        pub aim: String,
        /// The result in the resident's own words.
        pub goal: LocalText,
        /// How everybody will know that it worked.
        pub measure: LocalText,
        /// Why this level.
        pub why: LocalText,
        /// The day on which it should be reached.
        pub by: String,
        /// What is granted for it.
        pub grants: Vec<GrantWire>,
        /// Who does what.
        pub agreements: Vec<AgreementWire>,
    }

    /// A granted block (*toegekende bouwsteen*).
    pub struct GrantWire {
        /// The block.
        pub block: String,
        /// How much, in the block's unit and frequency.
        pub quantity: String,
        /// The first day, when it is not the plan's.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub from: Option<String>,
        /// The last day, when it is not the plan's.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub to: Option<String>,
        /// The block's variant.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub variant: Option<String>,
        /// For whom of the household, by a code such as `son`; the whole household when left out.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub person: Option<String>,
        /// The provider's code, where one was chosen.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub provider: Option<String>,
    }

    /// Who does what, and how often (*afspraak*).
    pub struct AgreementWire {
        /// `self`, `network`, `general` or `custom`.
        pub by: String,
        /// What is done, in a short sentence.
        pub what: LocalText,
        /// Who does it, when that is more than the source: "your son".
        #[serde(skip_serializing_if = "LocalText::is_empty")]
        pub who: LocalText,
        /// How much time, in minutes, where it is agreed.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub minutes: Option<u32>,
        /// How often that time: `day`, `week`, `month`, `four_weeks` or `total`.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub frequency: Option<String>,
    }

    /// A moment to look back (*evaluatie*).
    pub struct ReviewWire {
        /// `midterm` or `final`.
        pub kind: String,
        /// The day.
        pub on: String,
    }
}

impl PlanWire {
    /// All that is granted, as one arrangement: its lines are the grants of the results, in order.
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
