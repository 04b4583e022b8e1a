//! The codes that a catalogue declares, to which its other parts may refer.

use super::wire::{CatalogueWire, FORMAT};
use crate::{
    reading::{
        checking::Checking,
        problem::{CatalogueProblem, Kind},
    },
    value::{
        code::Code,
        limits::{MAX_BLOCKS, MAX_TARIFFS},
        ordered::Set,
        period::Calendar,
    },
};

/// The codes that the other parts may refer to.
pub(super) struct Declared {
    pub(super) municipalities: Set<Code>,
    pub(super) places: Set<Code>,
    pub(super) areas: Set<Code>,
    pub(super) levels: Set<u32>,
    pub(super) blocks: Set<Code>,
    pub(super) rules: Set<Code>,
    pub(super) rights: Set<Code>,
    pub(super) sources: Set<Code>,
    pub(super) calendar: Calendar,
}

impl Declared {
    pub(super) fn gather(checking: &mut Checking, wire: &CatalogueWire) -> Self {
        checking.format(&wire.format, FORMAT);
        checking.limit("/blocks", "blocks", wire.blocks.len(), MAX_BLOCKS);
        checking.limit("/tariffs", "tariffs", wire.tariffs.len(), MAX_TARIFFS);
        let mut codes = |list: &str, kind, codes: &mut dyn Iterator<Item = &str>| {
            let mut seen = Set::default();
            for (i, code) in codes.enumerate() {
                checking.new_code(&format!("/{list}/{i}/code"), kind, code, &mut seen);
            }
            seen
        };
        let municipalities =
            codes("municipalities", Kind::Municipality, &mut wire.municipalities.iter().map(|m| m.code.as_str()));
        let places = codes("places", Kind::Place, &mut wire.places.iter().map(|p| p.code.as_str()));
        let areas = codes("areas", Kind::Area, &mut wire.areas.iter().map(|a| a.code.as_str()));
        let blocks = codes("blocks", Kind::Block, &mut wire.blocks.iter().map(|b| b.code.as_str()));
        let rules = codes("rules", Kind::Rule, &mut wire.rules.iter().map(|r| r.code.as_str()));
        let rights = codes("rights", Kind::Right, &mut wire.rights.iter().map(|r| r.code.as_str()));
        let sources = codes("sources", Kind::Source, &mut wire.sources.iter().map(|s| s.code.as_str()));
        let mut levels = Set::default();
        for (i, level) in wire.levels.iter().enumerate() {
            if !levels.insert(level.rank) {
                let code = level.rank.to_string();
                checking.note(format!("/levels/{i}/rank"), CatalogueProblem::Duplicate { kind: Kind::Level, code });
            }
        }
        // A wrong value has been noted and makes the catalogue invalid. A default replaces it, so that the rest is
        // checked too.
        let calendar = checking.choice("/calendar", "calendar", &wire.calendar).unwrap_or(Calendar::CalendarMonth);
        Self { municipalities, places, areas, levels, blocks, rules, rights, sources, calendar }
    }
}

/// The valid items of a list. Wrong ones have been noted.
pub(super) fn each<W, T>(list: &[W], mut check: impl FnMut(usize, &W) -> Option<T>) -> Vec<T> {
    list.iter().enumerate().filter_map(|(i, item)| check(i, item)).collect()
}

/// A value that may be left out: `None` when it is wrong, `Some(None)` when it is absent.
pub(super) fn optional<T>(value: Option<&str>, check: impl FnOnce(&str) -> Option<T>) -> Option<Option<T>> {
    match value {
        None => Some(None),
        Some(value) => check(value).map(Some),
    }
}
