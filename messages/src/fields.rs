//! Reads an assignment from fields that somebody wrote down, where there is no message.

use resultaatwijzer_core::{
    catalogue::Law,
    reading::{
        document::{Document, Record},
        finding::Finding,
        problem::{DocumentProblem, Problem as CoreProblem},
        verbatim::Verbatim,
    },
    value::choices::Choice,
    wire,
};
use serde_json::Value;

use super::{
    assignment::{Assignment, Checking, Raw, RawProduct},
    finding::{Found, MessageProblem, Place, Problem},
    standard::Standard,
    xml::{Citizen, printable_name},
};

wire! {
    /// An assignment (*toewijzing*): the fields of the message with English names.
    pub struct AssignmentWire {
        /// The act: `wmo` or `youth_act`.
        pub law: String as Choice(Law),
        /// The four digits of the municipality that assigns.
        pub municipality: Verbatim,
        /// The eight digits of the provider.
        pub provider: Verbatim,
        /// The nine digits of the citizen number. Only a claim needs it.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub citizen: Option<Verbatim>,
        /// The assigned products.
        pub products: Vec<AssignedProductWire>,
    }

    /// A product assigned to a provider (*toegewezen product*).
    pub struct AssignedProductWire {
        /// The number of the assignment.
        pub number: Verbatim,
        /// The two digits of the product's category.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub category: Option<Verbatim>,
        /// The product's code; left out when only the category is assigned.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub code: Option<Verbatim>,
        /// The day on which the municipality assigned it, `2026-08-20`.
        pub assigned_on: Verbatim,
        /// The first day.
        pub from: Verbatim,
        /// The last day, if there is one.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub to: Option<Verbatim>,
        /// The number of units per frequency.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub volume: Option<Verbatim>,
        /// The unit, by its code in WJ756.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub unit: Option<Verbatim>,
        /// The frequency, by its code in WMO757.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub frequency: Option<Verbatim>,
    }
}

/// Finds the line of a value by its JSON Pointer.
pub type Lines<'a> = &'a dyn Fn(&str) -> Option<usize>;

/// Reads an assignment from a tree.
pub fn read(tree: &Value, lines: Lines<'_>, citizen: Citizen) -> (Option<Assignment>, Vec<Found>) {
    let Document { wire, findings } = Document::<AssignmentWire>::from_tree(tree);
    let fields = Fields { read: &findings, lines };
    let mut found: Vec<Found> = findings.iter().map(|finding| fields.found(finding)).collect();
    let standard = match Law::parse(&wire.law) {
        Some(Law::Wmo) => Standard::Wmo,
        Some(Law::YouthAct) => Standard::YouthAct,
        None => {
            if fields.readable("/law") {
                found.push(missing("law", Place::line(1)));
            }
            return (None, found);
        }
    };
    let mut checking = Checking { standard, findings: found };
    let assignment = fields.assignment(&mut checking, &wire, citizen);
    (assignment, checking.findings)
}

fn missing(name: &'static str, place: Place) -> Found {
    Found::new(MessageProblem::MissingElement { name }, place)
}

/// The places of the fields of a tree, and the findings of reading it.
struct Fields<'a> {
    read: &'a [Finding],
    lines: Lines<'a>,
}

impl Fields<'_> {
    fn assignment(&self, checking: &mut Checking, wire: &AssignmentWire, citizen: Citizen) -> Option<Assignment> {
        let municipality = checking.municipality(self.raw("/municipality", Some(&wire.municipality)));
        let provider = checking.provider(self.raw("/provider", Some(&wire.provider)));
        let citizen = match citizen {
            Citizen::Keep => {
                if wire.citizen.is_none() {
                    checking.findings.push(missing("citizen", Place::line(1)));
                }
                checking.citizen(self.raw("/citizen", wire.citizen.as_ref()))
            }
            Citizen::PassOver => None,
        };
        if wire.products.is_empty() {
            if self.readable("/products") {
                checking.findings.push(missing("products", Place::line(1)));
            }
            return None;
        }
        let mut products = Vec::new();
        for (i, product) in wire.products.iter().enumerate() {
            products.extend(checking.product(&self.raw_product(&format!("/products/{i}"), product)));
        }
        let whole = products.len() == wire.products.len();
        let standard = checking.standard;
        let assignment = Assignment { standard, municipality: municipality?, provider: provider?, citizen, products };
        whole.then_some(assignment)
    }

    fn raw_product<'a>(&self, at: &str, wire: &'a AssignedProductWire) -> RawProduct<'a> {
        let field = |name: &str, value| self.raw(&format!("{at}/{name}"), value);
        RawProduct {
            place: self.place(at),
            number: field("number", Some(&wire.number)),
            category: field("category", wire.category.as_ref()),
            code: field("code", wire.code.as_ref()),
            assigned_on: field("assigned_on", Some(&wire.assigned_on)),
            from: field("from", Some(&wire.from)),
            to: field("to", wire.to.as_ref()),
            volume: field("volume", wire.volume.as_ref()),
            unit: field("unit", wire.unit.as_ref()),
            frequency: field("frequency", wire.frequency.as_ref()),
        }
    }

    /// A value and its place; `None` where reading found that it is missing or of another type.
    fn raw<'a>(&self, at: &str, value: Option<&'a Verbatim>) -> Option<Raw<'a>> {
        let value = value.filter(|_| self.readable(at))?;
        Some(Raw { text: value.as_str(), place: self.place(at) })
    }

    fn readable(&self, at: &str) -> bool {
        self.read.iter().all(|finding| finding.at != at)
    }

    /// The place of a pointer: its own line, otherwise that of the nearest value that contains it.
    fn place(&self, at: &str) -> Place {
        let mut pointer = at;
        loop {
            match ((self.lines)(pointer), pointer.rsplit_once('/')) {
                (Some(line), _) => return Place { path: at.to_owned(), line },
                (None, Some((outer, _))) => pointer = outer,
                (None, None) => return Place { path: at.to_owned(), line: 1 },
            }
        }
    }

    /// A finding of reading, as a finding about a message. A missing field has the place of the object that lacks it.
    /// The name of an unknown field is repeated only if it cannot be somebody's number.
    fn found(&self, finding: &Finding) -> Found {
        let parent = finding.at.rsplit_once('/').map_or("", |(parent, _)| parent);
        match &finding.problem {
            CoreProblem::Document(DocumentProblem::MissingField) => {
                let known = AssignmentWire::FIELDS.iter().chain(AssignedProductWire::FIELDS);
                let name = known.map(|(name, _)| *name).find(|name| finding.at.ends_with(&format!("/{name}")));
                missing(name.unwrap_or_default(), self.place(parent))
            }
            CoreProblem::Document(DocumentProblem::UnknownField { field, .. }) => {
                let path = format!("{parent}/{}", printable_name(field));
                Found::new(MessageProblem::UnknownElement, Place { path, ..self.place(&finding.at) })
            }
            other => Found::new(Problem::Core(other.clone()), self.place(&finding.at)),
        }
    }
}
