//! Messages of iWmo and iJw 3.2 through the command line. The two claims were checked by hand against the published
//! schemas (`xmllint --schema WMO323.xsd`, `JW323.xsd`); all people are made up.

#![expect(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "all of this is tests")]

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Output},
};

use resultaatwijzer_authoring::messages::read_fields;
use resultaatwijzer_messages::{
    assignment,
    xml::{self, Citizen},
};
use serde_json::Value;

const ROOT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/..");

/// All personal data in the assignments.
const PERSONAL: [&str; 27] = [
    "999999990",
    "1950-03-17",
    "Verzonnen",
    "Zoon",
    "van der",
    "Wilhelmina",
    "WJ",
    "Fries",
    "ochtend",
    "ZOON7421",
    "1979-11-02",
    "Gefingeerd",
    "Hendrik",
    "0880000099",
    "hendrik",
    "8812",
    "0000XX",
    "Nergensstraat",
    "Nergenshuizen",
    "mevrouw",
    "Mevrouw",
    "opgehaald",
    "999999989",
    "2014-05-09",
    "Bedacht",
    "Sem<",
    "\"Sem\"",
];

fn file(name: &str) -> String {
    format!("{ROOT}/tests/messages/{name}")
}

fn text(name: &str) -> String {
    fs::read_to_string(file(name)).unwrap()
}

/// A folder for one test's files.
fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    folder
}

fn run(arguments: &[&str]) -> Output {
    let catalogue = format!("{ROOT}/catalogues/voorbeeldstad");
    Command::new(env!("CARGO_BIN_EXE_resultaatwijzer"))
        .args(["message"])
        .args(arguments)
        .args(["--catalogue", &catalogue, "--mapping", &format!("{catalogue}/mappings/messages.toml")])
        .output()
        .unwrap()
}

fn json(output: &Output) -> Value {
    serde_json::from_slice(&output.stdout).unwrap_or_else(|_| panic!("{}", String::from_utf8_lossy(&output.stderr)))
}

fn codes(report: &Value) -> Vec<&str> {
    report["findings"].as_array().unwrap().iter().map(|found| found["code"].as_str().unwrap()).collect()
}

#[track_caller]
fn assert_no_personal_data(text: &[u8]) {
    let text = String::from_utf8_lossy(text);
    let found: Vec<_> = PERSONAL.iter().filter(|value| text.contains(*value)).collect();
    assert!(found.is_empty(), "{found:?} stands in:\n{text}");
}

/// Reads a text as an assignment, and checks that no personal data is in the output.
fn read(name: &str, text: impl AsRef<[u8]>) -> Value {
    let path = folder(name).join("301.xml");
    fs::write(&path, text).unwrap();
    let sentences = run(&["read", path.to_str().unwrap()]);
    assert_no_personal_data(&sentences.stdout);
    assert_no_personal_data(&sentences.stderr);
    let output = run(&["read", path.to_str().unwrap(), "--json", "--lang", "en"]);
    assert_no_personal_data(&output.stdout);
    let report = json(&output);
    let errors = report["findings"].as_array().unwrap().iter().any(|found| found["severity"] == "error");
    assert_eq!(output.status.code(), Some(i32::from(errors)));
    report
}

#[test]
fn an_assignment_becomes_an_arrangement_and_a_plan() {
    for (name, block, quantity) in [("wmo", "Z5", "120"), ("jw", "G3", "95")] {
        let report = read(name, text(&format!("{name}301.xml")));
        let line = &report["arrangement"]["lines"][0];
        assert_eq!((line["block"].as_str(), line["quantity"].as_str()), (Some(block), Some(quantity)));
        assert_eq!(report["arrangement"]["municipality"], "voorbeeldstad");
        let expected: Value = serde_json::from_str(&text(&format!("{name}-arrangement.json"))).unwrap();
        assert_eq!(report["arrangement"], expected);
        assert_eq!(report["plan"]["results"][0]["grants"][0]["block"].as_str(), Some(block));
    }
}

