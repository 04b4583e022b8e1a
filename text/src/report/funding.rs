//! The report of ways to pay.

use resultaatwijzer_core::{
    catalogue::Catalogue,
    reading::finding::Finding,
    value::money::Amount,
    what_if::funding::{Bearer, Funded, FundingName, Payment, Scenario},
};
use serde::Serialize;

use super::{FindingReport, StepReport, findings, step};
use crate::{names::Names, vocabulary::Vocabulary};

/// Ways to pay, in the order of the question.
#[derive(Debug, Serialize)]
pub struct FundingReport {
    ways: Vec<WayReport>,
    findings: Vec<FindingReport>,
}

#[derive(Debug, Serialize)]
struct WayReport {
    way: FundingName,
    scenario: Option<Scenario>,
    total: Amount,
    if_reached: Amount,
    if_not_reached: Amount,
    payments: Vec<Payment>,
    risks: RisksReport,
    steps: Vec<StepReport>,
}

#[derive(Debug, Serialize)]
struct RisksReport {
    more_needed: Bearer,
    less_used: Bearer,
    not_reached: Bearer,
}

/// The report of `fund`: the outcome of each way, or every reason why there is none.
#[must_use]
pub fn funding(
    outcome: &Result<Vec<Funded>, Vec<Finding>>,
    catalogue: &Catalogue,
    language: &Vocabulary,
) -> FundingReport {
    let names = Names::of(catalogue, language.code);
    match outcome {
        Ok(ways) => {
            FundingReport { ways: ways.iter().map(|way| report(way, &names, language)).collect(), findings: Vec::new() }
        }
        Err(refused) => FundingReport { ways: Vec::new(), findings: findings(refused, &names, language) },
    }
}

fn report(way: &Funded, names: &Names<'_>, language: &Vocabulary) -> WayReport {
    let [(_, more_needed), (_, less_used), (_, not_reached)] = way.risks;
    WayReport {
        way: way.name,
        scenario: way.scenario,
        total: way.total,
        if_reached: way.if_reached,
        if_not_reached: way.if_not_reached,
        payments: way.payments.clone(),
        risks: RisksReport { more_needed, less_used, not_reached },
        steps: vec![step(&way.step, names, language)],
    }
}
