//! Names and texts that differ, in one language.

use resultaatwijzer_core::{
    catalogue::{
        Catalogue,
        wire::{NameText, TextsWire},
    },
    value::ordered::Map,
};

use super::change::{Change, Part};

pub(super) fn compare(old: &Catalogue, new: &Catalogue, language: &str) -> Vec<Change> {
    let mut changes = Vec::new();
    if let (Some(was), Some(now)) = (old.texts(language), new.texts(language)) {
        let named = [
            (Part::Block, &was.blocks, &now.blocks),
            (Part::Area, &was.areas, &now.areas),
            (Part::Level, &was.levels, &now.levels),
        ];
        for (kind, was, now) in named {
            changes.extend(renamed(kind, was, now));
        }
        let count = rewritten(was, now);
        if count > 0 {
            changes.push(Change::Texts { count });
        }
    }
    let counted_otherwise =
        old.places() != new.places() || old.languages() != new.languages() || old.fictional() != new.fictional();
    if counted_otherwise || sources_differ(old, new) {
        changes.push(Change::Rest);
    }
    changes
}

/// Whether a source of an amount was replaced or has another title.
fn sources_differ(old: &Catalogue, new: &Catalogue) -> bool {
    let tariffs = new.blocks().iter().flat_map(|block| new.tariffs(&block.code)).map(|tariff| &tariff.source);
    let mut codes = tariffs.chain(new.rates().iter().map(|rate| &rate.source));
    codes.any(|code| old.source(code) != new.source(code))
}

fn renamed(kind: Part, old: &Map<String, NameText>, new: &Map<String, NameText>) -> Vec<Change> {
    let differs = |(code, now): (&String, &NameText)| {
        let was = old.get(code).filter(|was| was.name != now.name)?;
        Some(Change::Renamed { kind, code: code.clone(), old: was.name.clone(), new: now.name.clone() })
    };
    new.iter().filter_map(differs).collect()
}

/// The number of changed texts among the parts that both editions have.
fn rewritten(old: &TextsWire, new: &TextsWire) -> usize {
    let meanings = [
        (&old.areas, &new.areas),
        (&old.levels, &new.levels),
        (&old.blocks, &new.blocks),
        (&old.variants, &new.variants),
    ];
    let differs = |old: &Map<String, NameText>, new: &Map<String, NameText>| {
        new.iter().filter(|(code, now)| old.get(*code).is_some_and(|was| was.meaning != now.meaning)).count()
    };
    meanings.into_iter().map(|(old, new)| differs(old, new)).sum::<usize>()
        + new.rules.iter().filter(|(code, now)| old.rules.get(*code).is_some_and(|was| was != *now)).count()
        + new.rights.iter().filter(|(code, now)| old.rights.get(*code).is_some_and(|was| was != *now)).count()
        + [(&old.municipalities, &new.municipalities), (&old.places, &new.places)]
            .into_iter()
            .map(|(old, new)| new.iter().filter(|(code, now)| old.get(*code).is_some_and(|was| was != *now)).count())
            .sum::<usize>()
        + usize::from(old.notice != new.notice)
        + usize::from(old.name != new.name)
}
