//! The browser that the end-to-end tests run in.

use std::{env, path::PathBuf};

use anyhow::{Result, bail};

use super::debian;
use crate::shell;

const NAMES: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/// One browser, and one family of letters each with and without serifs: without any, text has no width.
const PACKAGES: [&str; 3] = ["chromium", "fonts-dejavu-core", "fonts-liberation2"];

/// Finds Chromium, or installs it where that can be done without asking.
pub(crate) fn ensure() -> Result<PathBuf> {
    for variable in ["CHROME", "CHROMIUM"] {
        if let Some(path) = env::var_os(variable).filter(|path| !path.is_empty()) {
            let path = PathBuf::from(path);
            if !path.is_file() {
                bail!("{variable} names `{}`, which is not there", path.display());
            }
            return Ok(path);
        }
    }
    if let Some(path) = found() {
        return Ok(path);
    }
    if debian::is_here() {
        debian::install(&PACKAGES)?;
        if let Some(path) = found() {
            return Ok(path);
        }
    }
    bail!("no Chromium found: install it, or name it with the environment variable CHROME")
}

fn found() -> Option<PathBuf> {
    NAMES.iter().find_map(|name| shell::find(name))
}
