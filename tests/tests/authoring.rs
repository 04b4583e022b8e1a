//! A catalogue with many mistakes shows all of them at once, each with its file, line and code.

use std::{
    fs,
    path::{Path, PathBuf},
};

use resultaatwijzer::files;
use resultaatwijzer_tests::{append, change, computing_rules};

/// A copy of the catalogues for one test, which may change it.
fn copy(name: &str) -> PathBuf {
    resultaatwijzer_tests::copy(&Path::new(env!("CARGO_TARGET_TMPDIR")).join(name))
}

/// The code and file of each finding.
fn found(folder: &Path) -> Vec<(&'static str, String)> {
    let authored = files::catalogue(folder);
    assert!(authored.findings.iter().all(|found| found.place.line > 0));
    authored.findings.iter().map(|found| (found.finding.code(), found.place.file.clone())).collect()
}

#[test]
fn only_the_plan_without_hours_has_findings() {
    for name in ["voorbeeldstad", "westerveld-2023", "altena"] {
        let folder = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../catalogues")).join(name);
        let found = found(&folder);
        let found: Vec<_> =
            found.iter().filter(|(code, file)| !(*code == "P002" && file.ends_with("zonder-uren.toml"))).collect();
        assert!(found.is_empty(), "{name}: {found:?}");
    }
}

#[test]
fn all_mistakes_are_found_at_once() {
    let folder = copy("all-mistakes");
    let tariffs = folder.join("tariffs.csv");
    let first = fs::read_to_string(&tariffs).unwrap().lines().nth(1).unwrap().to_owned();
    let mut lines = fs::read_to_string(&tariffs).unwrap();
    lines.push_str(&format!("{first}\n"));
    lines.push_str("ZZ9,,in_kind,,,,12.00,hour,2026-01-01,2026-12-31,voorbeeld\n");
    lines.push_str("Z5,,in_kind,buurdorp,,,-3.00,hour,2030-01-01,2030-12-31,voorbeeld\n");
    lines.push_str("Z5,,in_kind,buurdorp,,,veel,hour,2031-01-01,2031-12-31,voorbeeld\n");
    fs::write(&tariffs, lines).unwrap();
    let count = fs::read_to_string(&tariffs).unwrap().lines().count();
    change(&folder.join("catalogue.toml"), "block = \"Z5\"", "block = \"Z55\"");
    change(&folder.join("catalogue.toml"), "proration =", "proratoin =");
    fs::remove_file(folder.join("outcomes.csv")).unwrap();
    let findings = found(&folder);
    for (code, file) in [
        ("C007", "catalogue.toml"),
        ("C006", "catalogue.toml"),
        ("C101", "catalogue.toml"),
        ("C102", "tariffs.csv"),
        ("C101", "tariffs.csv"),
        ("C011", "tariffs.csv"),
        ("C002", "outcomes.csv"),
    ] {
        assert!(findings.contains(&(code, file.to_owned())), "{code} in {file} is not among {findings:?}");
    }
    let authored = files::catalogue(&folder);
    let lines: Vec<usize> =
        authored.findings.iter().filter(|found| found.finding.code() == "C011").map(|found| found.place.line).collect();
    assert_eq!(lines, [count - 1, count]);
    assert!(authored.catalogue.is_none() && !authored.fine());
}

#[test]
fn a_file_that_cannot_be_read_is_one_finding_with_its_line() {
    let folder = copy("unreadable");
    change(&folder.join("texts/nl.toml"), "[areas", "[[areas");
    let authored = files::catalogue(&folder);
    let first = &authored.findings[0];
    assert_eq!((first.finding.code(), first.place.file.as_str()), ("C001", "texts/nl.toml"));
}

#[test]
fn a_price_per_month_is_refused_for_pieces_per_week() {
    let folder = copy("price-per-month");
    let pieces = |frequency: &str| format!("unit = \"piece\"\nfrequency = \"{frequency}\"");
    change(&folder.join("catalogue.toml"), &pieces("month"), &pieces("week"));
    let found = found(&folder);
    let of_tariffs: Vec<_> = found.iter().filter(|(_, file)| file == "tariffs.csv").collect();
    assert!(!of_tariffs.is_empty() && of_tariffs.iter().all(|(code, _)| *code == "C104"), "{found:?}");
}

#[test]
fn an_absurd_usual_quantity_is_refused() {
    let folder = copy("usual-quantity");
    change(&folder.join("catalogue.toml"), "usual_quantity = ", "usual_quantity = 1000000000 # ");
    let found = found(&folder);
    assert_eq!(found[0], ("C013", "catalogue.toml".to_owned()), "{found:?}");
}

#[test]
fn providers_are_as_fictional_as_their_catalogue_by_default() {
    let altena = copy("fictional").with_file_name("altena");
    let fictional = || files::catalogue(&altena).providers.unwrap().fictional();
    assert!(fictional());
    change(&altena.join("providers.toml"), "fictional = true\n", "");
    assert!(!fictional());
}

#[test]
fn tariffs_are_computed_from_others_at_the_line_of_their_rule() {
    let folder = copy("computed");
    let rules = &computing_rules("2029-01-01");
    append(&folder.join("catalogue.toml"), rules);
    let authored = files::catalogue(&folder);
    let computed: Vec<_> = authored.wire.unwrap().tariffs.into_iter().filter(|tariff| tariff.of.is_some()).collect();
    let first = &computed[0];
    assert_eq!(
        (first.of.as_deref(), first.percent.as_deref(), first.amount.as_str()),
        (Some("86.40"), Some("40"), "34.56")
    );
    assert!(first.at.as_deref().is_some_and(|at| at.starts_with("catalogue.toml:")));
    assert!(computed.iter().all(|tariff| tariff.block == "S3" && tariff.audience == "personal_budget_network"));

    change(&folder.join("catalogue.toml"), "percent = \"40\"", "percent = \"0\"\nof = \"nobody\"");
    let found: Vec<_> = found(&folder).into_iter().filter(|(_, file)| file == "catalogue.toml").collect();
    assert_eq!(found.iter().map(|(code, _)| *code).collect::<Vec<_>>(), ["C014", "C017"]);
}
