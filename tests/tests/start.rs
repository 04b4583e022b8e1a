//! `<resultaat-start>` without a browser: all questions in order, going back, and messages with missing answers.

use std::{fs, path::Path};

use resultaatwijzer::files;
use resultaatwijzer_authoring::messages::parse_mapping;
use resultaatwijzer_core::{
    catalogue::Catalogue,
    plan::{self, token, wire::PlanWire},
    reading::document::Document,
    value::period::parse_date,
};
use resultaatwijzer_messages::mapping::Mapping;
use resultaatwijzer_text::{
    Spoken, Tongue, en, nl,
    screens::start::{self as words, StartWords},
};
use resultaatwijzer_widgets::{
    elements::start::view::{Action, Answers, Ask, Start, Way, message, qr, share, step::Step, view},
    view::ReaderOf,
};

const IN_DUTCH: Spoken<StartWords> = Spoken { language: &nl::LANGUAGE, words: &words::NL };
const IN_ENGLISH: Spoken<StartWords> = Spoken { language: &en::LANGUAGE, words: &words::EN };

const ROOT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/..");

fn catalogue(name: &str) -> Catalogue {
    files::catalogue(Path::new(&format!("{ROOT}/catalogues/{name}"))).catalogue.unwrap()
}

fn reader<'a>(catalogue: &'a Catalogue, spoken: Spoken<StartWords>) -> ReaderOf<'a, StartWords> {
    ReaderOf::new(catalogue, spoken, parse_date("2026-09-20").unwrap())
}

fn pick(value: &str) -> Action {
    Action::Pick(value.to_owned())
}

fn typed(field: usize, text: &str) -> Action {
    Action::Type(field, text.to_owned())
}

/// Applies the actions one after another.
fn after(reader: &ReaderOf<'_, StartWords>, start: &Start, actions: impl IntoIterator<Item = Action>) -> Start {
    actions.into_iter().fold(start.clone(), |start, action| start.after(reader, action))
}

/// Answers each question and continues.
fn answered(reader: &ReaderOf<'_, StartWords>, start: &Start, answers: &[&[Action]]) -> Start {
    answers.iter().fold(start.clone(), |start, answer| {
        let next = after(reader, &start, answer.iter().cloned().chain([Action::Next]));
        assert_ne!(next.step, start.step, "{:?} lacks {:?}", start.step, view(reader, &next));
        next
    })
}

/// Household help for two hours a week, for a widow.
fn household_help() -> Vec<Vec<Action>> {
    vec![
        vec![pick("voorbeeldstad")],
        vec![typed(0, "2026-09-01"), typed(1, "2027-08-31")],
        vec![typed(0, "2026-08-20")],
        vec![pick("huishouden")],
        vec![pick("1")],
        vec![typed(0, "2")],
        vec![pick("maintain")],
        vec![pick("sufficient")],
        vec![pick("")],
        vec![pick("0")],
    ]
}

fn to_the_end(reader: &ReaderOf<'_, StartWords>) -> Start {
    let answers = household_help();
    let answers: Vec<&[Action]> = answers.iter().map(Vec::as_slice).collect();
    answered(reader, &Start::new(reader, Way::Letter), &answers)
}

#[track_caller]
fn right(catalogue: &Catalogue, plan: &PlanWire) {
    let (checked, findings) = plan::check(catalogue, &Document::from(plan.clone()));
    assert!(checked.is_some(), "{findings:?}");
    assert_eq!(token::decode(&token::encode(plan).unwrap()), Ok(plan.clone()));
}

#[test]
fn a_letter_becomes_a_plan() {
    let catalogue = catalogue("voorbeeldstad");
    for language in [IN_DUTCH, IN_ENGLISH] {
        let reader = reader(&catalogue, language);
        let start = to_the_end(&reader);
        assert_eq!(start.step, Step::Summary);
        let plan = start.plan(&reader).unwrap();
        right(&catalogue, &plan);
        let [result] = plan.results.as_slice() else { panic!("{plan:?}") };
        assert_eq!((result.area.as_str(), result.level, result.aim.as_str()), ("huishouden", 1, "sufficient"));
        assert_eq!((result.grants[0].block.as_str(), result.grants[0].quantity.as_str()), ("Z5", "120"));
        assert!(matches!(view(&reader, &start).ask, Ask::Summary(_, true)));
    }
}

