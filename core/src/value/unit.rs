//! Units, frequencies and volumes, as in the national message standard.

use crate::value::choices::choices;

choices! {
    /// What a volume counts (*eenheid*; code list WJ756).
    Unit {
        /// A minute (01).
        Minute = "minute",
        /// An hour (04).
        Hour = "hour",
        /// A day and a night (*etmaal*, 14).
        FullDay = "full_day",
        /// A part of a day, four hours (*dagdeel*, 16).
        DayPart = "day_part",
        /// A piece (82 for output, 84 for effort): a trip, a month of support, a trajectory.
        Piece = "piece",
        /// A euro (83).
        Euro = "euro",
    }
}

choices! {
    /// How often a volume is granted (*frequentie*; WMO757, and the local four weeks).
    Frequency {
        /// Each day (1).
        Day = "day",
        /// Each ISO week (2).
        Week = "week",
        /// Each calendar month (4).
        Month = "month",
        /// Each period of four ISO weeks; only where the catalogue claims by four weeks.
        FourWeeks = "four_weeks",
        /// For the whole assignment together (6).
        Total = "total",
    }
}

choices! {
    /// What one tariff is the price of (*per*).
    PriceUnit {
        /// One minute.
        Minute = "minute",
        /// One hour.
        Hour = "hour",
        /// One part of a day, four hours.
        DayPart = "day_part",
        /// One day and night.
        FullDay = "full_day",
        /// One piece: a trip, a day of transport.
        Piece = "piece",
        /// One calendar month. With a band it is the price of any volume in the band, otherwise of each piece of a
        /// block that is granted per month.
        Month = "month",
        /// Four weeks, with the same rule as a month.
        FourWeeks = "four_weeks",
        /// The whole assignment, once.
        Once = "once",
    }
}

choices! {
    /// How an assignment is described (*uitvoeringsvariant*). It is a label only: what may be claimed is [`Claimable`].
    ContractVariant {
        /// A product in an agreed unit (*inspanningsgericht*).
        EffortBased = "effort",
        /// An agreed result (*outputgericht*).
        OutputBased = "output",
    }
}

choices! {
    /// How much of a granted volume is paid (*declarabel*). Sources contradict each other on what a contract variant
    /// means for this, so each block states it.
    Claimable {
        /// What was granted, whether it was delivered or not.
        Granted = "granted",
        /// What was delivered, at most what was granted.
        Delivered = "delivered",
        /// A sum for the result, once it is reached.
        ResultReached = "result_reached",
    }
}

/// A granted volume: a whole number of units per frequency (iWmo IV042).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Volume(
    // INVARIANT (volume limit): at most `Volume::MAX`. Upheld by `Volume::new`.
    u32,
);

impl Volume {
    /// The largest volume that is read: € 1,000,000 in cents, the largest sum an assignment has been seen to hold.
    pub const MAX: u32 = 100_000_000;

    /// A checked volume, in units of its block; `None` above [`Volume::MAX`].
    ///
    /// ```
    /// use resultaatwijzer_core::value::unit::Volume;
    /// assert_eq!(Volume::new(95).unwrap().units(), 95);
    /// assert!(Volume::new(Volume::MAX + 1).is_none());
    /// ```
    #[must_use]
    pub fn new(units: u32) -> Option<Self> {
        (units <= Self::MAX).then_some(Self(units))
    }

    /// Reads a whole number as it stands on the wire.
    ///
    /// ```
    /// use resultaatwijzer_core::value::unit::Volume;
    /// assert_eq!(Volume::parse("95").unwrap().units(), 95);
    /// assert!(Volume::parse("1.5").is_none()); // 90 minutes
    /// assert!(Volume::parse("-1").is_none());
    /// ```
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let digits = (1..=9).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
        digits.then(|| text.parse().ok()).flatten().and_then(Self::new)
    }

    /// The number of units.
    #[must_use]
    pub fn units(self) -> u32 {
        self.0
    }
}

