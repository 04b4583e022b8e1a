//! The screen of the tariff calculator, and the choices of its reader.

mod choices;
mod shown;

pub use choices::{Action, Choices};
use choices::{audiences, last_known};
pub use shown::*;

use resultaatwijzer_text::screens::tariff::TariffWords;

use crate::view::{HOUSEHOLDS, HouseholdChoice, ReaderOf, notices, step};
use resultaatwijzer_core::{
    arrangement::wire::LineWire,
    catalogue::{Block, matrix},
    price::{
        in_force::TariffsInForce,
        outcome::{ClaimPeriod, Quote},
    },
    reading::finding::Finding,
    value::{
        code::Code,
        money::Amount,
        period::{Period, parse_date},
        unit::{Unit, Volume},
    },
};

/// The screen for the choices.
#[must_use]
pub fn view(reader: &ReaderOf<'_, TariffWords>, choices: &Choices, totals: &[String]) -> TariffView {
    let words = reader.words;
    let past = last_known(reader).filter(|last| *last < reader.today);
    TariffView {
        notice: reader.notice(),
        past: past.map(|last| (words.past_tariffs)(&reader.language.locale.date(last))),
        areas: areas(reader, choices),
        lines: lines(reader, choices, totals),
        settings: settings(reader, choices),
    }
}

/// The answer to the choices. It is not in [`view`], because the part of the module that calculates and explains it is
/// loaded later.
#[must_use]
pub fn answer(reader: &ReaderOf<'_, TariffWords>, choices: &Choices, quoted: &Result<Quote, Vec<Finding>>) -> Answer {
    match quoted {
        Err(findings) => Answer { outcome: Outcome::Refused(notices(findings, reader)), totals: Vec::new() },
        Ok(quote) => Answer {
            outcome: Outcome::Priced(Box::new(priced(reader, choices, quote))),
            totals: quote.lines.iter().map(|line| reader.language.locale.amount(line.total)).collect(),
        },
    }
}

fn areas(reader: &ReaderOf<'_, TariffWords>, choices: &Choices) -> Vec<AreaView> {
    let view = |row: matrix::Row<'_>| {
        let (name, meaning) = reader.texts(row.area.code.as_str()).unwrap_or_default();
        let blocks: Vec<BlockView> = reader
            .catalogue
            .blocks()
            .iter()
            .filter(|block| block.area == row.area.code)
            .map(|block| block_view(reader, choices, block))
            .collect();
        let chosen = blocks.iter().filter(|block| block.chosen).count();
        AreaView { name: name.to_owned(), meaning: meaning.to_owned(), icon: row.area.icon, chosen, blocks }
    };
    matrix::matrix(reader.catalogue).into_iter().map(view).collect()
}

fn block_view(reader: &ReaderOf<'_, TariffWords>, choices: &Choices, block: &Block) -> BlockView {
    let (name, meaning) = reader.block(block.code.as_str());
    let levels: Vec<&str> = block.levels.iter().map(|rank| reader.level(*rank).0).collect();
    BlockView {
        code: block.code.to_string(),
        name: name.to_owned(),
        meaning: meaning.to_owned(),
        levels: levels.join(" · "),
        price: price(reader, choices, block),
        chosen: choices.arrangement.lines.iter().any(|line| line.block == block.code.as_str()),
    }
}

/// The tariff on the first chosen day, for the chosen volume of the block or else its usual volume.
fn price(reader: &ReaderOf<'_, TariffWords>, choices: &Choices, block: &Block) -> Option<String> {
    let (words, locale) = (reader.words, reader.language.locale);
    let line = choices.arrangement.lines.iter().find(|line| line.block == block.code.as_str());
    let units = line.and_then(|line| Volume::parse(&line.quantity)).unwrap_or(block.usual_quantity).units();
    let day = parse_date(&choices.arrangement.from).unwrap_or(reader.today);
    let all = reader.catalogue.municipalities();
    let asked = choices.arrangement.municipality.as_deref();
    let municipality = asked.map_or(all.first(), |asked| all.iter().find(|code| code.as_str() == asked));
    let holding = TariffsInForce::new(reader.catalogue, block, block.variants.first(), choices.audience, municipality)
        .on(day, units)?;
    Some((words.price)(&locale.amount(holding.amount), (locale.price_unit)(holding.per)))
}

