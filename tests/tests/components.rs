//! The HTML of the components, without a browser.

use std::path::Path;

use icalendar::Component;
use resultaatwijzer::files;
use resultaatwijzer_authoring::folder::Authored;
use resultaatwijzer_core::{
    arrangement::{self, wire::ArrangementWire},
    plan::{self, wire::PlanWire},
    price::quote::quote,
    providers::{check_need, compare},
    reading::document::Document,
    value::period::parse_date,
};
use resultaatwijzer_text::{Spoken, en, nl, screens::plan::PlanWords};
use resultaatwijzer_widgets::{
    elements::{
        self,
        plan::view::{Choices, PlanView, RestView, Topic},
    },
    view::ReaderOf,
};
use yew::prelude::*;

fn voorbeeldstad() -> Authored {
    files::catalogue(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../catalogues/voorbeeldstad")))
}

fn reader<'a, W>(authored: &'a Authored, spoken: Spoken<W>) -> ReaderOf<'a, W> {
    let today = parse_date("2026-09-20").unwrap();
    ReaderOf::new(authored.catalogue.as_ref().unwrap(), spoken, today)
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

async fn plan_page(name: &str, spoken: Spoken<PlanWords>) -> String {
    let authored = voorbeeldstad();
    let reader = reader(&authored, spoken);
    let (_, wire) = authored.plans.iter().find(|(other, _)| other == name).unwrap();
    let plan = plan::check(reader.catalogue, &Document::from(wire.clone())).0.unwrap();
    let quote = quote(reader.catalogue, plan.arrangement());
    let view = elements::plan::view::view(&reader, &plan, &quote, &[]);
    let rest = elements::plan::view::rest(&reader, &plan, &quote, &[]);
    rendered(elements::plan::draw::plan(&view, &rest, spoken.words, &Choices::default(), &Callback::noop())).await
}

/// The screen of an example plan with a change: its beginning, and everything below the results.
fn plan_view(name: &str, change: impl FnOnce(&mut PlanWire)) -> (PlanView, RestView) {
    let authored = voorbeeldstad();
    let reader = reader(&authored, nl::VOCABULARY.plan);
    let mut wire = authored.plans.iter().find(|(other, _)| other == name).unwrap().1.clone();
    change(&mut wire);
    let plan = plan::check(reader.catalogue, &Document::from(wire)).0.unwrap();
    let quote = plan.quote(reader.catalogue);
    (elements::plan::view::view(&reader, &plan, &quote, &[]), elements::plan::view::rest(&reader, &plan, &quote, &[]))
}

#[test]
fn each_provider_is_named_once_even_if_one_name_starts_with_another() {
    let view = plan_view("jansen", |wire| {
        let custom = wire.results.iter_mut().flat_map(|result| &mut result.agreements).filter(|one| one.by == "custom");
        for (agreement, who) in custom.zip(["Anna van het wijkteam", "Anna", "Anna"]) {
            agreement.who = [("nl".to_owned(), who.to_owned())].into_iter().collect();
        }
    });
    let people = view.0.glance.iter().find(|point| point.topic == Topic::People).unwrap();
    assert_eq!(people.value, "Anna van het wijkteam · Anna");
}

#[test]
fn without_hours_a_household_that_pays_nothing_pays_nothing() {
    assert_eq!(plan_view("zonder-uren", |_| {}).1.money.pay, "Hoogstens €\u{a0}21,80 per maand");
    let pay = plan_view("zonder-uren", |wire| {
        let household = wire.household.as_mut().unwrap();
        (household.members, household.all_at_pension_age) = (2, false);
    });
    assert_eq!(pay.1.money.pay, "U betaalt niets");
}

#[test]
fn a_month_that_costs_less_shows_no_yearly_amount() {
    let pay = |minutes: &str| {
        let (_, view) = plan_view("afgelopen", |wire| {
            (wire.from, wire.to) = ("2026-09-01".into(), "2026-12-31".into());
            wire.decided = Some("2026-08-20".into());
            wire.reviews.clear();
            wire.results[0].by = "2026-12-31".into();
            wire.results[0].grants[0].quantity = minutes.into();
        });
        (view.money.pay, view.money.sentences.iter().any(|sentence| sentence.contains("heel jaar")))
    };
    assert_eq!(pay("60"), ("€\u{a0}21,80 per maand".into(), true));
    assert_eq!(pay("1"), ("€\u{a0}2,56 per maand".into(), false));
}

