//! Runs all checks of a change, the fastest first. The first failure ends the run.

mod boundary;
mod circles;

use std::{
    env,
    path::{Path, PathBuf},
    process::Command,
    time::Instant,
};

use anyhow::{Context, Result};

use crate::{
    package,
    setup::{self, browser, npm::Packages, wasm_target::WasmCargo},
    shell,
};

/// The tools that the checks need, all installed.
struct Tools {
    root: PathBuf,
    wasm: WasmCargo,
    packages: Packages,
    chromium: PathBuf,
    firefox: PathBuf,
}

/// A check: its name and its function.
type Stage = (&'static str, fn(&Tools) -> Result<()>);

const STAGES: [Stage; 8] = [
    ("format", format),
    ("lints", lints),
    ("boundaries", boundaries),
    ("tests", tests),
    ("build", build),
    ("sizes", sizes),
    ("tests in Chromium", chromium_tests),
    ("tests in Firefox", firefox_tests),
];

/// Runs all checks. The last line says how many passed.
pub(crate) fn run(root: &Path) -> Result<()> {
    let tools = set_up(root)?;
    let count = STAGES.len();
    for (passed, (name, stage)) in STAGES.into_iter().enumerate() {
        println!("=== {} of {count}: {name}", passed + 1);
        let start = Instant::now();
        let outcome = stage(&tools);
        let seconds = start.elapsed().as_secs_f64();
        if let Err(error) = outcome {
            println!("=== {name}: FAILED after {seconds:.1} s\n{passed} passed, 1 failed");
            return Err(error);
        }
        println!("=== {name}: {seconds:.1} s\n");
    }
    println!("{count} passed, 0 failed");
    Ok(())
}

fn set_up(root: &Path) -> Result<Tools> {
    let _alone = setup::wait_for_others(root)?;
    Ok(Tools {
        root: root.to_path_buf(),
        wasm: WasmCargo::ensure(root)?,
        packages: Packages::ensure(root).context("the browser tests cannot run")?,
        chromium: browser::chromium()?,
        firefox: browser::firefox()?,
    })
}

fn cargo(tools: &Tools) -> Command {
    let mut command = Command::new("cargo");
    command.current_dir(&tools.root);
    command
}

fn format(tools: &Tools) -> Result<()> {
    shell::run(cargo(tools).args(["fmt", "--all", "--check"]))
}

fn lints(tools: &Tools) -> Result<()> {
    shell::run(cargo(tools).args(["clippy", "--quiet", "--workspace", "--all-targets", "--", "-Dwarnings"]))
}

/// Checks the dependencies between packages, folders and files, and that packages without a platform have none.
fn boundaries(tools: &Tools) -> Result<()> {
    circles::check(&tools.root)?;
    boundary::check(&tools.root)
}

fn tests(tools: &Tools) -> Result<()> {
    shell::run(cargo(tools).args(["test", "--quiet", "--workspace"]))
}

/// Compiles each package without a platform for the browser on its own, then builds everything.
fn build(tools: &Tools) -> Result<()> {
    let mut check = tools.wasm.command("check")?;
    check.arg("--quiet");
    for package in boundary::PLATFORM_FREE {
        check.args(["--package", package]);
    }
    shell::run(&mut check)?;
    package::build(&tools.root)
}

/// The bytes that a ready-made standard library adds to a page, because it contains panic messages
/// (docs/decisions/0001).
const LARGER_LIBRARY: &str = "15000";

/// Prints the size of the files that each page loads, and compares it with the limits.
fn sizes(tools: &Tools) -> Result<()> {
    let mut playwright = playwright(tools)?;
    playwright.args(["sizes", "--workers", "1", "--reporter", "dot"]);
    if !tools.wasm.library_is_small() {
        playwright.env("LARGER_LIBRARY", LARGER_LIBRARY);
    }
    shell::run(&mut playwright)
}

fn chromium_tests(tools: &Tools) -> Result<()> {
    shell::run(playwright(tools)?.args(["--grep-invert", "@sizes"]))
}

fn playwright(tools: &Tools) -> Result<Command> {
    let mut playwright = tools.packages.command("@playwright/test/cli.js");
    playwright
        .args(["test", "--config", "tests/e2e/playwright.config.mjs"])
        .env("CHROME", &tools.chromium)
        .env("XTASK", env::current_exe()?);
    Ok(playwright)
}

fn firefox_tests(tools: &Tools) -> Result<()> {
    let mut node = tools.packages.node("--test");
    node.arg("tests/firefox/parts.test.mjs").env("FIREFOX", &tools.firefox).env("XTASK", env::current_exe()?);
    shell::run(&mut node)
}
