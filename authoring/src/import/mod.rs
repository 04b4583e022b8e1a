//! Imports the spreadsheets of municipalities, XLSX, ODS or CSV, into the tables of a catalogue.
//!
//! A mapping says where each value is. Nothing is rounded, and every guess is reported. A value that does not fit is a
//! finding at its cell; all are reported at once, and then no table is made.

mod archive;
mod convert;
mod csv_file;
mod fields;
mod mapping;
mod mapping_wire;
mod ods_file;
pub mod problem;
mod providers;
mod spot;
mod table;
mod tariffs;
mod value;
mod xlsx_file;

use resultaatwijzer_core::{
    reading::{finding::suggest, problem::Severity},
    value::limits::{MAX_BYTES, MAX_PROVIDERS, MAX_TARIFFS},
};
use resultaatwijzer_text::{Advice, Vocabulary};

use crate::{report::Line, source::Place};

use convert::Converting;
use mapping::Mapping;
use problem::{Found, Origin, Problem};
use table::Table;

pub use fields::Kind;
pub use mapping_wire::{MappingWire, RecordWire};
pub use spot::Spot;
pub use value::{AmountReason, DateReason};

/// The outcome of an import.
#[derive(Debug, Default)]
pub struct Imported {
    /// `tariffs.csv` or `providers.csv`; `None` when there are errors.
    pub table: Option<String>,
    /// `offers.csv`, where a spreadsheet of providers holds their offers.
    pub offers: Option<String>,
    /// How many rows the table has.
    pub rows: usize,
    /// Every finding: of the mapping first, then of the file, in its order.
    pub findings: Vec<Found>,
}

impl Imported {
    /// Without a table, because of a finding.
    #[must_use]
    pub fn refused(found: Found) -> Self {
        Self { findings: vec![found], ..Self::default() }
    }
}

/// Imports a file with a name that ends in `xlsx`, `ods` or `csv`, of at most [`MAX_BYTES`].
#[must_use]
pub fn import_bytes(kind: Kind, bytes: &[u8], ending: &str, mapping: impl AsRef<[u8]>) -> Imported {
    let mapping = mapping.as_ref();
    if mapping.len() > MAX_BYTES {
        return Imported::refused(Found::in_mapping(Problem::TooMuch { what: "bytes", limit: MAX_BYTES }, 1));
    }
    let Ok(mapping) = std::str::from_utf8(mapping) else {
        return Imported::refused(Found::in_mapping(Problem::BadEncoding { encoding: "UTF-8" }, 1));
    };
    let (mapping, mut findings) = mapping::read(mapping, kind);
    let Some(mapping) = mapping else { return Imported { findings, ..Imported::default() } };
    let limit = match kind {
        Kind::Tariffs => MAX_TARIFFS,
        Kind::Providers => MAX_PROVIDERS,
    };
    let table = match read_table(bytes, ending, &mapping, limit) {
        Ok(table) => table,
        Err(found) => {
            findings.push(found);
            return Imported { findings, ..Imported::default() };
        }
    };
    let mut converting = Converting::new(kind, &mapping, &table);
    converting.findings.extend(findings);
    converting.findings.extend(table.notes.iter().cloned().map(Found::in_file).collect());
    let (written, offers, rows) = match kind {
        Kind::Tariffs => {
            let (written, rows) = tariffs::write(&mut converting);
            (written, None, rows)
        }
        Kind::Providers => providers::write(&mut converting),
    };
    let findings = converting.findings.all();
    let fine = findings.iter().all(|found| found.problem.severity() < Severity::Error);
    Imported { table: fine.then_some(written), offers: offers.filter(|_| fine), rows, findings }
}

fn read_table(bytes: &[u8], ending: &str, mapping: &Mapping, limit: usize) -> Result<Table, Found> {
    if bytes.len() > MAX_BYTES {
        return Err(Found::in_file(Problem::TooMuch { what: "bytes", limit: MAX_BYTES }));
    }
    // The header and the rows above it count too.
    let limit = limit.saturating_add(mapping.header_row);
    match ending {
        "xlsx" | "xlsm" => xlsx_file::read(bytes, mapping.sheet.as_deref(), limit),
        "ods" => ods_file::read(bytes, mapping.sheet.as_deref(), limit),
        "csv" | "txt" | "tsv" if bytes.starts_with(b"PK\x03\x04") => {
            Err(Found::in_file(Problem::Damaged { detail: "zip".into() }))
        }
        "csv" | "txt" | "tsv" => csv_file::read(bytes, mapping, limit),
        other => Err(Found::in_file(Problem::UnknownKind { ending: other.to_owned() })),
    }
}

/// The sheet of the mapping, or the first one.
fn choose_sheet(wanted: Option<&str>, names: &[String]) -> Result<String, Found> {
    let unknown = |found: &str| {
        let suggestion = suggest(found, names.iter().map(String::as_str));
        Found::in_file(Problem::UnknownSheet { found: found.to_owned(), suggestion, known: names.to_vec() })
    };
    match wanted {
        None => names.first().cloned().ok_or_else(|| unknown("")),
        Some(wanted) => names.iter().find(|name| *name == wanted).cloned().ok_or_else(|| unknown(wanted)),
    }
}

fn write_csv(header: &[&str], rows: &[Vec<String>]) -> String {
    let mut writer = csv::Writer::from_writer(Vec::new());
    // Cannot fail: it writes to memory, and each row is as long as the header.
    let written = writer.write_record(header).and_then(|()| rows.iter().try_for_each(|row| writer.write_record(row)));
    debug_assert!(written.is_ok());
    writer.into_inner().ok().and_then(|bytes| String::from_utf8(bytes).ok()).unwrap_or_default()
}

/// Findings in sentences, each with its cell or line.
#[must_use]
pub fn lines(findings: &[Found], file: &str, mapping: &str, language: &Vocabulary) -> Vec<Line> {
    let line = |found: &Found| {
        let Advice { message, help } = found.problem.advice(language.tongue);
        let file = if found.origin == Origin::Data { file } else { mapping };
        // Names and error messages may quote any character of the file.
        let (message, help) = (value::harmless(&message), value::harmless(&help));
        let place = Place { file: file.to_owned(), line: found.spot.row };
        let (code, severity) = (found.problem.code(), found.problem.severity());
        Line {
            cell: found.spot.cell().map(|cell| value::harmless(&cell)),
            ..Line::new(code, severity, place, "", Advice { message, help })
        }
    };
    findings.iter().map(line).collect()
}
