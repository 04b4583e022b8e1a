//! The short names by which a catalogue's parts refer to each other.

use serde::{Serialize, Serializer};
use std::{fmt, sync::Arc};

/// A code such as `Z5` or `huishouden` (*code*): 1 to 40 letters, digits, `-`, `_` or `.`, cheap to copy.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Code(
    // INVARIANT (code letters): ASCII letters, digits, `-`, `_`, `.`; 1 to 40 of them. Upheld by `Code::new`.
    Arc<str>,
);

impl Code {
    /// The longest code that is read.
    pub const MAX_LEN: usize = 40;

    /// A checked code; `None` when it is empty, too long, or holds another character.
    ///
    /// ```
    /// use resultaatwijzer_core::value::code::Code;
    /// assert_eq!(Code::new("Z5").unwrap().as_str(), "Z5");
    /// assert_eq!(Code::new("Z 5"), None);
    /// ```
    #[must_use]
    pub fn new(text: &str) -> Option<Self> {
        let fits = (1..=Self::MAX_LEN).contains(&text.len());
        let plain = text.bytes().all(|b| b.is_ascii_alphanumeric() || b"-_.".contains(&b));
        (fits && plain).then(|| Self(text.into()))
    }

    /// The code's letters.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::borrow::Borrow<str> for Code {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl Serialize for Code {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn holds_only_plain_letters() {
        assert_eq!(Code::new("Z5").unwrap().as_str(), "Z5");
        for bad in ["", "Z 5", "é", "a/b", "\u{202e}Z5", &"x".repeat(41)] {
            assert_eq!(Code::new(bad), None, "{bad}");
        }
    }
}
