//! Reading what subcommands are asked about: a catalogue by folder or file, a document by file or standard input.

use std::{io::Read, path::Path};

use resultaatwijzer_core::{
    catalogue::{self, Catalogue},
    finding::{Finding, Problem},
    providers::Providers,
};
use serde::de::DeserializeOwned;

use crate::authoring::{self, Located};

/// A catalogue that can be asked.
pub struct Loaded {
    /// The catalogue.
    pub catalogue: Catalogue,
    /// Its providers, where it has any.
    pub providers: Option<Providers>,
}

/// A valid catalogue from a folder or a built file, else every finding.
pub fn catalogue(path: &Path) -> Result<Loaded, Vec<Located>> {
    if path.is_dir() {
        let authored = authoring::read(path);
        return match authored.catalogue {
            Some(catalogue) => Ok(Loaded { catalogue, providers: authored.providers }),
            None => Err(authored.findings),
        };
    }
    let name = path.display().to_string();
    let located = |finding| Located::at(finding, &name, 1);
    let missing = || vec![located(Finding::new(Problem::MissingFile { file: name.clone() }, ""))];
    let json = std::fs::read_to_string(path).map_err(|_| missing())?;
    let catalogue = catalogue::read(&json).map_err(|findings| findings.into_iter().map(located).collect::<Vec<_>>())?;
    Ok(Loaded { catalogue, providers: None })
}

/// A document of a wire type; `-` reads JSON from standard input.
pub fn document<T: DeserializeOwned>(path: &Path) -> Result<T, Vec<Located>> {
    if path != Path::new("-") {
        return authoring::read_document(path).map(|(document, _)| document);
    }
    let located = |detail: String, line| vec![Located::at(Finding::new(Problem::WrongShape { detail }, ""), "-", line)];
    let mut text = String::new();
    std::io::stdin().read_to_string(&mut text).map_err(|error| located(error.to_string(), 1))?;
    serde_json::from_str(&text).map_err(|error| located(error.to_string(), error.line()))
}
