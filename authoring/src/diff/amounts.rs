//! Describes changed prices and own contributions: by how much, for whom, from when.

use resultaatwijzer_core::{
    catalogue::Computed,
    value::{
        choices::Choice,
        money::{Amount, Rounding, round},
        unit::{PriceUnit, Unit},
    },
};
use rust_decimal::Decimal;
use serde_json::{Value, json};

use super::{
    change::PriceKey,
    describer::Describer,
    shapes::Details,
    timeline::{Price, Step, difference, percent},
};

impl Describer<'_> {
    pub(super) fn price(&self, key: &PriceKey, except: &[String], step: &Step<PriceUnit>) -> (Details, Vec<String>) {
        let (words, locale) = (self.words, &self.language.locale);
        let per = |price: &Price<_>| ((locale.price_unit)(price.per).to_owned(), price.per.spelling());
        let subject = (words.price_of)(&self.block(&key.block));
        let (mut details, mut sentences) = self.step("price", &subject, step, &per);
        sentences.push((words.audience)(key.audience).to_owned());
        if let Some(variant) = &key.variant {
            sentences.push((words.variant)(&self.variant(variant)));
        }
        if let Some(band) = key.band {
            let unit = self.new.block(&key.block).map_or(Unit::Piece, |block| block.unit);
            sentences.push((words.band)(band.from, &locale.quantity(band.to, unit)));
        }
        sentences.extend(self.whereabouts(key.municipality.as_deref(), except));
        details.code = Some(key.block.clone());
        details.variant.clone_from(&key.variant);
        details.audience = Some(key.audience.spelling());
        details.municipality.clone_from(&key.municipality);
        details.band = key.band.map(|band| [band.from, band.to]);
        (details, sentences)
    }

    /// Where an amount holds, unless it holds everywhere.
    pub(super) fn whereabouts(&self, only: Option<&str>, except: &[String]) -> Option<String> {
        match only {
            Some(code) => Some((self.words.only_in)(&self.municipality(code))),
            None if except.is_empty() => None,
            None => {
                let names: Vec<String> = except.iter().map(|code| self.municipality(code)).collect();
                Some((self.words.not_in)(&names.join(", ")))
            }
        }
    }

    /// Describes the change of an amount, of a price or of the own contribution.
    pub(super) fn step<P: Clone + PartialEq>(
        &self,
        what: &'static str,
        subject: &str,
        step: &Step<P>,
        per: &dyn Fn(&Price<P>) -> (String, &'static str),
    ) -> (Details, Vec<String>) {
        let (words, locale) = (self.words, &self.language.locale);
        let priced = |price: &Price<P>| format!("{} {}", locale.amount(price.amount), per(price).0);
        let value = |price: &Price<P>| Some(value(price, per(price).1));
        let computed = |price: &Price<P>| {
            price.computed.map(|Computed { of, percent }| {
                (words.computed)(&(words.percent)(&locale.percent(percent)), &locale.amount(of))
            })
        };
        let kind = |new, changed, ended| match step {
            Step::New { .. } => new,
            Step::Changed { .. } => changed,
            Step::Ended { .. } => ended,
        };
        let kind = match what {
            "price" => kind("price_new", "price_changed", "price_ended"),
            _ => kind("contribution_new", "contribution_changed", "contribution_ended"),
        };
        let mut details = Details { kind, ..Details::default() };
        let mut sentences = Vec::new();
        match step {
            Step::New { price, from } => {
                sentences.push((words.new_price)(subject, &priced(price)));
                sentences.extend(computed(price));
                sentences.extend(from.map(|from| (words.from)(&locale.date(from))));
                (details.new, details.from) = (value(price), *from);
            }
            Step::Ended { price, from } => {
                sentences.push((words.ended)(subject, &priced(price)));
                sentences.extend(from.map(|from| (words.ended_from)(&locale.date(from))));
                (details.old, details.from) = (value(price), *from);
            }
            Step::Changed { old, new, from } => {
                (details.old, details.new, details.from) = (value(old), value(new), *from);
                if old.per == new.per {
                    sentences.extend(self.changed(subject, old.amount, new.amount, &priced(new), &mut details));
                } else {
                    sentences.push((words.counts_otherwise)(subject, &priced(old), &priced(new)));
                }
                sentences.extend(computed(new));
                sentences.extend(from.map(|from| (words.from)(&locale.date(from))));
            }
        }
        (details, sentences)
    }

    fn changed(&self, subject: &str, old: Amount, new: Amount, after: &str, details: &mut Details) -> [String; 2] {
        let (words, locale) = (self.words, &self.language.locale);
        let more = new > old;
        let by = difference(old, new);
        let amount = locale.amount(round(by.abs(), Rounding::HalfUp));
        let share = percent(old, new);
        details.difference = Some(by.to_string());
        details.percent = share.map(|share| share.to_string());
        let says = if more { words.rises } else { words.falls };
        let by = match share {
            Some(share) => (words.difference)(&amount, &self.percent(share.abs()), more),
            None => (words.difference_only)(&amount, more),
        };
        [says(subject, &locale.amount(old), after), by]
    }

    pub(super) fn percent(&self, percent: Decimal) -> String {
        (self.words.percent)(&percent.to_string().replace('.', &self.language.locale.decimal.to_string()))
    }
}

/// A price for scripts, with `computed` where it was not published.
fn value<P>(price: &Price<P>, per: &str) -> Value {
    let mut value = json!({ "amount": price.amount.to_string(), "per": per });
    if let (Some(Computed { of, percent }), Some(fields)) = (price.computed, value.as_object_mut()) {
        fields.insert("computed".into(), json!({ "of": of.to_string(), "percent": percent.to_string() }));
    }
    value
}
