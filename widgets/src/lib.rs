//! The browser side of Resultaatwijzer: five custom elements, or a headless API over the same core.
//!
//! The line: an element's attributes and properties say what to [`load`]; [`view`] makes what is shown of it;
//! [`components`] draw that; [`elements`] put it on the page and tell the page what its reader did.
//!
//! Two builds: with the default feature `elements` the module holds the elements and nothing else, so that it stays
//! light; without it the module is the headless API, without Yew.

#![cfg_attr(
    not(feature = "all"),
    allow(dead_code, reason = "a module with one element, or none, uses a part of what the elements share")
)]

#[cfg(not(feature = "elements"))]
pub mod api;
mod clock;
pub mod load;
mod object;

#[cfg(feature = "elements")]
pub mod components;
#[cfg(feature = "elements")]
pub mod elements;
#[cfg(feature = "elements")]
pub mod view;
