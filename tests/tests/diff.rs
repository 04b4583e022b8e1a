//! The differences between two editions of a catalogue: for whom, by how much and from when, the most important first.

use std::{fs, path::Path};

use resultaatwijzer::files;
use resultaatwijzer_authoring::diff::{Report, report};
use resultaatwijzer_core::catalogue::{self, Catalogue};
use resultaatwijzer_tests::{append, catalogues, change, computing_rules, copy};
use resultaatwijzer_text::{VOCABULARIES, vocabulary};
use serde_json::{Value, json};

fn read(folder: &Path) -> Catalogue {
    let authored = files::catalogue(folder);
    let found: Vec<_> = authored.findings.iter().map(|found| (found.finding.code(), &found.place)).collect();
    authored.catalogue.unwrap_or_else(|| panic!("{found:?}"))
}

/// Compares Voorbeeldstad with a changed copy of it.
fn compare(name: &str, tag: &str, change_it: impl FnOnce(&Path)) -> Report {
    let folder = copy(&Path::new(env!("CARGO_TARGET_TMPDIR")).join("diff").join(name));
    change_it(&folder);
    report(&read(&catalogues().join("voorbeeldstad")), &read(&folder), vocabulary(tag).unwrap())
}

fn changes(report: &Report) -> Vec<Value> {
    serde_json::to_value(&report.changes).unwrap().as_array().unwrap().clone()
}

