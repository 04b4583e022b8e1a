//! Converts between units of time, exactly or not at all.

use resultaatwijzer_core::value::unit::Unit;

/// How many of one unit are in another, as a fraction; `None` for units that cannot be compared.
fn ratio(from: Unit, to: Unit) -> Option<(u64, u64)> {
    let minutes = |unit: Unit| unit.minutes().map(u64::from);
    if from == to { Some((1, 1)) } else { minutes(from).zip(minutes(to)) }
}

/// Whether a volume of one unit can be converted to another.
pub(super) fn comparable(from: Unit, to: Unit) -> bool {
    ratio(from, to).is_some()
}

/// A volume in another unit, if that is a whole number.
pub(super) fn convert(volume: u64, from: Unit, to: Unit) -> Option<u64> {
    let (numerator, denominator) = ratio(from, to)?;
    let product = volume.checked_mul(numerator)?;
    (product % denominator == 0).then_some(product / denominator)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn converts_what_comes_out_whole() {
        assert_eq!(convert(2, Unit::Hour, Unit::Minute), Some(120));
        assert_eq!(convert(120, Unit::Minute, Unit::Hour), Some(2));
        assert_eq!(convert(95, Unit::Minute, Unit::Hour), None);
        assert_eq!(convert(3, Unit::DayPart, Unit::Hour), Some(12));
        assert_eq!(convert(3, Unit::Piece, Unit::Hour), None);
        assert!(!comparable(Unit::FullDay, Unit::Hour));
    }
}
