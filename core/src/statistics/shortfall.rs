//! The chance that a fixed sum does not cover what clients need, and the reserve for that.
//!
//! The hours of all clients together follow a gamma distribution: never below zero, sometimes much higher than usual.
#![expect(clippy::disallowed_types, reason = "a chance is an estimate; what leaves this file is whole numbers")]

use rust_decimal::{
    Decimal,
    prelude::{FromPrimitive, ToPrimitive},
};
use statrs::function::{erf::erfc, gamma::gamma_ur};

/// Hours for a number of clients, sold for one sum.
pub(crate) struct Sold {
    pub(crate) clients: u32,
    /// How many hours a client needs in a year, on average; above zero.
    pub(crate) hours: Decimal,
    /// The standard deviation of those hours.
    pub(crate) spread: Decimal,
    /// In euros; above zero.
    pub(crate) cost_per_hour: Decimal,
    /// The sum for all clients in a year, in euros.
    pub(crate) paid: Decimal,
}

/// The chance and the size of a shortfall.
pub(crate) struct Shortfall {
    /// In how many years of a thousand the sum is too little.
    pub(crate) permille: u32,
    /// The reserve that covers the shortfall of 95 in 100 years, in whole euros, rounded up.
    pub(crate) reserve: u64,
    /// The reserve per client.
    pub(crate) reserve_per_client: u64,
}

impl Shortfall {
    /// Estimates the shortfall.
    pub(crate) fn of(sold: &Sold) -> Self {
        let cost = float(sold.cost_per_hour);
        let affordable = float(sold.paid) / cost;
        let need = Need::of(sold);
        let reserve = ((need.quantile(SAFE) - affordable) * cost).ceil().max(0.0);
        let whole = |euros: f64| Decimal::from_f64(euros).and_then(|euros| euros.to_u64()).unwrap_or(u64::MAX);
        Self {
            permille: (need.above(affordable) * 1000.0).round().clamp(0.0, 1000.0) as u32,
            reserve: whole(reserve),
            reserve_per_client: whole((reserve / f64::from(sold.clients)).ceil()),
        }
    }
}

/// The share of years that the reserve must cover.
const SAFE: f64 = 0.95;

/// The largest shape for which the gamma function is summed. The number of terms grows with the square root of the
/// shape.
const EXACT: f64 = 1_000_000.0;

/// The hours of all clients together.
struct Need {
    mean: f64,
    /// The variance over the mean; 0 when every client needs the same.
    scale: f64,
}

impl Need {
    fn of(sold: &Sold) -> Self {
        let (hours, spread) = (float(sold.hours), float(sold.spread));
        Self { mean: hours * f64::from(sold.clients), scale: spread * spread / hours }
    }

    /// The chance that more hours are needed.
    fn above(&self, hours: f64) -> f64 {
        if self.scale <= 0.0 || hours <= 0.0 {
            return f64::from(u8::from(self.mean > hours));
        }
        let shape = self.mean / self.scale;
        if shape > EXACT {
            // Wilson and Hilferty: the third root of what is needed is very nearly normal.
            let variance = 1.0 / (9.0 * shape);
            let far = ((hours / self.mean).cbrt() - 1.0 + variance) / variance.sqrt();
            return erfc(far / std::f64::consts::SQRT_2) / 2.0;
        }
        gamma_ur(shape, hours / self.scale)
    }

    /// The hours that are enough with this chance, found by bisection to a ten-thousandth of an hour.
    fn quantile(&self, chance: f64) -> f64 {
        if self.scale <= 0.0 {
            return self.mean;
        }
        let (mut low, mut high) = (0.0, self.mean * 2.0 + self.scale * 10.0);
        while self.above(high) > 1.0 - chance {
            high *= 2.0;
        }
        while high - low > 0.0001 {
            let middle = f64::midpoint(low, high);
            // There is no number between two neighbouring floats.
            if middle <= low || middle >= high {
                break;
            }
            if self.above(middle) > 1.0 - chance { low = middle } else { high = middle }
        }
        high
    }
}

fn float(decimal: Decimal) -> f64 {
    decimal.to_f64().unwrap_or(f64::MAX)
}
