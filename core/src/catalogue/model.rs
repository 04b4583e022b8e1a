//! The valid catalogue. Whoever holds one knows that its parts fit together.

use crate::{
    choices::choices,
    code::Code,
    money::Amount,
    ordered::Map,
    period::{Calendar, Date, Period},
    unit::{Claimable, ContractVariant, Frequency, PriceUnit, Unit, Volume},
};

use super::{Computed, wire::TextsWire};

choices! {
    /// The act under which a block is granted (*wet*).
    Law {
        /// Wmo 2015.
        Wmo = "wmo",
        /// Jeugdwet.
        YouthAct = "youth_act",
    }
}

choices! {
    /// For whom a tariff is: support in kind, or a personal budget spent on whom.
    Audience {
        /// Support in kind (*zorg in natura*).
        InKind = "in_kind",
        /// A personal budget (*pgb*) for a professional organisation.
        PersonalBudgetProfessional = "personal_budget_professional",
        /// A personal budget for a self-employed professional (*zzp*).
        PersonalBudgetIndependent = "personal_budget_independent",
        /// A personal budget for somebody of one's own network.
        PersonalBudgetNetwork = "personal_budget_network",
    }
}

choices! {
    /// What a level of support is for.
    LevelPurpose {
        /// Support as long as it is needed.
        Ordinary = "ordinary",
        /// Keeping things as they are (*stabilisatie*).
        Stabilise = "stabilise",
        /// Short and strong, in a crisis.
        Crisis = "crisis",
    }
}

choices! {
    /// How a broken claim period is paid, where the price is per period.
    Proration {
        /// In full.
        FullPeriod = "full_period",
        /// By the share of its days.
        ByDay = "by_day",
        /// By the share of its weeks: those that end in it, of all that end in the claim period.
        ByWeek = "by_week",
        /// In full when it starts before the 15th, and when it ends from the 15th on; else not.
        StartBefore15thEndFrom15th = "start_before_15th_end_from_15th",
    }
}

choices! {
    /// Which own contribution a block falls under.
    BlockContribution {
        /// The monthly amount of the Wmo (*abonnementstarief*).
        Subscription = "subscription",
        /// None.
        None = "none",
        /// An income-based scheme of its own, such as for sheltered living; not computed here.
        OwnScheme = "own_scheme",
    }
}

choices! {
    /// When a change of an arrangement takes effect.
    ChangeTaking {
        /// On its own day.
        AnyDay = "any_day",
        /// With the claim period that begins on that day or after it.
        NextPeriod = "next_period",
    }
}

choices! {
    /// The picture beside a result area.
    Icon {
        /// People together.
        People = "people",
        /// A house and a purse.
        Home = "home",
        /// A sun over a calendar.
        Day = "day",
        /// A broom.
        Household = "household",
        /// A heart.
        Health = "health",
        /// A bus.
        Transport = "transport",
        /// A bed.
        Respite = "respite",
    }
}

choices! {
    /// How often the own contribution is due.
    RatePer {
        /// Each calendar month.
        Month = "month",
        /// Each four weeks, until 2019.
        FourWeeks = "four_weeks",
    }
}

