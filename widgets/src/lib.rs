//! The browser part of Resultaatwijzer: five custom elements, or a headless API on the same core.
//!
//! An element's attributes and properties name the documents to [`load`]. [`view`] turns them into plain values,
//! [`components`] turn those into HTML, and [`elements`] put that on the page and dispatch events.
//!
//! There are two builds. With the default feature `elements` the module contains only the elements, so that it stays
//! small. Without that feature it contains only the headless API, without Yew.

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
