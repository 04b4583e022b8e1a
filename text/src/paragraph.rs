//! An explanation as one paragraph of short sentences: the outcome, then the facts from which it follows, each once. A
//! change of a tariff, a quantity or a rate is mentioned with its first day. The steps themselves hold the full
//! explanation.

use resultaatwijzer_core::{
    price::{
        fact::{BillFact, ChangeFact, ContributionFact, Fact, FundingFact, PriceFact, RealPriceFact},
        step::Step,
    },
    value::period::Date,
};

use crate::{names::Names, vocabulary::Vocabulary};

/// Writes steps as one paragraph.
///
/// ```
/// use resultaatwijzer_core::{value::{money::Amount, unit::PriceUnit}, price::{step::{Basis, Step}, fact::PriceFact}};
/// use resultaatwijzer_text::{en, names::Names, paragraph::paragraph};
/// let amount = Amount::from_cents;
/// let tariff = Step::fact(PriceFact::Tariff { amount: amount(5000), per: PriceUnit::Hour }, Basis::Input);
/// let total = Step::because(PriceFact::Total { amount: amount(10_000) }, vec![tariff]);
/// let text = paragraph(&[total], &Names::default(), &en::VOCABULARY);
/// assert_eq!(text, "All help together costs €100.00. The tariff is €50.00 per hour.");
/// assert_eq!(paragraph(&[], &Names::default(), &en::VOCABULARY), ""); // what is refused has no explanation
/// ```
#[must_use]
pub fn paragraph(steps: &[Step], names: &Names<'_>, language: &Vocabulary) -> String {
    let mut writer = Writer { names, language, mentioned: Vec::new(), sentences: Vec::new() };
    steps.iter().for_each(|step| writer.write(step, None));
    writer.sentences.join(" ")
}

struct Writer<'a> {
    names: &'a Names<'a>,
    language: &'a Vocabulary,
    /// The fact that was mentioned last on each topic, within the current line or sum.
    mentioned: Vec<(Topic, &'a Fact)>,
    sentences: Vec<String>,
}

/// The topic of a sentence that is not repeated.
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

/// How a paragraph mentions a fact.
enum Mention {
    /// An outcome: it is mentioned, and the facts from which it follows.
    Outcome,
    /// Mentioned once, and again where it changes, with the day.
    WhenChanged(Topic),
    /// Mentioned only the first time.
    Once(Topic),
    /// Mentioned each time, without the facts below it.
    Always,
    /// Not mentioned, but the facts below it are.
    OnlyBelow,
    /// Not mentioned, nor are the facts below it.
    Never,
}

fn mention(fact: &Fact) -> Mention {
    match fact {
        Fact::Price(fact) => mention_of_price(fact),
        Fact::Contribution(fact) => mention_of_contribution(fact),
        Fact::Bill(fact) => match fact {
            BillFact::BillRange { .. } => Mention::Always,
            BillFact::BillAmount { .. } | BillFact::BillDifference { .. } => Mention::Never,
        },
        Fact::Funding(fact) => mention_of_funding(fact),
        Fact::Change(fact) => match fact {
            ChangeFact::ChangeTotal { .. } | ChangeFact::ContributionChange { .. } => Mention::Outcome,
            ChangeFact::ChangedPeriod { .. } => Mention::Always,
            ChangeFact::Before { .. } | ChangeFact::After { .. } => Mention::Never,
        },
        Fact::RealPrice(fact) => mention_of_real_price(fact),
    }
}

fn mention_of_price(fact: &PriceFact) -> Mention {
    match fact {
        PriceFact::Total { .. } | PriceFact::LineTotal { .. } => Mention::Outcome,
        PriceFact::PeriodAmount { .. } => Mention::OnlyBelow,
        PriceFact::Tariff { .. } => Mention::WhenChanged(Topic::Tariff),
        PriceFact::Volume { .. } => Mention::WhenChanged(Topic::Volume),
        PriceFact::IncludedIn { .. } => Mention::Once(Topic::IncludedIn),
        PriceFact::ComputedTariff { .. }
        | PriceFact::Times { .. }
        | PriceFact::Conversion { .. }
        | PriceFact::Part { .. } => Mention::Never,
    }
}

