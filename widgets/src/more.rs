//! What only some elements need, in a module of its own: an element fetches it when it is asked for.

use js_sys::Error;
use resultaatwijzer_core::{
    plan,
    reading::{document::Document, finding::Finding},
};
use resultaatwijzer_text::{Spoken, Tongue, en, nl};
use serde_json::json;
use wasm_bindgen::prelude::*;

use crate::{
    clock::today,
    load::{self, Failure},
    view::{
        Notice, ReaderOf,
        start::{message, qr},
    },
};

/// Reads an assignment (WMO301 or JW301): JSON with the plan, when one can be made of it, and what was found. Nobody's
/// number, name or address comes along.
///
/// # Errors
/// When the catalogue or the mapping cannot be had.
#[wasm_bindgen(js_name = readMessage)]
pub async fn read_message(
    catalogue: String,
    mapping: Option<String>,
    language: String,
    bytes: Vec<u8>,
) -> Result<String, Error> {
    let failed = |failure: Failure| Error::new(&format!("{failure:?}"));
    let tongue = Tongue::of(&language).unwrap_or(Tongue::Dutch);
    let loaded = load::catalogue(&catalogue, Some(&language)).await.map_err(failed)?;
    let mapping = load::mapping(&loaded, mapping.as_deref()).await.map_err(failed)?;
    let spoken = match tongue {
        Tongue::Dutch => Spoken { language: &nl::LANGUAGE, words: &nl::START_STAFF },
        Tongue::English => Spoken { language: &en::LANGUAGE, words: &en::START_STAFF },
    };
    let reader = ReaderOf::new(&loaded.catalogue, spoken, today());
    let (plan, found) = message::read(&reader, tongue, &mapping, &bytes);
    let found: Vec<_> = found.iter().map(|Notice { label, message, help, .. }| json!([label, message, help])).collect();
    Ok(json!({ "plan": plan, "found": found }).to_string())
}

/// The token of a plan that is right.
///
/// # Errors
/// When the catalogue cannot be had, or the codes of what is wrong with the plan.
#[wasm_bindgen(js_name = planToken)]
pub async fn plan_token(catalogue: String, plan: String) -> Result<String, Error> {
    let loaded = load::catalogue(&catalogue, None).await.map_err(|failure| Error::new(&format!("{failure:?}")))?;
    let document = Document::from_json(&plan);
    let (checked, findings) = plan::check(&loaded.catalogue, &document);
    let codes = || findings.iter().map(Finding::code).collect::<Vec<_>>().join(" ");
    let token = checked.and_then(|_| plan::token::encode(&document.wire));
    token.ok_or_else(|| Error::new(&codes()))
}

/// A link as a QR code: its width and, after a space, its dark modules as the path of a drawing.
#[wasm_bindgen(js_name = qrCode)]
#[must_use]
pub fn qr_code(link: &str) -> String {
    let qr = qr::drawn(link);
    format!("{} {}", qr.size, qr.path)
}
