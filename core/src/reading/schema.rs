//! The JSON Schemas (draft 2020-12) of the wire types. Descriptions in a schema are the documentation of the Rust
//! fields.
//!
//! A schema describes the shape. Whether codes are declared and dates are in order is for the check. Schemas are for
//! people and programs that write documents: without the feature `schema` nothing of this file is compiled.

use serde_json::{Map, Value, json};

use crate::value::{choices::Choice, ordered, unit::Volume};

/// The schemas of the objects inside a document, by name.
#[derive(Default)]
pub struct Definitions(Map<String, Value>);

/// A type whose shape can be described.
pub trait Described {
    /// Its schema. The schema of an object goes to the definitions, and a reference to it is returned.
    fn schema(definitions: &mut Definitions) -> Value;

    /// Whether a field of this type must be there.
    #[must_use]
    fn required() -> bool {
        true
    }
}

/// The schema of a whole document.
///
/// ```
/// use resultaatwijzer_core::{plan::wire::PlanWire, reading::schema};
/// let schema = schema::of::<PlanWire>("plan");
/// assert_eq!(schema["properties"]["format"]["const"], "resultaatwijzer-plan/1");
/// ```
#[must_use]
pub fn of<W: Described>(name: &str) -> Value {
    let mut definitions = Definitions::default();
    let reference = W::schema(&mut definitions);
    let own = reference.get("$ref").and_then(Value::as_str).and_then(|path| path.strip_prefix("#/$defs/"));
    let mut schema = Map::new();
    schema.insert("$schema".into(), json!("https://json-schema.org/draft/2020-12/schema"));
    schema.insert("$id".into(), json!(format!("urn:resultaatwijzer:schema:{name}")));
    schema.insert("title".into(), json!(name));
    if let Some(Value::Object(body)) = own.and_then(|own| definitions.0.shift_remove(own)) {
        schema.extend(body);
    }
    if !definitions.0.is_empty() {
        schema.insert("$defs".into(), Value::Object(definitions.0));
    }
    Value::Object(schema)
}

/// A field of an object, for [`wire`](crate::wire).
#[doc(hidden)]
pub struct FieldSchema {
    /// Its name.
    pub name: &'static str,
    /// Its documentation.
    pub doc: &'static str,
    /// Its schema.
    pub schema: Value,
    /// Whether it must be there.
    pub required: bool,
}

/// Adds an object to the definitions, once.
#[doc(hidden)]
#[must_use]
pub fn object(
    definitions: &mut Definitions,
    rust_name: &str,
    doc: &str,
    fields: impl FnOnce(&mut Definitions) -> Vec<FieldSchema>,
) -> Value {
    let name = rust_name.trim_end_matches("Wire");
    if !definitions.0.contains_key(name) {
        // The entry is inserted before its fields are described, so that definitions are in reading order.
        definitions.0.insert(name.to_owned(), Value::Null);
        let fields = fields(definitions);
        let required: Vec<&str> = fields.iter().filter(|field| field.required).map(|field| field.name).collect();
        let schema = json!({
            "type": "object",
            "description": sentence(doc),
            "additionalProperties": false,
            "required": required,
            "properties": fields.iter().map(|field| (field.name.to_owned(), described(field))).collect::<Map<_, _>>(),
        });
        definitions.0.insert(name.to_owned(), schema);
    }
    json!({ "$ref": format!("#/$defs/{name}") })
}

fn described(field: &FieldSchema) -> Value {
    let mut schema = Map::new();
    schema.insert("description".into(), json!(sentence(field.doc)));
    if let Value::Object(own) = &field.schema {
        schema.extend(own.clone());
    }
    Value::Object(schema)
}

/// Documentation without the marks for Rust links and italics.
fn sentence(doc: &str) -> String {
    doc.trim().replace("[`", "`").replace("`]", "`").replace("(*", "(").replace("*)", ")")
}

/// A schema with the facets of a hint. In a list they apply to the items.
#[doc(hidden)]
#[must_use]
pub fn narrowed(mut schema: Value, facets: Value) -> Value {
    let place = if schema.get("items").is_some() { schema.get_mut("items") } else { Some(&mut schema) };
    if let (Some(Value::Object(place)), Value::Object(facets)) = (place, facets) {
        place.extend(facets);
        if place.contains_key("enum") || place.contains_key("const") || place.contains_key("pattern") {
            place.shift_remove("minLength");
        }
    }
    schema
}

/// One of a few spellings.
#[doc(hidden)]
#[must_use]
pub fn choice<T: Choice>() -> Value {
    json!({ "enum": T::spellings() })
}

/// This very text.
#[doc(hidden)]
#[must_use]
pub fn constant(text: &str) -> Value {
    json!({ "const": text })
}

