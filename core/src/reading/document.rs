//! Reads JSON trees as wire types. A value that does not fit is noted, and reading continues.
//!
//! The wire types write themselves with serde. They read themselves with [`Shape`], because a derived reader stops at
//! the first mistake, cannot say where it is, and would be the largest part of a browser's module.
//!
//! Reading checks every text, also the keys of a map: a text longer than [`MAX_TEXT`](crate::value::limits::MAX_TEXT)
//! (`C005`), or with characters that are invisible or change the reading direction (`C016`), is a finding in any field.
//! Whether a text is a right code, date or amount is for a later check; a check that continues from the findings of
//! reading does not report the same value twice.

use serde_json::Map;

#[doc(no_inline)]
pub use serde_json::Value;

use super::path::Path;
use crate::{
    reading::{
        checking::Checking,
        finding::{Finding, suggest},
        problem::{DocumentProblem, Expected},
    },
    value::{limits::MAX_BYTES, ordered},
};

/// A wire document and the findings of reading it: fields that are missing, unknown or of another type.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Document<W> {
    /// The wire form; values that could not be read are empty.
    pub wire: W,
    /// The findings, in reading order.
    pub findings: Vec<Finding>,
}

impl<W: Shape> Document<W> {
    /// Reads a JSON text of at most [`MAX_BYTES`]. Values that do not fit are noted, and reading continues.
    ///
    /// ```
    /// use resultaatwijzer_core::{arrangement::wire::ArrangementWire, reading::document::Document};
    /// let json = r#"{"from": "2026-01-01", "till": "2026-12-31", "lines": 3}"#;
    /// let document = Document::<ArrangementWire>::from_json(json);
    /// assert_eq!(document.wire.from, "2026-01-01");
    /// let found: Vec<_> = document.findings.iter().map(|finding| (finding.code(), finding.at.as_str())).collect();
    /// assert_eq!(found, [("C007", "/till"), ("C006", "/to"), ("C003", "/lines")]);
    /// ```
    #[must_use]
    pub fn from_json(text: &str) -> Self {
        let unreadable = |problem| Self { wire: W::default(), findings: vec![Finding::new(problem, "")] };
        if text.len() > MAX_BYTES {
            return unreadable(DocumentProblem::TooMuch { what: "bytes", limit: MAX_BYTES });
        }
        match serde_json::from_str(text) {
            Ok(tree) => Self::from_tree(&tree),
            Err(error) => unreadable(DocumentProblem::Unreadable { detail: error.to_string() }),
        }
    }

    /// Reads a JSON tree.
    ///
    /// ```
    /// use resultaatwijzer_core::{arrangement::wire::HouseholdWire, reading::document::Document};
    /// let tree = serde_json::json!({"members": -1, "all_at_pension_age": true});
    /// let document = Document::<HouseholdWire>::from_tree(&tree);
    /// assert!(document.wire.all_at_pension_age); // what fits is read
    /// assert_eq!((document.findings[0].code(), document.findings[0].at.as_str()), ("C003", "/members"));
    /// ```
    #[must_use]
    pub fn from_tree(tree: &Value) -> Self {
        let mut checking = Checking::default();
        let wire = W::read(tree, Path::Root, &mut checking);
        Self { wire, findings: checking.findings }
    }

    /// The wire form, if all of it could be read.
    ///
    /// ```
    /// use resultaatwijzer_core::{what_if::claimed::DeliveredWire, reading::document::Document};
    /// let read = |json: &str| Document::<DeliveredWire>::from_json(json).whole();
    /// assert_eq!(read(r#"{"minutes": [95]}"#).unwrap().minutes, [95]);
    /// assert_eq!(read(r#"{"minutes": ["95"]}"#).unwrap_err()[0].at, "/minutes/0");
    /// ```
    ///
    /// # Errors
    /// The findings of reading: no JSON (`C001`), too many bytes (`C005`), or a field that is missing (`C006`), unknown
    /// (`C007`) or of another type (`C003`).
    pub fn whole(self) -> Result<W, Vec<Finding>> {
        if self.findings.is_empty() { Ok(self.wire) } else { Err(self.findings) }
    }
}

impl<W> From<W> for Document<W> {
    /// A wire form that a program made, so that there are no findings of reading.
    fn from(wire: W) -> Self {
        Self { wire, findings: Vec::new() }
    }
}

/// A type that can be read from any JSON tree.
///
/// The macro [`wire`](crate::wire) implements it for wire types.
pub trait Shape: Default {
    /// How a cell of a table of texts, such as a CSV file, becomes this type.
    const FORM: Form;

    /// Reads the tree. Values that do not fit are noted and left empty.
    #[doc(hidden)]
    fn read(tree: &Value, at: Path<'_>, checking: &mut Checking) -> Self;

    /// The value of a field that is absent.
    #[doc(hidden)]
    fn missing(at: Path<'_>, checking: &mut Checking) -> Self {
        checking.note(at.to_string(), DocumentProblem::MissingField);
        Self::default()
    }
}

/// What a field holds, in so far as a table of texts needs to know it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// A text.
    Text,
    /// Yes or no.
    Truth,
    /// A whole number.
    Number,
    /// Several texts.
    Texts,
    /// More than a cell can hold.
    Object,
}

/// A wire type with fields.
///
/// ```
/// use resultaatwijzer_core::{providers::wire::ProviderWire, reading::document::{Form, Record}};
/// assert_eq!(ProviderWire::form("languages"), Some(Form::Texts));
/// assert_eq!(ProviderWire::form("telephone"), None);
/// ```
pub trait Record: Shape {
    /// The fields by name, in the order of their declaration.
    const FIELDS: &'static [(&'static str, Form)];

    /// What a field holds; `None` where there is no such field.
    #[must_use]
    fn form(field: &str) -> Option<Form> {
        Self::FIELDS.iter().find(|(name, _)| *name == field).map(|(_, form)| *form)
    }
}

