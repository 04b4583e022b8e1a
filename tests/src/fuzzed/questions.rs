//! Questions of scripts: ways to pay, a change, the real price of an hour, and pooling.

use resultaatwijzer_core::{
    reading::document::{Document, Shape},
    value::money::{Amount, Difference},
    what_if::{change, funding, pooling, real_price},
};
use resultaatwijzer_text::{VOCABULARIES, report};
use serde_json::{Value, json};

use super::{BASE, document, in_words};

/// A question: the first byte says which, the others are its JSON.
pub fn question(data: &[u8]) {
    let (which, content) = data.split_first().map_or((0, data), |(first, rest)| (first % 4, rest));
    match which {
        0 => fund(content),
        1 => changed(content),
        2 => real(content),
        _ => pooled(content),
    }
}

/// The question that bytes stand for, if they have its shape.
fn patched_question<W: Shape>(data: &[u8], base: &Value) -> Option<W> {
    Document::from_tree(&document(data, base)).whole().map_err(|findings| in_words(&findings, None)).ok()
}

fn granted() -> Value {
    json!({
        "from": "2026-01-15", "to": "2026-12-20", "municipality": "buurdorp",
        "household": { "members": 2, "all_at_pension_age": true, "minors_only": false },
        "lines": [{ "block": "S2", "quantity": "120" }, { "block": "M1", "quantity": "4", "variant": "thuis" }],
    })
}

fn fund(data: &[u8]) {
    let base = json!({
        "arrangement": granted(),
        "ways": [
            { "way": "price_times_quantity_granted" },
            { "way": "price_times_quantity_delivered" },
            { "way": "trajectory", "amount": "1000.01", "start_percent": "33.33" },
            {
                "way": "result", "amount": "1000.00", "start_percent": "30", "late_percent": "40",
                "milestones": [{ "on": "2026-11-01", "percent": "20" }, { "on": "2026-06-01", "percent": "12.5" }],
            },
            { "way": "availability", "amount": "2000.00" },
            { "way": "population", "amount": "36.50", "inhabitants": 1000 },
        ],
        "course": { "by": "2026-12-01", "reached": "2026-12-20", "delivered_percent": "50" },
    });
    let Some(wire) = patched_question(data, &base) else { return };
    let outcome = funding::ask(&BASE.catalogue, &wire);
    for language in VOCABULARIES {
        let _ = report::funding(&outcome, &BASE.catalogue, language);
    }
    match outcome {
        Err(findings) => assert!(!findings.is_empty()),
        Ok(ways) => {
            assert_eq!(ways.len(), wire.ways.len());
            for way in ways {
                assert_eq!(way.payments.iter().map(|payment| payment.amount).sum::<Amount>(), way.total);
                assert!(way.payments.is_sorted_by_key(|payment| payment.on));
                assert!(way.if_not_reached <= way.if_reached && way.total <= way.if_reached, "{way:?}");
            }
        }
    }
}

fn changed(data: &[u8]) {
    let base = json!({
        "arrangement": granted(),
        "change": {
            "kind": "crisis", "on": "2026-10-12", "until": "2026-10-25", "blocks": ["S2", "M1"], "by": "S6",
            "quantity": "300",
        },
        "claimed_until": "2026-09-30",
    });
    let Some(wire) = patched_question(data, &base) else { return };
    let outcome = change::ask(&BASE.catalogue, &wire);
    for language in VOCABULARIES {
        let _ = report::change(&outcome, &BASE.catalogue, language);
    }
    match outcome {
        Err(findings) => assert!(!findings.is_empty()),
        Ok(changed) => {
            let sum = |claimed: bool| -> Difference {
                let periods = changed.periods.iter().filter(|period| !claimed || period.claimed);
                periods.map(|period| period.difference).sum()
            };
            assert_eq!((sum(false), sum(true)), (changed.total, changed.to_correct));
            assert!(changed.periods.is_sorted_by_key(|period| period.period));
            let within = changed.arrangement.period();
            assert!(changed.arrangement.lines().iter().all(|line| line.period.overlap(within) == Some(line.period)));
        }
    }
}

fn real(data: &[u8]) {
    let forecast = |coming: &str| json!({ "coming": coming, "definitive": "4.5", "forecast": "4.2" });
    let base = json!({
        "wage": "24.68", "productive_percent": "80", "overhead_percent": "20", "overhead_as": "share_of_price",
        "risk_percent": "2.5", "travel": "1.20", "obligations": "0.35",
        "index": { "wages": forecast("4.0"), "materials": forecast("2.1"), "wages_percent": "90" },
        "tariff": "41.00", "tariff_minutes": 50,
    });
    let Some(wire) = patched_question(data, &base) else { return };
    let outcome = real_price::ask(&wire);
    for language in VOCABULARIES {
        let _ = report::real_price(&outcome, language);
    }
    if let Err(findings) = outcome {
        assert!(!findings.is_empty());
    }
}

fn pooled(data: &[u8]) {
    let base = json!({
        "clients": 5, "hours": "100", "spread": "50", "cost_per_hour": "60", "paid_per_client": "6300",
    });
    let Some(wire) = patched_question(data, &base) else { return };
    let outcome = pooling::ask(&wire);
    for language in VOCABULARIES {
        let _ = report::pooling(outcome.clone(), language);
    }
    match outcome {
        Err(findings) => assert!(!findings.is_empty()),
        Ok(found) => assert!(found.loss_permille <= 1000 && found.reserve_per_client <= found.reserve, "{found:?}"),
    }
}
