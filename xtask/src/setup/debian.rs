//! Installs packages of Debian, on machines with Debian.

use std::{path::Path, process::Command};

use anyhow::{Context, Result, bail};

use crate::shell::{self, say};

/// Whether this machine has Debian's packages.
pub(crate) fn is_here() -> bool {
    Path::new("/etc/debian_version").exists() && shell::find("apt-get").is_some()
}

/// Installs packages. A user without permission gets an error with the command to run.
pub(crate) fn install(packages: &[&str]) -> Result<()> {
    let list = packages.join(" ");
    if shell::read(Command::new("id").arg("-u"))?.trim() != "0" {
        bail!("run `sudo apt-get install --no-install-recommends {list}` and try again");
    }
    say(format!("installing {list}"));
    // Old package lists contain versions that the servers no longer have, or compilers that are too old.
    shell::read(apt_get().args(["update", "-qq"]))?;
    shell::read(apt_get().args(["install", "-qq", "-y", "--no-install-recommends"]).args(packages))
        .with_context(|| format!("cannot install {list}"))?;
    Ok(())
}

fn apt_get() -> Command {
    let mut command = Command::new("apt-get");
    command.env("DEBIAN_FRONTEND", "noninteractive");
    command
}
