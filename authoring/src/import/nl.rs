//! What importing finds, in Dutch.

use super::{
    problem::{Problem, SettingForm},
    value::{AmountReason, DateReason},
};

pub(super) fn sentences(problem: &Problem) -> (String, String) {
    match problem {
        Problem::UnknownKind { ending } => (
            format!("een bestand dat eindigt op `{ending}` kan niet worden gelezen"),
            "bewaar het als xlsx, ods of csv".into(),
        ),
        Problem::Damaged { detail } => (
            format!("dit bestand is beschadigd, of is niet wat de naam zegt ({detail})"),
            "open het, kijk of het klopt en bewaar het opnieuw".into(),
        ),
        Problem::NotReadable { detail } => {
            (format!("dit bestand is niet te lezen: {detail}"), "controleer de naam en de rechten".into())
        }
        Problem::TooMuch { what, limit } => {
            (format!("te veel: meer dan {limit} ({})", amount_of(what)), "splits het bestand".into())
        }
        Problem::UnknownSheet { found, suggestion, known } => {
            (format!("het bestand heeft geen blad `{found}`"), did_you_mean(suggestion.as_deref(), known))
        }
        Problem::BadEncoding { encoding } => (
            format!("hier staan tekens die niet passen bij {encoding}"),
            "haal `encoding` weg uit de vertaling, of bewaar het bestand als UTF-8".into(),
        ),
        Problem::GuessedEncoding { encoding } => (
            format!("het bestand is geen UTF-8; het is gelezen als {encoding}"),
            format!("kijk of letters als ë goed staan, en schrijf `encoding = \"{}\"`", encoding.to_lowercase()),
        ),
        Problem::NoHeader { row } => {
            (format!("in rij {row} staan geen kolomnamen"), "schrijf bij `header_row` de rij met de kolomnamen".into())
        }
        Problem::MissingColumn { column, suggestion, known } => {
            (format!("het bestand heeft geen kolom `{column}`"), did_you_mean(suggestion.as_deref(), known))
        }
        Problem::DuplicateColumn { column, first } => (
            format!("de kolom `{column}` staat er twee keer, ook in {first}"),
            "geef een van de twee kolommen een andere naam".into(),
        ),
        Problem::NoRows => ("onder de kolomnamen staat niets".into(), "controleer het blad en `header_row`".into()),
        Problem::ExtraCells { found, expected } => (
            format!("deze regel heeft {found} waarden en er zijn {expected} kolommen"),
            "zet een waarde met een scheidingsteken tussen aanhalingstekens, of kies een ander `separator`".into(),
        ),
        Problem::BadSetting { setting, expected } => {
            (format!("`{setting}` klopt niet"), format!("hier hoort {}", form(*expected)))
        }
        Problem::UnknownSetting { found, suggestion, known } => {
            (format!("`{found}` is hier niet bekend"), did_you_mean(suggestion.as_deref(), known))
        }
        Problem::FieldNotMapped { field } => (
            format!("het veld `{field}` komt nergens vandaan"),
            format!("schrijf `{field}` bij [columns] of bij [constants]"),
        ),
        Problem::FieldTwice { field } => {
            (format!("`{field}` staat bij [columns] en bij [constants]"), "laat een van de twee staan".into())
        }
        Problem::EmptyCell { field } => {
            (format!("deze cel is leeg, en `{field}` is nodig"), "vul de cel in, of sla de rij over met [skip]".into())
        }
        Problem::BadAmount { found, reason } => (
            format!("`{found}` is geen bedrag: {}", amount(*reason)),
            match reason {
                AmountReason::Ambiguous => "schrijf in de vertaling `decimal = \",\"` of `decimal = \".\"`",
                AmountReason::TooManyDecimals => "rond het bedrag in het bestand zelf af op centen",
                _ => "schrijf euro's zo: 1.234,56",
            }
            .into(),
        ),
        Problem::BadDate { found, reason } => (
            format!("`{found}` is geen datum: {}", date(*reason)),
            match reason {
                DateReason::PlainNumber => "geef de cel de opmaak van een datum",
                _ => "schrijf een datum zo: 1-7-2025",
            }
            .into(),
        ),
        Problem::BadNumber { found, field } => {
            (format!("`{found}` is geen heel getal"), format!("schrijf bij `{field}` een getal zonder komma"))
        }
        Problem::BadChoice { field, found, allowed, suggestion } => (
            format!("`{found}` kan niet bij `{field}`"),
            match suggestion {
                Some(meant) => format!("bedoelt u `{meant}`? schrijf bij [values.{field}]: \"{found}\" = \"{meant}\""),
                None => format!("schrijf bij [values.{field}] wat het is: {}", allowed.join(", ")),
            },
        ),
        Problem::BadCode { field, found } => (
            format!("`{found}` is geen code"),
            format!("gebruik letters, cijfers en streepjes, of geef bij [values.{field}] de code"),
        ),
        Problem::BadBand { found } => (format!("`{found}` is geen band"), "schrijf een band zo: 1-5".into()),
        Problem::TurnedIntoDate { field, found } => (
            format!("het rekenblad maakte van `{field}` een datum: {found}"),
            "geef de kolom de opmaak `tekst` en typ de waarde opnieuw".into(),
        ),
        Problem::PhoneAsNumber { found } => (
            format!("het rekenblad maakte van dit telefoonnummer een getal: {found}"),
            "geef de kolom de opmaak `tekst` en typ het nummer opnieuw, met de nul".into(),
        ),
        Problem::FailedFormula { found } => {
            (format!("de formule in deze cel geeft {found}"), "herstel de formule".into())
        }
        Problem::UnsafeText => ("deze tekst bevat onzichtbare tekens".into(), "typ de tekst opnieuw".into()),
        Problem::LongText { limit } => {
            (format!("deze tekst is langer dan {limit} tekens"), "maak de tekst korter".into())
        }
        Problem::EndsBeforeStart { from, to } => (
            format!("`{to}` komt voor `{from}`, of een van beide ontbreekt"),
            "wissel het begin en het einde om, of vul beide in".into(),
        ),
        Problem::ProviderDiffers { code, row } => (
            format!("aanbieder `{code}` staat ook in rij {row}, met andere gegevens"),
            "maak de rijen gelijk, of geef elk een eigen code".into(),
        ),
    }
}

