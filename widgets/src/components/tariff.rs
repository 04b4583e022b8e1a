//! The tariff calculator.

use resultaatwijzer_text::words::TariffWords;
use yew::prelude::*;

use super::{
    icon,
    parts::{self, number, typed},
};
use crate::view::tariff::{Action, AreaView, BlockView, LineView, Outcome, Priced, Row, Settings, TariffView};

/// The whole screen.
pub fn tariff(view: &TariffView, words: &'static TariffWords, act: &Callback<Action>) -> Html {
    html! {
        <div class="screen tariff">
            { parts::heading(words.title, words.intro, &view.notice) }
            if let Some(past) = &view.past {
                <p class="notice note">{ icon::info() }<span>{ past }</span></p>
            }
            <div class="columns">
                <div class="asking">
                    <section aria-labelledby="choose">
                        <h3 id="choose">{ words.choose }</h3>
                        <p>{ words.choose_help }</p>
                        { for view.areas.iter().map(|found| area(found, words, act)) }
                    </section>
                    { settings(&view.settings, words, act) }
                </div>
                <div class="answering">
                    <section aria-labelledby="chosen">
                        <h3 id="chosen">{ words.chosen }</h3>
                        if view.lines.is_empty() { <p>{ words.nothing_chosen }</p> }
                        <ul class="lines">
                            { for view.lines.iter().enumerate().map(|(i, found)| line(i, found, words, act)) }
                        </ul>
                    </section>
                    <section aria-labelledby="outcome">
                        <h3 id="outcome">{ words.outcome }</h3>
                        <div aria-live="polite">{ outcome(view.outcome.as_ref(), words) }</div>
                        { details(view.outcome.as_ref(), words) }
                    </section>
                </div>
            </div>
        </div>
    }
}

fn area(view: &AreaView, words: &'static TariffWords, act: &Callback<Action>) -> Html {
    html! {
        <details class="area">
            <summary>
                { icon::area(view.icon) }
                <span>{ &view.name }</span>
                if view.chosen > 0 { <b class="count">{ view.chosen }{ icon::tick() }</b> }
            </summary>
            <p>{ &view.meaning }</p>
            <ul class="blocks">{ for view.blocks.iter().map(|found| block(found, words, act)) }</ul>
        </details>
    }
}

fn block(view: &BlockView, words: &'static TariffWords, act: &Callback<Action>) -> Html {
    let id = format!("block-{}", view.code);
    let about = format!("about-{}", view.code);
    let onchange = {
        let (act, code) = (act.clone(), view.code.clone());
        Callback::from(move |_: Event| act.emit(Action::Toggle(code.clone())))
    };
    let has_price = view.price != words.no_price;
    html! {
        <li key={view.code.clone()} class="block">
            <input type="checkbox" id={id.clone()} checked={view.chosen} disabled={!has_price && !view.chosen}
                aria-describedby={about.clone()} {onchange} />
            <div>
                <label for={id}>{ &view.name }</label>
                <p id={about}>
                    { &view.meaning }
                    <small>{ " " }{ &view.levels }{ " · " }{ &view.price }</small>
                </p>
            </div>
        </li>
    }
}

fn line(i: usize, view: &LineView, words: &'static TariffWords, act: &Callback<Action>) -> Html {
    let quantity: u32 = view.quantity.parse().unwrap_or(0);
    let set = |to: u32| {
        let act = act.clone();
        Callback::from(move |_: MouseEvent| act.emit(Action::Quantity(i, to.to_string())))
    };
    let id = format!("quantity-{i}");
    let unit = format!("unit-{i}");
    let remove = {
        let (act, code) = (act.clone(), view.code.clone());
        Callback::from(move |_: MouseEvent| act.emit(Action::Toggle(code.clone())))
    };
    html! {
        <li key={view.code.clone()} class="card line" part="card">
            <div class="line-head">
                <h4>{ &view.name }</h4>
                <button type="button" class="quiet" onclick={remove} aria-label={(words.remove)(&view.name)}>{ "×" }</button>
            </div>
            <label for={id.clone()}>{ words.quantity }</label>
            <div class="stepper">
                <button type="button" onclick={set(quantity.saturating_sub(view.step))} aria-label={(words.less)(&view.name)}>{ "−" }</button>
                <input {id} type="number" inputmode="numeric" min="0" step={number(view.step)} value={view.quantity.clone()}
                    aria-describedby={unit.clone()}
                    oninput={typed(act.reform(move |to| Action::Quantity(i, to)))} />
                <button type="button" onclick={set(quantity.saturating_add(view.step))} aria-label={(words.more)(&view.name)}>{ "+" }</button>
                <span id={unit}>{ &view.unit }</span>
            </div>
            { variants(i, view, words, act) }
            <p class="line-total">
                <span>{ &view.quantity_text }</span>
                <strong>{ &view.total }</strong>
            </p>
        </li>
    }
}

