//! Makes open pages reload after each build. This is only for development and never published.

use std::{
    path::Path,
    time::{SystemTime, UNIX_EPOCH},
};

use anyhow::Result;

use crate::project;

const SCRIPT: &str = include_str!("reload.js");
const TAG: &str = "<script type=\"module\" src=\"/reload.js\"></script>\n";

/// Adds the script to a folder and to each page in it, with a file that contains the number of the build.
pub(super) fn put(folder: &Path) -> Result<()> {
    project::write(&folder.join("reload.js"), SCRIPT)?;
    let number = SystemTime::now().duration_since(UNIX_EPOCH)?.as_millis();
    project::write(&folder.join("build.txt"), number.to_string())?;
    for file in project::files_below(folder)? {
        if file.extension().is_some_and(|ending| ending == "html") {
            let page = project::read_text(&file)?;
            if !page.contains(TAG) {
                project::write(&file, page + TAG)?;
            }
        }
    }
    Ok(())
}
