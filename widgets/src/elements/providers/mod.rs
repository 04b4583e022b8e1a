//! `<resultaat-providers>`: who can do all of this, near me, soon, and how well, compared fairly?

pub mod draw;
pub mod view;

use std::{cell::Cell, rc::Rc};

use resultaatwijzer_core::{
    catalogue::Catalogue,
    providers::{Providers, check_need, compare},
    value::period::Date,
};
use resultaatwijzer_text::{Language, Spoken, screens::providers::ProviderWords};
use wasm_split_helpers::wasm_split;
use web_sys::HtmlElement;
use yew::{Callback, Html};

use self::view::{Choices, SIDE_BY_SIDE};
use super::{
    languages,
    later::{Later, comes, when_idle},
    registry::{Inputs, Loading, whole},
    screen::{self, Followed, Shows, Stage, ask_again},
};
use crate::{
    clock::today,
    load::{self, Failure},
    view::ReaderOf,
};

/// The data of the comparison, and what its reader chose.
pub(super) struct ProvidersScreen {
    catalogue: Rc<Catalogue>,
    providers: Rc<Providers>,
    choices: Choices,
    /// The state of the part that finds providers.
    find: Later,
    spoken: Spoken<ProviderWords>,
    today: Date,
}

async fn load(inputs: Inputs) -> Result<Stage, Failure> {
    let loaded = inputs.catalogue().await?;
    let providers = load::providers(&loaded, inputs.attribute("providers").as_deref()).await?;
    let need = whole(&inputs.given.need, "need")?;
    let choices = Choices::start(need, inputs.given.wishes.as_deref(), inputs.attribute("municipality"));
    let (catalogue, spoken, today) = (loaded.catalogue, languages::providers(inputs.language()).await?, today());
    Ok(Stage::Shown(Rc::new(ProvidersScreen { catalogue, providers, choices, find: Later::now(&FIND), spoken, today })))
}

impl ProvidersScreen {
    fn reader(&self) -> ReaderOf<'_, ProviderWords> {
        ReaderOf::new(&self.catalogue, self.spoken, self.today)
    }
}

impl Shows for ProvidersScreen {
    fn language(&self) -> &'static Language {
        self.spoken.language
    }

    fn draw(&self, act: Callback<screen::Action>) -> Html {
        let view = view::view(&self.reader(), &self.providers, &self.choices);
        let found = match FIND.get() {
            _ if self.choices.need.blocks.is_empty() => Ok(draw::nothing_found()),
            Some(find) => {
                let act = act.reform(screen::Action::own);
                Ok(find(&self.reader(), &self.providers, &self.choices, &act))
            }
            None => Err(self.find.instead(self.spoken.language.code, &ask_again(&act, fetch_find))),
        };
        draw::providers(&view, found, self.spoken.words, &act.reform(screen::Action::own))
    }

    /// Loads the part at once when there is a need, otherwise when the browser is idle.
    fn drawn(&self, element: &HtmlElement, act: Callback<screen::Action>) {
        match self.find {
            Later::Here => {}
            _ if self.choices.need.blocks.is_empty() => when_idle(element, move || fetch_find(&act)),
            _ => fetch_find(&act),
        }
    }

    fn after(&self, action: screen::Action) -> Option<Rc<dyn Shows>> {
        let (catalogue, providers) = (self.catalogue.clone(), self.providers.clone());
        let action = match action {
            screen::Action::Own(action) => action.of()?,
            screen::Action::Part(find) => {
                return Some(Rc::new(Self { catalogue, providers, choices: self.choices.clone(), find, ..*self }));
            }
        };
        let choices = self.choices.after(action);
        (choices != self.choices).then(|| Rc::new(Self { catalogue, providers, choices, ..*self }) as Rc<dyn Shows>)
    }

    /// The need.
    fn followed(&self) -> Followed {
        Followed { need: Some(Rc::new(self.choices.need.clone())), ..Followed::default() }
    }

    fn chosen(&self) -> Option<String> {
        self.choices.chosen.clone()
    }
}

/// A function that finds providers and draws them.
type Find = fn(&ReaderOf<'_, ProviderWords>, &Providers, &Choices, &Callback<view::Action>) -> draw::Found;

thread_local! {
    static FIND: Cell<Option<Find>> = const { Cell::new(None) };
}

fn fetch_find(act: &Callback<screen::Action>) {
    Later::fetch(&FIND, part(), act.reform(screen::Action::Part));
}

comes!(element, providers);

/// The part that finds, draws and compares providers. In the module with all elements it is in the element's part.
#[cfg_attr(feature = "apart", wasm_split(providers, fallible))]
#[cfg_attr(not(feature = "apart"), wasm_split(found, fallible))]
fn part() -> Result<Find, Failure> {
    Ok(find)
}

/// Finds the providers for the need, and draws them.
fn find(
    reader: &ReaderOf<'_, ProviderWords>,
    all: &Providers,
    choices: &Choices,
    act: &Callback<view::Action>,
) -> draw::Found {
    let (need, findings) = check_need(reader.catalogue, &choices.need, reader.today);
    let comparison = need.map(|need| compare(reader.catalogue, all, &need));
    let view = view::found(reader, all, choices, comparison.as_ref().ok_or(findings.as_slice()));
    draw::found(view, choices.compared.len() >= SIDE_BY_SIDE, reader.words, act)
}
