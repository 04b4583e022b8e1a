//! Checks of steps without steps below them.

use resultaatwijzer_core::price::step::{Basis, Step};

pub(super) fn given(step: &Step) -> Result<(), String> {
    let is_given = matches!(step.basis, Basis::Input | Basis::Catalogue { .. });
    if is_given { Ok(()) } else { Err(format!("{step:?} is neither input nor a line of the catalogue")) }
}
