//! Checks the wire form of a question about ways to pay.

use rust_decimal::Decimal;

use super::{
    way::{Course, Funding, FundingName, Milestone, Question, ResultFunding},
    wire::{CourseWire, FundingWire, MilestoneWire},
};
use crate::{
    arrangement::Arrangement,
    reading::{
        checking::Checking,
        finding::{Finding, fine},
        problem::{ArrangementProblem, DocumentProblem, PlanProblem},
    },
    value::{
        limits::{MAX_LINES, MAX_WAYS},
        percent::Percent,
    },
};

/// Checks ways to pay against the arrangement that they are for.
///
/// ```
/// use resultaatwijzer_core::{arrangement, what_if::funding::{check, wire::{CourseWire, FundingWire}}};
/// # let catalogue = resultaatwijzer_core::example::catalogue();
/// # use resultaatwijzer_core::example::parse;
/// let wire = parse(r#"{"from": "2026-01-01", "to": "2026-06-30", "lines": [{"block": "thuis", "quantity": "60"}]}"#);
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
