//! The price of one line in one month. The tariff and the paid part come from the steps of the quote.

use resultaatwijzer_core::{
    arrangement::Arrangement,
    catalogue::Catalogue,
    price::{
        fact::{Fact, PriceFact},
        quote::quote_period,
    },
    reading::problem::Problem,
    value::{
        money::{Amount, Rounding, round},
        period::Period,
        unit::{PriceUnit, Unit, price_units_per},
    },
};
use rust_decimal::Decimal;

/// The price of one line in one month.
pub(super) struct Price {
    /// The maximum quantity in units of the block.
    pub quantity: u64,
    /// Whether the block is part of another and is not paid on top.
    pub included: bool,
    /// The amount of the quote.
    quoted: Amount,
    tariff: Option<(Amount, PriceUnit)>,
    /// Whether the tariff is multiplied by the volume. A band has one price for any volume in it.
    multiplied: bool,
    /// The share of the month that is paid.
    part: Option<(u32, u32)>,
}

/// The price of a claim period of the arrangement's line with this index.
pub(super) fn of(
    catalogue: &Catalogue,
    arrangement: &Arrangement,
    line: usize,
    period: Period,
) -> Result<Price, Problem> {
    let (quoted, step) = quote_period(catalogue, arrangement, line, period)?;
    let mut price = Price {
        quantity: quoted.quantity,
        included: false,
        quoted: quoted.amount,
        tariff: None,
        multiplied: false,
        part: None,
    };
    for step in &step.because {
        let Fact::Price(fact) = &step.fact else { continue };
        match fact {
            PriceFact::Tariff { amount, per } => price.tariff = Some((*amount, *per)),
            PriceFact::Times { .. } => price.multiplied = true,
            PriceFact::Part { numerator, denominator, .. } => price.part = Some((*numerator, *denominator)),
            PriceFact::IncludedIn { .. } => price.included = true,
            // The volume is known, and what is converted or computed is in the amount.
            PriceFact::Volume { .. } | PriceFact::Conversion { .. } | PriceFact::ComputedTariff { .. } => {}
            // None of these stands below a period's amount.
            PriceFact::Total { .. } | PriceFact::LineTotal { .. } | PriceFact::PeriodAmount { .. } => {}
        }
    }
    Ok(price)
}

impl Price {
    /// Whether the price is per unit of time or piece, rather than per month, band or assignment.
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

    /// The tariff of one unit, where the amount is tariff times volume. A tariff per minute is rounded, and only for
    /// display (TR346).
    pub(super) fn tariff_of(&self, unit: Unit) -> Option<Amount> {
        (self.multiplied && self.part.is_none()).then(|| self.amount(unit, 1)).flatten()
    }
}
