//! Checks the wire form of a catalogue: makes a valid catalogue or lists every finding.

use crate::{
    reading::{
        checking::Checking,
        document::Document,
        finding::{Finding, fine},
        problem::{CatalogueProblem, DocumentProblem, Kind},
    },
    value::{
        choices::Choice,
        code::Code,
        ordered::{Map, Set},
        period::Calendar,
        unit::Frequency,
    },
};

use super::{
    check_tariffs::check_tariffs,
    declared::{Declared, each, optional},
    kinds::{ChangeStart, LevelPurpose, Proration},
    model::Catalogue,
    parts::{Area, Block, Level, Place, Rate, Right, Source},
    rules::{Rule, RuleName},
    texts::check_texts,
    wire::{BlockWire, CatalogueWire, RateWire, RuleWire},
};

/// Reads and checks a built catalogue.
///
/// ```
/// use resultaatwijzer_core::catalogue;
/// # use resultaatwijzer_core::example::CATALOGUE as JSON;
/// assert_eq!(catalogue::read(JSON).unwrap().id().as_str(), "voorbeeld");
/// assert_eq!(catalogue::read(&JSON[1..]).unwrap_err()[0].code(), "C001"); // no JSON
/// let later = JSON.replace("resultaatwijzer-catalogue/1", "resultaatwijzer-catalogue/9");
/// assert_eq!(catalogue::read(&later).unwrap_err()[0].code(), "C004");
/// ```
///
/// # Errors
/// Every finding: no JSON (`C001`), another format (`C004`) or too much of something (`C005`); a field that is missing
/// (`C006`), unknown (`C007`) or of another type (`C003`); a wrong code (`C010`), amount (`C011`), date (`C012`),
/// number (`C013`), choice (`C014`), order of two dates or volumes (`C015`), text (`C016`) or percentage (`C017`); a
/// code twice (`C100`) or one that is not declared (`C101`); tariffs (`C102`) or rates (`C103`) that share a day; a
/// price (`C104`) or a frequency (`C105`) that does not fit; a rule without effect (`C106`); a missing text (`C107`).
pub fn read(json: &str) -> Result<Catalogue, Vec<Finding>> {
    let (catalogue, findings) = check(Document::from_json(json));
    catalogue.ok_or(findings)
}

/// Checks a catalogue. Returns the valid catalogue if nothing is wrong, and every finding in the order of the file.
///
/// ```
/// use resultaatwijzer_core::{catalogue::{check, wire::CatalogueWire}, reading::document::Document};
/// # use resultaatwijzer_core::example::CATALOGUE as JSON;
/// let mut document = Document::<CatalogueWire>::from_json(JSON);
/// assert!(check(document.clone()).0.is_some());
/// document.wire.tariffs[0].per = "piece".into(); // of a block that counts minutes
/// let (catalogue, findings) = check(document);
/// assert!(catalogue.is_none());
/// assert_eq!((findings[0].code(), findings[0].at.as_str()), ("C104", "/tariffs/0/per"));
/// ```
#[must_use]
pub fn check(document: Document<CatalogueWire>) -> (Option<Catalogue>, Vec<Finding>) {
    let (draft, findings) = draft(document);
    (draft.filter(|_| fine(&findings)), findings)
}

/// Checks a catalogue and keeps its valid parts, so that plans and providers that refer to it can be checked in the
/// same run.
///
/// ```
/// use resultaatwijzer_core::{catalogue::{draft, wire::CatalogueWire}, reading::document::Document};
/// # use resultaatwijzer_core::example::CATALOGUE as JSON;
/// let mut document = Document::<CatalogueWire>::from_json(JSON);
/// document.wire.blocks[1].area = "wonne".into();
/// let (catalogue, findings) = draft(document);
/// let left = catalogue.unwrap(); // only for checking other documents, never for a price
/// assert_eq!((left.blocks().len(), findings[0].code(), findings[0].at.as_str()), (1, "C101", "/blocks/1/area"));
/// assert!(draft(Document::from_json("[]")).0.is_none()); // no part of it is valid
/// ```
#[must_use]
pub fn draft(document: Document<CatalogueWire>) -> (Option<Catalogue>, Vec<Finding>) {
    let Document { wire, findings } = document;
    if findings.iter().any(|finding| finding.at.is_empty() && finding.problem != DocumentProblem::MissingField) {
        // Nothing could be read, so that findings about its contents would only repeat this.
        return (None, findings);
    }
    let mut checking = Checking::from(findings);
    let declared = Declared::gather(&mut checking, &wire);
    let catalogue = assemble(&mut checking, wire, declared);
    (catalogue, checking.findings)
}

