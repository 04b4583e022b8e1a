//! The shapes of a change that scripts rely on.

use resultaatwijzer_core::value::period::Date;
use serde::Serialize;
use serde_json::Value;

/// How many prices do what.
#[derive(Debug, Default, PartialEq, Eq, Serialize)]
pub struct PriceCounts {
    /// Prices that rise.
    pub up: usize,
    /// Prices that fall.
    pub down: usize,
    /// Prices that count something else than before, such as a day part instead of an hour.
    pub otherwise: usize,
    /// Prices that are new.
    pub new: usize,
    /// Prices that ended.
    pub ended: usize,
}

/// Something that differs.
#[derive(Debug, Serialize)]
pub struct ChangeReport {
    /// Under which heading it stands: `contribution`, `rights`, `help`, `prices`, `rules` or `other`.
    pub group: &'static str,
    /// That heading.
    #[serde(skip)]
    pub heading: &'static str,
    #[serde(flatten)]
    pub(super) details: Details,
    /// It in plain words.
    pub sentences: Vec<String>,
}

/// What a script can count with; what does not apply is left out.
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
