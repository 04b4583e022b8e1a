//! What a build needs beyond Rust itself: found where it is, installed where it is not.

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

/// Two of us at once would write into the same folders: the second one waits here, until the first one
/// drops what it got.
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
