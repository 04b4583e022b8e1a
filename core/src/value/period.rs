//! Dates, periods and the calendars of claim periods.

use chrono::{Datelike, Days, Weekday};
use serde::{Serialize, Serializer};

pub use chrono::Months;

use crate::value::choices::choices;

/// A calendar date. There is no clock in this package: callers say which day it is today.
pub type Date = chrono::NaiveDate;

/// The years that are read; outside them a date is a mistake.
pub const YEARS: std::ops::RangeInclusive<i32> = 2015..=2100;

/// Reads an ISO date, `2026-09-01`.
///
/// ```
/// use resultaatwijzer_core::value::period::parse_date;
/// assert!(parse_date("2026-09-01").is_some());
/// assert!(parse_date("2025-02-30").is_none());
/// assert!(parse_date("1-9-2026").is_none());
/// ```
#[must_use]
pub fn parse_date(text: &str) -> Option<Date> {
    let numeric = |part: &str, len: usize| part.len() == len && part.bytes().all(|b| b.is_ascii_digit());
    let mut parts = text.split('-');
    let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
    if parts.next().is_some() || !numeric(year, 4) || !numeric(month, 2) || !numeric(day, 2) {
        return None;
    }
    let date = Date::from_ymd_opt(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)?;
    YEARS.contains(&date.year()).then_some(date)
}

/// A stretch of days, the first and the last included (*periode*).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Period {
    // INVARIANT (period order): `from <= to`. Upheld by `Period::new`.
    from: Date,
    to: Date,
}

choices! {
    /// How time is cut into claim periods (*declaratieperiode*).
    Calendar {
        /// Calendar months, the national rule (iWmo 3.2, IV089 and TR318).
        CalendarMonth = "calendar_month",
        /// Thirteen periods of four ISO weeks a year; in a year of 53 weeks the last has five.
        /// History, still used locally.
        Iso4Weeks = "iso_4_weeks",
        /// Once, from the first to the last day of the assignment (*traject*).
        Trajectory = "trajectory",
    }
}

impl Period {
    /// A period from one day up to and including another; `None` when the last day is before the first.
    ///
    /// ```
    /// use resultaatwijzer_core::value::period::{Period, parse_date};
    /// # let period = |from, to| Period::new(parse_date(from).unwrap(), parse_date(to).unwrap());
    /// assert_eq!(period("2026-01-01", "2026-01-31").unwrap().days(), 31);
    /// assert_eq!(period("2026-01-31", "2026-01-01"), None);
    /// ```
    #[must_use]
    pub fn new(from: Date, to: Date) -> Option<Self> {
        (from <= to).then_some(Self { from, to })
    }

    /// The first day.
    #[must_use]
    pub fn from(self) -> Date {
        self.from
    }

    /// The last day.
    #[must_use]
    pub fn to(self) -> Date {
        self.to
    }

    /// The days that both periods share.
    ///
    /// ```
    /// use resultaatwijzer_core::value::period::{Period, parse_date};
    /// # let period = |from, to| Period::new(parse_date(from).unwrap(), parse_date(to).unwrap());
    /// let winter = period("2026-01-01", "2026-03-20").unwrap();
    /// let march = period("2026-03-01", "2026-03-31").unwrap();
    /// assert_eq!(winter.overlap(march), period("2026-03-01", "2026-03-20"));
    /// assert_eq!(march.overlap(period("2026-04-01", "2026-04-30").unwrap()), None);
    /// ```
    #[must_use]
    pub fn overlap(self, other: Self) -> Option<Self> {
        Self::new(self.from.max(other.from), self.to.min(other.to))
    }

    /// The period from the first to the last day of both, the days between them included.
    ///
    /// ```
    /// use resultaatwijzer_core::value::period::{Period, parse_date};
    /// # let period = |from, to| Period::new(parse_date(from).unwrap(), parse_date(to).unwrap()).unwrap();
    /// let (january, march) = (period("2026-01-01", "2026-01-31"), period("2026-03-01", "2026-03-31"));
    /// assert_eq!(march.spanning(january), period("2026-01-01", "2026-03-31")); // February too
    /// ```
    #[must_use]
    pub fn spanning(self, other: Self) -> Self {
        Self { from: self.from.min(other.from), to: self.to.max(other.to) }
    }

