//! What an hour of support really costs (*reële prijs*, art. 5.4 Uitvoeringsbesluit Wmo 2015), and whether a tariff
//! covers it.
//!
//! Everything is exact until the price: only that is rounded, half up, to the cent.

use rust_decimal::Decimal;

use crate::{
    checking::Checking,
    choices::choices,
    document::wire,
    finding::{Finding, Problem, fine},
    money::{Amount, Difference, Rounding, round},
    percent::Percent,
    step::{Basis, CostItem, Fact, Step},
};

const ARTICLE: &str = "Uitvoeringsbesluit Wmo 2015 art. 5.4";

choices! {
    /// How overhead is published: the same percentage means another price.
    OverheadConvention {
        /// On top of the cost: 20% makes x 1.20.
        MarkUp = "mark_up",
        /// As a share of the price: 20% makes / 0.80.
        ShareOfPrice = "share_of_price",
    }
}

wire! {
    /// What one hour costs a provider, as a script hands it in. Amounts in euros, percentages as `20` or `4.5`.
    pub struct CostsWire {
        /// The professional's wage with charges, per paid hour, in euros: `24.68`.
        pub wage: String,
        /// How much of the paid time goes to residents; or else `year`.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub productive_percent: Option<String>,
        /// The hours of a year from which that follows.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub year: Option<YearWire>,
        /// Management, housing, administration.
        pub overhead_percent: String,
        /// `mark_up` or `share_of_price`.
        pub overhead_as: String,
        /// For risk and innovation, on top; 0 when left out.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub risk_percent: Option<String>,
        /// Travel and training, per productive hour; nothing when left out.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub travel: Option<String>,
        /// What the municipality asks beside the support, such as reporting, per productive hour.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub obligations: Option<String>,
        /// How prices rise to the year of the tariff; not at all when left out.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub index: Option<IndexWire>,
        /// What the municipality pays, in euros.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub tariff: Option<String>,
        /// For how many minutes it pays that: 60 when left out.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub tariff_minutes: Option<u32>,
    }

    /// A year of one full-time professional, in hours.
    pub struct YearWire {
        /// All that is paid, at most the hours of a leap year.
        pub paid: u32,
        /// Holidays and public holidays.
        pub leave: u32,
        /// Illness.
        pub illness: u32,
        /// Training and supervision.
        pub training: u32,
        /// Meetings and administration.
        pub meetings: u32,
        /// On the road, where that is not paid apart.
        pub travel: u32,
    }

    /// The index of the contract standard Wmo v1.2, art. 3.2.
    pub struct IndexWire {
        /// For wages.
        pub wages: ForecastWire,
        /// For all else.
        pub materials: ForecastWire,
        /// How much of the cost is wages.
        pub wages_percent: String,
    }

    /// Three published percentages.
    pub struct ForecastWire {
        /// The forecast for the coming year.
        pub coming: String,
        /// What this year turned out to be.
        pub definitive: String,
        /// What had been forecast for this year.
        pub forecast: String,
    }
}

/// The costs of one hour, checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Costs {
    wage: Amount,
    // INVARIANT (productive): above 0, at most 100. Upheld by `check`.
    productive: Productive,
    // INVARIANT (overhead): from 0, below 100 as a share of the price. Upheld by `check`.
    overhead: Percent,
    overhead_as: OverheadConvention,
    risk: Percent,
    travel: Amount,
    obligations: Amount,
    index: Option<Index>,
    tariff: Option<(Amount, u32)>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Productive {
    Percent(Percent),
    Hours { productive: u32, paid: u32 },
}

impl Productive {
    /// Productive hours, of how many paid ones.
    fn hours(self) -> (Decimal, Decimal) {
        match self {
            Self::Percent(percent) => (percent.share(), Decimal::ONE),
            Self::Hours { productive, paid } => (Decimal::from(productive), Decimal::from(paid)),
        }
    }

