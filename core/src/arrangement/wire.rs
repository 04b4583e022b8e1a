//! The shape of an arrangement as scripts, portals and the elements hand it in.

use serde::{Deserialize, Serialize};

/// The blocks asked for together (*arrangement*).
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct ArrangementWire {
    /// The first day.
    pub from: String,
    /// The last day.
    pub to: String,
    /// The municipality; the catalogue's first when left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub municipality: Option<String>,
    /// With whom the resident lives; one adult when left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub household: Option<HouseholdWire>,
    /// The blocks.
    pub lines: Vec<LineWire>,
}

/// What the own contribution needs to know of a household (*huishouden*), and no more.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct HouseholdWire {
    /// How many people.
    pub members: u32,
    /// Whether everybody has reached the state pension age.
    pub all_at_pension_age: bool,
    /// Whether all support is for people under 18.
    #[serde(default)]
    pub minors_only: bool,
}

/// One block of an arrangement.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct LineWire {
    /// The block's code.
    pub block: String,
    /// The first day, when it is not the arrangement's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<String>,
    /// The last day, when it is not the arrangement's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<String>,
    /// A whole number of the block's units per its frequency.
    pub quantity: String,
    /// The block's variant; its first when left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub variant: Option<String>,
    /// By which tariff: `in_kind` when left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub audience: Option<String>,
}
