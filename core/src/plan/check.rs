//! Checks the wire form of a plan: makes a valid plan or lists every finding.

use super::{
    AgreedTime, Agreement, Coordinator, Person, Plan, PlannedResult, Review, Reviewed, SharedPart, Sharing,
    wire::{AgreementWire, FORMAT, PlanWire, ResultWire, ReviewWire, ReviewedWire, SharingWire},
};
use crate::{
    arrangement::{self, Arrangement, Line},
    catalogue::Catalogue,
    reading::{
        checking::Checking,
        document::Document,
        finding::{Finding, fine, suggest},
        problem::{CatalogueProblem, Kind, PlanProblem},
    },
    value::{code::Code, limits::MAX_LINES, ordered::Set, unit::Frequency},
};

/// Checks a plan against its catalogue. Returns the valid plan if nothing is wrong, and every finding.
///
/// ```
/// use resultaatwijzer_core::{reading::{document::Document, problem::Severity}, plan};
/// # let catalogue = resultaatwijzer_core::example::catalogue();
/// # let plan = resultaatwijzer_core::example::PLAN;
/// let (made, findings) = plan::check(&catalogue, &Document::from_json(&plan.replace("95", "0")));
/// assert!(made.is_some()); // a warning: the plan does not say how much help it is
/// assert_eq!((findings[0].code(), findings[0].severity()), ("P002", Severity::Warning));
///
/// let (made, findings) = plan::check(&catalogue, &Document::from_json(&plan.replace("thuis", "nacht")));
/// assert!(made.is_none());
/// assert_eq!((findings[0].code(), findings[0].at.as_str()), ("C101", "/results/0/grants/0/block"));
/// ```
#[must_use]
pub fn check(catalogue: &Catalogue, document: &Document<PlanWire>) -> (Option<Plan>, Vec<Finding>) {
    let (draft, found) = draft(catalogue, document);
    let findings: Vec<Finding> = document.findings.iter().cloned().chain(found).collect();
    (draft.filter(|_| fine(&findings)), findings)
}

/// Checks a plan and keeps its valid parts: for a reader, a part of a plan with an explanation of what is wrong is
/// better than nothing. Returns the findings of the check, without those of the document. Do not compute a price or
/// contribution from a draft with errors.
///
/// ```
/// use resultaatwijzer_core::{reading::document::Document, plan};
/// # let catalogue = resultaatwijzer_core::example::catalogue();
/// # let plan = resultaatwijzer_core::example::PLAN;
/// let (left, findings) = plan::draft(&catalogue, &Document::from_json(&plan.replace("thuis", "nacht")));
/// assert_eq!((left.unwrap().results()[0].grants.len(), findings[0].code()), (0, "C101"));
/// assert!(plan::draft(&catalogue, &Document::from_json("{}")).0.is_none()); // no part of it is valid
/// ```
#[must_use]
pub fn draft(catalogue: &Catalogue, document: &Document<PlanWire>) -> (Option<Plan>, Vec<Finding>) {
    let mut checking = Checking::after(&document.findings);
    let plan = assemble(&mut checking, catalogue, &document.wire);
    (plan, checking.findings)
}

