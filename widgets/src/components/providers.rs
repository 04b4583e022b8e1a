//! The provider comparison.

use resultaatwijzer_text::words::ProviderWords;
use yew::prelude::*;

use super::{
    icon,
    parts::{self, number},
};
use crate::view::providers::{Action, Card, Filters, MeasureView, ProvidersView};

/// The whole screen.
pub fn providers(view: &ProvidersView, words: &'static ProviderWords, act: &Callback<Action>) -> Html {
    html! {
        <div class="screen providers">
            { parts::heading(words.title, words.intro, &view.notice) }
            { need(view, words, act) }
            { filters(&view.filters, words, act) }
            <section aria-labelledby="found">
                <h3 id="found" aria-live="polite">{ if view.found.is_empty() { words.no_need } else { &view.found } }</h3>
                { parts::notices(&view.notices) }
                if !view.left_out.is_empty() { <p>{ &view.left_out }</p> }
                if view.cards.is_empty() && !view.found.is_empty() { <p>{ words.none }</p> }
                if !view.cards.is_empty() {
                    <p class="hint">{ words.order_why }{ " " }{ words.compare_hint }</p>
                }
                <div aria-live="polite">
                    if !view.chosen.is_empty() { <p class="notice note">{ icon::tick() }<span>{ &view.chosen }</span></p> }
                    if view.full { <p class="hint">{ words.compare_full }</p> }
                </div>
                { comparison(&view.compared, words) }
                <ol class="cards">{ for view.cards.iter().map(|found| card(found, view.full, words, act)) }</ol>
                <p class="hint">{ &view.measured }</p>
            </section>
        </div>
    }
}

fn need(view: &ProvidersView, words: &'static ProviderWords, act: &Callback<Action>) -> Html {
    let wanted: Vec<&str> =
        view.blocks.iter().filter(|(_, _, wanted)| *wanted).map(|(_, name, _)| name.as_str()).collect();
    html! {
        <details class="card need" part="card" open={wanted.is_empty()}>
            <summary><span>{ words.need }</span>{ " " }<strong>{ wanted.join(" + ") }</strong></summary>
            <ul class="checks">
                { for view.blocks.iter().map(|(code, name, wanted)| {
                    let (act, toggled) = (act.clone(), code.clone());
                    let onchange = Callback::from(move |_: Event| act.emit(Action::Block(toggled.clone())));
                    html! {
                        <li key={code.clone()}>
                            <label class="check"><input type="checkbox" checked={*wanted} {onchange} /><span>{ name }</span></label>
                        </li>
                    }
                }) }
            </ul>
        </details>
    }
}

fn filters(view: &Filters, words: &'static ProviderWords, act: &Callback<Action>) -> Html {
    html! {
        <section class="card filters" part="card" aria-labelledby="filters">
            <h3 id="filters">{ words.filters }</h3>
            <div class="fields">
                { parts::choice("place", words.place, &view.places, act.reform(Action::Place)) }
                if !view.within.is_empty() {
                    { parts::choice("within", words.within, &view.within, act.reform(Action::Within)) }
                }
                { parts::choice("wait", words.wait, &view.wait, act.reform(Action::Wait)) }
                { parts::choice("language", words.language, &view.languages, act.reform(Action::Language)) }
                { parts::choice("order", words.order, &view.orders, act.reform(Action::Order)) }
            </div>
        </section>
    }
}

