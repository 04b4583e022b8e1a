//! What the screens of several elements have in common, as plain values: words in the reader's language, in reading
//! order. No browser, no Yew.

mod household;
mod reader;

pub use household::{HOUSEHOLDS, HouseholdChoice};
pub use reader::{Notice, Reader, ReaderOf, StepView, escaped, notices, sentence, step};
