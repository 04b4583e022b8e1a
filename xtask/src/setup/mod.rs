//! Finds or installs the tools that a build needs besides Rust.

pub(crate) mod browser;
mod debian;
mod debian_toolchain;
pub(crate) mod npm;
mod target;
pub(crate) mod wasm_target;

use std::{
    fs::{self, File},
    path::Path,
};

use anyhow::{Context, Result};

use crate::shell::say;

/// A lock, because two builds at the same time would write to the same folders. The second one waits until the first
/// one drops the lock.
pub(crate) fn wait_for_others(root: &Path) -> Result<File> {
    let folder = root.join("target");
    fs::create_dir_all(&folder).with_context(|| format!("cannot make `{}`", folder.display()))?;
    let path = folder.join("xtask.lock");
    let file = File::create(&path).with_context(|| format!("cannot make `{}`", path.display()))?;
    if file.try_lock().is_err() {
        say("waiting for another build");
        file.lock()?;
    }
    Ok(file)
}
