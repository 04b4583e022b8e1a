//! The class of an element. It is in JavaScript, because Rust cannot extend `HTMLElement`.

use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlElement};

#[wasm_bindgen(module = "/src/elements/element.js")]
extern "C" {
    #[expect(clippy::too_many_arguments, reason = "one call, once, into JavaScript")]
    pub(super) fn define(
        name: &str,
        languages: Vec<String>,
        attributes: Vec<String>,
        properties: Vec<String>,
        css: &str,
        mount: &Closure<dyn FnMut(HtmlElement, Element) -> u32>,
        unmount: &Closure<dyn FnMut(u32)>,
        changed: &Closure<dyn FnMut(u32)>,
        set_property: &Closure<dyn FnMut(u32, String, JsValue)>,
        get_property: &Closure<dyn FnMut(u32, String) -> JsValue>,
    );
    #[wasm_bindgen(js_name = showOwnContent)]
    pub(super) fn show_own_content(element: &HtmlElement, show: bool);
    pub(super) fn soon(element: &HtmlElement, call: JsValue);
}
