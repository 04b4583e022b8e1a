//! Answers to the independent model's cases, as bare as the model's own: only what both must agree on.

use resultaatwijzer_core::{
    arrangement::{self, wire::ArrangementWire},
    catalogue::{self, Catalogue},
    document::Document,
    finding::Finding,
    period::Period,
    product_period,
    quote::{self, Quote},
    unit::claimed_hours,
};
use serde_json::{Value, json};

/// The answers to one line: to an assignment one, to a catalogue one for each arrangement.
pub fn answers(case: &Value) -> Vec<Value> {
    if case["kind"] == "periods" {
        return vec![periods(&case["input"])];
    }
    if case["kind"] == "hours" {
        return vec![json!(claimed_hours(case["input"]["minutes"].as_u64().unwrap().try_into().unwrap()))];
    }
    let (catalogue, findings) = catalogue::check(Document::from_tree(&case["catalogue"]));
    let catalogue = catalogue.unwrap_or_else(|| panic!("the model made a wrong catalogue: {findings:?}"));
    case["questions"].as_array().unwrap().iter().map(|question| priced(&catalogue, question)).collect()
}

fn periods(input: &Value) -> Value {
    let wire = Document::from_tree(input).whole();
    match wire.and_then(|wire| product_period::check(&wire)) {
        Err(findings) if codes(&findings, "A006").len() == findings.len() => json!({ "refused": true }),
        Err(findings) => json!({ "mistaken": format!("{findings:?}") }),
        Ok(maxima) => {
            let periods =
                maxima.periods.iter().map(|(period, max)| json!([period.from(), period.to(), max.to_string()]));
            json!({ "periods": periods.collect::<Vec<_>>(), "total_max": maxima.total.to_string() })
        }
    }
}

fn priced(catalogue: &Catalogue, question: &Value) -> Value {
    let wire = Document::<ArrangementWire>::from_tree(question).whole().unwrap();
    let (arrangement, findings) = arrangement::check(catalogue, &wire);
    let Some(arrangement) = arrangement else { return json!({ "mistaken": format!("{findings:?}") }) };
    match quote::quote(catalogue, &arrangement) {
        Ok(quote) => quoted(&quote),
        Err(findings) => {
            let lines = findings.iter().map(|finding| finding.at.trim_start_matches("/lines/").parse::<u64>().unwrap());
            json!({ "refused": lines.collect::<Vec<_>>() })
        }
    }
}

fn quoted(quote: &Quote) -> Value {
    let days = |period: Period| [period.from().to_string(), period.to().to_string()];
    let lines = quote.lines.iter().map(|line| {
        let periods = line.periods.iter().map(|quoted| {
            let [from, to] = days(quoted.period);
            json!([from, to, quoted.quantity.to_string(), quoted.amount])
        });
        json!({ "total": line.total, "periods": periods.collect::<Vec<_>>() })
    });
    let own = quote.contribution.periods.iter().map(|due| {
        let [from, to] = days(due.period);
        json!([from, to, due.amount])
    });
    let mut notes = codes(&quote.findings, "E");
    notes.sort_unstable();
    notes.dedup();
    json!({
        "lines": lines.collect::<Vec<_>>(),
        "total": quote.total,
        "own": { "total": quote.contribution.total, "periods": own.collect::<Vec<_>>() },
        "notes": notes,
    })
}

/// The codes that start so.
fn codes(findings: &[Finding], start: &str) -> Vec<&'static str> {
    findings.iter().map(Finding::code).filter(|code| code.starts_with(start)).collect()
}
