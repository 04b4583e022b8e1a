//! Changes of an arrangement: more, less or other support, an early end, or a crisis after which the earlier support
//! returns by itself (*op- en afschalen, mutatie, crisis*). Computes the arrangement after the change, and the
//! difference for each period.

use serde::Serialize;

use crate::{
    arrangement::{Arrangement, Line, wire::ArrangementWire},
    catalogue::{Catalogue, ChangeStart},
    price::{
        contribution,
        fact::ChangeFact,
        outcome::Quote,
        quote::{self, quote},
        step::Step,
    },
    reading::{
        checking::Checking,
        finding::{Finding, below, fine},
        problem::{ArrangementProblem, DocumentProblem, Kind},
    },
    value::{
        choices::choices,
        code::Code,
        money::{Amount, Difference},
        period::{Date, Period},
        unit::{Frequency, Volume},
    },
    wire,
};

choices! {
    /// What changes (*mutatie*).
    ChangeKind {
        /// More or less of the same block.
        Quantity = "quantity",
        /// Another block in its place, lighter or heavier.
        Replace = "replace",
        /// One block stops.
        Stop = "stop",
        /// Everything stops.
        End = "end",
        /// Another block in the place of some, for a while: afterwards they come back by themselves.
        Crisis = "crisis",
    }
}

wire! {
    /// A change of an arrangement, as scripts pass it.
    pub struct ChangeQuestionWire {
        /// The granted arrangement.
        pub arrangement: ArrangementWire,
        /// The change.
        pub change: ChangeWire,
        /// The last day that was already claimed, `2026-09-30`. A change up to this day leads to a correction.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub claimed_until: Option<String>,
    }

    /// One change. All kinds have the same fields; `kind` decides which of them are used.
    pub struct ChangeWire {
        /// `quantity`, `replace`, `stop`, `end` or `crisis`.
        pub kind: String,
        /// The first day of the change, `2026-09-01`; for `end` and `stop` the last day of support.
        pub on: String,
        /// For `crisis`: the last day of the crisis.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub until: Option<String>,
        /// The block that changes; for `crisis` the blocks that pause during it.
        #[serde(skip_serializing_if = "Vec::is_empty")]
        pub blocks: Vec<String>,
        /// For `replace` and `crisis`: the block that replaces them.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub by: Option<String>,
        /// The new volume: a whole number, `95`, in the unit and frequency of the replacing block; for `quantity` in
        /// those of the block itself.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub quantity: Option<String>,
    }
}

/// A change, checked against the arrangement that it changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    kind: ChangeKind,
    on: Date,
    until: Option<Date>,
    blocks: Vec<Code>,
    by: Option<(Code, Option<Code>)>,
    volume: Option<Volume>,
}

/// The effect of a change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Changed {
    /// The first day on which something is different.
    pub effective: Date,
    /// The arrangement after the change.
    pub arrangement: Arrangement,
    /// What that costs.
    pub quote: Quote,
    /// Each claim period in which something changes.
    pub periods: Vec<ChangedPeriod>,
    /// Each period in which what the household pays itself changes.
    pub contribution: Vec<ChangedPeriod>,
    /// The correction of what was claimed already: below zero where too much was claimed.
    pub to_correct: Difference,
    /// The total difference.
    pub total: Difference,
    /// The explanation: of the cost, and of what the household pays itself where that changes.
    pub steps: Vec<Step>,
}

/// A period before and after a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct ChangedPeriod {
    /// The period.
    pub period: Period,
    /// The amount without the change.
    pub before: Amount,
    /// The amount with the change.
    pub after: Amount,
    /// The difference.
    pub difference: Difference,
    /// Whether the period was claimed already, so that the difference must be corrected.
    pub claimed: bool,
}

