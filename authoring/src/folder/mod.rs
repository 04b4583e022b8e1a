//! A catalogue as people write it, a folder of TOML and CSV, into the wire form, with the line of every value.

use std::{
    fs,
    path::{Path, PathBuf},
};

use resultaatwijzer_core::{
    catalogue::{
        self, Catalogue,
        computed::{self, ComputedWire},
        norm::{self, Norm, NormsWire},
        wire::CatalogueWire,
    },
    plan::{self, wire::PlanWire},
    providers::{self, Providers, wire::ProvidersWire},
    reading::{
        document::{Document, Shape},
        finding::{Finding, Problem, fine},
    },
    value::limits::MAX_BYTES,
    what_if::bill::{self, Bill, BillsWire},
};
use resultaatwijzer_messages::mapping;
use serde_json::{Map, Value, json};

pub use crate::source::source_map::{Located, Place};

use crate::source::{csv_table, source_map::SourceMap, toml_tree};

/// What was read from a folder, as far as it is valid, and every finding with its file and line.
pub struct Authored {
    /// The wire form, for building.
    pub wire: Option<CatalogueWire>,
    /// The valid catalogue.
    pub catalogue: Option<Catalogue>,
    /// How many hours are usual, for the blocks that have a norm. A built catalogue has none.
    pub norms: Vec<Norm>,
    /// What is proposed and no law. A built catalogue has none.
    pub bills: Vec<Bill>,
    /// The providers' wire form, where the folder has any.
    pub providers_wire: Option<ProvidersWire>,
    /// The valid providers.
    pub providers: Option<Providers>,
    /// Which block a product of a message stands for, where the folder says it.
    pub messages: Option<Value>,
    /// The plans by file name without ending.
    pub plans: Vec<(String, PlanWire)>,
    /// Every finding.
    pub findings: Vec<Located>,
    /// Where the values of the catalogue were written.
    pub places: SourceMapOf,
    /// Where the values of the providers were written.
    pub providers_places: SourceMapOf,
}

impl Authored {
    /// Whether nothing is wrong.
    pub fn fine(&self) -> bool {
        self.findings.iter().all(|found| fine(std::slice::from_ref(&found.finding)))
    }
}

/// Reads and checks a catalogue's folder.
pub fn read(folder: &Path) -> Authored {
    let mut reader = Reader { folder, findings: Vec::new() };
    let mut map = SourceMap::default();
    let (wire, catalogue, norms, bills) = reader.catalogue(&mut map);
    let mut providers_map = SourceMap::default();
    let (providers_wire, providers) = match &catalogue {
        Some(catalogue) => reader.providers(catalogue, &mut providers_map),
        None => (None, None),
    };
    let messages = catalogue.as_ref().and_then(|catalogue| reader.messages(catalogue));
    let plans = match &catalogue {
        Some(catalogue) => reader.plans(catalogue),
        None => Vec::new(),
    };
    let whole = reader.findings.iter().all(|found| fine(std::slice::from_ref(&found.finding)));
    let (catalogue, providers) = (catalogue.filter(|_| whole), providers.filter(|_| whole));
    let bills = if whole { bills } else { Vec::new() };
    let (places, providers_places) = (SourceMapOf(map), SourceMapOf(providers_map));
    Authored {
        wire,
        catalogue,
        norms,
        bills,
        providers_wire,
        providers,
        messages,
        plans,
        findings: reader.findings,
        places,
        providers_places,
    }
}

/// Reads one TOML or JSON document of a wire type.
///
/// # Errors
/// What stands in the way of reading it at all.
pub fn read_document<T: Shape>(path: &Path) -> Result<(Document<T>, SourceMapOf), Vec<Located>> {
    let name = path.display().to_string();
    let text = read_text(path, &name)?;
    let mut map = SourceMap::default();
    let tree = match path.extension().is_some_and(|ending| ending == "toml") {
        true => toml_tree::parse(&text, &name, "", &mut map)?,
        false => parse_json(&text, &name)?,
    };
    map.put("", &name, 1);
    Ok((Document::from_tree(&tree), SourceMapOf(map)))
}

/// Where the values of one document were written.
#[derive(Default)]
pub struct SourceMapOf(SourceMap);

