//! The resident's own plan (*resultatenplan*): results, who does what, and when we look back.

pub mod wire;

use crate::{
    arrangement::{self, Arrangement, Line},
    catalogue::Catalogue,
    checking::Checking,
    choices::choices,
    code::Code,
    document::Document,
    finding::{Finding, Kind, Problem, fine, suggest},
    limits::MAX_LINES,
    ordered::Set,
    period::{Date, Period, weeks_after},
    unit::{Frequency, Unit},
};

use wire::{AgreementWire, FORMAT, PlanWire, ResultWire};

pub use crate::catalogue::wire::LocalText;

choices! {
    /// Where a result goes (*vooruitgang, behoud, begeleide achteruitgang*). Maintaining is a full result.
    GoalDirection {
        /// Getting better at it.
        Improve = "improve",
        /// Keeping it as it is.
        Maintain = "maintain",
        /// Letting go slowly, with help.
        SlowDecline = "slow_decline",
    }
}

choices! {
    /// How far somebody manages alone (*zelfredzaamheid*), in the three steps of the matrix.
    SelfReliance {
        /// Not.
        Not = "not",
        /// Sufficiently.
        Sufficient = "sufficient",
        /// Fully.
        Full = "full",
    }
}

choices! {
    /// Who supports, from light to heavy (*van licht naar zwaar*).
    SupportSource {
        /// The resident (*eigen kracht*).
        Self_ = "self",
        /// Family, friends, neighbours (*sociaal netwerk*).
        Network = "network",
        /// What is open to everybody (*algemene voorziening*).
        GeneralProvision = "general",
        /// What the municipality grants (*maatwerkvoorziening*).
        CustomProvision = "custom",
    }
}

choices! {
    /// Which look back (*evaluatie*).
    ReviewKind {
        /// On the way.
        Midterm = "midterm",
        /// At the end.
        Final = "final",
    }
}

/// A plan that fits its catalogue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    fictional: bool,
    decided: Date,
    // INVARIANT (grants are lines): the lines are the grants of the results, in order.
    arrangement: Arrangement,
    results: Vec<PlannedResult>,
    reviews: Vec<Review>,
}

/// One result to reach (*resultaat*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlannedResult {
    /// The result area.
    pub area: Code,
    /// The level of support.
    pub level: u32,
    /// Where it goes.
    pub direction: GoalDirection,
    /// How it is now.
    pub now: SelfReliance,
    /// What the aim is.
    pub aim: SelfReliance,
    /// The result in the resident's own words.
    pub goal: LocalText,
    /// How everybody will know that it worked.
    pub measure: LocalText,
    /// Why this level.
    pub why: LocalText,
    /// The day on which it should be reached.
    pub by: Date,
    /// What is granted for it.
    pub grants: Vec<Line>,
    /// Who does what.
    pub agreements: Vec<Agreement>,
}

/// Who does what (*afspraak*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Agreement {
    /// Who supports.
    pub by: SupportSource,
    /// What is done.
    pub what: LocalText,
    /// Who does it, when that is more than the source.
    pub who: LocalText,
    /// How much time.
    pub time: Option<AgreedTime>,
}

/// An agreed extent in time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AgreedTime {
    /// In minutes.
    pub minutes: u32,
    /// How often.
    pub frequency: Frequency,
}

/// A moment to look back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Review {
    /// Which.
    pub kind: ReviewKind,
    /// The day.
    pub on: Date,
}

/// A day that matters, in the order of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Moment {
    /// The day.
    pub on: Date,
    /// What happens.
    pub kind: MomentKind,
}

/// What happens on a day that matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum MomentKind {
    /// The municipality decided (*beschikking*).
    Decided,
    /// Support starts.
    Start,
    /// The last day to object (*bezwaar*).
    LastDayToObject,
    /// Support changes.
    Change,
    /// We look back on the way.
    MidtermReview,
    /// We look back at the end.
    FinalReview,
    /// Support ends.
    End,
}

impl Plan {
    /// Whether it is an example.
    #[must_use]
    pub fn fictional(&self) -> bool {
        self.fictional
    }

    /// The day on the decision.
    #[must_use]
    pub fn decided(&self) -> Date {
        self.decided
    }

    /// All grants together.
    #[must_use]
    pub fn arrangement(&self) -> &Arrangement {
        &self.arrangement
    }

    /// From the first to the last day of support.
    #[must_use]
    pub fn period(&self) -> Period {
        self.arrangement.period()
    }

    /// The results.
    #[must_use]
    pub fn results(&self) -> &[PlannedResult] {
        &self.results
    }

