//! The report of a bill before parliament, marked as a proposal.

use resultaatwijzer_core::{
    catalogue::RatePer,
    value::{
        choices::Choice,
        money::{Amount, Difference},
        period::Date,
    },
    what_if::bill::{Bill, Proposed},
};
use serde::Serialize;

use super::{StepReport, step};
use crate::{names::Names, vocabulary::Vocabulary};

/// A bill before parliament. It is not law, and not part of any sum.
#[derive(Debug, Serialize)]
pub struct BillReport {
    status: &'static str,
    in_force: bool,
    number: String,
    title: String,
    url: Option<String>,
    valid_from: Option<Date>,
    lowest: Amount,
    highest: Amount,
    per: &'static str,
    lowest_difference: Option<Difference>,
    highest_difference: Option<Difference>,
    /// The same in sentences. The first one says that it is not law.
    pub sentences: Vec<String>,
    steps: Vec<StepReport>,
}

/// What a bill would make of the own contribution.
#[must_use]
pub fn bill(bill: &Bill, proposed: &Proposed, names: &Names<'_>, language: &Vocabulary) -> BillReport {
    BillReport {
        status: "proposal",
        in_force: false,
        number: bill.number.to_string(),
        title: bill.title.clone(),
        url: bill.url.clone(),
        valid_from: bill.valid_from,
        lowest: proposed.lowest,
        highest: proposed.highest,
        per: RatePer::spelling(bill.per),
        lowest_difference: proposed.differences.map(|(lowest, _)| lowest),
        highest_difference: proposed.differences.map(|(_, highest)| highest),
        sentences: language.bill(bill, proposed),
        steps: vec![step(&proposed.step, names, language)],
    }
}
