//! `cargo xtask bench`: compares speed with peers in the same run on the same machine. Times differ between machines,
//! so that only ratios are judged.

use std::{path::Path, process::Command};

use anyhow::Result;

use crate::{package, project, setup::npm::Packages, shell};

/// Measures the core's speed and prints the table of `tests/peers/core.mjs`.
pub(crate) fn core(root: &Path) -> Result<()> {
    const SCRIPT: &str = "tests/peers/core.mjs";
    let packages = Packages::ensure(root)?;
    let module = package::headless(root, &packages)?;
    let folder = root.join("target/bench");
    let node = || {
        let mut node = Command::new("node");
        node.current_dir(root).arg(SCRIPT);
        node
    };
    shell::run_aside(node().arg("write").arg(&folder))?;
    let mut native = Command::new("cargo");
    native.current_dir(root).args(["run", "--quiet", "--profile", "fast", "--package", "resultaatwijzer-core"]);
    native.args(["--example", "reading", "--"]).arg(folder.join("large.json")).arg("15");
    project::write(&folder.join("native.txt"), shell::read(&mut native)?)?;
    shell::run(node().arg("measure").args([module, folder]))
}
