//! `<resultaat-tariff>`: what does this arrangement cost and pay, per period, and why?

use std::rc::Rc;

use resultaatwijzer_core::{
    arrangement::{self, wire::ArrangementWire},
    catalogue::Catalogue,
    price::{outcome::Quote, quote::quote},
    providers::NeedWire,
    reading::finding::Finding,
    value::period::Date,
};
use resultaatwijzer_text::{Language, Spoken, words::TariffWords};
use yew::{Callback, Html};

use super::{
    languages,
    registry::{Inputs, whole},
    screen::{self, Followed, Shows, Stage},
};
use crate::{
    clock::today,
    components,
    load::Failure,
    view::{
        ReaderOf,
        tariff::{Choices, view},
    },
};

/// What the calculator is made from, and what its reader chose.
pub(super) struct TariffScreen {
    catalogue: Rc<Catalogue>,
    choices: Choices,
    /// What the choices cost; nothing while nothing is chosen.
    quoted: Option<Result<Quote, Vec<Finding>>>,
    spoken: Spoken<TariffWords>,
    today: Date,
}

pub(super) async fn load(inputs: Inputs) -> Result<Stage, Failure> {
    let catalogue = inputs.catalogue().await?.catalogue;
    let (spoken, today) = (languages::tariff(inputs.language()), today());
    let reader = ReaderOf::new(&catalogue, spoken, today);
    let arrangement = whole(&inputs.given.arrangement, "arrangement")?;
    let choices = Choices::start(&reader, arrangement.as_ref(), inputs.attribute("municipality"));
    Ok(Stage::Shown(Rc::new(TariffScreen::new(catalogue, choices, spoken, today))))
}

impl TariffScreen {
    fn new(catalogue: Rc<Catalogue>, choices: Choices, spoken: Spoken<TariffWords>, today: Date) -> Self {
        let quoted = price(&catalogue, &choices.asked());
        Self { catalogue, choices, quoted, spoken, today }
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
        let view = view(&self.reader(), &self.choices, self.quoted.as_ref());
        components::tariff::tariff(&view, self.spoken.words, &act.reform(screen::Action::Tariff))
    }

    fn after(&self, action: screen::Action) -> Option<Rc<dyn Shows>> {
        let screen::Action::Tariff(action) = action else { return None };
        let choices = self.choices.after(&self.reader(), action);
        if choices == self.choices {
            return None;
        }
        Some(Rc::new(Self::new(self.catalogue.clone(), choices, self.spoken, self.today)))
    }

    /// What was chosen, and who could give it.
    fn followed(&self) -> Followed {
        let asked = self.choices.asked();
        let blocks = asked.lines.iter().map(|line| line.block.clone()).collect();
        let need = NeedWire { municipality: asked.municipality.clone(), blocks, ..NeedWire::default() };
        Followed { arrangement: Some(Rc::new(asked)), need: Some(Rc::new(need)), ..Followed::default() }
    }
}

/// The price, or every reason why there is none; nothing while nothing is chosen.
fn price(catalogue: &Catalogue, asked: &ArrangementWire) -> Option<Result<Quote, Vec<Finding>>> {
    if asked.lines.is_empty() {
        return None;
    }
    let (arrangement, findings) = arrangement::check(catalogue, asked);
    Some(arrangement.ok_or(findings).and_then(|arrangement| quote(catalogue, &arrangement)))
}
