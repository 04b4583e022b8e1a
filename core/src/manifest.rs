//! The shape of a manifest: where a built catalogue's files are, and their integrity hashes.

use crate::{document::wire, ordered::Map};

/// The format that this version reads and writes.
pub const FORMAT: &str = "resultaatwijzer-manifest/1";

wire! {
    /// The files of a built catalogue.
    pub struct ManifestWire {
        /// [`FORMAT`].
        pub format: String,
        /// The catalogue's own code.
        pub id: String,
        /// Which edition this is.
        pub version: String,
        /// The files by name: `catalogue`, the same in one language as `catalogue-nl`, `providers`,
        /// `messages`.
        pub files: Map<String, FileWire>,
    }

    /// One file.
    pub struct FileWire {
        /// Where it is, against the manifest's own address.
        pub path: String,
        /// Its hash, as browsers check it.
        pub integrity: String,
    }
}
