//! What a household pays itself (*eigen bijdrage*, Wmo 2015 art. 2.1.4 and 2.1.4a): one amount, however much support it
//! uses.
//!
//! Amounts are euros in whole cents, due for each calendar month, or each four weeks until 2019, that has a day of
//! support, and never more than the support costs. It is part of a [`crate::price::outcome::Quote`].
//!
//! ```
//! use resultaatwijzer_core::{catalogue, price::{quote, fact::Exemption}};
//! # use resultaatwijzer_core::example::CATALOGUE as JSON;
//! # use resultaatwijzer_core::example::parse;
//! let own = |catalogue: &str, household: &str| {
//!     let wire = parse(&format!(r#"{{"from": "2026-01-05", "to": "2026-03-01", "household": {household},
//!         "lines": [{{"block": "thuis", "quantity": "95"}}]}}"#));
//!     quote::ask(&catalogue::read(catalogue).unwrap(), &wire).unwrap().1
//! };
//! let alone = r#"{"members": 1, "all_at_pension_age": false}"#;
//! let two = r#"{"members": 2, "all_at_pension_age": false}"#;
//! assert_eq!(own(JSON, alone).contribution.total.unwrap().to_string(), "65.40"); // three months of € 21.80
//! assert_eq!(own(JSON, two).contribution.exemption, Some(Exemption::HouseholdBelowPensionAge));
//!
//! let january = JSON.replace(r#""2026-12-31", "amount": "21.80""#, r#""2026-01-31", "amount": "21.80""#);
//! let quote = own(&january, alone); // what is due from February on was not published
//! assert_eq!((quote.contribution.total, quote.findings[0].code()), (None, "E001"));
//! ```

use crate::{
    arrangement::{Arrangement, Household},
    catalogue::{Block, BlockContribution, Catalogue, Law, Rate, RatePer},
    price::{
        fact::{ContributionFact, Exemption, Fact, PriceFact},
        outcome::{Contribution, ContributionPeriod, Quote, QuotedLine},
        step::{Basis, Recording, Step},
    },
    reading::{finding::Finding, problem::ContributionProblem},
    value::{
        money::Amount,
        period::{Calendar, Date, Period},
    },
};

/// The article that sets the own contribution and its exemptions.
const ARTICLE: &str = "Wmo 2015 art. 2.1.4a";

/// The own contribution over an arrangement. Adds its findings to `findings`, and its explanation to `recorded`.
pub(crate) fn contribution<T: Recording>(
    catalogue: &Catalogue,
    arrangement: &Arrangement,
    blocks: &[&Block],
    lines: &[QuotedLine],
    findings: &mut Vec<Finding>,
    recorded: &mut Vec<Step>,
) -> Contribution {
    for (i, block) in blocks.iter().enumerate() {
        if block.own_contribution == BlockContribution::OwnScheme {
            findings.push(Finding::new(
                ContributionProblem::OwnScheme { block: block.code.to_string() },
                format!("/lines/{i}/block"),
            ));
        }
    }
    let due = due_lines(arrangement, blocks, lines);
    let exemption = exemption_of(blocks, arrangement.household());
    if exemption.is_none() && arrangement.household().is_none() {
        findings.push(Finding::new(ContributionProblem::HouseholdAssumed, "/household"));
    }
    if let Some(reason) = exemption {
        T::record(recorded, || {
            let exempt = Step::fact(ContributionFact::Exempt { reason }, Basis::Article { article: ARTICLE });
            Step::because(ContributionFact::ContributionTotal { amount: Amount::ZERO }, vec![exempt])
        });
        return Contribution { total: Some(Amount::ZERO), periods: Vec::new(), exemption };
    }
    let mut steps = Vec::new();
    let periods = periods_of::<T>(catalogue, arrangement, &due, &mut steps);
    if let Some(unknown) = periods.iter().find(|period| period.amount.is_none()) {
        let from = unknown.period.from().to_string();
        findings.push(Finding::new(ContributionProblem::ContributionUnknown { from }, ""));
    }
    let known = periods.iter().filter_map(|period| period.amount).sum();
    let total = periods.iter().all(|period| period.amount.is_some()).then_some(known);
    T::record(recorded, || {
        let fact = match total {
            Some(amount) => ContributionFact::ContributionTotal { amount },
            None => ContributionFact::ContributionKnown { amount: known },
        };
        Step::because(fact, steps)
    });
    Contribution { total, periods, exemption: None }
}

