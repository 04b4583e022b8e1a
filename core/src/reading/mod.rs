//! Reads documents into checked values, with every finding.

pub mod checking;
pub mod document;
pub mod finding;
pub mod path;
pub mod problem;
#[cfg(feature = "schema")]
pub mod schema;
pub mod verbatim;
mod wire;
