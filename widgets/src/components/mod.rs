//! Drawing: each function turns a part of a view into HTML. They call no core, fetch nothing and hold no text.

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