impl SourceMapOf {
    /// A finding with its file and line.
    pub fn locate(&self, finding: Finding) -> Located {
        self.0.locate(finding)
    }

    /// The line of a value by its JSON Pointer, or that of the nearest value around it.
    #[must_use]
    pub fn place(&self, pointer: &str) -> Place {
        self.0.nearest(pointer)
    }
}

fn parse_json(text: &str, name: &str) -> Result<Value, Vec<Located>> {
    serde_json::from_str(text).map_err(|error| {
        let finding = Finding::new(Problem::Unreadable { detail: error.to_string() }, "");
        vec![Located::at(finding, name, error.line())]
    })
}

pub(crate) fn read_text(path: &Path, name: &str) -> Result<String, Vec<Located>> {
    let located = |problem| vec![Located::at(Finding::new(problem, ""), name, 1)];
    let bytes = fs::read(path).map_err(|error| match error.kind() {
        std::io::ErrorKind::NotFound => located(Problem::MissingFile { file: name.to_owned() }),
        _ => located(Problem::Unreadable { detail: error.to_string() }),
    })?;
    if bytes.len() > MAX_BYTES {
        return Err(located(Problem::TooMuch { what: "bytes", limit: MAX_BYTES }));
    }
    String::from_utf8(bytes).map_err(|error| {
        let line = error.as_bytes().iter().take(error.utf8_error().valid_up_to()).filter(|b| **b == b'\n').count() + 1;
        let problem = Problem::Unreadable { detail: "not UTF-8".into() };
        vec![Located::at(Finding::new(problem, ""), name, line)]
    })
}

/// Writes file and line into each row of a list: an explanation ends there.
fn say_where(tree: &mut Map<String, Value>, list: &str, map: &SourceMap) {
    let rows = tree.get_mut(list).and_then(Value::as_array_mut).into_iter().flatten();
    for (i, row) in rows.filter_map(Value::as_object_mut).enumerate() {
        if let Some(place) = map.place(&format!("/{list}/{i}")) {
            row.insert("at".into(), json!(format!("{}:{}", place.file, place.line)));
        }
    }
}

struct Reader<'a> {
    folder: &'a Path,
    findings: Vec<Located>,
}