/// Why a household pays nothing, whatever the support costs; `None` where it pays. Without a household, one adult is
/// assumed.
///
/// ```
/// use resultaatwijzer_core::{arrangement, catalogue, price::{contribution, fact::Exemption}, reading::document::Document};
/// # use resultaatwijzer_core::example::CATALOGUE as JSON;
/// let catalogue = catalogue::read(JSON).unwrap();
/// let why = |members: u32| {
///     let wire = Document::from_json(&format!(r#"{{"from": "2026-01-01", "to": "2026-06-30",
///         "household": {{"members": {members}, "all_at_pension_age": false}},
///         "lines": [{{"block": "thuis", "quantity": "60"}}]}}"#)).whole().unwrap();
///     contribution::exemption(&catalogue, &arrangement::check(&catalogue, &wire).0.unwrap())
/// };
/// assert_eq!(why(1), None);
/// assert_eq!(why(2), Some(Exemption::HouseholdBelowPensionAge));
/// ```
#[must_use]
pub fn exemption(catalogue: &Catalogue, arrangement: &Arrangement) -> Option<Exemption> {
    let blocks: Vec<&Block> =
        arrangement.lines().iter().filter_map(|line| catalogue.block(line.block.as_str())).collect();
    exemption_of(&blocks, arrangement.household())
}

fn exemption_of(blocks: &[&Block], household: Option<Household>) -> Option<Exemption> {
    if !blocks.iter().any(|block| has_subscription_fee(block)) {
        return Some(Exemption::NothingDue);
    }
    let household = household?;
    if household.minors_only {
        Some(Exemption::MinorsOnly)
    } else if household.members > 1 && !household.all_at_pension_age {
        Some(Exemption::HouseholdBelowPensionAge)
    } else {
        None
    }
}

/// The lines that the subscription fee covers: those of the Wmo without an own scheme.
fn due_lines<'a>(
    arrangement: &Arrangement,
    blocks: &[&Block],
    lines: &'a [QuotedLine],
) -> Vec<(Period, &'a QuotedLine)> {
    let all = arrangement.lines().iter().zip(blocks).zip(lines);
    all.filter(|((_, block), _)| has_subscription_fee(block)).map(|((line, _), quoted)| (line.period, quoted)).collect()
}

fn has_subscription_fee(block: &Block) -> bool {
    block.law == Law::Wmo && block.own_contribution == BlockContribution::Subscription
}

fn periods_of<T: Recording>(
    catalogue: &Catalogue,
    arrangement: &Arrangement,
    due: &[(Period, &QuotedLine)],
    recorded: &mut Vec<Step>,
) -> Vec<ContributionPeriod> {
    let mut periods = Vec::new();
    let mut paid = Amount::ZERO;
    let mut next = Some(arrangement.period().from());
    while let Some(day) = next.filter(|day| *day <= arrangement.period().to()) {
        let rate = rate_on(catalogue, arrangement, day);
        let whole = match rate.map(|rate| rate.per) {
            Some(RatePer::FourWeeks) => Calendar::Iso4Weeks.period_of(day),
            _ => Calendar::CalendarMonth.period_of(day),
        };
        // Four weeks that begin in the last days of a rate end on the rate's last day.
        let end = rate.map_or(whole.to(), |rate| whole.to().min(rate.valid.to()));
        next = end.succ_opt();
        let Some(period) = Period::new(day, end.min(arrangement.period().to())) else { break };
        if !due.iter().any(|(line, _)| line.overlap(period).is_some()) {
            continue;
        }
        let amount = rate.map(|rate| {
            let cost = Cost::of(catalogue, rate, due, period, paid);
            let amount = rate.amount.min(cost.most());
            T::record(recorded, || capped(rate, period, amount, cost.most(), || cost.because(due, period)));
            amount
        });
        if amount.is_none() {
            T::record(recorded, || {
                Step::fact(ContributionFact::RateUnknown { from: day }, Basis::Article { article: ARTICLE })
            });
        }
        paid = paid + amount.unwrap_or_default();
        periods.push(ContributionPeriod { period, amount });
    }
    periods
}

/// The rate on a day, in euros per period: the municipality's, otherwise the national one. A household never pays more,
/// whatever support it gets. `None` where the rate is not known.
///
/// ```
/// use resultaatwijzer_core::{catalogue, price::{contribution, quote}, reading::document::Document, value::period::parse_date};
/// # use resultaatwijzer_core::example::CATALOGUE as JSON;
/// let catalogue = catalogue::read(JSON).unwrap();
/// let wire = Document::from_json(r#"{"from": "2026-01-01", "to": "2026-06-30",
///     "lines": [{"block": "thuis", "quantity": "60"}]}"#).whole().unwrap();
/// let (arrangement, _) = quote::ask(&catalogue, &wire).unwrap();
/// let on = |day| contribution::rate_on(&catalogue, &arrangement, parse_date(day).unwrap());
/// assert_eq!(on("2026-02-01").unwrap().amount.to_string(), "21.80");
/// assert!(on("2099-01-01").is_none()); // not known yet
/// ```
#[must_use]
pub fn rate_on<'a>(catalogue: &'a Catalogue, arrangement: &Arrangement, day: Date) -> Option<&'a Rate> {
    let on_day = || catalogue.rates().iter().filter(move |rate| rate.valid.has(day));
    on_day()
        .find(|rate| rate.municipality.as_ref() == Some(arrangement.municipality()))
        .or_else(|| on_day().find(|rate| rate.municipality.is_none()))
}

