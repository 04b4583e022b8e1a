//! The tariff calculator.

use resultaatwijzer_text::screens::tariff::TariffWords;
use yew::prelude::*;

use super::view::{Action, AreaView, BlockView, LineView, Outcome, Priced, Row, Settings, TariffView};
use crate::components::{
    icon,
    parts::{self, number, typed},
    tag::{all, leaf, leaf_if_any, tag, tag_with, text},
};

/// An answer as HTML.
pub struct Drawn {
    /// The totals, or why there are none. Screen readers announce it when it changes.
    pub announced: Html,
    /// The explanation.
    pub explained: Html,
}

/// The whole screen.
pub fn tariff(view: &TariffView, answer: Drawn, words: &'static TariffWords, act: &Callback<Action>) -> Html {
    let past = view.past.as_ref().map(|past| tag("p.notice note", vec![icon::info(), leaf("span", past)]));
    let areas = view.areas.iter().map(|found| area(found, words, act)).collect();
    let lines = view.lines.iter().enumerate().map(|(i, found)| line(i, found, words, act)).collect();
    let nothing = if view.lines.is_empty() { words.nothing_chosen } else { "" };
    let announced = tag_with("div", &[("aria-live", "polite")], vec![answer.announced]);
    let asking = vec![
        parts::section("choose", words.choose, vec![leaf("p", words.choose_help), all(areas)]),
        settings(&view.settings, words, act),
    ];
    let answering = vec![
        parts::section("chosen", words.chosen, vec![leaf_if_any("p", nothing), tag("ul.lines", lines)]),
        parts::section("outcome", words.outcome, vec![announced, answer.explained]),
    ];
    let columns = tag("div.columns", vec![tag("div.asking", asking), tag("div.answering", answering)]);
    let heading = parts::heading(words.title, words.intro, &view.notice);
    tag("div.screen tariff", vec![heading, past.unwrap_or_default(), columns])
}

fn area(view: &AreaView, words: &'static TariffWords, act: &Callback<Action>) -> Html {
    let count = match view.chosen {
        0 => Html::default(),
        chosen => tag("b.count", vec![text(&chosen.to_string()), icon::tick()]),
    };
    let blocks = view.blocks.iter().map(|found| block(found, words, act)).collect();
    let summary = tag("summary", vec![icon::area(view.icon), leaf("span", &view.name), count]);
    tag("details.area", vec![summary, leaf("p", &view.meaning), tag("ul.blocks", blocks)])
}

fn block(view: &BlockView, words: &'static TariffWords, act: &Callback<Action>) -> Html {
    let (id, about) = (format!("block-{}", view.code), format!("about-{}", view.code));
    let onchange = {
        let (act, code) = (act.clone(), view.code.clone());
        Callback::from(move |_: Event| act.emit(Action::Toggle(code.clone())))
    };
    let disabled = view.price.is_none() && !view.chosen;
    let price = view.price.as_deref().unwrap_or(words.no_price);
    let price = leaf("small", &format!("{} · {price}", view.levels));
    let label = tag_with("label", &[("for", &id)], vec![text(&view.name)]);
    let meaning = tag_with("p", &[("id", &about)], vec![text(&view.meaning), text(" "), price]);
    let input = html! {
        <input type="checkbox" {id} checked={view.chosen} {disabled} aria-describedby={about} {onchange} />
    };
    tag("li.block", vec![input, tag("div", vec![label, meaning])])
}

fn line(i: usize, view: &LineView, words: &'static TariffWords, act: &Callback<Action>) -> Html {
    let remove = {
        let (act, code) = (act.clone(), view.code.clone());
        Callback::from(move |event: MouseEvent| {
            parts::focus_heading(&event, "chosen");
            act.emit(Action::Toggle(code.clone()));
        })
    };
    let head = vec![leaf("h4", &view.name), button("quiet", "×", (words.remove)(&view.name), remove)];
    let total = vec![leaf("span", &view.quantity_text), leaf("strong", &view.total)];
    let children = vec![
        tag("div.line-head", head),
        stepper(i, view, words, act),
        variants(i, view, words, act),
        tag("p.line-total", total),
    ];
    // With the key, a line keeps its fields when a line before it is removed.
    html! { <li key={view.code.clone()} class="card line" part="card">{ all(children) }</li> }
}

fn stepper(i: usize, view: &LineView, words: &'static TariffWords, act: &Callback<Action>) -> Html {
    let quantity: u32 = view.quantity.parse().unwrap_or(0);
    let set = |to: u32| {
        let act = act.clone();
        Callback::from(move |_: MouseEvent| act.emit(Action::Quantity(i, to.to_string())))
    };
    let (id, unit) = (format!("quantity-{i}"), format!("unit-{i}"));
    let label = tag_with("label", &[("for", &id)], vec![text(words.quantity)]);
    let oninput = typed(act.reform(move |to| Action::Quantity(i, to)));
    let input = html! {
        <input {id} type="number" inputmode="numeric" min="0" step={number(view.step)} value={view.quantity.clone()}
            aria-label={format!("{} {}", words.quantity, view.name)} aria-describedby={unit.clone()} {oninput} />
    };
    let children = vec![
        button("", "−", (words.less)(&view.name), set(quantity.saturating_sub(view.step))),
        input,
        button("", "+", (words.more)(&view.name), set(quantity.saturating_add(view.step))),
        tag_with("span", &[("id", &unit)], vec![text(&view.unit)]),
    ];
    all(vec![label, tag("div.stepper", children)])
}

fn button(class: &'static str, sign: &'static str, label: String, onclick: Callback<MouseEvent>) -> Html {
    html! { <button type="button" {class} {onclick} aria-label={label}>{ sign }</button> }
}

