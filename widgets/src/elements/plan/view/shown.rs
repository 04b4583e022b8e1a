//! The content of a plan's screen, as plain values in reading order.

use resultaatwijzer_core::{catalogue::Icon, plan::SupportSource};

use crate::view::{Notice, StepView};

/// The beginning of the screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlanView {
    /// The notice about the numbers; empty when they are real and up to date.
    pub notice: String,
    /// Notices that the plan has errors or has ended.
    pub notices: Vec<Notice>,
    /// The telephone number to call about that.
    pub call: Option<Call>,
    /// The main points.
    pub glance: Vec<Point>,
    /// The results in brief.
    pub results: Vec<BriefView>,
}

/// Everything below the main points.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RestView {
    /// The rest of each result.
    pub results: Vec<ResultView>,
    /// The important days.
    pub moments: Vec<MomentView>,
    /// The costs.
    pub money: MoneyView,
    /// The rights.
    pub rights: Vec<RightView>,
    /// The people and agreements that support the plan.
    pub together: Vec<Care>,
    /// The coming days as a calendar file in a `data:` address; empty when there are none.
    pub calendar: String,
}

/// One of the main points.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Point {
    /// Its kind.
    pub topic: Topic,
    /// Its subject.
    pub term: &'static str,
    /// Its text.
    pub value: String,
    /// An addition to the text; may be empty.
    pub note: String,
}

/// The kinds of main points.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Topic {
    /// The next important day.
    Day,
    /// The amount of help.
    Help,
    /// The costs.
    Money,
    /// The period.
    Period,
    /// The people who help.
    People,
}

/// A result in brief.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BriefView {
    /// "Doel 1 van 2".
    pub number: String,
    /// The person that it is for; empty when that is clear.
    pub person: String,
    /// The result area.
    pub area: String,
    /// Its icon.
    pub icon: Option<Icon>,
    /// The result in the resident's own words, or else the meaning or name of the area.
    pub goal: String,
    /// The place to find the own words, when they are not in the plan.
    pub goal_note: &'static str,
    /// The direction, and its meaning.
    pub direction: (&'static str, &'static str),
    /// The amount of help.
    pub hours: Hours,
}

/// The rest of a result.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ResultView {
    /// The result area.
    pub area: String,
    /// The meaning of the area.
    pub meaning: String,
    /// The level of the help.
    pub ladder: Ladder,
    /// The self-reliance, now and at the end.
    pub reliance: Reliance,
    /// Who does what, from light to heavy.
    pub agreements: Vec<Group>,
    /// The sign by which everybody sees that the result was reached.
    pub measure: String,
    /// The deadline.
    pub by: String,
    /// The reason for this help.
    pub why: String,
    /// The last review, if there was one.
    pub review: Option<ReviewView>,
}

/// A review of a result.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReviewView {
    /// Its day.
    pub date: String,
    /// Whether the goal was reached, in part or not yet.
    pub goal: &'static str,
    /// The self-reliance, then and now.
    pub reliance: Reliance,
    /// The change.
    pub changed: String,
    /// The proposal, and its meaning.
    pub proposal: (&'static str, &'static str),
    /// The change in hours and money; empty when there is none.
    pub effect: Vec<String>,
}

/// The ladder of levels: a drawing, and the same in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ladder {
    /// The rungs, lightest first: the name, and whether it is this level.
    pub rungs: Vec<(String, bool)>,
    /// The level in words.
    pub text: String,
    /// The meaning of the level.
    pub meaning: String,
}

/// Self-reliance, in three steps.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reliance {
    /// The names of the steps, from none to full.
    pub steps: [&'static str; 3],
    /// The step at the first moment: now, or at the start.
    pub now: usize,
    /// The step at the last moment: at the end, or now.
    pub aim: usize,
    /// The names of the two moments.
    pub marks: [&'static str; 2],
}

/// Who does what, for one kind of support.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// The kind.
    pub by: SupportSource,
    /// Its name, or the person whose part it is.
    pub name: String,
    /// The activities.
    pub items: Vec<Task>,
}

/// An activity.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Task {
    /// The person, if the kind does not say enough; may be empty.
    pub who: String,
    /// The activity in words.
    pub what: String,
    /// The time that it takes; may be empty.
    pub time: String,
}

/// The amount of help for a result.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Hours {
    /// A time, or the names of the blocks when their agreements contain the time.
    Known(String),
    /// The amount in each stretch of time, and whether that stretch is now.
    Changing(Vec<(String, bool)>),
    /// The decision does not state it: the notice, and what the reader can ask.
    Missing(&'static str, &'static str),
}

/// An important day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MomentView {
    /// The day in words.
    pub date: String,
    /// The day for machines.
    pub iso: String,
    /// The event.
    pub name: &'static str,
    /// Its meaning for the reader.
    pub meaning: &'static str,
    /// Whether it is past, next or later.
    pub when: When,
    /// The time until it, or that it is past.
    pub mark: String,
}

/// A day compared with today.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// Before today.
    Past,
    /// The first one from today on.
    Next,
    /// After the next one.
    Later,
}

/// The costs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MoneyView {
    /// The heading, which depends on whether the plan has ended.
    pub title: &'static str,
    /// The amount that the household pays. It is shown in large type.
    pub pay: String,
    /// The reasons and exceptions.
    pub sentences: Vec<String>,
    /// The amount that the municipality pays; empty when it cannot be calculated.
    pub cost: String,
    /// The explanation of that amount.
    pub steps: Vec<StepView>,
}

/// A person or agreement that supports the plan.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Care {
    /// The heading.
    pub heading: String,
    /// Its text.
    pub said: Vec<String>,
    /// A telephone number to call.
    pub call: Option<Call>,
}

/// A telephone number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Call {
    /// The number, for a telephone.
    pub number: String,
    /// The text of the link.
    pub words: String,
}

/// A right.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RightView {
    /// The right.
    pub name: String,
    /// The meaning.
    pub meaning: String,
    /// Who helps, and how to reach them.
    pub how: String,
    /// The last day; empty without a term.
    pub term: String,
    /// A telephone number to call.
    pub call: Option<Call>,
}
