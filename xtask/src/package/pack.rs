//! Writes the file of a part: a WebAssembly module whose only content is custom sections, one for each piece that the
//! part needs. The part is therefore one request with one hash, and every tool for WebAssembly can open the file.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result};
use base64ct::{Base64, Encoding};
use serde_json::json;
use sha2::{Digest, Sha384};
use wasm_encoder::{CustomSection, Module};

use super::{cut::Cut, names};
use crate::project;

/// The script that loads parts, without its list of parts.
pub(super) const LOADER: &str = include_str!("parts.js");

/// Writes a file for each part, and returns the script that loads them. The files of the pieces are in `made`.
pub(super) fn write(cut: &Cut, name: &str, made: &BTreeMap<String, PathBuf>, out: &Path) -> Result<String> {
    let all: BTreeSet<&String> = cut.parts.values().flatten().collect();
    let number = |piece: &String| all.iter().position(|found| *found == piece).unwrap_or_default().to_string();
    let mut listed = BTreeMap::new();
    for (part, pieces) in &cut.parts {
        let mut pack = Module::new();
        for piece in pieces {
            let file = made.get(piece).with_context(|| format!("no piece `{piece}` was made"))?;
            let wasm = fs::read(file).with_context(|| format!("cannot read `{}`", file.display()))?;
            pack.section(&CustomSection { name: number(piece).into(), data: wasm.into() });
        }
        let pack = pack.finish();
        let file = format!("{name}-{part}-{}.wasm", names::hash([pack.as_slice()]));
        let numbers: Vec<_> = pieces.iter().map(number).collect();
        listed.insert(part, json!([file, integrity(&pack), numbers]));
        project::write(&out.join(file), pack)?;
    }
    let mut script = LOADER.replace("PARTS", &json!(listed).to_string());
    for part in cut.parts.keys() {
        script += &format!("export const __wasm_split_load_{part} = loader(\"{part}\");\n");
    }
    Ok(script)
}

/// The hash of a file that browsers check (`integrity`).
pub(super) fn integrity(content: &[u8]) -> String {
    format!("sha384-{}", Base64::encode_string(&Sha384::digest(content)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use wasmparser::{Parser, Payload};

    #[test]
    fn a_part_is_a_module_with_a_section_for_each_piece() {
        let out = std::env::temp_dir().join(format!("pack-{}", std::process::id()));
        project::fresh_folder(&out).unwrap();
        let pieces = ["chunk_1", "split_nl"].map(str::to_owned);
        let made = pieces.iter().map(|piece| (piece.clone(), out.join(piece))).collect();
        pieces.iter().for_each(|piece| project::write(&out.join(piece), piece).unwrap());
        let cut = Cut { main: out.join("main.wasm"), parts: [("nl".to_owned(), pieces.to_vec())].into() };
        let script = write(&cut, "plan", &made, &out).unwrap();
        let files = project::files_below(&out).unwrap();
        let file = files.iter().find(|file| file.to_string_lossy().contains("plan-nl-")).unwrap();
        let pack = fs::read(file).unwrap();
        let sections: Vec<_> = Parser::new(0)
            .parse_all(&pack)
            .filter_map(|payload| match payload.unwrap() {
                Payload::CustomSection(section) => Some((section.name().to_owned(), section.data().to_vec())),
                _ => None,
            })
            .collect();
        assert_eq!(sections, [("0".to_owned(), b"chunk_1".to_vec()), ("1".to_owned(), b"split_nl".to_vec())]);
        assert!(script.contains(&integrity(&pack)), "{script}");
        assert!(script.contains("export const __wasm_split_load_nl = loader(\"nl\");"), "{script}");
        project::remove_folder(&out).unwrap();
    }
}
