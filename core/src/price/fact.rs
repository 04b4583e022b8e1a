//! The facts of an explanation: a closed list in families, without sentences. The package `text` has the sentences, one
//! file for each family.

use serde::{Serialize, Serializer};

use crate::{
    catalogue::RatePer,
    value::{
        choices::choices,
        code::Code,
        money::{Amount, Difference},
        percent::Percent,
        period::{Date, Period},
        unit::{Frequency, PriceUnit, Unit},
    },
};

/// What a step states.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum Fact {
    /// What an arrangement costs.
    Price(PriceFact),
    /// What the household pays itself (*eigen bijdrage*).
    Contribution(ContributionFact),
    /// What a bill before parliament, which is not law, would make of that.
    Bill(BillFact),
    /// What a municipality pays in one way of paying (*bekostiging*).
    Funding(FundingFact),
    /// The effect of a change.
    Change(ChangeFact),
    /// What an hour of support really costs (*reële prijs*).
    RealPrice(RealPriceFact),
}

impl Fact {
    /// The amount of this calculation that the fact states, if it states one.
    pub(super) fn amount(&self) -> Option<Amount> {
        match self {
            Self::Price(fact) => fact.amount(),
            Self::Contribution(fact) => fact.amount(),
            Self::Funding(fact) => fact.amount(),
            Self::RealPrice(fact) => fact.amount(),
            // A proposal is not an amount of this calculation, and a difference is not an amount.
            Self::Bill(_) | Self::Change(_) => None,
        }
    }
}

/// What an arrangement costs.
#[expect(missing_docs, reason = "the sentence of each variant names its fields")]
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "fact", rename_all = "snake_case")]
pub enum PriceFact {
    /// All lines together.
    Total { amount: Amount },
    /// One line, all its periods together.
    LineTotal { block: Code, amount: Amount },
    /// One claim period of a line: tariff x quantity x part, rounded half up to the cent.
    PeriodAmount { period: Period, amount: Amount },
    /// The tariff that holds.
    Tariff { amount: Amount, per: PriceUnit },
    /// The tariff was computed: a percentage of another one, rounded half up to the cent.
    ComputedTariff { of: Amount, percent: Percent },
    /// The granted volume: a number of units per frequency.
    Volume { volume: u32, unit: Unit, frequency: Frequency },
    /// How many times the frequency falls in the period. The quantity is the volume multiplied by this number.
    Times { times: u32, frequency: Frequency },
    /// How many price units go in one unit of the quantity: 1/60 hour in a minute.
    Conversion { unit: Unit, per: PriceUnit, numerator: u32, denominator: u32 },
    /// The part of an incomplete claim period that is paid, in days or in weeks.
    Part { numerator: u32, denominator: u32, weeks: bool },
    /// Nothing is paid, because the block is part of another one.
    IncludedIn { block: Code, within: Code },
}

impl From<PriceFact> for Fact {
    fn from(fact: PriceFact) -> Self {
        Self::Price(fact)
    }
}

impl PriceFact {
    fn amount(&self) -> Option<Amount> {
        match self {
            Self::Total { amount } | Self::LineTotal { amount, .. } | Self::PeriodAmount { amount, .. } => {
                Some(*amount)
            }
            Self::Tariff { .. }
            | Self::ComputedTariff { .. }
            | Self::Volume { .. }
            | Self::Times { .. }
            | Self::Conversion { .. }
            | Self::Part { .. }
            | Self::IncludedIn { .. } => None,
        }
    }
}

/// What the household pays itself (*eigen bijdrage*).
#[expect(missing_docs, reason = "the sentence of each variant names its fields")]
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "fact", rename_all = "snake_case")]
pub enum ContributionFact {
    /// What the household pays itself, all periods together.
    ContributionTotal { amount: Amount },
    /// The same, for the periods whose rate is known.
    ContributionKnown { amount: Amount },
    /// What the household pays itself in one period.
    ContributionPeriod { period: Period, amount: Amount },
    /// The rate of the own contribution that holds.
    Rate { amount: Amount, per: RatePer },
    /// Support costs less than the rate in this period, so the household pays no more than the cost.
    CappedAtCost { cost: Amount },
    /// The cost of all support that falls under the contribution, up to the end of the period.
    CostSoFar { amount: Amount },
    /// What the household has paid before the period.
    PaidSoFar { amount: Amount },
    /// No own contribution is due.
    Exempt { reason: Exemption },
    /// The rate for this day is not known yet.
    RateUnknown { from: Date },
}

