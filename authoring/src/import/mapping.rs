//! The mapping of an import: the sheet, the header row, the column of each field, and the translation of the
//! spreadsheet's words.

use std::collections::BTreeMap;

use encoding_rs::{Encoding, UTF_8, WINDOWS_1252};
use resultaatwijzer_core::{
    reading::{
        document::{Document, Record as _},
        finding::{Finding, suggest},
        problem::{DocumentProblem, Expected, Problem as CoreProblem, ValueProblem},
        verbatim::Verbatim,
    },
    value::ordered,
};

use crate::source::{Located, SourceMap, toml_tree};

use super::{
    fields::Kind,
    mapping_wire::{MappingWire, RecordWire},
    problem::{Found, Problem, SettingForm},
};

type Words = ordered::Map<String, Verbatim>;

/// A valid mapping for one table.
pub(super) struct Mapping {
    /// The sheet; the first when left out.
    pub(super) sheet: Option<String>,
    /// The row with the names of the columns, from 1.
    pub(super) header_row: usize,
    /// The separator of a CSV file; detected when left out.
    pub(super) separator: Option<u8>,
    /// The encoding of a CSV file.
    pub(super) encoding: Option<&'static Encoding>,
    /// The decimal separator; detected in each amount when left out.
    pub(super) decimal: Option<char>,
    /// The records that each row becomes.
    pub(super) records: Vec<Record>,
    /// Rows to leave out: a column and the words in it.
    pub(super) skip: Vec<Skip>,
    /// Translations of the spreadsheet's words, by field, then by the word in lowercase.
    pub(super) values: BTreeMap<String, BTreeMap<String, String>>,
}

/// A record that a row becomes.
#[derive(Clone, Default)]
pub(super) struct Record {
    /// The origin of each field.
    pub(super) sources: BTreeMap<&'static str, Source>,
    /// The columns that only this record uses. Where all of them are empty, the row does not have this record.
    pub(super) own_columns: Vec<String>,
}

/// The origin of a field.
#[derive(Clone)]
pub(super) enum Source {
    /// A column, by its name.
    Column { name: String, line: usize },
    /// A constant for every row.
    Constant { text: String, line: usize },
}

/// Rows to leave out.
pub(super) struct Skip {
    pub(super) column: String,
    pub(super) words: Vec<String>,
    pub(super) line: usize,
}

impl Mapping {
    /// The names of all columns that the mapping uses.
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

    /// The translation of a word of the spreadsheet.
    pub(super) fn translate(&self, field: &str, word: &str) -> Option<&str> {
        self.values.get(field)?.get(&word.trim().to_lowercase()).map(String::as_str)
    }
}

/// Reads a mapping. Returns it unless the text is not TOML, and every finding.
pub(super) fn read(text: &str, kind: Kind) -> (Option<Mapping>, Vec<Found>) {
    let mut map = SourceMap::default();
    let tree = match toml_tree::parse(text, "", "", &mut map) {
        Ok(tree) => tree,
        Err(located) => return (None, located.into_iter().map(damaged).collect()),
    };
    let Document { wire, findings } = Document::<MappingWire>::from_tree(&tree);
    let wrong = findings.iter().map(|finding| finding.at.clone()).collect();
    let mut reader = Reading { kind, map, wrong, findings: Vec::new() };
    findings.into_iter().for_each(|finding| reader.read(finding));
    let mapping = reader.mapping(&wire);
    reader.findings.sort_by_key(|found| found.spot.row);
    (Some(mapping), reader.findings)
}

fn damaged(located: Located) -> Found {
    let detail = match located.finding.problem {
        CoreProblem::Document(DocumentProblem::Unreadable { detail }) => detail,
        other => other.code().to_owned(),
    };
    Found::in_mapping(Problem::Damaged { detail }, located.place.line)
}

struct Reading {
    kind: Kind,
    map: SourceMap,
    /// The places of values that could not be read. They are not reported again, and not used.
    wrong: Vec<String>,
    findings: Vec<Found>,
}

impl Reading {
    /// A finding of reading the wire type, as a finding about a mapping.
    fn read(&mut self, Finding { problem, at }: Finding) {
        let problem = match problem {
            CoreProblem::Document(DocumentProblem::UnknownField { field, suggestion }) => {
                let fields = if at.starts_with("/records/") { RecordWire::FIELDS } else { MappingWire::FIELDS };
                let known = fields.iter().map(|(name, _)| (*name).to_owned()).collect();
                Problem::UnknownSetting { found: field, suggestion, known }
            }
            CoreProblem::Document(DocumentProblem::WrongType { expected }) => {
                let expected = match expected {
                    Expected::Object => SettingForm::Table,
                    Expected::WholeNumber => SettingForm::WholeNumber,
                    _ if at.starts_with("/skip/") => SettingForm::ListOfTexts,
                    Expected::List => SettingForm::List,
                    Expected::Text | Expected::TrueOrFalse => SettingForm::Text,
                };
                let setting = at.rsplit('/').find(|part| part.parse::<usize>().is_err());
                Problem::BadSetting { setting: setting.unwrap_or_default().to_owned(), expected }
            }
            CoreProblem::Document(DocumentProblem::TooMuch { what, limit }) => Problem::TooMuch { what, limit },
            CoreProblem::Value(ValueProblem::UnsafeText) => Problem::UnsafeText,
            other => Problem::Damaged { detail: other.code().to_owned() },
        };
        self.note(problem, &at);
    }

