//! What checking finds: one problem each, with a stable code and where it stands. Words live in `text`.

use serde::Serialize;

use crate::value::{money::AmountError, period::Date};

/// How much a finding matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// Worth knowing; the outcome stands.
    Note,
    /// Probably not meant; the outcome stands.
    Warning,
    /// Wrong; there is no outcome, or not for this part.
    Error,
}

/// The kinds of things that refer to each other by code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// A result area.
    Area,
    /// A level.
    Level,
    /// A building block.
    Block,
    /// A block's variant.
    Variant,
    /// A stacking rule.
    Rule,
    /// A municipality.
    Municipality,
    /// A place to live or to meet.
    Place,
    /// A provider.
    Provider,
    /// A source of numbers.
    Source,
    /// Somebody of the household.
    Person,
    /// A right of the resident.
    Right,
    /// A language.
    Language,
    /// A catalogue.
    Catalogue,
}

/// What is wrong, or worth saying. One variant, one code, one sentence in `text`.
#[expect(missing_docs, reason = "the sentence of each variant names its fields")]
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    // Shape
    /// The file is not what its name says: not TOML, CSV, JSON or UTF-8.
    Unreadable { detail: String },
    /// A file that the catalogue needs is not there.
    MissingFile { file: String },
    /// A field is of another type.
    WrongType { expected: &'static str },
    /// A field is missing or empty.
    MissingField,
    /// A field that the format does not know.
    UnknownField { field: String, suggestion: Option<String> },
    /// The document says that it is of another format or version.
    UnknownFormat { found: String, expected: &'static str },
    /// More than a limit allows.
    TooMuch { what: &'static str, limit: usize },
    // Values
    /// Not a code.
    BadCode { found: String },
    /// Not an amount.
    BadAmount { found: String, reason: AmountError },
    /// Not a date that exists.
    BadDate { found: String },
    /// Not a whole number, or out of range.
    BadNumber { found: String, field: &'static str },
    /// Not a percentage, or out of range.
    BadPercent { found: String },
    /// Not one of the choices.
    BadChoice { field: &'static str, found: String, allowed: Vec<String>, suggestion: Option<String> },
    /// A period that ends before it starts.
    EndsBeforeStart { from: String, to: String },
    /// A text holds characters that are not shown or that turn the reading direction around.
    UnsafeText,
    // References
    /// The same code twice.
    Duplicate { kind: Kind, code: String },
    /// A code that nothing has.
    Unknown { kind: Kind, found: String, suggestion: Option<String> },
    /// Two tariffs for the same thing on the same day.
    OverlappingTariffs { block: String, other: String },
    /// Two contribution rates on the same day.
    OverlappingRates { other: String },
    /// A tariff's price unit does not count the block's unit.
    PriceDoesNotFit { block: String, unit: &'static str, per: &'static str },
    /// A block's frequency is not one of the catalogue's calendar.
    FrequencyDoesNotFit { block: String, frequency: &'static str },
    /// A rule that names too few blocks to mean something.
    EmptyRule { rule: String },
    /// A text that a screen needs is missing.
    MissingText { language: String, what: String },
    // Arrangement
    /// Nothing was chosen.
    EmptyArrangement,
    /// An arrangement longer than can be meant.
    TooLong { years: u32 },
    /// A line outside the arrangement's own dates.
    OutsideArrangement { block: String },
    /// No tariff holds on a day of the period.
    NoTariff { block: String, on: String, audience: &'static str },
    /// The quantity falls in none of the bands.
    NoBand { block: String, quantity: u32, lowest: u32, highest: u32 },
    /// Shares that come to more than the whole.
    SharesBeyondWhole,
    /// A day outside the arrangement.
    OutsidePeriod,
    /// A unit, a frequency and a contract variant that the national standard does not know together.
    CombinationNotAllowed { unit: String, frequency: String, variant: String },
    // Stacking
    /// Two blocks that do not go together.
    Excluded { rule: String, block: String, other: String },
    /// A block that needs another one.
    Required { rule: String, block: String, any_of: Vec<String> },
    /// More blocks of a group than allowed.
    TooManyOf { rule: String, blocks: Vec<String>, at_most: u32 },
    /// More result areas than allowed.
    TooManyAreas { rule: String, areas: Vec<String>, at_most: u32 },
    /// The same block twice on the same day (national rule TR302).
    Overlapping { block: String },
    /// Two providers of the same block on the same day.
    TwoProviders { rule: String, block: String, providers: Vec<String> },
    /// A block that is part of another and is not paid on top.
    IncludedIn { rule: String, block: String, within: String },
    // Own contribution
    /// No rate is known for this day.
    ContributionUnknown { from: String },
    /// The household was not given: the amount for one adult is shown.
    HouseholdAssumed,
    /// The block has an income-based contribution of its own, which is not computed here.
    OwnScheme { block: String },
    // Plan
    /// Two dates that cannot both be right: the fields, and the days in them.
    DatesContradict { earlier: &'static str, later: &'static str, days: [Date; 2] },
    /// A result for which no time is agreed (CRvB 22-9-2022, ECLI:NL:CRVB:2022:2099).
    HoursMissing { area: String },
    /// A plan token of which characters are missing or changed.
    TokenDamaged,
    /// A plan token of a version that is not known here.
    TokenVersion { found: u8 },
    /// A plan made for another catalogue.
    OtherCatalogue { found: String, expected: String },
    // Providers
    /// An outcome with more successes than answers.
    OutcomeImpossible { found: String },
    /// A need that names nothing to look for.
    EmptyNeed,
    /// A limit on the distance without a place to measure from.
    PlaceMissing,
}

/// A problem and the place where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// What was found.
    pub problem: Problem,
    /// Where, as a JSON Pointer (RFC 6901) into the document that was checked.
    pub at: String,
}

impl Finding {
    /// A finding at a place.
    ///
    /// ```
    /// use resultaatwijzer_core::reading::finding::{Finding, Problem};
    /// let finding = Finding::new(Problem::OutsidePeriod, "/change/on");
    /// assert_eq!((finding.code(), finding.at.as_str()), ("A008", "/change/on"));
    /// ```
    #[must_use]
    pub fn new(problem: Problem, at: impl Into<String>) -> Self {
        Self { problem, at: at.into() }
    }

    /// The problem's stable code.
    #[must_use]
    pub fn code(&self) -> &'static str {
        self.problem.code()
    }

    /// How much it matters.
    ///
    /// ```
    /// use resultaatwijzer_core::reading::finding::{Finding, Problem, Severity};
    /// let severity = |problem| Finding::new(problem, "").severity();
    /// assert_eq!(severity(Problem::HouseholdAssumed), Severity::Note);
    /// assert_eq!(severity(Problem::PlaceMissing), Severity::Warning);
    /// assert_eq!(severity(Problem::EmptyArrangement), Severity::Error);
    /// ```
    #[must_use]
    pub fn severity(&self) -> Severity {
        self.problem.severity()
    }
}

impl Problem {
    /// The stable code: `C` catalogue, `A` arrangement, `S` stacking, `E` own contribution (*eigen bijdrage*),
    /// `P` plan, `N` need and providers.
    ///
    /// ```
    /// use resultaatwijzer_core::reading::finding::Problem;
    /// assert_eq!(Problem::MissingField.code(), "C006");
    /// assert_eq!(Problem::TokenDamaged.code(), "P004");
    /// ```
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Unreadable { .. } => "C001",
            Self::MissingFile { .. } => "C002",
            Self::WrongType { .. } => "C003",
            Self::MissingField => "C006",
            Self::UnknownField { .. } => "C007",
            Self::UnknownFormat { .. } => "C004",
            Self::TooMuch { .. } => "C005",
            Self::BadCode { .. } => "C010",
            Self::BadAmount { .. } => "C011",
            Self::BadDate { .. } => "C012",
            Self::BadNumber { .. } => "C013",
            Self::BadPercent { .. } => "C017",
            Self::BadChoice { .. } => "C014",
            Self::EndsBeforeStart { .. } => "C015",
            Self::UnsafeText => "C016",
            Self::Duplicate { .. } => "C100",
            Self::Unknown { .. } => "C101",
            Self::OverlappingTariffs { .. } => "C102",
            Self::OverlappingRates { .. } => "C103",
            Self::PriceDoesNotFit { .. } => "C104",
            Self::FrequencyDoesNotFit { .. } => "C105",
            Self::EmptyRule { .. } => "C106",
            Self::MissingText { .. } => "C107",
            Self::EmptyArrangement => "A001",
            Self::TooLong { .. } => "A002",
            Self::OutsideArrangement { .. } => "A003",
            Self::NoTariff { .. } => "A004",
            Self::NoBand { .. } => "A005",
            Self::CombinationNotAllowed { .. } => "A006",
            Self::SharesBeyondWhole => "A007",
            Self::OutsidePeriod => "A008",
            Self::Excluded { .. } => "S001",
            Self::Required { .. } => "S002",
            Self::TooManyOf { .. } => "S003",
            Self::TooManyAreas { .. } => "S004",
            Self::Overlapping { .. } => "S005",
            Self::IncludedIn { .. } => "S006",
            Self::TwoProviders { .. } => "S007",
            Self::ContributionUnknown { .. } => "E001",
            Self::HouseholdAssumed => "E002",
            Self::OwnScheme { .. } => "E003",
            Self::DatesContradict { .. } => "P001",
            Self::HoursMissing { .. } => "P002",
            Self::OtherCatalogue { .. } => "P003",
            Self::TokenDamaged => "P004",
            Self::TokenVersion { .. } => "P005",
            Self::OutcomeImpossible { .. } => "N001",
            Self::EmptyNeed => "N002",
            Self::PlaceMissing => "N003",
        }
    }

    /// How much it matters.
    #[must_use]
    pub fn severity(&self) -> Severity {
        match self {
            Self::IncludedIn { .. } | Self::HouseholdAssumed | Self::OwnScheme { .. } => Severity::Note,
            Self::ContributionUnknown { .. } | Self::HoursMissing { .. } | Self::PlaceMissing => Severity::Warning,
            _ => Severity::Error,
        }
    }
}

/// Whether nothing among the findings is an error.
///
/// ```
/// use resultaatwijzer_core::reading::finding::{Finding, Problem, fine};
/// assert!(fine(&[Finding::new(Problem::HouseholdAssumed, "/household")])); // a note
/// assert!(!fine(&[Finding::new(Problem::EmptyArrangement, "/lines")]));
/// ```
#[must_use]
pub fn fine(findings: &[Finding]) -> bool {
    findings.iter().all(|finding| finding.severity() < Severity::Error)
}

/// The same findings, where their document is a part of a larger one.
///
/// ```
/// use resultaatwijzer_core::reading::finding::{Finding, Problem, below};
/// let findings = below("/arrangement", vec![Finding::new(Problem::EmptyArrangement, "/lines")]);
/// assert_eq!(findings[0].at, "/arrangement/lines");
/// ```
#[must_use]
pub fn below(part: &str, findings: Vec<Finding>) -> Vec<Finding> {
    findings.into_iter().map(|found| Finding { at: format!("{part}{}", found.at), ..found }).collect()
}

/// The most alike of the known names, when it is alike enough to be a slip of the pen.
///
/// ```
/// use resultaatwijzer_core::reading::finding::suggest;
/// assert_eq!(suggest("tuhis", ["dag", "thuis"]), Some("thuis".into()));
/// assert_eq!(suggest("vervoer", ["dag", "thuis"]), None); // nothing is like it
/// ```
#[cfg(feature = "suggestions")]
#[must_use]
pub fn suggest<'a>(found: &str, known: impl IntoIterator<Item = &'a str>) -> Option<String> {
    let reach = (found.chars().count() / 3).clamp(1, 3);
    known
        .into_iter()
        .map(|name| (strsim::damerau_levenshtein(&found.to_lowercase(), &name.to_lowercase()), name))
        .filter(|(distance, _)| *distance <= reach)
        .min()
        .map(|(_, name)| name.to_owned())
}

/// Nothing: this build suggests nothing.
///
/// ```
/// use resultaatwijzer_core::reading::finding::suggest;
/// assert_eq!(suggest("tuhis", ["dag", "thuis"]), None);
/// ```
#[cfg(not(feature = "suggestions"))]
#[must_use]
pub fn suggest<'a>(_found: &str, _known: impl IntoIterator<Item = &'a str>) -> Option<String> {
    None
}
