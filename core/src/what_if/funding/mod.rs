//! How a provider is paid for an arrangement (*bekostiging*): several ways side by side, what falls due when, and who
//! bears which risk.
//!
//! The ways and their risks are those of the Achterhoek's vision on result funding; scenarios A to D are its own.

mod payments;
pub mod wire;

use rust_decimal::Decimal;
use serde::Serialize;

use crate::{
    arrangement::Arrangement,
    catalogue::Catalogue,
    price::{
        fact::Reason,
        outcome::Quote,
        quote::{self},
        step::Step,
    },
    reading::{
        checking::Checking,
        finding::{Finding, below, fine},
        problem::{ArrangementProblem, DocumentProblem, PlanProblem},
    },
    value::{
        choices::choices,
        limits::{MAX_LINES, MAX_WAYS},
        money::Amount,
        percent::Percent,
        period::Date,
    },
};

use wire::{CourseWire, FundingQuestionWire, FundingWire, MilestoneWire};

choices! {
    /// The ways to pay, by their name on the wire.
    FundingName {
        /// Price times quantity; all that was granted is claimable (*beschikking is declaratie*).
        Granted = "price_times_quantity_granted",
        /// Price times quantity; what was delivered is claimable.
        Delivered = "price_times_quantity_delivered",
        /// One sum for the whole course of support, whatever the result (*trajectfinanciering*).
        Trajectory = "trajectory",
        /// A sum that is tied to a result, wholly or partly (*resultaatbekostiging*).
        Result = "result",
        /// A sum per claim period, whatever is used (*beschikbaarheidsbekostiging*).
        Availability = "availability",
        /// A sum per inhabitant of an area per year (*populatiebekostiging*).
        Population = "population",
    }
}

/// One way to pay, checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Funding {
    /// See [`FundingName::Granted`].
    Granted,
    /// See [`FundingName::Delivered`].
    Delivered,
    /// See [`FundingName::Trajectory`].
    Trajectory {
        /// The sum; the price of the arrangement when it was left out.
        amount: Option<Amount>,
        /// What is paid at the start; the rest at the end.
        at_start: Percent,
    },
    /// See [`FundingName::Result`].
    Result(ResultFunding),
    /// See [`FundingName::Availability`].
    Availability {
        /// For each claim period.
        amount: Amount,
    },
    /// See [`FundingName::Population`].
    Population {
        /// For each inhabitant in a year.
        amount: Amount,
        /// How many inhabitants.
        inhabitants: u32,
    },
}

/// A sum that is tied to a result. The shares add up to 100%.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ResultFunding {
    /// The sum; the price of the arrangement when it was left out.
    pub amount: Option<Amount>,
    /// What is paid at the start, whatever comes of it.
    pub at_start: Percent,
    /// What is paid on the way.
    pub milestones: Vec<Milestone>,
    /// What is paid when the result is reached.
    pub at_result: Percent,
    /// How much of that is still paid when the result comes late.
    pub when_late: Percent,
}

/// A part that is paid on the way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Milestone {
    /// On this day, or on the day of the result when that comes earlier.
    pub on: Date,
    /// Which share of the sum.
    pub share: Percent,
}

/// How it goes: what is delivered, and what comes of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Course {
    /// The day on which the result should be reached.
    pub by: Date,
    /// The day on which it was reached; `None` when it was not.
    pub reached: Option<Date>,
    /// How much of what was granted was delivered.
    pub delivered: Percent,
}

choices! {
    /// What may go otherwise than was thought (*risico*).
    Risk {
        /// More support is needed than was agreed.
        MoreNeeded = "more_needed",
        /// Less is used than was agreed.
        LessUsed = "less_used",
        /// The result is not reached.
        NotReached = "not_reached",
    }
}

choices! {
    /// Who pays when that happens.
    Bearer {
        /// The municipality.
        Municipality = "municipality",
        /// The provider.
        Provider = "provider",
        /// Each a part.
        Both = "both",
    }
}

