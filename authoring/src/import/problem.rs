//! What importing can find: one variant, one stable code, one sentence per language.

use resultaatwijzer_core::reading::problem::Severity;

use super::{
    spot::Spot,
    value::{AmountReason, DateReason},
};

/// What is wrong with a file, its mapping, or a cell.
#[expect(missing_docs, reason = "the sentence of each variant names its fields")]
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    // The file
    /// The name does not end in what can be read.
    UnknownKind { ending: String },
    /// Not what its name says, or cut off.
    Damaged { detail: String },
    /// The file is not there, or may not be read.
    NotReadable { detail: String },
    /// More than a limit allows.
    TooMuch { what: &'static str, limit: usize },
    /// A sheet that the file does not have.
    UnknownSheet { found: String, suggestion: Option<String>, known: Vec<String> },
    /// Bytes that are not of the encoding.
    BadEncoding { encoding: &'static str },
    /// The file does not say its encoding; this one was taken.
    GuessedEncoding { encoding: &'static str },
    // The header
    /// There is nothing in the row of the header.
    NoHeader { row: usize },
    /// A column that the header does not have.
    MissingColumn { column: String, suggestion: Option<String>, known: Vec<String> },
    /// Two columns of the same name, one of which is asked for.
    DuplicateColumn { column: String, first: String },
    /// There is nothing below the header.
    NoRows,
    /// A line with more cells than the header: a separator inside a value.
    ExtraCells { found: usize, expected: usize },
    // The mapping
    /// A setting of another type.
    BadSetting { setting: String, expected: SettingForm },
    /// A setting or field that is not known.
    UnknownSetting { found: String, suggestion: Option<String>, known: Vec<String> },
    /// A field that must be there comes from nowhere.
    FieldNotMapped { field: &'static str },
    /// A field that comes from a column and is a constant too.
    FieldTwice { field: String },
    // Cells
    /// A cell is empty that must not be.
    EmptyCell { field: &'static str },
    /// Not an amount.
    BadAmount { found: String, reason: AmountReason },
    /// Not a day.
    BadDate { found: String, reason: DateReason },
    /// Not a whole number.
    BadNumber { found: String, field: &'static str },
    /// Not one of the choices.
    BadChoice { field: &'static str, found: String, allowed: Vec<String>, suggestion: Option<String> },
    /// Not a code.
    BadCode { field: &'static str, found: String },
    /// Not a band such as `1-5`.
    BadBand { found: String },
    /// A spreadsheet made a day of what was a band or a code: `1-5` became 1 May.
    TurnedIntoDate { field: &'static str, found: String },
    /// A spreadsheet made a number of a telephone number: its first zero is gone.
    PhoneAsNumber { found: String },
    /// A formula that failed.
    FailedFormula { found: String },
    /// Characters that are not shown or that turn the reading direction around.
    UnsafeText,
    /// A text longer than a screen shows.
    LongText { limit: usize },
    /// A period that ends before it starts.
    EndsBeforeStart { from: String, to: String },
    /// Two rows about one provider that do not agree.
    ProviderDiffers { code: String, row: usize },
}

/// What a setting should hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SettingForm {
    /// A group of fields.
    Table,
    /// A list.
    List,
    /// A list of texts.
    ListOfTexts,
    /// A text.
    Text,
    /// A whole number from 1.
    WholeNumber,
}

/// A problem and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// What was found; boxed, since it travels as an error.
    pub problem: Box<Problem>,
    /// In which file.
    pub origin: Origin,
    /// Where in it.
    pub spot: Spot,
}

/// Which of the two files something is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// The spreadsheet.
    Data,
    /// The mapping.
    Mapping,
}

impl Found {
    /// About the file as a whole.
    #[must_use]
    pub fn in_file(problem: Problem) -> Self {
        Self::at(problem, Spot { row: 1, ..Spot::default() })
    }

    /// At a place in the spreadsheet.
    pub(super) fn at(problem: Problem, spot: Spot) -> Self {
        Self { problem: Box::new(problem), origin: Origin::Data, spot }
    }

    /// At a line of the mapping.
    #[must_use]
    pub fn in_mapping(problem: Problem, line: usize) -> Self {
        Self { problem: Box::new(problem), origin: Origin::Mapping, spot: Spot { row: line, ..Spot::default() } }
    }
}

impl Problem {
    /// The stable code, `I` for import.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::UnknownKind { .. } => "I001",
            Self::Damaged { .. } => "I002",
            Self::NotReadable { .. } => "I003",
            Self::TooMuch { .. } => "I004",
            Self::UnknownSheet { .. } => "I005",
            Self::BadEncoding { .. } => "I006",
            Self::GuessedEncoding { .. } => "I007",
            Self::NoHeader { .. } => "I010",
            Self::MissingColumn { .. } => "I011",
            Self::DuplicateColumn { .. } => "I012",
            Self::NoRows => "I013",
            Self::ExtraCells { .. } => "I014",
            Self::BadSetting { .. } => "I020",
            Self::UnknownSetting { .. } => "I021",
            Self::FieldNotMapped { .. } => "I022",
            Self::FieldTwice { .. } => "I023",
            Self::EmptyCell { .. } => "I030",
            Self::BadAmount { .. } => "I031",
            Self::BadDate { .. } => "I032",
            Self::BadNumber { .. } => "I033",
            Self::BadChoice { .. } => "I034",
            Self::BadCode { .. } => "I035",
            Self::BadBand { .. } => "I036",
            Self::TurnedIntoDate { .. } => "I037",
            Self::PhoneAsNumber { .. } => "I038",
            Self::FailedFormula { .. } => "I039",
            Self::UnsafeText => "I040",
            Self::LongText { .. } => "I041",
            Self::EndsBeforeStart { .. } => "I042",
            Self::ProviderDiffers { .. } => "I043",
        }
    }

    /// How much it matters.
    #[must_use]
    pub fn severity(&self) -> Severity {
        match self {
            Self::GuessedEncoding { .. } => Severity::Note,
            _ => Severity::Error,
        }
    }
}
