//! The one root component: it shows the stage that an element is in, and passes on what its reader does.
//!
//! One component and not three: each costs the module as much as a screen's own markup.

use std::rc::Rc;

use resultaatwijzer_core::{arrangement::wire::ArrangementWire, plan::wire::PlanWire, providers::NeedWire};
use yew::prelude::*;

use super::{
    failed::{FailedView, failed},
    plan::PlanScreen,
    providers::ProvidersScreen,
    tariff::TariffScreen,
};
use crate::{components, view};

/// What a screen tells its page.
pub(super) enum Report {
    /// It shows something useful.
    Ready,
    /// What others may follow has changed.
    Change(Box<Followed>),
    /// A provider was chosen.
    Select { provider: String },
}

/// What others may follow.
#[derive(Default, PartialEq)]
pub(super) struct Followed {
    pub(super) plan: Option<PlanWire>,
    pub(super) arrangement: Option<ArrangementWire>,
    pub(super) need: Option<NeedWire>,
}

/// How far an element is.
#[derive(Clone)]
pub(super) enum Stage {
    Loading,
    Failed(Rc<FailedView>),
    Plan(Rc<PlanScreen>),
    Tariff(Rc<TariffScreen>),
    Providers(Rc<ProvidersScreen>),
}

/// What a reader does.
pub enum Action {
    /// In the calculator.
    Tariff(view::tariff::Action),
    /// In the comparison.
    Providers(view::providers::Action),
}

#[derive(Properties)]
pub(super) struct ScreenProps {
    pub(super) stage: Stage,
    /// Counts the stages: two are the same when they have the same number.
    pub(super) number: u32,
    pub(super) report: Callback<Report>,
}

impl PartialEq for ScreenProps {
    fn eq(&self, other: &Self) -> bool {
        self.number == other.number
    }
}

/// An element's screen. It keeps what its reader chose; everything else is worked out from that.
pub(super) struct Screen {
    stage: Stage,
    told: Option<Followed>,
    ready: bool,
}

impl Component for Screen {
    type Message = Action;
    type Properties = ScreenProps;

    fn create(context: &Context<Self>) -> Self {
        Self { stage: context.props().stage.clone(), told: None, ready: false }
    }

    fn changed(&mut self, context: &Context<Self>, _before: &ScreenProps) -> bool {
        *self = <Self as Component>::create(context);
        true
    }

    fn update(&mut self, context: &Context<Self>, action: Action) -> bool {
        let chosen = self.chosen();
        let changed = match (&self.stage, action) {
            (Stage::Tariff(screen), Action::Tariff(action)) => screen.after(action).map(Stage::Tariff),
            (Stage::Providers(screen), Action::Providers(action)) => screen.after(action).map(Stage::Providers),
            _ => None,
        };
        let Some(stage) = changed else { return false };
        self.stage = stage;
        if let (true, Some(provider)) = (self.chosen() != chosen, self.chosen()) {
            context.props().report.emit(Report::Select { provider });
        }
        true
    }

    fn view(&self, context: &Context<Self>) -> Html {
        match &self.stage {
            // The page's own content stands there.
            Stage::Loading => Html::default(),
            Stage::Failed(view) => failed(view),
            Stage::Plan(screen) => {
                let words = &screen.language().words.plan;
                spoken(screen.language().code, components::plan::plan(&screen.view(), words))
            }
            Stage::Tariff(screen) => {
                let words = &screen.language().words.tariff;
                let act = context.link().callback(Action::Tariff);
                spoken(screen.language().code, components::tariff::tariff(&screen.view(), words, &act))
            }
            Stage::Providers(screen) => {
                let words = &screen.language().words.providers;
                let act = context.link().callback(Action::Providers);
                spoken(screen.language().code, components::providers::providers(&screen.view(), words, &act))
            }
        }
    }

    /// Tells what others may follow, when it is not what was told before.
    fn rendered(&mut self, context: &Context<Self>, _first: bool) {
        let followed = match &self.stage {
            Stage::Loading | Stage::Failed(_) => return,
            Stage::Plan(screen) => screen.followed(),
            Stage::Tariff(screen) => screen.followed(),
            Stage::Providers(screen) => screen.followed(),
        };
        let report = &context.props().report;
        if self.told.as_ref() != Some(&followed) {
            let Followed { plan, arrangement, need } = &followed;
            let (plan, arrangement, need) = (plan.clone(), arrangement.clone(), need.clone());
            report.emit(Report::Change(Box::new(Followed { plan, arrangement, need })));
            self.told = Some(followed);
        }
        if !self.ready {
            self.ready = true;
            report.emit(Report::Ready);
        }
    }
}

impl Screen {
    fn chosen(&self) -> Option<String> {
        match &self.stage {
            Stage::Providers(screen) => screen.chosen(),
            _ => None,
        }
    }
}

fn spoken(lang: &'static str, screen: Html) -> Html {
    html! { <div {lang}>{ screen }</div> }
}
