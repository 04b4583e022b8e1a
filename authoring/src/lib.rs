//! The library for authors of catalogues: reads, judges, imports, describes and compares what municipalities write.
//!
//! No platform: input is bytes with names, output is findings and documents. The command line gets the bytes from a
//! disk, a browser from files that somebody opened.

pub mod files;
pub mod source;

pub mod folder;
pub mod quality;
pub mod report;

pub mod import;
pub mod messages;

pub mod diff;
pub mod schema;
