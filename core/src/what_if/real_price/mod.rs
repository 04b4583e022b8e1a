//! What an hour of support really costs (*reële prijs*, art. 5.4 Uitvoeringsbesluit Wmo 2015), and whether a tariff
//! covers it.
//!
//! Only the price is rounded, half up to the cent; everything before it is exact.

mod check;
mod costs;
mod cover;
mod wire;

use rust_decimal::Decimal;

use crate::{
    price::{
        fact::{CostItem, RealPriceFact},
        step::Step,
    },
    reading::finding::Finding,
    value::money::{Amount, Rounding, round},
};

use costs::{item_step, percent_step};

pub use check::check;
pub use costs::{Costs, OverheadConvention};
pub use cover::Cover;
pub use wire::{CostsWire, ForecastWire, IndexWire, YearWire};

/// What an hour costs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RealPrice {
    /// For one productive hour, in whole cents.
    pub per_hour: Amount,
    /// The price compared with the tariff, where one was given.
    pub cover: Option<Cover>,
    /// Why.
    pub step: Step,
}

impl RealPrice {
    /// The explanation of the price, and of how far the tariff covers it.
    ///
    /// ```
    /// use resultaatwijzer_core::{what_if::real_price::{CostsWire, ask}, price::fact::{Fact, RealPriceFact}};
    /// let wire = |tariff: Option<&str>| CostsWire {
    ///     wage: "24.68".into(), productive_percent: Some("80".into()), overhead_percent: "20".into(),
    ///     overhead_as: "mark_up".into(), tariff: tariff.map(str::to_owned), ..CostsWire::default()
    /// };
    /// let price = ask(&wire(Some("38.00"))).unwrap();
    /// assert!(price.steps().any(|step| matches!(step.fact, Fact::RealPrice(RealPriceFact::Margin { difference }) if difference.to_string() == "0.98")));
    /// assert_eq!(ask(&wire(None)).unwrap().steps().count(), 1); // the price alone
    /// ```
    pub fn steps(&self) -> impl Iterator<Item = &Step> {
        std::iter::once(&self.step).chain(self.cover.iter().flat_map(|cover| &cover.steps))
    }
}

/// Checks costs and computes what an hour costs.
///
/// ```
/// use resultaatwijzer_core::what_if::real_price::{CostsWire, ask};
/// let wire = |percent: &str| CostsWire {
///     wage: "24.68".into(), productive_percent: Some(percent.into()), overhead_percent: "20".into(),
///     overhead_as: "mark_up".into(), tariff: Some("38.73".into()), ..CostsWire::default()
/// };
/// let price = ask(&wire("80")).unwrap();
/// assert_eq!(price.per_hour.to_string(), "37.02");
/// assert_eq!(price.cover.unwrap().margin_per_hour.to_string(), "1.71"); // of a tariff of € 38.73
/// assert_eq!(ask(&wire("0")).unwrap_err()[0].code(), "C017"); // without productive hours there is no price
/// ```
///
/// # Errors
/// Every finding: a wrong amount (`C011`), percentage (`C017`), year or number of minutes (`C013`) or way of overhead
/// (`C014`), or not exactly one of productive percentage and year (`C006`).
pub fn ask(wire: &CostsWire) -> Result<RealPrice, Vec<Finding>> {
    let (costs, findings) = check(wire);
    costs.as_ref().map(real_price).ok_or(findings)
}

/// Computes what an hour costs, with a step for each component.
///
/// ```
/// use resultaatwijzer_core::what_if::real_price::{CostsWire, check, real_price};
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
    let mut steps = vec![costs.wage_step()];
    let (productive, paid) = costs.productive.hours();
    let mut euros = Exact { over: costs.wage.euros(), under: Decimal::ONE };
    let percent = productive * Decimal::ONE_HUNDRED / paid;
    steps.push(percent_step(CostItem::Productive, percent, costs.productive.because()));
    euros = euros.times(paid, productive);
    steps.push(item_step(CostItem::ProductiveHour, euros.value()));
    if let Some(overhead) = costs.overhead_step() {
        let (over, under) = costs.with_overhead();
        euros = euros.times(over, under);
        steps.extend([overhead, item_step(CostItem::WithOverhead, euros.value())]);
    }
    if let Some(risk) = costs.risk_step() {
        euros = euros.times(Decimal::ONE + costs.risk.share(), Decimal::ONE);
        steps.extend([risk, item_step(CostItem::WithRisk, euros.value())]);
    }
    for (item, extra) in costs.beside_wages() {
        if !extra.is_zero() {
            steps.push(item_step(item, extra.euros()));
            euros.over += extra.euros() * euros.under;
        }
    }
    if let Some(index) = costs.index_step() {
        steps.push(index);
        euros = euros.times(costs.indexed(), Decimal::ONE);
    }
    let per_hour = round(euros.value(), Rounding::HalfUp);
    let step = Step::because(RealPriceFact::RealPrice { amount: per_hour }, steps);
    RealPrice { per_hour, cover: costs.tariff.map(|tariff| cover::cover(costs, euros, tariff)), step }
}

/// Euros as a fraction. One third has no exact decimal: dividing early could put half a cent on the wrong side of
/// rounding.
#[derive(Clone, Copy)]
struct Exact {
    over: Decimal,
    // INVARIANT (under): above zero. Upheld by `Costs`: productivity is above zero, and overhead is less than the whole
    // price.
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
