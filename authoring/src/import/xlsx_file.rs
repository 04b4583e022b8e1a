//! Reads XLSX into a table, cell by cell, so that a sheet with one cell far away takes no more memory than the cells it
//! has.

use std::io::{Read, Seek};

use calamine::{DataRef, ExcelDateTime, Reader, Xlsx, XlsxError};
use quick_xml::events::Event;
use resultaatwijzer_core::value::period::Date;

use super::{
    archive, choose_sheet,
    problem::{Found, Problem},
    table::{Cell, Rows, Table},
};

/// Reads one sheet.
pub(super) fn read(bytes: &[u8], sheet: Option<&str>, limit: usize) -> Result<Table, Found> {
    check_references(&mut archive::open(bytes)?)?;
    let mut workbook = Xlsx::new(std::io::Cursor::new(bytes)).map_err(damaged)?;
    let name = choose_sheet(sheet, &workbook.sheet_names())?;
    let rows = rows(&mut workbook, &name, limit)?;
    Ok(Table { sheet: Some(name), rows, ..Table::default() })
}

/// Checks references to cells, up to `XFD1048576`, and ranges of them. The library calamine overflows on a longer
/// reference, and on a range that ends before it starts.
fn check_references(archive: &mut archive::Archive<'_>) -> Result<(), Found> {
    // A workbook may give the parts of its sheets any name.
    for i in 0..archive.len() {
        let text = archive::lossy(archive, i)?;
        let mut reader = quick_xml::Reader::from_str(&text);
        reader.config_mut().check_end_names = false;
        // A part that is not XML is reported when it is read.
        while let Ok(event) = reader.read_event() {
            let start = match &event {
                Event::Start(start) | Event::Empty(start) => start,
                Event::Eof => break,
                _ => continue,
            };
            let mut attributes = start.attributes();
            let mut places = attributes.with_checks(false).flatten();
            if places.any(|found| matches!(found.key.as_ref(), "r" | "ref") && !is_reference(&found.value)) {
                return Err(Found::in_file(Problem::Damaged { detail: "r".into() }));
            }
        }
    }
    Ok(())
}

/// One cell, row or column, or from one to another.
fn is_reference(text: &str) -> bool {
    text.split(' ').all(|range| {
        let places: Option<Vec<_>> = range.split(':').map(place).collect();
        places.is_some_and(|places| {
            places.is_sorted_by(|(row, column), (to_row, to_column)| row <= to_row && column <= to_column)
        })
    })
}

/// The row and the column of a reference, for comparing. A part that is left out comes first.
fn place(text: &str) -> Option<(u32, u32)> {
    let digits = text.trim_start_matches(|c: char| c.is_ascii_alphabetic());
    let letters = text.strip_suffix(digits).filter(|letters| letters.len() <= 3 && digits.len() <= 7)?;
    let column =
        letters.bytes().fold(0, |column, letter| column * 27 + u32::from(letter.to_ascii_uppercase() - b'A' + 1));
    Some((digits.parse().unwrap_or(0), column))
}

fn rows<R: Read + Seek>(workbook: &mut Xlsx<R>, sheet: &str, limit: usize) -> Result<Vec<super::table::Row>, Found> {
    let mut cells = workbook.worksheet_cells_reader(sheet).map_err(damaged)?;
    let mut rows = Rows::new(limit);
    while let Some(cell) = cells.next_cell().map_err(damaged)? {
        let (row, column) = cell.get_position();
        rows.put(row as usize + 1, column as usize, value(cell.get_value()))?;
    }
    Ok(rows.done())
}

fn value(value: &DataRef<'_>) -> Cell {
    match value {
        DataRef::Empty => Cell::Empty,
        DataRef::Int(number) => Cell::Number(number.to_string()),
        // The shortest decimal that converts to this float is what the author typed, so that nothing is rounded.
        DataRef::Float(number) => Cell::Number(number.to_string()),
        DataRef::String(text) => Cell::text(text),
        DataRef::SharedString(text) => Cell::text(text),
        DataRef::Bool(yes) => Cell::Text(yes.to_string()),
        DataRef::DateTime(day) => date(day),
        DataRef::DateTimeIso(text) => {
            let day = text.get(..10).and_then(|day| day.parse::<Date>().ok());
            day.map_or_else(|| Cell::Time(text.clone()), Cell::Day)
        }
        DataRef::DurationIso(text) => Cell::Time(text.clone()),
        DataRef::Error(error) => Cell::Failed(error.to_string()),
    }
}

fn date(date: &ExcelDateTime) -> Cell {
    let (year, month, day, hours, minutes, seconds, thousandths) = date.to_ymd_hms_milli();
    let midnight = (hours, minutes, seconds, thousandths) == (0, 0, 0, 0);
    match Date::from_ymd_opt(i32::from(year), u32::from(month), u32::from(day)) {
        Some(day) if midnight && date.is_datetime() => Cell::Day(day),
        _ => Cell::Time(date.as_f64().to_string()),
    }
}

#[expect(clippy::needless_pass_by_value, reason = "for `map_err`")]
fn damaged(error: XlsxError) -> Found {
    Found::in_file(Problem::Damaged { detail: error.to_string() })
}
