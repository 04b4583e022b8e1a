//! The program as it is run: exit status, standard output, and the shapes that scripts rely on.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, missing_docs, reason = "a test")]

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Output},
};

use resultaatwijzer_authoring::schema::NAMES;
use serde_json::Value;

fn root() -> PathBuf {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/..")).to_owned()
}

fn run(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_resultaatwijzer")).current_dir(root()).args(arguments).output().unwrap()
}

fn json(arguments: &[&str], status: i32) -> Value {
    let output = run(&[arguments, &["--json"]].concat());
    assert_eq!(output.status.code(), Some(status), "{}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).unwrap()
}

fn scratch(name: &str) -> String {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    folder.display().to_string()
}

#[test]
fn check_tells_what_is_lacking_and_stays_fine() {
    let report = json(&["check", "catalogues/westerveld-2023", "--on", "2024-01-01", "--lang", "en"], 0);
    let first = &report["findings"][0];
    assert_eq!(
        (&first["code"], &first["file"], &first["severity"]),
        (&"Q012".into(), &"tariffs.csv".into(), &"warning".into())
    );
    assert!(first["line"].as_u64().unwrap() > 1 && first["pointer"].as_str().unwrap().starts_with("/tariffs/"));
    assert_eq!(report["on"], "2024-01-01");
    assert_eq!(run(&["check", "catalogues/altena", "--on", "1-1-2024"]).status.code(), Some(2));
    assert_eq!(json(&["check", "catalogues/nowhere"], 1)["findings"][0]["code"], "C002");
}

#[test]
fn a_built_file_is_checked_and_compared_as_its_folder_is() {
    let out = scratch("built");
    let manifest = json(&["build", "catalogues/voorbeeldstad", "--out", &out], 0);
    let built = format!("{out}/{}", manifest["files"]["catalogue"]["path"].as_str().unwrap());
    let report = json(&["check", &built, "--on", "2026-12-01"], 0);
    let codes: Vec<&str> = report["findings"].as_array().unwrap().iter().map(|f| f["code"].as_str().unwrap()).collect();
    assert_eq!(codes, ["Q015", "Q015"]);
    // A manifest leads to the providers too. Without this provider, none offers G2.
    let by_manifest = format!("{out}/manifest.json");
    assert_eq!(json(&["check", &by_manifest, "--on", "2026-06-01"], 0)["findings"], Value::Array(Vec::new()));
    let providers = format!("{out}/{}", manifest["files"]["providers"]["path"].as_str().unwrap());
    let fewer = fs::read_to_string(&providers).unwrap().replace("\"block\":\"G2\"", "\"block\":\"G1\"");
    fs::write(&providers, fewer).unwrap();
    assert_eq!(json(&["check", &by_manifest, "--on", "2026-06-01"], 0)["findings"][0]["code"], "Q020");
    assert_eq!(json(&["diff", "catalogues/voorbeeldstad", &built], 0)["same"], true);
    assert_eq!(json(&["diff", &built, "catalogues/altena"], 0)["same"], false);
    fs::write(format!("{out}/broken.json"), "{").unwrap();
    assert_eq!(json(&["diff", &built, &format!("{out}/broken.json")], 1)["findings"][0]["code"], "C001");
}

#[test]
fn import_writes_only_what_is_right() {
    let folder = scratch("import");
    let (file, mapping, out) = (format!("{folder}/a.csv"), format!("{folder}/m.toml"), format!("{folder}/out.csv"));
    let map = "[columns]\nblock = \"Code\"\namount = \"Tarief\"\n[constants]\nper = \"hour\"\naudience = \"in_kind\"\nsource = \"x\"\n";
    fs::write(&mapping, map).unwrap();
    fs::write(&file, "Code;Tarief\nZ5;€ 32,40\nZ6;duur\n").unwrap();
    let report = json(&["import", "tariffs", &file, "--mapping", &mapping, "--out", &out], 1);
    assert_eq!((&report["findings"][0]["code"], &report["findings"][0]["line"]), (&"I031".into(), &3.into()));
    assert!(!Path::new(&out).exists());
    fs::write(&file, "Code;Tarief\nZ5;€ 32,40\n").unwrap();
    let arguments = ["import", "tariffs", &file, "--mapping", &mapping];
    let plain = String::from_utf8(run(&arguments).stdout).unwrap();
    assert!(plain.ends_with("\nZ5,,in_kind,,,,32.40,hour,,,x\n"), "{plain}");
    assert_eq!(json(&[&arguments[..], &["--out", &out]].concat(), 0)["rows"], 1);
    assert_eq!(fs::read_to_string(&out).unwrap(), plain);
    assert_eq!(run(&["import", "rules", &file, "--mapping", &mapping]).status.code(), Some(2));
    assert_eq!(json(&["import", "tariffs", &file, "--mapping", "nope.toml"], 1)["findings"][0]["code"], "I003");
}

#[test]
fn a_bill_is_shown_only_when_asked_and_as_no_law() {
    let asked = format!("{}/asked.json", scratch("bills"));
    let arrangement = r#"{"from": "2026-10-01", "to": "2026-11-30", "household": {"members": 1,
        "all_at_pension_age": false}, "lines": [{"block": "Z5", "quantity": "120"}]}"#;
    fs::write(&asked, arrangement).unwrap();
    let question = ["quote", "catalogues/voorbeeldstad", &asked];
    let law = json(&question, 0);
    assert!(law.get("bills").is_none());
    let both = json(&[&question[..], &["--bills"]].concat(), 0);
    let bill = &both["bills"][0];
    assert_eq!(
        (&bill["status"], &bill["in_force"], &bill["number"]),
        (&"proposal".into(), &false.into(), &"36713".into())
    );
    assert_eq!((&both["total"], &both["own_contribution"]), (&law["total"], &law["own_contribution"]));
    let report = String::from_utf8(run(&[&question[..], &["--bills"]].concat()).stdout).unwrap();
    assert!(report.contains("LET OP: dit is een voorstel en geen wet.\nEr verandert nu niets.\n"), "{report}");
    assert!(!String::from_utf8(run(&question).stdout).unwrap().contains("36713"));
    // Support for children has no own contribution, so that a bill about it changes nothing; the answer says so.
    fs::write(&asked, arrangement.replace("Z5", "G3")).unwrap();
    let none = String::from_utf8(run(&[&question[..], &["--bills"]].concat()).stdout).unwrap();
    assert!(none.contains("Geen wetsvoorstel in deze gegevens"), "{none}");
}

