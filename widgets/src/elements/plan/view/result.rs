//! One result of the plan, and its reviews.

use resultaatwijzer_core::{
    arrangement::Line,
    catalogue::LevelPurpose,
    plan::{Agreement, Plan, PlannedResult, Proposal, Review, SelfReliance, SupportSource, in_language},
    value::period::Period,
};
use resultaatwijzer_text::{explain, screens::plan::PlanWords};

use super::{BriefView, Group, Hours, Ladder, Reliance, ResultView, ReviewView, Task};
use crate::view::ReaderOf;

/// A result in brief.
pub(super) fn brief(
    reader: &ReaderOf<'_, PlanWords>,
    plan: &Plan,
    result: &PlannedResult,
    (number, of): (usize, usize),
) -> BriefView {
    let words = reader.words;
    let (area, meaning) = reader.texts(result.area.as_str()).unwrap_or_default();
    let icon = reader.catalogue.areas().iter().find(|area| area.code == result.area).map(|area| area.icon);
    let goal = in_language(&result.goal, reader.language.code);
    BriefView {
        number: (words.result_number)(number, of),
        person: person(reader, plan, result),
        area: area.to_owned(),
        icon,
        goal: [goal, meaning, area].into_iter().find(|text| !text.is_empty()).unwrap_or_default().to_owned(),
        goal_note: if goal.is_empty() { words.goal_in_words } else { "" },
        direction: (words.direction)(result.direction),
        hours: hours(reader, plan, result),
    }
}

/// The rest of a result.
pub(super) fn view(reader: &ReaderOf<'_, PlanWords>, plan: &Plan, result: &PlannedResult) -> ResultView {
    let (words, locale) = (reader.words, &reader.language.locale);
    let (area, meaning) = reader.texts(result.area.as_str()).unwrap_or_default();
    let text = |text| in_language(text, reader.language.code).to_owned();
    ResultView {
        area: area.to_owned(),
        meaning: meaning.to_owned(),
        review: review(reader, plan, result),
        ladder: ladder(reader, result.level),
        reliance: reliance(reader, [result.now, result.aim], [words.now, words.aim]),
        agreements: groups(reader, plan, result),
        measure: text(&result.measure),
        by: (words.ready_by)(&locale.date(result.by)),
        why: text(&result.why),
    }
}

fn person(reader: &ReaderOf<'_, PlanWords>, plan: &Plan, result: &PlannedResult) -> String {
    let person = result.person.as_ref().and_then(|code| plan.person(code));
    person
        .filter(|person| !person.role.is_empty())
        .map(|person| (reader.words.for_person)(in_language(&person.role, reader.language.code)))
        .unwrap_or_default()
}

fn reliance(reader: &ReaderOf<'_, PlanWords>, [now, aim]: [SelfReliance; 2], marks: [&'static str; 2]) -> Reliance {
    let steps = [SelfReliance::Not, SelfReliance::Sufficient, SelfReliance::Full];
    Reliance { steps: steps.map(reader.words.self_reliance), now: now as usize, aim: aim as usize, marks }
}

/// The last review of a result.
fn review(reader: &ReaderOf<'_, PlanWords>, plan: &Plan, result: &PlannedResult) -> Option<ReviewView> {
    let (words, locale) = (reader.words, &reader.language.locale);
    let held = plan.reviews().iter().rev();
    let found = |review: &'_ Review| review.results.iter().position(|found| found.is_about(result));
    let (review, place) = held.filter_map(|review| found(review).map(|place| (review, place))).next()?;
    let reviewed = review.results.get(place)?;
    let mut effect = Vec::new();
    if let Some(volume) = reviewed.volume {
        let before = explain::extent_on(reader.catalogue, result, reader.language, review.on);
        let grant = result.grants.iter().find(|grant| grant.period.has(review.on));
        let block = reviewed.block.as_ref().or(grant.map(|grant| &grant.block));
        if let Some(block) = block.and_then(|block| reader.catalogue.block(block.as_str())) {
            let after = locale.quantity(volume.units(), block.unit);
            let after = format!("{after} {}", (locale.frequency)(block.frequency));
            effect.push((words.proposal_hours)(&before, &after));
        }
    }
    if reviewed.proposal != Proposal::Stop {
        effect.push(words.proposal_pay.to_owned());
    }
    Some(ReviewView {
        date: (words.reviewed_on)(&locale.date(review.on)),
        goal: (words.goal_attainment)(reviewed.goal),
        reliance: reliance(reader, [result.now, reviewed.self_reliance], [words.then, words.now]),
        changed: in_language(&reviewed.changed, reader.language.code).to_owned(),
        proposal: (words.proposal)(reviewed.proposal),
        effect,
    })
}

