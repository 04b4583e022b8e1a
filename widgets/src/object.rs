//! Plain JavaScript objects: what a page hands in, and what it is handed.

use resultaatwijzer_core::document::{Document, Shape};
use resultaatwijzer_core::finding::{Finding, Problem};
use serde::Serialize;
use wasm_bindgen::JsValue;

/// A plain object as a wire document, read as everything else is read.
pub(crate) fn read<T: Shape>(value: JsValue) -> Document<T> {
    match serde_wasm_bindgen::from_value::<serde_json::Value>(value) {
        Ok(tree) => Document::from_tree(&tree),
        Err(error) => {
            let problem = Problem::Unreadable { detail: error.to_string() };
            Document { wire: T::default(), findings: vec![Finding::new(problem, "")] }
        }
    }
}

/// A value as JSON has it: objects for maps, `null` for none.
pub(crate) fn plain(value: &impl Serialize) -> JsValue {
    value.serialize(&serde_wasm_bindgen::Serializer::json_compatible()).unwrap_or_default()
}
