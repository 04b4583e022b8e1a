//! The screen of the provider comparison, and the choices of its reader.

use resultaatwijzer_core::{
    providers::{Comparison, Figure, Match, Measure, NeedWire, Order, Provider, Providers},
    reading::finding::Finding,
    value::{choices::Choice, code::Code, ordered::Set},
};

use resultaatwijzer_text::screens::providers::ProviderWords;

use crate::view::{Notice, ReaderOf, notices};

/// The largest number of providers in the table that compares them.
pub const SIDE_BY_SIDE: usize = 3;

/// The choices of the reader.
#[derive(Clone, Debug, PartialEq)]
pub struct Choices {
    /// The need so far.
    pub need: NeedWire,
    /// The providers in the table, in the order in which they were added.
    pub compared: Vec<String>,
    /// The chosen provider.
    pub chosen: Option<String>,
}

/// An action of the reader.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// Sets the place where the resident lives; empty for none.
    Place(String),
    /// Sets the greatest distance in kilometres; empty for any.
    Within(String),
    /// Sets the longest wait in weeks; empty for any.
    Wait(String),
    /// Sets a language; empty for any.
    Language(String),
    /// Sets the order.
    Order(String),
    /// Adds a block to the need or removes it.
    Block(String),
    /// Adds a provider to the table or removes it.
    Compare(String),
    /// Chooses a provider.
    Choose(String),
}

impl Choices {
    /// The first choices: the need, with the earlier wishes of the reader.
    #[must_use]
    pub fn start(need: Option<NeedWire>, wishes: Option<&NeedWire>, municipality: Option<String>) -> Self {
        let mut need = need.unwrap_or_default();
        need.municipality = need.municipality.or(municipality);
        if let Some(wishes) = wishes {
            need.place = need.place.or_else(|| wishes.place.clone());
            need.within_km = need.within_km.or(wishes.within_km);
            need.within_weeks = need.within_weeks.or(wishes.within_weeks);
            need.language = need.language.or_else(|| wishes.language.clone());
            need.order = need.order.or_else(|| wishes.order.clone());
        }
        Self { need, compared: Vec::new(), chosen: None }
    }

    /// The choices after an action.
    #[must_use]
    pub fn after(&self, action: Action) -> Self {
        let mut next = self.clone();
        let text = |text: String| (!text.is_empty()).then_some(text);
        match action {
            Action::Place(place) => {
                next.need.place = text(place);
                if next.need.place.is_none() {
                    next.need.within_km = None;
                }
            }
            Action::Within(km) => next.need.within_km = km.parse().ok(),
            Action::Wait(weeks) => next.need.within_weeks = weeks.parse().ok(),
            Action::Language(code) => next.need.language = text(code),
            Action::Order(order) => next.need.order = text(order),
            Action::Block(block) => toggle(&mut next.need.blocks, block, usize::MAX),
            Action::Compare(code) => toggle(&mut next.compared, code, SIDE_BY_SIDE),
            Action::Choose(code) => next.chosen = Some(code),
        }
        next
    }
}

fn toggle(list: &mut Vec<String>, item: String, most: usize) {
    match list.iter().position(|other| *other == item) {
        Some(place) => {
            list.remove(place);
        }
        None if list.len() < most => list.push(item),
        None => {}
    }
}

/// The whole screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProvidersView {
    /// The notice about the numbers.
    pub notice: String,
    /// The blocks: code, name, and whether it is needed.
    pub blocks: Vec<(String, String, bool)>,
    /// The wishes.
    pub filters: Filters,
    /// Whether the table has room for no more providers.
    pub full: bool,
    /// Who measured the outcomes, and when.
    pub measured: String,
}

/// The providers that were found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FoundView {
    /// The reasons why there is no answer.
    pub notices: Vec<Notice>,
    /// "7 aanbieders kunnen alles".
    pub found: String,
    /// "Buiten uw wensen vallen er nog 4"; empty when none do.
    pub left_out: String,
    /// The providers in their order.
    pub cards: Vec<Card>,
    /// The providers in the table; none when there are fewer than two.
    pub compared: Vec<Card>,
    /// "U koos …"; empty as long as none is chosen.
    pub chosen: String,
}

/// The wishes. Each option has a value, a name, and whether it is chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Filters {
    /// The place where the resident lives.
    pub places: Vec<(String, String, bool)>,
    /// The greatest distance; empty without a place.
    pub within: Vec<(String, String, bool)>,
    /// The longest wait.
    pub wait: Vec<(String, String, bool)>,
    /// The language.
    pub languages: Vec<(String, String, bool)>,
    /// The order.
    pub orders: Vec<(String, String, bool)>,
}

