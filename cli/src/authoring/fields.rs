//! A JSON tree into a wire type, noting every field that does not fit instead of stopping at the first.

use resultaatwijzer_core::{
    catalogue::wire::{
        AreaWire, BlockWire, LevelWire, MunicipalityWire, PlaceWire, RateWire, RightWire, RuleWire, SourceWire,
        TariffWire,
    },
    finding::{Finding, Problem},
    providers::wire::ProviderWire,
};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

/// So many fields of one item are mended before it is given up.
const MENDS: usize = 50;

/// The value as a wire type. Unknown fields are noted and left out, missing ones noted and left empty.
pub(super) fn read<T: DeserializeOwned>(tree: &mut Value, at: &str, findings: &mut Vec<Finding>) -> Option<T> {
    for _ in 0..MENDS {
        match serde_path_to_error::deserialize::<_, T>(&*tree) {
            Ok(value) => return Some(value),
            Err(error) => {
                let below = pointer(error.path());
                let detail = error.into_inner().to_string();
                let (parent, mended) = mend(tree, &below, &detail);
                findings.push(Finding::new(Problem::WrongShape { detail }, format!("{at}{parent}")));
                if !mended {
                    return None;
                }
            }
        }
    }
    None
}

fn pointer(path: &serde_path_to_error::Path) -> String {
    use serde_path_to_error::Segment;
    let segment = |segment: &Segment| match segment {
        Segment::Seq { index } => format!("/{index}"),
        Segment::Map { key } => format!("/{key}"),
        Segment::Enum { .. } | Segment::Unknown => String::new(),
    };
    path.iter().map(segment).collect()
}

/// Leaves out an unknown field, or fills in a missing one; the place of the finding, and whether it is worth another try.
fn mend(tree: &mut Value, at: &str, detail: &str) -> (String, bool) {
    let Some(field) = detail.split('`').nth(1) else { return (at.to_owned(), false) };
    if detail.starts_with("unknown field") {
        let parent = at.strip_suffix(&format!("/{field}")).unwrap_or(at);
        let removed = tree.pointer_mut(parent).and_then(Value::as_object_mut).and_then(|object| object.remove(field));
        return (format!("{parent}/{field}"), removed.is_some());
    }
    if detail.starts_with("missing field") {
        let Some(object) = tree.pointer_mut(at).and_then(Value::as_object_mut) else { return (at.to_owned(), false) };
        object.insert(field.to_owned(), json!(""));
        return (at.to_owned(), true);
    }
    (at.to_owned(), false)
}

/// Reads each item of a catalogue's lists apart, so that one wrong row hides no other. Rows that cannot be read are
/// dropped; what was dropped is returned as list and index, in order.
pub(super) fn read_catalogue_lists(
    tree: &mut Value,
    lists: &[&str],
    findings: &mut Vec<Finding>,
) -> Vec<(String, usize)> {
    let mut dropped = Vec::new();
    for list in lists {
        let Some(items) = tree.get_mut(*list).and_then(Value::as_array_mut) else { continue };
        let at = format!("/{list}");
        let mut keep = |item: &mut Value, i: usize| {
            let at = format!("{at}/{i}");
            match *list {
                "areas" => read::<AreaWire>(item, &at, findings).is_some(),
                "blocks" => read::<BlockWire>(item, &at, findings).is_some(),
                "levels" => read::<LevelWire>(item, &at, findings).is_some(),
                "municipalities" => read::<MunicipalityWire>(item, &at, findings).is_some(),
                "own_contribution" => read::<RateWire>(item, &at, findings).is_some(),
                "places" => read::<PlaceWire>(item, &at, findings).is_some(),
                "rights" => read::<RightWire>(item, &at, findings).is_some(),
                "rules" => read::<RuleWire>(item, &at, findings).is_some(),
                "sources" => read::<SourceWire>(item, &at, findings).is_some(),
                _ => read::<TariffWire>(item, &at, findings).is_some(),
            }
        };
        drop_unless(items, &at, &mut keep, &mut dropped);
    }
    dropped
}

/// The same for the providers.
pub(super) fn read_provider_lists(tree: &mut Value, findings: &mut Vec<Finding>) -> Vec<(String, usize)> {
    let mut dropped = Vec::new();
    if let Some(items) = tree.get_mut("providers").and_then(Value::as_array_mut) {
        for provider in items.iter_mut().filter_map(Value::as_object_mut) {
            provider.entry("offers").or_insert_with(|| json!([]));
        }
        let mut keep =
            |item: &mut Value, i: usize| read::<ProviderWire>(item, &format!("/providers/{i}"), findings).is_some();
        drop_unless(items, "/providers", &mut keep, &mut dropped);
    }
    dropped
}

fn drop_unless(
    items: &mut Vec<Value>,
    at: &str,
    keep: &mut dyn FnMut(&mut Value, usize) -> bool,
    dropped: &mut Vec<(String, usize)>,
) {
    let mut i = 0;
    items.retain_mut(|item| {
        let kept = keep(item, i);
        if !kept {
            dropped.push((at.to_owned(), i));
        }
        i += 1;
        kept
    });
}
