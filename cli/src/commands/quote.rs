//! `quote CATALOGUE ARRANGEMENT [--bills]`

use std::path::Path;

use anyhow::Result;
use resultaatwijzer_core::{
    arrangement::{Arrangement, wire::ArrangementWire},
    catalogue::Catalogue,
    price::{
        outcome::Quote,
        quote::{self},
    },
    reading::finding::fine,
    what_if::bill,
};
use resultaatwijzer_text::{
    names::Names,
    report::{self, BillReport, QuoteReport},
};
use serde::Serialize;

use crate::{
    Common,
    input::{self, Loaded},
    output,
};

/// What a quote covers.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Scope {
    /// Only the law.
    LawOnly,
    /// The law, and next to it what bills propose.
    WithBills,
}

/// A quote, with the bills before parliament next to it.
#[derive(Serialize)]
struct WithBills {
    #[serde(flatten)]
    quote: QuoteReport,
    #[serde(skip_serializing_if = "Option::is_none")]
    bills: Option<Vec<BillReport>>,
}

pub fn run(catalogue: &Path, arrangement: &Path, scope: Scope, common: &Common) -> Result<bool> {
    let loaded = match input::catalogue(catalogue) {
        Ok(loaded) => loaded,
        Err(findings) => return output::findings(&findings, None, common).map(|()| false),
    };
    let wire: ArrangementWire = match input::document(arrangement) {
        Ok(wire) => wire,
        Err(findings) => return output::findings(&findings, Some(&loaded.catalogue), common).map(|()| false),
    };
    let (arrangement, outcome) = match quote::ask(&loaded.catalogue, &wire) {
        Ok((arrangement, quote)) => (Some(arrangement), Ok(quote)),
        Err(findings) => (None, Err(findings)),
    };
    let fine = outcome.as_ref().is_ok_and(|quote| fine(&quote.findings));
    let found = report::quote(&outcome, &loaded.catalogue, common.lang);
    let bills = match (scope, &arrangement, &outcome) {
        (Scope::WithBills, Some(arrangement), Ok(quote)) => Some(bills(&loaded, arrangement, quote, common)),
        _ => None,
    };
    if common.json {
        output::json(&WithBills { quote: found, bills })?;
        return Ok(fine);
    }
    if let Ok(quote) = &outcome {
        print(quote, &loaded.catalogue, common)?;
    }
    if bills.as_ref().is_some_and(Vec::is_empty) {
        output::say("")?;
        output::say(common.lang.no_bill)?;
    }
    for bill in bills.into_iter().flatten() {
        output::say("")?;
        bill.sentences.iter().try_for_each(output::say)?;
    }
    for finding in found.findings {
        eprintln!("{}: {} {}\n    {}", finding.code, finding.at, finding.message, finding.help);
    }
    Ok(fine)
}

fn bills(loaded: &Loaded, arrangement: &Arrangement, quote: &Quote, common: &Common) -> Vec<BillReport> {
    let names = Names::of(&loaded.catalogue, common.lang.code);
    let proposed = loaded.bills.iter().filter_map(|of| {
        let proposed = bill::proposed(of, &loaded.catalogue, arrangement, quote, super::today())?;
        Some(report::bill(of, &proposed, &names, common.lang))
    });
    proposed.collect()
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
        output::say(common.lang.step(&step.fact, &names))?;
    }
    Ok(())
}
