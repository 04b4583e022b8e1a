//! Writes records as `tariffs.csv`.

use resultaatwijzer_core::value::period::parse_date;

use super::{
    convert::{Converting, Values},
    problem::Problem,
    write_csv,
};

const HEADER: [&str; 11] = [
    "block",
    "variant",
    "audience",
    "municipality",
    "band_from",
    "band_to",
    "amount",
    "per",
    "valid_from",
    "valid_to",
    "source",
];

/// The table, and its number of rows.
pub(super) fn write(converting: &mut Converting<'_>) -> (String, usize) {
    let mut rows = Vec::new();
    for mut values in converting.records() {
        if let Some((from, to)) = values.get("band").split_once('-').map(|(a, b)| (a.to_owned(), b.to_owned())) {
            values.fields.insert("band_from", from);
            values.fields.insert("band_to", to);
        }
        check_order(converting, &values);
        rows.push(HEADER.map(|field| values.get(field).to_owned()).to_vec());
    }
    (write_csv(&HEADER, &rows), rows.len())
}

fn check_order(converting: &mut Converting<'_>, values: &Values) {
    let ends_before = |from: &str, to: &str| Problem::EndsBeforeStart { from: from.to_owned(), to: to.to_owned() };
    let (from, to) = (values.get("valid_from"), values.get("valid_to"));
    if parse_date(from).zip(parse_date(to)).is_some_and(|(from, to)| to < from) {
        converting.note_field(ends_before(from, to), values, "valid_to");
    }
    let (from, to) = (values.get("band_from"), values.get("band_to"));
    let (lowest, highest) = (from.parse::<u32>(), to.parse::<u32>());
    if from.is_empty() != to.is_empty() || lowest.ok().zip(highest.ok()).is_some_and(|(from, to)| to < from) {
        converting.note_field(ends_before(from, to), values, "band_to");
    }
}
