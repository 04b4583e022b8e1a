//! Properties of all questions. Each is tested on a hundred thousand generated questions; `PROPTEST_CASES` sets another
//! number.

mod agreement;
mod generated;
mod plans;

use std::cell::Cell;

use generated::{Tape, checked, day, question_about};
use proptest::{
    collection::vec,
    num::u32::ANY,
    test_runner::{Config, RngAlgorithm, TestCaseError, TestRng, TestRunner},
};
use resultaatwijzer_core::{
    arrangement::{Arrangement, Line, wire::ArrangementWire},
    catalogue::{Catalogue, Proration},
    price::{
        outcome::Quote,
        product_period::{Assignment, maxima},
        quote::{self},
    },
    reading::problem::{ArrangementProblem, Problem},
    value::{
        money::{Amount, Difference},
        percent::Percent,
        period::Period,
        unit::{ContractVariant, Frequency},
    },
    what_if::{
        change::{self, ChangeWire},
        funding::{
            self,
            wire::{CourseWire, FundingWire, MilestoneWire},
        },
    },
};
use resultaatwijzer_tests::recompute::{Context, recomputed};

/// The result of a property for a generated case.
enum Case {
    /// The property was tested.
    Counted,
    /// The property does not apply to this case.
    PassedBy,
}

/// Tests a property on lists of random numbers, up to a length. The lists are the same in each run, so that a failure
/// can be repeated. The property must apply to at least one in ten cases.
#[track_caller]
fn holds(length: usize, property: impl Fn(&mut Tape<'_>) -> Result<Case, String>) {
    let cases = std::env::var("PROPTEST_CASES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(100_000);
    let config = Config { cases, failure_persistence: None, max_shrink_iters: 20_000, ..Config::default() };
    let mut runner = TestRunner::new_with_rng(config, TestRng::deterministic_rng(RngAlgorithm::XorShift));
    let counted = Cell::new(0);
    let outcome = runner.run(&vec(ANY, 0..length), |numbers| {
        let case = property(&mut Tape(&numbers)).map_err(TestCaseError::fail)?;
        counted.set(counted.get() + u32::from(matches!(case, Case::Counted)));
        Ok(())
    });
    if let Err(error) = outcome {
        panic!("{error}");
    }
    assert!(counted.get() >= cases / 10, "only {} of {cases} cases counted", counted.get());
}

/// Fails if two values differ, and shows both.
fn same<T: PartialEq + std::fmt::Debug>(what: &str, found: T, expected: T) -> Result<(), String> {
    if found == expected { Ok(()) } else { Err(format!("{what}: {found:?}, expected {expected:?}")) }
}

fn ensure(what: &str, holds: bool, about: impl std::fmt::Debug) -> Result<(), String> {
    if holds { Ok(()) } else { Err(format!("{what}: {about:?}")) }
}

fn priced(catalogue: &Catalogue, arrangement: &Arrangement) -> Result<Quote, String> {
    quote::quote(catalogue, arrangement).map_err(|findings| format!("{findings:?}"))
}

#[test]
fn parts_and_steps_add_up_to_the_total() {
    holds(40, |tape| {
        let (generated, wire) = question_about(tape, 4);
        let arrangement = checked(&generated.catalogue, &wire);
        let quote = priced(&generated.catalogue, &arrangement)?;
        for (line, wanted) in quote.lines.iter().zip(arrangement.lines()) {
            same("a line", line.total, line.periods.iter().map(|part| part.amount).sum())?;
            let mut next = wanted.period.from();
            for part in &line.periods {
                same("no day is missing or there twice", part.period.from(), next)?;
                next = part.period.to().succ_opt().unwrap();
            }
            same("the last day", next.pred_opt().unwrap(), wanted.period.to())?;
        }
        same("all lines", quote.total, quote.lines.iter().map(|line| line.total).sum())?;
        same("all periods", quote.total, quote.periods().iter().map(|(_, amount)| *amount).sum())?;
        let own = &quote.contribution;
        let known: Amount = own.periods.iter().filter_map(|part| part.amount).sum();
        if let Some(total) = own.total {
            same("the own contribution", total, known)?;
        }
        ensure("nobody pays more than it costs", known <= quote.total, (known, quote.total))?;
        recomputed(&quote.steps, &Context::of(&generated.catalogue))?;
        let untold = quote::without_steps(&generated.catalogue, &arrangement).map_err(|found| format!("{found:?}"))?;
        same("the same without its steps", untold, Quote { steps: Vec::new(), ..quote })?;
        Ok(Case::Counted)
    });
}

#[test]
fn no_maximum_is_exceeded() {
    holds(40, |tape| {
        let (generated, wire) = question_about(tape, 2);
        let catalogue = &generated.catalogue;
        let arrangement = checked(catalogue, &wire);
        let quote = priced(catalogue, &arrangement)?;
        let mut case = Case::PassedBy;
        for (line, quoted) in arrangement.lines().iter().zip(&quote.lines) {
            let block = catalogue.block(line.block.as_str()).unwrap();
            let (unit, frequency, contract) = (block.unit, block.frequency, block.contract);
            let (period, volume, calendar) = (line.period, line.volume, catalogue.calendar());
            let assignment = Assignment { period, volume, unit, frequency, contract, category: None, calendar };
            let Ok(most) = maxima(&assignment) else { continue };
            for (part, (period, max)) in quoted.periods.iter().zip(&most.periods) {
                same("the product period", part.period, *period)?;
                ensure("within the period's", part.quantity <= *max, (line, part, max))?;
            }
            let all: u64 = quoted.periods.iter().map(|part| part.quantity).sum();
            ensure("within the assignment's", all <= most.total, (line, all, most.total))?;
            case = Case::Counted;
        }
        Ok(case)
    });
}

#[test]
fn a_cheaper_tariff_never_costs_more() {
    holds(40, |tape| {
        let (generated, wire) = question_about(tape, 3);
        let dear = priced(&generated.catalogue, &checked(&generated.catalogue, &wire))?;
        let cheap = priced(&generated.cheaper, &checked(&generated.cheaper, &wire))?;
        for (cheap, dear) in cheap.lines.iter().zip(&dear.lines) {
            for (cheap, dear) in cheap.periods.iter().zip(&dear.periods) {
                ensure("a period", cheap.amount <= dear.amount, (cheap, dear))?;
            }
        }
        ensure("in all", cheap.total <= dear.total, (cheap.total, dear.total))?;
        let own = (cheap.contribution.total, dear.contribution.total);
        ensure("the own contribution", own.0 <= own.1, own)?;
        Ok(Case::Counted)
    });
}

/// The two parts of a period that is cut at a border between claim periods, if it contains one.
fn at_a_border(tape: &mut Tape<'_>, catalogue: &Catalogue, whole: Period) -> Option<(Period, Period)> {
    let parts = whole.split(catalogue.calendar());
    let second = parts.get(tape.between(1, 12) as usize % parts.len()).filter(|part| part.from() != whole.from())?;
    let first = Period::new(whole.from(), second.from().pred_opt()?)?;
    Some((first, Period::new(second.from(), whole.to())?))
}

#[test]
fn cutting_an_arrangement_at_a_period_border_keeps_its_price() {
    holds(40, |tape| {
        let (generated, mut wire) = question_about(tape, 1);
        let catalogue = &generated.catalogue;
        let whole = checked(catalogue, &wire);
        let line = &whole.lines()[0];
        let Some((first, second)) = at_a_border(tape, catalogue, line.period) else { return Ok(Case::PassedBy) };
        let block = catalogue.block(line.block.as_str()).unwrap();
        // A sum for the whole is due in each part, and a week counts in each part that contains one of its days.
        let by_week = block.frequency == Frequency::Week || catalogue.proration() == Proration::ByWeek;
        let weeks_whole = first.iso_weeks() + second.iso_weeks() == line.period.iso_weeks();
        // An incomplete week of an output counts in the period of the last Sunday, which may be before the cut.
        let sunday_after = block.contract == ContractVariant::EffortBased || second.sundays() > 0;
        if block.frequency == Frequency::Total || (by_week && !(weeks_whole && sunday_after)) {
            return Ok(Case::PassedBy);
        }
        let expected = priced(catalogue, &whole)?;
        let mut later = wire.lines[0].clone();
        wire.lines[0].to = Some(first.to().to_string());
        later.from = Some(second.from().to_string());
        wire.lines.push(later);
        let found = priced(catalogue, &checked(catalogue, &wire))?;
        let parts = |quote: &Quote| quote.lines.iter().flat_map(|line| line.periods.clone()).collect::<Vec<_>>();
        same("the periods", parts(&found), parts(&expected))?;
        same("the own contribution", found.contribution, expected.contribution)?;
        Ok(Case::Counted)
    });
}

#[test]
fn a_change_to_the_same_support_changes_nothing() {
    holds(40, |tape| {
        let (generated, wire) = question_about(tape, 3);
        let catalogue = &generated.catalogue;
        let arrangement = checked(catalogue, &wire);
        let line = &arrangement.lines()[tape.below(arrangement.lines().len() as u32) as usize];
        let Some((_, second)) = at_a_border(tape, catalogue, line.period) else { return Ok(Case::PassedBy) };
        let others = arrangement.lines().iter().filter(|other| other.block == line.block);
        if others.clone().any(|other| other.volume != line.volume) {
            return Ok(Case::PassedBy);
        }
        let change = ChangeWire {
            kind: "quantity".into(),
            on: second.from().to_string(),
            blocks: vec![line.block.to_string()],
            quantity: Some(line.volume.units().to_string()),
            ..ChangeWire::default()
        };
        let change = change::check(catalogue, &arrangement, &change).0.ok_or("the change does not fit")?;
        let changed = change::changed(catalogue, &arrangement, &change, None).map_err(|found| format!("{found:?}"))?;
        same("what changes", changed.periods, Vec::new())?;
        same("what changes of the own contribution", changed.contribution, Vec::new())?;
        Ok(Case::Counted)
    });
}

#[test]
fn the_differences_of_a_change_add_up_to_the_difference_of_the_quotes() {
    holds(48, |tape| {
        let (generated, wire) = question_about(tape, 3);
        let catalogue = &generated.catalogue;
        let arrangement = checked(catalogue, &wire);
        let Some((change, reaches_back)) = change_of(tape, catalogue, &arrangement) else { return Ok(Case::PassedBy) };
        let claimed_until =
            tape.perhaps(|tape| arrangement.period().from() + chrono::Days::new(tape.below(240).into()));
        let changed = match change::changed(catalogue, &arrangement, &change, claimed_until) {
            Ok(changed) => changed,
            // No line is left, or the replacing block has no price for this volume.
            Err(found)
                if matches!(
                    found[0].problem,
                    Problem::Arrangement(ArrangementProblem::EmptyArrangement | ArrangementProblem::NoBand { .. })
                ) =>
            {
                return Ok(Case::PassedBy);
            }
            Err(found) => return Err(format!("{found:?}")),
        };
        let (was, is) = (priced(catalogue, &arrangement)?, &changed.quote);
        recomputed(&changed.steps, &Context::of(catalogue))?;
        same("in all", changed.total, Difference::between(was.total, is.total))?;
        same("by period", changed.periods.iter().map(|part| part.difference).sum(), changed.total)?;
        let claimed = changed.periods.iter().filter(|part| part.claimed).map(|part| part.difference).sum();
        same("to correct", changed.to_correct, claimed)?;
        if let (Some(was), Some(is)) = (was.contribution.total, is.contribution.total) {
            let own = changed.contribution.iter().map(|part| part.difference).sum();
            same("of the own contribution", own, Difference::between(was, is))?;
        }
        for part in changed.periods.iter().filter(|_| !reaches_back) {
            ensure(
                "nothing changes before",
                part.period.to() >= changed.effective,
                (part, &change, arrangement.lines()),
            )?;
        }
        Ok(Case::Counted)
    });
}

/// A change, and whether it may change amounts before its day. Support that ends, or that pauses during a crisis, has
/// its last week or its sum counted where it ends, and a new volume of a total applies to the whole period.
fn change_of(tape: &mut Tape<'_>, catalogue: &Catalogue, arrangement: &Arrangement) -> Option<(change::Change, bool)> {
    let lines = arrangement.lines();
    let within = |tape: &mut Tape<'_>| {
        arrangement.period().from() + chrono::Days::new(tape.below(arrangement.period().days()).into())
    };
    let (on, until) = (within(tape), within(tape));
    let kind = tape.one(&["quantity", "replace", "stop", "end", "crisis"]);
    let comes = matches!(kind, "replace" | "crisis");
    let by = &catalogue.blocks()[tape.below(catalogue.blocks().len() as u32) as usize];
    let wire = ChangeWire {
        kind: kind.into(),
        on: on.min(until).to_string(),
        until: (kind == "crisis").then(|| on.max(until).to_string()),
        blocks: vec![lines[tape.below(lines.len() as u32) as usize].block.to_string()],
        by: comes.then(|| by.code.to_string()),
        quantity: Some(tape.between(1, 10).to_string()),
    };
    let of_a_total = |line: &Line| catalogue.block(line.block.as_str()).unwrap().frequency == Frequency::Total;
    let makes_way = |line: &Line| of_a_total(line) || line.period.to() <= on.max(until);
    let mut touched = lines.iter().filter(|line| wire.blocks[0] == line.block.as_str());
    let reaches_back = match kind {
        "quantity" => touched.any(of_a_total),
        "crisis" => touched.any(makes_way),
        _ => true,
    };
    Some((change::check(catalogue, arrangement, &wire).0?, reaches_back))
}

#[test]
fn the_shares_of_a_sum_add_up_to_it() {
    holds(24, |tape| {
        let generated = &generated::CATALOGUES[tape.below(8) as usize];
        let (from, days) = (tape.below(700), tape.between(0, 400));
        let wire = ArrangementWire {
            from: day(from).to_string(),
            to: day(from + days).to_string(),
            lines: generated::arrangement(&mut Tape(&[]), &generated.catalogue, 1).lines,
            ..ArrangementWire::default()
        };
        let arrangement = checked(&generated.catalogue, &wire);
        let quote = priced(&generated.catalogue, &arrangement)?;
        let cents = u64::from(tape.below(u32::MAX)) * u64::from(tape.between(1, 20_000));
        let sum = Amount::from_cents(cents);
        // Shares in ten-thousandths of a percent, at most five of them.
        let mut left = 1_000_000;
        let mut share = |tape: &mut Tape<'_>| {
            let share = tape.below(left + 1);
            left -= share;
            format!("{}.{:04}", share / 10_000, share % 10_000)
        };
        let start = share(tape);
        let milestones: Vec<_> = (0..tape.below(4))
            .map(|_| MilestoneWire { on: day(from + tape.below(days + 1)).to_string(), percent: share(tape) })
            .collect();
        let tied = FundingWire {
            way: "result".into(),
            amount: Some(sum.to_string()),
            start_percent: Some(start.clone()),
            milestones,
            ..FundingWire::default()
        };
        let course = FundingWire { way: "trajectory".into(), milestones: Vec::new(), ..tied.clone() };
        let reached = day(from + tape.below(2 * days + 1)).to_string();
        let course_wire = CourseWire { reached: Some(reached), ..CourseWire::default() };
        let (question, found) = funding::check(&arrangement, &[tied, course], &course_wire);
        let question = question.ok_or_else(|| format!("{found:?}"))?;
        for (way, wire) in funding::funded(&arrangement, &quote, &question).into_iter().zip(&question.ways) {
            recomputed(&[way.step], &Context::of(&generated.catalogue).paid_by(wire))?;
            same("the payments", way.payments.iter().map(|payment| payment.amount).sum(), way.total)?;
            same("all shares", way.total, sum)?;
            same("when it is reached", way.if_reached, sum)?;
        }
        Ok(Case::Counted)
    });
}

