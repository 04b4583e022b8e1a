//! A bill in English: first that it is no law.

use resultaatwijzer_core::what_if::bill::{Bill, Proposed};

use super::{
    LANGUAGE,
    more_steps::{more_or_less, rate_per},
};

/// Where there is none.
pub(crate) const NONE: &str = "No bill in these data changes anything about this own contribution.";

pub(crate) fn sentences(bill: &Bill, proposed: &Proposed) -> Vec<String> {
    let locale = &LANGUAGE.locale;
    let Proposed { lowest, highest, differences, .. } = proposed;
    let mut said = vec![
        "PLEASE NOTE: this is a proposal and not a law.".to_owned(),
        "Nothing changes now.".to_owned(),
        format!("Bill {}: {}.", bill.number, bill.title),
        "Does it become law? Then the own contribution depends on your income.".to_owned(),
        format!("You then pay {} to {} {}.", locale.amount(*lowest), locale.amount(*highest), rate_per(bill.per)),
    ];
    if let Some((least, most)) = differences {
        said.push(format!("The lowest amount is {} than now.", more_or_less(*least)));
        said.push(format!("The highest amount is {} than now.", more_or_less(*most)));
    }
    said.push(match bill.valid_from {
        Some(day) => format!("The proposal names {} as its start.", locale.date(day)),
        None => "From when is not known yet.".to_owned(),
    });
    said.extend(bill.url.as_ref().map(|url| format!("Read the proposal: {url}")));
    said
}
