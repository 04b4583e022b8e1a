//! A part of a screen that is loaded later than the rest. The screen keeps what its reader does in the meantime, and
//! draws the answer when the part is loaded.
//!
//! A function marked with `#[wasm_split(part, fallible)]` starts a part: the code that only this function needs is in a
//! file of its own, which is fetched when the function is first called (docs/decisions/0008). There are two rules:
//! - The main module calls a part through a function pointer that the marked function returns. If the part stored the
//!   pointer itself, the compiler would replace it by a direct call, and the whole part would be in the main module.
//! - Everything that a `static` refers to is in the same file as the `static`.

use std::{cell::Cell, thread::LocalKey};

use resultaatwijzer_text::later;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlElement;
use yew::{Callback, Html};

use super::class::soon;
use crate::{components::parts, load::Failure};

/// The state of a part.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Later {
    /// It is being fetched, or will be.
    Coming,
    /// It is loaded.
    Here,
    /// It could not be loaded.
    Lost,
}

/// The place for the function pointers of a part, once it is loaded.
pub(super) type Place<T> = LocalKey<Cell<Option<T>>>;

impl Later {
    /// The present state of a part.
    pub(super) fn now<T: Copy>(place: &'static Place<T>) -> Self {
        place.get().map_or(Self::Coming, |_| Self::Here)
    }

    /// Loads a part, and returns its new state.
    pub(super) async fn load<T>(place: &'static Place<T>, part: impl Future<Output = Result<T, Failure>>) -> Self {
        let Ok(part) = part.await else { return Self::Lost };
        place.set(Some(part));
        Self::Here
    }

    /// Loads a part, and calls `done` with its new state.
    pub(super) fn fetch<T: 'static>(
        place: &'static Place<T>,
        part: impl Future<Output = Result<T, Failure>> + 'static,
        done: Callback<Self>,
    ) {
        spawn_local(async move { done.emit(Self::load(place, part).await) });
    }

    /// The HTML in place of a part that is not loaded: a message that it is being fetched, or that it could not be
    /// loaded, with a button that tries again.
    pub(super) fn instead(self, language: &str, again: &Callback<()>) -> Html {
        let words = later::words(language);
        match self {
            Self::Coming => parts::coming(words),
            Self::Here => Html::default(),
            Self::Lost => parts::lost(words, again),
        }
    }
}

/// Calls a function when the browser is idle, or as soon as the reader uses the element.
pub(super) fn when_idle(element: &HtmlElement, call: impl FnOnce() + 'static) {
    soon(element, Closure::once_into_js(call));
}

/// Defines the function that loads an element. In the module with all elements it starts a part; in the module with one
/// element it is in the main module.
macro_rules! comes {
    ($name:ident, $part:ident) => {
        #[cfg(feature = "apart")]
        #[wasm_split_helpers::wasm_split($part, fallible)]
        pub(super) fn $name(inputs: Inputs) -> Result<Loading, Failure> {
            Ok(Box::pin(load(inputs)))
        }
        #[cfg(not(feature = "apart"))]
        pub(super) async fn $name(inputs: Inputs) -> Result<Loading, Failure> {
            Ok(Box::pin(load(inputs)))
        }
    };
}

pub(super) use comes;
