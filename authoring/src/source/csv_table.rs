//! CSV into JSON rows, with the line of each.

use resultaatwijzer_core::reading::{finding::Finding, problem::DocumentProblem};
use serde_json::{Map, Value};

use crate::source::csv_lines::Lines;

use super::Located;

/// Columns that hold whole numbers; every other cell is a text.
const NUMBERS: [&str; 5] = ["band_from", "band_to", "waiting_weeks", "answers", "count"];

/// Columns that hold several codes with spaces between them.
const LISTS: [&str; 1] = ["languages"];

/// The rows with their lines. An empty cell is an absent field.
pub(crate) fn parse(text: &str, file: &str) -> Result<Vec<(usize, Value)>, Vec<Located>> {
    let unreadable = |error: &csv::Error| {
        let line = error.position().map_or(1, |position| position.line() as usize);
        Located::at(Finding::new(DocumentProblem::Unreadable { detail: error.to_string() }, ""), file, line)
    };
    let mut reader = csv::ReaderBuilder::new().trim(csv::Trim::All).from_reader(text.as_bytes());
    let headers = reader.headers().map_err(|error| vec![unreadable(&error)])?.clone();
    let mut lines = Lines::of(text);
    let mut rows = Vec::new();
    let mut findings = Vec::new();
    for record in reader.records() {
        match record {
            Ok(record) => {
                rows.push((lines.of_record(record.position()), row(&headers, &record)));
            }
            Err(error) => findings.push(unreadable(&error)),
        }
    }
    if findings.is_empty() { Ok(rows) } else { Err(findings) }
}

fn row(headers: &csv::StringRecord, record: &csv::StringRecord) -> Value {
    let cells = headers.iter().zip(record).filter(|(_, cell)| !cell.is_empty());
    Value::Object(cells.map(|(header, cell)| (header.to_owned(), value(header, cell))).collect::<Map<_, _>>())
}

fn value(header: &str, cell: &str) -> Value {
    if LISTS.contains(&header) {
        cell.split_whitespace().collect()
    } else {
        match cell.parse::<u32>() {
            Ok(number) if NUMBERS.contains(&header) => number.into(),
            _ => cell.into(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_counted_whatever_ends_them() {
        for end in ["\n", "\r\n"] {
            let rows = parse(&["code,name", "a,A", "", "b,B", ""].join(end), "a.csv").unwrap();
            assert_eq!(rows.iter().map(|(line, _)| *line).collect::<Vec<_>>(), [2, 4], "{end:?}");
        }
    }
}
