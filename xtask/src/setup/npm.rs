//! Installs the packages from npm: `wasm-opt`, esbuild and the tools for browser tests.

use std::{
    ffi::OsStr,
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Context, Result, bail};
use serde_json::Value;

use crate::{
    project,
    shell::{self, say},
};

/// The packages of `package-lock.json`, installed.
pub(crate) struct Packages {
    root: PathBuf,
}

impl Packages {
    /// Installs them, unless the locked versions are installed already.
    pub(crate) fn ensure(root: &Path) -> Result<Self> {
        if shell::find("node").is_none() || shell::find("npm").is_none() {
            bail!("Node.js with npm is missing");
        }
        let packages = Self { root: root.to_path_buf() };
        if !is_installed(root)? {
            say("installing the packages of package-lock.json");
            let mut npm = Command::new("npm");
            npm.args(["ci", "--no-audit", "--no-fund", "--loglevel=error"]).current_dir(root);
            shell::run_aside(&mut npm)?;
        }
        Ok(packages)
    }

    /// A program of one of the packages. It is run directly, because a wrapper such as `npx` might download it.
    pub(crate) fn command(&self, script: &str) -> Command {
        self.node(Path::new("node_modules").join(script))
    }

    /// A command that runs a script of this checkout, which may import the packages.
    pub(crate) fn node(&self, script: impl AsRef<OsStr>) -> Command {
        let mut command = Command::new("node");
        command.current_dir(&self.root).arg(script);
        command
    }
}

/// npm writes a list of the installed packages to `node_modules`. Its contents are compared with the lock file, because
/// the dates of files in a checkout are unreliable.
fn is_installed(root: &Path) -> Result<bool> {
    let locked = read(&root.join("package-lock.json"))?;
    Ok(read(&root.join("node_modules/.package-lock.json")).is_ok_and(|installed| agrees(&locked, &installed)))
}

/// Whether each locked package is installed. Optional packages may be missing, because they can be for another system.
fn agrees(locked: &Value, installed: &Value) -> bool {
    let Some(locked) = locked.get("packages").and_then(Value::as_object) else {
        return false;
    };
    locked.iter().filter(|(path, package)| !path.is_empty() && package.get("optional").is_none()).all(
        |(path, package)| {
            let found = installed.get("packages").and_then(|all| all.get(path));
            found.is_some_and(|found| found.get("integrity") == package.get("integrity"))
        },
    )
}

fn read(path: &Path) -> Result<Value> {
    serde_json::from_str(&project::read_text(path)?).with_context(|| format!("`{}` is not JSON", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn lock() -> Value {
        json!({"packages": {
            "": {"name": "tools"},
            "node_modules/a": {"version": "1.0.0", "integrity": "sha512-a"},
            "node_modules/other-system": {"integrity": "sha512-b", "optional": true},
        }})
    }

    #[track_caller]
    fn check(installed: Value, expected: bool) {
        assert_eq!(agrees(&lock(), &installed), expected, "{installed}");
    }

    #[test]
    fn what_is_locked_must_be_there() {
        check(json!({}), false);
        check(json!({"packages": {}}), false);
        check(json!({"packages": {"node_modules/a": {"integrity": "sha512-older"}}}), false);
        check(json!({"packages": {"node_modules/a": {"integrity": "sha512-a"}}}), true);
    }
}
