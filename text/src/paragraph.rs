//! An explanation as one paragraph of short sentences: the outcome, then what it follows from, each thing once. Where a
//! tariff, a quantity or a rate changes, from which day. The whole of it stands in the steps.

use resultaatwijzer_core::{
    price::{
        fact::{BillFact, ChangeFact, ContributionFact, Fact, FundingFact, PriceFact, RealPriceFact},
        step::Step,
    },
    value::period::Date,
};

use crate::{Language, names::Names};

/// Steps as one paragraph.
///
/// ```
/// use resultaatwijzer_core::{value::{money::Amount, unit::PriceUnit}, price::{step::{Basis, Step}, fact::PriceFact}};
/// use resultaatwijzer_text::{en, names::Names, paragraph::paragraph};
/// let amount = Amount::from_cents;
/// let tariff = Step::fact(PriceFact::Tariff { amount: amount(5000), per: PriceUnit::Hour }, Basis::Input);
/// let total = Step::because(PriceFact::Total { amount: amount(10_000) }, vec![tariff]);
/// let told = paragraph(&[total], &Names::default(), &en::LANGUAGE);
/// assert_eq!(told, "All help together costs €100.00. The tariff is €50.00 per hour.");
/// assert_eq!(paragraph(&[], &Names::default(), &en::LANGUAGE), ""); // what is refused has no explanation
/// ```
#[must_use]
pub fn paragraph(steps: &[Step], names: &Names<'_>, language: &Language) -> String {
    let mut telling = Telling { names, language, said: Vec::new(), sentences: Vec::new() };
    steps.iter().for_each(|step| telling.tell(step, None));
    telling.sentences.join(" ")
}

struct Telling<'a> {
    names: &'a Names<'a>,
    language: &'a Language,
    /// What was said last of each kind, about the line or sum that is told now.
    said: Vec<&'a Fact>,
    sentences: Vec<String>,
}

/// What is said of a fact.
enum Worth {
    /// It is an outcome: it is said, and what it follows from.
    Outcome,
    /// It is said once, and again where it changes, with the day.
    Changing,
    /// It is said the first time.
    Once,
    /// It is said each time, and nothing below it.
    Always,
    /// Only what is below it is said.
    Below,
    /// It is a detail.
    Nothing,
}

fn worth(fact: &Fact) -> Worth {
    match fact {
        Fact::Price(PriceFact::Total { .. })
        | Fact::Price(PriceFact::LineTotal { .. })
        | Fact::Contribution(ContributionFact::ContributionTotal { .. })
        | Fact::Contribution(ContributionFact::ContributionKnown { .. })
        | Fact::Funding(FundingFact::FundingTotal { .. })
        | Fact::Change(ChangeFact::ChangeTotal { .. })
        | Fact::Change(ChangeFact::ContributionChange { .. })
        | Fact::RealPrice(RealPriceFact::RealPrice { .. }) => Worth::Outcome,
        Fact::Bill(BillFact::BillRange { .. }) => Worth::Always,
        Fact::Price(PriceFact::Tariff { .. })
        | Fact::Price(PriceFact::Volume { .. })
        | Fact::Contribution(ContributionFact::Rate { .. }) => Worth::Changing,
        Fact::Price(PriceFact::IncludedIn { .. })
        | Fact::Contribution(ContributionFact::CappedAtCost { .. })
        | Fact::Contribution(ContributionFact::Exempt { .. })
        | Fact::Contribution(ContributionFact::RateUnknown { .. }) => Worth::Once,
        Fact::RealPrice(RealPriceFact::Margin { .. })
        | Fact::RealPrice(RealPriceFact::MinutesBought { .. })
        | Fact::RealPrice(RealPriceFact::BreakEven { .. }) => Worth::Always,
        Fact::Funding(FundingFact::Payment { .. })
        | Fact::Change(ChangeFact::ChangedPeriod { .. })
        | Fact::RealPrice(RealPriceFact::Cost { .. })
        | Fact::RealPrice(RealPriceFact::CostPercent { .. }) => Worth::Always,
        Fact::Price(PriceFact::PeriodAmount { .. })
        | Fact::Contribution(ContributionFact::ContributionPeriod { .. }) => Worth::Below,
        _ => Worth::Nothing,
    }
}

impl<'a> Telling<'a> {
    fn tell(&mut self, step: &'a Step, since: Option<Date>) {
        match worth(&step.fact) {
            Worth::Outcome => {
                self.said.clear();
                self.sentences.push(self.sentence(&step.fact));
                self.below(step, None);
            }
            Worth::Changing => self.changing(&step.fact, since),
            Worth::Once if self.last(&step.fact).is_none() => {
                self.said.push(&step.fact);
                self.sentences.push(self.sentence(&step.fact));
            }
            Worth::Always => self.sentences.push(self.sentence(&step.fact)),
            Worth::Below => self.below(step, first_day(&step.fact)),
            Worth::Once | Worth::Nothing => {}
        }
    }

    fn below(&mut self, step: &'a Step, since: Option<Date>) {
        step.because.iter().for_each(|below| self.tell(below, since));
    }

    fn changing(&mut self, fact: &'a Fact, since: Option<Date>) {
        let sentence = self.sentence(fact);
        match (self.last(fact), since) {
            (Some(last), _) if self.said.get(last) == Some(&fact) => {}
            (Some(last), Some(since)) => {
                self.said.remove(last);
                self.said.push(fact);
                self.sentences.push(self.from(since, &sentence));
            }
            _ => {
                self.said.push(fact);
                self.sentences.push(sentence);
            }
        }
    }

    /// Where something of this kind was said last.
    fn last(&self, fact: &Fact) -> Option<usize> {
        self.said.iter().position(|said| std::mem::discriminant(*said) == std::mem::discriminant(fact))
    }

    fn sentence(&self, fact: &Fact) -> String {
        self.language.step(fact, self.names)
    }

    fn from(&self, since: Date, sentence: &str) -> String {
        let mut letters = sentence.chars();
        let small = letters.next().map(char::to_lowercase).into_iter().flatten();
        let rest: String = small.chain(letters).collect();
        self.language.since(&self.language.locale.date(since), &rest)
    }
}

fn first_day(fact: &Fact) -> Option<Date> {
    match fact {
        Fact::Price(PriceFact::PeriodAmount { period, .. })
        | Fact::Contribution(ContributionFact::ContributionPeriod { period, .. }) => Some(period.from()),
        _ => None,
    }
}
