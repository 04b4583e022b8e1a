//! The mapping: which sheet, which row holds the names of columns, which column feeds which field, and what the words
//! of the spreadsheet are called here.

use std::collections::BTreeMap;

use encoding_rs::{Encoding, UTF_8, WINDOWS_1252};
use resultaatwijzer_core::reading::{
    finding::suggest,
    problem::{DocumentProblem, Problem as CoreProblem},
};
use serde_json::{Map, Value};

use crate::source::{SourceMap, toml_tree};

use super::{
    fields::Kind,
    problem::{Found, Problem},
};

const SETTINGS: [&str; 10] =
    ["sheet", "header_row", "separator", "encoding", "decimal", "columns", "constants", "values", "skip", "records"];

/// A mapping that fits the table that is asked for.
pub(super) struct Mapping {
    /// The sheet; the first when left out.
    pub(super) sheet: Option<String>,
    /// The row with the names of the columns, from 1.
    pub(super) header_row: usize,
    /// What stands between the cells of a CSV file; detected when left out.
    pub(super) separator: Option<u8>,
    /// The encoding of a CSV file.
    pub(super) encoding: Option<&'static Encoding>,
    /// What stands before cents; seen from each amount when left out.
    pub(super) decimal: Option<char>,
    /// What each row becomes: one record of each.
    pub(super) records: Vec<Record>,
    /// Rows to leave out: a column and the words in it.
    pub(super) skip: Vec<Skip>,
    /// What a word of the spreadsheet is called here, by field, by the word in small letters.
    pub(super) values: BTreeMap<String, BTreeMap<String, String>>,
}

/// What one row becomes.
#[derive(Clone, Default)]
pub(super) struct Record {
    /// Where each field comes from.
    pub(super) sources: BTreeMap<&'static str, Source>,
    /// The columns of this record alone: where all of them are empty, the row does not have this record.
    pub(super) own_columns: Vec<String>,
}

/// Where a field comes from.
#[derive(Clone)]
pub(super) enum Source {
    /// A column, by its name.
    Column { name: String, line: usize },
    /// The same for every row.
    Constant { text: String, line: usize },
}

/// Rows to leave out.
pub(super) struct Skip {
    pub(super) column: String,
    pub(super) words: Vec<String>,
    pub(super) line: usize,
}

impl Mapping {
    /// The names of all columns that are asked for.
    pub(super) fn column_names(&self) -> Vec<&str> {
        let of_records =
            self.records.iter().flat_map(|record| record.sources.values()).filter_map(|source| match source {
                Source::Column { name, .. } => Some(name.as_str()),
                Source::Constant { .. } => None,
            });
        let mut names: Vec<&str> = of_records.chain(self.skip.iter().map(|skip| skip.column.as_str())).collect();
        names.sort_unstable();
        names.dedup();
        names
    }

    /// What a word of the spreadsheet is called here.
    pub(super) fn translate(&self, field: &str, word: &str) -> Option<&str> {
        self.values.get(field)?.get(&word.trim().to_lowercase()).map(String::as_str)
    }
}

/// Reads a mapping and everything that is wrong with it.
pub(super) fn read(text: &str, kind: Kind) -> (Option<Mapping>, Vec<Found>) {
    let mut map = SourceMap::default();
    match toml_tree::parse(text, "", "", &mut map) {
        Ok(Value::Object(tree)) => {
            let mut reader = Reading { kind, map, findings: Vec::new() };
            let mapping = reader.mapping(&tree);
            (Some(mapping), reader.findings)
        }
        Ok(_) => {
            (None, vec![Found::in_mapping(Problem::BadSetting { setting: String::new(), expected: "a table" }, 1)])
        }
        Err(located) => {
            let found = |located: crate::source::Located| {
                let detail = match located.finding.problem {
                    CoreProblem::Document(DocumentProblem::Unreadable { detail }) => detail,
                    other => other.code().to_owned(),
                };
                Found::in_mapping(Problem::Damaged { detail }, located.place.line)
            };
            (None, located.into_iter().map(found).collect())
        }
    }
}

