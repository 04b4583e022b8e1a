//! Reads amounts, days and bands as Dutch people write them in cells.

use resultaatwijzer_core::{
    reading::checking,
    value::{
        money::{Amount, AmountError},
        period::{Date, parse_date},
    },
};

/// Why a text is not an amount.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AmountReason {
    /// Not a number at all.
    NotANumber,
    /// Below zero.
    Negative,
    /// More than two decimals: a cent is the smallest.
    TooManyDecimals,
    /// Too large for an amount.
    TooLarge,
    /// `1.234` may be a thousand or a little more than one: the mapping must say which.
    Ambiguous,
}

/// Why something is not a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateReason {
    /// Not a day as people write it.
    NotADate,
    /// A year of two digits.
    ShortYear,
    /// A number without the format of a date.
    PlainNumber,
    /// A day that does not exist, or one before 2015 or after 2100.
    DoesNotExist,
}

impl From<AmountError> for AmountReason {
    fn from(error: AmountError) -> Self {
        match error {
            AmountError::NotANumber => Self::NotANumber,
            AmountError::Negative => Self::Negative,
            AmountError::TooManyDecimals => Self::TooManyDecimals,
            AmountError::TooLarge => Self::TooLarge,
        }
    }
}

/// Reads an amount as people write it: `€ 1.234,56`, `1234,56`, `12,-`, `55.80`. `decimal` is the decimal separator, if
/// the mapping has one. Nothing is rounded.
///
/// # Errors
/// Why the text is not one.
pub(super) fn amount(text: &str, decimal: Option<char>) -> Result<Amount, AmountReason> {
    let text: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    let text = text.trim_start_matches("EUR").trim_start_matches("eur").trim_start_matches('€');
    let text = text.trim_end_matches("EUR").trim_end_matches("euro").trim_end_matches('€');
    let whole = [",--", ".--", ",-", ".-", ",–"].iter().find_map(|dash| text.strip_suffix(dash));
    if whole.is_none() && (text.contains(['-', '−']) || text.starts_with('(')) {
        let digits = text.chars().any(|c| c.is_ascii_digit());
        return Err(if digits { AmountReason::Negative } else { AmountReason::NotANumber });
    }
    let (whole, cents) = match whole {
        Some(whole) => (whole.to_owned(), None),
        None => split(text, decimal)?,
    };
    let euros = ungrouped(&whole).ok_or(AmountReason::NotANumber)?;
    let plain = cents.map_or_else(|| euros.clone(), |cents| format!("{euros}.{cents}"));
    Ok(Amount::parse(&plain)?)
}

/// Splits a number into euros and cents.
fn split(text: &str, decimal: Option<char>) -> Result<(String, Option<String>), AmountReason> {
    let Some(last) = text.rfind([',', '.']) else { return Ok((text.to_owned(), None)) };
    let (before, after) = text.split_at(last);
    let mark = after.chars().next().unwrap_or_default();
    let after = after.get(1..).unwrap_or_default();
    let cents = Ok((before.to_owned(), Some(after.to_owned())));
    let all = Ok((text.to_owned(), None));
    if before.contains(mark) {
        // `1.234.567`: only a separator of thousands can occur more than once.
        return if decimal == Some(mark) { Err(AmountReason::NotANumber) } else { all };
    }
    if before.contains([',', '.']) {
        return if decimal.is_none_or(|decimal| decimal == mark) { cents } else { Err(AmountReason::NotANumber) };
    }
    let thousands = after.len() == 3 && (1..=3).contains(&before.len()) && before != "0";
    match (decimal, thousands) {
        (Some(decimal), true) if decimal != mark => all,
        (Some(decimal), false) if decimal != mark => Err(AmountReason::NotANumber),
        (None, true) => Err(AmountReason::Ambiguous),
        _ => cents,
    }
}

/// Digits without the separators of thousands, which must be at every third digit or nowhere.
fn ungrouped(text: &str) -> Option<String> {
    let groups: Vec<&str> = text.split([',', '.']).collect();
    let digits = groups.iter().all(|group| !group.is_empty() && group.bytes().all(|b| b.is_ascii_digit()));
    let threes = groups.iter().skip(1).all(|group| group.len() == 3);
    let first = groups.len() == 1 || groups.first().is_some_and(|group| group.len() <= 3);
    (digits && threes && first).then(|| groups.concat())
}

/// The months as people write them.
const MONTHS: [&str; 12] = [
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
];

/// Reads a day as people write it: `1-7-2025`, `01/07/2025`, `1 juli 2025`, `2025-07-01`. The day comes before the
/// month.
///
/// # Errors
/// Why the text is not one.
pub(super) fn date(text: &str) -> Result<Date, DateReason> {
    let text = text.strip_suffix("T00:00:00").or_else(|| text.strip_suffix(" 00:00:00")).unwrap_or(text);
    if let Some(day) = parse_date(text) {
        return Ok(day);
    }
    let parts: Vec<&str> = text.split(['-', '/', '.', ' ']).filter(|part| !part.is_empty()).collect();
    let [first, month, last] = parts.as_slice() else {
        let number = text.parse::<u32>().is_ok();
        return Err(if number { DateReason::PlainNumber } else { DateReason::NotADate });
    };
    let name = month.to_lowercase();
    let named = MONTHS.iter().position(|known| *known == name || (name.len() == 3 && known.starts_with(&name)));
    let month = named.map_or_else(|| month.parse::<u32>().ok(), |place| u32::try_from(place + 1).ok());
    let (day, month) = first.parse::<u32>().ok().zip(month).ok_or(DateReason::NotADate)?;
    if last.len() == 2 && last.bytes().all(|b| b.is_ascii_digit()) {
        return Err(DateReason::ShortYear);
    }
    let year = last.parse::<u32>().map_err(|_| DateReason::NotADate)?;
    if first.len() > 2 {
        return Err(DateReason::DoesNotExist);
    }
    parse_date(&format!("{year:04}-{month:02}-{day:02}")).ok_or(DateReason::DoesNotExist)
}

