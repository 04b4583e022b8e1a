//! The screen of `<resultaat-start>`: one question at a time, a message file, and a link with its QR code.

use resultaatwijzer_text::{later, screens::start::StartWords};
use wasm_bindgen::JsCast;
use web_sys::{File, FileList, HtmlInputElement};
use yew::prelude::*;

use super::view::{Action, Ask, FieldView, OptionView, PartView, StartView, share::Qr};
use crate::components::{
    icon,
    parts::{self, typed},
    tag::{all, leaf, leaf_if_any, tag, tag_with, text},
};

/// The callbacks of the screen, and its language.
pub struct Handlers {
    /// The code of the screen's language.
    pub language: &'static str,
    /// Handles an action.
    pub act: Callback<Action>,
    /// Reads a file.
    pub read: Callback<File>,
    /// Reads the file again that could not be read.
    pub read_again: Callback<()>,
    /// Draws a link as a QR code.
    pub draw: Callback<String>,
    /// Copies a text.
    pub copy: Callback<String>,
}

/// A plan to share.
pub struct Sharing {
    /// The link; `None` when the plan is too long for a link.
    pub link: Option<String>,
    /// The link as a QR code, once it is drawn.
    pub qr: Option<Qr>,
    /// Whether the part that draws it could not be loaded.
    pub qr_is_lost: bool,
    /// Whether copying the link succeeded; `None` when nobody tried.
    pub copied: Option<bool>,
}

/// The question. Below it `handed`, which shares the plan once all questions are answered, if `hands_on`.
pub fn start(view: &StartView, handed: Html, hands_on: bool, words: &'static StartWords, handlers: &Handlers) -> Html {
    let private = tag("p.private", vec![icon::info(), leaf("span", words.private)]);
    tag(
        "div.screen start",
        vec![
            parts::heading(view.heading.0, view.heading.1, &view.notice),
            private,
            question(view, hands_on, words, handlers),
            handed,
        ],
    )
}

/// Only the plan to share, without a question.
pub fn shared(handed: Html) -> Html {
    tag("div.screen start", vec![handed])
}

fn question(view: &StartView, hands_on: bool, words: &'static StartWords, handlers: &Handlers) -> Html {
    let onsubmit = {
        let act = handlers.act.clone();
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            act.emit(Action::Next);
        })
    };
    let error = if view.error.is_empty() { Html::default() } else { error("error", view.error) };
    let refused = matches!(view.ask, Ask::File) && !view.notices.is_empty();
    let refused = if refused { leaf("strong", words.file_refused) } else { Html::default() };
    let is_lost = matches!(view.ask, Ask::File) && view.file_is_lost;
    let unread = if is_lost { lost(handlers, &handlers.read_again, ()) } else { Html::default() };
    let said = vec![refused, parts::notices(&view.notices), unread, error];
    let said = tag_with("div.said", &[("aria-live", "polite")], said);
    let parts = vec![said, answers(view, words, handlers)];
    let asked = match &view.ask {
        Ask::File | Ask::Summary(..) => all(vec![heading(view), leaf_if_any("p.hint", view.hint), all(parts)]),
        _ => fieldset(view, parts),
    };
    // With the key, a question keeps its fields and their focus while it is answered, and the next one gets new fields.
    html! {
        <form key={format!("{}{}", view.place, view.question)} class="card question" novalidate=true {onsubmit}>
            { asked }
            { actions(view, hands_on, words, &handlers.act) }
        </form>
    }
}

fn heading(view: &StartView) -> Html {
    let caption = leaf_if_any("span.number", &view.caption);
    tag_with("h3", &[("id", "question"), ("tabindex", "-1")], vec![caption, text(view.question)])
}

fn fieldset(view: &StartView, parts: Vec<Html>) -> Html {
    let hint = if view.hint.is_empty() {
        Html::default()
    } else {
        tag_with("p.hint", &[("id", "hint")], vec![text(view.hint)])
    };
    let described = if view.error.is_empty() { "hint" } else { "hint error" };
    let spec = if view.error.is_empty() { "fieldset" } else { "fieldset.wrong" };
    tag_with(spec, &[("aria-describedby", described)], vec![tag("legend", vec![heading(view)]), hint, all(parts)])
}

fn error(id: &str, said: &str) -> Html {
    tag_with("p.error", &[("id", id)], vec![icon::attention(), leaf("span", said)])
}

