//! The screen of a question, in words.

use resultaatwijzer_core::{
    catalogue::{Block, Icon},
    plan::{GoalDirection, SelfReliance},
    reading::problem::Severity,
    value::{choices::Choice, code::Code, unit::Unit},
};
use resultaatwijzer_text::screens::start::{Asked, StartWords};

use super::{
    action::{MORE, Start, UNKNOWN, Way},
    answers::{HelpAnswers, LevelAnswer, ResultAnswers},
    step::{Step, lacks, levels, offered, steps},
};
use crate::view::{HOUSEHOLDS, Notice, ReaderOf};

/// A question on the screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StartView {
    /// An introduction, and what the reader needs.
    pub heading: Asked,
    /// A notice about the catalogue.
    pub notice: String,
    /// The progress and the result that the question is about; empty when there is nothing to count.
    pub caption: String,
    /// The number of the question, which stays the same while it is answered.
    pub place: usize,
    /// The question.
    pub question: &'static str,
    /// A hint for the answer.
    pub hint: &'static str,
    /// The form of the answer.
    pub ask: Ask,
    /// The error about the whole answer; empty when there is none.
    pub error: &'static str,
    /// Notices.
    pub notices: Vec<Notice>,
    /// Whether a file was not read, because the part that reads messages could not be loaded.
    pub file_is_lost: bool,
    /// Whether there is a button to go back.
    pub back: bool,
    /// Whether there is a button to continue.
    pub next: bool,
}

/// The form of an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ask {
    /// A file.
    File,
    /// One of these options.
    One(Vec<OptionView>),
    /// One or more of these options.
    Several(Vec<OptionView>),
    /// Fields to type in. Some questions have a checkbox for an unknown answer: its label, and whether it is checked.
    Fields(Vec<FieldView>, Option<(&'static str, bool)>),
    /// A summary of all answers, and whether the plan is complete.
    Summary(Vec<PartView>, bool),
}

/// An option to choose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OptionView {
    /// Its value.
    pub value: String,
    /// Its name.
    pub name: String,
    /// Its meaning; may be empty.
    pub meaning: String,
    /// Its icon.
    pub icon: Option<Icon>,
    /// Whether it is chosen.
    pub chosen: bool,
}

/// A field to type in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldView {
    /// Its label.
    pub label: String,
    /// Its value.
    pub value: String,
    /// Whether it is a date, not a number.
    pub day: bool,
    /// Its error; empty when there is none, or it is not shown yet.
    pub error: &'static str,
}

/// A part of the summary.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartView {
    /// Its heading.
    pub title: String,
    /// The answers: the term, the answer in words, and the question that changes it.
    pub lines: Vec<(&'static str, String, Step)>,
    /// The result that can be removed, and the label of the button for that.
    pub remove: Option<(usize, String)>,
}

/// The screen of a question.
#[must_use]
pub fn view(reader: &ReaderOf<'_, StartWords>, start: &Start) -> StartView {
    let words = reader.words;
    let (question, hint) = question_of(reader, start);
    let lacking = match start.shows_lack {
        true => lacks(reader.catalogue, &start.answers, start.step, words),
        false => Vec::new(),
    };
    let mut ask = ask(reader, start, &lacking);
    if let (Ask::One(options) | Ask::Several(options), true) = (&mut ask, is_about_the_help(start)) {
        // The catalogue's texts address a resident.
        options.iter_mut().for_each(|option| option.meaning.clear());
    }
    let error = match &ask {
        Ask::One(_) | Ask::Several(_) => lacking.first().map_or("", |(_, error)| error),
        Ask::Summary(_, false) => words.unfinished,
        _ => "",
    };
    let unsaid = || start.answers.results.iter().flat_map(|result| &result.helps).any(|help| help.unsaid);
    let notices = match start.step {
        Step::File => start.found.clone(),
        Step::Summary if unsaid() => vec![good_to_know(reader, words.ask_amount)],
        Step::LevelOfHelp(_) => vec![good_to_know(reader, words.level_ask)],
        _ => Vec::new(),
    };
    let place = steps(reader.catalogue, &start.answers).iter().position(|step| *step == start.step);
    StartView {
        heading: if start.way == Way::Message { words.heading_message } else { words.heading },
        notice: reader.notice(),
        caption: caption(reader, start),
        place: place.unwrap_or_default(),
        question,
        hint,
        ask,
        error,
        notices,
        file_is_lost: start.not_read,
        back: start.place > 0,
        next: !matches!(start.step, Step::File | Step::Summary),
    }
}