#[test]
fn without_a_day_of_decision_the_plan_has_none() {
    for name in ["wmo", "jw"] {
        let report = read(&format!("decision-{name}"), text(&format!("{name}301.xml")));
        assert!(codes(&report).contains(&"M212"));
        assert_eq!(report["plan"].get("decided"), None, "no message holds it");
    }
}

#[test]
fn the_plan_can_be_explained_once_it_says_what_a_message_does_not() {
    let out = folder("explained");
    let message = text("wmo301.xml");
    let path = out.join("301.xml");
    fs::write(&path, message).unwrap();
    let read = run(&["read", path.to_str().unwrap(), "--out", out.to_str().unwrap(), "--decided", "2026-08-19"]);
    assert!(read.status.success(), "{read:?}");
    for name in ["arrangement.json", "plan.json"] {
        assert_no_personal_data(&fs::read(out.join(name)).unwrap());
    }
    let explain = || {
        Command::new(env!("CARGO_BIN_EXE_resultaatwijzer"))
            .args(["explain", &format!("{ROOT}/catalogues/voorbeeldstad"), out.join("plan.json").to_str().unwrap()])
            .args(["--json", "--on", "2026-09-01"])
            .output()
            .unwrap()
    };
    let pointers: Vec<String> = json(&explain())["findings"]
        .as_array()
        .unwrap()
        .iter()
        .map(|found| found["pointer"].as_str().unwrap().to_owned())
        .collect();
    let open = ["direction", "now", "aim"].map(|field| [0, 1].map(|i| format!("/results/{i}/{field}")));
    let mut open = open.concat();
    open.sort_by_key(|pointer| pointer.starts_with("/results/1"));
    assert_eq!(pointers, open);
    let plan = fs::read_to_string(out.join("plan.json")).unwrap();
    assert!(plan.contains("\"decided\": \"2026-08-19\""));
    let plan =
        plan.replace("\"direction\": \"\"", "\"direction\": \"improve\"").replace("\": \"\"", "\": \"sufficient\"");
    fs::write(out.join("plan.json"), plan).unwrap();
    assert!(explain().status.success());
}

#[test]
fn a_mapping_may_say_what_holds_for_every_such_product() {
    let out = folder("standing");
    let catalogue = format!("{ROOT}/catalogues/voorbeeldstad");
    let mapping = fs::read_to_string(format!("{catalogue}/mappings/messages.toml")).unwrap();
    let standing = "block = \"Z5\"\ndirection = \"maintain\"\nnow = \"sufficient\"\naim = \"sufficient\"";
    fs::write(out.join("mapping.toml"), mapping.replace("block = \"Z5\"", standing)).unwrap();
    fs::write(out.join("301.xml"), text("wmo301.xml")).unwrap();
    let read = Command::new(env!("CARGO_BIN_EXE_resultaatwijzer"))
        .args(["message", "read", out.join("301.xml").to_str().unwrap(), "--catalogue", &catalogue, "--json"])
        .args(["--mapping", out.join("mapping.toml").to_str().unwrap()])
        .output()
        .unwrap();
    let plan = &json(&read)["plan"];
    assert_eq!(plan["results"][0]["direction"], "maintain");
    assert_eq!(plan["results"][1]["direction"], "");
}

#[test]
fn every_mistake_is_found_at_once_at_its_element_and_line() {
    let wrong = text("wmo301.xml")
        .replace("<m:BerichtCode>414<", "<m:BerichtCode>436<")
        .replace("<m:Afzender>9998<", "<m:Afzender>999<")
        .replace("<b:Volume>2<", "<b:Volume>1.5<")
        .replace("<m:Geslacht>2</m:Geslacht>", "<m:Geslacht>2</m:Geslacht><m:Naamloos>Wilhelmina</m:Naamloos>")
        .replace("<b:Code>07A11<", "<b:Code>1979-11-02<")
        .replace("        <m:Einddatum>2027-08-31</m:Einddatum>\n", "");
    let report = read("mistakes", wrong);
    let found: Vec<(&str, &str, u64)> = report["findings"]
        .as_array()
        .unwrap()
        .iter()
        .map(|found| {
            let name = found["pointer"].as_str().unwrap().rsplit('/').next().unwrap();
            (found["code"].as_str().unwrap(), name, found["line"].as_u64().unwrap())
        })
        .collect();
    let expected = [
        ("M101", "Naamloos", 24),
        ("M106", "BerichtCode", 5),
        ("M106", "Afzender", 8),
        ("M106", "Volume", 91),
        ("M106", "Code", 100),
    ];
    assert_eq!(found, expected);
    assert_eq!(report["findings"][3]["rules"], serde_json::json!(["IV042"]));
    assert!(report.get("arrangement").is_none());
}

