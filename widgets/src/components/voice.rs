//! Reading a screen aloud.

use wasm_bindgen::prelude::*;
use yew::{Callback, Html, MouseEvent, TargetCast};

use super::{
    icon,
    tag::{all, button, leaf},
};

#[wasm_bindgen(module = "/src/elements/element.js")]
extern "C" {
    #[wasm_bindgen(js_name = canRead)]
    fn can_read() -> bool;
    #[wasm_bindgen(js_name = readAloud)]
    fn read(element: &web_sys::Element);
}

/// A button that starts and stops reading the screen aloud; nothing when the browser has no voice.
pub fn read_aloud(start: &'static str, stop: &'static str) -> Html {
    // Only in a browser can JavaScript be called.
    if cfg!(not(target_arch = "wasm32")) || !can_read() {
        return Html::default();
    }
    let onclick = Callback::from(|event: MouseEvent| {
        if let Some(pressed) = event.target_dyn_into::<web_sys::Element>() {
            read(&pressed);
        }
    });
    button(
        "tool voice",
        None,
        vec![icon::voice(), all(vec![leaf("span.start", start), leaf("span.stop", stop)])],
        onclick,
    )
}
