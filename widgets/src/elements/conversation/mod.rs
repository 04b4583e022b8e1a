//! `<resultaat-conversation>`: what do I have ready for the conversation, and how do I share my plan?

pub mod draw;
pub mod view;

use std::rc::Rc;

use resultaatwijzer_core::{
    catalogue::Catalogue,
    plan::{self, Plan, token},
    reading::document::Document,
    value::period::Date,
};
use resultaatwijzer_text::{
    Language, Spoken,
    screens::{self, conversation::ConversationWords},
};
use yew::{Callback, Html};

use super::{
    given::given,
    languages::{self, own_words},
    later::comes,
    registry::{Inputs, Loading},
    screen::{self, Followed, Shows, Stage},
};
use crate::{
    clock::today,
    load::{self, Failure},
    view::ReaderOf,
};

/// The data of the screen, and whether the reader agreed to share the plan.
pub(super) struct ConversationScreen {
    catalogue: Rc<Catalogue>,
    plan: Rc<Plan>,
    /// The link with which somebody else can read the plan; empty when there is no page for it.
    link: Rc<str>,
    shares: bool,
    spoken: Spoken<ConversationWords>,
    today: Date,
}

async fn load(inputs: Inputs) -> Result<Stage, Failure> {
    let loaded = inputs.catalogue().await?;
    let Some((text, url)) = given(&inputs).await? else { return Ok(Stage::Loading) };
    let (plan, findings) = plan::draft(&loaded.catalogue, &Document::from_json(&text));
    let plan = Rc::new(plan.ok_or(Failure::Invalid { url, findings: findings.into() })?);
    let link = inputs.attribute("share").and_then(|page| link(&page, &text)).unwrap_or_default().into();
    let language = languages::language(inputs.language()).await?;
    let spoken = Spoken { language, words: own_words(inputs.language()).await? };
    let (catalogue, today) = (loaded.catalogue, today());
    Ok(Stage::Shown(Rc::new(ConversationScreen { catalogue, plan, link, shares: false, spoken, today })))
}

comes!(element, conversation);

own_words!(
    &'static ConversationWords,
    nl_conversation: &screens::conversation::NL,
    en_conversation: &screens::conversation::EN
);

/// The address of a page that explains plans, with this plan as a token. `None` for a plan without a token.
fn link(page: &str, plan: &str) -> Option<String> {
    let address = load::absolute(page, None).ok()?;
    let (address, _) = address.split_once('#').unwrap_or((&address, ""));
    Some(format!("{address}#{}", token::encode_tree(&serde_json::from_str(plan).ok()?)?))
}

impl Shows for ConversationScreen {
    fn language(&self) -> &'static Language {
        self.spoken.language
    }

    fn draw(&self, act: Callback<screen::Action>) -> Html {
        let reader = ReaderOf::new(&self.catalogue, self.spoken, self.today);
        let view = view::view(&reader, &self.plan, &self.link, self.shares);
        draw::conversation(&view, self.spoken.words, &act.reform(screen::Action::own))
    }

    fn after(&self, action: screen::Action) -> Option<Rc<dyn Shows>> {
        let screen::Action::Own(action) = action else { return None };
        let shares = action.of()?;
        let (catalogue, plan, link) = (self.catalogue.clone(), self.plan.clone(), self.link.clone());
        Some(Rc::new(Self { catalogue, plan, link, shares, ..*self }))
    }

    fn followed(&self) -> Followed {
        Followed::default()
    }
}
