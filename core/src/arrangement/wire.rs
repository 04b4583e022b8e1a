//! The wire form of an arrangement, as scripts, portals and the elements hand it in.
//!
//! Days are written `2026-09-01`, the last one included; a quantity is a whole number as text, in the unit and
//! frequency of its block: `"95"` for 95 minutes a week. Whether blocks exist and dates are in order is checked by
//! [`super::check`].
//!
//! ```
//! use resultaatwijzer_core::{arrangement::wire::ArrangementWire, reading::document::Document};
//! let read = |line: &str| Document::<ArrangementWire>::from_json(&format!(
//!     r#"{{"from": "2026-01-01", "to": "2026-12-31", "lines": [{line}]}}"#
//! )).whole();
//! assert_eq!(read(r#"{"block": "thuis", "quantity": "95"}"#).unwrap().lines[0].quantity, "95");
//! let findings = read(r#"{"block": "thuis", "quantity": 95, "until": "2026-06-30"}"#).unwrap_err();
//! let found: Vec<_> = findings.iter().map(|finding| (finding.code(), finding.at.as_str())).collect();
//! assert_eq!(found, [("C007", "/lines/0/until"), ("C003", "/lines/0/quantity")]);
//! ```

use crate::wire;

wire! {
    /// The building blocks that one resident receives together (*arrangement*).
    pub struct ArrangementWire {
        /// The first day, `2026-09-01`.
        pub from: String as Day,
        /// The last day, itself included.
        pub to: String as Day,
        /// The municipality; the catalogue's first when left out.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub municipality: Option<String> as Code,
        /// The household; one adult when left out.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub household: Option<HouseholdWire>,
        /// The blocks.
        pub lines: Vec<LineWire>,
    }

    /// The facts about a household (*huishouden*) on which its own contribution depends, and no others.
    pub struct HouseholdWire {
        /// The number of people, 1 to 100.
        pub members: u32,
        /// Whether everybody has reached the state pension age.
        pub all_at_pension_age: bool,
        /// Whether all support is for people under 18.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub minors_only: Option<bool>,
    }

    /// One block of an arrangement.
    pub struct LineWire {
        /// The block's code.
        pub block: String as Code,
        /// The first day; the arrangement's when left out.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub from: Option<String> as Day,
        /// The last day; the arrangement's when left out.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub to: Option<String> as Day,
        /// The volume: a whole number of the block's unit per frequency, `95`.
        pub quantity: String as Volume,
        /// The block's variant; its first variant when left out.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub variant: Option<String> as Code,
        /// The audience whose tariff applies; `in_kind` when left out.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub audience: Option<String> as Choice(crate::catalogue::Audience),
        /// The member of the household that it is for, by a code such as `son`; the whole household when left out.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub person: Option<String> as Code,
        /// The provider's code; left out when no provider is chosen.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub provider: Option<String> as Code,
    }
}
