//! Percentages as people write them, exact.

use rust_decimal::Decimal;

/// A percentage with at most four decimals, below or above zero (*percentage*, %).
///
/// ```
/// use resultaatwijzer_core::value::percent::Percent;
/// assert_eq!(Percent::parse("4.10").unwrap().to_string(), "4.1");
/// assert_eq!(Percent::parse("4,1"), None);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Percent(
    // INVARIANT (percent range): at most four decimals, from -1000 to 1000. Upheld by `Percent::new`.
    Decimal,
);

impl Percent {
    /// Nothing, 0%.
    pub const ZERO: Self = Self(Decimal::ZERO);
    /// All of it, 100%.
    pub const ALL: Self = Self(Decimal::ONE_HUNDRED);

    /// A percentage; `None` with more than four decimals, or beyond a thousand either way.
    ///
    /// ```
    /// use resultaatwijzer_core::value::percent::Percent;
    /// let percent = |text: &str| Percent::new(text.parse().unwrap());
    /// assert_eq!(percent("4.1").unwrap().share().to_string(), "0.041");
    /// assert_eq!((percent("4.12345"), percent("1001")), (None, None));
    /// ```
    #[must_use]
    pub fn new(value: Decimal) -> Option<Self> {
        let value = value.normalize();
        (value.scale() <= 4 && value.abs() <= Decimal::ONE_THOUSAND).then_some(Self(value))
    }

    /// Reads a percentage as it stands on the wire: digits, perhaps a minus before and a dot between them.
    ///
    /// ```
    /// use resultaatwijzer_core::value::percent::Percent;
    /// assert_eq!(Percent::parse("-2.50").unwrap().to_string(), "-2.5");
    /// assert_eq!((Percent::parse("2,5"), Percent::parse("1e2"), Percent::parse("60%")), (None, None, None));
    /// ```
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let digits = text.strip_prefix('-').unwrap_or(text);
        let written = digits.len() <= 12
            && digits.split('.').count() <= 2
            && digits.split('.').all(|part| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit()));
        written.then(|| Decimal::from_str_exact(text).ok()).flatten().and_then(Self::new)
    }

    /// As a number of hundredths: 4.1 for 4.1%.
    #[must_use]
    pub fn hundredths(self) -> Decimal {
        self.0
    }

    /// As a share of one: 0.041 for 4.1%.
    #[must_use]
    pub fn share(self) -> Decimal {
        self.0 / Decimal::ONE_HUNDRED
    }
}

impl std::fmt::Display for Percent {
    /// As on the wire, without idle zeros: `4.1`.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(f)
    }
}

impl serde::Serialize for Percent {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}
