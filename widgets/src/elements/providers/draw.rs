//! The provider comparison.

use resultaatwijzer_text::screens::providers::ProviderWords;
use yew::prelude::*;

use super::view::{Action, Card, Filters, FoundView, MeasureView, ProvidersView, Sign};
use crate::components::{
    icon, parts,
    tag::{all, leaf, leaf_if_any, tag, tag_with, text},
};

/// The providers that were found, as HTML.
pub struct Found {
    view: FoundView,
    comparison: Html,
    cards: Vec<Html>,
}

/// The whole screen. `found` is the answer, or what is drawn in its place.
pub fn providers(
    view: &ProvidersView,
    found: Result<Found, Html>,
    words: &'static ProviderWords,
    act: &Callback<Action>,
) -> Html {
    let found = match found {
        Ok(found) => answer(view, found, words),
        Err(instead) => vec![heading(words.title), instead],
    };
    let children = vec![
        parts::heading(words.title, words.intro, &view.notice),
        need(view, words, act),
        filters(&view.filters, words, act),
        tag_with("section", &[("role", "group"), ("aria-labelledby", "found")], found),
    ];
    tag("div.screen providers", children)
}

fn heading(title: &str) -> Html {
    tag_with("h3", &[("id", "found"), ("aria-live", "polite")], vec![text(title)])
}

fn answer(view: &ProvidersView, drawn: Found, words: &'static ProviderWords) -> Vec<Html> {
    let Found { view: found, comparison, cards } = drawn;
    let title = if found.found.is_empty() { words.no_need } else { &found.found };
    let none = if cards.is_empty() && !found.found.is_empty() { words.none } else { "" };
    let hint = format!("{} {}", words.order_why, words.compare_hint);
    let chosen = match found.chosen.as_str() {
        "" => Html::default(),
        chosen => tag("p.notice note", vec![icon::tick(), leaf("span", chosen)]),
    };
    let full = leaf_if_any("p.hint", if view.full { words.compare_full } else { "" });
    vec![
        heading(title),
        parts::notices(&found.notices),
        leaf_if_any("p", &found.left_out),
        leaf_if_any("p", none),
        leaf_if_any("p.hint", if cards.is_empty() { "" } else { &hint }),
        leaf_if_any("p.hint", if cards.is_empty() { "" } else { words.legend }),
        tag_with("div", &[("aria-live", "polite")], vec![chosen, full]),
        comparison,
        tag("ol.cards", cards),
        leaf("p.hint", &view.measured),
    ]
}

/// The answer when no block is chosen.
#[must_use]
pub fn nothing_found() -> Found {
    Found { view: FoundView::default(), comparison: Html::default(), cards: Vec::new() }
}

/// The providers that were found and the table that compares some. `full`: the table has room for no more.
#[must_use]
pub fn found(view: FoundView, full: bool, words: &'static ProviderWords, act: &Callback<Action>) -> Found {
    let cards = view.cards.iter().map(|found| card(found, full, words, act)).collect();
    Found { comparison: comparison(&view.compared, words), cards, view }
}

fn need(view: &ProvidersView, words: &'static ProviderWords, act: &Callback<Action>) -> Html {
    let wanted: Vec<&str> =
        view.blocks.iter().filter(|(_, _, wanted)| *wanted).map(|(_, name, _)| name.as_str()).collect();
    let block = |(code, name, wanted): &(String, String, bool)| {
        let (act, code) = (act.clone(), code.clone());
        let onchange = Callback::from(move |_: Event| act.emit(Action::Block(code.clone())));
        tag("li", vec![parts::check(name, *wanted, false, onchange)])
    };
    let checks = tag("ul.checks", view.blocks.iter().map(block).collect());
    let summary = tag("summary", vec![leaf("span", words.need), text(" "), leaf("strong", &wanted.join(" + "))]);
    let attributes: &[_] = if wanted.is_empty() { &[("part", "card"), ("open", "")] } else { &[("part", "card")] };
    tag_with("details.card need", attributes, vec![summary, checks])
}

fn filters(view: &Filters, words: &'static ProviderWords, act: &Callback<Action>) -> Html {
    let within = match view.within.as_slice() {
        [] => Html::default(),
        options => parts::choice("within", words.within, options, act.reform(Action::Within)),
    };
    let fields = vec![
        parts::choice("place", words.place, &view.places, act.reform(Action::Place)),
        within,
        parts::choice("wait", words.wait, &view.wait, act.reform(Action::Wait)),
        parts::choice("language", words.language, &view.languages, act.reform(Action::Language)),
        parts::choice("order", words.order, &view.orders, act.reform(Action::Order)),
    ];
    let heading = tag_with("h3", &[("id", "filters")], vec![text(words.filters)]);
    let attributes = [("part", "card"), ("role", "group"), ("aria-labelledby", "filters")];
    tag_with("section.card filters", &attributes, vec![heading, tag("div.fields", fields)])
}

