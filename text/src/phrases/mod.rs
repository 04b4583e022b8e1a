//! How each language writes amounts, dates and units, and the phrases that several sentences share.

pub(crate) mod en;
pub(crate) mod nl;
