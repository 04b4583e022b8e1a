//! The committed schemas are those of the wire types, and everything that is built fits them.

use std::{fs, path::Path};

use jsonschema::Validator;
use resultaatwijzer::files;
use resultaatwijzer_authoring::schema;
use resultaatwijzer_core::{arrangement::wire::ArrangementWire, providers::NeedWire, reading::document::Document};
use resultaatwijzer_tests::catalogues;
use serde_json::{Value, json};

fn validator(name: &str) -> Validator {
    let schema = schema::of(name).unwrap();
    assert!(jsonschema::draft202012::meta::is_valid(&schema), "{name} is not a schema");
    jsonschema::draft202012::new(&schema).unwrap()
}

#[track_caller]
fn fits(validator: &Validator, document: &Value) {
    let errors: Vec<String> =
        validator.iter_errors(document).map(|error| format!("{}: {error}", error.instance_path())).collect();
    assert_eq!(errors, [""; 0]);
}

#[test]
fn the_committed_schemas_are_current() {
    for name in schema::NAMES {
        let committed = fs::read_to_string(catalogues().join(format!("schema/{name}.json"))).unwrap_or_default();
        let current = schema::written(&schema::of(name).unwrap()).unwrap();
        assert!(committed == current, "stale: run `resultaatwijzer schema --out catalogues/schema`");
    }
}

#[test]
fn every_built_catalogue_provider_file_and_plan_fits_its_schema() {
    let [catalogue, providers, plan] = ["catalogue", "providers", "plan"].map(validator);
    let mut plans = 0;
    for name in ["voorbeeldstad", "westerveld-2023", "altena"] {
        let authored = files::catalogue(&catalogues().join(name));
        fits(&catalogue, &serde_json::to_value(authored.wire.unwrap()).unwrap());
        fits(&providers, &serde_json::to_value(authored.providers_wire.unwrap()).unwrap());
        for (_, wire) in authored.plans {
            plans += 1;
            fits(&plan, &serde_json::to_value(wire).unwrap());
        }
    }
    assert!(plans >= 2);
}

/// What the golden cases ask, and how each is read: what reads without a finding fits, and the other way around, but
/// for what only the check of values can see.
#[test]
fn what_scripts_hand_in_fits_when_it_can_be_read() {
    let [arrangement, need] = ["arrangement", "need"].map(validator);
    let mut seen = 0;
    for entry in fs::read_dir(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/golden"))).unwrap() {
        let case = fs::read_to_string(entry.unwrap().path().join("case.json")).unwrap();
        let case: Value = serde_json::from_str(&case).unwrap();
        let input = &case["input"];
        let (valid, read) = match case["kind"].as_str().unwrap() {
            "quote" => (arrangement.is_valid(input), Document::<ArrangementWire>::from_tree(input).findings),
            "compare" => (need.is_valid(input), Document::<NeedWire>::from_tree(input).findings),
            _ => continue,
        };
        seen += 1;
        assert!(!valid || read.is_empty(), "{input}: {read:?}");
        // A case that is answered was valid input.
        assert!(valid || !case["expected"]["findings"].as_array().is_none_or(Vec::is_empty), "{input}");
    }
    assert!(seen > 50, "{seen}");
}

#[test]
fn what_does_not_fit_is_refused() {
    let need = validator("need");
    fits(&need, &json!({ "blocks": ["Z5"], "order": "waiting", "on": "2026-09-01" }));
    for wrong in [
        json!({ "blocks": ["Z5"], "order": "fastest" }),
        json!({ "blocks": ["Z 5"] }),
        json!({ "blocks": "Z5" }),
        json!({ "block": ["Z5"] }),
        json!({ "blocks": ["Z5"], "on": "1-9-2026" }),
        json!({ "blocks": ["Z5"], "within_km": -1 }),
        json!([]),
    ] {
        assert!(!need.is_valid(&wrong), "{wrong}");
    }
    let arrangement = validator("arrangement");
    let line = |quantity: Value| json!({ "from": "2026-01-01", "to": "2026-12-31", "lines": [{ "block": "Z5", "quantity": quantity }] });
    fits(&arrangement, &line(json!("120")));
    for wrong in [json!(120), json!("1.5"), json!("-1"), json!("")] {
        assert!(!arrangement.is_valid(&line(wrong.clone())), "{wrong}");
    }
}

#[test]
fn every_field_of_a_schema_says_what_it_is() {
    fn check(schema: &Value) {
        for (name, field) in schema["properties"].as_object().unwrap() {
            assert!(field["description"].as_str().is_some_and(|text| text.len() > 3), "{name}");
        }
        for (_, definition) in schema["$defs"].as_object().into_iter().flatten() {
            check(definition);
        }
    }
    for name in schema::NAMES {
        check(&schema::of(name).unwrap());
    }
    let catalogue = schema::of("catalogue").unwrap();
    let kinds = &catalogue["$defs"]["Rule"]["properties"]["kind"]["enum"];
    assert_eq!(kinds, &json!(["excludes", "requires", "at_most", "at_most_areas", "one_provider", "included_in"]));
    assert_eq!(catalogue["$defs"]["Rule"]["properties"]["others"]["items"]["pattern"], "^[A-Za-z0-9._-]{1,40}$");
}
