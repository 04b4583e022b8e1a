//! Writes questions and answers to a file. `e2e/agreement.spec.mjs` checks in Node that the WebAssembly module has the
//! same answers.

use std::{fs, path::Path};

use resultaatwijzer_core::{
    price::{
        product_period::{self, AssignmentWire},
        quote,
    },
    value::money::Amount,
};
use resultaatwijzer_text::{nl::VOCABULARY, report};
use serde_json::{Value, json};

use super::generated::{CATALOGUES, Tape, checked, day, question_about};

/// The number of arrangements, and the number of those whose explanation is written too.
const ARRANGEMENTS: u32 = 4_000;
const EXPLAINED: u32 = 250;
const ASSIGNMENTS: u32 = 2_000;

#[test]
fn answers_are_written_to_a_file_for_the_browser_test() {
    let mut lines: Vec<Value> = CATALOGUES.iter().map(|generated| json!({ "catalogue": generated.json })).collect();
    let mut numbers = Numbers(1);
    let (mut priced, mut maxima_known) = (0, 0);
    for i in 0..ARRANGEMENTS {
        let tape = numbers.tape();
        let (generated, wire) = question_about(&mut Tape(&tape), 4);
        let place = CATALOGUES.iter().position(|one| std::ptr::eq(one, generated));
        let outcome = quote::quote(&generated.catalogue, &checked(&generated.catalogue, &wire));
        if let Ok(quote) = &outcome {
            let of_lines: Amount = quote.lines.iter().map(|line| line.total).sum();
            assert_eq!((quote.total, quote.steps.len()), (of_lines, 2));
            priced += 1;
        }
        let mut expected = json!(report::quote(&outcome, &generated.catalogue, &VOCABULARY));
        if i >= EXPLAINED {
            expected.as_object_mut().unwrap().remove("steps");
        }
        lines.push(json!({ "kind": "quote", "of": place, "input": wire, "expected": expected }));
    }
    for _ in 0..ASSIGNMENTS {
        let wire = assignment(&mut Tape(&numbers.tape()));
        let Ok(maxima) = product_period::check(&wire) else { continue };
        let sum: u64 = maxima.periods.iter().map(|(_, max)| *max).sum();
        assert!(sum >= maxima.total, "{wire:?}: the periods hold {sum}, in all {}", maxima.total);
        maxima_known += 1;
        lines.push(json!({ "kind": "periods", "input": wire, "expected": report::periods(&maxima) }));
    }
    // Refused questions are left out.
    assert!(priced > ARRANGEMENTS * 9 / 10, "{priced} arrangements have a price");
    assert!(maxima_known > ASSIGNMENTS / 10, "{maxima_known} assignments fit the standard");
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../target/agreement");
    fs::create_dir_all(&folder).unwrap();
    let text: String = lines.iter().map(|line| format!("{line}\n")).collect();
    fs::write(folder.join("answers.jsonl"), &text).unwrap();
    let read: Vec<Value> = text.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(read, lines, "what was written down is what was answered");
}

fn assignment(tape: &mut Tape<'_>) -> AssignmentWire {
    let (from, days) = (tape.below(800), tape.below(400));
    AssignmentWire {
        from: day(from).to_string(),
        to: day(from + days).to_string(),
        volume: tape.below(1_000).to_string(),
        unit: tape.one(&["minute", "hour", "day_part", "full_day", "piece", "euro"]).into(),
        frequency: tape.one(&["day", "week", "month", "total"]).into(),
        variant: tape.one(&["effort", "output"]).into(),
        category: tape.perhaps(|_| "01".into()),
        calendar: tape.perhaps(|_| "iso_4_weeks".into()),
    }
}

/// Numbers that look random and are always the same (the upper half of the generator in Numerical Recipes).
struct Numbers(u64);

impl Numbers {
    fn tape(&mut self) -> Vec<u32> {
        let next = |_| {
            self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (self.0 >> 32) as u32
        };
        (0..48).map(next).collect()
    }
}
