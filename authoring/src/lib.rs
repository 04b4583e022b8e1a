//! What makes catalogues: reading, judging, importing, describing and comparing what municipalities write.

pub mod diff;
pub mod folder;
pub mod import;
pub mod messages;
pub mod quality;
pub mod report;
pub mod schema;
mod source;
