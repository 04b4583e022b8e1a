//! The wire form of providers: the contents of the JSON file, unchecked.
//!
//! Days are written `2026-09-01`, the last one included; waits are whole weeks, answers and counts whole numbers.
//!
//! ```
//! use resultaatwijzer_core::{reading::document::Document, providers::wire::OfferWire};
//! let read = |json: &str| Document::<OfferWire>::from_json(json).whole();
//! assert_eq!(read(r#"{"block": "thuis", "waiting_weeks": 6}"#).unwrap().waiting_weeks, Some(6));
//! assert_eq!(read(r#"{"block": "thuis"}"#).unwrap().waiting_weeks, None); // not known, which is not zero
//! let findings = read(r#"{"waiting_weeks": 1.5}"#).unwrap_err();
//! let found: Vec<_> = findings.iter().map(|finding| (finding.code(), finding.at.as_str())).collect();
//! assert_eq!(found, [("C006", "/block"), ("C003", "/waiting_weeks")]);
//! ```

use crate::{catalogue::wire::LocalText, value::ordered::Map, wire};

/// The format that this version reads and writes.
pub const FORMAT: &str = "resultaatwijzer-providers/1";

wire! {
    /// The providers of a catalogue.
    pub struct ProvidersWire {
        /// [`FORMAT`].
        pub format: String as Constant(FORMAT),
        /// The catalogue that they belong to.
        pub catalogue: String as Code,
        /// Whether they are made up. Every screen shows this.
        pub fictional: bool,
        /// The name of the organisation that measured the outcomes, by language.
        pub measured_by: LocalText,
        /// The first day of the measured period, `2025-01-01`.
        pub measured_from: String as Day,
        /// The last day of the measured period, itself included.
        pub measured_to: String as Day,
        /// The providers.
        pub providers: Vec<ProviderWire>,
        /// A sentence about each provider, by language, by code.
        pub about: Map<String, Map<String, String>>,
    }

    /// A provider (*aanbieder*).
    pub struct ProviderWire {
        /// Its code.
        pub code: String as Code,
        /// Its name.
        pub name: String,
        /// The place of its office, from which the distance is calculated.
        pub place: String as Code,
        /// The languages that its staff speak, as language codes.
        pub languages: Vec<String>,
        /// Its telephone number.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub phone: Option<String>,
        /// The blocks that it is contracted for.
        pub offers: Vec<OfferWire>,
        /// Its measured outcomes.
        pub outcomes: Vec<OutcomeWire>,
    }

    /// A block that a provider is contracted for (*aanbod*).
    pub struct OfferWire {
        /// The block.
        pub block: String as Code,
        /// The wait in whole weeks for a resident who applies now; left out when it is not known.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub waiting_weeks: Option<u32>,
    }

    /// A measured outcome (*uitkomst*).
    pub struct OutcomeWire {
        /// `goal_attainment`, `drop_out` or `satisfaction`.
        pub measure: String as Choice(super::measure::Measure),
        /// The number of answers or ended trajectories, a whole number.
        pub answers: u32,
        /// The number of them that reached their goal, stopped early, or gave an 8 or higher.
        pub count: u32,
    }
}
