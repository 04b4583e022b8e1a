//! Writes answers as one JSON document or as sentences, and findings with their file, line, code and help.

use std::{
    fmt::Display,
    io::{self, Write},
};

use anyhow::Result;
use resultaatwijzer_core::{catalogue::Catalogue, reading::problem::Severity};
use resultaatwijzer_text::names::Names;
use serde::Serialize;

use resultaatwijzer_authoring::{report::Line, source::Located};

use crate::Common;

#[derive(Serialize)]
struct Findings<'a> {
    findings: &'a [Line],
}

/// Prints one JSON document on standard output.
pub fn json(document: &impl Serialize) -> Result<()> {
    say(serde_json::to_string_pretty(document)?)
}

/// Prints a line on standard output. It is not an error when a program such as `head` stops reading.
pub fn say(line: impl Display) -> Result<()> {
    match writeln!(io::stdout(), "{line}") {
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        written => Ok(written?),
    }
}

/// Prints the findings that prevent an answer: as JSON on standard output, otherwise on standard error.
pub fn findings(findings: &[Located], catalogue: Option<&Catalogue>, common: &Common) -> Result<()> {
    let lines = lines(findings, catalogue, common);
    if common.json {
        return json(&Findings { findings: &lines });
    }
    print(&lines);
    Ok(())
}

/// The findings as sentences in the chosen language.
pub fn lines(findings: &[Located], catalogue: Option<&Catalogue>, common: &Common) -> Vec<Line> {
    let names = catalogue.map(|catalogue| Names::of(catalogue, common.lang.code)).unwrap_or_default();
    findings.iter().map(|found| Line::of(found, &names, common.lang)).collect()
}

/// Prints lines on standard error, each with its help below it.
pub fn print(lines: &[Line]) {
    for Line { code, file, line, cell, pointer, message, help, severity, .. } in lines {
        let severity = match severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Note => "note",
        };
        let place = cell.clone().unwrap_or_else(|| line.to_string());
        // In a message one line may hold many elements, so that the path is printed too.
        let path = if pointer.starts_with("/Bericht") { format!(" [{pointer}]") } else { String::new() };
        eprintln!("{file}:{place}: {severity} {code}: {message}{path}\n    {help}");
    }
}
