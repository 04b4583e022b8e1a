//! `<resultaat-tariff>`: what does this arrangement cost and pay, per period, and why?

use std::rc::Rc;

use resultaatwijzer_core::{
    arrangement::{self, wire::ArrangementWire},
    catalogue::Catalogue,
    finding::Finding,
    period::Date,
    providers::NeedWire,
    quote::{Quote, quote},
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
    load::Failure,
    view::{
        self, Reader,
        tariff::{Action, Choices},
    },
};

/// What the calculator is made from.
pub(super) struct TariffInput {
    catalogue: Rc<Catalogue>,
    start: Choices,
    language: &'static Language,
    today: Date,
}

impl TariffInput {
    fn reader(&self) -> Reader<'_> {
        Reader { catalogue: &self.catalogue, language: self.language, today: self.today }
    }
}

pub(super) async fn load(inputs: &Inputs) -> Result<Stage, Failure> {
    let catalogue = inputs.catalogue().await?.catalogue;
    let (language, today) = (inputs.language(), today());
    let reader = Reader { catalogue: &catalogue, language, today };
    let start = Choices::start(&reader, inputs.given.arrangement.as_ref(), inputs.attribute("municipality"));
    Ok(Stage::Tariff(Rc::new(TariffInput { catalogue, start, language, today })))
}

#[derive(Properties)]
pub(super) struct TariffProps {
    pub(super) input: Rc<TariffInput>,
    pub(super) report: Callback<Report>,
}

impl PartialEq for TariffProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.input, &other.input)
    }
}

/// The reader's choices, and what they are made from.
struct State {
    input: Rc<TariffInput>,
    choices: Choices,
}

impl Reducible for State {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let choices = self.choices.after(&self.input.reader(), action);
        if choices == self.choices { self } else { Rc::new(Self { input: self.input.clone(), choices }) }
    }
}

#[component]
pub(super) fn TariffScreen(props: &TariffProps) -> Html {
    let input = &props.input;
    let state = use_reducer(|| State { input: input.clone(), choices: input.start.clone() });
    let asked = state.choices.asked();
    let report = props.report.clone();
    use_effect_with(asked.clone(), move |asked| {
        let need = need(asked);
        report.emit(Report::Change { plan: None, arrangement: Some(asked.clone()), need: Some(need) });
    });
    let report = props.report.clone();
    use_effect_with((), move |()| report.emit(Report::Ready));
    let quoted = price(&input.catalogue, &asked);
    let view = view::tariff::view(&input.reader(), &state.choices, quoted.as_ref());
    let dispatcher = state.dispatcher();
    let act = Callback::from(move |action| dispatcher.dispatch(action));
    html! {
        <div lang={input.language.code}>{ components::tariff::tariff(&view, &input.language.words.tariff, &act) }</div>
    }
}

/// The price, or every reason why there is none; nothing while nothing is chosen.
fn price(catalogue: &Catalogue, asked: &ArrangementWire) -> Option<Result<Quote, Vec<Finding>>> {
    if asked.lines.is_empty() {
        return None;
    }
    let (arrangement, findings) = arrangement::check(catalogue, asked);
    Some(arrangement.ok_or(findings).and_then(|arrangement| quote(catalogue, &arrangement)))
}

fn need(asked: &ArrangementWire) -> NeedWire {
    let blocks = asked.lines.iter().map(|line| line.block.clone()).collect();
    NeedWire { municipality: asked.municipality.clone(), blocks, ..NeedWire::default() }
}
