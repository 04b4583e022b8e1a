//! The questions of a form as entries of the browser's history.

use std::{cell::RefCell, rc::Rc};

use js_sys::{Date, Function};
use wasm_bindgen::prelude::*;
use yew::Callback;

#[wasm_bindgen(module = "/src/elements/start/history.js")]
extern "C" {
    fn follow(form: f64, visit: &Closure<dyn FnMut(usize)>) -> Function;
    fn go(form: f64, from: usize, to: usize);
}

/// The entries of one form.
#[derive(Clone)]
pub(super) struct Entries {
    /// Identifies the form: the time at which it was made.
    form: f64,
    following: Rc<RefCell<Option<Following>>>,
}

impl Entries {
    pub(super) fn new() -> Self {
        Self { form: Date::now(), following: Rc::default() }
    }

    /// Marks the entry of the first question. `visit` is called with the place of each entry that the browser goes to.
    pub(super) fn follow(&self, visit: Callback<usize>) {
        let callback = Closure::new(move |place| visit.emit(place));
        let stop = follow(self.form, &callback);
        *self.following.borrow_mut() = Some(Following { stop, _callback: callback });
    }

    /// Adds an entry or goes back, because the form went from one question to another.
    pub(super) fn go(&self, from: usize, to: usize) {
        if from != to {
            go(self.form, from, to);
        }
    }
}

/// A listener that stops when it is dropped.
struct Following {
    stop: Function,
    _callback: Closure<dyn FnMut(usize)>,
}

impl Drop for Following {
    fn drop(&mut self) {
        // Removing a listener cannot fail.
        let _ = self.stop.call0(&JsValue::NULL);
    }
}
