//! The plan explainer's screen.

mod calendar;
mod choices;
mod result;
mod shown;

pub use choices::{Action, Choices, Depth};
use resultaatwijzer_core::{
    catalogue::{RatePer, Right, wire::RightText},
    plan::{Moment, Plan, SupportSource, in_language},
    price::{
        contribution,
        fact::Exemption,
        outcome::{ContributionPeriod, Quote},
    },
    reading::{
        finding::Finding,
        problem::{PlanProblem, Problem, Severity},
    },
    value::{money::Amount, period::Date, unit::Frequency},
};
use resultaatwijzer_text::{explain, screens::plan::PlanWords};
pub use shown::*;

use crate::view::{self, Notice, ReaderOf, step};

/// The beginning of the screen of a plan, with notices about the findings.
#[must_use]
pub fn view(
    reader: &ReaderOf<'_, PlanWords>,
    plan: &Plan,
    quote: &Result<Quote, Vec<Finding>>,
    found: &[&Finding],
) -> PlanView {
    let moments = moments(reader, plan);
    let pay = match quote {
        Ok(quote) => pay(reader, quote),
        Err(_) => pay_of_no_price(reader, plan, found).0,
    };
    let of = plan.results().len();
    let notices = plan_notices(reader, plan, found);
    let calls = callable(reader, elsewhere(found).is_some());
    PlanView {
        notice: if plan.fictional() { reader.language.common.example.to_owned() } else { reader.notice() },
        glance: glance(reader, plan, &moments, pay),
        call: notices.first().and_then(|_| calls.into_iter().find_map(|(_, _, call)| call)),
        notices,
        results: plan
            .results()
            .iter()
            .enumerate()
            .map(|(i, found)| result::brief(reader, plan, found, (i + 1, of)))
            .collect(),
    }
}

/// Everything below the main points. It is not in [`view`], because the part of the module that draws it is loaded
/// later.
#[must_use]
pub fn rest(
    reader: &ReaderOf<'_, PlanWords>,
    plan: &Plan,
    quote: &Result<Quote, Vec<Finding>>,
    found: &[&Finding],
) -> RestView {
    RestView {
        results: plan.results().iter().map(|found| result::view(reader, plan, found)).collect(),
        together: together(reader, plan),
        calendar: calendar::file(reader, plan),
        moments: moments(reader, plan),
        money: match quote {
            Ok(quote) => money(reader, quote, plan),
            Err(_) => money_of_no_price(reader, plan, found),
        },
        rights: rights(reader, plan, elsewhere(found).is_some()),
    }
}

fn glance(reader: &ReaderOf<'_, PlanWords>, plan: &Plan, moments: &[MomentView], pay: String) -> Vec<Point> {
    let (words, locale) = (reader.words, &reader.language.locale);
    let period = plan.period();
    let on = reader.today.clamp(period.from(), period.to());
    let minutes: Vec<Option<u32>> = plan.results().iter().map(|r| r.minutes_a_week(reader.catalogue, on)).collect();
    let weekly = minutes.iter().flatten().copied().fold(0, u32::saturating_add);
    let extra: Vec<String> = plan
        .results()
        .iter()
        .filter(|result| result.minutes_a_week(reader.catalogue, on).is_none())
        .flat_map(|result| &result.grants)
        .filter(|grant| grant.period.has(on))
        .map(|grant| reader.names().block(grant.block.as_str()))
        .collect();
    let is_known = plan.results().iter().all(|result| result.extent_is_known(reader.catalogue));
    let help = match weekly {
        0 if extra.is_empty() || !is_known => words.help_unknown.to_owned(),
        0 => extra.join(", "),
        weekly => (reader.language.common.a_week)(&locale.duration(weekly)),
    };
    let note = match weekly {
        _ if extra.is_empty() => String::new(),
        0 if is_known => String::new(),
        0 => extra.join(", "),
        _ => format!("+ {}", extra.join(", ")),
    };
    let next = moments.iter().find(|moment| moment.when == When::Next);
    let point = |topic, term, value, note| Point { topic, term, value, note };
    let (first, help_term, pay_term) = match next {
        Some(next) => {
            let note = format!("{}. {}.", next.name, next.mark);
            (point(Topic::Day, words.next_date, next.date.clone(), note), words.help_a_week, words.you_pay)
        }
        None => {
            let value = (words.stopped_on)(&locale.date(period.to()));
            (point(Topic::Day, words.title, value, String::new()), words.you_got, words.you_paid)
        }
    };
    let when = (words.when_value)(&locale.date(period.from()), &locale.date(period.to()));
    let mut points = vec![
        first,
        point(Topic::Help, help_term, help, note),
        point(Topic::Money, pay_term, pay, String::new()),
        point(Topic::Period, words.when, when, String::new()),
    ];
    let people = people(reader, plan);
    if !people.is_empty() {
        points.push(point(Topic::People, words.with_whom, people, String::new()));
    }
    points
}

