//! What a catalogue that is right still lacks: prices that end, help that nobody offers, rules that cannot be met,
//! texts that are hard to read. Never an error: a region may publish it as it is.

mod jargon;
mod norms;
mod offered;
mod prices;
mod reachable;
pub mod readability;
mod rules;
mod sentences;
mod shortcoming;
mod standard;
mod texts;

use resultaatwijzer_core::{
    catalogue::{Catalogue, norm::Norm, wire::CatalogueWire},
    providers::wire::ProvidersWire,
    value::period::Date,
};
use resultaatwijzer_text::Vocabulary;

use crate::{
    report::Line,
    source::{Place, SourceMap},
};

pub use shortcoming::{Reason, Shortcoming};

/// What is judged, and on which day.
pub struct Subject<'a> {
    /// The valid catalogue.
    pub catalogue: &'a Catalogue,
    /// Its wire form: pointers lead into this.
    pub wire: &'a CatalogueWire,
    /// How many hours are usual; a built catalogue does not say.
    pub norms: &'a [Norm],
    /// Its providers, where they are known.
    pub providers: Option<&'a ProvidersWire>,
    /// The day that counts as today.
    pub on: Date,
}

/// The document that a pointer leads into.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Within {
    /// The catalogue.
    Catalogue,
    /// The providers file.
    Providers,
}

/// A shortcoming and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remark {
    /// What is lacking.
    pub what: Shortcoming,
    /// In which document.
    pub within: Within,
    /// Where in it, as a JSON Pointer (RFC 6901).
    pub at: String,
}

impl Remark {
    /// About the catalogue.
    fn new(what: Shortcoming, at: impl Into<String>) -> Self {
        Self { what, within: Within::Catalogue, at: at.into() }
    }
}

/// Everything that is lacking: the standard, prices, offers, rules, then texts; each in the order of the catalogue.
#[must_use]
pub fn examine(subject: &Subject<'_>) -> Vec<Remark> {
    let mut remarks = standard::examine(subject);
    remarks.extend(norms::examine(subject));
    remarks.extend(prices::examine(subject));
    remarks.extend(offered::examine(subject));
    remarks.extend(rules::examine(subject));
    remarks.extend(texts::examine(subject));
    remarks
}

/// How easy the Dutch texts read together, by Flesch-Douma; `None` where there are too few.
#[must_use]
pub fn dutch_readability(subject: &Subject<'_>) -> Option<rust_decimal::Decimal> {
    texts::dutch(subject)
}

/// The places of an authored catalogue's values.
pub struct Places<'a> {
    /// Of the catalogue.
    pub catalogue: &'a SourceMap,
    /// Of the providers.
    pub providers: &'a SourceMap,
}

/// Remarks in words, each at its line. A built file has no lines: its name and the pointer are all there is to say.
#[must_use]
pub fn lines(remarks: &[Remark], places: Result<&Places<'_>, &str>, language: &Vocabulary) -> Vec<Line> {
    let place = |remark: &Remark| match (places, remark.within) {
        (Ok(places), Within::Catalogue) => places.catalogue.nearest(&remark.at),
        (Ok(places), Within::Providers) => places.providers.nearest(&remark.at),
        (Err(file), _) => Place { file: file.to_owned(), line: 1 },
    };
    let line = |remark: &Remark| {
        let (code, severity) = (remark.what.code(), remark.what.severity());
        Line::new(code, severity, place(remark), &remark.at, remark.what.advice(language.tongue, language.locale))
    };
    remarks.iter().map(line).collect()
}
