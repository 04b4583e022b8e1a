//! What the command line knows beyond the core: reading, judging, importing, describing and comparing what
//! municipalities write. Tests and other programs use it too.

pub mod authoring;
pub mod quality;
pub mod report;
