//! The custom elements. They take attributes and properties, and dispatch events.

mod class;
#[cfg(feature = "conversation")]
pub mod conversation;
mod failed;
#[cfg(feature = "takes-plan")]
mod given;
mod languages;
mod later;
#[cfg(feature = "plan")]
pub mod plan;
#[cfg(feature = "providers")]
pub mod providers;
mod registry;
mod screen;
#[cfg(feature = "start")]
pub mod start;
#[cfg(feature = "tariff")]
pub mod tariff;

use wasm_bindgen::prelude::*;

use self::{class::define, registry::Kind};

/// The elements of this module: all elements, or the one of its feature.
static KINDS: &[Kind] = &[
    #[cfg(feature = "plan")]
    Kind {
        name: "resultaat-plan",
        languages: languages::OF_A_PLAN,
        follows: "plan",
        load: |inputs| Box::pin(async { plan::element(inputs).await?.await }),
    },
    #[cfg(feature = "conversation")]
    Kind {
        name: "resultaat-conversation",
        languages: languages::OF_ALL,
        follows: "plan",
        load: |inputs| Box::pin(async { conversation::element(inputs).await?.await }),
    },
    #[cfg(feature = "tariff")]
    Kind {
        name: "resultaat-tariff",
        languages: languages::OF_ALL,
        follows: "arrangement",
        load: |inputs| Box::pin(async { tariff::element(inputs).await?.await }),
    },
    #[cfg(feature = "providers")]
    Kind {
        name: "resultaat-providers",
        languages: languages::OF_ALL,
        follows: "need",
        load: |inputs| Box::pin(async { providers::element(inputs).await?.await }),
    },
    #[cfg(feature = "start")]
    Kind {
        name: "resultaat-start",
        languages: languages::OF_ALL,
        follows: "plan",
        load: |inputs| Box::pin(async { start::element(inputs).await?.await }),
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

/// The styles of all elements, of those with checkboxes, of those that ask questions, of `<resultaat-start>`, and the
/// rules that depend on the available width.
const STYLES: &[&str] = &[
    include_str!(concat!(env!("OUT_DIR"), "/base.css")),
    #[cfg(feature = "ticks")]
    include_str!(concat!(env!("OUT_DIR"), "/ticking.css")),
    #[cfg(feature = "asks")]
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
        // The class, which calls them, lives as long as the page.
        mount.forget();
        unmount.forget();
        changed.forget();
        set_property.forget();
        get_property.forget();
    }
}
