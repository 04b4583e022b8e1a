//! The tariff calculator's screen, and what its reader can choose.

mod shown;

pub use shown::*;

use resultaatwijzer_text::words::TariffWords;

use super::{ReaderOf, notices, step};
use resultaatwijzer_core::{
    arrangement::wire::{ArrangementWire, HouseholdWire, LineWire},
    catalogue::{Audience, Block, Tariff, matrix},
    price::quote::Quote,
    reading::finding::Finding,
    value::{
        choices::Choice,
        code::Code,
        money::Amount,
        ordered::Set,
        period::{Calendar, Date, Months, Period, parse_date},
        unit::Unit,
    },
};

/// What the reader chose. Everything else is worked out from it.
#[derive(Clone, Debug, PartialEq)]
pub struct Choices {
    /// The arrangement so far.
    pub arrangement: ArrangementWire,
    /// By which tariff.
    pub audience: Audience,
    /// With whom the resident lives.
    pub household: HouseholdChoice,
}

/// With whom the resident lives, in four plain answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HouseholdChoice {
    /// Alone.
    Alone,
    /// Together, everybody at pension age.
    Pension,
    /// Together, not everybody at pension age.
    Below,
    /// The help is only for children.
    Minors,
}

/// The four answers.
pub const HOUSEHOLDS: [HouseholdChoice; 4] =
    [HouseholdChoice::Alone, HouseholdChoice::Pension, HouseholdChoice::Below, HouseholdChoice::Minors];

/// One thing that the reader does.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// Takes a block in or out.
    Toggle(String),
    /// Sets how much of a line.
    Quantity(usize, String),
    /// Sets a line's variant.
    Variant(usize, String),
    /// Sets the first day.
    From(String),
    /// Sets the last day.
    To(String),
    /// Sets the municipality.
    Municipality(String),
    /// Sets by which tariff.
    Audience(Audience),
    /// Sets with whom the resident lives.
    Household(HouseholdChoice),
}

impl HouseholdChoice {
    /// The household that it stands for.
    #[must_use]
    pub fn wire(self) -> HouseholdWire {
        let household =
            |members, all_at_pension_age, minors_only| HouseholdWire { members, all_at_pension_age, minors_only };
        match self {
            Self::Alone => household(1, false, None),
            Self::Pension => household(2, true, None),
            Self::Below => household(2, false, None),
            Self::Minors => household(1, false, Some(true)),
        }
    }
}

impl Choices {
    /// The choices to start with: those handed in, or a year from today within the days that tariffs are known for.
    #[must_use]
    pub fn start(
        reader: &ReaderOf<'_, TariffWords>,
        arrangement: Option<&ArrangementWire>,
        municipality: Option<String>,
    ) -> Self {
        let audience = audiences(reader).first().copied().unwrap_or(Audience::InKind);
        match arrangement {
            Some(arrangement) => Self {
                household: household_choice(arrangement.household.as_ref()),
                audience: arrangement
                    .lines
                    .iter()
                    .find_map(|line| line.audience.as_deref().and_then(Audience::parse))
                    .unwrap_or(audience),
                arrangement: arrangement.clone(),
            },
            None => {
                let (from, to) = usual_year(reader);
                let (from, to) = (from.to_string(), to.to_string());
                let arrangement = ArrangementWire { from, to, municipality, household: None, lines: Vec::new() };
                Self { arrangement, audience, household: HouseholdChoice::Alone }
            }
        }
    }

    /// The choices after an action.
    #[must_use]
    pub fn after(&self, reader: &ReaderOf<'_, TariffWords>, action: Action) -> Self {
        let mut next = self.clone();
        let lines = &mut next.arrangement.lines;
        match action {
            Action::Toggle(block) => match lines.iter().position(|line| line.block == block) {
                Some(place) => {
                    lines.remove(place);
                }
                None => lines.extend(reader.catalogue.block(&block).map(|found| LineWire {
                    block,
                    quantity: found.usual_quantity.units().to_string(),
                    ..LineWire::default()
                })),
            },
            Action::Quantity(place, quantity) => {
                lines.get_mut(place).into_iter().for_each(|line| line.quantity.clone_from(&quantity));
            }
            Action::Variant(place, variant) => {
                lines.get_mut(place).into_iter().for_each(|line| line.variant = Some(variant.clone()));
            }
            Action::From(from) => next.arrangement.from = from,
            Action::To(to) => next.arrangement.to = to,
            Action::Municipality(code) => next.arrangement.municipality = Some(code),
            Action::Audience(audience) => next.audience = audience,
            Action::Household(household) => next.household = household,
        }
        next
    }

    /// The arrangement to price: the choices that hold for all lines put into each.
    #[must_use]
    pub fn asked(&self) -> ArrangementWire {
        let mut asked = self.arrangement.clone();
        asked.household = Some(self.household.wire());
        for line in &mut asked.lines {
            line.audience = Some(self.audience.spelling().to_owned());
        }
        asked
    }
}