fn did_you_mean(suggestion: Option<&str>, known: &[String]) -> String {
    suggestion.map_or_else(|| format!("kies uit: {}", known.join(", ")), |meant| format!("bedoelt u `{meant}`?"))
}

fn amount_of(what: &str) -> &str {
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

fn form(expected: SettingForm) -> &'static str {
    match expected {
        SettingForm::Table => "een groep velden",
        SettingForm::List => "een lijst",
        SettingForm::ListOfTexts => "een lijst met teksten",
        SettingForm::Text => "een tekst",
        SettingForm::WholeNumber => "een heel getal vanaf 1",
    }
}

fn amount(reason: AmountReason) -> &'static str {
    match reason {
        AmountReason::NotANumber => "er staat geen getal",
        AmountReason::Negative => "het is lager dan nul",
        AmountReason::TooManyDecimals => "het heeft delen van een cent",
        AmountReason::TooLarge => "het is te groot",
        AmountReason::Ambiguous => "de punt of komma kan duizend of een deel betekenen",
    }
}

fn date(reason: DateReason) -> &'static str {
    match reason {
        DateReason::NotADate => "er staat geen dag",
        DateReason::ShortYear => "het jaar heeft twee cijfers",
        DateReason::PlainNumber => "er staat een getal",
        DateReason::DoesNotExist => "die dag bestaat niet, of ligt niet tussen 2015 en 2100",
    }
}
