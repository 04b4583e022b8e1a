//! Has open pages load themselves again after each build. For whoever works on them; never in what is published.

use std::{
    path::Path,
    time::{SystemTime, UNIX_EPOCH},
};

use anyhow::Result;

use crate::project;

const SCRIPT: &str = include_str!("reload.js");
const TAG: &str = "<script type=\"module\" src=\"/reload.js\"></script>\n";

/// Puts the script in a folder and in each page of it, and the number of this build beside it.
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