#[test]
fn a_question_without_answer_shows_an_error_and_stays() {
    let catalogue = catalogue("voorbeeldstad");
    let reader = reader(&catalogue, IN_DUTCH);
    let mut start = Start::new(&reader, Way::Letter);
    for answer in household_help() {
        let stayed = after(&reader, &start, [Action::Next]);
        assert_eq!(stayed.step, start.step);
        let view = view(&reader, &stayed);
        let in_a_field =
            matches!(&view.ask, Ask::Fields(fields, _) if fields.iter().any(|field| !field.error.is_empty()));
        assert!(!view.error.is_empty() || in_a_field, "{view:?}");
        start = after(&reader, &stayed, answer.into_iter().chain([Action::Next]));
    }
    assert_eq!(start.step, Step::Summary);
}

#[test]
fn going_back_loses_nothing() {
    let catalogue = catalogue("voorbeeldstad");
    let reader = reader(&catalogue, IN_DUTCH);
    let end = to_the_end(&reader);
    let mut start = end.clone();
    while view(&reader, &start).back {
        start = after(&reader, &start, [Action::Back]);
    }
    assert_eq!(start.step, Step::Municipality);
    while start.step != Step::Summary {
        start = after(&reader, &start, [Action::Next]);
    }
    assert_eq!(start.answers, end.answers);
}

#[test]
fn missing_facts_in_the_letter_stay_open() {
    let catalogue = catalogue("voorbeeldstad");
    let reader = reader(&catalogue, IN_DUTCH);
    let mut start = to_the_end(&reader);
    start = after(&reader, &start, [Action::Change(Step::Decided), Action::Unknown(true), Action::Next]);
    start = after(&reader, &start, [Action::Change(Step::Amount(0, 0)), Action::Unknown(true), Action::Next]);
    assert_eq!(start.step, Step::Summary);
    let plan = start.plan(&reader).unwrap();
    right(&catalogue, &plan);
    assert_eq!((plan.decided, plan.results[0].grants[0].quantity.as_str()), (None, "0"));
    let screen = view(&reader, &start);
    assert!(screen.notices.iter().any(|notice| notice.message.contains("hoeveel hulp")), "{screen:?}");
    // The typed answer is still there if the reader finds it in the letter later.
    assert_eq!(start.answers.decided, "2026-08-20");
    assert_eq!(start.answers.results[0].helps[0].typed[0], "2");
}

#[test]
fn an_unknown_level_follows_from_the_help_or_is_asked() {
    let catalogue = catalogue("voorbeeldstad");
    let reader = reader(&catalogue, IN_DUTCH);
    let start = after(&reader, &to_the_end(&reader), [Action::Change(Step::Level(0)), pick("?"), Action::Next]);
    // Z5 has two levels.
    assert_eq!(start.step, Step::LevelOfHelp(0));
    assert!(view(&reader, &start).notices[0].message.contains("Bel uw gemeente"));
    let chosen = after(&reader, &start, [pick("2"), Action::Next]);
    assert_eq!(chosen.plan(&reader).unwrap().results[0].level, 2);
    // S3 has one level.
    let social = [Action::Change(Step::Area(0)), pick("sociaal"), Action::Next, pick("?"), Action::Next, pick("S3")];
    let social = after(&reader, &start, social.into_iter().chain([Action::Next, typed(1, "45"), Action::Next]));
    let plan = social.plan(&reader).unwrap();
    assert_eq!((plan.results[0].level, plan.results[0].grants[0].quantity.as_str()), (3, "45"));
    right(&catalogue, &plan);
}

#[test]
fn results_are_added_and_removed() {
    let catalogue = catalogue("voorbeeldstad");
    let reader = reader(&catalogue, IN_DUTCH);
    let start = after(&reader, &to_the_end(&reader), [Action::Change(Step::More), pick("more"), Action::Next]);
    assert_eq!(start.step, Step::Area(1));
    assert!(view(&reader, &start).caption.ends_with("Doel 2"));
    let start = answered(
        &reader,
        &start,
        &[
            &[pick("dag")],
            &[pick("2")],
            &[pick("M1"), pick("T1")],
            &[pick("thuis")],
            &[typed(0, "4")],
            &[typed(0, "2")],
            &[pick("improve")],
            &[pick("not")],
            &[pick("full")],
            &[pick("")],
            &[],
        ],
    );
    let plan = start.plan(&reader).unwrap();
    right(&catalogue, &plan);
    assert_eq!(plan.results[1].grants.len(), 2);
    assert_eq!(plan.results[1].grants[0].variant.as_deref(), Some("thuis"));
    let one = after(&reader, &start, [Action::Remove(0)]);
    assert_eq!(one.plan(&reader).unwrap().results.len(), 1);
    assert_eq!(after(&reader, &one, [Action::Remove(0)]), one, "the last one stays");
}