    /// The days that matter, in order. The last day to object follows from the catalogue's term.
    #[must_use]
    pub fn moments(&self, catalogue: &Catalogue) -> Vec<Moment> {
        let moment = |on, kind| Moment { on, kind };
        let mut moments = vec![
            moment(self.decided, MomentKind::Decided),
            moment(self.period().from(), MomentKind::Start),
            moment(self.period().to(), MomentKind::End),
        ];
        moments.extend(self.last_day_to_object(catalogue).map(|on| moment(on, MomentKind::LastDayToObject)));
        moments.extend(self.reviews.iter().map(|review| match review.kind {
            ReviewKind::Midterm => moment(review.on, MomentKind::MidtermReview),
            ReviewKind::Final => moment(review.on, MomentKind::FinalReview),
        }));
        let later = self.arrangement.lines().iter().map(|line| line.period.from());
        moments.extend(later.filter(|on| *on != self.period().from()).map(|on| moment(on, MomentKind::Change)));
        let moments: Set<Moment> = moments.into_iter().collect();
        moments.iter().copied().collect()
    }

    /// The last day to object: so many weeks after the decision as the catalogue says (Awb art. 6:7).
    #[must_use]
    pub fn last_day_to_object(&self, catalogue: &Catalogue) -> Option<Date> {
        let right = catalogue.rights().iter().find(|right| right.code.as_str() == "objection")?;
        Some(weeks_after(self.decided, right.weeks_after_decision?))
    }
}

impl PlannedResult {
    /// The minutes a week that are granted or agreed for this result; `None` when no extent in time was agreed.
    ///
    /// What is granted counts; what is only agreed counts where nothing is granted in time.
    #[must_use]
    pub fn minutes_a_week(&self, catalogue: &Catalogue) -> Option<u32> {
        let granted: Vec<u32> = self.grants.iter().filter_map(|grant| granted_minutes(catalogue, grant)).collect();
        if !granted.is_empty() {
            return Some(granted.iter().sum());
        }
        let agreed: Vec<u32> = self
            .agreements
            .iter()
            .filter(|agreement| agreement.by == SupportSource::CustomProvision)
            .filter_map(|agreement| agreement.time)
            .filter(|time| time.frequency == Frequency::Week)
            .map(|time| time.minutes)
            .collect();
        (!agreed.is_empty()).then(|| agreed.iter().sum())
    }

    /// The minutes that are agreed for the whole plan together, such as a course; `None` when there are none.
    #[must_use]
    pub fn minutes_in_total(&self) -> Option<u32> {
        let custom = self.agreements.iter().filter(|agreement| agreement.by == SupportSource::CustomProvision);
        let times = custom.filter_map(|agreement| agreement.time).filter(|time| time.frequency == Frequency::Total);
        let minutes: u32 = times.map(|time| time.minutes).sum();
        (minutes > 0).then_some(minutes)
    }

    /// Whether the resident can see the extent of the help in time, as the court asks
    /// (CRvB 22-9-2022, ECLI:NL:CRVB:2022:2099). A result without a grant needs none.
    #[must_use]
    pub fn extent_is_known(&self, catalogue: &Catalogue) -> bool {
        let in_time = |grant: &Line| {
            catalogue.block(grant.block.as_str()).is_some_and(|block| !matches!(block.unit, Unit::Piece | Unit::Euro))
        };
        let agreed = |agreement: &Agreement| agreement.by == SupportSource::CustomProvision && agreement.time.is_some();
        self.grants.is_empty() || self.grants.iter().any(in_time) || self.agreements.iter().any(agreed)
    }
}

fn granted_minutes(catalogue: &Catalogue, grant: &Line) -> Option<u32> {
    let block = catalogue.block(grant.block.as_str())?;
    let minutes = match block.unit {
        Unit::Minute => 1,
        Unit::Hour => 60,
        Unit::DayPart => 240,
        _ => return None,
    };
    (block.frequency == Frequency::Week).then(|| grant.volume.units().saturating_mul(minutes))
}

/// Checks a plan against its catalogue: the valid thing, if nothing is wrong, and every finding.
#[must_use]
pub fn check(catalogue: &Catalogue, document: &Document<PlanWire>) -> (Option<Plan>, Vec<Finding>) {
    let mut checking = Checking::from(document.findings.clone());
    let plan = assemble(&mut checking, catalogue, &document.wire);
    let findings = checking.findings;
    (plan.filter(|_| fine(&findings)), findings)
}

