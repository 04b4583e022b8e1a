//! `quote CATALOGUE ARRANGEMENT`

use std::path::Path;

use anyhow::Result;
use resultaatwijzer_core::{
    arrangement::{self, wire::ArrangementWire},
    catalogue::Catalogue,
    finding::{Finding, fine},
    quote::{Quote, quote},
};
use resultaatwijzer_text::{names::Names, report};

use crate::{Common, input, output};

pub fn run(catalogue: &Path, arrangement: &Path, common: &Common) -> Result<bool> {
    let loaded = match input::catalogue(catalogue) {
        Ok(loaded) => loaded,
        Err(findings) => return output::findings(&findings, None, common).map(|()| false),
    };
    let wire: ArrangementWire = match input::document(arrangement) {
        Ok(wire) => wire,
        Err(findings) => return output::findings(&findings, Some(&loaded.catalogue), common).map(|()| false),
    };
    let outcome = ask(&loaded.catalogue, &wire);
    let fine = outcome.as_ref().is_ok_and(|quote| fine(&quote.findings));
    let found = report::quote(&outcome, &loaded.catalogue, common.lang);
    if common.json {
        output::json(&found)?;
        return Ok(fine);
    }
    if let Ok(quote) = &outcome {
        print(quote, &loaded.catalogue, common)?;
    }
    for finding in found.findings {
        eprintln!("{}: {} {}\n    {}", finding.code, finding.at, finding.message, finding.help);
    }
    Ok(fine)
}

/// Checks and prices.
pub fn ask(catalogue: &Catalogue, wire: &ArrangementWire) -> Result<Quote, Vec<Finding>> {
    let (arrangement, findings) = arrangement::check(catalogue, wire);
    arrangement.ok_or(findings).and_then(|arrangement| quote(catalogue, &arrangement))
}

fn print(quote: &Quote, catalogue: &Catalogue, common: &Common) -> Result<()> {
    let (locale, names) = (&common.lang.locale, Names::of(catalogue, common.lang.code));
    for line in &quote.lines {
        output::say(format!("{} ({}): {}", names.block(line.block.as_str()), line.block, locale.amount(line.total)))?;
        for period in &line.periods {
            output::say(format!("    {:<32} {:>14}", locale.period(period.period), locale.amount(period.amount)))?;
        }
    }
    for step in &quote.steps {
        output::say((common.lang.fact)(&step.fact, &names))?;
    }
    Ok(())
}
