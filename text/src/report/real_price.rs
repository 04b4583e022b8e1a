//! The real price of an hour, and pooling.

use resultaatwijzer_core::{
    reading::finding::Finding,
    value::money::{Amount, Difference},
    what_if::{
        pooling::Pooling,
        real_price::{Cover, RealPrice},
    },
};
use serde::Serialize;

use super::{FindingReport, StepReport, findings, step};
use crate::{names::Names, vocabulary::Vocabulary};

/// What an hour costs, compared with the tariff.
#[derive(Debug, Serialize)]
pub struct RealPriceReport {
    per_hour: Option<Amount>,
    cover: Option<CoverReport>,
    findings: Vec<FindingReport>,
    steps: Vec<StepReport>,
}

#[derive(Debug, Serialize)]
struct CoverReport {
    tariff_per_hour: Amount,
    margin_per_hour: Difference,
    minutes_bought: u64,
    break_even_productive_percent: Option<String>,
}

/// The report of `price`: its outcome, or every reason why there is none.
#[must_use]
pub fn real_price(outcome: &Result<RealPrice, Vec<Finding>>, language: &Vocabulary) -> RealPriceReport {
    let names = Names::default();
    match outcome {
        Ok(price) => RealPriceReport {
            per_hour: Some(price.per_hour),
            cover: price.cover.as_ref().map(cover),
            findings: Vec::new(),
            steps: price.steps().map(|found| step(found, &names, language)).collect(),
        },
        Err(refused) => RealPriceReport {
            per_hour: None,
            cover: None,
            findings: findings(refused, &names, language),
            steps: Vec::new(),
        },
    }
}

fn cover(cover: &Cover) -> CoverReport {
    CoverReport {
        tariff_per_hour: cover.tariff_per_hour,
        margin_per_hour: cover.margin_per_hour,
        minutes_bought: cover.minutes_bought,
        break_even_productive_percent: cover.break_even_productive.map(|percent| percent.to_string()),
    }
}

/// The outcome of pooling, or every reason why there is none.
#[derive(Debug, Serialize)]
pub struct PoolingReport {
    #[serde(flatten)]
    pooling: Option<Pooling>,
    findings: Vec<FindingReport>,
}

/// The report of `pool`.
#[must_use]
pub fn pooling(outcome: Result<Pooling, Vec<Finding>>, language: &Vocabulary) -> PoolingReport {
    match outcome {
        Ok(pooling) => PoolingReport { pooling: Some(pooling), findings: Vec::new() },
        Err(refused) => PoolingReport { pooling: None, findings: findings(&refused, &Names::default(), language) },
    }
}
