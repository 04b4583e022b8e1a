//! Reads a plan as a short text. Each plan must have only one text: two different tokens of one plan would look like
//! two plans.

use base64ct::{Base64UrlUnpadded, Encoding};
use resultaatwijzer_core::{
    plan::{self, token, wire::PlanWire},
    reading::document::Document,
};

use super::{BASE, in_words};

/// Decodes bytes as the text of a token, and as the contents of a token between the version and a valid checksum.
pub fn token(data: &[u8]) {
    if let Ok(text) = std::str::from_utf8(data) {
        decoded(text);
    }
    let mut bytes = vec![1];
    bytes.extend(data);
    bytes.extend(checksum(&bytes));
    decoded(&Base64UrlUnpadded::encode_string(&bytes));
}

fn decoded(text: &str) {
    match token::decode(text) {
        Ok(wire) => {
            assert_eq!(token::encode(&wire).as_deref(), Some(text), "another text for the same plan");
            let (_, findings) = plan::check(&BASE.catalogue, &Document::from(wire));
            in_words(&findings, Some(&BASE.catalogue));
        }
        Err(finding) => in_words(&[finding], None),
    }
}

/// Checks that a valid plan with a token is the same after encoding and decoding.
pub(super) fn comes_back(wire: &PlanWire) {
    let Some(text) = token::encode(wire) else { return };
    let found = token::decode(&text).unwrap_or_else(|finding| panic!("{finding:?}: {text}"));
    assert_eq!(token::encode(&found), Some(text));
    assert_eq!(found.arrangement(), wire.arrangement());
}

/// The CRC-32 of a token.
fn checksum(bytes: &[u8]) -> [u8; 4] {
    let sum = bytes.iter().fold(u32::MAX, |sum, byte| {
        (0..8).fold(sum ^ u32::from(*byte), |sum, _| (sum >> 1) ^ (0xedb8_8320 & (sum & 1).wrapping_neg()))
    });
    (!sum).to_be_bytes()
}
