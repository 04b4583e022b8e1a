//! Checks that dependencies go one way: there is no circle between the files of a package, a folder of the core imports
//! only from folders below it, and packages depend on each other only as `ARCHITECTURE.md` says.

mod imports;
mod source;

use std::{
    collections::{BTreeMap, BTreeSet},
    path::Path,
    process::Command,
};

use anyhow::{Context, Result, bail};
use serde_json::Value;

use crate::shell;

/// The packages that are checked, each with the packages of this workspace on which it may depend.
const PACKAGES: [(&str, &[&str]); 8] = [
    ("core", &[]),
    ("text", &["core"]),
    ("messages", &["core", "text"]),
    ("authoring", &["core", "text", "messages"]),
    ("cli", &["core", "text", "messages", "authoring"]),
    ("widgets", &["core", "text", "messages"]),
    ("tests", &["core", "text", "messages", "authoring", "cli"]),
    ("xtask", &[]),
];

/// The core's folders. Each may import from folders in earlier rows, but not from others in its own row.
const FOLDERS: [&[&str]; 6] = [
    &["value", "statistics"],
    &["reading"],
    &["catalogue"],
    &["arrangement"],
    &["price"],
    &["what_if", "plan", "providers"],
];

/// The files from which each file imports.
type Dependencies = BTreeMap<String, BTreeSet<String>>;

/// Checks every package. Fails at the first dependency that is not allowed.
pub(super) fn check(root: &Path) -> Result<()> {
    packages(root)?;
    for (package, _) in PACKAGES {
        let dependencies = imports::of_package(&root.join(package).join("src"))?;
        if let Some(circle) = circle(&dependencies) {
            bail!("{package}: a circle between files: {}", circle.join(" -> "));
        }
        if package == "core"
            && let Some((from, to)) = upwards(&dependencies)
        {
            bail!("core: {from} must not import from {to}, whose folder is not below its own");
        }
        println!("{package}: {} files without a circle", dependencies.len());
    }
    Ok(())
}

/// Checks the dependencies of each package, except those of its tests.
fn packages(root: &Path) -> Result<()> {
    let mut cargo = Command::new("cargo");
    cargo.current_dir(root).args(["metadata", "--no-deps", "--format-version", "1"]);
    let metadata: Value = serde_json::from_str(&shell::read(&mut cargo)?).context("cargo's metadata is not JSON")?;
    let all = metadata.get("packages").and_then(Value::as_array).context("cargo lists no packages")?;
    for (package, allowed) in PACKAGES {
        let folder = |path: &str| Path::new(path).file_name().map(|name| name.to_string_lossy().into_owned());
        let at = |found: &Value| {
            let manifest = found.get("manifest_path")?.as_str()?;
            folder(Path::new(manifest).parent()?.to_str()?)
        };
        let found = all.iter().find(|found| at(found).as_deref() == Some(package));
        let found = found.with_context(|| format!("there is no package in `{package}`"))?;
        for dependency in found.get("dependencies").and_then(Value::as_array).into_iter().flatten() {
            let for_tests = dependency.get("kind").and_then(Value::as_str) == Some("dev");
            let name = dependency.get("path").and_then(Value::as_str).and_then(folder);
            let Some(name) = name.filter(|_| !for_tests) else { continue };
            if !allowed.contains(&name.as_str()) {
                bail!("{package} must not depend on {name}");
            }
        }
    }
    Ok(())
}

/// A circle of files that import from each other; the first one is repeated at the end.
fn circle(dependencies: &Dependencies) -> Option<Vec<String>> {
    dependencies.keys().find_map(|file| path(dependencies, file, file, &mut BTreeSet::new()))
}

/// The files on a path of imports between two files, both included.
fn path(dependencies: &Dependencies, from: &str, to: &str, seen: &mut BTreeSet<String>) -> Option<Vec<String>> {
    for next in dependencies.get(from).into_iter().flatten() {
        if next == to {
            return Some(vec![from.to_owned(), to.to_owned()]);
        }
        if seen.insert(next.clone())
            && let Some(mut rest) = path(dependencies, next, to, seen)
        {
            rest.insert(0, from.to_owned());
            return Some(rest);
        }
    }
    None
}

/// A file of the core that imports from a folder that is not below its own, and the file that it imports from.
fn upwards(dependencies: &Dependencies) -> Option<(&str, &str)> {
    let row = |file: &str| {
        let folder = file.split('/').next()?;
        FOLDERS.iter().position(|row| row.contains(&folder)).map(|row| (row, folder.to_owned()))
    };
    let pairs = dependencies.iter().flat_map(|(from, all)| all.iter().map(move |to| (from.as_str(), to.as_str())));
    pairs.into_iter().find(|(from, to)| match (row(from), row(to)) {
        (Some((from, from_folder)), Some((to, to_folder))) => from_folder != to_folder && from <= to,
        _ => false,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn dependencies(pairs: &[(&str, &[&str])]) -> Dependencies {
        let names = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect();
        pairs.iter().map(|(from, to)| ((*from).to_owned(), names(to))).collect()
    }

    #[test]
    fn a_ring_of_files_is_a_circle_and_a_fork_is_none() {
        let fork = [("a.rs", &["b.rs", "c.rs"][..]), ("b.rs", &["c.rs"]), ("c.rs", &[])];
        assert_eq!(circle(&dependencies(&fork)), None);
        let ring = [("a.rs", &["b.rs"][..]), ("b.rs", &["c.rs"]), ("c.rs", &["b.rs"])];
        assert_eq!(circle(&dependencies(&ring)).unwrap(), ["b.rs", "c.rs", "b.rs"]);
    }

    #[test]
    fn a_folder_imports_only_from_those_below_it() {
        let fine = [("price/quote.rs", &["value/money.rs", "price/step.rs"][..]), ("plan/mod.rs", &["price/quote.rs"])];
        assert_eq!(upwards(&dependencies(&fine)), None);
        for (from, to) in [("value/money.rs", "price/step.rs"), ("plan/mod.rs", "providers/mod.rs")] {
            assert_eq!(upwards(&dependencies(&[(from, &[to])])), Some((from, to)));
        }
    }
}
