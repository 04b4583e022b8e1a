//! Whether a provider can pool (*middelen*): gains on one client pay for losses on another, if there are enough.
//!
//! Each client needs some hours in a year: a mean and a spread that the provider knows. The sum that the provider gets
//! for a client is fixed. The hours are assumed to follow a gamma distribution: never below zero, sometimes much higher
//! than usual. Then the hours of all clients together follow one too, so that no simulation is needed. The clients'
//! needs are assumed to be independent. Where they rise together, the risk is larger than computed here.

use rust_decimal::Decimal;
use serde::Serialize;

use crate::{
    reading::{
        checking::Checking,
        finding::{Finding, fine},
        problem::ValueProblem,
    },
    statistics::shortfall::{Shortfall, Sold},
    value::{
        limits::MAX_CLIENTS,
        money::{Amount, Difference},
    },
    wire,
};

wire! {
    /// A provider's clients of one kind in one year, as a script passes them. Amounts are in euros.
    pub struct PoolWire {
        /// The number of clients, a whole number.
        pub clients: u32,
        /// The average number of hours that a client needs in a year, with at most two decimals: `"100.50"`.
        pub hours: String,
        /// The standard deviation of that number, in hours.
        pub spread: String,
        /// The provider's cost of one hour, in euros: `"38.73"`.
        pub cost_per_hour: String,
        /// The fixed amount that the municipality pays for a client in a year, in euros.
        pub paid_per_client: String,
    }
}

/// A provider's clients of one kind, checked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pool {
    // INVARIANT (clients): from 1 to MAX_CLIENTS. Upheld by `check`.
    clients: u32,
    // INVARIANT (hours): above zero. Upheld by `check`.
    hours: Amount,
    spread: Amount,
    // INVARIANT (cost): above zero. Upheld by `check`.
    cost_per_hour: Amount,
    paid_per_client: Amount,
}

/// An estimate in whole euros. No amount can be made from it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(transparent)]
pub struct EstimatedEuros(pub u64);

/// The outcome of pooling.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Pooling {
    /// The result of an average year. It is exact, not an estimate.
    pub expected: Difference,
    /// The chance of a loss in a year, in tenths of a percent.
    pub loss_permille: u32,
    /// The reserve that covers the losses of 95 in 100 years, rounded up to whole euros.
    pub reserve: EstimatedEuros,
    /// The reserve per client.
    pub reserve_per_client: EstimatedEuros,
}

/// Checks a pool. Returns the valid pool if nothing is wrong, and every finding.
///
/// ```
/// use resultaatwijzer_core::what_if::pooling::{PoolWire, check};
/// let wire = |clients| PoolWire {
///     clients, hours: "100".into(), spread: "50".into(), cost_per_hour: "60".into(), paid_per_client: "6300".into(),
/// };
/// assert!(check(&wire(12)).0.is_some());
/// let (pool, findings) = check(&wire(0));
/// assert_eq!((pool, findings[0].code(), findings[0].at.as_str()), (None, "C013", "/clients"));
/// ```
#[must_use]
pub fn check(wire: &PoolWire) -> (Option<Pool>, Vec<Finding>) {
    let mut checking = Checking::default();
    if !(1..=MAX_CLIENTS).contains(&wire.clients) {
        checking.note("/clients", ValueProblem::BadNumber { found: wire.clients.to_string(), field: "clients" });
    }
    let mut amount = |at: &'static str, text: &str, above_zero: bool| {
        let amount = checking.amount(at, text)?;
        if above_zero && amount.is_zero() {
            checking.note(at, ValueProblem::BadNumber { found: text.to_owned(), field: "above zero" });
            return None;
        }
        Some(amount)
    };
    let hours = amount("/hours", &wire.hours, true);
    let spread = amount("/spread", &wire.spread, false);
    let cost = amount("/cost_per_hour", &wire.cost_per_hour, true);
    let paid = amount("/paid_per_client", &wire.paid_per_client, false);
    let pool = hours.zip(spread).zip(cost.zip(paid)).map(|((hours, spread), (cost_per_hour, paid_per_client))| Pool {
        clients: wire.clients,
        hours,
        spread,
        cost_per_hour,
        paid_per_client,
    });
    let findings = checking.findings;
    (pool.filter(|_| fine(&findings)), findings)
}

