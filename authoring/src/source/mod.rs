//! Reads TOML, CSV and JSON files as trees, with the line of every value.

pub(crate) mod csv_lines;
pub(crate) mod csv_table;
mod source_map;
pub(crate) mod toml_tree;

use std::borrow::Cow;

use resultaatwijzer_core::{
    reading::{
        document::{Document, Shape},
        finding::Finding,
        problem::DocumentProblem,
    },
    value::limits::MAX_BYTES,
};
use serde_json::Value;

use crate::files::Unread;

pub use source_map::{Located, Place, SourceMap};

/// The bytes of a file, or the reason why they cannot be had.
pub type Bytes<'a> = Result<Cow<'a, [u8]>, Unread>;

/// Reads one document of a wire type: TOML where its name ends in `.toml`, else JSON.
///
/// # Errors
/// Findings that keep the document from being read at all.
pub fn document<T: Shape>(name: &str, bytes: Bytes<'_>) -> Result<(Document<T>, SourceMap), Vec<Located>> {
    let text = text_of(name, bytes)?;
    let mut map = SourceMap::default();
    let tree = match name.ends_with(".toml") {
        true => toml_tree::parse(&text, name, "", &mut map)?,
        false => parse_json(&text, name)?,
    };
    map.put("", name, 1);
    Ok((Document::from_tree(&tree), map))
}

/// A file as UTF-8 text of at most [`MAX_BYTES`].
///
/// # Errors
/// A finding, at the line of the first byte that is not UTF-8.
pub fn text_of(name: &str, bytes: Bytes<'_>) -> Result<String, Vec<Located>> {
    let located = |problem, line| vec![Located::at(Finding::new(problem, ""), name, line)];
    let bytes = bytes.map_err(|error| match error {
        Unread::Missing => located(DocumentProblem::MissingFile { file: name.to_owned() }, 1),
        Unread::Failed(detail) => located(DocumentProblem::Unreadable { detail }, 1),
    })?;
    if bytes.len() > MAX_BYTES {
        return Err(located(DocumentProblem::TooMuch { what: "bytes", limit: MAX_BYTES }, 1));
    }
    String::from_utf8(bytes.into_owned()).map_err(|error| {
        let line = error.as_bytes().iter().take(error.utf8_error().valid_up_to()).filter(|b| **b == b'\n').count() + 1;
        located(DocumentProblem::Unreadable { detail: "not UTF-8".into() }, line)
    })
}

fn parse_json(text: &str, name: &str) -> Result<Value, Vec<Located>> {
    serde_json::from_str(text).map_err(|error| {
        let finding = Finding::new(DocumentProblem::Unreadable { detail: error.to_string() }, "");
        vec![Located::at(finding, name, error.line())]
    })
}
