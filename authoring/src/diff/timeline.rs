//! Compares a price through time between two editions.

use std::collections::BTreeSet;

use resultaatwijzer_core::{
    catalogue::Computed,
    value::{money::Amount, period::Date},
};
use rust_decimal::{Decimal, RoundingStrategy};

/// A price: an amount per unit.
#[derive(Clone, Debug)]
pub struct Price<P> {
    /// In euros.
    pub amount: Amount,
    /// The unit or the frequency.
    pub per: P,
    /// How it was computed; `None` where it was published.
    pub computed: Option<Computed>,
}

/// The way in which an amount was computed is not compared: for those who pay the same, nothing differs.
impl<P: PartialEq> PartialEq for Price<P> {
    fn eq(&self, other: &Self) -> bool {
        (self.amount, &self.per) == (other.amount, &other.per)
    }
}

impl<P: Eq> Eq for Price<P> {}

/// A price and the days on which it holds; `None` where the publication does not say.
#[derive(Clone, Debug)]
pub(super) struct Span<P> {
    pub(super) from: Option<Date>,
    pub(super) to: Option<Date>,
    pub(super) price: Price<P>,
}

/// The prices of one edition: of a municipality, and those of the region, which hold on the other days.
pub(super) struct Timeline<P> {
    pub(super) own: Vec<Span<P>>,
    pub(super) otherwise: Vec<Span<P>>,
}

/// A change of a price.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step<P> {
    /// There was no price before.
    New {
        /// The price.
        price: Price<P>,
        /// Its first day; `None` where the publication does not say.
        from: Option<Date>,
    },
    /// The price changed.
    Changed {
        /// Before.
        old: Price<P>,
        /// After.
        new: Price<P>,
        /// Its first day; `None` where the publication does not say.
        from: Option<Date>,
    },
    /// The price ended.
    Ended {
        /// The old price.
        price: Price<P>,
        /// The first day without a price; `None` where the new edition has no such price at all.
        from: Option<Date>,
    },
}

/// The price in the old edition and in the new one, on a day.
type Pair<P> = (Option<Price<P>>, Option<Price<P>>);

impl<P: Clone + PartialEq> Timeline<P> {
    fn on(&self, day: Date) -> Option<Price<P>> {
        let find = |spans: &[Span<P>]| spans.iter().find(|span| span.holds_on(day)).map(|span| span.price.clone());
        find(&self.own).or_else(|| find(&self.otherwise))
    }

    fn spans(&self) -> impl Iterator<Item = &Span<P>> {
        self.own.iter().chain(&self.otherwise)
    }
}

impl<P> Span<P> {
    fn holds_on(&self, day: Date) -> bool {
        self.from.is_none_or(|from| from <= day) && self.to.is_none_or(|to| day <= to)
    }
}

/// The changes of a price between two editions, in order of time.
///
/// On days with a price in both editions, the two are compared. A day with a price in the new edition only is compared
/// with the last price before it. A new edition that starts later does not end earlier prices.
pub(super) fn steps<P: Clone + PartialEq>(old: &Timeline<P>, new: &Timeline<P>) -> Vec<Step<P>> {
    let mut steps = Vec::new();
    let mut known: Option<Price<P>> = None;
    let mut before: Option<Pair<P>> = None;
    for day in cuts(old, new) {
        let pair = (old.on(day), new.on(day));
        if before.as_ref() == Some(&pair) {
            continue;
        }
        let from = (day != Date::MIN).then_some(day);
        let priced_before = before.as_ref().is_some_and(|(_, new)| new.is_some());
        match &pair {
            (was, Some(price)) => match was.as_ref().or(known.as_ref()) {
                None => steps.push(Step::New { price: price.clone(), from }),
                Some(old) if old != price => {
                    steps.push(Step::Changed { old: old.clone(), new: price.clone(), from });
                }
                Some(_) => {}
            },
            (Some(price), None) if priced_before => steps.push(Step::Ended { price: price.clone(), from }),
            _ => {}
        }
        known = pair.1.clone().or_else(|| pair.0.clone()).or(known);
        before = Some(pair);
    }
    match (known, new.spans().next()) {
        (Some(price), None) => vec![Step::Ended { price, from: None }],
        _ => steps,
    }
}

/// The days on which something may change.
fn cuts<P: Clone + PartialEq>(old: &Timeline<P>, new: &Timeline<P>) -> BTreeSet<Date> {
    let of = |span: &Span<P>| [Some(span.from.unwrap_or(Date::MIN)), span.to.and_then(|to| to.succ_opt())];
    old.spans().chain(new.spans()).flat_map(of).flatten().collect()
}

