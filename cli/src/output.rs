//! Writing: one JSON document on standard output, or sentences; findings with file, line, code and help.

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

/// One JSON document on standard output.
pub fn json(document: &impl Serialize) -> Result<()> {
    say(serde_json::to_string_pretty(document)?)
}

/// A line on standard output. Whoever stops reading, such as `head`, has had enough: that is no error.
pub fn say(line: impl Display) -> Result<()> {
    match writeln!(io::stdout(), "{line}") {
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        written => Ok(written?),
    }
}

/// Findings that stand in the way of an answer: on standard output as JSON, else on standard error.
pub fn findings(findings: &[Located], catalogue: Option<&Catalogue>, common: &Common) -> Result<()> {
    let lines = lines(findings, catalogue, common);
    if common.json {
        return json(&Findings { findings: &lines });
    }
    print(&lines);
    Ok(())
}

/// Findings in the words of the language that was asked for.
pub fn lines(findings: &[Located], catalogue: Option<&Catalogue>, common: &Common) -> Vec<Line> {
    let names = catalogue.map(|catalogue| Names::of(catalogue, common.lang.code)).unwrap_or_default();
    findings.iter().map(|found| Line::of(found, &names, common.lang)).collect()
}

/// Lines on standard error, each with its help below.
pub fn print(lines: &[Line]) {
    for Line { code, file, line, cell, pointer, message, help, severity, .. } in lines {
        let severity = match severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Note => "note",
        };
        let place = cell.clone().unwrap_or_else(|| line.to_string());
        // In a message the line alone does not say which of its many elements.
        let path = if pointer.starts_with("/Bericht") { format!(" [{pointer}]") } else { String::new() };
        eprintln!("{file}:{place}: {severity} {code}: {message}{path}\n    {help}");
    }
}
