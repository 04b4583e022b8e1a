//! The differences between two editions of a catalogue, and their order of importance.

use std::cmp::Reverse;

use resultaatwijzer_core::{
    catalogue::{Audience, Band, LevelPurpose, RatePer, Rule},
    value::unit::PriceUnit,
};
use rust_decimal::Decimal;

use super::{
    chosen::Chosen,
    timeline::{Step, percent},
};

/// A difference. `except` are the municipalities with their own amount.
#[expect(missing_docs, reason = "a variant's fields are named by its sentence")]
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// The own contribution of households.
    Contribution { municipality: Option<String>, except: Vec<String>, step: Step<RatePer> },
    /// A part that was added or removed.
    Part { kind: Part, code: String, presence: Presence },
    /// A right with another term or telephone number.
    Right { code: String, field: RightField, old: String, new: String },
    /// The price of a block.
    Price { key: PriceKey, except: Vec<String>, step: Step<PriceUnit> },
    /// A property of a block.
    Block { code: String, field: BlockField, old: String, new: String },
    /// The purpose of a level.
    Level { rank: String, old: LevelPurpose, new: LevelPurpose },
    /// The contents of a rule.
    Rule { code: String, old: Rule, new: Rule },
    /// A setting of the whole catalogue.
    Setting { setting: Setting, old: Chosen, new: Chosen },
    /// A part with another name.
    Renamed { kind: Part, code: String, old: String, new: String },
    /// The number of texts that changed.
    Texts { count: usize },
    /// Places, sources or languages, which change nothing for residents.
    Rest,
}

/// What a price is for.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct PriceKey {
    /// The block.
    pub block: String,
    /// Its variant.
    pub variant: Option<String>,
    /// The audience.
    pub audience: Audience,
    /// The band of volumes.
    pub band: Option<Band>,
    /// The municipality with its own price.
    pub municipality: Option<String>,
}

/// The kinds of parts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Part {
    Right,
    Block,
    Area,
    Level,
    Municipality,
    Rule,
}

/// Whether a part was added or removed. Removed parts are more important.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Presence {
    /// It was removed.
    Gone,
    /// It was added.
    New,
}

/// What can differ in a right.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RightField {
    /// Its term in weeks.
    Weeks,
    /// The telephone number.
    Phone,
}

/// What can differ in a block.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names are those of the wire's fields")]
pub enum BlockField {
    Area,
    Levels,
    Law,
    Unit,
    Frequency,
    Contract,
    Claimable,
    OwnContribution,
    Variants,
    UsualQuantity,
}

/// A setting of a catalogue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Setting {
    /// The calendar of the claim periods.
    Calendar,
    /// How an incomplete claim period is paid.
    Proration,
}

/// The group of a change, which has a heading.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    /// The own contribution.
    Contribution,
    /// Rights.
    Rights,
    /// The help on offer.
    Help,
    /// Prices.
    Prices,
    /// Rules.
    Rules,
    /// Other changes.
    Other,
}

impl Change {
    /// The group of this change.
    #[must_use]
    pub fn group(&self) -> Group {
        match self {
            Self::Contribution { .. } => Group::Contribution,
            Self::Right { .. } | Self::Part { kind: Part::Right, .. } => Group::Rights,
            Self::Part { kind: Part::Rule, .. } | Self::Rule { .. } => Group::Rules,
            Self::Part { .. } | Self::Block { .. } | Self::Level { .. } => Group::Help,
            Self::Price { .. } => Group::Prices,
            Self::Setting { .. } | Self::Renamed { .. } | Self::Texts { .. } | Self::Rest => Group::Other,
        }
    }

    /// Sorts by importance: removed parts, then changed parts, then added parts; prices by their percentage.
    pub(super) fn importance(&self) -> (Group, u8, Reverse<Decimal>) {
        let (place, weight) = match self {
            Self::Part { presence: Presence::Gone, .. } => (0, None),
            Self::Part { presence: Presence::New, .. } => (1, None),
            Self::Price { step, .. } => of_step(step),
            Self::Contribution { step, .. } => of_step(step),
            Self::Right { .. } | Self::Rule { .. } | Self::Block { .. } | Self::Level { .. } => (2, None),
            Self::Setting { .. } => (0, None),
            Self::Renamed { .. } => (1, None),
            Self::Texts { .. } => (2, None),
            Self::Rest => (3, None),
        };
        (self.group(), place, Reverse(weight.unwrap_or_default()))
    }
}

fn of_step<P>(step: &Step<P>) -> (u8, Option<Decimal>) {
    match step {
        Step::Ended { .. } => (0, None),
        Step::Changed { old, new, .. } => (1, percent(old.amount, new.amount).map(|percent| percent.abs())),
        Step::New { .. } => (2, None),
    }
}

/// The percentage by which a price rises; `None` where it does not rise.
pub(super) fn rise(change: &Change) -> Option<Decimal> {
    match change {
        Change::Price { step: Step::Changed { old, new, .. }, .. } if old.per == new.per && new.amount > old.amount => {
            percent(old.amount, new.amount)
        }
        _ => None,
    }
}
