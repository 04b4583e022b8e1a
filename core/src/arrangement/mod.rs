//! The blocks that one resident or household gets together (*arrangement*).

pub mod stacking;
pub mod wire;

use crate::{
    catalogue::{Audience, Block, Catalogue},
    reading::{
        checking::Checking,
        finding::{Finding, fine},
        problem::{ArrangementProblem, Kind, ValueProblem},
    },
    value::{
        code::Code,
        limits::{MAX_LINES, MAX_YEARS},
        period::Period,
        unit::Volume,
    },
};

use wire::{ArrangementWire, HouseholdWire, LineWire};

/// An arrangement that fits its catalogue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Arrangement {
    pub(crate) period: Period,
    pub(crate) municipality: Code,
    pub(crate) household: Option<Household>,
    // INVARIANT (lines within): each line's period lies within `period`. Upheld by `check`.
    pub(crate) lines: Vec<Line>,
}

/// What the own contribution depends on in a household (*huishouden*).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Household {
    /// How many people.
    pub members: u32,
    /// Whether everybody has reached the state pension age.
    pub all_at_pension_age: bool,
    /// Whether all support is for people under 18.
    pub minors_only: bool,
}

/// One block of an arrangement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// The block's code.
    pub block: Code,
    /// The days on which it runs.
    pub period: Period,
    /// The period in which the weeks that end are counted: the line's own, or that of the line from which a change cut
    /// it. So a week in which one part follows another counts once, in the part in which it ends.
    pub week_period: Period,
    /// The period in whose first or last claim period a one-off sum falls due: the line's own, or that of all parts of
    /// the line from which a change cut it.
    pub one_off_period: Period,
    /// How many units per frequency of the block.
    pub volume: Volume,
    /// The block's variant.
    pub variant: Option<Code>,
    /// The audience whose tariff is its price.
    pub audience: Audience,
    /// The person of the household that it is for; `None` for the whole household.
    pub person: Option<Code>,
    /// The provider, where one was chosen.
    pub provider: Option<Code>,
}

impl Line {
    /// Whether both are for the same person. A line for the whole household is for each of its people.
    #[must_use]
    pub fn concerns_same_person(&self, other: &Self) -> bool {
        self.person.is_none() || other.person.is_none() || self.person == other.person
    }

    /// Whether both are for the same person on at least one day.
    ///
    /// ```
    /// use resultaatwijzer_core::arrangement::check;
    /// # let catalogue = resultaatwijzer_core::example::catalogue();
    /// # use resultaatwijzer_core::example::parse;
    /// let together = |one: &str, other: &str| {
    ///     let wire = parse(&format!(r#"{{"from": "2026-01-01", "to": "2026-06-30", "lines": [
    ///         {{"block": "thuis", "quantity": "60", {one}}}, {{"block": "thuis", "quantity": "30", {other}}}]}}"#));
    ///     let arrangement = check(&catalogue, &wire).0.unwrap();
    ///     arrangement.lines()[0].overlaps_for_same_person(&arrangement.lines()[1])
    /// };
    /// assert!(together(r#""person": "kind""#, r#""to": "2026-03-31""#)); // one of both is for the whole household
    /// assert!(!together(r#""person": "kind""#, r#""person": "moeder""#));
    /// assert!(!together(r#""from": "2026-04-01""#, r#""to": "2026-03-31""#));
    /// ```
    #[must_use]
    pub fn overlaps_for_same_person(&self, other: &Self) -> bool {
        self.concerns_same_person(other) && self.period.overlap(other.period).is_some()
    }
}

impl Arrangement {
    /// The period from the first to the last day.
    #[must_use]
    pub fn period(&self) -> Period {
        self.period
    }

    /// The municipality that grants it.
    #[must_use]
    pub fn municipality(&self) -> &Code {
        &self.municipality
    }

    /// The household; `None` when the question does not give one.
    #[must_use]
    pub fn household(&self) -> Option<Household> {
        self.household
    }

    /// The blocks, in the order of the question; each within [`Self::period`].
    #[must_use]
    pub fn lines(&self) -> &[Line] {
        &self.lines
    }
}

impl From<&HouseholdWire> for Household {
    fn from(wire: &HouseholdWire) -> Self {
        Self {
            members: wire.members,
            all_at_pension_age: wire.all_at_pension_age,
            minors_only: wire.minors_only == Some(true),
        }
    }
}

