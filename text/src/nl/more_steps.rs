//! Steps of what only scripts and staff ask, in Dutch: funding, change, real price. No element shows them.

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
            "Voorstel, nog geen wet: de bijdrage wordt {} tot {} {}.",
            locale.amount(*lowest),
            locale.amount(*highest),
            rate_per(*per)
        ),
        Fact::Bill(BillFact::BillAmount { amount, per }) => {
            format!("In het voorstel staat {} {}.", locale.amount(*amount), rate_per(*per))
        }
        Fact::Bill(BillFact::BillDifference { difference }) => format!("Dat is {} dan nu.", more_or_less(*difference)),
        Fact::Funding(FundingFact::FundingTotal { amount }) => {
            format!("De gemeente betaalt samen {}.", locale.amount(*amount))
        }
        Fact::Funding(FundingFact::Payment { on, amount, reason }) => {
            format!("{} ({}): {}.", locale.date(*on), due(*reason), locale.amount(*amount))
        }
        Fact::Funding(FundingFact::AgreedSum { amount }) => format!("Afgesproken is {}.", locale.amount(*amount)),
        Fact::Funding(FundingFact::PeriodTotal { period, amount }) => {
            format!("{}: alle hulp samen kost {}.", locale.period(*period), locale.amount(*amount))
        }
        Fact::Funding(FundingFact::Portion { amount }) => format!("Al verdeeld: {}.", locale.amount(*amount)),
        Fact::Funding(FundingFact::Rest { amount }) => format!("Wat nog over is: {}.", locale.amount(*amount)),
        Fact::Funding(FundingFact::DueUpTo { on, ordinary_days, leap_days, amount }) => format!(
            "Tot en met {}: {}. Dat is voor {} dagen.",
            locale.date(*on),
            locale.amount(*amount),
            locale.number(ordinary_days + leap_days)
        ),
        Fact::Funding(FundingFact::PerInhabitant { amount, inhabitants }) => {
            format!("Per jaar {} voor elk van {} inwoners.", locale.amount(*amount), locale.number(*inhabitants))
        }
        Fact::Funding(FundingFact::Share { percent }) => format!("Daarvan {}%.", locale.percent(*percent)),
        Fact::Change(ChangeFact::ChangeTotal { difference }) => {
            format!("Samen scheelt dit {}.", more_or_less(*difference))
        }
        Fact::Change(ChangeFact::ChangedPeriod { period, before, after, difference }) => format!(
            "{}: eerst {}, nu {}. Dat is {}.",
            locale.period(*period),
            locale.amount(*before),
            locale.amount(*after),
            more_or_less(*difference)
        ),
        Fact::Change(ChangeFact::Before { amount }) => format!("Eerst was dat {}.", locale.amount(*amount)),
        Fact::Change(ChangeFact::After { amount }) => format!("Nu is dat {}.", locale.amount(*amount)),
        Fact::Change(ChangeFact::ContributionChange { difference }) => {
            format!("Voor u scheelt dit {}.", more_or_less(*difference))
        }
        Fact::RealPrice(RealPriceFact::RealPrice { amount }) => {
            format!("Een uur hulp kost echt {}.", locale.amount(*amount))
        }
        Fact::RealPrice(RealPriceFact::Cost { item, euros }) => {
            format!("{}: {}.", cost_item(*item), locale.amount(*euros))
        }
        Fact::RealPrice(RealPriceFact::CostPercent { item, percent }) => {
            format!("{}: {}%.", cost_item(*item), locale.percent(*percent))
        }
        Fact::RealPrice(RealPriceFact::TariffFor { amount, minutes }) => {
            format!("De gemeente betaalt {} voor {} minuten.", locale.amount(*amount), locale.number(*minutes))
        }
        Fact::RealPrice(RealPriceFact::TariffPerHour { amount }) => {
            format!("Het tarief is {} per uur.", locale.amount(*amount))
        }
        Fact::RealPrice(RealPriceFact::Margin { difference }) if difference.is_less() => {
            format!("Op elk uur komt u {} tekort.", locale.amount(difference.size()))
        }
        Fact::RealPrice(RealPriceFact::Margin { difference }) => {
            format!("Van elk uur blijft {} over.", locale.amount(difference.size()))
        }
        Fact::RealPrice(RealPriceFact::MinutesBought { minutes }) => {
            format!("Voor het tarief geeft u {} hele minuten hulp.", locale.number(minutes.minutes()))
        }
        Fact::RealPrice(RealPriceFact::BreakEven { percent: Some(percent) }) => {
            format!("Het tarief is genoeg als {}% van de tijd naar inwoners gaat.", locale.percent(*percent))
        }
        Fact::RealPrice(RealPriceFact::BreakEven { percent: None }) => {
            "Het tarief is te laag, ook als alle tijd naar inwoners gaat.".to_owned()
        }
        Fact::RealPrice(RealPriceFact::WagesAllProductive { amount }) => {
            format!("Gaat alle tijd naar inwoners, dan kosten loon en overhead {} per uur.", locale.amount(*amount))
        }
        Fact::RealPrice(RealPriceFact::LeftForWages { difference }) if difference.is_less() => {
            format!("Zonder loon komt u al {} per uur tekort.", locale.amount(difference.size()))
        }
        Fact::RealPrice(RealPriceFact::LeftForWages { difference }) => {
            format!("Voor loon en overhead is er {} per uur.", locale.amount(difference.size()))
        }
        Fact::RealPrice(RealPriceFact::YearHours { productive, paid }) => {
            format!(
                "Van de {} betaalde uren gaan er {} naar inwoners.",
                locale.number(*paid),
                locale.number(*productive)
            )
        }
        Fact::RealPrice(RealPriceFact::Forecast { forecast, definitive, coming }) => format!(
            "Verwacht was {}%, het werd {}%. Voor het jaar erna: {}%.",
            locale.percent(*forecast),
            locale.percent(*definitive),
            locale.percent(*coming)
        ),
        _ => return None,
    })
}

pub(crate) fn since(day: &str, sentence: &str) -> String {
    format!("Vanaf {day}: {sentence}")
}

pub(super) fn more_or_less(difference: Difference) -> String {
    format!("{} {}", LANGUAGE.locale.amount(difference.size()), if difference.is_less() { "minder" } else { "meer" })
}

pub(super) fn rate_per(per: RatePer) -> &'static str {
    match per {
        RatePer::Month => "per maand",
        RatePer::FourWeeks => "per vier weken",
    }
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
        CostItem::WageIndex => "Stijging van de lonen",
        CostItem::MaterialIndex => "Stijging van al het andere",
        CostItem::WageShare => "Deel van de kosten dat loon is",
        CostItem::Index => "Stijging van de prijzen (index)",
    }
}
