//! From a JSON Pointer back to the file and line where the value was written.

use std::collections::BTreeMap;

use resultaatwijzer_core::reading::finding::Finding;

/// Where a value was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The file, relative to the catalogue's folder.
    pub file: String,
    /// The line, from 1.
    pub line: usize,
}

/// A finding and where what it is about was written.
#[derive(Clone, Debug)]
pub struct Located {
    /// The finding.
    pub finding: Finding,
    /// The place.
    pub place: Place,
}

impl Located {
    /// A finding at a line of a file.
    #[must_use]
    pub fn at(finding: Finding, file: &str, line: usize) -> Self {
        Self { finding, place: Place { file: file.to_owned(), line } }
    }
}

/// The places of a document's values.
#[derive(Clone, Debug, Default)]
pub struct SourceMap(BTreeMap<String, Place>);

impl SourceMap {
    /// Remembers where a value was written.
    pub(crate) fn put(&mut self, pointer: &str, file: &str, line: usize) {
        self.0.insert(pointer.to_owned(), Place { file: file.to_owned(), line });
    }

    /// Where the value itself was written.
    pub(crate) fn place(&self, pointer: &str) -> Option<&Place> {
        self.0.get(pointer)
    }

    /// Takes the places of a part of another document, under a new pointer.
    pub(crate) fn adopt(&mut self, other: &Self, from: &str, to: &str) {
        for (pointer, place) in &other.0 {
            if let Some(rest) = below(pointer, from) {
                self.0.insert(format!("{to}{rest}"), place.clone());
            }
        }
    }

    /// The finding at the value's own line, or at that of the nearest value around it.
    #[must_use]
    pub fn locate(&self, finding: Finding) -> Located {
        Located { place: self.nearest(&finding.at), finding }
    }

    /// The line of a value by its JSON Pointer, or that of the nearest value around it.
    #[must_use]
    pub fn nearest(&self, mut pointer: &str) -> Place {
        loop {
            if let Some(place) = self.0.get(pointer) {
                return place.clone();
            }
            match pointer.rsplit_once('/') {
                Some((around, _)) => pointer = around,
                None => return Place { file: "catalogue.toml".into(), line: 1 },
            }
        }
    }
}

/// What follows `from` in a pointer that lies at or below it.
fn below<'a>(pointer: &'a str, from: &str) -> Option<&'a str> {
    pointer.strip_prefix(from).filter(|rest| rest.is_empty() || rest.starts_with('/'))
}

#[cfg(test)]
mod tests {
    use super::*;
    use resultaatwijzer_core::reading::problem::ValueProblem;

    #[test]
    fn finds_the_nearest_line() {
        let mut map = SourceMap::default();
        map.put("", "a.toml", 1);
        for (i, line) in [(0, 2), (1, 3), (2, 4)] {
            map.put(&format!("/rows/{i}"), "a.csv", line);
        }
        let line = |map: &SourceMap, at: &str| map.locate(Finding::new(ValueProblem::UnsafeText, at)).place.line;
        assert_eq!(line(&map, "/rows/1/amount"), 3);
        assert_eq!(line(&map, "/other"), 1);
    }
}
