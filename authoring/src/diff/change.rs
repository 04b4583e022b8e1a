//! What can differ between two editions of a catalogue, and how much it matters.

use std::cmp::Reverse;

use resultaatwijzer_core::{
    catalogue::{Audience, Band, RatePer, Rule},
    value::unit::PriceUnit,
};
use rust_decimal::Decimal;

use super::timeline::{Step, percent};

/// Something that differs. `except` are the municipalities that have an amount of their own.
#[expect(missing_docs, reason = "a variant's fields are named by its sentence")]
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// What households pay themselves.
    Contribution { municipality: Option<String>, except: Vec<String>, step: Step<RatePer> },
    /// A part that came or went.
    Part { kind: Part, code: String, presence: Presence },
    /// A right whose term or telephone number is another.
    Right { code: String, field: RightField, old: String, new: String },
    /// The price of a block.
    Price { key: PriceKey, except: Vec<String>, step: Step<PriceUnit> },
    /// A property of a block.
    Block { code: String, field: BlockField, old: String, new: String },
    /// What a level is for.
    Level { rank: String, old: String, new: String },
    /// What a rule says.
    Rule { code: String, old: Rule, new: Rule },
    /// How the whole catalogue counts.
    Setting { setting: Setting, old: String, new: String },
    /// A part with another name.
    Renamed { kind: Part, code: String, old: String, new: String },
    /// Texts that say it otherwise; how many.
    Texts { count: usize },
    /// Places, sources or languages, which change nothing for people.
    Rest,
}

/// Of what a price is the price.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct PriceKey {
    /// The block.
    pub block: String,
    /// Its variant.
    pub variant: Option<String>,
    /// For whom.
    pub audience: Audience,
    /// The volumes.
    pub band: Option<Band>,
    /// The municipality that deviates.
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

/// Whether a part came or went. What goes matters more.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Presence {
    /// It is there no longer.
    Gone,
    /// It is new.
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

/// How a catalogue counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Setting {
    /// By which periods is claimed.
    Calendar,
    /// How a broken period is paid.
    Proration,
}

/// Under which heading a change stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    /// What people pay themselves.
    Contribution,
    /// What people have a right to.
    Rights,
    /// Which help there is.
    Help,
    /// What help costs.
    Prices,
    /// What may go together.
    Rules,
    /// The rest.
    Other,
}

impl Change {
    /// Its heading.
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

    /// Sorts by importance: what goes before what changes before what comes; prices by their percentage.
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

/// By how many percent a price rises, where it does.
pub(super) fn rise(change: &Change) -> Option<Decimal> {
    match change {
        Change::Price { step: Step::Changed { old, new, .. }, .. } if old.per == new.per && new.amount > old.amount => {
            percent(old.amount, new.amount)
        }
        _ => None,
    }
}
