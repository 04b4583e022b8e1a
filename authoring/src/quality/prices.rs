//! Checks that every block has a price today and for the next 90 days, for each audience that has a price.

use std::collections::BTreeMap;

use chrono::Days;
use resultaatwijzer_core::{
    catalogue::wire::TariffWire,
    value::period::{Date, parse_date},
};

use super::{Remark, Shortcoming, Subject};

/// How far ahead prices must be known, in days.
const AHEAD: u64 = 90;

/// The days of a price, and its row.
struct Priced<'a> {
    row: usize,
    municipality: Option<&'a str>,
    from: Option<Date>,
    to: Option<Date>,
}

impl Priced<'_> {
    fn holds_on(&self, day: Date) -> bool {
        self.from.is_none_or(|from| from <= day) && self.to.is_none_or(|to| day <= to)
    }
}

pub(super) fn examine(subject: &Subject<'_>) -> Vec<Remark> {
    let mut by_block: BTreeMap<&str, Vec<(usize, &TariffWire)>> = BTreeMap::new();
    for (row, tariff) in subject.wire.tariffs.iter().enumerate() {
        by_block.entry(&tariff.block).or_default().push((row, tariff));
    }
    let mut remarks = Vec::new();
    for (i, block) in subject.wire.blocks.iter().enumerate() {
        let at = format!("/blocks/{i}");
        let Some(rows) = by_block.get(block.code.as_str()) else {
            remarks.push(Remark::new(Shortcoming::BlockWithoutTariff { block: block.code.clone() }, at));
            continue;
        };
        for (j, variant) in block.variants.iter().enumerate() {
            if !rows.iter().any(|(_, tariff)| tariff.variant.as_ref() == Some(variant)) {
                let what = Shortcoming::VariantWithoutTariff { block: block.code.clone(), variant: variant.clone() };
                remarks.push(Remark::new(what, format!("{at}/variants/{j}")));
            }
        }
        remarks.extend(block_prices(subject, &block.code, &at, rows));
    }
    remarks.extend(contribution(subject));
    remarks
}

fn block_prices(subject: &Subject<'_>, block: &str, at: &str, rows: &[(usize, &TariffWire)]) -> Vec<Remark> {
    let all: Vec<Priced<'_>> = rows.iter().map(|(row, tariff)| priced(*row, tariff)).collect();
    if !all.iter().any(|price| price.holds_on(subject.on)) {
        return vec![not_today(subject.on, block, at, &all)];
    }
    let mut audiences: BTreeMap<(Option<&str>, &str), Vec<Priced<'_>>> = BTreeMap::new();
    for (row, tariff) in rows {
        audiences.entry((tariff.variant.as_deref(), &tariff.audience)).or_default().push(priced(*row, tariff));
    }
    let mut remarks = Vec::new();
    for ((_, audience), prices) in audiences {
        let mut found: Vec<Remark> = Vec::new();
        for municipality in &subject.wire.municipalities {
            let here: Vec<&Priced<'_>> =
                prices.iter().filter(|price| price.municipality.is_none_or(|code| code == municipality.code)).collect();
            found.extend(audience_prices(subject.on, block, audience, &here));
        }
        found.dedup();
        remarks.extend(found);
    }
    remarks
}

fn not_today(on: Date, block: &str, at: &str, prices: &[Priced<'_>]) -> Remark {
    let last = prices.iter().filter(|price| price.to.is_some_and(|to| to < on)).max_by_key(|price| price.to);
    let starts = prices.iter().filter_map(|price| price.from).filter(|from| *from > on).min();
    let what =
        Shortcoming::NoTariffToday { block: block.to_owned(), on, ended: last.and_then(|price| price.to), starts };
    let at = last.map_or_else(|| at.to_owned(), |price| format!("/tariffs/{}/valid_to", price.row));
    Remark::new(what, at)
}

/// The first day without a price, for one audience in one municipality.
fn audience_prices(on: Date, block: &str, audience: &str, prices: &[&Priced<'_>]) -> Option<Remark> {
    let (block, audience) = (block.to_owned(), audience.to_owned());
    let at = |price: &Priced<'_>| format!("/tariffs/{}/valid_to", price.row);
    let holds = |day: Date| prices.iter().any(|price| price.holds_on(day));
    let starts_after = |day: Date| prices.iter().filter_map(|price| price.from).filter(|from| *from > day).min();
    if !holds(on) {
        let price = prices.iter().filter(|price| price.to.is_some_and(|to| to < on)).max_by_key(|price| price.to)?;
        let last = price.to.filter(|_| starts_after(on).is_none())?;
        return Some(Remark::new(Shortcoming::AudienceEnded { block, audience, last }, at(price)));
    }
    let (price, last) = first_end(on, prices.iter().map(|price| (*price, price.to)), holds)?;
    let what = Shortcoming::TariffEnds { block, audience, last, next: starts_after(last) };
    Some(Remark::new(what, at(price)))
}

/// The earliest last day in the next 90 days after which no price holds.
fn first_end<T>(
    on: Date,
    ends: impl Iterator<Item = (T, Option<Date>)>,
    holds: impl Fn(Date) -> bool,
) -> Option<(T, Date)> {
    let reach = on.checked_add_days(Days::new(AHEAD))?;
    ends.filter_map(|(what, last)| Some((what, last?)))
        .filter(|(_, last)| (on..=reach).contains(last) && last.succ_opt().is_some_and(|next| !holds(next)))
        .min_by_key(|(_, last)| *last)
}

fn priced(row: usize, tariff: &TariffWire) -> Priced<'_> {
    let date = |text: &Option<String>| text.as_deref().and_then(parse_date);
    let (from, to) = (date(&tariff.valid_from), date(&tariff.valid_to));
    Priced { row, municipality: tariff.municipality.as_deref(), from, to }
}

/// Checks that the own contribution is known for the same 90 days, if any block falls under it.
fn contribution(subject: &Subject<'_>) -> Vec<Remark> {
    if !subject.wire.blocks.iter().any(|block| block.own_contribution == "subscription") {
        return Vec::new();
    }
    let rates: Vec<_> = subject.catalogue.rates().iter().enumerate().collect();
    let mut municipalities: Vec<Option<&str>> = vec![None];
    municipalities.extend(subject.catalogue.municipalities().iter().map(|code| Some(code.as_str())));
    let end = |municipality: Option<&str>| {
        let own = rates.iter().filter(|(_, rate)| rate.municipality.as_ref().map(|code| code.as_str()) == municipality);
        let holds = |day| own.clone().any(|(_, rate)| rate.valid.has(day));
        let (i, last) = first_end(subject.on, own.clone().map(|(i, rate)| (*i, Some(rate.valid.to()))), holds)?;
        let what = Shortcoming::ContributionEnds { municipality: municipality.map(str::to_owned), last };
        Some(Remark::new(what, format!("/own_contribution/{i}/valid_to")))
    };
    municipalities.into_iter().filter_map(end).collect()
}
