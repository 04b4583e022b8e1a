//! What a municipality's staff and a portal's back end run.
//!
//! Every subcommand takes `--json` and then prints one JSON document on standard output. Diagnostics go to standard
//! error. Exit status: 0 fine, 1 the input has errors, 2 wrong usage.

mod commands;
mod input;
mod output;

use std::{path::PathBuf, process::ExitCode};

use clap::{Args, Parser, Subcommand};
use resultaatwijzer_core::value::period::Date;
use resultaatwijzer_text::Vocabulary;

/// Checks, builds and asks catalogues of social support bought by result.
#[derive(Parser)]
#[command(version, about)]
struct Cli {
    #[command(subcommand)]
    command: Command,
    #[command(flatten)]
    common: Common,
}

/// What every subcommand takes.
#[derive(Args)]
struct Common {
    /// Print one JSON document on standard output.
    #[arg(long, global = true)]
    json: bool,
    /// The language of sentences: nl or en.
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
    /// Check a catalogue's folder, or a built file: every finding with file, line and help.
    Check {
        /// The catalogue's folder, or a built JSON file.
        catalogue: PathBuf,
        /// The day on which prices must be known, today when left out.
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
    /// What an arrangement costs per period, and what the household pays of it.
    Quote {
        /// The catalogue's folder, or a built JSON file.
        catalogue: PathBuf,
        /// The arrangement, a JSON or TOML file; `-` reads JSON from standard input.
        arrangement: PathBuf,
        /// Also what bills would make of the own contribution, marked as proposals. They change no sum.
        #[arg(long)]
        bills: bool,
    },
    /// A plan in plain sentences.
    Explain {
        /// The catalogue's folder, or a built JSON file.
        catalogue: PathBuf,
        /// The plan, a JSON or TOML file; `-` reads JSON from standard input.
        plan: PathBuf,
        /// The day from which to look, today when left out.
        #[arg(long)]
        on: Option<String>,
        /// What it costs and why, as one paragraph of short sentences.
        #[arg(long)]
        paragraph: bool,
    },
    /// Who can do what is needed, in a fair order.
    Compare {
        /// The catalogue's folder.
        catalogue: PathBuf,
        /// The need, a JSON or TOML file; `-` reads JSON from standard input.
        need: PathBuf,
    },
    /// What several ways of paying come to, side by side, and who bears which risk.
    Fund {
        /// The catalogue's folder, or a built JSON file.
        catalogue: PathBuf,
        /// The arrangement, the ways and how it goes, a JSON or TOML file; `-` reads JSON from standard input.
        question: PathBuf,
    },
    /// What a change of an arrangement comes to in each period, and what is to be corrected.
    Change {
        /// The catalogue's folder, or a built JSON file.
        catalogue: PathBuf,
        /// The arrangement and the change, a JSON or TOML file; `-` reads JSON from standard input.
        question: PathBuf,
    },
    /// What an hour of support really costs, and whether a tariff covers it.
    Price {
        /// The costs, a JSON or TOML file; `-` reads JSON from standard input.
        costs: PathBuf,
    },
    /// The chance that a provider with so many clients makes a loss, and what must be at hand.
    Pool {
        /// The clients and their need for hours, a JSON or TOML file; `-` reads JSON from standard input.
        pool: PathBuf,
    },
    /// What differs between two editions of a catalogue, for whom and by how much, in plain words.
    Diff {
        /// The edition that was: a folder, or a built JSON file.
        old: PathBuf,
        /// The edition that is compared with it.
        new: PathBuf,
    },
    /// How much may be claimed in each product period of an assignment.
    Periods(commands::periods::Question),
    /// The JSON Schema of a document: a catalogue and what stands beside it, a plan, a question, or a mapping.
    Schema(commands::schema::Question),
    /// A plan as a short text for a link or a QR code in a letter, and back.
    Token(commands::token::Question),
    /// Messages of the national standard (iWmo and iJw 3.2): read an assignment, write a claim.
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
