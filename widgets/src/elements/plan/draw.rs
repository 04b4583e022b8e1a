//! The plan explainer.

use resultaatwijzer_core::plan::SupportSource;
use resultaatwijzer_text::screens::plan::PlanWords;
use yew::{Callback, Html};

use super::view::{
    Action, BriefView, Call, Choices, Depth, Group, Hours, Ladder, MomentView, MoneyView, PlanView, Point, Reliance,
    RestView, ResultView, ReviewView, RightView, Task, Topic, When,
};
use crate::components::{
    icon, parts,
    tag::{all, button, leaf, leaf_if_any, tag, tag_with, text},
    terms, voice,
};

/// The beginning of the screen: the main points, and the results in brief. `rest` is drawn in place of everything
/// below them.
pub fn beginning(
    view: &PlanView,
    rest: Html,
    words: &'static PlanWords,
    choices: &Choices,
    act: &Callback<Action>,
) -> Html {
    let results = view.results.iter().enumerate().map(|(i, found)| card(i, found, vec![hours(&found.hours)]));
    let mut parts = head(view, words, choices, act);
    parts.push(parts::section("results", words.results, results.collect()));
    parts.push(rest);
    tag("div.screen plan", parts)
}

/// The whole screen, with as much detail as its reader chose.
pub fn plan(
    view: &PlanView,
    rest: &RestView,
    words: &'static PlanWords,
    choices: &Choices,
    act: &Callback<Action>,
) -> Html {
    let is_short = choices.depth == Depth::Short;
    let results = view.results.iter().zip(&rest.results).enumerate();
    let results = results.map(|(i, (brief, rest))| card(i, brief, result(brief, rest, words, is_short))).collect();
    let mut parts = head(view, words, choices, act);
    parts.push(parts::section("results", words.results, results));
    if !is_short {
        parts.extend(more(rest, words));
    }
    if !rest.rights.is_empty() {
        let rights = tag("div.rights", rest.rights.iter().map(right).collect());
        parts.push(parts::section("rights", words.rights, vec![rights]));
    }
    let mut screen = tag("div.screen plan", parts);
    if choices.depth == Depth::Everything {
        crate::components::tag::open_all(&mut screen);
    }
    terms::explained(screen, words.terms, &choices.explained, &act.reform(Action::Term))
}

fn head(view: &PlanView, words: &'static PlanWords, choices: &Choices, act: &Callback<Action>) -> Vec<Html> {
    vec![
        parts::heading(words.title, words.intro, &view.notice),
        parts::notices(&view.notices),
        call(&view.call),
        glance(&view.glance, words),
        tools(choices.depth, words, act),
    ]
}

/// The parts that the short form leaves out.
fn more(view: &RestView, words: &'static PlanWords) -> Vec<Html> {
    let moments = tag("ol.timeline", view.moments.iter().map(moment).collect());
    let together = view.together.iter().map(|care| {
        let said = care.said.iter().map(|sentence| leaf("p", sentence)).collect();
        tag_with("div.card", &[("part", "card")], vec![leaf("h4", &care.heading), all(said), call(&care.call)])
    });
    let together = parts::section("together", words.together, vec![tag("div.together", together.collect())]);
    vec![
        if view.together.is_empty() { Html::default() } else { together },
        parts::section("time", words.time, vec![moments, calendar(&view.calendar, words)]),
        money(&view.money, words),
    ]
}

/// The controls for the amount of detail, reading aloud and printing.
fn tools(depth: Depth, words: &'static PlanWords, act: &Callback<Action>) -> Html {
    let depths = [Depth::Short, Depth::Normal, Depth::Everything].into_iter().zip(words.depths);
    let depths = depths.map(|(found, name)| {
        button(
            "tool",
            Some(("aria-pressed", found == depth)),
            vec![text(name)],
            act.reform(move |_| Action::Depth(found)),
        )
    });
    let depths =
        vec![tag_with("span", &[("id", "depth")], vec![text(words.depth)]), tag("div.depths", depths.collect())];
    let depths = tag_with("div", &[("role", "group"), ("aria-labelledby", "depth")], depths);
    tag(
        "div.tools",
        vec![
            depths,
            tag("div.depths", vec![voice::read_aloud(words.read_aloud, words.stop_reading), parts::print(words.print)]),
        ],
    )
}

/// The link to the calendar file. The address contains the whole file, so that no server is needed.
fn calendar(file: &str, words: &'static PlanWords) -> Html {
    if file.is_empty() {
        return Html::default();
    }
    let attributes = [("href", file), ("download", "plan.ics")];
    tag("p", vec![tag_with("a.calendar", &attributes, vec![icon::day(), text(words.calendar_file)])])
}