fn assemble(checking: &mut Checking, wire: CatalogueWire, declared: Declared) -> Option<Catalogue> {
    let id = checking.code("/id", &wire.id);
    let proration = checking.choice("/proration", "proration", &wire.proration);
    let changes = match wire.changes.as_deref() {
        None => Some(ChangeStart::AnyDay),
        Some(found) => checking.choice("/changes", "changes", found),
    };
    for (what, list) in [("municipality", wire.municipalities.is_empty()), ("language", wire.languages.is_empty())] {
        if list {
            checking.note("", CatalogueProblem::MissingText { language: "*".into(), what: what.into() });
        }
    }
    let areas = each(&wire.areas, |i, area| {
        let icon = checking.choice(&format!("/areas/{i}/icon"), "icon", &area.icon)?;
        Some(Area { code: Code::new(&area.code)?, icon })
    });
    let levels: Map<u32, Level> = each(&wire.levels, |i, level| {
        let purpose: LevelPurpose = checking.choice(&format!("/levels/{i}/purpose"), "purpose", &level.purpose)?;
        Some((level.rank, Level { rank: level.rank, purpose }))
    })
    .into_iter()
    .collect();
    let blocks = each(&wire.blocks, |i, block| check_block(checking, &declared, &format!("/blocks/{i}"), block));
    let rules = each(&wire.rules, |i, rule| check_rule(checking, &declared, &format!("/rules/{i}"), rule));
    let (mut rule_order, mut general_rules) = (Map::<Code, Vec<usize>>::default(), Vec::new());
    for (place, rule) in rules.iter().enumerate() {
        match rule.kind.set_off_by() {
            None => general_rules.push(place),
            Some(blocks) => blocks.iter().for_each(|block| {
                rule_order.or_default(block.clone()).into_iter().for_each(|places| places.push(place));
            }),
        }
    }
    let block_order: Map<_, _> = blocks.iter().enumerate().map(|(i, b)| (b.code.clone(), i)).collect();
    let find = |code: &str| block_order.get(code).and_then(|i| blocks.get(*i));
    let tariffs = check_tariffs(checking, &declared, &wire.tariffs, &find);
    let rates = check_rates(checking, &declared, &wire.own_contribution);
    check_texts(checking, &wire, &declared, &blocks);
    Some(Catalogue {
        id: id.or_else(|| Code::new("catalogue"))?,
        version: wire.version,
        fictional: wire.fictional,
        languages: wire.languages,
        calendar: declared.calendar,
        proration: proration.unwrap_or(Proration::FullPeriod),
        changes: changes.unwrap_or(ChangeStart::AnyDay),
        municipalities: wire.municipalities.iter().filter_map(|m| Code::new(&m.code)).collect(),
        places: wire
            .places
            .iter()
            .filter_map(|p| Some((Code::new(&p.code)?, Place { east: p.east, north: p.north })))
            .collect(),
        areas,
        levels: levels.values().copied().collect(),
        block_order,
        blocks,
        rules,
        rule_order,
        general_rules,
        tariffs,
        rates,
        rights: each(&wire.rights, |_, right| {
            Some(Right {
                code: Code::new(&right.code)?,
                weeks_after_decision: right.weeks_after_decision,
                phone: right.phone.clone(),
            })
        }),
        sources: wire
            .sources
            .iter()
            .filter_map(|s| Some((Code::new(&s.code)?, Source { title: s.title.clone(), url: s.url.clone() })))
            .collect(),
        texts: wire.texts,
    })
}