fn answers(view: &StartView, words: &'static StartWords, handlers: &Handlers) -> Html {
    match &view.ask {
        Ask::File => file(words, handlers),
        Ask::One(options) => choices(options, "radio", &handlers.act),
        Ask::Several(options) => choices(options, "checkbox", &handlers.act),
        Ask::Fields(fields, unknown) => {
            let fields = fields.iter().enumerate().map(|(i, found)| field(i, found, &handlers.act)).collect();
            let unknown = unknown.map(|(name, chosen)| {
                let act = handlers.act.clone();
                parts::check(name, chosen, false, Callback::from(move |_| act.emit(Action::Unknown(!chosen))))
            });
            all(vec![tag("div.fields", fields), unknown.unwrap_or_default()])
        }
        Ask::Summary(parts, _) => all(parts.iter().map(|found| part(found, words, &handlers.act)).collect()),
    }
}

fn choices(options: &[OptionView], kind: &'static str, act: &Callback<Action>) -> Html {
    tag("div.options", options.iter().map(|found| choice(found, kind, act)).collect())
}

fn choice(view: &OptionView, kind: &'static str, act: &Callback<Action>) -> Html {
    let onchange = {
        let (act, value) = (act.clone(), view.value.clone());
        Callback::from(move |_: Event| act.emit(Action::Pick(value.clone())))
    };
    let input = html! { <input type={kind} name="answer" checked={view.chosen} {onchange} /> };
    let picture = view.icon.map(icon::area).unwrap_or_default();
    let said = tag("span", vec![leaf("strong", &view.name), leaf_if_any("small", &view.meaning)]);
    tag("label.option", vec![input, picture, said])
}

fn field(i: usize, view: &FieldView, act: &Callback<Action>) -> Html {
    let (id, wrong) = (format!("field-{i}"), format!("error-{i}"));
    let oninput = typed(act.reform(move |typed| Action::Type(i, typed)));
    let (said, described) = match view.error {
        "" => (Html::default(), None),
        found => (error(&wrong, found), Some(wrong)),
    };
    let label = tag_with("label", &[("for", &id)], vec![text(&view.label)]);
    let (kind, numeric) = if view.day { ("date", None) } else { ("text", Some("numeric")) };
    let invalid = described.is_some().then_some("true");
    let input = html! {
        <input {id} type={kind} inputmode={numeric} autocomplete="off" value={view.value.clone()}
            aria-describedby={described} aria-invalid={invalid} {oninput} />
    };
    let spec = if invalid.is_some() { "div.field wrong" } else { "div.field" };
    tag(spec, vec![label, said, input])
}

fn file(words: &'static StartWords, handlers: &Handlers) -> Html {
    let onchange = {
        let read = handlers.read.clone();
        Callback::from(move |event: Event| {
            let input = event.target_dyn_into::<HtmlInputElement>();
            take(input.and_then(|input| input.files()), &read);
        })
    };
    let ondrop = {
        let read = handlers.read.clone();
        Callback::from(move |event: DragEvent| {
            event.prevent_default();
            take(event.data_transfer().and_then(|dropped| dropped.files()), &read);
        })
    };
    let ondragover = Callback::from(|event: DragEvent| event.prevent_default());
    let by_hand = {
        let act = handlers.act.clone();
        Callback::from(move |_: MouseEvent| act.emit(Action::ByHand))
    };
    html! {
        <div class="drop" {ondrop} {ondragover}>
            <label for="file">{ words.file_label }</label>
            <input id="file" type="file" accept=".xml,application/xml,text/xml" aria-describedby="drop-hint" {onchange} />
            <p id="drop-hint">{ words.file_drop }</p>
            <p><button type="button" onclick={by_hand}>{ words.by_hand }</button></p>
        </div>
    }
}

fn take(files: Option<FileList>, read: &Callback<File>) {
    if let Some(file) = files.and_then(|files| files.get(0)) {
        read.emit(file);
    }
}

fn part(view: &PartView, words: &'static StartWords, act: &Callback<Action>) -> Html {
    let line = |(term, said, step): &(&'static str, String, _)| {
        let onclick = {
            let (act, step) = (act.clone(), *step);
            Callback::from(move |_: MouseEvent| act.emit(Action::Change(step)))
        };
        let change = html! {
            <button type="button" class="link" {onclick} aria-label={(words.change_what)(term)}>{ words.change }</button>
        };
        let said = if said.is_empty() { words.empty } else { said };
        tag("div", vec![leaf("dt", term), leaf("dd", said), tag("dd.change", vec![change])])
    };
    let remove = view.remove.as_ref().map(|(i, name)| {
        let (act, i) = (act.clone(), *i);
        let onclick = Callback::from(move |_: MouseEvent| act.emit(Action::Remove(i)));
        html! { <button type="button" class="link" {onclick}>{ name }</button> }
    });
    let lines = tag("dl", view.lines.iter().map(line).collect());
    tag("div.part", vec![leaf("h4", &view.title), lines, remove.unwrap_or_default()])
}

