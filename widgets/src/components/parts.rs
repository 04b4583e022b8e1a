//! Parts that several screens share: a heading with its notice, notices, the explanation tree, a choice list.

use resultaatwijzer_core::reading::problem::Severity;
use resultaatwijzer_text::later::LaterWords;
use wasm_bindgen::JsCast;
use yew::{prelude::*, virtual_dom::AttrValue};

use super::{
    icon,
    tag::{all, button, leaf, leaf_if_any, tag, tag_with, text},
};
use crate::view::{Notice, StepView};

/// The heading of a screen, its introduction, and a notice about its numbers.
pub fn heading(title: &'static str, intro: &'static str, notice: &str) -> Html {
    let sample = || tag("p.sample", vec![icon::info(), leaf("span", notice)]);
    tag(
        "header.head",
        vec![
            tag_with("h2", &[("part", "title")], vec![text(title)]),
            leaf("p.intro", intro),
            if notice.is_empty() { Html::default() } else { sample() },
        ],
    )
}

/// A part of a screen under its own heading.
pub fn section(id: &str, title: &str, children: Vec<Html>) -> Html {
    // It is not a landmark, because two calculators on a page would have landmarks with the same name. The heading
    // can be focused, because it gets the focus when a control is removed.
    let heading = tag_with("h3", &[("id", id), ("tabindex", "-1")], vec![text(title)]);
    tag_with("section", &[("role", "group"), ("aria-labelledby", id)], vec![heading, all(children)])
}

/// Notices, each with its help.
pub fn notices(notices: &[Notice]) -> Html {
    all(notices.iter().map(notice).collect())
}

fn notice(notice: &Notice) -> Html {
    let (spec, picture) = match notice.severity {
        Severity::Note => ("div.notice note", icon::info()),
        Severity::Warning | Severity::Error => ("div.notice attention", icon::attention()),
    };
    let label = leaf("strong", &format!("{}: ", notice.label));
    let message = tag("p", vec![label, text(&notice.message), text(" "), text(&notice.help)]);
    tag_with(spec, &[("part", "notice")], vec![picture, message])
}

/// The message in place of a part of the screen that is being fetched.
pub fn coming(words: &LaterWords) -> Html {
    leaf("p.hint", words.coming)
}

/// The message in place of a part of the screen that could not be loaded.
pub fn lost(words: &LaterWords, again: &Callback<()>) -> Html {
    let again = button("tool", None, vec![text(words.again)], again.reform(drop));
    let message = tag("p", vec![text(words.lost), text(" "), again]);
    tag_with("div.notice attention", &[("part", "notice"), ("role", "alert")], vec![icon::attention(), message])
}

/// The explanation: steps that open to show the steps below them.
pub fn explanation(title: &'static str, steps: &[StepView]) -> Html {
    let steps = tag("ul.steps", steps.iter().map(step).collect());
    tag("details.explanation", vec![leaf("summary", title), steps])
}

fn step(found: &StepView) -> Html {
    if found.because.is_empty() {
        let basis = leaf_if_any("small", &found.basis);
        return tag("li", vec![text(&found.text), text(" "), basis]);
    }
    let because = tag("ul", found.because.iter().map(step).collect());
    tag("li", vec![tag("details", vec![leaf("summary", &found.text), because])])
}

/// A choice list with a label. Each option has a value, a name, and whether it is chosen.
pub fn choice(
    id: &'static str,
    label: &'static str,
    options: &[(String, String, bool)],
    onchange: Callback<String>,
) -> Html {
    let onchange = Callback::from(move |event: Event| {
        if let Some(select) = event.target_dyn_into::<web_sys::HtmlSelectElement>() {
            onchange.emit(select.value());
        }
    });
    let option = |(value, name, chosen): &(String, String, bool)| {
        let value = ("value", value.as_str());
        let attributes: &[_] = if *chosen { &[value, ("selected", "")] } else { &[value] };
        tag_with("option", attributes, vec![text(name)])
    };
    let options: Vec<Html> = options.iter().map(option).collect();
    let label = tag_with("label", &[("for", id)], vec![text(label)]);
    tag("div.field", vec![label, html! { <select {id} {onchange}>{ options }</select> }])
}

/// A checkbox with its label.
pub fn check(name: &str, checked: bool, disabled: bool, onchange: Callback<Event>) -> Html {
    let input = html! { <input type="checkbox" {checked} {disabled} {onchange} /> };
    tag("label.check", vec![input, leaf("span", name)])
}

/// A button that prints the page.
pub fn print(name: &str) -> Html {
    let print = Callback::from(|_: MouseEvent| {
        // A browser that cannot print does nothing.
        let _ = web_sys::window().map(|window| window.print());
    });
    button("tool", None, vec![icon::print(), text(name)], print)
}

/// A checkbox whose state nobody but its reader uses.
pub fn tick(name: &str) -> Html {
    tag("label.check", vec![tag_with("input", &[("type", "checkbox")], Vec::new()), leaf("span", name)])
}

/// Calls `emit` with the new value of a text field.
#[must_use]
pub fn typed(emit: Callback<String>) -> Callback<InputEvent> {
    Callback::from(move |event: InputEvent| {
        if let Some(input) = event.target_dyn_into::<web_sys::HtmlInputElement>() {
            emit.emit(input.value());
        }
    })
}

/// A number as an attribute.
#[must_use]
pub fn number(number: u32) -> AttrValue {
    AttrValue::from(number.to_string())
}

/// A wide table that scrolls within its own region, also with the keyboard.
pub fn scroll(label: &str, table: Html) -> Html {
    tag_with("div.scroll", &[("role", "group"), ("aria-label", label), ("tabindex", "0")], vec![table])
}

/// A drawing on a scale from 0 to 100, next to words with the same meaning.
pub fn bar(spec: &'static str, height: &str, drawn: Vec<Html>) -> Html {
    let frame = format!("0 0 100 {height}");
    let attributes = [
        ("viewBox", frame.as_str()),
        ("width", "100"),
        ("height", height),
        ("preserveAspectRatio", "none"),
        ("aria-hidden", "true"),
        ("focusable", "false"),
    ];
    tag_with(spec, &attributes, drawn)
}

/// Moves the focus to the heading with this id, in the same element as the control that the event came from.
pub fn focus_heading(event: &MouseEvent, id: &str) {
    let root = event.target_dyn_into::<web_sys::Element>().map(|control| control.get_root_node());
    let root = root.and_then(|root| root.dyn_into::<web_sys::ShadowRoot>().ok());
    let heading = root.and_then(|root| root.get_element_by_id(id));
    if let Some(heading) = heading.and_then(|heading| heading.dyn_into::<web_sys::HtmlElement>().ok()) {
        // It fails only when the element is gone.
        let _ = heading.focus();
    }
}
