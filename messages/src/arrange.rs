//! Makes an arrangement and the start of a plan from an assignment, without anybody's number, name or address.

use std::collections::BTreeMap;

use resultaatwijzer_core::{
    arrangement::{
        self,
        wire::{ArrangementWire, LineWire},
    },
    catalogue::Catalogue,
    plan::{
        self,
        wire::{FORMAT, GrantWire, PlanWire, ResultWire},
    },
    reading::{
        document::Document,
        finding::{Finding, fine},
        problem::{self, PlanProblem},
    },
    value::{choices::Choice, code::Code, period::Date, unit::Frequency},
};
use serde::Serialize;

use super::{
    assignment::{AssignedProduct, Assignment, Extent},
    extent,
    finding::{Found, MessageProblem, Place, Problem},
    mapping::{Entry, Mapping},
};

/// What a message does not say and its reader may add.
#[derive(Clone, Copy, Debug, Default)]
pub struct Additions {
    /// The last day to use for an assignment without one.
    pub until: Option<Date>,
    /// The day on the decision (*beschikking*), which no message of release 3.2 holds. Without it the plan has no day
    /// of decision, because the last day to object would be wrong if it were counted from the day of the assignment.
    pub decided: Option<Date>,
}

/// An assignment in the shapes that the other commands and the elements read.
#[derive(Debug, Serialize)]
pub struct Arranged {
    /// The blocks.
    pub arrangement: ArrangementWire,
    /// The plan, with the fields that a message holds.
    pub plan: PlanWire,
}

/// A product as a line, and the result that it is for.
struct Granted {
    place: Place,
    entry: Entry,
    quantity: u64,
    from: Date,
    to: Date,
}

/// Makes an arrangement and a plan of an assignment if nothing is wrong, and returns every finding.
pub fn arrange(
    assignment: &Assignment,
    catalogue: &Catalogue,
    mapping: &Mapping,
    additions: Additions,
) -> (Option<Arranged>, Vec<Found>) {
    let mut findings = overlaps(&assignment.products);
    let mut granted = Vec::new();
    for product in &assignment.products {
        match grant(assignment, product, catalogue, mapping, additions) {
            Ok(grant) => granted.push(grant),
            Err(found) => findings.extend(found),
        }
    }
    let municipality = mapping.municipality(catalogue, &assignment.municipality).or_else(|| {
        let first = catalogue.municipalities().first()?;
        let problem = MessageProblem::UnknownMunicipality { taken: first.to_string() };
        findings.push(Found::new(problem, Place { path: "/Bericht/Header/Afzender".into(), line: 1 }));
        Some(first.clone())
    });
    let (Some(municipality), Some(from), Some(to), true) = (
        municipality,
        granted.iter().map(|grant| grant.from).min(),
        granted.iter().map(|grant| grant.to).max(),
        granted.len() == assignment.products.len(),
    ) else {
        return (None, findings);
    };
    let arrangement = arrangement_of(&granted, &municipality, from, to);
    let (_, found) = arrangement::check(catalogue, &arrangement);
    let checked = fine(&found);
    findings.extend(found.into_iter().map(|finding| at_its_product(finding, &granted)));
    if let (None, Some(first)) = (additions.decided, assignment.products.first()) {
        findings.push(Found::new(MessageProblem::DecisionOpen, first.place.clone()));
    }
    let plan = plan_of(catalogue, &granted, &arrangement, additions.decided);
    findings.extend(granted.iter().filter_map(to_fill_in));
    if checked {
        findings.extend(plan_findings(catalogue, &plan, &granted));
    }
    let arranged = Arranged { arrangement, plan };
    (super::finding::fine(&findings).then_some(arranged), findings)
}

/// The same product may not overlap itself (TR302). An assignment of a category without a code counts as every product
/// of that category, one without a category as every product.
pub(super) fn overlaps(products: &[AssignedProduct]) -> Vec<Found> {
    let mut findings = Vec::new();
    for (i, product) in products.iter().enumerate() {
        let earlier = products.iter().take(i);
        if earlier.into_iter().any(|other| same(product, other) && share_a_day(product, other)) {
            let code = product.product.code.clone();
            findings.push(Found::new(MessageProblem::Overlap { code }, product.place.clone()));
        }
    }
    findings
}

/// The categories of aids and adaptations, which may always overlap.
const ALWAYS_TOGETHER: [&str; 4] = ["11", "12", "13", "14"];