    /// Whether every day of the other period lies in this one.
    ///
    /// ```
    /// use resultaatwijzer_core::value::period::{Period, parse_date};
    /// # let period = |from, to| Period::new(parse_date(from).unwrap(), parse_date(to).unwrap()).unwrap();
    /// let year = period("2026-01-01", "2026-12-31");
    /// assert!(year.contains(period("2026-12-01", "2026-12-31")));
    /// assert!(!year.contains(period("2026-12-01", "2027-01-01")));
    /// ```
    #[must_use]
    pub fn contains(self, other: Self) -> bool {
        self.from <= other.from && other.to <= self.to
    }

    /// Whether the day lies in this period.
    ///
    /// ```
    /// use resultaatwijzer_core::value::period::{Period, parse_date};
    /// # let period = |from, to| Period::new(parse_date(from).unwrap(), parse_date(to).unwrap()).unwrap();
    /// let january = period("2026-01-01", "2026-01-31");
    /// assert!(january.has(parse_date("2026-01-31").unwrap()));
    /// assert!(!january.has(parse_date("2026-02-01").unwrap()));
    /// ```
    #[must_use]
    pub fn has(self, day: Date) -> bool {
        self.from <= day && day <= self.to
    }

    /// The number of days, at least 1.
    #[must_use]
    pub fn days(self) -> u32 {
        self.from.num_days_from_ce().abs_diff(self.to.num_days_from_ce()) + 1
    }

    /// The number of ISO weeks (Monday to Sunday) of which at least one day lies in this period.
    ///
    /// ```
    /// use resultaatwijzer_core::value::period::{Period, parse_date};
    /// # let period = |from, to| Period::new(parse_date(from).unwrap(), parse_date(to).unwrap());
    /// let days = period("2026-01-04", "2026-01-05").unwrap(); // a Sunday and a Monday
    /// assert_eq!((days.days(), days.iso_weeks(), days.sundays()), (2, 2, 1));
    /// ```
    #[must_use]
    pub fn iso_weeks(self) -> u32 {
        (sundays_before(self.to) - sundays_before(self.from)).unsigned_abs() + 1
    }

    /// The number of Sundays in this period: the ISO weeks that end in it.
    #[must_use]
    pub fn sundays(self) -> u32 {
        (sundays_until(self.to) - sundays_before(self.from)).unsigned_abs()
    }

    /// This period cut at the borders of the calendar, in order. The parts add up to the whole.
    ///
    /// ```
    /// use resultaatwijzer_core::value::period::{Calendar, Period, parse_date};
    /// let day = |text| parse_date(text).unwrap();
    /// let whole = Period::new(day("2025-04-08"), day("2025-06-17")).unwrap();
    /// let parts = whole.split(Calendar::CalendarMonth);
    /// assert_eq!(parts.len(), 3);
    /// assert_eq!(parts[1], Period::new(day("2025-05-01"), day("2025-05-31")).unwrap());
    /// ```
    #[must_use]
    pub fn split(self, calendar: Calendar) -> Vec<Self> {
        let mut parts = Vec::new();
        let mut from = self.from;
        while let Some(part) = Self::new(from, self.to.min(calendar.period_of(from).to)) {
            parts.push(part);
            match part.to.succ_opt() {
                Some(next) => from = next,
                None => break,
            }
        }
        parts
    }
}

impl Calendar {
    /// The whole claim period in which a day lies.
    ///
    /// ```
    /// use resultaatwijzer_core::value::period::{Calendar, parse_date};
    /// let day = parse_date("2026-02-14").unwrap();
    /// assert_eq!(Calendar::CalendarMonth.period_of(day).to(), parse_date("2026-02-28").unwrap());
    /// assert_eq!(Calendar::Iso4Weeks.period_of(day).from(), parse_date("2026-01-26").unwrap()); // weeks 5 to 8
    /// ```
    #[must_use]
    pub fn period_of(self, day: Date) -> Period {
        let period = match self {
            Self::CalendarMonth => month_of(day),
            Self::Iso4Weeks => four_weeks_of(day),
            Self::Trajectory => Period::new(Date::MIN, Date::MAX),
        };
        period.unwrap_or(Period { from: day, to: day })
    }
}

fn month_of(day: Date) -> Option<Period> {
    Period::new(day.with_day(1)?, day.with_day(u32::from(day.num_days_in_month()))?)
}