/// A provider.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Card {
    /// Its code.
    pub code: String,
    /// Its name.
    pub name: String,
    /// A sentence about it.
    pub about: String,
    /// Whether it offers all needed blocks.
    pub all: bool,
    /// The needed blocks that it offers, in words.
    pub covers: String,
    /// The needed blocks that it does not offer; empty when it offers all.
    pub missing: String,
    /// The facts about it, in the same order for all providers.
    pub facts: Vec<FactView>,
    /// Its telephone number, for machines and for people.
    pub phone: Option<(String, String)>,
    /// Its measured outcomes.
    pub measures: Vec<MeasureView>,
    /// Whether its place in the order has no meaning, because it ties with others.
    pub tied: bool,
    /// Whether it is in the table.
    pub compared: bool,
    /// Whether it is chosen.
    pub chosen: bool,
}

/// A fact about a provider.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FactView {
    /// Its icon.
    pub sign: Sign,
    /// Its subject.
    pub name: &'static str,
    /// Its text.
    pub text: String,
}

/// The icon of a fact.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    /// A clock.
    Clock,
    /// A pin on a map.
    Place,
    /// A speech balloon.
    Speech,
}

/// A measured outcome.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MeasureView {
    /// The measure.
    pub name: &'static str,
    /// The group that was measured.
    pub of: &'static str,
    /// The share with its interval in words, or why there is none.
    pub text: String,
    /// The number of answers; empty when unknown.
    pub answers: String,
    /// For the drawing: the low end, the share and the high end, in percent.
    pub bar: Option<(u32, u32, u32)>,
}

/// The screen for the choices.
#[must_use]
pub fn view(reader: &ReaderOf<'_, ProviderWords>, providers: &Providers, choices: &Choices) -> ProvidersView {
    let by = resultaatwijzer_core::plan::in_language(providers.measured_by(), reader.language.code);
    ProvidersView {
        notice: if providers.fictional() { reader.language.common.example.to_owned() } else { reader.notice() },
        blocks: blocks(reader, choices),
        filters: filters(reader, providers, choices),
        full: choices.compared.len() >= SIDE_BY_SIDE,
        measured: (reader.words.measured)(by, &reader.language.locale.period(providers.measured())),
    }
}

