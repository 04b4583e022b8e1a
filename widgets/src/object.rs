//! Plain JavaScript objects, which a page passes to the elements and receives from them.

use resultaatwijzer_core::reading::{
    document::{Document, Shape},
    finding::Finding,
    problem::{DocumentProblem, Expected},
};
use serde::Serialize;
use wasm_bindgen::JsValue;

/// A plain object as a wire document. It is read in the same way as a file.
pub(crate) fn read<T: Shape>(value: &JsValue) -> Document<T> {
    // The object is read from its JSON text, because a second reader for JavaScript values would cost 5 kB.
    match js_sys::JSON::stringify(value).ok().and_then(|text| text.as_string()) {
        Some(text) => Document::from_json(&text),
        None => {
            let problem = DocumentProblem::WrongType { expected: Expected::Object };
            Document { wire: T::default(), findings: vec![Finding::new(problem, "")] }
        }
    }
}

/// A plain object as JSON; `None` for `null` and `undefined`.
#[cfg(feature = "takes-plan")]
pub(crate) fn text(value: &JsValue) -> Option<String> {
    if value.is_null() || value.is_undefined() {
        return None;
    }
    js_sys::JSON::stringify(value).ok().and_then(|text| text.as_string())
}

/// A value in the form of JSON: maps are objects, and `None` is `null`.
pub(crate) fn plain(value: &impl Serialize) -> JsValue {
    value.serialize(&serde_wasm_bindgen::Serializer::json_compatible()).unwrap_or_default()
}
