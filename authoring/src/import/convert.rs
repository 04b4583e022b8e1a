//! Converts rows of a table into records of a catalogue, with every finding.

use std::collections::BTreeMap;

use resultaatwijzer_core::{
    reading::finding::suggest,
    value::{code::Code, limits::MAX_TEXT, money::Amount, period::parse_date},
};

use super::{
    fields::{Field, Form, Kind},
    mapping::{Mapping, Record, Source},
    problem::{Found, Problem},
    spot::{Spot, letters},
    table::{Cell, Row, Table},
    value::{self, DateReason, misleading},
};

/// The most findings that are reported. More findings usually have one cause.
const MAX_FINDINGS: usize = 1_000;

/// A record: the value of each field, and its row.
pub(super) struct Values {
    pub(super) row: usize,
    pub(super) fields: BTreeMap<&'static str, String>,
    columns: BTreeMap<&'static str, usize>,
}

impl Values {
    /// The value of a field; empty when the record does not have it.
    pub(super) fn get(&self, field: &str) -> &str {
        self.fields.get(field).map_or("", String::as_str)
    }
}

/// The findings, up to a maximum.
#[derive(Default)]
pub(super) struct Findings(Vec<Found>);

impl Findings {
    pub(super) fn push(&mut self, found: Found) {
        match self.0.len() {
            n if n < MAX_FINDINGS => self.0.push(found),
            MAX_FINDINGS => {
                self.0.push(Found::in_file(Problem::TooMuch { what: "findings", limit: MAX_FINDINGS }));
            }
            _ => {}
        }
    }

    pub(super) fn extend(&mut self, found: Vec<Found>) {
        found.into_iter().for_each(|found| self.push(found));
    }

    pub(super) fn all(self) -> Vec<Found> {
        self.0
    }
}

/// The state of a conversion.
pub(super) struct Converting<'a> {
    kind: Kind,
    mapping: &'a Mapping,
    table: &'a Table,
    pub(super) findings: Findings,
}

impl<'a> Converting<'a> {
    pub(super) fn new(kind: Kind, mapping: &'a Mapping, table: &'a Table) -> Self {
        Self { kind, mapping, table, findings: Findings::default() }
    }

    /// The valid records of every row.
    pub(super) fn records(&mut self) -> Vec<Values> {
        let header_row = self.mapping.header_row + self.table.above;
        let place = self.table.rows.iter().position(|row| row.number == header_row);
        let Some((header, rows)) =
            place.and_then(|place| Some((self.table.rows.get(place)?, self.table.rows.get(place + 1..)?)))
        else {
            self.note(Problem::NoHeader { row: header_row }, header_row, None);
            return Vec::new();
        };
        let columns = self.columns(header);
        let constants: Vec<_> = self.mapping.records.iter().map(|record| self.constants(record)).collect();
        let mut all = Vec::new();
        for row in rows.iter().filter(|row| !row.is_empty()) {
            if self.table.sheet.is_none() && row.cells.len() > header.cells.len() {
                let problem = Problem::ExtraCells { found: row.cells.len(), expected: header.cells.len() };
                self.note(problem, row.number, None);
                continue;
            }
            if self.skipped(row, &columns) {
                continue;
            }
            for (record, constants) in self.mapping.records.iter().zip(&constants) {
                all.extend(self.record(record, constants, row, &columns));
            }
        }
        if rows.iter().all(Row::is_empty) {
            self.note(Problem::NoRows, header.number, None);
        }
        all
    }

    pub(super) fn note(&mut self, problem: Problem, row: usize, column: Option<usize>) {
        let spot = Spot { sheet: self.table.sheet.clone(), row, column };
        self.findings.push(Found::at(problem, spot));
    }

    /// Notes a finding at the cell of a field.
    pub(super) fn note_field(&mut self, problem: Problem, values: &Values, field: &str) {
        self.note(problem, values.row, values.columns.get(field).copied());
    }

