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
    /// Which form: the moment at which it came.
    form: f64,
    following: Rc<RefCell<Option<Following>>>,
}

impl Entries {
    pub(super) fn new() -> Self {
        Self { form: Date::now(), following: Rc::default() }
    }

    /// Marks the entry of the first question, and tells to which one the browser goes.
    pub(super) fn follow(&self, visit: Callback<usize>) {
        let told = Closure::new(move |place| visit.emit(place));
        let stop = follow(self.form, &told);
        *self.following.borrow_mut() = Some(Following { stop, _told: told });
    }

    /// Follows the form from one question to another.
    pub(super) fn go(&self, from: usize, to: usize) {
        if from != to {
            go(self.form, from, to);
        }
    }
}

/// Stops when it is dropped.
struct Following {
    stop: Function,
    _told: Closure<dyn FnMut(usize)>,
}

impl Drop for Following {
    fn drop(&mut self) {
        // It takes away a listener, which cannot fail.
        let _ = self.stop.call0(&JsValue::NULL);
    }
}