fn same(a: &AssignedProduct, b: &AssignedProduct) -> bool {
    let (a, b) = (&a.product, &b.product);
    if [a, b].iter().any(|product| ALWAYS_TOGETHER.contains(&product.category.as_str())) {
        return false;
    }
    let anything = a.category.is_empty() || b.category.is_empty();
    let whole_category = a.code.is_empty() || b.code.is_empty();
    anything || (a.category == b.category && (whole_category || a.code == b.code))
}

fn share_a_day(a: &AssignedProduct, b: &AssignedProduct) -> bool {
    let starts_in_time = |from: Date, to: Option<Date>| to.is_none_or(|to| from <= to);
    starts_in_time(a.from, b.to) && starts_in_time(b.from, a.to)
}

fn grant(
    assignment: &Assignment,
    product: &AssignedProduct,
    catalogue: &Catalogue,
    mapping: &Mapping,
    additions: Additions,
) -> Result<Granted, Vec<Found>> {
    let mut findings = Vec::new();
    let mut note = |problem: MessageProblem, at: Place| findings.push(Found::new(problem, at));
    let entry = match (product.product.category.is_empty(), mapping.entry(catalogue, &product.product)) {
        (true, _) => {
            note(MessageProblem::NoProduct, product.place.clone());
            None
        }
        (false, None) => {
            let (category, code) = (product.product.category.clone(), product.product.code.clone());
            note(MessageProblem::UnknownProduct { category, code }, product.place.field("Product"));
            None
        }
        (false, entry) => entry,
    };
    let to = end_of(product, additions);
    if to.is_none() {
        note(MessageProblem::NoEnd, product.place.clone());
    }
    if product.extent.is_none() {
        note(MessageProblem::NoExtent, product.place.clone());
    }
    let block = entry.as_ref().and_then(|entry| catalogue.block(entry.block.as_str()));
    if let Some(block) = block.filter(|block| block.law != assignment.standard.law()) {
        note(MessageProblem::OtherLaw { block: block.code.to_string() }, product.place.field("Product"));
    }
    let quantity = match (&entry, product.extent) {
        (Some(entry), Some(extent)) => {
            quantity(catalogue, entry, extent).map_err(|problem| note(problem, product.place.field("Omvang"))).ok()
        }
        _ => None,
    };
    match (entry, quantity, to) {
        (Some(entry), Some(quantity), Some(to)) if findings.is_empty() => {
            Ok(Granted { place: product.place.clone(), entry, quantity, from: product.from, to })
        }
        _ => Err(findings),
    }
}

/// The last day: that of the assignment, otherwise the one that the reader added. A volume per week needs the former.
fn end_of(product: &AssignedProduct, additions: Additions) -> Option<Date> {
    let weekly = product.extent.is_some_and(|extent| extent.frequency == Frequency::Week);
    product.to.or(additions.until.filter(|until| !weekly && *until >= product.from))
}

/// The assigned extent in the block's own unit and frequency.
pub(super) fn quantity(catalogue: &Catalogue, entry: &Entry, extent: Extent) -> Result<u64, MessageProblem> {
    let name = || entry.block.to_string();
    let Some(block) = catalogue.block(entry.block.as_str()) else {
        return Err(MessageProblem::NothingLike { name: name() });
    };
    if let Some(quantity) = entry.quantity.filter(|_| !extent.unit.unit.is_time()) {
        return Ok(quantity.units().into());
    }
    let does_not_fit = || MessageProblem::UnitDoesNotFit {
        block: name(),
        unit: extent.unit.unit.spelling(),
        counted: block.unit.spelling(),
    };
    let other_contract = extent.unit.contract.is_some_and(|contract| contract != block.contract);
    if other_contract || !extent::comparable(extent.unit.unit, block.unit) {
        return Err(does_not_fit());
    }
    if extent.frequency != block.frequency {
        return Err(MessageProblem::FrequencyDoesNotFit {
            block: name(),
            frequency: extent.frequency.spelling(),
            counted: block.frequency.spelling(),
        });
    }
    extent::convert(extent.volume.units().into(), extent.unit.unit, block.unit)
        .ok_or_else(|| MessageProblem::NotWhole { block: name() })
}

