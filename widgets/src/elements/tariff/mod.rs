//! `<resultaat-tariff>`: what does this arrangement cost and pay, per period, and why?

pub mod draw;
pub mod view;

use std::{cell::Cell, rc::Rc};

use resultaatwijzer_core::{
    arrangement, catalogue::Catalogue, price::quote::quote, providers::NeedWire, value::period::Date,
};
use resultaatwijzer_text::{Language, Spoken, screens::tariff::TariffWords};
use wasm_split_helpers::wasm_split;
use web_sys::HtmlElement;
use yew::{Callback, Html};

use self::{
    draw::Drawn,
    view::{Answer, Choices, answer},
};
use super::{
    languages,
    later::{Later, comes, when_idle},
    registry::{Inputs, Loading, whole},
    screen::{self, Followed, Shows, Stage, ask_again},
};
use crate::{clock::today, load::Failure, view::ReaderOf};

/// What the calculator is made from, and what its reader chose.
pub(super) struct TariffScreen {
    catalogue: Rc<Catalogue>,
    choices: Choices,
    /// How far what calculates is.
    price: Later,
    spoken: Spoken<TariffWords>,
    today: Date,
}

async fn load(inputs: Inputs) -> Result<Stage, Failure> {
    let catalogue = inputs.catalogue().await?.catalogue;
    let (spoken, today) = (languages::tariff(inputs.language()).await?, today());
    let reader = ReaderOf::new(&catalogue, spoken, today);
    let arrangement = whole(&inputs.given.arrangement, "arrangement")?;
    let choices = Choices::start(&reader, arrangement.as_ref(), inputs.attribute("municipality"));
    Ok(Stage::Shown(Rc::new(TariffScreen { catalogue, choices, price: Later::now(&PRICE), spoken, today })))
}

impl TariffScreen {
    /// The answer as far as it is here, and what each line costs.
    fn answer(&self, act: &Callback<screen::Action>) -> (Drawn, Vec<String>) {
        if self.choices.arrangement.lines.is_empty() {
            return (draw::no_answer(self.spoken.words), Vec::new());
        }
        match PRICE.get() {
            Some(price) => price(&self.reader(), &self.choices),
            None => {
                let told = self.price.instead(self.spoken.language.code, &ask_again(act, fetch_price));
                (Drawn { told, explained: Html::default() }, Vec::new())
            }
        }
    }

    fn reader(&self) -> ReaderOf<'_, TariffWords> {
        ReaderOf::new(&self.catalogue, self.spoken, self.today)
    }
}

impl Shows for TariffScreen {
    fn language(&self) -> &'static Language {
        self.spoken.language
    }

    fn draw(&self, act: Callback<screen::Action>) -> Html {
        let (drawn, totals) = self.answer(&act);
        let view = view::view(&self.reader(), &self.choices, &totals);
        draw::tariff(&view, drawn, self.spoken.words, &act.reform(screen::Action::own))
    }

    /// What calculates comes at once when there is something to calculate, else when the browser has time.
    fn drawn(&self, element: &HtmlElement, act: Callback<screen::Action>) {
        match self.price {
            Later::Here => {}
            _ if self.choices.arrangement.lines.is_empty() => when_idle(element, move || fetch_price(&act)),
            _ => fetch_price(&act),
        }
    }

    fn after(&self, action: screen::Action) -> Option<Rc<dyn Shows>> {
        let catalogue = self.catalogue.clone();
        let action = match action {
            screen::Action::Own(action) => action.of()?,
            screen::Action::Part(price) => {
                return Some(Rc::new(Self { catalogue, choices: self.choices.clone(), price, ..*self }));
            }
        };
        let choices = self.choices.after(&self.reader(), action);
        (choices != self.choices).then(|| Rc::new(Self { catalogue, choices, ..*self }) as Rc<dyn Shows>)
    }

    /// What was chosen, and who could give it.
    fn followed(&self) -> Followed {
        let asked = self.choices.asked();
        let blocks = asked.lines.iter().map(|line| line.block.clone()).collect();
        let need = NeedWire { municipality: asked.municipality.clone(), blocks, ..NeedWire::default() };
        Followed { arrangement: Some(Rc::new(asked)), need: Some(Rc::new(need)), ..Followed::default() }
    }
}

/// What calculates and explains a price.
type Price = fn(&ReaderOf<'_, TariffWords>, &Choices) -> (Drawn, Vec<String>);

thread_local! {
    static PRICE: Cell<Option<Price>> = const { Cell::new(None) };
}

fn fetch_price(act: &Callback<screen::Action>) {
    Later::fetch(&PRICE, part(), act.reform(screen::Action::Part));
}

comes!(element, tariff);

/// What calculates and explains a price. On a page with several elements the calculator mostly follows a plan, and shows
/// its price at once.
#[cfg_attr(feature = "apart", wasm_split(tariff, fallible))]
#[cfg_attr(not(feature = "apart"), wasm_split(price, fallible))]
fn part() -> Result<Price, Failure> {
    Ok(price)
}

/// The price, or every reason why there is none: drawn, and what each line costs.
fn price(reader: &ReaderOf<'_, TariffWords>, choices: &Choices) -> (Drawn, Vec<String>) {
    let (arrangement, findings) = arrangement::check(reader.catalogue, &choices.asked());
    let quoted = arrangement.ok_or(findings).and_then(|arrangement| quote(reader.catalogue, &arrangement));
    let Answer { outcome, totals } = answer(reader, choices, &quoted);
    (draw::answer(&outcome, reader.words), totals)
}
