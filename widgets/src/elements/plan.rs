//! `<resultaat-plan>`: what does my plan mean, who does what, what do I pay, when do we look back?

use std::rc::Rc;

use resultaatwijzer_core::{
    catalogue::Catalogue,
    plan::{self, Plan, wire::PlanWire},
    price::outcome::Quote,
    providers::NeedWire,
    reading::{
        document::Document,
        finding::Finding,
        problem::{PlanProblem, Problem, Severity},
    },
    value::period::Date,
};
use resultaatwijzer_text::{Language, Spoken, words::PlanWords};
use yew::{Callback, Html};

use super::{
    languages,
    registry::Inputs,
    screen::{self, Followed, Shows, Stage},
};
use crate::{
    clock::today,
    components,
    load::{self, Failure},
    view::{
        ReaderOf,
        plan::{Choices, view},
    },
};

/// What a plan's screen is made from, and what its reader chose.
pub(super) struct PlanScreen {
    made: Rc<Made>,
    choices: Choices,
}

struct Made {
    catalogue: Rc<Catalogue>,
    /// The plan as it came.
    text: Rc<str>,
    document: Document<PlanWire>,
    plan: Plan,
    quote: Result<Quote, Vec<Finding>>,
    findings: Vec<Finding>,
    spoken: Spoken<PlanWords>,
    today: Date,
}

pub(super) async fn load(inputs: Inputs) -> Result<Stage, Failure> {
    let loaded = inputs.catalogue().await?;
    let Some((text, url)) = given(&inputs).await? else { return Ok(Stage::Loading) };
    let document = Document::<PlanWire>::from_json(&text);
    let (plan, findings) = plan::draft(&loaded.catalogue, &document);
    let Some(plan) = plan.filter(|plan| !plan.results().is_empty()) else {
        return Err(Failure::Invalid { url, findings: findings.into() });
    };
    // No price of a part. Which of two days is right changes no price.
    let harmless = |found: &Finding| {
        found.severity() != Severity::Error
            || matches!(found.problem, Problem::Plan(PlanProblem::DatesContradict { .. }))
    };
    let is_whole = document.findings.is_empty() && findings.iter().all(harmless);
    let quote = if is_whole { plan.quote(&loaded.catalogue) } else { Err(Vec::new()) };
    let (catalogue, spoken, today) = (loaded.catalogue, languages::plan(inputs.language()), today());
    let made = Rc::new(Made { catalogue, text, document, plan, quote, findings, spoken, today });
    Ok(Stage::Shown(Rc::new(PlanScreen { made, choices: Choices::default() })))
}

/// The plan that an element was given, or that its address or the page's holds, as JSON, and where it was found;
/// nothing when there is none yet: another element, or the page, will say.
pub(super) async fn given(inputs: &Inputs) -> Result<Option<(Rc<str>, String)>, Failure> {
    match (&inputs.given.plan, inputs.attribute("plan")) {
        (Some(plan), _) => Ok(Some((plan.clone(), "plan".to_owned()))),
        (None, Some(url)) if url.starts_with('#') => Ok(load::plan_in_address()?.map(|plan| (plan, url))),
        (None, Some(url)) => Ok(Some((load::plan_text(&url).await?.into(), url))),
        (None, None) => Ok(None),
    }
}

impl Shows for PlanScreen {
    fn language(&self) -> &'static Language {
        self.made.spoken.language
    }

    fn draw(&self, act: Callback<screen::Action>) -> Html {
        let Made { catalogue, document, plan, quote, findings, spoken, today, .. } = &*self.made;
        let reader = ReaderOf::new(catalogue, *spoken, *today);
        let found: Vec<&Finding> = document.findings.iter().chain(findings).collect();
        let view = view(&reader, plan, quote, &found);
        components::plan::plan(&view, spoken.words, &self.choices, &act.reform(screen::Action::Plan))
    }

    fn after(&self, action: screen::Action) -> Option<Rc<dyn Shows>> {
        let screen::Action::Plan(action) = action else { return None };
        Some(Rc::new(Self { made: self.made.clone(), choices: self.choices.after(action) }))
    }

    /// All that is granted, and who could give it.
    fn followed(&self) -> Followed {
        let arrangement = self.made.document.wire.arrangement();
        let municipality = arrangement.municipality.clone();
        let blocks = arrangement.lines.iter().map(|line| line.block.clone()).collect();
        let need = NeedWire { municipality, blocks, ..NeedWire::default() };
        let plan = Some(self.made.text.clone());
        Followed { plan, arrangement: Some(Rc::new(arrangement)), need: Some(Rc::new(need)) }
    }
}
