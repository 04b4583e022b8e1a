//! Checks that the usual quantity of a block is not below its norm.

use super::{Remark, Shortcoming, Subject};

pub(super) fn examine(subject: &Subject<'_>) -> Vec<Remark> {
    let blocks = subject.catalogue.blocks().iter().enumerate();
    blocks
        .filter_map(|(i, block)| {
            let norm = subject.norms.iter().find(|norm| norm.block == block.code)?;
            let below = norm.asks_more_than(block, block.usual_quantity)?;
            let what = Shortcoming::BelowNorm { block: block.code.to_string(), hours: norm.least() };
            below.then(|| Remark::new(what, format!("/blocks/{i}/usual_quantity")))
        })
        .collect()
}
