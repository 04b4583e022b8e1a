//! `import tariffs|providers FILE --mapping MAPPING.toml [--out FILE] [--offers FILE]`

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result};
use clap::{Args, ValueEnum};
use serde::Serialize;

use resultaatwijzer::files;
use resultaatwijzer_authoring::{
    import::{
        self, Imported, Kind, import_bytes,
        problem::{Found, Problem},
    },
    report::Line,
};
use resultaatwijzer_core::value::limits::MAX_BYTES;

use crate::{Common, output};

/// The options of `import`.
#[derive(Args)]
pub struct Question {
    /// What the spreadsheet contains.
    what: TableArgument,
    /// The spreadsheet: XLSX, ODS or CSV.
    file: PathBuf,
    /// The mapping from columns to fields, a TOML file; see docs/catalogues.md.
    #[arg(long)]
    mapping: PathBuf,
    /// The file to write, such as tariffs.csv; standard output if left out.
    #[arg(long)]
    out: Option<PathBuf>,
    /// The file to write the blocks that providers offer to, such as offers.csv; not written if left out.
    #[arg(long)]
    offers: Option<PathBuf>,
}

#[derive(Clone, Copy, ValueEnum)]
enum TableArgument {
    /// Tariffs, for tariffs.csv.
    Tariffs,
    /// Providers, for providers.csv and offers.csv.
    Providers,
}

#[derive(Serialize)]
struct Report<'a> {
    rows: usize,
    findings: Vec<Line>,
    /// The table. Left out when it was written to a file.
    #[serde(skip_serializing_if = "Option::is_none")]
    table: Option<&'a str>,
    /// The offers. Left out when they were written to a file.
    #[serde(skip_serializing_if = "Option::is_none")]
    offers: Option<&'a str>,
}

pub fn run(question: &Question, common: &Common) -> Result<bool> {
    let kind = match question.what {
        TableArgument::Tariffs => Kind::Tariffs,
        TableArgument::Providers => Kind::Providers,
    };
    let Imported { table, offers, rows, findings } = imported(kind, question);
    let (file, mapping) = (question.file.display().to_string(), question.mapping.display().to_string());
    let lines = import::lines(&findings, &file, &mapping, common.lang);
    let fine = table.is_some();
    write(question.out.as_deref(), table.as_deref())?;
    write(question.offers.as_deref(), offers.as_deref())?;
    if common.json {
        let table = table.as_deref().filter(|_| question.out.is_none());
        let offers = offers.as_deref().filter(|_| question.offers.is_none());
        output::json(&Report { rows, findings: lines, table, offers })?;
        return Ok(fine);
    }
    output::print(&lines);
    match (&question.out, table) {
        (None, Some(table)) => output::say(table.trim_end())?,
        (Some(out), Some(_)) => eprintln!("{}: {rows} rows", out.display()),
        (_, None) => {}
    }
    Ok(fine)
}

fn imported(kind: Kind, question: &Question) -> Imported {
    let unreadable = |error: io::Error| Problem::NotReadable { detail: error.to_string() };
    let mapping = match files::at_most(&question.mapping, MAX_BYTES) {
        Ok(mapping) => mapping,
        Err(error) => return Imported::refused(Found::in_mapping(unreadable(error), 1)),
    };
    let ending = question.file.extension().unwrap_or_default().to_string_lossy().to_lowercase();
    match files::at_most(&question.file, MAX_BYTES) {
        Ok(bytes) => import_bytes(kind, &bytes, &ending, mapping),
        Err(error) => Imported::refused(Found::in_file(unreadable(error))),
    }
}

fn write(path: Option<&Path>, table: Option<&str>) -> Result<()> {
    match (path, table) {
        (Some(path), Some(table)) => fs::write(path, table).with_context(|| format!("writing {}", path.display())),
        _ => Ok(()),
    }
}