/// The ladder of ordinary levels, and the granted level if it is not one of them.
fn ladder(reader: &ReaderOf<'_, PlanWords>, rank: u32) -> Ladder {
    let shown =
        reader.catalogue.levels().iter().filter(|level| level.purpose == LevelPurpose::Ordinary || level.rank == rank);
    let rungs = shown.map(|level| (reader.level(level.rank).0.to_owned(), level.rank == rank)).collect();
    let (name, meaning) = reader.level(rank);
    let text = (reader.words.ladder_text)(&rank.to_string(), name);
    Ladder { rungs, text, meaning: meaning.to_owned() }
}

fn hours(reader: &ReaderOf<'_, PlanWords>, plan: &Plan, result: &PlannedResult) -> Hours {
    let words = reader.words;
    if !result.extent_is_known(reader.catalogue) {
        return Hours::Missing(words.hours_missing, words.hours_ask);
    }
    let stretches = result.stretches();
    // The help is the same during the whole plan, or it changes between stretches.
    if stretches.iter().all(|stretch| *stretch == plan.period()) {
        let on = plan.period().from();
        return Hours::Known(explain::extent_on(reader.catalogue, result, reader.language, on));
    }
    let in_words = |stretch: &Period| {
        let extent = explain::extent_on(reader.catalogue, result, reader.language, stretch.from());
        (format!("{}: {extent}", reader.language.locale.period(*stretch)), stretch.has(reader.today))
    };
    Hours::Changing(stretches.iter().map(in_words).collect())
}

/// Who does what. A plan from a link has no sentences, so that the municipality's support is shown by its name.
fn groups(reader: &ReaderOf<'_, PlanWords>, plan: &Plan, result: &PlannedResult) -> Vec<Group> {
    let kinds =
        [SupportSource::Self_, SupportSource::Network, SupportSource::GeneralProvision, SupportSource::CustomProvision];
    let person = person(reader, plan, result);
    let described = || result.agreements.iter().filter(|agreement| !agreement.what.is_empty());
    let group = |by: SupportSource| Group {
        by,
        name: if by == SupportSource::Self_ && !person.is_empty() { person.clone() } else { by_name(reader, by) },
        items: match (by, described().next()) {
            (SupportSource::CustomProvision, None) => granted(reader, result),
            _ => described().filter(|agreement| agreement.by == by).map(|found| task(reader, found)).collect(),
        },
    };
    kinds.into_iter().map(group).filter(|group| !group.items.is_empty()).collect()
}

fn by_name(reader: &ReaderOf<'_, PlanWords>, by: SupportSource) -> String {
    (reader.words.by)(by).to_owned()
}

fn granted(reader: &ReaderOf<'_, PlanWords>, result: &PlannedResult) -> Vec<Task> {
    let task = |grant: &Line| {
        let (name, meaning) = reader.block(grant.block.as_str());
        Task { who: name.to_owned(), what: meaning.to_owned(), time: String::new() }
    };
    result.grants.iter().map(task).collect()
}

fn task(reader: &ReaderOf<'_, PlanWords>, agreement: &Agreement) -> Task {
    let (locale, code) = (&reader.language.locale, reader.language.code);
    let who = if agreement.who.is_empty() { String::new() } else { in_language(&agreement.who, code).to_owned() };
    let time = agreement
        .time
        .map(|time| format!("{} {}", locale.duration(time.minutes), (locale.frequency)(time.frequency)))
        .unwrap_or_default();
    Task { who, what: in_language(&agreement.what, code).to_owned(), time }
}
