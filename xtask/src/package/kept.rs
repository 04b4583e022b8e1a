//! What was made before from the same input need not be made again: optimising and compressing take minutes.
//!
//! The store holds what the last build used and no more.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
    sync::{
        Mutex, PoisonError,
        atomic::{AtomicUsize, Ordering},
    },
};

use anyhow::{Context, Result};

use super::names;
use crate::project;

/// What builds have made, by the hash of what it was made from.
pub(super) struct Kept {
    store: PathBuf,
    used: Mutex<BTreeSet<PathBuf>>,
    begun: AtomicUsize,
}

impl Kept {
    /// Opens a store.
    pub(super) fn open(store: &Path) -> Self {
        Self { store: store.to_path_buf(), used: Mutex::default(), begun: AtomicUsize::new(0) }
    }

    /// The folder that `make` fills from this input, or filled before.
    pub(super) fn folder<'a>(
        &self,
        input: impl IntoIterator<Item = &'a [u8]>,
        make: impl FnOnce(&Path) -> Result<()>,
    ) -> Result<PathBuf> {
        let folder = self.store.join(names::hash(input));
        self.used.lock().unwrap_or_else(PoisonError::into_inner).insert(folder.clone());
        let nth = self.begun.fetch_add(1, Ordering::Relaxed);
        if !folder.exists() {
            // Under another name until it is whole: an interrupted build leaves nothing that looks made.
            let unfinished = folder.with_extension(format!("unfinished-{nth}"));
            project::fresh_folder(&unfinished)?;
            make(&unfinished)?;
            let renamed = fs::rename(&unfinished, &folder);
            // Two files with the same content may be made at the same time; one of them is enough.
            if !folder.exists() {
                renamed.with_context(|| format!("cannot keep `{}`", folder.display()))?;
            }
        }
        Ok(folder)
    }

    /// Forgets what this build did not use.
    pub(super) fn close(self) -> Result<()> {
        let used = self.used.into_inner().unwrap_or_else(PoisonError::into_inner);
        for folder in project::entries(&self.store)?.into_iter().filter(|folder| !used.contains(folder)) {
            project::remove_folder(&folder)?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn makes_once_what_has_the_same_input_and_forgets_what_is_not_used() {
        let root = std::env::temp_dir().join(format!("kept-{}", std::process::id()));
        let made = |kept: &Kept, input: &str| {
            let mut made = false;
            let folder = kept.folder([input.as_bytes()], |folder| {
                made = true;
                project::write(&folder.join("it"), input)
            });
            (made, project::read_text(&folder.unwrap().join("it")).unwrap())
        };
        let first = Kept::open(&root);
        assert_eq!(made(&first, "a"), (true, "a".into()));
        assert_eq!(made(&first, "b"), (true, "b".into()));
        first.close().unwrap();
        let second = Kept::open(&root);
        assert_eq!(made(&second, "a"), (false, "a".into()));
        second.close().unwrap();
        assert_eq!(made(&Kept::open(&root), "b"), (true, "b".into()));
        project::remove_folder(&root).unwrap();
    }
}
