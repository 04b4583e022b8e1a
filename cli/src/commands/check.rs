//! `check CATALOGUE`

use std::path::Path;

use anyhow::Result;

use resultaatwijzer::authoring;

use crate::{Common, input, output};

pub fn run(path: &Path, common: &Common) -> Result<bool> {
    if !path.is_dir() {
        let findings = input::catalogue(path).err().unwrap_or_default();
        output::findings(&findings, None, common)?;
        return Ok(findings.is_empty());
    }
    let authored = authoring::read(path);
    output::findings(&authored.findings, None, common)?;
    if let (false, Some(catalogue), true) = (common.json, &authored.catalogue, authored.fine()) {
        let providers = authored.providers.as_ref().map_or(0, |providers| providers.all().len());
        let tariffs = authored.wire.as_ref().map_or(0, |wire| wire.tariffs.len());
        let (blocks, plans) = (catalogue.blocks().len(), authored.plans.len());
        eprintln!("{}: {blocks} blocks, {tariffs} tariffs, {providers} providers, {plans} plans", catalogue.id());
    }
    Ok(authored.fine())
}
