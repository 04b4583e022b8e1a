//! The names that a catalogue gives to its codes, in one language.

use resultaatwijzer_core::{
    catalogue::{
        Catalogue,
        wire::{NameText, RuleText, TextsWire},
    },
    value::code::Code,
};

/// Finds names by code; a code without a name is its own name.
#[derive(Clone, Copy, Default)]
pub struct Names<'a> {
    texts: Option<&'a TextsWire>,
    catalogue: Option<&'a Catalogue>,
}

impl<'a> Names<'a> {
    /// The catalogue's names in a language.
    #[must_use]
    pub fn of(catalogue: &'a Catalogue, language: &str) -> Self {
        Self { texts: catalogue.texts(language), catalogue: Some(catalogue) }
    }

    /// A block's name.
    #[must_use]
    pub fn block(&self, code: &str) -> String {
        named(self.texts.and_then(|texts| texts.blocks.get(code)), code)
    }

    /// A result area's name.
    #[must_use]
    pub fn area(&self, code: &str) -> String {
        named(self.texts.and_then(|texts| texts.areas.get(code)), code)
    }

    /// Blocks in a list, `A, B`.
    #[must_use]
    pub fn blocks(&self, codes: &[String]) -> String {
        codes.iter().map(|code| self.block(code)).collect::<Vec<_>>().join(", ")
    }

    /// Result areas in a list.
    #[must_use]
    pub fn areas(&self, codes: &[String]) -> String {
        codes.iter().map(|code| self.area(code)).collect::<Vec<_>>().join(", ")
    }

    /// A rule's reason and solution.
    #[must_use]
    pub fn rule(&self, code: &str) -> Option<&'a RuleText> {
        self.texts.and_then(|texts| texts.rules.get(code))
    }

    /// A source's title.
    #[must_use]
    pub fn source(&self, code: &Code) -> String {
        let source = self.catalogue.and_then(|catalogue| catalogue.source(code));
        source.map_or_else(|| code.to_string(), |source| source.title.clone())
    }
}

fn named(text: Option<&NameText>, code: &str) -> String {
    text.map_or_else(|| code.to_owned(), |text| text.name.clone())
}
