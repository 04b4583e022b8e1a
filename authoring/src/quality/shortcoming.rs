//! What can be lacking: one variant, one stable code, one sentence per language.

use resultaatwijzer_core::{reading::problem::Severity, value::period::Date};
use rust_decimal::Decimal;

/// What a catalogue lacks.
#[expect(missing_docs, reason = "the sentence of each variant names its fields")]
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shortcoming {
    // The matrix
    /// A result area that no block serves.
    AreaWithoutBlocks { area: String },
    /// A level at which no block may be granted.
    LevelWithoutBlocks { level: u32 },
    /// A block that may be granted at no level.
    BlockWithoutLevel { block: String },
    /// A block whose unit, frequency and contract the national message standard does not know together.
    NotOfStandard { block: String, unit: &'static str, frequency: &'static str, contract: &'static str },
    /// A block of which people usually get less than the least of its norm, in hours a year.
    BelowNorm { block: String, hours: u32 },
    // Prices
    /// A block that has no tariff at all.
    BlockWithoutTariff { block: String },
    /// A variant of a block that has no tariff.
    VariantWithoutTariff { block: String, variant: String },
    /// A block with tariffs, none of which holds on the day.
    NoTariffToday { block: String, on: Date, ended: Option<Date>, starts: Option<Date> },
    /// A tariff of today that ends soon, with no other on the next day.
    TariffEnds { block: String, audience: String, last: Date, next: Option<Date> },
    /// A tariff for an audience that ended, where others of the block go on.
    AudienceEnded { block: String, audience: String, last: Date },
    /// No own contribution is known from a day on.
    ContributionEnds { municipality: Option<String>, last: Date },
    // Offers
    /// A block that no provider offers.
    BlockNotOffered { block: String },
    /// A level of whose blocks no provider offers any.
    LevelNotOffered { level: u32 },
    // Rules
    /// A rule that nothing can break.
    RuleNeverApplies { rule: String, reason: Reason },
    /// A rule that forbids all that it names.
    RuleForbidsAll { rule: String },
    /// A rule by which a block would be part of itself and never paid.
    IncludedInItself { rule: String, block: String },
    /// A block that the rules together never allow.
    BlockForbidden { block: String, rules: Vec<String> },
    // Texts
    /// A text that holds nothing but spaces.
    BlankText { language: String },
    /// A sentence that is too long to take in.
    LongSentence { words: usize, start: String },
    /// A word of the trade that the text does not explain.
    Jargon { term: &'static str, plain: &'static str },
    /// A text, or all texts of a language, that is hard to read.
    HardToRead { language: String, score: Decimal },
}

/// Why nothing can break a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// There are not more than it allows.
    AllowsAll,
    /// The block is among the others, so that it meets the rule by itself.
    MeetsItself,
    /// Other rules already keep these blocks apart.
    OtherRules,
    /// An earlier rule says the same.
    SaidBefore,
}

impl Shortcoming {
    /// The stable code, `Q` for quality.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::AreaWithoutBlocks { .. } => "Q001",
            Self::LevelWithoutBlocks { .. } => "Q002",
            Self::BlockWithoutLevel { .. } => "Q003",
            Self::NotOfStandard { .. } => "Q004",
            Self::BelowNorm { .. } => "Q005",
            Self::BlockWithoutTariff { .. } => "Q010",
            Self::VariantWithoutTariff { .. } => "Q011",
            Self::NoTariffToday { .. } => "Q012",
            Self::TariffEnds { .. } => "Q013",
            Self::AudienceEnded { .. } => "Q014",
            Self::ContributionEnds { .. } => "Q015",
            Self::BlockNotOffered { .. } => "Q020",
            Self::LevelNotOffered { .. } => "Q021",
            Self::RuleNeverApplies { .. } => "Q030",
            Self::RuleForbidsAll { .. } => "Q031",
            Self::IncludedInItself { .. } => "Q032",
            Self::BlockForbidden { .. } => "Q033",
            Self::BlankText { .. } => "Q040",
            Self::LongSentence { .. } => "Q041",
            Self::Jargon { .. } => "Q042",
            Self::HardToRead { .. } => "Q043",
        }
    }

    /// How much it matters; never an error.
    #[must_use]
    pub fn severity(&self) -> Severity {
        match self {
            Self::AudienceEnded { .. } | Self::LongSentence { .. } | Self::Jargon { .. } => Severity::Note,
            _ => Severity::Warning,
        }
    }
}
