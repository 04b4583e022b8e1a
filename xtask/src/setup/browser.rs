//! The browsers that the end-to-end tests run in.

use std::{env, path::PathBuf};

use anyhow::{Result, bail};

use super::debian;
use crate::shell;

/// A browser, and how to find or install it.
struct Browser {
    name: &'static str,
    /// The environment variables that may contain its path.
    variables: &'static [&'static str],
    /// The names of its program.
    programs: &'static [&'static str],
    /// Debian's packages: the browser, and a font with and one without serifs, because text has no width without fonts.
    packages: &'static [&'static str],
}

const CHROMIUM: Browser = Browser {
    name: "Chromium",
    variables: &["CHROME", "CHROMIUM"],
    programs: &["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"],
    packages: &["chromium", "fonts-dejavu-core", "fonts-liberation2"],
};

const FIREFOX: Browser = Browser {
    name: "Firefox",
    variables: &["FIREFOX"],
    programs: &["firefox-esr", "firefox"],
    packages: &["firefox-esr", "fonts-dejavu-core", "fonts-liberation2"],
};

/// Finds Chromium, or installs it if that needs no password.
pub(crate) fn chromium() -> Result<PathBuf> {
    CHROMIUM.ensure()
}

/// Finds Firefox, or installs it if that needs no password.
pub(crate) fn firefox() -> Result<PathBuf> {
    FIREFOX.ensure()
}

impl Browser {
    fn ensure(&self) -> Result<PathBuf> {
        for variable in self.variables {
            if let Some(path) = env::var_os(variable).filter(|path| !path.is_empty()) {
                let path = PathBuf::from(path);
                if !path.is_file() {
                    bail!("{variable} names `{}`, which is not there", path.display());
                }
                return Ok(path);
            }
        }
        if let Some(path) = self.found() {
            return Ok(path);
        }
        if debian::is_here() {
            debian::install(self.packages)?;
            if let Some(path) = self.found() {
                return Ok(path);
            }
        }
        let variable = self.variables.first().copied().unwrap_or_default();
        bail!("no {} found: install it, or name it with the environment variable {variable}", self.name)
    }

    fn found(&self) -> Option<PathBuf> {
        self.programs.iter().find_map(|name| shell::find(name))
    }
}
