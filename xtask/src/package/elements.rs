//! Makes the files that a page loads from the linked module of elements: one script, the main module, and a file for
//! each part.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
    thread,
};

use anyhow::{Context, Result, anyhow, ensure};
use serde_json::json;

use super::{
    bindings::{self, Exports},
    cut::{self, Cut},
    flavours::{Aim, Flavour},
    kept::Kept,
    names, pack, shorten,
};
use crate::{
    project,
    setup::npm,
    shell::{self, say},
};

/// The script that bundles a script with its imports.
const BUNDLER: &str = "xtask/src/package/bundle.mjs";

/// The script that reads aloud. It is fetched on first use, so that the bindings do not contain it.
const READ_ALOUD: &str = "widgets/src/components/read_aloud.js";

/// Smaller pieces, in bytes, are not optimised: they are mostly texts and do not get smaller.
const WORTH_IT: u64 = 1000;

/// The import of that script in the class of the elements.
const READ_ALOUD_NAME: &str = "\"../components/read_aloud.js\"";

/// The folder with all files of a module, ready for `dist`. Without `packages` the files are not made smaller, and the
/// scripts are not bundled but stay in a folder with the module's name.
pub(super) fn make(
    root: &Path,
    kept: &Kept,
    flavour: &Flavour,
    apart: u64,
    module: &Path,
    packages: Option<&npm::Packages>,
) -> Result<PathBuf> {
    let Flavour { name, aim, elements, .. } = flavour;
    let wasm = fs::read(module).with_context(|| format!("cannot read `{}`", module.display()))?;
    let own_sources = [
        include_str!("elements.rs"),
        include_str!("bindings.rs"),
        include_str!("bundle.mjs"),
        include_str!("cut.rs"),
        include_str!("pack.rs"),
        include_str!("shorten.rs"),
        pack::LOADER,
    ];
    let (tools, read_aloud) = (bindings::tools(root, packages), fs::read(root.join(READ_ALOUD))?);
    let input = own_sources.into_iter().chain(aim.optimise().iter().copied()).map(str::as_bytes);
    let apart_bytes = apart.to_le_bytes();
    let input = input.chain([tools.as_slice(), &read_aloud, name.as_bytes(), &apart_bytes, &wasm]);
    kept.folder(input, |folder| {
        let work = &root.join("target/bindings").join(name);
        project::fresh_folder(work)?;
        let made = Making { root, name, elements, apart, aim: *aim, packages, work };
        made.write(module, folder)
    })
}

struct Making<'a> {
    root: &'a Path,
    name: &'a str,
    elements: &'a [String],
    apart: u64,
    aim: Aim,
    packages: Option<&'a npm::Packages>,
    /// The folder with the results of the steps so far.
    work: &'a Path,
}

