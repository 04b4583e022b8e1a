//! Every amount of an explanation follows from the steps below it. The tests recompute the amounts of all golden cases
//! with an explanation, of the example plans, and of an arrangement with all blocks.

use std::path::Path;

use resultaatwijzer::files;
use resultaatwijzer_core::{
    arrangement::{
        self,
        wire::{ArrangementWire, LineWire},
    },
    catalogue::Catalogue,
    plan,
    price::{
        quote::{self, quote},
        step::Step,
    },
    reading::{document::Document, finding::Finding},
    what_if::{
        change,
        funding::{self, wire::FundingQuestionWire},
        real_price,
    },
};
use resultaatwijzer_tests::{
    golden,
    recompute::{Context, recomputed},
};
use resultaatwijzer_text::{VOCABULARIES, Vocabulary, en, explain, names::Names, nl, paragraph::paragraph};
use serde_json::Value;

fn voorbeeldstad() -> (Catalogue, Vec<(String, plan::wire::PlanWire)>) {
    let folder = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../catalogues/voorbeeldstad"));
    let authored = files::catalogue(folder);
    (authored.catalogue.unwrap(), authored.plans)
}

#[test]
fn every_amount_of_the_example_plans_follows_from_its_steps() {
    let (catalogue, plans) = voorbeeldstad();
    assert!(plans.len() >= 2);
    for (name, wire) in plans {
        let plan = plan::check(&catalogue, &Document::from(wire)).0.unwrap();
        let quote = quote(&catalogue, plan.arrangement()).unwrap();
        assert!(recomputed(&quote.steps, &Context::of(&catalogue)).unwrap() > 5, "{name}");
    }
}

#[test]
fn an_incomplete_plan_is_reported_and_has_no_price() {
    let (catalogue, plans) = voorbeeldstad();
    let (_, mut wire) = plans.into_iter().find(|(name, _)| name == "jansen").unwrap();
    wire.decided = None;
    wire.results[0].grants[0].quantity = "0".into();
    wire.results[0].agreements.clear();
    let (plan, findings) = plan::check(&catalogue, &Document::from(wire));
    let plan = plan.unwrap();
    assert_eq!(findings.iter().map(Finding::code).collect::<Vec<_>>(), ["P002"]);
    assert!(!plan.results()[0].extent_is_known(&catalogue));
    assert_eq!(plan.last_day_to_object(&catalogue), None);
    assert_eq!(plan.quote(&catalogue).unwrap_err()[0].code(), "P002");
    let text = explain::plan(&catalogue, &plan, &plan.quote(&catalogue), nl::VOCABULARY.plan, plan.period().from());
    let text: String = text.into_iter().flat_map(|section| section.sentences).collect();
    assert!(!text.contains("0 minuten") && !text.contains('€'), "{text}");
}

#[test]
fn every_amount_of_an_arrangement_with_all_blocks_follows_from_its_steps() {
    let (catalogue, _) = voorbeeldstad();
    let line = |block: &resultaatwijzer_core::catalogue::Block| LineWire {
        block: block.code.to_string(),
        quantity: block.usual_quantity.units().to_string(),
        ..LineWire::default()
    };
    let wire = ArrangementWire {
        from: "2026-02-11".into(),
        to: "2026-12-17".into(),
        lines: catalogue.blocks().iter().map(line).collect(),
        ..ArrangementWire::default()
    };
    let arrangement = arrangement::check(&catalogue, &wire).0.unwrap();
    let quote = quote(&catalogue, &arrangement).unwrap();
    assert!(recomputed(&quote.steps, &Context::of(&catalogue)).unwrap() > 200);
}

