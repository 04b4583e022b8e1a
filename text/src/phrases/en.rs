//! How English writes amounts, dates and units, and the phrases that several sentences share.

use resultaatwijzer_core::{
    catalogue::RatePer,
    price::step::Basis,
    value::{
        money::Difference,
        unit::{Frequency, PriceUnit, Unit},
    },
};

use crate::{format::Locale, names::Names};

/// How amounts, numbers and dates are written.
pub(crate) static LOCALE: Locale = Locale {
    digits: None,
    thousands: ',',
    decimal: '.',
    after_euro: "",
    months: [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
    until: "to",
    units: |unit, count| {
        let (one, many) = match unit {
            Unit::Minute => ("minute", "minutes"),
            Unit::Hour => ("hour", "hours"),
            Unit::FullDay => ("day and night", "days and nights"),
            Unit::DayPart => ("half day", "half days"),
            Unit::Piece => ("time", "times"),
            Unit::Euro => ("euro", "euros"),
        };
        if count == 1 { one } else { many }
    },
    counts_without_number: &[],
    frequency: |frequency| match frequency {
        Frequency::Day => "a day",
        Frequency::Week => "a week",
        Frequency::Month => "a month",
        Frequency::FourWeeks => "every four weeks",
        Frequency::Total => "in total",
    },
    price_unit: |per| match per {
        PriceUnit::Minute => "per minute",
        PriceUnit::Hour => "per hour",
        PriceUnit::DayPart => "per half day (4 hours)",
        PriceUnit::FullDay => "per day and night",
        PriceUnit::Piece => "each time",
        PriceUnit::Month => "per month",
        PriceUnit::FourWeeks => "per four weeks",
        PriceUnit::Once => "for the whole course",
    },
    and: "and",
};

/// A number of times a frequency.
pub(crate) fn counted(times: u32, frequency: Frequency) -> String {
    let (one, many) = match frequency {
        Frequency::Day => ("day", "days"),
        Frequency::Week => ("week", "weeks"),
        Frequency::Month => ("month", "months"),
        Frequency::FourWeeks => ("period of four weeks", "periods of four weeks"),
        Frequency::Total => ("time", "times"),
    };
    format!("{times} {}", if times == 1 { one } else { many })
}

/// How often a rate of the own contribution is due.
pub(crate) fn rate_per(per: RatePer) -> &'static str {
    match per {
        RatePer::Month => "a month",
        RatePer::FourWeeks => "every four weeks",
    }
}

/// A difference, and in which direction.
pub(crate) fn more_or_less(difference: Difference) -> String {
    format!("{} {}", LOCALE.amount(difference.size()), if difference.is_less() { "less" } else { "more" })
}

/// A sentence that holds from a day on.
pub(crate) fn since(day: &str, sentence: &str) -> String {
    format!("From {day}: {sentence}")
}

/// The sentence of the basis of a step.
pub(crate) fn basis(basis: &Basis, names: &Names<'_>) -> String {
    match basis {
        Basis::Input => "your choice or plan".into(),
        Basis::Catalogue { at: Some(at), source } => format!("{} ({at})", names.source(source)),
        Basis::Catalogue { at: None, source } => names.source(source),
        Basis::Rule { rule } => format!("rule of the municipality ({rule})"),
        Basis::Article { article } => (*article).to_owned(),
        Basis::Steps => String::new(),
    }
}
