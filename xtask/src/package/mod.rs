//! Builds `dist/`, the files for a web server.
//!
//! It is built in another folder, which then replaces the old one, so that a server never serves an incomplete build.

mod bindings;
mod boot;
mod compress;
mod cut;
mod elements;
mod flavours;
mod kept;
mod names;
mod pack;
mod reload;
mod shorten;

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
    time::Instant,
};

use anyhow::{Context, Result};

use self::flavours::{Flavour, Shape, WIDGETS};
use crate::{
    project,
    setup::{self, npm, wasm_target::WasmCargo},
    shell::{self, say},
};

const COMMAND_LINE: &str = "resultaatwijzer";
const MODULE: &str = "module.wasm";
const MESSAGE: &str = "tests/messages/wmo301.xml";

/// The outputs that must be built again.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Stale {
    /// The pages of `www/`.
    pub(crate) pages: bool,
    /// The catalogues.
    pub(crate) catalogues: bool,
    /// The module of the elements.
    pub(crate) modules: bool,
}

impl Stale {
    /// The outputs that are stale in either.
    pub(crate) fn and(self, other: Self) -> Self {
        Self {
            pages: self.pages || other.pages,
            catalogues: self.catalogues || other.catalogues,
            modules: self.modules || other.modules,
        }
    }
}

/// How an open page gets a later build.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Reloading {
    /// Its reader reloads it.
    ByHand,
    /// It fetches the number of the build regularly, and reloads itself when the number changes.
    ByItself,
}

/// Builds everything.
pub(crate) fn build(root: &Path) -> Result<()> {
    let start = Instant::now();
    let _alone = setup::wait_for_others(root)?;
    let cargo = WasmCargo::ensure(root)?;
    let packages =
        npm::Packages::ensure(root).inspect_err(|error| say(format!("building without wasm-opt: {error:#}"))).ok();
    let new = root.join("dist.new");
    project::fresh_folder(&new)?;
    copy_pages(root, &new)?;
    build_catalogues(root, &new)?;
    let kept = kept::Kept::open(&root.join("target/kept"));
    let maker =
        Maker { root, cargo: &cargo, kept: &kept, sources: sources(root, &cargo)?, packages: packages.as_ref() };
    flavours::elements(root)?.iter().chain([&flavours::headless()]).try_for_each(|flavour| maker.put(flavour, &new))?;
    compress::all(&new, &kept)?;
    kept.close()?;
    swap(root, &new)?;
    say(format!("built dist in {:.1} s", start.elapsed().as_secs_f64()));
    Ok(())
}

/// Builds everything quickly, for development: one module for all elements, without making files smaller.
pub(crate) fn build_to_try(root: &Path, reloading: Reloading) -> Result<()> {
    let start = Instant::now();
    let _alone = setup::wait_for_others(root)?;
    let new = root.join("dist.new");
    project::fresh_folder(&new)?;
    copy_pages(root, &new)?;
    build_catalogues(root, &new)?;
    let all = flavours::elements_to_try(root)?;
    for element in &all.elements {
        project::write(&new.join(format!("{element}.js")), format!("export * from \"./{}.js\";\n", all.name))?;
    }
    put_to_try(root, &new, &[all, flavours::headless_to_try()])?;
    if reloading == Reloading::ByItself {
        reload::put(&new)?;
    }
    swap(root, &new)?;
    say(format!("built dist in {:.1} s", start.elapsed().as_secs_f64()));
    Ok(())
}

/// Builds the stale outputs of a `dist` for development again.
pub(crate) fn rebuild(root: &Path, stale: Stale) -> Result<()> {
    let start = Instant::now();
    let _alone = setup::wait_for_others(root)?;
    let new = root.join("dist.new");
    project::fresh_folder(&new)?;
    project::copy_folder(&project::dist(root), &new)?;
    if stale.pages {
        copy_pages(root, &new)?;
    }
    if stale.catalogues {
        project::remove_folder(&new.join("catalogues"))?;
        build_catalogues(root, &new)?;
    }
    if stale.modules {
        // No page of the demonstration uses the headless module.
        let elements = flavours::elements_to_try(root)?;
        project::remove_folder(&new.join(&elements.name))?;
        put_to_try(root, &new, &[elements])?;
    }
    reload::put(&new)?;
    swap(root, &new)?;
    say(format!("built what changed in {:.1} s", start.elapsed().as_secs_f64()));
    Ok(())
}

fn put_to_try(root: &Path, new: &Path, flavours: &[Flavour]) -> Result<()> {
    let cargo = WasmCargo::ensure(root)?;
    // It has a store of its own, so that the full build's results, which take minutes, are not removed.
    let kept = kept::Kept::open(&root.join("target/kept-to-try"));
    let maker = Maker { root, cargo: &cargo, kept: &kept, sources: sources(root, &cargo)?, packages: None };
    flavours.iter().try_for_each(|flavour| maker.put(flavour, new))?;
    kept.close()
}

/// The folder with only the headless module, for measuring.
pub(crate) fn headless(root: &Path, packages: &npm::Packages) -> Result<PathBuf> {
    let _alone = setup::wait_for_others(root)?;
    let cargo = WasmCargo::ensure(root)?;
    let (kept, sources) = (kept::Kept::open(&root.join("target/kept")), sources(root, &cargo)?);
    let maker = Maker { root, cargo: &cargo, kept: &kept, sources, packages: Some(packages) };
    maker.module(&flavours::headless())
}

