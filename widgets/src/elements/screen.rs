//! The one root component: it shows the stage that an element is in.

use std::rc::Rc;

use resultaatwijzer_core::{arrangement::wire::ArrangementWire, plan::wire::PlanWire, providers::NeedWire};
use resultaatwijzer_text::{Language, names::Names};
use serde::Serialize;
use yew::prelude::*;

use super::{
    plan::{PlanInput, PlanScreen},
    providers::{ProvidersInput, ProvidersScreen},
    tariff::{TariffInput, TariffScreen},
};
use crate::{load::Failure, view::sentence};

/// What a screen tells its page.
pub(super) enum Report {
    /// It shows something useful.
    Ready,
    /// What others may follow has changed.
    Change { plan: Option<PlanWire>, arrangement: Option<ArrangementWire>, need: Option<NeedWire> },
    /// A provider was chosen.
    Select { provider: String },
}

/// How far an element is. Two stages are the same when they hold the same data, not alike data.
#[derive(Clone)]
pub(super) enum Stage {
    Loading,
    Failed(Rc<FailedView>),
    Plan(Rc<PlanInput>),
    Tariff(Rc<TariffInput>),
    Providers(Rc<ProvidersInput>),
}

impl PartialEq for Stage {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Loading, Self::Loading) => true,
            (Self::Failed(a), Self::Failed(b)) => Rc::ptr_eq(a, b),
            (Self::Plan(a), Self::Plan(b)) => Rc::ptr_eq(a, b),
            (Self::Tariff(a), Self::Tariff(b)) => Rc::ptr_eq(a, b),
            (Self::Providers(a), Self::Providers(b)) => Rc::ptr_eq(a, b),
            _ => false,
        }
    }
}

#[derive(Properties, PartialEq)]
pub(super) struct ScreenProps {
    pub(super) stage: Stage,
    pub(super) report: Callback<Report>,
}

/// Shows a stage. While loading there is nothing: the page's own content stands there.
#[component]
pub(super) fn Screen(props: &ScreenProps) -> Html {
    let report = props.report.clone();
    match &props.stage {
        Stage::Loading => Html::default(),
        Stage::Failed(view) => html! { <Failed view={view.clone()} /> },
        Stage::Plan(input) => html! { <PlanScreen key={address(input)} input={input.clone()} {report} /> },
        Stage::Tariff(input) => html! { <TariffScreen key={address(input)} input={input.clone()} {report} /> },
        Stage::Providers(input) => html! { <ProvidersScreen key={address(input)} input={input.clone()} {report} /> },
    }
}

/// New data starts a screen afresh.
fn address<T>(data: &Rc<T>) -> String {
    format!("{:p}", Rc::as_ptr(data))
}

/// Why there is nothing to show, for the reader and for the page.
#[derive(Debug, PartialEq, Eq)]
pub struct FailedView {
    language: &'static str,
    title: &'static str,
    message: &'static str,
    help: &'static str,
    technical: &'static str,
    details: Vec<String>,
    pub(super) error: ErrorDetail,
}

/// What `resultaat-error` carries.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub(super) struct ErrorDetail {
    code: &'static str,
    path: String,
    params: ErrorParams,
}

#[derive(Debug, PartialEq, Eq, Serialize)]
struct ErrorParams {
    url: String,
    findings: Vec<String>,
}

impl Stage {
    pub(super) fn failed(failure: Failure, language: &'static Language) -> Self {
        let words = &language.words.common;
        let names = Names::default();
        let (message, code, path, url, details) = match failure {
            Failure::NotReached { url } => (words.not_reached, "not-reached", String::new(), url.clone(), vec![url]),
            Failure::NoCatalogue => {
                let detail = "catalogue=\"…\"".to_owned();
                (words.not_reached, "no-catalogue", String::new(), String::new(), vec![detail])
            }
            Failure::Invalid { url, findings } => {
                let (code, path) = findings.first().map_or(("C003", String::new()), |f| (f.code(), f.at.clone()));
                let details = findings.iter().map(|finding| {
                    let advice = (language.finding)(&finding.problem, &names);
                    format!(
                        "{} {}: {} {}",
                        finding.code(),
                        finding.at,
                        sentence(&advice.message),
                        sentence(&advice.help)
                    )
                });
                (words.not_valid, code, path, url.clone(), details.collect())
            }
        };
        let error = ErrorDetail { code, path, params: ErrorParams { url, findings: details.clone() } };
        Self::Failed(Rc::new(FailedView {
            language: language.code,
            title: words.failed,
            message,
            help: words.failed_help,
            technical: words.technical,
            details,
            error,
        }))
    }
}

/// The properties of [`Failed`].
#[derive(Properties, PartialEq)]
pub struct FailedProps {
    /// What it says.
    pub view: Rc<FailedView>,
}

/// Says what is wrong, below the page's own content.
#[component]
pub fn Failed(props: &FailedProps) -> Html {
    let view = &props.view;
    html! {
        <div class="screen failed" role="alert" lang={view.language}>
            <p><strong>{ view.title }</strong>{ " " }{ view.message }{ " " }{ view.help }</p>
            <details>
                <summary>{ view.technical }</summary>
                <ul>{ for view.details.iter().map(|detail| html! { <li>{ detail }</li> }) }</ul>
            </details>
        </div>
    }
}
