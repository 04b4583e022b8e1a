//! Steps in Dutch.

use resultaatwijzer_core::{
    catalogue::RatePer,
    funding::Reason,
    money::Difference,
    step::{Basis, CostItem, Exemption, Fact},
    unit::Frequency,
};

use super::LANGUAGE;
use crate::names::Names;

pub(super) fn fact(fact: &Fact, names: &Names<'_>) -> String {
    let locale = &LANGUAGE.locale;
    match fact {
        Fact::Total { amount } => format!("Alle hulp samen kost {}.", locale.amount(*amount)),
        Fact::LineTotal { block, amount } => {
            format!("{} kost {}.", names.block(block.as_str()), locale.amount(*amount))
        }
        Fact::PeriodAmount { period, amount } => format!("{}: {}.", locale.period(*period), locale.amount(*amount)),
        Fact::Tariff { amount, per } => {
            format!("Het tarief is {} {}.", locale.amount(*amount), (locale.price_unit)(*per))
        }
        Fact::Volume { volume, unit, frequency } => {
            format!("U krijgt {} {}.", locale.quantity(*volume, *unit), (locale.frequency)(*frequency))
        }
        Fact::Times { times, frequency } => counted(*times, *frequency),
        Fact::Conversion { numerator, denominator, .. } => format!("We rekenen om: x {numerator} / {denominator}."),
        Fact::Part { numerator: 0, .. } => "Deze korte periode wordt niet betaald.".into(),
        Fact::Part { numerator, denominator, weeks } => {
            format!("Betaald zijn {numerator} van de {denominator} {}.", if *weeks { "weken" } else { "dagen" })
        }
        Fact::IncludedIn { within, .. } => {
            format!("Dit hoort al bij {}. Het kost niets extra.", names.block(within.as_str()))
        }
        Fact::ContributionTotal { amount } => format!("U betaalt zelf {}.", locale.amount(*amount)),
        Fact::ContributionKnown { amount } => {
            format!("U betaalt zelf ten minste {}. De rest is nog niet bekend.", locale.amount(*amount))
        }
        Fact::ContributionPeriod { period, amount } => {
            format!("{}: u betaalt {}.", locale.period(*period), locale.amount(*amount))
        }
        Fact::Rate { amount, per } => {
            let per = match per {
                RatePer::Month => "per maand",
                RatePer::FourWeeks => "per vier weken",
            };
            format!("De eigen bijdrage is {} {per}.", locale.amount(*amount))
        }
        Fact::CappedAtCost { cost } => {
            format!("De hulp kost {}. U betaalt nooit meer dan dat.", locale.amount(*cost))
        }
        Fact::Exempt { reason } => match reason {
            Exemption::HouseholdBelowPensionAge => "U woont samen en niet iedereen heeft AOW. U betaalt niets.".into(),
            Exemption::MinorsOnly => "De hulp is voor kinderen. U betaalt niets.".into(),
            Exemption::NothingDue => "Voor deze hulp is geen eigen bijdrage nodig.".into(),
        },
        Fact::RateUnknown { from } => format!("Het bedrag vanaf {} is nog niet bekend.", locale.date(*from)),
        Fact::FundingTotal { amount } => format!("De gemeente betaalt samen {}.", locale.amount(*amount)),
        Fact::Payment { on, amount, reason } => {
            format!("{} ({}): {}.", locale.date(*on), due(*reason), locale.amount(*amount))
        }
        Fact::AgreedSum { amount } => format!("Afgesproken is {}.", locale.amount(*amount)),
        Fact::PerInhabitant { amount, inhabitants } => {
            format!("Per jaar {} voor elk van {} inwoners.", locale.amount(*amount), locale.number(*inhabitants))
        }
        Fact::Share { percent } => format!("Daarvan {}%.", locale.percent(*percent)),
        Fact::ChangeTotal { difference } => format!("Samen scheelt dit {}.", more_or_less(*difference)),
        Fact::ChangedPeriod { period, before, after, difference } => format!(
            "{}: eerst {}, nu {}. Dat is {}.",
            locale.period(*period),
            locale.amount(*before),
            locale.amount(*after),
            more_or_less(*difference)
        ),
        Fact::RealPrice { amount } => format!("Een uur hulp kost echt {}.", locale.amount(*amount)),
        Fact::Cost { item, euros } => format!("{}: {}.", cost_item(*item), locale.amount(*euros)),
        Fact::CostPercent { item, percent } => format!("{}: {}%.", cost_item(*item), locale.percent(*percent)),
    }
}

fn more_or_less(difference: Difference) -> String {
    format!("{} {}", LANGUAGE.locale.amount(difference.size()), if difference.is_less() { "minder" } else { "meer" })
}

fn due(reason: Reason) -> &'static str {
    match reason {
        Reason::Period => "einde van de periode",
        Reason::Start => "start",
        Reason::Milestone => "stap op weg",
        Reason::Result => "resultaat bereikt",
        Reason::LateResult => "resultaat te laat bereikt",
        Reason::End => "einde",
    }
}

fn cost_item(item: CostItem) -> &'static str {
    match item {
        CostItem::Wage => "Loon met premies voor een betaald uur",
        CostItem::Productive => "Tijd die naar inwoners gaat",
        CostItem::ProductiveHour => "Loon voor een uur bij een inwoner",
        CostItem::OverheadOnTop => "Overhead (leiding, kantoor), boven op de kosten",
        CostItem::OverheadOfPrice => "Overhead (leiding, kantoor), als deel van de prijs",
        CostItem::WithOverhead => "Samen met overhead",
        CostItem::Risk => "Voor risico en vernieuwing",
        CostItem::WithRisk => "Samen met risico",
        CostItem::Travel => "Reizen en scholing per uur",
        CostItem::Obligations => "Wat de gemeente verder vraagt, per uur",
        CostItem::Index => "Stijging van de prijzen (index)",
    }
}

fn counted(times: u32, frequency: Frequency) -> String {
    let (one, many) = match frequency {
        Frequency::Day => ("dag", "dagen"),
        Frequency::Week => ("week", "weken"),
        Frequency::Month => ("maand", "maanden"),
        Frequency::FourWeeks => ("periode van vier weken", "perioden van vier weken"),
        Frequency::Total => ("keer", "keer"),
    };
    format!("Dat telt voor {times} {}.", if times == 1 { one } else { many })
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
