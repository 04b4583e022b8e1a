//! The wire form of a manifest: the paths of a built catalogue's files, and their integrity hashes.
//!
//! Paths are relative to the manifest, hashes in the form of a page's `integrity`. Reading a manifest does not check
//! the hashes: code that fetches a file must compare its hash.
//!
//! ```
//! use resultaatwijzer_core::{reading::document::Document, catalogue::manifest::ManifestWire};
//! let read = |file: &str| Document::<ManifestWire>::from_json(&format!(
//!     r#"{{"format": "resultaatwijzer-manifest/1", "id": "voorbeeld", "version": "2026",
//!         "files": {{"catalogue": {file}}}}}"#
//! )).whole();
//! let manifest = read(r#"{"path": "catalogue.json", "integrity": "sha384-abcd"}"#).unwrap();
//! assert_eq!(manifest.files.get("catalogue").unwrap().path, "catalogue.json");
//! let findings = read(r#"{"path": "catalogue.json"}"#).unwrap_err();
//! assert_eq!((findings[0].code(), findings[0].at.as_str()), ("C006", "/files/catalogue/integrity"));
//! ```

use crate::{value::ordered::Map, wire};

/// The format that this version reads and writes.
pub const FORMAT: &str = "resultaatwijzer-manifest/1";

wire! {
    /// The files of a built catalogue.
    pub struct ManifestWire {
        /// [`FORMAT`].
        pub format: String,
        /// The catalogue's own code.
        pub id: String,
        /// The edition.
        pub version: String,
        /// The files by name: `catalogue`, the catalogue in one language such as `catalogue-nl`, `providers` and
        /// `messages`.
        pub files: Map<String, FileWire>,
    }

    /// One file.
    pub struct FileWire {
        /// The address, relative to the manifest's.
        pub path: String,
        /// The hash that a browser checks (`integrity`).
        pub integrity: String,
    }
}
