//! The resident's own plan (*resultatenplan*): results, who does what, and when we look back.
//!
//! Time is in whole minutes, volumes in a block's unit per its frequency; days have no clock. [`check`] gives a plan or
//! every finding; a finding that is a warning, such as `P002`, stands beside the plan.
//!
//! ```
//! use resultaatwijzer_core::{document::Document, plan::{self, MomentKind}};
//! # let json = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/examples/catalogue.json"));
//! # let catalogue = resultaatwijzer_core::catalogue::read(json).unwrap();
//! let plan = r#"{"format": "resultaatwijzer-plan/1", "catalogue": "voorbeeld", "municipality": "dorp",
//!     "fictional": true, "decided": "2025-12-15", "from": "2026-01-01", "to": "2026-06-30", "results": [{
//!         "area": "wonen", "level": 1, "direction": "improve", "now": "not", "aim": "sufficient",
//!         "by": "2026-06-30", "grants": [{"block": "thuis", "quantity": "95"}]}]}"#;
//! let read = |plan: &str| plan::check(&catalogue, &Document::from_json(plan));
//! let (made, _) = read(plan);
//! let moments: Vec<_> = made.unwrap().moments(&catalogue).iter().map(|moment| moment.kind).collect();
//! assert_eq!(moments, [MomentKind::Decided, MomentKind::Start, MomentKind::End]);
//!
//! let (made, findings) = read(&plan.replace("2025-12-15", "2026-07-01")); // decided after the last day
//! assert!(made.is_none());
//! assert_eq!((findings[0].code(), findings[0].at.as_str()), ("P001", "/decided"));
//! ```

mod check;
mod review;
pub mod token;
pub mod wire;

use crate::{
    arrangement::{Arrangement, Line},
    catalogue::Catalogue,
    choices::choices,
    code::Code,
    finding::{Finding, Problem},
    ordered::Set,
    period::{Date, Period, weeks_after},
    quote::{Quote, quote},
    unit::{Frequency, Unit},
};

pub use crate::catalogue::wire::LocalText;
pub use check::{check, draft};
pub use review::{GoalAttainment, Proposal, Review, ReviewKind, Reviewed};

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

/// A plan that fits its catalogue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    fictional: bool,
    reported: Option<Date>,
    applied: Option<Date>,
    decided: Option<Date>,
    // INVARIANT (grants are lines): the lines are the grants of the results, in order.
    arrangement: Arrangement,
    results: Vec<PlannedResult>,
    reviews: Vec<Review>,
    people: Vec<Person>,
    coordinator: Option<Coordinator>,
    informal_carer: LocalText,
    safety: LocalText,
    sharing: Option<Sharing>,
}

/// Somebody of the household, by role and never by name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// The code that results and grants refer to.
    pub code: Code,
    /// Who it is to the reader: "your son".
    pub role: LocalText,
}

/// Who keeps the whole in view (*één gezin, één plan, één regisseur*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Coordinator {
    /// Who it is.
    pub who: LocalText,
    /// A telephone number.
    pub phone: Option<String>,
}

/// What the resident lets a provider read. Without a day of consent nothing is shared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sharing {
    /// With whom.
    pub with: LocalText,
    /// Which parts.
    pub parts: Vec<SharedPart>,
    /// The day on which the resident said yes.
    pub consented: Option<Date>,
}

choices! {
    /// A part of a plan that can be shared (*toestemming*).
    SharedPart {
        /// The results and how to measure them.
        Goals = "goals",
        /// Who does what.
        Agreements = "agreements",
        /// What is granted and how much time.
        Hours = "hours",
        /// What came of it at each review.
        Reviews = "reviews",
        /// The agreements on safety.
        Safety = "safety",
    }
}

