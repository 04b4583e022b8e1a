//! Finds a cargo that can build for the browser.
//!
//! rustup installs the WebAssembly target, because it is in `rust-toolchain.toml`. If rustup cannot download or is not
//! installed, Debian's compiler is used for the browser instead (docs/decisions/0001-wasm-target-on-debian.md).

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
    /// The folder to add at the front of the path; `None` for the ordinary cargo.
    bin: Option<PathBuf>,
}

impl WasmCargo {
    /// Finds or builds it.
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

    /// A cargo command for the browser, with the arguments that all of them share.
    ///
    /// It has a target folder of its own, because two compilers with one folder would build everything again each time.
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
        // The options that make the module smaller are unstable. With this, a stable compiler accepts them.
        command.env("RUSTC_BOOTSTRAP", "1");
        command.current_dir(&self.root).env("CARGO_ENCODED_RUSTFLAGS", self.flags()?).arg(subcommand).args([
            "--target",
            TARGET,
            "--target-dir",
            "target/wasm",
        ]);
        Ok(command)
    }

    /// The compiler and its options, as a text for hashes.
    pub(crate) fn identity(&self) -> Result<String> {
        let rustc = self.bin.as_ref().map_or_else(|| PathBuf::from("rustc"), |bin| bin.join("rustc"));
        let version = shell::read(Command::new(rustc).current_dir(&self.root).arg("-vV"))?;
        Ok(format!("{version}{}", self.flags()?))
    }

    /// The path of a package's module after a release build.
    pub(crate) fn module(&self, package: &str) -> PathBuf {
        let name = package.replace('-', "_");
        self.root.join("target/wasm").join(TARGET).join(format!("release/{name}.wasm"))
    }

    /// Whether the standard library was compiled for size, which makes each module about 9 kB smaller.
    pub(crate) fn library_is_small(&self) -> bool {
        self.bin.is_some()
    }

    /// Options that keep this machine's paths out of the module, so that the same sources give the same bytes
    /// everywhere.
    fn flags(&self) -> Result<String> {
        let registry = cargo_home()?.join("registry/src");
        let mut flags = vec![remap(&self.root, ".")];
        // Leave out the places of panics and the debug output of types. We do not use them, and they are an eighth of
        // the module.
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
