//! The one root component: it draws what an element shows, and passes on what its reader does.
//!
//! One component and not three: each costs the module as much as a screen's own markup. And a screen is known by its
//! trait alone, so that a module with one element holds no code of the others.

use std::{any::Any, rc::Rc};

use resultaatwijzer_core::{arrangement::wire::ArrangementWire, providers::NeedWire};
use resultaatwijzer_text::Language;
use web_sys::HtmlElement;
use yew::prelude::*;

use super::{
    failed::{FailedView, failed, lost},
    later::Later,
};
use crate::components::tag::all;

/// What an element shows, and what its reader chose.
pub(super) trait Shows {
    /// The reader's language.
    fn language(&self) -> &'static Language;

    /// Draws it.
    fn draw(&self, act: Callback<Action>) -> Html;

    /// What others may follow.
    fn followed(&self) -> Followed;

    /// What it shows after an action; nothing when the action changes nothing.
    fn after(&self, _action: Action) -> Option<Rc<dyn Shows>> {
        None
    }

    /// Is told once that it is drawn.
    fn drawn(&self, _element: &HtmlElement, _act: Callback<Action>) {}

    /// The provider that was chosen.
    fn chosen(&self) -> Option<String> {
        None
    }
}

/// What a reader does.
pub(super) enum Action {
    /// In the screen of one element.
    Own(OwnAction),
    /// Says whether the part that comes later is there.
    Part(Later),
}

/// An action of one element, of a type that only the element knows.
pub(super) struct OwnAction(Box<dyn Any>);

impl Action {
    /// Wraps an action of an element.
    pub(super) fn own<A: Any>(action: A) -> Self {
        Self::Own(OwnAction(Box::new(action)))
    }
}

impl OwnAction {
    /// The action as the type of its element.
    pub(super) fn of<A: Any>(self) -> Option<A> {
        self.0.downcast().ok().map(|action| *action)
    }
}

/// Asks for a part once more: a button does.
pub(super) fn ask_again(act: &Callback<Action>, fetch: fn(&Callback<Action>)) -> Callback<()> {
    let act = act.clone();
    Callback::from(move |()| {
        act.emit(Action::Part(Later::Coming));
        fetch(&act);
    })
}

/// What a screen tells its page.
pub(super) enum Report {
    /// It shows something useful.
    Ready,
    /// What others may follow has changed.
    Change(Followed),
    /// A provider was chosen.
    Select { provider: String },
}

/// What others may follow.
#[derive(Clone, Default, PartialEq)]
pub(super) struct Followed {
    #[cfg(feature = "takes-plan")]
    pub(super) plan: Option<Rc<str>>,
    pub(super) arrangement: Option<Rc<ArrangementWire>>,
    pub(super) need: Option<Rc<NeedWire>>,
}

/// How far an element is.
#[derive(Clone)]
pub(super) enum Stage {
    Loading,
    Failed(Rc<FailedView>),
    Shown(Rc<dyn Shows>),
}

#[derive(Properties)]
pub(super) struct ScreenProps {
    pub(super) stage: Stage,
    /// Counts the stages: two are the same when they have the same number.
    pub(super) number: u32,
    /// The language in which it is said that a part did not come, while the stage stays what it was.
    pub(super) lost: Option<&'static str>,
    pub(super) element: HtmlElement,
    pub(super) report: Callback<Report>,
    /// Loads it all again.
    pub(super) again: Callback<()>,
}

impl PartialEq for ScreenProps {
    fn eq(&self, other: &Self) -> bool {
        self.number == other.number && self.lost == other.lost
    }
}

/// An element's screen.
pub(super) struct Screen {
    stage: Stage,
    told: Followed,
    ready: bool,
}

impl Screen {
    fn at(stage: Stage) -> Self {
        Self { stage, told: Followed::default(), ready: false }
    }
}

impl Component for Screen {
    type Message = Action;
    type Properties = ScreenProps;

    fn create(context: &Context<Self>) -> Self {
        Self::at(context.props().stage.clone())
    }

    fn changed(&mut self, context: &Context<Self>, before: &ScreenProps) -> bool {
        // What its reader chose stays while nothing came in its place.
        if context.props().number != before.number {
            *self = Self::at(context.props().stage.clone());
        }
        true
    }

    fn update(&mut self, context: &Context<Self>, action: Action) -> bool {
        let Stage::Shown(before) = &self.stage else { return false };
        let Some(after) = before.after(action) else { return false };
        let select = after.chosen().filter(|_| after.chosen() != before.chosen());
        self.stage = Stage::Shown(after);
        if let Some(provider) = select {
            context.props().report.emit(Report::Select { provider });
        }
        true
    }

    fn view(&self, context: &Context<Self>) -> Html {
        match &self.stage {
            // The page's own content stands there.
            Stage::Loading => Html::default(),
            Stage::Failed(view) => failed(view, &context.props().again),
            Stage::Shown(shown) => {
                let drawn = shown.draw(context.link().callback(|action| action));
                let drawn =
                    html! { <div lang={shown.language().code} dir={shown.language().direction}>{ drawn }</div> };
                let lost = context.props().lost.map(|language| lost(language, &context.props().again));
                all(vec![lost.unwrap_or_default(), drawn])
            }
        }
    }

    /// Tells what others may follow, when it is not what was told before.
    fn rendered(&mut self, context: &Context<Self>, _first: bool) {
        let Stage::Shown(shown) = &self.stage else { return };
        let followed = shown.followed();
        let report = &context.props().report;
        if self.told != followed {
            self.told = followed.clone();
            report.emit(Report::Change(followed));
        }
        if !self.ready {
            self.ready = true;
            shown.drawn(&context.props().element, context.link().callback(|action| action));
            report.emit(Report::Ready);
        }
    }
}
