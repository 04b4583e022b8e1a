//! The arithmetic of an explanation, once more: each amount from the steps below it. What rests on nothing below must
//! be somebody's own input, a line of the catalogue, or an amount that is explained elsewhere in the same answer.

mod context;
mod given;
mod hour;

use resultaatwijzer_core::{
    price::{
        fact::{BillFact, ChangeFact, ContributionFact, Fact, FundingFact, PriceFact, RealPriceFact},
        step::{Basis, Step},
    },
    value::{
        money::{Amount, Difference, Rounding, round},
        percent::Percent,
        period::Period,
        unit::{PriceUnit, Unit},
    },
};
use rust_decimal::Decimal;

pub use context::Context;
use given::given;
use hour::Exact;

/// How many amounts follow from the steps below them.
///
/// # Errors
/// The amount that does not, and what follows in its place.
pub fn recomputed(steps: &[Step], context: &Context) -> Result<usize, String> {
    let mut answer = Answer { all: Vec::new(), amounts: 0, context };
    steps.iter().for_each(|step| answer.gather(step));
    steps.iter().try_for_each(|step| answer.check(step))?;
    Ok(answer.amounts)
}

struct Answer<'a> {
    /// All steps of the answer.
    all: Vec<&'a Step>,
    amounts: usize,
    context: &'a Context,
}

impl<'a> Answer<'a> {
    fn gather(&mut self, step: &'a Step) {
        self.all.push(step);
        step.because.iter().for_each(|below| self.gather(below));
    }

