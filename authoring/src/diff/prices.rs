//! Prices and own contributions that differ.

use std::collections::{BTreeMap, BTreeSet};

use resultaatwijzer_core::{
    catalogue::{Audience, Band, Catalogue, RatePer, Tariff},
    value::unit::PriceUnit,
};

use super::{
    change::{Change, PriceKey},
    timeline::{Price, Span, Step, Timeline, steps},
};

/// A price without its municipality.
type Key = (Option<String>, Audience, Option<Band>);

/// Prices by municipality; those of the whole region have the key `None`.
type ByMunicipality<P> = BTreeMap<Option<String>, Vec<Span<P>>>;

/// Changes of the prices of all blocks in the new edition, then of the own contribution.
pub(super) fn compare(old: &Catalogue, new: &Catalogue) -> Vec<Change> {
    let mut changes = Vec::new();
    for block in new.blocks() {
        let (before, after) = (tariffs(old.tariffs(&block.code)), tariffs(new.tariffs(&block.code)));
        let keys: BTreeSet<&Key> = before.keys().chain(after.keys()).collect();
        for key in keys {
            let nothing = ByMunicipality::new();
            let (before, after) = (before.get(key).unwrap_or(&nothing), after.get(key).unwrap_or(&nothing));
            let (variant, audience, band) = key.clone();
            changes.extend(municipalities(before, after).into_iter().map(|(municipality, except, step)| {
                let block = block.code.to_string();
                let key = PriceKey { block, variant: variant.clone(), audience, band, municipality };
                Change::Price { key, except, step }
            }));
        }
    }
    let contribution = municipalities(&rates(old), &rates(new)).into_iter();
    changes.extend(contribution.map(|(municipality, except, step)| Change::Contribution {
        municipality,
        except,
        step,
    }));
    changes
}

/// The changes for the region, with the municipalities for which they do not hold, and the changes for each of those
/// municipalities.
fn municipalities<P: Clone + PartialEq>(
    before: &ByMunicipality<P>,
    after: &ByMunicipality<P>,
) -> Vec<(Option<String>, Vec<String>, Step<P>)> {
    let names: BTreeSet<&Option<String>> = before.keys().chain(after.keys()).collect();
    let timeline = |prices: &ByMunicipality<P>, name: &Option<String>| {
        let of = |name: &Option<String>| prices.get(name).cloned().unwrap_or_default();
        let otherwise = if name.is_some() { of(&None) } else { Vec::new() };
        Timeline { own: of(name), otherwise }
    };
    names
        .into_iter()
        .flat_map(|name| {
            let steps = steps(&timeline(before, name), &timeline(after, name));
            let except: Vec<String> = after.keys().flatten().filter(|_| name.is_none()).cloned().collect();
            steps.into_iter().map(move |step| (name.clone(), except.clone(), step))
        })
        .collect()
}

fn tariffs(tariffs: &[Tariff]) -> BTreeMap<Key, ByMunicipality<PriceUnit>> {
    let mut prices: BTreeMap<Key, ByMunicipality<PriceUnit>> = BTreeMap::new();
    for tariff in tariffs {
        let key = (tariff.variant.as_ref().map(ToString::to_string), tariff.audience, tariff.band);
        let municipality = tariff.municipality.as_ref().map(ToString::to_string);
        let price = Price { amount: tariff.amount, per: tariff.per, computed: tariff.computed };
        let span = Span { from: tariff.valid_from, to: tariff.valid_to, price };
        prices.entry(key).or_default().entry(municipality).or_default().push(span);
    }
    prices
}

fn rates(catalogue: &Catalogue) -> ByMunicipality<RatePer> {
    let mut rates = ByMunicipality::new();
    for rate in catalogue.rates() {
        let price = Price { amount: rate.amount, per: rate.per, computed: None };
        let span = Span { from: Some(rate.valid.from()), to: Some(rate.valid.to()), price };
        rates.entry(rate.municipality.as_ref().map(ToString::to_string)).or_default().push(span);
    }
    rates
}
