//! Reads TOML into a JSON tree, with the line of every value.

use resultaatwijzer_core::reading::{finding::Finding, problem::DocumentProblem};
use serde_json::{Map, Value};
use toml::{
    Spanned,
    de::{DeTable, DeValue, Error},
};

use super::{Located, SourceMap};

/// Parses a TOML text. Every syntax error is a finding.
pub(crate) fn parse(text: &str, file: &str, at: &str, map: &mut SourceMap) -> Result<Value, Vec<Located>> {
    let (tree, errors) = DeTable::parse_recoverable(text);
    if !errors.is_empty() {
        return Err(errors.iter().map(|error| unreadable(text, file, error)).collect());
    }
    let mut walk = Walk { text, file, map };
    Ok(Value::Object(walk.table(tree.get_ref(), at)))
}

fn unreadable(text: &str, file: &str, error: &Error) -> Located {
    let problem = DocumentProblem::Unreadable { detail: error.message().to_owned() };
    Located::at(Finding::new(problem, ""), file, line_of(text, error.span().map_or(0, |span| span.start)))
}

fn line_of(text: &str, offset: usize) -> usize {
    text.bytes().take(offset).filter(|byte| *byte == b'\n').count() + 1
}

struct Walk<'a> {
    text: &'a str,
    file: &'a str,
    map: &'a mut SourceMap,
}

impl Walk<'_> {
    fn table(&mut self, table: &DeTable<'_>, at: &str) -> Map<String, Value> {
        let mut object = Map::new();
        for (key, value) in table {
            let name = key.get_ref().as_ref();
            let at = format!("{at}/{}", name.replace('~', "~0").replace('/', "~1"));
            self.map.put(&at, self.file, line_of(self.text, key.span().start));
            object.insert(name.to_owned(), self.value(value, &at));
        }
        object
    }

    fn value(&mut self, value: &Spanned<DeValue<'_>>, at: &str) -> Value {
        match value.get_ref() {
            DeValue::String(text) => Value::String(text.to_string()),
            DeValue::Boolean(yes) => Value::Bool(*yes),
            DeValue::Integer(number) => {
                number.to_string().parse::<i64>().map_or_else(|_| number.to_string().into(), Into::into)
            }
            DeValue::Float(number) => Value::String(number.as_str().to_owned()),
            DeValue::Datetime(day) => Value::String(day.to_string()),
            DeValue::Array(items) => items
                .iter()
                .enumerate()
                .map(|(i, item)| {
                    let at = format!("{at}/{i}");
                    self.map.put(&at, self.file, line_of(self.text, item.span().start));
                    self.value(item, &at)
                })
                .collect(),
            DeValue::Table(table) => Value::Object(self.table(table, at)),
        }
    }
}