fn assemble(checking: &mut Checking, catalogue: &Catalogue, wire: &PlanWire) -> Option<Plan> {
    checking.format(&wire.format, FORMAT);
    if wire.catalogue != catalogue.id().as_str() {
        let (found, expected) = (wire.catalogue.clone(), catalogue.id().to_string());
        checking.note("/catalogue", Problem::OtherCatalogue { found, expected });
    }
    let decided = checking.date("/decided", &wire.decided);
    let arrangement = check_grants(checking, catalogue, wire);
    checking.limit("/results", "results", wire.results.len(), MAX_LINES);
    let mut lines = arrangement.as_ref().map(|a| a.lines().to_vec()).unwrap_or_default().into_iter();
    let mut results = Vec::new();
    for (i, result) in wire.results.iter().enumerate() {
        let grants = lines.by_ref().take(result.grants.len()).collect();
        results.extend(check_result(checking, catalogue, &format!("/results/{i}"), result, grants));
    }
    let period = arrangement.as_ref().map(Arrangement::period);
    if let (Some(decided), Some(period)) = (decided, period)
        && decided > period.to()
    {
        checking.note("/decided", Problem::DatesContradict { earlier: "decided", later: "to" });
    }
    let mut reviews = Vec::new();
    for (i, review) in wire.reviews.iter().enumerate() {
        let kind = checking.choice(&format!("/reviews/{i}/kind"), "kind", &review.kind);
        let on = checking.date(&format!("/reviews/{i}/on"), &review.on);
        if let (Some(kind), Some(on)) = (kind, on) {
            reviews.push(Review { kind, on });
            if period.is_some_and(|period| on < period.from()) {
                let problem = Problem::DatesContradict { earlier: "from", later: "review" };
                checking.note(format!("/reviews/{i}/on"), problem);
            }
        }
    }
    for (i, result) in results.iter().enumerate().filter(|(_, result)| !result.extent_is_known(catalogue)) {
        checking.note(format!("/results/{i}"), Problem::HoursMissing { area: result.area.to_string() });
    }
    Some(Plan { fictional: wire.fictional, decided: decided?, arrangement: arrangement?, results, reviews })
}

/// The grants of all results as one arrangement; each finding is put back at the grant where it stands.
fn check_grants(checking: &mut Checking, catalogue: &Catalogue, wire: &PlanWire) -> Option<Arrangement> {
    let grants =
        || wire.results.iter().enumerate().flat_map(|(i, result)| (0..result.grants.len()).map(move |j| (i, j)));
    let (arrangement, findings) = arrangement::check(catalogue, &wire.arrangement());
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
    arrangement
}

fn check_result(
    checking: &mut Checking,
    catalogue: &Catalogue,
    at: &str,
    wire: &ResultWire,
    grants: Vec<Line>,
) -> Option<PlannedResult> {
    let areas: Vec<Code> = catalogue.areas().iter().map(|area| area.code.clone()).collect();
    let area = checking.known(&format!("{at}/area"), Kind::Area, &wire.area, &areas);
    if !catalogue.levels().iter().any(|level| level.rank == wire.level) {
        let found = wire.level.to_string();
        let ranks: Vec<String> = catalogue.levels().iter().map(|level| level.rank.to_string()).collect();
        let suggestion = suggest(&found, ranks.iter().map(String::as_str));
        checking.note(format!("{at}/level"), Problem::Unknown { kind: Kind::Level, found, suggestion });
    }
    let direction = checking.choice(&format!("{at}/direction"), "direction", &wire.direction);
    let now = checking.choice(&format!("{at}/now"), "now", &wire.now);
    let aim = checking.choice(&format!("{at}/aim"), "aim", &wire.aim);
    let by = checking.date(&format!("{at}/by"), &wire.by);
    for (field, text) in [("goal", &wire.goal), ("measure", &wire.measure), ("why", &wire.why)] {
        check_text(checking, &format!("{at}/{field}"), text);
    }
    checking.limit(&format!("{at}/agreements"), "agreements", wire.agreements.len(), MAX_LINES);
    let mut agreements = Vec::new();
    for (i, agreement) in wire.agreements.iter().enumerate() {
        agreements.extend(check_agreement(checking, &format!("{at}/agreements/{i}"), agreement));
    }
    Some(PlannedResult {
        area: area?,
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
    check_text(checking, &format!("{at}/what"), &wire.what);
    check_text(checking, &format!("{at}/who"), &wire.who);
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

fn check_text(checking: &mut Checking, at: &str, text: &LocalText) {
    for (language, text) in text.iter() {
        checking.text(&format!("{at}/{language}"), text);
    }
}

/// A text in a language, else in the first that it has.
#[must_use]
pub fn in_language<'a>(text: &'a LocalText, language: &str) -> &'a str {
    text.get(language).or_else(|| text.values().next()).map_or("", String::as_str)
}
