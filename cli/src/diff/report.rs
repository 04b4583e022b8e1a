//! Changes in sentences, and in the shape that scripts rely on.

use resultaatwijzer_core::{
    catalogue::{Catalogue, Rule, RuleKind},
    choices::Choice,
    code::Code,
    money::{Amount, Rounding, round},
    period::Date,
    unit::{Frequency, PriceUnit, Unit},
};
use resultaatwijzer_text::{Language, names::Names};
use rust_decimal::Decimal;
use serde::Serialize;
use serde_json::{Value, json};

use super::{
    change::{BlockField, Change, Group, Part, Presence, PriceKey},
    compare, en, nl,
    timeline::{Price, Step, difference, percent},
    words::Words,
};

/// Two editions and what differs.
#[derive(Debug, Serialize)]
pub struct Report {
    /// What the catalogue is called.
    pub title: String,
    /// The edition that was.
    pub old: Edition,
    /// The edition that is compared with it.
    pub new: Edition,
    /// Whether nothing differs.
    pub same: bool,
    /// How many prices do what.
    pub prices: PriceCounts,
    /// A few sentences over all.
    pub in_short: Vec<String>,
    /// What differs, what matters most first.
    pub changes: Vec<ChangeReport>,
    /// Words that the sentences use, explained.
    pub terms: Vec<Term>,
    /// The headings of the text; scripts have the groups.
    #[serde(skip)]
    pub headings: Headings,
}

/// Headings of the text.
#[derive(Debug)]
pub struct Headings {
    pub in_short: &'static str,
    pub terms: &'static str,
}

/// An edition.
#[derive(Debug, Serialize)]
pub struct Edition {
    id: String,
    version: String,
}

/// How many prices do what.
#[derive(Debug, Default, PartialEq, Eq, Serialize)]
pub struct PriceCounts {
    pub up: usize,
    pub down: usize,
    pub otherwise: usize,
    pub new: usize,
    pub ended: usize,
}

/// A word and what it means.
#[derive(Debug, Serialize)]
pub struct Term {
    pub term: &'static str,
    pub meaning: &'static str,
}

/// Something that differs.
#[derive(Debug, Serialize)]
pub struct ChangeReport {
    /// Under which heading it stands: `contribution`, `rights`, `help`, `prices`, `rules` or `other`.
    pub group: &'static str,
    /// That heading.
    #[serde(skip)]
    pub heading: &'static str,
    #[serde(flatten)]
    details: Details,
    /// It in plain words.
    pub sentences: Vec<String>,
}

/// What a script can count with; what does not apply is left out.
#[derive(Debug, Default, Serialize)]
struct Details {
    kind: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    code: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    variant: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    audience: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    municipality: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    band: Option<[u32; 2]>,
    #[serde(skip_serializing_if = "Option::is_none")]
    old: Option<Value>,
    #[serde(skip_serializing_if = "Option::is_none")]
    new: Option<Value>,
    /// In euros, with its sign.
    #[serde(skip_serializing_if = "Option::is_none")]
    difference: Option<String>,
    /// To one decimal, half up.
    #[serde(skip_serializing_if = "Option::is_none")]
    percent: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    from: Option<Date>,
}

/// A part of the text.
pub type Section<'a> = (&'static str, Vec<&'a ChangeReport>);

impl Report {
    /// The changes under their headings.
    #[must_use]
    pub fn sections(&self) -> Vec<Section<'_>> {
        let mut sections: Vec<Section<'_>> = Vec::new();
        for change in &self.changes {
            match sections.last_mut() {
                Some((heading, changes)) if *heading == change.heading => changes.push(change),
                _ => sections.push((change.heading, vec![change])),
            }
        }
        sections
    }
}

/// Compares two editions.
#[must_use]
pub fn report(old: &Catalogue, new: &Catalogue, language: &Language) -> Report {
    let changes = compare(old, new, language.code);
    let words = if language.code == "nl" { &nl::WORDS } else { &en::WORDS };
    let teller = Teller { words, language, old, new };
    let counts = count(&changes);
    let reports: Vec<ChangeReport> = changes.iter().map(|change| teller.report(change)).collect();
    let in_short = if changes.is_empty() { vec![words.same.to_owned()] } else { teller.in_short(&counts, &changes) };
    let name = new.texts(language.code).map_or_else(|| new.id().to_string(), |texts| texts.name.clone());
    Report {
        title: (words.title)(&name, old.version(), new.version()),
        old: Edition { id: old.id().to_string(), version: old.version().to_owned() },
        new: Edition { id: new.id().to_string(), version: new.version().to_owned() },
        same: changes.is_empty(),
        terms: terms(words, &reports),
        prices: counts,
        in_short,
        changes: reports,
        headings: Headings { in_short: words.in_short, terms: words.terms_title },
    }
}

/// The terms that the sentences use.
fn terms(words: &'static Words, reports: &[ChangeReport]) -> Vec<Term> {
    let used = |term: &str| reports.iter().flat_map(|report| &report.sentences).any(|text| has_word(text, term));
    words.terms.iter().filter(|(term, _)| used(term)).map(|(term, meaning)| Term { term, meaning }).collect()
}

fn has_word(text: &str, word: &str) -> bool {
    text.match_indices(word).any(|(at, _)| {
        let before = text.get(..at).and_then(|before| before.chars().next_back());
        let after = text.get(at + word.len()..).and_then(|after| after.chars().next());
        !before.is_some_and(char::is_alphanumeric) && !after.is_some_and(char::is_alphanumeric)
    })
}

