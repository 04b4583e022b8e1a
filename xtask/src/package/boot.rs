//! The scripts that pages import. They are a few lines long, have no hash in their names, and change with each build.

use std::path::Path;

use anyhow::{Context, Result};

use crate::project;

/// Writes the script that loads a module.
pub(super) fn write(out: &Path, name: &str, module: &Path) -> Result<()> {
    let named = stem(module)?;
    put(
        out,
        name,
        &format!(
            r#"import init from "./{named}.js";
export * from "./{named}.js";
export const ready = init({{ module_or_path: new URL("./{named}.wasm", import.meta.url) }});
"#
        ),
        &format!(
            r#"import type {{ InitOutput }} from "./{named}.js";
export * from "./{named}.js";
/** Settles when the module has started, or with the reason why it cannot. */
export declare const ready: Promise<InitOutput>;
"#
        ),
    )
}

fn put(out: &Path, name: &str, script: &str, types: &str) -> Result<()> {
    let script = format!(
        r#"/* @ts-self-types="./{name}.d.ts" */
{script}ready.catch((error) => console.error("Resultaatwijzer could not start:", error));
"#
    );
    project::write(&out.join(format!("{name}.js")), script)?;
    project::write(&out.join(format!("{name}.d.ts")), types)
}

/// The prefix of the names of a module's files.
fn stem(module: &Path) -> Result<String> {
    let files = project::entries(module)?;
    let wasm = files.iter().find(|file| file.extension().is_some_and(|ending| ending == "wasm"));
    let stem = wasm.and_then(|file| file.file_stem());
    Ok(stem.with_context(|| format!("no module in `{}`", module.display()))?.to_string_lossy().into_owned())
}
