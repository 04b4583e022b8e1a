//! Sentences about a bill before parliament. The first one says that it is not law.

use resultaatwijzer_core::what_if::bill::{Bill, Proposed};

use crate::phrases::{en, nl};

/// The Dutch sentence when no bill changes anything.
pub(crate) const NL_NONE: &str = "Geen wetsvoorstel in deze gegevens verandert hier iets aan de eigen bijdrage.";

/// In Dutch.
pub(crate) fn nl(bill: &Bill, proposed: &Proposed) -> Vec<String> {
    let locale = &nl::LOCALE;
    let Proposed { lowest, highest, differences, .. } = proposed;
    let mut said = vec![
        "LET OP: dit is een voorstel en geen wet.".to_owned(),
        "Er verandert nu niets.".to_owned(),
        format!("Wetsvoorstel {}: {}.", bill.number, bill.title),
        "Wordt dit een wet? Dan hangt de eigen bijdrage af van uw inkomen.".to_owned(),
        format!("U betaalt dan {} tot {} {}.", locale.amount(*lowest), locale.amount(*highest), nl::rate_per(bill.per)),
    ];
    if let Some((least, most)) = differences {
        said.push(format!("Het laagste bedrag is {} dan nu.", nl::more_or_less(*least)));
        said.push(format!("Het hoogste bedrag is {} dan nu.", nl::more_or_less(*most)));
    }
    said.push(match bill.valid_from {
        Some(day) => format!("Het voorstel noemt als begin {}.", locale.date(day)),
        None => "Vanaf wanneer is nog niet bekend.".to_owned(),
    });
    said.extend(bill.url.as_ref().map(|url| format!("Lees het voorstel: {url}")));
    said
}

/// The English sentence when no bill changes anything.
pub(crate) const EN_NONE: &str = "No bill in these data changes anything about this own contribution.";

/// In English.
pub(crate) fn en(bill: &Bill, proposed: &Proposed) -> Vec<String> {
    let locale = &en::LOCALE;
    let Proposed { lowest, highest, differences, .. } = proposed;
    let mut said = vec![
        "PLEASE NOTE: this is a proposal and not a law.".to_owned(),
        "Nothing changes now.".to_owned(),
        format!("Bill {}: {}.", bill.number, bill.title),
        "Does it become law? Then the own contribution depends on your income.".to_owned(),
        format!("You then pay {} to {} {}.", locale.amount(*lowest), locale.amount(*highest), en::rate_per(bill.per)),
    ];
    if let Some((least, most)) = differences {
        said.push(format!("The lowest amount is {} than now.", en::more_or_less(*least)));
        said.push(format!("The highest amount is {} than now.", en::more_or_less(*most)));
    }
    said.push(match bill.valid_from {
        Some(day) => format!("The proposal names {} as its start.", locale.date(day)),
        None => "From when is not known yet.".to_owned(),
    });
    said.extend(bill.url.as_ref().map(|url| format!("Read the proposal: {url}")));
    said
}
