//! Claim lines (*declaratieregels*) of one calendar month: the prices of a quote, checked against the standard's rules.

mod price;
mod volume;

use std::collections::BTreeMap;

use resultaatwijzer_core::{
    arrangement::{Arrangement, Line, stacking},
    catalogue::{Block, Catalogue},
    price::product_period::{self, Maxima},
    reading::{
        finding::{self},
        problem::Severity,
    },
    value::{
        choices::Choice,
        money::Amount,
        period::{Calendar, Period},
        unit::{Claimable, ContractVariant, Frequency, Unit},
    },
};
use serde::Serialize;

use super::{
    arrange::{overlaps, quantity},
    assignment::{AssignedProduct, Assignment, Extent},
    extent,
    finding::{Found, MessageProblem, Place, Problem, fine},
    mapping::{Entry, Mapping},
    standard::MessageUnit,
};

use price::Price;

/// The largest amount of one line, in cents (the schema's *Bedrag*, IV024).
const MAX_CENTS: u64 = 99_999_999;

/// The input of a claim.
pub struct Question<'a> {
    /// The catalogue.
    pub catalogue: &'a Catalogue,
    /// The mapping of products to blocks.
    pub mapping: &'a Mapping,
    /// The assignment.
    pub assignment: &'a Assignment,
    /// The arrangement.
    pub arrangement: &'a Arrangement,
    /// The calendar month.
    pub month: Period,
    /// The delivered volumes in the month, in the block's unit.
    pub delivered: &'a Amounts,
    /// The volumes that were claimed before under the same assignment, in the assignment's unit.
    pub claimed: &'a Amounts,
}

/// Volumes by block, or by block and the first day of its line where a block has several: `Z5`, `Z5/2026-09-15`.
pub type Amounts = BTreeMap<String, u64>;

/// A claim of one month for one person.
#[derive(Debug, Serialize)]
pub struct Claim {
    /// The lines.
    pub lines: Vec<ClaimLine>,
    /// All lines together.
    pub total: Amount,
}

/// One line of a claim (*prestatie*).
#[derive(Debug, Serialize)]
pub struct ClaimLine {
    /// The block.
    pub block: String,
    /// The number of the assignment.
    pub assignment: u32,
    /// The product's category.
    pub category: String,
    /// The product's code.
    pub code: String,
    /// The product period, within one calendar month (IV089).
    pub period: Period,
    /// The number of units.
    pub volume: u64,
    /// The code of the unit in WJ756.
    pub unit: &'static str,
    /// The tariff of one unit, where the amount is tariff times volume. A tariff per minute is rounded and only for
    /// display.
    pub tariff: Option<Amount>,
    /// The amount.
    pub amount: Amount,
}

/// The period of a calendar month by its name, `2026-09`.
pub fn month(text: &str) -> Option<Period> {
    let first = resultaatwijzer_core::value::period::parse_date(&format!("{text}-01"))?;
    Some(Calendar::CalendarMonth.period_of(first))
}

/// Makes a claim. Returns it if every line complies with every rule, and every finding.
pub fn claim(question: &Question<'_>) -> (Option<Claim>, Vec<Found>) {
    let mut findings = overlaps(&question.assignment.products);
    if question.catalogue.calendar() != Calendar::CalendarMonth {
        findings.push(Found::new(MessageProblem::NotByMonth, Place::line(1)));
        return (None, findings);
    }
    let stacked = stacking::check(question.catalogue, question.arrangement);
    findings.extend(of_core(stacked.into_iter().filter(|found| found.severity() == Severity::Error).collect()));
    let mut lines: Vec<ClaimLine> = Vec::new();
    let mut used = Vec::new();
    for (index, line) in question.arrangement.lines().iter().enumerate() {
        let Some(period) = line.period.overlap(question.month) else { continue };
        let named =
            Claiming { question, index, line, period, place: Place { path: format!("/lines/{index}"), line: 1 } };
        match named.line(&lines, &mut used, &mut findings) {
            Ok(found) => lines.extend(found),
            Err(problem) => findings.push(Found::new(problem, named.place)),
        }
    }
    findings.extend(unused(question.delivered, &used));
    findings.extend(unused(question.claimed, &used));
    if lines.is_empty() && fine(&findings) {
        findings.push(Found::new(MessageProblem::NothingToClaim, Place::line(1)));
    }
    let total = lines.iter().map(|line| line.amount).sum();
    (fine(&findings).then_some(Claim { lines, total }), findings)
}

