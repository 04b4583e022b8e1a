//! `cargo xtask`: one command for each task in this checkout.
//!
//! A fresh checkout needs nothing but Rust. Other tools (the WebAssembly target, packages from npm, a browser) are
//! installed by the first command that needs them, which reports it in one line.

mod bench;
mod checks;
mod package;
mod project;
mod serve;
mod setup;
mod shell;

use std::process::ExitCode;

use anyhow::Result;
use clap::{Parser, Subcommand};

/// Builds, serves and checks Resultaatwijzer.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask")]
struct Arguments {
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Build `dist/` and serve it on this machine
    Serve {
        /// The port to listen on; the next free one is taken when it is in use, any free one for 0
        #[arg(long, default_value_t = 8080)]
        port: u16,
        /// Serve the existing `dist/` without a build
        #[arg(long)]
        no_build: bool,
        /// Build quickly, without making files smaller, and again after each change; open pages reload themselves
        #[arg(long, conflicts_with = "no_build")]
        watch: bool,
    },
    /// Build `dist/`: the modules, the catalogues and the pages, compressed
    Build {
        /// Build quickly, for development: one large module for all elements
        #[arg(long)]
        quick: bool,
    },
    /// Check everything: format, lints, boundaries, tests, build, browser tests, sizes
    Test,
    /// Measure speed against peers: one table of ratios
    Bench {
        /// What to measure
        #[arg(value_enum)]
        what: Measured,
    },
    /// The same as `test`, because the build server has no checks of its own
    Ci,
}

#[derive(Clone, Copy, clap::ValueEnum)]
enum Measured {
    /// Pricing arrangements and reading catalogues
    Core,
}

fn main() -> ExitCode {
    match perform(&Arguments::parse().task) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            // The chain of causes explains an error; the backtrace that `RUST_BACKTRACE` adds does not, so it is left
            // out.
            shell::say(format!("error: {error:#}"));
            ExitCode::FAILURE
        }
    }
}

fn perform(task: &Task) -> Result<()> {
    let root = project::root()?;
    match task {
        Task::Serve { port, watch: true, .. } => {
            package::build_to_try(&root, package::Reloading::ByItself)?;
            serve::watch(&root, *port)
        }
        Task::Serve { port, no_build, .. } => {
            if !no_build {
                package::build(&root)?;
            }
            serve::serve(&root, *port)
        }
        Task::Build { quick: true } => package::build_to_try(&root, package::Reloading::ByHand),
        Task::Build { quick: false } => package::build(&root),
        Task::Bench { what: Measured::Core } => bench::core(&root),
        Task::Test | Task::Ci => checks::run(&root),
    }
}
