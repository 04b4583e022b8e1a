//! What importing finds, in English.

use super::{
    problem::{Problem, SettingForm},
    value::{AmountReason, DateReason},
};

pub(super) fn sentences(problem: &Problem) -> (String, String) {
    match problem {
        Problem::UnknownKind { ending } => {
            (format!("a file that ends in `{ending}` cannot be read"), "save it as xlsx, ods or csv".into())
        }
        Problem::Damaged { detail } => (
            format!("this file is damaged, or is not what its name says ({detail})"),
            "open it, see whether it is right and save it again".into(),
        ),
        Problem::NotReadable { detail } => {
            (format!("this file cannot be read: {detail}"), "check its name and its permissions".into())
        }
        Problem::TooMuch { what, limit } => (format!("too much: more than {limit} ({what})"), "split the file".into()),
        Problem::UnknownSheet { found, suggestion, known } => {
            (format!("the file has no sheet `{found}`"), did_you_mean(suggestion.as_deref(), known))
        }
        Problem::BadEncoding { encoding } => (
            format!("there are characters here that are not {encoding}"),
            "take `encoding` out of the mapping, or save the file as UTF-8".into(),
        ),
        Problem::GuessedEncoding { encoding } => (
            format!("the file is not UTF-8; it was read as {encoding}"),
            format!("see whether letters such as ë are right, and write `encoding = \"{}\"`", encoding.to_lowercase()),
        ),
        Problem::NoHeader { row } => (
            format!("there are no names of columns in row {row}"),
            "write the row with the names of columns at `header_row`".into(),
        ),
        Problem::MissingColumn { column, suggestion, known } => {
            (format!("the file has no column `{column}`"), did_you_mean(suggestion.as_deref(), known))
        }
        Problem::DuplicateColumn { column, first } => (
            format!("the column `{column}` is there twice, in {first} too"),
            "give one of the two columns another name".into(),
        ),
        Problem::NoRows => {
            ("there is nothing below the names of columns".into(), "check the sheet and `header_row`".into())
        }
        Problem::ExtraCells { found, expected } => (
            format!("this line has {found} values and there are {expected} columns"),
            "put a value that holds a separator between quotes, or choose another `separator`".into(),
        ),
        Problem::BadSetting { setting, expected } => {
            (format!("`{setting}` is not right"), format!("this should be {}", form(*expected)))
        }
        Problem::UnknownSetting { found, suggestion, known } => {
            (format!("`{found}` is not known here"), did_you_mean(suggestion.as_deref(), known))
        }
        Problem::FieldNotMapped { field } => (
            format!("the field `{field}` comes from nowhere"),
            format!("write `{field}` at [columns] or at [constants]"),
        ),
        Problem::FieldTwice { field } => {
            (format!("`{field}` is at [columns] and at [constants]"), "keep one of the two".into())
        }
        Problem::EmptyCell { field } => (
            format!("this cell is empty, and `{field}` is needed"),
            "fill the cell in, or leave the row out with [skip]".into(),
        ),
        Problem::BadAmount { found, reason } => (
            format!("`{found}` is not an amount: {}", amount(*reason)),
            match reason {
                AmountReason::Ambiguous => "write `decimal = \",\"` in the mapping, or `decimal = \".\"`",
                AmountReason::TooManyDecimals => "round the amount to cents in the file itself",
                _ => "write euros like this: 1.234,56",
            }
            .into(),
        ),
        Problem::BadDate { found, reason } => (
            format!("`{found}` is not a date: {}", date(*reason)),
            match reason {
                DateReason::PlainNumber => "give the cell the format of a date",
                _ => "write a date like this: 1-7-2025, the day first",
            }
            .into(),
        ),
        Problem::BadNumber { found, field } => {
            (format!("`{found}` is not a whole number"), format!("write a number without decimals at `{field}`"))
        }
        Problem::BadChoice { field, found, allowed, suggestion } => (
            format!("`{found}` cannot be a `{field}`"),
            match suggestion {
                Some(meant) => format!("did you mean `{meant}`? write at [values.{field}]: \"{found}\" = \"{meant}\""),
                None => format!("write at [values.{field}] what it is: {}", allowed.join(", ")),
            },
        ),
        Problem::BadCode { field, found } => (
            format!("`{found}` is not a code"),
            format!("use letters, digits and dashes, or give the code at [values.{field}]"),
        ),
        Problem::BadBand { found } => (format!("`{found}` is not a band"), "write a band like this: 1-5".into()),
        Problem::TurnedIntoDate { field, found } => (
            format!("the spreadsheet made a date of `{field}`: {found}"),
            "give the column the format `text` and type the value again".into(),
        ),
        Problem::PhoneAsNumber { found } => (
            format!("the spreadsheet made a number of this telephone number: {found}"),
            "give the column the format `text` and type the number again, with its zero".into(),
        ),
        Problem::FailedFormula { found } => {
            (format!("the formula in this cell gives {found}"), "mend the formula".into())
        }
        Problem::UnsafeText => ("this text holds characters that are not shown".into(), "type the text again".into()),
        Problem::LongText { limit } => {
            (format!("this text is longer than {limit} characters"), "make the text shorter".into())
        }
        Problem::EndsBeforeStart { from, to } => (
            format!("`{to}` comes before `{from}`, or one of them is missing"),
            "swap the start and the end, or fill in both".into(),
        ),
        Problem::ProviderDiffers { code, row } => (
            format!("provider `{code}` is in row {row} too, with other data"),
            "make the rows the same, or give each its own code".into(),
        ),
    }
}

fn did_you_mean(suggestion: Option<&str>, known: &[String]) -> String {
    suggestion.map_or_else(|| format!("choose from: {}", known.join(", ")), |meant| format!("did you mean `{meant}`?"))
}

fn amount(reason: AmountReason) -> &'static str {
    match reason {
        AmountReason::NotANumber => "there is no number",
        AmountReason::Negative => "it is below zero",
        AmountReason::TooManyDecimals => "it has parts of a cent",
        AmountReason::TooLarge => "it is too large",
        AmountReason::Ambiguous => "its mark may stand before thousands or before decimals",
    }
}

fn date(reason: DateReason) -> &'static str {
    match reason {
        DateReason::NotADate => "there is no day",
        DateReason::ShortYear => "the year has two digits",
        DateReason::PlainNumber => "it is a plain number",
        DateReason::DoesNotExist => "that day does not exist, or is not between 2015 and 2100",
    }
}

fn form(expected: SettingForm) -> &'static str {
    match expected {
        SettingForm::Table => "a table",
        SettingForm::List => "a list",
        SettingForm::ListOfTexts => "a list of texts",
        SettingForm::Text => "a text",
        SettingForm::WholeNumber => "a whole number from 1",
    }
}