/// Reads the lowest and the highest volume of a band: `1-5`, `1 t/m 5`, `6 tot en met 10`.
pub(super) fn band(text: &str) -> Option<(u32, u32)> {
    let text = text.to_lowercase().replace("tot en met", "-").replace("t/m", "-").replace('–', "-");
    let (from, to) = text.split_once('-')?;
    let (from, to) = (from.trim().parse().ok()?, to.trim().parse().ok()?);
    (from <= to).then_some((from, to))
}

/// A code made of a name: `Thuiswerk De Linde` -> `thuiswerk-de-linde`.
pub(super) fn code_of(name: &str) -> String {
    let mut code = String::new();
    for c in name.to_lowercase().chars() {
        let plain = match c {
            'á' | 'à' | 'ä' | 'â' => 'a',
            'é' | 'è' | 'ë' | 'ê' => 'e',
            'í' | 'ì' | 'ï' | 'î' => 'i',
            'ó' | 'ò' | 'ö' | 'ô' => 'o',
            'ú' | 'ù' | 'ü' | 'û' => 'u',
            'ç' => 'c',
            'ñ' => 'n',
            other => other,
        };
        if plain.is_ascii_alphanumeric() {
            code.push(plain);
        } else if plain != '\'' && !code.is_empty() && !code.ends_with('-') {
            code.push('-');
        }
    }
    code.truncate(40);
    code.trim_end_matches('-').to_owned()
}

/// Control characters, and the marks that reorder or hide the text after them.
pub(super) fn misleading(text: &str) -> bool {
    text.contains('\n') || text.contains(checking::misleading)
}

/// A text that is safe to display: characters that reorder or hide text are replaced.
pub(super) fn harmless(text: &str) -> String {
    text.replace(checking::misleading, "\u{fffd}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, decimal: Option<char>, expected: Result<&str, AmountReason>) {
        assert_eq!(amount(text, decimal).map(|amount| amount.to_string()), expected.map(str::to_owned), "{text}");
    }

    #[test]
    fn amounts_are_read_as_people_write_them_and_never_rounded() {
        for (text, expected) in [
            ("€ 1.234,56", "1234.56"),
            ("€\u{a0}1.234,56", "1234.56"),
            ("1.234.567,8", "1234567.80"),
            ("1,234,567.80", "1234567.80"),
            ("1.234.567", "1234567.00"),
            ("1234,56", "1234.56"),
            ("55.80", "55.80"),
            ("55,8", "55.80"),
            ("EUR 12,50", "12.50"),
            ("12,-", "12.00"),
            ("€ 1.250,--", "1250.00"),
            ("1250", "1250.00"),
            ("0,05", "0.05"),
        ] {
            check(text, None, Ok(expected));
        }
        check("1.234", None, Err(AmountReason::Ambiguous));
        check("1,234", None, Err(AmountReason::Ambiguous));
        check("1.234", Some(','), Ok("1234.00"));
        check("1.234", Some('.'), Err(AmountReason::TooManyDecimals));
        check("12.50", Some(','), Err(AmountReason::NotANumber));
        check("1.234,56", Some('.'), Err(AmountReason::NotANumber));
        check("0,125", None, Err(AmountReason::TooManyDecimals));
        check("64.80000000000001", None, Err(AmountReason::TooManyDecimals));
        for negative in ["-12,50", "€ -12,50", "12,50-", "(12,50)"] {
            check(negative, None, Err(AmountReason::Negative));
        }
        for not in ["", "n.v.t.", "op aanvraag", "1.23.456,00", "12,50,00,1", "1.2345,00", "€", "-", ",", "1e5", "٣"]
        {
            assert!(amount(not, None).is_err(), "{not}");
        }
        check("9999999999999999", None, Err(AmountReason::TooLarge));
    }

    #[test]
    fn days_come_before_months() {
        for text in [
            "1-7-2025",
            "01-07-2025",
            "1/7/2025",
            "1.7.2025",
            "1 juli 2025",
            "1 jul 2025",
            "2025-07-01",
            "2025-07-01T00:00:00",
        ] {
            assert_eq!(date(text).unwrap().to_string(), "2025-07-01", "{text}");
        }
        for (text, reason) in [
            ("1-7-25", DateReason::ShortYear),
            ("31-2-2025", DateReason::DoesNotExist),
            ("7-13-2025", DateReason::DoesNotExist),
            ("1-7-1925", DateReason::DoesNotExist),
            ("45839", DateReason::PlainNumber),
            ("medio 2025", DateReason::NotADate),
            ("", DateReason::NotADate),
            ("1-7-99999999999", DateReason::NotADate),
        ] {
            assert_eq!(date(text), Err(reason), "{text}");
        }
    }

    #[test]
    fn bands_and_codes() {
        for text in ["1-5", "1 – 5", "1 t/m 5", "1 tot en met 5"] {
            assert_eq!(band(text), Some((1, 5)), "{text}");
        }
        assert_eq!(band("5-1"), None);
        assert_eq!(code_of("Thuiswerk De Linde B.V."), "thuiswerk-de-linde-b-v");
        assert_eq!(code_of("Zorg 't Hart & Coördinatie"), "zorg-t-hart-coordinatie");
        assert_eq!(code_of("日本"), "");
    }
}
