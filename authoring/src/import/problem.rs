//! The findings of an import, each with its sentences: `I00` about the file, `I01` the header, `I02` the mapping, `I03`
//! and `I04` the cells.

use resultaatwijzer_text::findings;

use super::{
    spot::Spot,
    value::{AmountReason, DateReason},
};

findings! {
    /// What is wrong with a spreadsheet or its mapping, or worth knowing.
    pub enum Problem {
        // The file
        /// The file's name ends in something other than `xlsx`, `ods` or `csv`.
        UnknownKind { ending: String } = "I001" Error {
            nl: (
                format!("een bestand dat eindigt op `{ending}` kan niet worden gelezen"),
                "bewaar het als xlsx, ods of csv",
            ),
            en: (format!("a file that ends in `{ending}` cannot be read"), "save it as xlsx, ods or csv"),
        }
        /// The file is not of the kind that its name says, or is truncated.
        Damaged { detail: String } = "I002" Error {
            nl: (
                format!("dit bestand is beschadigd, of is niet wat de naam zegt ({detail})"),
                "open het, kijk of het klopt en bewaar het opnieuw",
            ),
            en: (
                format!("this file is damaged, or is not what its name says ({detail})"),
                "open it, see whether it is right and save it again",
            ),
        }
        /// The file is not there, or may not be read.
        NotReadable { detail: String } = "I003" Error {
            nl: (format!("dit bestand is niet te lezen: {detail}"), "controleer de naam en de rechten"),
            en: (format!("this file cannot be read: {detail}"), "check its name and its permissions"),
        }
        /// More than a limit allows.
        TooMuch { what: &'static str, limit: usize } = "I004" Error {
            nl: (format!("te veel: meer dan {limit} ({})", nl_amount_of(what)), "splits het bestand"),
            en: (format!("too much: more than {limit} ({what})"), "split the file"),
        }
        /// A sheet that the file does not have.
        UnknownSheet { found: String, suggestion: Option<String>, known: Vec<String> } = "I005" Error {
            nl: (format!("het bestand heeft geen blad `{found}`"), nl_did_you_mean(suggestion.as_deref(), known)),
            en: (format!("the file has no sheet `{found}`"), en_did_you_mean(suggestion.as_deref(), known)),
        }
        /// Bytes that are not of the encoding.
        BadEncoding { encoding: &'static str } = "I006" Error {
            nl: (
                format!("hier staan tekens die niet passen bij {encoding}"),
                "haal `encoding` weg uit de vertaling, of bewaar het bestand als UTF-8",
            ),
            en: (
                format!("there are characters here that are not {encoding}"),
                "take `encoding` out of the mapping, or save the file as UTF-8",
            ),
        }
        /// The file does not state its encoding, so this one was assumed.
        GuessedEncoding { encoding: &'static str } = "I007" Note {
            nl: (
                format!("het bestand is geen UTF-8; het is gelezen als {encoding}"),
                format!("kijk of letters als ë goed staan, en schrijf `encoding = \"{}\"`", encoding.to_lowercase()),
            ),
            en: (
                format!("the file is not UTF-8; it was read as {encoding}"),
                format!("see whether letters such as ë are right, and write `encoding = \"{}\"`", encoding.to_lowercase()),
            ),
        }

        // The header
        /// The header row is empty.
        NoHeader { row: usize } = "I010" Error {
            nl: (format!("in rij {row} staan geen kolomnamen"), "schrijf bij `header_row` de rij met de kolomnamen"),
            en: (
                format!("there are no names of columns in row {row}"),
                "write the row with the names of columns at `header_row`",
            ),
        }
        /// A column that the header does not have.
        MissingColumn { column: String, suggestion: Option<String>, known: Vec<String> } = "I011" Error {
            nl: (format!("het bestand heeft geen kolom `{column}`"), nl_did_you_mean(suggestion.as_deref(), known)),
            en: (format!("the file has no column `{column}`"), en_did_you_mean(suggestion.as_deref(), known)),
        }
        /// Two columns have a name that the mapping uses.
        DuplicateColumn { column: String, first: String } = "I012" Error {
            nl: (
                format!("de kolom `{column}` staat er twee keer, ook in {first}"),
                "geef een van de twee kolommen een andere naam",
            ),
            en: (
                format!("the column `{column}` is there twice, in {first} too"),
                "give one of the two columns another name",
            ),
        }
        /// There are no rows below the header.
        NoRows = "I013" Error {
            nl: ("onder de kolomnamen staat niets", "controleer het blad en `header_row`"),
            en: ("there is nothing below the names of columns", "check the sheet and `header_row`"),
        }
        /// A line with more cells than the header: a separator inside a value.
        ExtraCells { found: usize, expected: usize } = "I014" Error {
            nl: (
                format!("deze regel heeft {found} waarden en er zijn {expected} kolommen"),
                "zet een waarde met een scheidingsteken tussen aanhalingstekens, of kies een ander `separator`",
            ),
            en: (
                format!("this line has {found} values and there are {expected} columns"),
                "put a value that holds a separator between quotes, or choose another `separator`",
            ),
        }

        // The mapping
        /// A setting of another type.
        BadSetting { setting: String, expected: SettingForm } = "I020" Error {
            nl: (format!("`{setting}` klopt niet"), format!("hier hoort {}", nl_form(*expected))),
            en: (format!("`{setting}` is not right"), format!("this should be {}", en_form(*expected))),
        }
        /// A setting or field that is not known.
        UnknownSetting { found: String, suggestion: Option<String>, known: Vec<String> } = "I021" Error {
            nl: (format!("`{found}` is hier niet bekend"), nl_did_you_mean(suggestion.as_deref(), known)),
            en: (format!("`{found}` is not known here"), en_did_you_mean(suggestion.as_deref(), known)),
        }
        /// A required field without a column or a constant.
        FieldNotMapped { field: &'static str } = "I022" Error {
            nl: (
                format!("het veld `{field}` komt nergens vandaan"),
                format!("schrijf `{field}` bij [columns] of bij [constants]"),
            ),
            en: (
                format!("the field `{field}` comes from nowhere"),
                format!("write `{field}` at [columns] or at [constants]"),
            ),
        }
        /// A field with both a column and a constant.
        FieldTwice { field: String } = "I023" Error {
            nl: (format!("`{field}` staat bij [columns] en bij [constants]"), "laat een van de twee staan"),
            en: (format!("`{field}` is at [columns] and at [constants]"), "keep one of the two"),
        }

        // Cells
        /// A required cell is empty.
        EmptyCell { field: &'static str } = "I030" Error {
            nl: (format!("deze cel is leeg, en `{field}` is nodig"), "vul de cel in, of sla de rij over met [skip]"),
            en: (
                format!("this cell is empty, and `{field}` is needed"),
                "fill the cell in, or leave the row out with [skip]",
            ),
        }
        /// Not an amount.
        BadAmount { found: String, reason: AmountReason } = "I031" Error {
            nl: (
                format!("`{found}` is geen bedrag: {}", nl_amount(*reason)),
                match reason {
                    AmountReason::Ambiguous => "schrijf in de vertaling `decimal = \",\"` of `decimal = \".\"`",
                    AmountReason::TooManyDecimals => "rond het bedrag in het bestand zelf af op centen",
                    AmountReason::NotANumber | AmountReason::Negative | AmountReason::TooLarge => {
                        "schrijf euro's zo: 1.234,56"
                    }
                },
            ),
            en: (
                format!("`{found}` is not an amount: {}", en_amount(*reason)),
                match reason {
                    AmountReason::Ambiguous => "write `decimal = \",\"` in the mapping, or `decimal = \".\"`",
                    AmountReason::TooManyDecimals => "round the amount to cents in the file itself",
                    AmountReason::NotANumber | AmountReason::Negative | AmountReason::TooLarge => {
                        "write euros like this: 1.234,56"
                    }
                },
            ),
        }
        /// Not a day.
        BadDate { found: String, reason: DateReason } = "I032" Error {
            nl: (
                format!("`{found}` is geen datum: {}", nl_date(*reason)),
                match reason {
                    DateReason::PlainNumber => "geef de cel de opmaak van een datum",
                    DateReason::NotADate | DateReason::ShortYear | DateReason::DoesNotExist => {
                        "schrijf een datum zo: 1-7-2025"
                    }
                },
            ),
            en: (
                format!("`{found}` is not a date: {}", en_date(*reason)),
                match reason {
                    DateReason::PlainNumber => "give the cell the format of a date",
                    DateReason::NotADate | DateReason::ShortYear | DateReason::DoesNotExist => {
                        "write a date like this: 1-7-2025, the day first"
                    }
                },
            ),
        }
        /// Not a whole number.
        BadNumber { found: String, field: &'static str } = "I033" Error {
            nl: (format!("`{found}` is geen heel getal"), format!("schrijf bij `{field}` een getal zonder komma")),
            en: (format!("`{found}` is not a whole number"), format!("write a number without decimals at `{field}`")),
        }
        /// Not one of the choices.
        BadChoice { field: &'static str, found: String, allowed: Vec<String>, suggestion: Option<String> } = "I034" Error {
            nl: (
                format!("`{found}` kan niet bij `{field}`"),
                match suggestion {
                    Some(meant) => format!("bedoelt u `{meant}`? schrijf bij [values.{field}]: \"{found}\" = \"{meant}\""),
                    None => format!("schrijf bij [values.{field}] wat het is: {}", allowed.join(", ")),
                },
            ),
            en: (
                format!("`{found}` cannot be a `{field}`"),
                match suggestion {
                    Some(meant) => format!("did you mean `{meant}`? write at [values.{field}]: \"{found}\" = \"{meant}\""),
                    None => format!("write at [values.{field}] what it is: {}", allowed.join(", ")),
                },
            ),
        }
        /// Not a code.
        BadCode { field: &'static str, found: String } = "I035" Error {
            nl: (
                format!("`{found}` is geen code"),
                format!("gebruik letters, cijfers en streepjes, of geef bij [values.{field}] de code"),
            ),
            en: (
                format!("`{found}` is not a code"),
                format!("use letters, digits and dashes, or give the code at [values.{field}]"),
            ),
        }
        /// Not a band such as `1-5`.
        BadBand { found: String } = "I036" Error {
            nl: (format!("`{found}` is geen band"), "schrijf een band zo: 1-5"),
            en: (format!("`{found}` is not a band"), "write a band like this: 1-5"),
        }
        /// A spreadsheet program turned a band or a code into a date: `1-5` became 1 May.
        TurnedIntoDate { field: &'static str, found: String } = "I037" Error {
            nl: (
                format!("het rekenblad maakte van `{field}` een datum: {found}"),
                "geef de kolom de opmaak `tekst` en typ de waarde opnieuw",
            ),
            en: (
                format!("the spreadsheet made a date of `{field}`: {found}"),
                "give the column the format `text` and type the value again",
            ),
        }
        /// A spreadsheet program turned a telephone number into a number, so that its first zero is lost.
        PhoneAsNumber { found: String } = "I038" Error {
            nl: (
                format!("het rekenblad maakte van dit telefoonnummer een getal: {found}"),
                "geef de kolom de opmaak `tekst` en typ het nummer opnieuw, met de nul",
            ),
            en: (
                format!("the spreadsheet made a number of this telephone number: {found}"),
                "give the column the format `text` and type the number again, with its zero",
            ),
        }
        /// A formula that failed.
        FailedFormula { found: String } = "I039" Error {
            nl: (format!("de formule in deze cel geeft {found}"), "herstel de formule"),
            en: (format!("the formula in this cell gives {found}"), "mend the formula"),
        }
        /// Characters that are invisible or change the reading direction.
        UnsafeText = "I040" Error {
            nl: ("deze tekst bevat onzichtbare tekens", "typ de tekst opnieuw"),
            en: ("this text holds characters that are not shown", "type the text again"),
        }
        /// A text longer than a screen shows.
        LongText { limit: usize } = "I041" Error {
            nl: (format!("deze tekst is langer dan {limit} tekens"), "maak de tekst korter"),
            en: (format!("this text is longer than {limit} characters"), "make the text shorter"),
        }
        /// A period that ends before it starts.
        EndsBeforeStart { from: String, to: String } = "I042" Error {
            nl: (
                format!("`{to}` komt voor `{from}`, of een van beide ontbreekt"),
                "wissel het begin en het einde om, of vul beide in",
            ),
            en: (
                format!("`{to}` comes before `{from}`, or one of them is missing"),
                "swap the start and the end, or fill in both",
            ),
        }
        /// Two rows about one provider contradict each other.
        ProviderDiffers { code: String, row: usize } = "I043" Error {
            nl: (
                format!("aanbieder `{code}` staat ook in rij {row}, met andere gegevens"),
                "maak de rijen gelijk, of geef elk een eigen code",
            ),
            en: (
                format!("provider `{code}` is in row {row} too, with other data"),
                "make the rows the same, or give each its own code",
            ),
        }
    }
}

