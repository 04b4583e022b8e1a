//! The costs of an hour, checked, and each of its components as a step.

use rust_decimal::Decimal;

use crate::{
    price::{
        fact::{CostItem, RealPriceFact},
        step::{Basis, Step},
    },
    value::{
        choices::choices,
        money::{Amount, Rounding, round},
        percent::Percent,
    },
};

const ARTICLE: &str = "Uitvoeringsbesluit Wmo 2015 art. 5.4";

choices! {
    /// How an overhead percentage is defined. The same percentage gives another price in each convention.
    OverheadConvention {
        /// On top of the cost: 20% makes x 1.20.
        MarkUp = "mark_up",
        /// As a share of the price: 20% makes / 0.80.
        ShareOfPrice = "share_of_price",
    }
}

/// The costs of one hour, checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Costs {
    pub(super) wage: Amount,
    // INVARIANT (productive): above 0, at most 100. Upheld by `check`.
    pub(super) productive: Productive,
    // INVARIANT (overhead): from 0, below 100 as a share of the price. Upheld by `check`.
    pub(super) overhead: Percent,
    pub(super) overhead_as: OverheadConvention,
    pub(super) risk: Percent,
    pub(super) travel: Amount,
    pub(super) obligations: Amount,
    pub(super) index: Option<Index>,
    pub(super) tariff: Option<(Amount, u32)>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Productive {
    Percent(Percent),
    Hours { productive: u32, paid: u32 },
}

impl Productive {
    /// The number of productive hours and the number of paid hours that they are part of.
    pub(super) fn hours(self) -> (Decimal, Decimal) {
        match self {
            Self::Percent(percent) => (percent.share(), Decimal::ONE),
            Self::Hours { productive, paid } => (Decimal::from(productive), Decimal::from(paid)),
        }
    }

    /// The hours of a year, from which the productive percentage follows.
    pub(super) fn because(self) -> Vec<Step> {
        match self {
            Self::Percent(_) => Vec::new(),
            Self::Hours { productive, paid } => {
                vec![Step::fact(RealPriceFact::YearHours { productive, paid }, Basis::Input)]
            }
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Index {
    pub(super) wages: Forecast,
    pub(super) materials: Forecast,
    pub(super) wages_percent: Percent,
}

impl Index {
    pub(super) fn percent(self) -> Decimal {
        let wages = self.wages_percent.share();
        self.wages.percent() * wages + self.materials.percent() * (Decimal::ONE - wages)
    }

    pub(super) fn because(self) -> Vec<Step> {
        let share = RealPriceFact::CostPercent { item: CostItem::WageShare, percent: self.wages_percent };
        vec![
            self.wages.step(CostItem::WageIndex),
            self.materials.step(CostItem::MaterialIndex),
            Step::fact(share, Basis::Input),
        ]
    }
}

/// Three published percentages, for wages or for other costs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Forecast {
    pub(super) coming: Percent,
    pub(super) definitive: Percent,
    pub(super) forecast: Percent,
}

impl Forecast {
    /// forecast(t+1) + (definitive(t) - forecast(t)): the error of this year's forecast is corrected in the next year.
    pub(super) fn percent(self) -> Decimal {
        self.coming.hundredths() + self.definitive.hundredths() - self.forecast.hundredths()
    }

    pub(super) fn step(self, item: CostItem) -> Step {
        let Self { coming, definitive, forecast } = self;
        let published = Step::fact(RealPriceFact::Forecast { forecast, definitive, coming }, Basis::Input);
        Step::because(RealPriceFact::CostPercent { item, percent: rounded(self.percent()) }, vec![published])
    }
}

impl Costs {
    /// The professional's wage.
    pub(super) fn wage_step(&self) -> Step {
        item_step(CostItem::Wage, self.wage.euros())
    }

    /// Overhead, where there is any.
    pub(super) fn overhead_step(&self) -> Option<Step> {
        let item = match self.overhead_as {
            OverheadConvention::MarkUp => CostItem::OverheadOnTop,
            OverheadConvention::ShareOfPrice => CostItem::OverheadOfPrice,
        };
        (self.overhead > Percent::ZERO).then(|| percent_step(item, self.overhead.hundredths(), Vec::new()))
    }

    /// Risk, where there is any.
    pub(super) fn risk_step(&self) -> Option<Step> {
        (self.risk > Percent::ZERO).then(|| percent_step(CostItem::Risk, self.risk.hundredths(), Vec::new()))
    }

    /// What is paid per hour beside wages.
    pub(super) fn beside_wages(&self) -> [(CostItem, Amount); 2] {
        [(CostItem::Travel, self.travel), (CostItem::Obligations, self.obligations)]
    }

    /// The index, where there is one.
    pub(super) fn index_step(&self) -> Option<Step> {
        self.index.map(|index| percent_step(CostItem::Index, index.percent(), index.because()))
    }

    /// The factor by which overhead raises the cost, as numerator and denominator.
    pub(super) fn with_overhead(&self) -> (Decimal, Decimal) {
        match self.overhead_as {
            OverheadConvention::MarkUp => (Decimal::ONE + self.overhead.share(), Decimal::ONE),
            OverheadConvention::ShareOfPrice => (Decimal::ONE, Decimal::ONE - self.overhead.share()),
        }
    }

    /// The factor of the index.
    pub(super) fn indexed(&self) -> Decimal {
        self.index.map_or(Decimal::ONE, |index| Decimal::ONE + index.percent() / Decimal::ONE_HUNDRED)
    }
}

/// The step of a component, or of the sum so far.
pub(super) fn item_step(item: CostItem, euros: Decimal) -> Step {
    let basis = if item.is_given() { Basis::Input } else { Basis::Article { article: ARTICLE } };
    Step::fact(RealPriceFact::Cost { item, euros: round(euros, Rounding::HalfUp) }, basis)
}

/// The step of a percentage: from input, or with the steps from which it follows.
pub(super) fn percent_step(item: CostItem, percent: Decimal, because: Vec<Step>) -> Step {
    let basis = if because.is_empty() { Basis::Input } else { Basis::Steps };
    Step::new(RealPriceFact::CostPercent { item, percent: rounded(percent) }, basis, because)
}

/// Rounded for display; the calculation continues with all decimals.
fn rounded(percent: Decimal) -> Percent {
    Percent::new(percent.round_dp(4)).unwrap_or_default()
}
