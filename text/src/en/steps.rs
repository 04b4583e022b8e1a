//! Steps in English.

use resultaatwijzer_core::{
    catalogue::RatePer,
    price::{
        fact::{ContributionFact, Exemption, Fact, PriceFact},
        step::Basis,
    },
    value::unit::Frequency,
};

use super::LANGUAGE;
use crate::names::Names;

pub(super) fn fact(fact: &Fact, names: &Names<'_>) -> String {
    let locale = &LANGUAGE.locale;
    match fact {
        Fact::Price(PriceFact::Total { amount }) => format!("All help together costs {}.", locale.amount(*amount)),
        Fact::Price(PriceFact::LineTotal { block, amount }) => {
            format!("{} costs {}.", names.block(block.as_str()), locale.amount(*amount))
        }
        Fact::Price(PriceFact::PeriodAmount { period, amount }) => {
            format!("{}: {}.", locale.period(*period), locale.amount(*amount))
        }
        Fact::Price(PriceFact::Tariff { amount, per }) => {
            format!("The tariff is {} {}.", locale.amount(*amount), (locale.price_unit)(*per))
        }
        Fact::Price(PriceFact::ComputedTariff { of, percent }) => {
            format!("That is {}% of {}.", locale.percent(*percent), locale.amount(*of))
        }
        Fact::Price(PriceFact::Volume { volume, unit, frequency }) => {
            format!("You get {} {}.", locale.quantity(*volume, *unit), (locale.frequency)(*frequency))
        }
        Fact::Price(PriceFact::Times { times, frequency }) => {
            format!("That counts for {}.", counted(*times, *frequency))
        }
        Fact::Price(PriceFact::Conversion { numerator: 1, denominator: 60, .. }) => {
            "We count in minutes. So we divide by 60.".into()
        }
        Fact::Price(PriceFact::Conversion { numerator, denominator, .. }) => {
            format!("We convert: x {numerator} / {denominator}.")
        }
        Fact::Price(PriceFact::Part { numerator: 0, .. }) => "This short period is not paid.".into(),
        Fact::Price(PriceFact::Part { numerator, denominator, weeks }) => {
            format!("{numerator} of {denominator} {} are paid.", if *weeks { "weeks" } else { "days" })
        }
        Fact::Price(PriceFact::IncludedIn { within, .. }) => {
            format!("This is already part of {}. It costs nothing extra.", names.block(within.as_str()))
        }
        Fact::Contribution(ContributionFact::ContributionTotal { amount }) => {
            format!("You pay {} yourself.", locale.amount(*amount))
        }
        Fact::Contribution(ContributionFact::ContributionKnown { amount }) => {
            format!("You pay at least {} yourself. The rest is not known yet.", locale.amount(*amount))
        }
        Fact::Contribution(ContributionFact::ContributionPeriod { period, amount }) => {
            format!("{}: you pay {}.", locale.period(*period), locale.amount(*amount))
        }
        Fact::Contribution(ContributionFact::Rate { amount, per }) => {
            let per = match per {
                RatePer::Month => "a month",
                RatePer::FourWeeks => "per four weeks",
            };
            format!("The own contribution is {} {per}.", locale.amount(*amount))
        }
        Fact::Contribution(ContributionFact::CappedAtCost { cost }) => {
            format!("The help costs {}. You never pay more than that.", locale.amount(*cost))
        }
        Fact::Contribution(ContributionFact::CostSoFar { amount }) => {
            format!("Up to then, support cost {}.", locale.amount(*amount))
        }
        Fact::Contribution(ContributionFact::PaidSoFar { amount }) => {
            format!("You paid {} of that before.", locale.amount(*amount))
        }
        Fact::Contribution(ContributionFact::Exempt { reason }) => match reason {
            Exemption::HouseholdBelowPensionAge => {
                "You live with others and not everybody has a state pension. You pay nothing.".into()
            }
            Exemption::MinorsOnly => "The help is for children. You pay nothing.".into(),
            Exemption::NothingDue => "No own contribution is due for this help.".into(),
        },
        Fact::Contribution(ContributionFact::RateUnknown { from }) => {
            format!("The amount from {} is not known yet.", locale.date(*from))
        }
        // What only scripts and staff ask stands in `more_steps`.
        _ => String::new(),
    }
}

pub(super) fn counted(times: u32, frequency: Frequency) -> String {
    let (one, many) = match frequency {
        Frequency::Day => ("day", "days"),
        Frequency::Week => ("week", "weeks"),
        Frequency::Month => ("month", "months"),
        Frequency::FourWeeks => ("period of four weeks", "periods of four weeks"),
        Frequency::Total => ("time", "times"),
    };
    format!("{times} {}", if times == 1 { one } else { many })
}

pub(super) fn basis(basis: &Basis, names: &Names<'_>) -> String {
    match basis {
        Basis::Input => "your choice or plan".into(),
        Basis::Catalogue { at: Some(at), source } => format!("{} ({at})", names.source(source)),
        Basis::Catalogue { at: None, source } => names.source(source),
        Basis::Rule { rule } => format!("rule of the municipality ({rule})"),
        Basis::Article { article } => (*article).to_owned(),
        Basis::Steps => String::new(),
    }
}
