//! Checks that every block can be assigned: the national message standard must allow its unit, frequency and contract
//! together.

use resultaatwijzer_core::value::choices::Choice;

use super::{Remark, Shortcoming, Subject};

pub(super) fn examine(subject: &Subject<'_>) -> Vec<Remark> {
    let blocks = subject.catalogue.blocks().iter().enumerate();
    let unknown = blocks.filter(|(_, block)| !block.contract.allows(block.unit, block.frequency));
    unknown
        .map(|(i, block)| {
            let what = Shortcoming::NotOfStandard {
                block: block.code.to_string(),
                unit: block.unit.spelling(),
                frequency: block.frequency.spelling(),
                contract: block.contract.spelling(),
            };
            Remark::new(what, format!("/blocks/{i}/frequency"))
        })
        .collect()
}