fn lines(reader: &ReaderOf<'_, TariffWords>, choices: &Choices, totals: &[String]) -> Vec<LineView> {
    let locale = &reader.language.locale;
    let view = |(i, line): (usize, &LineWire)| {
        let block = reader.catalogue.block(&line.block)?;
        let units: Option<u32> = line.quantity.parse().ok();
        let many = (locale.units)(block.unit, 0);
        let frequency = (locale.frequency)(block.frequency);
        let chosen = line.variant.as_deref().or(block.variants.first().map(|code| code.as_str()));
        let variant = |code: &Code| (code.to_string(), reader.variant(code), chosen == Some(code.as_str()));
        Some(LineView {
            code: line.block.clone(),
            name: reader.block(&line.block).0.to_owned(),
            quantity: line.quantity.clone(),
            quantity_text: units
                .map(|units| format!("{} {frequency}", locale.quantity(units, block.unit)))
                .unwrap_or_default(),
            unit: format!("{many} {frequency}"),
            step: if block.unit == Unit::Minute { 15 } else { 1 },
            variants: block.variants.iter().map(variant).collect(),
            total: totals.get(i).cloned().unwrap_or_default(),
        })
    };
    choices.arrangement.lines.iter().enumerate().filter_map(view).collect()
}

fn settings(reader: &ReaderOf<'_, TariffWords>, choices: &Choices) -> Settings {
    let words = reader.words;
    let all = reader.catalogue.municipalities();
    let chosen = choices.arrangement.municipality.as_deref().or(all.first().map(|code| code.as_str()));
    let municipality = |code: &Code| (code.to_string(), reader.municipality(code), chosen == Some(code.as_str()));
    let household = |choice: HouseholdChoice| {
        let name = match choice {
            HouseholdChoice::Alone => words.household_alone,
            HouseholdChoice::Pension => words.household_pension,
            HouseholdChoice::Below => words.household_below,
            HouseholdChoice::Minors => words.household_minors,
        };
        (choice, name, choice == choices.household)
    };
    let audiences = audiences(reader);
    let several = |count: usize| count > 1;
    Settings {
        from: choices.arrangement.from.clone(),
        to: choices.arrangement.to.clone(),
        municipalities: all.iter().filter(|_| several(all.len())).map(municipality).collect(),
        audiences: audiences
            .iter()
            .filter(|_| several(audiences.len()))
            .map(|audience| (*audience, (words.audience_name)(*audience), *audience == choices.audience))
            .collect(),
        households: HOUSEHOLDS.into_iter().map(household).collect(),
    }
}

fn priced(reader: &ReaderOf<'_, TariffWords>, choices: &Choices, quote: &Quote) -> Priced {
    let (words, locale) = (reader.words, &reader.language.locale);
    let (contribution, contribution_note) = contribution(reader, quote);
    let dates = (parse_date(&choices.arrangement.from), parse_date(&choices.arrangement.to));
    let whole = dates.0.zip(dates.1).and_then(|(from, to)| Period::new(from, to));
    let totals = quote.lines.iter().map(|line| line.total).chain([quote.total]);
    Priced {
        total: locale.amount(quote.total),
        period: whole.map(|whole| (words.in_period)(&locale.period(whole))).unwrap_or_default(),
        contribution,
        contribution_note,
        notices: notices(&quote.findings, reader),
        columns: quote.lines.iter().map(|line| reader.names().block(line.block.as_str())).collect(),
        rows: rows(reader, quote),
        totals: totals.map(|amount| locale.amount(amount)).collect(),
        steps: quote.steps.iter().map(|found| step(found, reader)).collect(),
    }
}

fn contribution(reader: &ReaderOf<'_, TariffWords>, quote: &Quote) -> (String, String) {
    let (words, locale) = (reader.language.common, &reader.language.locale);
    if let Some(reason) = quote.contribution.exemption {
        return (words.pay_nothing.to_owned(), (words.exempt)(reason).to_owned());
    }
    let first = quote.contribution.periods.iter().find_map(|due| due.amount);
    let pay = first
        .map_or(reader.words.contribution_unknown.to_owned(), |amount| (words.pay_per_month)(&locale.amount(amount)));
    let unknown = quote.contribution.periods.iter().find(|due| due.amount.is_none());
    let note = unknown.map(|due| (words.pay_unknown_from)(&locale.date(due.period.from())));
    (pay, note.unwrap_or_else(|| words.pay_why.to_owned()))
}

/// The claim periods in order. A line that begins or ends within a period is in the row of that period.
fn rows(reader: &ReaderOf<'_, TariffWords>, quote: &Quote) -> Vec<Row> {
    let locale = reader.language.locale;
    let all = quote.claim_periods();
    let most = all.iter().map(|claim| claim.total).max().unwrap_or_default();
    let shown = |amount: &Amount| if amount.is_zero() { "–".to_owned() } else { locale.amount(*amount) };
    let row = |claim: &ClaimPeriod| Row {
        period: locale.period(claim.period),
        amounts: claim.amounts.iter().map(shown).collect(),
        total: locale.amount(claim.total),
        share: claim.total.percent_of(most),
    };
    all.iter().map(row).collect()
}
