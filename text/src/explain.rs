//! Explains a plan like a letter: sections with a heading and plain sentences.

use resultaatwijzer_core::{
    catalogue::Catalogue,
    plan::{Agreement, Plan, PlannedResult, in_language},
    price::outcome::Quote,
    reading::finding::Finding,
    value::period::Date,
};
use serde::Serialize;

use crate::{
    language::{Language, Spoken},
    names::Names,
    screens::plan::PlanWords,
};

/// A heading and its sentences.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Section {
    /// The heading.
    pub title: String,
    /// The sentences.
    pub sentences: Vec<String>,
}

/// The plan in sections: its dates, each result, the important days from a day on, the money, the rights.
#[must_use]
pub fn plan(
    catalogue: &Catalogue,
    plan: &Plan,
    quote: &Result<Quote, Vec<Finding>>,
    spoken: Spoken<PlanWords>,
    on: Date,
) -> Vec<Section> {
    let Spoken { language, words } = spoken;
    let letter = Letter { catalogue, plan, language, words, names: Names::of(catalogue, language.code) };
    let mut sections = vec![letter.glance()];
    sections.extend(plan.results().iter().enumerate().map(|(i, result)| letter.result(i, result)));
    sections.push(letter.days(on));
    sections.extend(quote.as_ref().ok().map(|quote| letter.money(quote)));
    sections.push(letter.rights(on));
    sections
}

struct Letter<'a> {
    catalogue: &'a Catalogue,
    plan: &'a Plan,
    language: &'static Language,
    words: &'static PlanWords,
    names: Names<'a>,
}

impl Letter<'_> {
    fn glance(&self) -> Section {
        let (words, locale) = (self.words, self.language.locale);
        let period = self.plan.period();
        let when = (words.when_value)(&locale.date(period.from()), &locale.date(period.to()));
        let mut sentences = vec![format!("{}: {when}.", words.when)];
        if self.plan.fictional() {
            sentences.insert(0, self.language.common.example.to_owned());
        }
        Section { title: words.title.to_owned(), sentences }
    }

    fn result(&self, i: usize, result: &PlannedResult) -> Section {
        let words = self.words;
        let area = self.names.area(result.area.as_str());
        let number = (words.result_number)(i + 1, self.plan.results().len());
        let text = |text| in_language(text, self.language.code).to_owned();
        let mut sentences = vec![text(&result.goal), (words.direction)(result.direction).1.to_owned()];
        sentences.push(hours(self.catalogue, result, self.language, words));
        sentences.extend(result.agreements.iter().map(|agreement| self.agreement(agreement)));
        sentences.push(format!("{} {}", words.measure, text(&result.measure)));
        sentences.push(format!("{} {}", words.why_level, text(&result.why)));
        Section { title: format!("{number}: {area}"), sentences }
    }

    fn agreement(&self, agreement: &Agreement) -> String {
        let text = |text| in_language(text, self.language.code);
        let by = if agreement.who.is_empty() { (self.words.by)(agreement.by) } else { text(&agreement.who) };
        format!("{by}: {}", text(&agreement.what))
    }

    fn days(&self, on: Date) -> Section {
        let (words, locale) = (self.words, self.language.locale);
        let moments = self.plan.moments(self.catalogue);
        let coming = moments.iter().filter(|moment| moment.on >= on);
        let mut sentences: Vec<String> =
            coming.map(|moment| format!("{}: {}.", locale.date(moment.on), (words.moment)(moment.kind).0)).collect();
        if sentences.is_empty() {
            sentences.push(format!("{}.", words.no_next_date));
        }
        Section { title: words.time.to_owned(), sentences }
    }

    fn money(&self, quote: &Quote) -> Section {
        let mut sentences = contribution(quote, self.language, self.words);
        sentences.push((self.words.cost)(&self.language.locale.amount(quote.total)));
        Section { title: self.words.money.to_owned(), sentences }
    }

    fn rights(&self, on: Date) -> Section {
        let words = self.words;
        let texts = self.catalogue.texts(self.language.code);
        let mut sentences = Vec::new();
        for right in self.catalogue.rights() {
            let Some(text) = texts.and_then(|texts| texts.rights.get(right.code.as_str())) else { continue };
            let mut sentence = format!("{}: {} {}", text.name, text.meaning, text.how);
            if let Some(term) = term(self.plan, right.weeks_after_decision, self.language, words, on) {
                sentence = format!("{sentence} {term}");
            }
            sentences.push(sentence);
        }
        Section { title: words.rights.to_owned(), sentences }
    }
}

