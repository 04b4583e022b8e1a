//! What falls due when, and the steps of it.

use chrono::Datelike;
use rust_decimal::Decimal;

use super::{Course, Funding, Payment, Reason, ResultFunding};
use crate::{
    arrangement::Arrangement,
    money::{Amount, Rounding, round},
    percent::Percent,
    period::{Date, Period},
    quote::Quote,
    step::{Basis, Fact, Step},
};

/// The payments of one way to pay, in the order of time, and why.
pub(super) fn payments(
    arrangement: &Arrangement,
    quote: &Quote,
    way: &Funding,
    course: Course,
) -> (Vec<Payment>, Step) {
    let price = |amount: &Option<Amount>| amount.unwrap_or(quote.total);
    let mut told = match way {
        Funding::Granted => by_period(quote, Percent::ALL),
        Funding::Delivered => by_period(quote, course.delivered),
        Funding::Trajectory { amount, at_start } => trajectory(arrangement, price(amount), *at_start),
        Funding::Result(result) => tied(arrangement, price(&result.amount), result, course),
        Funding::Availability { amount } => availability(quote, *amount),
        Funding::Population { amount, inhabitants } => population(quote, *amount, *inhabitants),
    };
    told.sort_by_key(|(payment, _)| payment.on);
    let total = told.iter().map(|(payment, _)| payment.amount).sum();
    let (payments, steps) = told.into_iter().unzip();
    (payments, Step::because(Fact::FundingTotal { amount: total }, steps))
}

type Told = Vec<(Payment, Step)>;

fn told(payment: Payment, because: Vec<Step>) -> (Payment, Step) {
    let Payment { on, amount, reason } = payment;
    (payment, Step::because(Fact::Payment { on, amount, reason }, because))
}

/// Each claim period's price, as far as it was delivered.
fn by_period(quote: &Quote, delivered: Percent) -> Told {
    quote
        .periods()
        .into_iter()
        .map(|(period, price)| {
            let amount = round(price.euros() * delivered.share(), Rounding::HalfUp);
            let mut because = vec![Step::because(Fact::PeriodAmount { period, amount: price }, Vec::new())];
            if delivered != Percent::ALL {
                because.push(Step::fact(Fact::Share { percent: delivered }, Basis::Input));
            }
            told(Payment { on: period.to(), amount, reason: Reason::Period }, because)
        })
        .filter(|(payment, _)| !payment.amount.is_zero())
        .collect()
}

/// A sum in shares: each is rounded, and the last takes what that left. None takes more than is left.
struct Shares {
    sum: Amount,
    left: Amount,
    parts: Decimal,
    told: Told,
}

impl Shares {
    fn of(sum: Amount) -> Self {
        Self { sum, left: sum, parts: Decimal::ZERO, told: Vec::new() }
    }

    /// What of this share falls due: `due` of it, on a day.
    fn pay(&mut self, on: Date, share: Percent, due: Percent, reason: Reason) {
        self.parts += share.hundredths();
        let is_last = self.parts == Decimal::ONE_HUNDRED;
        let rounded = round(self.sum.euros() * share.share(), Rounding::HalfUp);
        let part = if is_last { self.left } else { rounded.min(self.left) };
        self.left = self.left.less(part);
        let amount = round(part.euros() * due.share(), Rounding::HalfUp);
        if amount.is_zero() {
            return;
        }
        let mut because = vec![
            Step::fact(Fact::AgreedSum { amount: self.sum }, Basis::Input),
            Step::fact(Fact::Share { percent: share }, Basis::Input),
        ];
        if due != Percent::ALL {
            because.push(Step::fact(Fact::Share { percent: due }, Basis::Input));
        }
        self.told.push(told(Payment { on, amount, reason }, because));
    }

    /// A share that never falls due.
    fn skip(&mut self, share: Percent) {
        self.pay(Date::default(), share, Percent::ZERO, Reason::End);
    }
}

fn trajectory(arrangement: &Arrangement, sum: Amount, at_start: Percent) -> Told {
    let period = arrangement.period();
    let mut shares = Shares::of(sum);
    shares.pay(period.from(), at_start, Percent::ALL, Reason::Start);
    shares.pay(period.to(), rest_of(at_start), Percent::ALL, Reason::End);
    shares.told
}

fn rest_of(share: Percent) -> Percent {
    Percent::new(Decimal::ONE_HUNDRED - share.hundredths()).unwrap_or_default()
}

/// A milestone falls due on its day, or with the result when that comes earlier.
fn tied(arrangement: &Arrangement, sum: Amount, way: &ResultFunding, course: Course) -> Told {
    let mut shares = Shares::of(sum);
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
    shares.told
}

fn availability(quote: &Quote, amount: Amount) -> Told {
    let payment = |(period, _): (Period, Amount)| {
        let because = vec![Step::fact(Fact::AgreedSum { amount }, Basis::Input)];
        told(Payment { on: period.to(), amount, reason: Reason::Period }, because)
    };
    quote.periods().into_iter().map(payment).collect()
}

/// A year's sum by days, each a part of its own year; rounded so that the parts of a year add up to it.
fn population(quote: &Quote, amount: Amount, inhabitants: u32) -> Told {
    let year = amount.euros() * Decimal::from(inhabitants);
    let (mut ordinary, mut leap, mut paid) = (Decimal::ZERO, Decimal::ZERO, Amount::ZERO);
    let mut payments = Vec::new();
    for (period, _) in quote.periods() {
        let leap_days = leap_days(period);
        leap += Decimal::from(leap_days);
        ordinary += Decimal::from(period.days() - leap_days);
        // One division, so that nothing but the last is rounded.
        let (in_ordinary, in_leap) = (Decimal::from(365), Decimal::from(366));
        let owed = year * (ordinary * in_leap + leap * in_ordinary) / (in_ordinary * in_leap);
        let part = round(owed, Rounding::HalfUp).less(paid);
        paid = paid + part;
        let because = vec![Step::fact(Fact::PerInhabitant { amount, inhabitants }, Basis::Input)];
        payments.push(told(Payment { on: period.to(), amount: part, reason: Reason::Period }, because));
    }
    payments
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