/// Checks a change. Returns the valid change if nothing is wrong, and every finding.
///
/// ```
/// use resultaatwijzer_core::{arrangement, what_if::change::{ChangeWire, check}};
/// # let catalogue = resultaatwijzer_core::example::catalogue();
/// # use resultaatwijzer_core::example::parse;
/// let wire = parse(r#"{"from": "2026-01-01", "to": "2026-06-30", "lines": [{"block": "thuis", "quantity": "60"}]}"#);
/// let arrangement = arrangement::check(&catalogue, &wire).0.unwrap();
/// let end = |on: &str| {
///     let wire = ChangeWire { kind: "end".into(), on: on.into(), ..ChangeWire::default() };
///     check(&catalogue, &arrangement, &wire)
/// };
/// assert!(end("2026-03-31").0.is_some());
/// assert_eq!(end("2026-07-01").1[0].code(), "A008"); // support is over by then
/// ```
#[must_use]
pub fn check(catalogue: &Catalogue, arrangement: &Arrangement, wire: &ChangeWire) -> (Option<Change>, Vec<Finding>) {
    let mut checking = Checking::default();
    let change = assemble(&mut checking, catalogue, arrangement, wire);
    let findings = checking.findings;
    (change.filter(|_| fine(&findings)), findings)
}

fn assemble(
    checking: &mut Checking,
    catalogue: &Catalogue,
    arrangement: &Arrangement,
    wire: &ChangeWire,
) -> Option<Change> {
    let kind = checking.choice("/change/kind", "kind", &wire.kind);
    let on = checking.date("/change/on", &wire.on);
    let until = checking.optional_date("/change/until", wire.until.as_deref());
    if on.is_some_and(|on| !arrangement.period().has(on)) {
        checking.note("/change/on", ArrangementProblem::OutsidePeriod);
    }
    let granted: Vec<Code> = arrangement.lines().iter().map(|line| line.block.clone()).collect();
    let mut blocks = Vec::new();
    for (i, block) in wire.blocks.iter().enumerate() {
        blocks.extend(checking.known(&format!("/change/blocks/{i}"), Kind::Block, block, &granted));
    }
    let by = match wire.by.as_deref() {
        None => Some(None),
        Some(by) => checking.known("/change/by", Kind::Block, by, catalogue.block_codes()).map(Some),
    };
    let volume = match wire.quantity.as_deref() {
        None => Some(None),
        Some(quantity) => checking.volume("/change/quantity", quantity).map(Some),
    };
    let (kind, until) = (kind?, until?);
    let has_new_block = matches!(kind, ChangeKind::Replace | ChangeKind::Crisis);
    let needed = [
        ("/change/blocks", kind != ChangeKind::End && wire.blocks.is_empty()),
        ("/change/by", has_new_block && wire.by.is_none()),
        ("/change/quantity", (has_new_block || kind == ChangeKind::Quantity) && wire.quantity.is_none()),
        ("/change/until", kind == ChangeKind::Crisis && wire.until.is_none()),
    ];
    for (at, _) in needed.iter().filter(|(_, missing)| *missing) {
        checking.note(*at, DocumentProblem::MissingField);
    }
    if until.is_some_and(|until| !arrangement.period().has(until)) {
        checking.note("/change/until", ArrangementProblem::OutsidePeriod);
    }
    if let (Some(on), Some(until)) = (on, until) {
        checking.period("/change/until", Some(on), Some(until));
    }
    let variant = |block: &Code| catalogue.block(block.as_str()).and_then(|block| block.variants.first().cloned());
    let by = by?.map(|block| (block.clone(), variant(&block)));
    Some(Change { kind, on: on?, until, blocks, by, volume: volume? })
}

impl Change {
    /// The first day on which something is different. Where a catalogue starts changes with a claim period, more, less
    /// or other support starts with the next claim period. A crisis and an end never wait.
    fn effective(&self, catalogue: &Catalogue) -> Date {
        let first = match self.kind {
            ChangeKind::End | ChangeKind::Stop => self.on.succ_opt().unwrap_or(self.on),
            ChangeKind::Quantity | ChangeKind::Replace | ChangeKind::Crisis => self.on,
        };
        let claim = catalogue.calendar().period_of(first);
        let can_wait = matches!(self.kind, ChangeKind::Quantity | ChangeKind::Replace);
        let waits = can_wait && catalogue.changes() == ChangeStart::NextPeriod && claim.from() != first;
        if waits { claim.to().succ_opt().unwrap_or(first) } else { first }
    }

