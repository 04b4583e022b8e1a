//! A place in a spreadsheet, in the notation of spreadsheets.

/// A place in a file.
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
    /// The cell in the notation of spreadsheets, `Tarieven!B12`; `None` in a CSV file.
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
