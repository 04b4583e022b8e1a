//! The explanation: every amount with the amounts, quantities and facts that it follows from.
//!
//! Amounts are euros in whole cents, volumes and times whole numbers. A calculation that is refused has findings and no
//! steps.
//!
//! ```
//! use resultaatwijzer_core::price::{quote, step::{Basis, Fact}};
//! # let json = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/examples/catalogue.json"));
//! # let catalogue = resultaatwijzer_core::catalogue::read(json).unwrap();
//! # let asked = |json: &str| resultaatwijzer_core::reading::document::Document::from_json(json).whole().unwrap();
//! let wire = asked(r#"{"from": "2026-01-01", "to": "2026-01-31", "lines": [{"block": "thuis", "quantity": "95"}]}"#);
//! let (_, quote) = quote::ask(&catalogue, &wire).unwrap();
//! let total = &quote.steps[0];
//! assert_eq!(total.amount(), Some(quote.total));
//! let january = &total.because[0].because[0]; // of the first line
//! let tariff = january.because.iter().find(|step| matches!(step.fact, Fact::Tariff { .. })).unwrap();
//! assert!(matches!(&tariff.basis, Basis::Catalogue { at: Some(at), .. } if at == "tarieven.csv:2"));
//! assert_eq!(tariff.amount(), None); // a price is no amount of this calculation
//! ```

use serde::{Serialize, Serializer};

use crate::{
    catalogue::RatePer,
    value::{
        code::Code,
        money::{Amount, Difference},
        percent::Percent,
        period::{Date, Period},
        unit::{Frequency, PriceUnit, Unit},
    },
    what_if::funding::Reason,
};

/// One step of an explanation: what holds, on what it rests, and the steps that it follows from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Step {
    /// What holds.
    #[serde(flatten)]
    pub fact: Fact,
    /// On what it rests.
    pub basis: Basis,
    /// The steps that it follows from, in the order in which people would tell them.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub because: Vec<Self>,
}

/// What holds. A closed list without words: `text` has those.
#[expect(missing_docs, reason = "the sentence of each variant names its fields")]
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "fact", rename_all = "snake_case")]
pub enum Fact {
    /// All lines together.
    Total { amount: Amount },
    /// One line, all its periods together.
    LineTotal { block: Code, amount: Amount },
    /// One claim period of a line: tariff x quantity x part, rounded half up to the cent.
    PeriodAmount { period: Period, amount: Amount },
    /// The tariff that holds.
    Tariff { amount: Amount, per: PriceUnit },
    /// The tariff was computed: so much of another one, rounded half up to the cent.
    ComputedTariff { of: Amount, percent: Percent },
    /// What is granted: so many units per frequency.
    Volume { volume: u32, unit: Unit, frequency: Frequency },
    /// How many times the frequency falls in the period; the quantity is the volume as many times.
    Times { times: u32, frequency: Frequency },
    /// How many price units go in one unit of the quantity: 1/60 hour in a minute.
    Conversion { unit: Unit, per: PriceUnit, numerator: u32, denominator: u32 },
    /// The part of a broken period that is paid, in days or in weeks.
    Part { numerator: u32, denominator: u32, weeks: bool },
    /// Nothing is paid, because the block is part of another one.
    IncludedIn { block: Code, within: Code },
    /// What the household pays itself, all periods together.
    ContributionTotal { amount: Amount },
    /// The same, as far as it is known.
    ContributionKnown { amount: Amount },
    /// What the household pays itself in one period.
    ContributionPeriod { period: Period, amount: Amount },
    /// The rate of the own contribution that holds.
    Rate { amount: Amount, per: RatePer },
    /// Support costs less than the rate in this period, so the household pays no more than the cost.
    CappedAtCost { cost: Amount },
    /// What all support of the contribution has cost up to the end of the period.
    CostSoFar { amount: Amount },
    /// What the household has paid before the period.
    PaidSoFar { amount: Amount },
    /// No own contribution is due.
    Exempt { reason: Exemption },
    /// The rate for this day is not known yet.
    RateUnknown { from: Date },
    /// What a bill, which is no law, would make of the own contribution: from what to what, by income.
    BillRange { lowest: Amount, highest: Amount, per: RatePer },
    /// One of the two.
    BillAmount { amount: Amount, per: RatePer },
    /// What that is more than the rate that holds.
    BillDifference { difference: Difference },
    /// All that a municipality pays in one way of paying.
    FundingTotal { amount: Amount },
    /// One payment of it.
    Payment { on: Date, amount: Amount, reason: Reason },
    /// All lines together in one claim period.
    PeriodTotal { period: Period, amount: Amount },
    /// A sum that was agreed, or the price in its place; why it is that stands where it is first used.
    AgreedSum { amount: Amount },
    /// A part of it that was given out before, rounded.
    Portion { amount: Amount },
    /// What the parts given out before have left of it.
    Rest { amount: Amount },
    /// A sum for each inhabitant in a year.
    PerInhabitant { amount: Amount, inhabitants: u32 },
    /// What was due of that up to and including a day: so many days of years of 365, and of years of 366.
    DueUpTo { on: Date, ordinary_days: u32, leap_days: u32, amount: Amount },
    /// Which share of it.
    Share { percent: Percent },
    /// All that a change comes to.
    ChangeTotal { difference: Difference },
    /// A claim period before and after a change.
    ChangedPeriod { period: Period, before: Amount, after: Amount, difference: Difference },
    /// What that period came to before the change.
    Before { amount: Amount },
    /// What it comes to after it.
    After { amount: Amount },
    /// All that a change comes to for what the household pays itself.
    ContributionChange { difference: Difference },
    /// What an hour of support really costs, rounded half up to the cent.
    RealPrice { amount: Amount },
    /// One component of that, or the sum so far, rounded for reading; the calculation goes on with all decimals.
    Cost { item: CostItem, euros: Amount },
    /// A percentage in that.
    CostPercent { item: CostItem, percent: Percent },
    /// What a municipality pays for so many minutes.
    TariffFor { amount: Amount, minutes: u32 },
    /// What that is for an hour, rounded half up to the cent.
    TariffPerHour { amount: Amount },
    /// What a tariff leaves of each hour, or lacks, by the real price before it was rounded.
    Margin { difference: Difference },
    /// How many whole minutes a tariff buys at the real price.
    MinutesBought { minutes: WholeMinutes },
    /// How productive a professional must be for a tariff to cover the cost, rounded up to one decimal; `None` where no
    /// productivity is enough.
    BreakEven { percent: Option<Percent> },
    /// What wages, overhead and risk cost for an hour if all paid time went to residents.
    WagesAllProductive { amount: Amount },
    /// What a tariff leaves of an hour for those, or lacks already without them.
    LeftForWages { difference: Difference },
    /// How many of the paid hours of a year go to residents.
    YearHours { productive: u32, paid: u32 },
    /// What was forecast for this year, what it turned out to be, and the forecast for the next.
    Forecast { forecast: Percent, definitive: Percent, coming: Percent },
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
    /// The sum with that.
    WithRisk,
    /// Travel and training.
    Travel,
    /// What the municipality asks beside the support.
    Obligations,
    /// How prices rise, rounded for reading.
    Index,
    /// How wages rise.
    WageIndex,
    /// How all else rises.
    MaterialIndex,
    /// How much of the cost is wages.
    WageShare,
}