fn kinds(report: &Report) -> Vec<String> {
    changes(report).iter().map(|change| change["kind"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn a_catalogue_does_not_differ_from_itself() {
    for name in ["voorbeeldstad", "westerveld-2023", "altena"] {
        let authored = files::catalogue(&catalogues().join(name));
        let built = catalogue::read(&serde_json::to_string(&authored.wire.unwrap()).unwrap()).unwrap();
        for language in VOCABULARIES {
            let report = report(&authored.catalogue.clone().unwrap(), &built, language);
            assert!(report.same && report.changes.is_empty(), "{name}");
            let expected = if language.code == "nl" { "Er verandert niets." } else { "Nothing changes." };
            assert_eq!(report.in_short, [expected]);
        }
    }
}

#[test]
fn a_changed_price_is_reported_with_amount_audience_and_first_day() {
    let raise = |folder: &Path| {
        let from = "Z5,,in_kind,buurdorp,,,";
        let tariffs = folder.join("tariffs.csv");
        let text = fs::read_to_string(&tariffs).unwrap();
        let line = text.lines().find(|line| line.starts_with(from) && line.contains("2027-01-01")).unwrap().to_owned();
        let amount = line.split(',').nth(6).unwrap().to_owned();
        assert_eq!(amount, "38.73");
        change(&tariffs, &line, &line.replace(&amount, "40.73"));
        change(&tariffs, "M2,,in_kind,,1,3,", "M2,,in_kind,,1,3,1");
    };
    let dutch = compare("price", "nl", raise);
    assert_eq!(dutch.prices.up, 2);
    let reported = changes(&dutch);
    let local = reported.iter().find(|change| change["municipality"] == "buurdorp").unwrap();
    assert_eq!(local["difference"], "2.00");
    // 2.00 of 38.73 is 5.164%.
    assert_eq!(local["percent"], "5.2");
    assert_eq!(
        (&local["from"], &local["group"], &local["kind"]),
        (&json!("2027-01-01"), &json!("prices"), &json!("price_changed"))
    );
    let sentences = |report: &Report| {
        let change = changes(report).into_iter().find(|change| change["municipality"] == "buurdorp").unwrap();
        change["sentences"]
            .as_array()
            .unwrap()
            .iter()
            .map(|text| text.as_str().unwrap().replace('\u{a0}', " "))
            .collect::<Vec<_>>()
    };
    assert_eq!(
        sentences(&dutch),
        [
            "De prijs van Schoon en leefbaar huis (Z5) stijgt van € 38,73 naar € 40,73 per uur.",
            "Dat is € 2,00 meer (5,2%).",
            "Dit gaat in op 1 januari 2027.",
            "Het gaat om hulp die de gemeente regelt.",
            "Dit geldt alleen in Buurdorp.",
        ]
    );
    let english = compare("price", "en", raise);
    assert_eq!(sentences(&english)[1], "That is €2.00 more (5.2%).");
    let band = reported.iter().find(|change| change["code"] == "M2").unwrap();
    assert_eq!(band["band"], json!([1, 3]));
    assert!(band["sentences"].to_string().contains("Dit geldt voor 1 tot en met 3 dagdelen."));
    // The largest increase comes first.
    assert_eq!(reported[0]["code"], "M2");
}

#[test]
fn a_regional_price_names_the_municipalities_with_their_own_price() {
    let report = compare("regional", "nl", |folder| {
        let tariffs = folder.join("tariffs.csv");
        let text = fs::read_to_string(&tariffs).unwrap();
        let line = text.lines().find(|line| line.starts_with("Z5,,in_kind,,,,")).unwrap().to_owned();
        change(&tariffs, &line, &line.replacen(line.split(',').nth(6).unwrap(), "30.00", 1));
    });
    let reported = changes(&report);
    assert_eq!(report.prices.down, 1);
    assert!(reported[0]["sentences"].to_string().contains("Een eigen bedrag geldt in: Buurdorp."), "{reported:#?}");
}

#[test]
fn every_proration_has_words() {
    for (proration, words) in [("by_day", "per dag"), ("by_week", "per week")] {
        let report = compare(proration, "nl", |folder| {
            let setting = format!("proration = \"{proration}\"");
            change(&folder.join("catalogue.toml"), "proration = \"full_period\"", &setting);
        });
        let sentence = changes(&report)[0]["sentences"][0].clone();
        assert_eq!(sentence, format!("De gemeente betaalt een halve periode was: helemaal. Nu: {words}."));
    }
}

#[test]
fn every_difference_is_reported_once_and_the_most_important_first() {
    let report = compare("everything", "nl", |folder| {
        let toml = folder.join("catalogue.toml");
        change(&toml, "weeks_after_decision = 6", "weeks_after_decision = 8");
        change(&toml, "at_most = 4", "at_most = 3");
        change(&toml, "others = [\"M1\", \"M2\"]", "others = [\"M1\"]");
        change(&toml, "proration = \"full_period\"", "proration = \"by_day\"");
        change(
            &toml,
            "code = \"S1\"\narea = \"sociaal\"\nlevels = [1]",
            "code = \"S1\"\narea = \"dag\"\nlevels = [1, 2]",
        );
        change(&toml, "rank = 3\npurpose = \"ordinary\"", "rank = 3\npurpose = \"stabilise\"");
        let mut text = fs::read_to_string(&toml).unwrap();
        let start = text.find("[[blocks]]\ncode = \"M4\"").unwrap();
        let end = start + text[start..].find("\n\n").unwrap();
        text.replace_range(start..end, "");
        text.push_str("\n[[areas]]\ncode = \"nieuw\"\nicon = \"home\"\n\n[[rights]]\ncode = \"copy\"\n\n[[levels]]\nrank = 7\npurpose = \"crisis\"\n\n[[municipalities]]\ncode = \"verdorp\"\n");
        fs::write(&toml, text).unwrap();
        for file in ["tariffs.csv", "offers.csv"] {
            let path = folder.join(file);
            let text = fs::read_to_string(&path).unwrap();
            let kept: Vec<&str> =
                text.lines().filter(|l| !l.contains("M4,") && !l.starts_with("S5,,personal_budget_network")).collect();
            fs::write(path, kept.join("\n") + "\n").unwrap();
        }
        append(
            &folder.join("tariffs.csv"),
            "S6,,personal_budget_professional,,,,85.50,hour,2027-01-01,2027-12-31,voorbeeld\n",
        );
        append(&folder.join("own-contribution.csv"), "buurdorp,2027-01-01,2027-12-31,16.00,month,voorbeeld\n");
        for tag in ["nl", "en", "ar"] {
            append(
                &folder.join(format!("texts/{tag}.toml")),
                "\n[areas.nieuw]\nname = \"Nieuw\"\nmeaning = \"Iets nieuws.\"\n[levels.7]\nname = \"Zeven\"\nmeaning = \"Kort.\"\n\
                 [rights.copy]\nname = \"Een kopie\"\nmeaning = \"U krijgt een kopie.\"\nhow = \"Vraag erom.\"\n",
            );
            change(
                &folder.join(format!("texts/{tag}.toml")),
                "[municipalities]",
                "[municipalities]\nverdorp = \"Verdorp\"",
            );
        }
        change(&folder.join("texts/nl.toml"), "name = \"Begeleiding licht\"", "name = \"Lichte begeleiding\"");
        change(&folder.join("texts/nl.toml"), "Iemand met extra kennis helpt u vaak.", "Iemand helpt u heel vaak.");
    });
    assert_eq!(
        kinds(&report),
        [
            "contribution_changed",
            "right_new",
            "right_changed",
            "block_gone",
            "area_new",
            "level_new",
            "municipality_new",
            "block_changed",
            "block_changed",
            "level_changed",
            "price_ended",
            "price_new",
            "rule_changed",
            "rule_changed",
            "setting_changed",
            "renamed",
            "texts",
        ]
    );
    let headings: Vec<&str> = report.sections().iter().map(|(heading, _)| *heading).collect();
    assert_eq!(
        headings,
        [
            "Wat mensen zelf betalen",
            "Waar mensen recht op hebben",
            "Welke hulp er is",
            "Wat hulp kost",
            "Wat samen mag",
            "Ook anders"
        ]
    );
    assert_eq!(report.in_short, ["1 prijs is nieuw.", "1 prijs vervalt."]);
    let terms: Vec<&str> = report.terms.iter().map(|term| term.term).collect();
    assert_eq!(terms, ["eigen bijdrage", "pgb", "niveau"]);
    // Every sentence is short, in both languages.
    for change in &report.changes {
        for sentence in change.sentences.iter().filter(|text| !text.contains("regel")) {
            let longest = sentence.split(". ").map(|part| part.split_whitespace().count()).max();
            assert!(longest <= Some(15), "{sentence}");
        }
    }
}

#[test]
fn an_indexation_of_a_whole_year_is_one_difference() {
    // Voorbeeldstad's prices of 2027 are those of 2026 with a rise of 4.1%. The old edition has no prices of 2027.
    let old = copy(&Path::new(env!("CARGO_TARGET_TMPDIR")).join("diff").join("one-year"));
    let text = fs::read_to_string(old.join("tariffs.csv")).unwrap();
    let kept: Vec<&str> = text.lines().filter(|line| !line.contains(",2027-01-01,")).collect();
    fs::write(old.join("tariffs.csv"), kept.join("\n") + "\n").unwrap();
    let report = report(&read(&old), &read(&catalogues().join("voorbeeldstad")), vocabulary("nl").unwrap());
    let rows = kept.len() - 1;
    assert_eq!((report.prices.up, report.changes.len()), (rows, rows));
    assert!(changes(&report).iter().all(|change| change["from"] == "2027-01-01"));
    assert_eq!(report.in_short[1], "De stijging is steeds 4,1%.");
}

#[test]
fn a_computed_amount_is_reported_as_computed() {
    let rules = &computing_rules("2028-01-01");
    let add = |folder: &Path| append(&folder.join("catalogue.toml"), rules);
    let report = compare("computed", "nl", add);
    let reported = changes(&report);
    let raised =
        reported.iter().find(|change| change["audience"] == "in_kind" && change["from"] == "2028-01-01").unwrap();
    assert_eq!(raised["new"]["computed"]["percent"], "104.1");
    assert!(raised["old"].get("computed").is_none());
    let of_2026 = |change: &&Value| change["audience"] == "personal_budget_network" && change["from"] == "2026-01-01";
    let share = reported.iter().find(of_2026).unwrap();
    assert_eq!(share["new"]["computed"], json!({ "of": "86.40", "percent": "40" }));
    let says = |change: &Value| change["sentences"].to_string().replace('\u{a0}', " ");
    assert!(says(share).contains("Dit bedrag is berekend en niet gepubliceerd: 40% van € 86,40."), "{}", says(share));
    assert!(says(raised).contains("104,1% van"), "{}", says(raised));
    let english = compare("computed-en", "en", add);
    assert!(changes(&english).iter().any(|change| says(change).contains("computed and not published: 40% of")));
}

#[test]
fn a_computed_amount_with_the_same_value_is_no_difference() {
    let old = copy(&Path::new(env!("CARGO_TARGET_TMPDIR")).join("diff").join("published"));
    append(
        &old.join("tariffs.csv"),
        "S3,,personal_budget_network,,,,89.94,hour,2029-01-01,2029-12-31,voorbeeld\nS3,,in_kind,,,,89.94,hour,2029-01-01,2029-12-31,voorbeeld\n",
    );
    let new = copy(&Path::new(env!("CARGO_TARGET_TMPDIR")).join("diff").join("recomputed"));
    append(&new.join("tariffs.csv"), "S3,,in_kind,,,,89.94,hour,2029-01-01,2029-12-31,voorbeeld\n");
    let rule = "\n[[shares]]\naudience = \"personal_budget_network\"\npercent = \"100\"\nblocks = [\"S3\"]\nsource = \"voorbeeld\"\n";
    append(&new.join("catalogue.toml"), rule);
    let report = report(&read(&old), &read(&new), vocabulary("nl").unwrap());
    assert!(!changes(&report).iter().any(|change| change["from"] == "2029-01-01"), "{:#?}", changes(&report));
}
