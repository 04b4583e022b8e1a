//! The message below the page's own content when an element cannot show anything else.

use resultaatwijzer_core::reading::{
    finding::Finding,
    problem::{PlanProblem, Problem},
};
use resultaatwijzer_text::{Language, later, names::Names};
use serde::Serialize;
use yew::{Callback, Html};

use crate::{
    components::{
        parts,
        tag::{leaf, tag, tag_with},
    },
    load::Failure,
    view::sentence,
};

/// Why an element can show nothing: a message for the reader and the details of an event for the page.
pub(super) struct FailedView {
    message: Message,
    pub(super) error: ErrorDetail,
}

/// The message for the reader.
enum Message {
    /// A part of the module could not be loaded. Holds the code of the reader's language.
    PartLost(&'static str),
    Failed {
        language: &'static Language,
        message: String,
        /// Whether the link with the plan is damaged. Then the page is not at fault, and the reader can ask for a new
        /// link.
        is_the_link: bool,
    },
}

/// The details of the event `resultaat-error`.
#[derive(Serialize)]
pub(super) struct ErrorDetail {
    code: &'static str,
    path: String,
    params: ErrorParams,
}

#[derive(Serialize)]
struct ErrorParams {
    url: String,
    findings: Vec<String>,
}

impl FailedView {
    /// A message in the reader's language, with every finding for the page's maintainer.
    pub(super) fn new(failure: Failure, language: &'static Language) -> Self {
        let words = language.common;
        let mut message = format!("{} {}", words.not_reached, words.failed_help);
        let mut is_the_link = false;
        let (code, path, url, findings) = match failure {
            Failure::NotReached { url } => ("not-reached", String::new(), url.clone(), vec![url]),
            Failure::PartLost => return Self::lost(language.code),
            Failure::NoCatalogue => ("no-catalogue", String::new(), String::new(), vec!["catalogue=\"\"".to_owned()]),
            Failure::Invalid { url, findings } => {
                message = format!("{} {}", words.not_valid, words.failed_help);
                let (code, path) = findings.first().map_or(("C001", String::new()), |f| (f.code(), f.at.clone()));
                // Codes are enough here: the maintainer runs `resultaatwijzer check`, which prints sentences.
                let lines = findings.iter().map(|finding| format!("{} {}", finding.code(), finding.at));
                let lines = lines.collect();
                let broken = |found: &&Finding| {
                    matches!(found.problem, Problem::Plan(PlanProblem::TokenDamaged | PlanProblem::TokenVersion { .. }))
                };
                let link = findings.iter().find(broken);
                if let Some(advice) = link.and_then(|found| (language.finding)(&found.problem, &Names::default())) {
                    message = format!("{} {}", sentence(&advice.message), sentence(&advice.help));
                    is_the_link = true;
                }
                (code, path, url, lines)
            }
        };
        let error = ErrorDetail { code, path, params: ErrorParams { url, findings } };
        Self { message: Message::Failed { language, message, is_the_link }, error }
    }

    /// A part of the module could not be loaded. It may be the part with the words of the language.
    pub(super) fn lost(language: &'static str) -> Self {
        let params = ErrorParams { url: String::new(), findings: Vec::new() };
        let error = ErrorDetail { code: "not-reached", path: String::new(), params };
        Self { message: Message::PartLost(language), error }
    }
}

/// The message as HTML.
pub(super) fn failed(view: &FailedView, again: &Callback<()>) -> Html {
    let (language, message, is_the_link) = match &view.message {
        Message::PartLost(language) => return lost(language, again),
        Message::Failed { language, message, is_the_link } => (language, message, is_the_link),
    };
    let words = language.common;
    let mut children = vec![leaf("p", message)];
    if !is_the_link {
        let details = view.error.params.findings.iter().map(|detail| leaf("li", detail)).collect();
        children.insert(0, leaf("strong", words.failed));
        children.push(tag("details", vec![leaf("summary", words.technical), tag("ul", details)]));
    }
    let attributes = [("role", "alert"), ("lang", language.code), ("dir", language.direction)];
    tag_with("div.screen failed", &attributes, children)
}

/// The message that a part could not be loaded, with a button that loads it again.
pub(super) fn lost(language: &'static str, again: &Callback<()>) -> Html {
    let words = later::words(language);
    tag_with("div", &[("lang", language), ("dir", words.direction)], vec![parts::lost(words, again)])
}
