//! Matches a need to providers, in a fair order: who covers it, how near, how soon and how well.

use crate::{
    arrangement::check_municipality,
    catalogue::{Catalogue, Place},
    reading::{
        checking::Checking,
        finding::{Finding, fine},
        problem::{Kind, ProviderProblem},
    },
    value::{choices::choices, code::Code, limits::MAX_LINES, ordered::Map, period::Date},
    wire,
};

use super::{Figure, Measure, Provider, Providers};

choices! {
    /// The order of providers that cover the same number of blocks.
    Order {
        /// The nearest.
        Distance = "distance",
        /// The shortest wait.
        Waiting = "waiting",
        /// The most goals reached.
        GoalAttainment = "goal_attainment",
        /// The alphabet.
        Name = "name",
    }
}

wire! {
    /// A resident's need, as scripts and elements pass it.
    pub struct NeedWire {
        /// The municipality; the catalogue's first when left out.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub municipality: Option<String> as Code,
        /// The blocks that are needed.
        pub blocks: Vec<String> as Code,
        /// The place where the resident lives.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub place: Option<String> as Code,
        /// The greatest distance in a straight line, in whole kilometres. Needs `place`.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub within_km: Option<u32>,
        /// The longest wait in whole weeks. A provider whose wait is not known does not match.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub within_weeks: Option<u32>,
        /// A language that the provider's staff must speak.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub language: Option<String>,
        /// The order: `distance`, `waiting`, `goal_attainment` or `name`; `waiting` when left out.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub order: Option<String> as Choice(Order),
        /// The day of the question, `2026-09-01`; today when left out. Providers that tie take turns by this day.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub on: Option<String> as Day,
    }
}

/// What is looked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Need {
    // INVARIANT (needs something): at least one block, each once. Upheld by `check_need`.
    blocks: Vec<Code>,
    place: Option<Code>,
    within_km: Option<u32>,
    within_weeks: Option<u32>,
    language: Option<String>,
    order: Order,
    on: Date,
}

/// All providers that cover at least a part of a need.
///
/// ```
/// use resultaatwijzer_core::{value::period::Date, providers::{NeedWire, check_need, compare}};
/// # let catalogue = resultaatwijzer_core::example::catalogue_with_places();
/// # use resultaatwijzer_core::example::providers as file;
/// # let providers = resultaatwijzer_core::providers::read(&catalogue, &file(r#", "waiting_weeks": 2"#)).unwrap();
/// let need = |blocks: &[&str]| {
///     let blocks = blocks.iter().map(|block| (*block).to_owned()).collect();
///     NeedWire { blocks, place: Some("kern".into()), ..NeedWire::default() }
/// };
/// let (need_of_both, _) = check_need(&catalogue, &need(&["thuis", "dag"]), Date::default());
/// let comparison = compare(&catalogue, &providers, &need_of_both.unwrap());
/// let found: Vec<_> = comparison.matches.iter().map(|found| (found.provider.name.as_str(), found.distance)).collect();
/// assert_eq!(found, [("B", Some(50)), ("A", Some(0))]); // B does both, 5 km away
/// assert_eq!(check_need(&catalogue, &need(&[]), Date::default()).1[0].code(), "N002");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comparison<'a> {
    /// In order; providers that cover everything come first.
    pub matches: Vec<Match<'a>>,
    /// How many other providers cover at least a part of the need, but not within its limits.
    pub left_out: usize,
}

/// A provider that covers at least a part of a need.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Match<'a> {
    /// The provider.
    pub provider: &'a Provider,
    /// The needed blocks that it offers.
    pub covered: Vec<Code>,
    /// The needed blocks that it does not offer.
    pub missing: Vec<Code>,
    /// The distance in hundreds of metres; `None` without a place.
    pub distance: Option<u32>,
    /// The longest wait among what it covers, in weeks; `None` where one is not known.
    pub waiting_weeks: Option<u32>,
    /// The rank, from 1. Providers that tie have the same rank.
    pub place: usize,
    /// Whether another provider has the same rank, so that the order of these providers means nothing.
    pub tied: bool,
}

