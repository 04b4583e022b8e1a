//! `<resultaat-plan>`: what does my plan mean, who does what, what do I pay, when do we look back?

use std::rc::Rc;

use resultaatwijzer_core::{
    catalogue::Catalogue,
    document::Document,
    finding::{Finding, fine},
    period::Date,
    plan::{self, Plan, wire::PlanWire},
    providers::NeedWire,
    quote::{Quote, quote},
};
use resultaatwijzer_text::Language;
use yew::{Callback, Html};

use super::{
    registry::Inputs,
    screen::{Action, Followed, Shows, Stage},
};
use crate::{
    clock::today,
    components,
    load::{self, Failure},
    view::{Reader, plan::view},
};

/// What a plan's screen is made from.
pub(super) struct PlanScreen {
    catalogue: Rc<Catalogue>,
    document: Rc<Document<PlanWire>>,
    plan: Plan,
    quote: Result<Quote, Vec<Finding>>,
    findings: Vec<Finding>,
    language: &'static Language,
    today: Date,
}

pub(super) async fn load(inputs: Inputs) -> Result<Stage, Failure> {
    let loaded = inputs.catalogue().await?;
    let (document, url) = match (&inputs.given.plan, inputs.attribute("plan")) {
        (Some(document), _) => (document.clone(), "plan".to_owned()),
        (None, Some(url)) if url.starts_with('#') => match load::plan_in_address()? {
            Some(document) => (Rc::new(document), url),
            None => return Ok(Stage::Loading),
        },
        (None, Some(url)) => (Rc::new(load::plan(&url).await?), url),
        // Nothing to explain yet: another element, or the page, will say.
        (None, None) => return Ok(Stage::Loading),
    };
    let (plan, findings) = plan::draft(&loaded.catalogue, &document);
    let Some(plan) = plan.filter(|plan| !plan.results().is_empty()) else {
        return Err(Failure::Invalid { url, findings: findings.into() });
    };
    // No price of a part.
    let quote = if fine(&findings) && document.findings.is_empty() {
        quote(&loaded.catalogue, plan.arrangement())
    } else {
        Err(Vec::new())
    };
    let (language, today, document) = (inputs.language(), today(), document);
    Ok(Stage::Shown(Rc::new(PlanScreen {
        catalogue: loaded.catalogue,
        document,
        plan,
        quote,
        findings,
        language,
        today,
    })))
}

impl Shows for PlanScreen {
    fn language(&self) -> &'static Language {
        self.language
    }

    fn draw(&self, _act: Callback<Action>) -> Html {
        let reader = Reader { catalogue: &self.catalogue, language: self.language, today: self.today };
        let found: Vec<&Finding> = self.document.findings.iter().chain(&self.findings).collect();
        components::plan::plan(&view(&reader, &self.plan, &self.quote, &found), self.language.plan())
    }

    /// All that is granted, and who could give it.
    fn followed(&self) -> Followed {
        let arrangement = self.document.wire.arrangement();
        let municipality = arrangement.municipality.clone();
        let blocks = arrangement.lines.iter().map(|line| line.block.clone()).collect();
        let need = NeedWire { municipality, blocks, ..NeedWire::default() };
        let plan = Some(self.document.clone());
        Followed { plan, arrangement: Some(Rc::new(arrangement)), need: Some(Rc::new(need)) }
    }
}