#[test]
fn what_the_catalogue_cannot_take_is_said() {
    let message = text("wmo301.xml");
    for (name, from, to, expected) in [
        ("unknown-product", "<b:Code>01A03<", "<b:Code>01A99<", "M205"),
        ("no-product", "          <b:Categorie>01</b:Categorie>\n", "", "M102"),
        ("frequency", "<b:Frequentie>2<", "<b:Frequentie>4<", "M209"),
        ("unit", "<b:Eenheid>04<", "<b:Eenheid>14<", "M208"),
        ("ends-first", "2027-08-31</m:Einddatum", "2026-08-31</m:Einddatum", "M201"),
        ("overlap", "<b:Code>07A11</b:Code>", "", "M205"),
        ("no-end", "        <m:Einddatum>2027-08-31</m:Einddatum>\n", "", "M202"),
        ("twice", "<m:Geslacht>2<", "<m:Bsn>1</m:Bsn><m:Geslacht>2<", "M103"),
        ("version", "<m:BerichtSubversie>2<", "<m:BerichtSubversie>1<", "M106"),
        ("release", "iwmo/3_2/wmo301", "iwmo/3_1/wmo301", "M009"),
        ("claim", "iwmo/3_2/wmo301", "iwmo/3_2/wmo323", "M009"),
        ("municipality", "<m:Afzender>9998<", "<m:Afzender>9997<", "M206"),
    ] {
        assert!(message.contains(from), "{name}");
        let report = read(name, message.replacen(from, to, 1));
        assert!(codes(&report).contains(&expected), "{name}: {report:#}");
    }
    let both = message.replace("<b:Categorie>07<", "<b:Categorie>01<").replace("<b:Code>07A11<", "<b:Code>01A03<");
    assert!(codes(&read("same-product", both)).contains(&"M211"));
}

#[test]
fn without_a_mapping_a_product_is_the_block_of_its_code() {
    let path = folder("no-mapping").join("301.xml");
    fs::write(&path, text("wmo301.xml").replace(">01A03<", ">Z5<").replace(">07A11<", ">M1<")).unwrap();
    let output = Command::new(env!("CARGO_BIN_EXE_resultaatwijzer"))
        .args(["message", "read", path.to_str().unwrap(), "--json"])
        .args(["--catalogue", &format!("{ROOT}/catalogues/voorbeeldstad")])
        .output()
        .unwrap();
    let report = json(&output);
    assert_eq!(report["arrangement"]["lines"][0]["block"], "Z5");
    assert!(codes(&report).contains(&"M206"), "the sender is not known: {report:#}");
}

#[test]
fn hostile_messages_are_refused_before_they_do_harm() {
    let message = text("wmo301.xml");
    let bomb =
        "<!DOCTYPE lol [<!ENTITY a \"lol\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY x SYSTEM \"file:///etc/passwd\">]>";
    let declared = message.replacen("?>\n", &format!("?>\n{bomb}\n"), 1).replacen("<b:Volume>2<", "<b:Volume>&x;<", 1);
    assert_eq!(codes(&read("bomb", declared)), ["M005"]);
    assert_eq!(codes(&read("entity", message.replacen("<b:Volume>2<", "<b:Volume>&x;<", 1))), ["M006"]);
    let deep = message.replacen("<b:Voornamen>", &"<b:Voornamen>".repeat(10_000), 1);
    assert_eq!(codes(&read("deep", deep)), ["M003"]);
    let mut large = message.clone();
    large.push_str(&" ".repeat(xml::MAX_BYTES));
    assert_eq!(codes(&read("large", large)), ["M002"]);
    let mut latin = message.clone().into_bytes();
    let place = message.find("Wilhelmina").unwrap();
    latin[place] = 0xeb;
    assert_eq!(codes(&read("latin", &latin)), ["M001"]);
    let many = message.replacen("<m:Geslacht>", &format!("{}<m:Geslacht>", "<m:Los/>".repeat(5_000)), 1);
    let report = read("many", many);
    assert_eq!(codes(&report).last(), Some(&"M004"));
    assert_eq!(codes(&read("after", format!("{message}<m:Bericht/>"))), ["M009"]);
    assert_eq!(codes(&read("mismatch", message.replacen("</m:Geslacht>", "</m:Wilhelmina>", 1))), ["M007"]);
}

