//! The actions of a reader, and the state that they change.

use resultaatwijzer_core::{plan::wire::PlanWire, value::choices::Choice};
use resultaatwijzer_text::screens::start::StartWords;

use super::{
    answers::{Answers, HelpAnswers, LevelAnswer, ResultAnswers},
    share::Qr,
    step::{Step, lacks, offered, steps},
};
use crate::view::{HOUSEHOLDS, HouseholdChoice, Notice, ReaderOf};

/// The state of the form.
#[derive(Clone, Debug, PartialEq)]
pub struct Start {
    /// The answers.
    pub answers: Answers,
    /// The present question.
    pub step: Step,
    /// The visited questions; never empty. After going back, they include the questions after the present one.
    visited: Vec<Step>,
    /// The place of the present question in that list. It numbers the entries in the browser's history.
    pub place: usize,
    /// Whether the screen shows what is missing in the answer.
    pub shows_lack: bool,
    /// Whether only questions without an answer are asked: after a change, or after a message.
    only_open: bool,
    /// How the reader begins.
    pub way: Way,
    /// The findings about the message.
    pub found: Vec<Notice>,
    /// Whether copying the link succeeded; `None` when nobody tried.
    pub copied: Option<bool>,
    /// The last QR code.
    pub qr: Option<Qr>,
    /// The link that could not be drawn as a QR code, because the part for that could not be loaded.
    pub not_drawn: Option<String>,
    /// Whether a message was not read, because the part that reads messages could not be loaded.
    pub not_read: bool,
}

/// The ways to begin.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// A resident with a letter.
    Letter,
    /// The staff who wrote the letter.
    Desk,
    /// A provider with a message, or a letter.
    Message,
}

/// An action of the reader, or the result of one.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// Chooses an option of the question.
    Pick(String),
    /// Types in a field of the question.
    Type(usize, String),
    /// Sets whether the answer is unknown.
    Unknown(bool),
    /// Goes to the next question.
    Next,
    /// Goes to the previous question.
    Back,
    /// Goes to a visited question, with the browser's own buttons.
    Visit(usize),
    /// Goes to a question to change its answer.
    Change(Step),
    /// Removes a result.
    Remove(usize),
    /// Fills in the answers by hand, without a message.
    ByHand,
    /// A message was read: its answers, if it makes a plan, and the findings.
    Opened(Option<Answers>, Vec<Notice>),
    /// The part that reads messages could not be loaded.
    NotRead,
    /// The link was drawn as a QR code.
    Drawn(Qr),
    /// The part that draws this link could not be loaded.
    NotDrawn(String),
    /// The link was copied, or copying failed.
    Copied(bool),
    /// Goes to the plan.
    Show,
    /// Begins again.
    StartOver,
}

impl Start {
    /// The state at the beginning.
    #[must_use]
    pub fn new(reader: &ReaderOf<'_, StartWords>, way: Way) -> Self {
        let answers = Answers::default();
        let first = steps(reader.catalogue, &answers).first().copied().unwrap_or(Step::Period);
        let step = if way == Way::Message { Step::File } else { first };
        Self {
            answers,
            step,
            visited: vec![step],
            place: 0,
            shows_lack: false,
            only_open: false,
            way,
            found: Vec::new(),
            copied: None,
            qr: None,
            not_drawn: None,
            not_read: false,
        }
    }

    /// The plan, once no answer is missing. It is not checked here, because the element that explains it does that and
    /// the check would cost a twentieth of the module.
    #[must_use]
    pub fn plan(&self, reader: &ReaderOf<'_, StartWords>) -> Option<PlanWire> {
        self.open_steps(reader).is_empty().then(|| self.answers.plan(reader.catalogue))
    }

    /// Whether the present screen is the summary.
    #[must_use]
    pub fn at_the_end(&self) -> bool {
        self.step == Step::Summary
    }

    /// The questions without a complete answer.
    #[must_use]
    pub fn open_steps(&self, reader: &ReaderOf<'_, StartWords>) -> Vec<Step> {
        let lacking = |step: &Step| !lacks(reader.catalogue, &self.answers, *step, reader.words).is_empty();
        steps(reader.catalogue, &self.answers).into_iter().filter(lacking).collect()
    }

    /// The state after an action.
    #[must_use]
    pub fn after(&self, reader: &ReaderOf<'_, StartWords>, action: Action) -> Self {
        let mut next = self.clone();
        next.copied = None;
        if matches!(action, Action::Pick(_) | Action::Type(..) | Action::Unknown(_) | Action::Remove(_)) {
            // With another answer, other questions may follow.
            next.visited.truncate(next.place + 1);
        }
        match action {
            Action::Pick(value) => next.pick(reader, value),
            Action::Type(field, text) => next.type_in(field, text),
            Action::Unknown(unknown) => next.set_unknown(unknown),
            Action::Next => next.go_on(reader),
            Action::Back => next.visit(reader, self.place.saturating_sub(1)),
            Action::Visit(place) => next.visit(reader, place),
            Action::Change(step) => next.go_to(step, true),
            Action::Remove(i) => next.remove(i),
            Action::ByHand => next.go_to(Self::new(reader, Way::Letter).step, false),
            Action::Opened(answers, found) => next.open(reader, answers, found),
            Action::NotRead => next.not_read = true,
            Action::Drawn(qr) => (next.qr, next.not_drawn) = (Some(qr), None),
            Action::NotDrawn(link) => next.not_drawn = Some(link),
            Action::Copied(copied) => next.copied = Some(copied),
            Action::Show => {}
            Action::StartOver => next = Self::new(reader, self.way),
        }
        next
    }

