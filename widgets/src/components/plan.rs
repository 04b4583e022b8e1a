//! The plan explainer.

use resultaatwijzer_core::plan::SupportSource;
use resultaatwijzer_text::words::PlanWords;
use yew::prelude::*;

use super::{icon, parts};
use crate::view::plan::{
    Group, Hours, Ladder, MomentView, MoneyView, PlanView, Point, Reliance, ResultView, RightView, Task, When,
};

/// The whole screen.
pub fn plan(view: &PlanView, words: &'static PlanWords) -> Html {
    html! {
        <div class="screen plan">
            { parts::heading(words.title, words.intro, &view.notice) }
            <section class="glance" aria-labelledby="glance">
                <h3 id="glance">{ words.glance }</h3>
                <dl>{ for view.glance.iter().map(|found| point(found, words)) }</dl>
            </section>
            <section aria-labelledby="results">
                <h3 id="results">{ words.results }</h3>
                { for view.results.iter().enumerate().map(|(i, found)| result(i, found, words)) }
            </section>
            <section aria-labelledby="time">
                <h3 id="time">{ words.time }</h3>
                <ol class="timeline">{ for view.moments.iter().map(moment) }</ol>
            </section>
            { money(&view.money, words) }
            if !view.rights.is_empty() {
                <section aria-labelledby="rights">
                    <h3 id="rights">{ words.rights }</h3>
                    <div class="rights">{ for view.rights.iter().map(right) }</div>
                </section>
            }
        </div>
    }
}

fn point(point: &Point, words: &'static PlanWords) -> Html {
    let picture = match point.term {
        term if term == words.next_date => icon::day(),
        term if term == words.help_a_week => icon::clock(),
        term if term == words.you_pay => icon::money(),
        _ => icon::period(),
    };
    html! {
        <div class="point" part="point">
            <dt>{ picture }{ point.term }</dt>
            <dd>
                <strong>{ &point.value }</strong>
                if !point.note.is_empty() { <span>{ &point.note }</span> }
            </dd>
        </div>
    }
}

fn result(i: usize, view: &ResultView, words: &'static PlanWords) -> Html {
    let id = format!("result-{i}");
    html! {
        <article class="card result" part="card" aria-labelledby={id.clone()}>
            <header>
                { view.icon.map(icon::area).unwrap_or_default() }
                <div>
                    <p class="number">{ &view.number }{ " · " }{ &view.area }</p>
                    <h4 {id}>{ &view.goal }</h4>
                </div>
            </header>
            <p class="direction"><strong>{ view.direction.0 }</strong>{ " " }{ view.direction.1 }</p>
            <div class="pictures">
                { reliance(&view.reliance, words) }
                { ladder(&view.ladder, words) }
            </div>
            <h5>{ words.how_much }</h5>
            { hours(&view.hours) }
            <h5>{ words.who_does_what }</h5>
            <ul class="groups">{ for view.agreements.iter().map(group) }</ul>
            <h5>{ words.measure }</h5>
            <p>{ &view.measure }{ " " }<span class="by">{ &view.by }</span></p>
            <details>
                <summary>{ words.why_level }</summary>
                <p>{ &view.why }</p>
                <p>{ &view.ladder.text }{ " " }{ &view.ladder.meaning }</p>
            </details>
        </article>
    }
}

fn hours(hours: &Hours) -> Html {
    match hours {
        Hours::Known(extent) => html! { <p class="extent">{ icon::clock() }{ extent }</p> },
        Hours::Missing(missing, ask) => html! {
            <div class="notice attention">
                { icon::attention() }
                <p><strong>{ *missing }</strong>{ " " }{ *ask }</p>
            </div>
        },
    }
}