choices! {
    /// Which scenario of the Achterhoek the way of paying belongs to.
    Scenario {
        /// The municipality decides on products: price times quantity, or a sum for a course.
        A = "A",
        /// The municipality decides on results, the provider on how: a sum for a result.
        B = "B",
        /// One provider for a group of people: a sum for that group.
        C = "C",
        /// Few providers for all inhabitants: a sum per inhabitant.
        D = "D",
    }
}

/// A payment from municipality to provider.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Payment {
    /// The day on which it falls due.
    pub on: Date,
    /// How much, in whole cents.
    pub amount: Amount,
    /// Why.
    pub reason: Reason,
}

/// What one way of paying comes to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Funded {
    /// Which way.
    pub name: FundingName,
    /// Which scenario it belongs to; none for availability.
    pub scenario: Option<Scenario>,
    /// What the municipality pays, in the order of time.
    pub payments: Vec<Payment>,
    /// All payments together.
    pub total: Amount,
    /// What the provider would receive if everything were delivered and the result reached in time.
    pub if_reached: Amount,
    /// What the provider would receive if everything were delivered and the result never reached.
    pub if_not_reached: Amount,
    /// Who bears which risk.
    pub risks: [(Risk, Bearer); 3],
    /// Why.
    pub step: Step,
}

/// Ways to pay and how it goes, checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// The ways, in the order of the question.
    pub ways: Vec<Funding>,
    /// How it goes.
    pub course: Course,
}

/// Checks ways to pay against the arrangement that they are for.
///
/// ```
/// use resultaatwijzer_core::{arrangement, what_if::funding::{check, wire::{CourseWire, FundingWire}}};
/// # let json = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/examples/catalogue.json"));
/// # let catalogue = resultaatwijzer_core::catalogue::read(json).unwrap();
/// # let asked = |json: &str| resultaatwijzer_core::reading::document::Document::from_json(json).whole().unwrap();
/// let wire = asked(r#"{"from": "2026-01-01", "to": "2026-06-30", "lines": [{"block": "thuis", "quantity": "60"}]}"#);
/// let arrangement = arrangement::check(&catalogue, &wire).0.unwrap();
/// let mut way = FundingWire { way: "availability".into(), ..FundingWire::default() };
/// let findings = check(&arrangement, &[way.clone()], &CourseWire::default()).1;
/// assert_eq!((findings[0].code(), findings[0].at.as_str()), ("C006", "/ways/0/amount"));
/// way.amount = Some("500.00".into()); // for each claim period
/// assert!(check(&arrangement, &[way], &CourseWire::default()).0.is_some());
/// ```
#[must_use]
pub fn check(arrangement: &Arrangement, ways: &[FundingWire], course: &CourseWire) -> (Option<Question>, Vec<Finding>) {
    let mut checking = Checking::default();
    checking.limit("/ways", "ways", ways.len(), MAX_WAYS);
    let checked: Vec<Funding> = ways
        .iter()
        .enumerate()
        .filter_map(|(i, way)| check_way(&mut checking, arrangement, &format!("/ways/{i}"), way))
        .collect();
    let course = check_course(&mut checking, arrangement, course);
    let findings = checking.findings;
    (course.map(|course| Question { ways: checked, course }).filter(|_| fine(&findings)), findings)
}

fn check_course(checking: &mut Checking, arrangement: &Arrangement, wire: &CourseWire) -> Option<Course> {
    let by = checking.optional_date("/course/by", wire.by.as_deref());
    let reached = checking.optional_date("/course/reached", wire.reached.as_deref());
    let delivered = wire.delivered_percent.as_deref().unwrap_or("100");
    let delivered = checking.percent("/course/delivered_percent", delivered, is_share);
    if let Some(Some(day)) = reached
        && day < arrangement.period().from()
    {
        let days = [arrangement.period().from(), day];
        let problem = PlanProblem::DatesContradict { earlier: "from", later: "reached", days };
        checking.note("/course/reached", problem);
    }
    Some(Course { by: by?.unwrap_or(arrangement.period().to()), reached: reached?, delivered: delivered? })
}

