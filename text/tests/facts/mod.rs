//! One of each fact. A family is walked from each of its facts to the next, so that a new one does not compile here
//! until it has its place.

use resultaatwijzer_core::{
    catalogue::RatePer,
    price::fact::{
        BillFact, ChangeFact, ContributionFact, CostItem, Exemption, Fact, FundingFact, PriceFact, RealPriceFact,
        Reason, WholeMinutes,
    },
    value::{
        code::Code,
        money::{Amount, Difference},
        percent::Percent,
        period::{Date, Period, parse_date},
        unit::{Frequency, PriceUnit, Unit},
    },
};

fn euros(cents: u64) -> Amount {
    Amount::from_cents(cents)
}

fn code(text: &str) -> Code {
    Code::new(text).unwrap()
}

fn day(text: &str) -> Date {
    parse_date(text).unwrap()
}

fn january() -> Period {
    Period::new(day("2026-01-01"), day("2026-01-31")).unwrap()
}

fn percent(text: &str) -> Percent {
    Percent::parse(text).unwrap()
}

fn less() -> Difference {
    Difference::between(euros(50_000), euros(37_525))
}

/// From the first of a family to its last.
fn walk<T: Clone + Into<Fact>>(first: T, next: impl Fn(&T) -> Option<T>) -> Vec<Fact> {
    std::iter::successors(Some(first), next).map(Into::into).collect()
}

/// Every fact.
pub fn all() -> Vec<Fact> {
    let mut all = walk(PriceFact::Total { amount: euros(139_444) }, price);
    all.extend(walk(ContributionFact::ContributionTotal { amount: euros(26_160) }, contribution));
    all.extend(walk(BillFact::BillRange { lowest: euros(2_180), highest: euros(32_900), per: RatePer::Month }, bill));
    all.extend(walk(FundingFact::FundingTotal { amount: euros(100_001) }, funding));
    all.extend(walk(ChangeFact::ChangeTotal { difference: less() }, change));
    all.extend(walk(RealPriceFact::RealPrice { amount: euros(6_480) }, real_price));
    all
}

fn price(fact: &PriceFact) -> Option<PriceFact> {
    let (unit, frequency) = (Unit::Minute, Frequency::Week);
    Some(match fact {
        PriceFact::Total { .. } => PriceFact::LineTotal { block: code("Z5"), amount: euros(139_444) },
        PriceFact::LineTotal { .. } => PriceFact::PeriodAmount { period: january(), amount: euros(30_720) },
        PriceFact::PeriodAmount { .. } => PriceFact::Tariff { amount: euros(3_840), per: PriceUnit::Hour },
        PriceFact::Tariff { .. } => PriceFact::ComputedTariff { of: euros(4_000), percent: percent("96") },
        PriceFact::ComputedTariff { .. } => PriceFact::Volume { volume: 120, unit, frequency },
        PriceFact::Volume { .. } => PriceFact::Times { times: 4, frequency },
        PriceFact::Times { times: 4, .. } => PriceFact::Times { times: 1, frequency: Frequency::Day },
        PriceFact::Times { frequency: Frequency::Day, .. } => {
            PriceFact::Times { times: 2, frequency: Frequency::FourWeeks }
        }
        PriceFact::Times { .. } => PriceFact::Conversion { unit, per: PriceUnit::Hour, numerator: 1, denominator: 60 },
        PriceFact::Conversion { denominator: 60, .. } => {
            PriceFact::Conversion { unit: Unit::Hour, per: PriceUnit::DayPart, numerator: 1, denominator: 4 }
        }
        PriceFact::Conversion { .. } => PriceFact::Part { numerator: 17, denominator: 31, weeks: false },
        PriceFact::Part { weeks: false, .. } => PriceFact::Part { numerator: 3, denominator: 4, weeks: true },
        PriceFact::Part { numerator: 3, .. } => PriceFact::Part { numerator: 0, denominator: 1, weeks: true },
        PriceFact::Part { .. } => PriceFact::IncludedIn { block: code("W2"), within: code("W1") },
        PriceFact::IncludedIn { .. } => return None,
    })
}

fn contribution(fact: &ContributionFact) -> Option<ContributionFact> {
    use ContributionFact::{
        CappedAtCost, ContributionKnown, ContributionPeriod, ContributionTotal, CostSoFar, Exempt, PaidSoFar, Rate,
        RateUnknown,
    };
    Some(match fact {
        ContributionTotal { .. } => ContributionKnown { amount: euros(8_720) },
        ContributionKnown { .. } => ContributionPeriod { period: january(), amount: euros(2_180) },
        ContributionPeriod { .. } => Rate { amount: euros(2_180), per: RatePer::Month },
        Rate { per: RatePer::Month, .. } => Rate { amount: euros(1_750), per: RatePer::FourWeeks },
        Rate { per: RatePer::FourWeeks, .. } => CappedAtCost { cost: euros(1_250) },
        CappedAtCost { .. } => CostSoFar { amount: euros(9_000) },
        CostSoFar { .. } => PaidSoFar { amount: euros(6_540) },
        PaidSoFar { .. } => Exempt { reason: Exemption::HouseholdBelowPensionAge },
        Exempt { reason: Exemption::HouseholdBelowPensionAge } => Exempt { reason: Exemption::MinorsOnly },
        Exempt { reason: Exemption::MinorsOnly } => Exempt { reason: Exemption::NothingDue },
        Exempt { reason: Exemption::NothingDue } => RateUnknown { from: day("2027-01-01") },
        RateUnknown { .. } => return None,
    })
}

