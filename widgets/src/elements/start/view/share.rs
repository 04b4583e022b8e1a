//! Sharing a plan: the link, and the link as a QR code.

use resultaatwijzer_core::plan::{token, wire::PlanWire};

/// A QR code as a drawing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Qr {
    /// The link.
    pub link: String,
    /// Its width and height with the white border; empty when the link is too long for a QR code.
    pub size: String,
    /// The dark modules as one path.
    pub path: String,
}

impl Qr {
    /// The drawing as a file, contained in a `data:` address.
    #[must_use]
    pub fn file(&self) -> String {
        let Self { size, path, .. } = self;
        format!(
            "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 {size} {size}' \
             shape-rendering='crispEdges'><path fill='white' d='M0 0h{size}v{size}H0z'/><path d='{path}'/></svg>"
        )
    }
}

/// The link to a plan on a page; `None` when the plan is too long for a link.
#[must_use]
pub fn link(plan: &PlanWire, page: &str) -> Option<String> {
    token::encode(plan).map(|token| format!("{page}#{token}"))
}
