//! Subcommands whose question is one document: `fund`, `change`, `price` and `pool`.

use std::path::Path;

use anyhow::Result;
use resultaatwijzer_core::{
    catalogue::Catalogue,
    price::step::Step,
    reading::{document::Shape, finding::Finding},
    what_if::{change, funding, pooling, real_price},
};
use resultaatwijzer_text::{names::Names, report};
use serde::Serialize;

use crate::{Common, input, output};

/// `fund CATALOGUE QUESTION`
pub fn fund(catalogue: &Path, question: &Path, common: &Common) -> Result<bool> {
    of_catalogue(catalogue, question, common, |catalogue, wire| {
        let outcome = funding::ask(catalogue, wire);
        let steps = outcome.iter().flatten().map(|way| way.step.clone()).collect();
        Answer { report: report::funding(&outcome, catalogue, common.lang), steps, refused: outcome.err() }
    })
}

/// `change CATALOGUE QUESTION`
pub fn change(catalogue: &Path, question: &Path, common: &Common) -> Result<bool> {
    of_catalogue(catalogue, question, common, |catalogue, wire| {
        let outcome = change::ask(catalogue, wire);
        let steps = outcome.iter().flat_map(|changed| changed.steps.clone()).collect();
        Answer { report: report::change(&outcome, catalogue, common.lang), steps, refused: outcome.err() }
    })
}

/// `price COSTS`
pub fn price(question: &Path, common: &Common) -> Result<bool> {
    let outcome = match input::document(question) {
        Err(findings) => return output::findings(&findings, None, common).map(|()| false),
        Ok(wire) => real_price::ask(&wire),
    };
    let steps = outcome.iter().flat_map(|price| price.steps().cloned()).collect();
    let answer = Answer { report: report::real_price(&outcome, common.lang), steps, refused: outcome.err() };
    answer.say(&Names::default(), common)
}

/// `pool POOL`
pub fn pool(question: &Path, common: &Common) -> Result<bool> {
    let outcome = match input::document(question) {
        Err(findings) => return output::findings(&findings, None, common).map(|()| false),
        Ok(wire) => pooling::ask(&wire),
    };
    let refused = outcome.clone().err();
    let sentences = outcome.as_ref().map(|pooling| common.lang.pooling(pooling)).unwrap_or_default();
    if !common.json {
        sentences.iter().for_each(|sentence| println!("{sentence}"));
    }
    let answer = Answer { report: report::pooling(outcome, common.lang), steps: Vec::new(), refused };
    answer.say(&Names::default(), common)
}

/// Prints the answer to a question: a report for scripts or steps for people, or the findings that prevent an answer.
struct Answer<R> {
    report: R,
    steps: Vec<Step>,
    refused: Option<Vec<Finding>>,
}

fn of_catalogue<W: Shape, R: Serialize>(
    catalogue: &Path,
    question: &Path,
    common: &Common,
    ask: impl FnOnce(&Catalogue, &W) -> Answer<R>,
) -> Result<bool> {
    let loaded = match input::catalogue(catalogue) {
        Ok(loaded) => loaded,
        Err(findings) => return output::findings(&findings, None, common).map(|()| false),
    };
    let wire: W = match input::document(question) {
        Ok(wire) => wire,
        Err(findings) => return output::findings(&findings, Some(&loaded.catalogue), common).map(|()| false),
    };
    ask(&loaded.catalogue, &wire).say(&Names::of(&loaded.catalogue, common.lang.code), common)
}

impl<R: Serialize> Answer<R> {
    fn say(&self, names: &Names<'_>, common: &Common) -> Result<bool> {
        if common.json {
            output::json(&self.report)?;
        } else {
            self.steps.iter().for_each(|step| print_tree(step, 0, names, common));
            for finding in report::findings(self.refused.as_deref().unwrap_or_default(), names, common.lang) {
                eprintln!("{}: {} {}\n    {}", finding.code, finding.at, finding.message, finding.help);
            }
        }
        Ok(self.refused.is_none())
    }
}

fn print_tree(step: &Step, depth: usize, names: &Names<'_>, common: &Common) {
    println!("{}{}", "    ".repeat(depth), common.lang.step(&step.fact, names));
    step.because.iter().for_each(|below| print_tree(below, depth + 1, names, common));
}
