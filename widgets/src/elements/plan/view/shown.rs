//! What a plan's screen shows, as plain values in reading order.

use resultaatwijzer_core::{catalogue::Icon, plan::SupportSource};

use crate::view::{Notice, StepView};

/// The whole screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlanView {
    /// What to know about the numbers; empty when they are real and of today.
    pub notice: String,
    /// What is wrong with the plan, or past: what is known of it stands below.
    pub notices: Vec<Notice>,
    /// Whom to call about that.
    pub call: Option<Call>,
    /// The main points.
    pub glance: Vec<Point>,
    /// The results in brief.
    pub results: Vec<BriefView>,
}

/// What comes below the main points.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RestView {
    /// The rest of each result.
    pub results: Vec<ResultView>,
    /// The days that matter.
    pub moments: Vec<MomentView>,
    /// What it costs.
    pub money: MoneyView,
    /// The rights.
    pub rights: Vec<RightView>,
    /// Who take care of it together.
    pub together: Vec<Care>,
    /// The days to come as a calendar file, in an address of its own; empty when there are none.
    pub calendar: String,
}

/// One of the main points.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Point {
    /// What kind of point it is.
    pub topic: Topic,
    /// What it is about.
    pub term: &'static str,
    /// What it says.
    pub value: String,
    /// What goes with it; may be empty.
    pub note: String,
}

/// What a main point is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Topic {
    /// The next day that matters.
    Day,
    /// How much help.
    Help,
    /// What it costs.
    Money,
    /// From when to when.
    Period,
    /// Who helps.
    People,
}

/// A result in brief.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BriefView {
    /// "Doel 1 van 2".
    pub number: String,
    /// For whom; empty when that is clear.
    pub person: String,
    /// The result area.
    pub area: String,
    /// Its picture.
    pub icon: Option<Icon>,
    /// The result in the resident's own words; the area where there are none.
    pub goal: String,
    /// Where the own words are, when they are not here.
    pub goal_note: &'static str,
    /// Where it goes, and what that means.
    pub direction: (&'static str, &'static str),
    /// How much help.
    pub hours: Hours,
}

/// The rest of a result.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ResultView {
    /// The result area.
    pub area: String,
    /// What the area is about.
    pub meaning: String,
    /// How heavy the help is.
    pub ladder: Ladder,
    /// How much works alone, now and at the end.
    pub reliance: Reliance,
    /// Who does what, from light to heavy.
    pub agreements: Vec<Group>,
    /// How everybody will know that it worked.
    pub measure: String,
    /// By when.
    pub by: String,
    /// Why this help.
    pub why: String,
    /// What came of it, when there was a look back.
    pub review: Option<ReviewView>,
}

/// A look back on a result.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReviewView {
    /// When it was.
    pub date: String,
    /// How far the goal was reached.
    pub goal: &'static str,
    /// How much works alone, then and now.
    pub reliance: Reliance,
    /// What changed.
    pub changed: String,
    /// What is proposed, and what that means.
    pub proposal: (&'static str, &'static str),
    /// What that changes in hours and money; empty when nothing does.
    pub effect: Vec<String>,
}

/// The level ladder: a picture with the same in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ladder {
    /// The rungs, lightest first: name, and whether it is this one.
    pub rungs: Vec<(String, bool)>,
    /// In words.
    pub text: String,
    /// What the level means.
    pub meaning: String,
}

/// How much works alone, in three steps.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reliance {
    /// The steps, from not to fully.
    pub steps: [&'static str; 3],
    /// Which one comes first: now, or then.
    pub now: usize,
    /// Which one comes last: at the end, or now.
    pub aim: usize,
    /// What the two are called.
    pub marks: [&'static str; 2],
}

/// Who does what, for one kind of support.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// Which kind.
    pub by: SupportSource,
    /// Its name, or whose part it is.
    pub name: String,
    /// What is done: who, what, how long.
    pub items: Vec<Task>,
}

/// Something that somebody does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Task {
    /// Who, when that is more than the kind; may be empty.
    pub who: String,
    /// What.
    pub what: String,
    /// How long; may be empty.
    pub time: String,
}

/// How much help a result gets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Hours {
    /// An extent in time, or the blocks by name where their agreements have it.
    Known(String),
    /// The same for one stretch of time after another, and whether it is now.
    Changing(Vec<(String, bool)>),
    /// It does not say: what is missing, and what to ask.
    Missing(&'static str, &'static str),
}

/// A day that matters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MomentView {
    /// The day, as people write it.
    pub date: String,
    /// The day, for machines.
    pub iso: String,
    /// What happens.
    pub name: &'static str,
    /// What it means for the reader.
    pub meaning: &'static str,
    /// Whether it is past, next or later.
    pub when: When,
    /// How far away it is, or that it is past.
    pub mark: String,
}

/// A day against today.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// Before today.
    Past,
    /// The first from today on.
    Next,
    /// After that.
    Later,
}

/// What it costs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MoneyView {
    /// What it is about: what is paid, or was.
    pub title: &'static str,
    /// The amount that the household pays, as large as it is important.
    pub pay: String,
    /// Why, and when not.
    pub sentences: Vec<String>,
    /// What the municipality pays; empty when it cannot be worked out.
    pub cost: String,
    /// Why that amount.
    pub steps: Vec<StepView>,
}

/// Somebody, or something, that takes care of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Care {
    /// Who or what it is.
    pub heading: String,
    /// What it says.
    pub said: Vec<String>,
    /// A number to call.
    pub call: Option<Call>,
}

/// A telephone number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Call {
    /// The number, for a telephone.
    pub number: String,
    /// In words.
    pub words: String,
}

/// A right.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RightView {
    /// What one can do.
    pub name: String,
    /// What it means.
    pub meaning: String,
    /// Who helps and how.
    pub how: String,
    /// Until when; empty without a term.
    pub term: String,
    /// A number to call.
    pub call: Option<Call>,
}
