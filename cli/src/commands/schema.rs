//! `schema [NAME] [--out FOLDER]`

use std::{
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result};
use clap::{Args, builder::PossibleValuesParser};
use serde_json::{Map, Value};

use resultaatwijzer_authoring::schema::{self, NAMES};

use crate::{Common, output};

/// The options of `schema`.
#[derive(Args)]
pub struct Question {
    /// The document whose schema to print; all documents if left out.
    #[arg(value_parser = PossibleValuesParser::new(NAMES))]
    name: Option<String>,
    /// The folder to write NAME.json to; standard output if left out.
    #[arg(long)]
    out: Option<PathBuf>,
}

pub fn run(question: &Question, common: &Common) -> Result<bool> {
    let chosen = |name: &&str| question.name.as_deref().is_none_or(|only| only == *name);
    let schemas: Map<String, Value> =
        NAMES.into_iter().filter(chosen).filter_map(|name| Some((name.to_owned(), schema::of(name)?))).collect();
    if let Some(out) = &question.out {
        write(out, &schemas)?;
        if common.json {
            output::json(&schemas.keys().map(|name| out.join(format!("{name}.json"))).collect::<Vec<_>>())?;
        }
        return Ok(true);
    }
    match question.name.as_ref().and_then(|name| schemas.get(name)) {
        Some(schema) => output::json(schema)?,
        None => output::json(&schemas)?,
    }
    Ok(true)
}

fn write(out: &Path, schemas: &Map<String, Value>) -> Result<()> {
    fs::create_dir_all(out).with_context(|| format!("writing {}", out.display()))?;
    for (name, schema) in schemas {
        let path = out.join(format!("{name}.json"));
        fs::write(&path, schema::written(schema)?).with_context(|| format!("writing {}", path.display()))?;
    }
    Ok(())
}
