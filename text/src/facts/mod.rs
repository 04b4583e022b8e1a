//! What the facts of an explanation say, a file a family, in Dutch and English. A fact without words does not compile.

pub(crate) mod bill;
pub(crate) mod change;
pub(crate) mod contribution;
pub(crate) mod funding;
pub(crate) mod price;
pub(crate) mod real_price;
