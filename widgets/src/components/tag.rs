//! Markup without a macro: `tag("p.intro", vec![text("…")])`.
//!
//! `html!` writes about 400 bytes of code for every tag, a call about 90; with 200 tags that is a fifth of a module.
//! So what only shows is made here, and `html!` makes what is typed in and pressed.

use std::rc::Rc;

use yew::{
    Callback, Html, MouseEvent,
    html::onclick,
    virtual_dom::{AttrValue, VList, VNode, VTag, VText},
};

/// A tag with a class, `li` or `p.intro`, and what is in it.
#[inline(never)]
pub fn tag(spec: &'static str, children: Vec<Html>) -> Html {
    tag_with(spec, &[], children)
}

/// A tag with attributes.
#[inline(never)]
pub fn tag_with(spec: &'static str, attributes: &[(&'static str, &str)], children: Vec<Html>) -> Html {
    let (name, class) = spec.split_once('.').unwrap_or((spec, ""));
    let mut tag = VTag::new(name);
    if !class.is_empty() {
        tag.add_attribute("class", class);
    }
    for (name, value) in attributes {
        tag.add_attribute(name, AttrValue::from(String::from(*value)));
    }
    tag.add_children(children);
    tag.into()
}

/// A tag with nothing but a text in it.
#[inline(never)]
pub fn leaf(spec: &'static str, content: &str) -> Html {
    tag(spec, vec![text(content)])
}

/// A tag with a text in it, or nothing when there is no text.
#[inline(never)]
pub fn leaf_if_any(spec: &'static str, content: &str) -> Html {
    if content.is_empty() { Html::default() } else { leaf(spec, content) }
}

/// A text.
#[inline(never)]
pub fn text(content: &str) -> Html {
    VText::new(String::from(content)).into()
}

/// One after another.
#[inline(never)]
pub fn all(children: Vec<Html>) -> Html {
    VNode::from(VList::with_children(children, None))
}

/// A button that is pressed or not, or shows something or not, as `state` says.
#[inline(never)]
pub fn button(
    class: &'static str,
    state: Option<(&'static str, bool)>,
    children: Vec<Html>,
    pressed: Callback<MouseEvent>,
) -> Html {
    let mut button = VTag::new("button");
    button.add_attribute("type", "button");
    button.add_attribute("class", class);
    if let Some((name, is)) = state {
        button.add_attribute(name, if is { "true" } else { "false" });
    }
    button.add_listener(Rc::new(onclick::Wrapper::new(pressed)));
    button.add_children(children);
    button.into()
}

/// Opens everything that opens, in what was just made; of a calculation its first line.
pub fn open_all(node: &mut Html) {
    match node {
        VNode::VList(list) => Rc::get_mut(list).into_iter().flat_map(|list| list.iter_mut()).for_each(open_all),
        VNode::VTag(tag) => {
            let Some(tag) = Rc::get_mut(tag) else { return };
            let is_calculation = tag.attributes.iter().any(|(_, value)| value == "explanation");
            if tag.tag() == "details" {
                tag.add_attribute("open", "");
            }
            if is_calculation {
                return;
            }
            if let Some(children) = tag.children_mut() {
                open_all(children);
            }
        }
        _ => {}
    }
}
