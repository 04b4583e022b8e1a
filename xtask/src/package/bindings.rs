//! Makes the script that loads a compiled module. File names contain a hash of the contents, so that browsers may cache
//! them for ever.

use std::{
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result, bail};
use wasm_bindgen_cli_support::Bindgen;

use super::{flavours::Aim, kept::Kept, names, shorten};
use crate::{
    project,
    setup::npm,
    shell::{self, say},
};

/// The folder with the JavaScript, the types and the optimised module, ready for `dist`.
pub(super) fn make(
    root: &Path,
    kept: &Kept,
    name: &str,
    aim: Aim,
    module: &Path,
    packages: Option<&npm::Packages>,
) -> Result<PathBuf> {
    let wasm = fs::read(module).with_context(|| format!("cannot read `{}`", module.display()))?;
    let own_source = concat!(include_str!("bindings.rs"), include_str!("shorten.rs")).as_bytes();
    let tools = tools(root, packages);
    let input = [own_source, &tools, name.as_bytes(), &wasm].into_iter();
    kept.folder(input.chain(aim.optimise().iter().map(|flag| flag.as_bytes())), |folder| {
        write(root, name, aim, module, packages, folder)
    })
}

fn write(root: &Path, name: &str, aim: Aim, module: &Path, packages: Option<&npm::Packages>, out: &Path) -> Result<()> {
    let work = &root.join("target/bindings").join(name);
    project::fresh_folder(work)?;
    say("generating the bindings");
    generate(name, module, work, Exports::Own)?;
    let mut wasm = work.join(format!("{name}_bg.wasm"));
    let script = work.join(format!("{name}.js"));
    let script = match packages {
        Some(packages) => {
            shorten::shorten(work, name)?;
            say("optimising the module");
            wasm = optimised(packages, aim, &wasm)?;
            minified(packages, &script)?
        }
        None => project::read_text(&script)?,
    };
    let wasm = fs::read(&wasm).with_context(|| format!("cannot read `{}`", wasm.display()))?;
    let types = project::read_text(&work.join(format!("{name}.d.ts")))?;
    // Both have the same hash, because they only work together.
    let named = format!("{name}-{}", names::hash([wasm.as_slice(), script.as_bytes()]));
    project::write(&out.join(format!("{named}.wasm")), wasm)?;
    project::write(&out.join(format!("{named}.js")), rename_inside(&script, name, &named)?)?;
    project::write(&out.join(format!("{named}.d.ts")), types)
}

/// The file that defines the versions of the tools.
pub(super) fn tools(root: &Path, packages: Option<&npm::Packages>) -> Vec<u8> {
    packages.and_then(|_| fs::read(root.join("package-lock.json")).ok()).unwrap_or_default()
}

/// Optimises a module, and returns the file of the result.
pub(super) fn optimised(packages: &npm::Packages, aim: Aim, module: &Path) -> Result<PathBuf> {
    let out = module.with_extension("small.wasm");
    let mut wasm_opt = packages.command("binaryen/bin/wasm-opt");
    wasm_opt.args(aim.optimise()).arg(module).arg("-o").arg(&out);
    shell::run_aside(&mut wasm_opt)?;
    Ok(out)
}

/// Minifies a script, which leaves a third of it.
pub(super) fn minified(packages: &npm::Packages, script: &Path) -> Result<String> {
    let mut terser = packages.command("terser/bin/terser");
    terser.arg(script).args(["--module", "--compress", "--mangle"]);
    shell::read(&mut terser)
}

/// The exports of a module.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Exports {
    /// Only the functions that its script calls.
    Own,
    /// Also those of the linker, with which the parts of the module are instantiated.
    Linker,
}

/// Writes the script between a module and a page.
pub(super) fn generate(name: &str, module: &Path, out: &Path, exports: Exports) -> Result<()> {
    let mut bindgen = Bindgen::new();
    bindgen
        .input_path(module)
        .out_name(name)
        .web(true)?
        .typescript(true)
        // With this, `init()` without an argument finds the module next to the script.
        .omit_default_module_path(false)
        .keep_lld_exports(exports == Exports::Linker)
        .remove_name_section(true)
        .remove_producers_section(true);
    bindgen.generate(out).context("cannot generate the bindings")
}

/// Renames the module and its types, also where the script names them.
fn rename_inside(script: &str, name: &str, named: &str) -> Result<String> {
    let module = format!("{name}_bg.wasm");
    if script.matches(&module).count() != 1 {
        bail!("the bindings do not name {module} exactly once");
    }
    Ok(script
        .replace(&module, &format!("{named}.wasm"))
        .replace(&format!("\"./{name}.d.ts\""), &format!("\"./{named}.d.ts\"")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_script_loads_the_module_under_its_new_name() {
        let script = "/* @ts-self-types=\"./resultaatwijzer.d.ts\" */ \
                      new URL('resultaatwijzer_bg.wasm', import.meta.url)";
        assert_eq!(
            rename_inside(script, "resultaatwijzer", "resultaatwijzer-0123456789ab").unwrap(),
            "/* @ts-self-types=\"./resultaatwijzer-0123456789ab.d.ts\" */ \
             new URL('resultaatwijzer-0123456789ab.wasm', import.meta.url)"
        );
    }

    #[test]
    fn a_script_without_the_module_is_refused() {
        assert!(rename_inside("nothing", "resultaatwijzer", "x").is_err());
    }
}
