//! Prices an arrangement: the cost per claim period, what the household pays of it, and why.

use rust_decimal::Decimal;

use crate::{
    arrangement::{self, Arrangement, Line, stacking, wire::ArrangementWire},
    catalogue::{Block, Catalogue, Computed, Proration, Rule, RuleKind, Tariff},
    price::{
        contribution,
        fact::PriceFact,
        in_force::TariffsInForce,
        outcome::{Quote, QuotedLine, QuotedPeriod},
        product_period::times,
        step::{Basis, Recording, Step, WithSteps, WithoutSteps},
    },
    reading::{
        finding::{Finding, fine},
        problem::{ArrangementProblem, Problem},
    },
    value::{
        choices::Choice,
        code::Code,
        money::{Amount, Rounding, round},
        period::{Date, Period},
        unit::{Claimable, Frequency, PriceUnit, Unit, price_units_per},
    },
};

/// Checks an arrangement and prices it.
///
/// ```
/// use resultaatwijzer_core::price::quote;
/// # let catalogue = resultaatwijzer_core::example::catalogue();
/// # use resultaatwijzer_core::example::parse;
/// let ask = |quantity: &str| quote::ask(&catalogue, &parse(&format!(
///     r#"{{"from": "2026-01-01", "to": "2026-01-31", "lines": [{{"block": "dag", "quantity": "{quantity}"}}]}}"#
/// )));
/// assert_eq!(ask("4").unwrap().1.total.to_string(), "640.00");
/// let findings = ask("6").unwrap_err(); // the band ends at 5 parts of a day a week
/// assert_eq!((findings[0].code(), findings[0].at.as_str()), ("A005", "/lines/0"));
/// ```
///
/// # Errors
/// Every finding of [`arrangement::check`]: no line (`A001`), too many (`C005`), too many years (`A002`), a line
/// outside the arrangement's days (`A003`); a wrong code (`C010`), date (`C012`), number (`C013`), choice (`C014`) or
/// order of two dates (`C015`); a municipality, block or variant that is not declared (`C101`). Or those of [`quote`].
pub fn ask(catalogue: &Catalogue, wire: &ArrangementWire) -> Result<(Arrangement, Quote), Vec<Finding>> {
    let (arrangement, findings) = arrangement::check(catalogue, wire);
    let arrangement = arrangement.ok_or(findings)?;
    let quote = quote(catalogue, &arrangement)?;
    Ok((arrangement, quote))
}

/// Prices an arrangement.
///
/// A volume per week counts each ISO week once, in the period in which it ends. The tariff is that of the first day of
/// the claim period. A price per period follows the catalogue's proration.
///
/// ```
/// use resultaatwijzer_core::{arrangement, price::quote::quote};
/// # let catalogue = resultaatwijzer_core::example::catalogue();
/// # use resultaatwijzer_core::example::parse;
/// let price = |to: &str| {
///     let json = r#"{"from": "2026-12-01", "to": "TO", "lines": [{"block": "dag", "quantity": "4"}]}"#;
///     quote(&catalogue, &arrangement::check(&catalogue, &parse(&json.replace("TO", to))).0.unwrap())
/// };
/// assert_eq!(price("2026-12-31").unwrap().total.to_string(), "640.00");
/// assert_eq!(price("2027-01-31").unwrap_err()[0].code(), "A004"); // no tariff holds in January
/// ```
///
/// # Errors
/// Every line for which no tariff holds (`A004`), or whose volume falls in no band (`A005`). An arrangement with such a
/// line has no price at all.
pub fn quote(catalogue: &Catalogue, arrangement: &Arrangement) -> Result<Quote, Vec<Finding>> {
    priced::<WithSteps>(catalogue, arrangement)
}

