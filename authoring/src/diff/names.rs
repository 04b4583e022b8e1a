//! The names of parts: from the new edition, else from the old one.

use resultaatwijzer_core::catalogue::wire::TextsWire;
use resultaatwijzer_text::names::Names;

use super::describer::Describer;

impl Describer<'_> {
    /// A name from the new edition, else from the old one.
    pub(super) fn names(&self, code: &str, name: impl Fn(&Names<'_>, &str) -> String) -> String {
        let [new, old] = [self.new, self.old].map(|catalogue| name(&Names::of(catalogue, self.language.code), code));
        if new == code { old } else { new }
    }

    pub(super) fn block(&self, code: &str) -> String {
        format!("{} ({code})", self.names(code, |names, code| names.block(code)))
    }

    pub(super) fn variant(&self, code: &str) -> String {
        self.text(|texts| texts.variants.get(code).map(|text| text.name.clone())).unwrap_or_else(|| code.to_owned())
    }

    pub(super) fn level(&self, rank: &str) -> String {
        let name = self.text(|texts| texts.levels.get(rank).map(|text| text.name.clone()));
        name.map_or_else(|| rank.to_owned(), |name| format!("{rank} ({name})"))
    }

    pub(super) fn municipality(&self, code: &str) -> String {
        self.text(|texts| texts.municipalities.get(code).cloned()).unwrap_or_else(|| code.to_owned())
    }

    pub(super) fn right(&self, code: &str) -> String {
        self.text(|texts| texts.rights.get(code).map(|text| text.name.clone())).unwrap_or_else(|| code.to_owned())
    }

    pub(super) fn reason(&self, code: &str) -> String {
        self.text(|texts| texts.rules.get(code).map(|text| text.reason.clone())).unwrap_or_else(|| code.to_owned())
    }

    pub(super) fn text(&self, find: impl Fn(&TextsWire) -> Option<String>) -> Option<String> {
        [self.new, self.old].into_iter().find_map(|catalogue| find(catalogue.texts(self.language.code)?))
    }
}
