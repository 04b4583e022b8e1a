//! From a document to checked values, with every finding on the way: nothing here knows what the document is about.

pub mod checking;
pub mod document;
pub mod finding;
#[cfg(feature = "schema")]
pub mod schema;
pub mod verbatim;
mod wire;
