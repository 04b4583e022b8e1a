//! The JSON Schemas of all documents, generated from the wire types.

use resultaatwijzer_core::{
    arrangement::wire::ArrangementWire,
    catalogue::wire::CatalogueWire,
    plan::wire::PlanWire,
    providers::{NeedWire, wire::ProvidersWire},
    reading::schema,
    what_if::bill::BillsWire,
};
use resultaatwijzer_messages::{fields::AssignmentWire, mapping};
use serde_json::Value;

use crate::import;

/// The documents that have a schema.
pub const NAMES: [&str; 9] = [
    "catalogue",
    "bills",
    "providers",
    "plan",
    "arrangement",
    "need",
    "import-mapping",
    "message-mapping",
    "assignment",
];

/// The schema of a document by its name; `None` for another name.
#[must_use]
pub fn of(name: &str) -> Option<Value> {
    Some(match name {
        "catalogue" => schema::of::<CatalogueWire>(name),
        "bills" => schema::of::<BillsWire>(name),
        "providers" => schema::of::<ProvidersWire>(name),
        "plan" => schema::of::<PlanWire>(name),
        "arrangement" => schema::of::<ArrangementWire>(name),
        "need" => schema::of::<NeedWire>(name),
        "import-mapping" => schema::of::<import::MappingWire>(name),
        "message-mapping" => schema::of::<mapping::MappingWire>(name),
        "assignment" => schema::of::<AssignmentWire>(name),
        _ => return None,
    })
}

/// A schema as the text of a file.
///
/// # Errors
/// Those of writing JSON, which no schema causes.
pub fn written(schema: &Value) -> serde_json::Result<String> {
    Ok(serde_json::to_string_pretty(schema)? + "\n")
}
