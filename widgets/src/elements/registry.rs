//! The living elements: what each was given, what it shows, whom it follows, and what it tells.

use std::{cell::RefCell, pin::Pin, rc::Rc};

use gloo::events::EventListener;
use js_sys::Reflect;
#[cfg(feature = "tariff")]
use resultaatwijzer_core::arrangement::wire::ArrangementWire;
use resultaatwijzer_core::{
    catalogue,
    providers::NeedWire,
    reading::document::{Document, Shape},
};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CustomEvent, CustomEventInit, Element, HtmlElement, ShadowRoot};
use yew::{AppHandle, Callback, Renderer};

use super::{
    class::show_own_content,
    failed::FailedView,
    languages,
    screen::{Followed, Report, Screen, ScreenProps, Stage},
};
use crate::{
    load::{self, Failure, Loaded},
    object::{self, plain},
};

/// A kind of element.
pub(super) struct Kind {
    pub(super) name: &'static str,
    /// The languages that it speaks; the first to readers of any other.
    pub(super) languages: &'static [&'static str],
    /// What it takes from the element that it follows.
    pub(super) follows: &'static str,
    pub(super) load: fn(Inputs) -> Loading,
}

/// What will be shown, once it is there.
pub(super) type Loading = Pin<Box<dyn Future<Output = Result<Stage, Failure>>>>;

/// What an element was given beside its attributes.
#[derive(Clone, Default)]
pub(super) struct Given {
    pub(super) catalogue: Option<Result<Loaded, Failure>>,
    /// As JSON: who only hands it on does not read it.
    #[cfg(feature = "takes-plan")]
    pub(super) plan: Option<Rc<str>>,
    #[cfg(feature = "tariff")]
    pub(super) arrangement: Option<Document<ArrangementWire>>,
    #[cfg(feature = "providers")]
    pub(super) need: Option<Document<NeedWire>>,
    /// What its reader wished for before: a new need keeps the wishes.
    pub(super) wishes: Option<Rc<NeedWire>>,
}

/// What was handed in under a name, when there is any.
///
/// # Errors
/// What is wrong with its shape.
#[cfg(any(feature = "tariff", feature = "providers"))]
pub(super) fn whole<W: Shape + Clone>(given: &Option<Document<W>>, name: &str) -> Result<Option<W>, Failure> {
    let invalid = |findings| Failure::Invalid { url: name.to_owned(), findings: Vec::into(findings) };
    given.clone().map(Document::whole).transpose().map_err(invalid)
}

/// What an element's attributes say, and what it was given.
#[derive(Clone)]
pub(super) struct Inputs {
    pub(super) element: HtmlElement,
    /// The languages that the element speaks.
    languages: &'static [&'static str],
    pub(super) given: Given,
}

impl Inputs {
    pub(super) fn attribute(&self, name: &str) -> Option<String> {
        self.element.get_attribute(name).filter(|value| !value.is_empty())
    }

    /// The code of the nearest language, or of the language to fall back on.
    pub(super) fn language(&self) -> &'static str {
        let nearest = self.element.closest("[lang]").ok().flatten().and_then(|near| near.get_attribute("lang"));
        let document = || self.element.owner_document()?.document_element()?.get_attribute("lang");
        let tag = nearest.or_else(document).unwrap_or_default();
        languages::nearest(self.languages, &tag)
    }

    pub(super) async fn catalogue(&self) -> Result<Loaded, Failure> {
        match (&self.given.catalogue, self.attribute("catalogue")) {
            (Some(held), _) => held.clone(),
            (None, Some(url)) => load::catalogue(&url, Some(self.language())).await,
            (None, None) => Err(Failure::NoCatalogue),
        }
    }
}

