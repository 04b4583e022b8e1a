//! `<resultaat-start>` makes a plan from the reader's answers or from a message, and shares it as a link.

pub mod draw;
mod entries;
pub mod view;

use std::{
    cell::{Cell, RefCell},
    pin::Pin,
    rc::Rc,
};

use gloo::events::EventListener;
use js_sys::Uint8Array;
use resultaatwijzer_core::{
    catalogue::Catalogue,
    plan,
    reading::{document::Document, problem::Severity},
    value::period::Date,
};
use resultaatwijzer_text::{
    Language, Spoken, Tongue,
    screens::{self, start::StartWords},
};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use wasm_split_helpers::wasm_split;
use web_sys::{Element, File, HtmlElement};
use yew::{Callback, Html};

use self::{
    draw::{Handlers, Sharing, share as share_drawn, shared, start},
    entries::Entries,
    view::{Action, Answers, Start, Way, message, qr as drawing, share, view},
};
use super::{
    languages::{self, own_words},
    later::{Later, comes, when_idle},
    registry::{Inputs, Loading},
    screen::{self, Followed, Shows, Stage},
};
use crate::{
    clock::today,
    load::{self, Failure, Loaded},
    view::{Notice, ReaderOf},
};

/// The data of the screen, and the answers of its reader.
#[derive(Clone)]
pub(super) struct StartScreen {
    element: HtmlElement,
    loaded: Loaded,
    /// The address of the mapping from products to blocks.
    mapping: Option<String>,
    /// The link to a plan of the page. Then the element only shares it, and asks no questions.
    given: Option<String>,
    start: Start,
    /// The state of the part that makes and shares the plan.
    end: Later,
    entries: Entries,
    /// The message that could not be read, because the part that reads messages could not be loaded.
    not_read: Rc<RefCell<Option<File>>>,
    /// The page that explains a plan.
    page: String,
    audience: Audience,
    spoken: Spoken<StartWords>,
    today: Date,
}

/// A message, with everything that is needed to read it.
struct Message {
    loaded: Loaded,
    mapping: Option<String>,
    spoken: Spoken<StartWords>,
    bytes: Vec<u8>,
}

/// The answers from a message, if it makes a plan, and the findings.
type Reading = Pin<Box<dyn Future<Output = Result<(Option<Answers>, Vec<Notice>), Failure>>>>;

impl Message {
    /// Reads the message. The answers contain no citizen number, name or address.
    async fn read(self) -> Result<(Option<Answers>, Vec<Notice>), Failure> {
        let mapping = load::mapping(&self.loaded, self.mapping.as_deref()).await?;
        let reader = ReaderOf::new(&self.loaded.catalogue, self.spoken, today());
        let tongue = Tongue::of(self.spoken.language.code).unwrap_or(Tongue::Dutch);
        let (plan, found) = message::read(&reader, tongue, &mapping, &self.bytes);
        Ok((plan.map(|plan| Answers::of(&plan, reader.catalogue)), found))
    }
}

