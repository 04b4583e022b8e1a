//! A table as it was read from a file: rows of cells with their places.

use resultaatwijzer_core::value::period::Date;

use super::problem::{Found, Problem};

/// The most columns that are read.
pub(super) const MAX_COLUMNS: usize = 256;

/// The most cells that are read.
pub(super) const MAX_CELLS: usize = 2_000_000;

/// The contents of a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Cell {
    /// Nothing.
    Empty,
    /// A text, or any cell of a CSV file.
    Text(String),
    /// A number, as the shortest decimal that is this number: `64.8`.
    Number(String),
    /// A day.
    Day(Date),
    /// A time, or a date with a time. No field accepts it.
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

/// A table and the notes of reading it.
#[derive(Debug, Default)]
pub(super) struct Table {
    /// The sheet; `None` in a CSV file.
    pub(super) sheet: Option<String>,
    /// The number of lines above the table.
    pub(super) above: usize,
    /// The rows that are not empty, in order.
    pub(super) rows: Vec<Row>,
    /// Notes of reading the file.
    pub(super) notes: Vec<Problem>,
}

impl Cell {
    /// A text without the spaces around it; an empty cell when nothing is left.
    pub(super) fn text(text: &str) -> Self {
        let text = text.trim_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
        if text.is_empty() { Self::Empty } else { Self::Text(text.to_owned()) }
    }

    /// The contents as text.
    pub(super) fn to_text(&self) -> String {
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

/// Collects rows while they are read, within limits.
pub(super) struct Rows {
    rows: Vec<Row>,
    cells: usize,
    limit: usize,
}

impl Rows {
    /// For at most `limit` rows that are not empty.
    pub(super) fn new(limit: usize) -> Self {
        Self { rows: Vec::new(), cells: 0, limit }
    }

    /// Adds a cell. Rows must come in their order.
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

    /// All rows.
    pub(super) fn done(self) -> Vec<Row> {
        self.rows
    }
}
