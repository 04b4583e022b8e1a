//! Reads what people write in TOML beside a message: the fields of an assignment, and the mapping of products to
//! blocks.

use resultaatwijzer_core::catalogue::Catalogue;
use resultaatwijzer_messages::{
    assignment::Assignment,
    fields,
    finding::{Found, MessageProblem, Place},
    mapping::{self, Mapping},
    xml::{Citizen, MAX_BYTES},
};

use crate::source::{Located, SourceMap, toml_tree};

/// Reads an assignment from its fields.
pub fn read_fields(bytes: &[u8], citizen: Citizen) -> (Option<Assignment>, Vec<Found>) {
    let refused = |problem, line| (None, vec![Found::new(problem, Place::line(line))]);
    if bytes.len() > MAX_BYTES {
        return refused(MessageProblem::TooLarge { limit: MAX_BYTES }, 1);
    }
    let Ok(text) = std::str::from_utf8(bytes) else { return refused(MessageProblem::NotUtf8, 1) };
    let mut lines = SourceMap::default();
    lines.put("", "", 1);
    // The error message of the TOML reader would quote the file, which may hold personal data.
    match toml_tree::parse(text, "", "", &mut lines) {
        Ok(tree) => fields::read(&tree, &|path| lines.place(path).map(|place| place.line), citizen),
        Err(found) => refused(MessageProblem::Malformed, found.first().map_or(1, |found| found.place.line)),
    }
}

/// Reads a mapping.
///
/// # Errors
/// Every finding with its line.
pub fn parse_mapping(text: &str, file: &str, catalogue: &Catalogue) -> Result<Mapping, Vec<Located>> {
    let mut lines = SourceMap::default();
    lines.put("", file, 1);
    let tree = toml_tree::parse(text, file, "", &mut lines)?;
    let (mapping, findings) = mapping::check(&tree, catalogue);
    match findings.is_empty() {
        true => Ok(mapping),
        false => Err(findings.into_iter().map(|finding| lines.locate(finding)).collect()),
    }
}
