//! The hand that checking holds the pen with: it reads one value at a time and notes what is wrong, never stopping.

use crate::{
    reading::{
        finding::{Finding, suggest},
        problem::{CatalogueProblem, DocumentProblem, Kind, Problem, ValueProblem},
    },
    value::{
        choices::Choice,
        code::Code,
        limits::MAX_TEXT,
        money::Amount,
        ordered::{Map, Set},
        percent::Percent,
        period::{Date, Period, parse_date},
        unit::Volume,
    },
};

/// Codes that are declared somewhere.
pub(crate) trait Known {
    fn find(&self, text: &str) -> Option<&Code>;
    /// All of them, for a suggestion.
    fn names(&self) -> Vec<&str>;
}

impl Known for Vec<Code> {
    fn find(&self, text: &str) -> Option<&Code> {
        self.iter().find(|code| code.as_str() == text)
    }

    fn names(&self) -> Vec<&str> {
        self.iter().map(Code::as_str).collect()
    }
}

impl Known for Set<Code> {
    fn find(&self, text: &str) -> Option<&Code> {
        self.get(text)
    }

    fn names(&self) -> Vec<&str> {
        self.iter().map(Code::as_str).collect()
    }
}

impl<V> Known for Map<Code, V> {
    fn find(&self, text: &str) -> Option<&Code> {
        self.entry(text).map(|(code, _)| code)
    }

    fn names(&self) -> Vec<&str> {
        self.keys().map(Code::as_str).collect()
    }
}

/// What has been found so far.
#[derive(Default)]
pub struct Checking {
    pub(crate) findings: Vec<Finding>,
    /// Where reading found something: a value that could not be read is not also called wrong.
    read: Vec<String>,
}

impl From<Vec<Finding>> for Checking {
    fn from(findings: Vec<Finding>) -> Self {
        Self { read: places(&findings), findings }
    }
}

fn places(findings: &[Finding]) -> Vec<String> {
    findings.iter().map(|finding| finding.at.clone()).collect()
}

impl Checking {
    /// Notes only what comes after reading.
    pub(crate) fn after(reading: &[Finding]) -> Self {
        Self { read: places(reading), findings: Vec::new() }
    }

    pub(crate) fn note(&mut self, at: impl Into<String>, problem: impl Into<Problem>) {
        self.add(at.into(), problem.into());
    }

    #[inline(never)]
    fn add(&mut self, at: String, problem: Problem) {
        if !self.read.contains(&at) {
            self.findings.push(Finding::new(problem, at));
        }
    }

    pub(crate) fn format(&mut self, found: &str, expected: &'static str) {
        if found != expected {
            self.note("/format", DocumentProblem::UnknownFormat { found: found.to_owned(), expected });
        }
    }

    pub(crate) fn limit(&mut self, at: &str, what: &'static str, count: usize, limit: usize) {
        if count > limit {
            self.note(at, DocumentProblem::TooMuch { what, limit });
        }
    }

    #[inline(never)]
    pub(crate) fn code(&mut self, at: &str, text: &str) -> Option<Code> {
        let code = Code::new(text);
        if code.is_none() {
            self.note(at, ValueProblem::BadCode { found: text.to_owned() });
        }
        code
    }

    /// A code that may be left out: `None` when it is wrong, `Some(None)` when it is not there.
    pub(crate) fn optional_code(&mut self, at: &str, text: Option<&str>) -> Option<Option<Code>> {
        match text {
            None => Some(None),
            Some(text) => self.code(at, text).map(Some),
        }
    }

    /// A code that nothing had before; `seen` remembers it.
    pub(crate) fn new_code(&mut self, at: &str, kind: Kind, text: &str, seen: &mut Set<Code>) -> Option<Code> {
        let code = self.code(at, text)?;
        if !seen.insert(code.clone()) {
            self.note(at, CatalogueProblem::Duplicate { kind, code: text.to_owned() });
            return None;
        }
        Some(code)
    }

    /// A code that is declared elsewhere.
    #[inline(never)]
    pub(crate) fn known(&mut self, at: &str, kind: Kind, text: &str, known: &dyn Known) -> Option<Code> {
        if let Some(code) = known.find(text) {
            return Some(code.clone());
        }
        let suggestion = suggest(text, known.names());
        self.note(at, CatalogueProblem::Unknown { kind, found: text.to_owned(), suggestion });
        None
    }

    #[inline(never)]
    pub(crate) fn choice<T: Choice>(&mut self, at: &str, field: &'static str, text: &str) -> Option<T> {
        let choice = T::parse(text);
        if choice.is_none() {
            let allowed = T::spellings();
            let suggestion = suggest(text, allowed.iter().map(String::as_str));
            self.note(at, ValueProblem::BadChoice { field, found: text.to_owned(), allowed, suggestion });
        }
        choice
    }

    pub(crate) fn amount(&mut self, at: &str, text: &str) -> Option<Amount> {
        Amount::parse(text)
            .map_err(|reason| self.note(at, ValueProblem::BadAmount { found: text.to_owned(), reason }))
            .ok()
    }

    /// A percentage within bounds.
    pub(crate) fn percent(&mut self, at: &str, text: &str, fits: impl Fn(&Percent) -> bool) -> Option<Percent> {
        let percent = Percent::parse(text).filter(fits);
        if percent.is_none() {
            self.note(at, ValueProblem::BadPercent { found: text.to_owned() });
        }
        percent
    }

    pub(crate) fn volume(&mut self, at: &str, text: &str) -> Option<Volume> {
        let volume = Volume::parse(text);
        if volume.is_none() {
            self.note(at, ValueProblem::BadNumber { found: text.to_owned(), field: "quantity" });
        }
        volume
    }

    #[inline(never)]
    pub(crate) fn date(&mut self, at: &str, text: &str) -> Option<Date> {
        let date = parse_date(text);
        if date.is_none() {
            self.note(at, ValueProblem::BadDate { found: text.to_owned() });
        }
        date
    }

    /// A date that may be left out: `None` when it is wrong, `Some(None)` when it is not there.
    pub(crate) fn optional_date(&mut self, at: &str, text: Option<&str>) -> Option<Option<Date>> {
        match text {
            None => Some(None),
            Some(text) => self.date(at, text).map(Some),
        }
    }

    /// Two dates in their order; noted at the second.
    pub(crate) fn period(&mut self, at: &str, from: Option<Date>, to: Option<Date>) -> Option<Period> {
        let (from, to) = (from?, to?);
        let period = Period::new(from, to);
        if period.is_none() {
            self.note(at, ValueProblem::EndsBeforeStart { from: from.to_string(), to: to.to_string() });
        }
        period
    }

    /// A text for people: not endless, and without characters that hide or that turn the reading direction.
    #[inline(never)]
    pub(crate) fn text(&mut self, at: &str, text: &str) {
        if text.chars().count() > MAX_TEXT {
            self.note(at, DocumentProblem::TooMuch { what: "characters", limit: MAX_TEXT });
        }
        if text.chars().any(misleading) {
            self.note(at, ValueProblem::UnsafeText);
        }
    }
}

/// Control characters, and the marks that reorder or hide what follows.
fn misleading(c: char) -> bool {
    (c.is_control() && c != '\n')
        || matches!(c, '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}
