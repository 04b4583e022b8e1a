//! How a provider is paid for an arrangement (*bekostiging*): compares several ways, with the payments of each and who
//! bears which risk.
//!
//! The ways, their risks and the scenarios A to D are those of the Achterhoek's vision on result funding.

mod check;
mod payments;
mod way;
pub mod wire;

pub use check::check;
pub use way::{
    Bearer, Course, Funded, Funding, FundingName, Milestone, Payment, Question, ResultFunding, Risk, Scenario,
};

use crate::{
    arrangement::Arrangement,
    catalogue::Catalogue,
    price::{outcome::Quote, quote},
    reading::finding::{Finding, below},
    value::percent::Percent,
};

use wire::FundingQuestionWire;

/// Checks a question about ways to pay, and answers it.
///
/// ```
/// use resultaatwijzer_core::what_if::funding;
/// # let catalogue = resultaatwijzer_core::example::catalogue();
/// # use resultaatwijzer_core::example::parse;
/// let tied = |start: &str| parse(&format!(r#"{{
///     "arrangement": {{"from": "2026-01-01", "to": "2026-03-31", "lines": [{{"block": "thuis", "quantity": "120"}}]}},
///     "ways": [{{"way": "result", "amount": "1000.01", "start_percent": "{start}"}}], "course": {{"reached": "2026-03-01"}}
/// }}"#));
/// let ways = funding::ask(&catalogue, &tied("33.3"))?;
/// let payments: Vec<_> = ways[0].payments.iter().map(|payment| payment.amount.to_string()).collect();
/// assert_eq!(payments, ["333.00", "667.01"]); // the last takes what rounding left
/// assert_eq!(ways[0].if_not_reached.to_string(), "333.00");
/// assert_eq!(funding::ask(&catalogue, &tied("101")).unwrap_err()[0].at, "/ways/0/start_percent");
/// # Ok::<(), Vec<resultaatwijzer_core::reading::finding::Finding>>(())
/// ```
///
/// # Errors
/// Every finding. Those of the arrangement, from [`quote::ask`], have a place below `/arrangement`. Those of the ways
/// are: too many ways or milestones (`C005`), a missing sum or number of inhabitants (`C006`), a wrong amount (`C011`),
/// date (`C012`), name (`C014`) or percentage (`C017`), shares of more than 100% together (`A007`) or a day outside the
/// arrangement (`A008`). Those of the course are: a wrong date or percentage, or a result before the start (`P001`).
pub fn ask(catalogue: &Catalogue, wire: &FundingQuestionWire) -> Result<Vec<Funded>, Vec<Finding>> {
    let (arrangement, quote) =
        quote::ask(catalogue, &wire.arrangement).map_err(|found| below("/arrangement", found))?;
    let course = wire.course.clone().unwrap_or_default();
    let (question, findings) = check(&arrangement, &wire.ways, &course);
    question.map(|question| funded(&arrangement, &quote, &question)).ok_or(findings)
}

/// The outcome of each way of paying, in the order of the question.
///
/// Every payment is rounded once. When a sum is paid in parts, the last part includes the rounding difference, so that
/// the parts add up.
///
/// ```
/// use resultaatwijzer_core::{what_if::funding::{check, funded, wire::{CourseWire, FundingWire}}, price::quote};
/// # let catalogue = resultaatwijzer_core::example::catalogue();
/// # use resultaatwijzer_core::example::parse;
/// let wire = parse(r#"{"from": "2026-01-01", "to": "2026-03-31", "lines": [{"block": "thuis", "quantity": "120"}]}"#);
/// let (arrangement, quote) = quote::ask(&catalogue, &wire)?;
/// let ways = ["price_times_quantity_granted", "price_times_quantity_delivered"];
/// let ways = ways.map(|way| FundingWire { way: way.into(), ..FundingWire::default() });
/// let course = |delivered: &str| CourseWire { delivered_percent: Some(delivered.into()), ..CourseWire::default() };
/// let question = check(&arrangement, &ways, &course("50")).0.unwrap();
/// let totals: Vec<_> = funded(&arrangement, &quote, &question).iter().map(|way| way.total.to_string()).collect();
/// assert_eq!(totals, ["1400.00", "700.00"]); // fourteen weeks of two hours at € 50.00, half of them delivered
/// let (question, findings) = check(&arrangement, &ways, &course("150"));
/// assert_eq!((question, findings[0].code()), (None, "C017")); // no more is delivered than was granted
/// # Ok::<(), Vec<resultaatwijzer_core::reading::finding::Finding>>(())
/// ```
#[must_use]
pub fn funded(arrangement: &Arrangement, quote: &Quote, question: &Question) -> Vec<Funded> {
    question.ways.iter().map(|way| fund(arrangement, quote, way, question.course)).collect()
}

fn fund(arrangement: &Arrangement, quote: &Quote, way: &Funding, course: Course) -> Funded {
    let pay = |course: Course| payments::payments(arrangement, quote, way, course);
    let received = |reached| {
        let course = Course { delivered: Percent::ALL, reached, ..course };
        pay(course).0.iter().map(|payment| payment.amount).sum()
    };
    let (payments, step) = pay(course);
    Funded {
        name: way.name(),
        scenario: way.scenario(),
        total: payments.iter().map(|payment| payment.amount).sum(),
        payments,
        if_reached: received(Some(course.by)),
        if_not_reached: received(None),
        risks: way.risks(),
        step,
    }
}