fn variants(i: usize, view: &LineView, words: &'static TariffWords, act: &Callback<Action>) -> Html {
    if view.variants.len() < 2 {
        return Html::default();
    }
    let pick = act.reform(move |code| Action::Variant(i, code));
    html! {
        <fieldset class="radios">
            <legend>{ words.variant }</legend>
            { for view.variants.iter().map(|(code, name, chosen)| {
                radio(format!("variant-{i}"), code, name, *chosen, pick.reform(|code| code))
            }) }
        </fieldset>
    }
}

fn radio(group: String, value: &str, name: &str, checked: bool, pick: Callback<String>) -> Html {
    let value = value.to_owned();
    let onchange = {
        let value = value.clone();
        Callback::from(move |_: Event| pick.emit(value.clone()))
    };
    html! {
        <label class="radio"><input type="radio" name={group} {value} {checked} {onchange} /><span>{ name }</span></label>
    }
}

fn settings(view: &Settings, words: &'static TariffWords, act: &Callback<Action>) -> Html {
    html! {
        <section class="card settings" part="card" aria-labelledby="settings">
            <h3 id="settings">{ words.settings }</h3>
            <div class="dates">
                <div class="field">
                    <label for="from">{ words.from }</label>
                    <input id="from" type="date" value={view.from.clone()} oninput={typed(act.reform(Action::From))} />
                </div>
                <div class="field">
                    <label for="to">{ words.to }</label>
                    <input id="to" type="date" value={view.to.clone()} oninput={typed(act.reform(Action::To))} />
                </div>
            </div>
            if !view.municipalities.is_empty() {
                { parts::choice("municipality", words.municipality, &view.municipalities, act.reform(Action::Municipality)) }
            }
            if !view.audiences.is_empty() {
                <fieldset class="radios">
                    <legend>{ words.audience }</legend>
                    { for view.audiences.iter().map(|(audience, name, chosen)| {
                        let audience = *audience;
                        radio("audience".into(), name, name, *chosen, act.reform(move |_| Action::Audience(audience)))
                    }) }
                </fieldset>
            }
            <fieldset class="radios">
                <legend>{ words.household }</legend>
                { for view.households.iter().map(|(household, name, chosen)| {
                    let household = *household;
                    radio("household".into(), name, name, *chosen, act.reform(move |_| Action::Household(household)))
                }) }
            </fieldset>
        </section>
    }
}

/// What is read aloud when it changes: the sums and what stands in the way.
fn outcome(view: Option<&Outcome>, words: &'static TariffWords) -> Html {
    match view {
        None => html! { <p>{ words.nothing_chosen }</p> },
        Some(Outcome::Refused(notices)) => html! {
            <>
                <p>{ words.cannot_price }</p>
                { parts::notices(notices) }
            </>
        },
        Some(Outcome::Priced(priced)) => html! {
            <>
                <dl class="sums">
                    <div class="sum"><dt>{ words.total }</dt><dd><strong class="amount" part="amount">{ &priced.total }</strong><span>{ words.at_most }{ " " }{ &priced.period }</span></dd></div>
                    <div class="sum"><dt>{ words.own_contribution }</dt><dd><strong class="amount" part="amount">{ &priced.contribution }</strong><span>{ &priced.contribution_note }</span></dd></div>
                </dl>
                { parts::notices(&priced.notices) }
            </>
        },
    }
}

fn details(view: Option<&Outcome>, words: &'static TariffWords) -> Html {
    let Some(Outcome::Priced(priced)) = view else { return Html::default() };
    html! {
        <>
            { table(priced, words) }
            { parts::explanation(words.explanation, &priced.steps) }
        </>
    }
}

fn table(view: &Priced, words: &'static TariffWords) -> Html {
    let several = view.columns.len() > 1;
    let sum = |amounts: &[String]| amounts.iter().map(|amount| html! { <td>{ amount }</td> }).collect::<Html>();
    let totals = if several { view.totals.as_slice() } else { view.totals.get(..1).unwrap_or_default() };
    html! {
        <details class="periods">
            <summary>{ words.per_period }</summary>
            <div class="scroll" role="region" aria-label={words.per_period} tabindex="0">
                <table>
                    <caption>{ words.per_period }</caption>
                    <thead>
                        <tr>
                            <th scope="col">{ words.period }</th>
                            { for view.columns.iter().map(|name| html! { <th scope="col">{ name }</th> }) }
                            if several { <th scope="col">{ words.together }</th> }
                            <td class="bar"></td>
                        </tr>
                    </thead>
                    <tbody>{ for view.rows.iter().map(|found| row(found, several)) }</tbody>
                    <tfoot><tr><th scope="row">{ words.together }</th>{ sum(totals) }<td class="bar"></td></tr></tfoot>
                </table>
            </div>
        </details>
    }
}

fn row(view: &Row, several: bool) -> Html {
    html! {
        <tr>
            <th scope="row">{ &view.period }</th>
            { for view.amounts.iter().map(|amount| html! { <td>{ amount }</td> }) }
            if several { <td>{ &view.total }</td> }
            <td class="bar">
                <svg viewBox="0 0 100 10" width="100" height="10" preserveAspectRatio="none" aria-hidden="true" focusable="false">
                    <rect class="fill" x="0" y="0" width={number(view.share)} height="10" rx="2" />
                </svg>
            </td>
        </tr>
    }
}