struct Reading {
    kind: Kind,
    map: SourceMap,
    findings: Vec<Found>,
}

impl Reading {
    fn mapping(&mut self, tree: &Map<String, Value>) -> Mapping {
        self.known(tree, "", &SETTINGS);
        let base = self.record(tree, "", &Record::default());
        let records = self.records(tree, &base);
        let fields: Vec<&'static str> = self.kind.fields().iter().map(|field| field.name).collect();
        let mut values = BTreeMap::new();
        for (field, words) in self.table(tree, "values", "") {
            self.known_one(field, "/values", &fields);
            let words = self.table_of(words, &format!("/values/{field}"));
            let mut known = BTreeMap::new();
            for (word, meaning) in words {
                let at = format!("/values/{field}/{word}");
                known.extend(self.text(meaning, &at).map(|meaning| (word.trim().to_lowercase(), meaning)));
            }
            values.insert(field.clone(), known);
        }
        Mapping {
            sheet: self.optional_text(tree, "sheet"),
            header_row: self.header_row(tree),
            separator: self.choice(
                tree,
                "separator",
                &[(";", b';'), (",", b','), ("tab", b'\t'), ("\t", b'\t'), ("|", b'|')],
            ),
            encoding: self.choice(tree, "encoding", &[("utf-8", UTF_8), ("windows-1252", WINDOWS_1252)]),
            decimal: self.choice(tree, "decimal", &[(",", ','), (".", '.')]),
            records,
            skip: self.skip(tree),
            values,
        }
    }

    fn records(&mut self, tree: &Map<String, Value>, base: &Record) -> Vec<Record> {
        let records = match tree.get("records") {
            None => vec![base.clone()],
            Some(Value::Array(list)) => {
                let mut records = Vec::new();
                for (i, item) in list.iter().enumerate() {
                    let at = format!("/records/{i}");
                    let table = self.table_of(item, &at);
                    self.known(table, &at, &["columns", "constants"]);
                    records.push(self.record(table, &at, base));
                }
                records
            }
            Some(_) => {
                self.bad("/records", "records", "a list");
                Vec::new()
            }
        };
        for field in self.kind.fields().iter().filter(|field| field.required) {
            if let Some(i) = records.iter().position(|record| !record.sources.contains_key(field.name)) {
                let line = self.line(&format!("/records/{i}"));
                self.findings.push(Found::in_mapping(Problem::FieldNotMapped { field: field.name }, line));
            }
        }
        records
    }

    /// The base, with what a record says itself instead.
    fn record(&mut self, tree: &Map<String, Value>, at: &str, base: &Record) -> Record {
        let mut record = Record { sources: base.sources.clone(), own_columns: Vec::new() };
        let mut seen: Vec<&'static str> = Vec::new();
        for list in ["columns", "constants"] {
            for (field, value) in self.table(tree, list, at) {
                let at = format!("{at}/{list}/{field}");
                let line = self.line(&at);
                let Some(name) = self.kind.fields().iter().map(|known| known.name).find(|known| known == field) else {
                    let fields: Vec<&'static str> = self.kind.fields().iter().map(|field| field.name).collect();
                    self.known_one(field, &at, &fields);
                    continue;
                };
                if seen.contains(&name) {
                    self.findings.push(Found::in_mapping(Problem::FieldTwice { field: field.clone() }, line));
                }
                seen.push(name);
                let Some(text) = self.text(value, &at) else { continue };
                let source = if list == "columns" {
                    record.own_columns.push(text.clone());
                    Source::Column { name: text, line }
                } else {
                    Source::Constant { text, line }
                };
                record.sources.insert(name, source);
            }
        }
        record
    }

