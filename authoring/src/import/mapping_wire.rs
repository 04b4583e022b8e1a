//! The wire form of a mapping, a TOML file.

use resultaatwijzer_core::{reading::verbatim::Verbatim, value::ordered::Map, wire};

wire! {
    /// The mapping from the columns of a spreadsheet of tariffs or providers to the tables of a catalogue.
    pub struct MappingWire {
        /// The name of the sheet; the first sheet when left out.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub sheet: Option<Verbatim>,
        /// The row with the names of the columns, from 1; the first row when left out.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub header_row: Option<u32>,
        /// The separator of a CSV file: `;`, `,`, `tab` or `|`; detected from the file when left out.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub separator: Option<Verbatim>,
        /// The encoding of a CSV file: `utf-8` or `windows-1252`; detected from the file when left out.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub encoding: Option<Verbatim>,
        /// The decimal separator, `,` or `.`; detected from each amount when left out.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub decimal: Option<Verbatim>,
        /// The name of the column that each field comes from, by field.
        pub columns: Map<String, Verbatim>,
        /// Constants, for fields that have the same value in every row, by field.
        pub constants: Map<String, Verbatim>,
        /// The codes that replace words of the spreadsheet, by field, by word.
        pub values: Map<String, Map<String, Verbatim>>,
        /// Rows to leave out: the words that mark them, by the name of a column.
        pub skip: Map<String, Vec<Verbatim>>,
        /// The records that each row becomes, when there are several; one record of the columns above when left out.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub records: Option<Vec<RecordWire>>,
    }

    /// One record of a row: columns and constants that add to those of all records, or replace them.
    pub struct RecordWire {
        /// The name of the column that each field comes from, by field.
        pub columns: Map<String, Verbatim>,
        /// Constants, for fields that have the same value in every row, by field.
        pub constants: Map<String, Verbatim>,
    }
}
