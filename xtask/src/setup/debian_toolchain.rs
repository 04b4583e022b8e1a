//! Builds a toolchain with the WebAssembly target from Debian's packages.
//!
//! Debian has a recent compiler and the sources of the standard library, because its browsers need both. It does not
//! have that library compiled for WebAssembly. The library is therefore compiled here, once, into a toolchain folder
//! that otherwise consists of links to Debian's files.

use std::{
    fs,
    os::unix::fs::{PermissionsExt, symlink},
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Context, Result, bail};

use super::{
    debian,
    target::{TARGET, forget_other_toolchains, has_target},
};
use crate::{
    project,
    shell::{self, say},
};

const PACKAGES: [&str; 3] = ["rustc-web", "cargo-web", "rust-web-src"];
const RUSTC: &str = "/usr/bin/rustc";
const CARGO: &str = "/usr/bin/cargo";
const SOURCES: &str = "/usr/lib/rustlib/src/rust/library";
const LINKER_PACKAGE: &str = "lld-19";
const LINKER: &str = "/usr/lib/llvm-19/bin/lld";

/// An empty cargo package. Building it also builds the standard library.
const EMPTY_PACKAGE: &str = r#"[package]
name = "empty"
version = "0.0.0"
edition = "2021"

[lib]
path = "lib.rs"

[profile.release]
opt-level = "z"
codegen-units = 1
panic = "abort"
debug = 0

[workspace]
"#;

/// The options for the library and the modules that use it. A panic is a trap without a message, because nobody reads
/// it in a browser, and the code for panic messages is a fifteenth of a module.
pub(super) const FLAGS: [&str; 2] = ["-Zunstable-options", "-Cpanic=immediate-abort"];

/// A toolchain folder: links to Debian's files, and the library that is built.
pub(crate) struct DebianToolchain {
    folder: PathBuf,
}

impl DebianToolchain {
    /// The toolchain in this folder, which may not exist yet.
    pub(crate) fn new(folder: PathBuf) -> Self {
        Self { folder }
    }

    /// The folder with its cargo and its compiler.
    pub(crate) fn bin(&self) -> PathBuf {
        self.folder.join("bin")
    }

    /// Whether it is complete, and made with Debian's present compiler.
    pub(crate) fn is_ready(&self) -> bool {
        let rustc = self.bin().join("rustc");
        let stamp = fs::read_to_string(self.stamp()).unwrap_or_default();
        rustc.exists()
            && version(&rustc).is_ok_and(|version| stamped(&version) == stamp)
            && linker_in(&self.folder, &stamp).is_some_and(|linker| linker.exists())
            && has_target(&mut Command::new(rustc))
    }

    /// Builds it. The folder gets its name when it is complete; the files of an interrupted build are removed.
    pub(crate) fn build(&self, root: &Path) -> Result<()> {
        if ![RUSTC, CARGO, SOURCES].iter().all(|path| Path::new(path).exists()) {
            debian::install(&PACKAGES)?;
        }
        let version = version(Path::new(RUSTC))?;
        let new = self.folder.with_extension("new");
        project::fresh_folder(&new)?;
        link(&new, &version, &linker(root)?)?;
        say(format!(
            "compiling the standard library for {TARGET} with Debian's {}, once (about a minute)",
            version.lines().next().unwrap_or("rustc")
        ));
        compile_library(&new)?;
        project::write(&new.join("stamp"), stamped(&version))?;
        project::remove_folder(&self.folder)?;
        fs::rename(&new, &self.folder).with_context(|| format!("cannot rename `{}`", new.display()))?;
        if !self.is_ready() {
            bail!("the compiler does not find the library in `{}`", self.folder.display());
        }
        Ok(())
    }

    fn stamp(&self) -> PathBuf {
        self.folder.join("stamp")
    }
}

fn version(rustc: &Path) -> Result<String> {
    shell::read(Command::new(rustc).arg("-vV"))
}

/// A text for the compiler and the options with which the toolchain is made.
fn stamped(version: &str) -> String {
    format!("{version}{}\n", FLAGS.join(" "))
}

/// The target of the machine that the compiler runs on.
fn host(version: &str) -> Option<&str> {
    version.lines().find_map(|line| line.strip_prefix("host: "))
}

