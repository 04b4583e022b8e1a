//! Whatever field of a document a text stands in: one that cannot be shown is found there, once.

use resultaatwijzer_authoring::folder;
use resultaatwijzer_core::{
    catalogue::{self, Catalogue},
    plan, providers,
    reading::{document::Document, finding::Finding},
    value::limits::MAX_TEXT,
};
use resultaatwijzer_tests::{catalogues, in_memory};
use serde_json::Value;

/// What a check found, in a document of which one value was changed.
type Check<'a> = &'a dyn Fn(&Value) -> Vec<Finding>;

/// The places of all texts and of all names of a map below a value.
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

/// Every text of a document in turn is made one that cannot be shown.
fn check(document: &Value, check: Check<'_>) {
    assert!(check(document).iter().all(|finding| !["C005", "C016"].contains(&finding.code())));
    let mut places = Vec::new();
    texts(document, "", &mut places);
    assert!(places.len() > 25, "{}", places.len());
    // One of each list is enough: a document has thousands of texts.
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
fn no_text_is_forgotten_and_none_is_found_twice() {
    let (valid, [catalogue_tree, providers_tree, plan_tree]) = voorbeeldstad();
    check(&catalogue_tree, &|tree| catalogue::check(Document::from_tree(tree)).1);
    check(&providers_tree, &|tree| providers::check(&valid, Document::from_tree(tree)).1);
    check(&plan_tree, &|tree| plan::check(&valid, &Document::from_tree(tree)).1);
}

#[test]
fn a_name_in_a_map_is_a_text_too() {
    let (_, [mut tree, ..]) = voorbeeldstad();
    let name = tree["texts"]["nl"]["name"].clone();
    tree["texts"]["n\u{200b}l"] = serde_json::json!({ "name": name });
    let found = Document::<catalogue::wire::CatalogueWire>::from_tree(&tree).findings;
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!((found[0].code(), found[0].at.as_str()), ("C016", "/texts/n\u{200b}l"));
}
