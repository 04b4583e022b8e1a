//! Reads the catalogue itself: its structure, tables, texts and bills, and adds computed tariffs.

use resultaatwijzer_core::{
    catalogue::{
        self, Catalogue,
        computed::{self, ComputedWire},
        norm::{self, Norm, NormsWire},
        wire::{CatalogueWire, RateWire, TariffWire},
    },
    reading::document::Document,
    what_if::bill::{self, Bill, BillsWire},
};
use serde_json::{Map, Value, json};

use crate::{
    files::joined,
    source::{Place, SourceMap},
};

use super::Reader;

impl Reader<'_> {
    pub(super) fn catalogue(
        &mut self,
        map: &mut SourceMap,
    ) -> (Option<CatalogueWire>, Option<Catalogue>, Vec<Norm>, Vec<Bill>) {
        map.put("", "catalogue.toml", 1);
        let Some(Value::Object(mut tree)) = self.toml("catalogue.toml", "", map) else {
            return (None, None, Vec::new(), Vec::new());
        };
        let shared = tree.remove("shared").and_then(|shared| shared.as_str().map(str::to_owned));
        let rules = ["indexations", "shares"].into_iter().filter_map(|name| tree.remove_entry(name)).collect();
        let norms = tree.remove_entry("norms").into_iter().collect();
        self.table::<TariffWire>(&mut tree, "tariffs", "tariffs.csv", map);
        if self.files.has("own-contribution.csv") {
            self.table::<RateWire>(&mut tree, "own_contribution", "own-contribution.csv", map);
        }
        let mut bills = self.bills("");
        if let Some(shared) = shared {
            bills.extend(self.bills(&shared));
            self.table::<RateWire>(&mut tree, "own_contribution", &joined(&shared, "own-contribution.csv"), map);
            self.shared_sources(&mut tree, &shared, map);
        }
        let languages: Vec<String> = tree
            .get("languages")
            .and_then(Value::as_array)
            .map(|list| list.iter().filter_map(|language| language.as_str().map(str::to_owned)).collect())
            .unwrap_or_default();
        let mut texts = Map::new();
        for language in languages {
            let file = format!("texts/{language}.toml");
            let at = format!("/texts/{language}");
            map.put(&at, &file, 1);
            texts.extend(self.toml(&file, &at, map).map(|text| (language, text)));
        }
        tree.insert("texts".into(), Value::Object(texts));
        for list in ["tariffs", "own_contribution"] {
            say_where(&mut tree, list, map);
        }
        let mut document = Document::<CatalogueWire>::from_tree(&Value::Object(tree));
        self.computed(&Value::Object(rules), &mut document.wire, map);
        let wire = document.wire.clone();
        let (draft, findings) = catalogue::draft(document);
        self.findings.extend(findings.into_iter().map(|finding| map.locate(finding)));
        let norms = draft.as_ref().map(|catalogue| self.norms(&Value::Object(norms), catalogue, map));
        (Some(wire), draft, norms.unwrap_or_default(), bills)
    }

    /// The bills of a folder, if it has any.
    fn bills(&mut self, folder: &str) -> Vec<Bill> {
        let file = joined(folder, "bills.toml");
        if !self.files.has(&file) {
            return Vec::new();
        }
        let mut map = SourceMap::default();
        map.put("", &file, 1);
        let Some(Value::Object(mut tree)) = self.toml(&file, "", &mut map) else { return Vec::new() };
        say_where(&mut tree, "bills", &map);
        let document = Document::<BillsWire>::from_tree(&Value::Object(tree));
        let (bills, findings) = bill::check(&document.wire);
        self.found_in(document.findings, findings, &map);
        bills
    }

    fn norms(&mut self, tree: &Value, catalogue: &Catalogue, map: &SourceMap) -> Vec<Norm> {
        let document = Document::<NormsWire>::from_tree(tree);
        let (norms, findings) = norm::check(&document.wire, catalogue);
        self.found_in(document.findings, findings, map);
        norms
    }

    /// Adds the computed tariffs, each with the line of its rule.
    fn computed(&mut self, rules: &Value, wire: &mut CatalogueWire, map: &mut SourceMap) {
        let rules = Document::<ComputedWire>::from_tree(rules);
        let written = wire.tariffs.len();
        let (added, findings) = computed::add(&rules.wire, &wire.blocks, &mut wire.tariffs);
        for (i, (tariff, rule)) in wire.tariffs.iter_mut().skip(written).zip(&added).enumerate() {
            let Place { file, line } = map.nearest(rule);
            map.put(&format!("/tariffs/{}", written + i), &file, line);
            tariff.at = Some(format!("{file}:{line}"));
        }
        self.found_in(rules.findings, findings, map);
    }

    fn shared_sources(&mut self, tree: &mut Map<String, Value>, shared: &str, map: &mut SourceMap) {
        let file = joined(shared, "sources.toml");
        let mut own = SourceMap::default();
        let Some(mut sources) = self.toml(&file, "", &mut own) else { return };
        let list = tree.entry("sources").or_insert_with(|| json!([]));
        let sources = sources.get_mut("sources").and_then(Value::as_array_mut);
        let (Some(list), Some(sources)) = (list.as_array_mut(), sources) else { return };
        for (i, source) in sources.drain(..).enumerate() {
            map.adopt(&own, &format!("/sources/{i}"), &format!("/sources/{}", list.len()));
            list.push(source);
        }
    }
}

/// Writes file and line into each row of a list, because an explanation ends with them.
fn say_where(tree: &mut Map<String, Value>, list: &str, map: &SourceMap) {
    let rows = tree.get_mut(list).and_then(Value::as_array_mut).into_iter().flatten();
    for (i, row) in rows.filter_map(Value::as_object_mut).enumerate() {
        if let Some(place) = map.place(&format!("/{list}/{i}")) {
            row.insert("at".into(), json!(format!("{}:{}", place.file, place.line)));
        }
    }
}