/// Everything that a region publishes but for its providers.
///
/// From [`super::read`] or [`super::check`] every code in it is declared. A [`super::draft`] may be incomplete and is
/// for checking alone.
#[derive(Clone, Debug)]
pub struct Catalogue {
    pub(super) id: Code,
    pub(super) version: String,
    pub(super) fictional: bool,
    pub(super) languages: Vec<String>,
    pub(super) calendar: Calendar,
    pub(super) proration: Proration,
    pub(super) changes: ChangeTaking,
    pub(crate) municipalities: Vec<Code>,
    pub(super) places: Map<Code, Place>,
    pub(super) areas: Vec<Area>,
    pub(super) levels: Vec<Level>,
    pub(super) blocks: Vec<Block>,
    // INVARIANT (block order): holds each block of `blocks` once. Upheld by `check`.
    pub(super) block_order: Map<Code, usize>,
    pub(super) rules: Vec<Rule>,
    // INVARIANT (rule order): of each block the places in `rules` of those that name it first, in their order; and of
    // those that concern any block. Upheld by `check`.
    pub(super) rule_order: Map<Code, Vec<usize>>,
    pub(super) general_rules: Vec<usize>,
    // INVARIANT (tariffs apart): no two tariffs of a block, variant, audience, municipality and band share a day.
    pub(super) tariffs: Map<Code, Vec<Tariff>>,
    pub(super) rates: Vec<Rate>,
    pub(super) rights: Vec<Right>,
    pub(super) sources: Map<Code, Source>,
    pub(super) texts: Map<String, TextsWire>,
}

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
    /// How often.
    pub frequency: Frequency,
    /// How its assignment is described.
    pub contract: ContractVariant,
    /// What of it is paid.
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
    /// At most so many of these blocks on one day.
    AtMost {
        /// The blocks.
        blocks: Vec<Code>,
        /// How many.
        at_most: u32,
    },
    /// At most so many result areas on one day.
    AtMostAreas {
        /// How many.
        at_most: u32,
    },
    /// On one day each of these blocks comes from one provider, for the whole household.
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
    /// The municipality that deviates from its region.
    pub municipality: Option<Code>,
    /// The volumes that it is for.
    pub band: Option<Band>,
    /// The price, in whole cents.
    pub amount: Amount,
    /// Of what.
    pub per: PriceUnit,
    /// The first day on which it holds; `None` where the publication does not say.
    pub valid_from: Option<Date>,
    /// The last day on which it holds; `None` where the publication does not say.
    pub valid_to: Option<Date>,
    // INVARIANT (computed): comes to `amount`. Upheld by the check.
    /// How it was computed; `None` where it was published.
    pub computed: Option<Computed>,
    /// The source that published it, or the percentage.
    pub source: Code,
    /// File and line where it was written.
    pub at: Option<String>,
}

/// The own contribution in a stretch of time (*abonnementstarief*), a maximum for one household.
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

/// Where numbers come from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// What it is called.
    pub title: String,
    /// Its address.
    pub url: Option<String>,
}

impl RuleKind {
    /// The blocks whose presence sets the rule to work; `None` for any block.
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
    /// Whether it holds on a day. A validity that was not published holds on every day.
    ///
    /// ```
    /// use resultaatwijzer_core::period::parse_date;
    /// # let json = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/examples/catalogue.json"));
    /// # let catalogue = resultaatwijzer_core::catalogue::read(json).unwrap();
    /// let tariff = &catalogue.tariffs(&catalogue.blocks()[0].code)[0]; // of 2026
    /// assert!(tariff.holds_on(parse_date("2026-12-31").unwrap()));
    /// assert!(!tariff.holds_on(parse_date("2027-01-01").unwrap()));
    /// ```
    #[must_use]
    pub fn holds_on(&self, day: Date) -> bool {
        self.valid_from.is_none_or(|from| from <= day) && self.valid_to.is_none_or(|to| day <= to)
    }
}

impl Catalogue {
    /// The catalogue's own code.
    #[must_use]
    pub fn id(&self) -> &Code {
        &self.id
    }

    /// Which edition this is.
    #[must_use]
    pub fn version(&self) -> &str {
        &self.version
    }

    /// Whether place, people and numbers are made up.
    #[must_use]
    pub fn fictional(&self) -> bool {
        self.fictional
    }

    /// The languages that every text is written in; never empty.
    #[must_use]
    pub fn languages(&self) -> &[String] {
        &self.languages
    }

    /// How time is cut into claim periods.
    #[must_use]
    pub fn calendar(&self) -> Calendar {
        self.calendar
    }

    /// How a broken period is paid.
    #[must_use]
    pub fn proration(&self) -> Proration {
        self.proration
    }

    /// When a change of an arrangement takes effect.
    #[must_use]
    pub fn changes(&self) -> ChangeTaking {
        self.changes
    }

    /// The municipalities that buy by this catalogue; never empty.
    #[must_use]
    pub fn municipalities(&self) -> &[Code] {
        &self.municipalities
    }

    /// The places, by code, in hundreds of metres.
    #[must_use]
    pub fn places(&self) -> &Map<Code, Place> {
        &self.places
    }

    /// The result areas, in the order of the matrix.
    #[must_use]
    pub fn areas(&self) -> &[Area] {
        &self.areas
    }

    /// The levels, lightest first.
    #[must_use]
    pub fn levels(&self) -> &[Level] {
        &self.levels
    }

