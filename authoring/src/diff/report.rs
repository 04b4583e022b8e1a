//! The report of a comparison, as sentences and in the shape that scripts rely on.

use resultaatwijzer_core::catalogue::Catalogue;
use resultaatwijzer_text::{Tongue, Vocabulary};
use serde::Serialize;

use super::{
    change::Change,
    compare,
    describer::Describer,
    en, nl,
    shapes::{ChangeReport, PriceCounts},
    timeline::Step,
    words::Words,
};

/// A comparison of two editions.
#[derive(Debug, Serialize)]
pub struct Report {
    /// The name of the catalogue.
    pub title: String,
    /// The old edition.
    pub old: Edition,
    /// The new edition.
    pub new: Edition,
    /// Whether nothing differs.
    pub same: bool,
    /// The number of prices by kind of change.
    pub prices: PriceCounts,
    /// A summary in a few sentences.
    pub in_short: Vec<String>,
    /// The differences, the most important first.
    pub changes: Vec<ChangeReport>,
    /// The terms that the sentences use, with their meanings.
    pub terms: Vec<Term>,
    /// The headings of the text. Scripts use the groups instead.
    #[serde(skip)]
    pub headings: Headings,
}

/// Headings of the text.
#[derive(Debug)]
pub struct Headings {
    pub in_short: &'static str,
    pub terms: &'static str,
}

/// An edition.
#[derive(Debug, Serialize)]
pub struct Edition {
    id: String,
    version: String,
}

/// A term and its meaning.
#[derive(Debug, Serialize)]
pub struct Term {
    pub term: &'static str,
    pub meaning: &'static str,
}

/// A section of the text.
pub type Section<'a> = (&'static str, Vec<&'a ChangeReport>);

impl Report {
    /// The changes under their headings.
    #[must_use]
    pub fn sections(&self) -> Vec<Section<'_>> {
        let mut sections: Vec<Section<'_>> = Vec::new();
        for change in &self.changes {
            match sections.last_mut() {
                Some((heading, changes)) if *heading == change.heading => changes.push(change),
                _ => sections.push((change.heading, vec![change])),
            }
        }
        sections
    }
}

/// Compares two editions.
#[must_use]
pub fn report(old: &Catalogue, new: &Catalogue, language: &Vocabulary) -> Report {
    let changes = compare(old, new, language.code);
    let words = match language.tongue {
        Tongue::Dutch => &nl::WORDS,
        Tongue::English => &en::WORDS,
    };
    let describer = Describer { words, language, old, new };
    let counts = count(&changes);
    let reports: Vec<ChangeReport> = changes.iter().map(|change| describer.report(change)).collect();
    let in_short = if changes.is_empty() { vec![words.same.to_owned()] } else { describer.in_short(&counts, &changes) };
    let name = new.texts(language.code).map_or_else(|| new.id().to_string(), |texts| texts.name.clone());
    Report {
        title: (words.title)(&name, old.version(), new.version()),
        old: Edition { id: old.id().to_string(), version: old.version().to_owned() },
        new: Edition { id: new.id().to_string(), version: new.version().to_owned() },
        same: changes.is_empty(),
        terms: terms(words, &reports),
        prices: counts,
        in_short,
        changes: reports,
        headings: Headings { in_short: words.in_short, terms: words.terms_title },
    }
}

/// The terms that the sentences use.
fn terms(words: &'static Words, reports: &[ChangeReport]) -> Vec<Term> {
    let used = |term: &str| reports.iter().flat_map(|report| &report.sentences).any(|text| has_word(text, term));
    words.terms.iter().filter(|(term, _)| used(term)).map(|(term, meaning)| Term { term, meaning }).collect()
}

fn has_word(text: &str, word: &str) -> bool {
    text.match_indices(word).any(|(at, _)| {
        let before = text.get(..at).and_then(|before| before.chars().next_back());
        let after = text.get(at + word.len()..).and_then(|after| after.chars().next());
        !before.is_some_and(char::is_alphanumeric) && !after.is_some_and(char::is_alphanumeric)
    })
}

fn count(changes: &[Change]) -> PriceCounts {
    let mut counts = PriceCounts::default();
    for change in changes {
        let Change::Price { step, .. } = change else { continue };
        match step {
            Step::New { .. } => counts.new += 1,
            Step::Ended { .. } => counts.ended += 1,
            Step::Changed { old, new, .. } if old.per != new.per => counts.otherwise += 1,
            Step::Changed { old, new, .. } if new.amount > old.amount => counts.up += 1,
            Step::Changed { .. } => counts.down += 1,
        }
    }
    counts
}
