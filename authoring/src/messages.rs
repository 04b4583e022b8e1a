//! What people write down beside a message, in TOML: the fields of an assignment, and which block a product stands for.

use resultaatwijzer_core::catalogue::Catalogue;
use resultaatwijzer_messages::{
    assignment::Assignment,
    fields,
    finding::{Found, MessageProblem, Place},
    mapping::{self, Mapping},
    xml::{Citizen, MAX_BYTES},
};

use crate::source::{Located, SourceMap, toml_tree};

/// An assignment from its fields.
pub fn read_fields(bytes: &[u8], citizen: Citizen) -> (Option<Assignment>, Vec<Found>) {
    let refused = |problem, line| (None, vec![Found::new(problem, Place::line(line))]);
    if bytes.len() > MAX_BYTES {
        return refused(MessageProblem::TooLarge { limit: MAX_BYTES }, 1);
    }
    let Ok(text) = std::str::from_utf8(bytes) else { return refused(MessageProblem::NotUtf8, 1) };
    let mut lines = SourceMap::default();
    lines.put("", "", 1);
    // The reader's own words would repeat what stands in the file.
    match toml_tree::parse(text, "", "", &mut lines) {
        Ok(tree) => fields::read(&tree, &|path| lines.place(path).map(|place| place.line), citizen),
        Err(found) => refused(MessageProblem::Malformed, found.first().map_or(1, |found| found.place.line)),
    }
}

/// A mapping from its text.
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
