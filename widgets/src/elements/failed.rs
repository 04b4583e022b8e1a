//! What stands below the page's own content when there is nothing else to show.

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

/// Why there is nothing to show, for the reader and for the page.
pub(super) struct FailedView {
    told: Told,
    pub(super) error: ErrorDetail,
}

/// What the reader is told.
enum Told {
    /// That a part of the module did not come, in the language with this code.
    PartLost(&'static str),
    Failed {
        language: &'static Language,
        message: String,
        /// Whether the link is broken: that is no fault of the page, and its reader can do something.
        is_the_link: bool,
    },
}

/// What `resultaat-error` carries.
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
    /// Says what is wrong in the reader's language, with every finding for whoever looks after the page.
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
                // Whoever mends it runs `resultaatwijzer check`, which says it in words.
                let told = findings.iter().map(|finding| format!("{} {}", finding.code(), finding.at));
                let told = told.collect();
                let broken = |found: &&Finding| {
                    matches!(found.problem, Problem::Plan(PlanProblem::TokenDamaged | PlanProblem::TokenVersion { .. }))
                };
                let link = findings.iter().find(broken);
                if let Some(advice) = link.and_then(|found| (language.finding)(&found.problem, &Names::default())) {
                    message = format!("{} {}", sentence(&advice.message), sentence(&advice.help));
                    is_the_link = true;
                }
                (code, path, url, told)
            }
        };
        let error = ErrorDetail { code, path, params: ErrorParams { url, findings } };
        Self { told: Told::Failed { language, message, is_the_link }, error }
    }

    /// Says that a part of the module did not come: without it nothing can be shown, not even in the words of a
    /// language.
    pub(super) fn lost(language: &'static str) -> Self {
        let params = ErrorParams { url: String::new(), findings: Vec::new() };
        let error = ErrorDetail { code: "not-reached", path: String::new(), params };
        Self { told: Told::PartLost(language), error }
    }
}

/// Says what is wrong.
pub(super) fn failed(view: &FailedView, again: &Callback<()>) -> Html {
    let (language, message, is_the_link) = match &view.told {
        Told::PartLost(language) => return lost(language, again),
        Told::Failed { language, message, is_the_link } => (language, message, is_the_link),
    };
    let words = language.common;
    let mut said = vec![leaf("p", message)];
    if !is_the_link {
        let details = view.error.params.findings.iter().map(|detail| leaf("li", detail)).collect();
        said.insert(0, leaf("strong", words.failed));
        said.push(tag("details", vec![leaf("summary", words.technical), tag("ul", details)]));
    }
    let attributes = [("role", "alert"), ("lang", language.code), ("dir", language.direction)];
    tag_with("div.screen failed", &attributes, said)
}

/// Says that a part did not come, with a button that asks for it again.
pub(super) fn lost(language: &'static str, again: &Callback<()>) -> Html {
    let words = later::words(language);
    tag_with("div", &[("lang", language), ("dir", words.direction)], vec![parts::lost(words, again)])
}
