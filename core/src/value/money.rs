//! Exact euro amounts and the one function that rounds.

use serde::{Serialize, Serializer};
use std::{fmt, iter::Sum, ops::Add};

use rust_decimal::{Decimal, RoundingStrategy};

/// An amount in whole euro cents (*bedrag*, €).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Amount(
    // INVARIANT (amount scale): scale 2, never below zero. Upheld by `Amount::parse` and `round`.
    Decimal,
);

/// How a fraction of a cent becomes a cent (*afronding*).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rounding {
    /// To the nearest cent, a half cent away from zero: 0.005 -> 0.01.
    HalfUp,
    /// To the cent below: 0.009 -> 0.00.
    Down,
}

/// Why a text is not an amount.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AmountError {
    /// Not digits with an optional dot and decimals: `12,50`, `1e3`, an empty text.
    NotANumber,
    /// Below zero.
    Negative,
    /// More than two decimals.
    TooManyDecimals,
    /// Above [`Amount::MAX_EUROS`].
    TooLarge,
}

impl Amount {
    /// No money, € 0.00.
    pub const ZERO: Self = Self(Decimal::ZERO);

    /// The largest amount that is read, in euros: a hundred times the largest Dutch municipal budget.
    pub const MAX_EUROS: i64 = 1_000_000_000_000;

    /// Reads an amount as it stands on the wire: digits, a dot, at most two decimals.
    ///
    /// ```
    /// use resultaatwijzer_core::value::money::{Amount, AmountError};
    /// assert_eq!(Amount::parse("55.80").unwrap().to_string(), "55.80");
    /// assert_eq!(Amount::parse("-1"), Err(AmountError::Negative));
    /// assert_eq!(Amount::parse("55,80"), Err(AmountError::NotANumber));
    /// ```
    ///
    /// # Errors
    /// One [`AmountError`] for the first thing that is wrong.
    pub fn parse(text: &str) -> Result<Self, AmountError> {
        let (negative, digits) = match text.strip_prefix('-') {
            Some(rest) => (true, rest),
            None => (false, text),
        };
        let (whole, decimals) = digits.split_once('.').unwrap_or((digits, "00"));
        let numeric = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
        if !numeric(whole) || !numeric(decimals) {
            return Err(AmountError::NotANumber);
        }
        if negative {
            return Err(AmountError::Negative);
        }
        if decimals.len() > 2 {
            return Err(AmountError::TooManyDecimals);
        }
        let value = Decimal::from_str_exact(digits).map_err(|_| AmountError::TooLarge)?;
        if value > Decimal::from(Self::MAX_EUROS) {
            return Err(AmountError::TooLarge);
        }
        Ok(round(value, Rounding::HalfUp))
    }

    /// A number of cents, as messages carry amounts.
    ///
    /// ```
    /// use resultaatwijzer_core::value::money::Amount;
    /// assert_eq!(Amount::from_cents(3873), Amount::parse("38.73").unwrap());
    /// ```
    #[must_use]
    pub fn from_cents(cents: u64) -> Self {
        Self(Decimal::from_i128_with_scale(i128::from(cents), 2))
    }

    /// The amount as a decimal number of euros, for multiplying.
    #[must_use]
    pub fn euros(self) -> Decimal {
        self.0
    }

    /// Whether this is € 0.00.
    #[must_use]
    pub fn is_zero(self) -> bool {
        self.0.is_zero()
    }

    /// This amount as a share of another, in whole percents, for a picture; 0 when the other is nothing.
    ///
    /// ```
    /// use resultaatwijzer_core::value::money::Amount;
    /// let cents = Amount::from_cents;
    /// assert_eq!((cents(1000).percent_of(cents(3000)), cents(1000).percent_of(Amount::ZERO)), (33, 0));
    /// ```
    #[must_use]
    pub fn percent_of(self, whole: Self) -> u32 {
        let share = self.0.checked_mul(Decimal::ONE_HUNDRED).and_then(|hundred| hundred.checked_div(whole.0));
        share.and_then(|share| u32::try_from(share.round()).ok()).unwrap_or(0)
    }

    /// This amount minus another, never below zero.
    ///
    /// ```
    /// use resultaatwijzer_core::value::money::Amount;
    /// let cents = Amount::from_cents;
    /// assert_eq!((cents(500).less(cents(200)), cents(200).less(cents(500))), (cents(300), Amount::ZERO));
    /// ```
    #[must_use]
    pub fn less(self, other: Self) -> Self {
        Self((self.0 - other.0).max(Decimal::ZERO))
    }
}

