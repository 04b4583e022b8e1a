//! Finds the file and line of a value by its JSON Pointer.

use std::collections::BTreeMap;

use resultaatwijzer_core::reading::finding::Finding;

/// The file and line of a value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The file, relative to the catalogue's folder.
    pub file: String,
    /// The line, from 1.
    pub line: usize,
}

/// A finding, with the file and line of the value that it is about.
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

/// The files and lines of a document's values.
#[derive(Clone, Debug, Default)]
pub struct SourceMap(BTreeMap<String, Place>);

impl SourceMap {
    /// Stores the file and line of a value.
    pub(crate) fn put(&mut self, pointer: &str, file: &str, line: usize) {
        self.0.insert(pointer.to_owned(), Place { file: file.to_owned(), line });
    }

    /// The file and line of the value itself.
    pub(crate) fn place(&self, pointer: &str) -> Option<&Place> {
        self.0.get(pointer)
    }

    /// Adds the places of a part of another document, with a new start of their pointers.
    pub(crate) fn adopt(&mut self, other: &Self, from: &str, to: &str) {
        for (pointer, place) in &other.0 {
            if let Some(rest) = below(pointer, from) {
                self.0.insert(format!("{to}{rest}"), place.clone());
            }
        }
    }

    /// The finding at the line of its value, otherwise of the nearest value that contains it.
    #[must_use]
    pub fn locate(&self, finding: Finding) -> Located {
        Located { place: self.nearest(&finding.at), finding }
    }

    /// The line of a value by its JSON Pointer, otherwise that of the nearest value that contains it.
    #[must_use]
    pub fn nearest(&self, mut pointer: &str) -> Place {
        loop {
            if let Some(place) = self.0.get(pointer) {
                return place.clone();
            }
            match pointer.rsplit_once('/') {
                Some((outer, _)) => pointer = outer,
                None => return Place { file: "catalogue.toml".into(), line: 1 },
            }
        }
    }
}

/// The rest of a pointer after `from`; `None` if the pointer is neither `from` nor below it.
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