    fn check(&mut self, step: &Step) -> Result<(), String> {
        step.because.iter().try_for_each(|below| self.check(below))?;
        let because = &step.because;
        let sum = || because.iter().filter_map(Step::amount).sum::<Amount>();
        let (said, expected) = match &step.fact {
            Fact::Price(PriceFact::LineTotal { amount, .. }) if because.is_empty() => (*amount, self.explained(step)?),
            Fact::Price(PriceFact::Total { amount })
            | Fact::Price(PriceFact::LineTotal { amount, .. })
            | Fact::Funding(FundingFact::PeriodTotal { amount, .. })
            | Fact::Contribution(ContributionFact::ContributionTotal { amount })
            | Fact::Contribution(ContributionFact::ContributionKnown { amount })
            | Fact::Funding(FundingFact::FundingTotal { amount })
            | Fact::Change(ChangeFact::Before { amount })
            | Fact::Change(ChangeFact::After { amount }) => (*amount, sum()),
            Fact::Price(PriceFact::PeriodAmount { amount, .. }) => (*amount, product(because)),
            // Paid before, in a period that is told nowhere else: below `PaidSoFar` alone.
            Fact::Contribution(ContributionFact::ContributionPeriod { .. }) if because.is_empty() => {
                return self.paid_before(step);
            }
            Fact::Contribution(ContributionFact::ContributionPeriod { amount, .. }) => (*amount, due(because)),
            Fact::Contribution(ContributionFact::CappedAtCost { cost }) => (*cost, capped(because)),
            Fact::Contribution(ContributionFact::CostSoFar { amount })
            | Fact::Contribution(ContributionFact::PaidSoFar { amount })
                if because.is_empty() =>
            {
                (*amount, self.up_to(step)?)
            }
            Fact::Contribution(ContributionFact::CostSoFar { amount })
            | Fact::Contribution(ContributionFact::PaidSoFar { amount }) => (*amount, sum()),
            Fact::Funding(FundingFact::AgreedSum { amount }) if because.is_empty() => (*amount, self.agreed(step)?),
            Fact::Funding(FundingFact::AgreedSum { amount }) => (*amount, sum()),
            // The rest that it is part of recomputes it.
            Fact::Funding(FundingFact::Portion { .. }) => return self.of_a_rest(step),
            Fact::Funding(FundingFact::Rest { amount }) => {
                self.portions(because)?;
                (*amount, rest(because))
            }
            Fact::Funding(FundingFact::Payment { amount, .. }) => (*amount, payment(because)),
            Fact::Funding(FundingFact::DueUpTo { ordinary_days, leap_days, amount, .. }) => {
                (*amount, of_years(because, *ordinary_days, *leap_days))
            }
            Fact::RealPrice(RealPriceFact::RealPrice { amount }) if because.is_empty() => {
                (*amount, self.priced(step)?.rounded())
            }
            Fact::RealPrice(RealPriceFact::RealPrice { amount }) => (*amount, Exact::of(because)?.rounded()),
            Fact::RealPrice(RealPriceFact::TariffPerHour { amount }) => (*amount, Exact::of(because)?.rounded()),
            Fact::RealPrice(RealPriceFact::WagesAllProductive { amount }) => (*amount, Exact::of(because)?.rounded()),
            Fact::RealPrice(RealPriceFact::LeftForWages { difference }) => {
                return self.same(step, *difference, Difference::round(Exact::left(because)?.euros()));
            }
            Fact::RealPrice(RealPriceFact::Margin { difference }) => {
                let [tariff, real] = because.as_slice() else { return Err(format!("{step:?}")) };
                let margin = Exact::of(&tariff.because)?.less(self.priced(real)?);
                return self.same(step, *difference, Difference::round(margin.euros()));
            }
            Fact::RealPrice(RealPriceFact::MinutesBought { minutes }) => {
                let [Step { fact: Fact::RealPrice(RealPriceFact::TariffFor { amount, .. }), .. }, real] =
                    because.as_slice()
                else {
                    return Err(format!("{step:?}"));
                };
                return self.same(step, minutes.minutes(), self.priced(real)?.minutes_for(*amount));
            }
            Fact::RealPrice(RealPriceFact::BreakEven { percent }) => {
                let [wages, left] = because.as_slice() else { return Err(format!("{step:?}")) };
                let expected = Exact::of(&wages.because)?.percent_of(Exact::left(&left.because)?);
                return self.same(step, percent.map(Percent::hundredths), expected);
            }
            Fact::Change(ChangeFact::ChangeTotal { difference })
            | Fact::Change(ChangeFact::ContributionChange { difference }) => {
                let differences = because.iter().filter_map(|step| match step.fact {
                    Fact::Change(ChangeFact::ChangedPeriod { difference, .. }) => Some(difference),
                    _ => None,
                });
                return self.same(step, *difference, differences.sum());
            }
            Fact::Change(ChangeFact::ChangedPeriod { before, after, difference, .. }) => {
                let found = because.iter().map(|step| &step.fact).collect::<Vec<_>>();
                let said = [
                    &Fact::Change(ChangeFact::Before { amount: *before }),
                    &Fact::Change(ChangeFact::After { amount: *after }),
                ];
                if found != said {
                    return Err(format!("{step:?}"));
                }
                return self.same(step, *difference, Difference::between(*before, *after));
            }
            Fact::Bill(BillFact::BillDifference { difference }) => {
                let [
                    Step { fact: Fact::Bill(BillFact::BillAmount { amount, per }), .. },
                    Step { fact: Fact::Contribution(ContributionFact::Rate { amount: now, per: same }), .. },
                ] = because.as_slice()
                else {
                    return Err(format!("{step:?}"));
                };
                return if per == same {
                    self.same(step, *difference, Difference::between(*now, *amount))
                } else {
                    Err(format!("{step:?} compares different periods"))
                };
            }
            Fact::Bill(BillFact::BillRange { lowest, highest, .. }) => {
                let within = because.iter().flat_map(|below| &below.because).all(|below| match below.fact {
                    Fact::Bill(BillFact::BillAmount { amount, .. }) => amount == *lowest || amount == *highest,
                    _ => true,
                });
                return if within { given(step) } else { Err(format!("{step:?}")) };
            }
            Fact::Price(PriceFact::Tariff { amount, .. }) if !because.is_empty() => (*amount, share(because)),
            // Given, not computed.
            Fact::Price(PriceFact::Tariff { .. })
            | Fact::Price(PriceFact::ComputedTariff { .. })
            | Fact::Contribution(ContributionFact::Rate { .. })
            | Fact::Bill(BillFact::BillAmount { .. })
            | Fact::Funding(FundingFact::PerInhabitant { .. })
            | Fact::Price(PriceFact::Volume { .. })
            | Fact::Funding(FundingFact::Share { .. })
            | Fact::RealPrice(RealPriceFact::TariffFor { .. })
            | Fact::RealPrice(RealPriceFact::YearHours { .. })
            | Fact::RealPrice(RealPriceFact::Forecast { .. }) => return given(step),
            // Part of the real price, which recomputes them all.
            Fact::RealPrice(RealPriceFact::Cost { .. }) | Fact::RealPrice(RealPriceFact::CostPercent { .. }) => {
                return Ok(());
            }
            // No amounts.
            Fact::Price(PriceFact::Times { .. })
            | Fact::Price(PriceFact::Conversion { .. })
            | Fact::Price(PriceFact::Part { .. })
            | Fact::Price(PriceFact::IncludedIn { .. })
            | Fact::Contribution(ContributionFact::Exempt { .. })
            | Fact::Contribution(ContributionFact::RateUnknown { .. }) => return Ok(()),
        };
        self.same(step, said, expected)
    }