impl Unit {
    /// Whether it counts time. Pieces and euros do not say how much time somebody gets.
    ///
    /// ```
    /// use resultaatwijzer_core::value::unit::Unit;
    /// assert!(Unit::DayPart.is_time() && !Unit::Piece.is_time());
    /// ```
    #[must_use]
    pub fn is_time(self) -> bool {
        match self {
            Self::Minute | Self::Hour | Self::FullDay | Self::DayPart => true,
            Self::Piece | Self::Euro => false,
        }
    }
}

impl ContractVariant {
    /// Whether the national standard knows a unit and a frequency together with this variant. The local four weeks count
    /// as a month.
    ///
    /// ```
    /// use resultaatwijzer_core::value::unit::{ContractVariant, Frequency, Unit};
    /// assert!(ContractVariant::EffortBased.allows(Unit::DayPart, Frequency::Week));
    /// assert!(!ContractVariant::EffortBased.allows(Unit::DayPart, Frequency::Day));
    /// ```
    #[must_use]
    pub fn allows(self, unit: Unit, frequency: Frequency) -> bool {
        let by_day = frequency == Frequency::Day;
        match (self, unit) {
            (Self::EffortBased, Unit::Minute | Unit::Hour) | (Self::OutputBased, Unit::Piece) => true,
            (Self::EffortBased, Unit::DayPart | Unit::FullDay | Unit::Piece) | (Self::OutputBased, Unit::Euro) => {
                !by_day
            }
            (Self::EffortBased, Unit::Euro)
            | (Self::OutputBased, Unit::Minute | Unit::Hour | Unit::DayPart | Unit::FullDay) => false,
        }
    }
}

/// How many price units go in one unit of volume, as a fraction: a minute is 1/60 of an hour.
/// `None` where the price does not count this unit.
///
/// ```
/// use resultaatwijzer_core::value::unit::{PriceUnit, Unit, price_units_per};
/// assert_eq!(price_units_per(Unit::Minute, PriceUnit::Hour), Some((1, 60)));
/// assert_eq!(price_units_per(Unit::Hour, PriceUnit::Piece), None);
/// ```
#[must_use]
pub fn price_units_per(unit: Unit, per: PriceUnit) -> Option<(u32, u32)> {
    let known: &[(PriceUnit, (u32, u32))] = match unit {
        Unit::Minute => &[(PriceUnit::Minute, (1, 1)), (PriceUnit::Hour, (1, 60))],
        Unit::Hour => &[(PriceUnit::Hour, (1, 1)), (PriceUnit::Minute, (60, 1))],
        Unit::FullDay => &[(PriceUnit::FullDay, (1, 1))],
        Unit::DayPart => &[(PriceUnit::DayPart, (1, 1)), (PriceUnit::Hour, (4, 1))],
        Unit::Piece => &[
            (PriceUnit::Piece, (1, 1)),
            (PriceUnit::Month, (1, 1)),
            (PriceUnit::FourWeeks, (1, 1)),
            (PriceUnit::Once, (1, 1)),
        ],
        // A volume of euros is the price itself.
        Unit::Euro => &[],
    };
    known.iter().find(|(other, _)| *other == per).map(|(_, fraction)| *fraction)
}

impl Unit {
    /// How many minutes one of it is (iWmo: a day part is four hours); `None` for a unit that is no fixed time.
    ///
    /// ```
    /// use resultaatwijzer_core::value::unit::Unit;
    /// assert_eq!((Unit::DayPart.minutes(), Unit::Piece.minutes()), (Some(240), None));
    /// ```
    #[must_use]
    pub fn minutes(self) -> Option<u32> {
        match self {
            Self::Minute => Some(1),
            Self::Hour => Some(60),
            Self::DayPart => Some(240),
            Self::FullDay | Self::Piece | Self::Euro => None,
        }
    }
}

/// Minutes claimed over one claim line, as whole hours (iWmo IV079): under 30 minutes down, from 30 up, at least 1.
///
/// ```
/// use resultaatwijzer_core::value::unit::claimed_hours;
/// assert_eq!(claimed_hours(4 * 95), 6);
/// assert_eq!(claimed_hours(10), 1);
/// ```
#[must_use]
pub fn claimed_hours(minutes: u32) -> u32 {
    ((minutes.saturating_add(30)) / 60).max(1)
}
