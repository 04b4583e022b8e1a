//! Checks the wire form of costs.

use rust_decimal::Decimal;

use super::{
    costs::{Costs, Forecast, Index, OverheadConvention, Productive},
    wire::{CostsWire, ForecastWire, IndexWire},
};
use crate::{
    reading::{
        checking::Checking,
        finding::{Finding, fine},
        problem::{DocumentProblem, ValueProblem},
    },
    value::percent::Percent,
};

/// Checks costs. Returns the valid costs if nothing is wrong, and every finding.
///
/// ```
/// use resultaatwijzer_core::what_if::real_price::{CostsWire, check};
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
        checking
            .note("/tariff_minutes", ValueProblem::BadNumber { found: minutes.to_string(), field: "tariff_minutes" });
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
                checking.note("/year/paid", ValueProblem::BadNumber { found: year.paid.to_string(), field: "paid" });
                return None;
            }
            Some(Productive::Hours { productive, paid: year.paid })
        }
        _ => {
            checking.note("/productive_percent", DocumentProblem::MissingField);
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
        checking.note("/index", ValueProblem::BadPercent { found: index.percent().normalize().to_string() });
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
