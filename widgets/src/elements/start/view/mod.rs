//! The screen of `<resultaat-start>`: one question at a time about a letter, a message file, and a link to share.
//!
//! Read in this order: [`answers`] (the answers), [`step`] (the questions, and what is still missing), [`action`] (the
//! actions of a reader), [`draw`] (the screen in words), [`share`] (the link and its QR code). Reading a message
//! ([`message`]) and making a QR code ([`qr`]) are parts of the module that are loaded when they are needed.

pub mod action;
pub mod answers;
pub mod draw;
pub mod message;
pub mod qr;
pub mod share;
pub mod step;

pub use action::{Action, Start, Way};
pub use answers::Answers;
pub use draw::{Ask, FieldView, OptionView, PartView, StartView, view};
