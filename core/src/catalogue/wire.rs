//! The wire form of a built catalogue: the contents of the JSON file, unchecked.
//!
//! Codes, dates, amounts and choices are texts here, so that a wrong one is a finding with its place, and reading
//! continues.
//!
//! Days are written `2026-09-01`, amounts in euros as `"38.73"`, percentages as `"60"` or `"104.1"`; volumes and ranks
//! are whole numbers without quotes. An amount with a comma can be read; [`super::check`] refuses it.
//!
//! ```
//! use resultaatwijzer_core::{catalogue::wire::TariffWire, reading::document::Document};
//! let read = |amount: &str| Document::<TariffWire>::from_json(&format!(
//!     r#"{{"block": "thuis", "audience": "in_kind", "amount": {amount}, "per": "hour", "source": "besluit"}}"#
//! ));
//! assert_eq!(read(r#""38.73""#).whole().unwrap().amount, "38.73");
//! let findings = read("38.73").whole().unwrap_err(); // a number, which a program might make a float of
//! assert_eq!((findings[0].code(), findings[0].at.as_str()), ("C003", "/amount"));
//! ```

use crate::{value::ordered::Map, wire};

/// The format that this version reads and writes.
pub const FORMAT: &str = "resultaatwijzer-catalogue/1";

/// A text in several languages, by language code.
pub type LocalText = Map<String, String>;