/// The only place where money is rounded. A value below zero becomes zero.
///
/// ```
/// use resultaatwijzer_core::value::money::{Rounding, round};
/// // € 50.00 an hour for 95 minutes
/// let euros = "79.166666".parse().unwrap();
/// assert_eq!(round(euros, Rounding::HalfUp).to_string(), "79.17");
/// assert_eq!(round(euros, Rounding::Down).to_string(), "79.16");
/// ```
#[must_use]
pub fn round(euros: Decimal, rounding: Rounding) -> Amount {
    let strategy = match rounding {
        Rounding::HalfUp => RoundingStrategy::MidpointAwayFromZero,
        Rounding::Down => RoundingStrategy::ToZero,
    };
    let mut cents = euros.max(Decimal::ZERO).round_dp_with_strategy(2, strategy);
    cents.rescale(2);
    Amount(cents)
}

/// A difference between two amounts, in whole euro cents; below zero when it is less (*verschil*, €).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Difference(
    // INVARIANT (difference scale): scale 2. Upheld by `Difference::between` and `Difference::round`.
    Decimal,
);

impl Difference {
    /// What `after` is more than `before`; below zero when it is less.
    ///
    /// ```
    /// use resultaatwijzer_core::value::money::{Amount, Difference};
    /// let difference = Difference::between(Amount::from_cents(2000), Amount::from_cents(750));
    /// assert_eq!(difference.to_string(), "-12.50");
    /// assert_eq!((difference.is_less(), difference.size().to_string()), (true, "12.50".into()));
    /// ```
    #[must_use]
    pub fn between(before: Amount, after: Amount) -> Self {
        Self(after.0 - before.0)
    }

    /// Rounds half away from zero, to the cent.
    ///
    /// ```
    /// use resultaatwijzer_core::value::money::Difference;
    /// let round = |euros: &str| Difference::round(euros.parse().unwrap()).to_string();
    /// assert_eq!((round("1.705"), round("-1.705")), ("1.71".into(), "-1.71".into()));
    /// ```
    #[must_use]
    pub fn round(euros: Decimal) -> Self {
        let mut cents = euros.round_dp_with_strategy(2, RoundingStrategy::MidpointAwayFromZero);
        cents.rescale(2);
        Self(cents)
    }

    /// The difference without its sign.
    #[must_use]
    pub fn size(self) -> Amount {
        Amount(self.0.abs())
    }

    /// Whether it is below zero.
    #[must_use]
    pub fn is_less(self) -> bool {
        self.0 < Decimal::ZERO
    }
}

impl fmt::Display for Difference {
    /// As on the wire, with a minus when it is less: `-12.50`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:.2}", self.0)
    }
}

impl Sum for Difference {
    fn sum<I: Iterator<Item = Self>>(differences: I) -> Self {
        Self(differences.fold(Decimal::new(0, 2), |sum, difference| sum + difference.0))
    }
}

impl serde::Serialize for Difference {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl fmt::Display for Amount {
    /// As on the wire, two decimals and a dot: `1394.44`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:.2}", self.0)
    }
}

impl Add for Amount {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self(self.0 + other.0)
    }
}

impl Sum for Amount {
    fn sum<I: Iterator<Item = Self>>(amounts: I) -> Self {
        amounts.fold(Self::ZERO, Add::add)
    }
}

impl Serialize for Amount {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: Result<&str, AmountError>) {
        assert_eq!(Amount::parse(text).map(|a| a.to_string()), expected.map(str::to_owned));
    }

    #[test]
    fn reads_what_the_wire_carries_and_nothing_else() {
        check("0", Ok("0.00"));
        check("344.13", Ok("344.13"));
        check("7.5", Ok("7.50"));
        for not_a_number in ["", ".", "1.", ".5", "1e30", "12,50", " 1", "€ 1", "NaN", "1.2.3", "٣"] {
            check(not_a_number, Err(AmountError::NotANumber));
        }
        check("-0.01", Err(AmountError::Negative));
        check("1.234", Err(AmountError::TooManyDecimals));
        check("1000000000000.01", Err(AmountError::TooLarge));
        check(&"9".repeat(60), Err(AmountError::TooLarge));
    }

    #[test]
    fn rounds_a_half_away_from_zero() {
        for (value, expected) in [("0.005", "0.01"), ("0.0049", "0.00"), ("12.225", "12.23"), ("206.478", "206.48")] {
            assert_eq!(round(value.parse().unwrap(), Rounding::HalfUp).to_string(), expected);
        }
    }
}
