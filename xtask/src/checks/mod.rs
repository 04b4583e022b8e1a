//! Everything that has to hold before a change is good, cheapest first; the first failure ends it.

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

/// What the checks need, all of it there.
struct Workshop {
    root: PathBuf,
    wasm: WasmCargo,
    packages: Packages,
    chromium: PathBuf,
    firefox: PathBuf,
}

/// A check: what it is called and what it does.
type Stage = (&'static str, fn(&Workshop) -> Result<()>);

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
    let workshop = set_up(root)?;
    let count = STAGES.len();
    for (passed, (name, stage)) in STAGES.into_iter().enumerate() {
        println!("=== {} of {count}: {name}", passed + 1);
        let start = Instant::now();
        let outcome = stage(&workshop);
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

fn set_up(root: &Path) -> Result<Workshop> {
    let _alone = setup::wait_for_others(root)?;
    Ok(Workshop {
        root: root.to_path_buf(),
        wasm: WasmCargo::ensure(root)?,
        packages: Packages::ensure(root).context("the browser tests cannot run")?,
        chromium: browser::chromium()?,
        firefox: browser::firefox()?,
    })
}

fn cargo(workshop: &Workshop) -> Command {
    let mut command = Command::new("cargo");
    command.current_dir(&workshop.root);
    command
}

fn format(workshop: &Workshop) -> Result<()> {
    shell::run(cargo(workshop).args(["fmt", "--all", "--check"]))
}

fn lints(workshop: &Workshop) -> Result<()> {
    shell::run(cargo(workshop).args(["clippy", "--quiet", "--workspace", "--all-targets", "--", "-Dwarnings"]))
}

/// Who may know whom: packages, folders and files, and who knows a platform.
fn boundaries(workshop: &Workshop) -> Result<()> {
    circles::check(&workshop.root)?;
    boundary::check(&workshop.root)
}

fn tests(workshop: &Workshop) -> Result<()> {
    shell::run(cargo(workshop).args(["test", "--quiet", "--workspace"]))
}

/// What knows no platform compiles for the browser on its own, and then everything is built.
fn build(workshop: &Workshop) -> Result<()> {
    let mut check = workshop.wasm.command("check")?;
    check.arg("--quiet");
    for package in boundary::PLATFORM_FREE {
        check.args(["--package", package]);
    }
    shell::run(&mut check)?;
    package::build(&workshop.root)
}

/// What a ready-made standard library adds to a page, in bytes: it brings the words of panics along
/// (docs/decisions/0001).
const LARGER_LIBRARY: &str = "15000";

/// Prints what each page loads, and holds it against what was promised.
fn sizes(workshop: &Workshop) -> Result<()> {
    let mut playwright = playwright(workshop)?;
    playwright.args(["sizes", "--workers", "1", "--reporter", "dot"]);
    if !workshop.wasm.library_is_small() {
        playwright.env("LARGER_LIBRARY", LARGER_LIBRARY);
    }
    shell::run(&mut playwright)
}

fn chromium_tests(workshop: &Workshop) -> Result<()> {
    shell::run(playwright(workshop)?.args(["--grep-invert", "@sizes"]))
}

fn playwright(workshop: &Workshop) -> Result<Command> {
    let mut playwright = workshop.packages.command("@playwright/test/cli.js");
    playwright
        .args(["test", "--config", "tests/e2e/playwright.config.mjs"])
        .env("CHROME", &workshop.chromium)
        .env("XTASK", env::current_exe()?);
    Ok(playwright)
}

fn firefox_tests(workshop: &Workshop) -> Result<()> {
    let mut node = workshop.packages.node("--test");
    node.arg("tests/firefox/parts.test.mjs").env("FIREFOX", &workshop.firefox).env("XTASK", env::current_exe()?);
    shell::run(&mut node)
}
