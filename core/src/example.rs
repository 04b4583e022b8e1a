//! The small region that the examples of this documentation share: two blocks of one municipality, their tariffs of
//! 2026, a plan and two providers. Not part of the interface.
#![expect(clippy::unwrap_used, reason = "the example is right, as the examples of the documentation prove")]

use crate::{
    catalogue::{self, Catalogue},
    reading::document::{Document, Shape},
};

/// The catalogue, as JSON.
pub const CATALOGUE: &str = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/examples/catalogue.json"));

/// A plan for half a year, as JSON.
pub const PLAN: &str = r#"{"format": "resultaatwijzer-plan/1", "catalogue": "voorbeeld", "municipality": "dorp",
    "fictional": true, "decided": "2025-12-15", "from": "2026-01-01", "to": "2026-06-30", "results": [{
        "area": "wonen", "level": 1, "direction": "improve", "now": "not", "aim": "sufficient",
        "by": "2026-06-30", "grants": [{"block": "thuis", "quantity": "95"}]}]}"#;

/// The catalogue.
#[must_use]
pub fn catalogue() -> Catalogue {
    catalogue::read(CATALOGUE).unwrap()
}

/// The catalogue with two places, five kilometres from each other.
#[must_use]
pub fn catalogue_with_places() -> Catalogue {
    let places = r#""places": [{"code": "kern", "east": 0, "north": 0}, {"code": "rand", "east": 30, "north": 40}]"#;
    let names = r#""places": {"kern": "Kern", "rand": "Rand"}"#;
    let json = CATALOGUE.replace(r#""areas": [{"#, &format!(r#"{places}, "areas": [{{"#));
    catalogue::read(&json.replace(r#""municipalities": {"#, &format!(r#"{names}, "municipalities": {{"#))).unwrap()
}

/// Two providers of that catalogue, as JSON; `waiting` are further fields of what the second one offers at home.
#[must_use]
pub fn providers(waiting: &str) -> String {
    format!(
        r#"{{"format": "resultaatwijzer-providers/1", "catalogue": "voorbeeld", "fictional": true,
        "measured_by": {{"nl": "Wij"}}, "measured_from": "2025-01-01", "measured_to": "2025-12-31",
        "about": {{"nl": {{"a": "Een kleine aanbieder."}}}},
        "providers": [
            {{"code": "a", "name": "A", "place": "kern", "offers": [{{"block": "thuis", "waiting_weeks": 8}}]}},
            {{"code": "b", "name": "B", "place": "rand",
                "offers": [{{"block": "dag"}}, {{"block": "thuis"{waiting}}}]}}
        ]}}"#
    )
}

/// A wire type from JSON.
#[must_use]
pub fn parse<W: Shape>(json: &str) -> W {
    Document::from_json(json).whole().unwrap()
}