/// A code, with the letters of [`crate::value::code::Code`].
#[doc(hidden)]
#[must_use]
pub fn code() -> Value {
    json!({ "pattern": "^[A-Za-z0-9._-]{1,40}$" })
}

/// An ISO date.
#[doc(hidden)]
#[must_use]
pub fn day() -> Value {
    json!({ "format": "date", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" })
}

/// An amount in euros. It is a text, so that no program reads it as a float.
#[doc(hidden)]
#[must_use]
pub fn amount() -> Value {
    json!({ "pattern": "^[0-9]{1,13}([.][0-9]{1,2})?$" })
}

/// A whole number of units, as text.
#[doc(hidden)]
#[must_use]
pub fn volume() -> Value {
    json!({ "pattern": "^[0-9]{1,9}$", "$comment": format!("at most {}", Volume::MAX) })
}

impl Described for String {
    fn schema(_: &mut Definitions) -> Value {
        json!({ "type": "string", "minLength": 1 })
    }
}

impl Described for bool {
    fn schema(_: &mut Definitions) -> Value {
        json!({ "type": "boolean" })
    }
}

impl Described for u32 {
    fn schema(_: &mut Definitions) -> Value {
        json!({ "type": "integer", "minimum": 0, "maximum": Self::MAX })
    }
}

impl<T: Described> Described for Option<T> {
    fn schema(definitions: &mut Definitions) -> Value {
        T::schema(definitions)
    }

    fn required() -> bool {
        false
    }
}

impl<T: Described> Described for Vec<T> {
    fn schema(definitions: &mut Definitions) -> Value {
        json!({ "type": "array", "items": T::schema(definitions) })
    }

    fn required() -> bool {
        false
    }
}

impl<T: Described> Described for ordered::Map<String, T> {
    fn schema(definitions: &mut Definitions) -> Value {
        json!({ "type": "object", "additionalProperties": T::schema(definitions) })
    }

    fn required() -> bool {
        false
    }
}

/// Describes a wire type from its declaration in [`wire`](crate::wire).
#[doc(hidden)]
#[macro_export]
macro_rules! __described {
    ($(#[$($meta:tt)*])* pub struct $name:ident {
        $($(#[$($doc:tt)*])* pub $field:ident: $type:ty $(as $hint:ident $(($($of:tt)*))?)?),*
    }) => {
        impl $crate::reading::schema::Described for $name {
            fn schema(definitions: &mut $crate::reading::schema::Definitions) -> $crate::reading::document::Value {
                let doc = $crate::__doc_text!($(#[$($meta)*])*);
                $crate::reading::schema::object(definitions, stringify!($name), doc, |definitions| vec![
                    $($crate::reading::schema::FieldSchema {
                        name: stringify!($field),
                        doc: $crate::__doc_text!($(#[$($doc)*])*),
                        schema: $crate::__hinted!(
                            <$type as $crate::reading::schema::Described>::schema(definitions);
                            $($hint $(($($of)*))?)?
                        ),
                        required: <$type as $crate::reading::schema::Described>::required(),
                    }),*
                ])
            }
        }
    };
}

/// The text of documentation attributes.
#[doc(hidden)]
#[macro_export]
macro_rules! __doc_text {
    ($(#[$($attribute:tt)*])*) => { concat!("" $(, $crate::__doc_line!($($attribute)*))*) };
}

/// The text of one documentation attribute; any other attribute has none.
#[doc(hidden)]
#[macro_export]
macro_rules! __doc_line {
    (doc = $text:literal) => {
        $text
    };
    ($($other:tt)*) => {
        ""
    };
}

/// The schema of a field: that of its type, narrowed by the hint.
#[doc(hidden)]
#[macro_export]
macro_rules! __hinted {
    ($schema:expr;) => {
        $schema
    };
    ($schema:expr; Choice($of:path)) => {
        $crate::reading::schema::narrowed($schema, $crate::reading::schema::choice::<$of>())
    };
    ($schema:expr; Constant($of:path)) => {
        $crate::reading::schema::narrowed($schema, $crate::reading::schema::constant($of))
    };
    ($schema:expr; Code) => {
        $crate::reading::schema::narrowed($schema, $crate::reading::schema::code())
    };
    ($schema:expr; Day) => {
        $crate::reading::schema::narrowed($schema, $crate::reading::schema::day())
    };
    ($schema:expr; Amount) => {
        $crate::reading::schema::narrowed($schema, $crate::reading::schema::amount())
    };
    ($schema:expr; Volume) => {
        $crate::reading::schema::narrowed($schema, $crate::reading::schema::volume())
    };
}
