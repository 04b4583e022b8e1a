//! Checks that each rule has an effect, and that the rules allow each block.

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
        let what = if forbids_all(catalogue, rule) {
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

/// Whether there are blocks that set the rule to work, and it allows none of them.
fn forbids_all(catalogue: &Catalogue, rule: &Rule) -> bool {
    let allowed = |code: &Code| rule.kind.allows(&[code], |block| catalogue.area_of(block));
    match rule.kind.set_off_by() {
        Some(blocks) => !blocks.iter().any(allowed),
        None => !catalogue.blocks().is_empty() && !catalogue.blocks().iter().any(|block| allowed(&block.code)),
    }
}

/// The block that the rule is about, where it is one of the others too.
fn names_itself(rule: &Rule) -> Option<&Code> {
    let named = rule.kind.named();
    named.block.filter(|block| named.others.contains(block))
}

fn included_in_itself(rule: &Rule) -> Option<&Code> {
    names_itself(rule).filter(|_| matches!(rule.kind, RuleKind::IncludedIn { .. }))
}

fn never_applies(catalogue: &Catalogue, all: &Rules<'_>, place: usize, rule: &Rule) -> Option<Reason> {
    if catalogue.rules().iter().take(place).any(|other| other.kind.covers(&rule.kind)) {
        return Some(Reason::SaidBefore);
    }
    let named = rule.kind.named();
    let Some(block) = named.block else {
        let blocks: Vec<&Code> = catalogue.blocks().iter().map(|block| &block.code).collect();
        let allows_all = named.at_most.is_some() && rule.kind.allows(&blocks, |block| catalogue.area_of(block));
        return allows_all.then_some(Reason::AllowsAll);
    };
    if names_itself(rule).is_some() {
        return Some(Reason::MeetsItself);
    }
    let block = find(catalogue, block);
    if rule.kind.required_with(&[block]).is_some() {
        return None;
    }
    // Of two equal rules, only the second is superfluous.
    let again = catalogue.rules().iter().skip(place + 1).filter(|other| other.kind.covers(&rule.kind));
    let rest = again.fold(all.without(rule), |rest, other| rest.without(other));
    let together = named.others.iter().any(|other| rest.allow(&[block, find(catalogue, other)]));
    // A block that is never allowed has its own finding.
    (!together && rest.allow(&[block])).then_some(Reason::OtherRules)
}

/// The catalogue's copy of the code, which lives longer than the rule.
fn find<'a>(catalogue: &'a Catalogue, code: &'a Code) -> &'a Code {
    catalogue.block(code.as_str()).map_or(code, |block| &block.code)
}

/// Blocks that no arrangement can hold, each reported at the first of the rules that together forbid it. Rules that
/// forbid all blocks that they name are left out, because they have their own finding.
fn forbidden_blocks(catalogue: &Catalogue, all: &Rules<'_>) -> Vec<Remark> {
    let mut rules = Vec::new();
    let mut reduced = None;
    for rule in catalogue.rules().iter().filter(|rule| forbids_all(catalogue, rule)) {
        reduced = Some(reduced.as_ref().unwrap_or(all).without(rule));
    }
    let searched = reduced.as_ref().unwrap_or(all);
    for block in catalogue.blocks() {
        if searched.allow(&[&block.code]) {
            continue;
        }
        let counts = |rule: &&Rule| !forbids_all(catalogue, rule) && searched.without(rule).allow(&[&block.code]);
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

/// Whether the rule can forbid the block.
fn about(rule: &Rule, code: &Code) -> bool {
    let forbids = !matches!(rule.kind, RuleKind::OneProvider { .. });
    forbids && rule.kind.set_off_by().is_some_and(|blocks| blocks.contains(code))
}

#[cfg(test)]
mod tests {
    use super::*;
    use resultaatwijzer_core::{
        catalogue::{draft, wire::CatalogueWire},
        example::CATALOGUE,
        reading::document::Document,
    };

    #[test]
    fn a_rule_forbids_nothing_where_there_are_no_blocks_yet() {
        let mut document = Document::<CatalogueWire>::from_json(CATALOGUE);
        document.wire.blocks.clear();
        let catalogue = draft(document).0.unwrap();
        let rule = |kind| Rule { code: Code::new("regel").unwrap(), kind };
        assert!(!forbids_all(&catalogue, &rule(RuleKind::OneProvider { blocks: Vec::new() })));
        let whole = draft(Document::from_json(CATALOGUE)).0.unwrap();
        assert!(forbids_all(&whole, &rule(RuleKind::AtMostAreas { at_most: 0 })));
        assert!(!forbids_all(&whole, &rule(RuleKind::AtMostAreas { at_most: 1 })));
    }
}
