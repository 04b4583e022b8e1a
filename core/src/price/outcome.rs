//! A priced arrangement: its lines and periods, what the household pays, and the steps that explain it.

use crate::{
    price::{
        fact::{ContributionFact, Exemption, Fact, PriceFact},
        step::Step,
    },
    reading::finding::Finding,
    value::{
        code::Code,
        money::Amount,
        period::{Calendar, Period},
    },
};

/// A priced arrangement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quote {
    /// The lines, in the order of the arrangement.
    pub lines: Vec<QuotedLine>,
    /// The sum of `lines`.
    pub total: Amount,
    /// The calendar of the claim periods.
    pub calendar: Calendar,
    /// What the household pays itself.
    pub contribution: Contribution,
    /// Violated stacking rules, and what is worth knowing.
    pub findings: Vec<Finding>,
    /// The explanation of the total and of the contribution. Empty from [`without_steps`](super::quote::without_steps).
    pub steps: Vec<Step>,
}

/// A priced line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QuotedLine {
    /// The block's code.
    pub block: Code,
    /// The sum of `periods`.
    pub total: Amount,
    /// The claim periods, in order.
    pub periods: Vec<QuotedPeriod>,
}

/// One claim period of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct QuotedPeriod {
    /// Its days, within those of the line.
    pub period: Period,
    /// The maximum quantity, in units of the block: minutes, parts of a day, pieces.
    pub quantity: u64,
    /// What it costs, in whole cents.
    pub amount: Amount,
}

/// What the lines cost in one claim period.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClaimPeriod {
    /// From the first day of any line in it to the last.
    pub period: Period,
    /// The cost of each line in it, in the order of the lines; zero where a line does not run.
    pub amounts: Vec<Amount>,
    /// The sum of `amounts`.
    pub total: Amount,
}

/// What the household pays itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contribution {
    /// All periods together, in whole cents; `None` while one of them is not known yet.
    pub total: Option<Amount>,
    /// The months, or until 2019 the four weeks, in which something is due.
    pub periods: Vec<ContributionPeriod>,
    /// Why nothing is due; `None` where something is due.
    pub exemption: Option<Exemption>,
}

/// One period of the own contribution.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ContributionPeriod {
    /// Its days, within those of the arrangement.
    pub period: Period,
    /// What is due in it, in whole cents; `None` when the rate is not known yet.
    pub amount: Option<Amount>,
}

impl Quote {
    /// All lines of each claim period together, in the order of time. Parts that lie in one claim period are one.
    ///
    /// ```
    /// use resultaatwijzer_core::price::quote;
    /// # let catalogue = resultaatwijzer_core::example::catalogue();
    /// # use resultaatwijzer_core::example::parse;
    /// let wire = parse(r#"{"from": "2026-01-01", "to": "2026-02-28", "lines": [
    ///     {"block": "thuis", "quantity": "60", "to": "2026-01-31"}, {"block": "dag", "quantity": "4"}]}"#);
    /// let (_, quote) = quote::ask(&catalogue, &wire).unwrap();
    /// let months: Vec<_> = quote.periods().iter().map(|(_, amount)| amount.to_string()).collect();
    /// // January: five weeks of an hour at € 50.00, and € 640.00.
    /// assert_eq!(months, ["890.00", "640.00"]);
    /// ```
    #[must_use]
    pub fn periods(&self) -> Vec<(Period, Amount)> {
        self.claim_periods().into_iter().map(|claim| (claim.period, claim.total)).collect()
    }

    /// What each line costs in each claim period, in the order of time. Parts that lie in one claim period are one.
    #[must_use]
    pub fn claim_periods(&self) -> Vec<ClaimPeriod> {
        let mut all: Vec<ClaimPeriod> = Vec::new();
        for (i, line) in self.lines.iter().enumerate() {
            for part in &line.periods {
                let whole = self.calendar.period_of(part.period.from());
                let place = all.iter().position(|known| self.calendar.period_of(known.period.from()) == whole);
                let place = place.unwrap_or_else(|| {
                    let amounts = vec![Amount::ZERO; self.lines.len()];
                    all.push(ClaimPeriod { period: part.period, amounts, total: Amount::ZERO });
                    all.len() - 1
                });
                let Some(claim) = all.get_mut(place) else { continue };
                claim.period = claim.period.spanning(part.period);
                claim.total = claim.total + part.amount;
                claim.amounts.iter_mut().skip(i).take(1).for_each(|amount| *amount = *amount + part.amount);
            }
        }
        all.sort_by_key(|claim| claim.period);
        all
    }

    /// The step that explains the total; `None` from [`without_steps`](super::quote::without_steps).
    #[must_use]
    pub fn step_of_total(&self) -> Option<&Step> {
        self.steps.iter().find(|step| matches!(step.fact, Fact::Price(PriceFact::Total { .. })))
    }

    /// The step that explains what the household pays; `None` from [`without_steps`](super::quote::without_steps).
    #[must_use]
    pub fn step_of_contribution(&self) -> Option<&Step> {
        self.steps.iter().find(|step| matches!(step.fact, Fact::Contribution(_)))
    }

    /// The steps of a claim period: what each line costs in it, with the steps below.
    pub(crate) fn lines_in(&self, period: Period) -> Vec<Step> {
        self.lines_where(|part| part.overlap(period).is_some())
    }

    /// The steps of each line, with only the claim periods that `inside` selects.
    pub(crate) fn lines_where(&self, inside: impl Fn(Period) -> bool) -> Vec<Step> {
        let below_total = self.step_of_total().map_or(&[][..], |total| &total.because);
        let of_lines = below_total.iter().filter(|step| matches!(step.fact, Fact::Price(PriceFact::LineTotal { .. })));
        let lines = self.lines.iter().zip(of_lines).map(|(line, step)| {
            let inside = |part: &&Step| matches!(part.fact, Fact::Price(PriceFact::PeriodAmount { period, .. }) if inside(period));
            let because: Vec<Step> = step.because.iter().filter(inside).cloned().collect();
            let amount = because.iter().filter_map(Step::amount).sum();
            Step::because(PriceFact::LineTotal { block: line.block.clone(), amount }, because)
        });
        lines.filter(|line| !line.because.is_empty()).collect()
    }

    /// The steps of what the household pays in a period.
    pub(crate) fn contribution_in(&self, period: Period) -> Vec<Step> {
        let periods = self.step_of_contribution().map_or(&[][..], |total| &total.because);
        let inside = |step: &&Step| {
            let holds_for_all = matches!(step.fact, Fact::Contribution(ContributionFact::Exempt { .. }));
            let is_of = |fact: &Fact| {
                matches!(fact, Fact::Contribution(ContributionFact::ContributionPeriod { period: of, .. })
                    if of.overlap(period).is_some())
            };
            holds_for_all || is_of(&step.fact)
        };
        periods.iter().filter(inside).cloned().collect()
    }
}