/// An object's fields, for [`wire`](crate::wire).
#[doc(hidden)]
pub struct Fields<'a>(&'a Map<String, Value>);

impl<'a> Fields<'a> {
    /// Opens an object. A field that it should not have is noted.
    #[must_use]
    #[inline(never)]
    pub fn open(tree: &'a Value, at: Path<'_>, names: &[&str], checking: &mut Checking) -> Option<Self> {
        let Some(object) = tree.as_object() else {
            wrong_type(at, Expected::Object, checking);
            return None;
        };
        for name in object.keys().filter(|name| !names.contains(&name.as_str())) {
            let problem =
                DocumentProblem::UnknownField { field: name.clone(), suggestion: suggest(name, names.iter().copied()) };
            checking.note(Path::Field(&at, name).to_string(), problem);
        }
        Some(Self(object))
    }

    /// Reads a field.
    #[must_use]
    #[inline(never)]
    pub fn get<T: Shape>(&self, name: &str, at: Path<'_>, checking: &mut Checking) -> T {
        let at = Path::Field(&at, name);
        match self.0.get(name) {
            None | Some(Value::Null) => T::missing(at, checking),
            Some(tree) => T::read(tree, at, checking),
        }
    }
}

pub(super) fn wrong_type(at: Path<'_>, expected: Expected, checking: &mut Checking) {
    checking.note(at.to_string(), DocumentProblem::WrongType { expected });
}

impl Shape for String {
    const FORM: Form = Form::Text;

    fn read(tree: &Value, at: Path<'_>, checking: &mut Checking) -> Self {
        match tree.as_str() {
            Some("") => Self::missing(at, checking),
            Some(text) => {
                checking.text(at, text);
                text.to_owned()
            }
            None => {
                wrong_type(at, Expected::Text, checking);
                Self::new()
            }
        }
    }
}

impl Shape for bool {
    const FORM: Form = Form::Truth;

    fn read(tree: &Value, at: Path<'_>, checking: &mut Checking) -> Self {
        tree.as_bool().unwrap_or_else(|| {
            wrong_type(at, Expected::TrueOrFalse, checking);
            false
        })
    }
}

impl Shape for u32 {
    const FORM: Form = Form::Number;

    fn read(tree: &Value, at: Path<'_>, checking: &mut Checking) -> Self {
        tree.as_u64().and_then(|number| number.try_into().ok()).unwrap_or_else(|| {
            wrong_type(at, Expected::WholeNumber, checking);
            0
        })
    }
}

impl<T: Shape> Shape for Option<T> {
    const FORM: Form = T::FORM;

    fn read(tree: &Value, at: Path<'_>, checking: &mut Checking) -> Self {
        Some(T::read(tree, at, checking))
    }

    fn missing(_: Path<'_>, _: &mut Checking) -> Self {
        None
    }
}

impl<T: Shape> Shape for Vec<T> {
    const FORM: Form = match T::FORM {
        Form::Text => Form::Texts,
        _ => Form::Object,
    };

    fn read(tree: &Value, at: Path<'_>, checking: &mut Checking) -> Self {
        let Some(items) = tree.as_array() else {
            wrong_type(at, Expected::List, checking);
            return Self::new();
        };
        items.iter().enumerate().map(|(i, item)| T::read(item, Path::Item(&at, i), checking)).collect()
    }

    fn missing(_: Path<'_>, _: &mut Checking) -> Self {
        Self::new()
    }
}

impl<T: Shape> Shape for ordered::Map<String, T> {
    const FORM: Form = Form::Object;

    fn read(tree: &Value, at: Path<'_>, checking: &mut Checking) -> Self {
        let mut map = Self::default();
        match tree.as_object() {
            None => wrong_type(at, Expected::Object, checking),
            Some(object) => {
                for (name, tree) in object {
                    let at = Path::Field(&at, name);
                    if checking.text(at, name) {
                        map.insert(name.clone(), T::read(tree, at, checking));
                    }
                }
            }
        }
        map
    }

    fn missing(_: Path<'_>, _: &mut Checking) -> Self {
        Self::default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wire;

    wire! {
        /// A row.
        pub struct Row {
            /// A code.
            pub code: String,
            /// A count.
            pub count: Option<u32>,
        }
        /// A table.
        pub struct Table {
            /// Rows.
            pub rows: Vec<Row>,
        }
    }

    #[track_caller]
    fn check(json: &str, expected: &[(&str, &str)]) {
        let found = Document::<Table>::from_json(json).findings;
        let found: Vec<_> = found.iter().map(|finding| (finding.code(), finding.at.as_str())).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn notes_everything_that_does_not_fit_where_it_stands() {
        check(r#"{"rows":[{"code":"A","count":3}]}"#, &[]);
        check(
            r#"{"rows":[{"cod":"A"},7,{"code":"","count":-1}],"x/y":1}"#,
            &[
                ("C007", "/x~1y"),
                ("C007", "/rows/0/cod"),
                ("C006", "/rows/0/code"),
                ("C003", "/rows/1"),
                ("C006", "/rows/2/code"),
                ("C003", "/rows/2/count"),
            ],
        );
        check("[]", &[("C003", "")]);
        check("{", &[("C001", "")]);
    }

    #[cfg(feature = "suggestions")]
    #[test]
    fn suggests_the_field_that_was_meant() {
        let document = Document::<Table>::from_json(r#"{"rows":[{"coed":"A"}]}"#);
        let suggestion = Some("code".to_owned());
        assert_eq!(document.findings[0].problem, DocumentProblem::UnknownField { field: "coed".into(), suggestion });
    }
}
