//! Keeps the results of earlier builds, because optimising and compressing the same input again takes minutes.
//!
//! The store contains only the results that the last build used.

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

/// The results of builds, by the hash of their input.
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

    /// The folder that `make` fills from this input, now or in an earlier build.
    pub(super) fn folder<'a>(
        &self,
        input: impl IntoIterator<Item = &'a [u8]>,
        make: impl FnOnce(&Path) -> Result<()>,
    ) -> Result<PathBuf> {
        let folder = self.store.join(names::hash(input));
        self.used.lock().unwrap_or_else(PoisonError::into_inner).insert(folder.clone());
        let nth = self.begun.fetch_add(1, Ordering::Relaxed);
        if !folder.exists() {
            // The folder gets its name when it is complete, so that an interrupted build leaves no incomplete result.
            let unfinished = folder.with_extension(format!("unfinished-{nth}"));
            project::fresh_folder(&unfinished)?;
            make(&unfinished)?;
            let renamed = fs::rename(&unfinished, &folder);
            // Two results from the same input may be made at the same time. One of them is enough.
            if !folder.exists() {
                renamed.with_context(|| format!("cannot keep `{}`", folder.display()))?;
            }
        }
        Ok(folder)
    }

    /// Removes the results that this build did not use.
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