    fn same<T: PartialEq + std::fmt::Debug>(&mut self, step: &Step, said: T, expected: T) -> Result<(), String> {
        self.amounts += 1;
        if said == expected { Ok(()) } else { Err(format!("{expected:?} follows from {step:#?}")) }
    }

    /// A line's cost in a period of the contribution: what the total says of that line in that period.
    fn explained(&self, step: &Step) -> Result<Amount, String> {
        let Fact::Price(PriceFact::LineTotal { block, amount }) = &step.fact else { return Err(format!("{step:?}")) };
        let period = self.contribution_period_of(step)?;
        let lines = self
            .all
            .iter()
            .filter(|of| matches!(&of.fact, Fact::Price(PriceFact::LineTotal { block: of, .. }) if of == block));
        let mut costs = lines.map(|line| cost_in(line, period));
        costs.find(|cost| cost == amount).ok_or_else(|| format!("no line costs {step:?}"))
    }

    /// The period of the own contribution that a step explains.
    fn contribution_period_of(&self, step: &Step) -> Result<Period, String> {
        let period = self.all.iter().find_map(|parent| match parent.fact {
            Fact::Contribution(ContributionFact::ContributionPeriod { period, .. }) if holds(parent, step) => {
                Some(period)
            }
            _ => None,
        });
        period.ok_or_else(|| format!("{step:?} rests on nothing"))
    }

    /// What was paid before, or all that the support has cost so far, where all of that is explained. A change tells
    /// only the periods that differ: there both name their periods, but for the first, before which nothing was paid.
    fn up_to(&self, step: &Step) -> Result<Amount, String> {
        let [total, ..] = self.all.as_slice() else { return Err(format!("{step:?}")) };
        match (&step.fact, &total.fact) {
            (Fact::Contribution(ContributionFact::CostSoFar { .. }), Fact::Price(PriceFact::Total { .. })) => {
                let period = self.contribution_period_of(step)?;
                let asked = |line: &&Step| match &line.fact {
                    Fact::Price(PriceFact::LineTotal { block, .. }) => self.context.asked_for.contains(block),
                    _ => false,
                };
                Ok(total.because.iter().filter(asked).map(|line| cost_begun_by(line, period)).sum())
            }
            (Fact::Contribution(ContributionFact::PaidSoFar { .. }), Fact::Price(PriceFact::Total { .. })) => {
                let contribution = self.all.iter().find(|total| total.because.iter().any(|period| holds(period, step)));
                let before =
                    contribution.into_iter().flat_map(|total| &total.because).take_while(|period| !holds(period, step));
                Ok(before.filter_map(Step::amount).sum())
            }
            (Fact::Contribution(ContributionFact::PaidSoFar { amount }), _) if amount.is_zero() => Ok(*amount),
            _ => Err(format!("{step:?} rests on nothing")),
        }
    }

