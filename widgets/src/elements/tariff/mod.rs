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

/// The data of the calculator, and what its reader chose.
pub(super) struct TariffScreen {
    catalogue: Rc<Catalogue>,
    choices: Choices,
    /// The state of the part that calculates.
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
    /// The answer, or the message in its place, and the cost of each line.
    fn answer(&self, act: &Callback<screen::Action>) -> (Drawn, Vec<String>) {
        if self.choices.arrangement.lines.is_empty() {
            return (draw::no_answer(self.spoken.words), Vec::new());
        }
        match PRICE.get() {
            Some(price) => price(&self.reader(), &self.choices),
            None => {
                let announced = self.price.instead(self.spoken.language.code, &ask_again(act, fetch_price));
                (Drawn { announced, explained: Html::default() }, Vec::new())
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

    /// Loads the part at once when a block is chosen, otherwise when the browser is idle.
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

    /// The chosen arrangement, and the need for providers.
    fn followed(&self) -> Followed {
        let arrangement = self.choices.arrangement_to_price();
        let blocks = arrangement.lines.iter().map(|line| line.block.clone()).collect();
        let need = NeedWire { municipality: arrangement.municipality.clone(), blocks, ..NeedWire::default() };
        Followed { arrangement: Some(Rc::new(arrangement)), need: Some(Rc::new(need)), ..Followed::default() }
    }
}

/// A function that calculates and explains a price.
type Price = fn(&ReaderOf<'_, TariffWords>, &Choices) -> (Drawn, Vec<String>);

thread_local! {
    static PRICE: Cell<Option<Price>> = const { Cell::new(None) };
}

fn fetch_price(act: &Callback<screen::Action>) {
    Later::fetch(&PRICE, part(), act.reform(screen::Action::Part));
}

comes!(element, tariff);

/// The part that calculates and explains a price. In the module with all elements it is in the element's part, because
/// the calculator mostly follows a plan there and shows its price at once.
#[cfg_attr(feature = "apart", wasm_split(tariff, fallible))]
#[cfg_attr(not(feature = "apart"), wasm_split(price, fallible))]
fn part() -> Result<Price, Failure> {
    Ok(price)
}

/// Draws the price, or every reason why there is none. Also returns the cost of each line.
fn price(reader: &ReaderOf<'_, TariffWords>, choices: &Choices) -> (Drawn, Vec<String>) {
    let (arrangement, findings) = arrangement::check(reader.catalogue, &choices.arrangement_to_price());
    let quoted = arrangement.ok_or(findings).and_then(|arrangement| quote(reader.catalogue, &arrangement));
    let Answer { outcome, totals } = answer(reader, choices, &quoted);
    (draw::answer(&outcome, reader.words), totals)
}
