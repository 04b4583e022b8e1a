//! JSON texts into wire types.
//!
//! By way of a tree: each wire type is then read by one reader only, whatever it came from, and that is a third of
//! the browser's code.

use serde::de::DeserializeOwned;

use crate::{finding::Problem, limits::MAX_BYTES};

/// Reads a wire type from a JSON text of at most [`MAX_BYTES`].
///
/// # Errors
/// The first thing that is wrong with its shape.
pub fn read<T: DeserializeOwned>(text: &str) -> Result<T, Problem> {
    if text.len() > MAX_BYTES {
        return Err(Problem::TooMuch { what: "bytes", limit: MAX_BYTES });
    }
    let wrong_shape = |error: serde_json::Error| Problem::WrongShape { detail: error.to_string() };
    let tree: serde_json::Value = serde_json::from_str(text).map_err(wrong_shape)?;
    T::deserialize(tree).map_err(wrong_shape)
}
