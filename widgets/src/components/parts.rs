//! Parts that several screens share: a heading with its notice, notices, the explanation tree, a choice list.

use resultaatwijzer_core::finding::Severity;
use yew::{prelude::*, virtual_dom::AttrValue};

use super::icon;
use crate::view::{Notice, StepView};

/// The screen's heading, what it is for, and what to know about its numbers.
pub fn heading(title: &'static str, intro: &'static str, notice: &str) -> Html {
    html! {
        <header class="head">
            <h2 part="title">{ title }</h2>
            <p class="intro">{ intro }</p>
            if !notice.is_empty() {
                <p class="sample">{ icon::info() }<span>{ notice }</span></p>
            }
        </header>
    }
}

/// Notices, each with what helps.
pub fn notices(notices: &[Notice]) -> Html {
    html! { <>{ for notices.iter().map(notice) }</> }
}

fn notice(notice: &Notice) -> Html {
    let (class, picture) = match notice.severity {
        Severity::Note => ("notice note", icon::info()),
        Severity::Warning | Severity::Error => ("notice attention", icon::attention()),
    };
    html! {
        <div {class} part="notice">
            { picture }
            <p><strong>{ notice.label }{ ": " }</strong>{ &notice.message }{ " " }{ &notice.help }</p>
        </div>
    }
}

/// The explanation: steps that open to the steps below them.
pub fn explanation(title: &'static str, steps: &[StepView]) -> Html {
    html! {
        <details class="explanation">
            <summary>{ title }</summary>
            <ul class="steps">{ for steps.iter().map(step) }</ul>
        </details>
    }
}

fn step(step: &StepView) -> Html {
    if step.because.is_empty() {
        return html! {
            <li>
                { &step.text }
                if !step.basis.is_empty() { <small>{ " " }{ &step.basis }</small> }
            </li>
        };
    }
    html! {
        <li>
            <details>
                <summary>{ &step.text }</summary>
                <ul>{ for step.because.iter().map(self::step) }</ul>
            </details>
        </li>
    }
}

/// A labelled choice list. Options are value, name, and whether it is chosen.
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
    html! {
        <div class="field">
            <label for={id}>{ label }</label>
            <select {id} {onchange}>
                { for options.iter().map(|(value, name, chosen)| html! {
                    <option value={value.clone()} selected={*chosen}>{ name }</option>
                }) }
            </select>
        </div>
    }
}

/// A text field's new value.
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
