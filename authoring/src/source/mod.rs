//! What people write, TOML and CSV, as JSON trees, with the line of every value.

pub(crate) mod csv_lines;
pub(crate) mod csv_table;
pub(crate) mod source_map;
pub(crate) mod toml_tree;
