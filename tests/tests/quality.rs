//! Shortcomings of a valid catalogue are remarks with a line, and the catalogue stays valid.

use std::{fs, path::Path};

use resultaatwijzer::files;
use resultaatwijzer_authoring::{
    quality::{self, Places, Subject},
    report::{Line, fine},
};
use resultaatwijzer_core::value::period::parse_date;
use resultaatwijzer_tests::{append, catalogues, change, copy};
use resultaatwijzer_text::vocabulary;

#[track_caller]
fn remarks_in(folder: &Path, on: &str, tag: &str) -> Vec<Line> {
    let authored = files::catalogue(folder);
    let found: Vec<_> = authored.findings.iter().map(|found| (found.finding.code(), &found.place)).collect();
    assert!(authored.fine(), "{found:?}");
    let subject = Subject {
        catalogue: authored.catalogue.as_ref().unwrap(),
        wire: authored.wire.as_ref().unwrap(),
        norms: &authored.norms,
        providers: authored.providers_wire.as_ref(),
        on: parse_date(on).unwrap(),
    };
    let places = Places { catalogue: &authored.places, providers: &authored.providers_places };
    quality::lines(&quality::examine(&subject), Ok(&places), vocabulary(tag).unwrap())
}

/// Changes a copy of Voorbeeldstad, and expects exactly these remarks on 1 June 2026 (code, file, part of line).
#[track_caller]
fn check(name: &str, break_it: impl FnOnce(&Path), expected: &[(&str, &str, &str)]) {
    let folder = copy(&Path::new(env!("CARGO_TARGET_TMPDIR")).join("quality").join(name));
    break_it(&folder);
    for tag in ["nl", "en"] {
        let lines = remarks_in(&folder, "2026-06-01", tag);
        assert!(fine(&lines), "a remark is never an error");
        let found: Vec<_> = lines.iter().map(|line| (line.code, line.file.as_str())).collect();
        assert_eq!(found, expected.iter().map(|(code, file, _)| (*code, *file)).collect::<Vec<_>>(), "{lines:#?}");
        for (line, (_, file, part)) in lines.iter().zip(expected) {
            let text = fs::read_to_string(folder.join(file)).unwrap();
            let written = text.lines().nth(line.line - 1).unwrap_or_default();
            assert!(written.contains(part), "line {} of {file} is `{written}`, without `{part}`", line.line);
            assert!(!line.message.is_empty() && !line.help.is_empty());
        }
    }
}

fn rule(folder: &Path, code: &str, rule: &str) {
    append(&folder.join("catalogue.toml"), &format!("\n[[rules]]\ncode = \"{code}\"\n{rule}\n"));
    for tag in ["nl", "en", "ar"] {
        let text = format!("\n[rules.{code}]\nreason = \"Dit is zo.\"\nsolution = \"Kies anders.\"\n");
        append(&folder.join(format!("texts/{tag}.toml")), &text);
    }
}

#[test]
fn a_block_outside_the_national_standard_is_remarked_on() {
    let break_it =
        |folder: &Path| change(&folder.join("catalogue.toml"), "contract = \"effort\"", "contract = \"output\"");
    check("not-of-standard", break_it, &[("Q004", "catalogue.toml", "week")]);
}

#[test]
fn a_volume_below_the_norm_is_remarked_on() {
    // Voorbeeldstad's norm is 108 hours a year, and at least 85. That is a little more than 98 minutes a week.
    let break_it = |folder: &Path| {
        change(
            &folder.join("catalogue.toml"),
            "usual_quantity = 120\n\n[[blocks]]\ncode = \"Z6\"",
            "usual_quantity = 95\n\n[[blocks]]\ncode = \"Z6\"",
        );
    };
    check("below-norm", break_it, &[("Q005", "catalogue.toml", "95")]);
}

#[test]
fn the_made_up_municipality_has_no_remarks_in_the_middle_of_its_year() {
    check("as-it-is", |_| {}, &[]);
}

#[test]
fn a_missing_price_within_ninety_days_is_remarked_on() {
    let lines = remarks_in(&catalogues().join("westerveld-2023"), "2023-06-01", "nl");
    assert!(!lines.iter().any(|line| line.code.starts_with("Q01")), "{lines:#?}");
    let lines = remarks_in(&catalogues().join("westerveld-2023"), "2023-10-02", "en");
    // Ninety days after 2 October is 31 December, the last day with a tariff.
    let first = lines.iter().find(|line| line.code == "Q013").unwrap();
    assert!(first.message.contains("31 December 2023") && first.help.contains("2024-01-01"), "{first:?}");
    assert!(!remarks_in(&catalogues().join("westerveld-2023"), "2023-10-01", "nl").iter().any(|l| l.code == "Q013"));
    let lines = remarks_in(&catalogues().join("westerveld-2023"), "2024-01-01", "nl");
    assert_eq!(lines.iter().filter(|line| line.code == "Q012").count(), 12);
    check(
        "a-gap",
        |folder| {
            let tariffs = folder.join("tariffs.csv");
            change(
                &tariffs,
                "S1,,in_kind,,,,64.80,hour,2026-01-01,2026-12-31",
                "S1,,in_kind,,,,64.80,hour,2026-01-01,2026-07-31",
            );
            change(&tariffs, "S1,,personal_budget_network,,,,24.00,hour,2026-01-01,2026-12-31,voorbeeld\n", "");
        },
        &[("Q013", "tariffs.csv", "S1,,in_kind")],
    );
}