#[test]
fn a_catalogue_of_one_municipality_does_not_ask_which() {
    let catalogue = catalogue("westerveld-2023");
    let reader = reader(&catalogue, IN_DUTCH);
    assert_eq!(Start::new(&reader, Way::Letter).step, Step::Period);
}

fn mapping(catalogue: &Catalogue) -> Mapping {
    let file = format!("{ROOT}/catalogues/voorbeeldstad/mappings/messages.toml");
    parse_mapping(&fs::read_to_string(&file).unwrap(), &file, catalogue).unwrap()
}

fn opened(reader: &ReaderOf<'_, StartWords>, mapping: &Mapping, bytes: &[u8]) -> Action {
    let (plan, found) = message::read(reader, Tongue::Dutch, mapping, bytes);
    Action::Opened(plan.map(|plan| Answers::of(&plan, reader.catalogue)), found)
}

fn file(name: &str) -> Vec<u8> {
    fs::read(format!("{ROOT}/tests/messages/{name}")).unwrap()
}

#[test]
fn after_a_message_only_missing_answers_are_asked() {
    let catalogue = catalogue("voorbeeldstad");
    let (reader, mapping) = (reader(&catalogue, IN_DUTCH), mapping(&catalogue));
    for (name, blocks) in [("wmo301.xml", &["Z5", "M1"][..]), ("jw301.xml", &["G3"])] {
        let mut start = Start::new(&reader, Way::Message).after(&reader, opened(&reader, &mapping, &file(name)));
        assert_eq!(start.step, Step::Decided, "{name}: {:?}", start.found);
        let mut questions = Vec::new();
        while start.step != Step::Summary {
            questions.push(start.step);
            let answer = match start.step {
                Step::Decided => Action::Unknown(true),
                Step::Direction(_) => pick("maintain"),
                Step::Now(_) => pick("sufficient"),
                Step::Household => pick("0"),
                step => panic!("{name} asks {step:?}"),
            };
            start = after(&reader, &start, [answer, Action::Next]);
        }
        let plan = start.plan(&reader).unwrap();
        right(&catalogue, &plan);
        let found: Vec<&str> =
            plan.results.iter().flat_map(|result| &result.grants).map(|grant| grant.block.as_str()).collect();
        assert_eq!(found, blocks, "{name}");
        let json = serde_json::to_string(&plan).unwrap();
        for personal in ["999999990", "999999989", "Verzonnen", "Bedacht", "Nergens", "1950", "2014"] {
            assert!(!json.contains(personal), "{name}: {personal}");
        }
    }
}

#[test]
fn a_file_that_is_not_a_message_is_refused_with_a_reason() {
    let catalogue = catalogue("voorbeeldstad");
    let whole = file("wmo301.xml");
    let cut = whole[..whole.len() / 2].to_vec();
    for (bytes, reason) in [
        (b"%PDF-1.7".to_vec(), "houdt te vroeg op"),
        (b"<html></html>".to_vec(), "geen toewijzing"),
        (Vec::new(), "houdt te vroeg op"),
        (cut, "houdt te vroeg op"),
        (vec![b' '; 1024 * 1024 + 1], "groter dan"),
        (b"<!DOCTYPE a [<!ENTITY b \"c\">]><a/>".to_vec(), "DOCTYPE"),
    ] {
        let reader = reader(&catalogue, IN_DUTCH);
        let start = Start::new(&reader, Way::Message);
        let next = after(&reader, &start, [opened(&reader, &Mapping::default(), &bytes)]);
        assert_eq!(next.step, Step::File);
        let notices = view(&reader, &next).notices;
        assert!(notices.iter().any(|notice| notice.message.contains(reason)), "{reason}: {notices:?}");
    }
}

#[test]
fn a_plan_becomes_a_link_with_a_code() {
    let catalogue = catalogue("voorbeeldstad");
    let reader = reader(&catalogue, IN_DUTCH);
    let plan = to_the_end(&reader).plan(&reader).unwrap();
    let link = share::link(&plan, "https://example.nl/plan/").unwrap();
    let (page, token) = link.split_once('#').unwrap();
    assert_eq!((page, token::decode(token)), ("https://example.nl/plan/", Ok(plan)));
    assert_ne!(qr::drawn(&link).path, "");
}