/// The same answer without its explanation: [`Quote::steps`] is empty. For callers that price thousands of
/// arrangements.
///
/// ```
/// use resultaatwijzer_core::{arrangement, price::quote};
/// # let catalogue = resultaatwijzer_core::example::catalogue();
/// # use resultaatwijzer_core::example::parse;
/// let wire = parse(r#"{"from": "2026-01-01", "to": "2026-01-31", "lines": [{"block": "dag", "quantity": "4"}]}"#);
/// let arrangement = arrangement::check(&catalogue, &wire).0.unwrap();
/// let (all, less) = (quote::quote(&catalogue, &arrangement)?, quote::without_steps(&catalogue, &arrangement)?);
/// assert_eq!((all.total, all.steps.len()), (less.total, 2));
/// assert!(less.steps.is_empty());
/// # Ok::<(), Vec<resultaatwijzer_core::reading::finding::Finding>>(())
/// ```
///
/// # Errors
/// Those of [`quote`].
pub fn without_steps(catalogue: &Catalogue, arrangement: &Arrangement) -> Result<Quote, Vec<Finding>> {
    priced::<WithoutSteps>(catalogue, arrangement)
}

fn priced<T: Recording>(catalogue: &Catalogue, arrangement: &Arrangement) -> Result<Quote, Vec<Finding>> {
    let mut findings = Vec::new();
    let mut steps = Vec::new();
    let mut lines = Vec::with_capacity(arrangement.lines.len());
    let mut blocks = Vec::with_capacity(arrangement.lines.len());
    for (i, line) in arrangement.lines.iter().enumerate() {
        let Some(block) = catalogue.block(line.block.as_str()) else { continue };
        match Pricing::new(catalogue, arrangement, line, block).line::<T>(&mut steps) {
            Ok(quoted) => lines.push(quoted),
            Err(problem) => findings.push(Finding::new(problem, format!("/lines/{i}"))),
        }
        blocks.push(block);
    }
    if !fine(&findings) {
        return Err(findings);
    }
    findings.extend(stacking::check(catalogue, arrangement));
    let total = lines.iter().map(|line| line.total).sum();
    let mut all = Vec::new();
    T::record(&mut all, || Step::because(PriceFact::Total { amount: total }, steps));
    let contribution =
        contribution::contribution::<T>(catalogue, arrangement, &blocks, &lines, &mut findings, &mut all);
    Ok(Quote { lines, total, calendar: catalogue.calendar(), contribution, findings, steps: all })
}

/// Prices one claim period of one line, so that other periods need not have a tariff yet. The step explains the amount,
/// as in the whole [`quote`].
///
/// ```
/// use resultaatwijzer_core::{arrangement, value::period::{Period, parse_date}, price::quote};
/// # let catalogue = resultaatwijzer_core::example::catalogue();
/// # use resultaatwijzer_core::example::parse;
/// let wire = parse(r#"{"from": "2026-01-01", "to": "2027-06-30", "lines": [{"block": "thuis", "quantity": "60"}]}"#);
/// let arrangement = arrangement::check(&catalogue, &wire).0.unwrap();
/// let price = |from, to| {
///     let part = Period::new(parse_date(from).unwrap(), parse_date(to).unwrap()).unwrap();
///     quote::quote_period(&catalogue, &arrangement, 0, part).map(|(quoted, _)| quoted.amount.to_string())
/// };
/// assert_eq!(price("2026-02-01", "2026-02-28"), Ok("200.00".into())); // four hours, though 2027 has no tariff yet
/// assert_eq!(price("2027-02-01", "2027-02-28").unwrap_err().code(), "A004");
/// ```
///
/// # Errors
/// No tariff holds in the period (`A004`), or the volume falls in no band (`A005`); or there is no such line (`A001`).
pub fn quote_period(
    catalogue: &Catalogue,
    arrangement: &Arrangement,
    line: usize,
    part: Period,
) -> Result<(QuotedPeriod, Step), Problem> {
    let found = arrangement.lines.get(line);
    let block = found.and_then(|line| catalogue.block(line.block.as_str()));
    let (Some(line), Some(block)) = (found, block) else { return Err(ArrangementProblem::EmptyArrangement.into()) };
    let mut steps = Vec::new();
    let quoted = Pricing::new(catalogue, arrangement, line, block).period::<WithSteps>(part, &mut steps)?;
    steps.pop().map(|step| (quoted, step)).ok_or(ArrangementProblem::EmptyArrangement.into())
}

