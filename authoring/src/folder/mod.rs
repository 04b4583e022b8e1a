//! Reads a folder of TOML and CSV files, as authors write a catalogue, into the wire form, with the line of every
//! value.

mod beside;
mod catalogue;
mod providers;

use resultaatwijzer_core::{
    catalogue::{Catalogue, norm::Norm, wire::CatalogueWire},
    plan::wire::PlanWire,
    providers::{Providers, wire::ProvidersWire},
    reading::{
        document::Record,
        finding::{Finding, fine},
        problem::DocumentProblem,
    },
    what_if::bill::Bill,
};
use serde_json::{Map, Value, json};

use crate::{
    files::Files,
    source::{Located, SourceMap, csv_table, text_of, toml_tree},
};

/// The valid contents of a folder, and every finding with its file and line.
pub struct Authored {
    /// The wire form, for building.
    pub wire: Option<CatalogueWire>,
    /// The valid catalogue.
    pub catalogue: Option<Catalogue>,
    /// The norms in hours a year. A built catalogue has none.
    pub norms: Vec<Norm>,
    /// Bills before parliament. A built catalogue has none.
    pub bills: Vec<Bill>,
    /// The providers' wire form, if the folder has providers.
    pub providers_wire: Option<ProvidersWire>,
    /// The valid providers.
    pub providers: Option<Providers>,
    /// The mapping from products of messages to blocks, if the folder has one.
    pub messages: Option<Value>,
    /// The plans by file name without ending.
    pub plans: Vec<(String, PlanWire)>,
    /// Every finding.
    pub findings: Vec<Located>,
    /// The file and line of each value of the catalogue.
    pub places: SourceMap,
    /// The file and line of each value of the providers.
    pub providers_places: SourceMap,
}

impl Authored {
    /// Whether nothing is wrong.
    pub fn fine(&self) -> bool {
        self.findings.iter().all(|found| fine(std::slice::from_ref(&found.finding)))
    }
}

/// Reads and checks a catalogue's folder and the `shared` folder that it names.
pub fn read(files: &dyn Files) -> Authored {
    let mut reader = Reader { files, findings: Vec::new() };
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
        places: map,
        providers_places: providers_map,
    }
}

struct Reader<'a> {
    files: &'a dyn Files,
    findings: Vec<Located>,
}

impl Reader<'_> {
    /// Drops findings about values that could not be read, so that each is reported once.
    fn found_in(&mut self, reading: Vec<Finding>, mut checking: Vec<Finding>, map: &SourceMap) {
        checking.retain(|finding| !reading.iter().any(|read| read.at == finding.at));
        self.findings.extend(reading.into_iter().chain(checking).map(|finding| map.locate(finding)));
    }

    fn toml(&mut self, file: &str, at: &str, map: &mut SourceMap) -> Option<Value> {
        let text = text_of(file, self.files.read(file)).map_err(|found| self.findings.extend(found)).ok()?;
        toml_tree::parse(&text, file, at, map).map_err(|found| self.findings.extend(found)).ok()
    }

    /// Appends the rows of a CSV file, all of one wire type, to a list.
    fn table<R: Record>(&mut self, tree: &mut Map<String, Value>, list: &str, file: &str, map: &mut SourceMap) {
        let rows = text_of(file, self.files.read(file)).and_then(|text| csv_table::parse::<R>(&text, file));
        match (rows, tree.entry(list).or_insert_with(|| json!([]))) {
            (Ok(rows), Value::Array(all)) => {
                for (line, row) in rows {
                    map.put(&format!("/{list}/{}", all.len()), file, line);
                    all.push(row);
                }
            }
            (Err(found), _) => self.findings.extend(found),
            (Ok(_), _) => {
                let problem =
                    DocumentProblem::UnknownField { field: list.to_owned(), suggestion: Some(file.to_owned()) };
                self.findings.push(map.locate(Finding::new(problem, format!("/{list}"))));
            }
        }
    }
}
