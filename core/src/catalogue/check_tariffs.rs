//! Checks the tariffs of a catalogue: each fits its block, and no two of them hold for the same block, variant,
//! audience, municipality and band on one day.

use super::{
    Computed,
    declared::{Declared, optional},
    parts::{Band, Block, Tariff},
    wire::TariffWire,
};
use crate::{
    reading::{
        checking::Checking,
        problem::{CatalogueProblem, Kind, ValueProblem},
    },
    value::{
        choices::Choice,
        code::Code,
        money::Amount,
        ordered::Map,
        period::Calendar,
        unit::{Frequency, PriceUnit, price_units_per},
    },
};

pub(super) fn check_tariffs<'a>(
    checking: &mut Checking,
    declared: &Declared,
    wires: &[TariffWire],
    find: &dyn Fn(&str) -> Option<&'a Block>,
) -> Map<Code, Vec<Tariff>> {
    let mut tariffs: Map<Code, Vec<Tariff>> = Map::default();
    for (i, wire) in wires.iter().enumerate() {
        let at = format!("/tariffs/{i}");
        let Some((code, tariff)) = check_tariff(checking, declared, &at, wire, find) else { continue };
        let Some(others) = tariffs.or_default(code) else { continue };
        if let Some(other) = others.iter().find(|other| overlap(other, &tariff)) {
            let other = other.at.clone().unwrap_or_else(|| other.amount.to_string());
            checking.note(at, CatalogueProblem::OverlappingTariffs { block: wire.block.clone(), other });
        }
        others.push(tariff);
    }
    tariffs
}

fn check_tariff<'a>(
    checking: &mut Checking,
    declared: &Declared,
    at: &str,
    wire: &TariffWire,
    find: &dyn Fn(&str) -> Option<&'a Block>,
) -> Option<(Code, Tariff)> {
    let code = checking.known(&format!("{at}/block"), Kind::Block, &wire.block, &declared.blocks);
    let block = find(&wire.block);
    let audience = checking.choice(&format!("{at}/audience"), "audience", &wire.audience);
    let municipality = optional(wire.municipality.as_deref(), |code| {
        checking.known(&format!("{at}/municipality"), Kind::Municipality, code, &declared.municipalities)
    });
    let variant = match block {
        Some(block) => check_variant(checking, &format!("{at}/variant"), block, wire.variant.as_deref()),
        None => Some(None),
    };
    let amount = checking.amount(&format!("{at}/amount"), &wire.amount);
    let per: Option<PriceUnit> = checking.choice(&format!("{at}/per"), "per", &wire.per);
    let valid_from = checking.optional_date(&format!("{at}/valid_from"), wire.valid_from.as_deref());
    let valid_to = checking.optional_date(&format!("{at}/valid_to"), wire.valid_to.as_deref());
    if let (Some(Some(from)), Some(Some(to))) = (valid_from, valid_to) {
        checking.period(&format!("{at}/valid_to"), Some(from), Some(to));
    }
    let computed = check_computed(checking, at, wire, amount);
    let source = checking.known(&format!("{at}/source"), Kind::Source, &wire.source, &declared.sources);
    let band = check_band(checking, at, wire);
    if let (Some(block), Some(per), Some(band)) = (block, per, band)
        && !(price_fits(block, per, band) && period_fits(per, declared.calendar))
    {
        let (unit, per) = (block.unit.spelling(), per.spelling());
        checking.note(format!("{at}/per"), CatalogueProblem::PriceDoesNotFit { block: wire.block.clone(), unit, per });
    }
    let tariff = Tariff {
        variant: variant?,
        audience: audience?,
        municipality: municipality?,
        band: band?,
        amount: amount?,
        per: per?,
        valid_from: valid_from?,
        valid_to: valid_to?,
        computed,
        source: source?,
        at: wire.at.clone(),
    };
    Some((code?, tariff))
}

/// How a tariff was computed. The result must be its amount.
fn check_computed(checking: &mut Checking, at: &str, wire: &TariffWire, amount: Option<Amount>) -> Option<Computed> {
    let of = checking.amount(&format!("{at}/of"), wire.of.as_deref()?)?;
    let at = format!("{at}/percent");
    let percent = checking.percent(&at, wire.percent.as_deref().unwrap_or_default(), |percent| {
        amount.is_none_or(|amount| Computed { of, percent: *percent }.amount() == amount)
    })?;
    Some(Computed { of, percent })
}

/// A block with variants has a tariff for each; a block without has none.
fn check_variant(checking: &mut Checking, at: &str, block: &Block, found: Option<&str>) -> Option<Option<Code>> {
    match found {
        None if block.variants.is_empty() => Some(None),
        _ => checking.known(at, Kind::Variant, found.unwrap_or_default(), &block.variants).map(Some),
    }
}

fn check_band(checking: &mut Checking, at: &str, wire: &TariffWire) -> Option<Option<Band>> {
    match (wire.band_from, wire.band_to) {
        (None, None) => Some(None),
        (Some(from), Some(to)) if from <= to => Some(Some(Band { from, to })),
        (from, to) => {
            let show = |n: Option<u32>| n.map_or_else(String::new, |n| n.to_string());
            checking.note(format!("{at}/band_to"), ValueProblem::EndsBeforeStart { from: show(from), to: show(to) });
            None
        }
    }
}

/// A price per month or per four weeks needs a catalogue with that calendar.
fn period_fits(per: PriceUnit, calendar: Calendar) -> bool {
    match per {
        PriceUnit::Month => calendar == Calendar::CalendarMonth,
        PriceUnit::FourWeeks => calendar == Calendar::Iso4Weeks,
        PriceUnit::Minute
        | PriceUnit::Hour
        | PriceUnit::DayPart
        | PriceUnit::FullDay
        | PriceUnit::Piece
        | PriceUnit::Once => true,
    }
}

/// A price per period needs a band, or a block that counts pieces per period. Any other price must count the block's
/// unit. A price per period for pieces per week would be due every week.
fn price_fits(block: &Block, per: PriceUnit, band: Option<Band>) -> bool {
    match (band, per) {
        (Some(_), PriceUnit::Month | PriceUnit::FourWeeks) => true,
        (None, PriceUnit::Month) if block.frequency != Frequency::Month => false,
        (None, PriceUnit::FourWeeks) if block.frequency != Frequency::FourWeeks => false,
        _ => price_units_per(block.unit, per).is_some(),
    }
}

fn overlap(a: &Tariff, b: &Tariff) -> bool {
    let bands = match (a.band, b.band) {
        (Some(a), Some(b)) => a.from <= b.to && b.from <= a.to,
        _ => true,
    };
    let starts_in_time = |a: &Tariff, b: &Tariff| match (a.valid_from, b.valid_to) {
        (Some(from), Some(to)) => from <= to,
        _ => true,
    };
    (&a.variant, a.audience, &a.municipality) == (&b.variant, b.audience, &b.municipality)
        && bands
        && starts_in_time(a, b)
        && starts_in_time(b, a)
}
