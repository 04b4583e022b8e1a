//! `explain CATALOGUE PLAN`

use std::path::Path;

use anyhow::Result;
use resultaatwijzer_core::{
    plan::{self, wire::PlanWire},
    reading::finding::fine,
    value::period::parse_date,
};
use resultaatwijzer_text::{explain, names::Names, paragraph::paragraph, report};
use serde::Serialize;

use resultaatwijzer::files;

use crate::{Common, input, output};

/// How a plan is explained to people. With `--json`, scripts get every layout.
#[derive(Clone, Copy)]
pub enum Layout {
    /// A letter, in sections with a heading.
    Sections,
    /// One paragraph about what the plan costs and why.
    Paragraph,
}

#[derive(Serialize)]
struct Explanation {
    sections: Vec<explain::Section>,
    paragraph: String,
    quote: report::QuoteReport,
    findings: Vec<report::FindingReport>,
}

pub fn run(catalogue: &Path, plan: &Path, on: Option<&str>, layout: Layout, common: &Common) -> Result<bool> {
    let loaded = match input::catalogue(catalogue) {
        Ok(loaded) => loaded,
        Err(findings) => return output::findings(&findings, None, common).map(|()| false),
    };
    let catalogue = &loaded.catalogue;
    let on = match on {
        None => super::today(),
        Some(text) => parse_date(text).ok_or_else(|| anyhow::anyhow!("write a date like this: 2026-09-01"))?,
    };
    let (document, map) = match files::document::<PlanWire>(plan) {
        Ok(read) => read,
        Err(findings) => return output::findings(&findings, Some(catalogue), common).map(|()| false),
    };
    let (plan, findings) = plan::check(catalogue, &document);
    let Some(plan) = plan else {
        let located: Vec<_> = findings.into_iter().map(|finding| map.locate(finding)).collect();
        return output::findings(&located, Some(catalogue), common).map(|()| false);
    };
    let outcome = plan.quote(catalogue);
    let sections = explain::plan(catalogue, &plan, &outcome, common.lang.plan, on);
    let names = Names::of(catalogue, common.lang.code);
    let steps = outcome.as_ref().map_or(&[][..], |quote| &quote.steps);
    let paragraph = paragraph(steps, &names, common.lang);
    let fine = fine(&findings) && outcome.is_ok();
    if common.json {
        let findings = report::findings(&findings, &names, common.lang);
        output::json(&Explanation {
            sections,
            paragraph,
            quote: report::quote(&outcome, catalogue, common.lang),
            findings,
        })?;
        return Ok(fine);
    }
    if matches!(layout, Layout::Paragraph) {
        output::say(paragraph)?;
        return Ok(fine);
    }
    for section in sections {
        output::say(format!("{}\n", section.title))?;
        for sentence in section.sentences {
            output::say(format!("  {sentence}"))?;
        }
        output::say("")?;
    }
    Ok(fine)
}
