//! Describes what differs in one language, each change in a few sentences.

use resultaatwijzer_core::{
    catalogue::{Catalogue, Rule, RuleKind},
    value::{
        choices::Choice,
        code::Code,
        unit::{Frequency, Unit},
    },
};
use resultaatwijzer_text::{Vocabulary, names::Names};
use rust_decimal::Decimal;
use serde_json::json;

use super::{
    change::{BlockField, Change, Group, Part, Presence, Setting, rise},
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
                let before = self.block_value(self.old, *field, old);
                let after = self.block_value(self.new, *field, new);
                (fields("block_changed", code, old, new), vec![self.was_and_is(&subject, &before, &after)])
            }
            Change::Level { rank, old, new } => {
                let subject = (words.level)(&self.level(rank));
                let sentence = self.was_and_is(&subject, (words.choice)(old), (words.choice)(new));
                (fields("level_changed", rank, old, new), vec![sentence])
            }
            Change::Rule { code, old, new } => self.rule(code, old, new),
            Change::Setting { setting, old, new } => {
                let sentence = self.was_and_is((words.setting)(*setting), (words.choice)(old), (words.choice)(new));
                let kind = match setting {
                    Setting::Calendar => "calendar",
                    Setting::Proration => "proration",
                };
                (fields("setting_changed", kind, old, new), vec![sentence])
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
        let ((before, was), (after, now)) = (named_in(old), named_in(new));
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

    fn block_value(&self, catalogue: &Catalogue, field: BlockField, value: &str) -> String {
        let (words, locale) = (self.words, &self.language.locale);
        let listed = |name: &dyn Fn(&str) -> String| match value {
            "" => words.nothing.to_owned(),
            codes => codes.split(' ').map(name).collect::<Vec<_>>().join(", "),
        };
        match field {
            BlockField::Area => Names::of(catalogue, self.language.code).area(value),
            BlockField::Levels => listed(&str::to_owned),
            BlockField::Variants => listed(&|code| self.variant(code)),
            BlockField::Unit => Unit::parse(value).map_or_else(String::new, |unit| (locale.units)(unit, 0).to_owned()),
            BlockField::Frequency => {
                Frequency::parse(value).map_or_else(String::new, |often| (locale.frequency)(often).to_owned())
            }
            BlockField::Law | BlockField::Contract | BlockField::Claimable | BlockField::OwnContribution => {
                (words.choice)(value).to_owned()
            }
            BlockField::UsualQuantity => value.to_owned(),
        }
    }
}

/// The blocks that a rule names, and how many it allows.
fn named_in(rule: &Rule) -> (Vec<Code>, Option<u32>) {
    let with =
        |block: &Code, others: &[Code]| ([block.clone()].into_iter().chain(others.iter().cloned()).collect(), None);
    match &rule.kind {
        RuleKind::Excludes { block, others } | RuleKind::IncludedIn { block, within: others } => with(block, others),
        RuleKind::Requires { block, any_of } => with(block, any_of),
        RuleKind::AtMost { blocks, at_most } => (blocks.clone(), Some(*at_most)),
        RuleKind::AtMostAreas { at_most } => (Vec::new(), Some(*at_most)),
        RuleKind::OneProvider { blocks } => (blocks.clone(), None),
    }
}
