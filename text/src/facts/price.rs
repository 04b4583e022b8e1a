//! The sentences of facts about what an arrangement costs.

use resultaatwijzer_core::price::fact::PriceFact;

use crate::{
    names::Names,
    phrases::{en, nl},
};

/// In Dutch.
pub(crate) fn nl(fact: &PriceFact, names: &Names<'_>) -> String {
    let locale = &nl::LOCALE;
    match fact {
        PriceFact::Total { amount } => format!("Alle hulp samen kost {}.", locale.amount(*amount)),
        PriceFact::LineTotal { block, amount } => {
            format!("{} kost {}.", names.block(block.as_str()), locale.amount(*amount))
        }
        PriceFact::PeriodAmount { period, amount } => {
            format!("{}: {}.", locale.period(*period), locale.amount(*amount))
        }
        PriceFact::Tariff { amount, per } => {
            format!("Het tarief is {} {}.", locale.amount(*amount), (locale.price_unit)(*per))
        }
        PriceFact::ComputedTariff { of, percent } => {
            format!("Dat is {}% van {}.", locale.percent(*percent), locale.amount(*of))
        }
        PriceFact::Volume { volume, unit, frequency } => {
            format!("U krijgt {} {}.", locale.quantity(*volume, *unit), (locale.frequency)(*frequency))
        }
        PriceFact::Times { times, frequency } => format!("Dat telt voor {}.", nl::counted(*times, *frequency)),
        PriceFact::Conversion { numerator: 1, denominator: 60, .. } => {
            "We rekenen in minuten. Daarom delen we door 60.".into()
        }
        PriceFact::Conversion { numerator, denominator, .. } => {
            format!("We rekenen om: x {numerator} / {denominator}.")
        }
        PriceFact::Part { numerator: 0, .. } => "Deze korte periode wordt niet betaald.".into(),
        PriceFact::Part { numerator, denominator, weeks } => {
            format!("Betaald zijn {numerator} van de {denominator} {}.", if *weeks { "weken" } else { "dagen" })
        }
        PriceFact::IncludedIn { within, .. } => {
            format!("Dit hoort al bij {}. Het kost niets extra.", names.block(within.as_str()))
        }
    }
}

/// In English.
pub(crate) fn en(fact: &PriceFact, names: &Names<'_>) -> String {
    let locale = &en::LOCALE;
    match fact {
        PriceFact::Total { amount } => format!("All help together costs {}.", locale.amount(*amount)),
        PriceFact::LineTotal { block, amount } => {
            format!("{} costs {}.", names.block(block.as_str()), locale.amount(*amount))
        }
        PriceFact::PeriodAmount { period, amount } => {
            format!("{}: {}.", locale.period(*period), locale.amount(*amount))
        }
        PriceFact::Tariff { amount, per } => {
            format!("The tariff is {} {}.", locale.amount(*amount), (locale.price_unit)(*per))
        }
        PriceFact::ComputedTariff { of, percent } => {
            format!("That is {}% of {}.", locale.percent(*percent), locale.amount(*of))
        }
        PriceFact::Volume { volume, unit, frequency } => {
            format!("You get {} {}.", locale.quantity(*volume, *unit), (locale.frequency)(*frequency))
        }
        PriceFact::Times { times, frequency } => {
            format!("That counts for {}.", en::counted(*times, *frequency))
        }
        PriceFact::Conversion { numerator: 1, denominator: 60, .. } => {
            "We count in minutes. So we divide by 60.".into()
        }
        PriceFact::Conversion { numerator, denominator, .. } => {
            format!("We convert: x {numerator} / {denominator}.")
        }
        PriceFact::Part { numerator: 0, .. } => "This short period is not paid.".into(),
        PriceFact::Part { numerator, denominator, weeks } => {
            format!("{numerator} of {denominator} {} are paid.", if *weeks { "weeks" } else { "days" })
        }
        PriceFact::IncludedIn { within, .. } => {
            format!("This is already part of {}. It costs nothing extra.", names.block(within.as_str()))
        }
    }
}
