//! `<resultaat-providers>`: who can do all of this, near me, soon, and how well, compared fairly?

use std::rc::Rc;

use resultaatwijzer_core::{
    catalogue::Catalogue,
    providers::{Providers, check_need, compare},
    value::period::Date,
};
use resultaatwijzer_text::{Language, Spoken, words::ProviderWords};
use yew::{Callback, Html};

use super::{
    languages,
    registry::{Inputs, whole},
    screen::{self, Followed, Shows, Stage},
};
use crate::{
    clock::today,
    components,
    load::{self, Failure},
    view::{
        ReaderOf,
        providers::{Choices, view},
    },
};

/// What the comparison is made from, and what its reader chose.
pub(super) struct ProvidersScreen {
    catalogue: Rc<Catalogue>,
    providers: Rc<Providers>,
    choices: Choices,
    spoken: Spoken<ProviderWords>,
    today: Date,
}

pub(super) async fn load(inputs: Inputs) -> Result<Stage, Failure> {
    let loaded = inputs.catalogue().await?;
    let providers = load::providers(&loaded, inputs.attribute("providers").as_deref()).await?;
    let need = whole(&inputs.given.need, "need")?;
    let choices = Choices::start(need, inputs.given.wishes.as_deref(), inputs.attribute("municipality"));
    let (catalogue, spoken, today) = (loaded.catalogue, languages::providers(inputs.language()), today());
    Ok(Stage::Shown(Rc::new(ProvidersScreen { catalogue, providers, choices, spoken, today })))
}

impl Shows for ProvidersScreen {
    fn language(&self) -> &'static Language {
        self.spoken.language
    }

    fn draw(&self, act: Callback<screen::Action>) -> Html {
        let reader = ReaderOf::new(&self.catalogue, self.spoken, self.today);
        let (need, findings) = check_need(&self.catalogue, &self.choices.need, self.today);
        let comparison = need.map(|need| compare(&self.catalogue, &self.providers, &need));
        let found = comparison.as_ref().ok_or(findings.as_slice());
        let view = view(&reader, &self.providers, &self.choices, found);
        components::providers::providers(&view, self.spoken.words, &act.reform(screen::Action::Providers))
    }

    fn after(&self, action: screen::Action) -> Option<Rc<dyn Shows>> {
        let screen::Action::Providers(action) = action else { return None };
        let choices = self.choices.after(action);
        if choices == self.choices {
            return None;
        }
        let (catalogue, providers) = (self.catalogue.clone(), self.providers.clone());
        Some(Rc::new(Self { catalogue, providers, choices, ..*self }))
    }

    /// What is looked for.
    fn followed(&self) -> Followed {
        Followed { need: Some(Rc::new(self.choices.need.clone())), ..Followed::default() }
    }

    fn chosen(&self) -> Option<String> {
        self.choices.chosen.clone()
    }
}
