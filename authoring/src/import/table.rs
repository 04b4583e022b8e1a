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