    /// Goes to a question. If that is the previous one, the list of visited questions does not grow, so that going back
    /// later does not repeat it.
    fn go_to(&mut self, step: Step, only_open: bool) {
        (self.step, self.only_open, self.shows_lack) = (step, only_open, false);
        match self.place.checked_sub(1) {
            Some(before) if self.visited.get(before) == Some(&step) => self.place = before,
            _ => {
                self.visited.truncate(self.place + 1);
                self.visited.push(step);
                self.place += 1;
            }
        }
    }

    fn go_on(&mut self, reader: &ReaderOf<'_, StartWords>) {
        if !lacks(reader.catalogue, &self.answers, self.step, reader.words).is_empty() {
            self.shows_lack = true;
            return;
        }
        if self.step == Step::More && self.answers.more == Some(true) {
            self.answers.results.push(ResultAnswers::default());
            self.answers.more = None;
            self.go_to(Step::Area(self.answers.results.len() - 1), false);
            return;
        }
        let all = steps(reader.catalogue, &self.answers);
        let later = all.iter().skip_while(|step| **step != self.step).nth(1).copied();
        let open = || self.open_steps(reader).first().copied();
        let step = if self.only_open { open() } else { later };
        self.go_to(step.unwrap_or(Step::Summary), self.only_open);
    }

    /// Goes to a visited question, if it is still asked.
    fn visit(&mut self, reader: &ReaderOf<'_, StartWords>, place: usize) {
        let Some(step) = self.visited.get(place).copied() else { return };
        if step == Step::File || steps(reader.catalogue, &self.answers).contains(&step) {
            let only_open = self.only_open && self.way == Way::Message;
            (self.step, self.place, self.only_open, self.shows_lack) = (step, place, only_open, false);
        }
    }

    fn remove(&mut self, i: usize) {
        if self.answers.results.len() > 1 && i < self.answers.results.len() {
            self.answers.results.remove(i);
        }
    }

    fn open(&mut self, reader: &ReaderOf<'_, StartWords>, answers: Option<Answers>, found: Vec<Notice>) {
        (self.found, self.not_read) = (found, false);
        let Some(answers) = answers else { return };
        self.answers = answers;
        let open = self.open_steps(reader).first().copied();
        self.go_to(open.unwrap_or(Step::Summary), true);
    }

    fn result(&mut self) -> Option<&mut ResultAnswers> {
        let i = self.step.result()?;
        self.answers.results.get_mut(i)
    }

    fn help(&mut self) -> Option<&mut HelpAnswers> {
        match self.step {
            Step::Variant(_, j) | Step::Amount(_, j) => self.result()?.helps.get_mut(j),
            _ => None,
        }
    }

    fn type_in(&mut self, field: usize, text: String) {
        let place = match (self.step, field) {
            (Step::Period, 0) => Some(&mut self.answers.from),
            (Step::Period, _) => Some(&mut self.answers.to),
            (Step::Decided, _) => {
                self.answers.decided_unknown = false;
                Some(&mut self.answers.decided)
            }
            _ => self.help().and_then(|help| {
                help.unsaid = false;
                help.typed.get_mut(field)
            }),
        };
        if let Some(place) = place {
            *place = text;
        }
    }

    fn set_unknown(&mut self, unknown: bool) {
        match self.step {
            Step::Decided => self.answers.decided_unknown = unknown,
            _ => self.help().into_iter().for_each(|help| help.unsaid = unknown),
        }
    }

    fn pick(&mut self, reader: &ReaderOf<'_, StartWords>, value: String) {
        let step = self.step;
        match step {
            Step::Municipality => self.answers.municipality = Some(value),
            Step::More => self.answers.more = Some(value == MORE),
            Step::Household => self.answers.household = household(&value),
            Step::Variant(..) => self.help().into_iter().for_each(|help| help.variant = Some(value.clone())),
            _ => {
                if let Some(result) = self.result() {
                    pick_of_result(reader, step, result, value);
                }
            }
        }
    }
}

/// The option that there is another result.
pub(super) const MORE: &str = "more";

/// The option that the level is not known.
pub(super) const UNKNOWN: &str = "?";

fn household(value: &str) -> Option<HouseholdChoice> {
    HOUSEHOLDS.get(value.parse::<usize>().ok()?).copied()
}

fn pick_of_result(reader: &ReaderOf<'_, StartWords>, step: Step, result: &mut ResultAnswers, value: String) {
    match step {
        Step::Area(_) if result.area.as_ref() != Some(&value) => {
            // Help that was chosen in another area does not fit.
            *result = ResultAnswers { area: Some(value), level: None, helps: Vec::new(), ..result.clone() };
        }
        Step::Level(_) => pick_level(reader, result, &value),
        Step::Help(_) => match result.helps.iter().position(|help| help.block == value) {
            Some(place) => _ = result.helps.remove(place),
            None => result.helps.push(HelpAnswers::new(&value)),
        },
        Step::LevelOfHelp(_) => result.level_of_help = value.parse().ok(),
        Step::Direction(_) => result.direction = Choice::parse(&value),
        Step::Now(_) => result.now = Choice::parse(&value),
        Step::Aim(_) => result.aim = Choice::parse(&value),
        _ => {}
    }
}

/// Removes help that is not offered at the level. If only one kind of help fits, it is chosen.
fn pick_level(reader: &ReaderOf<'_, StartWords>, result: &mut ResultAnswers, value: &str) {
    result.level =
        if value == UNKNOWN { Some(LevelAnswer::Unknown) } else { value.parse().ok().map(LevelAnswer::Rank) };
    let offered = offered(reader.catalogue, result);
    result.helps.retain(|help| offered.iter().any(|block| block.code.as_str() == help.block));
    if let ([only], true) = (offered.as_slice(), result.helps.is_empty()) {
        result.helps.push(HelpAnswers::new(only.code.as_str()));
    }
}
