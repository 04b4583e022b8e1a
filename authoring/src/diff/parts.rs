//! Parts that were added, removed or changed: rights, areas, levels, blocks, municipalities, rules and settings.

use std::collections::BTreeMap;

use resultaatwijzer_core::{
    catalogue::{Block, Catalogue},
    value::choices::Choice,
};

use super::{
    change::{BlockField, Change, Part, Presence, RightField, Setting},
    chosen::Chosen,
};

pub(super) fn compare(old: &Catalogue, new: &Catalogue) -> Vec<Change> {
    let mut changes = Vec::new();
    let codes = |catalogue: &Catalogue, part| codes(catalogue, part);
    for part in [Part::Right, Part::Block, Part::Area, Part::Level, Part::Municipality, Part::Rule] {
        changes.extend(presence(part, &codes(old, part), &codes(new, part)));
    }
    changes.extend(rights(old, new));
    changes.extend(new.blocks().iter().filter_map(|now| Some((old.block(now.code.as_str())?, now))).flat_map(block));
    changes.extend(levels(old, new));
    changes.extend(rules(old, new));
    changes.extend(settings(old, new));
    changes
}

fn codes(catalogue: &Catalogue, part: Part) -> Vec<String> {
    match part {
        Part::Right => catalogue.rights().iter().map(|right| right.code.to_string()).collect(),
        Part::Block => catalogue.blocks().iter().map(|block| block.code.to_string()).collect(),
        Part::Area => catalogue.areas().iter().map(|area| area.code.to_string()).collect(),
        Part::Level => catalogue.levels().iter().map(|level| level.rank.to_string()).collect(),
        Part::Municipality => catalogue.municipalities().iter().map(ToString::to_string).collect(),
        Part::Rule => catalogue.rules().iter().map(|rule| rule.code.to_string()).collect(),
    }
}

fn presence(kind: Part, old: &[String], new: &[String]) -> Vec<Change> {
    let only = |a: &[String], b: &[String], presence| {
        let codes: Vec<String> = a.iter().filter(|code| !b.contains(code)).cloned().collect();
        codes.into_iter().map(move |code| Change::Part { kind, code, presence })
    };
    only(old, new, Presence::Gone).chain(only(new, old, Presence::New)).collect()
}

fn rights(old: &Catalogue, new: &Catalogue) -> Vec<Change> {
    let mut changes = Vec::new();
    for now in new.rights() {
        let Some(was) = old.rights().iter().find(|right| right.code == now.code) else { continue };
        let weeks = |weeks: Option<u32>| weeks.map_or_else(String::new, |weeks| weeks.to_string());
        let phone = |phone: &Option<String>| phone.clone().unwrap_or_default();
        let fields = [
            (RightField::Weeks, weeks(was.weeks_after_decision), weeks(now.weeks_after_decision)),
            (RightField::Phone, phone(&was.phone), phone(&now.phone)),
        ];
        let differing = fields.into_iter().filter(|(_, old, new)| old != new);
        changes.extend(differing.map(|(field, old, new)| Change::Right {
            code: now.code.to_string(),
            field,
            old,
            new,
        }));
    }
    changes
}

/// The fields that differ, with their values as in the wire form.
fn block((old, new): (&Block, &Block)) -> Vec<Change> {
    let levels = |block: &Block| block.levels.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ");
    let variants = |block: &Block| block.variants.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ");
    let field = |field, read: &dyn Fn(&Block) -> String| (field, read(old), read(new));
    let fields = [
        field(BlockField::Area, &|block| block.area.to_string()),
        field(BlockField::Levels, &levels),
        field(BlockField::Law, &|block| block.law.spelling().to_owned()),
        field(BlockField::Unit, &|block| block.unit.spelling().to_owned()),
        field(BlockField::Frequency, &|block| block.frequency.spelling().to_owned()),
        field(BlockField::Contract, &|block| block.contract.spelling().to_owned()),
        field(BlockField::Claimable, &|block| block.claimable.spelling().to_owned()),
        field(BlockField::OwnContribution, &|block| block.own_contribution.spelling().to_owned()),
        field(BlockField::Variants, &variants),
        field(BlockField::UsualQuantity, &|block| block.usual_quantity.units().to_string()),
    ];
    let differing = fields.into_iter().filter(|(_, old, new)| old != new);
    differing.map(|(field, old, now)| Change::Block { code: new.code.to_string(), field, old, new: now }).collect()
}

fn levels(old: &Catalogue, new: &Catalogue) -> Vec<Change> {
    let before: BTreeMap<u32, _> = old.levels().iter().map(|level| (level.rank, level.purpose)).collect();
    let differs = |level: &resultaatwijzer_core::catalogue::Level| {
        let was = before.get(&level.rank).filter(|was| **was != level.purpose)?;
        Some(Change::Level { rank: level.rank.to_string(), old: *was, new: level.purpose })
    };
    new.levels().iter().filter_map(differs).collect()
}

fn rules(old: &Catalogue, new: &Catalogue) -> Vec<Change> {
    let differs = |now: &resultaatwijzer_core::catalogue::Rule| {
        let was = old.rules().iter().find(|rule| rule.code == now.code && rule.kind != now.kind)?;
        Some(Change::Rule { code: now.code.to_string(), old: was.clone(), new: now.clone() })
    };
    new.rules().iter().filter_map(differs).collect()
}

fn settings(old: &Catalogue, new: &Catalogue) -> Vec<Change> {
    let settings = [
        (Setting::Calendar, Chosen::Calendar(old.calendar()), Chosen::Calendar(new.calendar())),
        (Setting::Proration, Chosen::Proration(old.proration()), Chosen::Proration(new.proration())),
    ];
    let differing = settings.into_iter().filter(|(_, old, new)| old != new);
    differing.map(|(setting, old, new)| Change::Setting { setting, old, new }).collect()
}