#[test]
fn every_amount_of_the_golden_cases_follows_from_its_steps() {
    let mut failures = Vec::new();
    let mut explained: Vec<String> = Vec::new();
    for (name, case) in golden::cases() {
        for (steps, context) in explanations(&case) {
            match recomputed(&steps, &context) {
                Err(wrong) => failures.push(format!("{name}: {wrong}")),
                Ok(amounts) => assert!(amounts > 0, "{name} explains no amount"),
            }
            explained.push(case["kind"].as_str().unwrap().to_owned());
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
    explained.sort();
    explained.dedup();
    assert_eq!(explained, ["change", "fund", "quote", "realPrice"]);
}

#[test]
fn the_paragraphs_of_the_golden_cases_are_short_sentences() {
    let mut long = Vec::new();
    for (name, case) in golden::cases() {
        let catalogue = golden::has_catalogue(&case).then(|| golden::catalogue_of(&case).0);
        for (steps, language) in
            explanations(&case).iter().flat_map(|(steps, _)| VOCABULARIES.iter().map(move |language| (steps, language)))
        {
            let names = catalogue.as_ref().map(|catalogue| Names::of(catalogue, language.code)).unwrap_or_default();
            let text = paragraph(steps, &names, language);
            assert!(!text.is_empty() && !text.contains('\n'), "{name} says nothing");
            let sentences = text.split(". ");
            long.extend(
                sentences
                    .filter(|sentence| sentence.split_whitespace().count() > MAX_WORDS)
                    .map(|sentence| format!("{name}: {sentence}")),
            );
        }
    }
    assert!(long.is_empty(), "{}", long.join("\n"));
}

/// The largest number of words in a sentence that is easy to read.
const MAX_WORDS: usize = 15;

#[test]
fn a_paragraph_has_no_repetition_and_says_when_amounts_change() {
    let case = golden::case("tariff-changes-at-new-year");
    let (catalogue, _) = golden::catalogue_of(&case);
    let (steps, _) = explanations(&case).remove(0);
    let in_language = |language: &Vocabulary| paragraph(&steps, &Names::of(&catalogue, language.code), language);
    assert_eq!(
        in_language(&nl::VOCABULARY).replace('\u{a0}', " "),
        "Alle hulp samen kost € 1.336,60. Begeleiding midden kost € 1.336,60. Het tarief is € 72,60 per uur. \
         U krijgt 2 uur per week. Vanaf 1 januari 2027: het tarief is € 75,58 per uur. U betaalt zelf ten minste \
         € 21,80. De rest is nog niet bekend. De eigen bijdrage is € 21,80 per maand. Het bedrag vanaf 1 januari 2027 \
         is nog niet bekend."
    );
    assert!(in_language(&en::VOCABULARY).contains("From 1 January 2027: the tariff is €75.58 per hour."));
}

/// The explanations of an answer: none if it is refused, several if it has several outcomes.
fn explanations(case: &Value) -> Vec<(Vec<Step>, Context)> {
    let catalogue = || golden::catalogue_of(case).0;
    match case["kind"].as_str().unwrap() {
        "quote" => {
            let catalogue = catalogue();
            let priced = golden::read(case).and_then(|wire| quote::ask(&catalogue, &wire));
            priced.map(|(_, quote)| (quote.steps, Context::of(&catalogue))).into_iter().collect()
        }
        "fund" => ways(case).unwrap_or_default(),
        "change" => {
            let catalogue = catalogue();
            let changed = golden::read(case).and_then(|wire| change::ask(&catalogue, &wire));
            changed.map(|changed| (changed.steps, Context::of(&catalogue))).into_iter().collect()
        }
        "realPrice" => {
            let price = golden::read(case).and_then(|wire| real_price::ask(&wire));
            price.map(|price| (price.steps().cloned().collect(), Context::default())).into_iter().collect()
        }
        _ => Vec::new(),
    }
}

/// The explanation of each way to pay; none if the question is refused.
fn ways(case: &Value) -> Option<Vec<(Vec<Step>, Context)>> {
    let (catalogue, _) = golden::catalogue_of(case);
    let wire: FundingQuestionWire = golden::read(case).ok()?;
    let (arrangement, _) = quote::ask(&catalogue, &wire.arrangement).ok()?;
    let question = funding::check(&arrangement, &wire.ways, &wire.course.clone().unwrap_or_default()).0?;
    let funded = funding::ask(&catalogue, &wire).ok()?;
    let context = |way| Context::of(&catalogue).paid_by(way);
    Some(funded.into_iter().zip(&question.ways).map(|(way, asked)| (vec![way.step], context(asked))).collect())
}
