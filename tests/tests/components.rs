//! What the components draw, as HTML, without a browser.

use std::path::Path;

use resultaatwijzer::authoring::{self, Authored};
use resultaatwijzer_core::{
    arrangement::{self, wire::ArrangementWire},
    document::Document,
    period::parse_date,
    plan,
    providers::{check_need, compare},
    quote::quote,
};
use resultaatwijzer_text::{Language, en, nl};
use resultaatwijzer_widgets::{
    components,
    view::{self, Reader, plan::Choices},
};
use yew::prelude::*;

fn voorbeeldstad() -> Authored {
    authoring::read(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../catalogues/voorbeeldstad")))
}

fn reader<'a>(authored: &'a Authored, language: &'static Language) -> Reader<'a> {
    let today = parse_date("2026-09-20").unwrap();
    Reader { catalogue: authored.catalogue.as_ref().unwrap(), language, today }
}

#[derive(Properties, PartialEq)]
struct Drawn {
    html: Html,
}

#[component]
fn Page(props: &Drawn) -> Html {
    props.html.clone()
}

async fn rendered(html: Html) -> String {
    yew::LocalServerRenderer::<Page>::with_props(Drawn { html }).hydratable(false).render().await
}

#[track_caller]
fn holds(html: &str, expected: &[&str]) {
    for text in expected {
        assert!(html.contains(text), "`{text}` is not in:\n{html}");
    }
}

async fn plan_page(name: &str, language: &'static Language) -> String {
    let authored = voorbeeldstad();
    let reader = reader(&authored, language);
    let (_, wire) = authored.plans.iter().find(|(other, _)| other == name).unwrap();
    let plan = plan::check(reader.catalogue, &Document::from(wire.clone())).0.unwrap();
    let view = view::plan::view(&reader, &plan, &quote(reader.catalogue, plan.arrangement()), &[]);
    rendered(components::plan::plan(&view, language.plan(), &Choices::default(), &Callback::noop())).await
}

#[tokio::test(flavor = "current_thread")]
async fn a_plan_is_explained_result_by_result() {
    let html = plan_page("jansen", &nl::LANGUAGE).await;
    holds(
        &html,
        &[
            "<h2 part=\"title\">Uw plan</h2>",
            "Doel 1 van 2",
            "Uw huis blijft schoon en u voelt zich er thuis.",
            "2 uur per week",
            "Zo houden",
            "<time datetime=\"2026-10-01\">1 oktober 2026</time>",
            "€\u{a0}21,80 per maand",
            "Het bedrag vanaf 1 januari 2027 is nog niet bekend.",
        ],
    );
    assert_eq!(html.matches("aria-current=\"date\"").count(), 1, "one next date");
}

#[tokio::test(flavor = "current_thread")]
async fn a_plan_speaks_english_too() {
    holds(
        &plan_page("de-groen", &en::LANGUAGE).await,
        &["Your plan", "Goal 1 of 2", "2 hours a week", "€21.80 a month"],
    );
}

#[tokio::test(flavor = "current_thread")]
async fn a_price_shows_its_sum_its_periods_and_its_ground() {
    let authored = voorbeeldstad();
    let reader = reader(&authored, &nl::LANGUAGE);
    let wire: ArrangementWire = Document::from_json(
        r#"{"from":"2026-09-01","to":"2026-10-31","lines":[{"block":"Z5","quantity":"120"},{"block":"Z6","quantity":"60"}]}"#,
    )
    .whole()
    .unwrap();
    let choices = view::tariff::Choices::start(&reader, Some(&wire), None);
    let asked = arrangement::check(reader.catalogue, &choices.asked()).0.unwrap();
    let quoted = quote(reader.catalogue, &asked);
    let view = view::tariff::view(&reader, &choices, Some(&quoted));
    let html = rendered(components::tariff::tariff(&view, reader.language.tariff(), &Callback::noop())).await;
    holds(
        &html,
        &[
            "Schoon en leefbaar huis",
            "€\u{a0}307,20",
            "september 2026",
            "Het tarief is €\u{a0}38,40 per uur.",
            "tariffs.csv:",
            "Let op: ",
        ],
    );
}

#[tokio::test(flavor = "current_thread")]
async fn providers_show_their_interval_and_who_covers_everything_comes_first() {
    let authored = voorbeeldstad();
    let reader = reader(&authored, &nl::LANGUAGE);
    let providers = authored.providers.as_ref().unwrap();
    let need = Document::from_json(r#"{"blocks":["Z5","F1"]}"#).whole().unwrap();
    let choices = view::providers::Choices::start(Some(need), None, None);
    let need = check_need(reader.catalogue, &choices.need, reader.today).0.unwrap();
    let found = compare(reader.catalogue, providers, &need);
    let view = view::providers::view(&reader, providers, &choices, Ok(&found));
    let words = reader.language.providers();
    let html = rendered(components::providers::providers(&view, words, &Callback::noop())).await;
    holds(
        &html,
        &[
            "7 aanbieders kunnen alles. 4 kunnen een deel.",
            "79% (tussen 72% en 84%)",
            "180 antwoorden",
            "Te weinig antwoorden",
        ],
    );
    let place = |text: &str| html.find(text).unwrap();
    assert!(place("Kan alles wat u zoekt") < place("Kan 1 van de 2"));
}
