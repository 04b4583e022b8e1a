//! `<resultaat-start>`: the ways in to a plan: by hand, from a message, and on to others as a link.

use std::rc::Rc;

use gloo::events::EventListener;
use resultaatwijzer_core::{
    catalogue::Catalogue, plan::wire::PlanWire, reading::problem::Severity, value::period::Date,
};
use resultaatwijzer_text::{Language, Spoken, start_words::StartWords};
use serde_json::Value;
use wasm_bindgen::{JsCast, JsValue, prelude::*};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Element, File, HtmlElement};
use yew::{Callback, Html};

use super::{
    entries::Entries,
    languages,
    registry::Inputs,
    screen::{self, Followed, Shows, Stage},
};
use crate::{
    clock::today,
    components::start::{Doing, Sharing, shared, start},
    load::{self, Failure},
    view::{
        Notice, ReaderOf,
        start::{
            Action, Start, Way,
            share::{self, Qr},
            view,
        },
    },
};

/// What the ways in are made from, and what was answered.
#[derive(Clone)]
pub(super) struct StartScreen {
    element: HtmlElement,
    catalogue: Rc<Catalogue>,
    /// Where more is to be had of.
    sources: Sources,
    /// The link to a plan that is there already: it is handed on and not asked for.
    given: Option<String>,
    start: Start,
    entries: Entries,
    /// The page that explains a plan.
    page: String,
    audience: Audience,
    spoken: Spoken<StartWords>,
    today: Date,
}

/// Where the module that reads messages finds what it needs.
#[derive(Clone, Default)]
struct Sources {
    catalogue: String,
    mapping: Option<String>,
}

// What only some need is in a module of its own.
#[wasm_bindgen(module = "/src/elements/more.js")]
extern "C" {
    #[wasm_bindgen(js_name = readMessage, catch)]
    async fn read_message(
        catalogue: &str,
        mapping: Option<String>,
        language: &str,
        file: &File,
    ) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(js_name = planToken, catch)]
    async fn plan_token(catalogue: &str, plan: &str) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(js_name = qrCode, catch)]
    async fn qr_code(link: &str) -> Result<JsValue, JsValue>;
}

/// Who uses it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Audience {
    /// A resident, or who helps them: with a letter.
    Resident,
    /// Who writes the letter, at the municipality: with a letter, to hand on a link.
    Access,
    /// A provider: with a message, to hand on a link.
    Provider,
}

impl Audience {
    fn of(attribute: Option<&str>) -> Self {
        match attribute {
            Some("access") => Self::Access,
            Some("provider") => Self::Provider,
            _ => Self::Resident,
        }
    }
}

pub(super) async fn load(inputs: Inputs) -> Result<Stage, Failure> {
    let loaded = inputs.catalogue().await?;
    let audience = Audience::of(inputs.attribute("audience").as_deref());
    let sources =
        Sources { catalogue: inputs.attribute("catalogue").unwrap_or_default(), mapping: inputs.attribute("mapping") };
    let page = load::page(inputs.attribute("target").as_deref())?;
    let given = given(&inputs, &sources).await?.map(|token| format!("{page}#{token}"));
    let words = if audience == Audience::Resident { languages::start } else { languages::start_staff };
    let (spoken, today) = (words(inputs.language()), today());
    let way = match audience {
        Audience::Resident => Way::Letter,
        Audience::Access => Way::Desk,
        Audience::Provider => Way::Message,
    };
    let mut start = Start::new(&ReaderOf::new(&loaded.catalogue, spoken, today), way);
    if let Some(link) = &given {
        start.qr = drawn(link.clone()).await;
    }
    let (element, catalogue) = (inputs.element, loaded.catalogue);
    Ok(Stage::Shown(Rc::new(StartScreen {
        element,
        catalogue,
        sources,
        given,
        start,
        entries: Entries::new(),
        page,
        audience,
        spoken,
        today,
    })))
}

