//! Minifies the styles, because every module contains them.

use std::{env, error::Error, fs, path::Path};

const STYLES: &str = "src/styles";

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo:rerun-if-changed={STYLES}");
    let out = env::var("OUT_DIR")?;
    for file in fs::read_dir(STYLES)? {
        let file = file?.path();
        let css = fs::read_to_string(&file)?;
        if let Some(line) = css.lines().find(|line| loses_a_space(line)) {
            return Err(format!("write `*::` in `{}`: {line}", file.display()).into());
        }
        let small = minifier::css::minify(&css)?.to_string();
        fs::write(Path::new(&out).join(file.file_name().ok_or("a file without a name")?), small)?;
    }
    Ok(())
}

/// Whether the minifier would remove a space that has a meaning: `a ::before` would become `a::before`.
fn loses_a_space(line: &str) -> bool {
    let is_selector = |letter: char| letter.is_alphanumeric() || matches!(letter, ')' | ']');
    line.match_indices(" ::").any(|(at, _)| line.split_at(at).0.ends_with(is_selector))
}
