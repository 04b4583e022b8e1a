//! The important days of a plan: of the procedure, of the support and of its reviews.

use super::{Plan, ReviewKind};
use crate::{
    catalogue::Catalogue,
    value::{
        ordered::Set,
        period::{Date, weeks_after},
    },
};

/// An important day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Moment {
    /// The day.
    pub on: Date,
    /// What happens.
    pub kind: MomentKind,
}

/// What happens on an important day.
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
    /// The midterm review.
    MidtermReview,
    /// The final review.
    FinalReview,
    /// Support ends.
    End,
}

impl Plan {
    /// The important days, in order. The last day to object follows from the catalogue's term.
    ///
    /// ```
    /// use resultaatwijzer_core::{reading::document::Document, plan::{self, MomentKind::*}};
    /// # let catalogue = resultaatwijzer_core::example::catalogue();
    /// # let plan = resultaatwijzer_core::example::PLAN;
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

    /// The last day to object: the decision plus the catalogue's term in weeks (Awb art. 6:7).
    ///
    /// ```
    /// use resultaatwijzer_core::{catalogue, reading::document::Document, value::period::parse_date, plan};
    /// # let json = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/examples/catalogue.json"));
    /// # let right = r#""rights": {"objection": {"name": "Bezwaar", "meaning": "Oneens?", "how": "Bel"}}, "rules": {"#;
    /// # let with_right = json.replace(r#""rules": {"#, right)
    /// #     .replace(r#""rights": []"#, r#""rights": [{"code": "objection", "weeks_after_decision": 6}]"#);
    /// # let catalogue = catalogue::read(&with_right).unwrap(); // objection: 6 weeks
    /// # let plan = resultaatwijzer_core::example::PLAN;
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