/// The token of the plan that the page holds or names, when it is right.
async fn given(inputs: &Inputs, sources: &Sources) -> Result<Option<String>, Failure> {
    let (plan, url) = match (&inputs.given.plan, inputs.attribute("plan")) {
        (Some(plan), _) => (plan.to_string(), "plan".to_owned()),
        (None, Some(url)) if url.starts_with('#') => {
            return Ok(load::fragment().filter(|fragment| !load::is_a_place(fragment)));
        }
        (None, Some(url)) => (load::plan_text(&url).await?, url),
        (None, None) => return Ok(None),
    };
    let token = plan_token(&sources.catalogue, &plan).await.ok().and_then(|token| token.as_string());
    token.map(Some).ok_or(Failure::Invalid { url, findings: [].into() })
}

impl StartScreen {
    fn reader(&self) -> ReaderOf<'_, StartWords> {
        ReaderOf::new(&self.catalogue, self.spoken, self.today)
    }

    /// The plan, once all was asked.
    fn plan(&self) -> Option<PlanWire> {
        self.start.plan(&self.reader()).filter(|_| self.start.at_the_end())
    }

    /// The link to hand on, for those who do that.
    fn link(&self) -> Option<String> {
        if self.given.is_some() || self.audience == Audience::Resident {
            return self.given.clone();
        }
        share::link(&self.plan()?, &self.page)
    }

    fn doing(&self, act: &Callback<screen::Action>) -> Doing {
        let act = act.reform(screen::Action::Start);
        let (here, there, then, passed) = (self.clone(), self.clone(), act.clone(), act.clone());
        let focusing = self.followed_up(act);
        let opened = focusing.clone();
        Doing {
            read: Callback::from(move |file: File| spawn_local(there.clone().read(file, opened.clone()))),
            copy: Callback::from(move |link: String| spawn_local(copy(link, then.clone()))),
            act: Callback::from(move |action| match action {
                Action::Show => here.show(),
                Action::Type(..) | Action::Pick(_) => passed.emit(action),
                action => focusing.emit(action),
            }),
        }
    }

    /// Passes an action on, and does what comes of it: the focus goes to what lacks or to the new question, and at the
    /// end the link is drawn.
    fn followed_up(&self, act: Callback<Action>) -> Callback<Action> {
        let before = self.clone();
        Callback::from(move |action: Action| {
            let told = action == Action::Next;
            let after = Self { start: before.start.after(&before.reader(), action.clone()), ..before.clone() };
            before.entries.go(before.start.place, after.start.place);
            let results = |screen: &Self| screen.start.answers.results.len();
            let moved = after.start.step != before.start.step || results(&after) != results(&before);
            act.emit(action);
            if !(moved || told && after.start.told) {
                return;
            }
            let (element, act, link) = (before.element.clone(), act.clone(), after.link());
            // Once it is drawn.
            spawn_local(async move {
                focus(&element, !moved);
                if let Some(link) = link
                    && let Some(qr) = drawn(link).await
                {
                    act.emit(Action::Drawn(qr));
                }
            });
        })
    }

    /// Reads a message, in the module that can.
    async fn read(self, file: File, act: Callback<Action>) {
        let Sources { catalogue, mapping } = self.sources;
        let answer = read_message(&catalogue, mapping, self.spoken.language.code, &file).await;
        let answer = answer.ok().and_then(|answer| serde_json::from_str(&answer.as_string()?).ok());
        act.emit(opened(&answer.unwrap_or_default(), self.spoken.language));
    }

    /// Goes to the plan: on this page, where it takes the focus once it is there, or on another.
    fn show(&self) {
        let Some(link) = self.plan().and_then(|plan| share::link(&plan, &self.page)) else { return };
        let around = self.element.closest("resultaat-plan").ok().flatten();
        let beside = || self.element.owner_document()?.query_selector("resultaat-plan[plan^='#']").ok()?;
        if let Some(plan) = around.or_else(beside) {
            let host = plan.clone();
            EventListener::once(&plan, "resultaat-ready", move |_| {
                focus_on(&host);
                // It is taller than the window, which the focus alone leaves where it is.
                host.scroll_into_view();
            })
            .forget();
        }
        if let Some(window) = web_sys::window() {
            // It fails only for an address that is none.
            let _ = window.location().set_href(&link);
        }
    }
}

