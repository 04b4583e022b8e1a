//! A text with forbidden characters is found exactly once, in every field of every document.

use resultaatwijzer_authoring::folder;
use resultaatwijzer_core::{
    catalogue::{self, Catalogue},
    plan, providers,
    reading::{document::Document, finding::Finding},
    value::limits::MAX_TEXT,
};
use resultaatwijzer_tests::{catalogues, in_memory};
use serde_json::Value;

/// The findings about a document with one changed value.
type Check<'a> = &'a dyn Fn(&Value) -> Vec<Finding>;

/// The places of all texts and all keys of maps below a value.
fn texts(tree: &Value, at: &str, found: &mut Vec<String>) {
    match tree {
        Value::String(text) if !text.is_empty() => found.push(at.to_owned()),
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(i, item)| texts(item, &format!("{at}/{i}"), found));
        }
        Value::Object(fields) => fields.iter().for_each(|(name, tree)| texts(tree, &format!("{at}/{name}"), found)),
        _ => {}
    }
}

/// Replaces every text of a document in turn by one with forbidden characters.
fn check(document: &Value, check: Check<'_>) {
    assert!(check(document).iter().all(|finding| !["C005", "C016"].contains(&finding.code())));
    let mut places = Vec::new();
    texts(document, "", &mut places);
    assert!(places.len() > 25, "{}", places.len());
    // One item of each list is enough, because a document has thousands of texts.
    places.retain(|at| at.split('/').all(|part| part.parse::<usize>().is_err() || part == "0"));
    for (code, wrong) in [("C016", "a\u{202e}b".to_owned()), ("C005", "a".repeat(MAX_TEXT + 1))] {
        for at in &places {
            let mut changed = document.clone();
            *changed.pointer_mut(at).unwrap() = wrong.clone().into();
            let findings = check(&changed);
            let found: Vec<_> = findings.iter().filter(|finding| finding.at == *at).map(Finding::code).collect();
            assert_eq!(found, [code], "{at}");
        }
    }
}

fn voorbeeldstad() -> (Catalogue, [Value; 3]) {
    let authored = folder::read(&in_memory(&catalogues(), "voorbeeldstad"));
    let (_, plan) = authored.plans.iter().max_by_key(|(_, plan)| plan.results.len()).unwrap();
    let trees = [
        serde_json::to_value(authored.wire.unwrap()).unwrap(),
        serde_json::to_value(authored.providers_wire.unwrap()).unwrap(),
        serde_json::to_value(plan).unwrap(),
    ];
    (authored.catalogue.unwrap(), trees)
}

#[test]
fn every_invalid_text_is_found_exactly_once() {
    let (valid, [catalogue_tree, providers_tree, plan_tree]) = voorbeeldstad();
    check(&catalogue_tree, &|tree| catalogue::check(Document::from_tree(tree)).1);
    check(&providers_tree, &|tree| providers::check(&valid, Document::from_tree(tree)).1);
    check(&plan_tree, &|tree| plan::check(&valid, &Document::from_tree(tree)).1);
}

#[test]
fn keys_of_maps_are_checked_too() {
    let (_, [mut tree, ..]) = voorbeeldstad();
    let name = tree["texts"]["nl"]["name"].clone();
    tree["texts"]["n\u{200b}l"] = serde_json::json!({ "name": name });
    let found = Document::<catalogue::wire::CatalogueWire>::from_tree(&tree).findings;
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!((found[0].code(), found[0].at.as_str()), ("C016", "/texts/n\u{200b}l"));
}
