//! Plain JavaScript objects: what a page hands in, and what it is handed.

use resultaatwijzer_core::reading::{
    document::{Document, Shape},
    finding::Finding,
    problem::{DocumentProblem, Expected},
};
use serde::Serialize;
use wasm_bindgen::JsValue;

/// A plain object as a wire document, read as everything else is read.
pub(crate) fn read<T: Shape>(value: &JsValue) -> Document<T> {
    // By way of its text: a second reader of JavaScript values would cost 5 kB.
    match js_sys::JSON::stringify(value).ok().and_then(|text| text.as_string()) {
        Some(text) => Document::from_json(&text),
        None => {
            let problem = DocumentProblem::WrongType { expected: Expected::Object };
            Document { wire: T::default(), findings: vec![Finding::new(problem, "")] }
        }
    }
}

/// A plain object as JSON; nothing when there is none.
#[cfg(feature = "takes-plan")]
pub(crate) fn text(value: &JsValue) -> Option<String> {
    if value.is_null() || value.is_undefined() {
        return None;
    }
    js_sys::JSON::stringify(value).ok().and_then(|text| text.as_string())
}

/// A value as JSON has it: objects for maps, `null` for none.
pub(crate) fn plain(value: &impl Serialize) -> JsValue {
    value.serialize(&serde_wasm_bindgen::Serializer::json_compatible()).unwrap_or_default()
}
