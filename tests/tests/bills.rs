//! Bills before parliament. They are shown only on request, are marked as proposals, and never change a total.

use std::path::Path;

use resultaatwijzer::files;
use resultaatwijzer_authoring::{folder, schema};
use resultaatwijzer_core::{
    arrangement::{Arrangement, wire::ArrangementWire},
    catalogue::Catalogue,
    price::{
        outcome::Quote,
        quote::{self},
    },
    value::period::parse_date,
    what_if::bill::{self, BillsWire, Proposed},
};
use resultaatwijzer_tests::{
    append, catalogues, change, copy, golden,
    recompute::{Context, recomputed},
};
use resultaatwijzer_text::{en, names::Names, nl};

const CASE: &str = "own-contribution-bill-changes-no-sum";

fn voorbeeldstad() -> folder::Authored {
    files::catalogue(&catalogues().join("voorbeeldstad"))
}

fn quoted(catalogue: &Catalogue, household: (u32, bool)) -> (Arrangement, Quote) {
    let mut wire: ArrangementWire = golden::read(&golden::case(CASE)).unwrap();
    let (members, minors_only) = household;
    wire.household = wire.household.map(|mut household| {
        household.members = members;
        household.minors_only = Some(minors_only);
        household
    });
    quote::ask(catalogue, &wire).unwrap()
}

fn proposed(authored: &folder::Authored, household: (u32, bool), today: &str) -> Option<Proposed> {
    let catalogue = authored.catalogue.as_ref().unwrap();
    let (arrangement, quote) = quoted(catalogue, household);
    bill::proposed(&authored.bills[0], catalogue, &arrangement, &quote, parse_date(today).unwrap())
}

#[test]
fn every_step_has_a_source() {
    let proposed = proposed(&voorbeeldstad(), (1, false), "2026-09-20").unwrap();
    assert_eq!(recomputed(&[proposed.step], &Context::default()), Ok(2));
}

#[test]
fn a_household_that_pays_nothing_gets_no_comparison() {
    let authored = voorbeeldstad();
    for household in [(2, false), (1, true)] {
        let proposed = proposed(&authored, household, "2026-09-20").unwrap();
        assert_eq!((proposed.differences, proposed.step.because.len()), (None, 0));
    }
}

#[test]
fn a_rate_that_is_not_known_yet_is_not_compared() {
    assert_eq!(proposed(&voorbeeldstad(), (1, false), "2027-01-01").unwrap().differences, None);
    // The rate of that day is for four weeks, and the bill's amounts are monthly.
    assert_eq!(proposed(&voorbeeldstad(), (1, false), "2019-06-01").unwrap().differences, None);
}

#[test]
fn the_first_sentences_say_that_a_bill_is_not_a_law_and_all_are_short() {
    let authored = voorbeeldstad();
    let bill = &authored.bills[0];
    for today in ["2026-09-20", "2027-01-01"] {
        let proposed = proposed(&authored, (1, false), today).unwrap();
        for (language, mark, nothing) in [
            (&nl::VOCABULARY, "LET OP: dit is een voorstel en geen wet.", "Er verandert nu niets."),
            (&en::VOCABULARY, "PLEASE NOTE: this is a proposal and not a law.", "Nothing changes now."),
        ] {
            let sentences = language.bill(bill, &proposed);
            assert_eq!(sentences[..2], [mark, nothing]);
            let long: Vec<_> = sentences.iter().filter(|one| one.split_whitespace().count() > 15).collect();
            assert!(long.is_empty(), "{long:?}");
            assert!(
                sentences.iter().any(|one| one.contains("36713")) && sentences.iter().any(|one| one.contains("328"))
            );
        }
    }
    let fact = proposed(&authored, (1, false), "2026-09-20").unwrap().step.fact;
    assert!(nl::VOCABULARY.step(&fact, &Names::default()).starts_with("Voorstel, nog geen wet:"));
}

#[test]
fn no_built_catalogue_contains_a_bill() {
    let authored = voorbeeldstad();
    assert_eq!(authored.bills[0].number.as_str(), "36713");
    let built = serde_json::to_string(&authored.wire.unwrap()).unwrap();
    assert!(!built.contains("36713") && !built.contains("328"));
}

#[test]
fn the_bills_fit_their_schema() {
    let schema = jsonschema::draft202012::new(&schema::of("bills").unwrap()).unwrap();
    let file = catalogues().join("nationaal/bills.toml");
    let wire = files::document::<BillsWire>(&file).ok().unwrap().0.whole().unwrap();
    let mut bills = serde_json::to_value(wire).unwrap();
    assert!(schema.is_valid(&bills));
    bills["bills"][0]["lowest"] = "-1".into();
    assert!(!schema.is_valid(&bills));
}

#[test]
fn mistakes_in_a_bill_are_found_at_their_lines() {
    let same = "url = \"https://zoek.officielebekendmakingen.nl/dossier/36713\"";
    for (name, from, to, code) in [
        ("lowest-above-highest", "lowest = \"23.60\"", "lowest = \"328.01\"", "C015"),
        ("negative", "lowest = \"23.60\"", "lowest = \"-23.60\"", "C011"),
        ("three-decimals", "highest = \"328.00\"", "highest = \"328.005\"", "C011"),
        ("a-number", "highest = \"328.00\"", "highest = 328", "C003"),
        ("another-period", "per = \"month\"", "per = \"year\"", "C014"),
        ("no-number", "number = \"36713\"", "number = \"36 713\"", "C010"),
        ("no-day", same, "valid_from = \"2026-02-30\"", "C012"),
        ("unknown-field", same, "in_force = true", "C007"),
        ("no-title", "title = ", "valid_from = \"2030-01-01\" # ", "C006"),
    ] {
        let folder = copy(&Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("bill-{name}")));
        change(&folder.join("../nationaal/bills.toml"), from, to);
        let authored = files::catalogue(&folder);
        let found = authored.findings.iter().find(|found| found.place.file.ends_with("bills.toml"));
        assert_eq!(found.map(|found| found.finding.code()), Some(code), "{name}");
        assert!(authored.catalogue.is_none() && authored.bills.is_empty(), "{name}");
    }
}

#[test]
fn the_same_bill_twice_is_refused() {
    let folder = copy(&Path::new(env!("CARGO_TARGET_TMPDIR")).join("bill-twice"));
    let file = folder.join("../nationaal/bills.toml");
    let text = std::fs::read_to_string(&file).unwrap();
    let (_, bill) = text.split_once("[[bills]]").unwrap();
    append(&file, &format!("\n[[bills]]{bill}"));
    let authored = files::catalogue(&folder);
    assert_eq!(authored.findings[0].finding.code(), "C100");
}