fn arrangement_of(granted: &[Granted], municipality: &Code, from: Date, to: Date) -> ArrangementWire {
    let other = |day: Date, whole: Date| (day != whole).then(|| day.to_string());
    let lines = granted.iter().map(|grant| LineWire {
        block: grant.entry.block.to_string(),
        from: other(grant.from, from),
        to: other(grant.to, to),
        quantity: grant.quantity.to_string(),
        variant: grant.entry.variant.as_ref().map(Code::to_string),
        ..LineWire::default()
    });
    ArrangementWire {
        from: from.to_string(),
        to: to.to_string(),
        municipality: Some(municipality.to_string()),
        household: None,
        lines: lines.collect(),
    }
}

/// A result for each area and level with a grant. Fields that a message does not hold stay empty.
fn plan_of(
    catalogue: &Catalogue,
    granted: &[Granted],
    arrangement: &ArrangementWire,
    decided: Option<Date>,
) -> PlanWire {
    let mut order: Vec<(Code, u32)> = Vec::new();
    let mut results: BTreeMap<(Code, u32), Vec<(&Granted, GrantWire)>> = BTreeMap::new();
    for (grant, line) in granted.iter().zip(&arrangement.lines) {
        let key = (grant.entry.area.clone(), grant.entry.level);
        if !results.contains_key(&key) {
            order.push(key.clone());
        }
        let wire = GrantWire {
            block: line.block.clone(),
            quantity: line.quantity.clone(),
            from: line.from.clone(),
            to: line.to.clone(),
            variant: line.variant.clone(),
            ..GrantWire::default()
        };
        results.entry(key).or_default().push((grant, wire));
    }
    PlanWire {
        format: FORMAT.to_owned(),
        catalogue: catalogue.id().to_string(),
        municipality: arrangement.municipality.clone().unwrap_or_default(),
        fictional: catalogue.fictional(),
        decided: decided.map(|day| day.to_string()),
        from: arrangement.from.clone(),
        to: arrangement.to.clone(),
        results: order.into_iter().filter_map(|key| Some(result(key.clone(), results.remove(&key)?))).collect(),
        ..PlanWire::default()
    }
}

fn result((area, level): (Code, u32), grants: Vec<(&Granted, GrantWire)>) -> ResultWire {
    let first_known = |of: &dyn Fn(&Entry) -> Option<&'static str>| {
        grants.iter().find_map(|(grant, _)| of(&grant.entry)).unwrap_or_default().to_owned()
    };
    let by = grants.iter().map(|(grant, _)| grant.to).max();
    ResultWire {
        area: area.to_string(),
        level,
        direction: first_known(&|entry| entry.direction.map(Choice::spelling)),
        now: first_known(&|entry| entry.now.map(Choice::spelling)),
        aim: first_known(&|entry| entry.aim.map(Choice::spelling)),
        by: by.map(|day| day.to_string()).unwrap_or_default(),
        grants: grants.into_iter().map(|(_, wire)| wire).collect(),
        ..ResultWire::default()
    }
}

fn to_fill_in(grant: &Granted) -> Option<Found> {
    let Entry { direction, now, aim, block, .. } = &grant.entry;
    let complete = direction.is_some() && now.is_some() && aim.is_some();
    let fields = "direction, now, aim";
    let problem = MessageProblem::ToFillIn { block: block.to_string(), fields };
    (!complete).then(|| Found::new(problem, grant.place.clone()))
}

/// Findings of the plan, except those about fields that are still to be filled in.
fn plan_findings(catalogue: &Catalogue, plan: &PlanWire, granted: &[Granted]) -> Vec<Found> {
    let to_fill_in = |finding: &Finding| ["/direction", "/now", "/aim"].iter().any(|end| finding.at.ends_with(end));
    let (_, findings) = plan::check(catalogue, &Document::from(plan.clone()));
    let rest = findings.into_iter().filter(|finding| !to_fill_in(finding));
    rest.map(|finding| at_its_product(finding, granted)).collect()
}

/// A finding of the core, at the product that its pointer leads to.
fn at_its_product(finding: Finding, granted: &[Granted]) -> Found {
    let line = finding.at.strip_prefix("/lines/").and_then(|rest| rest.split('/').next()?.parse::<usize>().ok());
    let about = match &finding.problem {
        problem::Problem::Plan(PlanProblem::HoursMissing { area }) => {
            granted.iter().find(|grant| grant.entry.area.as_str() == area)
        }
        // Other pointers name a line of the arrangement, if any.
        _ => line.and_then(|line| granted.get(line)),
    };
    let place = about.or_else(|| granted.first());
    let place = place.map_or_else(|| Place::line(1), |grant| grant.place.clone());
    Found::new(Problem::Core(finding.problem), place)
}
