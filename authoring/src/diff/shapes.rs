//! The shapes of changes that scripts rely on.

use resultaatwijzer_core::value::period::Date;
use serde::Serialize;
use serde_json::Value;

/// The number of prices by kind of change.
#[derive(Debug, Default, PartialEq, Eq, Serialize)]
pub struct PriceCounts {
    /// Prices that rise.
    pub up: usize,
    /// Prices that fall.
    pub down: usize,
    /// Prices of another unit than before, such as a day part instead of an hour.
    pub otherwise: usize,
    /// Prices that are new.
    pub new: usize,
    /// Prices that ended.
    pub ended: usize,
}

/// A difference.
#[derive(Debug, Serialize)]
pub struct ChangeReport {
    /// Its group: `contribution`, `rights`, `help`, `prices`, `rules` or `other`.
    pub group: &'static str,
    /// The heading of the group.
    #[serde(skip)]
    pub heading: &'static str,
    #[serde(flatten)]
    pub(super) details: Details,
    /// The difference in plain sentences.
    pub sentences: Vec<String>,
}

/// Values for scripts. Those that do not apply are left out.
#[derive(Debug, Default, Serialize)]
pub(super) struct Details {
    pub(super) kind: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) code: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) variant: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) audience: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) municipality: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) band: Option<[u32; 2]>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) old: Option<Value>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) new: Option<Value>,
    /// In euros, with its sign.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) difference: Option<String>,
    /// To one decimal, half up.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) percent: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) from: Option<Date>,
}
