//! An explanation as one paragraph of short sentences: the outcome, then what it follows from, each thing once. Where a
//! tariff, a quantity or a rate changes, from which day. The whole of it stands in the steps.

use resultaatwijzer_core::{
    price::{
        fact::{BillFact, ChangeFact, ContributionFact, Fact, FundingFact, PriceFact, RealPriceFact},
        step::Step,
    },
    value::period::Date,
};

use crate::{names::Names, vocabulary::Vocabulary};

/// Steps as one paragraph.
///
/// ```
/// use resultaatwijzer_core::{value::{money::Amount, unit::PriceUnit}, price::{step::{Basis, Step}, fact::PriceFact}};
/// use resultaatwijzer_text::{en, names::Names, paragraph::paragraph};
/// let amount = Amount::from_cents;
/// let tariff = Step::fact(PriceFact::Tariff { amount: amount(5000), per: PriceUnit::Hour }, Basis::Input);
/// let total = Step::because(PriceFact::Total { amount: amount(10_000) }, vec![tariff]);
/// let told = paragraph(&[total], &Names::default(), &en::VOCABULARY);
/// assert_eq!(told, "All help together costs €100.00. The tariff is €50.00 per hour.");
/// assert_eq!(paragraph(&[], &Names::default(), &en::VOCABULARY), ""); // what is refused has no explanation
/// ```
#[must_use]
pub fn paragraph(steps: &[Step], names: &Names<'_>, language: &Vocabulary) -> String {
    let mut telling = Telling { names, language, said: Vec::new(), sentences: Vec::new() };
    steps.iter().for_each(|step| telling.tell(step, None));
    telling.sentences.join(" ")
}

struct Telling<'a> {
    names: &'a Names<'a>,
    language: &'a Vocabulary,
    /// What was said last on each topic, about the line or sum that is told now.
    said: Vec<(Topic, &'a Fact)>,
    sentences: Vec<String>,
}

/// What a sentence is about that is not said twice.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Topic {
    Tariff,
    Volume,
    Rate,
    IncludedIn,
    CappedAtCost,
    Exempt,
    RateUnknown,
}

/// What is said of a fact.
enum Worth {
    /// It is an outcome: it is said, and what it follows from.
    Outcome,
    /// It is said once, and again where it changes, with the day.
    Changing(Topic),
    /// It is said the first time.
    Once(Topic),
    /// It is said each time, and nothing below it.
    Always,
    /// Only what is below it is said.
    Below,
    /// It is a detail.
    Nothing,
}

fn worth(fact: &Fact) -> Worth {
    match fact {
        Fact::Price(fact) => worth_of_price(fact),
        Fact::Contribution(fact) => worth_of_contribution(fact),
        Fact::Bill(fact) => match fact {
            BillFact::BillRange { .. } => Worth::Always,
            BillFact::BillAmount { .. } | BillFact::BillDifference { .. } => Worth::Nothing,
        },
        Fact::Funding(fact) => worth_of_funding(fact),
        Fact::Change(fact) => match fact {
            ChangeFact::ChangeTotal { .. } | ChangeFact::ContributionChange { .. } => Worth::Outcome,
            ChangeFact::ChangedPeriod { .. } => Worth::Always,
            ChangeFact::Before { .. } | ChangeFact::After { .. } => Worth::Nothing,
        },
        Fact::RealPrice(fact) => worth_of_real_price(fact),
    }
}

fn worth_of_price(fact: &PriceFact) -> Worth {
    match fact {
        PriceFact::Total { .. } | PriceFact::LineTotal { .. } => Worth::Outcome,
        PriceFact::PeriodAmount { .. } => Worth::Below,
        PriceFact::Tariff { .. } => Worth::Changing(Topic::Tariff),
        PriceFact::Volume { .. } => Worth::Changing(Topic::Volume),
        PriceFact::IncludedIn { .. } => Worth::Once(Topic::IncludedIn),
        PriceFact::ComputedTariff { .. }
        | PriceFact::Times { .. }
        | PriceFact::Conversion { .. }
        | PriceFact::Part { .. } => Worth::Nothing,
    }
}

