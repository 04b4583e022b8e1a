//! The wire form of a mapping, a TOML file.

use resultaatwijzer_core::{reading::verbatim::Verbatim, value::ordered::Map, wire};

wire! {
    /// How a spreadsheet of tariffs or providers becomes tables of a catalogue.
    pub struct MappingWire {
        /// The name of the sheet; the first sheet when left out.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub sheet: Option<Verbatim>,
        /// The row with the names of the columns, from 1; the first row when left out.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub header_row: Option<u32>,
        /// What stands between the cells of a CSV file: `;`, `,`, `tab` or `|`; seen from the file when left out.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub separator: Option<Verbatim>,
        /// The encoding of a CSV file: `utf-8` or `windows-1252`; seen from the file when left out.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub encoding: Option<Verbatim>,
        /// What stands before cents, `,` or `.`; seen from each amount when left out.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub decimal: Option<Verbatim>,
        /// The name of the column that each field comes from, by field.
        pub columns: Map<String, Verbatim>,
        /// What is the same for every row, by field.
        pub constants: Map<String, Verbatim>,
        /// What the words of the spreadsheet are called here, by field, by word.
        pub values: Map<String, Map<String, Verbatim>>,
        /// Rows to leave out: the words that mark them, by the name of a column.
        pub skip: Map<String, Vec<Verbatim>>,
        /// What one row becomes, where that is several records; one record of the columns above when left out.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub records: Option<Vec<RecordWire>>,
    }

    /// One record of a row: what it has beside the columns and constants for all, or instead of them.
    pub struct RecordWire {
        /// The name of the column that each field comes from, by field.
        pub columns: Map<String, Verbatim>,
        /// What is the same for every row, by field.
        pub constants: Map<String, Verbatim>,
    }
}
