//! The data that every screen needs, and what several of them show.

use std::ops::Deref;

use resultaatwijzer_core::{
    catalogue::Catalogue,
    price::step::Step,
    reading::{finding::Finding, problem::Severity},
    value::{code::Code, period::Date},
};
use resultaatwijzer_text::{Language, Spoken, names::Names};

/// The data that every screen needs: the catalogue, the reader's language, and today.
#[derive(Clone, Copy)]
pub struct Reader<'a> {
    /// The catalogue.
    pub catalogue: &'a Catalogue,
    /// The reader's language.
    pub language: &'static Language,
    /// Today.
    pub today: Date,
}

impl<'a> Reader<'a> {
    /// The catalogue's names in the reader's language.
    #[must_use]
    pub fn names(&self) -> Names<'a> {
        Names::of(self.catalogue, self.language.code)
    }

    /// The catalogue's notice about its numbers, such as their year, or that they are made up.
    #[must_use]
    pub fn notice(&self) -> String {
        self.catalogue.texts(self.language.code).map(|texts| texts.notice.clone()).unwrap_or_default()
    }

    pub(crate) fn texts(&self, code: &str) -> Option<(&'a str, &'a str)> {
        let text = self.catalogue.texts(self.language.code)?.areas.get(code)?;
        Some((&text.name, &text.meaning))
    }

    pub(crate) fn level(&self, rank: u32) -> (&'a str, &'a str) {
        let texts = self.catalogue.texts(self.language.code);
        let text = texts.and_then(|texts| texts.levels.get(&rank.to_string()));
        text.map_or(("", ""), |text| (text.name.as_str(), text.meaning.as_str()))
    }

    pub(crate) fn municipality(&self, code: &Code) -> String {
        let texts = self.catalogue.texts(self.language.code);
        texts.and_then(|texts| texts.municipalities.get(code.as_str())).cloned().unwrap_or_default()
    }

    pub(crate) fn variant(&self, code: &Code) -> String {
        let texts = self.catalogue.texts(self.language.code);
        let name = texts.and_then(|texts| texts.variants.get(code.as_str())).map(|text| text.name.clone());
        name.unwrap_or_else(|| code.to_string())
    }

    pub(crate) fn block(&self, code: &str) -> (&'a str, &'a str) {
        let text = self.catalogue.texts(self.language.code).and_then(|texts| texts.blocks.get(code));
        text.map_or(("", ""), |text| (text.name.as_str(), text.meaning.as_str()))
    }
}

/// A reader, with the words of one screen.
pub struct ReaderOf<'a, W: 'static> {
    reader: Reader<'a>,
    /// The words of the screen.
    pub words: &'static W,
}

impl<'a, W> ReaderOf<'a, W> {
    /// A reader of a catalogue, in a language, on a day.
    #[must_use]
    pub fn new(catalogue: &'a Catalogue, spoken: Spoken<W>, today: Date) -> Self {
        let Spoken { language, words } = spoken;
        Self { reader: Reader { catalogue, language, today }, words }
    }
}

impl<'a, W> Deref for ReaderOf<'a, W> {
    type Target = Reader<'a>;

    fn deref(&self) -> &Reader<'a> {
        &self.reader
    }
}

/// A message for the reader, with its help.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// Its severity.
    pub severity: Severity,
    /// The label before it: "Let op".
    pub label: &'static str,
    /// Its text.
    pub message: String,
    /// The help.
    pub help: String,
}

/// Findings as notices.
#[must_use]
pub fn notices<'a>(findings: impl IntoIterator<Item = &'a Finding>, reader: &Reader<'_>) -> Vec<Notice> {
    let names = reader.names();
    let words = reader.language.common;
    let notice = |finding: &Finding| {
        let advice = (reader.language.finding)(&finding.problem, &names)?;
        let severity = finding.severity();
        let label = if severity == Severity::Note { words.good_to_know } else { words.attention };
        Some(Notice { severity, label, message: sentence(&advice.message), help: sentence(&advice.help) })
    };
    findings.into_iter().filter_map(notice).collect()
}

/// A text with a capital and a full stop.
#[must_use]
pub fn sentence(text: &str) -> String {
    let mut letters = text.chars();
    let first: String = letters.next().map(|letter| letter.to_ascii_uppercase().to_string()).unwrap_or_default();
    let end = if text.ends_with(['.', '?', '!']) || text.is_empty() { "" } else { "." };
    format!("{first}{}{end}", letters.as_str())
}

/// A text as a part of an address. Every character that is not a letter or digit is escaped.
#[must_use]
pub fn escaped(text: &str) -> String {
    let mut address = String::with_capacity(text.len() * 2);
    for byte in text.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' => address.push(char::from(byte)),
            _ => address += &format!("%{byte:02X}"),
        }
    }
    address
}

/// A step in words, with the steps below it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StepView {
    /// Its text.
    pub text: String,
    /// Its source; empty when that is the steps below.
    pub basis: String,
    /// The steps from which it follows.
    pub because: Vec<StepView>,
}

/// A step in words, with all steps below it.
#[must_use]
pub fn step(found: &Step, reader: &Reader<'_>) -> StepView {
    let names = reader.names();
    StepView {
        text: reader.language.fact(&found.fact, &names),
        basis: (reader.language.basis)(&found.basis, &names),
        because: found.because.iter().map(|below| step(below, reader)).collect(),
    }
}
