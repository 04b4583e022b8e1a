//! What was answered so far, as it was typed, and the plan that it makes.

use resultaatwijzer_core::{
    catalogue::{Block, Catalogue},
    plan::{
        GoalDirection, SelfReliance,
        wire::{FORMAT, GrantWire, PlanWire, ResultWire},
    },
    value::{choices::Choice, unit::Unit},
};

use crate::view::HouseholdChoice;

/// The answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answers {
    /// Which municipality.
    pub municipality: Option<String>,
    /// The first day of support.
    pub from: String,
    /// The last day of support.
    pub to: String,
    /// The day on the decision.
    pub decided: String,
    /// Whether that day is not known.
    pub decided_unknown: bool,
    /// The results, always one or more.
    pub results: Vec<ResultAnswers>,
    /// Whether there is another result to enter.
    pub more: Option<bool>,
    /// With whom the resident lives.
    pub household: Option<HouseholdChoice>,
}

/// The answers about one result.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ResultAnswers {
    /// The result area.
    pub area: Option<String>,
    /// The level in the letter.
    pub level: Option<LevelAnswer>,
    /// The level of the help, where the letter's was not known and the help has several.
    pub level_of_help: Option<u32>,
    /// The help.
    pub helps: Vec<HelpAnswers>,
    /// Where it goes.
    pub direction: Option<GoalDirection>,
    /// How it is now.
    pub now: Option<SelfReliance>,
    /// What the aim is.
    pub aim: Option<SelfReliance>,
}

/// What the letter says about the level.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LevelAnswer {
    /// Its rank.
    Rank(u32),
    /// Nothing that was found.
    Unknown,
}

/// One kind of help.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HelpAnswers {
    /// The block.
    pub block: String,
    /// Its variant.
    pub variant: Option<String>,
    /// How much: hours and minutes, or a number and nothing.
    pub typed: [String; 2],
    /// Whether the letter does not say how much.
    pub unsaid: bool,
    /// Its own first and last day, where a message says them.
    pub days: [Option<String>; 2],
}

impl Default for Answers {
    fn default() -> Self {
        let results = vec![ResultAnswers::default()];
        let (from, to, decided) = (String::new(), String::new(), String::new());
        Self { municipality: None, from, to, decided, decided_unknown: false, results, more: None, household: None }
    }
}

impl ResultAnswers {
    /// The levels at which all of the help is offered.
    #[must_use]
    pub fn levels_of_help(&self, catalogue: &Catalogue) -> Vec<u32> {
        let blocks: Vec<&Block> = self.helps.iter().filter_map(|help| catalogue.block(&help.block)).collect();
        let all = catalogue.levels().iter().map(|level| level.rank);
        all.filter(|rank| blocks.iter().all(|block| block.levels.contains(rank))).collect()
    }

    /// The level: the letter's, else the only one that the help has, else the one that was chosen from several.
    #[must_use]
    pub fn rank(&self, catalogue: &Catalogue) -> Option<u32> {
        match self.level? {
            LevelAnswer::Rank(rank) => Some(rank),
            LevelAnswer::Unknown => match self.levels_of_help(catalogue).as_slice() {
                [only] => Some(*only),
                several => self.level_of_help.filter(|rank| several.contains(rank)),
            },
        }
    }

    /// What the aim may be, by where it goes and how it is now.
    #[must_use]
    pub fn aims(&self) -> Vec<SelfReliance> {
        let all = [SelfReliance::Not, SelfReliance::Sufficient, SelfReliance::Full];
        let (Some(direction), Some(now)) = (self.direction, self.now) else { return Vec::new() };
        let fits = |aim: &SelfReliance| match direction {
            GoalDirection::Maintain => *aim == now,
            GoalDirection::Improve => *aim > now || now == SelfReliance::Full && *aim == now,
            GoalDirection::SlowDecline => *aim <= now,
        };
        all.into_iter().filter(fits).collect()
    }

    /// The aim that follows, or that was chosen.
    #[must_use]
    pub fn aim(&self) -> Option<SelfReliance> {
        match self.aims().as_slice() {
            [only] => Some(*only),
            several => self.aim.filter(|aim| several.contains(aim)),
        }
    }

    fn wire(&self, catalogue: &Catalogue, by: &str) -> ResultWire {
        ResultWire {
            area: self.area.clone().unwrap_or_default(),
            level: self.rank(catalogue).unwrap_or_default(),
            direction: spelling(self.direction),
            now: spelling(self.now),
            aim: spelling(self.aim()),
            by: by.to_owned(),
            grants: self.helps.iter().map(|help| help.wire(catalogue)).collect(),
            ..ResultWire::default()
        }
    }

