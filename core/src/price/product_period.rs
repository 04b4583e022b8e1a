//! How much may be claimed in each product period of an assignment (iWmo 3.2: IV077, IV078, IV089, TR321, TR322).

use crate::{
    reading::{checking::Checking, finding::Finding, problem::ArrangementProblem},
    value::{
        choices::Choice,
        period::{Calendar, Period},
        unit::{ContractVariant, Frequency, Unit, Volume},
    },
    wire,
};

/// The product category of household help, for which a week counts six times in one period (TR321).
const HOUSEHOLD_HELP: &str = "01";

/// An assignment (*toewijzing*), with only what its maxima depend on.
#[derive(Clone, Debug)]
pub struct Assignment {
    /// From its first to its last day.
    pub period: Period,
    /// How many units per frequency.
    pub volume: Volume,
    /// What is counted.
    pub unit: Unit,
    /// How often.
    pub frequency: Frequency,
    /// How it is described.
    pub contract: ContractVariant,
    /// The product category, such as `01` for household help.
    pub category: Option<String>,
    /// The calendar of the claim periods.
    pub calendar: Calendar,
}

wire! {
    /// The fields of an assignment, as a script passes them.
    pub struct AssignmentWire {
        /// The first day, `2026-09-01`.
        pub from: String,
        /// The last day, itself included.
        pub to: String,
        /// The volume: a whole number of units per frequency, `"95"`. Euros are whole cents.
        pub volume: String,
        /// `minute`, `hour`, `day_part`, `full_day`, `piece` or `euro`.
        pub unit: String,
        /// `day`, `week`, `month` or `total`.
        pub frequency: String,
        /// `effort` or `output`.
        pub variant: String,
        /// The product category, such as `01` for household help.
        pub category: Option<String>,
        /// `calendar_month` when left out, or `iso_4_weeks`.
        pub calendar: Option<String>,
    }
}

/// The most that may be claimed, in units of the assignment: minutes, pieces, or for euros whole cents.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Maxima {
    /// For each product period (*productperiode*), in order.
    pub periods: Vec<(Period, u64)>,
    /// For the whole assignment. It is less than the sum of the periods where the standard says so.
    pub total: u64,
}

/// A unit that does not go with a frequency under a contract variant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CombinationNotAllowed;

/// The most that may be claimed in each product period, and in all.
///
/// ```
/// use resultaatwijzer_core::{value::{period::*, unit::*}, price::product_period::*};
/// let day = |text| parse_date(text).unwrap();
/// let assignment = Assignment {
///     period: Period::new(day("2025-10-07"), day("2025-12-30")).unwrap(),
///     volume: Volume::new(3).unwrap(),
///     unit: Unit::Hour,
///     frequency: Frequency::Week,
///     contract: ContractVariant::EffortBased,
///     category: None,
///     calendar: Calendar::CalendarMonth,
/// };
/// let maxima = maxima(&assignment).unwrap();
/// assert_eq!(maxima.periods.iter().map(|(_, max)| *max).collect::<Vec<_>>(), [12, 15, 15]);
/// assert_eq!(maxima.total, 39);
/// ```
///
/// # Errors
/// [`CombinationNotAllowed`] when the standard does not know unit, frequency and variant together.
pub fn maxima(assignment: &Assignment) -> Result<Maxima, CombinationNotAllowed> {
    if !assignment.contract.allows(assignment.unit, assignment.frequency) {
        return Err(CombinationNotAllowed);
    }
    let volume = u64::from(assignment.volume.units());
    let whole = assignment.period;
    let parts = whole.split(assignment.calendar);
    let each = |times: &dyn Fn(Period) -> u32| -> Vec<(Period, u64)> {
        parts.iter().map(|part| (*part, u64::from(times(*part)) * volume)).collect()
    };
    let sum = |periods: &[(Period, u64)]| periods.iter().map(|(_, max)| max).sum();
    let (periods, total) = match (assignment.frequency, assignment.contract) {
        (Frequency::Total, _) => (each(&|_| 1), volume),
        (Frequency::Week, ContractVariant::EffortBased) => {
            let household_help = assignment.category.as_deref() == Some(HOUSEHOLD_HELP);
            let weeks = |part: Period| if household_help { 6 } else { part.iso_weeks() };
            (each(&weeks), u64::from(whole.iso_weeks()) * volume)
        }
        (frequency, _) => {
            let periods = each(&|part| times(frequency, assignment.contract, part, whole));
            let total = sum(&periods);
            (periods, total)
        }
    };
    Ok(Maxima { periods, total })
}

/// Checks an assignment and computes the most that may be claimed.
///
/// ```
/// use resultaatwijzer_core::price::product_period::{AssignmentWire, check};
/// let mut wire = AssignmentWire {
///     from: "2025-10-01".into(), to: "2025-12-31".into(), volume: "30000".into(), unit: "euro".into(),
///     frequency: "week".into(), variant: "output".into(), ..AssignmentWire::default()
/// };
/// assert_eq!(check(&wire).unwrap().total, 420_000); // 14 weeks of € 300.00, in cents
/// wire.frequency = "day".into();
/// assert_eq!(check(&wire).unwrap_err()[0].code(), "A006");
/// ```
///
/// # Errors
/// Every finding: a wrong date (`C012`), volume (`C013`), choice (`C014`) or order of two dates (`C015`), or a unit, a
/// frequency and a variant that do not go together (`A006`).
pub fn check(wire: &AssignmentWire) -> Result<Maxima, Vec<Finding>> {
    let mut checking = Checking::default();
    let assignment = assemble(&mut checking, wire);
    match assignment.as_ref().map(maxima) {
        Some(Ok(maxima)) => Ok(maxima),
        Some(Err(CombinationNotAllowed)) => {
            let (unit, frequency) = (wire.unit.clone(), wire.frequency.clone());
            let problem = ArrangementProblem::CombinationNotAllowed { unit, frequency, variant: wire.variant.clone() };
            Err(vec![Finding::new(problem, "/frequency")])
        }
        None => Err(checking.findings),
    }
}