    fn paid_before(&self, step: &Step) -> Result<(), String> {
        let is_paid_so_far = |parent: &&&Step| {
            matches!(parent.fact, Fact::Contribution(ContributionFact::PaidSoFar { .. })) && holds(parent, step)
        };
        self.all.iter().find(is_paid_so_far).map(|_| ()).ok_or_else(|| format!("{step:?} rests on nothing"))
    }

    /// A sum that somebody gave, or one that is explained where it is first used.
    fn agreed(&self, step: &Step) -> Result<Amount, String> {
        let mut explained = self.all.iter().filter(|other| other.fact == step.fact && !other.because.is_empty());
        match (&step.basis, explained.next(), step.fact.clone()) {
            (Basis::Input, _, Fact::Funding(FundingFact::AgreedSum { amount }))
            | (_, Some(_), Fact::Funding(FundingFact::AgreedSum { amount })) => Ok(amount),
            _ => Err(format!("{step:?} rests on nothing")),
        }
    }

    /// The real price with all its decimals, where it is explained.
    fn priced(&self, step: &Step) -> Result<Exact, String> {
        let explained = self.all.iter().find(|other| other.fact == step.fact && !other.because.is_empty());
        Exact::of(&explained.ok_or_else(|| format!("{step:?} rests on nothing"))?.because)
    }

    /// The parts that were given out before, whether they were paid or not: each is its share of the sum, rounded, and
    /// no more than what the ones before have left.
    fn portions(&mut self, because: &[Step]) -> Result<(), String> {
        let [Step { fact: Fact::Funding(FundingFact::AgreedSum { amount: sum }), .. }, portions @ ..] = because else {
            return Err(format!("{because:?} begins with no sum"));
        };
        let shares = self.context.shares.clone();
        if portions.len() >= shares.len() {
            return Err(format!("{} parts of {} shares were given out", portions.len(), shares.len()));
        }
        let mut left = *sum;
        for (portion, share) in portions.iter().zip(shares) {
            let Fact::Funding(FundingFact::Portion { amount }) = portion.fact else {
                return Err(format!("{portion:?}"));
            };
            let expected = round(sum.euros() * share.share(), Rounding::HalfUp).min(left);
            self.same(portion, amount, expected)?;
            left = left.less(amount);
        }
        Ok(())
    }

    fn of_a_rest(&self, step: &Step) -> Result<(), String> {
        let is_rest = |other: &&&Step| matches!(other.fact, Fact::Funding(FundingFact::Rest { .. }));
        let found = self.all.iter().filter(is_rest).any(|rest| holds(rest, step));
        if found { Ok(()) } else { Err(format!("{step:?} is part of nothing")) }
    }
}

/// Whether a step is this one, or has it below.
fn holds(step: &Step, wanted: &Step) -> bool {
    std::ptr::eq(step, wanted) || step.because.iter().any(|below| holds(below, wanted))
}

/// What a line costs in the claim periods that have begun when a period ends.
fn cost_begun_by(line: &Step, period: Period) -> Amount {
    let parts = line.because.iter().filter_map(|part| match part.fact {
        Fact::Price(PriceFact::PeriodAmount { period: of, amount }) if of.from() <= period.to() => Some(amount),
        _ => None,
    });
    parts.sum()
}

fn cost_in(line: &Step, period: Period) -> Amount {
    let parts = line.because.iter().filter_map(|part| match part.fact {
        Fact::Price(PriceFact::PeriodAmount { period: of, amount }) if of.overlap(period).is_some() => Some(amount),
        _ => None,
    });
    parts.sum()
}

