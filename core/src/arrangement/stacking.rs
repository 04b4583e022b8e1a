//! Checks which blocks may, may not or must go together (*stapelen*): the national rule and the region's rules.

use crate::{
    arrangement::{Arrangement, Line},
    catalogue::{Catalogue, Rule, RuleKind},
    reading::{finding::Finding, problem::StackingProblem},
    value::{
        code::Code,
        ordered::Set,
        period::{Date, Period},
    },
};

/// Every violation in an arrangement: of the national rule in the order of its lines, then of the catalogue's rules in
/// theirs.
///
/// ```
/// use resultaatwijzer_core::arrangement::{self, stacking};
/// # let catalogue = resultaatwijzer_core::example::catalogue();
/// # use resultaatwijzer_core::example::parse;
/// let mut wire: arrangement::wire::ArrangementWire = parse(r#"{"from": "2026-01-01", "to": "2026-06-30", "lines": [
///     {"block": "dag", "quantity": "4", "to": "2026-03-31"}, {"block": "thuis", "quantity": "60"}]}"#);
/// let found = stacking::check(&catalogue, &arrangement::check(&catalogue, &wire).0.unwrap());
/// assert_eq!((found[0].code(), found[0].at.as_str()), ("S001", "/lines/0"));
///
/// wire.lines[1].from = Some("2026-04-01".into()); // one after the other
/// assert!(stacking::check(&catalogue, &arrangement::check(&catalogue, &wire).0.unwrap()).is_empty());
/// ```
#[must_use]
pub fn check(catalogue: &Catalogue, arrangement: &Arrangement) -> Vec<Finding> {
    let mut findings = overlapping(arrangement.lines());
    for rule in catalogue.rules_for(arrangement.lines().iter().map(|line| &line.block)) {
        findings.extend(check_rule(catalogue, arrangement.lines(), rule));
    }
    findings
}

/// The same product may not overlap itself in time (iWmo TR302).
fn overlapping(lines: &[Line]) -> Vec<Finding> {
    let twice = |i: usize, line: &Line| {
        lines.iter().take(i).any(|other| other.block == line.block && other.overlaps_for_same_person(line))
    };
    lines
        .iter()
        .enumerate()
        .filter(|(i, line)| twice(*i, line))
        .map(|(i, line)| Finding::new(StackingProblem::Overlapping { block: line.block.to_string() }, at(i)))
        .collect()
}

fn check_rule(catalogue: &Catalogue, lines: &[Line], rule: &Rule) -> Vec<Finding> {
    let name = || rule.code.to_string();
    let of = |block: &Code| {
        let block = block.clone();
        lines.iter().enumerate().filter(move |(_, line)| line.block == block)
    };
    match &rule.kind {
        RuleKind::Excludes { block, others } => of(block)
            .flat_map(|(i, line)| clashes(lines, line, others).into_iter().map(move |other| (i, other)))
            .map(|(i, other)| {
                let (block, other) = (block.to_string(), other.to_string());
                Finding::new(StackingProblem::Excluded { rule: name(), block, other }, at(i))
            })
            .collect(),
        RuleKind::Requires { block, any_of } => of(block)
            .filter(|(_, line)| !covered(lines, line, any_of))
            .map(|(i, _)| {
                let any_of = any_of.iter().map(Code::to_string).collect();
                Finding::new(StackingProblem::Required { rule: name(), block: block.to_string(), any_of }, at(i))
            })
            .collect(),
        RuleKind::AtMost { blocks, at_most } => {
            busiest(lines, |line| blocks.contains(&line.block).then(|| line.block.clone()))
                .filter(|busy| busy.codes.len() > *at_most as usize)
                .map(|busy| {
                    let blocks = busy.codes.iter().map(Code::to_string).collect();
                    Finding::new(StackingProblem::TooManyOf { rule: name(), blocks, at_most: *at_most }, at(busy.line))
                })
                .into_iter()
                .collect()
        }
        RuleKind::AtMostAreas { at_most } => {
            busiest(lines, |line| catalogue.block(line.block.as_str()).map(|block| block.area.clone()))
                .filter(|busy| busy.codes.len() > *at_most as usize)
                .map(|busy| {
                    let areas = busy.codes.iter().map(Code::to_string).collect();
                    Finding::new(
                        StackingProblem::TooManyAreas { rule: name(), areas, at_most: *at_most },
                        at(busy.line),
                    )
                })
                .into_iter()
                .collect()
        }
        RuleKind::OneProvider { blocks } => two_providers(lines, blocks)
            .map(|(i, line, other)| {
                let both = [&line.provider, &other.provider];
                let providers = both.into_iter().flatten().map(Code::to_string).collect();
                Finding::new(
                    StackingProblem::TwoProviders { rule: name(), block: line.block.to_string(), providers },
                    at(i),
                )
            })
            .collect(),
        RuleKind::IncludedIn { block, within } => of(block)
            .filter_map(|(i, line)| clashes(lines, line, within).into_iter().next().map(|other| (i, other)))
            .map(|(i, other)| {
                let (block, within) = (block.to_string(), other.to_string());
                Finding::new(StackingProblem::IncludedIn { rule: name(), block, within }, at(i))
            })
            .collect(),
    }
}

