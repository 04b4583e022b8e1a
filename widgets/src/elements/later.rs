//! A part of a screen that comes later than the rest. What its reader does meanwhile is kept, and answered when it comes.

use std::{cell::Cell, thread::LocalKey};

use resultaatwijzer_text::later;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlElement;
use yew::{Callback, Html};

use super::soon;
use crate::{components::parts, load::Failure};

/// How far a part is.
#[derive(Clone, Copy)]
pub(super) enum Later<T> {
    /// On its way, or not asked for yet.
    Coming,
    /// Here: what calls into it.
    Here(T),
    /// It did not come.
    Lost,
}

/// Where a part is kept once it is here, so that the next screen that needs it has it at once.
pub(super) type Place<T> = LocalKey<Cell<Option<T>>>;

impl<T: Copy + 'static> Later<T> {
    /// How far it is now.
    pub(super) fn now(place: &'static Place<T>) -> Self {
        place.get().map_or(Self::Coming, Self::Here)
    }

    /// Waits for a part, and tells when it is here or lost.
    pub(super) fn fetch(
        place: &'static Place<T>,
        part: impl Future<Output = Result<T, Failure>> + 'static,
        told: Callback<Self>,
    ) {
        spawn_local(async move { told.emit(Self::load(place, part).await) });
    }

    /// Waits for a part: it is here then, or lost.
    pub(super) async fn load(place: &'static Place<T>, part: impl Future<Output = Result<T, Failure>>) -> Self {
        let Ok(part) = part.await else { return Self::Lost };
        place.set(Some(part));
        Self::Here(part)
    }

    /// What stands in the place of a part that is not here: that it is on its way, or that it did not come, with a
    /// button that asks for it again.
    pub(super) fn instead(&self, language: &str, again: &Callback<()>) -> Html {
        let words = later::words(language);
        match self {
            Self::Coming => parts::coming(words),
            Self::Here(_) => Html::default(),
            Self::Lost => parts::lost(words, again),
        }
    }
}

/// Calls when the browser has time, or as soon as the reader turns to the element.
pub(super) fn when_idle(element: &HtmlElement, call: impl FnOnce() + 'static) {
    soon(element, Closure::once_into_js(call));
}