#[test]
fn plans_that_differ_only_in_hours_have_separate_calendar_events() {
    let ids = |minutes: &str| {
        let (_, view) = plan_view("zonder-uren", |wire| wire.results[0].grants[0].quantity = minutes.into());
        let ids = view.calendar.split("UID%3A").skip(1).map(|event| event.split("%0D").next().unwrap().to_owned());
        ids.collect::<Vec<_>>()
    };
    assert!(!ids("60").is_empty());
    assert!(ids("60").iter().all(|id| !ids("120").contains(id)));
    assert_eq!(ids("60"), ids("60"));
}

#[tokio::test(flavor = "current_thread")]
async fn a_plan_is_explained_result_by_result() {
    let html = plan_page("jansen", nl::VOCABULARY.plan).await;
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
async fn a_plan_is_explained_in_english() {
    holds(
        &plan_page("de-groen", en::VOCABULARY.plan).await,
        &["Your plan", "Goal 1 of 2", "2 hours a week", "€21.80 a month"],
    );
}

#[tokio::test(flavor = "current_thread")]
async fn a_price_shows_its_total_periods_and_explanation() {
    let authored = voorbeeldstad();
    let reader = reader(&authored, nl::VOCABULARY.tariff);
    let wire: ArrangementWire = Document::from_json(
        r#"{"from":"2026-09-01","to":"2026-10-31","lines":[{"block":"Z5","quantity":"120"},{"block":"Z6","quantity":"60"}]}"#,
    )
    .whole()
    .unwrap();
    let choices = elements::tariff::view::Choices::start(&reader, Some(&wire), None);
    let arrangement = arrangement::check(reader.catalogue, &choices.arrangement_to_price()).0.unwrap();
    let quoted = quote(reader.catalogue, &arrangement);
    let answer = elements::tariff::view::answer(&reader, &choices, &quoted);
    let view = elements::tariff::view::view(&reader, &choices, &answer.totals);
    let drawn = elements::tariff::draw::answer(&answer.outcome, reader.words);
    let html = rendered(elements::tariff::draw::tariff(&view, drawn, reader.words, &Callback::noop())).await;
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
async fn providers_show_their_interval_and_those_with_every_block_come_first() {
    let authored = voorbeeldstad();
    let reader = reader(&authored, nl::VOCABULARY.providers);
    let providers = authored.providers.as_ref().unwrap();
    let need = Document::from_json(r#"{"blocks":["Z5","F1"]}"#).whole().unwrap();
    let choices = elements::providers::view::Choices::start(Some(need), None, None);
    let need = check_need(reader.catalogue, &choices.need, reader.today).0.unwrap();
    let found = compare(reader.catalogue, providers, &need);
    let view = elements::providers::view::view(&reader, providers, &choices);
    let found = elements::providers::view::found(&reader, providers, &choices, Ok(&found));
    let (words, act) = (reader.words, Callback::noop());
    let found = elements::providers::draw::found(found, false, words, &act);
    let html = rendered(elements::providers::draw::providers(&view, Ok(found), words, &act)).await;
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

#[test]
fn a_calendar_can_read_the_days_of_a_plan() {
    let (_, view) = plan_view("jansen", |_| {});
    let file = view.calendar.strip_prefix("data:text/calendar;charset=utf-8,").unwrap();
    let calendar: icalendar::Calendar = unescaped(file).parse().unwrap();
    let events: Vec<_> = calendar.events().collect();
    let days: Vec<String> = events.iter().map(|event| event.property_value("DTSTART").unwrap().to_owned()).collect();
    let shown = view.moments.iter().filter(|moment| moment.iso.as_str() >= "2026-09-20");
    assert_eq!(days, shown.map(|moment| moment.iso.replace('-', "")).collect::<Vec<_>>());
    assert!(events.iter().all(|event| !event.get_summary().unwrap().is_empty()));
    let ids: std::collections::BTreeSet<_> = events.iter().map(|event| event.get_uid().unwrap()).collect();
    assert_eq!(ids.len(), events.len());
}

/// Decodes a text from a part of an address.
fn unescaped(text: &str) -> String {
    let mut parts = text.split('%');
    let mut bytes = parts.next().unwrap().as_bytes().to_vec();
    for part in parts {
        let (code, rest) = part.split_at(2);
        bytes.push(u8::from_str_radix(code, 16).unwrap());
        bytes.extend(rest.as_bytes());
    }
    String::from_utf8(bytes).unwrap()
}