/// A message that is truncated or has a wrong byte, at any position, is refused or read, and no personal data is in the
/// output.
#[test]
fn broken_messages_say_nothing_of_anybody() {
    for name in ["wmo301.xml", "jw301.xml"] {
        let message = text(name).into_bytes();
        for end in 0..message.len() - 1 {
            let (whole, findings) = assignment::check(xml::read(&message[..end], Citizen::PassOver));
            assert!(whole.is_none() && !findings.is_empty(), "{name} up to {end}");
            assert_no_personal_data(format!("{findings:?}").as_bytes());
        }
        for place in 0..message.len() {
            for byte in [b'<', b'&', 0xff] {
                let mut broken = message.clone();
                broken[place] = byte;
                let (whole, findings) = assignment::check(xml::read(&broken, Citizen::Keep));
                assert_no_personal_data(format!("{whole:?} {findings:?}").as_bytes());
            }
        }
    }
}

fn claim(name: &str, assignment: &str, period: &str, more: &[&str]) -> (Output, PathBuf) {
    let out = folder(name).join("323.xml");
    let law = if assignment.starts_with("jw") { "jw" } else { "wmo" };
    let arrangement = file(&format!("{law}-arrangement.json"));
    let (assignment, dated) = (file(assignment), "2026-11-05");
    let mut arguments = vec!["write", &arrangement, "--assignment", &assignment, "--period", period, "--dated", dated];
    arguments.extend(["--out", out.to_str().unwrap()]);
    arguments.extend(more);
    (run(&arguments), out)
}

#[test]
fn a_claim_is_the_message_that_the_schemas_accepted() {
    for (name, assignment, month, number, delivered, dated) in [
        ("wmo323.xml", "wmo301.xml", "2026-09", "DECL20260901", "Z5=475", "2026-10-05"),
        ("wmo323.xml", "fields.toml", "2026-09", "DECL20260901", "Z5=475", "2026-10-05"),
        ("jw323.xml", "jw301.xml", "2026-10", "JDECL2026010", "G3=95", "2026-11-05"),
    ] {
        let more = ["--number", number, "--delivered", delivered];
        let out = folder(&format!("golden-{assignment}")).join("323.xml");
        let law = if assignment.starts_with("jw") { "jw" } else { "wmo" };
        let (arrangement, assignment) = (file(&format!("{law}-arrangement.json")), file(assignment));
        let mut arguments = vec!["write", &arrangement, "--assignment", &assignment, "--period", month];
        arguments.extend(["--dated", dated, "--out", out.to_str().unwrap()]);
        arguments.extend(more);
        let output = run(&arguments);
        assert!(output.status.success(), "{output:?}");
        assert_no_personal_data(&output.stdout);
        assert_no_personal_data(&output.stderr);
        assert_eq!(fs::read_to_string(&out).unwrap(), text(name), "{name}");
    }
}