/// Checks an arrangement against a catalogue. Returns the valid arrangement if nothing is wrong, and every finding.
///
/// ```
/// use resultaatwijzer_core::arrangement::check;
/// # let catalogue = resultaatwijzer_core::example::catalogue();
/// # use resultaatwijzer_core::example::parse;
/// let wire = parse(r#"{"from": "2026-01-01", "to": "2026-01-31", "lines": [{"block": "nacht", "quantity": "1.5"}]}"#);
/// let (arrangement, findings) = check(&catalogue, &wire);
/// assert_eq!(arrangement, None);
/// let found: Vec<_> = findings.iter().map(|finding| (finding.code(), finding.at.as_str())).collect();
/// assert_eq!(found, [("C101", "/lines/0/block"), ("C013", "/lines/0/quantity")]);
/// ```
#[must_use]
pub fn check(catalogue: &Catalogue, wire: &ArrangementWire) -> (Option<Arrangement>, Vec<Finding>) {
    let (draft, _, findings) = draft(catalogue, wire);
    (draft.filter(|_| fine(&findings)), findings)
}

/// Checks an arrangement and keeps its valid lines, with the index of each in the wire form.
pub(crate) fn draft(catalogue: &Catalogue, wire: &ArrangementWire) -> (Option<Arrangement>, Vec<usize>, Vec<Finding>) {
    let mut checking = Checking::default();
    let mut places = Vec::new();
    let arrangement = assemble(&mut checking, catalogue, wire, &mut places);
    (arrangement, places, checking.findings)
}

fn assemble(
    checking: &mut Checking,
    catalogue: &Catalogue,
    wire: &ArrangementWire,
    places: &mut Vec<usize>,
) -> Option<Arrangement> {
    let (from, to) = (checking.date("/from", &wire.from), checking.date("/to", &wire.to));
    let period = checking.period("/to", from, to);
    if period.is_some_and(|period| period.days() > MAX_YEARS * 366) {
        checking.note("/to", ArrangementProblem::TooLong { years: MAX_YEARS });
    }
    let municipality = check_municipality(checking, catalogue, wire.municipality.as_deref());
    if wire.household.as_ref().is_some_and(|household| !(1..=100).contains(&household.members)) {
        let found = wire.household.as_ref().map_or(0, |household| household.members).to_string();
        checking.note("/household/members", ValueProblem::BadNumber { found, field: "members" });
    }
    if wire.lines.is_empty() {
        checking.note("/lines", ArrangementProblem::EmptyArrangement);
    }
    checking.limit("/lines", "lines", wire.lines.len(), MAX_LINES);
    let mut lines = Vec::new();
    for (i, line) in wire.lines.iter().enumerate() {
        if let Some(line) = check_line(checking, catalogue, period, &format!("/lines/{i}"), line) {
            lines.push(line);
            places.push(i);
        }
    }
    let household = wire.household.as_ref().map(Household::from);
    let municipality = municipality.or_else(|| catalogue.municipalities().first().cloned());
    Some(Arrangement { period: period?, municipality: municipality?, household, lines })
}

pub(crate) fn check_municipality(checking: &mut Checking, catalogue: &Catalogue, found: Option<&str>) -> Option<Code> {
    match found {
        None => catalogue.municipalities().first().cloned(),
        Some(found) => checking.known("/municipality", Kind::Municipality, found, &catalogue.municipalities),
    }
}

fn check_line(
    checking: &mut Checking,
    catalogue: &Catalogue,
    whole: Option<Period>,
    at: &str,
    wire: &LineWire,
) -> Option<Line> {
    let code = checking.known(&format!("{at}/block"), Kind::Block, &wire.block, catalogue.block_codes());
    let from = checking.optional_date(&format!("{at}/from"), wire.from.as_deref());
    let to = checking.optional_date(&format!("{at}/to"), wire.to.as_deref());
    let volume = checking.volume(&format!("{at}/quantity"), &wire.quantity);
    let audience = match wire.audience.as_deref() {
        None => Some(Audience::InKind),
        Some(found) => checking.choice(&format!("{at}/audience"), "audience", found),
    };
    let variant = catalogue
        .block(&wire.block)
        .map_or(Some(None), |block| check_variant(checking, &format!("{at}/variant"), block, wire.variant.as_deref()));
    let person = checking.optional_code(&format!("{at}/person"), wire.person.as_deref());
    let provider = checking.optional_code(&format!("{at}/provider"), wire.provider.as_deref());
    let whole = whole?;
    let period = checking.period(
        &format!("{at}/to"),
        from.map(|from| from.unwrap_or(whole.from())),
        to.map(|to| to.unwrap_or(whole.to())),
    );
    if period.is_some_and(|period| !whole.contains(period)) {
        checking.note(at, ArrangementProblem::OutsideArrangement { block: wire.block.clone() });
    }
    Some(Line {
        block: code?,
        period: period?,
        week_period: period?,
        one_off_period: period?,
        volume: volume?,
        variant: variant?,
        audience: audience?,
        person: person?,
        provider: provider?,
    })
}

/// The block's first variant when none is chosen.
fn check_variant(checking: &mut Checking, at: &str, block: &Block, found: Option<&str>) -> Option<Option<Code>> {
    match found {
        None => Some(block.variants.first().cloned()),
        Some(found) => checking.known(at, Kind::Variant, found, &block.variants).map(Some),
    }
}