    /// The blocks, in the order in which they were written.
    #[must_use]
    pub fn blocks(&self) -> &[Block] {
        &self.blocks
    }

    /// The block with this code.
    ///
    /// ```
    /// # let json = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/examples/catalogue.json"));
    /// # let catalogue = resultaatwijzer_core::catalogue::read(json).unwrap();
    /// assert_eq!(catalogue.block("dag").unwrap().levels, [2]);
    /// assert!(catalogue.block("nacht").is_none());
    /// ```
    #[must_use]
    pub fn block(&self, code: &str) -> Option<&Block> {
        self.block_order.get(code).and_then(|place| self.blocks.get(*place))
    }

    /// The stacking rules, in the order in which they were written.
    #[must_use]
    pub fn rules(&self) -> &[Rule] {
        &self.rules
    }

    /// The stacking rules that have something to say when a block is chosen, in the order in which they were written.
    /// What is said of every block is not among them.
    pub(crate) fn rules_about(&self, block: &Code) -> impl Iterator<Item = &Rule> {
        self.rules_at(self.rule_order.get(block).map_or(&[], Vec::as_slice))
    }

    /// The stacking rules that may have something to say about these blocks, in the order in which they were written.
    pub(crate) fn rules_for<'a>(&self, blocks: impl Iterator<Item = &'a Code>) -> Vec<&Rule> {
        let mut places = self.general_rules.clone();
        places.extend(blocks.filter_map(|block| self.rule_order.get(block)).flatten());
        places.sort_unstable();
        places.dedup();
        self.rules_at(&places).collect()
    }

    fn rules_at(&self, places: &[usize]) -> impl Iterator<Item = &Rule> {
        places.iter().filter_map(|place| self.rules.get(*place))
    }

    /// The codes of the blocks.
    pub(crate) fn block_codes(&self) -> &Map<Code, usize> {
        &self.block_order
    }

    /// The tariffs of a block, in the order in which they were written.
    ///
    /// ```
    /// use resultaatwijzer_core::{catalogue::Band, code::Code};
    /// # let json = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/examples/catalogue.json"));
    /// # let catalogue = resultaatwijzer_core::catalogue::read(json).unwrap();
    /// let day = &catalogue.tariffs(&Code::new("dag").unwrap())[0];
    /// assert_eq!((day.amount.to_string(), day.band), ("640.00".into(), Some(Band { from: 1, to: 5 })));
    /// assert!(catalogue.tariffs(&Code::new("nacht").unwrap()).is_empty()); // not a block of this catalogue
    /// ```
    #[must_use]
    pub fn tariffs(&self, block: &Code) -> &[Tariff] {
        self.tariffs.get(block).map_or(&[], Vec::as_slice)
    }

    /// The own contribution through the years, in whole cents for one household, in the order in which it was written.
    #[must_use]
    pub fn rates(&self) -> &[Rate] {
        &self.rates
    }

    /// The resident's rights, their terms in whole weeks.
    #[must_use]
    pub fn rights(&self) -> &[Right] {
        &self.rights
    }

    /// A source by its code.
    ///
    /// ```
    /// use resultaatwijzer_core::code::Code;
    /// # let json = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/examples/catalogue.json"));
    /// # let catalogue = resultaatwijzer_core::catalogue::read(json).unwrap();
    /// assert_eq!(catalogue.source(&catalogue.rates()[0].source).unwrap().title, "Een verzonnen besluit");
    /// assert!(catalogue.source(&Code::new("krant").unwrap()).is_none());
    /// ```
    #[must_use]
    pub fn source(&self, code: &Code) -> Option<&Source> {
        self.sources.get(code)
    }

    /// The words in a language, or in the catalogue's first when it has not that one.
    ///
    /// ```
    /// # let json = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/examples/catalogue.json"));
    /// # let catalogue = resultaatwijzer_core::catalogue::read(json).unwrap();
    /// assert_eq!(catalogue.texts("nl").unwrap().name, "Voorbeeld");
    /// assert_eq!(catalogue.texts("en"), catalogue.texts("nl")); // this one has Dutch alone
    /// ```
    #[must_use]
    pub fn texts(&self, language: &str) -> Option<&TextsWire> {
        self.texts.get(language).or_else(|| self.texts.get(self.languages.first()?))
    }
}
