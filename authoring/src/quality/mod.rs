//! Finds shortcomings of a valid catalogue: prices that end, help that no provider offers, rules that cannot be met,
//! texts that are hard to read. They are never errors: a region may publish the catalogue as it is.

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

/// What is judged, and the day that counts as today.
pub struct Subject<'a> {
    /// The valid catalogue.
    pub catalogue: &'a Catalogue,
    /// Its wire form, to which the pointers of remarks refer.
    pub wire: &'a CatalogueWire,
    /// Its norms; empty for a built catalogue.
    pub norms: &'a [Norm],
    /// Its providers, if they are known.
    pub providers: Option<&'a ProvidersWire>,
    /// The day that counts as today.
    pub on: Date,
}

/// The document to which a pointer refers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Within {
    /// The catalogue.
    Catalogue,
    /// The providers file.
    Providers,
}

/// A shortcoming and its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remark {
    /// The shortcoming.
    pub what: Shortcoming,
    /// The document.
    pub within: Within,
    /// The place in it, as a JSON Pointer (RFC 6901).
    pub at: String,
}

impl Remark {
    /// A remark about the catalogue.
    fn new(what: Shortcoming, at: impl Into<String>) -> Self {
        Self { what, within: Within::Catalogue, at: at.into() }
    }
}

/// All remarks: about the standard, prices, offers, rules, then texts; each group in the order of the catalogue.
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

/// The readability of all Dutch texts together, by Flesch-Douma; `None` where there are too few.
#[must_use]
pub fn dutch_readability(subject: &Subject<'_>) -> Option<rust_decimal::Decimal> {
    texts::dutch(subject)
}

/// The files and lines of an authored catalogue's values.
pub struct Places<'a> {
    /// Of the catalogue.
    pub catalogue: &'a SourceMap,
    /// Of the providers.
    pub providers: &'a SourceMap,
}

/// Remarks in sentences, each with its line. A built file has no lines, so its remarks have only its name and the
/// pointer.
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
