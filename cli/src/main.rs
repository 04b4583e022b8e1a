//! The command line, for a municipality's staff and for the back end of a portal.
//!
//! Every subcommand takes `--json` and then prints one JSON document on standard output. Diagnostics go to standard
//! error. Exit status: 0 for success, 1 when the input has errors, 2 for wrong usage.

mod commands;
mod input;
mod output;

use std::{path::PathBuf, process::ExitCode};

use clap::{Args, Parser, Subcommand};
use resultaatwijzer_core::value::period::Date;
use resultaatwijzer_text::Vocabulary;

/// Checks and builds catalogues of social support that is paid by result, and calculates with them.
#[derive(Parser)]
#[command(version, about)]
struct Cli {
    #[command(subcommand)]
    command: Command,
    #[command(flatten)]
    common: Common,
}

/// The options of every subcommand.
#[derive(Args)]
struct Common {
    /// Print one JSON document on standard output.
    #[arg(long, global = true)]
    json: bool,
    /// The language of the output: nl or en.
    #[arg(long, global = true, default_value = "nl", value_parser = known_language)]
    lang: &'static Vocabulary,
}

impl Clone for Common {
    fn clone(&self) -> Self {
        Self { json: self.json, lang: self.lang }
    }
}

#[derive(Subcommand)]
enum Command {
    /// Check a catalogue's folder or a built file, and print every finding with its file, line and help.
    Check {
        /// The catalogue's folder, or a built JSON file.
        catalogue: PathBuf,
        /// The day on which every block must have a price; today if left out.
        #[arg(long, value_parser = commands::day)]
        on: Option<Date>,
    },
    /// Turn a spreadsheet of tariffs or providers into the catalogue's own tables.
    Import(commands::import::Question),
    /// Check a catalogue and write it as JSON for websites, with content-hashed names and a manifest.
    Build {
        /// The catalogue's folder.
        catalogue: PathBuf,
        /// The folder to write to.
        #[arg(long)]
        out: PathBuf,
    },
    /// Show what an arrangement costs per period, and which part of that the household pays.
    Quote {
        /// The catalogue's folder, or a built JSON file.
        catalogue: PathBuf,
        /// The arrangement, a JSON or TOML file; `-` reads JSON from standard input.
        arrangement: PathBuf,
        /// Also show the own contribution that each bill before parliament proposes. The totals stay the same.
        #[arg(long)]
        bills: bool,
    },
    /// Explain a plan in plain sentences.
    Explain {
        /// The catalogue's folder, or a built JSON file.
        catalogue: PathBuf,
        /// The plan, a JSON or TOML file; `-` reads JSON from standard input.
        plan: PathBuf,
        /// The day that the explanation uses as today; today if left out.
        #[arg(long)]
        on: Option<String>,
        /// Print one short paragraph about what the plan costs and why.
        #[arg(long)]
        paragraph: bool,
    },
    /// List the providers that can give the support that is needed, in a fair order.
    Compare {
        /// The catalogue's folder.
        catalogue: PathBuf,
        /// The need, a JSON or TOML file; `-` reads JSON from standard input.
        need: PathBuf,
    },
    /// Compare ways to pay for an arrangement: what each costs, and who bears which risk.
    Fund {
        /// The catalogue's folder, or a built JSON file.
        catalogue: PathBuf,
        /// The ways to pay and the course of support, a JSON or TOML file; `-` reads JSON from standard input.
        question: PathBuf,
    },
    /// Show what an arrangement costs in each period after a change, and which claims to correct.
    Change {
        /// The catalogue's folder, or a built JSON file.
        catalogue: PathBuf,
        /// The arrangement and the change, a JSON or TOML file; `-` reads JSON from standard input.
        question: PathBuf,
    },
    /// Calculate what an hour of support really costs, and whether a tariff covers it.
    Price {
        /// The costs, a JSON or TOML file; `-` reads JSON from standard input.
        costs: PathBuf,
    },
    /// Estimate the chance that a provider makes a loss on its clients, and the reserve that it needs.
    Pool {
        /// The clients and their need for hours, a JSON or TOML file; `-` reads JSON from standard input.
        pool: PathBuf,
    },
    /// Explain in plain words what differs between two editions of a catalogue, for whom and by how much.
    Diff {
        /// The old edition: a folder, or a built JSON file.
        old: PathBuf,
        /// The new edition: a folder, or a built JSON file.
        new: PathBuf,
    },
    /// Calculate how much may be claimed in each product period of an assignment.
    Periods(commands::periods::Question),
    /// Print or write the JSON Schemas of all documents: the catalogue, plans, questions, mappings and others.
    Schema(commands::schema::Question),
    /// Turn a plan into a short text for a link or a QR code in a letter, or turn such a text back into the plan.
    Token(commands::token::Question),
    /// Read an assignment or write a claim of the national standard (iWmo and iJw 3.2).
    #[command(subcommand)]
    Message(commands::message::Direction),
}

fn known_language(tag: &str) -> Result<&'static Vocabulary, String> {
    resultaatwijzer_text::vocabulary(tag).ok_or_else(|| "choose nl or en".to_owned())
}

fn main() -> ExitCode {
    let Cli { command, common } = Cli::parse();
    let outcome = match command {
        Command::Check { catalogue, on } => commands::check::run(&catalogue, on, &common),
        Command::Import(question) => commands::import::run(&question, &common),
        Command::Build { catalogue, out } => commands::build::run(&catalogue, &out, &common),
        Command::Quote { catalogue, arrangement, bills } => {
            let scope = if bills { commands::quote::Scope::WithBills } else { commands::quote::Scope::LawOnly };
            commands::quote::run(&catalogue, &arrangement, scope, &common)
        }
        Command::Explain { catalogue, plan, on, paragraph } => {
            let layout =
                if paragraph { commands::explain::Layout::Paragraph } else { commands::explain::Layout::Sections };
            commands::explain::run(&catalogue, &plan, on.as_deref(), layout, &common)
        }
        Command::Compare { catalogue, need } => commands::compare::run(&catalogue, &need, &common),
        Command::Fund { catalogue, question } => commands::ask::fund(&catalogue, &question, &common),
        Command::Change { catalogue, question } => commands::ask::change(&catalogue, &question, &common),
        Command::Price { costs } => commands::ask::price(&costs, &common),
        Command::Pool { pool } => commands::ask::pool(&pool, &common),
        Command::Diff { old, new } => commands::diff::run(&old, &new, &common),
        Command::Periods(question) => commands::periods::run(&question, &common),
        Command::Schema(question) => commands::schema::run(&question, &common),
        Command::Token(question) => commands::token::run(&question, &common),
        Command::Message(direction) => commands::message::run(&direction, &common),
    };
    match outcome {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::from(1),
        Err(error) => {
            eprintln!("resultaatwijzer: {error:#}");
            ExitCode::from(1)
        }
    }
}