/// Until when a right with a term can be used, or could be used.
#[must_use]
pub fn term(plan: &Plan, weeks: Option<u32>, language: &Language, words: &PlanWords, on: Date) -> Option<String> {
    let last = resultaatwijzer_core::value::period::weeks_after(plan.decided()?, weeks?);
    let say = if on <= last { words.until } else { words.until_passed };
    Some(say(&language.locale.date(last)))
}

/// The extent of the support for a result: time per week or in total, otherwise the names of its blocks. Where that
/// changes, one extent for each period.
fn extent(catalogue: &Catalogue, result: &PlannedResult, language: &Language) -> String {
    let stretches = result.stretches();
    let [_, _, ..] = stretches.as_slice() else {
        let on = stretches.first().map_or_else(Date::default, |stretch| stretch.from());
        return extent_on(catalogue, result, language, on);
    };
    let extents = stretches.iter().map(|stretch| {
        let extent = extent_on(catalogue, result, language, stretch.from());
        format!("{}: {extent}", language.locale.period(*stretch))
    });
    extents.collect::<Vec<_>>().join("; ")
}

/// The extent of the support for a result on a day.
#[must_use]
pub fn extent_on(catalogue: &Catalogue, result: &PlannedResult, language: &Language, on: Date) -> String {
    let locale = language.locale;
    match (result.minutes_a_week(catalogue, on), result.minutes_in_total()) {
        (Some(minutes), _) => (language.common.a_week)(&locale.duration(minutes)),
        (None, Some(minutes)) => {
            format!(
                "{} {}",
                locale.duration(minutes),
                (locale.frequency)(resultaatwijzer_core::value::unit::Frequency::Total)
            )
        }
        (None, None) => {
            let names = Names::of(catalogue, language.code);
            let running = result.grants.iter().filter(|grant| grant.period.has(on));
            let granted: Vec<String> = running.map(|grant| names.block(grant.block.as_str())).collect();
            granted.join(", ")
        }
    }
}

fn hours(catalogue: &Catalogue, result: &PlannedResult, language: &Language, words: &PlanWords) -> String {
    if result.extent_is_known(catalogue) {
        format!("{}: {}.", words.granted, extent(catalogue, result, language))
    } else {
        format!("{} {}", words.hours_missing, words.hours_ask)
    }
}

/// Sentences about what the household pays itself: the amount per month, then the reasons.
fn contribution(quote: &Quote, language: &Language, words: &PlanWords) -> Vec<String> {
    let locale = language.locale;
    let first = quote.contribution.periods.iter().find_map(|period| period.amount);
    let pay = match first {
        _ if quote.contribution.exemption.is_some() => Some(format!("{}.", language.common.pay_nothing)),
        Some(amount) => Some(format!("{} {}.", words.you_pay, (language.common.pay_per_month)(&locale.amount(amount)))),
        None => None,
    };
    pay.into_iter().chain(contribution_reasons(quote, language, words)).collect()
}

/// The reasons for what the household pays: why it pays nothing, or from when the amount is unknown and what the
/// contribution is.
#[must_use]
pub fn contribution_reasons(quote: &Quote, language: &Language, words: &PlanWords) -> Vec<String> {
    let locale = language.locale;
    if let Some(reason) = quote.contribution.exemption {
        return vec![(language.common.exempt)(reason).to_owned()];
    }
    let unknown = quote.contribution.periods.iter().find(|period| period.amount.is_none());
    let unknown = unknown.map(|period| (language.common.pay_unknown_from)(&locale.date(period.period.from())));
    let reasons = [language.common.pay_why, words.pay_holiday, words.pay_same, words.pay_before].map(str::to_owned);
    unknown.into_iter().chain(reasons).collect()
}
