//! Counts the lines on which the records of a CSV text begin.
//!
//! The CSV reader reports the line where the previous record ended, which is too early after `\r\n` and after an empty
//! line.

/// Counts lines while records are read in their order.
pub(crate) struct Lines<'a> {
    text: &'a str,
    byte: usize,
    line: usize,
}

impl<'a> Lines<'a> {
    /// At the start of a text.
    pub(crate) fn of(text: &'a str) -> Self {
        Self { text, byte: 0, line: 1 }
    }

    /// The line, from 1, of the record that the reader found at a position.
    pub(crate) fn of_record(&mut self, position: Option<&csv::Position>) -> usize {
        let start = position.and_then(|position| usize::try_from(position.byte()).ok()).unwrap_or(self.byte);
        let ends =
            self.text.get(start..).unwrap_or_default().bytes().take_while(|b| matches!(b, b'\r' | b'\n')).count();
        let passed = self.text.get(self.byte..start + ends).unwrap_or_default();
        // A line ends with `\n`, `\r\n`, or `\r` alone.
        let alone =
            passed.bytes().zip(passed.bytes().skip(1).chain([0])).filter(|pair| pair.0 == b'\r' && pair.1 != b'\n');
        self.line += passed.bytes().filter(|b| *b == b'\n').count() + alone.count();
        self.byte = start + ends;
        self.line
    }
}