/// Checks a pool and computes the outcome of pooling.
///
/// ```
/// use resultaatwijzer_core::what_if::pooling::{PoolWire, ask};
/// let wire = |hours: &str| PoolWire {
///     clients: 100, hours: hours.into(), spread: "50".into(), cost_per_hour: "60".into(),
///     paid_per_client: "6300".into(),
/// };
/// assert_eq!(ask(&wire("100")).unwrap().expected.to_string(), "30000.00"); // (6300 - 100 x 60) x 100, in euros
/// assert_eq!(ask(&wire("0")).unwrap_err()[0].at, "/hours");
/// ```
///
/// # Errors
/// Every finding: wrong amounts (`C011`), too many clients, or none, and hours or a cost of zero (`C013`).
pub fn ask(wire: &PoolWire) -> Result<Pooling, Vec<Finding>> {
    let (pool, findings) = check(wire);
    pool.as_ref().map(pooling).ok_or(findings)
}

/// Computes the chance of a loss and the reserve that covers it.
///
/// ```
/// use resultaatwijzer_core::what_if::pooling::{PoolWire, check, pooling};
/// let with = |clients| {
///     let wire = PoolWire {
///         clients,
///         hours: "100".into(),
///         spread: "50".into(),
///         cost_per_hour: "60".into(),
///         paid_per_client: "6300".into(),
///     };
///     pooling(&check(&wire).0.unwrap())
/// };
/// // With five clients there is a loss in almost four of ten years, with a hundred in fewer than two.
/// assert_eq!(with(5).loss_permille, 384);
/// assert_eq!(with(100).loss_permille, 159);
/// ```
#[must_use]
pub fn pooling(pool: &Pool) -> Pooling {
    let clients = Decimal::from(pool.clients);
    let paid = pool.paid_per_client.euros() * clients;
    let expected = Difference::round(paid - pool.hours.euros() * pool.cost_per_hour.euros() * clients);
    let Shortfall { permille, reserve, reserve_per_client } = Shortfall::of(&Sold {
        clients: pool.clients,
        hours: pool.hours.euros(),
        spread: pool.spread.euros(),
        cost_per_hour: pool.cost_per_hour.euros(),
        paid,
    });
    Pooling {
        expected,
        loss_permille: permille,
        reserve: EstimatedEuros(reserve),
        reserve_per_client: EstimatedEuros(reserve_per_client),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pool(clients: u32, spread: &str, paid: &str) -> Pooling {
        let wire = PoolWire {
            clients,
            hours: "100".into(),
            spread: spread.into(),
            cost_per_hour: "60".into(),
            paid_per_client: paid.into(),
        };
        pooling(&check(&wire).0.unwrap())
    }

    #[test]
    fn without_spread_there_is_a_loss_or_there_is_none() {
        assert_eq!(pool(3, "0", "5999.99").loss_permille, 1000);
        assert_eq!(pool(3, "0", "5999.99").reserve, EstimatedEuros(1));
        assert_eq!(pool(3, "0", "6000").loss_permille, 0);
        assert_eq!(pool(3, "0", "6000").reserve, EstimatedEuros(0));
    }

    /// A client whose spread is the mean has an exponential need: its chances are known in closed form.
    #[test]
    fn one_client_with_an_exponential_need() {
        let found = pool(1, "100", "6000");
        assert_eq!(found.loss_permille, 368); // e^-1
        assert_eq!(found.reserve, EstimatedEuros(11975)); // 60 x 100 x (ln 20 - 1) = 11974.4
        assert_eq!(found.expected.to_string(), "0.00");
    }

    #[test]
    fn more_clients_need_less_for_each() {
        let reserves: Vec<_> = [1, 2, 5, 10, 50, 200, 1000].map(|n| pool(n, "60", "6000").reserve_per_client).into();
        assert!(reserves.windows(2).all(|pair| pair[0] > pair[1]), "{reserves:?}");
    }

    #[test]
    fn refuses_what_means_nothing() {
        let wire = PoolWire { clients: 0, hours: "0".into(), spread: "-1".into(), ..PoolWire::default() };
        let (pool, findings) = check(&wire);
        assert_eq!(pool, None);
        let at: Vec<_> = findings.iter().map(|finding| finding.at.as_str()).collect();
        assert_eq!(at, ["/clients", "/hours", "/spread", "/cost_per_hour", "/paid_per_client"]);
    }
}
