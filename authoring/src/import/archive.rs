//! Opens spreadsheets, which are zip files, within limits: a small zip file can unpack into more than a machine's
//! memory.

use std::io::{self, Cursor, Read};

use zip::{ZipArchive, result::ZipError};

use super::problem::{Found, Problem};

/// The most bytes that a spreadsheet may unpack into, all its parts together.
pub(super) const MAX_UNPACKED: usize = 64 * 1024 * 1024;

/// The most parts of a spreadsheet.
const MAX_PARTS: usize = 2_000;

/// A spreadsheet whose unpacked size is known to be within the limit.
pub(super) type Archive<'a> = ZipArchive<Cursor<&'a [u8]>>;

/// Opens a spreadsheet after measuring its parts: first by the sizes that it declares, then by unpacking.
pub(super) fn open(bytes: &[u8]) -> Result<Archive<'_>, Found> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(damaged)?;
    let too_much = |what, limit| Found::in_file(Problem::TooMuch { what, limit });
    if archive.len() > MAX_PARTS {
        return Err(too_much("parts", MAX_PARTS));
    }
    let mut declared: u64 = 0;
    for i in 0..archive.len() {
        declared = declared.saturating_add(archive.by_index_raw(i).map_err(damaged)?.size());
    }
    let limit = MAX_UNPACKED as u64;
    let mut unpacked: u64 = 0;
    for i in 0..archive.len() {
        if declared > limit || unpacked > limit {
            return Err(too_much("unpacked bytes", MAX_UNPACKED));
        }
        let part = archive.by_index(i).map_err(damaged)?;
        unpacked += io::copy(&mut part.take(limit + 1 - unpacked), &mut io::sink()).map_err(unreadable)?;
    }
    if unpacked > limit {
        return Err(too_much("unpacked bytes", MAX_UNPACKED));
    }
    Ok(archive)
}

/// A part as text.
pub(super) fn text(archive: &mut Archive<'_>, part: &str) -> Result<String, Found> {
    let mut text = String::new();
    let part = archive.by_name(part).map_err(damaged)?;
    part.take(MAX_UNPACKED as u64).read_to_string(&mut text).map_err(unreadable)?;
    Ok(text)
}

/// A part as text, with a replacement character for bytes that are not UTF-8.
pub(super) fn lossy(archive: &mut Archive<'_>, part: usize) -> Result<String, Found> {
    let mut bytes = Vec::new();
    let part = archive.by_index(part).map_err(damaged)?;
    part.take(MAX_UNPACKED as u64).read_to_end(&mut bytes).map_err(unreadable)?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

#[expect(clippy::needless_pass_by_value, reason = "for `map_err`")]
fn damaged(error: ZipError) -> Found {
    Found::in_file(Problem::Damaged { detail: error.to_string() })
}

#[expect(clippy::needless_pass_by_value, reason = "for `map_err`")]
fn unreadable(error: io::Error) -> Found {
    Found::in_file(Problem::Damaged { detail: error.to_string() })
}