/// One line, and what its price depends on in every period.
struct Pricing<'a> {
    catalogue: &'a Catalogue,
    line: &'a Line,
    block: &'a Block,
    /// The tariffs from which the one in force is chosen.
    tariffs: TariffsInForce<'a>,
    /// The blocks that it is part of, each with its rule and period.
    within: Vec<(&'a Rule, &'a Code, Period)>,
}

impl<'a> Pricing<'a> {
    fn new(catalogue: &'a Catalogue, arrangement: &'a Arrangement, line: &'a Line, block: &'a Block) -> Self {
        let municipality = Some(&arrangement.municipality);
        let tariffs = TariffsInForce::new(catalogue, block, line.variant.as_ref(), line.audience, municipality);
        let mut within = Vec::new();
        for rule in catalogue.rules_about(&block.code) {
            let RuleKind::IncludedIn { block: part, within: codes } = &rule.kind else { continue };
            for code in codes.iter().filter(|_| *part == block.code) {
                let beside = arrangement.lines.iter().filter(|other| other.block == *code);
                let beside = beside.filter(|other| other.overlaps_for_same_person(line));
                within.extend(beside.map(|other| (rule, code, other.period)));
            }
        }
        Self { catalogue, line, block, tariffs, within }
    }

    fn line<T: Recording>(&self, recorded: &mut Vec<Step>) -> Result<QuotedLine, Problem> {
        let mut steps = Vec::new();
        let parts = self.line.period.split(self.catalogue.calendar()).into_iter();
        let periods = parts.map(|part| self.period::<T>(part, &mut steps)).collect::<Result<Vec<_>, _>>()?;
        let total = periods.iter().map(|period| period.amount).sum();
        let block = self.block.code.clone();
        T::record(recorded, || Step::because(PriceFact::LineTotal { block: block.clone(), amount: total }, steps));
        Ok(QuotedLine { block, total, periods })
    }

    fn period<T: Recording>(&self, part: Period, recorded: &mut Vec<Step>) -> Result<QuotedPeriod, Problem> {
        let volume = self.line.volume.units();
        let times = self.times(part);
        let quantity = u64::from(volume) * u64::from(times);
        let mut because = Vec::new();
        let amount = match self.included(part) {
            Some((rule, within)) => {
                T::record(&mut because, || {
                    let fact = PriceFact::IncludedIn { block: self.block.code.clone(), within: within.clone() };
                    Step::fact(fact, Basis::Rule { rule: rule.code.clone() })
                });
                Amount::ZERO
            }
            None => self.amount::<T>(part, quantity, times, &mut because)?,
        };
        T::record(recorded, || Step::because(PriceFact::PeriodAmount { period: part, amount }, because));
        Ok(QuotedPeriod { period: part, quantity, amount })
    }

    /// Tariff x quantity x part, with its steps.
    fn amount<T: Recording>(
        &self,
        part: Period,
        quantity: u64,
        times: u32,
        recorded: &mut Vec<Step>,
    ) -> Result<Amount, Problem> {
        let (unit, frequency) = (self.block.unit, self.block.frequency);
        let volume = || PriceFact::Volume { volume: self.line.volume.units(), unit, frequency };
        let times_step =
            || Step::fact(PriceFact::Times { times, frequency }, Basis::Article { article: article_of(frequency) });
        if unit == Unit::Euro {
            // A volume of euro cents is the amount itself (iWmo unit 83).
            T::record(recorded, || Step::fact(volume(), Basis::Input));
            T::record(recorded, times_step);
            return Ok(Amount::from_cents(quantity));
        }
        let tariff = self.tariff(part.from())?;
        T::record(recorded, || {
            let basis = Basis::Catalogue { at: tariff.at.clone(), source: tariff.source.clone() };
            let computed = tariff.computed.map(|Computed { of, percent }| {
                let basis = Basis::Catalogue { at: None, source: tariff.source.clone() };
                Step::fact(PriceFact::ComputedTariff { of, percent }, basis)
            });
            let fact = PriceFact::Tariff { amount: tariff.amount, per: tariff.per };
            Step::new(fact, basis, computed.into_iter().collect())
        });
        T::record(recorded, || Step::fact(volume(), Basis::Input));
        let mut euros = tariff.amount.euros();
        if tariff.band.is_none() {
            T::record(recorded, times_step);
            euros *= Decimal::from(quantity);
            if let Some((numerator, denominator)) = price_units_per(unit, tariff.per)
                && numerator != denominator
            {
                T::record(recorded, || {
                    let fact = PriceFact::Conversion { unit, per: tariff.per, numerator, denominator };
                    Step::fact(fact, Basis::Article { article: "iWmo TR346" })
                });
                euros = part_of(euros, numerator, denominator);
            }
        }
        if matches!(tariff.per, PriceUnit::Month | PriceUnit::FourWeeks) {
            let (numerator, denominator) = self.paid_part(part);
            if numerator != denominator {
                T::record(recorded, || {
                    let article = self.catalogue.proration().spelling();
                    let weeks = self.catalogue.proration() == Proration::ByWeek;
                    Step::fact(PriceFact::Part { numerator, denominator, weeks }, Basis::Article { article })
                });
                euros = part_of(euros, numerator, denominator);
            }
        }
        Ok(round(euros, Rounding::HalfUp))
    }

