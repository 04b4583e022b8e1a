//! The choices of the reader of the calculator, and the first choices.

use resultaatwijzer_core::{
    arrangement::wire::{ArrangementWire, HouseholdWire, LineWire},
    catalogue::{Audience, Tariff},
    value::{
        choices::Choice,
        period::{Calendar, Date, Months},
    },
};
use resultaatwijzer_text::screens::tariff::TariffWords;

use crate::view::{HouseholdChoice, ReaderOf};

/// The choices of the reader, from which the screen is calculated.
#[derive(Clone, Debug, PartialEq)]
pub struct Choices {
    /// The arrangement so far.
    pub arrangement: ArrangementWire,
    /// The audience whose tariff applies.
    pub audience: Audience,
    /// The household.
    pub household: HouseholdChoice,
}

/// An action of the reader.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// Adds a block or removes it.
    Toggle(String),
    /// Sets the volume of a line.
    Quantity(usize, String),
    /// Sets a line's variant.
    Variant(usize, String),
    /// Sets the first day.
    From(String),
    /// Sets the last day.
    To(String),
    /// Sets the municipality.
    Municipality(String),
    /// Sets the audience whose tariff applies.
    Audience(Audience),
    /// Sets the household.
    Household(HouseholdChoice),
}

impl Choices {
    /// The first choices: the given arrangement, or else a year from today, within the days that have tariffs.
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

    /// The arrangement to price. Each line contains the choices that apply to all lines.
    #[must_use]
    pub fn arrangement_to_price(&self) -> ArrangementWire {
        let mut arrangement = self.arrangement.clone();
        arrangement.household = Some(self.household.wire());
        for line in &mut arrangement.lines {
            line.audience = Some(self.audience.spelling().to_owned());
        }
        arrangement
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

/// The audiences that have a tariff, in their usual order.
pub(super) fn audiences(reader: &ReaderOf<'_, TariffWords>) -> Vec<Audience> {
    let has = |audience| all_tariffs(reader).any(|tariff| tariff.audience == audience);
    Audience::ALL.iter().map(|(audience, _)| *audience).filter(|audience| has(*audience)).collect()
}

fn all_tariffs<'a>(reader: &ReaderOf<'a, TariffWords>) -> impl Iterator<Item = &'a Tariff> {
    let catalogue = reader.catalogue;
    catalogue.blocks().iter().flat_map(|block| catalogue.tariffs(&block.code))
}

/// The last day that has a tariff; `None` when a tariff has no end.
pub(super) fn last_known(reader: &ReaderOf<'_, TariffWords>) -> Option<Date> {
    all_tariffs(reader).map(|tariff| tariff.valid_to).collect::<Option<Vec<_>>>()?.into_iter().max()
}

/// A year from the first of this month, moved back until it has tariffs.
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