/// The tools that make modules.
struct Maker<'a> {
    root: &'a Path,
    cargo: &'a WasmCargo,
    kept: &'a kept::Kept,
    sources: Vec<Vec<u8>>,
    packages: Option<&'a npm::Packages>,
}

impl Maker<'_> {
    /// Writes the module of a flavour to a folder, with the script that loads it.
    fn put(&self, flavour: &Flavour, new: &Path) -> Result<()> {
        let made = self.module(flavour)?;
        project::copy_folder(&made, new)?;
        match flavour.shape {
            Shape::Cut { .. } => Ok(()),
            Shape::Whole => boot::write(new, &flavour.name, &made),
        }
    }

    fn module(&self, flavour: &Flavour) -> Result<PathBuf> {
        let module = self.compile(flavour)?;
        match flavour.shape {
            Shape::Cut { apart } => elements::make(self.root, self.kept, flavour, apart, &module, self.packages),
            Shape::Whole => bindings::make(self.root, self.kept, &flavour.name, flavour.aim, &module, self.packages),
        }
    }

    /// The crate type is passed here instead of being in the manifest, where a second type next to `cdylib` would
    /// silently turn off optimisation across crates.
    fn compile(&self, flavour: &Flavour) -> Result<PathBuf> {
        let Flavour { name, aim, shape, .. } = flavour;
        let features = flavour.features();
        // The cutter needs relocations, to know which numbers in the code refer to functions or to memory.
        let flags: &[_] = if *shape != Shape::Whole { &["--", "-Clink-arg=--emit-relocs"] } else { &[] };
        let asked = [name, features].into_iter().chain(aim.profile().iter().chain(flags).copied()).map(str::as_bytes);
        let folder = self.kept.folder(self.sources.iter().map(Vec::as_slice).chain(asked), |folder| {
            say(format!("compiling {name}"));
            let mut rustc = self.cargo.command("rustc")?;
            rustc.args(["--quiet", "--release", "--package", WIDGETS, "--crate-type", "cdylib"]);
            rustc.args(["--no-default-features", "--features", features]);
            rustc.args(aim.profile()).args(flags);
            shell::run_aside(&mut rustc)?;
            fs::copy(self.cargo.module(WIDGETS), folder.join(MODULE)).context("cannot keep the module")?;
            Ok(())
        })?;
        Ok(folder.join(MODULE))
    }
}

fn copy_pages(root: &Path, new: &Path) -> Result<()> {
    let pages = root.join("www");
    if pages.is_dir() {
        project::copy_folder(&pages, new)?;
    }
    // The page of the portal uses the same message as the tests.
    let message = root.join(MESSAGE);
    if message.is_file() {
        project::write(&new.join("plan/bericht/wmo301.xml"), fs::read(&message)?)?;
    }
    Ok(())
}

/// Builds each folder with a `catalogue.toml` into files for browsers, or prints its findings.
fn build_catalogues(root: &Path, new: &Path) -> Result<()> {
    let authored = root.join("catalogues");
    if !authored.is_dir() {
        return Ok(());
    }
    for folder in project::entries(&authored)? {
        if !folder.join("catalogue.toml").is_file() {
            continue;
        }
        let source = folder.strip_prefix(root)?;
        let name = folder.strip_prefix(&authored)?;
        let target = new.strip_prefix(root)?.join("catalogues").join(name);
        say(format!("catalogue {}", name.display()));
        let mut build = Command::new("cargo");
        build
            .current_dir(root)
            .args(["run", "--quiet", "--profile", "tool", "--package", COMMAND_LINE, "--"])
            .arg("build")
            .arg(source)
            .arg("--out")
            .arg(target);
        shell::run_aside(&mut build).with_context(|| format!("cannot build catalogue `{}`", name.display()))?;
    }
    Ok(())
}

/// The input of a module: our sources, the versions of all dependencies, the compiler and its options.
///
/// cargo cannot know that a flavour is up to date, because all flavours are compiled to the same file.
fn sources(root: &Path, cargo: &WasmCargo) -> Result<Vec<Vec<u8>>> {
    let mut files = vec![root.join("Cargo.toml"), root.join("Cargo.lock")];
    for package in ["core", "text", "messages", "widgets"] {
        files.push(root.join(package).join("Cargo.toml"));
        files.extend(project::files_below(&root.join(package).join("src"))?);
    }
    let mut sources = vec![cargo.identity()?.into_bytes()];
    for file in files {
        sources.push(file.strip_prefix(root)?.to_string_lossy().into_owned().into_bytes());
        sources.push(fs::read(&file).with_context(|| format!("cannot read `{}`", file.display()))?);
    }
    Ok(sources)
}

fn swap(root: &Path, new: &Path) -> Result<()> {
    let (dist, old) = (project::dist(root), root.join("dist.old"));
    project::remove_folder(&old)?;
    if dist.exists() {
        fs::rename(&dist, &old).context("cannot put the old `dist` aside")?;
    }
    fs::rename(new, &dist).context("cannot put the new `dist` in its place")?;
    project::remove_folder(&old)
}
