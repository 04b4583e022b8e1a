//! Drawing: each function turns a part of a view into HTML. They call no core, fetch nothing and hold no text.

pub mod icon;
pub mod parts;
pub mod tag;
pub mod terms;
pub mod voice;
