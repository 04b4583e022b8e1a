//! Splits texts into sentences and words.

/// The sentences of a text. A dot ends a sentence only if a space follows, and then no lowercase letter, so that `o.a.
/// dit` and `t.o.v. dat` are not split.
pub(super) fn sentences(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut start = 0;
    for (i, c) in text.char_indices() {
        let next = i + c.len_utf8();
        let rest = text.get(next..).unwrap_or_default();
        let ends = c == '\n' || (matches!(c, '.' | '!' | '?') && starts_anew(rest));
        if ends {
            found.extend(text.get(start..next));
            start = next;
        }
    }
    found.extend(text.get(start..));
    found.into_iter().map(str::trim).filter(|sentence| words(sentence).next().is_some()).collect()
}

fn starts_anew(rest: &str) -> bool {
    let mut after = rest.trim_start_matches(['"', '\'', ')', '”', '’']).chars();
    match after.next() {
        None => true,
        Some(c) if c.is_whitespace() => !after.find(|c| !c.is_whitespace()).is_some_and(char::is_lowercase),
        Some(_) => false,
    }
}

/// The words of a text: what stands between spaces and holds a letter or digit, without the marks around it.
pub(super) fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| c.is_whitespace() || c == '/')
        .map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()))
        .filter(|word| !word.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ends_where_a_reader_does() {
        let text = "Dit is o.a. voor u. Bel ons! Kan dat? Ja (graag). Het kost 1.5 euro";
        let expected = ["Dit is o.a. voor u.", "Bel ons!", "Kan dat?", "Ja (graag).", "Het kost 1.5 euro"];
        assert_eq!(sentences(text), expected);
        assert_eq!(sentences(" … \n"), [""; 0]);
        assert_eq!(words("‘Ja’, zei u (2 keer) – dus!").collect::<Vec<_>>(), ["Ja", "zei", "u", "2", "keer", "dus"]);
    }
}