/// Checks a need against a catalogue. Returns the valid need if nothing is wrong, and every finding.
///
/// ```
/// use resultaatwijzer_core::{value::period::Date, providers::{NeedWire, check_need}};
/// # let catalogue = resultaatwijzer_core::example::catalogue();
/// let wire = NeedWire { blocks: vec!["thuis".into()], within_km: Some(5), ..NeedWire::default() };
/// let (need, findings) = check_need(&catalogue, &wire, Date::default());
/// assert!(need.is_some()); // a warning: without a place the limit does nothing
/// assert_eq!((findings[0].code(), findings[0].at.as_str()), ("N003", "/place"));
/// let wire = NeedWire { blocks: vec!["nacht".into()], ..NeedWire::default() };
/// assert!(check_need(&catalogue, &wire, Date::default()).0.is_none());
/// ```
#[must_use]
pub fn check_need(catalogue: &Catalogue, wire: &NeedWire, today: Date) -> (Option<Need>, Vec<Finding>) {
    let mut checking = Checking::default();
    let need = assemble(&mut checking, catalogue, wire, today);
    let findings = checking.findings;
    (need.filter(|_| fine(&findings)), findings)
}

fn assemble(checking: &mut Checking, catalogue: &Catalogue, wire: &NeedWire, today: Date) -> Option<Need> {
    check_municipality(checking, catalogue, wire.municipality.as_deref());
    checking.limit("/blocks", "blocks", wire.blocks.len(), MAX_LINES);
    if wire.blocks.is_empty() {
        checking.note("/blocks", ProviderProblem::EmptyNeed);
    }
    let mut blocks = Vec::new();
    for (i, block) in wire.blocks.iter().enumerate() {
        if let Some(code) = checking.known(&format!("/blocks/{i}"), Kind::Block, block, catalogue.block_codes())
            && !blocks.contains(&code)
        {
            blocks.push(code);
        }
    }
    let place =
        wire.place.as_deref().and_then(|place| checking.known("/place", Kind::Place, place, catalogue.places()));
    let order = match wire.order.as_deref() {
        None => Some(Order::Waiting),
        Some(order) => checking.choice("/order", "order", order),
    };
    let by_distance = matches!(order, Some(Order::Distance));
    if wire.place.is_none() && (wire.within_km.is_some() || by_distance) {
        checking.note("/place", ProviderProblem::PlaceMissing);
    }
    let on = checking.optional_date("/on", wire.on.as_deref());
    let (within_km, within_weeks, language) = (wire.within_km, wire.within_weeks, wire.language.clone());
    Some(Need { blocks, place, within_km, within_weeks, language, order: order?, on: on?.unwrap_or(today) })
}

/// Matches a need to providers.
///
/// Providers that miss fewer blocks come first, then the chosen order decides. Providers tie when that order does not
/// distinguish them: they have the same distance or wait, or intervals that overlap. Each day another one of a tie
/// comes first, so that no provider is always on top because of its name.
///
/// ```
/// use resultaatwijzer_core::{value::period::Date, providers::{NeedWire, check_need, compare}};
/// # let catalogue = resultaatwijzer_core::example::catalogue_with_places();
/// # use resultaatwijzer_core::example::providers as file;
/// # let providers = resultaatwijzer_core::providers::read(&catalogue, &file(r#", "waiting_weeks": 2"#)).unwrap();
/// let soon = |within_weeks| {
///     let wire = NeedWire { blocks: vec!["thuis".into()], within_weeks: Some(within_weeks), ..NeedWire::default() };
///     let comparison = compare(&catalogue, &providers, &check_need(&catalogue, &wire, Date::default()).0.unwrap());
///     (comparison.matches.iter().map(|found| found.waiting_weeks).collect::<Vec<_>>(), comparison.left_out)
/// };
/// assert_eq!(soon(10), (vec![Some(2), Some(8)], 0));
/// assert_eq!(soon(1), (vec![], 2)); // no provider within a week
/// ```
#[must_use]
pub fn compare<'a>(catalogue: &Catalogue, providers: &'a Providers, need: &Need) -> Comparison<'a> {
    let partly: Vec<Match<'a>> = providers.all().iter().filter_map(|p| match_one(catalogue, p, need)).collect();
    let total = partly.len();
    let mut matches: Vec<Match<'a>> = partly.into_iter().filter(|found| within_limits(found, need)).collect();
    let left_out = total - matches.len();
    matches.sort_by(|a, b| (key(a, need), &a.provider.code).cmp(&(key(b, need), &b.provider.code)));
    let mut placed = Vec::with_capacity(matches.len());
    let mut rest = matches.as_slice();
    while let Some(first) = rest.first() {
        let size = rest.iter().take_while(|other| ties(first, other, need)).count().max(1);
        let (group, after) = rest.split_at(size);
        placed.extend(take_turns(group, placed.len() + 1, need));
        rest = after;
    }
    Comparison { matches: placed, left_out }
}

