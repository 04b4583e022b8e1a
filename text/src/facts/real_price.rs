//! The sentences of facts about what an hour of support really costs.

use resultaatwijzer_core::price::fact::{CostItem, RealPriceFact};

use crate::phrases::{en, nl};

/// In Dutch.
pub(crate) fn nl(fact: &RealPriceFact) -> String {
    let locale = &nl::LOCALE;
    match fact {
        RealPriceFact::RealPrice { amount } => {
            format!("Een uur hulp kost echt {}.", locale.amount(*amount))
        }
        RealPriceFact::Cost { item, euros } => {
            format!("{}: {}.", nl_cost_item(*item), locale.amount(*euros))
        }
        RealPriceFact::CostPercent { item, percent } => {
            format!("{}: {}%.", nl_cost_item(*item), locale.percent(*percent))
        }
        RealPriceFact::TariffFor { amount, minutes } => {
            format!("De gemeente betaalt {} voor {} minuten.", locale.amount(*amount), locale.number(*minutes))
        }
        RealPriceFact::TariffPerHour { amount } => {
            format!("Het tarief is {} per uur.", locale.amount(*amount))
        }
        RealPriceFact::Margin { difference } if difference.is_less() => {
            format!("Op elk uur komt u {} tekort.", locale.amount(difference.size()))
        }
        RealPriceFact::Margin { difference } => {
            format!("Van elk uur blijft {} over.", locale.amount(difference.size()))
        }
        RealPriceFact::MinutesBought { minutes } => {
            format!("Voor het tarief geeft u {} hele minuten hulp.", locale.number(minutes.minutes()))
        }
        RealPriceFact::BreakEven { percent: Some(percent) } => {
            format!("Het tarief is genoeg als {}% van de tijd naar inwoners gaat.", locale.percent(*percent))
        }
        RealPriceFact::BreakEven { percent: None } => {
            "Het tarief is te laag, ook als alle tijd naar inwoners gaat.".to_owned()
        }
        RealPriceFact::WagesAllProductive { amount } => {
            format!("Gaat alle tijd naar inwoners, dan kosten loon en overhead {} per uur.", locale.amount(*amount))
        }
        RealPriceFact::LeftForWages { difference } if difference.is_less() => {
            format!("Zonder loon komt u al {} per uur tekort.", locale.amount(difference.size()))
        }
        RealPriceFact::LeftForWages { difference } => {
            format!("Voor loon en overhead is er {} per uur.", locale.amount(difference.size()))
        }
        RealPriceFact::YearHours { productive, paid } => {
            format!(
                "Van de {} betaalde uren gaan er {} naar inwoners.",
                locale.number(*paid),
                locale.number(*productive)
            )
        }
        RealPriceFact::Forecast { forecast, definitive, coming } => format!(
            "Verwacht was {}%, het werd {}%. Voor het jaar erna: {}%.",
            locale.percent(*forecast),
            locale.percent(*definitive),
            locale.percent(*coming)
        ),
    }
}

/// In English.
pub(crate) fn en(fact: &RealPriceFact) -> String {
    let locale = &en::LOCALE;
    match fact {
        RealPriceFact::RealPrice { amount } => {
            format!("An hour of support really costs {}.", locale.amount(*amount))
        }
        RealPriceFact::Cost { item, euros } => {
            format!("{}: {}.", en_cost_item(*item), locale.amount(*euros))
        }
        RealPriceFact::CostPercent { item, percent } => {
            format!("{}: {}%.", en_cost_item(*item), locale.percent(*percent))
        }
        RealPriceFact::TariffFor { amount, minutes } => {
            format!("The municipality pays {} for {} minutes.", locale.amount(*amount), locale.number(*minutes))
        }
        RealPriceFact::TariffPerHour { amount } => {
            format!("The tariff is {} an hour.", locale.amount(*amount))
        }
        RealPriceFact::Margin { difference } if difference.is_less() => {
            format!("You lack {} on each hour.", locale.amount(difference.size()))
        }
        RealPriceFact::Margin { difference } => {
            format!("Of each hour {} is left.", locale.amount(difference.size()))
        }
        RealPriceFact::MinutesBought { minutes } => {
            format!("The tariff buys {} whole minutes of help.", locale.number(minutes.minutes()))
        }
        RealPriceFact::BreakEven { percent: Some(percent) } => {
            format!("The tariff is enough when {}% of the time goes to residents.", locale.percent(*percent))
        }
        RealPriceFact::BreakEven { percent: None } => {
            "The tariff is too low, even when all time goes to residents.".to_owned()
        }
        RealPriceFact::WagesAllProductive { amount } => {
            format!("If all time goes to residents, wages and overhead cost {} an hour.", locale.amount(*amount))
        }
        RealPriceFact::LeftForWages { difference } if difference.is_less() => {
            format!("Without wages you already lack {} an hour.", locale.amount(difference.size()))
        }
        RealPriceFact::LeftForWages { difference } => {
            format!("For wages and overhead there is {} an hour.", locale.amount(difference.size()))
        }
        RealPriceFact::YearHours { productive, paid } => {
            format!("Of {} paid hours, {} go to residents.", locale.number(*paid), locale.number(*productive))
        }
        RealPriceFact::Forecast { forecast, definitive, coming } => format!(
            "{}% was forecast, it became {}%. For the year after: {}%.",
            locale.percent(*forecast),
            locale.percent(*definitive),
            locale.percent(*coming)
        ),
    }
}

fn nl_cost_item(item: CostItem) -> &'static str {
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
        CostItem::WageIndex => "Stijging van de lonen",
        CostItem::MaterialIndex => "Stijging van al het andere",
        CostItem::WageShare => "Deel van de kosten dat loon is",
        CostItem::Index => "Stijging van de prijzen (index)",
    }
}

fn en_cost_item(item: CostItem) -> &'static str {
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
