//! Estimates with their uncertainty. This is the only module with floating point; no amount can be made from an
//! estimate.
#![expect(clippy::disallowed_types, reason = "an interval is an estimate; what leaves this module is a whole percent")]

pub(crate) mod shortfall;

use serde::Serialize;

/// The fewest answers for which a figure is shown.
pub const FEWEST_ANSWERS: u32 = 10;

/// The 97.5th percentile of the normal distribution: a 95% interval has 2.5% on either side.
const Z: f64 = 1.959_964;

/// A share of all answers in whole percents, with its 95% confidence interval.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Estimate {
    /// How many answers it rests on, at least [`FEWEST_ANSWERS`].
    pub answers: u32,
    /// The share itself.
    pub percent: u32,
    /// The lower end of the interval.
    pub low: u32,
    /// The upper end of the interval.
    pub high: u32,
}

impl Estimate {
    /// The share of `count` among `answers` with its Wilson score interval (Wilson 1927); `None` below
    /// [`FEWEST_ANSWERS`], or when `count` is above `answers`.
    ///
    /// ```
    /// use resultaatwijzer_core::statistics::Estimate;
    /// let estimate = Estimate::share(40, 50).unwrap();
    /// assert_eq!((estimate.low, estimate.percent, estimate.high), (67, 80, 89));
    /// assert_eq!(Estimate::share(9, 9), None);
    /// ```
    #[must_use]
    pub fn share(count: u32, answers: u32) -> Option<Self> {
        if answers < FEWEST_ANSWERS || count > answers {
            return None;
        }
        let n = f64::from(answers);
        let p = f64::from(count) / n;
        let square = Z * Z;
        let centre = (p + square / (2.0 * n)) / (1.0 + square / n);
        let half = Z / (1.0 + square / n) * (p * (1.0 - p) / n + square / (4.0 * n * n)).sqrt();
        let percent = |share: f64| (share * 100.0).round().clamp(0.0, 100.0) as u32;
        Some(Self { answers, percent: percent(p), low: percent(centre - half), high: percent(centre + half) })
    }

    /// Whether the two intervals share a value, so that the difference may be chance.
    ///
    /// ```
    /// use resultaatwijzer_core::statistics::Estimate;
    /// let share = |count| Estimate::share(count, 50).unwrap();
    /// assert!(share(40).overlaps(share(35)));
    /// assert!(!share(40).overlaps(share(10)));
    /// ```
    #[must_use]
    pub fn overlaps(self, other: Self) -> bool {
        self.low <= other.high && other.low <= self.high
    }
}
