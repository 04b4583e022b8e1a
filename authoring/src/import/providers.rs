//! Writes records as `providers.csv`, and as `offers.csv` where they hold offers.

use std::collections::BTreeMap;

use resultaatwijzer_core::{
    providers::wire::{OfferWire, ProviderWire},
    reading::document::{Form, Record},
};

use super::{
    convert::{Converting, Values},
    problem::Problem,
    value::code_of,
    write_csv,
};

/// The columns of a wire type: its fields that fit in a cell.
fn columns<W: Record>() -> impl Iterator<Item = &'static str> {
    W::FIELDS.iter().filter(|(_, form)| *form != Form::Object).map(|(name, _)| *name)
}

/// The providers, the offers if there are any, and the number of providers.
///
/// A provider may have several rows, one for each block; their other cells must be equal.
pub(super) fn write(converting: &mut Converting<'_>) -> (String, Option<String>, usize) {
    let mut rows: Vec<Vec<String>> = Vec::new();
    let mut offers: Vec<Vec<String>> = Vec::new();
    let mut seen: BTreeMap<String, (usize, usize)> = BTreeMap::new();
    for mut values in converting.records() {
        name_code(&mut values);
        let code = values.get("code").to_owned();
        if code.is_empty() {
            // A missing name has been reported already.
            if !values.get("name").is_empty() {
                converting.note_field(Problem::EmptyCell { field: "code" }, &values, "name");
            }
            continue;
        }
        let row: Vec<String> = columns::<ProviderWire>().map(|field| values.get(field).to_owned()).collect();
        match seen.get(&code) {
            Some((place, first)) if rows.get(*place) != Some(&row) => {
                converting.note_field(Problem::ProviderDiffers { code: code.clone(), row: *first }, &values, "name");
            }
            Some(_) => {}
            None => {
                seen.insert(code.clone(), (rows.len(), values.row));
                rows.push(row);
            }
        }
        for block in values.get("blocks").split_whitespace() {
            let cell = |field| if field == "block" { block.to_owned() } else { values.get(field).to_owned() };
            let offer: Vec<String> = [code.clone()].into_iter().chain(columns::<OfferWire>().map(cell)).collect();
            if !offers.contains(&offer) {
                offers.push(offer);
            }
        }
    }
    let of_offers: Vec<&str> = ["provider"].into_iter().chain(columns::<OfferWire>()).collect();
    let offers = (!offers.is_empty()).then(|| write_csv(&of_offers, &offers));
    (write_csv(&columns::<ProviderWire>().collect::<Vec<_>>(), &rows), offers, rows.len())
}

/// A provider without a code gets one that is made of its name.
fn name_code(values: &mut Values) {
    if values.get("code").is_empty() {
        let code = code_of(values.get("name"));
        values.fields.insert("code", code);
    }
}
