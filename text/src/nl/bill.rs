//! A bill in Dutch: first that it is no law.

use resultaatwijzer_core::what_if::bill::{Bill, Proposed};

use super::{
    LANGUAGE,
    more_steps::{more_or_less, rate_per},
};

/// Where there is none.
pub(crate) const NONE: &str = "Geen wetsvoorstel in deze gegevens verandert hier iets aan de eigen bijdrage.";

pub(crate) fn sentences(bill: &Bill, proposed: &Proposed) -> Vec<String> {
    let locale = &LANGUAGE.locale;
    let Proposed { lowest, highest, differences, .. } = proposed;
    let mut said = vec![
        "LET OP: dit is een voorstel en geen wet.".to_owned(),
        "Er verandert nu niets.".to_owned(),
        format!("Wetsvoorstel {}: {}.", bill.number, bill.title),
        "Wordt dit een wet? Dan hangt de eigen bijdrage af van uw inkomen.".to_owned(),
        format!("U betaalt dan {} tot {} {}.", locale.amount(*lowest), locale.amount(*highest), rate_per(bill.per)),
    ];
    if let Some((least, most)) = differences {
        said.push(format!("Het laagste bedrag is {} dan nu.", more_or_less(*least)));
        said.push(format!("Het hoogste bedrag is {} dan nu.", more_or_less(*most)));
    }
    said.push(match bill.valid_from {
        Some(day) => format!("Het voorstel noemt als begin {}.", locale.date(day)),
        None => "Vanaf wanneer is nog niet bekend.".to_owned(),
    });
    said.extend(bill.url.as_ref().map(|url| format!("Lees het voorstel: {url}")));
    said
}
