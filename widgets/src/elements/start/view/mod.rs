//! The ways in to a plan: questions from a letter one at a time, a message file, and a link to share.
//!
//! Read in this order: [`answers`] (what was answered), [`step`] (which questions there are, and what is still missing),
//! [`action`] (what somebody does), [`draw`] (what is shown), [`share`] (the link and its QR code). What reads a
//! message ([`message`]) and makes a QR code ([`qr`]) are parts of the module that come when they are asked for.

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
