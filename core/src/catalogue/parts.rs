//! The parts of a valid catalogue: areas, levels, blocks, rules, prices, rights and sources.

use super::{
    Computed,
    kinds::{Audience, BlockContribution, Icon, Law, LevelPurpose, RatePer},
};
use crate::value::{
    code::Code,
    money::Amount,
    period::{Date, Period},
    unit::{Claimable, ContractVariant, Frequency, PriceUnit, Unit, Volume},
};

/// A point on the catalogue's map, in hundreds of metres.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// To the east.
    pub east: u32,
    /// To the north.
    pub north: u32,
}

/// A result area (*resultaatgebied*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Area {
    /// Its code.
    pub code: Code,
    /// The picture beside its name.
    pub icon: Icon,
}

/// A level of support (*interventieniveau*).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Level {
    /// Its rank; 1 is the lightest.
    pub rank: u32,
    /// What it is for.
    pub purpose: LevelPurpose,
}

/// A building block (*bouwsteen*): the smallest thing that can be granted and priced.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    /// Its code.
    pub code: Code,
    /// The result area that it serves.
    pub area: Code,
    /// The levels at which it may be granted, lightest first.
    pub levels: Vec<u32>,
    /// The act under which it is granted.
    pub law: Law,
    /// What its volume counts.
    pub unit: Unit,
    /// How often that volume is granted.
    pub frequency: Frequency,
    /// How its assignment is described.
    pub contract: ContractVariant,
    /// How much of a granted volume is paid.
    pub claimable: Claimable,
    /// Which own contribution it falls under.
    pub own_contribution: BlockContribution,
    /// The volume that most people get, in its units per its frequency.
    pub usual_quantity: Volume,
    /// Its variants; empty where it has none.
    pub variants: Vec<Code>,
}

/// A stacking rule (*stapelen*), as data of the region.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rule {
    /// Its code.
    pub code: Code,
    /// What it says.
    pub kind: RuleKind,
}

/// What a stacking rule says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RuleKind {
    /// The block does not go together with any of the others.
    Excludes {
        /// The block.
        block: Code,
        /// The others.
        others: Vec<Code>,
    },
    /// The block needs one of the others, on each of its days.
    Requires {
        /// The block.
        block: Code,
        /// The others.
        any_of: Vec<Code>,
    },
    /// At most this number of these blocks on one day.
    AtMost {
        /// The blocks.
        blocks: Vec<Code>,
        /// How many.
        at_most: u32,
    },
    /// At most this number of result areas on one day.
    AtMostAreas {
        /// How many.
        at_most: u32,
    },
    /// On any day each of these blocks comes from only one provider for the whole household.
    OneProvider {
        /// The blocks; empty means every block.
        blocks: Vec<Code>,
    },
    /// The block is part of any of the others and is not paid on top.
    IncludedIn {
        /// The block.
        block: Code,
        /// The others.
        within: Vec<Code>,
    },
}

/// The volumes that one tariff is the price of (*dagdelenband*), in units of the block per its frequency, the lowest
/// and the highest included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Band {
    /// The lowest volume.
    pub from: u32,
    /// The highest volume.
    pub to: u32,
}

/// The price of one unit of a block (*tarief*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tariff {
    /// The block's variant.
    pub variant: Option<Code>,
    /// For whom.
    pub audience: Audience,
    /// The municipality that has its own tariff; `None` for the whole region.
    pub municipality: Option<Code>,
    /// The band of volumes that it is the price of; `None` where it does not depend on the volume.
    pub band: Option<Band>,
    /// The price, in whole cents.
    pub amount: Amount,
    /// The unit of which it is the price.
    pub per: PriceUnit,
    /// The first day on which it holds; `None` where the publication does not say.
    pub valid_from: Option<Date>,
    /// The last day on which it holds; `None` where the publication does not say.
    pub valid_to: Option<Date>,
    // INVARIANT (computed): its amount is `amount`. Upheld by the check.
    /// How it was computed; `None` where it was published.
    pub computed: Option<Computed>,
    /// The source that published the amount, or the percentage from which it was computed.
    pub source: Code,
    /// File and line where it was written.
    pub at: Option<String>,
}

/// The own contribution in a period (*abonnementstarief*), the maximum for one household.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rate {
    /// The municipality that asks less than the national amount.
    pub municipality: Option<Code>,
    /// The days for which it is known.
    pub valid: Period,
    /// The amount for one household each time that it is due, in whole cents.
    pub amount: Amount,
    /// How often it is due.
    pub per: RatePer,
    /// The source that published it.
    pub source: Code,
    /// File and line where it was written.
    pub at: Option<String>,
}

/// A right of the resident.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Right {
    /// Its code.
    pub code: Code,
    /// How many weeks after the decision it can be used.
    pub weeks_after_decision: Option<u32>,
    /// A telephone number.
    pub phone: Option<String>,
}

/// A publication from which numbers come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// Its title.
    pub title: String,
    /// Its address.
    pub url: Option<String>,
}

impl RuleKind {
    /// The blocks that set the rule to work; `None` when any block does.
    pub(super) fn set_off_by(&self) -> Option<&[Code]> {
        match self {
            Self::Excludes { block, .. } | Self::Requires { block, .. } | Self::IncludedIn { block, .. } => {
                Some(std::slice::from_ref(block))
            }
            Self::OneProvider { blocks } if blocks.is_empty() => None,
            Self::AtMost { blocks, .. } | Self::OneProvider { blocks } => Some(blocks),
            Self::AtMostAreas { .. } => None,
        }
    }
}

impl Tariff {
    /// Whether it holds on a day. A first or last day that was not published is no limit.
    ///
    /// ```
    /// use resultaatwijzer_core::value::period::parse_date;
    /// # let catalogue = resultaatwijzer_core::example::catalogue();
    /// let tariff = &catalogue.tariffs(&catalogue.blocks()[0].code)[0]; // of 2026
    /// assert!(tariff.holds_on(parse_date("2026-12-31").unwrap()));
    /// assert!(!tariff.holds_on(parse_date("2027-01-01").unwrap()));
    /// ```
    #[must_use]
    pub fn holds_on(&self, day: Date) -> bool {
        self.valid_from.is_none_or(|from| from <= day) && self.valid_to.is_none_or(|to| day <= to)
    }
}
