//! The shapes that scripts rely on: what the command line prints and the headless API returns.

mod bill;
mod change;
mod funding;
mod real_price;

pub use bill::{BillReport, bill};
pub use change::{ChangeReport, change};
pub use funding::{FundingReport, funding};
pub use real_price::{PoolingReport, RealPriceReport, pooling, real_price};

use resultaatwijzer_core::{
    catalogue::Catalogue,
    price::{
        fact::Fact,
        outcome::{Quote, QuotedLine, QuotedPeriod},
        product_period::Maxima,
        step::{Basis, Step},
    },
    providers::{Comparison, Figure, Match},
    reading::{finding::Finding, problem::Severity},
    statistics::Estimate,
    value::{
        choices::Choice,
        money::Amount,
        period::{Date, Period},
    },
};
use serde::Serialize;

use crate::{names::Names, vocabulary::Vocabulary};

/// A finding in sentences.
#[derive(Debug, Serialize)]
pub struct FindingReport {
    /// Its stable code.
    pub code: &'static str,
    /// Its place, as a JSON Pointer into the input.
    pub at: String,
    /// What is wrong, or worth knowing.
    pub message: String,
    /// What to do about it.
    pub help: String,
    /// The severity.
    pub severity: Severity,
}

/// A priced arrangement.
#[derive(Debug, Serialize)]
pub struct QuoteReport {
    /// The lines, in the order of the arrangement; none when there is no outcome.
    pub lines: Vec<LineReport>,
    /// All lines together.
    pub total: Option<Amount>,
    /// What the household pays itself.
    pub own_contribution: Option<ContributionReport>,
    /// What is wrong, and what is worth knowing.
    pub findings: Vec<FindingReport>,
    /// The explanation.
    pub steps: Vec<StepReport>,
}

/// The totals of a priced arrangement.
#[derive(Debug, Serialize)]
pub struct TotalsReport {
    /// Each line, in the order of the arrangement.
    pub lines: Vec<Amount>,
    /// All lines together.
    pub total: Amount,
    /// What the household pays itself; left out while that is not known.
    pub own_contribution: Option<Amount>,
    /// The codes of the findings.
    pub findings: Vec<&'static str>,
}

/// A priced line.
#[derive(Debug, Serialize)]
pub struct LineReport {
    block: String,
    total: Amount,
    periods: Vec<PeriodReport>,
}

#[derive(Debug, Serialize)]
struct PeriodReport {
    from: Date,
    to: Date,
    quantity: String,
    amount: Amount,
}

/// What the household pays itself.
#[derive(Debug, Serialize)]
pub struct ContributionReport {
    total: Option<Amount>,
    periods: Vec<ContributionPeriodReport>,
}

#[derive(Debug, Serialize)]
struct ContributionPeriodReport {
    from: Date,
    to: Date,
    amount: Option<Amount>,
}

/// A step with its sentence, and the steps below it.
#[derive(Debug, Serialize)]
pub struct StepReport {
    #[serde(flatten)]
    fact: Fact,
    basis: Basis,
    text: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    because: Vec<Self>,
}

/// The product periods of an assignment.
#[derive(Debug, Serialize)]
pub struct PeriodsReport {
    periods: Vec<MaximumReport>,
    total_max: String,
}

#[derive(Debug, Serialize)]
struct MaximumReport {
    from: Date,
    to: Date,
    max: String,
}

/// Providers that match a need.
#[derive(Debug, Serialize)]
pub struct ComparisonReport {
    providers: Vec<MatchReport>,
    left_out: usize,
    findings: Vec<FindingReport>,
}

#[derive(Debug, Serialize)]
struct MatchReport {
    code: String,
    name: String,
    place: usize,
    tied: bool,
    covered: Vec<String>,
    missing: Vec<String>,
    distance_km: Option<String>,
    waiting_weeks: Option<u32>,
    outcomes: Vec<OutcomeReport>,
}

#[derive(Debug, Serialize)]
struct OutcomeReport {
    measure: &'static str,
    answers: u32,
    #[serde(flatten)]
    figure: Option<FigureReport>,
}

#[derive(Debug, Serialize)]
struct FigureReport {
    percent: u32,
    low: u32,
    high: u32,
}

/// Findings in sentences.
#[must_use]
pub fn findings(findings: &[Finding], names: &Names<'_>, language: &Vocabulary) -> Vec<FindingReport> {
    findings
        .iter()
        .map(|finding| {
            let advice = language.advice(&finding.problem, names);
            let (code, severity) = (finding.code(), finding.severity());
            FindingReport { code, at: finding.at.clone(), message: advice.message, help: advice.help, severity }
        })
        .collect()
}