    /// The lines after the change.
    fn lines(&self, catalogue: &Catalogue, arrangement: &Arrangement, effective: Date) -> Vec<Line> {
        let touched = |line: &Line| self.kind == ChangeKind::End || self.blocks.contains(&line.block);
        // A line that has ended already cannot be replaced.
        let replaced = |line: &Line| self.kind != ChangeKind::Replace || line.period.to() >= effective;
        let first = arrangement.lines().iter().position(|line| touched(line) && replaced(line));
        let changed = arrangement.lines().iter().enumerate().map(|(i, line)| match touched(line) {
            true => self.line(catalogue, line, effective, Some(i) == first),
            false => vec![line.clone()],
        });
        changed.flatten().collect()
    }

    /// The parts into which a change cuts a line. Only the first line of the change is replaced by another block; the
    /// others pause.
    fn line(&self, catalogue: &Catalogue, line: &Line, effective: Date, first: bool) -> Vec<Line> {
        let before = part(line, None, effective.pred_opt());
        let later = part(line, Some(effective), None);
        let volume = self.volume.unwrap_or(line.volume);
        let in_total = catalogue.block(line.block.as_str()).is_some_and(|block| block.frequency == Frequency::Total);
        let after = match self.kind {
            ChangeKind::End | ChangeKind::Stop => return before.map(with_own_weeks).into_iter().collect(),
            // The volume of a total changes without a new assignment (iWmo IV066).
            ChangeKind::Quantity if in_total && later.is_some() => return vec![Line { volume, ..line.clone() }],
            ChangeKind::Quantity => later.map(|later| Line { volume, ..later }),
            ChangeKind::Replace => later.filter(|_| first).and_then(|later| self.with_new_block(later)),
            ChangeKind::Crisis => return self.crisis(line, effective, first),
        };
        // The week of the change counts in the part after the change.
        before.into_iter().chain(after).collect()
    }

    /// The line before a crisis, another block during the crisis, and the line after it. The crisis has its own dates,
    /// whether the line runs on all of them or not.
    fn crisis(&self, line: &Line, effective: Date, first: bool) -> Vec<Line> {
        let Some(crisis) = self.until.and_then(|until| Period::new(effective, until)) else {
            return vec![line.clone()];
        };
        let replacement = |week_period| {
            let line = Line { period: crisis, week_period, one_off_period: crisis, ..line.clone() };
            self.with_new_block(line).filter(|_| first)
        };
        if line.period.overlap(crisis).is_none() {
            let is_over = line.period.to() < effective;
            let (before, after) = if is_over { (Some(line.clone()), None) } else { (None, Some(line.clone())) };
            return before.into_iter().chain(replacement(crisis)).chain(after).collect();
        }
        let week_period = line.period.spanning(crisis);
        let before = part(line, None, effective.pred_opt());
        let again = part(line, crisis.to().succ_opt(), None);
        let (before, again) = match (before, again) {
            // A one-off sum must fall due once, in the first or the last part.
            (Some(before), Some(again)) => {
                let one_off_period = before.period.spanning(again.period);
                let of_both = |line| Line { week_period, one_off_period, ..line };
                (Some(of_both(before)), Some(of_both(again)))
            }
            (before, again) => (before.map(|before| Line { week_period, ..before }), again.map(with_own_weeks)),
        };
        before.into_iter().chain(replacement(week_period)).chain(again).collect()
    }

    /// A line with the new block, on the days of this line.
    fn with_new_block(&self, line: Line) -> Option<Line> {
        let ((block, variant), volume) = self.by.clone().zip(self.volume)?;
        Some(Line { block, variant, volume, ..line })
    }
}

/// A line whose weeks are counted within its own period alone.
fn with_own_weeks(line: Line) -> Line {
    Line { week_period: line.period, ..line }
}

/// The part of a line from a day on, up to a day, or between both.
fn part(line: &Line, from: Option<Date>, to: Option<Date>) -> Option<Line> {
    let from = from.map_or(line.period.from(), |from| from.max(line.period.from()));
    let to = to.map_or(line.period.to(), |to| to.min(line.period.to()));
    Period::new(from, to).map(|period| Line { period, one_off_period: period, ..line.clone() })
}