/// The state of the part that makes and shares the plan.
#[derive(Clone, Copy)]
struct End {
    make: fn(&ReaderOf<'_, StartWords>, &Start, &str) -> Made,
    share: fn(&Sharing, &'static StartWords, &Handlers) -> Html,
}

/// A plan that was made from the answers.
struct Made {
    /// The plan as JSON.
    plan: Option<Rc<str>>,
    /// The link to it; `None` when the plan is too long for a link.
    link: Option<String>,
}

thread_local! {
    static END: Cell<Option<End>> = const { Cell::new(None) };
}

comes!(element, start);

// The words for residents, and those for staff.
own_words!(
    [&'static StartWords; 2],
    nl_start: [&screens::start::NL, &screens::start::NL_STAFF],
    en_start: [&screens::start::EN, &screens::start::EN_STAFF]
);

/// The state of the part that makes and shares the plan.
#[wasm_split(end, fallible, preload(prepare_end))]
fn end_part() -> Result<End, Failure> {
    Ok(End { make, share: share_drawn })
}

/// The part that draws a link as a QR code.
#[wasm_split(qr, fallible, preload(prepare_qr))]
fn qr(link: String) -> Result<share::Qr, Failure> {
    Ok(drawing::drawn(&link))
}

/// The part that reads a message.
#[wasm_split(messages, fallible, preload(prepare_messages))]
fn message_part(message: Message) -> Result<Reading, Failure> {
    Ok(Box::pin(message.read()))
}

/// The part that makes the token of a plan; `None` when the plan is not valid.
#[wasm_split(link, fallible)]
fn token(catalogue: Rc<Catalogue>, plan: String) -> Result<Option<String>, Failure> {
    let document = Document::from_json(&plan);
    let (checked, _) = plan::check(&catalogue, &document);
    Ok(checked.and_then(|_| plan::token::encode(&document.wire)))
}

fn make(reader: &ReaderOf<'_, StartWords>, start: &Start, page: &str) -> Made {
    let plan = start.plan(reader);
    let text = plan.as_ref().and_then(|plan| serde_json::to_string(plan).ok());
    Made { plan: text.map(Into::into), link: plan.and_then(|plan| share::link(&plan, page)) }
}

/// The users of the element.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Audience {
    /// A resident or somebody who helps them. They have a letter.
    Resident,
    /// The staff of the municipality who write the letter. They share a link.
    Access,
    /// A provider. They have a message, and share a link.
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

async fn load(inputs: Inputs) -> Result<Stage, Failure> {
    let loaded = inputs.catalogue().await?;
    let audience = Audience::of(inputs.attribute("audience").as_deref());
    let mapping = inputs.attribute("mapping");
    let page = load::page(inputs.attribute("target").as_deref())?;
    let given = given(&inputs, &loaded.catalogue).await?.map(|token| format!("{page}#{token}"));
    let language = inputs.language();
    let spoken_in = languages::language(language).await?;
    let both = own_words(language).await?;
    let [to_residents, to_staff] = both.map(|words| Spoken { language: spoken_in, words });
    let spoken = if audience == Audience::Resident { to_residents } else { to_staff };
    let today = today();
    let way = match audience {
        Audience::Resident => Way::Letter,
        Audience::Access => Way::Desk,
        Audience::Provider => Way::Message,
    };
    let reader = ReaderOf::new(&loaded.catalogue, spoken, today);
    let mut start = Start::new(&reader, way);
    let mut end = Later::now(&END);
    if let Some(link) = &given {
        end = Later::load(&END, end_part()).await;
        if end != Later::Here {
            return Err(Failure::PartLost);
        }
        start = start.after(&reader, drawn(link.clone()).await);
    }
    let element = inputs.element;
    Ok(Stage::Shown(Rc::new(StartScreen {
        element,
        loaded,
        mapping,
        given,
        start,
        end,
        entries: Entries::new(),
        not_read: Rc::default(),
        page,
        audience,
        spoken,
        today,
    })))
}

/// The token of the plan that the page sets or names, if there is one.
async fn given(inputs: &Inputs, catalogue: &Rc<Catalogue>) -> Result<Option<String>, Failure> {
    let (plan, url) = match (&inputs.given.plan, inputs.attribute("plan")) {
        (Some(plan), _) => (plan.to_string(), "plan".to_owned()),
        (None, Some(url)) if url.starts_with('#') => {
            return Ok(load::token_in_address());
        }
        (None, Some(url)) => (load::plan_text(&url).await?, url),
        (None, None) => return Ok(None),
    };
    let token = token(catalogue.clone(), plan).await?;
    token.map(Some).ok_or(Failure::Invalid { url, findings: [].into() })
}

impl StartScreen {
    fn reader(&self) -> ReaderOf<'_, StartWords> {
        ReaderOf::new(&self.loaded.catalogue, self.spoken, self.today)
    }

    /// Whether all questions were asked and answered.
    fn is_whole(&self) -> bool {
        self.start.at_the_end() && self.start.open_steps(&self.reader()).is_empty()
    }

    /// The plan, once all questions are answered and the part that makes it is loaded.
    fn made(&self) -> Option<Made> {
        let end = END.get().filter(|_| self.is_whole())?;
        Some((end.make)(&self.reader(), &self.start, &self.page))
    }

    /// The link to share, for audiences that share one.
    fn link(&self) -> Option<String> {
        if self.given.is_some() || self.audience == Audience::Resident {
            return self.given.clone();
        }
        self.made()?.link
    }

    /// The callback of a button that loads the part again and makes the plan.
    fn handing_on(&self, act: Callback<screen::Action>) -> Callback<()> {
        let here = self.clone();
        Callback::from(move |()| {
            act.emit(screen::Action::Part(Later::Coming));
            spawn_local(here.clone().hand_on(act.clone()));
        })
    }

    fn handlers(&self, act: &Callback<screen::Action>) -> Handlers {
        let (acting, act) = (act.clone(), act.reform(screen::Action::own));
        let (here, there, then, passed) = (self.clone(), self.clone(), act.clone(), act.clone());
        let again = self.clone();
        let drawing = act.clone();
        let focusing = self.followed_up(acting.clone());
        let (opened, opened_again) = (focusing.clone(), focusing.clone());
        Handlers {
            language: self.spoken.language.code,
            read: Callback::from(move |file: File| spawn_local(there.clone().read(file, opened.clone()))),
            read_again: Callback::from(move |()| {
                let file = again.not_read.borrow_mut().take();
                file.into_iter().for_each(|file| spawn_local(again.clone().read(file, opened_again.clone())));
            }),
            draw: Callback::from(move |link: String| {
                let act = drawing.clone();
                spawn_local(async move { act.emit(drawn(link).await) });
            }),
            copy: Callback::from(move |link: String| spawn_local(copy(link, then.clone()))),
            act: Callback::from(move |action| match action {
                Action::Show => spawn_local(here.clone().show(acting.clone())),
                Action::Type(..) | Action::Pick(_) => passed.emit(action),
                action => focusing.emit(action),
            }),
        }
    }

    /// Passes an action on. Then moves the focus to a missing answer or to the new question, and draws the link after
    /// the last question.
    fn followed_up(&self, acting: Callback<screen::Action>) -> Callback<Action> {
        let (before, act) = (self.clone(), acting.reform(screen::Action::own));
        Callback::from(move |action: Action| {
            let is_next = action == Action::Next;
            let after = Self { start: before.start.after(&before.reader(), action.clone()), ..before.clone() };
            before.entries.go(before.start.place, after.start.place);
            let results = |screen: &Self| screen.start.answers.results.len();
            let moved = after.start.step != before.start.step || results(&after) != results(&before);
            act.emit(action);
            if !(moved || is_next && after.start.shows_lack) {
                return;
            }
            let acting = acting.clone();
            // The screen must be drawn first.
            spawn_local(async move {
                focus(&after.element, !moved);
                if after.is_whole() {
                    after.hand_on(acting).await;
                }
            });
        })
    }

    /// Makes the plan, and draws its link for audiences that share one.
    async fn hand_on(self, act: Callback<screen::Action>) {
        let end = Later::load(&END, end_part()).await;
        act.emit(screen::Action::Part(end));
        if let Some(link) = (Self { end, ..self }).link() {
            act.emit(screen::Action::own(drawn(link).await));
        }
    }

    /// Loads the part that reads messages, and reads one.
    async fn read(self, file: File, act: Callback<Action>) {
        let (loaded, mapping, spoken) = (self.loaded, self.mapping, self.spoken);
        let action = match bytes(&file).await {
            Some(bytes) => match message_part(Message { loaded, mapping, spoken, bytes }).await {
                Ok(reading) => match reading.await {
                    Ok((answers, found)) => Action::Opened(answers, found),
                    Err(_) => unread(spoken.language),
                },
                Err(_) => {
                    *self.not_read.borrow_mut() = Some(file);
                    Action::NotRead
                }
            },
            None => unread(spoken.language),
        };
        act.emit(action);
    }

    /// Goes to the plan, on this page or another one. On this page, the plan gets the focus once it is shown.
    async fn show(self, act: Callback<screen::Action>) {
        let end = Later::load(&END, end_part()).await;
        act.emit(screen::Action::Part(end));
        let made = Self { end, ..self.clone() }.made();
        let Some(link) = made.and_then(|made| made.link) else { return };
        let around = self.element.closest("resultaat-plan").ok().flatten();
        let beside = || self.element.owner_document()?.query_selector("resultaat-plan[plan^='#']").ok()?;
        if let Some(plan) = around.or_else(beside) {
            let host = plan.clone();
            EventListener::once(&plan, "resultaat-ready", move |_| {
                focus_on(&host);
                // The plan is taller than the window, so the focus alone does not scroll to its top.
                host.scroll_into_view();
            })
            .forget();
        }
        if let Some(window) = web_sys::window() {
            // It fails only for an address that is not valid.
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
        let handlers = self.handlers(&act);
        let sharing = self.link().map(|link| Sharing {
            qr: self.start.qr.clone().filter(|qr| qr.link == link),
            qr_is_lost: self.start.not_drawn.as_ref() == Some(&link),
            link: Some(link),
            copied: self.start.copied,
        });
        let hands_on = self.is_whole() && self.audience != Audience::Resident;
        let (handed, hands_on) = match (END.get(), &sharing) {
            (Some(end), Some(sharing)) => ((end.share)(sharing, words, &handlers), true),
            (Some(_), None) => (Html::default(), false),
            // A resident needs this part only on the way to the plan, so there is no message that it is being fetched.
            (None, _) if hands_on || self.end == Later::Lost && self.is_whole() => {
                (self.end.instead(handlers.language, &self.handing_on(act)), hands_on)
            }
            (None, _) => (Html::default(), false),
        };
        if self.given.is_some() {
            return shared(handed);
        }
        start(&view(&self.reader(), &self.start), handed, hands_on, words, &handlers)
    }

    fn after(&self, action: screen::Action) -> Option<Rc<dyn Shows>> {
        let action = match action {
            screen::Action::Own(action) => action.of()?,
            screen::Action::Part(end) => return Some(Rc::new(Self { end, ..self.clone() })),
        };
        let start = self.start.after(&self.reader(), action);
        (start != self.start).then(|| Rc::new(Self { start, ..self.clone() }) as Rc<dyn Shows>)
    }

    fn drawn(&self, element: &HtmlElement, act: Callback<screen::Action>) {
        if self.given.is_some() {
            return;
        }
        let audience = self.audience;
        // If a part cannot be loaded now, it is loaded again when it is needed, and that shows the message.
        when_idle(element, move || {
            spawn_local(async move {
                if audience == Audience::Provider {
                    _ = prepare_messages().await;
                }
                _ = prepare_end().await;
                if audience != Audience::Resident {
                    _ = prepare_qr().await;
                }
            });
        });
        let element = self.element.clone();
        self.entries.follow(Callback::from(move |place| {
            act.emit(screen::Action::own(Action::Visit(place)));
            let element = element.clone();
            // The screen must be drawn first.
            spawn_local(async move { focus(&element, false) });
        }));
    }

    fn followed(&self) -> Followed {
        Followed { plan: self.made().and_then(|made| made.plan), ..Followed::default() }
    }
}

/// The content of a file, at most one byte more than the limit.
async fn bytes(file: &File) -> Option<Vec<u8>> {
    /// The largest size of a message, in bytes.
    const MOST: f64 = 1024.0 * 1024.0;
    // With one byte more than the limit, the reader of messages refuses it with a finding.
    let start = file.slice_with_f64_and_f64(0.0, MOST + 1.0).ok()?;
    let content = JsFuture::from(start.array_buffer()).await.ok()?;
    Some(Uint8Array::new(&content).to_vec())
}

/// The action for a message that cannot be read, because its file or its mapping is not available.
fn unread(language: &'static Language) -> Action {
    let common = language.common;
    let (message, help) = (common.not_reached.to_owned(), common.failed_help.to_owned());
    Action::Opened(None, vec![Notice { severity: Severity::Warning, label: common.attention, message, help }])
}

/// Draws a link as a QR code, or reports that the part for it could not be loaded.
async fn drawn(link: String) -> Action {
    qr(link.clone()).await.map_or(Action::NotDrawn(link), Action::Drawn)
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

fn focus(element: &HtmlElement, shows_lack: bool) {
    let found = |selector| element.shadow_root().and_then(|root| root.query_selector(selector).ok().flatten());
    let lacking = if shows_lack { found(".wrong input") } else { None };
    if let Some(target) = lacking.or_else(|| found("#question")) {
        give_focus(&target);
    }
}

fn focus_on(host: &Element) {
    // It fails only for a name that is not valid.
    let _ = host.set_attribute("tabindex", "-1");
    give_focus(host);
}

fn give_focus(target: &Element) {
    if let Some(target) = target.dyn_ref::<HtmlElement>() {
        // It fails only when the element is gone.
        let _ = target.focus();
    }
}
