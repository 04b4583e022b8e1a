//! What the steps of an answer do not say, and the question does.

use resultaatwijzer_core::{
    catalogue::{BlockContribution, Catalogue, Law},
    value::{code::Code, percent::Percent},
    what_if::funding::Funding,
};
use rust_decimal::Decimal;

/// What the question says.
#[derive(Default)]
pub struct Context {
    /// The blocks for which the own contribution is asked.
    pub(super) asked_for: Vec<Code>,
    /// The shares in which a sum is given out, in the order of time.
    pub(super) shares: Vec<Percent>,
}

impl Context {
    /// What a catalogue says of its blocks.
    #[must_use]
    pub fn of(catalogue: &Catalogue) -> Self {
        let is_asked = |law, own| law == Law::Wmo && own == BlockContribution::Subscription;
        let blocks = catalogue.blocks().iter().filter(|block| is_asked(block.law, block.own_contribution));
        Self { asked_for: blocks.map(|block| block.code.clone()).collect(), shares: Vec::new() }
    }

    /// And in which shares one way to pay gives out its sum.
    #[must_use]
    pub fn paid_by(mut self, way: &Funding) -> Self {
        self.shares = match way {
            Funding::Trajectory { at_start, .. } => {
                let rest = Percent::new(Decimal::ONE_HUNDRED - at_start.hundredths()).unwrap();
                vec![*at_start, rest]
            }
            Funding::Result(way) => {
                let milestones = way.milestones.iter().map(|milestone| milestone.share);
                [way.at_start].into_iter().chain(milestones).chain([way.at_result]).collect()
            }
            Funding::Granted | Funding::Delivered | Funding::Availability { .. } | Funding::Population { .. } => {
                Vec::new()
            }
        };
        self
    }
}
