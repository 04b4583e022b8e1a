//! The golden cases: one folder for each, with a question, its answer and the source of the answer.

use std::{fs, path::Path};

use resultaatwijzer::files;
use resultaatwijzer_core::{
    catalogue::{self, Catalogue},
    providers::{self, Providers},
    reading::{
        document::{Document, Shape},
        finding::Finding,
    },
};
use serde_json::Value;

use crate::catalogues;

/// Every case by name. There is at least one.
#[must_use]
pub fn cases() -> Vec<(String, Value)> {
    let folders = fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/golden")).unwrap();
    let mut all: Vec<_> = folders.map(|entry| read_case(&entry.unwrap().path())).collect();
    assert!(!all.is_empty(), "no golden cases were found");
    all.sort_by(|(a, _), (b, _)| a.cmp(b));
    all
}

/// One case.
#[must_use]
pub fn case(name: &str) -> Value {
    read_case(&Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/golden")).join(name)).1
}

fn read_case(folder: &Path) -> (String, Value) {
    let name = folder.file_name().unwrap().to_string_lossy().into_owned();
    let text = fs::read_to_string(folder.join("case.json")).unwrap();
    (name, serde_json::from_str(&text).unwrap())
}

/// The question of a case.
///
/// # Errors
/// The findings of reading it.
pub fn read<W: Shape>(case: &Value) -> Result<W, Vec<Finding>> {
    Document::from_tree(&case["input"]).whole()
}

/// Whether a case needs a catalogue.
#[must_use]
pub fn has_catalogue(case: &Value) -> bool {
    case["catalogue"].is_string() || case["catalogue_inline"].is_object()
}

/// The catalogue of a case, and its providers.
#[must_use]
pub fn catalogue_of(case: &Value) -> (Catalogue, Option<Providers>) {
    if let Some(name) = case["catalogue"].as_str() {
        let authored = files::catalogue(&catalogues().join(name));
        return (authored.catalogue.unwrap(), authored.providers);
    }
    let (catalogue, findings) = catalogue::check(Document::from_tree(&case["catalogue_inline"]));
    let catalogue = catalogue.unwrap_or_else(|| panic!("{findings:?}"));
    let providers = case.get("providers_inline").map(|tree| {
        let (providers, findings) = providers::check(&catalogue, Document::from_tree(tree));
        providers.unwrap_or_else(|| panic!("{findings:?}"))
    });
    (catalogue, providers)
}