#[test]
fn the_parts_of_a_year_add_up_to_the_amount_for_its_inhabitants() {
    holds(6, |tape| {
        let generated = &generated::CATALOGUES[0];
        let year = tape.between(2025, 2027);
        let wire = ArrangementWire {
            from: format!("{year}-01-01"),
            to: format!("{year}-12-31"),
            lines: generated::arrangement(&mut Tape(&[]), &generated.catalogue, 1).lines,
            ..ArrangementWire::default()
        };
        let arrangement = checked(&generated.catalogue, &wire);
        let quote = priced(&generated.catalogue, &arrangement)?;
        let (cents, inhabitants) = (u64::from(tape.below(u32::MAX)), tape.between(1, 18_000_000));
        let way = FundingWire {
            way: "population".into(),
            amount: Some(Amount::from_cents(cents).to_string()),
            inhabitants: Some(inhabitants),
            ..FundingWire::default()
        };
        let (question, found) = funding::check(&arrangement, &[way], &CourseWire::default());
        let question = question.ok_or_else(|| format!("{found:?}"))?;
        let funded = funding::funded(&arrangement, &quote, &question);
        recomputed(std::slice::from_ref(&funded[0].step), &Context::of(&generated.catalogue))?;
        same("the year", funded[0].total, Amount::from_cents(cents * u64::from(inhabitants)))?;
        Ok(Case::Counted)
    });
}

