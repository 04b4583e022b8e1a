//! Reads files for the library for authors, which has no access to a disk.

use std::{
    borrow::Cow,
    fs::{self, File},
    io::{self, ErrorKind, Read},
    path::{Path, PathBuf},
};

use resultaatwijzer_authoring::{
    files::{Files, Unread},
    folder::{self, Authored},
    source::{self, Bytes, Located, SourceMap},
};
use resultaatwijzer_core::{
    reading::document::{Document, Shape},
    value::limits::MAX_BYTES,
};

/// A folder on a disk.
pub struct Folder(PathBuf);

impl Files for Folder {
    fn read(&self, name: &str) -> Bytes<'_> {
        bytes(&self.0.join(name))
    }

    fn has(&self, name: &str) -> bool {
        self.0.join(name).exists()
    }

    fn names_in(&self, folder: &str) -> Vec<String> {
        let entries = fs::read_dir(self.0.join(folder)).into_iter().flatten().flatten();
        let mut names: Vec<String> = entries.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
        names.sort();
        names
    }
}

/// Reads and checks a catalogue's folder. Findings about a plan name its file with its full path.
#[must_use]
pub fn catalogue(folder: &Path) -> Authored {
    let mut authored = folder::read(&Folder(folder.to_owned()));
    for Located { place, .. } in &mut authored.findings {
        if place.file.starts_with("plans/") {
            place.file = folder.join(&place.file).display().to_string();
        }
    }
    authored
}

/// Reads one TOML or JSON document of a wire type.
///
/// # Errors
/// The findings because of which the document cannot be read at all.
pub fn document<T: Shape>(path: &Path) -> Result<(Document<T>, SourceMap), Vec<Located>> {
    source::document(&path.display().to_string(), bytes(path))
}

/// The text of a file.
///
/// # Errors
/// A finding that says why the file cannot be read as text.
pub fn text(path: &Path) -> Result<String, Vec<Located>> {
    source::text_of(&path.display().to_string(), bytes(path))
}

/// The bytes of a file, at most one more than [`MAX_BYTES`], so that a larger file can be refused.
fn bytes(path: &Path) -> Bytes<'static> {
    let read = at_most(path, MAX_BYTES).map_err(|error| match error.kind() {
        ErrorKind::NotFound => Unread::Missing,
        _ => Unread::Failed(error.to_string()),
    });
    read.map(Cow::Owned)
}

/// The bytes of a file, at most one more than the limit. The size that the file system reports is not trusted.
///
/// # Errors
/// The errors of the operating system.
pub fn at_most(path: &Path, limit: usize) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    File::open(path)?.take(limit as u64 + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}
