//! Markup without a macro: `tag("p.intro", vec![text("…")])`.
//!
//! `html!` generates about 400 bytes of code for every tag, a call about 90. With 200 tags that is a fifth of a module.
//! These functions therefore make everything that is only shown; `html!` makes the controls.

use std::rc::Rc;

use yew::{
    Callback, Html, MouseEvent,
    html::onclick,
    virtual_dom::{AttrValue, VList, VNode, VTag, VText},
};

/// A tag with its children. `spec` is its name and class: `li` or `p.intro`.
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

/// A tag that contains only a text.
#[inline(never)]
pub fn leaf(spec: &'static str, content: &str) -> Html {
    tag(spec, vec![text(content)])
}

/// A tag that contains only a text, or nothing when the text is empty.
#[inline(never)]
pub fn leaf_if_any(spec: &'static str, content: &str) -> Html {
    if content.is_empty() { Html::default() } else { leaf(spec, content) }
}

/// A text node.
#[inline(never)]
pub fn text(content: &str) -> Html {
    VText::new(String::from(content)).into()
}

/// A list of nodes.
#[inline(never)]
pub fn all(children: Vec<Html>) -> Html {
    VNode::from(VList::with_children(children, None))
}

/// A button. `state` is an attribute such as `aria-pressed` or `aria-expanded` with its value.
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

/// Opens every `<details>` below a node that was just made; of a calculation only the first line.
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