fn assemble(checking: &mut Checking, catalogue: &Catalogue, wire: &PlanWire) -> Option<Plan> {
    checking.format(&wire.format, FORMAT);
    if wire.catalogue != catalogue.id().as_str() {
        let (found, expected) = (wire.catalogue.clone(), catalogue.id().to_string());
        checking.note("/catalogue", PlanProblem::OtherCatalogue { found, expected });
    }
    let decided = checking.optional_date("/decided", wire.decided.as_deref());
    let (arrangement, places) = check_grants(checking, catalogue, wire);
    checking.limit("/results", "results", wire.results.len(), MAX_LINES);
    let mut first = 0;
    let mut results = Vec::new();
    for (i, result) in wire.results.iter().enumerate() {
        let own_places = first..first + result.grants.len();
        first = own_places.end;
        let lines = arrangement.iter().flat_map(Arrangement::lines).zip(&places);
        let grants = lines.filter(|(_, place)| own_places.contains(*place)).map(|(line, _)| line.clone()).collect();
        results.extend(check_result(checking, catalogue, &format!("/results/{i}"), result, grants));
    }
    let period = arrangement.as_ref().map(Arrangement::period);
    let mut decided = decided;
    if let (Some(Some(day)), Some(period)) = (decided, period)
        && day > period.to()
    {
        let problem = PlanProblem::DatesContradict { earlier: "decided", later: "to", days: [day, period.to()] };
        checking.note("/decided", problem);
        // A day that cannot be right is left out, because the last day to object would be wrong too.
        decided = Some(None);
    }
    let people = check_people(checking, wire);
    let mut reviews = Vec::new();
    for (i, wire) in wire.reviews.iter().enumerate() {
        let review = check_review(checking, catalogue, &results, &format!("/reviews/{i}"), wire);
        if let (Some(review), Some(period)) = (&review, period)
            && review.on < period.from()
        {
            let days = [period.from(), review.on];
            let problem = PlanProblem::DatesContradict { earlier: "from", later: "review", days };
            checking.note(format!("/reviews/{i}/on"), problem);
        }
        reviews.extend(review);
    }
    let mentioned = wire.results.iter().enumerate().flat_map(|(i, result)| {
        let of_result = result.person.iter().map(move |person| (format!("/results/{i}/person"), person));
        let grants = result.grants.iter().enumerate();
        let of_grants = grants.filter_map(move |(j, grant)| {
            grant.person.as_ref().map(|person| (format!("/results/{i}/grants/{j}/person"), person))
        });
        of_result.chain(of_grants)
    });
    let codes: Vec<Code> = people.iter().map(|person| person.code.clone()).collect();
    for (at, person) in mentioned {
        checking.known(&at, Kind::Person, person, &codes);
    }
    let reported = checking.optional_date("/reported", wire.reported.as_deref());
    let applied = checking.optional_date("/applied", wire.applied.as_deref());
    for (name, day) in [("reported", reported), ("applied", applied)] {
        if let Some((day, decided)) = day.flatten().zip(decided.flatten())
            && day > decided
        {
            let problem = PlanProblem::DatesContradict { earlier: name, later: "decided", days: [day, decided] };
            checking.note(format!("/{name}"), problem);
        }
    }
    let sharing = wire.sharing.as_ref().and_then(|sharing| check_sharing(checking, sharing));
    let coordinator = wire
        .coordinator
        .as_ref()
        .map(|coordinator| Coordinator { who: coordinator.who.clone(), phone: coordinator.phone.clone() });
    for (i, result) in results.iter().enumerate().filter(|(_, result)| !result.extent_is_known(catalogue)) {
        checking.note(format!("/results/{i}"), PlanProblem::HoursMissing { area: result.area.to_string() });
    }
    Some(Plan {
        fictional: wire.fictional,
        reported: reported?,
        applied: applied?,
        decided: decided?,
        arrangement: arrangement?,
        results,
        reviews,
        people,
        coordinator,
        informal_carer: wire.informal_carer.clone(),
        safety: wire.safety.clone(),
        sharing,
    })
}

fn check_people(checking: &mut Checking, wire: &PlanWire) -> Vec<Person> {
    checking.limit("/people", "people", wire.people.len(), MAX_LINES);
    let mut seen = Set::default();
    let mut people = Vec::new();
    for (i, person) in wire.people.iter().enumerate() {
        let code = checking.new_code(&format!("/people/{i}/code"), Kind::Person, &person.code, &mut seen);
        people.extend(code.map(|code| Person { code, role: person.role.clone() }));
    }
    people
}

fn check_sharing(checking: &mut Checking, wire: &SharingWire) -> Option<Sharing> {
    let mut parts = Vec::new();
    for (i, part) in wire.parts.iter().enumerate() {
        parts.extend(checking.choice::<SharedPart>(&format!("/sharing/parts/{i}"), "parts", part));
    }
    let consented = checking.optional_date("/sharing/consented", wire.consented.as_deref());
    Some(Sharing { with: wire.with.clone(), parts, consented: consented? })
}

fn check_review(
    checking: &mut Checking,
    catalogue: &Catalogue,
    results: &[PlannedResult],
    at: &str,
    wire: &ReviewWire,
) -> Option<Review> {
    let kind = checking.choice(&format!("{at}/kind"), "kind", &wire.kind);
    let on = checking.date(&format!("{at}/on"), &wire.on);
    checking.limit(&format!("{at}/results"), "results", wire.results.len(), MAX_LINES);
    let mut reviewed = Vec::new();
    for (i, wire) in wire.results.iter().enumerate() {
        reviewed.extend(check_reviewed(checking, catalogue, results, &format!("{at}/results/{i}"), wire));
    }
    Some(Review { kind: kind?, on: on?, results: reviewed })
}

