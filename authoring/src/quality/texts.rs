//! Texts that people can take in: short sentences, plain words.

use resultaatwijzer_core::catalogue::wire::TextsWire;

use super::{
    Remark, Shortcoming, Subject, Within, jargon,
    readability::{self, flesch_douma},
    sentences::{sentences, words},
};

/// The most words that a sentence should have.
const MAX_WORDS: usize = 15;

/// A text and what stands beside it on the screen.
struct Shown<'a> {
    language: &'a str,
    within: Within,
    at: String,
    text: &'a str,
    around: String,
    /// A name is no sentence.
    name: bool,
}

pub(super) fn examine(subject: &Subject<'_>) -> Vec<Remark> {
    let mut remarks = Vec::new();
    for language in &subject.wire.languages {
        let Some(texts) = subject.wire.texts.get(language) else { continue };
        let mut shown = shown(language, texts);
        shown.extend(about_providers(language, subject));
        remarks.extend(shown.iter().flat_map(judge));
        if language == "nl"
            && let Some(score) = readability(&shown)
            && score < readability::B1
        {
            let what = Shortcoming::HardToRead { language: language.clone(), score };
            remarks.push(Remark::new(what, format!("/texts/{language}")));
        }
    }
    remarks
}

/// How easy the Dutch texts read together; `None` where there are too few.
pub(super) fn dutch(subject: &Subject<'_>) -> Option<rust_decimal::Decimal> {
    readability(&shown("nl", subject.wire.texts.get("nl")?))
}

/// The indication for all sentences of a language together.
fn readability(shown: &[Shown<'_>]) -> Option<rust_decimal::Decimal> {
    flesch_douma(shown.iter().filter(|shown| !shown.name).map(|shown| shown.text))
}

fn judge(shown: &Shown<'_>) -> Vec<Remark> {
    let remark = |what| Remark { what, within: shown.within, at: shown.at.clone() };
    if shown.text.trim().is_empty() {
        return vec![remark(Shortcoming::BlankText { language: shown.language.to_owned() })];
    }
    let mut remarks = Vec::new();
    for sentence in sentences(shown.text) {
        let count = words(sentence).count();
        if count > MAX_WORDS {
            let start = words(sentence).take(4).collect::<Vec<_>>().join(" ");
            remarks.push(remark(Shortcoming::LongSentence { words: count, start }));
        }
    }
    let terms = jargon::unexplained(shown.language, shown.text, &shown.around);
    remarks.extend(terms.into_iter().map(|(term, plain)| remark(Shortcoming::Jargon { term, plain })));
    if shown.language == "nl"
        && let Some(score) = flesch_douma([shown.text])
        && score < readability::B1
    {
        remarks.push(remark(Shortcoming::HardToRead { language: shown.language.to_owned(), score }));
    }
    remarks
}

/// Every text of a language, with what a reader sees beside it.
fn shown<'a>(language: &'a str, texts: &'a TextsWire) -> Vec<Shown<'a>> {
    let mut all = Vec::new();
    let mut entry = |at: &str, fields: &[(&str, &'a str)]| {
        let around = fields.iter().map(|(_, text)| *text).collect::<Vec<_>>().join(" . ");
        for (field, text) in fields {
            let at = format!("/texts/{language}{at}/{field}");
            let (within, name, around) = (Within::Catalogue, *field == "name", around.clone());
            all.push(Shown { language, within, at, text, around, name });
        }
    };
    entry("", &[("name", &texts.name), ("notice", &texts.notice)]);
    let named =
        [("areas", &texts.areas), ("levels", &texts.levels), ("blocks", &texts.blocks), ("variants", &texts.variants)];
    for (list, names) in named {
        for (code, text) in names.iter() {
            entry(&format!("/{list}/{code}"), &[("name", &text.name), ("meaning", &text.meaning)]);
        }
    }
    for (code, text) in texts.rules.iter() {
        entry(&format!("/rules/{code}"), &[("reason", &text.reason), ("solution", &text.solution)]);
    }
    for (code, text) in texts.rights.iter() {
        let fields = [("name", text.name.as_str()), ("meaning", &text.meaning), ("how", &text.how)];
        entry(&format!("/rights/{code}"), &fields);
    }
    all
}

fn about_providers<'a>(language: &'a str, subject: &Subject<'a>) -> Vec<Shown<'a>> {
    let about = subject.providers.and_then(|providers| providers.about.get(language));
    let shown = |(code, text): (&String, &'a String)| {
        let at = format!("/about/{language}/{code}");
        Shown { language, within: Within::Providers, at, text, around: text.clone(), name: false }
    };
    about.into_iter().flat_map(|texts| texts.iter()).map(shown).collect()
}
