//! Helpers of several tests. The native tests are in `tests/`, the browser tests in `e2e/`, the cases that both share
//! in `golden/`, the independent model in `model/`, and the code of the fuzz targets in `src/fuzzed/`.

pub mod answer;
pub mod fuzzed;
pub mod golden;
pub mod recompute;

use std::{
    fs,
    path::{Path, PathBuf},
};

use resultaatwijzer_authoring::files::InMemory;

/// The authored catalogues.
#[must_use]
pub fn catalogues() -> PathBuf {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../catalogues")).to_owned()
}

/// Copies all catalogues to a folder of one test, which may change them. Returns the folder of the made-up municipality
/// in it.
#[must_use]
pub fn copy(to: &Path) -> PathBuf {
    let _ = fs::remove_dir_all(to);
    copy_folder(&catalogues(), to);
    to.join("voorbeeldstad")
}

fn copy_folder(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        let target = to.join(path.file_name().unwrap());
        if path.is_dir() {
            copy_folder(&path, &target);
        } else {
            fs::copy(&path, target).unwrap();
        }
    }
}

/// All files of a folder in memory, and the folder among them that holds the catalogue.
#[must_use]
pub fn in_memory(root: &Path, catalogue: &str) -> InMemory {
    let mut files = InMemory::new(catalogue);
    put_all(&mut files, root, "");
    files
}

fn put_all(files: &mut InMemory, folder: &Path, within: &str) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = format!("{within}{}", path.file_name().unwrap().to_str().unwrap());
        match path.is_dir() {
            true => put_all(files, &path, &format!("{name}/")),
            false => files.put(&name, fs::read(&path).unwrap()),
        }
    }
}

/// Replaces the first occurrence of a text in a file. The text must occur in it.
pub fn change(file: &Path, from: &str, to: &str) {
    let text = fs::read_to_string(file).unwrap();
    assert!(text.contains(from), "`{from}` is not in {}", file.display());
    fs::write(file, text.replacen(from, to, 1)).unwrap();
}

/// Rules of a catalogue that compute tariffs of S3: a rise from a day on, and a share for a personal budget.
pub fn computing_rules(from: &str) -> String {
    format!(
        r#"
[[indexations]]
from = "{from}"
percent = "4.10"
blocks = ["S3"]
source = "voorbeeld"

[[shares]]
audience = "personal_budget_network"
percent = "40"
blocks = ["S3"]
source = "voorbeeld"
"#
    )
}

/// Adds lines at the end of a file.
pub fn append(file: &Path, lines: &str) {
    let text = fs::read_to_string(file).unwrap();
    fs::write(file, text + lines).unwrap();
}