impl CostItem {
    /// Whether somebody gave it, rather than that it was computed.
    #[must_use]
    pub fn is_given(self) -> bool {
        !matches!(self, Self::ProductiveHour | Self::WithOverhead | Self::WithRisk)
    }
}

/// Whole minutes, more than 32 bits hold. In two halves: a number of 64 bits makes each step larger in the browser.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WholeMinutes([u32; 2]);

impl WholeMinutes {
    /// So many minutes.
    ///
    /// ```
    /// use resultaatwijzer_core::price::step::WholeMinutes;
    /// assert_eq!(WholeMinutes::new(5_377_542_085).minutes(), 5_377_542_085);
    /// ```
    #[must_use]
    pub fn new(minutes: u64) -> Self {
        let half = |half: u64| u32::try_from(half & u64::from(u32::MAX)).unwrap_or_default();
        Self([half(minutes >> 32), half(minutes)])
    }

    /// How many they are.
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
    /// Nothing of this is support for which the contribution is asked.
    NothingDue,
}

/// On what a fact rests.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "basis", rename_all = "snake_case")]
pub enum Basis {
    /// Somebody's own choice or plan.
    Input,
    /// A line of the catalogue, published by a source.
    Catalogue {
        /// File and line.
        #[serde(skip_serializing_if = "Option::is_none")]
        at: Option<String>,
        /// The source's code.
        source: Code,
    },
    /// A rule of the region.
    Rule {
        /// The rule's code.
        rule: Code,
    },
    /// An article of law or a rule of the national message standard.
    Article {
        /// Which.
        article: &'static str,
    },
    /// The steps below it.
    Steps,
}

impl Step {
    /// A step that stands by itself.
    #[must_use]
    pub fn fact(fact: Fact, basis: Basis) -> Self {
        Self { fact, basis, because: Vec::new() }
    }

    /// A step that follows from others.
    #[must_use]
    pub fn because(fact: Fact, because: Vec<Self>) -> Self {
        Self { fact, basis: Basis::Steps, because }
    }

    /// The amount that this step says, where it says one.
    #[must_use]
    pub fn amount(&self) -> Option<Amount> {
        match &self.fact {
            Fact::Total { amount }
            | Fact::LineTotal { amount, .. }
            | Fact::PeriodAmount { amount, .. }
            | Fact::ContributionTotal { amount }
            | Fact::ContributionKnown { amount }
            | Fact::ContributionPeriod { amount, .. }
            | Fact::FundingTotal { amount }
            | Fact::Payment { amount, .. }
            | Fact::PeriodTotal { amount, .. }
            | Fact::RealPrice { amount } => Some(*amount),
            _ => None,
        }
    }
}

/// Whether a calculation tells its steps. There is one calculation: what differs is only whether a step is made.
pub(crate) trait Telling {
    /// Adds a step to those told so far, or does not even make it.
    fn tell(steps: &mut Vec<Step>, step: impl FnOnce() -> Step);
}

/// Every step.
pub(crate) struct Told;

/// No step.
pub(crate) struct Untold;

impl Telling for Told {
    fn tell(steps: &mut Vec<Step>, step: impl FnOnce() -> Step) {
        steps.push(step());
    }
}

impl Telling for Untold {
    fn tell(_: &mut Vec<Step>, _: impl FnOnce() -> Step) {}
}

impl Serialize for Amount {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl Serialize for Code {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl Serialize for Period {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeStruct;
        let mut period = serializer.serialize_struct("Period", 2)?;
        period.serialize_field("from", &self.from())?;
        period.serialize_field("to", &self.to())?;
        period.end()
    }
}
