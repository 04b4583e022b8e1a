//! The plan token keeps everything in a plan except its sentences, and is short enough for a letter.

use resultaatwijzer::files;
use resultaatwijzer_core::{
    plan::{
        self,
        token::{decode, encode},
        wire::PlanWire,
    },
    reading::document::Document,
};

const VOORBEELDSTAD: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../catalogues/voorbeeldstad");

/// The same plan without its sentences.
fn without_sentences(plan: &PlanWire) -> PlanWire {
    let mut plan = plan.clone();
    for result in &mut plan.results {
        (result.goal, result.measure, result.why) = Default::default();
        for agreement in &mut result.agreements {
            (agreement.what, agreement.who) = Default::default();
        }
    }
    plan.reviews.iter_mut().flat_map(|review| &mut review.results).for_each(|found| found.changed = Default::default());
    plan.people.iter_mut().for_each(|person| person.role = Default::default());
    (plan.coordinator, plan.sharing) = Default::default();
    (plan.informal_carer, plan.safety) = Default::default();
    plan
}

#[test]
fn every_example_plan_comes_back_and_is_valid() {
    let authored = files::catalogue(VOORBEELDSTAD.as_ref());
    let catalogue = authored.catalogue.unwrap();
    assert!(!authored.plans.is_empty());
    for (name, plan) in &authored.plans {
        let token = encode(plan).unwrap();
        let decoded = decode(&token).unwrap();
        assert_eq!(decoded, without_sentences(plan), "{name}");
        assert!(plan::check(&catalogue, &Document::from(decoded)).0.is_some(), "{name}");
        let length = token.len();
        assert!(plan.results.len() > 2 || length <= 200, "{name}: {length} characters");
    }
}

#[test]
fn every_changed_character_is_detected() {
    let authored = files::catalogue(VOORBEELDSTAD.as_ref());
    let token = encode(&authored.plans[0].1).unwrap();
    for place in 0..token.len() {
        for other in ["A", "z", "-", "="] {
            let mut changed = token.clone();
            changed.replace_range(place..=place, other);
            assert!(changed == token || decode(&changed).is_err(), "{place}: {other}");
        }
        assert!(decode(&token[..place]).is_err());
    }
}