fn check_reviewed(
    checking: &mut Checking,
    catalogue: &Catalogue,
    results: &[PlannedResult],
    at: &str,
    wire: &ReviewedWire,
) -> Option<Reviewed> {
    let areas: Vec<Code> = results.iter().map(|result| result.area.clone()).collect();
    let area = checking.known(&format!("{at}/area"), Kind::Area, &wire.area, &areas);
    let person = checking.optional_code(&format!("{at}/person"), wire.person.as_deref());
    let goal = checking.choice(&format!("{at}/goal"), "goal", &wire.goal);
    let self_reliance = checking.choice(&format!("{at}/self_reliance"), "self_reliance", &wire.self_reliance);
    let proposal = checking.choice(&format!("{at}/proposal"), "proposal", &wire.proposal);
    let block = match wire.block.as_deref() {
        None => Some(None),
        Some(block) => checking.known(&format!("{at}/block"), Kind::Block, block, catalogue.block_codes()).map(Some),
    };
    let volume = match wire.quantity.as_deref() {
        None => Some(None),
        Some(quantity) => checking.volume(&format!("{at}/quantity"), quantity).map(Some),
    };
    Some(Reviewed {
        area: area?,
        person: person?,
        goal: goal?,
        self_reliance: self_reliance?,
        changed: wire.changed.clone(),
        proposal: proposal?,
        block: block?,
        volume: volume?,
    })
}

/// The grants of all results as one arrangement, with the index of the grant of each line. Findings get the place of
/// their grant.
fn check_grants(checking: &mut Checking, catalogue: &Catalogue, wire: &PlanWire) -> (Option<Arrangement>, Vec<usize>) {
    let grants =
        || wire.results.iter().enumerate().flat_map(|(i, result)| (0..result.grants.len()).map(move |j| (i, j)));
    let (arrangement, places, findings) = arrangement::draft(catalogue, &wire.arrangement());
    for finding in findings {
        let mut parts = finding.at.splitn(4, '/').skip(2);
        let grant = parts.next().and_then(|n| n.parse().ok()).and_then(|n: usize| grants().nth(n));
        let rest = parts.next().map(|rest| format!("/{rest}")).unwrap_or_default();
        let at = match grant {
            Some((i, j)) if finding.at.starts_with("/lines/") => format!("/results/{i}/grants/{j}{rest}"),
            _ if finding.at == "/lines" => "/results".to_owned(),
            _ => finding.at,
        };
        checking.note(at, finding.problem);
    }
    (arrangement, places)
}

fn check_result(
    checking: &mut Checking,
    catalogue: &Catalogue,
    at: &str,
    wire: &ResultWire,
    grants: Vec<Line>,
) -> Option<PlannedResult> {
    let person = checking.optional_code(&format!("{at}/person"), wire.person.as_deref());
    let areas: Vec<Code> = catalogue.areas().iter().map(|area| area.code.clone()).collect();
    let area = checking.known(&format!("{at}/area"), Kind::Area, &wire.area, &areas);
    if !catalogue.levels().iter().any(|level| level.rank == wire.level) {
        let found = wire.level.to_string();
        let ranks: Vec<String> = catalogue.levels().iter().map(|level| level.rank.to_string()).collect();
        let suggestion = suggest(&found, ranks.iter().map(String::as_str));
        checking.note(format!("{at}/level"), CatalogueProblem::Unknown { kind: Kind::Level, found, suggestion });
    }
    let direction = checking.choice(&format!("{at}/direction"), "direction", &wire.direction);
    let now = checking.choice(&format!("{at}/now"), "now", &wire.now);
    let aim = checking.choice(&format!("{at}/aim"), "aim", &wire.aim);
    let by = checking.date(&format!("{at}/by"), &wire.by);
    checking.limit(&format!("{at}/agreements"), "agreements", wire.agreements.len(), MAX_LINES);
    let mut agreements = Vec::new();
    for (i, agreement) in wire.agreements.iter().enumerate() {
        agreements.extend(check_agreement(checking, &format!("{at}/agreements/{i}"), agreement));
    }
    Some(PlannedResult {
        area: area?,
        person: person?,
        level: wire.level,
        direction: direction?,
        now: now?,
        aim: aim?,
        goal: wire.goal.clone(),
        measure: wire.measure.clone(),
        why: wire.why.clone(),
        by: by?,
        grants,
        agreements,
    })
}

fn check_agreement(checking: &mut Checking, at: &str, wire: &AgreementWire) -> Option<Agreement> {
    let by = checking.choice(&format!("{at}/by"), "by", &wire.by);
    let frequency = match wire.frequency.as_deref() {
        None => Some(Frequency::Week),
        Some(found) => checking.choice(&format!("{at}/frequency"), "frequency", found),
    };
    let time = match (wire.minutes, frequency) {
        (Some(minutes), Some(frequency)) => Some(AgreedTime { minutes, frequency }),
        _ => None,
    };
    Some(Agreement { by: by?, what: wire.what.clone(), who: wire.who.clone(), time })
}
