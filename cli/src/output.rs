//! Writing: one JSON document on standard output, or sentences; findings with file, line, code and help.

use anyhow::Result;
use resultaatwijzer_core::{catalogue::Catalogue, finding::Severity};
use resultaatwijzer_text::names::Names;
use serde::Serialize;

use resultaatwijzer::authoring::Located;

use crate::Common;

/// A finding as scripts read it.
#[derive(Serialize)]
pub struct FindingLine {
    code: &'static str,
    file: String,
    line: usize,
    pointer: String,
    message: String,
    help: String,
    severity: Severity,
}

#[derive(Serialize)]
struct Findings {
    findings: Vec<FindingLine>,
}

/// One JSON document on standard output.
pub fn json(document: &impl Serialize) -> Result<()> {
    println!("{}", serde_json::to_string_pretty(document)?);
    Ok(())
}

/// Findings that stand in the way of an answer: on standard output as JSON, else on standard error.
pub fn findings(findings: &[Located], catalogue: Option<&Catalogue>, common: &Common) -> Result<()> {
    if common.json {
        return json(&Findings { findings: lines(findings, catalogue, common) });
    }
    for finding in lines(findings, catalogue, common) {
        let FindingLine { code, file, line, message, help, severity, .. } = finding;
        let severity = match severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Note => "note",
        };
        eprintln!("{file}:{line}: {severity} {code}: {message}\n    {help}");
    }
    Ok(())
}

fn lines(findings: &[Located], catalogue: Option<&Catalogue>, common: &Common) -> Vec<FindingLine> {
    let names = catalogue.map(|catalogue| Names::of(catalogue, common.lang.code)).unwrap_or_default();
    let line = |found: &Located| {
        let advice = common.lang.advice(&found.finding.problem, &names);
        FindingLine {
            code: found.finding.code(),
            file: found.place.file.clone(),
            line: found.place.line,
            pointer: found.finding.at.clone(),
            message: advice.message,
            help: advice.help,
            severity: found.finding.severity(),
        }
    };
    findings.iter().map(line).collect()
}
