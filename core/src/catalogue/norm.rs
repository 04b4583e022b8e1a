//! How many hours of a kind of help are usual in a year (*normering, normenkader*): a base, and adjustments for
//! circumstances of a household. Norms are data of the region, each with its source; they decide nothing about a
//! person.

use super::{Block, Catalogue};
use crate::{
    reading::{
        checking::Checking,
        finding::{Finding, fine},
        problem::{CatalogueProblem, DocumentProblem, Kind, ValueProblem},
    },
    value::{
        code::Code,
        ordered::Set,
        unit::{Frequency, Volume},
    },
    wire,
};

wire! {
    /// The norms of an authored catalogue.
    pub struct NormsWire {
        /// The norms, at most one for each block.
        pub norms: Vec<NormWire>,
    }

    /// The usual number of hours of a block.
    pub struct NormWire {
        /// The block.
        pub block: String,
        /// The hours in a year for a household without special circumstances.
        pub hours: u32,
        /// The circumstances for which there are more or fewer hours.
        pub adjustments: Vec<AdjustmentWire>,
        /// The source that published the norm.
        pub source: String,
    }

    /// A circumstance with its hours: either more or less.
    pub struct AdjustmentWire {
        /// The circumstance of the household, `own-capacity`.
        pub code: String,
        /// Additional hours in a year.
        pub more: Option<u32>,
        /// Fewer hours in a year.
        pub less: Option<u32>,
    }
}

/// How many hours of a block are usual in a year.
///
/// ```
/// use resultaatwijzer_core::{catalogue::{self, norm::{NormsWire, check}}, reading::document::Document};
/// # let json = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/examples/catalogue.json"));
/// # let catalogue = catalogue::read(json).unwrap();
/// let norm = |block: &str| {
///     let json = format!(r#"{{"norms": [{{"block": "{block}", "hours": 108, "source": "besluit",
///         "adjustments": [{{"code": "own-capacity", "less": 23}}]}}]}}"#);
///     check(&Document::<NormsWire>::from_json(&json).whole().unwrap(), &catalogue)
/// };
/// assert_eq!(norm("thuis").0[0].hours(&["own-capacity"]), 85);
/// assert_eq!(norm("nergens").1[0].code(), "C101");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Norm {
    /// The block.
    pub block: Code,
    /// Hours in a year for a household without known circumstances.
    // INVARIANT (norm hours): no more than a year has. Upheld by `check`, for the adjustments too.
    hours: u32,
    /// The circumstances of a household, with the hours more or less for each.
    adjustments: Vec<(Code, i64)>,
    /// The source that published it.
    pub source: Code,
}

/// The hours of the longest year.
const HOURS: u32 = 366 * 24;

/// The weeks that a norm counts in a year.
const WEEKS: u64 = 52;

/// Checks norms against their catalogue. Returns the valid ones and every finding.
///
/// ```
/// use resultaatwijzer_core::catalogue::norm::check;
/// # let catalogue = resultaatwijzer_core::example::catalogue();
/// # use resultaatwijzer_core::example::parse;
/// let norm = |hours: u32| {
///     let json = r#"{"norms": [{"block": "thuis", "hours": HOURS, "source": "besluit", "adjustments": []}]}"#;
///     check(&parse(&json.replace("HOURS", &hours.to_string())), &catalogue)
/// };
/// assert_eq!(norm(108).0.len(), 1);
/// let (norms, findings) = norm(9000); // more than a year has
/// assert!(norms.is_empty());
/// assert_eq!((findings[0].code(), findings[0].at.as_str()), ("C013", "/norms/0/hours"));
/// ```
#[must_use]
pub fn check(wire: &NormsWire, catalogue: &Catalogue) -> (Vec<Norm>, Vec<Finding>) {
    let mut checking = Checking::default();
    let mut seen = Set::default();
    let mut norms = Vec::new();
    for (i, norm) in wire.norms.iter().enumerate() {
        let at = format!("/norms/{i}");
        norms.extend(check_norm(&mut checking, catalogue, &at, norm));
        if !seen.insert(norm.block.clone()) {
            let problem = CatalogueProblem::Duplicate { kind: Kind::Block, code: norm.block.clone() };
            checking.note(format!("{at}/block"), problem);
        }
    }
    let findings = checking.findings;
    (if fine(&findings) { norms } else { Vec::new() }, findings)
}

