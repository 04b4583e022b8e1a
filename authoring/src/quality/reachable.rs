//! Whether blocks can be granted together on one day, with all other blocks that the rules require.
//!
//! A small search with backtracking: start with the given blocks, add one block for each rule that requires one, and go
//! back where a rule forbids it. Rules hold per day, so that searching a single day is enough.

use resultaatwijzer_core::{
    catalogue::{Catalogue, Rule},
    value::code::Code,
};

/// The most sets of blocks that one search tries. After that the blocks count as possible, so that only certain cases
/// are reported.
const MAX_STEPS: u32 = 2_000;

/// The rules of a catalogue, all of them or all but some.
pub(super) struct Rules<'a> {
    catalogue: &'a Catalogue,
    rules: Vec<&'a Rule>,
}

impl<'a> Rules<'a> {
    pub(super) fn of(catalogue: &'a Catalogue) -> Self {
        Self { catalogue, rules: catalogue.rules().iter().collect() }
    }

    pub(super) fn without(&self, left_out: &Rule) -> Self {
        let rules = self.rules.iter().filter(|rule| rule.code != left_out.code).copied().collect();
        Self { catalogue: self.catalogue, rules }
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
        if !self.rules.iter().all(|rule| rule.kind.allows(chosen, |block| self.catalogue.area_of(block))) {
            return false;
        }
        let Some(any_of) = self.rules.iter().find_map(|rule| rule.kind.required_with(chosen)) else { return true };
        any_of.iter().any(|other| {
            chosen.push(other);
            let possible = self.complete(chosen, steps);
            chosen.pop();
            possible
        })
    }
}
