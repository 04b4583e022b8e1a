//! The mounted elements: their properties, what they show, which element they follow, and the events they dispatch.

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
    /// The codes of its languages. The first one is used for readers of any other language.
    pub(super) languages: &'static [&'static str],
    /// The property that it copies from the element that it follows.
    pub(super) follows: &'static str,
    pub(super) load: fn(Inputs) -> Loading,
}

/// Loads what an element shows.
pub(super) type Loading = Pin<Box<dyn Future<Output = Result<Stage, Failure>>>>;

/// The properties of an element.
#[derive(Clone, Default)]
pub(super) struct Given {
    pub(super) catalogue: Option<Result<Loaded, Failure>>,
    /// The plan as JSON, because an element that only passes the plan on does not read it.
    #[cfg(feature = "takes-plan")]
    pub(super) plan: Option<Rc<str>>,
    #[cfg(feature = "tariff")]
    pub(super) arrangement: Option<Document<ArrangementWire>>,
    #[cfg(feature = "providers")]
    pub(super) need: Option<Document<NeedWire>>,
    /// The need with the wishes of the reader. They stay when the page sets a new need.
    pub(super) wishes: Option<Rc<NeedWire>>,
}

/// The document of a property, if it is set.
///
/// # Errors
/// The findings about its shape.
#[cfg(any(feature = "tariff", feature = "providers"))]
pub(super) fn whole<W: Shape + Clone>(given: &Option<Document<W>>, name: &str) -> Result<Option<W>, Failure> {
    let invalid = |findings| Failure::Invalid { url: name.to_owned(), findings: Vec::into(findings) };
    given.clone().map(Document::whole).transpose().map_err(invalid)
}

/// The attributes and properties of an element.
#[derive(Clone)]
pub(super) struct Inputs {
    pub(super) element: HtmlElement,
    /// The codes of the element's languages.
    languages: &'static [&'static str],
    pub(super) given: Given,
}

impl Inputs {
    pub(super) fn attribute(&self, name: &str) -> Option<String> {
        self.element.get_attribute(name).filter(|value| !value.is_empty())
    }

    /// The code of the nearest `lang`, if the element has that language, or else its first language.
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
    /// The number of the last load, so that a slow load does not overwrite a later one.
    load: u32,
    reported: Vec<(&'static str, JsValue)>,
    /// What it shows, and the number of the load of that.
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
    let instance = Instance { kind, inputs, app, load: 0, reported: Vec::new(), shown: None, _following: None };
    REGISTRY.with_borrow_mut(|registry| registry.instances.push((id, instance)));
    changed(id);
    id
}

fn props(id: u32, element: &HtmlElement, stage: Stage, number: u32) -> ScreenProps {
    let report = Callback::from(move |report| dispatch_report(id, report));
    let again = Callback::from(move |()| refresh(id));
    ScreenProps { stage, number, lost: None, element: element.clone(), report, again }
}

/// Reads the attributes again, after a change.
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

/// Loads the documents of the attributes and properties again. Shows them unless a later load has started.
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

/// Shows the message that a part could not be loaded. What the element already shows stays.
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

/// Listens to the element that `for` names, and copies its present property. An element that shows the plan in the
/// page's address listens to that address instead.
fn follow(id: u32) {
    let Some((element, kind)) = with(id, |instance| (instance.inputs.element.clone(), instance.kind)) else { return };
    if element.get_attribute("plan").is_some_and(|plan| plan.starts_with('#')) {
        let listener = web_sys::window().map(|window| {
            EventListener::new(&window, "hashchange", move |_| {
                // A link to a place on the page does not change the plan.
                if !load::fragment().is_some_and(|fragment| load::is_a_place(&fragment)) {
                    refresh(id);
                }
            })
        });
        with(id, |instance| instance._following = listener);
        return;
    }
    let Some(source) = element.get_attribute("for").and_then(|name| by_id(&element, &name)) else { return };
    let take = move |values: &JsValue| {
        let value = Reflect::get(values, &JsValue::from_str(kind.follows)).unwrap_or_default();
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

/// The element with an id in the same tree: the document, or the shadow root that contains the element.
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
    // If only hours changed, the need is the same. The reader's choices must stay, so nothing is loaded.
    if same != Some(true) {
        refresh(id);
    }
}

#[cfg(feature = "providers")]
fn is_looked_for_already(given: &Given) -> bool {
    let need = given.need.as_ref().map(|need| &need.wire.blocks);
    need.is_some() && need == given.wishes.as_ref().map(|wishes| &wishes.blocks)
}

/// A plain object as a wire document; `None` for `null` and `undefined`.
fn document<T: Shape>(value: JsValue) -> Option<Document<T>> {
    (!value.is_null() && !value.is_undefined()).then(|| object::read(&value))
}

fn held_catalogue(value: JsValue) -> Option<Result<Loaded, Failure>> {
    let (catalogue, findings) = catalogue::check(document(value)?);
    Some(catalogue.map(load::held).ok_or(Failure::Invalid { url: "catalogue".into(), findings: findings.into() }))
}

pub(super) fn get_property(id: u32, name: &str) -> JsValue {
    with(id, |instance| instance.reported.iter().find(|(other, _)| *other == name).map(|(_, value)| value.clone()))
        .flatten()
        .unwrap_or_default()
}

/// Dispatches the event of a report. The details of a change are also kept, as the element's properties.
fn dispatch_report(id: u32, report: Report) {
    let detail = js_sys::Object::new();
    if let Report::Change(Followed { need: Some(need), .. }) = &report {
        let wishes = need.clone();
        with(id, |instance| instance.inputs.given.wishes = Some(wishes));
    }
    let (name, values) = match report {
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
    for (key, value) in &values {
        // Setting a key of a new plain object cannot fail.
        let _ = Reflect::set(&detail, &JsValue::from_str(key), value);
    }
    let element = with(id, |instance| {
        if name == "resultaat-change" {
            instance.reported = values;
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
        // The result says whether the default action was prevented, and there is no default action.
        let _ = element.dispatch_event(&event);
    }
}
