//! The ways to pay, the course of the support, and the payments: checked values.

use serde::Serialize;

use crate::{
    price::{fact::Reason, step::Step},
    value::{choices::choices, money::Amount, percent::Percent, period::Date},
};

choices! {
    /// The ways to pay, by their name on the wire.
    FundingName {
        /// Price times quantity; all that was granted is claimable (*beschikking is declaratie*).
        Granted = "price_times_quantity_granted",
        /// Price times quantity; what was delivered is claimable.
        Delivered = "price_times_quantity_delivered",
        /// One sum for the whole course of support, whatever the result (*trajectfinanciering*).
        Trajectory = "trajectory",
        /// A sum that is tied to a result, wholly or partly (*resultaatbekostiging*).
        Result = "result",
        /// A sum per claim period, whatever is used (*beschikbaarheidsbekostiging*).
        Availability = "availability",
        /// A sum per inhabitant of an area per year (*populatiebekostiging*).
        Population = "population",
    }
}

/// One way to pay, checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Funding {
    /// See [`FundingName::Granted`].
    Granted,
    /// See [`FundingName::Delivered`].
    Delivered,
    /// See [`FundingName::Trajectory`].
    Trajectory {
        /// The sum; the price of the arrangement when it was left out.
        amount: Option<Amount>,
        /// The share that is paid at the start; the rest is paid at the end.
        at_start: Percent,
    },
    /// See [`FundingName::Result`].
    Result(ResultFunding),
    /// See [`FundingName::Availability`].
    Availability {
        /// The sum for each claim period, in whole cents.
        amount: Amount,
    },
    /// See [`FundingName::Population`].
    Population {
        /// The sum per inhabitant per year, in whole cents.
        amount: Amount,
        /// How many inhabitants.
        inhabitants: u32,
    },
}

/// A sum that is tied to a result. The shares add up to 100%.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ResultFunding {
    /// The sum; the price of the arrangement when it was left out.
    pub amount: Option<Amount>,
    /// The share that is paid at the start, whether the result is reached or not.
    pub at_start: Percent,
    /// The parts that are paid before the result.
    pub milestones: Vec<Milestone>,
    /// The share that is paid when the result is reached.
    pub at_result: Percent,
    /// The percentage of that share that is paid when the result is reached late.
    pub when_late: Percent,
}

/// A part that is paid before the result.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Milestone {
    /// The day on which it is paid, or earlier with the result.
    pub on: Date,
    /// The share of the sum.
    pub share: Percent,
}

/// The course of the support: what is delivered, and when the result is reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Course {
    /// The day on which the result should be reached.
    pub by: Date,
    /// The day on which it was reached; `None` when it was not.
    pub reached: Option<Date>,
    /// The percentage of the granted support that was delivered.
    pub delivered: Percent,
}

choices! {
    /// What may go differently than expected (*risico*).
    Risk {
        /// More support is needed than was agreed.
        MoreNeeded = "more_needed",
        /// Less is used than was agreed.
        LessUsed = "less_used",
        /// The result is not reached.
        NotReached = "not_reached",
    }
}

choices! {
    /// Who pays when a risk occurs.
    Bearer {
        /// The municipality.
        Municipality = "municipality",
        /// The provider.
        Provider = "provider",
        /// Each of both pays a part.
        Both = "both",
    }
}

choices! {
    /// Which scenario of the Achterhoek the way of paying belongs to.
    Scenario {
        /// The municipality decides on products: price times quantity, or a sum for a course.
        A = "A",
        /// The municipality decides on results, the provider on how: a sum for a result.
        B = "B",
        /// One provider for a group of people: a sum for that group.
        C = "C",
        /// Few providers for all inhabitants: a sum per inhabitant.
        D = "D",
    }
}

/// A payment from municipality to provider.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Payment {
    /// The day on which it falls due.
    pub on: Date,
    /// The amount, in whole cents.
    pub amount: Amount,
    /// Why.
    pub reason: Reason,
}

/// The outcome of one way of paying.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Funded {
    /// The way of paying.
    pub name: FundingName,
    /// The scenario that it belongs to; `None` for availability.
    pub scenario: Option<Scenario>,
    /// What the municipality pays, in the order of time.
    pub payments: Vec<Payment>,
    /// All payments together.
    pub total: Amount,
    /// What the provider would receive if everything were delivered and the result reached in time.
    pub if_reached: Amount,
    /// What the provider would receive if everything were delivered and the result never reached.
    pub if_not_reached: Amount,
    /// Who bears which risk.
    pub risks: [(Risk, Bearer); 3],
    /// Why.
    pub step: Step,
}

/// A checked question: the ways to pay, and the course of the support.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// The ways, in the order of the question.
    pub ways: Vec<Funding>,
    /// The course of the support.
    pub course: Course,
}

impl Funding {
    /// Its name on the wire.
    #[must_use]
    pub fn name(&self) -> FundingName {
        match self {
            Self::Granted => FundingName::Granted,
            Self::Delivered => FundingName::Delivered,
            Self::Trajectory { .. } => FundingName::Trajectory,
            Self::Result(_) => FundingName::Result,
            Self::Availability { .. } => FundingName::Availability,
            Self::Population { .. } => FundingName::Population,
        }
    }

    /// The scenario that it belongs to. Population funding is C for a group of people and D for an area; a sum per
    /// inhabitant is the latter.
    ///
    /// ```
    /// use resultaatwijzer_core::{what_if::funding::{Funding, Scenario}, value::money::Amount};
    /// assert_eq!(Funding::Granted.scenario(), Some(Scenario::A));
    /// assert_eq!(Funding::Availability { amount: Amount::ZERO }.scenario(), None);
    /// ```
    #[must_use]
    pub fn scenario(&self) -> Option<Scenario> {
        match self {
            Self::Granted | Self::Delivered | Self::Trajectory { .. } => Some(Scenario::A),
            Self::Result(_) => Some(Scenario::B),
            Self::Population { .. } => Some(Scenario::D),
            Self::Availability { .. } => None,
        }
    }

    /// Who bears which risk.
    ///
    /// ```
    /// use resultaatwijzer_core::what_if::funding::{Bearer, Funding, Risk};
    /// // Paid by the hour that was delivered: the municipality pays on when the result is not reached.
    /// assert_eq!(Funding::Delivered.risks()[2], (Risk::NotReached, Bearer::Municipality));
    /// ```
    #[must_use]
    pub fn risks(&self) -> [(Risk, Bearer); 3] {
        let (more, less, not_reached) = match self {
            Self::Delivered => (Bearer::Municipality, Bearer::Provider, Bearer::Municipality),
            Self::Granted | Self::Trajectory { .. } | Self::Availability { .. } => {
                (Bearer::Provider, Bearer::Municipality, Bearer::Municipality)
            }
            Self::Result(result) => {
                let wholly = result.at_result == Percent::ALL;
                let tied = if wholly { Bearer::Provider } else { Bearer::Both };
                (Bearer::Provider, Bearer::Municipality, tied)
            }
            Self::Population { .. } => (Bearer::Provider, Bearer::Municipality, Bearer::Both),
        };
        [(Risk::MoreNeeded, more), (Risk::LessUsed, less), (Risk::NotReached, not_reached)]
    }
}