impl From<ContributionFact> for Fact {
    fn from(fact: ContributionFact) -> Self {
        Self::Contribution(fact)
    }
}

impl ContributionFact {
    fn amount(&self) -> Option<Amount> {
        match self {
            Self::ContributionTotal { amount }
            | Self::ContributionKnown { amount }
            | Self::ContributionPeriod { amount, .. } => Some(*amount),
            Self::Rate { .. }
            | Self::CappedAtCost { .. }
            | Self::CostSoFar { .. }
            | Self::PaidSoFar { .. }
            | Self::Exempt { .. }
            | Self::RateUnknown { .. } => None,
        }
    }
}

/// What a bill before parliament, which is not law, would make of that.
#[expect(missing_docs, reason = "the sentence of each variant names its fields")]
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "fact", rename_all = "snake_case")]
pub enum BillFact {
    /// The range of the own contribution under a bill before parliament, which follows from income.
    BillRange { lowest: Amount, highest: Amount, per: RatePer },
    /// The lowest or the highest amount of that range.
    BillAmount { amount: Amount, per: RatePer },
    /// How much that differs from the rate in force.
    BillDifference { difference: Difference },
}

impl From<BillFact> for Fact {
    fn from(fact: BillFact) -> Self {
        Self::Bill(fact)
    }
}

/// What a municipality pays in one way of paying (*bekostiging*).
#[expect(missing_docs, reason = "the sentence of each variant names its fields")]
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "fact", rename_all = "snake_case")]
pub enum FundingFact {
    /// The total that a municipality pays in one way of paying.
    FundingTotal { amount: Amount },
    /// One payment.
    Payment { on: Date, amount: Amount, reason: Reason },
    /// All lines together in one claim period.
    PeriodTotal { period: Period, amount: Amount },
    /// An agreed sum, or the price of the arrangement instead. Its steps are given only where it is first used.
    AgreedSum { amount: Amount },
    /// An earlier part of that sum, rounded.
    Portion { amount: Amount },
    /// What the earlier parts have left of that sum.
    Rest { amount: Amount },
    /// A sum per inhabitant per year.
    PerInhabitant { amount: Amount, inhabitants: u32 },
    /// How much of that is due up to and including a day: for a number of days in years of 365 days, and in years of
    /// 366.
    DueUpTo { on: Date, ordinary_days: u32, leap_days: u32, amount: Amount },
    /// The share of it that is paid.
    Share { percent: Percent },
}

impl From<FundingFact> for Fact {
    fn from(fact: FundingFact) -> Self {
        Self::Funding(fact)
    }
}

impl FundingFact {
    fn amount(&self) -> Option<Amount> {
        match self {
            Self::FundingTotal { amount } | Self::Payment { amount, .. } | Self::PeriodTotal { amount, .. } => {
                Some(*amount)
            }
            Self::AgreedSum { .. }
            | Self::Portion { .. }
            | Self::Rest { .. }
            | Self::PerInhabitant { .. }
            | Self::DueUpTo { .. }
            | Self::Share { .. } => None,
        }
    }
}

/// The effect of a change.
#[expect(missing_docs, reason = "the sentence of each variant names its fields")]
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "fact", rename_all = "snake_case")]
pub enum ChangeFact {
    /// The total difference that a change makes.
    ChangeTotal { difference: Difference },
    /// A claim period before and after a change.
    ChangedPeriod { period: Period, before: Amount, after: Amount, difference: Difference },
    /// What that period cost before the change.
    Before { amount: Amount },
    /// What that period costs after the change.
    After { amount: Amount },
    /// The total difference that a change makes to what the household pays itself.
    ContributionChange { difference: Difference },
}

impl From<ChangeFact> for Fact {
    fn from(fact: ChangeFact) -> Self {
        Self::Change(fact)
    }
}