/// What a setting should hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SettingForm {
    /// A group of fields.
    Table,
    /// A list.
    List,
    /// A list of texts.
    ListOfTexts,
    /// A text.
    Text,
    /// A whole number from 1.
    WholeNumber,
}

/// A problem and its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// The problem. It is boxed to keep the error type small.
    pub problem: Box<Problem>,
    /// The file that it is about.
    pub origin: Origin,
    /// The place in that file.
    pub spot: Spot,
}

/// The file that a finding is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// The spreadsheet.
    Data,
    /// The mapping.
    Mapping,
}

impl Found {
    /// A finding about the whole file.
    #[must_use]
    pub fn in_file(problem: Problem) -> Self {
        Self::at(problem, Spot { row: 1, ..Spot::default() })
    }

    /// At a place in the spreadsheet.
    pub(super) fn at(problem: Problem, spot: Spot) -> Self {
        Self { problem: Box::new(problem), origin: Origin::Data, spot }
    }

    /// At a line of the mapping.
    #[must_use]
    pub fn in_mapping(problem: Problem, line: usize) -> Self {
        Self { problem: Box::new(problem), origin: Origin::Mapping, spot: Spot { row: line, ..Spot::default() } }
    }
}

fn nl_did_you_mean(suggestion: Option<&str>, known: &[String]) -> String {
    suggestion.map_or_else(|| format!("kies uit: {}", known.join(", ")), |meant| format!("bedoelt u `{meant}`?"))
}