fn is_share(percent: &Percent) -> bool {
    (Percent::ZERO..=Percent::ALL).contains(percent)
}

fn check_way(checking: &mut Checking, arrangement: &Arrangement, at: &str, wire: &FundingWire) -> Option<Funding> {
    let amount = match wire.amount.as_deref() {
        None => Some(None),
        Some(text) => checking.amount(&format!("{at}/amount"), text).map(Some),
    };
    let share = |checking: &mut Checking, field: &str, text: Option<&str>, otherwise: &str| {
        checking.percent(&format!("{at}/{field}"), text.unwrap_or(otherwise), is_share)
    };
    let needed = |checking: &mut Checking| {
        let amount = amount.flatten();
        if amount.is_none() && wire.amount.is_none() {
            checking.note(format!("{at}/amount"), DocumentProblem::MissingField);
        }
        amount
    };
    match checking.choice(&format!("{at}/way"), "way", &wire.way)? {
        FundingName::Granted => Some(Funding::Granted),
        FundingName::Delivered => Some(Funding::Delivered),
        FundingName::Trajectory => {
            let at_start = share(checking, "start_percent", wire.start_percent.as_deref(), "0");
            Some(Funding::Trajectory { amount: amount?, at_start: at_start? })
        }
        FundingName::Result => {
            let at_start = share(checking, "start_percent", wire.start_percent.as_deref(), "0");
            let when_late = share(checking, "late_percent", wire.late_percent.as_deref(), "100");
            checking.limit(&format!("{at}/milestones"), "milestones", wire.milestones.len(), MAX_LINES);
            let mut milestones = Vec::new();
            for (i, milestone) in wire.milestones.iter().enumerate() {
                milestones.extend(check_milestone(checking, arrangement, &format!("{at}/milestones/{i}"), milestone));
            }
            milestones.sort_by_key(|milestone| milestone.on);
            let before: Decimal = milestones.iter().map(|milestone| milestone.share.hundredths()).sum();
            let at_result = Percent::new(Decimal::ONE_HUNDRED - before - at_start?.hundredths()).filter(is_share);
            if at_result.is_none() {
                checking.note(format!("{at}/milestones"), ArrangementProblem::SharesBeyondWhole);
            }
            let (at_start, at_result, when_late) = (at_start?, at_result?, when_late?);
            Some(Funding::Result(ResultFunding { amount: amount?, at_start, milestones, at_result, when_late }))
        }
        FundingName::Availability => needed(checking).map(|amount| Funding::Availability { amount }),
        FundingName::Population => {
            let amount = needed(checking);
            if wire.inhabitants.is_none() {
                checking.note(format!("{at}/inhabitants"), DocumentProblem::MissingField);
            }
            Some(Funding::Population { amount: amount?, inhabitants: wire.inhabitants? })
        }
    }
}

fn check_milestone(
    checking: &mut Checking,
    arrangement: &Arrangement,
    at: &str,
    wire: &MilestoneWire,
) -> Option<Milestone> {
    let on = checking.date(&format!("{at}/on"), &wire.on);
    let share = checking.percent(&format!("{at}/percent"), &wire.percent, is_share);
    if on.is_some_and(|on| !arrangement.period().has(on)) {
        checking.note(format!("{at}/on"), ArrangementProblem::OutsidePeriod);
    }
    Some(Milestone { on: on?, share: share? })
}

