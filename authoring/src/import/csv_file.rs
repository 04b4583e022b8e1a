//! Reads CSV into a table, with any common separator and encoding.

use std::borrow::Cow;

use encoding_rs::{Encoding, UTF_8, WINDOWS_1252};

use crate::source::csv_lines::Lines;

use super::{
    mapping::Mapping,
    problem::{Found, Problem},
    spot::Spot,
    table::{Cell, Rows, Table},
};

/// The separators that are tried, likeliest first.
const SEPARATORS: [u8; 4] = [b';', b',', b'\t', b'|'];

/// Reads a whole file.
pub(super) fn read(bytes: &[u8], mapping: &Mapping, limit: usize) -> Result<Table, Found> {
    let (text, guessed) = decode(bytes, mapping.encoding)?;
    // Excel may declare the separator in a first line `sep=;`.
    let declared = text.lines().next().and_then(|line| line.strip_prefix("sep=")).map(str::as_bytes);
    let skipped = usize::from(declared.is_some());
    let body = if declared.is_some() { text.split_once('\n').map_or("", |(_, body)| body) } else { &text };
    let separator = match (mapping.separator, declared) {
        (Some(separator), _) => separator,
        (None, Some([separator])) => *separator,
        (None, _) => detect(body, mapping),
    };
    let mut rows = Rows::new(limit);
    let mut lines = Lines::of(body);
    for record in reader(body, separator).records() {
        let record = record.map_err(damaged)?;
        let line = lines.of_record(record.position()) + skipped;
        for (column, cell) in record.iter().enumerate() {
            rows.put(line, column, Cell::text(cell))?;
        }
    }
    Ok(Table { sheet: None, above: skipped, rows: rows.done(), notes: guessed.into_iter().collect() })
}

/// The text, and a note when its encoding was guessed.
fn decode<'a>(bytes: &'a [u8], declared: Option<&'static Encoding>) -> Result<(Cow<'a, str>, Option<Problem>), Found> {
    if let Some((encoding, length)) = Encoding::for_bom(bytes) {
        return whole(encoding, bytes.get(length..).unwrap_or_default()).map(|text| (text, None));
    }
    match (declared, std::str::from_utf8(bytes)) {
        (Some(encoding), _) => whole(encoding, bytes).map(|text| (text, None)),
        (None, Ok(text)) => Ok((Cow::Borrowed(text), None)),
        (None, Err(_)) => {
            let note = Problem::GuessedEncoding { encoding: WINDOWS_1252.name() };
            whole(WINDOWS_1252, bytes).map(|text| (text, Some(note)))
        }
    }
}

fn whole<'a>(encoding: &'static Encoding, bytes: &'a [u8]) -> Result<Cow<'a, str>, Found> {
    let (text, wrong) = encoding.decode_without_bom_handling(bytes);
    if !wrong {
        return Ok(text);
    }
    let before = if encoding == UTF_8 {
        std::str::from_utf8(bytes).map_or_else(|error| error.valid_up_to(), |_| bytes.len())
    } else {
        0
    };
    let row = bytes.iter().take(before).filter(|byte| **byte == b'\n').count() + 1;
    let spot = Spot { row, ..Default::default() };
    Err(Found::at(Problem::BadEncoding { encoding: encoding.name() }, spot))
}

/// The separator with which the header has the most columns of the mapping, then the most columns.
fn detect(text: &str, mapping: &Mapping) -> u8 {
    let wanted = mapping.column_names();
    let score = |separator: u8| {
        let mut lines = Lines::of(text);
        let in_time = |record: &csv::StringRecord| lines.of_record(record.position()) >= mapping.header_row;
        let header = reader(text, separator).into_records().map_while(Result::ok).find(in_time).unwrap_or_default();
        let found = wanted.iter().filter(|name| header.iter().any(|cell| cell.trim() == **name)).count();
        (found, header.len())
    };
    // Of equal ones, the first.
    SEPARATORS.into_iter().rev().max_by_key(|separator| score(*separator)).unwrap_or(b';')
}

fn reader(text: &str, separator: u8) -> csv::Reader<&[u8]> {
    csv::ReaderBuilder::new().delimiter(separator).has_headers(false).flexible(true).from_reader(text.as_bytes())
}

#[expect(clippy::needless_pass_by_value, reason = "for `map_err`")]
fn damaged(error: csv::Error) -> Found {
    let row = error.position().map_or(1, |position| usize::try_from(position.line()).unwrap_or(1));
    let spot = Spot { row, ..Default::default() };
    Found::at(Problem::Damaged { detail: error.to_string() }, spot)
}
