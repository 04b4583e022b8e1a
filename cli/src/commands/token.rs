//! `token CATALOGUE PLAN [--link ADDRESS] [--qr FILE]` and `token --decode TOKEN`

use std::{
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result, anyhow};
use clap::Args;
use qrcode::{EcLevel, QrCode, render::svg};
use resultaatwijzer::files;
use resultaatwijzer_authoring::source::Located;
use resultaatwijzer_core::plan::{self, token, wire::PlanWire};

use crate::{Common, input, output};

/// The options of `token`.
#[derive(Args)]
pub struct Question {
    /// The catalogue's folder, or a built JSON file.
    #[arg(required_unless_present = "decode")]
    catalogue: Option<PathBuf>,
    /// The plan, a JSON or TOML file.
    #[arg(required_unless_present = "decode")]
    plan: Option<PathBuf>,
    /// The address of the page with the plan element. Prints the whole link instead of the token.
    #[arg(long)]
    link: Option<String>,
    /// The SVG file to write a QR code of the link to.
    #[arg(long, requires = "link")]
    qr: Option<PathBuf>,
    /// A token. Prints its plan.
    #[arg(long, conflicts_with_all = ["catalogue", "plan", "link"])]
    decode: Option<String>,
}

pub fn run(question: &Question, common: &Common) -> Result<bool> {
    match (&question.decode, &question.catalogue, &question.plan) {
        (Some(token), ..) => decode(token, common),
        (None, Some(catalogue), Some(plan)) => encode(question, catalogue, plan, common),
        _ => Err(anyhow!("give a catalogue and a plan")),
    }
}

fn decode(token: &str, common: &Common) -> Result<bool> {
    match token::decode(token) {
        Ok(plan) => output::json(&plan).map(|()| true),
        Err(finding) => output::findings(&[Located::at(finding, "--decode", 1)], None, common).map(|()| false),
    }
}

fn encode(question: &Question, catalogue: &Path, plan: &Path, common: &Common) -> Result<bool> {
    let loaded = match input::catalogue(catalogue) {
        Ok(loaded) => loaded,
        Err(findings) => return output::findings(&findings, None, common).map(|()| false),
    };
    let (document, map) = match files::document::<PlanWire>(plan) {
        Ok(read) => read,
        Err(findings) => return output::findings(&findings, Some(&loaded.catalogue), common).map(|()| false),
    };
    let (checked, findings) = plan::check(&loaded.catalogue, &document);
    if checked.is_none() {
        let located: Vec<Located> = findings.into_iter().map(|finding| map.locate(finding)).collect();
        return output::findings(&located, Some(&loaded.catalogue), common).map(|()| false);
    }
    let token = token::encode(&document.wire).context("the plan is too long for a link")?;
    let link = question.link.as_ref().map_or_else(|| token.clone(), |page| format!("{page}#{token}"));
    if let Some(file) = &question.qr {
        fs::write(file, qr(&link)?).with_context(|| format!("cannot write `{}`", file.display()))?;
    }
    if common.json {
        output::json(&serde_json::json!({ "token": token, "link": link }))?;
    } else {
        output::say(link)?;
    }
    Ok(true)
}

/// Medium error correction, so that a QR code on folded paper can be read: about a seventh of it may be lost.
fn qr(link: &str) -> Result<String> {
    let code = QrCode::with_error_correction_level(link, EcLevel::M).context("the link is too long for a QR code")?;
    Ok(code.render::<svg::Color<'_>>().min_dimensions(240, 240).build())
}
