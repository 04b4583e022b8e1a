//! `diff OLD NEW`

use std::path::Path;

use anyhow::Result;

use resultaatwijzer_authoring::diff;

use crate::{Common, input, output};

pub fn run(old: &Path, new: &Path, common: &Common) -> Result<bool> {
    let (old, new) = match (input::catalogue(old), input::catalogue(new)) {
        (Ok(old), Ok(new)) => (old.catalogue, new.catalogue),
        (old, new) => {
            let findings: Vec<_> = [old.err(), new.err()].into_iter().flatten().flatten().collect();
            return output::findings(&findings, None, common).map(|()| false);
        }
    };
    let report = diff::report(&old, &new, common.lang);
    if common.json {
        output::json(&report)?;
        return Ok(true);
    }
    output::say(format!("{}\n", report.title))?;
    if !report.in_short.is_empty() {
        output::say(format!("{}\n  {}\n", report.headings.in_short, report.in_short.join(" ")))?;
    }
    for (heading, changes) in report.sections() {
        output::say(heading)?;
        for change in changes {
            output::say(format!("  - {}", change.sentences.join(" ")))?;
        }
        output::say("")?;
    }
    if !report.terms.is_empty() {
        output::say(report.headings.terms)?;
        for term in &report.terms {
            output::say(format!("  {}: {}", term.term, term.meaning))?;
        }
    }
    Ok(true)
}
