//! A catalogue that is read from memory, as in a browser, has the same contents and findings as its folder on a disk.

use resultaatwijzer::files;
use resultaatwijzer_authoring::{
    files::{Files, InMemory},
    folder::{self, Authored},
};
use resultaatwijzer_tests::{catalogues, in_memory};

/// The code, file and line of each finding. The files of plans are relative to the catalogue's folder.
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
fn a_catalogue_in_memory_is_read_like_one_on_disk() {
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
fn a_missing_shared_folder_is_found() {
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