wire! {
    /// Everything that a region publishes, except its providers (*dienstencatalogus*).
    pub struct CatalogueWire {
        /// [`FORMAT`].
        pub format: String as Constant(FORMAT),
        /// The catalogue's own code, `voorbeeldstad`.
        pub id: String as Code,
        /// The edition, `2026.1`.
        pub version: String,
        /// Whether the place, people and numbers are made up. Every screen shows this.
        pub fictional: bool,
        /// The languages of the texts. The first one is used for readers of any other language.
        pub languages: Vec<String>,
        /// The claim periods: `calendar_month`, `iso_4_weeks` or `trajectory`.
        pub calendar: String as Choice(crate::value::period::Calendar),
        /// How an incomplete period is paid: `full_period`, `by_day`, `by_week` or `start_before_15th_end_from_15th`.
        pub proration: String as Choice(super::Proration),
        /// When a change of an arrangement takes effect: `any_day` when left out, or `next_period`.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub changes: Option<String> as Choice(super::ChangeStart),
        /// The municipalities that buy with this catalogue.
        pub municipalities: Vec<MunicipalityWire>,
        /// The places, from which distances are calculated.
        #[serde(skip_serializing_if = "Vec::is_empty")]
        pub places: Vec<PlaceWire>,
        /// The result areas, in the order of the matrix.
        pub areas: Vec<AreaWire>,
        /// The levels of support, lightest first.
        pub levels: Vec<LevelWire>,
        /// The building blocks.
        pub blocks: Vec<BlockWire>,
        /// The stacking rules: which blocks may, may not or must be combined.
        #[serde(skip_serializing_if = "Vec::is_empty")]
        pub rules: Vec<RuleWire>,
        /// The tariffs.
        pub tariffs: Vec<TariffWire>,
        /// The own contributions, each with its first day.
        pub own_contribution: Vec<RateWire>,
        /// The resident's rights, with their terms.
        #[serde(skip_serializing_if = "Vec::is_empty")]
        pub rights: Vec<RightWire>,
        /// The publications that the numbers come from.
        pub sources: Vec<SourceWire>,
        /// The texts, by language.
        pub texts: Map<String, TextsWire>,
    }

    /// A buyer (*gemeente*).
    pub struct MunicipalityWire {
        /// Its code.
        pub code: String as Code,
    }

    /// A neighbourhood or village, as a point on the catalogue's map.
    pub struct PlaceWire {
        /// Its code.
        pub code: String as Code,
        /// Hundreds of metres to the east of the map's corner.
        pub east: u32,
        /// Hundreds of metres to the north of the map's corner.
        pub north: u32,
    }

    /// A result area (*resultaatgebied*).
    pub struct AreaWire {
        /// Its code.
        pub code: String as Code,
        /// The picture beside its name: `people`, `home`, `day`, `household`, `health`, `transport` or `respite`.
        pub icon: String as Choice(super::Icon),
    }

    /// A level of support (*interventieniveau*).
    pub struct LevelWire {
        /// Its rank; 1 is the lightest.
        pub rank: u32,
        /// `ordinary`, `stabilise` or `crisis`.
        pub purpose: String as Choice(super::LevelPurpose),
    }

    /// A building block (*bouwsteen*).
    pub struct BlockWire {
        /// Its code, `Z5`.
        pub code: String as Code,
        /// The result area that it serves.
        pub area: String as Code,
        /// The levels at which it may be granted.
        pub levels: Vec<u32>,
        /// `wmo` or `youth_act`.
        pub law: String as Choice(super::Law),
        /// The unit of its volume: `minute`, `hour`, `full_day`, `day_part`, `piece` or `euro`.
        pub unit: String as Choice(crate::value::unit::Unit),
        /// The frequency of its volume: `day`, `week`, `month`, `four_weeks` or `total`.
        pub frequency: String as Choice(crate::value::unit::Frequency),
        /// `effort` or `output`: a label.
        pub contract: String as Choice(crate::value::unit::ContractVariant),
        /// What is paid: `granted`, `delivered` or `result_reached`.
        pub claimable: String as Choice(crate::value::unit::Claimable),
        /// `subscription` (the monthly amount), `none` or `own_scheme` (income-based, not computed here).
        pub own_contribution: String as Choice(super::BlockContribution),
        /// The volume that most people receive, as a default: a whole number of its unit per frequency.
        pub usual_quantity: u32,
        /// Its variants, such as a lower tariff inside sheltered living.
        #[serde(skip_serializing_if = "Vec::is_empty")]
        pub variants: Vec<String> as Code,
    }

    /// A stacking rule (*stapelen*). One shape for all kinds: a table of rules can live in a spreadsheet, and a tagged
    /// enum costs the browser ten times the code.
    pub struct RuleWire {
        /// Its code.
        pub code: String as Code,
        /// `excludes`: the block cannot be combined with the others. `requires`: it needs one of them. `included_in`:
        /// it is part of each of them and not paid separately. `at_most`: the most of the others that can be combined.
        /// `at_most_areas`: the most result areas. `one_provider`: each of the others, or each block when none is
        /// named, comes from one provider at a time.
        pub kind: String as Choice(super::rules::RuleName),
        /// The block that the rule is about. Only for `excludes`, `requires` and `included_in`.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub block: Option<String> as Code,
        /// The other blocks. Not for `at_most_areas`.
        #[serde(skip_serializing_if = "Vec::is_empty")]
        pub others: Vec<String> as Code,
        /// The limit, a whole number. Only for `at_most` and `at_most_areas`.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub at_most: Option<u32>,
    }

    /// A price (*tarief*).
    pub struct TariffWire {
        /// The block.
        pub block: String as Code,
        /// The block's variant, if the block has variants.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub variant: Option<String> as Code,
        /// The audience: `in_kind`, or one of the personal budgets `personal_budget_professional`,
        /// `personal_budget_independent` and `personal_budget_network`.
        pub audience: String as Choice(super::Audience),
        /// The municipality, for a tariff that differs from the region's.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub municipality: Option<String> as Code,
        /// The lowest volume of the tariff's band, in the block's unit per frequency.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub band_from: Option<u32>,
        /// The highest volume of the tariff's band, itself included.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub band_to: Option<u32>,
        /// In euros with at most two decimals, `344.13`.
        pub amount: String as Amount,
        /// The unit of the price: `minute`, `hour`, `day_part`, `full_day`, `piece`, `month`, `four_weeks` or `once`.
        pub per: String as Choice(crate::value::unit::PriceUnit),
        /// The first day, `2026-09-01`; left out when it is not published.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub valid_from: Option<String> as Day,
        /// The last day, itself included; left out when it is not published.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub valid_to: Option<String> as Day,
        /// The tariff from which this one was computed, in euros. The build fills it in.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub of: Option<String> as Amount,
        /// The percentage of that tariff: `60` for a share, `104.1` after a rise of 4.1%.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub percent: Option<String>,
        /// The source that published the tariff, or the percentage with which it was computed.
        pub source: String as Code,
        /// The file and line where it was written. The build fills it in.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub at: Option<String>,
    }

    /// An own contribution, from its first day on (*eigen bijdrage, abonnementstarief*).
    pub struct RateWire {
        /// The municipality, for an amount below the national one.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub municipality: Option<String> as Code,
        /// The first day, `2026-09-01`.
        pub valid_from: String as Day,
        /// The last day, itself included.
        pub valid_to: String as Day,
        /// The amount for one household, in euros with at most two decimals.
        pub amount: String as Amount,
        /// `month` or `four_weeks`.
        pub per: String as Choice(super::RatePer),
        /// The source that published it.
        pub source: String as Code,
        /// The file and line where it was written. The build fills it in.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub at: Option<String>,
    }

    /// A right of the resident, with its term.
    pub struct RightWire {
        /// Its code: `objection`, `independent-support`, …
        pub code: String as Code,
        /// The term in weeks after the decision; left out when there is no term.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub weeks_after_decision: Option<u32>,
        /// A telephone number.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub phone: Option<String>,
    }

    /// A publication that numbers come from.
    pub struct SourceWire {
        /// Its code.
        pub code: String as Code,
        /// Its title.
        pub title: String,
        /// Its address.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub url: Option<String>,
    }

    /// The texts of a catalogue in one language.
    pub struct TextsWire {
        /// The catalogue's name, `Voorbeeldstad`.
        pub name: String,
        /// What readers must know about the numbers, such as their year, or that they are made up.
        pub notice: String,
        /// Result areas by code.
        pub areas: Map<String, NameText>,
        /// Levels by rank.
        pub levels: Map<String, NameText>,
        /// Blocks by code.
        pub blocks: Map<String, NameText>,
        /// Variants by code.
        #[serde(skip_serializing_if = "Map::is_empty")]
        pub variants: Map<String, NameText>,
        /// Rules by code.
        #[serde(skip_serializing_if = "Map::is_empty")]
        pub rules: Map<String, RuleText>,
        /// Municipalities by code.
        pub municipalities: Map<String, String>,
        /// Places by code.
        #[serde(skip_serializing_if = "Map::is_empty")]
        pub places: Map<String, String>,
        /// Rights by code.
        #[serde(skip_serializing_if = "Map::is_empty")]
        pub rights: Map<String, RightText>,
    }

    /// A name with its meaning in one plain sentence.
    pub struct NameText {
        /// The name.
        pub name: String,
        /// The meaning.
        pub meaning: String,
    }

    /// The text of a rule.
    pub struct RuleText {
        /// Why the rule is there.
        pub reason: String,
        /// What somebody can do when the rule is broken.
        pub solution: String,
    }

    /// The text of a right.
    pub struct RightText {
        /// A short title that says what the resident can do.
        pub name: String,
        /// What that means for the resident.
        pub meaning: String,
        /// Who helps and how to reach them.
        pub how: String,
    }
}