fn linker_in(folder: &Path, version: &str) -> Option<PathBuf> {
    let host = host(version)?;
    Some(folder.join(format!("lib/rustlib/{host}/bin/rust-lld")))
}

/// The linker of a toolchain that rustup installed, or else Debian's.
fn linker(root: &Path) -> Result<PathBuf> {
    let ordinary = || -> Option<PathBuf> {
        let rustc = || {
            let mut command = Command::new("rustc");
            command.current_dir(root);
            command
        };
        let sysroot = shell::read(rustc().args(["--print", "sysroot"])).ok()?;
        let version = shell::read(rustc().arg("-vV")).ok()?;
        linker_in(Path::new(sysroot.trim()), &version).filter(|linker| linker.is_file())
    };
    if let Some(linker) = ordinary() {
        return Ok(linker);
    }
    if !Path::new(LINKER).exists() {
        debian::install(&[LINKER_PACKAGE])?;
    }
    Ok(PathBuf::from(LINKER))
}

/// Makes links to Debian's files.
fn link(folder: &Path, version: &str, linker: &Path) -> Result<()> {
    let host = host(version).context("the compiler does not name its host")?;
    let libraries = folder.join("lib/rustlib");
    for made in [folder.join("bin"), libraries.join(host).join("bin")] {
        fs::create_dir_all(&made).with_context(|| format!("cannot make `{}`", made.display()))?;
    }
    let links = [
        (PathBuf::from(CARGO), folder.join("bin/cargo")),
        (PathBuf::from(format!("/usr/lib/rustlib/{host}/lib")), libraries.join(host).join("lib")),
        (PathBuf::from("/usr/lib/rustlib/src"), libraries.join("src")),
        (linker.to_path_buf(), libraries.join(host).join("bin/rust-lld")),
    ];
    for (from, to) in links {
        symlink(from, &to).with_context(|| format!("cannot make `{}`", to.display()))?;
    }
    // These are scripts and not links, because a linked compiler would look for libraries next to its real file.
    for tool in ["rustc", "rustdoc"] {
        let path = folder.join("bin").join(tool);
        let script = format!("#!/bin/sh\nexec /usr/bin/{tool} --sysroot \"${{0%/bin/*}}\" \"$@\"\n");
        project::write(&path, script)?;
        fs::set_permissions(&path, fs::Permissions::from_mode(0o755))?;
    }
    Ok(())
}

/// Compiles the library. Its dependencies are in Debian's sources, so that no registry is used.
fn compile_library(folder: &Path) -> Result<()> {
    let (package, build) = (folder.join("empty"), folder.join("build"));
    project::fresh_folder(&package)?;
    project::write(&package.join("Cargo.toml"), EMPTY_PACKAGE)?;
    project::write(&package.join("lib.rs"), "#![no_std]\n")?;

    let mut cargo = Command::new(CARGO);
    forget_other_toolchains(&mut cargo);
    cargo
        .current_dir(&package)
        .env_remove("RUSTC_WRAPPER")
        .env("RUSTC", RUSTC)
        // `build-std` needs a nightly compiler. With this, any compiler accepts it.
        .env("RUSTC_BOOTSTRAP", "1")
        .env("CARGO_ENCODED_RUSTFLAGS", format!("-Cembed-bitcode=yes\u{1f}{}", FLAGS.join("\u{1f}")))
        .args(["build", "--quiet", "--release", "--offline", "--target", TARGET])
        .args(["--config", r#"source.crates-io.replace-with="sources""#])
        .arg("--config")
        .arg(format!(r#"source.sources.directory="{SOURCES}/vendor""#))
        .args(["-Z", "build-std=std,panic_abort", "-Z", "build-std-features=optimize_for_size"])
        .arg("--target-dir")
        .arg(&build);
    shell::run_aside(&mut cargo)?;

    let libraries = folder.join(format!("lib/rustlib/{TARGET}/lib"));
    project::fresh_folder(&libraries)?;
    for file in project::entries(&build.join(TARGET).join("release/deps"))? {
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        if name.ends_with(".rlib") && !name.starts_with("libempty-") {
            fs::copy(&file, libraries.join(&*name))?;
        }
    }
    project::remove_folder(&build)?;
    project::remove_folder(&package)
}