fn card(view: &Card, full: bool, words: &'static ProviderWords, act: &Callback<Action>) -> Html {
    let id = format!("provider-{}", view.code);
    let spec = if view.chosen { "article.card provider chosen" } else { "article.card provider" };
    let children = vec![
        tag_with("h4", &[("id", &id)], vec![text(&view.name)]),
        leaf("p", &view.about),
        covers(view),
        facts(view, words),
        tag("ul.measures", view.measures.iter().map(measure).collect()),
        leaf_if_any("p.hint", if view.tied { words.tied } else { "" }),
        actions(view, full, words, act),
    ];
    let article = tag_with(spec, &[("part", "card"), ("aria-labelledby", &id)], children);
    // The key keeps the focus on a card when the order changes.
    html! { <li key={view.code.clone()}>{ article }</li> }
}

fn covers(view: &Card) -> Html {
    let told = match view.missing.as_str() {
        "" => format!("{}.", view.covers),
        missing => format!("{}. {missing}.", view.covers),
    };
    let (spec, picture) = if view.all { ("p.covers all", icon::tick()) } else { ("p.covers", icon::info()) };
    tag(spec, vec![picture, leaf("span", &told)])
}

fn actions(view: &Card, full: bool, words: &'static ProviderWords, act: &Callback<Action>) -> Html {
    let compare = {
        let (act, code) = (act.clone(), view.code.clone());
        Callback::from(move |_: Event| act.emit(Action::Compare(code.clone())))
    };
    let onclick = {
        let (act, code) = (act.clone(), view.code.clone());
        Callback::from(move |_: MouseEvent| act.emit(Action::Choose(code.clone())))
    };
    let (pressed, label) = if view.chosen { ("true", words.chosen_short) } else { ("false", words.choose_short) };
    let choose = html! {
        <button type="button" class="primary" part="button" {onclick} aria-pressed={pressed}
            aria-label={(words.choose)(&view.name)}>{ label }</button>
    };
    let check = parts::check(&(words.compare)(&view.name), view.compared, full && !view.compared, compare);
    tag("div.actions", vec![choose, check])
}

fn facts(view: &Card, words: &'static ProviderWords) -> Html {
    let fact = |picture, term, said| tag("div", vec![tag("dt", vec![picture, text(term)]), tag("dd", vec![said])]);
    let phone = view.phone.as_ref().map(|(number, phone)| {
        let link = tag_with("a", &[("href", &format!("tel:{number}"))], vec![text(phone)]);
        fact(icon::phone(), words.phone, link)
    });
    let mut children: Vec<Html> =
        view.facts.iter().map(|known| fact(picture(known.sign), known.name, text(&known.text))).collect();
    children.extend(phone);
    tag("dl.facts", children)
}

fn picture(sign: Sign) -> Html {
    match sign {
        Sign::Clock => icon::clock(),
        Sign::Place => icon::place(),
        Sign::Speech => icon::speech(),
    }
}

fn measure(view: &MeasureView) -> Html {
    let of = format!("{} {}", view.of, view.answers);
    let bar = view.bar.map(interval).unwrap_or_default();
    tag("li.measure", vec![leaf("strong", view.name), bar, leaf("span", &view.text), leaf("small", &of)])
}

/// A drawing of the interval as a band and the share as a mark, on a scale from 0 to 100.
fn interval((low, share, high): (u32, u32, u32)) -> Html {
    let rect = |spec, x: u32, y, width: u32, height| {
        let (x, width) = (x.to_string(), width.to_string());
        tag_with(spec, &[("x", &x), ("y", y), ("width", &width), ("height", height)], Vec::new())
    };
    let drawn = vec![
        rect("rect.scale", 0, "3", 100, "2"),
        rect("rect.band", low, "1", high.saturating_sub(low).max(1), "6"),
        rect("rect.mark", share.saturating_sub(1), "0", 2, "8"),
    ];
    parts::bar("svg.interval", "8", drawn)
}

/// A table that compares two or three providers, with a row for each fact.
fn comparison(cards: &[Card], words: &'static ProviderWords) -> Html {
    let Some(first) = cards.first() else { return Html::default() };
    let header = |scope, name: &str| tag_with("th", &[("scope", scope)], vec![text(name)]);
    let row = |name: &str, cell: &dyn Fn(&Card) -> Html| {
        let mut cells = vec![header("row", name)];
        cells.extend(cards.iter().map(|card| tag("td", vec![cell(card)])));
        tag("tr", cells)
    };
    let mut head = vec![header("col", words.provider)];
    head.extend(cards.iter().map(|card| header("col", &card.name)));
    let mut rows = vec![row(words.need, &|card| text(&card.covers))];
    for (i, known) in first.facts.iter().enumerate() {
        rows.push(row(known.name, &|card| card.facts.get(i).map(|fact| text(&fact.text)).unwrap_or_default()));
    }
    for (i, measure) in first.measures.iter().enumerate() {
        rows.push(row(measure.name, &|card| card.measures.get(i).map(cell).unwrap_or_default()));
    }
    let table = vec![leaf("caption", words.comparison), tag("thead", vec![tag("tr", head)]), tag("tbody", rows)];
    parts::scroll(words.comparison, tag("table.comparison", table))
}

fn cell(view: &MeasureView) -> Html {
    all(vec![view.bar.map(interval).unwrap_or_default(), leaf("span", &view.text)])
}
