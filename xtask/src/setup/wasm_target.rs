//! A cargo that can build for the browser.
//!
//! rustup brings the WebAssembly target along (`rust-toolchain.toml` asks for it). Where rustup may not
//! download, or is not there at all, Debian's own compiler takes its place for the browser build
//! (docs/decisions/0001-wasm-target-on-debian.md).

use std::{
    env,
    path::{Path, PathBuf},
    process::Command,
    time::Duration,
};

use anyhow::{Context, Result, bail};

use super::{
    debian,
    debian_toolchain::{self, DebianToolchain},
    target::{TARGET, forget_other_toolchains, has_target},
};
use crate::{
    project,
    shell::{self, say},
};

/// The cargo that builds for the browser.
pub(crate) struct WasmCargo {
    root: PathBuf,
    /// To be put in front of the path; none where the ordinary cargo will do.
    bin: Option<PathBuf>,
}

impl WasmCargo {
    /// Finds it, or makes it.
    pub(crate) fn ensure(root: &Path) -> Result<Self> {
        let ordinary = Self { root: root.to_path_buf(), bin: None };
        if has_target(Command::new("rustc").current_dir(root)) {
            return Ok(ordinary);
        }
        let made = DebianToolchain::new(root.join("target/wasm-toolchain"));
        let from_debian = |made: &DebianToolchain| Self { root: root.to_path_buf(), bin: Some(made.bin()) };
        if made.is_ready() {
            return Ok(from_debian(&made));
        }
        if rustup_may_download() && rustup_adds_target(root) {
            return Ok(ordinary);
        }
        if debian::is_here() {
            made.build(root).with_context(|| {
                format!("cannot build {TARGET} from Debian's packages (`rustup target add {TARGET}` is the other way)")
            })?;
            return Ok(from_debian(&made));
        }
        bail!(
            "the Rust target {TARGET} is missing. Either `rustup target add {TARGET}`, \
             or use Debian, whose packages it can be built from"
        )
    }

    /// A cargo command for the browser, up to and including what all of them share.
    ///
    /// Its files have a folder of their own: two compilers in one folder would build everything
    /// again at each turn.
    pub(crate) fn command(&self, subcommand: &str) -> Result<Command> {
        let mut command = match &self.bin {
            Some(bin) => {
                let mut command = Command::new(bin.join("cargo"));
                let path = env::var_os("PATH").unwrap_or_default();
                let folders = std::iter::once(bin.clone()).chain(env::split_paths(&path));
                command.env("PATH", env::join_paths(folders)?);
                forget_other_toolchains(&mut command);
                command
            }
            None => Command::new("cargo"),
        };
        // The flags that make the module smaller are not stable yet; this lets a stable compiler take them.
        command.env("RUSTC_BOOTSTRAP", "1");
        command.current_dir(&self.root).env("CARGO_ENCODED_RUSTFLAGS", self.flags()?).arg(subcommand).args([
            "--target",
            TARGET,
            "--target-dir",
            "target/wasm",
        ]);
        Ok(command)
    }

    /// Which compiler with which flags.
    pub(crate) fn identity(&self) -> Result<String> {
        let rustc = self.bin.as_ref().map_or_else(|| PathBuf::from("rustc"), |bin| bin.join("rustc"));
        let version = shell::read(Command::new(rustc).current_dir(&self.root).arg("-vV"))?;
        Ok(format!("{version}{}", self.flags()?))
    }

    /// Where a release build puts the module of a package.
    pub(crate) fn module(&self, package: &str) -> PathBuf {
        let name = package.replace('-', "_");
        self.root.join("target/wasm").join(TARGET).join(format!("release/{name}.wasm"))
    }

    /// Whether the standard library was compiled for size here, which makes each module some 9 kB smaller.
    pub(crate) fn library_is_small(&self) -> bool {
        self.bin.is_some()
    }

    /// The same sources give the same bytes in every folder: no path of this machine gets in.
    fn flags(&self) -> Result<String> {
        let registry = cargo_home()?.join("registry/src");
        let mut flags = vec![remap(&self.root, ".")];
        // Nothing of ours reads where a panic happened or how a type is debugged: an eighth of the module.
        flags.extend(["-Zlocation-detail=none", "-Zfmt-debug=none"].map(str::to_owned));
        if self.library_is_small() {
            flags.extend(debian_toolchain::FLAGS.map(str::to_owned));
        }
        if registry.is_dir() {
            for index in project::entries(&registry)? {
                flags.push(remap(&index, "registry"));
            }
        }
        Ok(flags.join("\u{1f}"))
    }
}

fn rustup_may_download() -> bool {
    shell::find("rustup").is_some() && env::var("RUSTUP_AUTO_INSTALL").map_or(true, |value| value != "0")
}

fn rustup_adds_target(root: &Path) -> bool {
    say(format!("asking rustup for {TARGET}"));
    let mut add = Command::new("rustup");
    add.args(["target", "add", TARGET]).current_dir(root);
    if let Err(error) = shell::run_within(Duration::from_secs(180), &mut add) {
        say(format!("{error:#}"));
    }
    has_target(Command::new("rustc").current_dir(root))
}

fn cargo_home() -> Result<PathBuf> {
    match env::var_os("CARGO_HOME") {
        Some(home) => Ok(PathBuf::from(home)),
        None => Ok(env::home_dir().context("cannot tell the home folder")?.join(".cargo")),
    }
}

fn remap(from: &Path, to: &str) -> String {
    format!("--remap-path-prefix={}={to}", from.display())
}
