//! What reading and writing messages finds: one problem each, with a stable code, its place and the standard's rule.

use resultaatwijzer_core::reading::problem::{self, Severity};

/// Where an element stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Place {
    /// Its path, `/Bericht/Client/ToegewezenProducten/ToegewezenProduct[2]/Omvang`.
    pub path: String,
    /// Its line, from 1.
    pub line: usize,
}

impl Place {
    /// A line, when there is no element to name.
    pub fn line(line: usize) -> Self {
        Self { path: String::new(), line }
    }

    /// A field of what stands here.
    pub fn field(&self, name: &str) -> Self {
        Self { path: format!("{}/{name}", self.path), line: self.line }
    }
}

/// A problem and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// What was found.
    pub problem: Problem,
    /// Where.
    pub place: Place,
}

impl Found {
    /// A problem at a place.
    pub fn new(problem: Problem, place: Place) -> Self {
        Self { problem, place }
    }
}

/// What a value should have been. What stands there is not repeated: it may be somebody's number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expected {
    /// A date, 2026-09-01.
    Date,
    /// A whole number, not below zero, of at most so many digits (IV042).
    Whole {
        /// How many.
        digits: usize,
    },
    /// The four digits of a municipality.
    Municipality,
    /// The eight digits of a provider (*AGB-code*).
    Provider,
    /// The nine digits of a citizen number.
    CitizenNumber,
    /// A category of the standard's code list.
    Category,
    /// One to five letters or digits.
    ProductCode,
    /// A unit of WJ756.
    Unit,
    /// A frequency of WMO757.
    Frequency,
    /// This very value.
    Exactly(&'static str),
}

