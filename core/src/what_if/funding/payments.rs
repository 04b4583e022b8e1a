//! The payments of each way to pay, with their steps.

use chrono::Datelike;
use rust_decimal::Decimal;

use super::way::{Course, Funding, Payment, ResultFunding};
use crate::{
    arrangement::Arrangement,
    price::{
        fact::{FundingFact, Reason},
        outcome::Quote,
        step::{Basis, Step},
    },
    value::{
        money::{Amount, Rounding, round},
        percent::Percent,
        period::{Date, Period},
    },
};

/// The payments of one way to pay, in the order of time, and the step that explains their total.
pub(super) fn payments(
    arrangement: &Arrangement,
    quote: &Quote,
    way: &Funding,
    course: Course,
) -> (Vec<Payment>, Step) {
    let shares = |amount: &Option<Amount>| Shares::of(quote, *amount);
    let mut explained = match way {
        Funding::Granted => by_period(quote, Percent::ALL),
        Funding::Delivered => by_period(quote, course.delivered),
        Funding::Trajectory { amount, at_start } => trajectory(arrangement, shares(amount), *at_start),
        Funding::Result(result) => tied(arrangement, shares(&result.amount), result, course),
        Funding::Availability { amount } => availability(quote, *amount),
        Funding::Population { amount, inhabitants } => population(quote, *amount, *inhabitants),
    };
    explained.sort_by_key(|(payment, _)| payment.on);
    let total = explained.iter().map(|(payment, _)| payment.amount).sum();
    let (payments, steps) = explained.into_iter().unzip();
    (payments, Step::because(FundingFact::FundingTotal { amount: total }, steps))
}

type ExplainedPayments = Vec<(Payment, Step)>;

fn explained(payment: Payment, because: Vec<Step>) -> (Payment, Step) {
    let Payment { on, amount, reason } = payment;
    (payment, Step::because(FundingFact::Payment { on, amount, reason }, because))
}

/// The price of each claim period, times the percentage that was delivered.
fn by_period(quote: &Quote, delivered: Percent) -> ExplainedPayments {
    quote
        .periods()
        .into_iter()
        .map(|(period, price)| {
            let amount = round(price.euros() * delivered.share(), Rounding::HalfUp);
            let mut because =
                vec![Step::because(FundingFact::PeriodTotal { period, amount: price }, quote.lines_in(period))];
            if delivered != Percent::ALL {
                because.push(Step::fact(FundingFact::Share { percent: delivered }, Basis::Input));
            }
            explained(Payment { on: period.to(), amount, reason: Reason::Period }, because)
        })
        .filter(|(payment, _)| !payment.amount.is_zero())
        .collect()
}

/// Pays a sum in shares. Each is rounded and no larger than what is left; the last one is all that is left.
struct Shares {
    sum: Amount,
    /// The step of the sum. Only the first payment has the steps below it.
    agreed: Step,
    left: Amount,
    parts: Decimal,
    /// The step of each part so far, also of parts that were not paid.
    portions: Vec<Step>,
    payments: ExplainedPayments,
}

impl Shares {
    /// Shares of an agreed sum, or of the price without one.
    fn of(quote: &Quote, agreed: Option<Amount>) -> Self {
        let sum = agreed.unwrap_or(quote.total);
        let fact = FundingFact::AgreedSum { amount: sum };
        let agreed = match agreed {
            Some(_) => Step::fact(fact, Basis::Input),
            None => Step::because(fact, quote.step_of_total().cloned().into_iter().collect()),
        };
        Self { sum, agreed, left: sum, parts: Decimal::ZERO, portions: Vec::new(), payments: Vec::new() }
    }

    /// Pays the percentage `due` of a share on a day.
    fn pay(&mut self, on: Date, share: Percent, due: Percent, reason: Reason) {
        self.parts += share.hundredths();
        let is_last = self.parts == Decimal::ONE_HUNDRED;
        let rounded = round(self.sum.euros() * share.share(), Rounding::HalfUp);
        let part = if is_last { self.left } else { rounded.min(self.left) };
        let rest = (part != rounded).then(|| self.rest());
        self.left = self.left.less(part);
        self.portions.push(Step::because(FundingFact::Portion { amount: part }, Vec::new()));
        let amount = round(part.euros() * due.share(), Rounding::HalfUp);
        if amount.is_zero() {
            return;
        }
        let mut because = vec![self.agreed.clone(), Step::fact(FundingFact::Share { percent: share }, Basis::Input)];
        self.agreed.because.clear();
        because.extend(rest);
        if due != Percent::ALL {
            because.push(Step::fact(FundingFact::Share { percent: due }, Basis::Input));
        }
        self.payments.push(explained(Payment { on, amount, reason }, because));
    }

