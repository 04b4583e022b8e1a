//! Whether blocks can be granted together on one day, with all other blocks that the rules require.
//!
//! A small search with backtracking: start with the given blocks, add one block for each rule that requires one, and go
//! back where a rule forbids it. Rules hold per day, so that searching a single day is enough.

use std::collections::BTreeMap;

use resultaatwijzer_core::{
    catalogue::{Catalogue, Rule, RuleKind},
    value::code::Code,
};

/// The most sets of blocks that one search tries. After that the blocks count as possible, so that only certain cases
/// are reported.
const MAX_STEPS: u32 = 2_000;

/// The rules of a catalogue, all of them or all but some.
pub(super) struct Rules<'a> {
    rules: Vec<&'a Rule>,
    areas: BTreeMap<&'a Code, &'a Code>,
}

impl<'a> Rules<'a> {
    pub(super) fn of(catalogue: &'a Catalogue) -> Self {
        let areas = catalogue.blocks().iter().map(|block| (&block.code, &block.area)).collect();
        Self { rules: catalogue.rules().iter().collect(), areas }
    }

    pub(super) fn without(&self, left_out: &Rule) -> Self {
        let rules = self.rules.iter().filter(|rule| rule.code != left_out.code).copied().collect();
        Self { rules, areas: self.areas.clone() }
    }

    /// Whether some arrangement holds all of these blocks on one day.
    pub(super) fn allow(&self, blocks: &[&'a Code]) -> bool {
        let mut chosen: Vec<&Code> = Vec::new();
        for block in blocks {
            if !chosen.contains(block) {
                chosen.push(block);
            }
        }
        let mut steps = MAX_STEPS;
        self.complete(&mut chosen, &mut steps)
    }

    fn complete(&self, chosen: &mut Vec<&'a Code>, steps: &mut u32) -> bool {
        if *steps == 0 {
            return true;
        }
        *steps -= 1;
        if !self.rules.iter().all(|rule| self.keeps(rule, chosen)) {
            return false;
        }
        let Some(any_of) = self.unmet(chosen) else { return true };
        any_of.iter().any(|other| {
            chosen.push(other);
            let possible = self.complete(chosen, steps);
            chosen.pop();
            possible
        })
    }

    fn keeps(&self, rule: &Rule, chosen: &[&Code]) -> bool {
        match &rule.kind {
            RuleKind::Excludes { block, others } => {
                !chosen.contains(&block) || !others.iter().any(|other| chosen.contains(&other))
            }
            RuleKind::AtMost { blocks, at_most } => {
                chosen.iter().filter(|block| blocks.contains(block)).count() <= *at_most as usize
            }
            RuleKind::AtMostAreas { at_most } => {
                let mut areas: Vec<_> = chosen.iter().filter_map(|block| self.areas.get(*block)).collect();
                areas.sort();
                areas.dedup();
                areas.len() <= *at_most as usize
            }
            RuleKind::Requires { .. } | RuleKind::IncludedIn { .. } | RuleKind::OneProvider { .. } => true,
        }
    }

    /// The blocks of which the first unmet rule requires one.
    fn unmet(&self, chosen: &[&Code]) -> Option<&'a [Code]> {
        self.rules.iter().find_map(|rule| match &rule.kind {
            RuleKind::Requires { block, any_of }
                if chosen.contains(&block) && !any_of.iter().any(|other| chosen.contains(&other)) =>
            {
                Some(any_of.as_slice())
            }
            _ => None,
        })
    }
}
