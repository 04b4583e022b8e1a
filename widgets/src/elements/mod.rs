//! The custom elements: attributes and properties in, events out, mounted once for their life.

#[cfg(feature = "conversation")]
mod conversation;
#[cfg(feature = "start")]
mod entries;
mod failed;
#[cfg(any(feature = "plan", feature = "conversation"))]
mod given;
mod languages;
mod later;
mod parts;
#[cfg(feature = "plan")]
mod plan;
#[cfg(feature = "providers")]
mod providers;
mod registry;
mod screen;
#[cfg(feature = "start")]
mod start;
#[cfg(feature = "tariff")]
mod tariff;

use std::pin::Pin;

use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;

use self::{registry::Inputs, screen::Stage};
use crate::load::Failure;

/// A kind of element.
struct Kind {
    name: &'static str,
    /// The languages that it speaks; the first to readers of any other.
    languages: &'static [&'static str],
    /// What it takes from the element that it follows.
    follows: &'static str,
    load: fn(Inputs) -> Loading,
}

/// What will be shown, once it is there.
type Loading = Pin<Box<dyn Future<Output = Result<Stage, Failure>>>>;

/// The elements of this module: all of them, or the one that its feature names.
static KINDS: &[Kind] = &[
    #[cfg(feature = "plan")]
    Kind {
        name: "resultaat-plan",
        languages: languages::OF_A_PLAN,
        follows: "plan",
        load: |inputs| Box::pin(async { parts::plan(inputs).await?.await }),
    },
    #[cfg(feature = "conversation")]
    Kind {
        name: "resultaat-conversation",
        languages: languages::OF_ALL,
        follows: "plan",
        load: |inputs| Box::pin(async { parts::conversation(inputs).await?.await }),
    },
    #[cfg(feature = "tariff")]
    Kind {
        name: "resultaat-tariff",
        languages: languages::OF_ALL,
        follows: "arrangement",
        load: |inputs| Box::pin(async { parts::tariff(inputs).await?.await }),
    },
    #[cfg(feature = "providers")]
    Kind {
        name: "resultaat-providers",
        languages: languages::OF_ALL,
        follows: "need",
        load: |inputs| Box::pin(async { parts::providers(inputs).await?.await }),
    },
    #[cfg(feature = "start")]
    Kind {
        name: "resultaat-start",
        languages: languages::OF_ALL,
        follows: "plan",
        load: |inputs| Box::pin(async { parts::start(inputs).await?.await }),
    },
];

const ATTRIBUTES: &[&str] = &[
    "catalogue",
    "for",
    "lang",
    "municipality",
    "plan",
    "providers",
    "share",
    #[cfg(feature = "start")]
    "audience",
    #[cfg(feature = "start")]
    "mapping",
    #[cfg(feature = "start")]
    "target",
];

const PROPERTIES: [&str; 4] = ["arrangement", "catalogue", "need", "plan"];

#[wasm_bindgen(module = "/src/elements/element.js")]
extern "C" {
    #[expect(clippy::too_many_arguments, reason = "one call, once, into JavaScript")]
    fn define(
        name: &str,
        languages: Vec<String>,
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
    fn soon(element: &HtmlElement, call: JsValue);
}

/// What the elements look like: all of them, those with boxes to tick, those that ask something, and what depends on
/// the room there is.
const STYLES: &[&str] = &[
    include_str!(concat!(env!("OUT_DIR"), "/base.css")),
    #[cfg(any(feature = "conversation", feature = "tariff", feature = "providers", feature = "start"))]
    include_str!(concat!(env!("OUT_DIR"), "/ticking.css")),
    #[cfg(any(feature = "tariff", feature = "providers", feature = "start"))]
    include_str!(concat!(env!("OUT_DIR"), "/asking.css")),
    #[cfg(feature = "start")]
    include_str!(concat!(env!("OUT_DIR"), "/start.css")),
    include_str!(concat!(env!("OUT_DIR"), "/room.css")),
];

/// Defines the elements; called once when the module is loaded.
#[wasm_bindgen(start)]
pub fn start() {
    if web_sys::window().is_none() {
        return;
    }
    for kind in KINDS {
        let mount = Closure::new(move |element, node| registry::mount(kind, element, node));
        let unmount = Closure::new(registry::unmount);
        let changed = Closure::new(registry::changed);
        let set_property = Closure::new(|id, name: String, value| registry::set_property(id, &name, value));
        let get_property = Closure::new(|id, name: String| registry::get_property(id, &name));
        let owned = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect();
        let languages = owned(kind.languages);
        let (attributes, properties) = (owned(ATTRIBUTES), owned(&PROPERTIES));
        define(
            kind.name,
            languages,
            attributes,
            properties,
            &STYLES.concat(),
            &mount,
            &unmount,
            &changed,
            &set_property,
            &get_property,
        );
        // The class lives as long as the page.
        mount.forget();
        unmount.forget();
        changed.forget();
        set_property.forget();
        get_property.forget();
    }
}