impl Shows for StartScreen {
    fn language(&self) -> &'static Language {
        self.spoken.language
    }

    fn draw(&self, act: Callback<screen::Action>) -> Html {
        let words = self.spoken.words;
        let doing = self.doing(&act);
        let sharing = self.link().map(|link| Sharing {
            qr: self.start.qr.clone().filter(|qr| qr.link == link),
            link: Some(link),
            copied: self.start.copied,
        });
        match (&self.given, &sharing) {
            (Some(_), Some(sharing)) => shared(sharing, words, &doing),
            _ => start(&view(&self.reader(), &self.start), sharing.as_ref(), words, &doing),
        }
    }

    fn after(&self, action: screen::Action) -> Option<Rc<dyn Shows>> {
        let screen::Action::Start(action) = action else { return None };
        let start = self.start.after(&self.reader(), action);
        (start != self.start).then(|| Rc::new(Self { start, ..self.clone() }) as Rc<dyn Shows>)
    }

    fn drawn(&self, act: Callback<screen::Action>) {
        if self.given.is_some() {
            return;
        }
        let element = self.element.clone();
        self.entries.follow(Callback::from(move |place| {
            act.emit(screen::Action::Start(Action::Visit(place)));
            let element = element.clone();
            // Once it is drawn.
            spawn_local(async move { focus(&element, false) });
        }));
    }

    fn followed(&self) -> Followed {
        let plan = self.plan().and_then(|plan| Some(serde_json::to_string(&plan).ok()?.into()));
        Followed { plan, ..Followed::default() }
    }
}

/// What came of a message.
fn opened(answer: &Value, language: &'static Language) -> Action {
    let text = |found: &Value, i: usize| found.get(i).and_then(Value::as_str).unwrap_or_default().to_owned();
    let notice = |found: &Value| Notice {
        severity: Severity::Warning,
        label: language.common.attention,
        message: text(found, 1),
        help: text(found, 2),
    };
    let found = answer.get("found").and_then(Value::as_array);
    let mut found: Vec<Notice> = found.into_iter().flatten().map(notice).collect();
    let plan = answer.get("plan").cloned().unwrap_or_default();
    if plan.is_null() && found.is_empty() {
        let common = language.common;
        let (message, help) = (common.not_reached.to_owned(), common.failed_help.to_owned());
        found.push(Notice { severity: Severity::Warning, label: common.attention, message, help });
    }
    Action::Opened(plan, found)
}

/// A link as a QR code; nothing when the module that draws cannot be had.
async fn drawn(link: String) -> Option<Qr> {
    let drawn = qr_code(&link).await.ok()?.as_string()?;
    let (size, path) = drawn.split_once(' ')?;
    Some(Qr { size: size.to_owned(), path: path.to_owned(), link })
}

async fn copy(link: String, act: Callback<Action>) {
    let clipboard = web_sys::window().map(|window| window.navigator().clipboard());
    // Without a secure connection there is no clipboard.
    let there = clipboard.filter(|clipboard| !JsValue::from(clipboard.clone()).is_undefined());
    let copied = match there {
        Some(clipboard) => JsFuture::from(clipboard.write_text(&link)).await.is_ok(),
        None => false,
    };
    act.emit(Action::Copied(copied));
}

fn focus(element: &HtmlElement, told: bool) {
    let found = |selector| element.shadow_root().and_then(|root| root.query_selector(selector).ok().flatten());
    let lacking = if told { found(".wrong input") } else { None };
    if let Some(target) = lacking.or_else(|| found("#question")) {
        give_focus(&target);
    }
}

fn focus_on(host: &Element) {
    // It fails only for a name that is none.
    let _ = host.set_attribute("tabindex", "-1");
    give_focus(host);
}

fn give_focus(target: &Element) {
    if let Some(target) = target.dyn_ref::<HtmlElement>() {
        // It fails only where there is no such element.
        let _ = target.focus();
    }
}
