//! The browser side of Resultaatwijzer: three custom elements and a headless API.
//!
//! The line: an element's attributes and properties say what to [`load`]; [`view`] makes what is shown of it;
//! [`components`] draw that; [`elements`] put it on the page and tell the page what its reader did.

pub mod api;
pub mod load;
pub mod view;

#[cfg(feature = "elements")]
pub mod components;
#[cfg(feature = "elements")]
pub mod elements;
