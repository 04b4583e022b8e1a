//! Reads the providers from their four files.

use resultaatwijzer_core::{
    catalogue::Catalogue,
    providers::{
        self, Providers,
        wire::{OfferWire, OutcomeWire, ProviderWire, ProvidersWire},
    },
    reading::{
        document::{Document, Record},
        finding::{Finding, suggest},
        problem::{CatalogueProblem, Kind},
    },
};
use serde_json::{Map, Value, json};

use crate::source::SourceMap;

use super::Reader;

impl Reader<'_> {
    pub(super) fn providers(
        &mut self,
        catalogue: &Catalogue,
        map: &mut SourceMap,
    ) -> (Option<ProvidersWire>, Option<Providers>) {
        if !["providers.toml", "providers.csv"].iter().any(|file| self.files.has(file)) {
            return (None, None);
        }
        map.put("", "providers.toml", 1);
        let Some(Value::Object(mut tree)) = self.toml("providers.toml", "", map) else { return (None, None) };
        self.table::<ProviderWire>(&mut tree, "providers", "providers.csv", map);
        self.under_providers::<OfferWire>(&mut tree, "offers", map);
        self.under_providers::<OutcomeWire>(&mut tree, "outcomes", map);
        tree.insert("format".into(), json!(providers::wire::FORMAT));
        tree.insert("catalogue".into(), json!(catalogue.id().as_str()));
        // Without its own value, providers are as fictional as the catalogue.
        tree.entry("fictional").or_insert_with(|| json!(catalogue.fictional()));
        let mut about = Map::new();
        for language in catalogue.languages() {
            let file = format!("texts/providers.{language}.toml");
            let at = format!("/about/{language}");
            map.put(&at, &file, 1);
            about.extend(self.toml(&file, &at, map).map(|text| (language.clone(), text)));
        }
        tree.insert("about".into(), Value::Object(about));
        let document = Document::<ProvidersWire>::from_tree(&Value::Object(tree));
        let wire = document.wire.clone();
        let (providers, findings) = providers::check(catalogue, document);
        self.findings.extend(findings.into_iter().map(|finding| map.locate(finding)));
        (Some(wire), providers)
    }

    /// Adds the rows of a table to the providers that they name, with the line of each row.
    fn under_providers<R: Record>(&mut self, tree: &mut Map<String, Value>, list: &str, map: &mut SourceMap) {
        let mut own = SourceMap::default();
        let mut rows = Map::new();
        self.table::<R>(&mut rows, list, &format!("{list}.csv"), &mut own);
        let Some(Value::Array(rows)) = rows.remove(list) else { return };
        let Some(providers) = tree.get_mut("providers").and_then(Value::as_array_mut) else { return };
        for (i, mut row) in rows.into_iter().enumerate() {
            let name = row.as_object_mut().and_then(|row| row.remove("provider")).unwrap_or_default();
            let codes: Vec<_> = providers.iter().map(|provider| provider.get("code").cloned()).collect();
            let place = codes.iter().position(|code| code.as_ref() == Some(&name));
            let Some((place, provider)) =
                place.and_then(|place| Some((place, providers.get_mut(place)?.as_object_mut()?)))
            else {
                let known: Vec<&str> = codes.iter().flatten().filter_map(Value::as_str).collect();
                let found = name.as_str().unwrap_or_default().to_owned();
                let suggestion = suggest(&found, known);
                let kind = Kind::Provider;
                let finding =
                    Finding::new(CatalogueProblem::Unknown { kind, found, suggestion }, format!("/{list}/{i}"));
                self.findings.push(own.locate(finding));
                continue;
            };
            let under = provider.entry(list).or_insert(Value::Null);
            let count = under.as_array().map_or(0, Vec::len);
            map.adopt(&own, &format!("/{list}/{i}"), &format!("/providers/{place}/{list}/{count}"));
            match under {
                Value::Array(under) => under.push(row),
                empty => *empty = json!([row]),
            }
        }
    }
}
