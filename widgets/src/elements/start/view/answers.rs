//! The answers so far, as they were typed, and the plan that they make.

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
    /// The municipality.
    pub municipality: Option<String>,
    /// The first day of support.
    pub from: String,
    /// The last day of support.
    pub to: String,
    /// The day on the decision.
    pub decided: String,
    /// Whether that day is not known.
    pub decided_unknown: bool,
    /// The results; always at least one.
    pub results: Vec<ResultAnswers>,
    /// Whether there is another result to enter.
    pub more: Option<bool>,
    /// The household.
    pub household: Option<HouseholdChoice>,
}

/// The answers about one result.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ResultAnswers {
    /// The result area.
    pub area: Option<String>,
    /// The answer about the level in the letter.
    pub level: Option<LevelAnswer>,
    /// The level of the help, when the letter's level is not known and the help has several levels.
    pub level_of_help: Option<u32>,
    /// The help.
    pub helps: Vec<HelpAnswers>,
    /// The direction of the result.
    pub direction: Option<GoalDirection>,
    /// The present self-reliance.
    pub now: Option<SelfReliance>,
    /// The intended self-reliance.
    pub aim: Option<SelfReliance>,
}

/// The answer about the level in the letter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LevelAnswer {
    /// Its rank.
    Rank(u32),
    /// The reader cannot find it.
    Unknown,
}

/// One kind of help.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HelpAnswers {
    /// The block.
    pub block: String,
    /// Its variant.
    pub variant: Option<String>,
    /// The volume as typed: hours and minutes, or one number.
    pub typed: [String; 2],
    /// Whether the letter does not state the volume.
    pub unsaid: bool,
    /// Its own first and last day, if a message has them.
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

    /// The level: the letter's, or else the only level of the help, or else the one that was chosen from several.
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

    /// The possible aims, given the direction and the present self-reliance.
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

    /// The only possible aim, or else the chosen one.
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

/// A text; `None` when it is empty.
fn text(text: &str) -> Option<String> {
    (!text.is_empty()).then(|| text.to_owned())
}

fn spelling<T: Choice>(choice: Option<T>) -> String {
    choice.map(Choice::spelling).unwrap_or_default().to_owned()
}

impl HelpAnswers {
    /// A kind of help without other answers.
    #[must_use]
    pub fn new(block: &str) -> Self {
        Self { block: block.to_owned(), ..Self::default() }
    }

    /// The volume in the block's unit; 0 when the letter does not state it.
    ///
    /// # Errors
    /// Why there is no volume: nothing was typed, or something that is not a number.
    pub fn units(&self, unit: Unit) -> Result<u32, AmountProblem> {
        if self.unsaid {
            return Ok(0);
        }
        let [first, second] = self.typed.each_ref().map(|typed| typed.trim());
        if first.is_empty() && second.is_empty() {
            return Err(AmountProblem::Missing);
        }
        let number = |text: &str| if text.is_empty() { Some(0) } else { text.parse::<u32>().ok() };
        let units = match unit {
            Unit::Minute => number(first).and_then(|hours| hours.checked_mul(60)).zip(number(second)),
            _ => number(first).zip(Some(0)),
        };
        let units = units.and_then(|(more, less)| more.checked_add(less));
        units.filter(|units| (1..=MOST).contains(units)).ok_or(AmountProblem::Odd)
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

/// The largest volume; a larger one is a typing error.
const MOST: u32 = 100_000;

/// Why there is no volume.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AmountProblem {
    /// Nothing was typed.
    Missing,
    /// It is not a whole number within the limits.
    Odd,
}

impl Answers {
    /// The plan that the answers make. A missing answer leaves its field empty, so that the check of the plan finds it.
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

    /// The answers from the plan of a message. The day of the decision stays open, because a message does not have it.
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