/// The names of the providers who come to the resident, each name once.
fn people(reader: &ReaderOf<'_, PlanWords>, plan: &Plan) -> String {
    let mut people: Vec<&str> = Vec::new();
    for result in plan.results() {
        for agreement in &result.agreements {
            let who = in_language(&agreement.who, reader.language.code);
            let comes = agreement.by == SupportSource::CustomProvision && !who.is_empty();
            if comes && !people.contains(&who) {
                people.push(who);
            }
        }
    }
    people.join(" · ")
}

/// Notices for the reader: the errors in the plan, and that the plan has ended.
fn plan_notices(reader: &ReaderOf<'_, PlanWords>, plan: &Plan, found: &[&Finding]) -> Vec<Notice> {
    let words = reader.words;
    // A missing volume is not an error; the screen shows it with its result.
    let errors = || found.iter().copied().filter(|found| found.severity() == Severity::Error);
    let attention = |message: String, help: &str| Notice {
        severity: Severity::Warning,
        label: reader.language.common.attention,
        message,
        help: help.to_owned(),
    };
    let mut notices = Vec::new();
    if errors().next().is_some() {
        // In a plan of another municipality, every code is unknown. The notice about the municipality is enough.
        let elsewhere = elsewhere(found);
        let wrong = errors().filter(|found| elsewhere.is_none_or(|other| *found == other));
        let mut sentences = vec![words.part_unreadable.to_owned(), words.part_unreadable_help.to_owned()];
        for notice in view::notices(wrong, reader) {
            let message = notice.message.replace('`', "");
            if !sentences.contains(&message) {
                sentences.push(message);
            }
        }
        notices.push(attention(sentences.join(" "), ""));
    }
    if plan.period().to() < reader.today {
        notices.push(attention((words.ended)(&reader.language.locale.date(plan.period().to())), words.ended_help));
    }
    notices
}

/// The finding that the plan was made with another catalogue, if any.
fn elsewhere<'a>(found: &[&'a Finding]) -> Option<&'a Finding> {
    found.iter().copied().find(|found| matches!(found.problem, Problem::Plan(PlanProblem::OtherCatalogue { .. })))
}

/// The coordinator, the informal carers, the agreements on safety, and the parts that others may read.
fn together(reader: &ReaderOf<'_, PlanWords>, plan: &Plan) -> Vec<Care> {
    let (words, code) = (reader.words, reader.language.code);
    let text = |text| in_language(text, code).to_owned();
    let mut parts = Vec::new();
    if let Some(coordinator) = plan.coordinator() {
        parts.push(Care {
            heading: words.coordinator.to_owned(),
            said: vec![text(&coordinator.who)],
            call: coordinator.phone.as_deref().map(|phone| call(reader, phone)),
        });
    }
    for (heading, said) in [(words.informal_carer, plan.informal_carer()), (words.safety, plan.safety())] {
        if !said.is_empty() {
            parts.push(Care { heading: heading.to_owned(), said: vec![text(said)], call: None });
        }
    }
    if let Some(sharing) = plan.sharing() {
        let shared: Vec<&str> = sharing.parts.iter().map(|part| (words.shared_part)(*part)).collect();
        let consent = match sharing.consented {
            Some(day) => (words.consented)(&reader.language.locale.date(day)),
            None => words.not_consented.to_owned(),
        };
        let heading = (words.sharing)(&text(&sharing.with));
        parts.push(Care { heading, said: vec![view::sentence(&shared.join(", ")), consent], call: None });
    }
    parts
}

fn call(reader: &ReaderOf<'_, PlanWords>, phone: &str) -> Call {
    Call { number: phone.replace(' ', ""), words: (reader.words.call)(phone) }
}

fn moments(reader: &ReaderOf<'_, PlanWords>, plan: &Plan) -> Vec<MomentView> {
    let (words, locale) = (reader.words, &reader.language.locale);
    let moments = plan.moments(reader.catalogue);
    let next = moments.iter().find(|moment| moment.on >= reader.today).map(|moment| moment.on);
    let view = |moment: &Moment| {
        let (name, meaning) = (words.moment)(moment.kind);
        let (when, mark) = match next {
            _ if moment.on < reader.today => (When::Past, words.passed.to_owned()),
            Some(next) if moment.on == next => (When::Next, away(reader, moment.on)),
            _ => (When::Later, away(reader, moment.on)),
        };
        MomentView { date: locale.date(moment.on), iso: moment.on.to_string(), name, meaning, when, mark }
    };
    moments.iter().map(view).collect()
}

/// The time until a day: in days, after three weeks in weeks, after three months in months.
fn away(reader: &ReaderOf<'_, PlanWords>, day: Date) -> String {
    let days = u32::try_from((day - reader.today).num_days()).unwrap_or_default();
    let (count, unit) = match days {
        0..21 => (days, Frequency::Day),
        21..91 => (days / 7, Frequency::Week),
        _ => (days / 30, Frequency::Month),
    };
    (reader.words.from_today)(count, unit)
}

