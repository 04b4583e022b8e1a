//! What makes catalogues: reading, judging, importing, describing and comparing what municipalities write.
//!
//! No platform: bytes and names come in, findings and documents go out. The command line reads them from a disk, a
//! browser from what somebody opened.

pub mod files;
pub mod source;

pub mod folder;
pub mod quality;
pub mod report;

pub mod import;
pub mod messages;

pub mod diff;
pub mod schema;
