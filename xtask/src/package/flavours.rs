//! The modules that the widgets are built into: one with all elements, one for each element, and the headless API.

use std::{path::Path, process::Command};

use anyhow::{Context, Result};
use serde_json::Value;

use crate::shell;

/// The package that is built into modules.
pub(super) const WIDGETS: &str = "resultaatwijzer-widgets";

/// The feature of the widgets that stands for all elements.
const ALL: &str = "all";

/// A module that is built from the widgets.
#[derive(Clone)]
pub(super) struct Flavour {
    /// The name of its script, without ending.
    pub(super) name: String,
    /// The features of the package.
    features: String,
    /// The elements that it defines.
    pub(super) elements: Vec<String>,
    /// The most important quality of the module.
    pub(super) aim: Aim,
    pub(super) shape: Shape,
}

/// How a page loads a module.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Shape {
    /// With elements: cut into a main module and its parts. Code that several parts share gets a file of its own from
    /// this size on, in bytes before compression.
    Cut { apart: u64 },
    /// The headless API: as a whole.
    Whole,
}

/// The quality that a module is compiled for.
#[derive(Clone, Copy)]
pub(super) enum Aim {
    /// Size, because a visitor waits until it is loaded.
    Size,
    /// Speed, because a portal calls it thousands of times.
    Speed,
    /// A fast build, for development.
    Trial,
}

impl Aim {
    /// The compiler's options. Those for size are in `Cargo.toml`.
    pub(super) fn profile(self) -> &'static [&'static str] {
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

    /// The options of `wasm-opt`. For size it runs until the module gets no smaller. Functions are not inlined into
    /// their only caller, because that compresses worse. The first kilobyte may be used, because the compiler leaves
    /// it free.
    pub(super) fn optimise(self) -> &'static [&'static str] {
        match self {
            Self::Size => &["-Oz", "--converge", "--one-caller-inline-max-function-size=30", "--low-memory-unused"],
            Self::Speed | Self::Trial => &["-O3"],
        }
    }
}

impl Flavour {
    /// The features of the package.
    pub(super) fn features(&self) -> &str {
        &self.features
    }

    /// The same module, built fast.
    fn to_try(&self) -> Self {
        Self { aim: Aim::Trial, ..self.clone() }
    }
}

/// The module with all elements, then one for each element, for pages that have only that one.
///
/// The elements are those of the feature [`ALL`] in the manifest of the widgets, so that a new one is named only there.
pub(super) fn elements(root: &Path) -> Result<Vec<Flavour>> {
    let features = features(root)?;
    let name = |feature: &String| format!("resultaat-{feature}");
    let all = Flavour {
        name: "resultaatwijzer".into(),
        features: format!("apart,{ALL}"),
        elements: features.iter().map(name).collect(),
        aim: Aim::Size,
        // Code that its parts share is code that its elements share: a page with several elements needs it anyway.
        shape: Shape::Cut { apart: u64::MAX },
    };
    let alone = features.iter().map(|feature| Flavour {
        name: name(feature),
        features: feature.clone(),
        elements: vec![name(feature)],
        aim: Aim::Size,
        shape: Shape::Cut { apart: 4000 },
    });
    Ok([all].into_iter().chain(alone).collect())
}

/// The module with all elements, built fast. It serves the pages of all the others too.
pub(super) fn elements_to_try(root: &Path) -> Result<Flavour> {
    let all = elements(root)?;
    all.first().map(Flavour::to_try).context("the widgets have no elements")
}

/// The headless API, without any element.
pub(super) fn headless() -> Flavour {
    Flavour {
        name: "resultaatwijzer-headless".into(),
        features: "suggestions".into(),
        elements: Vec::new(),
        aim: Aim::Speed,
        shape: Shape::Whole,
    }
}

/// The headless API, built fast.
pub(super) fn headless_to_try() -> Flavour {
    headless().to_try()
}

/// The features that [`ALL`] stands for.
fn features(root: &Path) -> Result<Vec<String>> {
    let mut cargo = Command::new("cargo");
    cargo.current_dir(root).args(["metadata", "--no-deps", "--format-version", "1"]);
    let metadata: Value = serde_json::from_str(&shell::read(&mut cargo)?).context("cargo's metadata is not JSON")?;
    let packages = metadata.get("packages").and_then(Value::as_array).into_iter().flatten();
    let named = |package: &&Value| package.get("name").and_then(Value::as_str) == Some(WIDGETS);
    let all = packages.into_iter().find(named).and_then(|package| package.get("features")?.get(ALL)?.as_array());
    let all = all.with_context(|| format!("`{WIDGETS}` has no feature `{ALL}`"))?;
    Ok(all.iter().filter_map(Value::as_str).map(str::to_owned).collect())
}
