//! The sentences of facts, one file for each family, in Dutch and English. A fact without a sentence does not compile.

pub(crate) mod bill;
pub(crate) mod change;
pub(crate) mod contribution;
pub(crate) mod funding;
pub(crate) mod price;
pub(crate) mod real_price;
