//! Finds from which files of a package each file imports. A re-export does not count as an import: a file that uses it
//! depends on the file that defines the item.

use std::{collections::BTreeMap, fs, path::Path};

use anyhow::{Context, Result};

use super::{Dependencies, source::Source};
use crate::project;

/// The most re-exports that are followed to find a definition.
const DETOURS: usize = 8;

/// The modules of a package by their path, `["price", "quote"]`.
struct Modules(BTreeMap<Vec<String>, (String, Source)>);

/// Reads all files of a package. Names are relative to its folder.
pub(super) fn of_package(src: &Path) -> Result<Dependencies> {
    let mut modules = Modules(BTreeMap::new());
    for file in project::files_below(src)? {
        if file.extension().is_none_or(|ending| ending != "rs") {
            continue;
        }
        let name = file.strip_prefix(src)?.to_string_lossy().replace('\\', "/");
        let text = fs::read_to_string(&file).with_context(|| format!("cannot read `{}`", file.display()))?;
        let source = Source::read(&text).with_context(|| format!("in `{}`", file.display()))?;
        modules.0.insert(module_of(&name), (name, source));
    }
    Ok(modules.dependencies())
}

fn module_of(file: &str) -> Vec<String> {
    let path = file.trim_end_matches(".rs");
    let mut parts: Vec<String> = path.split('/').map(str::to_owned).collect();
    if matches!(parts.last().map(String::as_str), Some("mod" | "lib" | "main")) {
        parts.pop();
    }
    parts
}

impl Modules {
    fn dependencies(&self) -> Dependencies {
        let mut dependencies = Dependencies::new();
        for (module, (file, source)) in &self.0 {
            let all = dependencies.entry(file.clone()).or_default();
            let imported = source.imports.iter().filter_map(|path| self.resolve(module, path, DETOURS));
            all.extend(imported.filter(|other| *other != file).map(str::to_owned));
        }
        dependencies
    }

    /// The file that defines the item of a path in a module; `None` for an item of another package.
    fn resolve(&self, from: &[String], path: &[String], detours: usize) -> Option<&str> {
        let mut rest = path.iter().map(String::as_str).peekable();
        let mut module = from.to_vec();
        match *rest.peek()? {
            "crate" => {
                module.clear();
                rest.next();
            }
            "self" => {
                rest.next();
            }
            "super" => {
                while rest.next_if_eq(&"super").is_some() {
                    module.pop();
                }
            }
            name if self.0.contains_key(&joined(&module, name)) => {}
            _ => return None,
        }
        while let Some(name) = rest.next_if(|name| self.0.contains_key(&joined(&module, name))) {
            module.push(name.to_owned());
        }
        match rest.next() {
            None => self.0.get(&module).map(|(file, _)| file.as_str()),
            Some(name) => self.definition(&module, name, detours),
        }
    }

    /// The file that defines a name of a module.
    fn definition(&self, module: &[String], name: &str, detours: usize) -> Option<&str> {
        let (file, source) = self.0.get(module)?;
        if source.defines.contains(name) || detours == 0 {
            return Some(file);
        }
        let re_exported = source.re_exports.iter().find(|(here, _)| here == name);
        if let Some((_, path)) = re_exported {
            return self.resolve(module, path, detours - 1);
        }
        let from_all = source.glob_re_exports.iter().find_map(|all| {
            let path = joined(all, name);
            let found = self.resolve(module, &path, detours - 1)?;
            self.0.values().any(|(other, source)| other == found && source.defines.contains(name)).then_some(found)
        });
        from_all.or(Some(file))
    }
}

fn joined(path: &[String], name: &str) -> Vec<String> {
    path.iter().cloned().chain([name.to_owned()]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn modules(files: &[(&str, &str)]) -> Modules {
        let read = |(name, text): &(&str, &str)| (module_of(name), ((*name).to_owned(), Source::read(text).unwrap()));
        Modules(files.iter().map(read).collect())
    }

    #[test]
    fn a_re_export_leads_to_the_file_that_defines_it() {
        let dependencies = modules(&[
            ("lib.rs", "pub mod plan;"),
            ("plan/mod.rs", "mod check; mod shown; pub use check::check; pub use shown::*; pub struct Plan;"),
            ("plan/check.rs", "use super::Plan; pub fn check() {}"),
            ("plan/shown.rs", "pub struct Shown;"),
            ("other.rs", "use crate::plan::{Shown, check}; use serde::Serialize;"),
        ])
        .dependencies();
        let of = |file: &str| dependencies.get(file).unwrap().iter().map(String::as_str).collect::<Vec<_>>();
        assert_eq!(of("other.rs"), ["plan/check.rs", "plan/shown.rs"]);
        assert_eq!(of("plan/check.rs"), ["plan/mod.rs"]);
        assert!(of("plan/mod.rs").is_empty());
    }
}
