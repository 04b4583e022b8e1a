//! Describes what differs in one language, each change in a few sentences.

use resultaatwijzer_core::{
    catalogue::{Block, Catalogue, Named, Rule},
    value::{choices::Choice, code::Code},
};
use resultaatwijzer_text::{Vocabulary, names::Names};
use rust_decimal::Decimal;
use serde_json::json;

use super::{
    change::{BlockField, Change, Group, Part, Presence, Setting, rise},
    chosen::Chosen,
    shapes::{ChangeReport, Details, PriceCounts},
    timeline::Price,
    words::Words,
};

/// Describes changes in one language.
pub(super) struct Describer<'a> {
    pub(super) words: &'static Words,
    pub(super) language: &'a Vocabulary,
    pub(super) old: &'a Catalogue,
    pub(super) new: &'a Catalogue,
}

impl Describer<'_> {
    pub(super) fn report(&self, change: &Change) -> ChangeReport {
        let group = change.group();
        let (details, sentences) = self.describe(change);
        let spelling = match group {
            Group::Contribution => "contribution",
            Group::Rights => "rights",
            Group::Help => "help",
            Group::Prices => "prices",
            Group::Rules => "rules",
            Group::Other => "other",
        };
        ChangeReport { group: spelling, heading: (self.words.group)(group), details, sentences }
    }

    fn describe(&self, change: &Change) -> (Details, Vec<String>) {
        let words = self.words;
        let fields = |kind, code: &str, old: &str, new: &str| Details {
            kind,
            code: Some(code.to_owned()),
            old: Some(json!(old)),
            new: Some(json!(new)),
            ..Details::default()
        };
        match change {
            Change::Contribution { municipality, except, step } => {
                let per = |price: &Price<_>| ((words.rate_per)(price.per).to_owned(), price.per.spelling());
                let (mut details, mut sentences) = self.step("contribution", words.contribution, step, &per);
                sentences.extend(self.whereabouts(municipality.as_deref(), except));
                details.municipality = municipality.clone();
                (details, sentences)
            }
            Change::Price { key, except, step } => self.price(key, except, step),
            Change::Part { kind, code, presence } => self.part(*kind, code, *presence),
            Change::Right { code, field, old, new } => {
                let subject = (words.right)(*field, &self.right(code));
                let [before, after] = [old, new].map(|value| (words.right_value)(*field, value));
                (fields("right_changed", code, old, new), vec![self.was_and_is(&subject, &before, &after)])
            }
            Change::Block { code, field, old, new } => {
                let subject = (words.block)(*field, &self.block(code));
                let [before, after] = [self.old, self.new].map(|edition| {
                    edition.block(code).map_or_else(String::new, |block| self.block_value(edition, block, *field))
                });
                (fields("block_changed", code, old, new), vec![self.was_and_is(&subject, &before, &after)])
            }
            Change::Level { rank, old, new } => {
                let subject = (words.level)(&self.level(rank));
                let [before, after] = [old, new].map(|purpose| (words.choice)(Chosen::Purpose(*purpose)));
                let sentence = self.was_and_is(&subject, before, after);
                (fields("level_changed", rank, old.spelling(), new.spelling()), vec![sentence])
            }
            Change::Rule { code, old, new } => self.rule(code, old, new),
            Change::Setting { setting, old, new } => {
                let sentence = self.was_and_is((words.setting)(*setting), (words.choice)(*old), (words.choice)(*new));
                let kind = match setting {
                    Setting::Calendar => "calendar",
                    Setting::Proration => "proration",
                };
                (fields("setting_changed", kind, old.spelling(), new.spelling()), vec![sentence])
            }
            Change::Renamed { code, old, new, .. } => {
                (fields("renamed", code, old, new), vec![(words.renamed)(old, new)])
            }
            Change::Texts { count } => {
                (Details { kind: "texts", new: Some(json!(count)), ..Details::default() }, vec![(words.texts)(*count)])
            }
            Change::Rest => (Details { kind: "rest", ..Details::default() }, vec![words.rest.to_owned()]),
        }
    }

    fn part(&self, kind: Part, code: &str, presence: Presence) -> (Details, Vec<String>) {
        let name = match kind {
            Part::Right => self.right(code),
            Part::Block => self.block(code),
            Part::Area => self.names(code, |names, code| names.area(code)),
            Part::Level => self.level(code),
            Part::Municipality => self.municipality(code),
            Part::Rule => self.reason(code),
        };
        let (new, gone) = match kind {
            Part::Right => ("right_new", "right_gone"),
            Part::Block => ("block_new", "block_gone"),
            Part::Area => ("area_new", "area_gone"),
            Part::Level => ("level_new", "level_gone"),
            Part::Municipality => ("municipality_new", "municipality_gone"),
            Part::Rule => ("rule_new", "rule_gone"),
        };
        let mut sentences = vec![(self.words.part)(kind, presence, &name)];
        if (kind, presence) == (Part::Block, Presence::New) {
            let meaning = self.new.texts(self.language.code).and_then(|texts| texts.blocks.get(code));
            sentences.extend(meaning.map(|text| text.meaning.clone()));
        }
        let kind = if presence == Presence::New { new } else { gone };
        (Details { kind, code: Some(code.to_owned()), ..Details::default() }, sentences)
    }

    fn rule(&self, code: &str, old: &Rule, new: &Rule) -> (Details, Vec<String>) {
        let words = self.words;
        let mut sentences = vec![(words.rule)(&self.reason(code))];
        let (before, after) = (old.kind.named(), new.kind.named());
        let (was, now) = (before.at_most, after.at_most);
        let (before, after) = (codes(before), codes(after));
        let only = |a: &[Code], b: &[Code]| {
            let names: Vec<String> =
                a.iter().filter(|code| !b.contains(code)).map(|code| self.block(code.as_str())).collect();
            (!names.is_empty()).then(|| names.join(", "))
        };
        if let (Some(was), Some(now)) = (was, now)
            && was != now
        {
            sentences.push((words.at_most)(was, now));
        }
        sentences.extend(only(&after, &before).map(|names| (words.added)(&names)));
        sentences.extend(only(&before, &after).map(|names| (words.removed)(&names)));
        (Details { kind: "rule_changed", code: Some(code.to_owned()), ..Details::default() }, sentences)
    }

    pub(super) fn in_short(&self, counts: &PriceCounts, changes: &[Change]) -> Vec<String> {
        let words = self.words;
        let counted = [
            (counts.up, words.count_up),
            (counts.down, words.count_down),
            (counts.new, words.count_new),
            (counts.ended, words.count_ended),
        ];
        let mut sentences: Vec<String> =
            counted.iter().filter(|(count, _)| *count > 0).map(|(count, say)| say(*count)).collect();
        let rises: Vec<Decimal> = changes.iter().filter_map(rise).collect();
        if let (Some(low), Some(high), true) = (rises.iter().min(), rises.iter().max(), rises.len() > 1) {
            sentences.insert(
                1,
                match low == high {
                    true => (words.all_by)(&self.percent(*low)),
                    false => (words.between)(&self.percent(*low), &self.percent(*high)),
                },
            );
        }
        sentences
    }

    fn was_and_is(&self, subject: &str, old: &str, new: &str) -> String {
        format!("{subject} {}", (self.words.was_and_is)(old, new))
    }

    fn block_value(&self, edition: &Catalogue, block: &Block, field: BlockField) -> String {
        let (words, locale) = (self.words, &self.language.locale);
        let listed = |names: Vec<String>| if names.is_empty() { words.nothing.to_owned() } else { names.join(", ") };
        let choice = |chosen| (words.choice)(chosen).to_owned();
        match field {
            BlockField::Area => Names::of(edition, self.language.code).area(block.area.as_str()),
            BlockField::Levels => listed(block.levels.iter().map(ToString::to_string).collect()),
            BlockField::Variants => listed(block.variants.iter().map(|code| self.variant(code.as_str())).collect()),
            BlockField::Unit => (locale.units)(block.unit, 0).to_owned(),
            BlockField::Frequency => (locale.frequency)(block.frequency).to_owned(),
            BlockField::Law => choice(Chosen::Law(block.law)),
            BlockField::Contract => choice(Chosen::Contract(block.contract)),
            BlockField::Claimable => choice(Chosen::Claimable(block.claimable)),
            BlockField::OwnContribution => choice(Chosen::OwnContribution(block.own_contribution)),
            BlockField::UsualQuantity => block.usual_quantity.units().to_string(),
        }
    }
}

/// All codes that a rule names.
fn codes(named: Named<'_>) -> Vec<Code> {
    named.block.into_iter().chain(named.others).cloned().collect()
}