    fn of(wire: &ResultWire, catalogue: &Catalogue) -> Self {
        Self {
            area: text(&wire.area),
            level: Some(LevelAnswer::Rank(wire.level)),
            helps: wire.grants.iter().map(|grant| HelpAnswers::of(grant, catalogue)).collect(),
            direction: Choice::parse(&wire.direction),
            now: Choice::parse(&wire.now),
            aim: Choice::parse(&wire.aim),
            ..Self::default()
        }
    }
}

/// A text; nothing when it is empty.
fn text(text: &str) -> Option<String> {
    (!text.is_empty()).then(|| text.to_owned())
}

fn spelling<T: Choice>(choice: Option<T>) -> String {
    choice.map(Choice::spelling).unwrap_or_default().to_owned()
}

impl HelpAnswers {
    /// A kind of help of which nothing is known yet.
    #[must_use]
    pub fn new(block: &str) -> Self {
        Self { block: block.to_owned(), ..Self::default() }
    }

    /// How much, in the block's unit; 0 where the letter does not say.
    ///
    /// # Errors
    /// Whether nothing was typed, or something that is no number.
    pub fn units(&self, unit: Unit) -> Result<u32, Untold> {
        if self.unsaid {
            return Ok(0);
        }
        let [first, second] = self.typed.each_ref().map(|typed| typed.trim());
        if first.is_empty() && second.is_empty() {
            return Err(Untold::Missing);
        }
        let number = |text: &str| if text.is_empty() { Some(0) } else { text.parse::<u32>().ok() };
        let units = match unit {
            Unit::Minute => number(first).and_then(|hours| hours.checked_mul(60)).zip(number(second)),
            _ => number(first).zip(Some(0)),
        };
        let units = units.and_then(|(more, less)| more.checked_add(less));
        units.filter(|units| (1..=MOST).contains(units)).ok_or(Untold::Odd)
    }

    fn wire(&self, catalogue: &Catalogue) -> GrantWire {
        let unit = catalogue.block(&self.block).map(|block| block.unit);
        let [from, to] = self.days.clone();
        GrantWire {
            block: self.block.clone(),
            quantity: unit.and_then(|unit| self.units(unit).ok()).unwrap_or_default().to_string(),
            variant: self.variant.clone(),
            from,
            to,
            ..GrantWire::default()
        }
    }

    fn of(wire: &GrantWire, catalogue: &Catalogue) -> Self {
        let units: u32 = wire.quantity.parse().unwrap_or_default();
        let typed = match catalogue.block(&wire.block).map(|block| block.unit) {
            Some(Unit::Minute) => [units / 60, units % 60].map(|part| part.to_string()),
            _ => [units.to_string(), String::new()],
        };
        let any = |found: &Option<String>| found.as_deref().and_then(text);
        let days = [any(&wire.from), any(&wire.to)];
        Self { block: wire.block.clone(), variant: any(&wire.variant), typed, unsaid: units == 0, days }
    }
}

/// The most that anybody gets; more is a slip of the keyboard.
const MOST: u32 = 100_000;

/// Why it is not known how much.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Untold {
    /// Nothing was typed.
    Missing,
    /// It is not a whole number that fits.
    Odd,
}

impl Answers {
    /// The plan that the answers make. What is not answered yet is left empty, so that checking the plan says so.
    #[must_use]
    pub fn plan(&self, catalogue: &Catalogue) -> PlanWire {
        let first = catalogue.municipalities().first().map(ToString::to_string);
        PlanWire {
            format: FORMAT.to_owned(),
            catalogue: catalogue.id().to_string(),
            municipality: self.municipality.clone().or(first).unwrap_or_default(),
            fictional: catalogue.fictional(),
            decided: (!self.decided_unknown).then(|| self.decided.clone()),
            from: self.from.clone(),
            to: self.to.clone(),
            household: self.household.map(HouseholdChoice::wire),
            results: self.results.iter().map(|result| result.wire(catalogue, &self.to)).collect(),
            ..PlanWire::default()
        }
    }

    /// The answers that a message's plan gives. The day of the decision is asked for: a message does not know it.
    #[must_use]
    pub fn of(plan: &PlanWire, catalogue: &Catalogue) -> Self {
        Self {
            municipality: text(&plan.municipality),
            from: plan.from.clone(),
            to: plan.to.clone(),
            results: plan.results.iter().map(|result| ResultAnswers::of(result, catalogue)).collect(),
            more: Some(false),
            ..Self::default()
        }
    }
}