/// Checks a question about a change, and answers it.
///
/// ```
/// use resultaatwijzer_core::{what_if::change, reading::problem::ArrangementProblem};
/// # let catalogue = resultaatwijzer_core::example::catalogue();
/// # use resultaatwijzer_core::example::parse;
/// let half = |on: &str| parse(&format!(r#"{{
///     "arrangement": {{"from": "2026-01-01", "to": "2026-03-31", "lines": [{{"block": "thuis", "quantity": "120"}}]}},
///     "change": {{"kind": "quantity", "on": "{on}", "blocks": ["thuis"], "quantity": "60"}},
///     "claimed_until": "2026-02-28"
/// }}"#));
/// let changed = change::ask(&catalogue, &half("2026-02-01"))?;
/// // Ten weeks of an hour less, four of them claimed already.
/// assert_eq!((changed.total.to_string(), changed.to_correct.to_string()), ("-500.00".into(), "-200.00".into()));
/// assert_eq!(change::ask(&catalogue, &half("2027-02-01")).unwrap_err()[0].problem, ArrangementProblem::OutsidePeriod);
/// # Ok::<(), Vec<resultaatwijzer_core::reading::finding::Finding>>(())
/// ```
///
/// # Errors
/// Every finding. Those of the arrangement, from [`quote::ask`], have a place below `/arrangement`. Those of the change
/// are: a missing field that its kind needs (`C006`), a wrong date (`C012`), volume (`C013`), kind (`C014`) or order of
/// two dates (`C015`), a block that is not declared (`C101`), or a day outside the arrangement (`A008`). And those of
/// [`changed`].
pub fn ask(catalogue: &Catalogue, wire: &ChangeQuestionWire) -> Result<Changed, Vec<Finding>> {
    let (arrangement, was) = quote::ask(catalogue, &wire.arrangement).map_err(|found| below("/arrangement", found))?;
    let mut checking = Checking::default();
    let claimed_until = checking.optional_date("/claimed_until", wire.claimed_until.as_deref());
    let (change, findings) = check(catalogue, &arrangement, &wire.change);
    checking.findings.extend(findings);
    match (change, claimed_until) {
        (Some(change), Some(until)) => changed_from(catalogue, &arrangement, &was, &change, until),
        _ => Err(checking.findings),
    }
}

/// The effect of a change. `claimed_until` is the last day that was claimed already.
///
/// ```
/// use resultaatwijzer_core::{arrangement, what_if::change::{ChangeWire, changed, check}};
/// # let catalogue = resultaatwijzer_core::example::catalogue();
/// # use resultaatwijzer_core::example::parse;
/// let wire = parse(r#"{"from": "2026-01-01", "to": "2026-06-30", "lines": [{"block": "thuis", "quantity": "60"}]}"#);
/// let arrangement = arrangement::check(&catalogue, &wire).0.unwrap();
/// let double = |on: &str| ChangeWire {
///     kind: "quantity".into(), on: on.into(), blocks: vec!["thuis".into()], quantity: Some("120".into()),
///     ..ChangeWire::default()
/// };
/// let change = check(&catalogue, &arrangement, &double("2026-06-01")).0.unwrap();
/// let june = changed(&catalogue, &arrangement, &change, None)?;
/// assert_eq!((june.periods.len(), june.total.to_string()), (1, "250.00".into())); // five weeks of an hour more
///
/// let (kind, by, quantity) = ("replace".into(), Some("dag".into()), Some("9".into()));
/// let other = ChangeWire { kind, by, quantity, ..double("2026-06-01") };
/// let change = check(&catalogue, &arrangement, &other).0.unwrap();
/// let findings = changed(&catalogue, &arrangement, &change, None).unwrap_err();
/// assert_eq!(findings[0].code(), "A005"); // its tariff is for 1 to 5 day parts
/// # Ok::<(), Vec<resultaatwijzer_core::reading::finding::Finding>>(())
/// ```
///
/// # Errors
/// The reasons why the arrangement has no price before or after the change: no tariff (`A004`) or no band (`A005`). Or
/// `A001` when no support is left.
pub fn changed(
    catalogue: &Catalogue,
    arrangement: &Arrangement,
    change: &Change,
    claimed_until: Option<Date>,
) -> Result<Changed, Vec<Finding>> {
    changed_from(catalogue, arrangement, &quote(catalogue, arrangement)?, change, claimed_until)
}

