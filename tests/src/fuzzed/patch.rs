//! Makes a JSON tree of bytes: the bytes as JSON, or a valid document with some values changed, so that most inputs are
//! not refused at once.

use serde_json::{Value, json};

/// The document of bytes: their JSON if they are JSON, otherwise the base with changes.
pub(super) fn document(data: &[u8], base: &Value) -> Value {
    if let Ok(tree) = serde_json::from_slice::<Value>(data)
        && (tree.is_object() || tree.is_array())
    {
        return tree;
    }
    let mut tree = base.clone();
    let mut bytes = Bytes(data);
    for _ in 0..8 {
        let (Some(place), Some(kind)) = (bytes.number(), bytes.byte()) else { break };
        let nodes = count(&tree);
        let other = pick(&tree, bytes.number().unwrap_or_default() % nodes).cloned();
        let value = replacement(kind, other, &mut bytes);
        if let Some(node) = pick_mut(&mut tree, place % nodes) {
            match kind % 4 {
                // Repeats or removes an item, so that lists and objects change their length.
                0 if node.is_array() => node.as_array_mut().into_iter().for_each(|list| list.push(value.clone())),
                1 if node.is_array() => node.as_array_mut().into_iter().for_each(|list| _ = list.pop()),
                _ => *node = value,
            }
        }
    }
    tree
}

fn replacement(kind: u8, other: Option<Value>, bytes: &mut Bytes<'_>) -> Value {
    match kind / 4 % 12 {
        0 | 1 => other.unwrap_or(Value::Null),
        2 => json!(null),
        3 => json!(bytes.number().unwrap_or(0).to_string()),
        4 => json!(bytes.number().unwrap_or(0)),
        5 => json!("100000000"),
        6 => json!("1000000000000.00"),
        7 => json!(u32::MAX),
        8 => {
            let days = bytes.number().unwrap_or(0) % 40_000;
            let start = resultaatwijzer_core::value::period::parse_date("2015-01-01");
            json!(start.and_then(|start| start.checked_add_days_of(days)))
        }
        9 => json!(bytes.byte().is_some_and(|byte| byte % 2 == 0)),
        10 => json!([]),
        _ => json!(String::from_utf8_lossy(bytes.take(12))),
    }
}

/// A date some days later.
trait Later {
    fn checked_add_days_of(self, days: usize) -> Option<String>;
}

impl Later for resultaatwijzer_core::value::period::Date {
    fn checked_add_days_of(self, days: usize) -> Option<String> {
        let weeks = resultaatwijzer_core::value::period::weeks_after(self, u32::try_from(days / 7).ok()?);
        (0..days % 7).try_fold(weeks, |day, _| day.succ_opt()).map(|day| day.to_string())
    }
}

struct Bytes<'a>(&'a [u8]);

impl<'a> Bytes<'a> {
    fn byte(&mut self) -> Option<u8> {
        let (first, rest) = self.0.split_first()?;
        self.0 = rest;
        Some(*first)
    }

    fn number(&mut self) -> Option<usize> {
        Some(usize::from(self.byte()?) * 256 + usize::from(self.byte()?))
    }

    fn take(&mut self, count: usize) -> &'a [u8] {
        let (taken, rest) = self.0.split_at(count.min(self.0.len()));
        self.0 = rest;
        taken
    }
}

fn count(tree: &Value) -> usize {
    1 + children(tree).map(count).sum::<usize>()
}

fn children(tree: &Value) -> Box<dyn Iterator<Item = &Value> + '_> {
    match tree {
        Value::Array(items) => Box::new(items.iter()),
        Value::Object(fields) => Box::new(fields.values()),
        _ => Box::new(std::iter::empty()),
    }
}

/// The node with this number, counted from the root.
fn pick(tree: &Value, number: usize) -> Option<&Value> {
    if number == 0 {
        return Some(tree);
    }
    let mut rest = number - 1;
    for child in children(tree) {
        let nodes = count(child);
        if rest < nodes {
            return pick(child, rest);
        }
        rest -= nodes;
    }
    None
}

fn pick_mut(tree: &mut Value, number: usize) -> Option<&mut Value> {
    if number == 0 {
        return Some(tree);
    }
    let mut rest = number - 1;
    let below: Box<dyn Iterator<Item = &mut Value>> = match tree {
        Value::Array(items) => Box::new(items.iter_mut()),
        Value::Object(fields) => Box::new(fields.values_mut()),
        _ => Box::new(std::iter::empty()),
    };
    for child in below {
        let nodes = count(child);
        if rest < nodes {
            return pick_mut(child, rest);
        }
        rest -= nodes;
    }
    None
}
