//! The report of a change.

use resultaatwijzer_core::{
    catalogue::Catalogue,
    reading::finding::Finding,
    value::{
        money::{Amount, Difference},
        period::Date,
    },
    what_if::change::{Changed, ChangedPeriod},
};
use serde::Serialize;

use super::{FindingReport, StepReport, findings, step};
use crate::{names::Names, vocabulary::Vocabulary};

/// A change: each period that differs, and the arrangement's price after it.
#[derive(Debug, Serialize)]
pub struct ChangeReport {
    #[serde(flatten)]
    changed: Option<ChangedReport>,
    findings: Vec<FindingReport>,
}

#[derive(Debug, Serialize)]
struct ChangedReport {
    effective: Date,
    periods: Vec<PeriodReport>,
    own_contribution: Vec<PeriodReport>,
    total: Difference,
    to_correct: Difference,
    total_after: Amount,
    lines: Vec<LineReport>,
    steps: Vec<StepReport>,
}

#[derive(Debug, Serialize)]
struct PeriodReport {
    from: Date,
    to: Date,
    before: Amount,
    after: Amount,
    difference: Difference,
    claimed: bool,
}

#[derive(Debug, Serialize)]
struct LineReport {
    block: String,
    from: Date,
    to: Date,
    quantity: String,
}

/// The report of `change`: its outcome, or every reason why there is none.
#[must_use]
pub fn change(outcome: &Result<Changed, Vec<Finding>>, catalogue: &Catalogue, language: &Vocabulary) -> ChangeReport {
    let names = Names::of(catalogue, language.code);
    match outcome {
        Ok(changed) => ChangeReport {
            changed: Some(ChangedReport {
                effective: changed.effective,
                periods: changed.periods.iter().map(period).collect(),
                own_contribution: changed.contribution.iter().map(period).collect(),
                total: changed.total,
                to_correct: changed.to_correct,
                total_after: changed.quote.total,
                lines: lines(changed),
                steps: changed.steps.iter().map(|top| step(top, &names, language)).collect(),
            }),
            findings: findings(&changed.quote.findings, &names, language),
        },
        Err(refused) => ChangeReport { changed: None, findings: findings(refused, &names, language) },
    }
}

fn period(found: &ChangedPeriod) -> PeriodReport {
    let ChangedPeriod { period, before, after, difference, claimed } = *found;
    PeriodReport { from: period.from(), to: period.to(), before, after, difference, claimed }
}

fn lines(changed: &Changed) -> Vec<LineReport> {
    let line = |line: &resultaatwijzer_core::arrangement::Line| LineReport {
        block: line.block.to_string(),
        from: line.period.from(),
        to: line.period.to(),
        quantity: line.volume.units().to_string(),
    };
    changed.arrangement.lines().iter().map(line).collect()
}
