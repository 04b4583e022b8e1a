//! The code of the fuzz targets in `fuzz/`. Inputs that failed in the past are in `tests/fuzzed/`, and `cargo test`
//! runs them. A target may refuse its input with findings, but it must never panic, and its amounts must add up.

mod patch;
mod questions;
mod spreadsheet;
mod token;

use std::{path::Path, sync::LazyLock};

use resultaatwijzer_authoring::{
    files::InMemory,
    folder,
    messages::{parse_mapping, read_fields},
};
use resultaatwijzer_core::{
    arrangement::{self, Arrangement, wire::ArrangementWire},
    catalogue::{self, Catalogue, matrix::matrix},
    plan,
    price::quote,
    providers::{self, NeedWire},
    reading::{document::Document, finding::Finding},
    value::{
        money::Amount,
        period::{Calendar, parse_date},
    },
};
use resultaatwijzer_messages::{
    arrange::{Additions, arrange},
    assignment::{self, Assignment},
    claim::{self, Amounts, Question},
    claim_message::{self, ClaimHeader},
    finding::Found,
    mapping::Mapping,
    words,
    xml::{self, Citizen},
};
use resultaatwijzer_text::{VOCABULARIES, explain, names::Names, report};
use serde_json::{Value, json};

use crate::{catalogues, in_memory};

use patch::document;
pub use questions::question;
pub use spreadsheet::spreadsheet;
pub use token::token;

/// A target: a function of bytes.
pub type Target = fn(&[u8]);

/// All targets by name.
pub const TARGETS: [(&str, Target); 9] = [
    ("catalogue", catalogue),
    ("providers", providers),
    ("plan", plan),
    ("arrangement", arrangement),
    ("authoring", authoring),
    ("message", message),
    ("token", token),
    ("spreadsheet", spreadsheet),
    ("question", question),
];

struct Base {
    catalogue: Catalogue,
    providers_tree: Value,
    plan_tree: Value,
}

/// Voorbeeldstad, read once.
static BASE: LazyLock<Base> = LazyLock::new(|| {
    let authored = folder::read(&in_memory(&catalogues(), "voorbeeldstad"));
    Base {
        catalogue: authored.catalogue.unwrap(),
        providers_tree: serde_json::to_value(authored.providers_wire.unwrap()).unwrap(),
        plan_tree: serde_json::to_value(&authored.plans.first().unwrap().1).unwrap(),
    }
});

/// The folder of a small region with two blocks.
const SMALL: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/fuzzed-region");

/// Its files.
static SMALL_FILES: LazyLock<InMemory> = LazyLock::new(|| in_memory(Path::new(SMALL), ""));

/// That region as a built catalogue.
static SMALL_TREE: LazyLock<Value> =
    LazyLock::new(|| serde_json::to_value(folder::read(&*SMALL_FILES).wire.unwrap()).unwrap());

/// Reads a built catalogue, as a website fetches it.
pub fn catalogue(data: &[u8]) {
    if let Ok(text) = std::str::from_utf8(data) {
        let _ = catalogue::read(text);
    }
    let (catalogue, findings) = catalogue::check(Document::from_tree(&document(data, &SMALL_TREE)));
    in_words(&findings, catalogue.as_ref());
    let Some(catalogue) = catalogue else { return };
    assert_eq!(matrix(&catalogue).len(), catalogue.areas().len());
    for block in catalogue.blocks() {
        let line = json!({ "block": block.code, "quantity": block.usual_quantity.units().to_string() });
        price(&catalogue, &json!({ "from": "2026-01-20", "to": "2026-03-10", "lines": [line] }));
    }
}

/// Reads providers of a catalogue, and compares them.
pub fn providers(data: &[u8]) {
    let catalogue = &BASE.catalogue;
    if let Ok(text) = std::str::from_utf8(data) {
        let _ = providers::read(catalogue, text);
    }
    let (found, findings) = providers::check(catalogue, Document::from_tree(&document(data, &BASE.providers_tree)));
    in_words(&findings, Some(catalogue));
    let Some(found) = found else { return };
    let base = json!({ "blocks": ["Z5", "M1"], "place": "noord", "within_km": 5, "order": "distance" });
    let today = parse_date("2026-09-20").unwrap();
    let (need, findings) =
        providers::check_need(catalogue, &Document::<NeedWire>::from_tree(&document(data, &base)).wire, today);
    let comparison = need.as_ref().map(|need| providers::compare(catalogue, &found, need));
    for language in VOCABULARIES {
        let _ = report::comparison(comparison.as_ref(), &findings, catalogue, language);
    }
}

/// Reads a plan, explains and prices it.
pub fn plan(data: &[u8]) {
    let catalogue = &BASE.catalogue;
    let read = Document::from_tree(&document(data, &BASE.plan_tree));
    let (plan, findings) = plan::check(catalogue, &read);
    in_words(&findings, Some(catalogue));
    let Some(plan) = plan else { return };
    token::comes_back(&read.wire);
    assert!(plan.moments(catalogue).is_sorted());
    let outcome = plan.quote(catalogue);
    let on = parse_date("2026-10-01").unwrap();
    for language in VOCABULARIES {
        let _ = explain::plan(catalogue, &plan, &outcome, language.plan, on);
    }
    adds_up(catalogue, plan.arrangement());
}

