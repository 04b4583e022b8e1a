//! Checks that each rule has an effect, and that the rules allow each block.

use std::collections::BTreeSet;

use resultaatwijzer_core::{
    catalogue::{Catalogue, Rule, RuleKind},
    value::code::Code,
};

use super::{Reason, Remark, Shortcoming, Subject, reachable::Rules};

pub(super) fn examine(subject: &Subject<'_>) -> Vec<Remark> {
    let catalogue = subject.catalogue;
    let all = Rules::of(catalogue);
    let mut remarks = Vec::new();
    for (i, rule) in catalogue.rules().iter().enumerate() {
        let name = rule.code.to_string();
        let what = if forbids_all(rule) {
            Shortcoming::RuleForbidsAll { rule: name }
        } else if let Some(block) = included_in_itself(rule) {
            Shortcoming::IncludedInItself { rule: name, block: block.to_string() }
        } else if let Some(reason) = never_applies(catalogue, &all, i, rule) {
            Shortcoming::RuleNeverApplies { rule: name, reason }
        } else {
            continue;
        };
        remarks.push(Remark::new(what, format!("/rules/{i}")));
    }
    remarks.extend(forbidden_blocks(catalogue, &all));
    remarks
}

/// Whether the rule allows none of the blocks that it names.
fn forbids_all(rule: &Rule) -> bool {
    match &rule.kind {
        RuleKind::AtMost { at_most, .. } | RuleKind::AtMostAreas { at_most } => *at_most == 0,
        RuleKind::Excludes { block, others } => others.contains(block),
        RuleKind::Requires { .. } | RuleKind::IncludedIn { .. } | RuleKind::OneProvider { .. } => false,
    }
}

fn included_in_itself(rule: &Rule) -> Option<&Code> {
    match &rule.kind {
        RuleKind::IncludedIn { block, within } if within.contains(block) => Some(block),
        _ => None,
    }
}

fn never_applies(catalogue: &Catalogue, all: &Rules<'_>, place: usize, rule: &Rule) -> Option<Reason> {
    if catalogue.rules().iter().take(place).any(|other| same(&other.kind, &rule.kind)) {
        return Some(Reason::SaidBefore);
    }
    match &rule.kind {
        RuleKind::AtMost { blocks, at_most } => {
            let different: BTreeSet<&Code> = blocks.iter().collect();
            (*at_most as usize >= different.len()).then_some(Reason::AllowsAll)
        }
        RuleKind::AtMostAreas { at_most } => {
            let used: BTreeSet<&Code> = catalogue.blocks().iter().map(|block| &block.area).collect();
            (*at_most as usize >= used.len()).then_some(Reason::AllowsAll)
        }
        // The rule is about providers, so that it can apply to any blocks.
        RuleKind::OneProvider { .. } => None,
        RuleKind::Requires { block, any_of } => any_of.contains(block).then_some(Reason::MeetsItself),
        RuleKind::Excludes { block, others } | RuleKind::IncludedIn { block, within: others } => {
            // Of two equal rules, only the second is superfluous.
            let again = catalogue.rules().iter().skip(place + 1).filter(|other| same(&other.kind, &rule.kind));
            let rest = again.fold(all.without(rule), |rest, other| rest.without(other));
            let together = others.iter().any(|other| rest.allow(&[find(catalogue, block), find(catalogue, other)]));
            // A block that is never allowed has its own finding.
            (!together && rest.allow(&[find(catalogue, block)])).then_some(Reason::OtherRules)
        }
    }
}

/// The catalogue's copy of the code, which lives longer than the rule.
fn find<'a>(catalogue: &'a Catalogue, code: &'a Code) -> &'a Code {
    catalogue.block(code.as_str()).map_or(code, |block| &block.code)
}

fn same(a: &RuleKind, b: &RuleKind) -> bool {
    let set = |codes: &[Code]| codes.iter().cloned().collect::<BTreeSet<Code>>();
    match (a, b) {
        (RuleKind::Excludes { block: a, others: x }, RuleKind::Excludes { block: b, others: y }) => {
            (a == b && set(x) == set(y)) || (*x == [b.clone()] && *y == [a.clone()])
        }
        (RuleKind::Requires { block: a, any_of: x }, RuleKind::Requires { block: b, any_of: y })
        | (RuleKind::IncludedIn { block: a, within: x }, RuleKind::IncludedIn { block: b, within: y }) => {
            a == b && set(x) == set(y)
        }
        (RuleKind::AtMost { blocks: x, at_most: a }, RuleKind::AtMost { blocks: y, at_most: b }) => {
            a == b && set(x) == set(y)
        }
        (RuleKind::OneProvider { blocks: x }, RuleKind::OneProvider { blocks: y }) => {
            x.is_empty() || (!y.is_empty() && set(x) == set(y))
        }
        (RuleKind::AtMostAreas { at_most: a }, RuleKind::AtMostAreas { at_most: b }) => a <= b,
        _ => false,
    }
}

/// Blocks that no arrangement can hold, each reported at the first of the rules that together forbid it. Rules that
/// forbid all blocks that they name are left out, because they have their own finding.
fn forbidden_blocks(catalogue: &Catalogue, all: &Rules<'_>) -> Vec<Remark> {
    let mut rules = Vec::new();
    let mut reduced = None;
    for rule in catalogue.rules().iter().filter(|rule| forbids_all(rule)) {
        reduced = Some(reduced.as_ref().unwrap_or(all).without(rule));
    }
    let searched = reduced.as_ref().unwrap_or(all);
    for block in catalogue.blocks() {
        if searched.allow(&[&block.code]) {
            continue;
        }
        let counts = |rule: &&Rule| !forbids_all(rule) && searched.without(rule).allow(&[&block.code]);
        let mut guilty: Vec<&Rule> = catalogue.rules().iter().filter(counts).collect();
        if guilty.is_empty() {
            guilty = catalogue.rules().iter().filter(|rule| about(rule, &block.code)).collect();
        }
        let place = guilty.first().and_then(|first| catalogue.rules().iter().position(|rule| rule.code == first.code));
        let names = guilty.iter().map(|rule| rule.code.to_string()).collect();
        let what = Shortcoming::BlockForbidden { block: block.code.to_string(), rules: names };
        rules.push(Remark::new(what, place.map_or_else(|| "/rules".to_owned(), |i| format!("/rules/{i}"))));
    }
    rules
}

fn about(rule: &Rule, code: &Code) -> bool {
    match &rule.kind {
        RuleKind::Excludes { block, .. } | RuleKind::Requires { block, .. } | RuleKind::IncludedIn { block, .. } => {
            block == code
        }
        RuleKind::AtMost { blocks, .. } => blocks.contains(code),
        RuleKind::AtMostAreas { .. } | RuleKind::OneProvider { .. } => false,
    }
}
