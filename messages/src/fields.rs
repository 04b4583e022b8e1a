//! An assignment whose fields somebody wrote down, where there is no message at hand.

use serde_json::{Map, Value};

use super::{
    assignment::{Assignment, Checking, Raw, RawProduct},
    finding::{Found, Place, Problem},
    standard::Standard,
    xml::{Citizen, shown},
};

const FIELDS: [&str; 5] = ["law", "municipality", "provider", "citizen", "products"];

const PRODUCT: [&str; 9] = ["number", "category", "code", "assigned_on", "from", "to", "volume", "unit", "frequency"];

/// On which line a value was written, by its JSON Pointer.
pub type Lines<'a> = &'a dyn Fn(&str) -> Option<usize>;

/// Reads an assignment from a tree: the fields of the message, under English names.
pub fn read(tree: Value, lines: Lines<'_>, citizen: Citizen) -> (Option<Assignment>, Vec<Found>) {
    let tree = texts(tree);
    let root = Fields { tree: &tree, place: Place::line(1), lines };
    let mut findings = root.unknown(&FIELDS);
    let law = root.raw("law");
    let standard = match law.as_ref().map(|law| law.text) {
        Some("wmo") => Standard::Wmo,
        Some("youth_act") => Standard::YouthAct,
        _ => {
            findings.push(Found::new(Problem::MissingElement { name: "law" }, root.place));
            return (None, findings);
        }
    };
    let mut checking = Checking { standard, findings };
    let assignment = assemble(&mut checking, &root, citizen);
    (assignment, checking.findings)
}

fn assemble(checking: &mut Checking, root: &Fields<'_>, citizen: Citizen) -> Option<Assignment> {
    for name in ["municipality", "provider"] {
        root.required(name, checking);
    }
    let municipality = checking.municipality(root.raw("municipality"));
    let provider = checking.provider(root.raw("provider"));
    let citizen = match citizen {
        Citizen::Keep => {
            root.required("citizen", checking);
            checking.citizen(root.raw("citizen"))
        }
        Citizen::PassOver => None,
    };
    let listed = root.tree.get("products").and_then(Value::as_array).map_or(&[][..], Vec::as_slice);
    if listed.is_empty() {
        checking.findings.push(Found::new(Problem::MissingElement { name: "products" }, root.place.clone()));
        return None;
    }
    let mut products = Vec::new();
    for (i, product) in listed.iter().enumerate() {
        let place = root.place_of(&format!("/products/{i}"));
        let product = Fields { tree: product, place, lines: root.lines };
        checking.findings.extend(product.unknown(&PRODUCT));
        for name in ["number", "assigned_on", "from"] {
            product.required(name, checking);
        }
        products.extend(checking.product(&product.raw_product()));
    }
    let whole = products.len() == listed.len();
    let standard = checking.standard;
    let assignment = Assignment { standard, municipality: municipality?, provider: provider?, citizen, products };
    whole.then_some(assignment)
}

/// A table and where it stands.
struct Fields<'a> {
    tree: &'a Value,
    place: Place,
    lines: Lines<'a>,
}

impl<'a> Fields<'a> {
    fn place_of(&self, path: &str) -> Place {
        Place { path: path.to_owned(), line: (self.lines)(path).unwrap_or(self.place.line) }
    }

    fn place_in(&self, name: &str) -> Place {
        self.place_of(&format!("{}/{name}", self.place.path))
    }

    fn raw(&self, name: &str) -> Option<Raw<'a>> {
        let text = self.tree.get(name)?.as_str()?;
        Some(Raw { text, place: self.place_in(name) })
    }

    fn required(&self, name: &'static str, checking: &mut Checking) {
        if self.tree.get(name).is_none() {
            checking.findings.push(Found::new(Problem::MissingElement { name }, self.place.clone()));
        }
    }

    fn unknown(&self, known: &[&str]) -> Vec<Found> {
        let none = Map::new();
        let names = self.tree.as_object().unwrap_or(&none).keys();
        let unknown = names.filter(|name| !known.contains(&name.as_str()));
        unknown
            .map(|name| {
                let line = self.place_in(name).line;
                let path = format!("{}/{}", self.place.path, shown(name));
                Found::new(Problem::UnknownElement, Place { path, line })
            })
            .collect()
    }

    fn raw_product(&self) -> RawProduct<'a> {
        RawProduct {
            place: self.place.clone(),
            number: self.raw("number"),
            category: self.raw("category"),
            code: self.raw("code"),
            assigned_on: self.raw("assigned_on"),
            from: self.raw("from"),
            to: self.raw("to"),
            volume: self.raw("volume"),
            unit: self.raw("unit"),
            frequency: self.raw("frequency"),
        }
    }
}

/// Numbers as texts: `volume = 2` says the same as `volume = "2"`.
fn texts(tree: Value) -> Value {
    match tree {
        Value::Number(number) => Value::String(number.to_string()),
        Value::Array(items) => items.into_iter().map(texts).collect(),
        Value::Object(fields) => fields.into_iter().map(|(name, value)| (name, texts(value))).collect(),
        other => other,
    }
}