fn nl_amount_of(what: &str) -> &str {
    match what {
        "bytes" => "bytes",
        "unpacked bytes" => "bytes na het uitpakken",
        "parts" => "delen",
        "rows" => "rijen",
        "columns" => "kolommen",
        "cells" => "cellen",
        "findings" => "bevindingen; los deze eerst op",
        other => other,
    }
}

fn nl_form(expected: SettingForm) -> &'static str {
    match expected {
        SettingForm::Table => "een groep velden",
        SettingForm::List => "een lijst",
        SettingForm::ListOfTexts => "een lijst met teksten",
        SettingForm::Text => "een tekst",
        SettingForm::WholeNumber => "een heel getal vanaf 1",
    }
}

fn nl_amount(reason: AmountReason) -> &'static str {
    match reason {
        AmountReason::NotANumber => "er staat geen getal",
        AmountReason::Negative => "het is lager dan nul",
        AmountReason::TooManyDecimals => "het heeft delen van een cent",
        AmountReason::TooLarge => "het is te groot",
        AmountReason::Ambiguous => "de punt of komma kan duizend of een deel betekenen",
    }
}

fn nl_date(reason: DateReason) -> &'static str {
    match reason {
        DateReason::NotADate => "er staat geen dag",
        DateReason::ShortYear => "het jaar heeft twee cijfers",
        DateReason::PlainNumber => "er staat een getal",
        DateReason::DoesNotExist => "die dag bestaat niet, of ligt niet tussen 2015 en 2100",
    }
}

fn en_did_you_mean(suggestion: Option<&str>, known: &[String]) -> String {
    suggestion.map_or_else(|| format!("choose from: {}", known.join(", ")), |meant| format!("did you mean `{meant}`?"))
}

fn en_form(expected: SettingForm) -> &'static str {
    match expected {
        SettingForm::Table => "a table",
        SettingForm::List => "a list",
        SettingForm::ListOfTexts => "a list of texts",
        SettingForm::Text => "a text",
        SettingForm::WholeNumber => "a whole number from 1",
    }
}

fn en_amount(reason: AmountReason) -> &'static str {
    match reason {
        AmountReason::NotANumber => "there is no number",
        AmountReason::Negative => "it is below zero",
        AmountReason::TooManyDecimals => "it has parts of a cent",
        AmountReason::TooLarge => "it is too large",
        AmountReason::Ambiguous => "its mark may stand before thousands or before decimals",
    }
}

fn en_date(reason: DateReason) -> &'static str {
    match reason {
        DateReason::NotADate => "there is no day",
        DateReason::ShortYear => "the year has two digits",
        DateReason::PlainNumber => "it is a plain number",
        DateReason::DoesNotExist => "that day does not exist, or is not between 2015 and 2100",
    }
}