/// Checks a question about ways to pay, and answers it.
///
/// ```
/// use resultaatwijzer_core::what_if::funding;
/// # let json = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/examples/catalogue.json"));
/// # let catalogue = resultaatwijzer_core::catalogue::read(json).unwrap();
/// # let asked = |json: &str| resultaatwijzer_core::reading::document::Document::from_json(json).whole().unwrap();
/// let tied = |start: &str| asked(&format!(r#"{{
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
/// Every finding; those of the arrangement, of [`quote::ask`], stand under `/arrangement`. Of the ways: too many of them
/// or of their milestones (`C005`), a sum or a number of inhabitants that lacks (`C006`), a wrong amount (`C011`), date
/// (`C012`), name (`C014`) or percentage (`C017`), shares beyond the whole (`A007`) or a day outside the arrangement
/// (`A008`). Of the course: a wrong date or percentage, or a result before the start (`P001`).
pub fn ask(catalogue: &Catalogue, wire: &FundingQuestionWire) -> Result<Vec<Funded>, Vec<Finding>> {
    let (arrangement, quote) =
        quote::ask(catalogue, &wire.arrangement).map_err(|found| below("/arrangement", found))?;
    let course = wire.course.clone().unwrap_or_default();
    let (question, findings) = check(&arrangement, &wire.ways, &course);
    question.map(|question| funded(&arrangement, &quote, &question)).ok_or(findings)
}

/// What each way of paying comes to, in the order of the question.
///
/// Every payment is rounded once; of a sum in parts, the last part takes what rounding left, so that the parts add up.
///
/// ```
/// use resultaatwijzer_core::{what_if::funding::{check, funded, wire::{CourseWire, FundingWire}}, price::quote};
/// # let json = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/examples/catalogue.json"));
/// # let catalogue = resultaatwijzer_core::catalogue::read(json).unwrap();
/// # let asked = |json: &str| resultaatwijzer_core::reading::document::Document::from_json(json).whole().unwrap();
/// let wire = asked(r#"{"from": "2026-01-01", "to": "2026-03-31", "lines": [{"block": "thuis", "quantity": "120"}]}"#);
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

impl Funding {
    /// Its name on the wire.
    #[must_use]
    pub fn name(&self) -> FundingName {
        match self {
            Self::Granted => FundingName::Granted,
            Self::Delivered => FundingName::Delivered,
            Self::Trajectory { .. } => FundingName::Trajectory,
            Self::Result(_) => FundingName::Result,
            Self::Availability { .. } => FundingName::Availability,
            Self::Population { .. } => FundingName::Population,
        }
    }

    /// The scenario that it belongs to. Population funding is C for a group of people and D for an area; a sum per
    /// inhabitant is the latter.
    ///
    /// ```
    /// use resultaatwijzer_core::{what_if::funding::{Funding, Scenario}, value::money::Amount};
    /// assert_eq!(Funding::Granted.scenario(), Some(Scenario::A));
    /// assert_eq!(Funding::Availability { amount: Amount::ZERO }.scenario(), None);
    /// ```
    #[must_use]
    pub fn scenario(&self) -> Option<Scenario> {
        match self {
            Self::Granted | Self::Delivered | Self::Trajectory { .. } => Some(Scenario::A),
            Self::Result(_) => Some(Scenario::B),
            Self::Population { .. } => Some(Scenario::D),
            Self::Availability { .. } => None,
        }
    }

    /// Who bears which risk.
    ///
    /// ```
    /// use resultaatwijzer_core::what_if::funding::{Bearer, Funding, Risk};
    /// // Paid by the hour that was delivered: the municipality pays on when the result is not reached.
    /// assert_eq!(Funding::Delivered.risks()[2], (Risk::NotReached, Bearer::Municipality));
    /// ```
    #[must_use]
    pub fn risks(&self) -> [(Risk, Bearer); 3] {
        let (more, less, not_reached) = match self {
            Self::Delivered => (Bearer::Municipality, Bearer::Provider, Bearer::Municipality),
            Self::Granted | Self::Trajectory { .. } | Self::Availability { .. } => {
                (Bearer::Provider, Bearer::Municipality, Bearer::Municipality)
            }
            Self::Result(result) => {
                let wholly = result.at_result == Percent::ALL;
                let tied = if wholly { Bearer::Provider } else { Bearer::Both };
                (Bearer::Provider, Bearer::Municipality, tied)
            }
            Self::Population { .. } => (Bearer::Provider, Bearer::Municipality, Bearer::Both),
        };
        [(Risk::MoreNeeded, more), (Risk::LessUsed, less), (Risk::NotReached, not_reached)]
    }
}
