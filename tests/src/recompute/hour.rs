//! The price of an hour, and what a tariff covers of it, once more: exact until each is rounded.

use resultaatwijzer_core::{
    price::{
        fact::{CostItem, Fact, RealPriceFact},
        step::Step,
    },
    value::money::{Amount, Rounding, round},
};
use rust_decimal::{Decimal, RoundingStrategy};

use super::given::given;

/// Euros as a fraction.
#[derive(Clone, Copy)]
pub(super) struct Exact {
    over: Decimal,
    under: Decimal,
}

impl Exact {
    /// The components in order. What is told on the way is that, rounded.
    pub(super) fn of(because: &[Step]) -> Result<Self, String> {
        let mut price = Self { over: Decimal::ZERO, under: Decimal::ONE };
        because.iter().try_for_each(|step| price.add(step))?;
        Ok(price)
    }

    fn add(&mut self, step: &Step) -> Result<(), String> {
        match &step.fact {
            Fact::RealPrice(RealPriceFact::TariffFor { amount, minutes }) => {
                *self = Self { over: amount.euros() * Decimal::from(60), under: Decimal::from(*minutes) };
            }
            Fact::RealPrice(RealPriceFact::Cost { item: CostItem::Wage, euros }) => self.over = euros.euros(),
            Fact::RealPrice(RealPriceFact::Cost { item: CostItem::Travel | CostItem::Obligations, euros }) => {
                self.over += euros.euros() * self.under;
            }
            Fact::RealPrice(RealPriceFact::Cost { euros, .. }) if *euros == self.rounded() => {}
            Fact::RealPrice(RealPriceFact::CostPercent { item: CostItem::OverheadOfPrice, .. }) => {
                self.under *= Decimal::ONE - exact(step)?
            }
            Fact::RealPrice(RealPriceFact::CostPercent { item: CostItem::Productive, .. }) => {
                if let [Step { fact: Fact::RealPrice(RealPriceFact::YearHours { productive, paid }), .. }] =
                    step.because.as_slice()
                {
                    self.over *= Decimal::from(*paid);
                    self.under *= Decimal::from(*productive);
                } else {
                    self.under *= exact(step)?;
                }
            }
            Fact::RealPrice(RealPriceFact::CostPercent { .. }) => self.over *= Decimal::ONE + exact(step)?,
            _ => return Err(format!("{step:?} is no part of a price")),
        }
        Ok(())
    }

    /// What a tariff leaves when what is beside wages is paid, with its index.
    pub(super) fn left(because: &[Step]) -> Result<Self, String> {
        let [Step { fact: Fact::RealPrice(RealPriceFact::TariffPerHour { .. }), because: tariff, .. }, beside @ ..] =
            because
        else {
            return Err(format!("{because:?}"));
        };
        Ok(Self::of(tariff)?.less(Self::of(beside)?))
    }

    pub(super) fn less(self, other: Self) -> Self {
        Self { over: self.over * other.under - other.over * self.under, under: self.under * other.under }
    }

    pub(super) fn euros(self) -> Decimal {
        self.over / self.under
    }

    pub(super) fn rounded(self) -> Amount {
        round(self.euros(), Rounding::HalfUp)
    }

    /// How many whole minutes an amount pays at this price for an hour: no more than JavaScript can count.
    pub(super) fn minutes_for(self, amount: Amount) -> u64 {
        const MOST: u64 = (1 << 53) - 1;
        if self.over.is_zero() {
            return 0;
        }
        let minutes = (amount.euros() * Decimal::from(60) * self.under).checked_div(self.over);
        minutes.and_then(|minutes| u64::try_from(minutes.floor()).ok()).map_or(MOST, |minutes| minutes.min(MOST))
    }

    /// In percents with one decimal, rounded up; none where that is more than all, or of nothing.
    pub(super) fn percent_of(self, whole: Self) -> Option<Decimal> {
        if whole.over <= Decimal::ZERO {
            return None;
        }
        let share = (self.over * whole.under * Decimal::ONE_HUNDRED).checked_div(self.under * whole.over)?;
        let percent = share.round_dp_with_strategy(1, RoundingStrategy::ToPositiveInfinity);
        (percent <= Decimal::ONE_HUNDRED).then_some(percent.normalize())
    }
}

/// A percentage as a share of one: given, or from the steps below it with all its decimals.
fn exact(step: &Step) -> Result<Decimal, String> {
    let Fact::RealPrice(RealPriceFact::CostPercent { percent, .. }) = step.fact else {
        return Err(format!("{step:?}"));
    };
    let facts: Vec<_> = step.because.iter().map(|below| &below.fact).collect();
    let share = match facts.as_slice() {
        [] => return given(step).map(|()| percent.share()),
        [Fact::RealPrice(RealPriceFact::Forecast { forecast, definitive, coming })] => {
            coming.share() + definitive.share() - forecast.share()
        }
        [_, _, Fact::RealPrice(RealPriceFact::CostPercent { item: CostItem::WageShare, percent: wages })] => {
            let [wage, material, _] = step.because.as_slice() else { return Err(format!("{step:?}")) };
            exact(wage)? * wages.share() + exact(material)? * (Decimal::ONE - wages.share())
        }
        _ => return Err(format!("{step:?}")),
    };
    let rounded = (share * Decimal::ONE_HUNDRED).round_dp(4);
    if rounded == percent.hundredths() { Ok(share) } else { Err(format!("{rounded} follows from {step:?}")) }
}
