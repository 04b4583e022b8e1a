//! Messages of the national standard (*iWmo* and *iJw*, release 3.2): assignments read, claims written.
//!
//! The command line reads and writes them; the element `<resultaat-start>` reads one in the browser. No platform.
//!
//! Messages hold citizen numbers, names and addresses. Reading keeps them out by design: [`schema`] lists the elements
//! that are read, and [`xml`] never decodes the text of the others. A finding names the element, the line and the
//! expected value, never the actual value.
//!
//! Read in this order: [`standard`] (codes), [`schema`] and [`xml`] (reading only the needed elements), [`assignment`]
//! (the 301), [`mapping`] (products and blocks), [`arrange`] (an arrangement and a plan), [`claim`] (claim lines and
//! the rules they must keep), [`claim_message`] (the 323).

pub mod standard;

pub mod schema;
pub mod xml;

pub mod assignment;
pub mod fields;
pub mod mapping;
pub mod problem;

pub mod arrange;
pub mod claim;
pub mod claim_message;
mod extent;

pub mod finding;
pub mod words;