    /// The index of each column that the mapping names.
    fn columns(&mut self, header: &Row) -> BTreeMap<&'a str, usize> {
        let names: Vec<String> = header.cells.iter().map(|cell| one_line(&cell.to_text())).collect();
        let mut columns = BTreeMap::new();
        for wanted in self.mapping.column_names() {
            let mut places = names.iter().enumerate().filter(|(_, name)| **name == one_line(wanted)).map(|(i, _)| i);
            match (places.next(), places.next()) {
                (Some(place), None) => _ = columns.insert(wanted, place),
                (Some(first), Some(second)) => {
                    let first = format!("{}{}", letters(first), header.number);
                    let problem = Problem::DuplicateColumn { column: wanted.to_owned(), first };
                    self.note(problem, header.number, Some(second));
                }
                (None, _) => self.missing_column(wanted, &names),
            }
        }
        columns
    }

    fn missing_column(&mut self, wanted: &str, names: &[String]) {
        let known: Vec<String> = names.iter().filter(|name| !name.is_empty()).cloned().collect();
        let suggestion = suggest(wanted, known.iter().map(String::as_str));
        let sources = self.mapping.records.iter().flat_map(|record| record.sources.values());
        let line = sources
            .filter_map(|source| match source {
                Source::Column { name, line } if name == wanted => Some(*line),
                _ => None,
            })
            .chain(self.mapping.skip.iter().filter(|skip| skip.column == wanted).map(|skip| skip.line))
            .next();
        let problem = Problem::MissingColumn { column: wanted.to_owned(), suggestion, known };
        self.findings.push(Found::in_mapping(problem, line.unwrap_or(1)));
    }

    fn skipped(&self, row: &Row, columns: &BTreeMap<&str, usize>) -> bool {
        self.mapping.skip.iter().any(|skip| {
            columns
                .get(skip.column.as_str())
                .is_some_and(|column| skip.words.contains(&row.cell(*column).to_text().trim().to_lowercase()))
        })
    }

    /// The constants of a record, once for all rows.
    fn constants(&mut self, record: &Record) -> BTreeMap<&'static str, String> {
        let mut constants = BTreeMap::new();
        for field in self.kind.fields() {
            let Some(Source::Constant { text, line }) = record.sources.get(field.name) else { continue };
            match self.value(field, &Cell::text(text)) {
                Ok(value) => _ = constants.insert(field.name, value),
                Err(problem) => self.findings.push(Found::in_mapping(problem, *line)),
            }
        }
        constants
    }

    fn record(
        &mut self,
        record: &Record,
        constants: &BTreeMap<&'static str, String>,
        row: &Row,
        columns: &BTreeMap<&str, usize>,
    ) -> Option<Values> {
        let cell = |name: &str| columns.get(name).map(|column| (*column, row.cell(*column)));
        let own = || record.own_columns.iter().filter_map(|name| cell(name));
        if own().next().is_some() && own().all(|(_, cell)| *cell == Cell::Empty) {
            return None;
        }
        let mut values = Values { row: row.number, fields: constants.clone(), columns: BTreeMap::new() };
        for field in self.kind.fields() {
            let Some(Source::Column { name, .. }) = record.sources.get(field.name) else { continue };
            // A missing column has been reported already.
            let Some((column, cell)) = cell(name) else { continue };
            values.columns.insert(field.name, column);
            match self.value(field, cell) {
                Ok(value) if value.is_empty() && field.required => {
                    self.note(Problem::EmptyCell { field: field.name }, row.number, Some(column));
                }
                Ok(value) => _ = values.fields.insert(field.name, value),
                Err(problem) => self.note(problem, row.number, Some(column)),
            }
        }
        Some(values)
    }

    /// The value of a cell, in the form of the catalogue.
    fn value(&self, field: &Field, cell: &Cell) -> Result<String, Problem> {
        let written = cell.to_text();
        let translated = self.mapping.translate(field.name, &written).map(Cell::text);
        let cell = translated.as_ref().unwrap_or(cell);
        let text = cell.to_text();
        match (&field.form, cell) {
            (_, Cell::Empty) => Ok(String::new()),
            (_, Cell::Failed(found)) => Err(Problem::FailedFormula { found: found.clone() }),
            (Form::Band | Form::Code | Form::Codes, Cell::Day(day)) => {
                Err(Problem::TurnedIntoDate { field: field.name, found: day.to_string() })
            }
            (Form::Amount, Cell::Number(number)) => amount(Amount::parse(number).map_err(Into::into), number),
            (Form::Amount, _) => amount(value::amount(&text, self.mapping.decimal), &text),
            (Form::Day, _) => day(cell, &text),
            (Form::Count, _) => match text.parse::<u32>() {
                Ok(number) => Ok(number.to_string()),
                Err(_) => Err(Problem::BadNumber { found: text, field: field.name }),
            },
            (Form::Choice(spellings), _) => choice(field.name, &text, spellings()),
            (Form::Code, _) => code(field.name, &text),
            (Form::Phone, Cell::Number(_)) => Err(Problem::PhoneAsNumber { found: text }),
            (Form::Text | Form::Phone, _) => plain(&text),
            (Form::Codes, _) => self.codes(field.name, &text),
            (Form::Band, _) => match value::band(&text) {
                Some((from, to)) => Ok(format!("{from}-{to}")),
                None => Err(Problem::BadBand { found: text }),
            },
        }
    }

    /// Several codes in one cell; each is translated separately.
    fn codes(&self, field: &'static str, text: &str) -> Result<String, Problem> {
        let marks = |c: char| matches!(c, ',' | ';' | '/' | '\n');
        let translated = |part: &str| self.mapping.translate(field, part).map(str::to_owned);
        let mut codes = Vec::new();
        for part in text.split(marks).map(str::trim).filter(|part| !part.is_empty()) {
            match translated(part) {
                Some(word) => codes.push(code(field, &word)?),
                None => {
                    for word in part.split_whitespace() {
                        codes.push(code(field, &translated(word).unwrap_or_else(|| word.to_owned()))?);
                    }
                }
            }
        }
        Ok(codes.join(" "))
    }
}