impl Making<'_> {
    fn write(&self, module: &Path, out: &Path) -> Result<()> {
        let Self { name, work, .. } = *self;
        say(format!("cutting {name}"));
        let cut = cut::cut(module, name, self.apart, work)?;
        bindings::generate(name, &cut.main, work, Exports::Linker)?;
        loaded_once(&work.join(format!("{name}.js")))?;
        let (main, pieces) = self.small(&cut)?;
        // Scripts that are not bundled are in a folder, and the files that they fetch are next to that folder.
        let out = &if self.packages.is_some() { out.to_path_buf() } else { out.join(name) };
        fs::create_dir_all(out).with_context(|| format!("cannot make `{}`", out.display()))?;
        project::write(&work.join(cut::LOADER), pack::write(&cut, name, &pieces, out)?)?;
        let main = fs::read(&main).with_context(|| format!("cannot read `{}`", main.display()))?;
        let main_name = format!("{name}-{}.wasm", names::hash([main.as_slice()]));
        project::write(&work.join("page.js"), page(name, self.elements, &main_name, &pack::integrity(&main)))?;
        project::write(&out.join(main_name), main)?;
        self.read_aloud(out)?;
        self.scripts(out)
    }

    /// Optimises the modules, if there are packages for that.
    fn small(&self, cut: &Cut) -> Result<(PathBuf, BTreeMap<String, PathBuf>)> {
        let main = self.work.join(format!("{}_bg.wasm", self.name));
        let file = |piece: &String| (piece.clone(), self.work.join(format!("{piece}.wasm")));
        let mut pieces: BTreeMap<_, _> = cut.parts.values().flatten().map(file).collect();
        let Some(packages) = self.packages else { return Ok((main, pieces)) };
        shorten::shorten(self.work, self.name)?;
        shorten::shared(&main, &pieces.values().cloned().collect::<Vec<_>>())?;
        say(format!("optimising {} and its parts", self.name));
        // The main module takes most of the time.
        thread::scope(|scope| {
            let main = scope.spawn(|| bindings::optimised(packages, self.aim, &main));
            for file in pieces.values_mut() {
                if fs::metadata(&*file)?.len() > WORTH_IT {
                    *file = bindings::optimised(packages, self.aim, file)?;
                }
            }
            let main = main.join().map_err(|_| anyhow!("an optimising thread broke off"))??;
            Ok((main, pieces))
        })
    }

    /// Gives the script that reads aloud a name with a hash, and changes the import in the class of the elements.
    fn read_aloud(&self, out: &Path) -> Result<()> {
        let snippets = self.work.join("snippets");
        if !snippets.is_dir() {
            return Ok(());
        }
        let source = self.root.join(READ_ALOUD);
        let script = match self.packages {
            Some(packages) => bindings::minified(packages, &source)?,
            None => project::read_text(&source)?,
        };
        let file = format!("read-aloud-{}.js", names::hash([script.as_bytes()]));
        let place = if self.packages.is_some() { format!("\"./{file}\"") } else { format!("\"../../../../{file}\"") };
        let mut places = 0;
        for snippet in project::files_below(&snippets)? {
            let code = project::read_text(&snippet)?;
            places += code.matches(READ_ALOUD_NAME).count();
            project::write(&snippet, code.replace(READ_ALOUD_NAME, &place))?;
        }
        ensure!(places == 1, "{READ_ALOUD_NAME} stands {places} times in the scripts of the elements");
        project::write(&out.join(file), script)
    }

    /// Bundles all scripts into one whose name does not change. For development they are copied unchanged.
    fn scripts(&self, out: &Path) -> Result<()> {
        let Self { root, name, packages, work, .. } = *self;
        let entry = work.join("page.js");
        let script = match packages {
            Some(packages) => {
                let bundle = work.join("bundle.js");
                shell::run_aside(packages.node(BUNDLER).arg(&entry).arg(&bundle))?;
                bindings::minified(packages, &bundle)?
            }
            None => {
                for file in ["page.js", cut::LOADER, &format!("{name}.js")] {
                    fs::copy(work.join(file), out.join(file)).with_context(|| format!("cannot copy `{file}`"))?;
                }
                if work.join("snippets").is_dir() {
                    project::copy_folder(&work.join("snippets"), &out.join("snippets"))?;
                }
                format!("export * from \"./{name}/page.js\";\n")
            }
        };
        let out = if packages.is_some() { out } else { out.parent().unwrap_or(root) };
        project::write(&out.join(format!("{name}.js")), format!("/* @ts-self-types=\"./{name}.d.ts\" */\n{script}"))?;
        let types = "/** Settles when the elements are defined, or with the reason why they cannot be. */\n\
                     export declare const ready: Promise<unknown>;\n";
        project::write(&out.join(format!("{name}.d.ts")), types)
    }
}

/// Makes the bindings import the loader and pass it to the module, once for each part.
fn loaded_once(script: &Path) -> Result<()> {
    let code = project::read_text(script)?;
    let handed = format!("\"{}\": import", cut::LOADER);
    let mut is_there = false;
    let lines =
        code.lines().filter(|line| !line.trim_start().starts_with(&handed) || !std::mem::replace(&mut is_there, true));
    project::write(script, lines.collect::<Vec<_>>().join("\n"))
}

/// The script that a page imports. If the module does not start, no element is defined, and the page's own content
/// stays visible.
fn page(name: &str, elements: &[String], main: &str, integrity: &str) -> String {
    let names = elements.join(",");
    format!(
        r#"import init, {{ initSync }} from "./{name}.js";
import {{ ahead, connect }} from "./parts.js";
const main = fetch(new URL({}, import.meta.url), {{ integrity: {} }});
connect(initSync);
ahead({});
export const ready = init({{ module_or_path: main }});
ready.catch((error) => console.error("Resultaatwijzer could not start:", error));
"#,
        json!(main),
        json!(integrity),
        json!(names),
    )
}
