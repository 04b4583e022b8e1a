//! The fields of each table that can be imported, and the form of each field.

use std::sync::LazyLock;

use resultaatwijzer_core::{
    catalogue::Audience,
    providers::wire::{OfferWire, ProviderWire},
    reading::document::{self, Record},
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

/// The fields of the two wire types that fit in a cell. A provider has several rows, one for each block that it offers.
static PROVIDERS: LazyLock<Vec<Field>> = LazyLock::new(|| {
    let of_a_provider = ProviderWire::FIELDS.iter().filter_map(|(name, form)| field(name, *form));
    let of_an_offer = OfferWire::FIELDS.iter().filter(|(name, _)| *name != "block");
    let blocks = may("blocks", Form::Codes);
    of_a_provider.chain([blocks]).chain(of_an_offer.filter_map(|(name, form)| field(name, *form))).collect()
});

fn field(name: &'static str, form: document::Form) -> Option<Field> {
    let form = match (name, form) {
        ("code" | "place", _) => Form::Code,
        ("phone", _) => Form::Phone,
        (_, document::Form::Text) => Form::Text,
        (_, document::Form::Number) => Form::Count,
        (_, document::Form::Texts) => Form::Codes,
        (_, document::Form::Truth) => Form::Choice(|| vec!["true".into(), "false".into()]),
        (_, document::Form::Object) => return None,
    };
    Some(Field { name, form, required: matches!(name, "name" | "place") })
}

impl Kind {
    /// The fields that a mapping can fill.
    pub(super) fn fields(self) -> &'static [Field] {
        match self {
            Self::Tariffs => TARIFFS,
            Self::Providers => &PROVIDERS,
        }
    }
}
