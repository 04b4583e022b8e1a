//! Answers to the independent model's cases, as bare as the model's own: only what both must agree on.

use resultaatwijzer_core::{
    arrangement::{self, wire::ArrangementWire},
    catalogue::{self, Catalogue},
    price::{
        outcome::Quote,
        product_period,
        quote::{self},
    },
    reading::{document::Document, finding::Finding},
    value::{period::Period, unit::claimed_hours},
    what_if::{change, funding, real_price},
};
use rust_decimal::Decimal;
use serde_json::{Value, json};

/// The answers to one line: to an assignment one, to a catalogue one for each arrangement.
pub fn answers(case: &Value) -> Vec<Value> {
    if case["kind"] == "periods" {
        return vec![periods(&case["input"])];
    }
    if case["kind"] == "real_price" {
        return vec![hour(&case["input"])];
    }
    if case["kind"] == "hours" {
        return vec![json!(claimed_hours(case["input"]["minutes"].as_u64().unwrap().try_into().unwrap()))];
    }
    let (catalogue, findings) = catalogue::check(Document::from_tree(&case["catalogue"]));
    let catalogue = catalogue.unwrap_or_else(|| panic!("the model made a wrong catalogue: {findings:?}"));
    let answer = match case["kind"].as_str().unwrap() {
        "quotes" => priced,
        "changes" => changed,
        "fundings" => funded,
        kind => panic!("unknown kind {kind}"),
    };
    case["questions"].as_array().unwrap().iter().map(|question| answer(&catalogue, question)).collect()
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
    let lines = quote.lines.iter().map(|line| {
        let periods = line.periods.iter().map(|quoted| {
            let [from, to] = days(quoted.period);
            json!([from, to, quoted.quantity.to_string(), quoted.amount])
        });
        json!({ "total": line.total, "periods": periods.collect::<Vec<_>>() })
    });
    let contribution = quote.contribution.periods.iter().map(|due| {
        let [from, to] = days(due.period);
        json!([from, to, due.amount])
    });
    let mut notes = codes(&quote.findings, "E");
    notes.sort_unstable();
    notes.dedup();
    json!({
        "lines": lines.collect::<Vec<_>>(),
        "total": quote.total,
        "own": { "total": quote.contribution.total, "periods": contribution.collect::<Vec<_>>() },
        "notes": notes,
    })
}

fn changed(catalogue: &Catalogue, question: &Value) -> Value {
    let changed = match change::ask(catalogue, &Document::from_tree(question).whole().unwrap()) {
        Ok(changed) => changed,
        Err(findings) => return no_price(&findings),
    };
    let contribution = changed.contribution.iter().map(|found| {
        let [from, to] = days(found.period);
        json!([from, to, found.before, found.after])
    });
    let periods = changed.periods.iter().map(|found| {
        let [from, to] = days(found.period);
        json!([from, to, found.before, found.after, found.claimed])
    });
    let lines = changed.arrangement.lines().iter().map(|line| {
        let [from, to] = days(line.period);
        json!([line.block.as_str(), from, to, line.volume.units().to_string()])
    });
    json!({
        "effective": changed.effective,
        "lines": lines.collect::<Vec<_>>(),
        "periods": periods.collect::<Vec<_>>(),
        "own": contribution.collect::<Vec<_>>(),
        "total_after": changed.quote.total,
        "total": changed.total,
        "to_correct": changed.to_correct,
    })
}

fn funded(catalogue: &Catalogue, question: &Value) -> Value {
    let ways = match funding::ask(catalogue, &Document::from_tree(question).whole().unwrap()) {
        Ok(ways) => ways,
        Err(findings) => return no_price(&findings),
    };
    let ways = ways.iter().map(|way| {
        // A payment of nothing is none.
        let paid = way.payments.iter().filter(|payment| !payment.amount.is_zero());
        let payments = paid.map(|payment| json!([payment.on, payment.amount, payment.reason]));
        json!({
            "payments": payments.collect::<Vec<_>>(),
            "total": way.total,
            "if_reached": way.if_reached,
            "if_not_reached": way.if_not_reached,
        })
    });
    ways.collect()
}

fn hour(input: &Value) -> Value {
    let price = match real_price::ask(&Document::from_tree(input).whole().unwrap()) {
        Ok(price) => price,
        Err(findings) => return json!({ "mistaken": format!("{findings:?}") }),
    };
    let mut found = json!({ "per_hour": price.per_hour });
    if let Some(cover) = price.cover {
        let permille = cover.break_even_productive.map(|percent| u32::try_from(percent * Decimal::TEN).unwrap());
        found["cover"] = json!({
            "tariff_per_hour": cover.tariff_per_hour,
            "margin_per_hour": cover.margin_per_hour,
            "minutes_bought": cover.minutes_bought,
            "break_even_permille": permille,
        });
    }
    found
}

/// No tariff holds, no band fits, or nothing is left: those the model's cases may have, and no other mistake.
fn no_price(findings: &[Finding]) -> Value {
    match findings.iter().all(|finding| matches!(finding.code(), "A001" | "A004" | "A005")) {
        true => json!({ "refused": true }),
        false => json!({ "mistaken": format!("{findings:?}") }),
    }
}

fn days(period: Period) -> [String; 2] {
    [period.from().to_string(), period.to().to_string()]
}

/// The codes that start so.
fn codes(findings: &[Finding], start: &str) -> Vec<&'static str> {
    findings.iter().map(Finding::code).filter(|code| code.starts_with(start)).collect()
}
