//! `<resultaat-providers>`: who can do all of this, near me, soon, and how well, compared fairly?

use std::rc::Rc;

use resultaatwijzer_core::{
    catalogue::Catalogue,
    period::Date,
    providers::{Providers, check_need, compare},
};
use resultaatwijzer_text::Language;

use super::{
    registry::Inputs,
    screen::{Followed, Stage},
};
use crate::{
    clock::today,
    load::{self, Failure},
    view::{
        Reader,
        providers::{Action, Choices, ProvidersView, view},
    },
};

/// What the comparison is made from, and what its reader chose.
pub(super) struct ProvidersScreen {
    catalogue: Rc<Catalogue>,
    providers: Rc<Providers>,
    choices: Choices,
    language: &'static Language,
    today: Date,
}

pub(super) async fn load(inputs: &Inputs) -> Result<Stage, Failure> {
    let loaded = inputs.catalogue().await?;
    let providers = Rc::new(load::providers(&loaded, inputs.attribute("providers").as_deref()).await?);
    let choices = Choices::start(inputs.given.need.as_ref(), inputs.attribute("municipality"));
    let (catalogue, language, today) = (loaded.catalogue, inputs.language(), today());
    Ok(Stage::Providers(Rc::new(ProvidersScreen { catalogue, providers, choices, language, today })))
}

impl ProvidersScreen {
    pub(super) fn language(&self) -> &'static Language {
        self.language
    }

    pub(super) fn chosen(&self) -> Option<String> {
        self.choices.chosen.clone()
    }

    /// The screen after an action; nothing when the action changes nothing.
    pub(super) fn after(&self, action: Action) -> Option<Rc<Self>> {
        let choices = self.choices.after(action);
        let (catalogue, providers) = (self.catalogue.clone(), self.providers.clone());
        (choices != self.choices).then(|| Rc::new(Self { catalogue, providers, choices, ..*self }))
    }

    pub(super) fn view(&self) -> ProvidersView {
        let reader = Reader { catalogue: &self.catalogue, language: self.language, today: self.today };
        let (need, findings) = check_need(&self.catalogue, &self.choices.need, self.today);
        let comparison = need.map(|need| compare(&self.catalogue, &self.providers, &need));
        let found = comparison.as_ref().ok_or(findings.as_slice());
        view(&reader, &self.providers, &self.choices, found)
    }

    /// What is looked for.
    pub(super) fn followed(&self) -> Followed {
        Followed { need: Some(self.choices.need.clone()), ..Followed::default() }
    }
}