fn count(changes: &[Change]) -> PriceCounts {
    let mut counts = PriceCounts::default();
    for change in changes {
        let Change::Price { step, .. } = change else { continue };
        match step {
            Step::New { .. } => counts.new += 1,
            Step::Ended { .. } => counts.ended += 1,
            Step::Changed { old, new, .. } if old.per != new.per => counts.otherwise += 1,
            Step::Changed { old, new, .. } if new.amount > old.amount => counts.up += 1,
            Step::Changed { .. } => counts.down += 1,
        }
    }
    counts
}

/// Tells changes in one language.
struct Teller<'a> {
    words: &'static Words,
    language: &'a Language,
    old: &'a Catalogue,
    new: &'a Catalogue,
}

impl Teller<'_> {
    fn report(&self, change: &Change) -> ChangeReport {
        let group = change.group();
        let (details, sentences) = self.told(change);
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

    fn told(&self, change: &Change) -> (Details, Vec<String>) {
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
                    super::Setting::Calendar => "calendar",
                    super::Setting::Proration => "proration",
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

    fn price(&self, key: &PriceKey, except: &[String], step: &Step<PriceUnit>) -> (Details, Vec<String>) {
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

    /// Where an amount holds, when that is not everywhere.
    fn whereabouts(&self, only: Option<&str>, except: &[String]) -> Option<String> {
        match only {
            Some(code) => Some((self.words.only_in)(&self.municipality(code))),
            None if except.is_empty() => None,
            None => {
                let names: Vec<String> = except.iter().map(|code| self.municipality(code)).collect();
                Some((self.words.not_in)(&names.join(", ")))
            }
        }
    }

    /// What happens to an amount, for a price and for the own contribution.
    fn step<P: Clone + PartialEq>(
        &self,
        what: &'static str,
        subject: &str,
        step: &Step<P>,
        per: &dyn Fn(&Price<P>) -> (String, &'static str),
    ) -> (Details, Vec<String>) {
        let (words, locale) = (self.words, &self.language.locale);
        let said = |price: &Price<P>| format!("{} {}", locale.amount(price.amount), per(price).0);
        let value = |price: &Price<P>| Some(json!({ "amount": price.amount.to_string(), "per": per(price).1 }));
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
                sentences.push((words.new_price)(subject, &said(price)));
                sentences.extend(from.map(|from| (words.from)(&locale.date(from))));
                (details.new, details.from) = (value(price), *from);
            }
            Step::Ended { price, from } => {
                sentences.push((words.ended)(subject, &said(price)));
                sentences.extend(from.map(|from| (words.ended_from)(&locale.date(from))));
                (details.old, details.from) = (value(price), *from);
            }
            Step::Changed { old, new, from } => {
                (details.old, details.new, details.from) = (value(old), value(new), *from);
                if old.per == new.per {
                    sentences.extend(self.changed(subject, old.amount, new.amount, &said(new), &mut details));
                } else {
                    sentences.push((words.counts_otherwise)(subject, &said(old), &said(new)));
                }
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

    fn percent(&self, percent: Decimal) -> String {
        (self.words.percent)(&percent.to_string().replace('.', &self.language.locale.decimal.to_string()))
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

    fn in_short(&self, counts: &PriceCounts, changes: &[Change]) -> Vec<String> {
        let words = self.words;
        let told = [
            (counts.up, words.count_up),
            (counts.down, words.count_down),
            (counts.new, words.count_new),
            (counts.ended, words.count_ended),
        ];
        let mut sentences: Vec<String> =
            told.iter().filter(|(count, _)| *count > 0).map(|(count, say)| say(*count)).collect();
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

    /// A name from the new edition, else from the old one.
    fn names(&self, code: &str, name: impl Fn(&Names<'_>, &str) -> String) -> String {
        let [new, old] = [self.new, self.old].map(|catalogue| name(&Names::of(catalogue, self.language.code), code));
        if new == code { old } else { new }
    }

    fn block(&self, code: &str) -> String {
        format!("{} ({code})", self.names(code, |names, code| names.block(code)))
    }

    fn variant(&self, code: &str) -> String {
        self.text(|texts| texts.variants.get(code).map(|text| text.name.clone())).unwrap_or_else(|| code.to_owned())
    }

    fn level(&self, rank: &str) -> String {
        let name = self.text(|texts| texts.levels.get(rank).map(|text| text.name.clone()));
        name.map_or_else(|| rank.to_owned(), |name| format!("{rank} ({name})"))
    }

    fn municipality(&self, code: &str) -> String {
        self.text(|texts| texts.municipalities.get(code).cloned()).unwrap_or_else(|| code.to_owned())
    }

    fn right(&self, code: &str) -> String {
        self.text(|texts| texts.rights.get(code).map(|text| text.name.clone())).unwrap_or_else(|| code.to_owned())
    }

    fn reason(&self, code: &str) -> String {
        self.text(|texts| texts.rules.get(code).map(|text| text.reason.clone())).unwrap_or_else(|| code.to_owned())
    }

    fn text(
        &self,
        find: impl Fn(&resultaatwijzer_core::catalogue::wire::TextsWire) -> Option<String>,
    ) -> Option<String> {
        [self.new, self.old].into_iter().find_map(|catalogue| find(catalogue.texts(self.language.code)?))
    }
}

/// By how many percent a price rises, where it does.
fn rise(change: &Change) -> Option<Decimal> {
    match change {
        Change::Price { step: Step::Changed { old, new, .. }, .. } if old.per == new.per && new.amount > old.amount => {
            percent(old.amount, new.amount)
        }
        _ => None,
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