fn bill(fact: &BillFact) -> Option<BillFact> {
    Some(match fact {
        BillFact::BillRange { .. } => BillFact::BillAmount { amount: euros(32_900), per: RatePer::Month },
        BillFact::BillAmount { .. } => BillFact::BillDifference { difference: less() },
        BillFact::BillDifference { .. } => return None,
    })
}

fn funding(fact: &FundingFact) -> Option<FundingFact> {
    let payment = |reason| FundingFact::Payment { on: day("2026-03-01"), amount: euros(33_300), reason };
    let due = FundingFact::DueUpTo { on: day("2026-06-30"), ordinary_days: 181, leap_days: 0, amount: euros(49_589) };
    Some(match fact {
        FundingFact::FundingTotal { .. } => payment(Reason::Period),
        FundingFact::Payment { reason, .. } => match reason {
            Reason::Period => payment(Reason::Start),
            Reason::Start => payment(Reason::Milestone),
            Reason::Milestone => payment(Reason::Result),
            Reason::Result => payment(Reason::LateResult),
            Reason::LateResult => payment(Reason::End),
            Reason::End => FundingFact::PeriodTotal { period: january(), amount: euros(30_720) },
        },
        FundingFact::PeriodTotal { .. } => FundingFact::AgreedSum { amount: euros(100_001) },
        FundingFact::AgreedSum { .. } => FundingFact::Portion { amount: euros(33_300) },
        FundingFact::Portion { .. } => FundingFact::Rest { amount: euros(66_701) },
        FundingFact::Rest { .. } => FundingFact::PerInhabitant { amount: euros(1_050), inhabitants: 34_512 },
        FundingFact::PerInhabitant { .. } => due,
        FundingFact::DueUpTo { .. } => FundingFact::Share { percent: percent("33.3") },
        FundingFact::Share { .. } => return None,
    })
}

fn change(fact: &ChangeFact) -> Option<ChangeFact> {
    let (before, after, difference) = (euros(50_000), euros(37_525), less());
    Some(match fact {
        ChangeFact::ChangeTotal { .. } => ChangeFact::ChangedPeriod { period: january(), before, after, difference },
        ChangeFact::ChangedPeriod { .. } => ChangeFact::Before { amount: before },
        ChangeFact::Before { .. } => ChangeFact::After { amount: after },
        ChangeFact::After { .. } => ChangeFact::ContributionChange { difference },
        ChangeFact::ContributionChange { .. } => return None,
    })
}

fn real_price(fact: &RealPriceFact) -> Option<RealPriceFact> {
    use RealPriceFact::{
        BreakEven, Cost, CostPercent, Forecast, LeftForWages, Margin, MinutesBought, RealPrice, TariffFor,
        TariffPerHour, WagesAllProductive, YearHours,
    };
    let more = Difference::between(euros(6_480), euros(6_578));
    Some(match fact {
        RealPrice { .. } => Cost { item: CostItem::Wage, euros: euros(3_873) },
        Cost { item, .. } => match item_after(*item) {
            Some(item) => Cost { item, euros: euros(3_873) },
            None => CostPercent { item: CostItem::Productive, percent: percent("61.4") },
        },
        CostPercent { .. } => TariffFor { amount: euros(6_578), minutes: 60 },
        TariffFor { .. } => TariffPerHour { amount: euros(6_578) },
        TariffPerHour { .. } => Margin { difference: more },
        Margin { difference } if !difference.is_less() => Margin { difference: less() },
        Margin { .. } => MinutesBought { minutes: WholeMinutes::new(60) },
        MinutesBought { .. } => BreakEven { percent: Some(percent("60.5")) },
        BreakEven { percent: Some(_) } => BreakEven { percent: None },
        BreakEven { percent: None } => WagesAllProductive { amount: euros(3_980) },
        WagesAllProductive { .. } => LeftForWages { difference: more },
        LeftForWages { difference } if !difference.is_less() => LeftForWages { difference: less() },
        LeftForWages { .. } => YearHours { productive: 1_160, paid: 1_878 },
        YearHours { .. } => {
            Forecast { forecast: percent("4.11"), definitive: percent("4.36"), coming: percent("3.75") }
        }
        Forecast { .. } => return None,
    })
}

fn item_after(item: CostItem) -> Option<CostItem> {
    Some(match item {
        CostItem::Wage => CostItem::Productive,
        CostItem::Productive => CostItem::ProductiveHour,
        CostItem::ProductiveHour => CostItem::OverheadOnTop,
        CostItem::OverheadOnTop => CostItem::OverheadOfPrice,
        CostItem::OverheadOfPrice => CostItem::WithOverhead,
        CostItem::WithOverhead => CostItem::Risk,
        CostItem::Risk => CostItem::WithRisk,
        CostItem::WithRisk => CostItem::Travel,
        CostItem::Travel => CostItem::Obligations,
        CostItem::Obligations => CostItem::Index,
        CostItem::Index => CostItem::WageIndex,
        CostItem::WageIndex => CostItem::MaterialIndex,
        CostItem::MaterialIndex => CostItem::WageShare,
        CostItem::WageShare => return None,
    })
}
