//! The explanation: every amount with the amounts, quantities and facts from which it follows.
//!
//! Amounts are euros in whole cents, volumes and times whole numbers. A calculation that is refused has findings and no
//! steps.
//!
//! ```
//! use resultaatwijzer_core::price::{fact::{Fact, PriceFact}, quote, step::Basis};
//! # let catalogue = resultaatwijzer_core::example::catalogue();
//! # use resultaatwijzer_core::example::parse;
//! let wire = parse(r#"{"from": "2026-01-01", "to": "2026-01-31", "lines": [{"block": "thuis", "quantity": "95"}]}"#);
//! let (_, quote) = quote::ask(&catalogue, &wire).unwrap();
//! let total = &quote.steps[0];
//! assert_eq!(total.amount(), Some(quote.total));
//! let january = &total.because[0].because[0]; // of the first line
//! let is_tariff = |fact: &Fact| matches!(fact, Fact::Price(PriceFact::Tariff { .. }));
//! let tariff = january.because.iter().find(|step| is_tariff(&step.fact)).unwrap();
//! assert!(matches!(&tariff.basis, Basis::Catalogue { at: Some(at), .. } if at == "tarieven.csv:2"));
//! assert_eq!(tariff.amount(), None); // a price is no amount of this calculation
//! ```

use serde::Serialize;

use super::fact::Fact;
use crate::value::{code::Code, money::Amount};

/// One step of an explanation: a fact, its basis, and the steps from which it follows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Step {
    /// The fact.
    #[serde(flatten)]
    pub fact: Fact,
    /// Its basis.
    pub basis: Basis,
    /// The steps from which it follows, in the order in which people would explain them.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub because: Vec<Self>,
}

/// The basis of a fact: where it comes from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "basis", rename_all = "snake_case")]
pub enum Basis {
    /// Somebody's own input, such as a choice or a plan.
    Input,
    /// A line of the catalogue, published by a source.
    Catalogue {
        /// File and line.
        #[serde(skip_serializing_if = "Option::is_none")]
        at: Option<String>,
        /// The source's code.
        source: Code,
    },
    /// A rule of the region.
    Rule {
        /// The rule's code.
        rule: Code,
    },
    /// An article of law or a rule of the national message standard.
    Article {
        /// The article or the rule.
        article: &'static str,
    },
    /// The steps below it.
    Steps,
}

impl Step {
    /// A step with a basis that follows from other steps.
    #[must_use]
    pub fn new(fact: impl Into<Fact>, basis: Basis, because: Vec<Self>) -> Self {
        Self { fact: fact.into(), basis, because }
    }

    /// A step with a basis and no steps below it.
    #[must_use]
    pub fn fact(fact: impl Into<Fact>, basis: Basis) -> Self {
        Self::new(fact, basis, Vec::new())
    }

    /// A step that follows from other steps alone.
    #[must_use]
    pub fn because(fact: impl Into<Fact>, because: Vec<Self>) -> Self {
        Self::new(fact, Basis::Steps, because)
    }

    /// The amount of this calculation that this step states, if it states one.
    #[must_use]
    pub fn amount(&self) -> Option<Amount> {
        self.fact.amount()
    }
}

/// Whether a calculation records its steps. The calculation is the same; without recording no step is built, because
/// building them takes longer than calculating.
pub(crate) trait Recording {
    /// Adds a step to those recorded so far, or does not build it.
    fn record(steps: &mut Vec<Step>, step: impl FnOnce() -> Step);
}

/// Records every step.
pub(crate) struct WithSteps;

/// Records no step.
pub(crate) struct WithoutSteps;

impl Recording for WithSteps {
    fn record(steps: &mut Vec<Step>, step: impl FnOnce() -> Step) {
        steps.push(step());
    }
}

impl Recording for WithoutSteps {
    fn record(_: &mut Vec<Step>, _: impl FnOnce() -> Step) {}
}
