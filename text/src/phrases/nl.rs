//! How Dutch writes amounts, dates and units, and the phrases that several sentences share.

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
    thousands: '.',
    decimal: ',',
    after_euro: "\u{a0}",
    months: [
        "januari",
        "februari",
        "maart",
        "april",
        "mei",
        "juni",
        "juli",
        "augustus",
        "september",
        "oktober",
        "november",
        "december",
    ],
    until: "t/m",
    units: |unit, count| {
        let (one, many) = match unit {
            Unit::Minute => ("minuut", "minuten"),
            Unit::Hour => ("uur", "uur"),
            Unit::FullDay => ("dag en nacht", "dagen en nachten"),
            Unit::DayPart => ("dagdeel", "dagdelen"),
            Unit::Piece => ("keer", "keer"),
            Unit::Euro => ("euro", "euro"),
        };
        if count == 1 { one } else { many }
    },
    counts_without_number: &[],
    frequency: |frequency| match frequency {
        Frequency::Day => "per dag",
        Frequency::Week => "per week",
        Frequency::Month => "per maand",
        Frequency::FourWeeks => "per vier weken",
        Frequency::Total => "in totaal",
    },
    price_unit: |per| match per {
        PriceUnit::Minute => "per minuut",
        PriceUnit::Hour => "per uur",
        PriceUnit::DayPart => "per dagdeel (4 uur)",
        PriceUnit::FullDay => "per dag en nacht",
        PriceUnit::Piece => "per keer",
        PriceUnit::Month => "per maand",
        PriceUnit::FourWeeks => "per vier weken",
        PriceUnit::Once => "voor het hele traject",
    },
    and: "en",
};

/// A number of times a frequency.
pub(crate) fn counted(times: u32, frequency: Frequency) -> String {
    let (one, many) = match frequency {
        Frequency::Day => ("dag", "dagen"),
        Frequency::Week => ("week", "weken"),
        Frequency::Month => ("maand", "maanden"),
        Frequency::FourWeeks => ("periode van vier weken", "perioden van vier weken"),
        Frequency::Total => ("keer", "keer"),
    };
    format!("{times} {}", if times == 1 { one } else { many })
}

/// How often a rate of the own contribution is due.
pub(crate) fn rate_per(per: RatePer) -> &'static str {
    match per {
        RatePer::Month => "per maand",
        RatePer::FourWeeks => "per vier weken",
    }
}

/// A difference, and in which direction.
pub(crate) fn more_or_less(difference: Difference) -> String {
    format!("{} {}", LOCALE.amount(difference.size()), if difference.is_less() { "minder" } else { "meer" })
}

/// A sentence that holds from a day on.
pub(crate) fn since(day: &str, sentence: &str) -> String {
    format!("Vanaf {day}: {sentence}")
}

/// The sentence of the basis of a step.
pub(crate) fn basis(basis: &Basis, names: &Names<'_>) -> String {
    match basis {
        Basis::Input => "uw keuze of plan".into(),
        Basis::Catalogue { at: Some(at), source } => format!("{} ({at})", names.source(source)),
        Basis::Catalogue { at: None, source } => names.source(source),
        Basis::Rule { rule } => format!("regel van de gemeente ({rule})"),
        Basis::Article { article } => (*article).to_owned(),
        Basis::Steps => String::new(),
    }
}
