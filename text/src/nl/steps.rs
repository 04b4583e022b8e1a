//! Steps in Dutch.

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
        Fact::Price(PriceFact::Total { amount }) => format!("Alle hulp samen kost {}.", locale.amount(*amount)),
        Fact::Price(PriceFact::LineTotal { block, amount }) => {
            format!("{} kost {}.", names.block(block.as_str()), locale.amount(*amount))
        }
        Fact::Price(PriceFact::PeriodAmount { period, amount }) => {
            format!("{}: {}.", locale.period(*period), locale.amount(*amount))
        }
        Fact::Price(PriceFact::Tariff { amount, per }) => {
            format!("Het tarief is {} {}.", locale.amount(*amount), (locale.price_unit)(*per))
        }
        Fact::Price(PriceFact::ComputedTariff { of, percent }) => {
            format!("Dat is {}% van {}.", locale.percent(*percent), locale.amount(*of))
        }
        Fact::Price(PriceFact::Volume { volume, unit, frequency }) => {
            format!("U krijgt {} {}.", locale.quantity(*volume, *unit), (locale.frequency)(*frequency))
        }
        Fact::Price(PriceFact::Times { times, frequency }) => format!("Dat telt voor {}.", counted(*times, *frequency)),
        Fact::Price(PriceFact::Conversion { numerator: 1, denominator: 60, .. }) => {
            "We rekenen in minuten. Daarom delen we door 60.".into()
        }
        Fact::Price(PriceFact::Conversion { numerator, denominator, .. }) => {
            format!("We rekenen om: x {numerator} / {denominator}.")
        }
        Fact::Price(PriceFact::Part { numerator: 0, .. }) => "Deze korte periode wordt niet betaald.".into(),
        Fact::Price(PriceFact::Part { numerator, denominator, weeks }) => {
            format!("Betaald zijn {numerator} van de {denominator} {}.", if *weeks { "weken" } else { "dagen" })
        }
        Fact::Price(PriceFact::IncludedIn { within, .. }) => {
            format!("Dit hoort al bij {}. Het kost niets extra.", names.block(within.as_str()))
        }
        Fact::Contribution(ContributionFact::ContributionTotal { amount }) => {
            format!("U betaalt zelf {}.", locale.amount(*amount))
        }
        Fact::Contribution(ContributionFact::ContributionKnown { amount }) => {
            format!("U betaalt zelf ten minste {}. De rest is nog niet bekend.", locale.amount(*amount))
        }
        Fact::Contribution(ContributionFact::ContributionPeriod { period, amount }) => {
            format!("{}: u betaalt {}.", locale.period(*period), locale.amount(*amount))
        }
        Fact::Contribution(ContributionFact::Rate { amount, per }) => {
            let per = match per {
                RatePer::Month => "per maand",
                RatePer::FourWeeks => "per vier weken",
            };
            format!("De eigen bijdrage is {} {per}.", locale.amount(*amount))
        }
        Fact::Contribution(ContributionFact::CappedAtCost { cost }) => {
            format!("De hulp kost {}. U betaalt nooit meer dan dat.", locale.amount(*cost))
        }
        Fact::Contribution(ContributionFact::CostSoFar { amount }) => {
            format!("De hulp kostte tot dan {}.", locale.amount(*amount))
        }
        Fact::Contribution(ContributionFact::PaidSoFar { amount }) => {
            format!("U betaalde daarvan al {}.", locale.amount(*amount))
        }
        Fact::Contribution(ContributionFact::Exempt { reason }) => match reason {
            Exemption::HouseholdBelowPensionAge => "U woont samen en niet iedereen heeft AOW. U betaalt niets.".into(),
            Exemption::MinorsOnly => "De hulp is voor kinderen. U betaalt niets.".into(),
            Exemption::NothingDue => "Voor deze hulp is geen eigen bijdrage nodig.".into(),
        },
        Fact::Contribution(ContributionFact::RateUnknown { from }) => {
            format!("Het bedrag vanaf {} is nog niet bekend.", locale.date(*from))
        }
        // What only scripts and staff ask stands in `more_steps`.
        _ => String::new(),
    }
}

pub(super) fn counted(times: u32, frequency: Frequency) -> String {
    let (one, many) = match frequency {
        Frequency::Day => ("dag", "dagen"),
        Frequency::Week => ("week", "weken"),
        Frequency::Month => ("maand", "maanden"),
        Frequency::FourWeeks => ("periode van vier weken", "perioden van vier weken"),
        Frequency::Total => ("keer", "keer"),
    };
    format!("{times} {}", if times == 1 { one } else { many })
}

pub(super) fn basis(basis: &Basis, names: &Names<'_>) -> String {
    match basis {
        Basis::Input => "uw keuze of plan".into(),
        Basis::Catalogue { at: Some(at), source } => format!("{} ({at})", names.source(source)),
        Basis::Catalogue { at: None, source } => names.source(source),
        Basis::Rule { rule } => format!("regel van de gemeente ({rule})"),
        Basis::Article { article } => (*article).to_owned(),
        Basis::Steps => String::new(),
    }
}