/// The difference in euros, with its sign.
#[must_use]
pub fn difference(old: Amount, new: Amount) -> Decimal {
    new.euros() - old.euros()
}

/// The difference in percent, rounded half away from zero to one decimal; `None` when the old amount was zero.
#[must_use]
pub fn percent(old: Amount, new: Amount) -> Option<Decimal> {
    let share = difference(old, new).checked_mul(Decimal::ONE_HUNDRED)?.checked_div(old.euros())?;
    let mut percent = share.round_dp_with_strategy(1, RoundingStrategy::MidpointAwayFromZero);
    percent.rescale(1);
    Some(percent)
}

#[cfg(test)]
mod tests {
    use super::*;
    use resultaatwijzer_core::value::period::parse_date;

    fn timeline(spans: &[(&str, &str, &str)]) -> Timeline<()> {
        let price = |amount: &str| Price { amount: Amount::parse(amount).unwrap(), per: (), computed: None };
        let span = |(from, to, amount): &(&str, &str, &str)| Span {
            from: parse_date(from),
            to: parse_date(to),
            price: price(amount),
        };
        Timeline { own: spans.iter().map(span).collect(), otherwise: Vec::new() }
    }

    #[track_caller]
    fn check(old: &[(&str, &str, &str)], new: &[(&str, &str, &str)], expected: &[&str]) {
        let show = |from: Option<Date>| from.map_or_else(|| "-".to_owned(), |from| from.to_string());
        let described = |step: &Step<()>| match step {
            Step::New { price, from } => format!("new {} {}", price.amount, show(*from)),
            Step::Changed { old, new, from } => format!("{} {} {}", old.amount, new.amount, show(*from)),
            Step::Ended { price, from } => format!("end {} {}", price.amount, show(*from)),
        };
        let found: Vec<String> = steps(&timeline(old), &timeline(new)).iter().map(described).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn prices_are_compared_on_the_days_they_share_and_else_with_the_last_one() {
        let year = |year: &'static str, amount| match year {
            "2025" => ("2025-01-01", "2025-12-31", amount),
            "2026" => ("2026-01-01", "2026-12-31", amount),
            _ => ("2027-01-01", "2027-12-31", amount),
        };
        check(&[year("2026", "10")], &[year("2026", "10")], &[]);
        check(&[year("2026", "10")], &[year("2026", "11")], &["10.00 11.00 2026-01-01"]);
        check(&[year("2026", "10")], &[year("2027", "11")], &["10.00 11.00 2027-01-01"]);
        check(&[year("2026", "10")], &[year("2026", "10"), year("2027", "11")], &["10.00 11.00 2027-01-01"]);
        check(
            &[year("2025", "10")],
            &[year("2026", "11"), year("2027", "12")],
            &["10.00 11.00 2026-01-01", "11.00 12.00 2027-01-01"],
        );
        check(&[year("2026", "10"), year("2027", "12")], &[year("2026", "10")], &["end 12.00 2027-01-01"]);
        check(&[], &[year("2026", "10")], &["new 10.00 2026-01-01"]);
        check(&[year("2026", "10")], &[], &["end 10.00 -"]);
        check(&[("", "", "10")], &[year("2026", "11")], &["10.00 11.00 2026-01-01", "end 10.00 2027-01-01"]);
        check(&[("", "", "10")], &[("", "", "11")], &["10.00 11.00 -"]);
        check(
            &[("2026-01-01", "2026-06-30", "10"), ("2026-07-01", "2026-12-31", "12")],
            &[year("2026", "11")],
            &["10.00 11.00 2026-01-01", "12.00 11.00 2026-07-01"],
        );
    }

    #[test]
    fn percents_are_rounded_half_up() {
        for (old, new, expected) in [
            ("100", "104.10", "4.1"),
            ("64.80", "67.46", "4.1"),
            ("200", "200.10", "0.1"),
            ("1000", "999.50", "-0.1"),
            ("3", "4", "33.3"),
            ("10", "10", "0.0"),
        ] {
            let [old, new] = [old, new].map(|amount| Amount::parse(amount).unwrap());
            assert_eq!(percent(old, new).unwrap().to_string(), expected);
        }
        assert_eq!(percent(Amount::ZERO, Amount::parse("5").unwrap()), None);
    }
}