/// The amount that the household pays, in words.
fn pay(reader: &ReaderOf<'_, PlanWords>, quote: &Quote) -> String {
    let common = reader.language.common;
    match due_now(reader, quote).and_then(|due| due.amount) {
        _ if quote.contribution.exemption.is_some() => common.pay_nothing.to_owned(),
        Some(amount) => (common.pay_per_month)(&reader.language.locale.amount(amount)),
        None => common.not_known.to_owned(),
    }
}

/// The period of today; the first one before the start, the last one after the end.
fn due_now<'a>(reader: &ReaderOf<'_, PlanWords>, quote: &'a Quote) -> Option<&'a ContributionPeriod> {
    let due = &quote.contribution.periods;
    due.iter().find(|due| reader.today <= due.period.to()).or(due.last())
}

fn money(reader: &ReaderOf<'_, PlanWords>, quote: &Quote, plan: &Plan) -> MoneyView {
    let (words, locale) = (reader.words, &reader.language.locale);
    let now = due_now(reader, quote);
    let is_past = quote.contribution.periods.last().is_some_and(|last| last.period.to() < reader.today);
    // The amount of a month in which the help costs less cannot be multiplied to a year.
    let monthly =
        monthly_rate(reader, plan).filter(|rate| now.is_some_and(|due| due.amount == Some(*rate)) && !is_past);
    let a_year = monthly.map(|amount| (words.pay_a_year)(&locale.amount((0..12).map(|_| amount).sum())));
    MoneyView {
        title: if is_past { words.money_past } else { words.money },
        pay: pay(reader, quote),
        sentences: a_year
            .into_iter()
            .chain(explain::contribution_reasons(quote, reader.language, reader.words))
            .collect(),
        cost: (words.cost)(&locale.amount(quote.total)),
        steps: quote.steps.iter().map(|found| step(found, reader)).collect(),
    }
}

fn money_of_no_price(reader: &ReaderOf<'_, PlanWords>, plan: &Plan, found: &[&Finding]) -> MoneyView {
    let (pay, sentence) = pay_of_no_price(reader, plan, found);
    let sentences = vec![sentence.to_owned()];
    MoneyView { title: reader.words.money, pay, sentences, cost: String::new(), steps: Vec::new() }
}

/// What the household pays when there is no price: nothing, or at most the rate.
fn pay_of_no_price(reader: &ReaderOf<'_, PlanWords>, plan: &Plan, found: &[&Finding]) -> (String, &'static str) {
    let (words, common) = (reader.words, reader.language.common);
    let at_most = |rate| (words.pay_at_most)(&(common.pay_per_month)(&reader.language.locale.amount(rate)));
    // A contribution may be due for a part of the plan that could not be read.
    let is_whole = found.iter().all(|finding| finding.severity() < Severity::Error);
    let exemption = contribution::exemption(reader.catalogue, plan.arrangement());
    match exemption.filter(|reason| is_whole || *reason != Exemption::NothingDue) {
        Some(reason) => (common.pay_nothing.to_owned(), (common.exempt)(reason)),
        None => {
            let most = monthly_rate(reader, plan).map(at_most);
            (most.unwrap_or_else(|| common.not_known.to_owned()), words.pay_ask)
        }
    }
}

/// The rate of today, if it is a monthly rate.
fn monthly_rate(reader: &ReaderOf<'_, PlanWords>, plan: &Plan) -> Option<Amount> {
    let rate = contribution::rate_on(reader.catalogue, plan.arrangement(), reader.today);
    rate.filter(|rate| rate.per == RatePer::Month).map(|rate| rate.amount)
}

/// The rights. The telephone numbers are this municipality's, so they are left out for a plan of another one.
fn rights(reader: &ReaderOf<'_, PlanWords>, plan: &Plan, is_elsewhere: bool) -> Vec<RightView> {
    let view = |(right, text, call): (&Right, &RightText, Option<Call>)| RightView {
        name: text.name.clone(),
        meaning: text.meaning.clone(),
        how: text.how.clone(),
        term: explain::term(plan, right.weeks_after_decision, reader.language, reader.words, reader.today)
            .unwrap_or_default(),
        call,
    };
    callable(reader, is_elsewhere).into_iter().map(view).collect()
}

/// The rights that have a text, each with the telephone number to call.
fn callable<'a>(reader: &ReaderOf<'a, PlanWords>, is_elsewhere: bool) -> Vec<(&'a Right, &'a RightText, Option<Call>)> {
    let catalogue = reader.catalogue;
    let texts = catalogue.texts(reader.language.code);
    let found = catalogue.rights().iter().filter_map(|right| Some((right, texts?.rights.get(right.code.as_str())?)));
    let with_call = |(right, text): (&'a Right, &'a RightText)| {
        let phone = right.phone.as_deref().filter(|_| !is_elsewhere);
        (right, text, phone.map(|phone| call(reader, phone)))
    };
    found.map(with_call).collect()
}