/// The report of `quote`: the price, or every reason why there is none.
#[must_use]
pub fn quote(outcome: &Result<Quote, Vec<Finding>>, catalogue: &Catalogue, language: &Vocabulary) -> QuoteReport {
    let names = Names::of(catalogue, language.code);
    match outcome {
        Err(refused) => QuoteReport {
            lines: Vec::new(),
            total: None,
            own_contribution: None,
            findings: findings(refused, &names, language),
            steps: Vec::new(),
        },
        Ok(quote) => QuoteReport {
            lines: quote.lines.iter().map(line).collect(),
            total: Some(quote.total),
            own_contribution: Some(ContributionReport {
                total: quote.contribution.total,
                periods: quote.contribution.periods.iter().map(|due| contribution(due.period, due.amount)).collect(),
            }),
            findings: findings(&quote.findings, &names, language),
            steps: quote.steps.iter().map(|found| step(found, &names, language)).collect(),
        },
    }
}

/// The explanation of a price, with the sentence of each step.
#[must_use]
pub fn steps(quote: &Quote, catalogue: &Catalogue, language: &Vocabulary) -> Vec<StepReport> {
    let names = Names::of(catalogue, language.code);
    quote.steps.iter().map(|found| step(found, &names, language)).collect()
}

/// The totals of an arrangement.
#[must_use]
pub fn totals(quote: &Quote) -> TotalsReport {
    TotalsReport {
        lines: quote.lines.iter().map(|line| line.total).collect(),
        total: quote.total,
        own_contribution: quote.contribution.total,
        findings: quote.findings.iter().map(Finding::code).collect(),
    }
}

fn line(line: &QuotedLine) -> LineReport {
    LineReport { block: line.block.to_string(), total: line.total, periods: line.periods.iter().map(period).collect() }
}

fn period(quoted: &QuotedPeriod) -> PeriodReport {
    let (from, to) = (quoted.period.from(), quoted.period.to());
    PeriodReport { from, to, quantity: quoted.quantity.to_string(), amount: quoted.amount }
}

fn contribution(period: Period, amount: Option<Amount>) -> ContributionPeriodReport {
    ContributionPeriodReport { from: period.from(), to: period.to(), amount }
}

/// A step with its sentence, and the steps below it.
#[must_use]
pub fn step(found: &Step, names: &Names<'_>, language: &Vocabulary) -> StepReport {
    StepReport {
        fact: found.fact.clone(),
        basis: found.basis.clone(),
        text: language.step(&found.fact, names),
        because: found.because.iter().map(|below| step(below, names, language)).collect(),
    }
}

/// The product periods of an assignment.
#[must_use]
pub fn periods(maxima: &Maxima) -> PeriodsReport {
    let periods = maxima.periods.iter().map(|(period, max)| MaximumReport {
        from: period.from(),
        to: period.to(),
        max: max.to_string(),
    });
    PeriodsReport { periods: periods.collect(), total_max: maxima.total.to_string() }
}

/// Providers that match a need.
#[must_use]
pub fn comparison(
    comparison: Option<&Comparison<'_>>,
    found: &[Finding],
    catalogue: &Catalogue,
    language: &Vocabulary,
) -> ComparisonReport {
    ComparisonReport {
        providers: comparison.map(|c| c.matches.iter().map(matched).collect()).unwrap_or_default(),
        left_out: comparison.map_or(0, |c| c.left_out),
        findings: findings(found, &Names::of(catalogue, language.code), language),
    }
}

fn matched(found: &Match<'_>) -> MatchReport {
    MatchReport {
        code: found.provider.code.to_string(),
        name: found.provider.name.clone(),
        place: found.place,
        tied: found.tied,
        covered: found.covered.iter().map(ToString::to_string).collect(),
        missing: found.missing.iter().map(ToString::to_string).collect(),
        distance_km: found.distance.map(|metres| format!("{}.{}", metres / 10, metres % 10)),
        waiting_weeks: found.waiting_weeks,
        outcomes: found
            .provider
            .outcomes
            .iter()
            .map(|(measure, figure)| outcome(measure.spelling(), *figure))
            .collect(),
    }
}

fn outcome(measure: &'static str, figure: Figure) -> OutcomeReport {
    match figure {
        Figure::TooFew { answers } => OutcomeReport { measure, answers, figure: None },
        Figure::Known(Estimate { answers, percent, low, high }) => {
            OutcomeReport { measure, answers, figure: Some(FigureReport { percent, low, high }) }
        }
    }
}