#[test]
fn schema_prints_one_or_all() {
    assert_eq!(json(&["schema", "plan"], 0)["title"], "plan");
    assert_eq!(json(&["schema"], 0).as_object().unwrap().len(), NAMES.len());
    let out = scratch("schema");
    assert_eq!(json(&["schema", "--out", &out], 0).as_array().unwrap().len(), NAMES.len());
    let [written, committed] =
        [format!("{out}/need.json"), root().join("catalogues/schema/need.json").display().to_string()]
            .map(|path| fs::read_to_string(path).unwrap());
    assert_eq!(written, committed);
    assert_eq!(run(&["schema", "tariff"]).status.code(), Some(2));
}

/// Runs each command of this program in the guide's `sh` blocks, in a copy of the repository's catalogues.
#[test]
fn the_guides_examples_run() {
    let folder = scratch("guide");
    let copied = Command::new("cp").args(["-r", "catalogues", &folder]).current_dir(root()).status().unwrap();
    assert!(copied.success());
    let guide = fs::read_to_string(root().join("docs/catalogues.md")).unwrap();
    let blocks = guide.split("```").skip(1).step_by(2);
    // The files that the guide shows. The first line of each is its name.
    for file in blocks.clone().filter_map(|block| block.strip_prefix("csv\n").or_else(|| block.strip_prefix("toml\n")))
    {
        if let Some((name, rest)) = file.strip_prefix("# ").and_then(|file| file.split_once('\n')) {
            fs::write(Path::new(&folder).join(name), rest).unwrap();
        }
    }
    let mut seen = 0;
    for line in blocks.filter_map(|block| block.strip_prefix("sh\n")).flat_map(str::lines) {
        let Some(arguments) = line.strip_prefix("resultaatwijzer ") else { panic!("not ours: {line}") };
        let arguments = arguments.split(" #").next().unwrap().split_whitespace();
        let output = Command::new(env!("CARGO_BIN_EXE_resultaatwijzer")).current_dir(&folder).args(arguments).output();
        let output = output.unwrap();
        assert!(output.status.success(), "{line}: {}", String::from_utf8_lossy(&output.stderr));
        seen += 1;
    }
    assert!(seen >= 6, "{seen}");
}
