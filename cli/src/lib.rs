//! What the command line knows beyond the core: reading, judging, importing, describing and comparing what
//! municipalities write. Tests and other programs use it too.

pub mod authoring;
mod csv_lines;
pub mod diff;
pub mod import;
pub mod messages;
pub mod quality;
pub mod report;
pub mod schema;