/// What an hour of support really costs (*reële prijs*).
#[expect(missing_docs, reason = "the sentence of each variant names its fields")]
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "fact", rename_all = "snake_case")]
pub enum RealPriceFact {
    /// What an hour of support really costs, rounded half up to the cent.
    RealPrice { amount: Amount },
    /// One component of that, or the sum so far. It is rounded for display; the calculation continues with all
    /// decimals.
    Cost { item: CostItem, euros: Amount },
    /// A percentage of that calculation.
    CostPercent { item: CostItem, percent: Percent },
    /// What a municipality pays for a number of minutes.
    TariffFor { amount: Amount, minutes: u32 },
    /// The same for one hour, rounded half up to the cent.
    TariffPerHour { amount: Amount },
    /// How much the tariff is above the real price per hour, or below it, computed with the unrounded price.
    Margin { difference: Difference },
    /// How many whole minutes a tariff buys at the real price.
    MinutesBought { minutes: WholeMinutes },
    /// How productive a professional must be for a tariff to cover the cost, rounded up to one decimal; `None` where no
    /// productivity is enough.
    BreakEven { percent: Option<Percent> },
    /// What wages, overhead and risk cost for an hour if all paid time went to residents.
    WagesAllProductive { amount: Amount },
    /// What a tariff leaves of an hour for those; below zero where it does not cover the other costs.
    LeftForWages { difference: Difference },
    /// How many of the paid hours of a year go to residents.
    YearHours { productive: u32, paid: u32 },
    /// The forecast for this year, the definitive figure, and the forecast for the next year.
    Forecast { forecast: Percent, definitive: Percent, coming: Percent },
}

impl From<RealPriceFact> for Fact {
    fn from(fact: RealPriceFact) -> Self {
        Self::RealPrice(fact)
    }
}

impl RealPriceFact {
    fn amount(&self) -> Option<Amount> {
        match self {
            Self::RealPrice { amount } => Some(*amount),
            Self::Cost { .. }
            | Self::CostPercent { .. }
            | Self::TariffFor { .. }
            | Self::TariffPerHour { .. }
            | Self::Margin { .. }
            | Self::MinutesBought { .. }
            | Self::BreakEven { .. }
            | Self::WagesAllProductive { .. }
            | Self::LeftForWages { .. }
            | Self::YearHours { .. }
            | Self::Forecast { .. } => None,
        }
    }
}

choices! {
    /// Why a payment falls due.
    Reason {
        /// A claim period has ended.
        Period = "period",
        /// Support starts.
        Start = "start",
        /// A milestone.
        Milestone = "milestone",
        /// The result is reached.
        Result = "result",
        /// The result is reached, but late.
        LateResult = "late_result",
        /// Support ends.
        End = "end",
    }
}

/// A component of the real price (*kostprijselement*).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum CostItem {
    /// Wage with charges, for a paid hour.
    Wage,
    /// How much of the paid time goes to residents.
    Productive,
    /// Wage for an hour with a resident.
    ProductiveHour,
    /// Overhead on top of the cost.
    OverheadOnTop,
    /// Overhead as a share of the price.
    OverheadOfPrice,
    /// The sum with overhead.
    WithOverhead,
    /// For risk and innovation.
    Risk,
    /// The sum with risk and innovation.
    WithRisk,
    /// Travel and training.
    Travel,
    /// What the municipality requires beside the support, such as reporting.
    Obligations,
    /// How prices rise, rounded for display.
    Index,
    /// How wages rise.
    WageIndex,
    /// How all other costs rise.
    MaterialIndex,
    /// How much of the cost is wages.
    WageShare,
}

impl CostItem {
    /// Whether it is input, rather than computed.
    #[must_use]
    pub fn is_given(self) -> bool {
        !matches!(self, Self::ProductiveHour | Self::WithOverhead | Self::WithRisk)
    }
}

/// Whole minutes, which may need more than 32 bits. Stored in two halves, because a 64-bit field makes each step larger
/// in the browser.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WholeMinutes([u32; 2]);

impl WholeMinutes {
    /// From a number of minutes.
    ///
    /// ```
    /// use resultaatwijzer_core::price::fact::WholeMinutes;
    /// assert_eq!(WholeMinutes::new(5_377_542_085).minutes(), 5_377_542_085);
    /// ```
    #[must_use]
    pub fn new(minutes: u64) -> Self {
        let half = |half: u64| u32::try_from(half & u64::from(u32::MAX)).unwrap_or_default();
        Self([half(minutes >> 32), half(minutes)])
    }

    /// The number of minutes.
    #[must_use]
    pub fn minutes(self) -> u64 {
        let [high, low] = self.0.map(u64::from);
        high << 32 | low
    }
}

impl Serialize for WholeMinutes {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_u64(self.minutes())
    }
}

/// Why no own contribution is due.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Exemption {
    /// More than one person, and not everybody has reached the state pension age.
    HouseholdBelowPensionAge,
    /// All support is for people under 18.
    MinorsOnly,
    /// No part of the arrangement falls under the contribution.
    NothingDue,
}
