//! `<resultaat-plan>`: what does my plan mean, who does what, what do I pay, when do we look back?

use std::rc::Rc;

use resultaatwijzer_core::{
    arrangement::wire::{ArrangementWire, LineWire},
    catalogue::Catalogue,
    finding::Finding,
    period::Date,
    plan::{self, Plan, wire::PlanWire},
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
    load::{self, Failure},
    view::{self, Reader},
};

/// What a plan's screen is made from.
pub(super) struct PlanInput {
    catalogue: Rc<Catalogue>,
    wire: PlanWire,
    plan: Plan,
    quote: Result<Quote, Vec<Finding>>,
    language: &'static Language,
    today: Date,
}

pub(super) async fn load(inputs: &Inputs) -> Result<Stage, Failure> {
    let loaded = inputs.catalogue().await?;
    let (wire, url) = match (&inputs.given.plan, inputs.attribute("plan")) {
        (Some(wire), _) => (wire.clone(), "plan".to_owned()),
        (None, Some(url)) => (load::plan(&url).await?, url),
        // Nothing to explain yet: another element, or the page, will say.
        (None, None) => return Ok(Stage::Loading),
    };
    let (plan, findings) = plan::check(&loaded.catalogue, &wire);
    let plan = plan.ok_or(Failure::Invalid { url, findings })?;
    let quote = quote(&loaded.catalogue, plan.arrangement());
    let (language, today) = (inputs.language(), today());
    Ok(Stage::Plan(Rc::new(PlanInput { catalogue: loaded.catalogue, wire, plan, quote, language, today })))
}

#[derive(Properties)]
pub(super) struct PlanProps {
    pub(super) input: Rc<PlanInput>,
    pub(super) report: Callback<Report>,
}

impl PartialEq for PlanProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.input, &other.input)
    }
}

#[component]
pub(super) fn PlanScreen(props: &PlanProps) -> Html {
    let input = &props.input;
    let (told, report) = (input.clone(), props.report.clone());
    use_effect_with((), move |()| {
        let (arrangement, need) = followed(&told.wire);
        report.emit(Report::Change { plan: Some(told.wire.clone()), arrangement: Some(arrangement), need: Some(need) });
        report.emit(Report::Ready);
    });
    let reader = Reader { catalogue: &input.catalogue, language: input.language, today: input.today };
    let view = view::plan::view(&reader, &input.plan, &input.quote);
    html! { <div lang={input.language.code}>{ components::plan::plan(&view, &input.language.words.plan) }</div> }
}

/// What others follow: all that is granted, and who could give it.
fn followed(wire: &PlanWire) -> (ArrangementWire, NeedWire) {
    let grants = || wire.results.iter().flat_map(|result| &result.grants);
    let lines = grants().map(|grant| LineWire {
        block: grant.block.clone(),
        from: grant.from.clone(),
        to: grant.to.clone(),
        quantity: grant.quantity.clone(),
        variant: grant.variant.clone(),
        audience: None,
    });
    let arrangement = ArrangementWire {
        from: wire.from.clone(),
        to: wire.to.clone(),
        municipality: Some(wire.municipality.clone()),
        household: wire.household.clone(),
        lines: lines.collect(),
    };
    let blocks = grants().map(|grant| grant.block.clone()).collect();
    (arrangement, NeedWire { municipality: Some(wire.municipality.clone()), blocks, ..NeedWire::default() })
}
