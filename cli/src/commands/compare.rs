//! `compare CATALOGUE NEED`

use std::path::Path;

use anyhow::{Context, Result};
use resultaatwijzer_core::{
    providers::{NeedWire, check_need, compare},
    reading::finding::fine,
};
use resultaatwijzer_text::report;

use crate::{Common, input, output};

pub fn run(catalogue: &Path, need: &Path, common: &Common) -> Result<bool> {
    let loaded = match input::catalogue(catalogue) {
        Ok(loaded) => loaded,
        Err(findings) => return output::findings(&findings, None, common).map(|()| false),
    };
    let wire: NeedWire = match input::document(need) {
        Ok(wire) => wire,
        Err(findings) => return output::findings(&findings, Some(&loaded.catalogue), common).map(|()| false),
    };
    let providers = loaded.providers.as_ref().context("this catalogue has no providers")?;
    let (need, findings) = check_need(&loaded.catalogue, &wire, super::today());
    let comparison = need.as_ref().map(|need| compare(&loaded.catalogue, providers, need));
    let found = report::comparison(comparison.as_ref(), &findings, &loaded.catalogue, common.lang);
    if common.json {
        output::json(&found)?;
        return Ok(fine(&findings));
    }
    let words = common.lang.providers.words;
    for found in comparison.iter().flat_map(|comparison| &comparison.matches) {
        let covers = match found.missing.len() {
            0 => words.covers_all.to_owned(),
            missing => (words.covers)(found.covered.len(), found.covered.len() + missing),
        };
        let wait = found.waiting_weeks.map_or_else(|| common.lang.common.not_known.to_owned(), words.weeks);
        output::say(format!("{:>3}. {}: {covers}. {}: {wait}", found.place, found.provider.name, words.waiting))?;
    }
    for finding in report::findings(&findings, &Default::default(), common.lang) {
        eprintln!("{}: {} {}\n    {}", finding.code, finding.at, finding.message, finding.help);
    }
    Ok(fine(&findings))
}
