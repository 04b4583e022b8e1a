//! Steps of what only scripts and staff ask, in English: funding, change, real price. No element shows them.

use resultaatwijzer_core::{
    catalogue::RatePer,
    price::fact::{BillFact, ChangeFact, CostItem, Fact, FundingFact, RealPriceFact, Reason},
    value::money::Difference,
};

use super::LANGUAGE;

pub(crate) fn fact(fact: &Fact) -> Option<String> {
    let locale = &LANGUAGE.locale;
    Some(match fact {
        Fact::Bill(BillFact::BillRange { lowest, highest, per }) => format!(
            "A proposal, not a law: the contribution becomes {} to {} {}.",
            locale.amount(*lowest),
            locale.amount(*highest),
            rate_per(*per)
        ),
        Fact::Bill(BillFact::BillAmount { amount, per }) => {
            format!("The proposal says {} {}.", locale.amount(*amount), rate_per(*per))
        }
        Fact::Bill(BillFact::BillDifference { difference }) => {
            format!("That is {} than now.", more_or_less(*difference))
        }
        Fact::Funding(FundingFact::FundingTotal { amount }) => {
            format!("The municipality pays {} in all.", locale.amount(*amount))
        }
        Fact::Funding(FundingFact::Payment { on, amount, reason }) => {
            format!("{} ({}): {}.", locale.date(*on), due(*reason), locale.amount(*amount))
        }
        Fact::Funding(FundingFact::AgreedSum { amount }) => format!("Agreed is {}.", locale.amount(*amount)),
        Fact::Funding(FundingFact::PeriodTotal { period, amount }) => {
            format!("{}: all support together costs {}.", locale.period(*period), locale.amount(*amount))
        }
        Fact::Funding(FundingFact::Portion { amount }) => format!("Given out before: {}.", locale.amount(*amount)),
        Fact::Funding(FundingFact::Rest { amount }) => format!("What is left: {}.", locale.amount(*amount)),
        Fact::Funding(FundingFact::DueUpTo { on, ordinary_days, leap_days, amount }) => format!(
            "Up to and including {}: {}. That is for {} days.",
            locale.date(*on),
            locale.amount(*amount),
            locale.number(ordinary_days + leap_days)
        ),
        Fact::Funding(FundingFact::PerInhabitant { amount, inhabitants }) => {
            format!("In a year {} for each of {} inhabitants.", locale.amount(*amount), locale.number(*inhabitants))
        }
        Fact::Funding(FundingFact::Share { percent }) => format!("Of that {}%.", locale.percent(*percent)),
        Fact::Change(ChangeFact::ChangeTotal { difference }) => {
            format!("Together that is {}.", more_or_less(*difference))
        }
        Fact::Change(ChangeFact::ChangedPeriod { period, before, after, difference }) => format!(
            "{}: first {}, now {}. That is {}.",
            locale.period(*period),
            locale.amount(*before),
            locale.amount(*after),
            more_or_less(*difference)
        ),
        Fact::Change(ChangeFact::Before { amount }) => format!("First that was {}.", locale.amount(*amount)),
        Fact::Change(ChangeFact::After { amount }) => format!("Now that is {}.", locale.amount(*amount)),
        Fact::Change(ChangeFact::ContributionChange { difference }) => {
            format!("For you that is {}.", more_or_less(*difference))
        }
        Fact::RealPrice(RealPriceFact::RealPrice { amount }) => {
            format!("An hour of support really costs {}.", locale.amount(*amount))
        }
        Fact::RealPrice(RealPriceFact::Cost { item, euros }) => {
            format!("{}: {}.", cost_item(*item), locale.amount(*euros))
        }
        Fact::RealPrice(RealPriceFact::CostPercent { item, percent }) => {
            format!("{}: {}%.", cost_item(*item), locale.percent(*percent))
        }
        Fact::RealPrice(RealPriceFact::TariffFor { amount, minutes }) => {
            format!("The municipality pays {} for {} minutes.", locale.amount(*amount), locale.number(*minutes))
        }
        Fact::RealPrice(RealPriceFact::TariffPerHour { amount }) => {
            format!("The tariff is {} an hour.", locale.amount(*amount))
        }
        Fact::RealPrice(RealPriceFact::Margin { difference }) if difference.is_less() => {
            format!("You lack {} on each hour.", locale.amount(difference.size()))
        }
        Fact::RealPrice(RealPriceFact::Margin { difference }) => {
            format!("Of each hour {} is left.", locale.amount(difference.size()))
        }
        Fact::RealPrice(RealPriceFact::MinutesBought { minutes }) => {
            format!("The tariff buys {} whole minutes of help.", locale.number(minutes.minutes()))
        }
        Fact::RealPrice(RealPriceFact::BreakEven { percent: Some(percent) }) => {
            format!("The tariff is enough when {}% of the time goes to residents.", locale.percent(*percent))
        }
        Fact::RealPrice(RealPriceFact::BreakEven { percent: None }) => {
            "The tariff is too low, even when all time goes to residents.".to_owned()
        }
        Fact::RealPrice(RealPriceFact::WagesAllProductive { amount }) => {
            format!("If all time goes to residents, wages and overhead cost {} an hour.", locale.amount(*amount))
        }
        Fact::RealPrice(RealPriceFact::LeftForWages { difference }) if difference.is_less() => {
            format!("Without wages you already lack {} an hour.", locale.amount(difference.size()))
        }
        Fact::RealPrice(RealPriceFact::LeftForWages { difference }) => {
            format!("For wages and overhead there is {} an hour.", locale.amount(difference.size()))
        }
        Fact::RealPrice(RealPriceFact::YearHours { productive, paid }) => {
            format!("Of {} paid hours, {} go to residents.", locale.number(*paid), locale.number(*productive))
        }
        Fact::RealPrice(RealPriceFact::Forecast { forecast, definitive, coming }) => format!(
            "{}% was forecast, it became {}%. For the year after: {}%.",
            locale.percent(*forecast),
            locale.percent(*definitive),
            locale.percent(*coming)
        ),
        _ => return None,
    })
}

pub(crate) fn since(day: &str, sentence: &str) -> String {
    format!("From {day}: {sentence}")
}

pub(super) fn more_or_less(difference: Difference) -> String {
    format!("{} {}", LANGUAGE.locale.amount(difference.size()), if difference.is_less() { "less" } else { "more" })
}

pub(super) fn rate_per(per: RatePer) -> &'static str {
    match per {
        RatePer::Month => "a month",
        RatePer::FourWeeks => "every four weeks",
    }
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
        CostItem::WageIndex => "Rise of wages",
        CostItem::MaterialIndex => "Rise of all else",
        CostItem::WageShare => "Part of the cost that is wages",
        CostItem::Index => "Rise of prices (index)",
    }
}
