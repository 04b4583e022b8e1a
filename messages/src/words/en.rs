//! Findings in messages, in English.

use resultaatwijzer_text::names::Names;

use crate::finding::{Expected, Problem};

pub(super) fn sentences(problem: &Problem, names: &Names<'_>) -> (String, String) {
    let (message, help): (String, &str) = match problem {
        Problem::NotUtf8 => ("this file is not UTF-8".into(), "save the message as UTF-8"),
        Problem::TooLarge { limit } => {
            (format!("this message is larger than {limit} bytes"), "check that this is the right file")
        }
        Problem::TooDeep { limit } => {
            (format!("this message goes deeper than {limit} elements"), "check that this is the right file")
        }
        Problem::TooManyFindings => {
            ("so much is wrong here that reading stops".into(), "check that this is the right file")
        }
        Problem::DocumentType => {
            ("this message has a DOCTYPE and is not read".into(), "take the DOCTYPE out: the standard has none")
        }
        Problem::UnknownEntity => ("there is an unknown reference with & here".into(), "write an ampersand as &amp;"),
        Problem::Malformed => ("the layout is wrong here".into(), "mend the layout on this line"),
        Problem::Truncated => ("this message ends too early".into(), "ask for the message again"),
        Problem::NotAnAssignment => {
            ("this is not an assignment of iWmo or iJw 3.2".into(), "read a WMO301 or JW301 of release 3.2")
        }
        Problem::UnknownElement => ("this element does not belong here".into(), "take it out or mend its name"),
        Problem::MissingElement { name } => (format!("`{name}` is missing"), "fill it in"),
        Problem::Twice => ("this element stands here twice".into(), "keep one of them"),
        Problem::OutOfOrder => ("this element is out of its place".into(), "follow the order of the schema"),
        Problem::StrayText => ("there is text between the elements here".into(), "take the text out"),
        Problem::BadValue { expected } => (format!("this should be {}", value(*expected)), "mend this value"),
        Problem::EndsBeforeStart => ("the assignment ends before it starts".into(), "mend the last day"),
        Problem::NoEnd => {
            ("this assignment has no last day".into(), "per week a last day is needed; else say how far to look")
        }
        Problem::NoExtent => {
            ("this assignment says not how much".into(), "ask the municipality for volume, unit and frequency")
        }
        Problem::NoProduct => {
            ("this assignment names no product".into(), "ask the municipality which product it assigns")
        }
        Problem::UnknownProduct { category, code } => (
            format!("no building block goes with product {}", product(category, code)),
            "add the product to the mapping",
        ),
        Problem::UnknownMunicipality { taken } => (
            format!("this municipality is not in the mapping; `{taken}` is taken"),
            "add the municipality to the mapping",
        ),
        Problem::OtherLaw { block } => {
            (format!("{} is of another act than this message", names.block(block)), "check the mapping")
        }
        Problem::UnitDoesNotFit { block, unit, counted } => (
            format!("the message counts `{unit}`, but {} counts `{counted}`", names.block(block)),
            "say in the mapping with `quantity` for how much the product stands",
        ),
        Problem::FrequencyDoesNotFit { block, frequency, counted } => (
            format!("the message counts per `{frequency}`, but {} per `{counted}`", names.block(block)),
            "choose a building block of the same frequency in the mapping",
        ),
        Problem::CombinationNotAllowed { block } => (
            format!("unit and frequency of {} do not go together", names.block(block)),
            "ask the municipality for an assignment that the standard knows",
        ),
        Problem::Overlap { code } => {
            (format!("product `{code}` is assigned twice on one day"), "ask the municipality which one holds")
        }
        Problem::DecisionOpen => (
            "the day of the decision is not in the message; the plan leaves it open".into(),
            "give the day of the decision: the last day to object follows from it",
        ),
        Problem::ToFillIn { block, fields } => (
            format!("what {} should bring is not in the message ({fields})", names.block(block)),
            "fill it in in the plan, together with the resident",
        ),
        Problem::NotWhole { block } => (
            format!("the quantity of {} does not come out in whole units", names.block(block)),
            "claim a whole number of the assigned unit",
        ),
        Problem::ChangedVolume { block, granted, assigned } => (
            format!("for {} {assigned} is assigned and not {granted}", names.block(block)),
            "ask for a new assignment for the changed volume",
        ),
        Problem::AboveMaximum { block, claimed, max, .. } => (
            format!("{}: {claimed} is more than {max} in this product period", names.block(block)),
            "claim no more than the maximum of this period",
        ),
        Problem::AboveTotal { block, claimed, max } => (
            format!("{}: {claimed} is more than {max} in the whole assignment", names.block(block)),
            "claim no more than is left of the assignment",
        ),
        Problem::NotByMonth => (
            "this catalogue counts by four weeks; a claim goes by calendar month".into(),
            "use a catalogue with `calendar = \"calendar_month\"`",
        ),
        Problem::NoTariffForUnit { block, unit } => (
            format!("{} has no tariff per `{unit}`", names.block(block)),
            "ask the municipality for an assignment in the unit of the tariff",
        ),
        Problem::AmountTooLarge { block } => {
            (format!("{}: this number does not fit in the message", names.block(block)), "claim in more periods")
        }
        Problem::NoProductCode { block } => (
            format!("for {} only a category is assigned", names.block(block)),
            "a claim names category and product code: give them in a file with fields",
        ),
        Problem::NotAssigned { block } => (
            format!("{} is not in this assignment and is not claimed", names.block(block)),
            "check the mapping if that is not right",
        ),
        Problem::ClaimedInFull { block } => (
            format!("{} is claimed in full: it was not said what was delivered", names.block(block)),
            "say what was delivered",
        ),
        Problem::NothingLike { name } => {
            (format!("`{name}` cannot be claimed in this month"), "write a building block of the arrangement")
        }
        Problem::NothingToClaim => {
            ("there is nothing to claim in this month".into(), "choose another month or another assignment")
        }
        // Told by the language itself.
        Problem::Core(_) => (String::new(), ""),
    };
    (message, help.to_owned())
}

fn product(category: &str, code: &str) -> String {
    if code.is_empty() { format!("`{category}`") } else { format!("`{category}` `{code}`") }
}

fn value(expected: Expected) -> String {
    match expected {
        Expected::Date => "a date like 2026-09-01".into(),
        Expected::Whole { digits } => format!("a whole number of at most {digits} digits, not below zero"),
        Expected::Municipality => "the four digits of a municipality".into(),
        Expected::Provider => "the eight digits of a provider (AGB code)".into(),
        Expected::CitizenNumber => "a citizen number of nine digits".into(),
        Expected::Category => "a product category of the code list".into(),
        Expected::ProductCode => "a product code of one to five letters or digits".into(),
        Expected::Unit => "a unit of WJ756: 01, 04, 14, 16, 82, 83 or 84".into(),
        Expected::Frequency => "a frequency of WMO757: 1, 2, 4 or 6".into(),
        Expected::Exactly(text) => format!("`{text}`"),
    }
}