    /// The step of what the parts so far have left.
    fn rest(&self) -> Step {
        let sum = Step { because: Vec::new(), ..self.agreed.clone() };
        let because = std::iter::once(sum).chain(self.portions.iter().cloned());
        Step::because(FundingFact::Rest { amount: self.left }, because.collect())
    }

    /// Leaves a share unpaid.
    fn skip(&mut self, share: Percent) {
        self.pay(Date::default(), share, Percent::ZERO, Reason::End);
    }
}

fn trajectory(arrangement: &Arrangement, mut shares: Shares, at_start: Percent) -> ExplainedPayments {
    let period = arrangement.period();
    shares.pay(period.from(), at_start, Percent::ALL, Reason::Start);
    shares.pay(period.to(), rest_of(at_start), Percent::ALL, Reason::End);
    shares.payments
}

fn rest_of(share: Percent) -> Percent {
    Percent::new(Decimal::ONE_HUNDRED - share.hundredths()).unwrap_or_default()
}

/// A milestone falls due on its day, or with the result when that comes earlier.
fn tied(arrangement: &Arrangement, mut shares: Shares, way: &ResultFunding, course: Course) -> ExplainedPayments {
    shares.pay(arrangement.period().from(), way.at_start, Percent::ALL, Reason::Start);
    for milestone in &way.milestones {
        let on = course.reached.map_or(milestone.on, |reached| reached.min(milestone.on));
        shares.pay(on, milestone.share, Percent::ALL, Reason::Milestone);
    }
    match course.reached {
        Some(on) if on <= course.by => shares.pay(on, way.at_result, Percent::ALL, Reason::Result),
        Some(on) => shares.pay(on, way.at_result, way.when_late, Reason::LateResult),
        None => shares.skip(way.at_result),
    }
    shares.payments
}

fn availability(quote: &Quote, amount: Amount) -> ExplainedPayments {
    let payment = |(period, _): (Period, Amount)| {
        let because = vec![Step::fact(FundingFact::AgreedSum { amount }, Basis::Input)];
        explained(Payment { on: period.to(), amount, reason: Reason::Period }, because)
    };
    quote.periods().into_iter().map(payment).collect()
}

/// Pays the yearly sum by days, each day as a part of its own year. A payment is the amount due up to its last day
/// minus the amount due before, each rounded once, so that the payments of a year add up to its sum.
fn population(quote: &Quote, amount: Amount, inhabitants: u32) -> ExplainedPayments {
    let year = amount.euros() * Decimal::from(inhabitants);
    let due = |days: &Days| {
        // A single division, so that only the outcome is rounded.
        let (in_ordinary, in_leap) = (Decimal::from(365), Decimal::from(366));
        let of_both = Decimal::from(days.ordinary) * in_leap + Decimal::from(days.leap) * in_ordinary;
        round(year * of_both / (in_ordinary * in_leap), Rounding::HalfUp)
    };
    let due_step = |on, days: &Days| {
        let fact = FundingFact::DueUpTo { on, ordinary_days: days.ordinary, leap_days: days.leap, amount: due(days) };
        Step::because(fact, vec![Step::fact(FundingFact::PerInhabitant { amount, inhabitants }, Basis::Input)])
    };
    let mut before: Option<(Date, Days)> = None;
    let mut payments = Vec::new();
    for (period, _) in quote.periods() {
        let (paid, days) = before.map_or((Amount::ZERO, Days::default()), |(_, days)| (due(&days), days));
        let days = days.and(period);
        let part = due(&days).less(paid);
        let because = std::iter::once(due_step(period.to(), &days)).chain(before.map(|(on, days)| due_step(on, &days)));
        payments.push(explained(Payment { on: period.to(), amount: part, reason: Reason::Period }, because.collect()));
        before = Some((period.to(), days));
    }
    payments
}

/// A number of days, counted by the length of their year.
#[derive(Clone, Copy, Default)]
struct Days {
    ordinary: u32,
    leap: u32,
}

impl Days {
    fn and(self, period: Period) -> Self {
        let leap = leap_days(period);
        Self { ordinary: self.ordinary + period.days() - leap, leap: self.leap + leap }
    }
}

/// How many days of a period lie in leap years.
fn leap_days(period: Period) -> u32 {
    let years = period.from().year()..=period.to().year();
    let leap = years.filter_map(|year| {
        let whole = Period::new(Date::from_ymd_opt(year, 1, 1)?, Date::from_ymd_opt(year, 12, 31)?)?;
        whole.overlap(period).filter(|part| part.from().leap_year())
    });
    leap.map(Period::days).sum()
}