fn check_norm(checking: &mut Checking, catalogue: &Catalogue, at: &str, wire: &NormWire) -> Option<Norm> {
    let block = checking.known(&format!("{at}/block"), Kind::Block, &wire.block, catalogue.block_codes());
    let source = Code::new(&wire.source).filter(|source| catalogue.source(source).is_some());
    if source.is_none() {
        let found = wire.source.clone();
        checking
            .note(format!("{at}/source"), CatalogueProblem::Unknown { kind: Kind::Source, found, suggestion: None });
    }
    let hours = hours(checking, &format!("{at}/hours"), wire.hours);
    let mut adjustments = Vec::new();
    let mut seen = Set::default();
    for (i, adjustment) in wire.adjustments.iter().enumerate() {
        let at = format!("{at}/adjustments/{i}");
        let code = checking.code(&format!("{at}/code"), &adjustment.code);
        if !seen.insert(adjustment.code.clone()) {
            checking.note(format!("{at}/code"), ValueProblem::BadCode { found: adjustment.code.clone() });
        }
        let difference = match (adjustment.more, adjustment.less) {
            (Some(more), None) => hours_of(checking, &format!("{at}/more"), more).map(i64::from),
            (None, Some(less)) => hours_of(checking, &format!("{at}/less"), less).map(|less| -i64::from(less)),
            _ => {
                checking.note(at, DocumentProblem::MissingField);
                None
            }
        };
        adjustments.extend(code.zip(difference));
    }
    Some(Norm { block: block?, hours: hours?, adjustments, source: source? })
}

fn hours(checking: &mut Checking, at: &str, hours: u32) -> Option<u32> {
    if hours == 0 {
        checking.note(at, ValueProblem::BadNumber { found: hours.to_string(), field: "hours" });
        return None;
    }
    hours_of(checking, at, hours)
}

fn hours_of(checking: &mut Checking, at: &str, hours: u32) -> Option<u32> {
    if hours > HOURS {
        checking.note(at, ValueProblem::BadNumber { found: hours.to_string(), field: "hours" });
        return None;
    }
    Some(hours)
}

impl Norm {
    /// The hours of a year in these circumstances. Circumstances that are not in the norm change nothing.
    ///
    /// ```
    /// # let catalogue = resultaatwijzer_core::example::catalogue();
    /// # use resultaatwijzer_core::example::parse;
    /// # let wire = parse(r#"{"norms": [{"block": "thuis", "hours": 108, "source": "besluit", "adjustments": [
    /// #     {"code": "own-capacity", "less": 23}, {"code": "much-extra", "more": 52}]}]}"#);
    /// # let norm = &resultaatwijzer_core::catalogue::norm::check(&wire, &catalogue).0[0];
    /// assert_eq!(norm.hours(&[]), 108);
    /// assert_eq!(norm.hours(&["own-capacity", "much-extra"]), 137); // 108 - 23 + 52
    /// assert_eq!(norm.hours(&["garden"]), 108); // not in the norm
    /// assert_eq!(norm.least(), 85);
    /// ```
    #[must_use]
    pub fn hours(&self, so: &[&str]) -> u32 {
        let is_so = self.adjustments.iter().filter(|(code, _)| so.contains(&code.as_str()));
        let hours = is_so.fold(i64::from(self.hours), |hours, (_, difference)| hours + difference);
        u32::try_from(hours.max(0)).unwrap_or(u32::MAX)
    }

    /// The fewest hours of a year: with every circumstance that makes it less.
    #[must_use]
    pub fn least(&self) -> u32 {
        let less: Vec<&str> =
            self.adjustments.iter().filter(|(_, by)| *by < 0).map(|(code, _)| code.as_str()).collect();
        self.hours(&less)
    }

