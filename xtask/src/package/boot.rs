//! The scripts that pages import. They are a few lines long, have no hash in their names, and change with each build.

use std::path::Path;

use anyhow::{Context, Result};

use crate::project;

/// Where the class of the elements is, below the folder of the bindings' own scripts.
const CLASS: &str = "src/elements/element.js";

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
/** Settles when the elements are defined, or with the reason why they cannot be. */
export declare const ready: Promise<InitOutput>;
"#
        ),
    )
}

/// Writes the script that loads the module of the reader's language.
pub(super) fn write_by_language(out: &Path, name: &str, modules: &[(&str, &Path)]) -> Result<()> {
    let mut loads = String::new();
    for (language, module) in modules {
        loads += &format!("  {language}: load(\"./{}\"),\n", stem(module)?);
    }
    let class = class(out)?;
    put(
        out,
        name,
        &format!(
            r#"import {{ offer }} from "./{class}";
const load = (module, loading) => () => loading ??= import(module + ".js").then((m) => m.default({{ module_or_path: new URL(module + ".wasm", import.meta.url) }}));
export const ready = offer("{name}", {{
{loads}}});
"#
        ),
        "/** Settles when the element is defined in the page's language, or with the reason why it cannot be. */\n\
         export declare const ready: Promise<unknown>;\n",
    )
}

/// Where it does not start nothing is defined, and the elements keep showing their own content.
fn put(out: &Path, name: &str, script: &str, types: &str) -> Result<()> {
    let script = format!(
        r#"/* @ts-self-types="./{name}.d.ts" */
{script}ready.catch((error) => console.error("Resultaatwijzer could not start:", error));
"#
    );
    project::write(&out.join(format!("{name}.js")), script)?;
    project::write(&out.join(format!("{name}.d.ts")), types)
}

/// The name that a module's files share.
fn stem(module: &Path) -> Result<String> {
    let files = project::entries(module)?;
    let wasm = files.iter().find(|file| file.extension().is_some_and(|ending| ending == "wasm"));
    let stem = wasm.and_then(|file| file.file_stem());
    Ok(stem.with_context(|| format!("no module in `{}`", module.display()))?.to_string_lossy().into_owned())
}

/// The address of the class, which the modules of all languages share.
fn class(out: &Path) -> Result<String> {
    let files = project::files_below(&out.join("snippets"))?;
    let class = files.iter().find(|file| file.ends_with(CLASS)).context("the bindings bring no class")?;
    Ok(class.strip_prefix(out)?.to_string_lossy().into_owned())
}