#[test]
fn a_claim_line_that_breaks_a_rule_is_refused_by_its_number() {
    for (name, assignment, month, more, code, rule) in [
        ("half", "wmo301.xml", "2026-09", &["--delivered", "Z5=1.5"][..], "M301", Some("IV042")),
        ("period", "wmo301.xml", "2026-09", &["--delivered", "Z5=810"], "M303", Some("TR321")),
        ("weeks", "jw301.xml", "2026-10", &["--delivered", "G3=476"], "M303", Some("IV077")),
        ("total", "wmo301.xml", "2026-10", &["--delivered", "Z5=480", "--claimed", "Z5=99"], "M304", Some("TR322")),
        ("other-block", "wmo301.xml", "2026-09", &["--delivered", "Q1=3"], "M311", None),
        ("other-month", "wmo301.xml", "2025-09", &[], "M312", None),
    ] {
        let mut more = more.to_vec();
        more.push("--json");
        let (output, out) = claim(&format!("rule-{name}"), assignment, month, &more);
        assert_eq!(output.status.code(), Some(1), "{name}: {output:?}");
        assert!(!out.exists(), "{name}");
        assert_no_personal_data(&output.stdout);
        let report = json(&output);
        let found = report["findings"].as_array().unwrap().iter().find(|found| found["code"] == code);
        let found = found.unwrap_or_else(|| panic!("{name}: {report:#}"));
        if let Some(rule) = rule {
            assert!(found["rules"].as_array().unwrap().iter().any(|found| found == rule), "{name}: {found}");
            assert!(found["message"].as_str().unwrap().contains(rule), "{name}: {found}");
        }
    }
}

/// The claim of an assignment with other fields.
#[track_caller]
fn with_fields(name: &str, change: &[(&str, &str)], more: &[&str]) -> Value {
    let mut fields = text("fields.toml");
    for (from, to) in change {
        assert!(fields.contains(from), "{from}");
        fields = fields.replacen(from, to, 1);
    }
    let folder = folder(&format!("fields-{name}"));
    let (path, out) = (folder.join("fields.toml"), folder.join("323.xml"));
    fs::write(&path, fields).unwrap();
    let arrangement = file("wmo-arrangement.json");
    let mut arguments = vec!["write", &arrangement, "--assignment", path.to_str().unwrap(), "--period", "2026-09"];
    arguments.extend(["--json", "--out", out.to_str().unwrap()]);
    arguments.extend(more);
    json(&run(&arguments))
}

#[test]
fn the_assignments_unit_and_volume_decide() {
    let line = |report: &Value| {
        let line = &report["lines"][0];
        [&line["volume"], &line["tariff"], &line["amount"]].map(|value| value.to_string().replace('"', ""))
    };
    let minutes = [("volume = 2", "volume = 120"), ("unit = \"04\"", "unit = \"01\"")];
    let report = with_fields("minutes", &minutes, &["--delivered", "Z5=95"]);
    // 38.40 an hour for 95 minutes; a minute is shown as 0.64 and never multiplied (TR346).
    assert_eq!(line(&report), ["95", "0.64", "60.80"]);
    let report = with_fields("hours", &[], &["--delivered", "Z5=20"]);
    assert_eq!(line(&report), ["1", "38.40", "38.40"], "IV079: at least an hour");
    let report = with_fields("changed", &[("volume = 2", "volume = 3")], &["--delivered", "Z5=20"]);
    assert_eq!(codes(&report), ["M302"], "IV066");
    let total = [("volume = 2", "volume = 50"), ("frequency = \"2\"", "frequency = \"6\"")];
    let report = with_fields("in-total", &total, &["--delivered", "Z5=600", "--claimed", "Z5=40"]);
    assert_eq!(line(&report)[0], "10", "IV066 does not hold for a total");
    let report = with_fields("above-total", &total, &["--delivered", "Z5=600", "--claimed", "Z5=41"]);
    assert_eq!(codes(&report), ["M304"]);
    let euros = [
        ("volume = 2", "volume = 20000"),
        ("unit = \"04\"", "unit = \"83\""),
        ("frequency = \"2\"", "frequency = \"4\""),
    ];
    let report = with_fields("euros", &euros, &["--delivered", "Z5=95"]);
    assert_eq!(line(&report), ["6080", "null", "60.80"], "an assignment in euros is claimed in cents");
    let report = with_fields("too-many-euros", &euros, &["--delivered", "Z5=313"]);
    assert_eq!(codes(&report), ["M303"], "IV078");
    let report = with_fields("overlap", &[("07A11", "01A03"), ("category = \"07\"", "category = \"01\"")], &[]);
    assert!(codes(&report).contains(&"M211"), "TR302");
    let report = with_fields("no-code", &[("code = \"01A03\"\n", "")], &["--delivered", "Z5=20"]);
    assert!(codes(&report).contains(&"M309"), "{report:#}");
}

