//! A plan to hand on: the link, and the same as a QR code.

use resultaatwijzer_core::plan::{token, wire::PlanWire};

/// A QR code as a drawing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Qr {
    /// What it says.
    pub link: String,
    /// How wide and high it is, with the white around it; empty when the link is too long for one.
    pub size: String,
    /// The dark modules as one path.
    pub path: String,
}

impl Qr {
    /// The drawing as a file, in an address of its own.
    #[must_use]
    pub fn file(&self) -> String {
        let Self { size, path, .. } = self;
        format!(
            "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 {size} {size}' \
             shape-rendering='crispEdges'><path fill='white' d='M0 0h{size}v{size}H0z'/><path d='{path}'/></svg>"
        )
    }
}

/// The link to a plan on a page; `None` when the plan is too long for one.
#[must_use]
pub fn link(plan: &PlanWire, page: &str) -> Option<String> {
    token::encode(plan).map(|token| format!("{page}#{token}"))
}
