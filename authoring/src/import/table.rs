//! A table as it came out of a file: rows of cells, each with its own place.

use resultaatwijzer_core::value::period::Date;

use super::problem::{Found, Problem};

/// The most columns that are read.
pub(super) const MAX_COLUMNS: usize = 256;

/// The most cells that are read.
pub(super) const MAX_CELLS: usize = 2_000_000;

/// What stands in a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Cell {
    /// Nothing.
    Empty,
    /// A text, or whatever a CSV file says.
    Text(String),
    /// A number, as the shortest decimal that is this number: `64.8`.
    Number(String),
    /// A day.
    Day(Date),
    /// A day with a time on it, or a time: nothing that is read here.
    Time(String),
    /// A formula that failed, `#REF!`.
    Failed(String),
}

/// One row.
#[derive(Clone, Debug)]
pub(super) struct Row {
    /// The row of the sheet, or the line of the file, from 1.
    pub(super) number: usize,
    /// The cells, from the first column; missing ones are empty.
    pub(super) cells: Vec<Cell>,
}

/// A table and what was noted while reading it.
#[derive(Debug, Default)]
pub(super) struct Table {
    /// The sheet; `None` in a CSV file.
    pub(super) sheet: Option<String>,
    /// Lines above the first row that are not part of the table.
    pub(super) above: usize,
    /// The rows that hold something, in order.
    pub(super) rows: Vec<Row>,
    /// Worth knowing.
    pub(super) notes: Vec<Problem>,
}

/// Where something stands in a file.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Spot {
    /// The sheet of a spreadsheet.
    pub sheet: Option<String>,
    /// The row or line, from 1; 1 for the whole file.
    pub row: usize,
    /// The column, from 0.
    pub column: Option<usize>,
}

impl Spot {
    /// The cell as spreadsheets call it, `Tarieven!B12`; `None` in a CSV file.
    #[must_use]
    pub fn cell(&self) -> Option<String> {
        let sheet = self.sheet.as_ref()?;
        Some(match self.column {
            Some(column) => format!("{sheet}!{}{}", letters(column), self.row),
            None => format!("{sheet}!{}", self.row),
        })
    }
}

/// The letters of a column, from 0: `A`, `Z`, `AA`.
pub(super) fn letters(column: usize) -> String {
    let mut rest = column + 1;
    let mut letters = Vec::new();
    while rest > 0 {
        rest -= 1;
        letters.push(char::from(b'A' + u8::try_from(rest % 26).unwrap_or_default()));
        rest /= 26;
    }
    letters.iter().rev().collect()
}

impl Cell {
    /// A text without the spaces around it; nothing when that is all there was.
    pub(super) fn text(text: &str) -> Self {
        let text = text.trim_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
        if text.is_empty() { Self::Empty } else { Self::Text(text.to_owned()) }
    }

    /// What stands in it, as a text.
    pub(super) fn shown(&self) -> String {
        match self {
            Self::Empty => String::new(),
            Self::Text(text) | Self::Number(text) | Self::Time(text) | Self::Failed(text) => text.clone(),
            Self::Day(day) => day.to_string(),
        }
    }
}

impl Row {
    /// The cell in a column.
    pub(super) fn cell(&self, column: usize) -> &Cell {
        self.cells.get(column).unwrap_or(&Cell::Empty)
    }

    pub(super) fn is_empty(&self) -> bool {
        self.cells.iter().all(|cell| *cell == Cell::Empty)
    }
}

/// Rows as they are read, within limits.
pub(super) struct Rows {
    rows: Vec<Row>,
    cells: usize,
    limit: usize,
}

impl Rows {
    /// At most `limit` rows that hold something.
    pub(super) fn new(limit: usize) -> Self {
        Self { rows: Vec::new(), cells: 0, limit }
    }

    /// Puts a cell in its place; rows come in their order.
    pub(super) fn put(&mut self, number: usize, column: usize, cell: Cell) -> Result<(), Found> {
        if cell == Cell::Empty {
            return Ok(());
        }
        let too_much = |what, limit| Err(Found::in_file(Problem::TooMuch { what, limit }));
        if column >= MAX_COLUMNS {
            return too_much("columns", MAX_COLUMNS);
        }
        if self.rows.last().is_none_or(|row| row.number != number) {
            if self.rows.len() >= self.limit {
                return too_much("rows", self.limit);
            }
            self.rows.push(Row { number, cells: Vec::new() });
        }
        let Some(row) = self.rows.last_mut() else { return Ok(()) };
        let before = row.cells.len();
        if before <= column {
            row.cells.resize(column + 1, Cell::Empty);
        }
        self.cells += row.cells.len() - before;
        if self.cells > MAX_CELLS {
            return too_much("cells", MAX_CELLS);
        }
        if let Some(place) = row.cells.get_mut(column) {
            *place = cell;
        }
        Ok(())
    }

    /// All of them.
    pub(super) fn done(self) -> Vec<Row> {
        self.rows
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_called_as_spreadsheets_call_them() {
        for (column, name) in [(0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (52, "BA"), (701, "ZZ"), (702, "AAA")] {
            assert_eq!(letters(column), name);
        }
        let spot = Spot { sheet: Some("Tarieven".into()), row: 12, column: Some(1) };
        assert_eq!(spot.cell().unwrap(), "Tarieven!B12");
    }
}