fn mention_of_contribution(fact: &ContributionFact) -> Mention {
    match fact {
        ContributionFact::ContributionTotal { .. } | ContributionFact::ContributionKnown { .. } => Mention::Outcome,
        ContributionFact::ContributionPeriod { .. } => Mention::OnlyBelow,
        ContributionFact::Rate { .. } => Mention::WhenChanged(Topic::Rate),
        ContributionFact::CappedAtCost { .. } => Mention::Once(Topic::CappedAtCost),
        ContributionFact::Exempt { .. } => Mention::Once(Topic::Exempt),
        ContributionFact::RateUnknown { .. } => Mention::Once(Topic::RateUnknown),
        ContributionFact::CostSoFar { .. } | ContributionFact::PaidSoFar { .. } => Mention::Never,
    }
}

fn mention_of_funding(fact: &FundingFact) -> Mention {
    match fact {
        FundingFact::FundingTotal { .. } => Mention::Outcome,
        FundingFact::Payment { .. } => Mention::Always,
        FundingFact::PeriodTotal { .. }
        | FundingFact::AgreedSum { .. }
        | FundingFact::Portion { .. }
        | FundingFact::Rest { .. }
        | FundingFact::PerInhabitant { .. }
        | FundingFact::DueUpTo { .. }
        | FundingFact::Share { .. } => Mention::Never,
    }
}

fn mention_of_real_price(fact: &RealPriceFact) -> Mention {
    match fact {
        RealPriceFact::RealPrice { .. } => Mention::Outcome,
        RealPriceFact::Cost { .. }
        | RealPriceFact::CostPercent { .. }
        | RealPriceFact::Margin { .. }
        | RealPriceFact::MinutesBought { .. }
        | RealPriceFact::BreakEven { .. } => Mention::Always,
        RealPriceFact::TariffFor { .. }
        | RealPriceFact::TariffPerHour { .. }
        | RealPriceFact::WagesAllProductive { .. }
        | RealPriceFact::LeftForWages { .. }
        | RealPriceFact::YearHours { .. }
        | RealPriceFact::Forecast { .. } => Mention::Never,
    }
}

impl<'a> Writer<'a> {
    fn write(&mut self, step: &'a Step, since: Option<Date>) {
        match mention(&step.fact) {
            Mention::Outcome => {
                self.mentioned.clear();
                self.sentences.push(self.sentence(&step.fact));
                self.write_below(step, None);
            }
            Mention::WhenChanged(topic) => self.mention_change(topic, &step.fact, since),
            Mention::Once(topic) if self.last_mention(topic).is_none() => {
                self.mentioned.push((topic, &step.fact));
                self.sentences.push(self.sentence(&step.fact));
            }
            Mention::Always => self.sentences.push(self.sentence(&step.fact)),
            Mention::OnlyBelow => self.write_below(step, first_day(&step.fact)),
            Mention::Once(_) | Mention::Never => {}
        }
    }

    fn write_below(&mut self, step: &'a Step, since: Option<Date>) {
        step.because.iter().for_each(|below| self.write(below, since));
    }

    fn mention_change(&mut self, topic: Topic, fact: &'a Fact, since: Option<Date>) {
        let sentence = self.sentence(fact);
        match (self.last_mention(topic), since) {
            (Some(last), _) if self.mentioned.get(last) == Some(&(topic, fact)) => {}
            (Some(last), Some(since)) => {
                self.mentioned.remove(last);
                self.mentioned.push((topic, fact));
                self.sentences.push(self.from(since, &sentence));
            }
            _ => {
                self.mentioned.push((topic, fact));
                self.sentences.push(sentence);
            }
        }
    }

    /// The index of the last fact on this topic.
    fn last_mention(&self, topic: Topic) -> Option<usize> {
        self.mentioned.iter().position(|(other, _)| *other == topic)
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

/// The first day of the period of a fact.
fn first_day(fact: &Fact) -> Option<Date> {
    if let Fact::Price(PriceFact::PeriodAmount { period, .. })
    | Fact::Contribution(ContributionFact::ContributionPeriod { period, .. }) = fact
    {
        return Some(period.from());
    }
    None
}
