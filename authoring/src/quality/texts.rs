//! Checks that texts have short sentences and plain words.

use resultaatwijzer_core::catalogue::wire::TextsWire;

use super::{
    Remark, Shortcoming, Subject, Within, jargon,
    readability::{self, flesch_douma},
    sentences::{sentences, words},
};

/// The most words that a sentence should have.
const MAX_WORDS: usize = 15;

/// A text, with the texts beside it on the screen.
struct VisibleText<'a> {
    language: &'a str,
    within: Within,
    at: String,
    text: &'a str,
    context: String,
    /// Whether it is a name, which is not a sentence.
    name: bool,
}

pub(super) fn examine(subject: &Subject<'_>) -> Vec<Remark> {
    let mut remarks = Vec::new();
    for language in &subject.wire.languages {
        let Some(texts) = subject.wire.texts.get(language) else { continue };
        let mut visible = visible(language, texts);
        visible.extend(about_providers(language, subject));
        remarks.extend(visible.iter().flat_map(judge));
        if language == "nl"
            && let Some(score) = readability(&visible)
            && score < readability::B1
        {
            let what = Shortcoming::HardToRead { language: language.clone(), score };
            remarks.push(Remark::new(what, format!("/texts/{language}")));
        }
    }
    remarks
}

/// The readability of all Dutch texts together; `None` where there are too few.
pub(super) fn dutch(subject: &Subject<'_>) -> Option<rust_decimal::Decimal> {
    readability(&visible("nl", subject.wire.texts.get("nl")?))
}

/// The readability of all sentences of a language together.
fn readability(texts: &[VisibleText<'_>]) -> Option<rust_decimal::Decimal> {
    flesch_douma(texts.iter().filter(|text| !text.name).map(|text| text.text))
}

fn judge(text: &VisibleText<'_>) -> Vec<Remark> {
    let remark = |what| Remark { what, within: text.within, at: text.at.clone() };
    if text.text.trim().is_empty() {
        return vec![remark(Shortcoming::BlankText { language: text.language.to_owned() })];
    }
    let mut remarks = Vec::new();
    for sentence in sentences(text.text) {
        let count = words(sentence).count();
        if count > MAX_WORDS {
            let start = words(sentence).take(4).collect::<Vec<_>>().join(" ");
            remarks.push(remark(Shortcoming::LongSentence { words: count, start }));
        }
    }
    let terms = jargon::unexplained(text.language, text.text, &text.context);
    remarks.extend(terms.into_iter().map(|(term, plain)| remark(Shortcoming::Jargon { term, plain })));
    if text.language == "nl"
        && let Some(score) = flesch_douma([text.text])
        && score < readability::B1
    {
        remarks.push(remark(Shortcoming::HardToRead { language: text.language.to_owned(), score }));
    }
    remarks
}

/// Every text of a language, with the texts beside it on the screen.
fn visible<'a>(language: &'a str, texts: &'a TextsWire) -> Vec<VisibleText<'a>> {
    let mut all = Vec::new();
    let mut entry = |at: &str, fields: &[(&str, &'a str)]| {
        let context = fields.iter().map(|(_, text)| *text).collect::<Vec<_>>().join(" . ");
        for (field, text) in fields {
            let at = format!("/texts/{language}{at}/{field}");
            let (within, name, context) = (Within::Catalogue, *field == "name", context.clone());
            all.push(VisibleText { language, within, at, text, context, name });
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

fn about_providers<'a>(language: &'a str, subject: &Subject<'a>) -> Vec<VisibleText<'a>> {
    let about = subject.providers.and_then(|providers| providers.about.get(language));
    let visible = |(code, text): (&String, &'a String)| {
        let at = format!("/about/{language}/{code}");
        VisibleText { language, within: Within::Providers, at, text, context: text.clone(), name: false }
    };
    about.into_iter().flat_map(|texts| texts.iter()).map(visible).collect()
}
