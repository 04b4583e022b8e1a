//! `check CATALOGUE [--on DATE]`

use std::path::Path;

use anyhow::Result;
use resultaatwijzer_core::value::period::Date;
use serde::Serialize;

use resultaatwijzer::files;
use resultaatwijzer_authoring::{
    folder::Authored,
    quality::{self, Places, Subject},
    report::{Line, fine},
};

use crate::{Common, input, output};

#[derive(Serialize)]
struct Checked {
    /// The day that the check used as today.
    on: Date,
    findings: Vec<Line>,
    /// The readability of the Dutch texts, by Flesch-Douma. Left out when there are too few texts.
    #[serde(skip_serializing_if = "Option::is_none")]
    readability_nl: Option<String>,
}

/// The findings, and a sentence to print when none of them is an error.
struct Found {
    lines: Vec<Line>,
    summary: String,
    readability: Option<String>,
}

pub fn run(path: &Path, on: Option<Date>, common: &Common) -> Result<bool> {
    let on = on.unwrap_or_else(super::today);
    let found = if path.is_dir() { folder(path, on, common) } else { built(path, on, common) };
    let Found { lines, summary, readability } = found;
    let fine = fine(&lines);
    if common.json {
        output::json(&Checked { on, findings: lines, readability_nl: readability })?;
        return Ok(fine);
    }
    output::print(&lines);
    if fine {
        eprintln!("{summary}{}", readability.map_or_else(String::new, |score| format!(", Flesch-Douma {score}")));
    }
    Ok(fine)
}

fn folder(path: &Path, on: Date, common: &Common) -> Found {
    let authored = files::catalogue(path);
    let mut lines = output::lines(&authored.findings, None, common);
    let mut readability = None;
    if let (Some(catalogue), Some(wire)) = (&authored.catalogue, &authored.wire) {
        let subject =
            Subject { catalogue, wire, norms: &authored.norms, providers: authored.providers_wire.as_ref(), on };
        let places = Places { catalogue: &authored.places, providers: &authored.providers_places };
        lines.extend(quality::lines(&quality::examine(&subject), Ok(&places), common.lang));
        readability = quality::dutch_readability(&subject).map(|score| score.to_string());
    }
    Found { lines, summary: summary(&authored).unwrap_or_default(), readability }
}

fn summary(authored: &Authored) -> Option<String> {
    let (catalogue, wire) = (authored.catalogue.as_ref()?, authored.wire.as_ref()?);
    let providers = authored.providers.as_ref().map_or(0, |providers| providers.all().len());
    let (blocks, tariffs, plans) = (wire.blocks.len(), wire.tariffs.len(), authored.plans.len());
    Some(format!("{}: {blocks} blocks, {tariffs} tariffs, {providers} providers, {plans} plans", catalogue.id()))
}

fn built(path: &Path, on: Date, common: &Common) -> Found {
    let (wire, catalogue) = match input::built(path) {
        Ok(built) => built,
        Err(findings) => {
            let lines = output::lines(&findings, None, common);
            return Found { lines, summary: String::new(), readability: None };
        }
    };
    let providers = input::built_providers(path);
    let subject = Subject { catalogue: &catalogue, wire: &wire, norms: &[], providers: providers.as_ref(), on };
    let name = path.display().to_string();
    let lines = quality::lines(&quality::examine(&subject), Err(&name), common.lang);
    let readability = quality::dutch_readability(&subject).map(|score| score.to_string());
    let summary = format!("{}: {} blocks, {} tariffs", catalogue.id(), wire.blocks.len(), wire.tariffs.len());
    Found { lines, summary, readability }
}
