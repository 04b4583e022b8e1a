//! From the sources to `dist/`, what a web server has to serve.
//!
//! It is built beside the old one and then takes its place, so that a server never shows half of it.

mod bindings;
mod boot;
mod compress;
mod kept;
mod names;
mod shorten;

pub(crate) use compress::copy_of as compressed_copy;

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
    time::Instant,
};

use anyhow::{Context, Result};

use crate::{
    project,
    setup::{self, npm, wasm_target::WasmCargo},
    shell::{self, say},
};

const WIDGETS: &str = "resultaatwijzer-widgets";
const COMMAND_LINE: &str = "resultaatwijzer";
const MODULE: &str = "module.wasm";
const MESSAGE: &str = "tests/messages/wmo301.xml";

/// One of the modules that the widgets are built into.
struct Flavour {
    /// The name of its script, without ending.
    name: &'static str,
    /// The features of the package that it has.
    features: &'static str,
    /// What counts most in it.
    aim: Aim,
    /// The languages that have modules of their own; none where all languages are in one.
    languages: &'static [&'static str],
}

/// What a module is compiled for.
#[derive(Clone, Copy)]
pub(super) enum Aim {
    /// A visitor waits for it to load.
    Size,
    /// A portal asks it thousands of questions.
    Speed,
    /// Whoever works on it waits for it to be built.
    Trial,
}

impl Aim {
    /// For the compiler; for size is in `Cargo.toml`.
    fn profile(self) -> &'static [&'static str] {
        match self {
            Self::Size => &[],
            Self::Speed => &["--config", "profile.release.opt-level=3"],
            Self::Trial => &[
                "--config",
                "profile.release.opt-level=1",
                "--config",
                "profile.release.lto=\"off\"",
                "--config",
                "profile.release.codegen-units=16",
                "--config",
                "profile.release.incremental=true",
            ],
        }
    }

    /// For `wasm-opt`. For size again and again, until it gets no smaller; what is put into its one caller compresses
    /// worse, and the compiler leaves the first kilobyte free.
    fn optimise(self) -> &'static [&'static str] {
        match self {
            Self::Size => &["-Oz", "--converge", "--one-caller-inline-max-function-size=30", "--low-memory-unused"],
            Self::Speed | Self::Trial => &["-O3"],
        }
    }
}

/// All elements, and each element alone. Apart, so that a page loads what it shows.
const ELEMENTS: [Flavour; 7] = [
    Flavour {
        name: "resultaatwijzer",
        features: "plan,conversation,tariff,providers,start,nl,en",
        aim: Aim::Size,
        languages: &[],
    },
    // Read most, and the most words.
    Flavour { name: PLAN, features: "plan", aim: Aim::Size, languages: &PLAN_LANGUAGES },
    Flavour { name: "resultaat-conversation", features: "conversation,nl,en", aim: Aim::Size, languages: &[] },
    Flavour { name: "resultaat-tariff", features: "tariff,nl,en", aim: Aim::Size, languages: &[] },
    Flavour { name: "resultaat-providers", features: "providers,nl,en", aim: Aim::Size, languages: &[] },
    Flavour { name: "resultaat-start", features: "start,nl,en", aim: Aim::Size, languages: &[] },
    MORE,
];

/// What `resultaat-start` fetches when somebody opens a message or hands on a link.
const MORE: Flavour = Flavour { name: "resultaat-more", features: "more,nl,en", aim: Aim::Size, languages: &[] };

/// The element with a module for each language.
pub(crate) const PLAN: &str = "resultaat-plan";

/// The languages that a plan is explained in; the first is for who reads another.
pub(crate) const PLAN_LANGUAGES: [&str; 3] = ["nl", "en", "ar"];

/// All elements, and the plan in all its languages.
const TRIAL: [Flavour; 4] = [
    Flavour { aim: Aim::Trial, ..ELEMENTS[0] },
    Flavour { name: PLAN, features: "plan,nl,en,ar", aim: Aim::Trial, languages: &[] },
    Flavour { aim: Aim::Trial, ..MORE },
    Flavour { aim: Aim::Trial, ..HEADLESS },
];

/// The same questions without any element.
const HEADLESS: Flavour =
    Flavour { name: "resultaatwijzer-headless", features: "suggestions,nl,en", aim: Aim::Speed, languages: &[] };