fn check_block(checking: &mut Checking, declared: &Declared, at: &str, wire: &BlockWire) -> Option<Block> {
    let area = checking.known(&format!("{at}/area"), Kind::Area, &wire.area, &declared.areas);
    let levels: Set<u32> = wire.levels.iter().copied().collect();
    for (i, level) in wire.levels.iter().enumerate() {
        if !declared.levels.contains(level) {
            let found = level.to_string();
            checking.note(
                format!("{at}/levels/{i}"),
                CatalogueProblem::Unknown { kind: Kind::Level, found, suggestion: None },
            );
        }
    }
    let law = checking.choice(&format!("{at}/law"), "law", &wire.law);
    let unit = checking.choice(&format!("{at}/unit"), "unit", &wire.unit);
    let frequency = checking.choice(&format!("{at}/frequency"), "frequency", &wire.frequency);
    let contract = checking.choice(&format!("{at}/contract"), "contract", &wire.contract);
    let claimable = checking.choice(&format!("{at}/claimable"), "claimable", &wire.claimable);
    let own_contribution =
        checking.choice(&format!("{at}/own_contribution"), "own_contribution", &wire.own_contribution);
    if let Some(frequency @ (Frequency::Month | Frequency::FourWeeks)) = frequency {
        let calendar = match frequency {
            Frequency::Month => Calendar::CalendarMonth,
            _ => Calendar::Iso4Weeks,
        };
        if declared.calendar != calendar {
            let problem =
                CatalogueProblem::FrequencyDoesNotFit { block: wire.code.clone(), frequency: frequency.spelling() };
            checking.note(format!("{at}/frequency"), problem);
        }
    }
    let usual_quantity = checking.volume(&format!("{at}/usual_quantity"), &wire.usual_quantity.to_string());
    let mut seen = Set::default();
    let variants = each(&wire.variants, |i, variant| {
        checking.new_code(&format!("{at}/variants/{i}"), Kind::Variant, variant, &mut seen)
    });
    Some(Block {
        code: Code::new(&wire.code)?,
        area: area?,
        levels: levels.iter().copied().collect(),
        law: law?,
        unit: unit?,
        frequency: frequency?,
        contract: contract?,
        claimable: claimable?,
        own_contribution: own_contribution?,
        usual_quantity: usual_quantity?,
        variants,
    })
}

fn check_rule(checking: &mut Checking, declared: &Declared, at: &str, wire: &RuleWire) -> Option<Rule> {
    let name: Option<RuleName> = checking.choice(&format!("{at}/kind"), "kind", &wire.kind);
    let block = wire
        .block
        .as_deref()
        .and_then(|block| checking.known(&format!("{at}/block"), Kind::Block, block, &declared.blocks));
    let others = each(&wire.others, |i, block| {
        checking.known(&format!("{at}/others/{i}"), Kind::Block, block, &declared.blocks)
    });
    let name = name?;
    if !name.can_have_effect(wire.block.is_some(), wire.others.len(), wire.at_most) {
        checking.note(at, CatalogueProblem::EmptyRule { rule: wire.code.clone() });
    }
    let kind = name.rule(block, others, wire.at_most)?;
    Some(Rule { code: Code::new(&wire.code)?, kind })
}

fn check_rates(checking: &mut Checking, declared: &Declared, wires: &[RateWire]) -> Vec<Rate> {
    let mut rates: Vec<Rate> = Vec::new();
    for (i, wire) in wires.iter().enumerate() {
        let at = format!("/own_contribution/{i}");
        let Some(rate) = check_rate(checking, declared, &at, wire) else { continue };
        let same_days =
            |other: &&Rate| other.municipality == rate.municipality && other.valid.overlap(rate.valid).is_some();
        if let Some(other) = rates.iter().find(same_days) {
            let other = other.at.clone().unwrap_or_else(|| other.amount.to_string());
            checking.note(at, CatalogueProblem::OverlappingRates { other });
        }
        rates.push(rate);
    }
    rates
}

fn check_rate(checking: &mut Checking, declared: &Declared, at: &str, wire: &RateWire) -> Option<Rate> {
    let municipality = optional(wire.municipality.as_deref(), |code| {
        checking.known(&format!("{at}/municipality"), Kind::Municipality, code, &declared.municipalities)
    });
    let from = checking.date(&format!("{at}/valid_from"), &wire.valid_from);
    let to = checking.date(&format!("{at}/valid_to"), &wire.valid_to);
    let valid = checking.period(&format!("{at}/valid_to"), from, to);
    let amount = checking.amount(&format!("{at}/amount"), &wire.amount);
    let per = checking.choice(&format!("{at}/per"), "per", &wire.per);
    let source = checking.known(&format!("{at}/source"), Kind::Source, &wire.source, &declared.sources);
    Some(Rate {
        municipality: municipality?,
        valid: valid?,
        amount: amount?,
        per: per?,
        source: source?,
        at: wire.at.clone(),
    })
}
