//! A whole catalogue is read from memory, as a browser does, with the answers that its folder on a disk gives.

use resultaatwijzer::files;
use resultaatwijzer_authoring::{
    files::{Files, InMemory},
    folder::{self, Authored},
};
use resultaatwijzer_tests::{catalogues, in_memory};

/// Code, file and line of each finding; a plan is named from the catalogue's folder here.
fn found(authored: &Authored) -> Vec<(&'static str, &str, usize)> {
    authored
        .findings
        .iter()
        .map(|found| {
            let start = found.place.file.find("plans/").unwrap_or(0);
            (found.finding.code(), &found.place.file[start..], found.place.line)
        })
        .collect()
}

#[test]
fn memory_gives_the_answers_of_a_disk() {
    for name in ["voorbeeldstad", "westerveld-2023", "altena"] {
        let held = folder::read(&in_memory(&catalogues(), name));
        let on_disk = files::catalogue(&catalogues().join(name));
        assert_eq!(found(&held), found(&on_disk), "{name}");
        assert!(held.fine() && held.catalogue.is_some() && held.providers.is_some(), "{name}");
        assert_eq!((held.wire, held.providers_wire), (on_disk.wire, on_disk.providers_wire), "{name}");
        assert_eq!((held.messages, held.plans), (on_disk.messages, on_disk.plans), "{name}");
    }
}

#[test]
fn a_shared_folder_that_is_not_there_is_found() {
    let mut alone = InMemory::new("");
    let voorbeeldstad = in_memory(&catalogues().join("voorbeeldstad"), "");
    for folder in ["", "texts/"] {
        for name in voorbeeldstad.names_in(folder) {
            let name = format!("{folder}{name}");
            alone.put(&name, voorbeeldstad.read(&name).unwrap());
        }
    }
    let authored = folder::read(&alone);
    let missing: Vec<_> = authored.findings.iter().filter(|found| found.finding.code() == "C002").collect();
    let files: Vec<&str> = missing.iter().map(|found| found.place.file.as_str()).collect();
    assert_eq!(files, ["../nationaal/own-contribution.csv", "../nationaal/sources.toml"]);
    assert!(authored.catalogue.is_none());
}

#[test]
fn a_mistake_in_memory_has_its_file_and_line() {
    let mut files = in_memory(&catalogues(), "voorbeeldstad");
    files.put("voorbeeldstad/texts/nl.toml", "name = \"Voorbeeldstad\"\nname = 3\n");
    files.put("nationaal/sources.toml", *b"\n\xff");
    let authored = folder::read(&files);
    let found = found(&authored);
    assert!(found.contains(&("C001", "texts/nl.toml", 2)), "{found:?}");
    assert!(found.contains(&("C001", "../nationaal/sources.toml", 2)), "{found:?}");
}
