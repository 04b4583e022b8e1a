//! The fields of each table that can be imported, and the form of each field.

use resultaatwijzer_core::{
    catalogue::Audience,
    value::{choices::Choice, unit::PriceUnit},
};

/// A table of a catalogue that a spreadsheet can fill.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// `tariffs.csv`.
    Tariffs,
    /// `providers.csv`, and `offers.csv` where the spreadsheet holds the offers.
    Providers,
}

/// What a field holds.
pub(super) enum Form {
    /// A code.
    Code,
    /// An amount in euros.
    Amount,
    /// A day.
    Day,
    /// A whole number.
    Count,
    /// One of a few words.
    Choice(fn() -> Vec<String>),
    /// A text for people.
    Text,
    /// A telephone number.
    Phone,
    /// Several codes in one cell.
    Codes,
    /// A band such as `1-5`.
    Band,
}

/// A field of a table.
pub(super) struct Field {
    pub(super) name: &'static str,
    pub(super) form: Form,
    /// Whether every row must have it.
    pub(super) required: bool,
}

const fn must(name: &'static str, form: Form) -> Field {
    Field { name, form, required: true }
}

const fn may(name: &'static str, form: Form) -> Field {
    Field { name, form, required: false }
}

const TARIFFS: &[Field] = &[
    must("block", Form::Code),
    may("variant", Form::Code),
    must("audience", Form::Choice(Audience::spellings)),
    may("municipality", Form::Code),
    may("band_from", Form::Count),
    may("band_to", Form::Count),
    may("band", Form::Band),
    must("amount", Form::Amount),
    must("per", Form::Choice(PriceUnit::spellings)),
    may("valid_from", Form::Day),
    may("valid_to", Form::Day),
    must("source", Form::Code),
];

const PROVIDERS: &[Field] = &[
    may("code", Form::Code),
    must("name", Form::Text),
    must("place", Form::Code),
    may("languages", Form::Codes),
    may("phone", Form::Phone),
    may("blocks", Form::Codes),
    may("waiting_weeks", Form::Count),
];

impl Kind {
    /// The fields that a mapping can fill.
    pub(super) fn fields(self) -> &'static [Field] {
        match self {
            Self::Tariffs => TARIFFS,
            Self::Providers => PROVIDERS,
        }
    }
}
