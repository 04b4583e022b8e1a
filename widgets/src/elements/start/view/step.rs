//! The questions in their order, and what is missing in their answers.

use resultaatwijzer_core::{
    catalogue::{Block, Catalogue},
    value::{code::Code, period::parse_date},
};
use resultaatwijzer_text::screens::start::StartWords;

use super::answers::{AmountProblem, Answers, LevelAnswer, ResultAnswers};

/// A question. Its numbers are the index of the result, and the index of the help in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// The message file.
    File,
    /// The municipality.
    Municipality,
    /// The first and the last day.
    Period,
    /// The day on the decision.
    Decided,
    /// The result area.
    Area(usize),
    /// The level.
    Level(usize),
    /// The help.
    Help(usize),
    /// The level, when the help has several.
    LevelOfHelp(usize),
    /// The variant of the help.
    Variant(usize, usize),
    /// The volume of the help.
    Amount(usize, usize),
    /// The direction of the result.
    Direction(usize),
    /// The present self-reliance.
    Now(usize),
    /// The intended self-reliance.
    Aim(usize),
    /// Whether there is another result.
    More,
    /// The household.
    Household,
    /// The summary of all answers.
    Summary,
}

impl Step {
    /// The result that it is about.
    #[must_use]
    pub fn result(self) -> Option<usize> {
        match self {
            Self::Area(i)
            | Self::Level(i)
            | Self::Help(i)
            | Self::LevelOfHelp(i)
            | Self::Variant(i, _)
            | Self::Amount(i, _)
            | Self::Direction(i)
            | Self::Now(i)
            | Self::Aim(i) => Some(i),
            _ => None,
        }
    }
}

/// All questions in their order. The answers decide which questions there are.
#[must_use]
pub fn steps(catalogue: &Catalogue, answers: &Answers) -> Vec<Step> {
    let mut steps = Vec::new();
    if catalogue.municipalities().len() > 1 {
        steps.push(Step::Municipality);
    }
    steps.extend([Step::Period, Step::Decided]);
    for (i, result) in answers.results.iter().enumerate() {
        steps.extend(steps_of(catalogue, i, result));
    }
    steps.extend([Step::More, Step::Household, Step::Summary]);
    steps
}

fn steps_of(catalogue: &Catalogue, i: usize, result: &ResultAnswers) -> Vec<Step> {
    let mut steps = vec![Step::Area(i), Step::Level(i)];
    // Before the level is chosen, it is not known whether only one kind of help fits.
    if result.level.is_none() || offered(catalogue, result).len() != 1 {
        steps.push(Step::Help(i));
    }
    if result.level == Some(LevelAnswer::Unknown)
        && result.levels_of_help(catalogue).len() > 1
        && !result.helps.is_empty()
    {
        steps.push(Step::LevelOfHelp(i));
    }
    for (j, help) in result.helps.iter().enumerate() {
        if catalogue.block(&help.block).is_some_and(|block| block.variants.len() > 1) {
            steps.push(Step::Variant(i, j));
        }
        steps.push(Step::Amount(i, j));
    }
    if result.helps.is_empty() {
        // These questions are counted in advance, so that the number of steps grows as little as possible.
        steps.push(Step::Amount(i, 0));
    }
    steps.extend([Step::Direction(i), Step::Now(i)]);
    if result.aims().len() > 1 {
        steps.push(Step::Aim(i));
    }
    steps
}

/// The help offered in the result's area, at its level if that is known.
#[must_use]
pub fn offered<'a>(catalogue: &'a Catalogue, result: &ResultAnswers) -> Vec<&'a Block> {
    let level = match result.level {
        Some(LevelAnswer::Rank(rank)) => Some(rank),
        _ => None,
    };
    let fits = |block: &&Block| {
        Some(block.area.as_str()) == result.area.as_deref() && level.is_none_or(|rank| block.levels.contains(&rank))
    };
    catalogue.blocks().iter().filter(fits).collect()
}

