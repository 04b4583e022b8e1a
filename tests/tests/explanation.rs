//! Every amount of an explanation follows from the steps below it, for both example plans and a broken period.

use std::path::Path;

use resultaatwijzer::authoring;
use resultaatwijzer_core::{
    arrangement::{
        self,
        wire::{ArrangementWire, LineWire},
    },
    catalogue::Catalogue,
    document::Document,
    money::{Amount, Rounding, round},
    plan,
    quote::quote,
    step::{Fact, Step},
    unit::PriceUnit,
};
use rust_decimal::Decimal;

fn voorbeeldstad() -> (Catalogue, Vec<(String, plan::wire::PlanWire)>) {
    let folder = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../catalogues/voorbeeldstad"));
    let authored = authoring::read(folder);
    (authored.catalogue.unwrap(), authored.plans)
}

#[test]
fn every_amount_of_the_example_plans_follows_from_its_steps() {
    let (catalogue, plans) = voorbeeldstad();
    assert!(plans.len() >= 2);
    for (name, wire) in plans {
        let plan = plan::check(&catalogue, &Document::from(wire)).0.unwrap();
        let quote = quote(&catalogue, plan.arrangement()).unwrap();
        assert!(quote.steps.iter().map(recompute).sum::<usize>() > 5, "{name}");
    }
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
    assert!(quote.steps.iter().map(recompute).sum::<usize>() > 200);
}

/// Recomputes a step and all below it; how many amounts were recomputed.
fn recompute(step: &Step) -> usize {
    let below: usize = step.because.iter().map(recompute).sum();
    let Some(said) = step.amount() else { return below };
    let sum = || step.because.iter().filter_map(Step::amount).sum::<Amount>();
    let expected = match &step.fact {
        Fact::PeriodAmount { .. } => product(&step.because),
        Fact::ContributionPeriod { .. } => due(&step.because),
        _ => sum(),
    };
    assert_eq!(said, expected, "{step:?}");
    below + 1
}

/// Tariff x volume x times x conversion x part, rounded once; nothing where the block is part of another.
fn product(because: &[Step]) -> Amount {
    let mut euros = Decimal::ONE;
    let banded = !because.iter().any(|step| matches!(step.fact, Fact::Times { .. }));
    for step in because {
        match &step.fact {
            Fact::IncludedIn { .. } => return Amount::ZERO,
            Fact::Tariff { amount, per } => {
                assert!(!banded || matches!(per, PriceUnit::Month | PriceUnit::FourWeeks), "{step:?}");
                euros *= amount.euros();
            }
            Fact::Volume { volume, .. } if !banded => euros *= Decimal::from(*volume),
            Fact::Times { times, .. } => euros *= Decimal::from(*times),
            Fact::Conversion { numerator, denominator, .. } | Fact::Part { numerator, denominator, .. } => {
                euros = euros * Decimal::from(*numerator) / Decimal::from(*denominator);
            }
            _ => {}
        }
    }
    round(euros, Rounding::HalfUp)
}

/// The rate, or the cost when that is less.
fn due(because: &[Step]) -> Amount {
    let amounts = because.iter().filter_map(|step| match &step.fact {
        Fact::Rate { amount, .. } | Fact::CappedAtCost { cost: amount } => Some(*amount),
        _ => None,
    });
    amounts.min().unwrap()
}
