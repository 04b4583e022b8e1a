//! Texts from other programs' files.

use serde::Serialize;
use serde_json::Value;

use super::{
    checking::Checking,
    document::{Form, Shape, wrong_type},
    path::Path,
    problem::Expected,
};

/// A text exactly as another file has it, such as the name of a column. It may be empty, hold any character, or be
/// written as a number. Code that displays it must remove invisible and reordering characters first.
///
/// ```
/// use resultaatwijzer_core::reading::{document::Document, verbatim::Verbatim};
/// let read = |json: &str| Document::<Verbatim>::from_json(json).whole();
/// assert_eq!(read("12").unwrap().as_str(), "12");
/// assert_eq!(read(r#""\t""#).unwrap().as_str(), "\t");
/// assert_eq!(read("[]").unwrap_err()[0].code(), "C003");
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Verbatim(String);

impl Verbatim {
    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Shape for Verbatim {
    const FORM: Form = Form::Text;

    fn read(tree: &Value, at: Path<'_>, checking: &mut Checking) -> Self {
        match tree {
            Value::String(text) => Self(text.clone()),
            Value::Number(number) => Self(number.to_string()),
            _ => {
                wrong_type(at, Expected::Text, checking);
                Self::default()
            }
        }
    }
}

#[cfg(feature = "schema")]
impl super::schema::Described for Verbatim {
    fn schema(_: &mut super::schema::Definitions) -> Value {
        serde_json::json!({ "type": ["string", "number"] })
    }
}