#[test]
fn blocks_without_provider_or_price_are_remarked_on() {
    check(
        "offers",
        |folder| {
            let text = fs::read_to_string(folder.join("offers.csv")).unwrap();
            let kept: Vec<&str> = text.lines().filter(|l| !l.contains(",G6,") && !l.contains(",S6,")).collect();
            fs::write(folder.join("offers.csv"), kept.join("\n")).unwrap();
            let text = fs::read_to_string(folder.join("tariffs.csv")).unwrap();
            let kept: Vec<&str> = text.lines().filter(|line| !line.starts_with("M4,")).collect();
            fs::write(folder.join("tariffs.csv"), kept.join("\n")).unwrap();
        },
        &[
            ("Q010", "catalogue.toml", "[[blocks]]"),
            ("Q021", "catalogue.toml", "[[levels]]"),
            ("Q020", "catalogue.toml", "[[blocks]]"),
            ("Q020", "catalogue.toml", "[[blocks]]"),
        ],
    );
}

#[test]
fn unused_areas_levels_and_blocks_are_remarked_on() {
    check(
        "matrix",
        |folder| {
            let toml = folder.join("catalogue.toml");
            change(
                &toml,
                "code = \"G6\"\narea = \"gezondheid\"\nlevels = [6]",
                "code = \"G6\"\narea = \"gezondheid\"\nlevels = []",
            );
            append(
                &toml,
                "\n[[areas]]\ncode = \"leeg\"\nicon = \"home\"\n\n[[levels]]\nrank = 7\npurpose = \"crisis\"\n",
            );
            for tag in ["nl", "en", "ar"] {
                let text = "\n[areas.leeg]\nname = \"Leeg\"\nmeaning = \"Leeg.\"\n[levels.7]\nname = \"Zeven\"\nmeaning = \"Zeven.\"\n";
                append(&folder.join(format!("texts/{tag}.toml")), text);
            }
        },
        &[
            ("Q001", "catalogue.toml", "[[areas]]"),
            ("Q002", "catalogue.toml", "[[levels]]"),
            ("Q003", "catalogue.toml", "[[blocks]]"),
        ],
    );
}

#[test]
fn rules_without_effect_and_contradictory_rules_are_remarked_on() {
    let at = |code| [(code, "catalogue.toml", "[[rules]]")];
    check(
        "at-most-nothing",
        |f| rule(f, "r", "kind = \"at_most\"\nothers = [\"G1\", \"G2\"]\nat_most = 0"),
        &at("Q031"),
    );
    check("at-most-all", |f| rule(f, "r", "kind = \"at_most\"\nothers = [\"G1\", \"G1\"]\nat_most = 1"), &at("Q030"));
    check("five-areas", |f| rule(f, "r", "kind = \"at_most_areas\"\nat_most = 5"), &at("Q030"));
    check("no-areas", |f| rule(f, "r", "kind = \"at_most_areas\"\nat_most = 0"), &at("Q031"));
    check("itself", |f| rule(f, "r", "kind = \"included_in\"\nblock = \"G1\"\nothers = [\"G1\"]"), &at("Q032"));
    check(
        "needs-itself",
        |f| rule(f, "r", "kind = \"requires\"\nblock = \"G1\"\nothers = [\"G1\", \"G2\"]"),
        &at("Q030"),
    );
    check("not-beside-itself", |f| rule(f, "r", "kind = \"excludes\"\nblock = \"G1\"\nothers = [\"G1\"]"), &at("Q031"));
    check("twice", |f| rule(f, "r", "kind = \"excludes\"\nblock = \"Z6\"\nothers = [\"Z5\"]"), &at("Q030"));
    check("apart", |f| rule(f, "r", "kind = \"excludes\"\nblock = \"S1\"\nothers = [\"S2\"]"), &at("Q030"));
    check(
        "needs-what-it-excludes",
        |f| rule(f, "r", "kind = \"requires\"\nblock = \"Z5\"\nothers = [\"Z6\"]"),
        &at("Q033"),
    );
    check(
        "needs-by-way-of-another",
        |f| {
            rule(f, "a", "kind = \"requires\"\nblock = \"Z5\"\nothers = [\"G1\"]");
            rule(f, "b", "kind = \"requires\"\nblock = \"G1\"\nothers = [\"Z6\"]");
        },
        &at("Q033"),
    );
    check(
        "one-of-two-will-do",
        |f| rule(f, "r", "kind = \"requires\"\nblock = \"Z5\"\nothers = [\"Z6\", \"G1\"]"),
        &[],
    );
}

#[test]
fn long_sentences_terms_and_difficult_texts_are_remarked_on_but_not_refused() {
    let long = "Een vaste begeleider komt elke week bij u thuis langs en praat daar dan rustig met u over alles";
    let hard =
        "De multidisciplinaire verantwoordelijkheidsverdeling impliceert aanzienlijke organisatorische aanpassingen. ";
    check(
        "texts",
        |folder| {
            let nl = folder.join("texts/nl.toml");
            change(&nl, "Een vaste begeleider belt of komt langs en denkt met u mee", long);
            change(&nl, "Iemand met extra kennis helpt u vaak.", "U krijgt een beschikking en twee dagdelen.");
            change(&nl, "Uw geld, uw post en de plek waar u woont.", hard.repeat(9).trim());
            change(&nl, "Goed zorgen voor uw lichaam en uw hoofd.", " ");
        },
        &[
            ("Q043", "texts/nl.toml", "multidisciplinaire"),
            ("Q040", "texts/nl.toml", "meaning"),
            ("Q042", "texts/nl.toml", "beschikking"),
            ("Q042", "texts/nl.toml", "beschikking"),
            ("Q041", "texts/nl.toml", "Een vaste begeleider komt"),
        ],
    );
}
