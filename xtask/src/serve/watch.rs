//! Builds again after each change, and makes open pages reload.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
    thread,
    time::{Duration, SystemTime},
};

use anyhow::Result;

use crate::{
    package::{self, Stale},
    project,
    shell::say,
};

/// The time between two searches for changes.
const PAUSE: Duration = Duration::from_millis(300);

/// The folders that are watched, and the outputs that a change in them makes stale.
const FOLDERS: [(&str, Stale); 8] = [
    ("authoring/src", Stale { pages: false, catalogues: true, modules: false }),
    ("www", Stale { pages: true, catalogues: false, modules: false }),
    ("catalogues", Stale { pages: false, catalogues: true, modules: false }),
    ("cli/src", Stale { pages: false, catalogues: true, modules: false }),
    ("core/src", Stale { pages: false, catalogues: true, modules: true }),
    ("messages/src", Stale { pages: false, catalogues: false, modules: true }),
    ("text/src", Stale { pages: false, catalogues: false, modules: true }),
    ("widgets/src", Stale { pages: false, catalogues: false, modules: true }),
];

/// Watches for ever, in a thread of its own.
pub(super) fn start(root: &Path) -> Result<()> {
    let mut known = seen(root)?;
    let root = root.to_path_buf();
    thread::spawn(move || {
        loop {
            thread::sleep(PAUSE);
            // A file that is removed during the search is noticed by the next search.
            let Ok(now) = seen(&root) else { continue };
            let stale = changed(&root, &known, &now);
            if stale == Stale::default() {
                continue;
            }
            known = now;
            if let Err(error) = package::rebuild(&root, stale) {
                say(format!("{error:#}"));
            }
        }
    });
    Ok(())
}

/// The time of the last change of each file.
fn seen(root: &Path) -> Result<BTreeMap<PathBuf, SystemTime>> {
    let mut seen = BTreeMap::new();
    for (folder, _) in FOLDERS {
        for file in project::files_below(&root.join(folder))? {
            let changed = fs::metadata(&file)?.modified()?;
            seen.insert(file, changed);
        }
    }
    Ok(seen)
}

/// The outputs that are stale because of the differences between two searches.
fn changed(root: &Path, before: &BTreeMap<PathBuf, SystemTime>, now: &BTreeMap<PathBuf, SystemTime>) -> Stale {
    let other = |a: &BTreeMap<PathBuf, SystemTime>, b: &BTreeMap<PathBuf, SystemTime>| {
        a.iter().filter(|(file, time)| b.get(*file) != Some(time)).map(|(file, _)| file.clone()).collect::<Vec<_>>()
    };
    let files: Vec<_> = other(before, now).into_iter().chain(other(now, before)).collect();
    let touched = FOLDERS.iter().filter(|(folder, _)| files.iter().any(|file| file.starts_with(root.join(folder))));
    touched.fold(Stale::default(), |all, (_, stale)| all.and(*stale))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(file: &str, expected: Stale) {
        let root = Path::new("/checkout");
        let none = BTreeMap::new();
        let one = BTreeMap::from([(root.join(file), SystemTime::UNIX_EPOCH)]);
        assert_eq!(changed(root, &none, &one), expected, "{file} came");
        assert_eq!(changed(root, &one, &none), expected, "{file} went");
        assert_eq!(changed(root, &one, &one), Stale::default(), "{file} stayed");
    }

    #[test]
    fn only_what_a_file_goes_into_is_stale() {
        check("www/index.html", Stale { pages: true, ..Stale::default() });
        check("widgets/src/elements/plan/draw.rs", Stale { modules: true, ..Stale::default() });
        check("core/src/lib.rs", Stale { modules: true, catalogues: true, ..Stale::default() });
        check("README.md", Stale::default());
    }
}
