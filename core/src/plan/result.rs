//! One result of a plan: the goal, who does what for it, and how much time that takes.

use super::LocalText;
use crate::{
    arrangement::Line,
    catalogue::Catalogue,
    value::{
        choices::choices,
        code::Code,
        ordered::Set,
        period::{Date, Period},
        unit::Frequency,
    },
};

choices! {
    /// The direction of a result (*vooruitgang, behoud, begeleide achteruitgang*). Maintaining is a full result.
    GoalDirection {
        /// The resident becomes more self-reliant.
        Improve = "improve",
        /// The resident stays as self-reliant.
        Maintain = "maintain",
        /// The resident becomes less self-reliant, slowly and with help.
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

/// One result to reach (*resultaat*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlannedResult {
    /// The result area.
    pub area: Code,
    /// The person of the household that it is for; `None` for the whole household.
    pub person: Option<Code>,
    /// The level of support.
    pub level: u32,
    /// Its direction.
    pub direction: GoalDirection,
    /// The resident's self-reliance now.
    pub now: SelfReliance,
    /// The self-reliance to reach.
    pub aim: SelfReliance,
    /// The result in the resident's own words.
    pub goal: LocalText,
    /// How everybody will see whether the result is reached.
    pub measure: LocalText,
    /// The reason for this level.
    pub why: LocalText,
    /// The day on which it should be reached.
    pub by: Date,
    /// The granted blocks.
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
    /// Who does it, where a more precise answer than the source is known.
    pub who: LocalText,
    /// The agreed time.
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

impl PlannedResult {
    /// The periods between changes of what is granted, in order; a single one when nothing changes.
    ///
    /// ```
    /// use resultaatwijzer_core::{reading::document::Document, plan};
    /// # let catalogue = resultaatwijzer_core::example::catalogue();
    /// # let plan = resultaatwijzer_core::example::PLAN;
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
    /// Granted time counts. Agreed time counts only where no time is granted.
    ///
    /// ```
    /// use resultaatwijzer_core::{reading::document::Document, value::period::parse_date, plan};
    /// # let catalogue = resultaatwijzer_core::example::catalogue();
    /// # let plan = resultaatwijzer_core::example::PLAN;
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
    /// use resultaatwijzer_core::{reading::document::Document, plan};
    /// # let catalogue = resultaatwijzer_core::example::catalogue();
    /// # let plan = resultaatwijzer_core::example::PLAN;
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
    /// use resultaatwijzer_core::{reading::document::Document, plan};
    /// # let catalogue = resultaatwijzer_core::example::catalogue();
    /// # let plan = resultaatwijzer_core::example::PLAN;
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
            block.is_some_and(|block| block.unit.is_time()) && extent_is_said(grant)
        };
        let agreed = |agreement: &Agreement| agreement.by == SupportSource::CustomProvision && agreement.time.is_some();
        self.grants.is_empty() || self.grants.iter().any(in_time) || self.agreements.iter().any(agreed)
    }
}

/// The sum of minutes; a sum that is too large becomes the largest number.
fn together(minutes: impl Iterator<Item = u32>) -> u32 {
    minutes.fold(0, u32::saturating_add)
}

/// Whether the decision says how much is granted.
pub(super) fn extent_is_said(grant: &Line) -> bool {
    grant.volume.units() > 0
}

fn granted_minutes(catalogue: &Catalogue, grant: &Line) -> Option<u32> {
    let block = catalogue.block(grant.block.as_str())?;
    let minutes = block.unit.minutes()?;
    (block.frequency == Frequency::Week && extent_is_said(grant)).then(|| grant.volume.units().saturating_mul(minutes))
}
