//! File names with a hash of the contents.
//!
//! Such a file never changes, so that browsers may cache it for ever (`serve::headers` recognises these names).

use sha2::{Digest, Sha256};

/// The number of hexadecimal digits of the hash in a name.
const DIGITS: usize = 12;

/// The hash of several contents together.
pub(super) fn hash<'a>(contents: impl IntoIterator<Item = &'a [u8]>) -> String {
    let mut hasher = Sha256::new();
    for content in contents {
        // The lengths are included, so that a byte that moves from one file to the next changes the hash.
        hasher.update((content.len() as u64).to_le_bytes());
        hasher.update(content);
    }
    let digits = hasher.finalize().iter().map(|byte| format!("{byte:02x}")).collect::<String>();
    digits.chars().take(DIGITS).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hash_tells_contents_and_borders_apart() {
        let of = |parts: &[&str]| hash(parts.iter().map(|part| part.as_bytes()));
        assert_eq!(of(&["a", "b"]).len(), DIGITS);
        assert_eq!(of(&["a", "b"]), of(&["a", "b"]));
        assert_ne!(of(&["a", "b"]), of(&["ab"]));
        assert_ne!(of(&["a", "b"]), of(&["b", "a"]));
    }
}
