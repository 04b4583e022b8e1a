//! Converts a delivered volume to the unit of the assignment.

use resultaatwijzer_core::value::unit::{Unit, claimed_hours};

use crate::extent;

/// A delivered volume as it is claimed. Minutes claimed as hours are added up and rounded once (IV079): under 30 down,
/// from 30 up, at least 1. Any other volume must convert to a whole number (IV042).
pub(super) fn claimed(delivered: u64, counted: Unit, claimed: Unit) -> Option<u64> {
    match (counted, claimed) {
        (Unit::Minute, Unit::Hour) => u32::try_from(delivered).ok().map(|minutes| claimed_hours(minutes).into()),
        _ => extent::convert(delivered, counted, claimed),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn minutes_become_hours_by_the_standards_rule_and_nothing_else_is_rounded() {
        for (minutes, hours) in [(1, 1), (29, 1), (89, 1), (90, 2), (380, 6), (389, 6), (390, 7)] {
            assert_eq!(claimed(minutes, Unit::Minute, Unit::Hour), Some(hours), "{minutes}");
        }
        assert_eq!(claimed(2, Unit::Hour, Unit::Minute), Some(120));
        assert_eq!(claimed(3, Unit::Hour, Unit::DayPart), None);
        assert_eq!(claimed(8, Unit::Hour, Unit::DayPart), Some(2));
    }
}