    /// Whether even the fewest hours are more than a volume; `None` when the block's volume is not a time per week.
    ///
    /// ```
    /// use resultaatwijzer_core::{catalogue::norm::check, value::unit::Volume};
    /// # let catalogue = resultaatwijzer_core::example::catalogue();
    /// # use resultaatwijzer_core::example::parse;
    /// let wire = parse(r#"{"norms": [{"block": "thuis", "hours": 108, "source": "besluit", "adjustments": []}]}"#);
    /// let norm = &check(&wire, &catalogue).0[0]; // 108 hours a year are 124.6 minutes a week
    /// let short = |minutes| norm.asks_more_than(catalogue.block("thuis").unwrap(), Volume::new(minutes).unwrap());
    /// assert_eq!((short(124), short(125)), (Some(true), Some(false)));
    /// ```
    #[must_use]
    pub fn asks_more_than(&self, block: &Block, volume: Volume) -> Option<bool> {
        if block.frequency != Frequency::Week {
            return None;
        }
        let minutes = block.unit.minutes()?;
        Some(u64::from(volume.units()) * u64::from(minutes) * WEEKS < u64::from(self.least()) * 60)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{catalogue, reading::document::Document};

    fn norms(json: &str) -> (Vec<Norm>, Vec<Finding>) {
        let catalogue = catalogue::read(include_str!("../../examples/catalogue.json")).unwrap();
        check(&Document::from_json(json).whole().unwrap(), &catalogue)
    }

    /// The norm for household help, in hours a year.
    const HOUSEHOLD_HELP: &str = r#"{"norms": [{
        "block": "thuis", "hours": 108, "source": "besluit",
        "adjustments": [
            {"code": "own-capacity", "less": 23}, {"code": "some-extra", "more": 26}, {"code": "much-extra", "more": 52},
            {"code": "household", "more": 26}, {"code": "room-in-use", "more": 16}, {"code": "room-not-in-use", "more": 4}
        ]
    }]}"#;

    #[test]
    fn what_is_so_in_a_household_makes_it_more_or_less() {
        let (found, findings) = norms(HOUSEHOLD_HELP);
        assert_eq!(findings, []);
        let norm = &found[0];
        for (so, hours) in [
            (&[][..], 108),
            (&["own-capacity"], 85),
            (&["some-extra"], 134),
            (&["much-extra", "household", "room-in-use"], 202),
            (&["own-capacity", "room-not-in-use"], 89),
            (&["something-else"], 108),
        ] {
            assert_eq!(norm.hours(so), hours, "{so:?}");
        }
        assert_eq!(norm.least(), 85);
    }

    #[test]
    fn a_volume_is_below_the_norm_when_its_year_is() {
        let (found, _) = norms(HOUSEHOLD_HELP);
        let catalogue = catalogue::read(include_str!("../../examples/catalogue.json")).unwrap();
        let (norm, block) = (&found[0], catalogue.block("thuis").unwrap());
        // 85 hours in 52 weeks are 98 minutes and a bit.
        for (minutes, above) in [(98, true), (99, false)] {
            assert_eq!(norm.asks_more_than(block, Volume::new(minutes).unwrap()), Some(above), "{minutes}");
        }
    }

    #[test]
    fn wrong_norms_are_all_found() {
        let wrong = HOUSEHOLD_HELP
            .replace("\"thuis\"", "\"nergens\"")
            .replace("108", "0")
            .replace("\"more\": 16", "\"less\": 9000");
        let found: Vec<_> = norms(&wrong).1.iter().map(|found| (found.code(), found.at.clone())).collect();
        let expected =
            [("C101", "/norms/0/block"), ("C013", "/norms/0/hours"), ("C013", "/norms/0/adjustments/4/less")];
        assert_eq!(found, expected.map(|(code, at)| (code, at.to_owned())));
    }
}
