//! Functions that turn the parts of a view into HTML. They do not use the core, fetch nothing and contain no text.

pub mod icon;
pub mod parts;
pub mod tag;
pub mod terms;
pub mod voice;