    fn skip(&mut self, tree: &Map<String, Value>) -> Vec<Skip> {
        let mut skips = Vec::new();
        for (column, words) in self.table(tree, "skip", "") {
            let at = format!("/skip/{column}");
            let line = self.line(&at);
            match words.as_array().map(|words| words.iter().map(Value::as_str).collect::<Option<Vec<_>>>()) {
                Some(Some(words)) => {
                    let words = words.iter().map(|word| word.trim().to_lowercase()).collect();
                    skips.push(Skip { column: column.clone(), words, line });
                }
                _ => self.bad(&at, column, "a list of texts"),
            }
        }
        skips
    }

    fn header_row(&mut self, tree: &Map<String, Value>) -> usize {
        let Some(value) = tree.get("header_row") else { return 1 };
        let row = value.as_u64().and_then(|row| usize::try_from(row).ok()).filter(|row| *row > 0);
        row.unwrap_or_else(|| {
            self.bad("/header_row", "header_row", "a whole number from 1");
            1
        })
    }

    fn choice<T: Copy>(&mut self, tree: &Map<String, Value>, name: &str, choices: &[(&str, T)]) -> Option<T> {
        let text = self.optional_text(tree, name)?;
        let found = choices.iter().find(|(spelling, _)| *spelling == text.to_lowercase()).map(|(_, choice)| *choice);
        if found.is_none() {
            let known: Vec<&str> =
                choices.iter().map(|(spelling, _)| *spelling).filter(|known| *known != "\t").collect();
            self.unknown(&text, &format!("/{name}"), &known);
        }
        found
    }

    fn optional_text(&mut self, tree: &Map<String, Value>, name: &str) -> Option<String> {
        tree.get(name).and_then(|value| self.text(value, &format!("/{name}")))
    }

    fn text(&mut self, value: &Value, at: &str) -> Option<String> {
        let text = match value {
            Value::String(text) => Some(text.clone()),
            Value::Number(number) => Some(number.to_string()),
            _ => None,
        };
        if text.is_none() {
            self.bad(at, at.rsplit('/').next().unwrap_or_default(), "a text");
        }
        text
    }

    fn table<'a>(
        &mut self,
        tree: &'a Map<String, Value>,
        name: &str,
        at: &str,
    ) -> impl Iterator<Item = (&'a String, &'a Value)> + use<'a> {
        tree.get(name).map(|value| self.table_of(value, &format!("{at}/{name}"))).into_iter().flatten()
    }

    fn table_of<'a>(&mut self, value: &'a Value, at: &str) -> &'a Map<String, Value> {
        static NOTHING: std::sync::LazyLock<Map<String, Value>> = std::sync::LazyLock::new(Map::new);
        value.as_object().unwrap_or_else(|| {
            self.bad(at, at.rsplit('/').next().unwrap_or_default(), "a table");
            &NOTHING
        })
    }

    fn known(&mut self, tree: &Map<String, Value>, at: &str, known: &[&str]) {
        for name in tree.keys() {
            self.known_one(name, &format!("{at}/{name}"), known);
        }
    }

    fn known_one(&mut self, name: &str, at: &str, known: &[&str]) {
        if !known.contains(&name) {
            self.unknown(name, at, known);
        }
    }

    fn unknown(&mut self, found: &str, at: &str, known: &[&str]) {
        let suggestion = suggest(found, known.iter().copied());
        let known = known.iter().map(|name| (*name).to_owned()).collect();
        let problem = Problem::UnknownSetting { found: found.to_owned(), suggestion, known };
        self.findings.push(Found::in_mapping(problem, self.line(at)));
    }

    fn bad(&mut self, at: &str, setting: &str, expected: &'static str) {
        let problem = Problem::BadSetting { setting: setting.to_owned(), expected };
        self.findings.push(Found::in_mapping(problem, self.line(at)));
    }

    fn line(&self, at: &str) -> usize {
        self.map.nearest(at).line
    }
}