fn household_choice(household: Option<&HouseholdWire>) -> HouseholdChoice {
    match household {
        Some(HouseholdWire { minors_only: Some(true), .. }) => HouseholdChoice::Minors,
        Some(HouseholdWire { members: 2.., all_at_pension_age: true, .. }) => HouseholdChoice::Pension,
        Some(HouseholdWire { members: 2.., .. }) => HouseholdChoice::Below,
        _ => HouseholdChoice::Alone,
    }
}

/// The audiences for which there is any tariff, in the order of the list.
fn audiences(reader: &ReaderOf<'_, TariffWords>) -> Vec<Audience> {
    let has = |audience| all_tariffs(reader).any(|tariff| tariff.audience == audience);
    Audience::ALL.iter().map(|(audience, _)| *audience).filter(|audience| has(*audience)).collect()
}

fn all_tariffs<'a>(reader: &ReaderOf<'a, TariffWords>) -> impl Iterator<Item = &'a Tariff> {
    let catalogue = reader.catalogue;
    catalogue.blocks().iter().flat_map(|block| catalogue.tariffs(&block.code))
}

/// The last day that any tariff is known for; `None` when one has no end.
fn last_known(reader: &ReaderOf<'_, TariffWords>) -> Option<Date> {
    all_tariffs(reader).map(|tariff| tariff.valid_to).collect::<Option<Vec<_>>>()?.into_iter().max()
}

/// A year from the first of this month, moved back to where tariffs are known.
fn usual_year(reader: &ReaderOf<'_, TariffWords>) -> (Date, Date) {
    let year = |from: Date| from.checked_add_months(Months::new(12)).and_then(|to| to.pred_opt()).unwrap_or(from);
    let month = Calendar::CalendarMonth.period_of(reader.today).from();
    match last_known(reader) {
        Some(last) if last < year(month) => {
            let from = last.succ_opt().and_then(|next| next.checked_sub_months(Months::new(12))).unwrap_or(month);
            (from, last)
        }
        _ => (month, year(month)),
    }
}

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

/// The answer to the choices. Apart from the screen: what calculates and explains it is a part of the module that comes
/// later.
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

/// The tariff that holds on the first chosen day, or from which one where there are bands.
fn price(reader: &ReaderOf<'_, TariffWords>, choices: &Choices, block: &Block) -> String {
    let (words, locale) = (reader.words, &reader.language.locale);
    let day = parse_date(&choices.arrangement.from).unwrap_or(reader.today);
    let variant = block.variants.first();
    let municipality = choices.arrangement.municipality.as_deref();
    let holding = reader
        .catalogue
        .tariffs(&block.code)
        .iter()
        .filter(|t| t.holds_on(day) && t.audience == choices.audience && t.variant.as_ref() == variant)
        .filter(|t| t.municipality.as_ref().is_none_or(|code| Some(code.as_str()) == municipality));
    holding
        .min_by_key(|tariff| (tariff.municipality.is_none(), tariff.amount))
        .map_or(words.no_price.to_owned(), |tariff| {
            (words.price)(&locale.amount(tariff.amount), (locale.price_unit)(tariff.per))
        })
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

/// Claim periods in order. Lines that begin or end within one share its row.
fn rows(reader: &ReaderOf<'_, TariffWords>, quote: &Quote) -> Vec<Row> {
    let locale = &reader.language.locale;
    let calendar = reader.catalogue.calendar();
    let parts = quote.lines.iter().flat_map(|line| &line.periods);
    let starts: Set<Date> = parts.map(|part| calendar.period_of(part.period.from()).from()).collect();
    let in_period = |start: Date| {
        let whole = calendar.period_of(start);
        let amounts: Vec<_> = quote
            .lines
            .iter()
            .map(|line| line.periods.iter().filter(|part| whole.contains(part.period)).map(|part| part.amount).sum())
            .collect();
        let hull = quote.lines.iter().flat_map(|line| &line.periods).filter(|part| whole.contains(part.period));
        let from = hull.clone().map(|part| part.period.from()).min().unwrap_or(start);
        let to = hull.map(|part| part.period.to()).max().unwrap_or(start);
        (Period::new(from, to), amounts)
    };
    let all: Vec<(Option<Period>, Vec<Amount>)> = starts.iter().copied().map(in_period).collect();
    let sum = |amounts: &[Amount]| amounts.iter().copied().sum();
    let most: Amount = all.iter().map(|(_, amounts)| sum(amounts)).max().unwrap_or_default();
    all.iter()
        .map(|(period, amounts)| {
            let total: Amount = sum(amounts);
            Row {
                period: period.map(|period| locale.period(period)).unwrap_or_default(),
                amounts: amounts
                    .iter()
                    .map(|amount| if amount.is_zero() { "–".to_owned() } else { locale.amount(*amount) })
                    .collect(),
                total: locale.amount(total),
                share: total.percent_of(most),
            }
        })
        .collect()
}
