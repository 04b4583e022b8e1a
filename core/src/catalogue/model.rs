//! The valid catalogue. Its parts fit together, so that code that has one checks nothing again.

use super::{
    kinds::{ChangeStart, Proration},
    parts::{Area, Block, Level, Place, Rate, Right, Source, Tariff},
    rules::Rule,
    wire::TextsWire,
};
use crate::value::{code::Code, ordered::Map, period::Calendar};

/// Everything that a region publishes except its providers.
///
/// If it comes from [`super::read`] or [`super::check`], every code in it is declared. One from [`super::draft`] may be
/// incomplete and is only for checking other documents.
#[derive(Clone, Debug)]
pub struct Catalogue {
    pub(super) id: Code,
    pub(super) version: String,
    pub(super) fictional: bool,
    pub(super) languages: Vec<String>,
    pub(super) calendar: Calendar,
    pub(super) proration: Proration,
    pub(super) changes: ChangeStart,
    pub(crate) municipalities: Vec<Code>,
    pub(super) places: Map<Code, Place>,
    pub(super) areas: Vec<Area>,
    pub(super) levels: Vec<Level>,
    pub(super) blocks: Vec<Block>,
    // INVARIANT (block order): holds each block of `blocks` once. Upheld by `check`.
    pub(super) block_order: Map<Code, usize>,
    pub(super) rules: Vec<Rule>,
    // INVARIANT (rule order): `rule_order` has for each block the indices in `rules` of the rules that it sets to work,
    // in their order; `general_rules` has those of the rules that any block sets to work. Upheld by `check`.
    pub(super) rule_order: Map<Code, Vec<usize>>,
    pub(super) general_rules: Vec<usize>,
    // INVARIANT (tariffs apart): no two tariffs of a block, variant, audience, municipality and band share a day.
    pub(super) tariffs: Map<Code, Vec<Tariff>>,
    pub(super) rates: Vec<Rate>,
    pub(super) rights: Vec<Right>,
    pub(super) sources: Map<Code, Source>,
    pub(super) texts: Map<String, TextsWire>,
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

    /// How an incomplete claim period is paid.
    #[must_use]
    pub fn proration(&self) -> Proration {
        self.proration
    }

    /// When a change of an arrangement takes effect.
    #[must_use]
    pub fn changes(&self) -> ChangeStart {
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
    /// # let catalogue = resultaatwijzer_core::example::catalogue();
    /// assert_eq!(catalogue.block("dag").unwrap().levels, [2]);
    /// assert!(catalogue.block("nacht").is_none());
    /// ```
    #[must_use]
    pub fn block(&self, code: &str) -> Option<&Block> {
        self.block_order.get(code).and_then(|place| self.blocks.get(*place))
    }

    /// The result area of a block.
    ///
    /// ```
    /// # let catalogue = resultaatwijzer_core::example::catalogue();
    /// let block = &catalogue.blocks()[0];
    /// assert_eq!(catalogue.area_of(&block.code), Some(&block.area));
    /// ```
    #[must_use]
    pub fn area_of(&self, block: &Code) -> Option<&Code> {
        self.block(block.as_str()).map(|block| &block.area)
    }

    /// The stacking rules, in the order in which they were written.
    #[must_use]
    pub fn rules(&self) -> &[Rule] {
        &self.rules
    }

    /// The stacking rules that a block sets to work, in the order in which they were written. Rules that any block sets
    /// to work are not among them.
    pub(crate) fn rules_about(&self, block: &Code) -> impl Iterator<Item = &Rule> {
        self.rules_at(self.rule_order.get(block).map_or(&[], Vec::as_slice))
    }

    /// The stacking rules that any of these blocks sets to work, and those that hold for every block, in the order in
    /// which they were written.
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
    /// use resultaatwijzer_core::{catalogue::Band, value::code::Code};
    /// # let catalogue = resultaatwijzer_core::example::catalogue();
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
    /// use resultaatwijzer_core::value::code::Code;
    /// # let catalogue = resultaatwijzer_core::example::catalogue();
    /// assert_eq!(catalogue.source(&catalogue.rates()[0].source).unwrap().title, "Een verzonnen besluit");
    /// assert!(catalogue.source(&Code::new("krant").unwrap()).is_none());
    /// ```
    #[must_use]
    pub fn source(&self, code: &Code) -> Option<&Source> {
        self.sources.get(code)
    }

    /// The texts in a language, or in the catalogue's first language when it does not have that one.
    ///
    /// ```
    /// # let catalogue = resultaatwijzer_core::example::catalogue();
    /// assert_eq!(catalogue.texts("nl").unwrap().name, "Voorbeeld");
    /// assert_eq!(catalogue.texts("en"), catalogue.texts("nl")); // this one has Dutch alone
    /// ```
    #[must_use]
    pub fn texts(&self, language: &str) -> Option<&TextsWire> {
        self.texts.get(language).or_else(|| self.texts.get(self.languages.first()?))
    }
}