/// Whether staff choose from what the catalogue contains.
fn is_about_the_help(start: &Start) -> bool {
    start.way != Way::Letter
        && matches!(start.step, Step::Area(_) | Step::Help(_) | Step::LevelOfHelp(_) | Step::Level(_))
}

fn good_to_know(reader: &ReaderOf<'_, StartWords>, message: &str) -> Notice {
    let label = reader.language.common.good_to_know;
    Notice { severity: Severity::Note, label, message: message.to_owned(), help: String::new() }
}

/// The progress, and the result or help that the question is about.
fn caption(reader: &ReaderOf<'_, StartWords>, start: &Start) -> String {
    let words = reader.words;
    let all = steps(reader.catalogue, &start.answers);
    let Some(place) = all.iter().position(|step| *step == start.step) else { return String::new() };
    let progress = (words.step)(place + 1);
    let result = start.step.result();
    let goal = result.filter(|_| start.answers.results.len() > 1).map(|i| (words.goal)(i + 1));
    let help = match start.step {
        Step::Variant(i, j) | Step::Amount(i, j) => start.answers.results.get(i).and_then(|result| result.helps.get(j)),
        _ => None,
    };
    let help = help.map(|help| reader.block(&help.block).0.to_owned());
    [Some(progress), goal, help].into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

fn question_of(reader: &ReaderOf<'_, StartWords>, start: &Start) -> Asked {
    let words = reader.words;
    match start.step {
        Step::File => words.file,
        Step::Municipality => words.municipality,
        Step::Period => words.period,
        Step::Decided => words.decided,
        Step::Area(_) => words.area,
        Step::Level(_) => words.level,
        Step::Help(_) => words.help,
        Step::LevelOfHelp(_) => words.level_of_help,
        Step::Variant(..) => words.variant,
        Step::Amount(..) => words.amount,
        Step::Direction(_) => words.direction,
        Step::Now(_) => words.now,
        Step::Aim(_) => words.aim,
        Step::More => words.more,
        Step::Household => words.household,
        Step::Summary => words.summary,
    }
}

fn ask(reader: &ReaderOf<'_, StartWords>, start: &Start, lacking: &[(usize, &'static str)]) -> Ask {
    let none = ResultAnswers::default();
    let result = start.step.result().and_then(|i| start.answers.results.get(i)).unwrap_or(&none);
    match start.step {
        Step::File => Ask::File,
        Step::Municipality => Ask::One(municipalities(reader, start)),
        Step::Period | Step::Decided => days(reader, start, lacking),
        Step::Area(_) => Ask::One(areas(reader, result)),
        Step::Level(_) => Ask::One(level_options(reader, reader.words, result)),
        Step::Help(_) => Ask::Several(
            offered(reader.catalogue, result).into_iter().map(|block| help(reader, result, block)).collect(),
        ),
        Step::LevelOfHelp(_) => {
            let levels = result.levels_of_help(reader.catalogue);
            Ask::One(levels.into_iter().map(|rank| level(reader, rank, result.level_of_help == Some(rank))).collect())
        }
        Step::Variant(_, j) => Ask::One(variants(reader, result.helps.get(j))),
        Step::Amount(_, j) => amount(reader, result.helps.get(j), lacking),
        Step::Direction(_) => {
            Ask::One(GoalDirection::ALL.iter().map(|(of, _)| direction(reader, result, *of)).collect())
        }
        Step::Now(_) => Ask::One(SelfReliance::ALL.iter().map(|(now, _)| reliance(reader, *now, result.now)).collect()),
        Step::Aim(_) => Ask::One(result.aims().into_iter().map(|aim| reliance(reader, aim, result.aim())).collect()),
        Step::More => Ask::One(more(reader, start)),
        Step::Household => Ask::One(households(reader, start)),
        Step::Summary => Ask::Summary(summary(reader, start), start.plan(reader).is_some()),
    }
}

fn option(value: &str, name: &str, meaning: &str, chosen: bool) -> OptionView {
    let (value, name, meaning) = (value.to_owned(), name.to_owned(), meaning.to_owned());
    OptionView { value, name, meaning, icon: None, chosen }
}

fn municipalities(reader: &ReaderOf<'_, StartWords>, start: &Start) -> Vec<OptionView> {
    let all = reader.catalogue.municipalities().iter();
    let chosen = start.answers.municipality.as_deref();
    all.map(|code| option(code.as_str(), &reader.municipality(code), "", chosen == Some(code.as_str()))).collect()
}

