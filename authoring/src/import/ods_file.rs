//! Reads ODS into a table. Numbers are used as they are written in the file, without a conversion to float.
//!
//! An ODS file can repeat a row a million times in one line, so repeats are counted rather than copied. The library
//! calamine copies them, up to 100 million cells, and never stops reading a truncated file.

use quick_xml::{
    Reader, XmlVersion,
    events::{BytesStart, Event},
};
use resultaatwijzer_core::value::period::Date;

use super::{
    archive, choose_sheet,
    problem::{Found, Problem},
    table::{Cell, MAX_COLUMNS, Rows, Table},
};

/// The longest text of a cell that is kept, in bytes. A longer one is refused later, as a value.
const MAX_CELL: usize = 10_000;

/// Reads one sheet.
pub(super) fn read(bytes: &[u8], sheet: Option<&str>, limit: usize) -> Result<Table, Found> {
    let mut archive = archive::open(bytes)?;
    let content = archive::text(&mut archive, "content.xml")?;
    let name = choose_sheet(sheet, &sheet_names(&content)?)?;
    let mut reader = Reader::from_str(&content);
    loop {
        match next(&mut reader)? {
            Event::Start(start) if is_table(&start) && attribute(&start, "table:name")? == Some(name.clone()) => {
                let rows = rows(&mut reader, limit)?;
                return Ok(Table { sheet: Some(name), rows, ..Table::default() });
            }
            Event::Eof => return Ok(Table { sheet: Some(name), ..Table::default() }),
            _ => {}
        }
    }
}

fn sheet_names(content: &str) -> Result<Vec<String>, Found> {
    let mut reader = Reader::from_str(content);
    let mut names = Vec::new();
    loop {
        match next(&mut reader)? {
            Event::Start(start) | Event::Empty(start) if is_table(&start) => {
                names.extend(attribute(&start, "table:name")?);
            }
            Event::Eof => return Ok(names),
            _ => {}
        }
    }
}

fn is_table(start: &BytesStart<'_>) -> bool {
    start.name().as_ref() == "table:table"
}

/// The rows of a sheet, up to its end.
fn rows(reader: &mut Reader<&[u8]>, limit: usize) -> Result<Vec<super::table::Row>, Found> {
    let mut rows = Rows::new(limit);
    let mut number = 1;
    loop {
        match next(reader)? {
            Event::Start(start) if start.name().as_ref() == "table:table-row" => {
                let times = count(&start, "table:number-rows-repeated")?;
                let cells = row(reader)?;
                // Only one row more than the limit is needed to refuse the sheet.
                let written = if cells.is_empty() { 0 } else { times.min(limit + 1) };
                for again in 0..written {
                    for (column, cell) in &cells {
                        rows.put(number + again, *column, cell.clone())?;
                    }
                }
                number = number.saturating_add(times);
            }
            Event::Empty(start) if start.name().as_ref() == "table:table-row" => {
                number = number.saturating_add(count(&start, "table:number-rows-repeated")?);
            }
            Event::End(end) if end.name().as_ref() == "table:table" => return Ok(rows.done()),
            Event::Eof => return Err(cut_off()),
            _ => {}
        }
    }
}

/// The cells of a row that are not empty, with their columns.
fn row(reader: &mut Reader<&[u8]>) -> Result<Vec<(usize, Cell)>, Found> {
    let mut cells = Vec::new();
    let mut column: usize = 0;
    loop {
        let (start, closed) = match next(reader)? {
            Event::Start(start) => (start, false),
            Event::Empty(start) => (start, true),
            Event::End(end) if end.name().as_ref() == "table:table-row" => return Ok(cells),
            Event::Eof => return Err(cut_off()),
            _ => continue,
        };
        if !matches!(start.name().as_ref(), "table:table-cell" | "table:covered-table-cell") {
            continue;
        }
        let times = count(&start, "table:number-columns-repeated")?;
        let text = if closed { String::new() } else { text(reader, start.name().as_ref())? };
        let cell = value(&start, &text)?;
        if cell != Cell::Empty {
            cells.extend((0..times.min(MAX_COLUMNS + 1)).map(|again| (column.saturating_add(again), cell.clone())));
        }
        column = column.saturating_add(times);
    }
}

/// The paragraphs of a cell, without its comments.
fn text(reader: &mut Reader<&[u8]>, end_name: &str) -> Result<String, Found> {
    let mut text = String::new();
    let mut remarks: usize = 0;
    loop {
        let event = next(reader)?;
        match &event {
            Event::Start(start) if start.name().as_ref() == "office:annotation" => remarks += 1,
            Event::End(end) if end.name().as_ref() == "office:annotation" => remarks = remarks.saturating_sub(1),
            Event::End(end) if end.name().as_ref() == end_name => return Ok(text.trim_end().to_owned()),
            Event::Eof => return Err(cut_off()),
            _ => {}
        }
        if remarks == 0 && text.len() <= MAX_CELL {
            match event {
                Event::Text(part) => text.push_str(&part.xml10_content()),
                Event::GeneralRef(part) => text.push_str(&reference(&part)),
                Event::End(end) if end.name().as_ref() == "text:p" => text.push('\n'),
                Event::Empty(start) if matches!(start.name().as_ref(), "text:s" | "text:tab" | "text:line-break") => {
                    text.push(' ');
                }
                _ => {}
            }
        }
    }
}

fn reference(part: &quick_xml::events::BytesRef<'_>) -> String {
    match part.resolve_char_ref() {
        Ok(Some(character)) => character.to_string(),
        _ => quick_xml::escape::resolve_predefined_entity(&part.xml10_content()).unwrap_or("\u{fffd}").to_owned(),
    }
}

fn value(start: &BytesStart<'_>, text: &str) -> Result<Cell, Found> {
    if attribute(start, "calcext:value-type")?.as_deref() == Some("error") {
        return Ok(Cell::Failed(text.to_owned()));
    }
    Ok(match attribute(start, "office:value-type")?.as_deref() {
        Some("float" | "currency" | "percentage") => {
            Cell::Number(attribute(start, "office:value")?.unwrap_or_else(|| text.to_owned()))
        }
        Some("date") => {
            let found = attribute(start, "office:date-value")?.unwrap_or_default();
            let day = found.strip_suffix("T00:00:00").unwrap_or(&found).parse::<Date>().ok();
            day.map_or(Cell::Time(found), Cell::Day)
        }
        Some("time") => Cell::Time(text.to_owned()),
        _ => Cell::text(text),
    })
}

fn count(start: &BytesStart<'_>, name: &str) -> Result<usize, Found> {
    Ok(attribute(start, name)?.and_then(|times| times.parse().ok()).unwrap_or(1))
}

fn attribute(start: &BytesStart<'_>, name: &str) -> Result<Option<String>, Found> {
    let found = start.try_get_attribute(name).map_err(damaged)?;
    found.map(|found| found.normalized_value(XmlVersion::Explicit1_0).map(Into::into).map_err(damaged)).transpose()
}

fn next<'a>(reader: &mut Reader<&'a [u8]>) -> Result<Event<'a>, Found> {
    reader.read_event().map_err(damaged)
}

fn damaged(error: impl std::fmt::Display) -> Found {
    Found::in_file(Problem::Damaged { detail: error.to_string() })
}

fn cut_off() -> Found {
    damaged("content.xml")
}
