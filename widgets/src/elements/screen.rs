//! The root component of every element: it draws the element's screen and handles its reader's actions.
//!
//! All elements share it, because each component costs the module as much as the markup of a screen. It uses screens
//! only through a trait, so that a module with one element contains no code of the others.

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

/// A screen with the choices of its reader.
pub(super) trait Shows {
    /// The reader's language.
    fn language(&self) -> &'static Language;

    /// Draws it.
    fn draw(&self, act: Callback<Action>) -> Html;

    /// The values that other elements may follow.
    fn followed(&self) -> Followed;

    /// The screen after an action; `None` when the action changes nothing.
    fn after(&self, _action: Action) -> Option<Rc<dyn Shows>> {
        None
    }

    /// Called once, after the screen is first drawn.
    fn drawn(&self, _element: &HtmlElement, _act: Callback<Action>) {}

    /// The chosen provider.
    fn chosen(&self) -> Option<String> {
        None
    }
}

/// An action of a reader, or a part that was loaded.
pub(super) enum Action {
    /// An action in the screen of one element.
    Own(OwnAction),
    /// The new state of the part that is loaded later.
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

/// The callback of a button that loads a part again.
pub(super) fn ask_again(act: &Callback<Action>, fetch: fn(&Callback<Action>)) -> Callback<()> {
    let act = act.clone();
    Callback::from(move |()| {
        act.emit(Action::Part(Later::Coming));
        fetch(&act);
    })
}

/// Something that a screen reports, and that becomes an event on the page.
pub(super) enum Report {
    /// The screen is drawn.
    Ready,
    /// The values that others may follow have changed.
    Change(Followed),
    /// The reader chose a provider.
    Select { provider: String },
}

/// The values that other elements may follow.
#[derive(Clone, Default, PartialEq)]
pub(super) struct Followed {
    #[cfg(feature = "takes-plan")]
    pub(super) plan: Option<Rc<str>>,
    pub(super) arrangement: Option<Rc<ArrangementWire>>,
    pub(super) need: Option<Rc<NeedWire>>,
}

/// What an element shows.
#[derive(Clone)]
pub(super) enum Stage {
    Loading,
    Failed(Rc<FailedView>),
    Shown(Rc<dyn Shows>),
}

#[derive(Properties)]
pub(super) struct ScreenProps {
    pub(super) stage: Stage,
    /// The number of the stage. Stages with the same number are the same.
    pub(super) number: u32,
    /// The language of the message that a part could not be loaded, which is shown above the same stage.
    pub(super) lost: Option<&'static str>,
    pub(super) element: HtmlElement,
    pub(super) report: Callback<Report>,
    /// Loads everything again.
    pub(super) again: Callback<()>,
}

impl PartialEq for ScreenProps {
    fn eq(&self, other: &Self) -> bool {
        self.number == other.number && self.lost == other.lost
    }
}

/// The root component of an element.
pub(super) struct Screen {
    stage: Stage,
    reported: Followed,
    ready: bool,
}

impl Screen {
    fn at(stage: Stage) -> Self {
        Self { stage, reported: Followed::default(), ready: false }
    }
}

impl Component for Screen {
    type Message = Action;
    type Properties = ScreenProps;

    fn create(context: &Context<Self>) -> Self {
        Self::at(context.props().stage.clone())
    }

    fn changed(&mut self, context: &Context<Self>, before: &ScreenProps) -> bool {
        // The reader's choices stay until another stage is loaded.
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
            // The page's own content is shown meanwhile.
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

    /// Reports the values that others may follow, if they have changed.
    fn rendered(&mut self, context: &Context<Self>, _first: bool) {
        let Stage::Shown(shown) = &self.stage else { return };
        let followed = shown.followed();
        let report = &context.props().report;
        if self.reported != followed {
            self.reported = followed.clone();
            report.emit(Report::Change(followed));
        }
        if !self.ready {
            self.ready = true;
            shown.drawn(&context.props().element, context.link().callback(|action| action));
            report.emit(Report::Ready);
        }
    }
}
