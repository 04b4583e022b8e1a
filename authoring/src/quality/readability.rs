//! The readability of Dutch texts by the formula of Flesch and Douma. It is an indication, not a proof.

use rust_decimal::{Decimal, RoundingStrategy};

use super::sentences::{sentences, words};

/// The fewest words for an indication.
pub const MIN_WORDS: usize = 50;

/// The fewest sentences for an indication.
pub const MIN_SENTENCES: usize = 3;

/// Below this a text is harder than B1, roughly.
pub const B1: Decimal = Decimal::from_parts(60, 0, 0, false, 0);

/// Flesch-Douma: 206.835 - 0.93 x words per sentence - 77 x syllables per word, to one decimal, half up. About 60 to 70
/// is B1; higher is easier. `None` for fewer than 50 words or 3 sentences, which are too few for an indication.
#[must_use]
pub fn flesch_douma<'a>(texts: impl IntoIterator<Item = &'a str>) -> Option<Decimal> {
    let (mut sentence_count, mut word_count, mut syllable_count) = (0, 0, 0);
    for text in texts {
        for sentence in sentences(text) {
            sentence_count += 1;
            word_count += words(sentence).count();
            syllable_count += words(sentence).map(syllables).sum::<usize>();
        }
    }
    if word_count < MIN_WORDS || sentence_count < MIN_SENTENCES {
        return None;
    }
    let [sentences, words, syllables] = [sentence_count, word_count, syllable_count].map(Decimal::from);
    let length = Decimal::new(93, 2).checked_mul(words.checked_div(sentences)?)?;
    let weight = Decimal::from(77).checked_mul(syllables.checked_div(words)?)?;
    let score = Decimal::new(206_835, 3) - length - weight;
    Some(score.round_dp_with_strategy(1, RoundingStrategy::MidpointAwayFromZero))
}

/// Groups of vowels that form one sound, longest first.
const TOGETHER: [&str; 22] = [
    "aai", "ooi", "oei", "eeu", "ieu", "aa", "ee", "oo", "uu", "ie", "oe", "eu", "ui", "ij", "ei", "ou", "au", "ai",
    "oi", "éé", "ey", "ay",
];

/// The number of syllables of a Dutch word: its vowel sounds, at least one. A vowel with a trema starts a new one.
fn syllables(word: &str) -> usize {
    let lower = word.to_lowercase();
    let mut rest = lower.as_str();
    let mut count = 0;
    while let Some(first) = rest.chars().next() {
        let length = match TOGETHER.iter().find(|vowels| rest.starts_with(**vowels)) {
            Some(vowels) => {
                count += 1;
                vowels.len()
            }
            None => {
                count += usize::from("aeiouyáàâäéèêëíìîïóòôöúùûü".contains(first));
                first.len_utf8()
            }
        };
        rest = rest.get(length..).unwrap_or_default();
    }
    count.max(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_what_is_heard() {
        for (word, expected) in [
            ("huis", 1),
            ("gemeente", 3),
            ("mooie", 2),
            ("eeuwen", 2),
            ("nieuw", 1),
            ("cliënt", 2),
            ("tijd", 1),
            ("bijdrage", 3),
            ("pgb", 1),
            ("2026", 1),
            ("huishouden", 3),
            ("coördinatie", 5),
        ] {
            assert_eq!(syllables(word), expected, "{word}");
        }
    }

    #[test]
    fn says_nothing_of_a_short_text() {
        let short = "Dit is een zin. ".repeat(12);
        assert_eq!(flesch_douma([short.as_str()]), None);
        let two = format!("{}. {}.", "woord ".repeat(30).trim(), "Woord ".repeat(30).trim());
        assert_eq!(flesch_douma([two.as_str()]), None);
    }

    #[test]
    fn gives_what_the_formula_gives() {
        // 15 sentences of 4 words and 4 syllables: 206.835 - 0.93 x 4 - 77 x 1 = 126.115.
        let text = "Dit is een zin. ".repeat(15);
        assert_eq!(flesch_douma([text.as_str()]).unwrap().to_string(), "126.1");
        // 5 sentences of 10 words and 15 syllables: 206.835 - 0.93 x 10 - 77 x 1.5 = 82.035.
        let text = "De gemeente betaalt de kosten van het huis aan iemand. ".repeat(5);
        assert_eq!(flesch_douma([text.as_str()]).unwrap().to_string(), "82.0");
    }
}