fn assemble(checking: &mut Checking, wire: &AssignmentWire) -> Option<Assignment> {
    let (from, to) = (checking.date("/from", &wire.from), checking.date("/to", &wire.to));
    let period = checking.period("/to", from, to);
    let volume = checking.volume("/volume", &wire.volume);
    let unit = checking.choice("/unit", "unit", &wire.unit);
    let frequency = checking.choice("/frequency", "frequency", &wire.frequency);
    let contract = checking.choice("/variant", "variant", &wire.variant);
    let calendar = wire.calendar.as_deref().unwrap_or(Calendar::CalendarMonth.spelling());
    let calendar = checking.choice("/calendar", "calendar", calendar);
    Some(Assignment {
        period: period?,
        volume: volume?,
        unit: unit?,
        frequency: frequency?,
        contract: contract?,
        category: wire.category.clone(),
        calendar: calendar?,
    })
}

/// How many times a frequency falls in a part of a period. The numbers of the parts add up to that of the whole.
///
/// A week counts in the part in which it ends, on Sunday. The last, unfinished week ends with the period; but for an
/// output it counts in the part with the period's last Sunday, if there is one (iJw 3.2). An incomplete month counts in
/// full (IV078).
///
/// ```
/// use resultaatwijzer_core::{value::{period::*, unit::{ContractVariant, Frequency}}, price::product_period::times};
/// let day = |text| parse_date(text).unwrap();
/// let whole = Period::new(day("2025-10-07"), day("2025-12-30")).unwrap();
/// let weeks = whole.split(Calendar::CalendarMonth).into_iter();
/// let weeks: Vec<_> = weeks.map(|part| times(Frequency::Week, ContractVariant::EffortBased, part, whole)).collect();
/// assert_eq!(weeks, [3, 5, 5]); // the last one is not finished on 30 December, a Tuesday
/// ```
#[must_use]
pub fn times(frequency: Frequency, contract: ContractVariant, part: Period, whole: Period) -> u32 {
    match frequency {
        Frequency::Day => part.days(),
        Frequency::Week => part.sundays() + u32::from(takes_unfinished_week(contract, part, whole)),
        Frequency::Month | Frequency::FourWeeks => 1,
        Frequency::Total => u32::from(part.from() == whole.from()),
    }
}

fn takes_unfinished_week(contract: ContractVariant, part: Period, whole: Period) -> bool {
    let ends_on_sunday = Period::new(whole.to(), whole.to()).is_some_and(|day| day.sundays() == 1);
    if ends_on_sunday {
        return false;
    }
    let is_last = part.to() == whole.to();
    if contract == ContractVariant::EffortBased || whole.sundays() == 0 {
        return is_last;
    }
    let here = part.sundays();
    here > 0 && Period::new(part.from(), whole.to()).map_or(0, Period::sundays) == here
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::value::period::parse_date;

    fn period(from: &str, to: &str) -> Period {
        Period::new(parse_date(from).unwrap(), parse_date(to).unwrap()).unwrap()
    }

    #[track_caller]
    fn check(
        whole: Period,
        unit: Unit,
        frequency: Frequency,
        contract: ContractVariant,
        category: &str,
    ) -> (Vec<u64>, u64) {
        let assignment = Assignment {
            period: whole,
            volume: Volume::new(3).unwrap(),
            unit,
            frequency,
            contract,
            category: Some(category.into()),
            calendar: Calendar::CalendarMonth,
        };
        let maxima = maxima(&assignment).unwrap();
        (maxima.periods.iter().map(|(_, max)| *max).collect(), maxima.total)
    }

    #[test]
    fn household_help_counts_six_weeks_a_period_and_its_weeks_in_all() {
        let whole = period("2025-10-07", "2025-12-30");
        let found = check(whole, Unit::Hour, Frequency::Week, ContractVariant::EffortBased, "01");
        assert_eq!(found, (vec![18, 18, 18], 39));
    }

    #[test]
    fn output_weeks_count_where_they_end() {
        let whole = period("2025-10-01", "2025-12-31");
        let found = check(whole, Unit::Piece, Frequency::Week, ContractVariant::OutputBased, "");
        assert_eq!(found, (vec![12, 15, 15], 42));
    }

    #[test]
    fn a_total_is_the_most_of_every_period_and_of_all() {
        let whole = period("2025-10-01", "2025-11-30");
        let found = check(whole, Unit::Hour, Frequency::Total, ContractVariant::EffortBased, "");
        assert_eq!(found, (vec![3, 3], 3));
    }

    #[test]
    fn weeks_of_the_parts_add_up_to_the_weeks_of_the_whole() {
        let start = parse_date("2024-12-25").unwrap();
        for first in 0..8 {
            for length in 0..150 {
                let from = start + chrono::Days::new(first);
                let whole = Period::new(from, from + chrono::Days::new(length)).unwrap();
                let parts = whole.split(Calendar::CalendarMonth);
                for contract in [ContractVariant::EffortBased, ContractVariant::OutputBased] {
                    let sum: u32 = parts.iter().map(|part| times(Frequency::Week, contract, *part, whole)).sum();
                    assert_eq!(sum, whole.iso_weeks(), "{whole:?}");
                }
            }
        }
    }
}