fn actions(view: &StartView, hands_on: bool, words: &'static StartWords, act: &Callback<Action>) -> Html {
    let button = |class: &'static str, name: &'static str, action: Action| {
        let act = act.clone();
        let onclick = Callback::from(move |_: MouseEvent| act.emit(action.clone()));
        html! { <button type="button" {class} {onclick}>{ name }</button> }
    };
    let mut buttons = Vec::new();
    match &view.ask {
        // When the link is shared, the same button is next to the link.
        Ask::Summary(_, true) if !hands_on => buttons.push(button("primary", words.show, Action::Show)),
        _ if view.next => buttons.push(html! { <button type="submit" class="primary">{ words.next }</button> }),
        _ => {}
    }
    if view.back {
        buttons.push(button("", words.back, Action::Back));
    }
    if matches!(view.ask, Ask::Summary(..)) {
        buttons.push(button("link", words.start_over, Action::StartOver));
    }
    tag("div.go", buttons)
}

/// The plan to share: its link, and the link as a QR code.
pub fn share(sharing: &Sharing, words: &'static StartWords, handlers: &Handlers) -> Html {
    let said = match sharing.copied {
        None => "",
        Some(true) => words.copied,
        Some(false) => words.not_copied,
    };
    let status = tag_with("p.status", &[("role", "status")], vec![text(said)]);
    let Some(link) = &sharing.link else { return leaf("p", words.too_long) };
    let told = vec![
        leaf("p", words.share_help),
        address(link, words, handlers),
        status,
        match &sharing.qr {
            Some(found) => qr(found, words),
            None if sharing.qr_is_lost => lost(handlers, &handlers.draw, link.clone()),
            None => Html::default(),
        },
        tag("p.private", vec![icon::info(), leaf("span", words.share_private)]),
    ];
    tag_with("div.card share", &[("part", "card")], vec![parts::section("share", words.share, told)])
}

/// The message that a part could not be loaded, with a button that calls `again`.
fn lost<T: Clone + 'static>(handlers: &Handlers, again: &Callback<T>, with: T) -> Html {
    parts::lost(later::words(handlers.language), &again.reform(move |()| with.clone()))
}

fn address(link: &str, words: &'static StartWords, handlers: &Handlers) -> Html {
    let onclick = {
        let (copy, link) = (handlers.copy.clone(), link.to_owned());
        Callback::from(move |_: MouseEvent| copy.emit(link.clone()))
    };
    // A reader who selects the link by hand needs all of it.
    let onfocus = Callback::from(|event: FocusEvent| {
        if let Some(input) = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok()) {
            input.select();
        }
    });
    let label = tag_with("label", &[("for", "link")], vec![text(words.link)]);
    let input = html! { <input id="link" type="text" readonly=true value={link.to_owned()} {onfocus} /> };
    let open = tag_with("a.button", &[("href", link)], vec![text(words.show_short)]);
    let copy = html! { <button type="button" class="primary" {onclick}>{ words.copy }</button> };
    all(vec![tag("div.field", vec![label, input]), tag("div.go", vec![copy, open])])
}

fn qr(view: &Qr, words: &'static StartWords) -> Html {
    if view.size.is_empty() {
        return leaf("p", words.qr_too_long);
    }
    let frame = format!("0 0 {} {}", view.size, view.size);
    let attributes =
        [("viewBox", frame.as_str()), ("role", "img"), ("aria-label", words.qr), ("shape-rendering", "crispEdges")];
    let white = tag_with("path.white", &[("d", &format!("M0 0h{0}v{0}H0z", view.size))], Vec::new());
    let drawn = tag_with("svg.qr", &attributes, vec![white, tag_with("path.dark", &[("d", &view.path)], Vec::new())]);
    let file = view.file();
    let file = [("href", file.as_str()), ("download", words.qr_file)];
    tag("div.code", vec![drawn, tag_with("a.button", &file, vec![text(words.qr_download)])])
}
