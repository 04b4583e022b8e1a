//! `<resultaat-providers>`: who can do all of this, near me, soon, and how well, compared fairly?

use std::rc::Rc;

use resultaatwijzer_core::{
    catalogue::Catalogue,
    period::Date,
    providers::{Providers, check_need, compare},
};
use resultaatwijzer_text::Language;
use yew::prelude::*;

use super::{
    registry::Inputs,
    screen::{Report, Stage},
};
use crate::{
    api::today,
    components,
    load::{self, Failure},
    view::{
        self, Reader,
        providers::{Action, Choices},
    },
};

/// What the comparison is made from.
pub(super) struct ProvidersInput {
    catalogue: Rc<Catalogue>,
    providers: Providers,
    start: Choices,
    language: &'static Language,
    today: Date,
}

pub(super) async fn load(inputs: &Inputs) -> Result<Stage, Failure> {
    let loaded = inputs.catalogue().await?;
    let providers = load::providers(&loaded, inputs.attribute("providers").as_deref()).await?;
    let start = Choices::start(inputs.given.need.as_ref(), inputs.attribute("municipality"));
    let (catalogue, language, today) = (loaded.catalogue, inputs.language(), today());
    Ok(Stage::Providers(Rc::new(ProvidersInput { catalogue, providers, start, language, today })))
}

#[derive(Properties)]
pub(super) struct ProvidersProps {
    pub(super) input: Rc<ProvidersInput>,
    pub(super) report: Callback<Report>,
}

impl PartialEq for ProvidersProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.input, &other.input)
    }
}

/// The reader's choices.
#[derive(PartialEq)]
struct State(Choices);

impl Reducible for State {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let next = Self(self.0.after(action));
        if next == *self { self } else { next.into() }
    }
}

#[component]
pub(super) fn ProvidersScreen(props: &ProvidersProps) -> Html {
    let input = &props.input;
    let state = use_reducer(|| State(input.start.clone()));
    let choices = &state.0;
    let report = props.report.clone();
    use_effect_with(choices.need.clone(), move |need| {
        report.emit(Report::Change { plan: None, arrangement: None, need: Some(need.clone()) });
    });
    let report = props.report.clone();
    use_effect_with(choices.chosen.clone(), move |chosen| {
        if let Some(provider) = chosen.clone() {
            report.emit(Report::Select { provider });
        }
    });
    let report = props.report.clone();
    use_effect_with((), move |()| report.emit(Report::Ready));
    let reader = Reader { catalogue: &input.catalogue, language: input.language, today: input.today };
    let (need, findings) = check_need(&input.catalogue, &choices.need, input.today);
    let comparison = need.map(|need| compare(&input.catalogue, &input.providers, &need));
    let found = comparison.as_ref().ok_or(findings.as_slice());
    let view = view::providers::view(&reader, &input.providers, choices, found);
    let dispatcher = state.dispatcher();
    let act = Callback::from(move |action| dispatcher.dispatch(action));
    html! {
        <div lang={input.language.code}>
            { components::providers::providers(&view, &input.language.words.providers, &act) }
        </div>
    }
}