fn variants(i: usize, view: &LineView, words: &'static TariffWords, act: &Callback<Action>) -> Html {
    if view.variants.len() < 2 {
        return Html::default();
    }
    let option = |(code, name, chosen): &(String, String, bool)| {
        let (act, code) = (act.clone(), code.clone());
        radio(
            format!("variant-{i}"),
            name,
            *chosen,
            Callback::from(move |_| act.emit(Action::Variant(i, code.clone()))),
        )
    };
    radios(words.variant, view.variants.iter().map(option).collect())
}

fn radios(legend: &str, options: Vec<Html>) -> Html {
    tag("fieldset.radios", vec![leaf("legend", legend), all(options)])
}

fn radio(group: String, name: &str, checked: bool, onchange: Callback<Event>) -> Html {
    let input = html! { <input type="radio" name={group} {checked} {onchange} /> };
    tag("label.radio", vec![input, leaf("span", name)])
}

fn settings(view: &Settings, words: &'static TariffWords, act: &Callback<Action>) -> Html {
    let audience = |(audience, name, chosen): &(_, &'static str, bool)| {
        let (act, audience) = (act.clone(), *audience);
        radio("audience".into(), name, *chosen, Callback::from(move |_| act.emit(Action::Audience(audience))))
    };
    let household = |(household, name, chosen): &(_, &'static str, bool)| {
        let (act, household) = (act.clone(), *household);
        radio("household".into(), name, *chosen, Callback::from(move |_| act.emit(Action::Household(household))))
    };
    let dates = vec![
        date("from", words.from, &view.from, act.reform(Action::From)),
        date("to", words.to, &view.to, act.reform(Action::To)),
    ];
    let mut children = vec![tag_with("h3", &[("id", "settings")], vec![text(words.settings)]), tag("div.dates", dates)];
    if !view.municipalities.is_empty() {
        let pick = act.reform(Action::Municipality);
        children.push(parts::choice("municipality", words.municipality, &view.municipalities, pick));
    }
    if !view.audiences.is_empty() {
        children.push(radios(words.audience, view.audiences.iter().map(audience).collect()));
    }
    children.push(radios(words.household, view.households.iter().map(household).collect()));
    tag_with("section.card settings", &[("part", "card"), ("role", "group"), ("aria-labelledby", "settings")], children)
}

fn date(id: &'static str, label: &str, value: &str, set: Callback<String>) -> Html {
    let label = tag_with("label", &[("for", id)], vec![text(label)]);
    let input = html! { <input {id} type="date" value={value.to_owned()} oninput={typed(set)} /> };
    tag("div.field", vec![label, input])
}

/// The answer when no block is chosen.
#[must_use]
pub fn no_answer(words: &'static TariffWords) -> Drawn {
    Drawn { announced: leaf("p", words.nothing_chosen), explained: Html::default() }
}

/// The answer to the choices.
#[must_use]
pub fn answer(outcome: &Outcome, words: &'static TariffWords) -> Drawn {
    match outcome {
        Outcome::Refused(notices) => Drawn {
            announced: all(vec![leaf("p", words.cannot_price), parts::notices(notices)]),
            explained: Html::default(),
        },
        Outcome::Priced(priced) => {
            let at_most = format!("{} {}", words.at_most, priced.period);
            let sums = vec![
                sum(words.total, &priced.total, &at_most),
                sum(words.own_contribution, &priced.contribution, &priced.contribution_note),
            ];
            Drawn {
                announced: all(vec![tag("dl.sums", sums), parts::notices(&priced.notices)]),
                explained: all(vec![table(priced, words), parts::explanation(words.explanation, &priced.steps)]),
            }
        }
    }
}

fn sum(term: &str, amount: &str, note: &str) -> Html {
    let amount = tag_with("strong.amount", &[("part", "amount")], vec![text(amount)]);
    tag("div.sum", vec![leaf("dt", term), tag("dd", vec![amount, leaf("span", note)])])
}

fn table(view: &Priced, words: &'static TariffWords) -> Html {
    let several = view.columns.len() > 1;
    let column = |name: &str| tag_with("th", &[("scope", "col")], vec![text(name)]);
    let mut head = vec![column(words.period)];
    head.extend(view.columns.iter().map(|name| column(name)));
    let mut foot = vec![tag_with("th", &[("scope", "row")], vec![text(words.together)])];
    let totals = if several { view.totals.as_slice() } else { view.totals.get(..1).unwrap_or_default() };
    foot.extend(totals.iter().map(|amount| leaf("td", amount)));
    if several {
        head.push(column(words.together));
    }
    head.push(tag("td.bar", Vec::new()));
    foot.push(tag("td.bar", Vec::new()));
    let table = vec![
        leaf("caption", words.per_period),
        tag("thead", vec![tag("tr", head)]),
        tag("tbody", view.rows.iter().map(|found| row(found, several)).collect()),
        tag("tfoot", vec![tag("tr", foot)]),
    ];
    tag(
        "details.periods",
        vec![leaf("summary", words.per_period), parts::scroll(words.per_period, tag("table", table))],
    )
}

fn row(view: &Row, several: bool) -> Html {
    let mut cells = vec![tag_with("th", &[("scope", "row")], vec![text(&view.period)])];
    cells.extend(view.amounts.iter().map(|amount| leaf("td", amount)));
    if several {
        cells.push(leaf("td", &view.total));
    }
    let share = view.share.to_string();
    let fill = tag_with("rect.fill", &[("width", &share), ("height", "10"), ("rx", "2")], Vec::new());
    cells.push(tag("td.bar", vec![parts::bar("svg", "10", vec![fill])]));
    tag("tr", cells)
}
