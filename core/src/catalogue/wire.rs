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
    /// Everything that a region publishes but for its providers (*dienstencatalogus*).
    pub struct CatalogueWire {
        /// [`FORMAT`].
        pub format: String as Constant(FORMAT),
        /// The catalogue's own code, `voorbeeldstad`.
        pub id: String as Code,
        /// Which edition this is, `2026.1`.
        pub version: String,
        /// Whether place, people and numbers are made up. Shown on every screen.
        pub fictional: bool,
        /// The languages that every text is written in; the first is the one to fall back on.
        pub languages: Vec<String>,
        /// `calendar_month`, `iso_4_weeks` or `trajectory`.
        pub calendar: String as Choice(crate::value::period::Calendar),
        /// How a broken period is paid: `full_period`, `by_day`, `by_week` or `start_before_15th_end_from_15th`.
        pub proration: String as Choice(super::Proration),
        /// When a change of an arrangement takes effect: `any_day` when left out, or `next_period`.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub changes: Option<String> as Choice(super::ChangeStart),
        /// The municipalities that buy by this catalogue.
        pub municipalities: Vec<MunicipalityWire>,
        /// Places, for distances.
        #[serde(skip_serializing_if = "Vec::is_empty")]
        pub places: Vec<PlaceWire>,
        /// The result areas, in the order of the matrix.
        pub areas: Vec<AreaWire>,
        /// The levels, lightest first.
        pub levels: Vec<LevelWire>,
        /// The building blocks.
        pub blocks: Vec<BlockWire>,
        /// What may, may not and must go together.
        #[serde(skip_serializing_if = "Vec::is_empty")]
        pub rules: Vec<RuleWire>,
        /// The prices.
        pub tariffs: Vec<TariffWire>,
        /// The own contribution through the years.
        pub own_contribution: Vec<RateWire>,
        /// The resident's rights, with their terms.
        #[serde(skip_serializing_if = "Vec::is_empty")]
        pub rights: Vec<RightWire>,
        /// Where the numbers come from.
        pub sources: Vec<SourceWire>,
        /// Words, by language.
        pub texts: Map<String, TextsWire>,
    }

    /// A buyer (*gemeente*).
    pub struct MunicipalityWire {
        /// Its code.
        pub code: String as Code,
    }

    /// A neighbourhood or village, as a point on a map of its own.
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
        /// Its rank, 1 is the lightest.
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
        /// What its volume counts: `minute`, `hour`, `full_day`, `day_part`, `piece` or `euro`.
        pub unit: String as Choice(crate::value::unit::Unit),
        /// How often: `day`, `week`, `month`, `four_weeks` or `total`.
        pub frequency: String as Choice(crate::value::unit::Frequency),
        /// `effort` or `output`: a label.
        pub contract: String as Choice(crate::value::unit::ContractVariant),
        /// What is paid: `granted`, `delivered` or `result_reached`.
        pub claimable: String as Choice(crate::value::unit::Claimable),
        /// `subscription` (the monthly amount), `none` or `own_scheme` (income-based, not computed here).
        pub own_contribution: String as Choice(super::BlockContribution),
        /// The volume that most people get, offered as a start: a whole number of its units per its frequency.
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
        /// `excludes`: the block goes with none of the others. `requires`: it needs one of them. `included_in`: it is
        /// part of any of them and not paid on top. `at_most`: so many of the others. `at_most_areas`: so many areas.
        /// `one_provider`: each of the others, or each block when none is named, from one provider at a time.
        pub kind: String as Choice(super::rules::RuleName),
        /// The block that the rule is about; for `excludes`, `requires` and `included_in`.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub block: Option<String> as Code,
        /// The other blocks; not for `at_most_areas`.
        #[serde(skip_serializing_if = "Vec::is_empty")]
        pub others: Vec<String> as Code,
        /// How many, a whole number; for `at_most` and `at_most_areas` alone.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub at_most: Option<u32>,
    }

    /// A price (*tarief*).
    pub struct TariffWire {
        /// The block that it is the price of.
        pub block: String as Code,
        /// The block's variant, where it has any.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub variant: Option<String> as Code,
        /// For whom: `in_kind`, `personal_budget_professional`, `personal_budget_independent` or `personal_budget_network`.
        pub audience: String as Choice(super::Audience),
        /// The municipality that deviates from its region.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub municipality: Option<String> as Code,
        /// The lowest volume of the band that this is the price of, in the block's units per its frequency.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub band_from: Option<u32>,
        /// The highest volume of the band, itself included.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub band_to: Option<u32>,
        /// In euros with at most two decimals, `344.13`.
        pub amount: String as Amount,
        /// Of what: `minute`, `hour`, `day_part`, `full_day`, `piece`, `month`, `four_weeks` or `once`.
        pub per: String as Choice(crate::value::unit::PriceUnit),
        /// The first day, `2026-09-01`; left out where the publication does not say.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub valid_from: Option<String> as Day,
        /// The last day, itself included; left out where the publication does not say.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub valid_to: Option<String> as Day,
        /// The tariff that this one was computed from, in euros, put there by the build.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub of: Option<String> as Amount,
        /// How much of it, in percent: `60` for a share, `104.1` after a rise by 4.1%.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub percent: Option<String>,
        /// The source that published it, or the percentage.
        pub source: String as Code,
        /// File and line where it was written, put there by the build.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub at: Option<String>,
    }

    /// The own contribution from a day on (*eigen bijdrage, abonnementstarief*).
    pub struct RateWire {
        /// The municipality that asks less than the national amount.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub municipality: Option<String> as Code,
        /// The first day, `2026-09-01`.
        pub valid_from: String as Day,
        /// The last day, itself included.
        pub valid_to: String as Day,
        /// In euros with at most two decimals, for one household.
        pub amount: String as Amount,
        /// `month` or `four_weeks`.
        pub per: String as Choice(super::RatePer),
        /// The source that published it.
        pub source: String as Code,
        /// File and line where it was written, put there by the build.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub at: Option<String>,
    }

    /// A right of the resident, and until when.
    pub struct RightWire {
        /// Its code: `objection`, `independent-support`, …
        pub code: String as Code,
        /// How many weeks after the decision it can be used, where there is a term.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub weeks_after_decision: Option<u32>,
        /// A telephone number.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub phone: Option<String>,
    }

    /// Where numbers come from.
    pub struct SourceWire {
        /// Its code.
        pub code: String as Code,
        /// What it is called.
        pub title: String,
        /// Its address.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub url: Option<String>,
    }

    /// The words of a catalogue in one language.
    pub struct TextsWire {
        /// What the catalogue is called, `Voorbeeldstad`.
        pub name: String,
        /// What a reader must know about the numbers: fictional, or of which year.
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

    /// A name and what it means, in one plain sentence.
    pub struct NameText {
        /// The name.
        pub name: String,
        /// What it means.
        pub meaning: String,
    }

    /// Why a rule is there and what to do about it.
    pub struct RuleText {
        /// Why.
        pub reason: String,
        /// What would solve it.
        pub solution: String,
    }

    /// A right in words.
    pub struct RightText {
        /// What you can do, as a short title.
        pub name: String,
        /// What it means for you.
        pub meaning: String,
        /// Who helps and how to reach them.
        pub how: String,
    }
}