/// One result to reach (*resultaat*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlannedResult {
    /// The result area.
    pub area: Code,
    /// For whom of the household; `None` for all of it.
    pub person: Option<Code>,
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
    /// The resident asked for help (*melding*).
    Reported,
    /// The last day to hand in a plan of one's own (*persoonlijk plan*, Wmo 2015 art. 2.3.2: seven days).
    OwnPlanDue,
    /// The last day of the investigation (*onderzoek*: six weeks).
    InvestigationDue,
    /// The resident applied (*aanvraag*).
    Applied,
    /// The last day to decide (two weeks).
    DecisionDue,
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

    /// The day on the decision, where it is known.
    #[must_use]
    pub fn decided(&self) -> Option<Date> {
        self.decided
    }

    /// All grants together.
    #[must_use]
    pub fn arrangement(&self) -> &Arrangement {
        &self.arrangement
    }

    /// What all grants together cost, and what the household pays of it.
    ///
    /// ```
    /// use resultaatwijzer_core::{document::Document, plan};
    /// # let json = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/examples/catalogue.json"));
    /// # let catalogue = resultaatwijzer_core::catalogue::read(json).unwrap();
    /// # let plan = r#"{"format": "resultaatwijzer-plan/1", "catalogue": "voorbeeld", "municipality": "dorp",
    /// #     "fictional": true, "decided": "2025-12-15", "from": "2026-01-01", "to": "2026-06-30", "results": [{
    /// #         "area": "wonen", "level": 1, "direction": "improve", "now": "not", "aim": "sufficient",
    /// #         "by": "2026-06-30", "grants": [{"block": "thuis", "quantity": "95"}]}]}"#;
    /// let quote = |plan: &str| plan::check(&catalogue, &Document::from_json(plan)).0.unwrap().quote(&catalogue);
    /// assert_eq!(quote(plan).unwrap().total.to_string(), "2137.50"); // 27 weeks of 95 minutes at € 50.00 an hour
    /// let unsaid = quote(&plan.replace("95", "0")).unwrap_err();
    /// assert_eq!((unsaid[0].code(), unsaid[0].at.as_str()), ("P002", "/results"));
    /// ```
    ///
    /// # Errors
    /// Every reason why it cannot be worked out: `P002` for a result with a grant of unknown extent, else those of
    /// [`quote()`].
    pub fn quote(&self, catalogue: &Catalogue) -> Result<Quote, Vec<Finding>> {
        let unsaid = |result: &&PlannedResult| !result.grants.iter().all(extent_is_said);
        let missing = |result: &PlannedResult| Problem::HoursMissing { area: result.area.to_string() };
        match self.results.iter().find(unsaid) {
            Some(result) => Err(vec![Finding::new(missing(result), "/results")]),
            None => quote(catalogue, &self.arrangement),
        }
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

    /// The moments to look back, in the order of the plan.
    #[must_use]
    pub fn reviews(&self) -> &[Review] {
        &self.reviews
    }

    /// The household's people, where the plan is for more than one.
    #[must_use]
    pub fn people(&self) -> &[Person] {
        &self.people
    }

    /// Somebody of the household by code.
    ///
    /// ```
    /// use resultaatwijzer_core::{code::Code, document::Document, plan::{self, in_language}};
    /// # let json = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/examples/catalogue.json"));
    /// # let catalogue = resultaatwijzer_core::catalogue::read(json).unwrap();
    /// # let plan = r#"{"format": "resultaatwijzer-plan/1", "catalogue": "voorbeeld", "municipality": "dorp",
    /// #     "fictional": true, "decided": "2025-12-15", "from": "2026-01-01", "to": "2026-06-30", "results": [{
    /// #         "area": "wonen", "level": 1, "direction": "improve", "now": "not", "aim": "sufficient",
    /// #         "by": "2026-06-30", "grants": [{"block": "thuis", "quantity": "95"}]}]}"#;
    /// let people = r#""people": [{"code": "zoon", "role": {"nl": "uw zoon"}}], "results""#;
    /// let plan = plan::check(&catalogue, &Document::from_json(&plan.replace(r#""results""#, people))).0.unwrap();
    /// let role = |code| plan.person(&Code::new(code).unwrap()).map(|person| in_language(&person.role, "nl"));
    /// assert_eq!((role("zoon"), role("dochter")), (Some("uw zoon"), None));
    /// ```
    #[must_use]
    pub fn person(&self, code: &Code) -> Option<&Person> {
        self.people.iter().find(|person| person.code == *code)
    }

    /// Who keeps the whole in view.
    #[must_use]
    pub fn coordinator(&self) -> Option<&Coordinator> {
        self.coordinator.as_ref()
    }

    /// Who helps without being paid, and what helps them (*mantelzorg, respijtzorg*).
    #[must_use]
    pub fn informal_carer(&self) -> &LocalText {
        &self.informal_carer
    }

    /// What was agreed for safety.
    #[must_use]
    pub fn safety(&self) -> &LocalText {
        &self.safety
    }

    /// What may be shared, and with whom.
    #[must_use]
    pub fn sharing(&self) -> Option<&Sharing> {
        self.sharing.as_ref()
    }

    /// The days that matter, in order. The last day to object follows from the catalogue's term.
    ///
    /// ```
    /// use resultaatwijzer_core::{document::Document, plan::{self, MomentKind::*}};
    /// # let json = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/examples/catalogue.json"));
    /// # let catalogue = resultaatwijzer_core::catalogue::read(json).unwrap();
    /// # let plan = r#"{"format": "resultaatwijzer-plan/1", "catalogue": "voorbeeld", "municipality": "dorp",
    /// #     "fictional": true, "decided": "2025-12-15", "from": "2026-01-01", "to": "2026-06-30", "results": [{
    /// #         "area": "wonen", "level": 1, "direction": "improve", "now": "not", "aim": "sufficient",
    /// #         "by": "2026-06-30", "grants": [{"block": "thuis", "quantity": "95"}]}]}"#;
    /// let plan = plan.replace(r#""decided""#, r#""reported": "2025-10-06", "decided""#);
    /// let moments = plan::check(&catalogue, &Document::from_json(&plan)).0.unwrap().moments(&catalogue);
    /// let kinds: Vec<_> = moments.iter().map(|moment| moment.kind).collect();
    /// assert_eq!(kinds, [Reported, OwnPlanDue, InvestigationDue, Decided, Start, End]);
    /// assert_eq!(moments[1].on.to_string(), "2025-10-13"); // seven days after the report
    /// ```
    #[must_use]
    pub fn moments(&self, catalogue: &Catalogue) -> Vec<Moment> {
        let moment = |on, kind| Moment { on, kind };
        let mut moments =
            vec![moment(self.period().from(), MomentKind::Start), moment(self.period().to(), MomentKind::End)];
        moments.extend(self.decided.map(|on| moment(on, MomentKind::Decided)));
        if let Some(reported) = self.reported {
            moments.push(moment(reported, MomentKind::Reported));
            moments.push(moment(weeks_after(reported, 1), MomentKind::OwnPlanDue));
            moments.push(moment(weeks_after(reported, 6), MomentKind::InvestigationDue));
        }
        if let Some(applied) = self.applied {
            moments.push(moment(applied, MomentKind::Applied));
            moments.push(moment(weeks_after(applied, 2), MomentKind::DecisionDue));
        }
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
    ///
    /// ```
    /// use resultaatwijzer_core::{catalogue, document::Document, period::parse_date, plan};
    /// # let json = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/examples/catalogue.json"));
    /// # let right = r#""rights": {"objection": {"name": "Bezwaar", "meaning": "Oneens?", "how": "Bel"}}, "rules": {"#;
    /// # let with_right = json.replace(r#""rules": {"#, right)
    /// #     .replace(r#""rights": []"#, r#""rights": [{"code": "objection", "weeks_after_decision": 6}]"#);
    /// # let catalogue = catalogue::read(&with_right).unwrap(); // objection: 6 weeks
    /// # let plan = r#"{"format": "resultaatwijzer-plan/1", "catalogue": "voorbeeld", "municipality": "dorp",
    /// #     "fictional": true, "decided": "2025-12-15", "from": "2026-01-01", "to": "2026-06-30", "results": [{
    /// #         "area": "wonen", "level": 1, "direction": "improve", "now": "not", "aim": "sufficient",
    /// #         "by": "2026-06-30", "grants": [{"block": "thuis", "quantity": "95"}]}]}"#;
    /// let read = |plan: &str| plan::check(&catalogue, &Document::from_json(plan)).0.unwrap();
    /// let last = |plan: &str| read(plan).last_day_to_object(&catalogue);
    /// assert_eq!(last(plan), parse_date("2026-01-26")); // six weeks after 15 December
    /// assert_eq!(last(&plan.replace(r#""decided": "2025-12-15","#, "")), None); // not known
    /// ```
    #[must_use]
    pub fn last_day_to_object(&self, catalogue: &Catalogue) -> Option<Date> {
        let right = catalogue.rights().iter().find(|right| right.code.as_str() == "objection")?;
        Some(weeks_after(self.decided?, right.weeks_after_decision?))
    }
}

impl PlannedResult {
    /// The stretches of time in which what is granted differs from another, in order; one when nothing changes.
    ///
    /// ```
    /// use resultaatwijzer_core::{document::Document, plan};
    /// # let json = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/examples/catalogue.json"));
    /// # let catalogue = resultaatwijzer_core::catalogue::read(json).unwrap();
    /// # let plan = r#"{"format": "resultaatwijzer-plan/1", "catalogue": "voorbeeld", "municipality": "dorp",
    /// #     "fictional": true, "decided": "2025-12-15", "from": "2026-01-01", "to": "2026-06-30", "results": [{
    /// #         "area": "wonen", "level": 1, "direction": "improve", "now": "not", "aim": "sufficient",
    /// #         "by": "2026-06-30", "grants": [{"block": "thuis", "quantity": "95"}]}]}"#;
    /// let more = r#""to": "2026-03-31"}, {"block": "thuis", "quantity": "60", "from": "2026-04-01"}]"#;
    /// let read = |plan: &str| plan::check(&catalogue, &Document::from_json(plan)).0.unwrap();
    /// let stretches = |plan: &str| read(plan).results()[0].stretches();
    /// assert_eq!(stretches(plan).len(), 1);
    /// assert_eq!(stretches(&plan.replace(r#""95"}]"#, &format!(r#""95", {more}"#))).len(), 2);
    /// ```
    #[must_use]
    pub fn stretches(&self) -> Vec<Period> {
        let stretches: Set<Period> = self.grants.iter().map(|grant| grant.period).collect();
        stretches.iter().copied().collect()
    }

    /// The minutes a week that are granted or agreed for this result on a day; `None` when no extent in time was agreed.
    ///
    /// What is granted counts; what is only agreed counts where nothing is granted in time.
    ///
    /// ```
    /// use resultaatwijzer_core::{document::Document, period::parse_date, plan};
    /// # let json = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/examples/catalogue.json"));
    /// # let catalogue = resultaatwijzer_core::catalogue::read(json).unwrap();
    /// # let plan = r#"{"format": "resultaatwijzer-plan/1", "catalogue": "voorbeeld", "municipality": "dorp",
    /// #     "fictional": true, "decided": "2025-12-15", "from": "2026-01-01", "to": "2026-06-30", "results": [{
    /// #         "area": "wonen", "level": 1, "direction": "improve", "now": "not", "aim": "sufficient",
    /// #         "by": "2026-06-30", "grants": [{"block": "thuis", "quantity": "95"}]}]}"#;
    /// let plan = plan::check(&catalogue, &Document::from_json(plan)).0.unwrap();
    /// let minutes = |day| plan.results()[0].minutes_a_week(&catalogue, parse_date(day).unwrap());
    /// assert_eq!((minutes("2026-06-30"), minutes("2026-07-01")), (Some(95), None));
    /// ```
    #[must_use]
    pub fn minutes_a_week(&self, catalogue: &Catalogue, on: Date) -> Option<u32> {
        let running = self.grants.iter().filter(|grant| grant.period.has(on));
        let granted: Vec<u32> = running.filter_map(|grant| granted_minutes(catalogue, grant)).collect();
        if !granted.is_empty() {
            return Some(together(granted.iter().copied()));
        }
        let agreed: Vec<u32> = self
            .agreements
            .iter()
            .filter(|agreement| agreement.by == SupportSource::CustomProvision)
            .filter_map(|agreement| agreement.time)
            .filter(|time| time.frequency == Frequency::Week)
            .map(|time| time.minutes)
            .collect();
        (!agreed.is_empty()).then(|| together(agreed.iter().copied()))
    }

    /// The minutes that are agreed for the whole plan together, such as a course; `None` when there are none.
    ///
    /// ```
    /// use resultaatwijzer_core::{document::Document, plan};
    /// # let json = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/examples/catalogue.json"));
    /// # let catalogue = resultaatwijzer_core::catalogue::read(json).unwrap();
    /// # let plan = r#"{"format": "resultaatwijzer-plan/1", "catalogue": "voorbeeld", "municipality": "dorp",
    /// #     "fictional": true, "decided": "2025-12-15", "from": "2026-01-01", "to": "2026-06-30", "results": [{
    /// #         "area": "wonen", "level": 1, "direction": "improve", "now": "not", "aim": "sufficient",
    /// #         "by": "2026-06-30", "grants": [{"block": "thuis", "quantity": "95"}]}]}"#;
    /// let course = r#""agreements": [{"by": "custom", "what": {"nl": "Een cursus"},
    ///     "minutes": 600, "frequency": "total"}], "grants""#;
    /// let read = |plan: &str| plan::check(&catalogue, &Document::from_json(plan)).0.unwrap();
    /// assert_eq!(read(plan).results()[0].minutes_in_total(), None);
    /// assert_eq!(read(&plan.replace(r#""grants""#, course)).results()[0].minutes_in_total(), Some(600));
    /// ```
    #[must_use]
    pub fn minutes_in_total(&self) -> Option<u32> {
        let custom = self.agreements.iter().filter(|agreement| agreement.by == SupportSource::CustomProvision);
        let times = custom.filter_map(|agreement| agreement.time).filter(|time| time.frequency == Frequency::Total);
        let minutes = together(times.map(|time| time.minutes));
        (minutes > 0).then_some(minutes)
    }

    /// Whether the resident can see the extent of the help in time, as the court asks
    /// (CRvB 22-9-2022, ECLI:NL:CRVB:2022:2099). A result without a grant needs none.
    ///
    /// ```
    /// use resultaatwijzer_core::{document::Document, plan};
    /// # let json = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/examples/catalogue.json"));
    /// # let catalogue = resultaatwijzer_core::catalogue::read(json).unwrap();
    /// # let plan = r#"{"format": "resultaatwijzer-plan/1", "catalogue": "voorbeeld", "municipality": "dorp",
    /// #     "fictional": true, "decided": "2025-12-15", "from": "2026-01-01", "to": "2026-06-30", "results": [{
    /// #         "area": "wonen", "level": 1, "direction": "improve", "now": "not", "aim": "sufficient",
    /// #         "by": "2026-06-30", "grants": [{"block": "thuis", "quantity": "95"}]}]}"#;
    /// let known = |quantity: &str| {
    ///     let plan = plan::check(&catalogue, &Document::from_json(&plan.replace("95", quantity))).0.unwrap();
    ///     plan.results()[0].extent_is_known(&catalogue)
    /// };
    /// assert!(known("95"));
    /// assert!(!known("0")); // what the decision does not say
    /// ```
    #[must_use]
    pub fn extent_is_known(&self, catalogue: &Catalogue) -> bool {
        let in_time = |grant: &Line| {
            let block = catalogue.block(grant.block.as_str());
            block.is_some_and(|block| !matches!(block.unit, Unit::Piece | Unit::Euro)) && extent_is_said(grant)
        };
        let agreed = |agreement: &Agreement| agreement.by == SupportSource::CustomProvision && agreement.time.is_some();
        self.grants.is_empty() || self.grants.iter().any(in_time) || self.agreements.iter().any(agreed)
    }
}

/// Minutes added up; more than the number holds stays the most that it holds.
fn together(minutes: impl Iterator<Item = u32>) -> u32 {
    minutes.fold(0, u32::saturating_add)
}

/// Whether the decision says how much is granted.
fn extent_is_said(grant: &Line) -> bool {
    grant.volume.units() > 0
}

fn granted_minutes(catalogue: &Catalogue, grant: &Line) -> Option<u32> {
    let block = catalogue.block(grant.block.as_str())?;
    let minutes = match block.unit {
        Unit::Minute => 1,
        Unit::Hour => 60,
        Unit::DayPart => 240,
        _ => return None,
    };
    (block.frequency == Frequency::Week && extent_is_said(grant)).then(|| grant.volume.units().saturating_mul(minutes))
}

/// A text in a language, else in the first that it has.
///
/// ```
/// use resultaatwijzer_core::plan::{LocalText, in_language};
/// let text: LocalText = [("nl".to_owned(), "uw zoon".to_owned())].into_iter().collect();
/// assert_eq!(in_language(&text, "en"), "uw zoon");
/// assert_eq!(in_language(&LocalText::default(), "en"), "");
/// ```
#[must_use]
pub fn in_language<'a>(text: &'a LocalText, language: &str) -> &'a str {
    text.get(language).or_else(|| text.values().next()).map_or("", String::as_str)
}
