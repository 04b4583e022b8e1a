//! Checks that every text that a screen needs is present in every language of the catalogue.

use crate::{
    reading::{checking::Checking, problem::CatalogueProblem},
    value::{
        code::Code,
        ordered::{Map, Set},
    },
};

use super::{
    declared::Declared,
    parts::Block,
    wire::{CatalogueWire, NameText, TextsWire},
};

pub(super) fn check_texts(checking: &mut Checking, wire: &CatalogueWire, declared: &Declared, blocks: &[Block]) {
    for language in &wire.languages {
        match wire.texts.get(language) {
            Some(texts) => check_language(checking, language, texts, declared, blocks),
            None => {
                let what = "texts".to_owned();
                checking.note("/texts", CatalogueProblem::MissingText { language: language.clone(), what });
            }
        }
    }
}

fn check_language(checking: &mut Checking, language: &str, texts: &TextsWire, declared: &Declared, blocks: &[Block]) {
    let at = format!("/texts/{language}");
    let levels: Set<Code> = declared.levels.iter().filter_map(|rank| Code::new(&rank.to_string())).collect();
    let variants: Set<Code> = blocks.iter().flat_map(|block| block.variants.iter().cloned()).collect();
    let mut need = |list: &str, codes: &Set<Code>, has: &dyn Fn(&str) -> bool| {
        for code in codes.iter().filter(|code| !has(code.as_str())) {
            let what = format!("{list}.{code}");
            checking
                .note(format!("{at}/{list}"), CatalogueProblem::MissingText { language: language.to_owned(), what });
        }
    };
    let named = |names: &Map<String, NameText>, code: &str| {
        names.get(code).is_some_and(|text| !text.name.is_empty() && !text.meaning.is_empty())
    };
    need("areas", &declared.areas, &|code| named(&texts.areas, code));
    need("levels", &levels, &|code| named(&texts.levels, code));
    need("blocks", &declared.blocks, &|code| named(&texts.blocks, code));
    need("variants", &variants, &|code| named(&texts.variants, code));
    need("rules", &declared.rules, &|code| texts.rules.contains_key(code));
    need("rights", &declared.rights, &|code| texts.rights.contains_key(code));
    need("municipalities", &declared.municipalities, &|code| texts.municipalities.contains_key(code));
    need("places", &declared.places, &|code| texts.places.contains_key(code));
}
