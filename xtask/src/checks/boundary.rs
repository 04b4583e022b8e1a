//! Checks that core, text, messages and authoring have no platform: neither they nor their dependencies use a package
//! for the browser, and no line of theirs uses a disk or a clock.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Context, Result, bail};

use crate::shell;

/// The packages that must run anywhere.
pub(super) const PLATFORM_FREE: [&str; 4] =
    ["resultaatwijzer-core", "resultaatwijzer-text", "resultaatwijzer-messages", "resultaatwijzer-authoring"];

/// Packages that need a browser.
const BROWSER: [&str; 4] = ["js-sys", "wasm-bindgen", "web-sys", "yew"];

/// In a browser `zip` depends on random bytes, to encrypt what it writes. Spreadsheets are only read, so that this code
/// is never called.
const TOLERATED: &str = "zip";

/// The words in code that opens a file, reads a clock or the environment, starts a process or a thread, or uses the
/// network.
const PLATFORM: [&str; 7] = ["fs::", "env::", "net::", "process::", "thread::", "Instant::", "SystemTime::"];

/// Checks the dependencies of these packages on every target, and their source code.
pub(super) fn check(root: &Path) -> Result<()> {
    for package in PLATFORM_FREE {
        let mut tree = Command::new("cargo");
        tree.current_dir(root)
            .args(["tree", "--package", package, "--edges", "normal"])
            .args(["--target", "all", "--prefix", "none", "--format", "{p}"]);
        if package == "resultaatwijzer-authoring" {
            tree.args(["--prune", TOLERATED]);
        }
        let found = intruders(&shell::read(&mut tree)?);
        if !found.is_empty() {
            bail!("{package} must not depend on {}", found.join(", "));
        }
        let folder = root.join(package.trim_start_matches("resultaatwijzer-")).join("src");
        for file in rust_files(&folder)? {
            let text = fs::read_to_string(&file)?;
            if let Some((line, word)) = platform_in(&text) {
                bail!("{}:{line} must not say `{word}`", file.display());
            }
        }
        println!("{package}: no {}, no disk and no clock", BROWSER.join(", no "));
    }
    Ok(())
}

/// Every Rust file below a folder.
fn rust_files(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).with_context(|| format!("reading {}", folder.display()))? {
        let path = entry?.path();
        match path.extension() {
            _ if path.is_dir() => files.extend(rust_files(&path)?),
            Some(ending) if ending == "rs" => files.push(path),
            _ => {}
        }
    }
    Ok(files)
}

/// The first line of code that uses a platform, and the word in it. Comments may contain these words.
fn platform_in(text: &str) -> Option<(usize, &'static str)> {
    let whole_word = |line: &str, word: &str| {
        line.match_indices(word).any(|(at, _)| {
            let before = line.get(..at).and_then(|before| before.chars().next_back());
            !before.is_some_and(|before| before.is_alphanumeric() || before == '_')
        })
    };
    text.lines().enumerate().find_map(|(i, line)| {
        let code = line.split("//").next().unwrap_or_default();
        PLATFORM.into_iter().find(|word| whole_word(code, word)).map(|word| (i + 1, word))
    })
}

/// The forbidden packages in a list of dependencies (one `name version` per line).
fn intruders(tree: &str) -> Vec<&'static str> {
    BROWSER.into_iter().filter(|name| tree.lines().any(|line| line.split_whitespace().next() == Some(name))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_whole_names_are_intruders() {
        let tree = "resultaatwijzer-core v0.1.0 (/path)\nwasm-bindgen-shared v0.2.0\nserde v1.0.0";
        assert!(intruders(tree).is_empty());
        let tree = "resultaatwijzer-core v0.1.0 (/path)\nyew v0.23.0\nweb-sys v0.3.107";
        assert_eq!(intruders(tree), ["web-sys", "yew"]);
    }

    #[test]
    fn a_disk_is_found_where_it_is_used_and_not_where_it_is_named() {
        assert_eq!(platform_in("use std::{fs, io};\nlet text = fs::read(path)?;"), Some((2, "fs::")));
        assert_eq!(platform_in("use std::time::Instant;\n    Instant::now()"), Some((2, "Instant::")));
        assert_eq!(platform_in("//! `fs::read` is for others\nlet root = env!(\"X\"); sheet_fs::read();"), None);
    }
}