    /// The hours from which a percentage follows.
    fn because(self) -> Vec<Step> {
        match self {
            Self::Percent(_) => Vec::new(),
            Self::Hours { productive, paid } => vec![Step::fact(Fact::YearHours { productive, paid }, Basis::Input)],
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Index {
    wages: Forecast,
    materials: Forecast,
    wages_percent: Percent,
}

impl Index {
    fn percent(self) -> Decimal {
        let wages = self.wages_percent.share();
        self.wages.percent() * wages + self.materials.percent() * (Decimal::ONE - wages)
    }

    fn because(self) -> Vec<Step> {
        let share = Fact::CostPercent { item: CostItem::WageShare, percent: self.wages_percent };
        vec![
            self.wages.step(CostItem::WageIndex),
            self.materials.step(CostItem::MaterialIndex),
            Step::fact(share, Basis::Input),
        ]
    }
}

/// Three published percentages of wages, or of all else.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Forecast {
    coming: Percent,
    definitive: Percent,
    forecast: Percent,
}

impl Forecast {
    /// forecast(t+1) + (definitive(t) - forecast(t)): what was forecast wrongly this year is made good in the next.
    fn percent(self) -> Decimal {
        self.coming.hundredths() + self.definitive.hundredths() - self.forecast.hundredths()
    }

    fn step(self, item: CostItem) -> Step {
        let Self { coming, definitive, forecast } = self;
        let published = Step::fact(Fact::Forecast { forecast, definitive, coming }, Basis::Input);
        Step::because(Fact::CostPercent { item, percent: rounded(self.percent()) }, vec![published])
    }
}

/// What an hour costs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RealPrice {
    /// For one productive hour, in whole cents.
    pub per_hour: Amount,
    /// The same against the tariff, where that was given.
    pub cover: Option<Cover>,
    /// Why.
    pub step: Step,
}

/// A tariff against the real price.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cover {
    /// What the tariff pays for one hour, rounded half up to the cent.
    pub tariff_per_hour: Amount,
    /// What is left of each hour, or lacks (below zero), in whole cents.
    pub margin_per_hour: Difference,
    /// How many whole minutes the tariff buys at the real price.
    pub minutes_bought: u64,
    /// How productive a professional must be for the tariff to cover the cost, in percents with one decimal, rounded
    /// up; `None` where no productivity is enough.
    pub break_even_productive: Option<Decimal>,
}

/// Checks costs: the valid thing, if nothing is wrong, and every finding.
///
/// ```
/// use resultaatwijzer_core::real_price::{CostsWire, check};
/// let wire = |percent: &str| CostsWire {
///     wage: "24.68".into(), productive_percent: Some(percent.into()), overhead_percent: "20".into(),
///     overhead_as: "mark_up".into(), tariff: Some("38.73".into()), ..CostsWire::default()
/// };
/// assert!(check(&wire("80")).0.is_some());
/// let (costs, findings) = check(&wire("120"));
/// assert!(costs.is_none());
/// assert_eq!((findings[0].code(), findings[0].at.as_str()), ("C017", "/productive_percent"));
/// ```
#[must_use]
pub fn check(wire: &CostsWire) -> (Option<Costs>, Vec<Finding>) {
    let mut checking = Checking::default();
    let costs = assemble(&mut checking, wire);
    let findings = checking.findings;
    (costs.filter(|_| fine(&findings)), findings)
}

fn assemble(checking: &mut Checking, wire: &CostsWire) -> Option<Costs> {
    let nothing_below = |percent: &Percent| *percent >= Percent::ZERO;
    let wage = checking.amount("/wage", &wire.wage);
    let productive = check_productive(checking, wire);
    let overhead_as = checking.choice("/overhead_as", "overhead_as", &wire.overhead_as);
    let most = match overhead_as {
        Some(OverheadConvention::ShareOfPrice) => Percent::parse("99"),
        _ => Percent::parse("1000"),
    };
    let overhead = checking.percent("/overhead_percent", &wire.overhead_percent, |percent| {
        nothing_below(percent) && most.is_none_or(|most| *percent <= most)
    });
    let risk = checking.percent("/risk_percent", wire.risk_percent.as_deref().unwrap_or("0"), nothing_below);
    let travel = checking.amount("/travel", wire.travel.as_deref().unwrap_or("0"));
    let obligations = checking.amount("/obligations", wire.obligations.as_deref().unwrap_or("0"));
    let index = match &wire.index {
        None => Some(None),
        Some(index) => check_index(checking, index).map(Some),
    };
    let minutes = wire.tariff_minutes.unwrap_or(60);
    if !(1..=600_000).contains(&minutes) {
        checking.note("/tariff_minutes", Problem::BadNumber { found: minutes.to_string(), field: "tariff_minutes" });
    }
    let tariff = match wire.tariff.as_deref() {
        None => Some(None),
        Some(tariff) => checking.amount("/tariff", tariff).map(|tariff| Some((tariff, minutes))),
    };
    Some(Costs {
        wage: wage?,
        productive: productive?,
        overhead: overhead?,
        overhead_as: overhead_as?,
        risk: risk?,
        travel: travel?,
        obligations: obligations?,
        index: index?,
        tariff: tariff?,
    })
}