/// The cost of support, which is the maximum of the contribution.
struct Cost {
    /// The cost in the same month; `None` unless both claims and rate are per month.
    of_month: Option<Amount>,
    /// The cost of all claim periods that have begun.
    begun: Amount,
    /// How much of that the household has paid already.
    paid: Amount,
}

impl Cost {
    fn of(catalogue: &Catalogue, rate: &Rate, due: &[(Period, &QuotedLine)], period: Period, paid: Amount) -> Self {
        let parts = || due.iter().flat_map(|(_, line)| &line.periods);
        let begun = parts().filter(|part| part.period.from() <= period.to()).map(|part| part.amount).sum();
        let by_month = catalogue.calendar() == Calendar::CalendarMonth && rate.per == RatePer::Month;
        Self { of_month: by_month.then(|| due.iter().map(|(_, line)| cost_in(line, period)).sum()), begun, paid }
    }

    fn most(&self) -> Amount {
        let left = self.begun.less(self.paid);
        self.of_month.map_or(left, |of_month| of_month.min(left))
    }

    fn because(&self, due: &[(Period, &QuotedLine)], period: Period) -> Vec<Step> {
        let facts: Vec<Fact> = if self.of_month == Some(self.most()) {
            let lines = due.iter().map(|(_, line)| (line, cost_in(line, period)));
            lines.map(|(line, amount)| PriceFact::LineTotal { block: line.block.clone(), amount }.into()).collect()
        } else {
            let (cost, paid) = (self.begun, self.paid);
            vec![
                ContributionFact::CostSoFar { amount: cost }.into(),
                ContributionFact::PaidSoFar { amount: paid }.into(),
            ]
        };
        facts.into_iter().map(|fact| Step::because(fact, Vec::new())).collect()
    }
}

fn cost_in(line: &QuotedLine, period: Period) -> Amount {
    line.periods.iter().filter(|part| part.period.overlap(period).is_some()).map(|part| part.amount).sum()
}

/// The step of one period: the rate, and the cost where that is less.
fn capped(rate: &Rate, period: Period, amount: Amount, cost: Amount, why: impl FnOnce() -> Vec<Step>) -> Step {
    let mut because = vec![rate_step(rate)];
    if cost < rate.amount {
        let basis = Basis::Article { article: ARTICLE };
        because.push(Step::new(ContributionFact::CappedAtCost { cost }, basis, why()));
    }
    Step::because(ContributionFact::ContributionPeriod { period, amount }, because)
}

/// The step of a rate, with its line of the catalogue.
pub(crate) fn rate_step(rate: &Rate) -> Step {
    let basis = Basis::Catalogue { at: rate.at.clone(), source: rate.source.clone() };
    Step::fact(ContributionFact::Rate { amount: rate.amount, per: rate.per }, basis)
}

/// The steps of one period of the contribution, for an explanation without the other periods: the steps of the cost and
/// of the payments so far get the amounts of the earlier periods.
pub(crate) fn self_contained_steps(catalogue: &Catalogue, quote: &Quote, period: Period) -> Vec<Step> {
    let mut steps = quote.contribution_in(period);
    for paid in &mut steps {
        let Fact::Contribution(ContributionFact::ContributionPeriod { period, .. }) = paid.fact else { continue };
        for part in paid.because.iter_mut().flat_map(|capped| &mut capped.because) {
            if matches!(part.fact, Fact::Contribution(ContributionFact::CostSoFar { .. })) {
                part.because = cost_so_far(catalogue, quote, period);
            }
            if matches!(part.fact, Fact::Contribution(ContributionFact::PaidSoFar { .. })) {
                part.because = paid_before(quote, period);
            }
        }
    }
    steps
}

/// What each line has cost in the claim periods that began by the end of a period.
fn cost_so_far(catalogue: &Catalogue, quote: &Quote, period: Period) -> Vec<Step> {
    let with_fee = |step: &Step| {
        let Fact::Price(PriceFact::LineTotal { block, .. }) = &step.fact else { return false };
        catalogue.block(block.as_str()).is_some_and(has_subscription_fee)
    };
    let begun = quote.lines_where(|part| part.from() <= period.to());
    begun.into_iter().filter(with_fee).collect()
}

/// What was paid in each period before one.
fn paid_before(quote: &Quote, period: Period) -> Vec<Step> {
    let before = quote.contribution.periods.iter().filter(|due| due.period.to() < period.from());
    let paid = before.filter_map(|due| due.amount.map(|amount| (due.period, amount)));
    paid.map(|(period, amount)| Step::because(ContributionFact::ContributionPeriod { period, amount }, Vec::new()))
        .collect()
}
