//! Functions that turn the parts of a view into HTML. They do not use the core, fetch nothing and contain no text.

pub mod conversation;
pub mod icon;
pub mod parts;
pub mod plan;
pub mod providers;
#[cfg(feature = "start")]
pub mod start;
pub mod tag;
pub mod tariff;
pub mod terms;
pub mod voice;
