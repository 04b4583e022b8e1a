//! Reads CSV into JSON rows of a wire type, with the line of each.

use resultaatwijzer_core::reading::{
    document::{Form, Record},
    finding::Finding,
    problem::DocumentProblem,
};
use serde_json::{Map, Value};

use crate::source::csv_lines::Lines;

use super::Located;

/// The rows with their lines. An empty cell is an absent field. The wire type decides what a cell holds. A column that
/// is not one of its fields stays a text, which becomes a finding when the row is read.
pub(crate) fn parse<R: Record>(text: &str, file: &str) -> Result<Vec<(usize, Value)>, Vec<Located>> {
    let unreadable = |error: &csv::Error| {
        let line = error.position().map_or(1, |position| position.line() as usize);
        Located::at(Finding::new(DocumentProblem::Unreadable { detail: error.to_string() }, ""), file, line)
    };
    let mut reader = csv::ReaderBuilder::new().trim(csv::Trim::All).from_reader(text.as_bytes());
    let headers = reader.headers().map_err(|error| vec![unreadable(&error)])?.clone();
    let mut lines = Lines::of(text);
    let mut rows = Vec::new();
    let mut findings = Vec::new();
    for record in reader.records() {
        match record {
            Ok(record) => {
                rows.push((lines.of_record(record.position()), row::<R>(&headers, &record)));
            }
            Err(error) => findings.push(unreadable(&error)),
        }
    }
    if findings.is_empty() { Ok(rows) } else { Err(findings) }
}

fn row<R: Record>(headers: &csv::StringRecord, record: &csv::StringRecord) -> Value {
    let cells = headers.iter().zip(record).filter(|(_, cell)| !cell.is_empty());
    Value::Object(cells.map(|(header, cell)| (header.to_owned(), value(R::form(header), cell))).collect::<Map<_, _>>())
}

/// A cell as the type of its field. A wrong number, or something else than `true` or `false`, stays a text, which
/// becomes a finding when the row is read.
fn value(form: Option<Form>, cell: &str) -> Value {
    let Some(form) = form else { return cell.into() };
    match form {
        Form::Texts => cell.split_whitespace().collect(),
        Form::Number => cell.parse::<u32>().map_or_else(|_| cell.into(), Value::from),
        Form::Truth => cell.parse::<bool>().map_or_else(|_| cell.into(), Value::from),
        Form::Text | Form::Object => cell.into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use resultaatwijzer_core::{
        arrangement::wire::HouseholdWire,
        catalogue::wire::TariffWire,
        providers::wire::{OutcomeWire, ProviderWire},
    };
    use serde_json::json;

    #[test]
    fn lines_are_counted_whatever_ends_them() {
        for end in ["\n", "\r\n"] {
            let rows = parse::<ProviderWire>(&["code,name", "a,A", "", "b,B", ""].join(end), "a.csv").unwrap();
            assert_eq!(rows.iter().map(|(line, _)| *line).collect::<Vec<_>>(), [2, 4], "{end:?}");
        }
    }

    #[test]
    fn the_wire_type_says_what_a_column_holds() {
        let row = |rows: Result<Vec<(usize, Value)>, Vec<Located>>| rows.unwrap().remove(0).1;
        assert_eq!(
            row(parse::<TariffWire>("block,band_from,band_to,amount\n12,1,x,3\n", "a.csv")),
            json!({ "block": "12", "band_from": 1, "band_to": "x", "amount": "3" })
        );
        assert_eq!(
            row(parse::<ProviderWire>("code,languages,answers\n12,nl en,3\n", "a.csv")),
            json!({ "code": "12", "languages": ["nl", "en"], "answers": "3" })
        );
        let outcome = row(parse::<OutcomeWire>("provider,answers,count\n12,40,\n", "a.csv"));
        assert_eq!(outcome, json!({ "provider": "12", "answers": 40 }));
        let household = row(parse::<HouseholdWire>("minors_only,all_at_pension_age\ntrue,yes\n", "a.csv"));
        assert_eq!(household, json!({ "minors_only": true, "all_at_pension_age": "yes" }));
    }
}
