//! A link as a QR code.

use qrcode::{Color, EcLevel, QrCode};

use super::share::Qr;

/// The width of the white border that scanners need around a QR code, in modules.
const QUIET: usize = 4;

/// Draws a link. The code can still be read when a seventh of it is damaged, such as on folded paper.
#[must_use]
pub fn drawn(link: &str) -> Qr {
    let link = link.to_owned();
    let Ok(code) = QrCode::with_error_correction_level(&link, EcLevel::M) else {
        return Qr { link, size: String::new(), path: String::new() };
    };
    let width = code.width();
    let rows = code.to_colors();
    let path = rows.chunks(width).enumerate().map(|(y, row)| strokes(y + QUIET, row)).collect();
    Qr { link, size: (width + 2 * QUIET).to_string(), path }
}

/// Adjacent dark modules are one stroke of the path.
fn strokes(y: usize, row: &[Color]) -> String {
    let mut strokes = String::new();
    let mut x = QUIET;
    for run in row.chunk_by(|a, b| a == b) {
        let length = run.len();
        if run.first() == Some(&Color::Dark) {
            strokes += &format!("M{x} {y}h{length}v1h-{length}z");
        }
        x += length;
    }
    strokes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_is_drawn_and_a_long_one_is_not() {
        let qr = drawn("https://example.nl/plan/#abc");
        // Version 3 has 29 modules, with a finder pattern of seven modules in the corner.
        assert_eq!(qr.size, "37");
        assert!(qr.path.starts_with("M4 4h7v1h-7z"), "{}", qr.path);
        assert!(!qr.file().contains(['"', '#']));
        assert_eq!(drawn(&"a".repeat(3_000)).size, "");
    }
}