#[test]
fn amounts_and_percentages_are_the_same_after_writing_and_reading() {
    holds(4, |tape| {
        let cents = (u64::from(tape.below(u32::MAX)) << 16 | u64::from(tape.below(1 << 16))) % 100_000_000_000_001;
        let amount = Amount::from_cents(cents);
        let text = amount.to_string();
        same("written", text.as_str(), format!("{}.{:02}", cents / 100, cents % 100).as_str())?;
        same("read", Amount::parse(&text), Ok(amount))?;
        let idle = text.strip_suffix('0').unwrap_or(&text);
        same("read with a decimal less", Amount::parse(idle), Ok(amount))?;
        let share = tape.below(20_000_001);
        let sign = if share > 10_000_000 { "-" } else { "" };
        let share = share % 10_000_001;
        let percent =
            Percent::parse(&format!("{sign}{}.{:04}", share / 10_000, share % 10_000)).ok_or("no percentage")?;
        same("a percentage", Percent::parse(&percent.to_string()), Some(percent))?;
        Ok(Case::Counted)
    });
}

#[test]
fn no_text_that_is_not_an_amount_is_read_as_one() {
    holds(9, |tape| {
        let text: String =
            (0..tape.below(8)).map(|_| tape.one(&["0", "1", "9", ".", "-", "+", ",", "e", " "])).collect();
        let (whole, decimals) = text.split_once('.').unwrap_or((&text, "0"));
        let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
        let right = digits(whole) && digits(decimals) && decimals.len() <= 2;
        same(&text, Amount::parse(&text).is_ok(), right)?;
        Ok(Case::Counted)
    });
}