fn match_one<'a>(catalogue: &Catalogue, provider: &'a Provider, need: &Need) -> Option<Match<'a>> {
    let (covered, missing): (Vec<Code>, Vec<Code>) =
        need.blocks.iter().cloned().partition(|block| provider.offers.contains_key(block));
    if covered.is_empty() {
        return None;
    }
    let waits: Option<Vec<u32>> = covered.iter().map(|block| provider.offers.get(block).copied().flatten()).collect();
    let from = need.place.as_ref().and_then(|place| catalogue.places().get(place));
    let to = catalogue.places().get(&provider.place);
    let distance = from.zip(to).map(|(from, to)| distance(from, to));
    let waiting_weeks = waits.and_then(|waits| waits.into_iter().max());
    Some(Match { provider, covered, missing, distance, waiting_weeks, place: 0, tied: false })
}

/// The distance in a straight line, in hundreds of metres, rounded down.
fn distance(a: &Place, b: &Place) -> u32 {
    let square = |x: u32, y: u32| u64::from(x.abs_diff(y)).pow(2);
    u32::try_from((square(a.east, b.east) + square(a.north, b.north)).isqrt()).unwrap_or(u32::MAX)
}

fn within_limits(found: &Match<'_>, need: &Need) -> bool {
    let near = match (need.within_km, found.distance) {
        (Some(km), Some(distance)) => distance <= km.saturating_mul(10),
        _ => true,
    };
    let soon = need.within_weeks.is_none_or(|weeks| found.waiting_weeks.is_some_and(|wait| wait <= weeks));
    let speaks = need.language.as_ref().is_none_or(|language| found.provider.languages.contains(language));
    near && soon && speaks
}

fn goal_attainment(found: &Match<'_>) -> Option<crate::statistics::Estimate> {
    match found.provider.outcomes.get(&Measure::GoalAttainment) {
        Some(Figure::Known(estimate)) => Some(*estimate),
        _ => None,
    }
}

/// What to sort by: unknown comes last, never as a zero.
fn key<'a>(found: &Match<'a>, need: &Need) -> (usize, u32, &'a str) {
    let (number, name) = match need.order {
        Order::Distance => (found.distance.map_or(u32::MAX, in_km), ""),
        Order::Waiting => (found.waiting_weeks.unwrap_or(u32::MAX), ""),
        Order::GoalAttainment => (goal_attainment(found).map_or(u32::MAX, |estimate| 100 - estimate.percent), ""),
        Order::Name => (0, found.provider.name.as_str()),
    };
    (found.missing.len(), number, name)
}

fn ties(a: &Match<'_>, b: &Match<'_>, need: &Need) -> bool {
    let by_chance = match (need.order, goal_attainment(a), goal_attainment(b)) {
        (Order::GoalAttainment, Some(a), Some(b)) => a.overlaps(b),
        _ => false,
    };
    a.missing.len() == b.missing.len() && (by_chance || key(a, need) == key(b, need))
}

fn in_km(hundreds_of_metres: u32) -> u32 {
    hundreds_of_metres.saturating_add(5) / 10
}

/// A tied group, rotated by one position each day.
fn take_turns<'a>(group: &[Match<'a>], place: usize, need: &Need) -> Vec<Match<'a>> {
    let day = need.on.signed_duration_since(Date::default()).num_days().unsigned_abs() as usize;
    let by_code: Map<&Code, &Match<'a>> = group.iter().map(|found| (&found.provider.code, found)).collect();
    let mut group: Vec<Match<'a>> = by_code.values().map(|found| (*found).clone()).collect();
    let tied = group.len() > 1;
    let turn = day % group.len().max(1);
    group.rotate_left(turn);
    group.into_iter().map(|found| Match { place, tied, ..found }).collect()
}
