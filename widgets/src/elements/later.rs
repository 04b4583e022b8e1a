//! A part of a screen that comes later than the rest. What its reader does meanwhile is kept, and answered when it comes.
//!
//! A part is cut where a function is marked with `#[wasm_split(part, fallible)]`: what the function needs and nothing
//! else does is a file of its own, which is fetched when the function is first called (docs/decisions/0008). Two things
//! to know. What calls into a part is a pointer that the marked function gives: a pointer that the part itself put away
//! would be seen through by the compiler, and all of the part would be in the main module. And whatever a `static` names
//! is where the `static` is.

use std::{cell::Cell, thread::LocalKey};

use resultaatwijzer_text::later;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlElement;
use yew::{Callback, Html};

use super::class::soon;
use crate::{components::parts, load::Failure};

/// How far a part is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Later {
    /// On its way, or not asked for yet.
    Coming,
    /// Here.
    Here,
    /// It did not come.
    Lost,
}

/// Where what calls into a part is kept once it is here.
pub(super) type Place<T> = LocalKey<Cell<Option<T>>>;

impl Later {
    /// How far a part is now.
    pub(super) fn now<T: Copy>(place: &'static Place<T>) -> Self {
        place.get().map_or(Self::Coming, |_| Self::Here)
    }

    /// Waits for a part: it is here then, or lost.
    pub(super) async fn load<T>(place: &'static Place<T>, part: impl Future<Output = Result<T, Failure>>) -> Self {
        let Ok(part) = part.await else { return Self::Lost };
        place.set(Some(part));
        Self::Here
    }

    /// Waits for a part, and tells when it is here or lost.
    pub(super) fn fetch<T: 'static>(
        place: &'static Place<T>,
        part: impl Future<Output = Result<T, Failure>> + 'static,
        told: Callback<Self>,
    ) {
        spawn_local(async move { told.emit(Self::load(place, part).await) });
    }

    /// What stands in the place of a part that is not here: that it is on its way, or that it did not come, with a
    /// button that asks for it again.
    pub(super) fn instead(self, language: &str, again: &Callback<()>) -> Html {
        let words = later::words(language);
        match self {
            Self::Coming => parts::coming(words),
            Self::Here => Html::default(),
            Self::Lost => parts::lost(words, again),
        }
    }
}

/// Calls when the browser has time, or as soon as the reader turns to the element.
pub(super) fn when_idle(element: &HtmlElement, call: impl FnOnce() + 'static) {
    soon(element, Closure::once_into_js(call));
}

/// Makes the function by which an element comes: a part of the module where a page may have several elements, in the
/// main module where it is the only one.
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
