//! The custom elements: attributes and properties in, events out, mounted once for their life.

mod failed;
mod plan;
mod providers;
mod registry;
mod screen;
mod tariff;

use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;

/// Which of the three.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Plan,
    Tariff,
    Providers,
}

const ELEMENTS: [(Kind, &str); 3] =
    [(Kind::Plan, "resultaat-plan"), (Kind::Tariff, "resultaat-tariff"), (Kind::Providers, "resultaat-providers")];

const ATTRIBUTES: [&str; 7] = ["audience", "catalogue", "for", "lang", "municipality", "plan", "providers"];

const PROPERTIES: [&str; 4] = ["arrangement", "catalogue", "need", "plan"];

#[wasm_bindgen(module = "/src/elements/element.js")]
extern "C" {
    #[expect(clippy::too_many_arguments, reason = "one call, once, into JavaScript")]
    fn define(
        name: &str,
        attributes: Vec<String>,
        properties: Vec<String>,
        css: &str,
        mount: &Closure<dyn FnMut(HtmlElement, web_sys::Element) -> u32>,
        unmount: &Closure<dyn FnMut(u32)>,
        changed: &Closure<dyn FnMut(u32)>,
        set_property: &Closure<dyn FnMut(u32, String, JsValue)>,
        get_property: &Closure<dyn FnMut(u32, String) -> JsValue>,
    );
    #[wasm_bindgen(js_name = showOwnContent)]
    fn show_own_content(element: &HtmlElement, show: bool);
}

/// Defines the elements; called once when the module is loaded.
#[wasm_bindgen(start)]
pub fn start() {
    if web_sys::window().is_none() {
        return;
    }
    for (kind, name) in ELEMENTS {
        let mount = Closure::new(move |element, node| registry::mount(kind, element, node));
        let unmount = Closure::new(registry::unmount);
        let changed = Closure::new(registry::refresh);
        let set_property = Closure::new(|id, name: String, value| registry::set_property(id, &name, value));
        let get_property = Closure::new(|id, name: String| registry::get_property(id, &name));
        let owned = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect();
        let css = include_str!("../styles.css");
        let (attributes, properties) = (owned(&ATTRIBUTES), owned(&PROPERTIES));
        define(name, attributes, properties, css, &mount, &unmount, &changed, &set_property, &get_property);
        // The class lives as long as the page.
        mount.forget();
        unmount.forget();
        changed.forget();
        set_property.forget();
        get_property.forget();
    }
}
