//! `<resultaat-plan>`: what does my plan mean, who does what, what do I pay, when do we look back?

pub mod draw;
pub mod view;

use std::{cell::Cell, rc::Rc};

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
use resultaatwijzer_text::{Language, Spoken, screens::plan::PlanWords};
use wasm_split_helpers::wasm_split;
use web_sys::HtmlElement;
use yew::{Callback, Html};

use self::view::Choices;
use super::{
    given::given,
    languages,
    later::{Later, comes},
    registry::{Inputs, Loading},
    screen::{self, Followed, Shows, Stage, ask_again},
};
use crate::{clock::today, load::Failure, view::ReaderOf};

/// The data of a plan's screen, and what its reader chose.
pub(super) struct PlanScreen {
    made: Rc<Made>,
    choices: Choices,
    /// The state of the part that draws the whole plan.
    detail: Later,
}

struct Made {
    catalogue: Rc<Catalogue>,
    /// The plan as JSON, unchanged.
    text: Rc<str>,
    document: Document<PlanWire>,
    plan: Plan,
    quote: Result<Quote, Vec<Finding>>,
    findings: Vec<Finding>,
    spoken: Spoken<PlanWords>,
    today: Date,
}

async fn load(inputs: Inputs) -> Result<Stage, Failure> {
    let loaded = inputs.catalogue().await?;
    let Some((text, url)) = given(&inputs).await? else { return Ok(Stage::Loading) };
    let document = Document::<PlanWire>::from_json(&text);
    let (plan, findings) = plan::draft(&loaded.catalogue, &document);
    let Some(plan) = plan.filter(|plan| !plan.results().is_empty()) else {
        return Err(Failure::Invalid { url, findings: findings.into() });
    };
    // A plan that is not complete has no price. Dates that contradict each other do not change the price.
    let harmless = |found: &Finding| {
        found.severity() != Severity::Error
            || matches!(found.problem, Problem::Plan(PlanProblem::DatesContradict { .. }))
    };
    let is_whole = document.findings.is_empty() && findings.iter().all(harmless);
    let quote = if is_whole { plan.quote(&loaded.catalogue) } else { Err(Vec::new()) };
    let (catalogue, spoken, today) = (loaded.catalogue, languages::plan(inputs.language()).await?, today());
    let made = Rc::new(Made { catalogue, text, document, plan, quote, findings, spoken, today });
    Ok(Stage::Shown(Rc::new(PlanScreen { made, choices: Choices::default(), detail: Later::now(&DETAIL) })))
}

impl Made {
    fn reader(&self) -> ReaderOf<'_, PlanWords> {
        ReaderOf::new(&self.catalogue, self.spoken, self.today)
    }

    fn found(&self) -> Vec<&Finding> {
        self.document.findings.iter().chain(&self.findings).collect()
    }

    fn view(&self) -> view::PlanView {
        view::view(&self.reader(), &self.plan, &self.quote, &self.found())
    }
}

impl Shows for PlanScreen {
    fn language(&self) -> &'static Language {
        self.made.spoken.language
    }

    fn draw(&self, act: Callback<screen::Action>) -> Html {
        let on = act.reform(screen::Action::own);
        match DETAIL.get() {
            Some(detail) => detail(&self.made, &self.choices, &on),
            None => {
                let rest = self.detail.instead(self.made.spoken.language.code, &ask_again(&act, fetch_detail));
                draw::beginning(&self.made.view(), rest, self.made.spoken.words, &self.choices, &on)
            }
        }
    }

    /// Loads the rest once the beginning is drawn.
    fn drawn(&self, _element: &HtmlElement, act: Callback<screen::Action>) {
        if self.detail != Later::Here {
            fetch_detail(&act);
        }
    }

    fn after(&self, action: screen::Action) -> Option<Rc<dyn Shows>> {
        let made = self.made.clone();
        Some(Rc::new(match action {
            screen::Action::Own(action) => {
                Self { made, choices: self.choices.after(action.of()?), detail: self.detail }
            }
            screen::Action::Part(detail) => Self { made, choices: self.choices.clone(), detail },
        }))
    }

    /// The granted support, and the need for providers.
    fn followed(&self) -> Followed {
        let arrangement = self.made.document.wire.arrangement();
        let municipality = arrangement.municipality.clone();
        let blocks = arrangement.lines.iter().map(|line| line.block.clone()).collect();
        let need = NeedWire { municipality, blocks, ..NeedWire::default() };
        let plan = Some(self.made.text.clone());
        Followed { plan, arrangement: Some(Rc::new(arrangement)), need: Some(Rc::new(need)) }
    }
}

/// A function that draws the whole plan.
type Detail = fn(&Made, &Choices, &Callback<view::Action>) -> Html;

thread_local! {
    static DETAIL: Cell<Option<Detail>> = const { Cell::new(None) };
}

fn fetch_detail(act: &Callback<screen::Action>) {
    Later::fetch(&DETAIL, part(), act.reform(screen::Action::Part));
}

comes!(element, plan);

/// A function that draws the whole plan.
#[wasm_split(detail, fallible)]
fn part() -> Result<Detail, Failure> {
    Ok(detail)
}

/// Draws the whole plan.
fn detail(made: &Made, choices: &Choices, act: &Callback<view::Action>) -> Html {
    let rest = view::rest(&made.reader(), &made.plan, &made.quote, &made.found());
    draw::plan(&made.view(), &rest, made.spoken.words, choices, act)
}