struct Instance {
    kind: &'static Kind,
    inputs: Inputs,
    app: AppHandle<Screen>,
    /// Counts the loads, so that a slow one does not overwrite a later one.
    load: u32,
    told: Vec<(&'static str, JsValue)>,
    /// What it shows, and which load that came from.
    shown: Option<(Stage, u32)>,
    _following: Option<EventListener>,
}

#[derive(Default)]
struct Registry {
    next: u32,
    instances: Vec<(u32, Instance)>,
}

thread_local! {
    static REGISTRY: RefCell<Registry> = RefCell::default();
}

fn with<T>(id: u32, then: impl FnOnce(&mut Instance) -> T) -> Option<T> {
    REGISTRY.with_borrow_mut(|registry| {
        registry.instances.iter_mut().find(|(other, _)| *other == id).map(|(_, instance)| then(instance))
    })
}

pub(super) fn mount(kind: &'static Kind, element: HtmlElement, node: Element) -> u32 {
    let id = REGISTRY.with_borrow_mut(|registry| {
        registry.next += 1;
        registry.next
    });
    let app = Renderer::<Screen>::with_root_and_props(node, props(id, &element, Stage::Loading, 0)).render();
    let inputs = Inputs { element, languages: kind.languages, given: Given::default() };
    let instance = Instance { kind, inputs, app, load: 0, told: Vec::new(), shown: None, _following: None };
    REGISTRY.with_borrow_mut(|registry| registry.instances.push((id, instance)));
    changed(id);
    id
}

fn props(id: u32, element: &HtmlElement, stage: Stage, number: u32) -> ScreenProps {
    let report = Callback::from(move |told| tell(id, told));
    let again = Callback::from(move |()| refresh(id));
    ScreenProps { stage, number, lost: None, element: element.clone(), report, again }
}

/// Takes up what the attributes say now.
pub(super) fn changed(id: u32) {
    with(id, |instance| instance._following = None);
    follow(id);
    refresh(id);
}

pub(super) fn unmount(id: u32) {
    let gone = REGISTRY.with_borrow_mut(|registry| {
        let place = registry.instances.iter().position(|(other, _)| *other == id)?;
        Some(registry.instances.swap_remove(place))
    });
    if let Some((_, gone)) = gone {
        gone.app.destroy();
    }
}

/// Loads anew what the attributes and properties say, and shows it when it is still what they say.
pub(super) fn refresh(id: u32) {
    let started = with(id, |instance| {
        instance.load += 1;
        (instance.load, instance.kind, instance.inputs.clone())
    });
    let Some((load, kind, inputs)) = started else { return };
    wasm_bindgen_futures::spawn_local(async move {
        let language = inputs.language();
        match (kind.load)(inputs).await {
            Ok(stage) => show(id, load, stage),
            Err(Failure::PartLost) => say_lost(id, load, language),
            Err(failure) => match languages::language(language).await {
                Ok(language) => show(id, load, Stage::Failed(Rc::new(FailedView::new(failure, language)))),
                Err(_) => say_lost(id, load, language),
            },
        }
    });
}

/// Says that a part did not come: beside what is shown, if anything is, so that nothing is taken from its reader.
fn say_lost(id: u32, load: u32, language: &'static str) {
    let shown = with(id, |instance| {
        let (stage, number) = instance.shown.clone().filter(|_| instance.load == load)?;
        let props = props(id, &instance.inputs.element, stage, number);
        instance.app.update(ScreenProps { lost: Some(language), ..props });
        Some(())
    });
    if shown.flatten().is_none() {
        show(id, load, Stage::Failed(Rc::new(FailedView::lost(language))));
    }
}

fn show(id: u32, load: u32, stage: Stage) {
    let failed = match &stage {
        Stage::Failed(view) => Some(view.clone()),
        _ => None,
    };
    let element = with(id, |instance| {
        if instance.load != load {
            return None;
        }
        let is_shown = matches!(stage, Stage::Shown(_));
        show_own_content(&instance.inputs.element, !is_shown);
        instance.shown = is_shown.then(|| (stage.clone(), load));
        instance.app.update(props(id, &instance.inputs.element, stage, load));
        Some(instance.inputs.element.clone())
    });
    if let (Some(Some(element)), Some(view)) = (element, failed) {
        dispatch(&element, "resultaat-error", &plain(&view.error));
    }
}

/// Listens to the element that `for` names, and takes what it told before.
fn follow(id: u32) {
    let Some((element, kind)) = with(id, |instance| (instance.inputs.element.clone(), instance.kind)) else { return };
    if element.get_attribute("plan").is_some_and(|plan| plan.starts_with('#')) {
        let listener = web_sys::window().map(|window| {
            EventListener::new(&window, "hashchange", move |_| {
                // A link within the page leads to a place, and leaves the plan where it is.
                if !load::fragment().is_some_and(|fragment| load::is_a_place(&fragment)) {
                    refresh(id);
                }
            })
        });
        with(id, |instance| instance._following = listener);
        return;
    }
    let Some(source) = element.get_attribute("for").and_then(|name| by_id(&element, &name)) else { return };
    let take = move |told: &JsValue| {
        let value = Reflect::get(told, &JsValue::from_str(kind.follows)).unwrap_or_default();
        if !value.is_undefined() {
            set_property(id, kind.follows, value);
        }
    };
    take(source.as_ref());
    let listener = EventListener::new(&source, "resultaat-change", move |event| {
        if let Some(event) = event.dyn_ref::<CustomEvent>() {
            take(&event.detail());
        }
    });
    with(id, |instance| instance._following = Some(listener));
}

/// The element with an id in the same tree: the page's, or that of a shadow root around both.
fn by_id(element: &HtmlElement, id: &str) -> Option<Element> {
    let root = element.get_root_node();
    match root.dyn_ref::<ShadowRoot>() {
        Some(shadow) => shadow.get_element_by_id(id),
        None => root.dyn_ref::<web_sys::Document>()?.get_element_by_id(id),
    }
}

pub(super) fn set_property(id: u32, name: &str, value: JsValue) {
    let same = with(id, |instance| {
        let given = &mut instance.inputs.given;
        match name {
            #[cfg(feature = "tariff")]
            "arrangement" => given.arrangement = document(value),
            #[cfg(feature = "providers")]
            "need" => {
                given.need = document(value);
                return is_looked_for_already(given);
            }
            #[cfg(feature = "takes-plan")]
            "plan" => given.plan = object::text(&value).map(Into::into),
            "catalogue" => given.catalogue = held_catalogue(value),
            _ => {}
        }
        false
    });
    // The same need again, since only hours changed: what was compared and chosen stays.
    if same != Some(true) {
        refresh(id);
    }
}

#[cfg(feature = "providers")]
fn is_looked_for_already(given: &Given) -> bool {
    let need = given.need.as_ref().map(|need| &need.wire.blocks);
    need.is_some() && need == given.wishes.as_ref().map(|wishes| &wishes.blocks)
}

/// A plain object as a wire document; nothing when there is none.
fn document<T: Shape>(value: JsValue) -> Option<Document<T>> {
    (!value.is_null() && !value.is_undefined()).then(|| object::read(&value))
}

fn held_catalogue(value: JsValue) -> Option<Result<Loaded, Failure>> {
    let (catalogue, findings) = catalogue::check(document(value)?);
    Some(catalogue.map(load::held).ok_or(Failure::Invalid { url: "catalogue".into(), findings: findings.into() }))
}

pub(super) fn get_property(id: u32, name: &str) -> JsValue {
    with(id, |instance| instance.told.iter().find(|(other, _)| *other == name).map(|(_, value)| value.clone()))
        .flatten()
        .unwrap_or_default()
}

/// What a screen tells: kept for who asks later, and sent to who listens.
fn tell(id: u32, report: Report) {
    let detail = js_sys::Object::new();
    if let Report::Change(Followed { need: Some(need), .. }) = &report {
        let wishes = need.clone();
        with(id, |instance| instance.inputs.given.wishes = Some(wishes));
    }
    let (name, told) = match report {
        Report::Ready => ("resultaat-ready", Vec::new()),
        Report::Select { provider } => ("resultaat-select", vec![("provider", plain(&provider))]),
        Report::Change(followed) => {
            let parts = [
                #[cfg(feature = "takes-plan")]
                followed.plan.map(|plan| ("plan", js_sys::JSON::parse(&plan).unwrap_or_default())),
                followed.arrangement.map(|arrangement| ("arrangement", plain(&*arrangement))),
                followed.need.map(|need| ("need", plain(&*need))),
            ];
            ("resultaat-change", parts.into_iter().flatten().collect())
        }
    };
    for (key, value) in &told {
        // A fresh plain object takes every key.
        let _ = Reflect::set(&detail, &JsValue::from_str(key), value);
    }
    let element = with(id, |instance| {
        if name == "resultaat-change" {
            instance.told = told;
        }
        instance.inputs.element.clone()
    });
    if let Some(element) = element {
        dispatch(&element, name, &detail);
    }
}

fn dispatch(element: &HtmlElement, name: &str, detail: &JsValue) {
    let init = CustomEventInit::new();
    init.set_bubbles(true);
    init.set_composed(true);
    init.set_detail(detail);
    if let Ok(event) = CustomEvent::new_with_event_init_dict(name, &init) {
        // It says only whether somebody prevented a default, and there is none.
        let _ = element.dispatch_event(&event);
    }
}