fn check_productive(checking: &mut Checking, wire: &CostsWire) -> Option<Productive> {
    match (wire.productive_percent.as_deref(), &wire.year) {
        (Some(percent), None) => checking
            .percent("/productive_percent", percent, |percent| Percent::ZERO < *percent && *percent <= Percent::ALL)
            .map(Productive::Percent),
        (None, Some(year)) => {
            let away = [year.leave, year.illness, year.training, year.meetings, year.travel];
            let away = away.iter().fold(0_u32, |sum, hours| sum.saturating_add(*hours));
            let productive = year.paid.saturating_sub(away);
            // No year has more hours than a leap year.
            if productive == 0 || year.paid > 366 * 24 {
                checking.note("/year/paid", Problem::BadNumber { found: year.paid.to_string(), field: "paid" });
                return None;
            }
            Some(Productive::Hours { productive, paid: year.paid })
        }
        _ => {
            checking.note("/productive_percent", Problem::MissingField);
            None
        }
    }
}

fn check_index(checking: &mut Checking, wire: &IndexWire) -> Option<Index> {
    let wages = check_forecast(checking, "/index/wages", &wire.wages);
    let materials = check_forecast(checking, "/index/materials", &wire.materials);
    let wages_percent = checking.percent("/index/wages_percent", &wire.wages_percent, |percent| {
        (Percent::ZERO..=Percent::ALL).contains(percent)
    });
    let index = Index { wages: wages?, materials: materials?, wages_percent: wages_percent? };
    if index.percent() <= -Decimal::ONE_HUNDRED {
        checking.note("/index", Problem::BadPercent { found: index.percent().normalize().to_string() });
        return None;
    }
    Some(index)
}

fn check_forecast(checking: &mut Checking, at: &str, wire: &ForecastWire) -> Option<Forecast> {
    let mut read = |name: &str, text: &str| {
        checking.percent(&format!("{at}/{name}"), text, |percent| percent.hundredths().abs() <= Decimal::ONE_HUNDRED)
    };
    let coming = read("coming", &wire.coming);
    let definitive = read("definitive", &wire.definitive);
    let forecast = read("forecast", &wire.forecast);
    Some(Forecast { coming: coming?, definitive: definitive?, forecast: forecast? })
}

/// Checks costs and says what an hour costs.
///
/// ```
/// use resultaatwijzer_core::real_price::{CostsWire, ask};
/// let wire = |percent: &str| CostsWire {
///     wage: "24.68".into(), productive_percent: Some(percent.into()), overhead_percent: "20".into(),
///     overhead_as: "mark_up".into(), tariff: Some("38.73".into()), ..CostsWire::default()
/// };
/// let price = ask(&wire("80")).unwrap();
/// assert_eq!(price.per_hour.to_string(), "37.02");
/// assert_eq!(price.cover.unwrap().margin_per_hour.to_string(), "1.71"); // of a tariff of € 38.73
/// assert_eq!(ask(&wire("0")).unwrap_err()[0].code(), "C017"); // nobody works no hours
/// ```
///
/// # Errors
/// Every finding: a wrong amount (`C011`), percentage (`C017`), year or number of minutes (`C013`) or way of overhead
/// (`C014`), or not exactly one of productive percentage and year (`C006`).
pub fn ask(wire: &CostsWire) -> Result<RealPrice, Vec<Finding>> {
    let (costs, findings) = check(wire);
    costs.as_ref().map(real_price).ok_or(findings)
}

/// What an hour costs, with the part of each component.
///
/// ```
/// use resultaatwijzer_core::real_price::{CostsWire, check, real_price};
/// let wire = CostsWire {
///     wage: "24.68".into(),
///     productive_percent: Some("80".into()),
///     overhead_percent: "20".into(),
///     overhead_as: "mark_up".into(),
///     ..CostsWire::default()
/// };
/// assert_eq!(real_price(&check(&wire).0.unwrap()).per_hour.to_string(), "37.02");
/// ```
#[must_use]
pub fn real_price(costs: &Costs) -> RealPrice {
    let mut told = Telling::default();
    let (productive, paid) = costs.productive.hours();
    let mut euros = Exact { over: costs.wage.euros(), under: Decimal::ONE };
    told.item(CostItem::Wage, euros);
    told.percent(CostItem::Productive, productive * Decimal::ONE_HUNDRED / paid, costs.productive.because());
    euros = euros.times(paid, productive);
    told.item(CostItem::ProductiveHour, euros);
    if costs.overhead > Percent::ZERO {
        let item = match costs.overhead_as {
            OverheadConvention::MarkUp => CostItem::OverheadOnTop,
            OverheadConvention::ShareOfPrice => CostItem::OverheadOfPrice,
        };
        told.percent(item, costs.overhead.hundredths(), Vec::new());
        let (over, under) = costs.with_overhead();
        euros = euros.times(over, under);
        told.item(CostItem::WithOverhead, euros);
    }
    if costs.risk > Percent::ZERO {
        told.percent(CostItem::Risk, costs.risk.hundredths(), Vec::new());
        euros = euros.times(Decimal::ONE + costs.risk.share(), Decimal::ONE);
        told.item(CostItem::WithRisk, euros);
    }
    for (item, extra) in [(CostItem::Travel, costs.travel), (CostItem::Obligations, costs.obligations)] {
        if !extra.is_zero() {
            told.item(item, Exact { over: extra.euros(), under: Decimal::ONE });
            euros.over += extra.euros() * euros.under;
        }
    }
    if let Some(index) = costs.index {
        told.percent(CostItem::Index, index.percent(), index.because());
        euros = euros.times(costs.indexed(), Decimal::ONE);
    }
    let per_hour = round(euros.value(), Rounding::HalfUp);
    let step = Step::because(Fact::RealPrice { amount: per_hour }, told.steps);
    RealPrice { per_hour, cover: costs.tariff.map(|tariff| cover(costs, euros, tariff)), step }
}

