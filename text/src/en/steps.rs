//! Steps in English.

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
        Fact::Total { amount } => format!("All help together costs {}.", locale.amount(*amount)),
        Fact::LineTotal { block, amount } => {
            format!("{} costs {}.", names.block(block.as_str()), locale.amount(*amount))
        }
        Fact::PeriodAmount { period, amount } => format!("{}: {}.", locale.period(*period), locale.amount(*amount)),
        Fact::Tariff { amount, per } => {
            format!("The tariff is {} {}.", locale.amount(*amount), (locale.price_unit)(*per))
        }
        Fact::Volume { volume, unit, frequency } => {
            format!("You get {} {}.", locale.quantity(*volume, *unit), (locale.frequency)(*frequency))
        }
        Fact::Times { times, frequency } => counted(*times, *frequency),
        Fact::Conversion { numerator, denominator, .. } => format!("We convert: x {numerator} / {denominator}."),
        Fact::Part { numerator: 0, .. } => "This short period is not paid.".into(),
        Fact::Part { numerator, denominator, weeks } => {
            format!("{numerator} of {denominator} {} are paid.", if *weeks { "weeks" } else { "days" })
        }
        Fact::IncludedIn { within, .. } => {
            format!("This is already part of {}. It costs nothing extra.", names.block(within.as_str()))
        }
        Fact::ContributionTotal { amount } => format!("You pay {} yourself.", locale.amount(*amount)),
        Fact::ContributionKnown { amount } => {
            format!("You pay at least {} yourself. The rest is not known yet.", locale.amount(*amount))
        }
        Fact::ContributionPeriod { period, amount } => {
            format!("{}: you pay {}.", locale.period(*period), locale.amount(*amount))
        }
        Fact::Rate { amount, per } => {
            let per = match per {
                RatePer::Month => "a month",
                RatePer::FourWeeks => "per four weeks",
            };
            format!("The own contribution is {} {per}.", locale.amount(*amount))
        }
        Fact::CappedAtCost { cost } => {
            format!("The help costs {}. You never pay more than that.", locale.amount(*cost))
        }
        Fact::Exempt { reason } => match reason {
            Exemption::HouseholdBelowPensionAge => {
                "You live with others and not everybody has a state pension. You pay nothing.".into()
            }
            Exemption::MinorsOnly => "The help is for children. You pay nothing.".into(),
            Exemption::NothingDue => "No own contribution is due for this help.".into(),
        },
        Fact::RateUnknown { from } => format!("The amount from {} is not known yet.", locale.date(*from)),
        Fact::FundingTotal { amount } => format!("The municipality pays {} in all.", locale.amount(*amount)),
        Fact::Payment { on, amount, reason } => {
            format!("{} ({}): {}.", locale.date(*on), due(*reason), locale.amount(*amount))
        }
        Fact::AgreedSum { amount } => format!("Agreed is {}.", locale.amount(*amount)),
        Fact::PerInhabitant { amount, inhabitants } => {
            format!("In a year {} for each of {} inhabitants.", locale.amount(*amount), locale.number(*inhabitants))
        }
        Fact::Share { percent } => format!("Of that {}%.", locale.percent(*percent)),
        Fact::ChangeTotal { difference } => format!("Together that is {}.", more_or_less(*difference)),
        Fact::ChangedPeriod { period, before, after, difference } => format!(
            "{}: first {}, now {}. That is {}.",
            locale.period(*period),
            locale.amount(*before),
            locale.amount(*after),
            more_or_less(*difference)
        ),
        Fact::RealPrice { amount } => format!("An hour of support really costs {}.", locale.amount(*amount)),
        Fact::Cost { item, euros } => format!("{}: {}.", cost_item(*item), locale.amount(*euros)),
        Fact::CostPercent { item, percent } => format!("{}: {}%.", cost_item(*item), locale.percent(*percent)),
    }
}

fn more_or_less(difference: Difference) -> String {
    format!("{} {}", LANGUAGE.locale.amount(difference.size()), if difference.is_less() { "less" } else { "more" })
}

fn due(reason: Reason) -> &'static str {
    match reason {
        Reason::Period => "end of the period",
        Reason::Start => "start",
        Reason::Milestone => "step on the way",
        Reason::Result => "result reached",
        Reason::LateResult => "result reached late",
        Reason::End => "end",
    }
}

fn cost_item(item: CostItem) -> &'static str {
    match item {
        CostItem::Wage => "Wage with charges for a paid hour",
        CostItem::Productive => "Time that goes to residents",
        CostItem::ProductiveHour => "Wage for an hour with a resident",
        CostItem::OverheadOnTop => "Overhead (management, office), on top of the cost",
        CostItem::OverheadOfPrice => "Overhead (management, office), as a share of the price",
        CostItem::WithOverhead => "Together with overhead",
        CostItem::Risk => "For risk and renewal",
        CostItem::WithRisk => "Together with risk",
        CostItem::Travel => "Travel and training for each hour",
        CostItem::Obligations => "What else the municipality asks, for each hour",
        CostItem::Index => "Rise of prices (index)",
    }
}

fn counted(times: u32, frequency: Frequency) -> String {
    let (one, many) = match frequency {
        Frequency::Day => ("day", "days"),
        Frequency::Week => ("week", "weeks"),
        Frequency::Month => ("month", "months"),
        Frequency::FourWeeks => ("period of four weeks", "periods of four weeks"),
        Frequency::Total => ("time", "times"),
    };
    format!("That counts for {times} {}.", if times == 1 { one } else { many })
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