fn glance(points: &[Point], words: &'static PlanWords) -> Html {
    let points = tag("dl", points.iter().map(point).collect());
    let heading = tag_with("h3", &[("id", "glance")], vec![text(words.glance)]);
    tag_with("section.glance", &[("role", "group"), ("aria-labelledby", "glance")], vec![heading, points])
}

fn point(point: &Point) -> Html {
    let picture = match point.topic {
        Topic::Day => icon::day(),
        Topic::Help => icon::clock(),
        Topic::Money => icon::money(),
        Topic::Period => icon::period(),
        Topic::People => icon::support(SupportSource::Network),
    };
    let term = tag("dt", vec![picture, leaf("span", point.term)]);
    let said = tag("dd", vec![leaf("strong", &point.value), text(" "), leaf_if_any("span", &point.note)]);
    tag_with("div.point", &[("part", "point")], vec![term, said])
}

/// A result in brief, followed by `details`.
fn card(i: usize, view: &BriefView, details: Vec<Html>) -> Html {
    let id = format!("result-{i}");
    let person = if view.person.is_empty() { String::new() } else { format!(" · {}", view.person) };
    let number = leaf("p.number", &format!("{} · {}{person}", view.number, view.area));
    let goal = tag_with("h4", &[("id", &id)], vec![text(&view.goal)]);
    let (direction, meaning) = view.direction;
    let mut children = vec![
        tag("header", vec![view.icon.map(icon::area).unwrap_or_default(), tag("div", vec![number, goal])]),
        leaf_if_any("p", view.goal_note),
        tag("p.direction", vec![leaf("strong", direction), text(" "), text(meaning)]),
    ];
    children.extend(details);
    tag_with("article.card result", &[("part", "card"), ("aria-labelledby", &id)], children)
}

fn result(brief: &BriefView, view: &ResultView, words: &'static PlanWords, is_short: bool) -> Vec<Html> {
    let hours = hours(&brief.hours);
    if is_short {
        let proposal = view.review.as_ref().map(|review| leaf("p", review.proposal.0));
        return [hours].into_iter().chain(proposal).collect();
    }
    let level = format!("{} {}", view.ladder.text, view.ladder.meaning);
    let area = tag("p", vec![leaf("strong", &view.area), text(". "), text(&view.meaning)]);
    vec![
        tag("div.pictures", vec![reliance(&view.reliance, words.now_and_aim), ladder(&view.ladder, words)]),
        leaf("h5", words.how_much),
        hours,
        if view.agreements.is_empty() { Html::default() } else { leaf("h5", words.who_does_what) },
        tag("ul.groups", view.agreements.iter().map(group).collect()),
        leaf_if_any("h5", if view.measure.is_empty() { "" } else { words.measure }),
        tag("p", vec![leaf_if_any("span", &view.measure), text(" "), leaf("span.by", &view.by)]),
        view.review.as_ref().map(|found| review(found, words)).unwrap_or_default(),
        tag("details", vec![leaf("summary", words.why_level), leaf_if_any("p", &view.why), leaf("p", &level), area]),
    ]
}

/// The outcome of a review: the earlier and present self-reliance, and the proposal.
fn review(view: &ReviewView, words: &'static PlanWords) -> Html {
    let (proposal, meaning) = view.proposal;
    let mut children = vec![
        leaf("h5", words.then_and_now),
        tag("p", vec![text(&view.date), text(" "), leaf("strong", view.goal), text(" "), text(&view.changed)]),
        reliance(&view.reliance, words.now_and_aim),
        tag("p", vec![leaf("strong", proposal), text(". "), text(meaning)]),
    ];
    children.extend(view.effect.iter().map(|sentence| leaf("p", sentence)));
    tag("div.review", children)
}

fn hours(hours: &Hours) -> Html {
    match hours {
        Hours::Known(extent) => tag("p.extent", vec![icon::clock(), leaf("span", extent)]),
        Hours::Changing(stretches) => {
            let stretch = |(extent, is_now): &(String, bool)| leaf(if *is_now { "li.extent" } else { "li" }, extent);
            tag("ul.stretches", stretches.iter().map(stretch).collect())
        }
        Hours::Missing(missing, ask) => {
            let message = tag("p", vec![leaf("strong", missing), text(" "), text(ask)]);
            tag("div.notice attention", vec![icon::attention(), message])
        }
    }
}

