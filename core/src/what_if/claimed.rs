//! Whole hours that are claimed for delivered minutes (*declaratie*; iWmo 3.2: IV079).

use serde::Serialize;

use crate::{
    reading::{checking::Checking, finding::Finding, problem::ValueProblem},
    value::{limits::MAX_VISITS, unit::claimed_hours},
    wire,
};

wire! {
    /// The support delivered under one claim line, as a script passes it.
    pub struct DeliveredWire {
        /// The minutes of each visit, whole numbers: `[95, 95]`.
        pub minutes: Vec<u32>,
    }
}

/// The claim for delivered minutes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Claimed {
    /// All minutes together.
    pub minutes: u32,
    /// The hours: a rest under 30 minutes is dropped, from 30 it is an hour; at least one hour.
    pub hours: u32,
}

/// Adds up the minutes of one claim line and rounds them once.
///
/// ```
/// use resultaatwijzer_core::what_if::claimed::{DeliveredWire, ask};
/// let visits = |minutes: &[u32]| ask(&DeliveredWire { minutes: minutes.to_vec() });
/// assert_eq!(visits(&[95, 95, 95, 95]).unwrap().hours, 6); // 380 minutes, and not four times 2 hours
/// assert_eq!(visits(&[20]).unwrap().hours, 1);
/// assert_eq!(visits(&[]).unwrap_err()[0].code(), "C013"); // what was not delivered is not claimed
/// ```
///
/// # Errors
/// Nothing was delivered, or more minutes than a year has (`C013`), or more visits than [`MAX_VISITS`] (`C005`).
pub fn ask(wire: &DeliveredWire) -> Result<Claimed, Vec<Finding>> {
    let mut checking = Checking::default();
    checking.limit("/minutes", "minutes", wire.minutes.len(), MAX_VISITS);
    let minutes = wire.minutes.iter().fold(0_u32, |sum, minutes| sum.saturating_add(*minutes));
    if minutes == 0 || minutes > MAX_MINUTES {
        checking.note("/minutes", ValueProblem::BadNumber { found: minutes.to_string(), field: "minutes" });
    }
    match checking.findings.is_empty() {
        true => Ok(Claimed { minutes, hours: claimed_hours(minutes) }),
        false => Err(checking.findings),
    }
}

/// The most minutes of one claim line: those of a year.
const MAX_MINUTES: u32 = 366 * 24 * 60;
