//! Checks how much a visitor downloads before an element shows something useful, the catalogue included.

use std::{fs, path::Path};

use anyhow::{Context, Result, bail};
use serde_json::Value;

use crate::{package, project};

/// The promised maximum for each element, in compressed bytes.
const LIMIT: u64 = 150 * 1000;

/// The bytes that a ready-made standard library adds, because it has the messages of panics (docs/decisions/0001).
const READY_MADE_LIBRARY: u64 = 15 * 1000;

/// The catalogue to measure with.
const CATALOGUE: &str = "catalogues/voorbeeldstad";

/// The elements, with the files of a catalogue that each loads besides the catalogue in one language.
const ELEMENTS: [(&str, &[&str]); 5] = [
    ("resultaat-plan", &[]),
    ("resultaat-conversation", &[]),
    ("resultaat-tariff", &[]),
    ("resultaat-providers", &["providers"]),
    ("resultaat-start", &[]),
];

/// Prints how much each element loads. Fails if it is more than promised.
pub(super) fn check(root: &Path, library_is_small: bool) -> Result<()> {
    let limit = if library_is_small { LIMIT } else { LIMIT + READY_MADE_LIBRARY };
    let dist = project::dist(root);
    let manifest = project::read_text(&dist.join(CATALOGUE).join("manifest.json"))?;
    let manifest_size = compressed(&dist.join(CATALOGUE).join("manifest.json"))?;
    let manifest: Value = serde_json::from_str(&manifest).context("the manifest is not JSON")?;
    let mut too_large = Vec::new();
    for (element, names) in ELEMENTS {
        for language in package::PLAN_LANGUAGES {
            let own = format!("{element}-{language}");
            let has_own = element == package::PLAN;
            let code = code_size(&dist, element, if has_own { &own } else { element })?;
            let mut total = code + manifest_size;
            for name in [format!("catalogue-{language}").as_str()].iter().chain(names) {
                total += compressed(&dist.join(CATALOGUE).join(path_of(&manifest, name)?))?;
            }
            println!("{own:<25} {total:>7} bytes of {limit}, {code} of them code");
            if total > limit {
                too_large.push(own);
            }
        }
    }
    if !too_large.is_empty() {
        bail!("over {limit} bytes: {}", too_large.join(", "));
    }
    Ok(())
}

/// The size of the script that a page with one element imports, and of everything that this script loads.
fn code_size(dist: &Path, element: &str, module: &str) -> Result<u64> {
    let boot = format!("{element}.js");
    let mut files = Vec::new();
    for file in project::files_below(dist)? {
        files.push((file.strip_prefix(dist)?.to_string_lossy().into_owned(), file));
    }
    let is_module = |path: &str| path.starts_with(&format!("{module}-"));
    let script = files.iter().find(|(path, _)| is_module(path) && path.ends_with(".js"));
    let script = script.map(|(_, file)| project::read_text(file)).transpose()?.unwrap_or_default();
    let mut total = 0;
    for (path, file) in &files {
        let is_code = path.ends_with(".js") || path.ends_with(".wasm");
        let is_snippet = path.starts_with("snippets") && script.contains(path.as_str());
        if *path == boot || is_code && (is_module(path) || is_snippet) {
            total += compressed(file)?;
        }
    }
    Ok(total)
}

/// The path of a file of the catalogue, from the manifest.
fn path_of<'a>(manifest: &'a Value, name: &str) -> Result<&'a str> {
    manifest
        .pointer(&format!("/files/{name}/path"))
        .and_then(Value::as_str)
        .with_context(|| format!("the manifest names no path for `{name}`"))
}

fn compressed(file: &Path) -> Result<u64> {
    let copy = package::compressed_copy(file);
    let data = fs::metadata(&copy).with_context(|| format!("there is no `{}`", copy.display()))?;
    Ok(data.len())
}