fn card(view: &Card, full: bool, words: &'static ProviderWords, act: &Callback<Action>) -> Html {
    let id = format!("provider-{}", view.code);
    let compare = {
        let (act, code) = (act.clone(), view.code.clone());
        Callback::from(move |_: Event| act.emit(Action::Compare(code.clone())))
    };
    let choose = {
        let (act, code) = (act.clone(), view.code.clone());
        Callback::from(move |_: MouseEvent| act.emit(Action::Choose(code.clone())))
    };
    html! {
        <li key={view.code.clone()}>
            <article class={classes!("card", "provider", view.chosen.then_some("chosen"))} part="card" aria-labelledby={id.clone()}>
                <h4 {id}>{ &view.name }</h4>
                <p>{ &view.about }</p>
                <p class={if view.all { "covers all" } else { "covers" }}>
                    if view.all { { icon::tick() } } else { { icon::info() } }
                    <span>{ &view.covers }{ "." }{ if view.missing.is_empty() { String::new() } else { format!(" {}.", view.missing) } }</span>
                </p>
                { facts(view, words) }
                <ul class="measures">{ for view.measures.iter().map(measure) }</ul>
                if view.tied { <p class="hint">{ words.tied }</p> }
                <div class="actions">
                    <button type="button" class="primary" part="button" onclick={choose} aria-pressed={if view.chosen { "true" } else { "false" }}
                        aria-label={(words.choose)(&view.name)}>{ words.choose_short }</button>
                    <label class="check">
                        <input type="checkbox" checked={view.compared} disabled={full && !view.compared} onchange={compare} />
                        <span>{ (words.compare)(&view.name) }</span>
                    </label>
                </div>
            </article>
        </li>
    }
}

fn facts(view: &Card, words: &'static ProviderWords) -> Html {
    html! {
        <dl class="facts">
            <div><dt>{ icon::clock() }{ words.waiting }</dt><dd>{ &view.waiting }</dd></div>
            <div><dt>{ icon::place() }{ words.distance }</dt><dd>{ &view.place }</dd></div>
            <div><dt>{ icon::speech() }{ words.speaks }</dt><dd>{ &view.languages }</dd></div>
            if let Some((number, phone)) = &view.phone {
                <div><dt>{ icon::phone() }{ words.phone }</dt><dd><a href={format!("tel:{number}")}>{ phone }</a></dd></div>
            }
        </dl>
    }
}

fn measure(view: &MeasureView) -> Html {
    html! {
        <li class="measure">
            <strong>{ view.name }</strong>
            { view.bar.map(interval).unwrap_or_default() }
            <span>{ &view.text }</span>
            <small>{ view.of }{ " " }{ &view.answers }</small>
        </li>
    }
}

/// The interval as a band, the share as a mark, on a scale from 0 to 100.
fn interval((low, share, high): (u32, u32, u32)) -> Html {
    html! {
        <svg class="interval" viewBox="0 0 100 8" width="100" height="8" preserveAspectRatio="none" aria-hidden="true" focusable="false">
            <rect class="scale" x="0" y="3" width="100" height="2" />
            <rect class="band" x={number(low)} y="1" width={number(high.saturating_sub(low).max(1))} height="6" />
            <rect class="mark" x={number(share.saturating_sub(1))} y="0" width="2" height="8" />
        </svg>
    }
}

/// Two or three side by side: a row for each fact.
fn comparison(cards: &[Card], words: &'static ProviderWords) -> Html {
    if cards.is_empty() {
        return Html::default();
    }
    let row = |name: &'static str, cell: &dyn Fn(&Card) -> Html| {
        html! {
            <tr>
                <th scope="row">{ name }</th>
                { for cards.iter().map(|card| html! { <td>{ cell(card) }</td> }) }
            </tr>
        }
    };
    let measures = cards.first().map_or(0, |card| card.measures.len());
    html! {
        <div class="scroll" role="region" aria-label={words.comparison} tabindex="0">
            <table class="comparison">
                <caption>{ words.comparison }</caption>
                <thead>
                    <tr>
                        <th scope="col">{ words.provider }</th>
                        { for cards.iter().map(|card| html! { <th scope="col">{ &card.name }</th> }) }
                    </tr>
                </thead>
                <tbody>
                    { row(words.need, &|card| html! { { &card.covers } }) }
                    { row(words.waiting, &|card| html! { { &card.waiting } }) }
                    { row(words.distance, &|card| html! { { &card.place } }) }
                    { row(words.speaks, &|card| html! { { &card.languages } }) }
                    { for (0..measures).filter_map(|i| {
                        let name = cards.first()?.measures.get(i)?.name;
                        Some(row(name, &|card| card.measures.get(i).map(cell).unwrap_or_default()))
                    }) }
                </tbody>
            </table>
        </div>
    }
}

fn cell(view: &MeasureView) -> Html {
    html! { <>{ view.bar.map(interval).unwrap_or_default() }<span>{ &view.text }</span></> }
}
