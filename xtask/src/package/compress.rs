//! Writes a compressed copy next to each file of text or code, so that a server does not need to compress.

use std::{
    fs,
    path::{Path, PathBuf},
    sync::Mutex,
    thread,
};

use anyhow::{Context, Result, anyhow};
use brotli::enc::BrotliEncoderParams;

use super::kept::Kept;
use crate::{project, shell::say};

/// The extensions of files that become smaller; `.ts` is for `.d.ts`.
const EXTENSIONS: [&str; 7] = ["css", "html", "js", "json", "svg", "ts", "wasm"];

/// The highest level of the format, because a file is compressed once and downloaded often.
const QUALITY: i32 = 11;
const WINDOW: i32 = 22;

/// Compresses all files in a folder that become smaller, one for each processor at the same time.
pub(super) fn all(folder: &Path, kept: &Kept) -> Result<()> {
    say("compressing");
    let mut files = project::files_below(folder)?;
    files.retain(|file| is_worth_it(file));
    let queue = Mutex::new(files.into_iter());
    let next = || queue.lock().ok()?.next();
    let work = || -> Result<()> {
        while let Some(file) = next() {
            compress(&file, kept).with_context(|| format!("cannot compress `{}`", file.display()))?;
        }
        Ok(())
    };
    let threads = thread::available_parallelism().map_or(1, usize::from);
    thread::scope(|scope| {
        let workers: Vec<_> = (0..threads).map(|_| scope.spawn(work)).collect();
        workers
            .into_iter()
            .try_for_each(|worker| worker.join().map_err(|_| anyhow!("a compressing thread broke off"))?)
    })
}

fn is_worth_it(file: &Path) -> bool {
    file.extension().is_some_and(|found| EXTENSIONS.iter().any(|extension| found == *extension))
}

/// The path of a file's compressed copy.
fn copy_of(file: &Path) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(".br");
    PathBuf::from(name)
}

fn compress(file: &Path, kept: &Kept) -> Result<()> {
    let content = fs::read(file)?;
    let folder = kept.folder([b"brotli".as_slice(), &content], |folder| {
        project::write(&folder.join("it.br"), compressed(&content)?)
    })?;
    fs::copy(folder.join("it.br"), copy_of(file))?;
    Ok(())
}

fn compressed(mut content: &[u8]) -> Result<Vec<u8>> {
    let parameters = BrotliEncoderParams {
        quality: QUALITY,
        lgwin: WINDOW,
        size_hint: content.len(),
        ..BrotliEncoderParams::default()
    };
    let mut compressed = Vec::new();
    brotli::BrotliCompress(&mut content, &mut compressed, &parameters)?;
    Ok(compressed)
}
