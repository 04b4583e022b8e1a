//! Paths and files of the checkout.

use std::{
    env, fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result};

/// The folder of the workspace: the nearest one upwards that holds this program's own manifest.
///
/// It is found at run time, so that a checkout can be moved after the program was built.
pub(crate) fn root() -> Result<PathBuf> {
    let here = env::current_dir().context("cannot tell the current folder")?;
    here.ancestors()
        .find(|folder| folder.join("xtask/Cargo.toml").is_file())
        .map(Path::to_path_buf)
        .with_context(|| format!("`{}` is not inside the workspace", here.display()))
}

/// The folder for the built website.
pub(crate) fn dist(root: &Path) -> PathBuf {
    root.join("dist")
}

/// Removes a folder and its contents. It is not an error if the folder does not exist.
pub(crate) fn remove_folder(folder: &Path) -> Result<()> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
            Err(error).with_context(|| format!("cannot remove `{}`", folder.display()))
        }
        _ => Ok(()),
    }
}

/// Creates an empty folder and removes its earlier contents.
pub(crate) fn fresh_folder(folder: &Path) -> Result<()> {
    remove_folder(folder)?;
    fs::create_dir_all(folder).with_context(|| format!("cannot make `{}`", folder.display()))
}

/// All files in a folder and the folders below it, in a fixed order.
pub(crate) fn files_below(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    let mut folders = vec![folder.to_path_buf()];
    while let Some(folder) = folders.pop() {
        for path in entries(&folder)? {
            if path.is_dir() {
                folders.push(path);
            } else {
                files.push(path);
            }
        }
    }
    files.sort();
    Ok(files)
}

/// The entries of a folder, in a fixed order.
pub(crate) fn entries(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut paths = fs::read_dir(folder)
        .and_then(|entries| entries.map(|entry| Ok(entry?.path())).collect::<Result<Vec<_>, _>>())
        .with_context(|| format!("cannot list `{}`", folder.display()))?;
    paths.sort();
    Ok(paths)
}

/// Copies a folder and its contents into another one.
pub(crate) fn copy_folder(from: &Path, to: &Path) -> Result<()> {
    for file in files_below(from)? {
        let target = to.join(file.strip_prefix(from)?);
        if let Some(folder) = target.parent() {
            fs::create_dir_all(folder).with_context(|| format!("cannot make `{}`", folder.display()))?;
        }
        fs::copy(&file, &target).with_context(|| format!("cannot copy `{}`", file.display()))?;
    }
    Ok(())
}

/// Reads a text file.
pub(crate) fn read_text(path: &Path) -> Result<String> {
    fs::read_to_string(path).with_context(|| format!("cannot read `{}`", path.display()))
}

/// Writes a file.
pub(crate) fn write(path: &Path, content: impl AsRef<[u8]>) -> Result<()> {
    fs::write(path, content).with_context(|| format!("cannot write `{}`", path.display()))
}