impl Reader<'_> {
    fn catalogue(&mut self, map: &mut SourceMap) -> (Option<CatalogueWire>, Option<Catalogue>, Vec<Norm>, Vec<Bill>) {
        map.put("", "catalogue.toml", 1);
        let Some(Value::Object(mut tree)) = self.toml("catalogue.toml", "", map) else {
            return (None, None, Vec::new(), Vec::new());
        };
        let shared = tree.remove("shared").and_then(|shared| shared.as_str().map(PathBuf::from));
        let rules = ["indexations", "shares"].into_iter().filter_map(|name| tree.remove_entry(name)).collect();
        let norms = tree.remove_entry("norms").into_iter().collect();
        self.table(&mut tree, "tariffs", Path::new("tariffs.csv"), map);
        if self.folder.join("own-contribution.csv").exists() {
            self.table(&mut tree, "own_contribution", Path::new("own-contribution.csv"), map);
        }
        let mut bills = self.bills(Path::new(""));
        if let Some(shared) = shared {
            bills.extend(self.bills(&shared));
            self.table(&mut tree, "own_contribution", &shared.join("own-contribution.csv"), map);
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

    /// The bills of a folder, where it has any.
    fn bills(&mut self, folder: &Path) -> Vec<Bill> {
        let path = folder.join("bills.toml");
        if !self.folder.join(&path).exists() {
            return Vec::new();
        }
        let file = path.display().to_string();
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

    /// What could not be read is not also called wrong.
    fn found_in(&mut self, reading: Vec<Finding>, mut checking: Vec<Finding>, map: &SourceMap) {
        checking.retain(|finding| !reading.iter().any(|read| read.at == finding.at));
        self.findings.extend(reading.into_iter().chain(checking).map(|finding| map.locate(finding)));
    }

    /// Adds the tariffs that follow from others, each at the line of the rule that says so.
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

    fn shared_sources(&mut self, tree: &mut Map<String, Value>, shared: &Path, map: &mut SourceMap) {
        let file = shared.join("sources.toml").display().to_string();
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

    fn providers(&mut self, catalogue: &Catalogue, map: &mut SourceMap) -> (Option<ProvidersWire>, Option<Providers>) {
        if !["providers.toml", "providers.csv"].iter().any(|file| self.folder.join(file).exists()) {
            return (None, None);
        }
        map.put("", "providers.toml", 1);
        let Some(Value::Object(mut tree)) = self.toml("providers.toml", "", map) else { return (None, None) };
        self.table(&mut tree, "providers", Path::new("providers.csv"), map);
        self.under_providers(&mut tree, "offers", map);
        self.under_providers(&mut tree, "outcomes", map);
        tree.insert("format".into(), json!(providers::wire::FORMAT));
        tree.insert("catalogue".into(), json!(catalogue.id().as_str()));
        // Who does not say it has providers like the catalogue.
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

    /// Puts the rows of a table under the provider that each names, with the line of each.
    fn under_providers(&mut self, tree: &mut Map<String, Value>, list: &str, map: &mut SourceMap) {
        let mut own = SourceMap::default();
        let mut rows = Map::new();
        self.table(&mut rows, list, Path::new(&format!("{list}.csv")), &mut own);
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
                let suggestion = resultaatwijzer_core::reading::finding::suggest(&found, known);
                let kind = resultaatwijzer_core::reading::finding::Kind::Provider;
                let finding = Finding::new(Problem::Unknown { kind, found, suggestion }, format!("/{list}/{i}"));
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

    fn messages(&mut self, catalogue: &Catalogue) -> Option<Value> {
        let file = "mappings/messages.toml";
        if !self.folder.join(file).exists() {
            return None;
        }
        let mut map = SourceMap::default();
        map.put("", file, 1);
        let tree = self.toml(file, "", &mut map)?;
        let (_, findings) = mapping::check(&tree, catalogue);
        self.findings.extend(findings.into_iter().map(|finding| map.locate(finding)));
        Some(tree)
    }

    fn plans(&mut self, catalogue: &Catalogue) -> Vec<(String, PlanWire)> {
        let mut files: Vec<PathBuf> = fs::read_dir(self.folder.join("plans"))
            .into_iter()
            .flatten()
            .filter_map(|entry| entry.ok().map(|entry| entry.path()))
            .filter(|path| path.extension().is_some_and(|ending| ending == "toml"))
            .collect();
        files.sort();
        let mut plans = Vec::new();
        for file in files {
            match read_document::<PlanWire>(&file) {
                Err(findings) => self.findings.extend(findings),
                Ok((document, map)) => {
                    let (_, findings) = plan::check(catalogue, &document);
                    self.findings.extend(findings.into_iter().map(|finding| map.locate(finding)));
                    let name = file.file_stem().unwrap_or_default().to_string_lossy().into_owned();
                    plans.push((name, document.wire));
                }
            }
        }
        plans
    }

    fn toml(&mut self, file: &str, at: &str, map: &mut SourceMap) -> Option<Value> {
        let text = read_text(&self.folder.join(file), file).map_err(|found| self.findings.extend(found)).ok()?;
        toml_tree::parse(&text, file, at, map).map_err(|found| self.findings.extend(found)).ok()
    }

    /// Appends the rows of a CSV file to a list.
    fn table(&mut self, tree: &mut Map<String, Value>, list: &str, file: &Path, map: &mut SourceMap) {
        let name = file.display().to_string();
        let rows = read_text(&self.folder.join(file), &name);
        let rows = rows.and_then(|text| csv_table::parse(&text, &name));
        match (rows, tree.entry(list).or_insert_with(|| json!([]))) {
            (Ok(rows), Value::Array(all)) => {
                for (line, row) in rows {
                    map.put(&format!("/{list}/{}", all.len()), &name, line);
                    all.push(row);
                }
            }
            (Err(found), _) => self.findings.extend(found),
            (Ok(_), _) => {
                let problem = Problem::UnknownField { field: list.to_owned(), suggestion: Some(name) };
                self.findings.push(map.locate(Finding::new(problem, format!("/{list}"))));
            }
        }
    }
}