fn four_weeks_of(day: Date) -> Option<Period> {
    let week = day.iso_week();
    let index = ((week.week() - 1) / 4).min(12);
    let from = Date::from_isoywd_opt(week.year(), index * 4 + 1, Weekday::Mon)?;
    let to = match index {
        12 => Date::from_isoywd_opt(week.year() + 1, 1, Weekday::Mon)?.pred_opt()?,
        _ => from.checked_add_days(Days::new(27))?,
    };
    Period::new(from, to)
}

/// How many Sundays there are up to and including a day. The first day of the common era was a Monday.
fn sundays_until(day: Date) -> i32 {
    day.num_days_from_ce().div_euclid(7)
}

fn sundays_before(day: Date) -> i32 {
    (day.num_days_from_ce() - 1).div_euclid(7)
}

/// The day a number of weeks later.
///
/// ```
/// use resultaatwijzer_core::value::period::{Date, parse_date, weeks_after};
/// assert_eq!(weeks_after(parse_date("2025-12-15").unwrap(), 6), parse_date("2026-01-26").unwrap());
/// assert_eq!(weeks_after(Date::MAX, 6), Date::MAX);
/// ```
#[must_use]
pub fn weeks_after(day: Date, weeks: u32) -> Date {
    day.checked_add_days(Days::new(u64::from(weeks) * 7)).unwrap_or(Date::MAX)
}

impl Serialize for Period {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeStruct;
        let mut period = serializer.serialize_struct("Period", 2)?;
        period.serialize_field("from", &self.from())?;
        period.serialize_field("to", &self.to())?;
        period.end()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn period(from: &str, to: &str) -> Period {
        Period::new(parse_date(from).unwrap(), parse_date(to).unwrap()).unwrap()
    }

    #[test]
    fn months_are_cut_at_their_borders() {
        let parts = period("2025-04-08", "2025-06-17").split(Calendar::CalendarMonth);
        let expected = [
            period("2025-04-08", "2025-04-30"),
            period("2025-05-01", "2025-05-31"),
            period("2025-06-01", "2025-06-17"),
        ];
        assert_eq!(parts, expected);
    }

    #[test]
    fn a_year_has_thirteen_periods_and_the_53rd_week_joins_the_last() {
        let parts = period("2020-12-01", "2021-01-31").split(Calendar::Iso4Weeks);
        // 2020 has 53 ISO weeks: period 13 runs from week 49 to week 53.
        let expected = [period("2020-12-01", "2021-01-03"), period("2021-01-04", "2021-01-31")];
        assert_eq!(parts, expected);
        for year in 2015..2060 {
            let first = Date::from_isoywd_opt(year, 1, Weekday::Mon).unwrap();
            let last = Date::from_isoywd_opt(year + 1, 1, Weekday::Mon).unwrap().pred_opt().unwrap();
            assert_eq!(Period::new(first, last).unwrap().split(Calendar::Iso4Weeks).len(), 13, "{year}");
        }
    }

    #[test]
    fn sundays_count_the_weeks_that_end_in_a_period() {
        // 2025-10-05 is a Sunday.
        for (from, to, expected) in [
            ("2025-10-01", "2025-10-31", 4),
            ("2025-11-01", "2025-11-30", 5),
            ("2025-12-01", "2025-12-31", 4),
            ("2025-10-05", "2025-10-05", 1),
            ("2025-10-05", "2025-10-06", 1),
            ("2025-10-06", "2025-10-11", 0),
            ("2025-10-05", "2025-10-12", 2),
        ] {
            assert_eq!(period(from, to).sundays(), expected, "{from} to {to}");
        }
    }

    #[test]
    fn the_parts_add_up_to_the_whole() {
        let start = parse_date("2019-12-20").unwrap();
        for offset in 0..400 {
            let whole = Period::new(start, start + Days::new(offset)).unwrap();
            for calendar in [Calendar::CalendarMonth, Calendar::Iso4Weeks] {
                let parts = whole.split(calendar);
                assert_eq!(parts.iter().map(|p| p.days()).sum::<u32>(), whole.days());
                assert_eq!(parts.iter().map(|p| p.sundays()).sum::<u32>(), whole.sundays());
            }
        }
    }
}