/// Three steps of self-reliance, with marks at two moments. The list contains these two steps; the third one is only
/// drawn.
fn reliance(view: &Reliance, heading: &str) -> Html {
    let [now, aim] = view.marks;
    let step = |(i, name): (usize, &&'static str)| {
        let (spec, marks): (_, &[&str]) = match (i == view.now, i == view.aim) {
            (true, true) => ("li.step both", &[now, aim]),
            (true, false) => ("li.step now", &[now]),
            (false, true) => ("li.step aim", &[aim]),
            (false, false) => ("li.step", &[]),
        };
        let hidden: &[_] = if marks.is_empty() { &[("aria-hidden", "true")] } else { &[] };
        let marks = marks.iter().flat_map(|mark| [leaf("b", mark), text(" ")]);
        tag_with(spec, hidden, marks.chain([leaf("span", name)]).collect())
    };
    let steps = view.steps.iter().enumerate().map(step).collect();
    tag("div.picture", vec![leaf("h5", heading), tag("ol.reliance", steps)])
}

/// The levels as rungs that rise; the granted one is filled.
fn ladder(view: &Ladder, words: &'static PlanWords) -> Html {
    const STEP: usize = 34;
    let count = view.rungs.len().max(1);
    let rung = |(i, (_, here)): (usize, &(String, bool))| {
        let height = 18 + i * 48 / count;
        let (x, y, height) = ((i * STEP + 2).to_string(), (70 - height).to_string(), height.to_string());
        let spec = if *here { "rect.rung here" } else { "rect.rung" };
        tag_with(spec, &[("x", &x), ("y", &y), ("width", "28"), ("height", &height), ("rx", "4")], Vec::new())
    };
    let (width, frame) = ((count * STEP).to_string(), format!("0 0 {} 72", count * STEP));
    let attributes =
        [("viewBox", frame.as_str()), ("width", &width), ("height", "72"), ("role", "img"), ("aria-label", &view.text)];
    let picture = tag_with("svg.ladder", &attributes, view.rungs.iter().enumerate().map(rung).collect());
    let caption = tag_with("p.caption", &[("aria-hidden", "true")], vec![text(&view.text)]);
    tag("div.picture", vec![leaf("h5", words.ladder), picture, caption])
}

fn group(group: &Group) -> Html {
    let spec = if group.by == SupportSource::CustomProvision { "li.group custom" } else { "li.group" };
    let tasks = tag("ul", group.items.iter().map(task).collect());
    tag(spec, vec![icon::support(group.by), tag("div", vec![leaf("strong", &group.name), tasks])])
}

fn task(task: &Task) -> Html {
    let who = if task.who.is_empty() { Html::default() } else { leaf("em", &format!("{}: ", task.who)) };
    tag("li", vec![who, text(&task.what), text(" "), leaf_if_any("small", &task.time)])
}

fn moment(view: &MomentView) -> Html {
    let (spec, current): (_, &[_]) = match view.when {
        When::Past => ("li.past", &[]),
        When::Next => ("li.next", &[("aria-current", "date")]),
        When::Later => ("li.later", &[]),
    };
    let date = tag_with("time", &[("datetime", &view.iso)], vec![text(&view.date)]);
    let said =
        vec![leaf("strong", view.name), text(" "), leaf_if_any("span.mark", &view.mark), leaf("p", view.meaning)];
    tag_with(spec, current, vec![date, text(" "), tag("div", said)])
}

fn money(view: &MoneyView, words: &'static PlanWords) -> Html {
    let mut children = vec![tag_with("p.amount", &[("part", "amount")], vec![text(&view.pay)])];
    children.extend(view.sentences.iter().map(|sentence| leaf("p", sentence)));
    if !view.cost.is_empty() {
        children.push(leaf("p.cost", &view.cost));
        children.push(parts::explanation(words.cost_why, &view.steps));
    }
    parts::section("money", view.title, vec![tag_with("div.card money", &[("part", "card")], children)])
}

fn right(view: &RightView) -> Html {
    let summary = tag("summary", vec![leaf("span", &view.name), text(" "), leaf_if_any("small", &view.term)]);
    let told = vec![leaf("p", &view.meaning), leaf("p", &view.how), call(&view.call)];
    tag("details.right", vec![summary, all(told)])
}

fn call(call: &Option<Call>) -> Html {
    let Some(call) = call else { return Html::default() };
    let link = tag_with("a", &[("href", &format!("tel:{}", call.number))], vec![icon::phone(), text(&call.words)]);
    tag("p", vec![link])
}
