//! Reads the files beside a catalogue: plans, and the mapping from products of messages to blocks.

use resultaatwijzer_core::{
    catalogue::Catalogue,
    plan::{self, wire::PlanWire},
};
use resultaatwijzer_messages::mapping;
use serde_json::Value;

use crate::{
    files::joined,
    source::{SourceMap, document},
};

use super::Reader;

impl Reader<'_> {
    pub(super) fn messages(&mut self, catalogue: &Catalogue) -> Option<Value> {
        let file = "mappings/messages.toml";
        if !self.files.has(file) {
            return None;
        }
        let mut map = SourceMap::default();
        map.put("", file, 1);
        let tree = self.toml(file, "", &mut map)?;
        let (_, findings) = mapping::check(&tree, catalogue);
        self.findings.extend(findings.into_iter().map(|finding| map.locate(finding)));
        Some(tree)
    }

    pub(super) fn plans(&mut self, catalogue: &Catalogue) -> Vec<(String, PlanWire)> {
        let mut plans = Vec::new();
        for file in self.files.names_in("plans") {
            let Some(name) = file.strip_suffix(".toml").filter(|name| !name.is_empty()) else { continue };
            let file = joined("plans", &file);
            match document::<PlanWire>(&file, self.files.read(&file)) {
                Err(findings) => self.findings.extend(findings),
                Ok((document, map)) => {
                    let (_, findings) = plan::check(catalogue, &document);
                    self.findings.extend(findings.into_iter().map(|finding| map.locate(finding)));
                    plans.push((name.to_owned(), document.wire));
                }
            }
        }
        plans
    }
}
