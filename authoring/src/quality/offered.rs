//! Checks that the matrix has blocks everywhere, and that providers offer them.

use std::collections::BTreeSet;

use super::{Remark, Shortcoming, Subject};

pub(super) fn examine(subject: &Subject<'_>) -> Vec<Remark> {
    let wire = subject.wire;
    let mut remarks = Vec::new();
    for (i, area) in wire.areas.iter().enumerate() {
        if !wire.blocks.iter().any(|block| block.area == area.code) {
            let what = Shortcoming::AreaWithoutBlocks { area: area.code.clone() };
            remarks.push(Remark::new(what, format!("/areas/{i}")));
        }
    }
    let offered: Option<BTreeSet<&str>> = subject.providers.map(|providers| {
        providers.providers.iter().flat_map(|provider| &provider.offers).map(|offer| offer.block.as_str()).collect()
    });
    for (i, level) in wire.levels.iter().enumerate() {
        let mut blocks = wire.blocks.iter().filter(|block| block.levels.contains(&level.rank)).peekable();
        let empty = blocks.peek().is_none();
        let nobody = offered.as_ref().is_some_and(|offered| !blocks.any(|block| offered.contains(block.code.as_str())));
        let what = match (empty, nobody) {
            (true, _) => Shortcoming::LevelWithoutBlocks { level: level.rank },
            (false, true) => Shortcoming::LevelNotOffered { level: level.rank },
            (false, false) => continue,
        };
        remarks.push(Remark::new(what, format!("/levels/{i}")));
    }
    for (i, block) in wire.blocks.iter().enumerate() {
        if block.levels.is_empty() {
            let what = Shortcoming::BlockWithoutLevel { block: block.code.clone() };
            remarks.push(Remark::new(what, format!("/blocks/{i}")));
        }
        if offered.as_ref().is_some_and(|offered| !offered.contains(block.code.as_str())) {
            let what = Shortcoming::BlockNotOffered { block: block.code.clone() };
            remarks.push(Remark::new(what, format!("/blocks/{i}")));
        }
    }
    remarks
}
