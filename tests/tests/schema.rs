//! The committed schemas are generated from the present wire types, and all built documents fit them.

use std::{fs, path::Path};

use jsonschema::Validator;
use resultaatwijzer::files;
use resultaatwijzer_authoring::{import::MappingWire, schema};
use resultaatwijzer_core::{
    arrangement::wire::ArrangementWire,
    providers::NeedWire,
    reading::document::{Document, Shape},
};
use resultaatwijzer_messages::{fields::AssignmentWire, mapping};
use resultaatwijzer_tests::catalogues;
use serde::Serialize;
use serde_json::{Value, json};

/// The validator of a schema, from the text that the command line prints.
fn validator(name: &str) -> Validator {
    let printed = schema::written(&schema::of(name).unwrap()).unwrap();
    let schema: Value = serde_json::from_str(&printed).unwrap();
    assert_eq!(schema["$id"], format!("urn:resultaatwijzer:schema:{name}"));
    assert!(jsonschema::draft202012::meta::is_valid(&schema), "{name} is not a schema");
    jsonschema::draft202012::new(&schema).unwrap()
}

fn tests() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
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

/// Reads a document, which must have no findings, and writes it again.
fn document<W: Shape + Serialize>(path: &Path) -> Value {
    let (document, _) = files::document::<W>(path).unwrap_or_else(|found| panic!("{found:?}"));
    serde_json::to_value(document.whole().unwrap()).unwrap()
}

#[test]
fn every_mapping_and_assignment_fits_its_schema() {
    let import = validator("import-mapping");
    for mapping in [
        catalogues().join("voorbeeldstad/mappings/tariffs.toml"),
        catalogues().join("voorbeeldstad/mappings/providers.toml"),
        tests().join("fuzzed-spreadsheet/tariffs.toml"),
        tests().join("fuzzed-spreadsheet/providers.toml"),
    ] {
        fits(&import, &document::<MappingWire>(&mapping));
    }
    let messages = catalogues().join("voorbeeldstad/mappings/messages.toml");
    fits(&validator("message-mapping"), &document::<mapping::MappingWire>(&messages));
    fits(&validator("assignment"), &document::<AssignmentWire>(&tests().join("messages/fields.toml")));
}

/// A document fits its schema if and only if it can be read.
#[test]
fn a_wrong_mapping_or_assignment_does_not_fit() {
    #[track_caller]
    fn check<W: Shape>(name: &str, document: &Value, fits: bool) {
        let findings = Document::<W>::from_tree(document).findings;
        assert_eq!((findings.is_empty(), validator(name).is_valid(document)), (fits, fits), "{findings:?}");
    }
    let mapping = |setting: Value| json!({ "columns": { "block": "Code" }, "skip": { "Code": [setting] } });
    check::<MappingWire>("import-mapping", &mapping(json!("Totaal")), true);
    check::<MappingWire>("import-mapping", &mapping(json!(12)), true);
    check::<MappingWire>("import-mapping", &mapping(json!(["Totaal"])), false);
    check::<MappingWire>("import-mapping", &json!({ "header_row": "2" }), false);
    check::<MappingWire>("import-mapping", &json!({ "records": [{ "colums": {} }] }), false);
    let product = |level: Value| json!({ "products": [{ "code": "01A03", "block": "Z5", "level": level }] });
    check::<mapping::MappingWire>("message-mapping", &product(json!(2)), true);
    check::<mapping::MappingWire>("message-mapping", &product(json!("2")), false);
    check::<mapping::MappingWire>("message-mapping", &json!({ "products": [{ "code": "01A03" }] }), false);
    let assignment = |number: Value| {
        let product = json!({ "number": number, "assigned_on": "2026-08-20", "from": "2026-09-01" });
        json!({ "law": "wmo", "municipality": 9998, "provider": "99000001", "products": [product] })
    };
    check::<AssignmentWire>("assignment", &assignment(json!(1001)), true);
    check::<AssignmentWire>("assignment", &assignment(json!("1001")), true);
    check::<AssignmentWire>("assignment", &assignment(json!(true)), false);
}

/// The questions of the golden cases. A question fits its schema if and only if it is read without a finding, except
/// for mistakes that only the check of values finds.
#[test]
fn a_question_fits_its_schema_if_and_only_if_it_can_be_read() {
    let [arrangement, need] = ["arrangement", "need"].map(validator);
    let mut seen = 0;
    for entry in fs::read_dir(tests().join("golden")).unwrap() {
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
        // A case with an answer has valid input.
        assert!(valid || !case["expected"]["findings"].as_array().is_none_or(Vec::is_empty), "{input}");
    }
    assert!(seen > 50, "{seen}");
}

#[test]
fn documents_that_do_not_fit_are_refused() {
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
fn every_field_of_a_schema_has_a_description() {
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
