//! The explanation: every amount with the amounts, quantities and facts that it follows from.
//!
//! Amounts are euros in whole cents, volumes and times whole numbers. A calculation that is refused has findings and no
//! steps.
//!
//! ```
//! use resultaatwijzer_core::price::{fact::{Fact, PriceFact}, quote, step::Basis};
//! # let catalogue = resultaatwijzer_core::example::catalogue();
//! # use resultaatwijzer_core::example::asked;
//! let wire = asked(r#"{"from": "2026-01-01", "to": "2026-01-31", "lines": [{"block": "thuis", "quantity": "95"}]}"#);
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

/// One step of an explanation: what holds, on what it rests, and the steps that it follows from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Step {
    /// What holds.
    #[serde(flatten)]
    pub fact: Fact,
    /// On what it rests.
    pub basis: Basis,
    /// The steps that it follows from, in the order in which people would tell them.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub because: Vec<Self>,
}

/// On what a fact rests.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "basis", rename_all = "snake_case")]
pub enum Basis {
    /// Somebody's own choice or plan.
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
        /// Which.
        article: &'static str,
    },
    /// The steps below it.
    Steps,
}

impl Step {
    /// A step that rests on something and follows from others.
    #[must_use]
    pub fn new(fact: impl Into<Fact>, basis: Basis, because: Vec<Self>) -> Self {
        Self { fact: fact.into(), basis, because }
    }

    /// A step that stands by itself.
    #[must_use]
    pub fn fact(fact: impl Into<Fact>, basis: Basis) -> Self {
        Self::new(fact, basis, Vec::new())
    }

    /// A step that follows from others.
    #[must_use]
    pub fn because(fact: impl Into<Fact>, because: Vec<Self>) -> Self {
        Self::new(fact, Basis::Steps, because)
    }

    /// The amount of this calculation that this step says, where it says one.
    #[must_use]
    pub fn amount(&self) -> Option<Amount> {
        self.fact.amount()
    }
}

/// Whether a calculation tells its steps. There is one calculation: what differs is only whether a step is made.
pub(crate) trait Telling {
    /// Adds a step to those told so far, or does not even make it.
    fn tell(steps: &mut Vec<Step>, step: impl FnOnce() -> Step);
}

/// Every step.
pub(crate) struct Told;

/// No step.
pub(crate) struct Untold;

impl Telling for Told {
    fn tell(steps: &mut Vec<Step>, step: impl FnOnce() -> Step) {
        steps.push(step());
    }
}

impl Telling for Untold {
    fn tell(_: &mut Vec<Step>, _: impl FnOnce() -> Step) {}
}