/// Tariff x volume x times x conversion x part, rounded once; nothing where the block is part of another.
fn product(because: &[Step]) -> Amount {
    let mut euros = Decimal::ONE;
    let banded = !because.iter().any(|step| matches!(step.fact, Fact::Price(PriceFact::Times { .. })));
    for step in because {
        match &step.fact {
            Fact::Price(PriceFact::IncludedIn { .. }) => return Amount::ZERO,
            Fact::Price(PriceFact::Tariff { amount, per }) => {
                assert!(!banded || matches!(per, PriceUnit::Month | PriceUnit::FourWeeks), "{step:?}");
                euros *= amount.euros();
            }
            // A volume of euros is in cents.
            Fact::Price(PriceFact::Volume { volume, unit: Unit::Euro, .. }) => {
                euros *= Amount::from_cents(u64::from(*volume)).euros()
            }
            Fact::Price(PriceFact::Volume { volume, .. }) if !banded => euros *= Decimal::from(*volume),
            Fact::Price(PriceFact::Times { times, .. }) => euros *= Decimal::from(*times),
            Fact::Price(PriceFact::Conversion { numerator, denominator, .. })
            | Fact::Price(PriceFact::Part { numerator, denominator, .. }) => {
                euros = euros * Decimal::from(*numerator) / Decimal::from(*denominator);
            }
            _ => {}
        }
    }
    round(euros, Rounding::HalfUp)
}

/// A share of another tariff, rounded once.
fn share(because: &[Step]) -> Amount {
    let [Step { fact: Fact::Price(PriceFact::ComputedTariff { of, percent }), .. }] = because else {
        return Amount::ZERO;
    };
    round(of.euros() * percent.share(), Rounding::HalfUp)
}

/// The rate, or the cost when that is less.
fn due(because: &[Step]) -> Amount {
    let amounts = because.iter().filter_map(|step| match &step.fact {
        Fact::Contribution(ContributionFact::Rate { amount, .. })
        | Fact::Contribution(ContributionFact::CappedAtCost { cost: amount }) => Some(*amount),
        _ => None,
    });
    amounts.min().unwrap()
}

/// The cost of the lines in the period, or of all so far less what was paid.
fn capped(because: &[Step]) -> Amount {
    match because.iter().map(|step| &step.fact).collect::<Vec<_>>().as_slice() {
        [
            Fact::Contribution(ContributionFact::CostSoFar { amount: cost }),
            Fact::Contribution(ContributionFact::PaidSoFar { amount: paid }),
        ] => cost.less(*paid),
        _ => because.iter().filter_map(Step::amount).sum(),
    }
}

/// What was agreed less every part before.
fn rest(because: &[Step]) -> Amount {
    because.iter().fold(Amount::ZERO, |left, step| match step.fact {
        Fact::Funding(FundingFact::AgreedSum { amount }) => amount,
        Fact::Funding(FundingFact::Portion { amount }) => left.less(amount),
        _ => left,
    })
}

/// A period's price or an agreed sum, times each share and rounded each time; what is left where that is told; or what
/// is due up to a day less what was due before.
fn payment(because: &[Step]) -> Amount {
    let mut due = because.iter().filter_map(|step| match step.fact {
        Fact::Funding(FundingFact::DueUpTo { amount, .. }) => Some(amount),
        _ => None,
    });
    if let Some(up_to) = due.next() {
        return up_to.less(due.next().unwrap_or_default());
    }
    because.iter().fold(Amount::ZERO, |paid, step| match step.fact {
        Fact::Funding(FundingFact::PeriodTotal { amount, .. })
        | Fact::Funding(FundingFact::AgreedSum { amount })
        | Fact::Funding(FundingFact::Rest { amount }) => amount,
        Fact::Funding(FundingFact::Share { percent }) => round(paid.euros() * percent.share(), Rounding::HalfUp),
        _ => paid,
    })
}

/// A sum for each inhabitant in a year, for so many days of years of 365 and of 366.
fn of_years(because: &[Step], ordinary: u32, leap: u32) -> Amount {
    let [Step { fact: Fact::Funding(FundingFact::PerInhabitant { amount, inhabitants }), .. }] = because else {
        return Amount::ZERO;
    };
    let days = Decimal::from(ordinary) * Decimal::from(366) + Decimal::from(leap) * Decimal::from(365);
    let euros = amount.euros() * Decimal::from(*inhabitants) * days / Decimal::from(365 * 366);
    round(euros, Rounding::HalfUp)
}
