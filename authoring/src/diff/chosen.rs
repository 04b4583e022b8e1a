//! The closed choices of a catalogue that can differ between two editions.

use resultaatwijzer_core::{
    catalogue::{BlockContribution, Law, LevelPurpose, Proration},
    value::{
        choices::Choice,
        period::Calendar,
        unit::{Claimable, ContractVariant},
    },
};

/// A choice, so that the words of each language name all of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Chosen {
    /// The act of a block.
    Law(Law),
    /// How the assignment of a block is described.
    Contract(ContractVariant),
    /// How much of a granted volume is paid.
    Claimable(Claimable),
    /// Which own contribution a block falls under.
    OwnContribution(BlockContribution),
    /// What a level is for.
    Purpose(LevelPurpose),
    /// The calendar of the claim periods.
    Calendar(Calendar),
    /// How an incomplete claim period is paid.
    Proration(Proration),
}

impl Chosen {
    /// The spelling in the catalogue.
    pub(super) fn spelling(self) -> &'static str {
        match self {
            Self::Law(law) => law.spelling(),
            Self::Contract(contract) => contract.spelling(),
            Self::Claimable(claimable) => claimable.spelling(),
            Self::OwnContribution(contribution) => contribution.spelling(),
            Self::Purpose(purpose) => purpose.spelling(),
            Self::Calendar(calendar) => calendar.spelling(),
            Self::Proration(proration) => proration.spelling(),
        }
    }
}
