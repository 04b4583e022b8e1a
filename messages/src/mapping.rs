//! Which building block a product of a message stands for: a table that the municipality keeps.

use std::collections::BTreeMap;

use resultaatwijzer_core::{
    catalogue::{Block, Catalogue},
    plan::{GoalDirection, SelfReliance},
    reading::{
        finding::{Finding, suggest},
        problem::{CatalogueProblem, DocumentProblem, Kind, Problem, ValueProblem},
    },
    value::{choices::Choice, code::Code, unit::Volume},
};
use serde_json::{Map, Value};

use super::assignment::Product;

const FIELDS: [&str; 2] = ["municipalities", "products"];

const PRODUCT: [&str; 10] =
    ["category", "code", "block", "variant", "area", "level", "quantity", "direction", "now", "aim"];

/// The table. Empty, it maps a product to the block of the same code.
#[derive(Clone, Debug, Default)]
pub struct Mapping {
    municipalities: BTreeMap<String, Code>,
    products: Vec<Entry>,
}

/// What one product stands for.
#[derive(Clone, Debug)]
pub struct Entry {
    product: Product,
    /// The block.
    pub block: Code,
    /// The block's variant.
    pub variant: Option<Code>,
    /// The result area.
    pub area: Code,
    /// The level of support.
    pub level: u32,
    /// How much of the block one assignment of the product stands for, where the message counts pieces or euros.
    pub quantity: Option<Volume>,
    /// What a plan says of the result, where the municipality says it of every such product.
    pub direction: Option<GoalDirection>,
    /// How it is now.
    pub now: Option<SelfReliance>,
    /// What the aim is.
    pub aim: Option<SelfReliance>,
}

impl Mapping {
    /// The municipality of the catalogue for the four digits of a sender.
    pub fn municipality(&self, catalogue: &Catalogue, sender: &str) -> Option<Code> {
        let own = || match catalogue.municipalities() {
            [only] => Some(only.clone()),
            several => several.iter().find(|code| code.as_str() == sender).cloned(),
        };
        self.municipalities.get(sender).cloned().or_else(own)
    }

    /// What a product stands for: the entry with its category and code, with its code, with its category alone; else
    /// the block of the same code.
    pub fn entry(&self, catalogue: &Catalogue, product: &Product) -> Option<Entry> {
        let find = |category: &str, code: &str| {
            self.products.iter().find(|entry| entry.product.category == category && entry.product.code == code).cloned()
        };
        find(&product.category, &product.code)
            .or_else(|| find("", &product.code).filter(|_| !product.code.is_empty()))
            .or_else(|| find(&product.category, "").filter(|_| !product.category.is_empty()))
            .or_else(|| catalogue.block(&product.code).and_then(|block| of_block(block, product.clone())))
    }
}

fn of_block(block: &Block, product: Product) -> Option<Entry> {
    Some(Entry {
        product,
        block: block.code.clone(),
        variant: block.variants.first().cloned(),
        area: block.area.clone(),
        level: *block.levels.first()?,
        quantity: None,
        direction: None,
        now: None,
        aim: None,
    })
}

/// Checks a table: what is right of it, and every finding with its JSON Pointer.
#[must_use]
pub fn check(tree: &Value, catalogue: &Catalogue) -> (Mapping, Vec<Finding>) {
    let mut checking = Checking { catalogue, findings: Vec::new() };
    let mapping = checking.mapping(tree);
    (mapping, checking.findings)
}

struct Checking<'a> {
    catalogue: &'a Catalogue,
    findings: Vec<Finding>,
}

