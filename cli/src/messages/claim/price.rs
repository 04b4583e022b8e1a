//! What a quote says of one line in one month: the tariff and its part are read off the quote's own steps.

use resultaatwijzer_core::{
    money::{Amount, Rounding, round},
    period::Period,
    quote::Quote,
    step::{Fact, Step},
    unit::{PriceUnit, Unit, price_units_per},
};
use rust_decimal::Decimal;

/// The price of one line in one month.
pub(super) struct Price {
    /// How many units of the block at most.
    pub quantity: u64,
    /// Whether the block is part of another and is not paid on top.
    pub included: bool,
    /// As the quote has it.
    quoted: Amount,
    tariff: Option<(Amount, PriceUnit)>,
    /// Whether the volume is multiplied; a band is one price for all of it.
    multiplied: bool,
    /// The share of the month that is paid.
    part: Option<(u32, u32)>,
}

/// The price of a line of the arrangement in a period; `None` where the quote has none.
pub(super) fn of(quote: &Quote, line: usize, period: Period) -> Option<Price> {
    let quoted = quote.lines.get(line)?;
    let place = quoted.periods.iter().position(|quoted| quoted.period == period)?;
    let in_period = quoted.periods.get(place)?;
    let steps: &[Step] = &quote.steps.first()?.because.get(line)?.because.get(place)?.because;
    let fact = |find: &dyn Fn(&Fact) -> bool| steps.iter().map(|step| &step.fact).find(|fact| find(fact));
    let tariff = match fact(&|fact| matches!(fact, Fact::Tariff { .. })) {
        Some(Fact::Tariff { amount, per }) => Some((*amount, *per)),
        _ => None,
    };
    let part = match fact(&|fact| matches!(fact, Fact::Part { .. })) {
        Some(Fact::Part { numerator, denominator, .. }) => Some((*numerator, *denominator)),
        _ => None,
    };
    Some(Price {
        quantity: in_period.quantity.into(),
        included: fact(&|fact| matches!(fact, Fact::IncludedIn { .. })).is_some(),
        quoted: in_period.amount,
        tariff,
        multiplied: fact(&|fact| matches!(fact, Fact::Times { .. })).is_some(),
        part,
    })
}

impl Price {
    /// Whether the price counts units of time or pieces, rather than months, bands or the whole.
    pub(super) fn counted(&self) -> bool {
        let per_period =
            self.tariff.is_none_or(|(_, per)| matches!(per, PriceUnit::Month | PriceUnit::FourWeeks | PriceUnit::Once));
        self.multiplied && !per_period
    }

    /// The amount for a volume of a unit, rounded once; `None` where the tariff does not count that unit.
    pub(super) fn amount(&self, unit: Unit, volume: u64) -> Option<Amount> {
        if !self.multiplied {
            return Some(self.quoted);
        }
        let (tariff, per) = self.tariff?;
        let (numerator, denominator) = price_units_per(unit, per)?;
        let (shared, whole) = self.part.unwrap_or((1, 1));
        let over = Decimal::from(denominator).checked_mul(Decimal::from(whole))?;
        let euros = tariff
            .euros()
            .checked_mul(Decimal::from(volume))?
            .checked_mul(Decimal::from(numerator))?
            .checked_mul(Decimal::from(shared))?
            .checked_div(over)?;
        Some(round(euros, Rounding::HalfUp))
    }

    /// The tariff of one unit, where the amount is that times the volume. Of a minute it is rounded, and only shown
    /// (TR346).
    pub(super) fn tariff_of(&self, unit: Unit) -> Option<Amount> {
        (self.multiplied && self.part.is_none()).then(|| self.amount(unit, 1)).flatten()
    }
}