    fn mapping(&mut self, wire: &MappingWire) -> Mapping {
        let base = self.record("", &wire.columns, &wire.constants, &Record::default());
        let records = self.records(wire, &base);
        let fields: Vec<&'static str> = self.kind.fields().iter().map(|field| field.name).collect();
        let mut values = BTreeMap::new();
        for (field, words) in wire.values.iter() {
            if !fields.contains(&field.as_str()) {
                self.unknown(field, &format!("/values/{field}"), &fields);
            }
            let known = words.iter().filter(|(word, _)| !self.is_wrong(&format!("/values/{field}/{word}")));
            let known = known.map(|(word, meaning)| (word.trim().to_lowercase(), meaning.as_str().to_owned()));
            values.insert(field.clone(), known.collect());
        }
        if wire.header_row == Some(0) && !self.is_wrong("/header_row") {
            let problem = Problem::BadSetting { setting: "header_row".into(), expected: SettingForm::WholeNumber };
            self.note(problem, "/header_row");
        }
        let separators = [(";", b';'), (",", b','), ("tab", b'\t'), ("\t", b'\t'), ("|", b'|')];
        Mapping {
            sheet: self.setting("sheet", wire.sheet.as_ref()).map(str::to_owned),
            header_row: wire.header_row.filter(|row| *row > 0).map_or(1, |row| row as usize),
            separator: self.choice("separator", wire.separator.as_ref(), &separators),
            encoding: self.choice(
                "encoding",
                wire.encoding.as_ref(),
                &[("utf-8", UTF_8), ("windows-1252", WINDOWS_1252)],
            ),
            decimal: self.choice("decimal", wire.decimal.as_ref(), &[(",", ','), (".", '.')]),
            records,
            skip: self.skip(wire),
            values,
        }
    }

    fn records(&mut self, wire: &MappingWire, base: &Record) -> Vec<Record> {
        let records = match &wire.records {
            None => vec![base.clone()],
            Some(list) => {
                let mut records = Vec::new();
                for (i, record) in list.iter().enumerate() {
                    records.push(self.record(&format!("/records/{i}"), &record.columns, &record.constants, base));
                }
                records
            }
        };
        for field in self.kind.fields().iter().filter(|field| field.required) {
            if let Some(i) = records.iter().position(|record| !record.sources.contains_key(field.name)) {
                self.note(Problem::FieldNotMapped { field: field.name }, &format!("/records/{i}"));
            }
        }
        records
    }

    /// The fields of the whole mapping, overridden by those of a record.
    fn record(&mut self, at: &str, columns: &Words, constants: &Words, base: &Record) -> Record {
        let mut record = Record { sources: base.sources.clone(), own_columns: Vec::new() };
        let mut seen: Vec<&'static str> = Vec::new();
        for (list, words) in [("columns", columns), ("constants", constants)] {
            for (field, text) in words.iter() {
                let at = format!("{at}/{list}/{field}");
                let Some(name) = self.kind.fields().iter().map(|known| known.name).find(|known| known == field) else {
                    let fields: Vec<&'static str> = self.kind.fields().iter().map(|field| field.name).collect();
                    self.unknown(field, &at, &fields);
                    continue;
                };
                if seen.contains(&name) {
                    self.note(Problem::FieldTwice { field: field.clone() }, &at);
                }
                seen.push(name);
                if self.is_wrong(&at) {
                    continue;
                }
                let (text, line) = (text.as_str().to_owned(), self.map.nearest(&at).line);
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

    fn skip(&self, wire: &MappingWire) -> Vec<Skip> {
        let skip = |(column, words): (&String, &Vec<Verbatim>)| Skip {
            column: column.clone(),
            words: words.iter().map(|word| word.as_str().trim().to_lowercase()).collect(),
            line: self.map.nearest(&format!("/skip/{column}")).line,
        };
        let right = wire.skip.iter().filter(|(column, _)| !self.is_wrong(&format!("/skip/{column}")));
        right.map(skip).collect()
    }

    fn setting<'a>(&self, name: &str, text: Option<&'a Verbatim>) -> Option<&'a str> {
        text.filter(|_| !self.is_wrong(&format!("/{name}"))).map(Verbatim::as_str)
    }

    /// Whether a value, or a value inside it, could not be read.
    fn is_wrong(&self, at: &str) -> bool {
        self.wrong
            .iter()
            .any(|wrong| wrong.strip_prefix(at).is_some_and(|below| below.is_empty() || below.starts_with('/')))
    }

    fn choice<T: Copy>(&mut self, name: &str, text: Option<&Verbatim>, choices: &[(&str, T)]) -> Option<T> {
        let text = self.setting(name, text)?;
        let found = choices.iter().find(|(spelling, _)| *spelling == text.to_lowercase()).map(|(_, choice)| *choice);
        if found.is_none() {
            let known: Vec<&str> =
                choices.iter().map(|(spelling, _)| *spelling).filter(|known| *known != "\t").collect();
            self.unknown(text, &format!("/{name}"), &known);
        }
        found
    }

    fn unknown(&mut self, found: &str, at: &str, known: &[&str]) {
        let suggestion = suggest(found, known.iter().copied());
        let known = known.iter().map(|name| (*name).to_owned()).collect();
        self.note(Problem::UnknownSetting { found: found.to_owned(), suggestion, known }, at);
    }

    fn note(&mut self, problem: Problem, at: &str) {
        self.findings.push(Found::in_mapping(problem, self.map.nearest(at).line));
    }
}
