//! `build CATALOGUE --out FOLDER`: checked JSON with content-hashed names, and a manifest with integrity hashes.

use std::{fs, path::Path};

use anyhow::{Context, Result};
use base64::{Engine, prelude::BASE64_STANDARD};
use resultaatwijzer_core::{
    catalogue::{
        manifest::{FORMAT, FileWire, ManifestWire},
        wire::CatalogueWire,
    },
    value::ordered::Map,
};
use serde::Serialize;
use sha2::{Digest, Sha256};

use resultaatwijzer::files;
use resultaatwijzer_authoring::folder::Authored;

use crate::{Common, output};

pub fn run(path: &Path, out: &Path, common: &Common) -> Result<bool> {
    let authored = files::catalogue(path);
    if !authored.fine() {
        output::findings(&authored.findings, None, common)?;
        return Ok(false);
    }
    let manifest = write(&authored, out).with_context(|| format!("writing {}", out.display()))?;
    if common.json {
        output::json(&manifest)?;
    } else {
        eprintln!("{}: {} files in {}", manifest.id, manifest.files.len() + authored.plans.len() + 1, out.display());
    }
    Ok(true)
}

fn write(authored: &Authored, out: &Path) -> Result<ManifestWire> {
    let wire = authored.wire.as_ref().context("a fine catalogue has a wire form")?;
    fs::create_dir_all(out.join("plans"))?;
    let mut files = Map::default();
    files.insert("catalogue".to_owned(), hashed(out, "catalogue", wire)?);
    for language in &wire.languages {
        let name = format!("catalogue-{language}");
        files.insert(name.clone(), hashed(out, &name, &in_one_language(wire, language))?);
    }
    if let Some(providers) = &authored.providers_wire {
        files.insert("providers".to_owned(), hashed(out, "providers", providers)?);
    }
    if let Some(mapping) = &authored.messages {
        files.insert("messages".to_owned(), hashed(out, "messages", mapping)?);
    }
    // Plans are not in the manifest, because every visitor fetches the manifest, and each needs at most one plan.
    for (name, plan) in &authored.plans {
        fs::write(out.join(format!("plans/{name}.json")), serde_json::to_vec(plan)?)?;
    }
    let manifest =
        ManifestWire { format: FORMAT.to_owned(), id: wire.id.clone(), version: wire.version.clone(), files };
    fs::write(out.join("manifest.json"), serde_json::to_vec(&manifest)?)?;
    Ok(manifest)
}

/// The catalogue with the texts of one language only. Those of the other languages are half of its size.
fn in_one_language(wire: &CatalogueWire, language: &String) -> CatalogueWire {
    let mut one = wire.clone();
    one.languages.retain(|other| other == language);
    one.texts = wire.texts.get(language).map(|texts| (language.clone(), texts.clone())).into_iter().collect();
    one
}

fn hashed(out: &Path, name: &str, document: &impl Serialize) -> Result<FileWire> {
    let json = serde_json::to_vec(document)?;
    let hash: String = Sha256::digest(&json).iter().take(6).map(|byte| format!("{byte:02x}")).collect();
    let path = format!("{name}-{hash}.json");
    fs::write(out.join(&path), &json)?;
    Ok(FileWire { path, integrity: integrity(&json) })
}

fn integrity(bytes: &[u8]) -> String {
    format!("sha256-{}", BASE64_STANDARD.encode(Sha256::digest(bytes)))
}