/// The same as [`changed`], for callers that have the price before the change.
fn changed_from(
    catalogue: &Catalogue,
    arrangement: &Arrangement,
    was: &Quote,
    change: &Change,
    claimed_until: Option<Date>,
) -> Result<Changed, Vec<Finding>> {
    let effective = change.effective(catalogue);
    let lines = change.lines(catalogue, arrangement, effective);
    if lines.is_empty() {
        return Err(vec![Finding::new(ArrangementProblem::EmptyArrangement, "/change/on")]);
    }
    let after = Arrangement { lines, ..arrangement.clone() };
    let is = quote(catalogue, &after)?;
    let periods = differences(&was.periods(), &is.periods(), claimed_until);
    let contribution_periods = |quote: &Quote| -> Vec<(Period, Amount)> {
        let due = quote.contribution.periods.iter();
        due.filter_map(|due| due.amount.map(|amount| (due.period, amount))).collect()
    };
    let contribution = differences(&contribution_periods(was), &contribution_periods(&is), None);
    let total = periods.iter().map(|period| period.difference).sum();
    let mut steps = vec![change_step(
        ChangeFact::ChangeTotal { difference: total },
        &periods,
        |when, period| when.lines_in(period),
        [was, &is],
    )];
    if !contribution.is_empty() {
        let difference = contribution.iter().map(|period| period.difference).sum();
        let why = |when: &Quote, period| contribution::self_contained_steps(catalogue, when, period);
        steps.push(change_step(ChangeFact::ContributionChange { difference }, &contribution, why, [was, &is]));
    }
    Ok(Changed {
        effective,
        steps,
        to_correct: periods.iter().filter(|period| period.claimed).map(|period| period.difference).sum(),
        total,
        periods,
        contribution,
        arrangement: after,
        quote: is,
    })
}

/// The step of a change: each period that differs, with the steps of its amount before and after.
fn change_step(
    change: ChangeFact,
    periods: &[ChangedPeriod],
    why: impl Fn(&Quote, Period) -> Vec<Step>,
    [was, is]: [&Quote; 2],
) -> Step {
    let steps = periods.iter().map(|found| {
        let ChangedPeriod { period, before, after, difference, .. } = *found;
        let was = Step::because(ChangeFact::Before { amount: before }, why(was, period));
        let is = Step::because(ChangeFact::After { amount: after }, why(is, period));
        Step::because(ChangeFact::ChangedPeriod { period, before, after, difference }, vec![was, is])
    });
    Step::because(change, steps.collect())
}

/// The periods in which the amounts before and after differ, in the order of time. Periods that share a day are merged.
fn differences(
    before: &[(Period, Amount)],
    after: &[(Period, Amount)],
    claimed_until: Option<Date>,
) -> Vec<ChangedPeriod> {
    let amount_in = |all: &[(Period, Amount)], period: Period| -> Amount {
        all.iter().filter(|(other, _)| other.overlap(period).is_some()).map(|(_, amount)| *amount).sum()
    };
    let mut periods: Vec<Period> = before.iter().map(|(period, _)| *period).collect();
    for (period, _) in after {
        match sharing_a_day(&mut periods, *period) {
            Some(known) => *known = known.spanning(*period),
            None => periods.push(*period),
        }
    }
    periods.sort_unstable();
    periods
        .into_iter()
        .map(|period| {
            let (before, after) = (amount_in(before, period), amount_in(after, period));
            let difference = Difference::between(before, after);
            let claimed = claimed_until.is_some_and(|until| period.to() <= until);
            ChangedPeriod { period, before, after, difference, claimed }
        })
        .filter(|found| found.before != found.after)
        .collect()
}

fn sharing_a_day(periods: &mut [Period], period: Period) -> Option<&mut Period> {
    periods.iter_mut().find(|known| known.overlap(period).is_some())
}