impl Costs {
    /// What overhead does to the cost, as a fraction.
    fn with_overhead(&self) -> (Decimal, Decimal) {
        match self.overhead_as {
            OverheadConvention::MarkUp => (Decimal::ONE + self.overhead.share(), Decimal::ONE),
            OverheadConvention::ShareOfPrice => (Decimal::ONE, Decimal::ONE - self.overhead.share()),
        }
    }

    /// What the index does to it.
    fn indexed(&self) -> Decimal {
        self.index.map_or(Decimal::ONE, |index| Decimal::ONE + index.percent() / Decimal::ONE_HUNDRED)
    }
}

/// Euros as a fraction. A third has no end as a decimal: what is divided early is a little less or more than half a
/// cent, and is rounded to the wrong side.
#[derive(Clone, Copy)]
struct Exact {
    over: Decimal,
    // INVARIANT (under): above zero. Upheld by `Costs`: productivity is, and overhead takes less than the whole price.
    under: Decimal,
}

impl Exact {
    fn times(self, over: Decimal, under: Decimal) -> Self {
        Self { over: self.over * over, under: self.under * under }
    }

    fn value(self) -> Decimal {
        self.over / self.under
    }
}

/// More minutes are not told apart: the largest whole number that JavaScript has.
const MOST_MINUTES: u64 = (1 << 53) - 1;

/// Compares exactly: with the price before it was rounded.
fn cover(costs: &Costs, price: Exact, (tariff, minutes): (Amount, u32)) -> Cover {
    let minutes = Decimal::from(minutes);
    let paid = tariff.euros() * Decimal::from(60);
    let margin = (paid * price.under - price.over * minutes) / (price.under * minutes);
    let bought = match price.over.is_zero() {
        true => Some(Decimal::ZERO),
        false => (paid * price.under).checked_div(price.over),
    };
    Cover {
        tariff_per_hour: round(paid / minutes, Rounding::HalfUp),
        margin_per_hour: Difference::round(margin),
        minutes_bought: bought
            .and_then(|bought| u64::try_from(bought.floor()).ok())
            .map_or(MOST_MINUTES, |minutes| minutes.min(MOST_MINUTES)),
        break_even_productive: break_even(costs, paid, minutes),
    }
}

/// The part with wages is inversely proportional to productivity; `paid` is for `minutes` hours.
fn break_even(costs: &Costs, paid: Decimal, minutes: Decimal) -> Option<Decimal> {
    let factor = costs.indexed() * minutes;
    let (over, under) = costs.with_overhead();
    let for_wages = paid - (costs.travel.euros() + costs.obligations.euros()) * factor;
    let wages = costs.wage.euros() * over * (Decimal::ONE + costs.risk.share()) * factor * Decimal::ONE_HUNDRED;
    let needed = (for_wages > Decimal::ZERO).then(|| wages.checked_div(for_wages * under)).flatten()?;
    let percent = needed.round_dp_with_strategy(1, rust_decimal::RoundingStrategy::ToPositiveInfinity);
    (percent <= Decimal::ONE_HUNDRED).then_some(percent)
}

/// The steps so far.
#[derive(Default)]
struct Telling {
    steps: Vec<Step>,
}

impl Telling {
    fn item(&mut self, item: CostItem, euros: Exact) {
        let basis = if item.is_given() { Basis::Input } else { Basis::Article { article: ARTICLE } };
        self.steps.push(Step::fact(Fact::Cost { item, euros: round(euros.value(), Rounding::HalfUp) }, basis));
    }

    fn percent(&mut self, item: CostItem, percent: Decimal, because: Vec<Step>) {
        let basis = if because.is_empty() { Basis::Input } else { Basis::Steps };
        self.steps.push(Step { fact: Fact::CostPercent { item, percent: rounded(percent) }, basis, because });
    }
}

/// For reading: the calculation goes on with all decimals.
fn rounded(percent: Decimal) -> Percent {
    Percent::new(percent.round_dp(4)).unwrap_or_default()
}