/// The levels at which help is offered in the result's area.
#[must_use]
pub fn levels(catalogue: &Catalogue, result: &ResultAnswers) -> Vec<u32> {
    let Some(area) = result.area.as_deref().and_then(Code::new) else { return Vec::new() };
    let offered = |rank: &u32| !resultaatwijzer_core::catalogue::matrix::cell(catalogue, &area, *rank).is_empty();
    catalogue.levels().iter().map(|level| level.rank).filter(offered).collect()
}

/// What is missing in the answer to a question: the number of the field, and its error message.
#[must_use]
pub fn lacks(catalogue: &Catalogue, answers: &Answers, step: Step, words: &StartWords) -> Vec<(usize, &'static str)> {
    let result = step.result().and_then(|i| answers.results.get(i));
    let unless = |there: bool, say| if there { Vec::new() } else { vec![(0, say)] };
    let chosen = |there| unless(there, words.choose_one);
    match step {
        Step::File | Step::Summary => Vec::new(),
        Step::Municipality => chosen(answers.municipality.is_some()),
        Step::Period => period_lacks(answers, words),
        Step::Decided => decided_lacks(answers, words),
        Step::Area(_) => chosen(result.is_some_and(|result| result.area.is_some())),
        Step::Level(_) => chosen(result.is_some_and(|result| result.level.is_some())),
        Step::Help(_) => match result {
            Some(result) if result.helps.is_empty() => vec![(0, words.choose_help)],
            Some(result) if result.levels_of_help(catalogue).is_empty() => vec![(0, words.no_common_level)],
            _ => Vec::new(),
        },
        Step::LevelOfHelp(_) => chosen(result.is_some_and(|result| result.rank(catalogue).is_some())),
        Step::Variant(_, j) => {
            chosen(result.and_then(|result| result.helps.get(j)).is_some_and(|help| help.variant.is_some()))
        }
        Step::Amount(_, j) => amount_lacks(catalogue, result, j, words),
        Step::Direction(_) => chosen(result.is_some_and(|result| result.direction.is_some())),
        Step::Now(_) => chosen(result.is_some_and(|result| result.now.is_some())),
        Step::Aim(_) => chosen(result.is_some_and(|result| result.aim().is_some())),
        Step::More => chosen(answers.more.is_some()),
        Step::Household => chosen(answers.household.is_some()),
    }
}

fn period_lacks(answers: &Answers, words: &StartWords) -> Vec<(usize, &'static str)> {
    let days = [parse_date(&answers.from), parse_date(&answers.to)];
    if let [Some(from), Some(to)] = days {
        return if to < from { vec![(1, words.ends_before_start)] } else { Vec::new() };
    }
    let missing = days.iter().enumerate().filter(|(_, day)| day.is_none());
    missing.map(|(field, _)| (field, words.date_missing)).collect()
}

fn decided_lacks(answers: &Answers, words: &StartWords) -> Vec<(usize, &'static str)> {
    if answers.decided_unknown {
        return Vec::new();
    }
    match (parse_date(&answers.decided), parse_date(&answers.to)) {
        (None, _) => vec![(0, words.date_or_unknown)],
        (Some(decided), Some(to)) if decided > to => vec![(0, words.decided_after_end)],
        _ => Vec::new(),
    }
}

fn amount_lacks(
    catalogue: &Catalogue,
    result: Option<&ResultAnswers>,
    j: usize,
    words: &StartWords,
) -> Vec<(usize, &'static str)> {
    let help = result.and_then(|result| result.helps.get(j));
    let units = help.and_then(|help| Some(help.units(catalogue.block(&help.block)?.unit)));
    match units {
        Some(Ok(_)) => Vec::new(),
        Some(Err(AmountProblem::Odd)) => vec![(0, words.amount_odd)],
        Some(Err(AmountProblem::Missing)) | None => vec![(0, words.amount_missing)],
    }
}
