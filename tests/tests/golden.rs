//! Runs the golden cases natively. The browser runs the same files (`e2e/golden.spec.mjs`).

use resultaatwijzer::files;
use resultaatwijzer_core::{
    arrangement::{self, wire::ArrangementWire},
    plan::token,
    price::{
        product_period::{self, AssignmentWire},
        quote,
    },
    providers::{self, NeedWire},
    reading::finding::Finding,
    value::period::parse_date,
    what_if::{
        bill,
        change::{self, ChangeQuestionWire},
        claimed,
        funding::{self, wire::FundingQuestionWire},
        pooling, real_price,
    },
};
use resultaatwijzer_tests::{
    catalogues,
    golden::{cases, catalogue_of, read},
};
use resultaatwijzer_text::{names::Names, nl::VOCABULARY, report};
use serde_json::{Value, json};

#[test]
fn every_golden_case_holds() {
    let mut failures = Vec::new();
    let all = cases();
    for (name, case) in &all {
        assert!(case["source"].as_str().is_some_and(|source| !source.is_empty()), "{name} has no source");
        let found = answer(case);
        differences(&case["expected"], &found, name, &mut failures);
        check_sentences(&case["explanation"], &found, name, &mut failures);
        if case["bills"].is_object() {
            let found = bills(case);
            differences(&case["bills"]["expected"], &found, &format!("{name}/bills"), &mut failures);
            check_sentences(&case["bills"]["explanation"], &found[0], name, &mut failures);
        }
    }
    assert!(failures.is_empty(), "{} of {} cases fail:\n{}", failures.len(), all.len(), failures.join("\n"));
}

fn answer(case: &Value) -> Value {
    match case["kind"].as_str().unwrap() {
        "periods" => match read::<AssignmentWire>(case).and_then(|wire| product_period::check(&wire)) {
            Ok(maxima) => json!(report::periods(&maxima)),
            Err(findings) => refused(&findings),
        },
        "quote" => match read::<ArrangementWire>(case) {
            Err(findings) => refused(&findings),
            Ok(wire) => {
                let (catalogue, _) = catalogue_of(case);
                let (arrangement, findings) = arrangement::check(&catalogue, &wire);
                let outcome =
                    arrangement.ok_or(findings).and_then(|arrangement| quote::quote(&catalogue, &arrangement));
                json!(report::quote(&outcome, &catalogue, &VOCABULARY))
            }
        },
        "claimedHours" => match read(case).and_then(|wire| claimed::ask(&wire)) {
            Ok(hours) => json!(hours),
            Err(findings) => refused(&findings),
        },
        "compare" => match read::<NeedWire>(case) {
            Err(findings) => refused(&findings),
            Ok(wire) => {
                let (catalogue, providers) = catalogue_of(case);
                let today = parse_date("2026-09-20").unwrap();
                let (need, findings) = providers::check_need(&catalogue, &wire, today);
                let comparison = need.map(|need| providers::compare(&catalogue, providers.as_ref().unwrap(), &need));
                json!(report::comparison(comparison.as_ref(), &findings, &catalogue, &VOCABULARY))
            }
        },
        "fund" => match read::<FundingQuestionWire>(case) {
            Err(findings) => refused(&findings),
            Ok(wire) => {
                let (catalogue, _) = catalogue_of(case);
                json!(report::funding(&funding::ask(&catalogue, &wire), &catalogue, &VOCABULARY))
            }
        },
        "change" => match read::<ChangeQuestionWire>(case) {
            Err(findings) => refused(&findings),
            Ok(wire) => {
                let (catalogue, _) = catalogue_of(case);
                json!(report::change(&change::ask(&catalogue, &wire), &catalogue, &VOCABULARY))
            }
        },
        "realPrice" => match read(case) {
            Err(findings) => refused(&findings),
            Ok(wire) => json!(report::real_price(&real_price::ask(&wire), &VOCABULARY)),
        },
        "pool" => match read(case) {
            Err(findings) => refused(&findings),
            Ok(wire) => json!(report::pooling(pooling::ask(&wire), &VOCABULARY)),
        },
        "decodePlan" => match token::decode(case["input"].as_str().unwrap()) {
            Ok(wire) => json!(wire),
            Err(finding) => refused(&[finding]),
        },
        kind => panic!("unknown kind {kind}"),
    }
}

/// Checks the bills of a case. Only an authored folder has bills, so that no browser runs this part.
fn bills(case: &Value) -> Value {
    let authored = files::catalogue(&catalogues().join(case["catalogue"].as_str().unwrap()));
    let catalogue = authored.catalogue.unwrap();
    let (arrangement, quote) = quote::ask(&catalogue, &read(case).unwrap()).unwrap();
    let today = parse_date(case["bills"]["today"].as_str().unwrap()).unwrap();
    let names = Names::of(&catalogue, VOCABULARY.code);
    let proposed = authored.bills.iter().filter_map(|of| {
        let proposed = bill::proposed(of, &catalogue, &arrangement, &quote, today)?;
        Some(report::bill(of, &proposed, &names, &VOCABULARY))
    });
    json!(proposed.collect::<Vec<_>>())
}

fn refused(findings: &[Finding]) -> Value {
    json!({ "findings": report::findings(findings, &Names::default(), &VOCABULARY) })
}

/// Checks that a value contains the expected one. Lists must have the same length; objects may have more fields.
fn differences(expected: &Value, found: &Value, at: &str, failures: &mut Vec<String>) {
    match (expected, found) {
        (Value::Object(expected), Value::Object(found)) => {
            for (key, value) in expected {
                let found = found.get(key).unwrap_or(&Value::Null);
                differences(value, found, &format!("{at}/{key}"), failures);
            }
        }
        (Value::Array(expected), Value::Array(found)) if expected.len() == found.len() => {
            for (i, (expected, found)) in expected.iter().zip(found).enumerate() {
                differences(expected, found, &format!("{at}/{i}"), failures);
            }
        }
        _ if expected == found => {}
        _ => failures.push(format!("{at}: expected {expected}, found {found}")),
    }
}

/// Checks that the explanation contains the expected sentences, in their order.
fn check_sentences(expected: &Value, found: &Value, name: &str, failures: &mut Vec<String>) {
    let mut sentences = Vec::new();
    flatten(&found["steps"], &mut sentences);
    let mut rest = sentences.iter();
    for sentence in expected.as_array().into_iter().flatten().filter_map(Value::as_str) {
        if !rest.any(|other| other == sentence) {
            failures.push(format!("{name}: missing: {sentence}\n  found: {}", sentences.join("\n        ")));
            return;
        }
    }
}

fn flatten(steps: &Value, sentences: &mut Vec<String>) {
    for step in steps.as_array().into_iter().flatten() {
        sentences.extend(step["text"].as_str().map(str::to_owned));
        flatten(&step["because"], sentences);
    }
}