/// What is wrong, or worth saying. Codes of products and blocks are the only values that it repeats.
#[expect(missing_docs, reason = "the sentence of each variant names its fields")]
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    // The file
    /// Not UTF-8, or said to be something else.
    NotUtf8,
    /// More bytes than are read.
    TooLarge { limit: usize },
    /// Deeper than the standard's messages go.
    TooDeep { limit: usize },
    /// So many findings that it is another kind of file.
    TooManyFindings,
    /// A document type, which may hold entities that grow without end or that point to other files.
    DocumentType,
    /// An entity that XML itself does not have.
    UnknownEntity,
    /// Not well-formed XML or TOML.
    Malformed,
    /// It ends too early.
    Truncated,
    /// The root is not that of an assignment of this release.
    NotAnAssignment,
    // The schema
    /// An element or field that the schema does not have here.
    UnknownElement,
    /// An element that must be there.
    MissingElement { name: &'static str },
    /// An element that may be there once.
    Twice,
    /// An element before one that it should follow.
    OutOfOrder,
    /// Text between elements.
    StrayText,
    /// A value of the wrong form.
    BadValue { expected: Expected },
    // The assignment
    /// It ends before it starts.
    EndsBeforeStart,
    /// It has no last day, and one is needed.
    NoEnd,
    /// It says not how much.
    NoExtent,
    /// No product at all: the standard allows an assignment without one, a price does not.
    NoProduct,
    /// No block for this product.
    UnknownProduct { category: String, code: String },
    /// No municipality of the catalogue for the sender.
    UnknownMunicipality { taken: String },
    /// The block is of another act than the message.
    OtherLaw { block: String },
    /// The product counts in a unit that the block does not.
    UnitDoesNotFit { block: String, unit: &'static str, counted: &'static str },
    /// The product counts by a frequency that the block does not.
    FrequencyDoesNotFit { block: String, frequency: &'static str, counted: &'static str },
    /// A unit, a frequency and a contract variant that the standard does not know together.
    CombinationNotAllowed { block: String },
    /// The same product twice on one day (TR302).
    Overlap { code: String },
    /// The day of the decision is not in the message: the plan leaves it open.
    DecisionOpen,
    /// What a message cannot say of a result.
    ToFillIn { block: String, fields: &'static str },
    // The claim
    /// Not a whole number of units (IV042).
    NotWhole { block: String },
    /// The arrangement has another volume than the assignment (IV066).
    ChangedVolume { block: String, granted: String, assigned: String },
    /// More than may be claimed in the product period (IV077, IV078, TR321).
    AboveMaximum { block: String, claimed: u64, max: u64, by_month: bool },
    /// More than may be claimed in the whole assignment (TR322).
    AboveTotal { block: String, claimed: u64, max: u64 },
    /// Claim periods that are not calendar months (IV089, TR318).
    NotByMonth,
    /// The amount is not the tariff times the volume (TR346): it has no tariff, or none for this unit.
    NoTariffForUnit { block: String, unit: &'static str },
    /// An amount larger than the message can hold (IV024).
    AmountTooLarge { block: String },
    /// The product has no code of its own, which a claim needs.
    NoProductCode { block: String },
    /// A line that this assignment is not about.
    NotAssigned { block: String },
    /// Nobody said what was delivered: all that was granted is claimed.
    ClaimedInFull { block: String },
    /// Something was said to be delivered or claimed that is not in this period.
    NothingLike { name: String },
    /// Nothing to claim in this period.
    NothingToClaim,
    // Beside the message
    /// A finding of the catalogue, the arrangement or the price.
    Core(problem::Problem),
}

impl Problem {
    /// The stable code: `M0` the file, `M1` the schema, `M2` the assignment, `M3` the claim.
    pub fn code(&self) -> &'static str {
        match self {
            Self::NotUtf8 => "M001",
            Self::TooLarge { .. } => "M002",
            Self::TooDeep { .. } => "M003",
            Self::TooManyFindings => "M004",
            Self::DocumentType => "M005",
            Self::UnknownEntity => "M006",
            Self::Malformed => "M007",
            Self::Truncated => "M008",
            Self::NotAnAssignment => "M009",
            Self::UnknownElement => "M101",
            Self::MissingElement { .. } => "M102",
            Self::Twice => "M103",
            Self::OutOfOrder => "M104",
            Self::StrayText => "M105",
            Self::BadValue { .. } => "M106",
            Self::EndsBeforeStart => "M201",
            Self::NoEnd => "M202",
            Self::NoExtent => "M203",
            Self::NoProduct => "M204",
            Self::UnknownProduct { .. } => "M205",
            Self::UnknownMunicipality { .. } => "M206",
            Self::OtherLaw { .. } => "M207",
            Self::UnitDoesNotFit { .. } => "M208",
            Self::FrequencyDoesNotFit { .. } => "M209",
            Self::CombinationNotAllowed { .. } => "M210",
            Self::Overlap { .. } => "M211",
            Self::DecisionOpen => "M212",
            Self::ToFillIn { .. } => "M213",
            Self::NotWhole { .. } => "M301",
            Self::ChangedVolume { .. } => "M302",
            Self::AboveMaximum { .. } => "M303",
            Self::AboveTotal { .. } => "M304",
            Self::NotByMonth => "M305",
            Self::NoTariffForUnit { .. } => "M306",
            Self::AmountTooLarge { .. } => "M307",
            Self::NoProductCode { .. } => "M308",
            Self::NotAssigned { .. } => "M309",
            Self::ClaimedInFull { .. } => "M310",
            Self::NothingLike { .. } => "M311",
            Self::NothingToClaim => "M312",
            Self::Core(problem) => problem.code(),
        }
    }

    /// The rules of the national standard that it breaks.
    pub fn rules(&self) -> &'static [&'static str] {
        match self {
            Self::BadValue { expected: Expected::Whole { .. } } | Self::NotWhole { .. } => &["IV042"],
            Self::Overlap { .. } => &["TR302"],
            Self::ChangedVolume { .. } => &["IV066"],
            Self::AboveMaximum { by_month: true, .. } => &["IV078"],
            Self::AboveMaximum { .. } => &["IV077", "TR321"],
            Self::AboveTotal { .. } => &["IV077", "TR322"],
            Self::NotByMonth => &["IV089", "TR318"],
            Self::NoTariffForUnit { .. } => &["TR346"],
            Self::AmountTooLarge { .. } => &["IV024"],
            _ => &[],
        }
    }

    /// How much it matters.
    pub fn severity(&self) -> Severity {
        match self {
            Self::DecisionOpen | Self::ToFillIn { .. } | Self::NotAssigned { .. } => Severity::Note,
            Self::UnknownMunicipality { .. } | Self::ClaimedInFull { .. } => Severity::Warning,
            Self::Core(problem) => problem.severity(),
            _ => Severity::Error,
        }
    }
}

/// Whether nothing among the findings is an error.
pub fn fine(findings: &[Found]) -> bool {
    findings.iter().all(|found| found.problem.severity() < Severity::Error)
}