fn days(reader: &ReaderOf<'_, StartWords>, start: &Start, lacking: &[(usize, &'static str)]) -> Ask {
    let (words, answers) = (reader.words, &start.answers);
    let day = |field: usize, label: &str, value: &str| FieldView {
        label: label.to_owned(),
        value: value.to_owned(),
        day: true,
        error: error_of(lacking, field),
    };
    match start.step {
        Step::Period => Ask::Fields(vec![day(0, words.from, &answers.from), day(1, words.to, &answers.to)], None),
        _ => Ask::Fields(
            vec![day(0, words.decided_on, &answers.decided)],
            Some((words.not_known, answers.decided_unknown)),
        ),
    }
}

fn error_of(lacking: &[(usize, &'static str)], field: usize) -> &'static str {
    lacking.iter().find(|(other, _)| *other == field).map_or("", |(_, error)| error)
}

fn areas(reader: &ReaderOf<'_, StartWords>, result: &ResultAnswers) -> Vec<OptionView> {
    let view = |area: &resultaatwijzer_core::catalogue::Area| {
        let code = area.code.as_str();
        let (name, meaning) = reader.texts(code).unwrap_or_default();
        OptionView { icon: Some(area.icon), ..option(code, name, meaning, result.area.as_deref() == Some(code)) }
    };
    reader.catalogue.areas().iter().map(view).collect()
}

fn level_options(reader: &ReaderOf<'_, StartWords>, words: &StartWords, result: &ResultAnswers) -> Vec<OptionView> {
    let (name, meaning) = words.level_unknown;
    let known = levels(reader.catalogue, result).into_iter();
    let known = known.map(|rank| level(reader, rank, result.level == Some(LevelAnswer::Rank(rank))));
    let unknown = option(UNKNOWN, name, meaning, result.level == Some(LevelAnswer::Unknown));
    known.chain([unknown]).collect()
}

fn level(reader: &ReaderOf<'_, StartWords>, rank: u32, chosen: bool) -> OptionView {
    let (name, meaning) = reader.level(rank);
    option(&rank.to_string(), &(reader.words.level_name)(rank, name), meaning, chosen)
}

fn help(reader: &ReaderOf<'_, StartWords>, result: &ResultAnswers, block: &Block) -> OptionView {
    let (name, meaning) = reader.block(block.code.as_str());
    let chosen = result.helps.iter().any(|help| help.block == block.code.as_str());
    option(block.code.as_str(), name, meaning, chosen)
}

fn variants(reader: &ReaderOf<'_, StartWords>, help: Option<&HelpAnswers>) -> Vec<OptionView> {
    let block = help.and_then(|help| reader.catalogue.block(&help.block));
    let chosen = help.and_then(|help| help.variant.as_deref());
    let all = block.into_iter().flat_map(|block| &block.variants);
    all.map(|code| option(code.as_str(), &reader.variant(code), "", chosen == Some(code.as_str()))).collect()
}

fn amount(reader: &ReaderOf<'_, StartWords>, help: Option<&HelpAnswers>, lacking: &[(usize, &'static str)]) -> Ask {
    let (words, locale) = (reader.words, &reader.language.locale);
    let Some((help, block)) = help.and_then(|help| Some((help, reader.catalogue.block(&help.block)?))) else {
        return Ask::Fields(Vec::new(), None);
    };
    let often = (locale.frequency)(block.frequency);
    let labels = match block.unit {
        Unit::Minute => vec![(words.hours)(often), (words.minutes)(often)],
        unit => vec![(words.number)(&format!("{} {often}", (locale.units)(unit, 0)))],
    };
    let field = |(i, (label, value)): (usize, (String, &String))| FieldView {
        label,
        value: value.clone(),
        day: false,
        error: error_of(lacking, i),
    };
    let fields = labels.into_iter().zip(&help.typed).enumerate().map(field).collect();
    Ask::Fields(fields, Some((words.amount_unsaid, help.unsaid)))
}

fn direction(reader: &ReaderOf<'_, StartWords>, result: &ResultAnswers, direction: GoalDirection) -> OptionView {
    let (name, meaning) = (reader.words.direction_name)(direction);
    option(direction.spelling(), name, meaning, result.direction == Some(direction))
}

fn reliance(reader: &ReaderOf<'_, StartWords>, how: SelfReliance, chosen: Option<SelfReliance>) -> OptionView {
    option(how.spelling(), (reader.words.self_reliance)(how), "", chosen == Some(how))
}

fn more(reader: &ReaderOf<'_, StartWords>, start: &Start) -> Vec<OptionView> {
    let words = reader.words;
    vec![
        option(MORE, words.more_yes, "", start.answers.more == Some(true)),
        option("", words.more_no, "", start.answers.more == Some(false)),
    ]
}

fn households(reader: &ReaderOf<'_, StartWords>, start: &Start) -> Vec<OptionView> {
    let names = reader.words.households;
    let all = HOUSEHOLDS.into_iter().zip(names).enumerate();
    all.map(|(i, (choice, name))| option(&i.to_string(), name, "", start.answers.household == Some(choice))).collect()
}

fn summary(reader: &ReaderOf<'_, StartWords>, start: &Start) -> Vec<PartView> {
    let (words, locale, answers) = (reader.words, &reader.language.locale, &start.answers);
    let mut lines = Vec::new();
    if reader.catalogue.municipalities().len() > 1 {
        let name = answers.municipality.as_deref().and_then(Code::new).map(|code| reader.municipality(&code));
        lines.push((words.municipality_name, name.unwrap_or_default(), Step::Municipality));
    }
    lines.push((words.from, locale.written(&answers.from), Step::Period));
    lines.push((words.to, locale.written(&answers.to), Step::Period));
    let decided = if answers.decided_unknown { words.not_known.to_owned() } else { locale.written(&answers.decided) };
    lines.push((words.decided_on, decided, Step::Decided));
    let household = answers.household.and_then(|chosen| HOUSEHOLDS.iter().position(|other| *other == chosen));
    let household = household.and_then(|i| words.households.get(i)).copied().unwrap_or_default();
    lines.push((words.household.0, household.to_owned(), Step::Household));
    let all = PartView { title: words.plan.to_owned(), lines, remove: None };
    let results = answers.results.iter().enumerate().map(|(i, result)| PartView {
        title: (words.goal)(i + 1),
        lines: result_lines(reader, words, i, result),
        remove: (answers.results.len() > 1).then(|| (i, (words.remove)(i + 1))),
    });
    [all].into_iter().chain(results).collect()
}

fn result_lines(
    reader: &ReaderOf<'_, StartWords>,
    words: &StartWords,
    i: usize,
    result: &ResultAnswers,
) -> Vec<(&'static str, String, Step)> {
    let area = result.area.as_deref().and_then(|code| reader.texts(code)).map_or("", |(name, _)| name);
    let level = result.rank(reader.catalogue).map(|rank| (words.level_name)(rank, reader.level(rank).0));
    let names = result.helps.iter().map(|help| reader.block(&help.block).0).collect::<Vec<_>>().join(", ");
    let mut lines = vec![
        (words.result, area.to_owned(), Step::Area(i)),
        (words.level.0, level.unwrap_or_default(), Step::Level(i)),
        (words.help.0, names, Step::Help(i)),
    ];
    lines.extend(
        result
            .helps
            .iter()
            .enumerate()
            .map(|(j, help)| (words.amount.0, amount_in_words(reader, help), Step::Amount(i, j))),
    );
    let direction = result.direction.map_or("", |direction| (words.direction_name)(direction).0);
    let reliance = |how: Option<SelfReliance>| how.map_or("", words.self_reliance).to_owned();
    lines.push((words.direction.0, direction.to_owned(), Step::Direction(i)));
    lines.push((words.now.0, reliance(result.now), Step::Now(i)));
    lines.push((
        words.aim.0,
        reliance(result.aim()),
        if result.aims().len() > 1 { Step::Aim(i) } else { Step::Direction(i) },
    ));
    lines
}

/// The volume of the help, its variant, and its days if they differ from the plan's.
fn amount_in_words(reader: &ReaderOf<'_, StartWords>, help: &HelpAnswers) -> String {
    let (words, locale) = (reader.words, &reader.language.locale);
    let Some(block) = reader.catalogue.block(&help.block) else { return String::new() };
    let units = match help.units(block.unit) {
        Ok(0) => words.amount_unsaid.to_owned(),
        Ok(units) => format!("{} {}", locale.quantity(units, block.unit), (locale.frequency)(block.frequency)),
        Err(_) => String::new(),
    };
    let variant = help.variant.as_deref().and_then(Code::new).map(|code| reader.variant(&code));
    let days = [words.from, words.to].into_iter().zip(&help.days);
    let days = days.filter_map(|(name, day)| Some(format!("{name}: {}", locale.written(day.as_ref()?))));
    let parts = [units, variant.unwrap_or_default()].into_iter().chain(days);
    parts.filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}
