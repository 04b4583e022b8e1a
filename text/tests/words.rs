//! What is said of each fact and each finding, in both languages, against `words.txt`. Whoever changes words sees in
//! that file what readers get; `UPDATE_WORDS=1 cargo test -p resultaatwijzer-text` writes it anew.

#![allow(clippy::unwrap_used, reason = "a value of a test is right")]

mod facts;
mod problems;

use std::{collections::BTreeSet, env, fs, path::Path};

use resultaatwijzer_core::reading::problem::Problem;
use resultaatwijzer_text::{VOCABULARIES, names::Names};

/// So many words make a sentence that everybody can read.
const MAX_WORDS: usize = 15;

#[test]
fn each_fact_and_each_finding_is_told_as_it_was() {
    let names = Names::default();
    let mut told = String::new();
    for fact in facts::all() {
        told += &format!("{}\n", serde_json::to_string(&fact).unwrap());
        for vocabulary in VOCABULARIES {
            told += &format!("    {}: {}\n", vocabulary.code, vocabulary.step(&fact, &names));
        }
    }
    for problem in problems::all() {
        told += &format!("{} {problem:?}\n", problem.code());
        for vocabulary in VOCABULARIES {
            let advice = vocabulary.advice(&problem, &names);
            told += &format!("    {}: {} | {}\n", vocabulary.code, advice.message, advice.help);
            if let Some(read) = (vocabulary.finding)(&problem, &names).filter(|read| *read != advice) {
                told += &format!("    {} to readers: {} | {}\n", vocabulary.code, read.message, read.help);
            }
        }
    }
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/words.txt");
    if env::var_os("UPDATE_WORDS").is_some() {
        fs::write(&file, &told).unwrap();
    }
    let kept = fs::read_to_string(&file).unwrap();
    for (line, (found, kept)) in told.lines().zip(kept.lines()).enumerate() {
        assert_eq!(found, kept, "line {} of words.txt", line + 1);
    }
    assert_eq!(told.lines().count(), kept.lines().count());
}

#[test]
fn every_finding_is_among_them() {
    let tried: BTreeSet<&str> = problems::all().iter().map(Problem::code).collect();
    assert_eq!(tried, Problem::codes().into_iter().collect());
}

#[test]
fn facts_are_told_in_whole_short_sentences_that_differ_by_language() {
    let names = Names::default();
    for fact in facts::all() {
        let [dutch, english] = VOCABULARIES.map(|vocabulary| vocabulary.step(&fact, &names));
        for sentence in [&dutch, &english] {
            assert!(sentence.ends_with('.') && !sentence.contains("  "), "{sentence}");
            let sentences = sentence.split(". ");
            let words = sentences.map(|said| said.split_whitespace().count()).max().unwrap();
            assert!(words <= MAX_WORDS, "{words} words: {sentence}");
        }
        // A period and an amount are the same in both but for how they are written.
        let letters = |text: &str| text.chars().filter(|letter| letter.is_alphabetic()).collect::<String>();
        assert!(letters(&dutch) != letters(&english) || letters(&dutch).len() < 40, "{dutch} = {english}");
    }
}

#[test]
fn every_finding_says_something_and_what_helps() {
    for problem in problems::all() {
        let [dutch, english] = VOCABULARIES.map(|vocabulary| vocabulary.advice(&problem, &Names::default()));
        assert!(!dutch.help.is_empty() && !english.help.is_empty(), "{}: no help", problem.code());
        assert_ne!(dutch.message, problem.code(), "no words");
        assert_ne!(dutch, english, "{}", problem.code());
    }
}