impl Checking<'_> {
    fn mapping(&mut self, tree: &Value) -> Mapping {
        self.known_fields(tree, "", &FIELDS);
        let mut municipalities = BTreeMap::new();
        let none = Map::new();
        for (sender, code) in tree.get("municipalities").and_then(Value::as_object).unwrap_or(&none) {
            let names = self.catalogue.municipalities().to_vec();
            let at = format!("/municipalities/{sender}");
            let found = self.known(&at, Kind::Municipality, code.as_str().unwrap_or_default(), &names);
            municipalities.extend(found.map(|code| (sender.clone(), code)));
        }
        let products = tree.get("products").and_then(Value::as_array).into_iter().flatten();
        let products = products.enumerate().filter_map(|(i, row)| self.entry(row, &format!("/products/{i}"))).collect();
        Mapping { municipalities, products }
    }

    fn entry(&mut self, row: &Value, at: &str) -> Option<Entry> {
        self.known_fields(row, at, &PRODUCT);
        let text = |name: &str| row.get(name).and_then(Value::as_str);
        let product = Product {
            category: text("category").unwrap_or_default().to_owned(),
            code: text("code").unwrap_or_default().to_owned(),
        };
        if product == Product::default() {
            self.note(format!("{at}/code"), DocumentProblem::MissingField);
        }
        let blocks: Vec<Code> = self.catalogue.blocks().iter().map(|block| block.code.clone()).collect();
        let code = self.known(&format!("{at}/block"), Kind::Block, text("block").unwrap_or_default(), &blocks)?;
        let standing = self.catalogue.block(code.as_str()).and_then(|block| of_block(block, product))?;
        let variant = match text("variant") {
            None => standing.variant.clone(),
            Some(found) => {
                let variants = self.catalogue.block(code.as_str())?.variants.clone();
                Some(self.known(&format!("{at}/variant"), Kind::Variant, found, &variants)?)
            }
        };
        let area = match text("area") {
            None => standing.area.clone(),
            Some(found) => {
                let areas: Vec<Code> = self.catalogue.areas().iter().map(|area| area.code.clone()).collect();
                self.known(&format!("{at}/area"), Kind::Area, found, &areas)?
            }
        };
        let direction = self.choice(row, at, "direction");
        let (now, aim) = (self.choice(row, at, "now"), self.choice(row, at, "aim"));
        let (level, quantity) = (self.level(row, at, standing.level), self.quantity(row, at));
        Some(Entry { variant, area, level, quantity, direction, now, aim, ..standing })
    }

    fn level(&mut self, row: &Value, at: &str, usual: u32) -> u32 {
        let Some(found) = row.get("level") else { return usual };
        let known = self.catalogue.levels().iter().find(|level| Some(u64::from(level.rank)) == found.as_u64());
        if known.is_none() {
            let problem = CatalogueProblem::Unknown { kind: Kind::Level, found: found.to_string(), suggestion: None };
            self.note(format!("{at}/level"), problem);
        }
        known.map_or(usual, |level| level.rank)
    }

    fn quantity(&mut self, row: &Value, at: &str) -> Option<Volume> {
        let found = row.get("quantity")?;
        let volume = found.as_u64().and_then(|units| u32::try_from(units).ok()).and_then(Volume::new);
        if volume.is_none() {
            let problem = ValueProblem::BadNumber { found: found.to_string(), field: "quantity" };
            self.note(format!("{at}/quantity"), problem);
        }
        volume
    }

    fn choice<T: Choice>(&mut self, row: &Value, at: &str, field: &'static str) -> Option<T> {
        let found = row.get(field)?.as_str().unwrap_or_default();
        let choice = T::parse(found);
        if choice.is_none() {
            let allowed = T::spellings();
            let suggestion = suggest(found, allowed.iter().map(String::as_str));
            let problem = ValueProblem::BadChoice { field, found: found.to_owned(), allowed, suggestion };
            self.note(format!("{at}/{field}"), problem);
        }
        choice
    }

    fn known(&mut self, at: &str, kind: Kind, found: &str, known: &[Code]) -> Option<Code> {
        let code = known.iter().find(|code| code.as_str() == found);
        if code.is_none() {
            let suggestion = suggest(found, known.iter().map(Code::as_str));
            self.note(at.to_owned(), CatalogueProblem::Unknown { kind, found: found.to_owned(), suggestion });
        }
        code.cloned()
    }

    fn known_fields(&mut self, row: &Value, at: &str, known: &[&'static str]) {
        let none = Map::new();
        for name in row.as_object().unwrap_or(&none).keys().filter(|name| !known.contains(&name.as_str())) {
            let suggestion = suggest(name, known.iter().copied());
            self.note(format!("{at}/{name}"), DocumentProblem::UnknownField { field: name.clone(), suggestion });
        }
    }

    fn note(&mut self, at: String, problem: impl Into<Problem>) {
        self.findings.push(Finding::new(problem, at));
    }
}