/// Three steps up, with where one stands now and at the end. The list says the same in words.
fn reliance(view: &Reliance, words: &'static PlanWords) -> Html {
    let mark = |i: usize| match (i == view.now, i == view.aim) {
        (true, true) => Some((format!("{} · {}", words.now, words.aim), "both")),
        (true, false) => Some((words.now.to_owned(), "now")),
        (false, true) => Some((words.aim.to_owned(), "aim")),
        (false, false) => None,
    };
    html! {
        <div class="picture">
            <h5>{ words.now_and_aim }</h5>
            <ol class="reliance">
                { for view.steps.iter().enumerate().map(|(i, name)| {
                    let mark = mark(i);
                    let class = classes!("step", mark.as_ref().map(|(_, class)| *class));
                    html! {
                        <li {class}>
                            <span>{ *name }</span>
                            if let Some((mark, _)) = mark { <b>{ mark }</b> }
                        </li>
                    }
                }) }
            </ol>
        </div>
    }
}

/// Rungs that rise with the level; the one that holds is filled.
fn ladder(view: &Ladder, words: &'static PlanWords) -> Html {
    let count = view.rungs.len() as u32;
    let width = count * 34;
    html! {
        <div class="picture">
            <h5>{ words.ladder }</h5>
            <svg class="ladder" viewBox={format!("0 0 {width} 72")} width={width.to_string()} height="72" role="img"
                aria-label={view.text.clone()}>
                { for view.rungs.iter().enumerate().map(|(i, (_, here))| {
                    let height = 18 + (i as u32) * 48 / count.max(1);
                    html! {
                        <rect class={if *here { "rung here" } else { "rung" }} x={((i as u32) * 34 + 2).to_string()}
                            y={(70 - height).to_string()} width="28" height={height.to_string()} rx="4" />
                    }
                }) }
            </svg>
            <p class="caption" aria-hidden="true">{ &view.text }</p>
        </div>
    }
}

fn group(group: &Group) -> Html {
    let class = if group.by == SupportSource::CustomProvision { "group custom" } else { "group" };
    html! {
        <li {class}>
            { icon::support(group.by) }
            <div>
                <strong>{ group.name }</strong>
                <ul>{ for group.items.iter().map(task) }</ul>
            </div>
        </li>
    }
}

fn task(task: &Task) -> Html {
    html! {
        <li>
            if !task.who.is_empty() { <em>{ &task.who }{ ": " }</em> }
            { &task.what }
            if !task.time.is_empty() { <small>{ " " }{ &task.time }</small> }
        </li>
    }
}

fn moment(view: &MomentView) -> Html {
    let class = match view.when {
        When::Past => "past",
        When::Next => "next",
        When::Later => "later",
    };
    html! {
        <li {class} aria-current={(view.when == When::Next).then_some("date")}>
            <time datetime={view.iso.clone()}>{ &view.date }</time>
            <div>
                <strong>{ view.name }</strong>
                if !view.mark.is_empty() { <span class="mark">{ view.mark }</span> }
                <p>{ view.meaning }</p>
            </div>
        </li>
    }
}

fn money(view: &MoneyView, words: &'static PlanWords) -> Html {
    html! {
        <section aria-labelledby="money">
            <h3 id="money">{ words.money }</h3>
            <div class="card money" part="card">
                <p class="amount" part="amount">{ &view.pay }</p>
                { for view.sentences.iter().map(|sentence| html! { <p>{ sentence }</p> }) }
                if !view.cost.is_empty() {
                    <p class="cost">{ &view.cost }</p>
                    { parts::explanation(words.cost_why, &view.steps) }
                }
            </div>
        </section>
    }
}

fn right(view: &RightView) -> Html {
    html! {
        <details class="right">
            <summary>
                <span>{ &view.name }</span>
                if !view.term.is_empty() { <small>{ &view.term }</small> }
            </summary>
            <p>{ &view.meaning }</p>
            <p>{ &view.how }</p>
            if let Some((number, call)) = &view.call {
                <p><a href={format!("tel:{number}")}>{ icon::phone() }{ call }</a></p>
            }
        </details>
    }
}