fn worth_of_contribution(fact: &ContributionFact) -> Worth {
    match fact {
        ContributionFact::ContributionTotal { .. } | ContributionFact::ContributionKnown { .. } => Worth::Outcome,
        ContributionFact::ContributionPeriod { .. } => Worth::Below,
        ContributionFact::Rate { .. } => Worth::Changing(Topic::Rate),
        ContributionFact::CappedAtCost { .. } => Worth::Once(Topic::CappedAtCost),
        ContributionFact::Exempt { .. } => Worth::Once(Topic::Exempt),
        ContributionFact::RateUnknown { .. } => Worth::Once(Topic::RateUnknown),
        ContributionFact::CostSoFar { .. } | ContributionFact::PaidSoFar { .. } => Worth::Nothing,
    }
}

fn worth_of_funding(fact: &FundingFact) -> Worth {
    match fact {
        FundingFact::FundingTotal { .. } => Worth::Outcome,
        FundingFact::Payment { .. } => Worth::Always,
        FundingFact::PeriodTotal { .. }
        | FundingFact::AgreedSum { .. }
        | FundingFact::Portion { .. }
        | FundingFact::Rest { .. }
        | FundingFact::PerInhabitant { .. }
        | FundingFact::DueUpTo { .. }
        | FundingFact::Share { .. } => Worth::Nothing,
    }
}

fn worth_of_real_price(fact: &RealPriceFact) -> Worth {
    match fact {
        RealPriceFact::RealPrice { .. } => Worth::Outcome,
        RealPriceFact::Cost { .. }
        | RealPriceFact::CostPercent { .. }
        | RealPriceFact::Margin { .. }
        | RealPriceFact::MinutesBought { .. }
        | RealPriceFact::BreakEven { .. } => Worth::Always,
        RealPriceFact::TariffFor { .. }
        | RealPriceFact::TariffPerHour { .. }
        | RealPriceFact::WagesAllProductive { .. }
        | RealPriceFact::LeftForWages { .. }
        | RealPriceFact::YearHours { .. }
        | RealPriceFact::Forecast { .. } => Worth::Nothing,
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
            Worth::Changing(topic) => self.changing(topic, &step.fact, since),
            Worth::Once(topic) if self.last(topic).is_none() => {
                self.said.push((topic, &step.fact));
                self.sentences.push(self.sentence(&step.fact));
            }
            Worth::Always => self.sentences.push(self.sentence(&step.fact)),
            Worth::Below => self.below(step, first_day(&step.fact)),
            Worth::Once(_) | Worth::Nothing => {}
        }
    }

    fn below(&mut self, step: &'a Step, since: Option<Date>) {
        step.because.iter().for_each(|below| self.tell(below, since));
    }

    fn changing(&mut self, topic: Topic, fact: &'a Fact, since: Option<Date>) {
        let sentence = self.sentence(fact);
        match (self.last(topic), since) {
            (Some(last), _) if self.said.get(last) == Some(&(topic, fact)) => {}
            (Some(last), Some(since)) => {
                self.said.remove(last);
                self.said.push((topic, fact));
                self.sentences.push(self.from(since, &sentence));
            }
            _ => {
                self.said.push((topic, fact));
                self.sentences.push(sentence);
            }
        }
    }

    /// Where something on this topic was said last.
    fn last(&self, topic: Topic) -> Option<usize> {
        self.said.iter().position(|(said, _)| *said == topic)
    }

    fn sentence(&self, fact: &Fact) -> String {
        self.language.step(fact, self.names)
    }

    fn from(&self, since: Date, sentence: &str) -> String {
        let mut letters = sentence.chars();
        let small = letters.next().map(char::to_lowercase).into_iter().flatten();
        let rest: String = small.chain(letters).collect();
        (self.language.since)(&self.language.locale.date(since), &rest)
    }
}

/// The first day of a period that a fact is about.
fn first_day(fact: &Fact) -> Option<Date> {
    if let Fact::Price(PriceFact::PeriodAmount { period, .. })
    | Fact::Contribution(ContributionFact::ContributionPeriod { period, .. }) = fact
    {
        return Some(period.from());
    }
    None
}
