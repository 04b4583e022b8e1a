//! Reads the input of subcommands: a catalogue from a folder or file, a document from a file or standard input.

use std::{
    io::Read,
    path::{Path, PathBuf},
};

use resultaatwijzer_core::{
    catalogue::{
        self, Catalogue,
        manifest::{self, ManifestWire},
        wire::CatalogueWire,
    },
    providers::{Providers, wire::ProvidersWire},
    reading::{
        document::{Document, Shape},
        finding::Finding,
        problem::DocumentProblem,
    },
    what_if::bill::Bill,
};

use resultaatwijzer::files;
use resultaatwijzer_authoring::source::Located;

/// A valid catalogue, with its providers and bills.
pub struct Loaded {
    /// The catalogue.
    pub catalogue: Catalogue,
    /// Its providers, if there are any.
    pub providers: Option<Providers>,
    /// The bills before parliament; none for a built catalogue.
    pub bills: Vec<Bill>,
}

/// A valid catalogue from a folder or a built file, or else every finding.
pub fn catalogue(path: &Path) -> Result<Loaded, Vec<Located>> {
    if path.is_dir() {
        let authored = files::catalogue(path);
        return match authored.catalogue {
            Some(catalogue) => Ok(Loaded { catalogue, providers: authored.providers, bills: authored.bills }),
            None => Err(authored.findings),
        };
    }
    let (_, catalogue) = built(path)?;
    Ok(Loaded { catalogue, providers: None, bills: Vec::new() })
}

/// A file of a built catalogue, if the path is the manifest. Only a file in the manifest's folder is used.
fn behind_manifest(path: &Path, json: &str, file: &str) -> Option<PathBuf> {
    let manifest = Document::<ManifestWire>::from_json(json).whole().ok()?;
    let name = Path::new(&manifest.files.get(file)?.path).file_name()?.to_owned();
    (manifest.format == manifest::FORMAT).then(|| path.with_file_name(name))
}

/// The providers of a built catalogue, if the path is its manifest and they can be read.
pub fn built_providers(path: &Path) -> Option<ProvidersWire> {
    let manifest = std::fs::read_to_string(path).ok()?;
    let json = std::fs::read_to_string(behind_manifest(path, &manifest, "providers")?).ok()?;
    Document::from_json(&json).whole().ok()
}

/// A built catalogue from its file or its manifest: the wire form and the valid catalogue.
pub fn built(path: &Path) -> Result<(CatalogueWire, Catalogue), Vec<Located>> {
    let name = path.display().to_string();
    let located = |finding| Located::at(finding, &name, 1);
    let missing = || vec![located(Finding::new(DocumentProblem::MissingFile { file: name.clone() }, ""))];
    let mut json = std::fs::read_to_string(path).map_err(|_| missing())?;
    if let Some(behind) = behind_manifest(path, &json, "catalogue") {
        json = std::fs::read_to_string(behind).map_err(|_| missing())?;
    }
    let document = Document::<CatalogueWire>::from_json(&json);
    let wire = document.wire.clone();
    match catalogue::check(document) {
        (Some(catalogue), _) => Ok((wire, catalogue)),
        (None, findings) => Err(findings.into_iter().map(located).collect()),
    }
}

/// A document of a wire type, if all of it could be read. `-` reads JSON from standard input.
pub fn document<T: Shape>(path: &Path) -> Result<T, Vec<Located>> {
    if path != Path::new("-") {
        let (document, map) = files::document::<T>(path)?;
        return document.whole().map_err(|findings| findings.into_iter().map(|found| map.locate(found)).collect());
    }
    let located = |findings: Vec<Finding>| findings.into_iter().map(|found| Located::at(found, "-", 1)).collect();
    let mut text = String::new();
    std::io::stdin()
        .read_to_string(&mut text)
        .map_err(|error| located(vec![Finding::new(DocumentProblem::Unreadable { detail: error.to_string() }, "")]))?;
    Document::from_json(&text).whole().map_err(located)
}
