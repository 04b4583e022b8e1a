//! Compares a tariff with the real price: the margin per hour, the minutes that it pays, and the productivity at which
//! it covers the cost.

use rust_decimal::Decimal;

use super::{
    Exact,
    costs::{Costs, item_step},
};
use crate::{
    price::{
        fact::{RealPriceFact, WholeMinutes},
        step::{Basis, Step},
    },
    value::{
        money::{Amount, Difference, Rounding, round},
        percent::Percent,
    },
};

/// A tariff compared with the real price.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cover {
    /// What the tariff pays for one hour, rounded half up to the cent.
    pub tariff_per_hour: Amount,
    /// The tariff minus the cost per hour, in whole cents; below zero where the tariff is too low.
    pub margin_per_hour: Difference,
    /// How many whole minutes the tariff buys at the real price.
    pub minutes_bought: u64,
    /// How productive a professional must be for the tariff to cover the cost, in percents with one decimal, rounded
    /// up; `None` where no productivity is enough.
    pub break_even_productive: Option<Decimal>,
    /// The explanation of the margin, the minutes and the productivity.
    pub steps: Vec<Step>,
}

/// The most minutes that are reported: the largest whole number that JavaScript represents exactly.
const MOST_MINUTES: u64 = (1 << 53) - 1;

/// Compares with the price before rounding.
pub(super) fn cover(costs: &Costs, price: Exact, (tariff, minutes): (Amount, u32)) -> Cover {
    let tariff = Tariff { amount: tariff, minutes };
    let (paid, hours) = (tariff.paid(), Decimal::from(minutes));
    let margin_per_hour = Difference::round((paid * price.under - price.over * hours) / (price.under * hours));
    let minutes_bought = bought(paid, price);
    let break_even = BreakEven::of(costs, tariff);
    let real =
        || Step::because(RealPriceFact::RealPrice { amount: round(price.value(), Rounding::HalfUp) }, Vec::new());
    let margin = RealPriceFact::Margin { difference: margin_per_hour };
    let minutes = RealPriceFact::MinutesBought { minutes: WholeMinutes::new(minutes_bought) };
    Cover {
        tariff_per_hour: tariff.per_hour(),
        margin_per_hour,
        minutes_bought,
        break_even_productive: break_even.percent(),
        steps: vec![
            Step::because(margin, vec![tariff.step(), real()]),
            Step::because(minutes, vec![tariff.given(), real()]),
            break_even.step(costs, tariff),
        ],
    }
}

fn bought(paid: Decimal, price: Exact) -> u64 {
    if price.over.is_zero() {
        return 0;
    }
    let bought = (paid * price.under).checked_div(price.over);
    bought
        .and_then(|bought| u64::try_from(bought.floor()).ok())
        .map_or(MOST_MINUTES, |minutes| minutes.min(MOST_MINUTES))
}

/// What the municipality pays.
#[derive(Clone, Copy)]
struct Tariff {
    amount: Amount,
    // INVARIANT (minutes): above zero. Upheld by `Costs`.
    minutes: u32,
}

impl Tariff {
    /// The tariff times 60, in euros: what it pays for as many hours as `minutes` counts minutes.
    fn paid(self) -> Decimal {
        self.amount.euros() * Decimal::from(60)
    }

    fn per_hour(self) -> Amount {
        round(self.paid() / Decimal::from(self.minutes), Rounding::HalfUp)
    }

    fn given(self) -> Step {
        let Self { amount, minutes } = self;
        Step::fact(RealPriceFact::TariffFor { amount, minutes }, Basis::Input)
    }

    fn step(self) -> Step {
        Step::because(RealPriceFact::TariffPerHour { amount: self.per_hour() }, vec![self.given()])
    }
}

/// The productivity at which the tariff covers the cost. The cost of wages per hour is inversely proportional to
/// productivity.
struct BreakEven {
    /// What wages, overhead and risk would cost if all time went to residents.
    wages: Exact,
    /// What the tariff leaves for them; zero or less where it does not cover the other costs.
    left: Exact,
}

impl BreakEven {
    fn of(costs: &Costs, tariff: Tariff) -> Self {
        let (over, under) = costs.with_overhead();
        let wages = costs.wage.euros() * over * (Decimal::ONE + costs.risk.share()) * costs.indexed();
        let beside: Decimal = costs.beside_wages().iter().map(|(_, amount)| amount.euros()).sum();
        let hours = Decimal::from(tariff.minutes);
        let left = tariff.paid() - beside * costs.indexed() * hours;
        Self { wages: Exact { over: wages, under }, left: Exact { over: left, under: hours } }
    }

    /// In percents with one decimal, rounded up; `None` where no productivity is enough.
    fn percent(&self) -> Option<Decimal> {
        let Self { wages, left } = self;
        let wages = wages.over * left.under * Decimal::ONE_HUNDRED;
        let needed = (left.over > Decimal::ZERO).then(|| wages.checked_div(left.over * self.wages.under)).flatten()?;
        let percent = needed.round_dp_with_strategy(1, rust_decimal::RoundingStrategy::ToPositiveInfinity);
        (percent <= Decimal::ONE_HUNDRED).then_some(percent)
    }

    fn step(&self, costs: &Costs, tariff: Tariff) -> Step {
        let wages = [Some(costs.wage_step()), costs.overhead_step(), costs.risk_step(), costs.index_step()];
        let wages_fact = RealPriceFact::WagesAllProductive { amount: round(self.wages.value(), Rounding::HalfUp) };
        let beside = costs.beside_wages().into_iter().filter(|(_, amount)| !amount.is_zero());
        let beside: Vec<Step> = beside.map(|(item, amount)| item_step(item, amount.euros())).collect();
        let index = costs.index_step().filter(|_| !beside.is_empty());
        let left = [tariff.step()].into_iter().chain(beside).chain(index);
        let left_fact = RealPriceFact::LeftForWages { difference: Difference::round(self.left.value()) };
        let because = vec![
            Step::because(wages_fact, wages.into_iter().flatten().collect()),
            Step::because(left_fact, left.collect()),
        ];
        Step::because(RealPriceFact::BreakEven { percent: self.percent().and_then(Percent::new) }, because)
    }
}
