//! Runs other programs and waits for them. An error names the program.

use std::{
    env, io,
    path::PathBuf,
    process::{Command, Stdio},
    thread,
    time::{Duration, Instant},
};

use anyhow::{Context, Result, bail};

/// Prints one line about the current task on standard error.
pub(crate) fn say(message: impl AsRef<str>) {
    eprintln!("xtask: {}", message.as_ref());
}

/// Runs a program whose output is for the user.
pub(crate) fn run(command: &mut Command) -> Result<()> {
    let status = command.status().with_context(|| format!("cannot start {}", described(command)))?;
    if !status.success() {
        bail!("{} failed ({status})", described(command));
    }
    Ok(())
}

/// Runs a program whose output is secondary: it goes to standard error, because standard output is for our own answer.
pub(crate) fn run_aside(command: &mut Command) -> Result<()> {
    run(command.stdin(Stdio::null()).stdout(io::stderr()))
}

/// Runs a program like [`run_aside`] with a time limit, because a network may never answer.
pub(crate) fn run_within(limit: Duration, command: &mut Command) -> Result<()> {
    let mut child = command
        .stdin(Stdio::null())
        .stdout(io::stderr())
        .spawn()
        .with_context(|| format!("cannot start {}", described(command)))?;
    let start = Instant::now();
    loop {
        if let Some(status) = child.try_wait()? {
            if !status.success() {
                bail!("{} failed ({status})", described(command));
            }
            return Ok(());
        }
        if start.elapsed() > limit {
            child.kill()?;
            child.wait()?;
            bail!("{} took over {} s", described(command), limit.as_secs());
        }
        thread::sleep(Duration::from_millis(200));
    }
}

/// The standard output of a program.
pub(crate) fn read(command: &mut Command) -> Result<String> {
    let output = command.output().with_context(|| format!("cannot start {}", described(command)))?;
    if !output.status.success() {
        bail!("{} failed ({}): {}", described(command), output.status, String::from_utf8_lossy(&output.stderr).trim());
    }
    String::from_utf8(output.stdout).with_context(|| format!("{} does not write UTF-8", described(command)))
}

/// Finds the file of a program by its name.
pub(crate) fn find(program: &str) -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    env::split_paths(&path)
        .flat_map(|folder| {
            let file = folder.join(program);
            let windows = file.with_extension(env::consts::EXE_EXTENSION);
            [file, windows]
        })
        .find(|file| file.is_file())
}

/// The command as a user would type it.
fn described(command: &Command) -> String {
    let words = [command.get_program()].into_iter().chain(command.get_args());
    let line = words.map(|word| word.to_string_lossy()).collect::<Vec<_>>().join(" ");
    format!("`{line}`")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failure_names_the_command() {
        let error = run(Command::new("cargo").arg("no-such-subcommand").stderr(Stdio::null()));
        let message = error.unwrap_err().to_string();
        assert!(message.starts_with("`cargo no-such-subcommand` failed"), "{message}");
    }

    #[test]
    fn programs_are_found_in_the_path() {
        assert!(find("cargo").is_some());
        assert!(find("no-such-program-anywhere").is_none());
    }
}
