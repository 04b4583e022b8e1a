//! The compilation target for browsers, and whether a compiler has it.

use std::{path::Path, process::Command};

use crate::{project, shell};

/// The compilation target for browsers.
pub(crate) const TARGET: &str = "wasm32-unknown-unknown";

/// Whether a compiler has the target: its standard library is installed.
pub(crate) fn has_target(rustc: &mut Command) -> bool {
    let Ok(folder) = shell::read(rustc.args(["--print", "target-libdir", "--target", TARGET])) else {
        return false;
    };
    project::entries(Path::new(folder.trim())).is_ok_and(|files| {
        files.iter().any(|file| {
            let name = file.file_name().unwrap_or_default().to_string_lossy();
            name.starts_with("libstd-") && name.ends_with(".rlib")
        })
    })
}

/// Removes environment variables that select another compiler or cargo. They are set, because the cargo of the ordinary
/// toolchain started this program.
pub(super) fn forget_other_toolchains(command: &mut Command) {
    for name in [
        "CARGO",
        "CARGO_BUILD_TARGET",
        "CARGO_TARGET_DIR",
        "LD_LIBRARY_PATH",
        "RUSTC",
        "RUSTDOC",
        "RUSTFLAGS",
        "RUSTUP_TOOLCHAIN",
    ] {
        command.env_remove(name);
    }
}