    /// How many times the block's frequency falls in a part. A sum for a result is due in the last part.
    fn times(&self, part: Period) -> u32 {
        let at_the_end = self.block.claimable == Claimable::ResultReached;
        let once = self.line.one_off_period;
        match self.block.frequency {
            Frequency::Total if at_the_end => u32::from(part.to() == once.to()),
            Frequency::Total => times(Frequency::Total, self.block.contract, part, once),
            frequency => times(frequency, self.block.contract, part, self.line.week_period),
        }
    }

    /// The share of a claim period that is paid, as numerator and denominator.
    fn paid_part(&self, part: Period) -> (u32, u32) {
        let whole = self.catalogue.calendar().period_of(part.from());
        match self.catalogue.proration() {
            Proration::FullPeriod => (1, 1),
            Proration::ByDay => (part.days(), whole.days()),
            Proration::ByWeek => {
                let weeks = times(Frequency::Week, self.block.contract, part, self.line.week_period);
                (weeks.min(whole.sundays()), whole.sundays())
            }
            Proration::StartBefore15thEndFrom15th => {
                let fifteenth = whole.from() + chrono::Days::new(14);
                let starts_in_time = part.from() == whole.from() || part.from() < fifteenth;
                let ends_late_enough = part.to() == whole.to() || part.to() >= fifteenth;
                (u32::from(starts_in_time && ends_late_enough), 1)
            }
        }
    }

    /// The block that this one is part of in a claim period, and the rule for that.
    fn included(&self, part: Period) -> Option<(&Rule, &Code)> {
        let mut within = self.within.iter();
        within.find(|(_, _, period)| period.overlap(part).is_some()).map(|(rule, code, _)| (*rule, *code))
    }

    fn tariff(&self, day: Date) -> Result<&'a Tariff, Problem> {
        self.tariffs.on(day, self.line.volume.units()).ok_or_else(|| self.why_no_tariff(day))
    }

    fn why_no_tariff(&self, day: Date) -> Problem {
        let block = self.block.code.to_string();
        let bands = || self.tariffs.all_on(day).filter_map(|tariff| tariff.band);
        let problem = match bands().map(|band| band.from).min().zip(bands().map(|band| band.to).max()) {
            Some((lowest, highest)) => {
                ArrangementProblem::NoBand { block, quantity: self.line.volume.units(), lowest, highest }
            }
            None => {
                ArrangementProblem::NoTariff { block, on: day.to_string(), audience: self.line.audience.spelling() }
            }
        };
        problem.into()
    }
}

fn part_of(euros: Decimal, numerator: u32, denominator: u32) -> Decimal {
    euros * Decimal::from(numerator) / Decimal::from(denominator)
}

fn article_of(frequency: Frequency) -> &'static str {
    match frequency {
        Frequency::Week => "iWmo IV077, TR322",
        Frequency::Month | Frequency::FourWeeks => "iWmo IV078",
        Frequency::Day | Frequency::Total => "iWmo IV089",
    }
}