/// The name of a column on one line, because a header may have line breaks.
fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn amount(amount: Result<Amount, value::AmountReason>, found: &str) -> Result<String, Problem> {
    match amount {
        Ok(amount) => Ok(amount.to_string()),
        Err(reason) => Err(Problem::BadAmount { found: shortened(found), reason }),
    }
}

fn day(cell: &Cell, text: &str) -> Result<String, Problem> {
    let day = match cell {
        Cell::Day(day) => parse_date(&day.to_string()).ok_or(DateReason::DoesNotExist),
        Cell::Number(_) => Err(DateReason::PlainNumber),
        Cell::Time(_) => Err(DateReason::NotADate),
        _ => value::date(text),
    };
    day.map(|day| day.to_string()).map_err(|reason| Problem::BadDate { found: shortened(text), reason })
}

fn choice(field: &'static str, text: &str, allowed: Vec<String>) -> Result<String, Problem> {
    let lower = text.to_lowercase();
    if allowed.contains(&lower) {
        return Ok(lower);
    }
    let suggestion = suggest(&lower, allowed.iter().map(String::as_str));
    Err(Problem::BadChoice { field, found: shortened(text), allowed, suggestion })
}

fn code(field: &'static str, text: &str) -> Result<String, Problem> {
    match Code::new(text) {
        Some(code) => Ok(code.to_string()),
        None if misleading(text) => Err(Problem::UnsafeText),
        None => Err(Problem::BadCode { field, found: shortened(text) }),
    }
}

fn plain(text: &str) -> Result<String, Problem> {
    if misleading(text) {
        Err(Problem::UnsafeText)
    } else if text.chars().count() > MAX_TEXT {
        Err(Problem::LongText { limit: MAX_TEXT })
    } else {
        Ok(text.to_owned())
    }
}

/// The start of a value, short enough for a message and without characters that would reorder the message.
fn shortened(text: &str) -> String {
    let short: String = text.chars().take(60).collect();
    if short.chars().count() < text.chars().count() { short + "…" } else { short }
}