/// Builds all of it; quickly to try things, and then nothing is made small.
pub(crate) fn build(root: &Path, quick: bool) -> Result<()> {
    let start = Instant::now();
    let _alone = setup::wait_for_others(root)?;
    let cargo = WasmCargo::ensure(root)?;
    let packages = match quick {
        true => None,
        false => {
            npm::Packages::ensure(root).inspect_err(|error| say(format!("building without wasm-opt: {error:#}"))).ok()
        }
    };

    let new = root.join("dist.new");
    project::fresh_folder(&new)?;
    copy_pages(root, &new)?;
    build_catalogues(root, &new)?;
    let kept = kept::Kept::open(root);
    let maker =
        Maker { root, cargo: &cargo, kept: &kept, sources: sources(root, &cargo)?, packages: packages.as_ref() };
    if quick {
        TRIAL.iter().try_for_each(|flavour| maker.put(flavour, &new))?;
        for flavour in ELEMENTS.iter().filter(|flavour| TRIAL.iter().all(|trial| trial.name != flavour.name)) {
            let all = format!("export * from \"./{}.js\";\n", ELEMENTS[0].name);
            project::write(&new.join(format!("{}.js", flavour.name)), all)?;
        }
    } else {
        ELEMENTS.iter().chain([&HEADLESS]).try_for_each(|flavour| maker.put(flavour, &new))?;
        compress::all(&new, &kept)?;
        kept.close()?;
    }
    swap(root, &new)?;

    say(format!("built dist in {:.1} s", start.elapsed().as_secs_f64()));
    Ok(())
}

/// The folder with the headless module alone, for measuring.
pub(crate) fn headless(root: &Path, packages: &npm::Packages) -> Result<PathBuf> {
    let _alone = setup::wait_for_others(root)?;
    let cargo = WasmCargo::ensure(root)?;
    let (kept, sources) = (kept::Kept::open(root), sources(root, &cargo)?);
    let maker = Maker { root, cargo: &cargo, kept: &kept, sources, packages: Some(packages) };
    maker.module(HEADLESS.name, HEADLESS.features, HEADLESS.aim)
}

/// What modules are made with.
struct Maker<'a> {
    root: &'a Path,
    cargo: &'a WasmCargo,
    kept: &'a kept::Kept,
    sources: Vec<Vec<u8>>,
    packages: Option<&'a npm::Packages>,
}

impl Maker<'_> {
    /// Puts a flavour's modules in a folder, and the script that loads them.
    fn put(&self, flavour: &Flavour, new: &Path) -> Result<()> {
        let Flavour { name, features, aim, languages } = flavour;
        if languages.is_empty() {
            let module = self.module(name, features, *aim)?;
            project::copy_folder(&module, new)?;
            return boot::write(new, name, &module);
        }
        let mut modules = Vec::new();
        for language in *languages {
            let module = self.module(&format!("{name}-{language}"), &format!("{features},{language}"), *aim)?;
            project::copy_folder(&module, new)?;
            modules.push((*language, module));
        }
        let modules: Vec<(&str, &Path)> =
            modules.iter().map(|(language, module)| (*language, module.as_path())).collect();
        boot::write_by_language(new, name, &modules)
    }

    fn module(&self, name: &str, features: &str, aim: Aim) -> Result<PathBuf> {
        let module = self.compile(name, features, aim)?;
        bindings::make(self.root, self.kept, name, aim, &module, self.packages)
    }

    /// The crate type is given here and not in the manifest, where a second type beside `cdylib` would
    /// turn off optimisation across crates without a word.
    fn compile(&self, name: &str, features: &str, aim: Aim) -> Result<PathBuf> {
        let asked = [name, features].into_iter().chain(aim.profile().iter().copied()).map(str::as_bytes);
        let folder = self.kept.folder(self.sources.iter().map(Vec::as_slice).chain(asked), |folder| {
            say(format!("compiling {name}"));
            let mut rustc = self.cargo.command("rustc")?;
            rustc.args(["--quiet", "--release", "--package", WIDGETS, "--crate-type", "cdylib"]);
            rustc.args(["--no-default-features", "--features", features]);
            rustc.args(aim.profile());
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
    // The portal's page offers the message that the tests read.
    let message = root.join(MESSAGE);
    if message.is_file() {
        project::write(&new.join("plan/bericht/wmo301.xml"), fs::read(&message)?)?;
    }
    Ok(())
}

/// Each folder with a `catalogue.toml` becomes the files that browsers load, or shows its findings.
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

/// All that a module is made from: our sources, the versions of all others, the compiler and its flags.
///
/// cargo cannot tell that a flavour is fresh, since all of them are compiled to one file.
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
