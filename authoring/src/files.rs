//! Files by name, from any origin: a disk, a folder that somebody opened in a browser, an archive.

use std::{borrow::Cow, collections::BTreeMap};

/// The files of a catalogue. Names are relative to the catalogue's folder and have a `/` between their parts:
/// `texts/nl.toml`, `../nationaal/sources.toml`.
pub trait Files {
    /// The bytes of a file. A file larger than [`MAX_BYTES`](resultaatwijzer_core::value::limits::MAX_BYTES) is refused
    /// later, so its first bytes, one more than that limit, are enough.
    ///
    /// # Errors
    /// The reason why the bytes cannot be had.
    fn read(&self, name: &str) -> Result<Cow<'_, [u8]>, Unread>;

    /// Whether there is a file of this name.
    fn has(&self, name: &str) -> bool;

    /// The names of the files in a folder, without the folder, in order.
    fn names_in(&self, folder: &str) -> Vec<String>;
}

/// Why the bytes of a file cannot be had.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unread {
    /// There is no such file.
    Missing,
    /// It cannot be read, with the message of its origin.
    Failed(String),
}

/// Files in memory, with the folder among them that holds the catalogue.
///
/// ```
/// use resultaatwijzer_authoring::files::{Files, InMemory};
/// let mut files = InMemory::new("voorbeeldstad");
/// files.put("voorbeeldstad/plans/a.toml", "results = []");
/// files.put("nationaal/sources.toml", "sources = []");
/// assert_eq!(files.names_in("plans"), ["a.toml"]);
/// assert!(files.has("../nationaal/sources.toml") && !files.has("sources.toml"));
/// ```
#[derive(Clone, Debug, Default)]
pub struct InMemory {
    folder: String,
    files: BTreeMap<String, Vec<u8>>,
}

impl InMemory {
    /// Without files. The name of the catalogue's folder is relative to the root of all names; it may be empty.
    #[must_use]
    pub fn new(folder: impl Into<String>) -> Self {
        Self { folder: folder.into(), files: BTreeMap::new() }
    }

    /// Adds a file, with a name relative to the root of all names. It replaces an earlier file of that name.
    pub fn put(&mut self, name: &str, bytes: impl Into<Vec<u8>>) {
        self.files.insert(plain(name), bytes.into());
    }

    /// The name of a file relative to the root, from its name relative to the catalogue's folder.
    fn kept(&self, name: &str) -> String {
        plain(&joined(&self.folder, name))
    }
}

impl Files for InMemory {
    fn read(&self, name: &str) -> Result<Cow<'_, [u8]>, Unread> {
        self.files.get(&self.kept(name)).map(|bytes| Cow::Borrowed(bytes.as_slice())).ok_or(Unread::Missing)
    }

    fn has(&self, name: &str) -> bool {
        self.files.contains_key(&self.kept(name))
    }

    fn names_in(&self, folder: &str) -> Vec<String> {
        let folder = joined(&self.kept(folder), "");
        let below = self.files.keys().filter_map(|name| name.strip_prefix(&folder));
        below.filter(|name| !name.contains('/')).map(str::to_owned).collect()
    }
}

/// A name in a folder, unless it starts at the root.
pub(crate) fn joined(folder: &str, name: &str) -> String {
    match folder {
        "" => name.to_owned(),
        _ if name.starts_with('/') => name.to_owned(),
        _ if folder.ends_with('/') => format!("{folder}{name}"),
        _ => format!("{folder}/{name}"),
    }
}

/// A name without `.` and `..`. A `..` at the root has no effect.
fn plain(name: &str) -> String {
    let mut parts = Vec::new();
    for part in name.split('/') {
        match part {
            "" | "." => {}
            ".." => _ = parts.pop(),
            part => parts.push(part),
        }
    }
    parts.join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_followed_up_and_down() {
        let mut files = InMemory::new("a/b/");
        files.put("./a/c/x.toml", *b"1");
        for name in ["../c/x.toml", "./../c//x.toml", "../../../../a/c/x.toml", "/a/c/x.toml"] {
            assert_eq!(files.read(name).as_deref(), Ok(&b"1"[..]), "{name}");
        }
        assert_eq!(files.read("x.toml"), Err(Unread::Missing));
    }

    #[test]
    fn only_the_files_of_the_folder_itself_are_in_it() {
        let mut files = InMemory::new("");
        for name in ["plans/b.toml", "plans/a.toml", "plans/old/c.toml", "plans.toml"] {
            files.put(name, "");
        }
        assert_eq!(files.names_in("plans"), ["a.toml", "b.toml"]);
        assert_eq!(files.names_in(""), ["plans.toml"]);
    }
}