fn unused(amounts: &Amounts, used: &[String]) -> Vec<Found> {
    let rest = amounts.keys().filter(|name| !used.contains(name));
    rest.map(|name| Found::new(MessageProblem::NothingLike { name: name.clone() }, Place::line(1))).collect()
}

/// A line of the arrangement with days in the month.
struct Claiming<'a> {
    question: &'a Question<'a>,
    index: usize,
    line: &'a Line,
    period: Period,
    place: Place,
}

impl Claiming<'_> {
    fn line(
        &self,
        earlier: &[ClaimLine],
        used: &mut Vec<String>,
        findings: &mut Vec<Found>,
    ) -> Result<Option<ClaimLine>, Problem> {
        let Question { catalogue, arrangement, .. } = self.question;
        let name = self.line.block.to_string();
        let delivered = self.amount(self.question.delivered, used);
        let claimed = self.amount(self.question.claimed, used).unwrap_or(0);
        let Some(block) = catalogue.block(&name) else { return Ok(None) };
        let Some((product, entry)) = self.product() else {
            findings.push(Found::new(MessageProblem::NotAssigned { block: name }, self.place.clone()));
            return Ok(None);
        };
        let price = price::of(catalogue, arrangement, self.index, self.period).map_err(Problem::Core)?;
        if product.product.code.is_empty() || product.product.category.is_empty() {
            return Err(MessageProblem::NoProductCode { block: name }.into());
        }
        let extent = product.extent.ok_or(MessageProblem::NoExtent)?;
        self.unchanged(&entry, extent)?;
        let delivered = delivered.unwrap_or_else(|| {
            if block.claimable != Claimable::Granted && price.quantity > 0 {
                findings.push(Found::new(MessageProblem::ClaimedInFull { block: name.clone() }, self.place.clone()));
            }
            price.quantity
        });
        if delivered == 0 || price.included {
            return Ok(None);
        }
        let (volume, tariff, amount) = self.worth(block, &entry, extent, &price, delivered)?;
        if volume > MAX_CENTS || cents(amount) > MAX_CENTS {
            return Err(MessageProblem::AmountTooLarge { block: name }.into());
        }
        self.within_maxima(block, product, extent, volume, earlier, claimed)?;
        Ok(Some(ClaimLine {
            block: name,
            assignment: product.number,
            category: product.product.category.clone(),
            code: product.product.code.clone(),
            period: self.period,
            volume,
            unit: extent.unit.code,
            tariff,
            amount,
        }))
    }

    /// The volume that was given for this line. Marks it as used.
    fn amount(&self, amounts: &Amounts, used: &mut Vec<String>) -> Option<u64> {
        let block = self.line.block.to_string();
        let exact = format!("{block}/{}", self.line.period.from());
        let name = [exact, block].into_iter().find(|name| amounts.contains_key(name))?;
        let amount = amounts.get(&name).copied();
        used.push(name);
        amount
    }

    /// The assigned product that this line delivers: one of its block that covers its days in the month.
    fn product(&self) -> Option<(&AssignedProduct, Entry)> {
        let Question { assignment, mapping, catalogue, .. } = self.question;
        assignment
            .products
            .iter()
            .filter(|product| product.within(self.period) == Some(self.period))
            .filter_map(|product| Some((product, mapping.entry(catalogue, &product.product)?)))
            .find(|(_, entry)| {
                entry.block == self.line.block && (entry.variant.is_none() || entry.variant == self.line.variant)
            })
    }

    /// A changed volume needs a new assignment, except for a total (IV066).
    fn unchanged(&self, entry: &Entry, extent: Extent) -> Result<(), Problem> {
        if extent.frequency == Frequency::Total || extent.unit.unit == Unit::Euro {
            return Ok(());
        }
        let assigned = quantity(self.question.catalogue, entry, extent)?;
        let granted = u64::from(self.line.volume.units());
        if assigned == granted {
            return Ok(());
        }
        let (granted, assigned) = (granted.to_string(), assigned.to_string());
        Err(MessageProblem::ChangedVolume { block: self.line.block.to_string(), granted, assigned }.into())
    }

    /// Volume, tariff and amount in the assignment's unit.
    fn worth(
        &self,
        block: &Block,
        entry: &Entry,
        extent: Extent,
        price: &Price,
        delivered: u64,
    ) -> Result<(u64, Option<Amount>, Amount), Problem> {
        let name = || block.code.to_string();
        let unit = extent.unit.unit;
        if unit == Unit::Euro && block.unit != Unit::Euro {
            // A claim in euros counts cents.
            let amount = price.amount(block.unit, delivered).ok_or_else(|| no_tariff(name(), extent.unit))?;
            return Ok((cents(amount), None, amount));
        }
        if entry.quantity.is_some() && !extent::comparable(block.unit, unit) {
            // One piece of the assignment stands for the whole volume of the block, so that either all or nothing of it
            // is claimed.
            let whole = delivered == price.quantity && extent.frequency != Frequency::Week;
            let amount = price.amount(block.unit, delivered).filter(|_| whole);
            let amount = amount.ok_or_else(|| MessageProblem::NotWhole { block: name() })?;
            return Ok((extent.volume.units().into(), None, amount));
        }
        let volume =
            volume::claimed(delivered, block.unit, unit).ok_or_else(|| MessageProblem::NotWhole { block: name() })?;
        let amount = match price.counted() {
            true => price.amount(unit, volume),
            false => price.amount(block.unit, delivered),
        };
        let amount = amount.ok_or_else(|| no_tariff(name(), extent.unit))?;
        Ok((volume, price.tariff_of(unit), amount))
    }

    /// Checks the maximum of the product period, and that of the whole assignment (IV077, IV078, TR321, TR322).
    fn within_maxima(
        &self,
        block: &Block,
        product: &AssignedProduct,
        extent: Extent,
        volume: u64,
        earlier: &[ClaimLine],
        claimed: u64,
    ) -> Result<(), Problem> {
        let name = block.code.to_string();
        let endless = product.to.is_none() && extent.frequency == Frequency::Week;
        let last = product.to.unwrap_or(self.question.month.to());
        let whole = Period::new(product.from, last).filter(|_| !endless).ok_or(MessageProblem::NoEnd)?;
        let contract = contract_of(extent.unit, block.contract);
        let assigned = product_period::Assignment {
            period: whole,
            volume: extent.volume,
            unit: extent.unit.unit,
            frequency: extent.frequency,
            contract,
            category: Some(product.product.category.clone()),
            calendar: Calendar::CalendarMonth,
        };
        let Ok(Maxima { periods, total }) = product_period::maxima(&assigned) else {
            return Err(MessageProblem::CombinationNotAllowed { block: name }.into());
        };
        let before =
            earlier.iter().filter(|line| line.assignment == product.number).map(|line| line.volume).sum::<u64>();
        let of_period = before + volume;
        let max = periods.iter().find(|(period, _)| period.has(self.period.from())).map_or(0, |(_, max)| *max);
        if of_period > max {
            let by_month = extent.frequency != Frequency::Week;
            return Err(MessageProblem::AboveMaximum { block: name, claimed: of_period, max, by_month }.into());
        }
        let in_all = of_period.saturating_add(claimed);
        if in_all > total {
            return Err(MessageProblem::AboveTotal { block: name, claimed: in_all, max: total }.into());
        }
        Ok(())
    }
}

fn no_tariff(block: String, unit: MessageUnit) -> MessageProblem {
    MessageProblem::NoTariffForUnit { block, unit: unit.unit.spelling() }
}

/// The contract variant: the unit decides for pieces and euros, the block for other units.
fn contract_of(unit: MessageUnit, block: ContractVariant) -> ContractVariant {
    match unit.unit {
        Unit::Euro => ContractVariant::OutputBased,
        Unit::Minute | Unit::Hour | Unit::FullDay | Unit::DayPart | Unit::Piece => unit.contract.unwrap_or(block),
    }
}

/// An amount in whole cents (IV024).
pub(super) fn cents(amount: Amount) -> u64 {
    amount
        .to_string()
        .bytes()
        .filter(u8::is_ascii_digit)
        .fold(0, |cents: u64, digit| cents.saturating_mul(10).saturating_add(u64::from(digit - b'0')))
}

/// Findings of the core, as findings of the claim.
pub fn of_core(findings: Vec<finding::Finding>) -> Vec<Found> {
    let place = |at: String| Place { path: at, line: 1 };
    findings.into_iter().map(|found| Found::new(Problem::Core(found.problem), place(found.at))).collect()
}