/// The providers that were found for the choices. They are not in [`view`], because the part of the module that finds
/// them is loaded later.
#[must_use]
pub fn found(
    reader: &ReaderOf<'_, ProviderWords>,
    providers: &Providers,
    choices: &Choices,
    found: Result<&Comparison<'_>, &[Finding]>,
) -> FoundView {
    let words = reader.words;
    let (matches, left_out, findings): (&[Match<'_>], usize, &[Finding]) = match found {
        Ok(comparison) => (&comparison.matches, comparison.left_out, &[]),
        Err(findings) => (&[], 0, findings),
    };
    let cards: Vec<Card> = matches.iter().map(|found| card(reader, providers, choices, found)).collect();
    let all = cards.iter().filter(|card| card.all).count();
    let compared: Vec<Card> =
        choices.compared.iter().filter_map(|code| cards.iter().find(|card| card.code == *code)).cloned().collect();
    let chosen = choices.chosen.as_ref().and_then(|code| cards.iter().find(|card| card.code == *code));
    FoundView {
        notices: if choices.need.blocks.is_empty() { Vec::new() } else { notices(findings, reader) },
        found: if choices.need.blocks.is_empty() { String::new() } else { (words.found)(all, cards.len() - all) },
        left_out: if left_out > 0 { (words.left_out)(left_out) } else { String::new() },
        compared: if compared.len() > 1 { compared } else { Vec::new() },
        chosen: chosen.map(|card| (words.chosen)(&card.name)).unwrap_or_default(),
        cards,
    }
}

fn blocks(reader: &ReaderOf<'_, ProviderWords>, choices: &Choices) -> Vec<(String, String, bool)> {
    let view = |block: &resultaatwijzer_core::catalogue::Block| {
        let code = block.code.to_string();
        let wanted = choices.need.blocks.contains(&code);
        (code, reader.block(block.code.as_str()).0.to_owned(), wanted)
    };
    reader.catalogue.blocks().iter().map(view).collect()
}

fn filters(reader: &ReaderOf<'_, ProviderWords>, providers: &Providers, choices: &Choices) -> Filters {
    let words = reader.words;
    let need = &choices.need;
    let option =
        |value: &str, name: String, chosen: Option<&str>| (value.to_owned(), name, chosen.unwrap_or_default() == value);
    let numbers = |any: &str, all: &[u32], name: fn(&str) -> String, chosen: Option<u32>| {
        let chosen = chosen.map(|number| number.to_string());
        let mut options = vec![option("", any.to_owned(), chosen.as_deref())];
        options.extend(all.iter().map(|number| {
            let value = number.to_string();
            option(&value, name(&value), chosen.as_deref())
        }));
        options
    };
    let mut places = vec![option("", words.any_place.to_owned(), need.place.as_deref())];
    places.extend(
        reader.catalogue.places().keys().map(|c| option(c.as_str(), place_name(reader, c), need.place.as_deref())),
    );
    let spoken: Set<&String> = providers.all().iter().flat_map(|provider| &provider.languages).collect();
    let mut languages = vec![option("", words.any_language.to_owned(), need.language.as_deref())];
    languages.extend(spoken.iter().map(|code| option(code, (words.language_name)(code), need.language.as_deref())));
    let order = need.order.as_deref().or(Some(Order::Waiting.spelling()));
    let orders = Order::ALL.iter().filter(|(order, _)| *order != Order::Distance || need.place.is_some());
    Filters {
        places,
        within: match need.place {
            Some(_) => numbers(words.any_distance, &[2, 5, 10], words.within_km, need.within_km),
            None => Vec::new(),
        },
        wait: numbers(words.any_wait, &[2, 6, 12], words.within_weeks, need.within_weeks),
        languages,
        orders: orders.map(|(o, value)| option(value, (words.order_name)(*o).to_owned(), order)).collect(),
    }
}

fn place_name(reader: &ReaderOf<'_, ProviderWords>, code: &Code) -> String {
    let texts = reader.catalogue.texts(reader.language.code);
    texts.and_then(|texts| texts.places.get(code.as_str())).cloned().unwrap_or_default()
}

fn card(reader: &ReaderOf<'_, ProviderWords>, providers: &Providers, choices: &Choices, found: &Match<'_>) -> Card {
    let (words, locale) = (reader.words, &reader.language.locale);
    let provider = found.provider;
    let code = provider.code.to_string();
    let (covered, of) = (found.covered.len(), found.covered.len() + found.missing.len());
    let missing: Vec<String> = found.missing.iter().map(Code::to_string).collect();
    let missing = if missing.is_empty() { String::new() } else { (words.missing)(&reader.names().blocks(&missing)) };
    let waiting = found.waiting_weeks.map_or(reader.language.common.not_known.to_owned(), words.weeks);
    let place = match (place_name(reader, &provider.place), found.distance) {
        (place, Some(distance)) => format!("{place}, {}", locale.kilometres(distance)),
        (place, None) => place,
    };
    let fact = |sign, name, text| FactView { sign, name, text };
    let spoken: Vec<String> = provider.languages.iter().map(|code| (words.language_name)(code)).collect();
    Card {
        name: provider.name.clone(),
        about: providers.about(reader.language.code, &provider.code).to_owned(),
        all: found.missing.is_empty(),
        covers: if found.missing.is_empty() { words.covers_all.to_owned() } else { (words.covers)(covered, of) },
        missing,
        facts: vec![
            fact(Sign::Clock, words.waiting, waiting),
            fact(Sign::Place, words.distance, place),
            fact(Sign::Speech, words.speaks, spoken.join(", ")),
        ],
        phone: provider.phone.as_ref().map(|phone| (phone.replace(' ', ""), phone.clone())),
        measures: Measure::ALL.iter().map(|(which, _)| measure(reader, provider, *which)).collect(),
        tied: found.tied,
        compared: choices.compared.contains(&code),
        chosen: choices.chosen.as_ref() == Some(&code),
        code,
    }
}

fn measure(reader: &ReaderOf<'_, ProviderWords>, provider: &Provider, which: Measure) -> MeasureView {
    let (words, locale) = (reader.words, &reader.language.locale);
    let (name, of) = (words.measure)(which);
    let (text, answers, bar) = match provider.outcomes.get(&which) {
        None => (words.no_figure.to_owned(), String::new(), None),
        Some(Figure::TooFew { answers }) => ((words.too_few)(*answers), String::new(), None),
        Some(Figure::Known(estimate)) => (
            (words.figure)(estimate.percent, estimate.low, estimate.high),
            (words.answers)(&locale.number(estimate.answers)),
            Some((estimate.low, estimate.percent, estimate.high)),
        ),
    };
    MeasureView { name, of, text, answers, bar }
}