fn at(line: usize) -> String {
    format!("/lines/{line}")
}

/// The given blocks that run on a day of the line, for the same person.
fn clashes(lines: &[Line], line: &Line, blocks: &[Code]) -> Vec<Code> {
    let beside = lines.iter().filter(|other| blocks.contains(&other.block) && other.overlaps_for_same_person(line));
    let codes: Set<Code> = beside.map(|other| other.block.clone()).collect();
    codes.iter().cloned().collect()
}

/// Whether one of the blocks runs on each day of the line, for the same person.
fn covered(lines: &[Line], line: &Line, blocks: &[Code]) -> bool {
    let period = line.period;
    let with = |other: &&Line| blocks.contains(&other.block) && other.concerns_same_person(line);
    let others: Set<Period> = lines.iter().filter(with).map(|other| other.period).collect();
    let mut open: Option<Date> = Some(period.from());
    for other in others.iter() {
        match open {
            Some(day) if other.has(day) => open = other.to().succ_opt(),
            _ => {}
        }
    }
    open.is_none_or(|day| day > period.to())
}

struct Busy {
    line: usize,
    codes: Set<Code>,
}

/// Lines of the same block by two providers on the same day, for any person of the household: each later line, with the
/// first one that it clashes with.
fn two_providers<'a>(lines: &'a [Line], blocks: &'a [Code]) -> impl Iterator<Item = (usize, &'a Line, &'a Line)> {
    let concerned = |line: &Line| line.provider.is_some() && (blocks.is_empty() || blocks.contains(&line.block));
    let clash = |line: &Line, other: &Line| {
        other.block == line.block && other.provider != line.provider && other.period.overlap(line.period).is_some()
    };
    lines.iter().enumerate().filter(move |(_, line)| concerned(line)).filter_map(move |(i, line)| {
        let other = lines.iter().take(i).find(|other| concerned(other) && clash(line, other))?;
        Some((i, line, other))
    })
}

/// The first day on which the most different codes run for one person; it is always the first day of some line.
fn busiest(lines: &[Line], code_of: impl Fn(&Line) -> Option<Code>) -> Option<Busy> {
    let beside = |line: &Line| {
        let same =
            lines.iter().filter(|other| other.concerns_same_person(line) && other.period.has(line.period.from()));
        same.filter_map(&code_of).collect::<Set<_>>()
    };
    let days = lines.iter().enumerate().filter(|(_, line)| code_of(line).is_some());
    days.map(|(i, line)| Busy { line: i, codes: beside(line) }).rev().max_by_key(|busy| busy.codes.len())
}