/// The assignment continues after the last known tariff, but the months before that can be claimed.
#[test]
fn a_month_is_claimed_though_later_tariffs_are_not_known() {
    let folder = folder("later");
    let (fields, arrangement) = (folder.join("fields.toml"), folder.join("arrangement.json"));
    fs::write(&fields, text("fields.toml").replace("2027-08-31", "2029-08-31")).unwrap();
    fs::write(&arrangement, text("wmo-arrangement.json").replace("2027-08-31", "2029-08-31")).unwrap();
    let out = folder.join("323.xml");
    for (month, code) in [("2027-12", 0), ("2028-01", 1)] {
        let mut arguments = vec!["write", arrangement.to_str().unwrap(), "--assignment", fields.to_str().unwrap()];
        arguments.extend(["--period", month, "--out", out.to_str().unwrap(), "--delivered", "Z5=475", "--json"]);
        let output = run(&arguments);
        assert_eq!(output.status.code(), Some(code), "{month}: {output:?}");
        assert_eq!(codes(&json(&output)).contains(&"A004"), code == 1);
    }
}

#[test]
fn a_file_that_is_not_there_is_a_finding() {
    let output = run(&["read", "nowhere.xml", "--json"]);
    assert_eq!((output.status.code(), codes(&json(&output))), (Some(1), vec!["C002"]));
}

#[test]
fn catalogues_by_four_weeks_are_not_claimed() {
    let out = folder("four-weeks").join("323.xml");
    let arrangement = out.with_file_name("arrangement.json");
    fs::write(
        &arrangement,
        r#"{"from": "2026-01-05", "to": "2026-02-01", "lines": [{"block": "HbH1", "quantity": "60", "audience": "personal_budget_professional"}]}"#,
    )
    .unwrap();
    let output = Command::new(env!("CARGO_BIN_EXE_resultaatwijzer"))
        .args(["message", "write", arrangement.to_str().unwrap(), "--json"])
        .args(["--catalogue", &format!("{ROOT}/catalogues/altena"), "--assignment", &file("fields.toml")])
        .args(["--period", "2026-01", "--out", out.to_str().unwrap()])
        .output()
        .unwrap();
    let report = json(&output);
    assert!(codes(&report).contains(&"M305"), "{report:#}");
    assert!(!out.exists());
}

#[test]
fn fields_of_the_wrong_form_are_found_without_being_repeated() {
    let fields = text("fields.toml").replace("volume = 2", "volume = 999999990").replace("9998", "999999989");
    let (assignment, findings) = read_fields(fields.as_bytes(), Citizen::Keep);
    assert!(assignment.is_none());
    assert_eq!(findings.len(), 2);
    assert_no_personal_data(format!("{findings:?}").as_bytes());
    let (_, findings) = read_fields(b"citizen = 0999999990\n[[products]]\nx = 1", Citizen::Keep);
    assert_no_personal_data(format!("{findings:?}").as_bytes());
    assert_eq!(findings.len(), 1);
}

#[test]
fn fields_of_another_type_are_found_where_they_stand() {
    let fields =
        "law = \"wmo\"\nmunicipality = []\n999999990 = 1\n[[products]]\nnumber = 1\nassigned_on = 2026-08-20\n";
    let (assignment, findings) = read_fields(fields.as_bytes(), Citizen::PassOver);
    assert!(assignment.is_none());
    assert_no_personal_data(format!("{findings:?}").as_bytes());
    let found: Vec<_> =
        findings.iter().map(|found| (found.problem.code(), found.place.path.as_str(), found.place.line)).collect();
    let expected = [("M101", "/*", 3), ("C003", "/municipality", 2), ("M102", "", 1), ("M102", "/products/0", 4)];
    assert_eq!(found, expected);
}
