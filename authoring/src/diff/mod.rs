//! Compares two editions of a catalogue and describes what differs for whom, in words that a council member
//! understands.

mod amounts;
mod change;
mod chosen;
mod describer;
mod en;
mod names;
mod nl;
mod parts;
mod prices;
mod report;
mod shapes;
mod texts;
mod timeline;
mod words;

use resultaatwijzer_core::catalogue::Catalogue;

pub use change::{BlockField, Change, Group, Part, Presence, PriceKey, RightField, Setting};
pub use chosen::Chosen;
pub use report::{Report, Section, report};
pub use shapes::{ChangeReport, PriceCounts};
pub use timeline::{Price, Step, difference, percent};

/// All differences, the most important first. Names and texts are compared in one language.
#[must_use]
pub fn compare(old: &Catalogue, new: &Catalogue, language: &str) -> Vec<Change> {
    let mut changes = parts::compare(old, new);
    changes.extend(prices::compare(old, new));
    changes.extend(texts::compare(old, new, language));
    changes.sort_by_key(Change::importance);
    changes
}