/// Reads an arrangement and prices it.
pub fn arrangement(data: &[u8]) {
    let base = json!({
        "from": "2026-01-15", "to": "2026-12-20", "municipality": "buurdorp",
        "household": { "members": 2, "all_at_pension_age": true, "minors_only": false },
        "lines": [
            { "block": "Z5", "quantity": "120", "audience": "in_kind" },
            { "block": "M1", "quantity": "4", "variant": "thuis", "from": "2026-03-02", "to": "2026-11-30" },
            { "block": "G6", "quantity": "3" },
        ],
    });
    price(&BASE.catalogue, &document(data, &base));
}

/// Reads a catalogue's folder in which one file is replaced; the first byte selects the file.
pub fn authoring(data: &[u8]) {
    const FILES: [&str; 8] = [
        "catalogue.toml",
        "tariffs.csv",
        "own-contribution.csv",
        "texts/nl.toml",
        "providers.toml",
        "providers.csv",
        "offers.csv",
        "plans/plan.toml",
    ];
    let Some((which, content)) = data.split_first() else { return };
    let Some(name) = FILES.get(usize::from(*which) % FILES.len()) else { return };
    let mut files = SMALL_FILES.clone();
    files.put(name, content);
    let authored = folder::read(&files);
    let findings: Vec<_> = authored.findings.iter().map(|found| found.finding.clone()).collect();
    assert!(authored.findings.iter().all(|found| found.place.line > 0));
    in_words(&findings, authored.catalogue.as_ref());
}

/// Reads a message of the national standard, its fields in TOML, or a mapping; the first byte selects which.
pub fn message(data: &[u8]) {
    let catalogue = &BASE.catalogue;
    let (which, content) = data.split_first().map_or((0, data), |(first, rest)| match first {
        b'1' | b'2' => (*first, rest),
        _ => (0, data),
    });
    let (assignment, findings) = match which {
        b'1' => read_fields(content, Citizen::Keep),
        b'2' => {
            let text = String::from_utf8_lossy(content);
            if let Err(found) = parse_mapping(&text, "mapping.toml", catalogue) {
                assert!(!found.is_empty());
            }
            return;
        }
        _ => assignment::check(xml::read(content, Citizen::Keep)),
    };
    check_words(&findings, catalogue);
    let Some(assignment) = assignment else {
        assert!(!findings.is_empty());
        return;
    };
    let additions = Additions { until: parse_date("2027-12-31"), decided: None };
    let (arranged, findings) = arrange(&assignment, catalogue, &Mapping::default(), additions);
    check_words(&findings, catalogue);
    let Some(arranged) = arranged else { return };
    let (arrangement, findings) = arrangement::check(catalogue, &arranged.arrangement);
    let Some(arrangement) = arrangement else { panic!("{findings:?}") };
    claimed(catalogue, &assignment, &arrangement);
}

/// Claims the first month of an assignment.
fn claimed(catalogue: &Catalogue, assignment: &Assignment, arrangement: &Arrangement) {
    let (mapping, none) = (Mapping::default(), Amounts::new());
    let month = Calendar::CalendarMonth.period_of(arrangement.period().from());
    let (delivered, claimed) = (&none, &none);
    let to_claim = Question { catalogue, mapping: &mapping, assignment, arrangement, month, delivered, claimed };
    let (claim, findings) = claim::claim(&to_claim);
    check_words(&findings, catalogue);
    let (Some(claim), Some(citizen)) = (claim, &assignment.citizen) else { return };
    assert_eq!(claim.lines.iter().map(|line| line.amount).sum::<Amount>(), claim.total);
    let dated = ClaimHeader { number: "D1".into(), on: month.to() };
    let text = claim_message::write(&claim, assignment, citizen, month, &dated).unwrap();
    assert!(text.contains("<Bericht"));
}

fn price(catalogue: &Catalogue, tree: &Value) {
    let read = Document::<ArrangementWire>::from_tree(tree);
    in_words(&read.findings, Some(catalogue));
    let (arrangement, findings) = arrangement::check(catalogue, &read.wire);
    in_words(&findings, Some(catalogue));
    if let Some(arrangement) = arrangement {
        adds_up(catalogue, &arrangement);
    }
}

/// Checks that parts add up to their total, and that a household never pays more than the cost.
fn adds_up(catalogue: &Catalogue, arrangement: &Arrangement) {
    let outcome = quote::quote(catalogue, arrangement);
    for language in VOCABULARIES {
        let _ = report::quote(&outcome, catalogue, language);
    }
    let Ok(quote) = outcome else { return };
    for line in &quote.lines {
        assert_eq!(line.periods.iter().map(|period| period.amount).sum::<Amount>(), line.total);
    }
    assert_eq!(quote.lines.iter().map(|line| line.total).sum::<Amount>(), quote.total);
    assert!(quote.contribution.total.is_none_or(|own| own <= quote.total));
}

fn in_words(findings: &[Finding], catalogue: Option<&Catalogue>) {
    for language in VOCABULARIES {
        let names = catalogue.map(|catalogue| Names::of(catalogue, language.code)).unwrap_or_default();
        let _ = report::findings(findings, &names, language);
    }
}

fn check_words(findings: &[Found], catalogue: &Catalogue) {
    for language in VOCABULARIES {
        for found in findings {
            let advice = words::advice(&found.problem, language, &Names::of(catalogue, language.code));
            assert!(!advice.message.is_empty() && found.place.line > 0);
        }
    }
}
