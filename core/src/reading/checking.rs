//! Collects findings while a document is checked. A wrong value does not stop the check.

use crate::{
    reading::{
        finding::{Finding, suggest},
        path::Path,
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
pub trait Known {
    /// The code that is spelled like this.
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

/// What has been found so far in a document.
///
/// Each method reads one value from its text. For a wrong value it returns `None` and notes a finding at the given
/// place, a JSON Pointer.
///
/// ```
/// use resultaatwijzer_core::reading::checking::Checking;
/// let mut checking = Checking::default();
/// assert_eq!(checking.amount("/price", "12.50").unwrap().to_string(), "12.50");
/// assert_eq!(checking.date("/from", "31-12-2026"), None);
/// let findings = checking.into_findings();
/// assert_eq!((findings[0].code(), findings[0].at.as_str()), ("C012", "/from"));
/// ```
#[derive(Default)]
pub struct Checking {
    pub(crate) findings: Vec<Finding>,
    /// The places where reading found something, so that a value that could not be read is not reported twice.
    read: Vec<String>,
}

impl From<Vec<Finding>> for Checking {
    /// Continues from the findings of reading.
    fn from(findings: Vec<Finding>) -> Self {
        Self { read: places(&findings), findings }
    }
}

fn places(findings: &[Finding]) -> Vec<String> {
    findings.iter().map(|finding| finding.at.clone()).collect()
}

impl Checking {
    /// Starts without the findings of reading, and does not report those values again.
    #[must_use]
    pub fn after(reading: &[Finding]) -> Self {
        Self { read: places(reading), findings: Vec::new() }
    }

    /// All findings, in the order in which they were noted.
    #[must_use]
    pub fn into_findings(self) -> Vec<Finding> {
        self.findings
    }

    /// Notes a problem, unless reading found one in the same place.
    pub fn note(&mut self, at: impl Into<String>, problem: impl Into<Problem>) {
        self.add(at.into(), problem.into());
    }

    #[inline(never)]
    fn add(&mut self, at: String, problem: Problem) {
        if !self.read.contains(&at) {
            self.findings.push(Finding::new(problem, at));
        }
    }

    /// Notes that a document says it is of another format.
    pub fn format(&mut self, found: &str, expected: &'static str) {
        if found != expected {
            self.note("/format", DocumentProblem::UnknownFormat { found: found.to_owned(), expected });
        }
    }

    /// Notes that there is more of something than a limit allows.
    pub fn limit(&mut self, at: &str, what: &'static str, count: usize, limit: usize) {
        if count > limit {
            self.note(at, DocumentProblem::TooMuch { what, limit });
        }
    }

    /// A code.
    #[inline(never)]
    pub fn code(&mut self, at: &str, text: &str) -> Option<Code> {
        let code = Code::new(text);
        if code.is_none() {
            self.note(at, ValueProblem::BadCode { found: text.to_owned() });
        }
        code
    }

    /// A code that may be left out: `None` when it is wrong, `Some(None)` when it is not there.
    pub fn optional_code(&mut self, at: &str, text: Option<&str>) -> Option<Option<Code>> {
        match text {
            None => Some(None),
            Some(text) => self.code(at, text).map(Some),
        }
    }

    /// A code that is used for the first time; `seen` holds the codes so far.
    pub fn new_code(&mut self, at: &str, kind: Kind, text: &str, seen: &mut Set<Code>) -> Option<Code> {
        let code = self.code(at, text)?;
        if !seen.insert(code.clone()) {
            self.note(at, CatalogueProblem::Duplicate { kind, code: text.to_owned() });
            return None;
        }
        Some(code)
    }

    /// A code that is declared elsewhere.
    #[inline(never)]
    pub fn known(&mut self, at: &str, kind: Kind, text: &str, known: &dyn Known) -> Option<Code> {
        if let Some(code) = known.find(text) {
            return Some(code.clone());
        }
        let suggestion = suggest(text, known.names());
        self.note(at, CatalogueProblem::Unknown { kind, found: text.to_owned(), suggestion });
        None
    }

    /// One of a closed list of choices; the field is named in the finding.
    #[inline(never)]
    pub fn choice<T: Choice>(&mut self, at: &str, field: &'static str, text: &str) -> Option<T> {
        let choice = T::parse(text);
        if choice.is_none() {
            let allowed = T::spellings();
            let suggestion = suggest(text, allowed.iter().map(String::as_str));
            self.note(at, ValueProblem::BadChoice { field, found: text.to_owned(), allowed, suggestion });
        }
        choice
    }

    /// An amount in euros.
    pub fn amount(&mut self, at: &str, text: &str) -> Option<Amount> {
        Amount::parse(text)
            .map_err(|reason| self.note(at, ValueProblem::BadAmount { found: text.to_owned(), reason }))
            .ok()
    }

    /// A percentage within bounds.
    pub fn percent(&mut self, at: &str, text: &str, fits: impl Fn(&Percent) -> bool) -> Option<Percent> {
        let percent = Percent::parse(text).filter(fits);
        if percent.is_none() {
            self.note(at, ValueProblem::BadPercent { found: text.to_owned() });
        }
        percent
    }

    /// A whole number of units.
    pub fn volume(&mut self, at: &str, text: &str) -> Option<Volume> {
        let volume = Volume::parse(text);
        if volume.is_none() {
            self.note(at, ValueProblem::BadNumber { found: text.to_owned(), field: "quantity" });
        }
        volume
    }

    /// A day, `2026-09-01`.
    #[inline(never)]
    pub fn date(&mut self, at: &str, text: &str) -> Option<Date> {
        let date = parse_date(text);
        if date.is_none() {
            self.note(at, ValueProblem::BadDate { found: text.to_owned() });
        }
        date
    }

    /// A date that may be left out: `None` when it is wrong, `Some(None)` when it is not there.
    pub fn optional_date(&mut self, at: &str, text: Option<&str>) -> Option<Option<Date>> {
        match text {
            None => Some(None),
            Some(text) => self.date(at, text).map(Some),
        }
    }

    /// A period of two dates. When the last day comes first, the finding stands at the second date.
    pub fn period(&mut self, at: &str, from: Option<Date>, to: Option<Date>) -> Option<Period> {
        let (from, to) = (from?, to?);
        let period = Period::new(from, to);
        if period.is_none() {
            self.note(at, ValueProblem::EndsBeforeStart { from: from.to_string(), to: to.to_string() });
        }
        period
    }

    /// Whether a text can be displayed: it has at most [`MAX_TEXT`] characters, none that are invisible and none that
    /// change the reading direction.
    #[inline(never)]
    pub(super) fn text(&mut self, at: Path<'_>, text: &str) -> bool {
        let is_long = text.len() > MAX_TEXT && text.chars().count() > MAX_TEXT;
        let is_unsafe = !is_long && text.chars().any(misleading);
        if is_long {
            self.note(at.to_string(), DocumentProblem::TooMuch { what: "characters", limit: MAX_TEXT });
        }
        if is_unsafe {
            self.note(at.to_string(), ValueProblem::UnsafeText);
        }
        !is_long && !is_unsafe
    }
}

/// Control characters except line ends, and the marks that reorder or hide the text after them.
///
/// ```
/// use resultaatwijzer_core::reading::checking::misleading;
/// assert!(misleading('\t') && misleading('\u{202e}'));
/// assert!(!misleading('\n') && !misleading('ع'));
/// ```
#[must_use]
pub fn misleading(c: char) -> bool {
    (c.is_control() && c != '\n')
        || matches!(c, '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}
