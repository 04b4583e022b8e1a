//! The core, the words and the messages know no platform: what would let them reach a browser is not among what they
//! depend on, directly or by a detour.

use std::{path::Path, process::Command};

use anyhow::{Result, bail};

use crate::shell;

/// The packages that must run anywhere.
pub(super) const PLATFORM_FREE: [&str; 3] =
    ["resultaatwijzer-core", "resultaatwijzer-text", "resultaatwijzer-messages"];

/// What ties a package to the browser.
const BROWSER: [&str; 4] = ["js-sys", "wasm-bindgen", "web-sys", "yew"];

/// Asks cargo for all that these packages are made of, on every target.
pub(super) fn check(root: &Path) -> Result<()> {
    for package in PLATFORM_FREE {
        let mut tree = Command::new("cargo");
        tree.current_dir(root)
            .args(["tree", "--package", package, "--edges", "normal"])
            .args(["--target", "all", "--prefix", "none", "--format", "{p}"]);
        let found = intruders(&shell::read(&mut tree)?);
        if !found.is_empty() {
            bail!("{package} must not depend on {}", found.join(", "));
        }
        println!("{package}: no {}", BROWSER.join(", no "));
    }
    Ok(())
}

/// Those of a list of dependencies (one `name version` a line) that do not belong in it.
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
}
