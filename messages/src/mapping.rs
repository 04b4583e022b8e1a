//! The mapping of products of messages to building blocks: a table that the municipality keeps.

use std::collections::BTreeMap;

use resultaatwijzer_core::{
    catalogue::{Block, Catalogue},
    plan::{GoalDirection, SelfReliance},
    reading::{
        checking::Checking,
        document::Document,
        finding::Finding,
        problem::{CatalogueProblem, DocumentProblem, Kind, ValueProblem},
    },
    value::{choices::Choice, code::Code, ordered::Map, unit::Volume},
    wire,
};
use serde_json::Value;

use super::assignment::Product;

wire! {
    /// The mapping from the products of messages to building blocks (*vertaaltabel*).
    pub struct MappingWire {
        /// The municipalities of the catalogue, by the four digits of a sender.
        pub municipalities: Map<String, String>,
        /// The products that do not have the same code as their building block.
        pub products: Vec<ProductWire>,
    }

    /// The building block of one product. A product is identified by its category, its code, or both.
    pub struct ProductWire {
        /// The two digits of its category.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub category: Option<String>,
        /// Its code, up to five letters or digits.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub code: Option<String>,
        /// The block.
        pub block: String as Code,
        /// The block's variant; its first variant when left out.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub variant: Option<String> as Code,
        /// The result area; the block's when left out.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub area: Option<String> as Code,
        /// The level of support; the lightest of the block when left out.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub level: Option<u32>,
        /// The volume of the block for one assignment of the product, when a message counts pieces or euros.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub quantity: Option<u32>,
        /// The direction of the result, when the municipality uses one for every such product.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub direction: Option<String> as Choice(GoalDirection),
        /// The present self-reliance.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub now: Option<String> as Choice(SelfReliance),
        /// The intended self-reliance.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub aim: Option<String> as Choice(SelfReliance),
    }
}

/// A checked mapping. The empty one maps each product to the block of the same code.
#[derive(Clone, Debug, Default)]
pub struct Mapping {
    municipalities: BTreeMap<String, Code>,
    products: Vec<Entry>,
}

/// The entry of a product.
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
    /// The volume of the block in one assignment of the product, where the message counts pieces or euros.
    pub quantity: Option<Volume>,
    /// The direction of the result in a plan, if it is the same for every such product.
    pub direction: Option<GoalDirection>,
    /// The self-reliance now, if it is the same for every such product.
    pub now: Option<SelfReliance>,
    /// The self-reliance to reach, if it is the same for every such product.
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

    /// The entry of a product: the one with its category and code, otherwise with its code, otherwise with its category
    /// alone, otherwise the block of the same code.
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

/// Checks a mapping. Returns its valid entries, and every finding with its JSON Pointer.
#[must_use]
pub fn check(tree: &Value, catalogue: &Catalogue) -> (Mapping, Vec<Finding>) {
    let document = Document::<MappingWire>::from_tree(tree);
    let mut checking = Checking::from(document.findings);
    let known = catalogue.municipalities().to_vec();
    let mut municipalities = BTreeMap::new();
    for (sender, code) in document.wire.municipalities.iter() {
        let found = checking.known(&format!("/municipalities/{sender}"), Kind::Municipality, code, &known);
        municipalities.extend(found.map(|code| (sender.clone(), code)));
    }
    let mut products = Vec::new();
    for (i, product) in document.wire.products.iter().enumerate() {
        products.extend(check_product(&mut checking, catalogue, &format!("/products/{i}"), product));
    }
    (Mapping { municipalities, products }, checking.into_findings())
}

fn check_product(checking: &mut Checking, catalogue: &Catalogue, at: &str, wire: &ProductWire) -> Option<Entry> {
    let product =
        Product { category: wire.category.clone().unwrap_or_default(), code: wire.code.clone().unwrap_or_default() };
    if product == Product::default() {
        checking.note(format!("{at}/code"), DocumentProblem::MissingField);
    }
    let blocks: Vec<Code> = catalogue.blocks().iter().map(|block| block.code.clone()).collect();
    let code = checking.known(&format!("{at}/block"), Kind::Block, &wire.block, &blocks)?;
    let block = catalogue.block(code.as_str())?;
    let standing = of_block(block, product)?;
    let variant = match &wire.variant {
        None => standing.variant.clone(),
        Some(found) => Some(checking.known(&format!("{at}/variant"), Kind::Variant, found, &block.variants)?),
    };
    let area = match &wire.area {
        None => standing.area.clone(),
        Some(found) => {
            let areas: Vec<Code> = catalogue.areas().iter().map(|area| area.code.clone()).collect();
            checking.known(&format!("{at}/area"), Kind::Area, found, &areas)?
        }
    };
    let direction = optional_choice(checking, at, "direction", wire.direction.as_deref());
    let now = optional_choice(checking, at, "now", wire.now.as_deref());
    let aim = optional_choice(checking, at, "aim", wire.aim.as_deref());
    let level = wire.level.unwrap_or(standing.level);
    if wire.level.is_some() && !catalogue.levels().iter().any(|known| known.rank == level) {
        let problem = CatalogueProblem::Unknown { kind: Kind::Level, found: level.to_string(), suggestion: None };
        checking.note(format!("{at}/level"), problem);
    }
    let quantity = wire.quantity.and_then(|found| {
        let volume = Volume::new(found);
        if volume.is_none() {
            let problem = ValueProblem::BadNumber { found: found.to_string(), field: "quantity" };
            checking.note(format!("{at}/quantity"), problem);
        }
        volume
    });
    Some(Entry { variant, area, level, quantity, direction, now, aim, ..standing })
}

fn optional_choice<T: Choice>(
    checking: &mut Checking,
    at: &str,
    field: &'static str,
    found: Option<&str>,
) -> Option<T> {
    checking.choice(&format!("{at}/{field}"), field, found?)
}
