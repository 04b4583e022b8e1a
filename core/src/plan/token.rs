//! A plan as a short text for a link or a QR code in a letter (*plancode*).
//!
//! It holds codes, numbers and dates, but no sentences, so that nothing in it identifies a person. A version comes
//! first and a checksum last. Any other text is refused. The tables at the end of the file define the fields and their
//! order.
//!
//! Most dates are stored as a number of days from another date of the plan, which is shorter. The bytes are written
//! with the letters, digits, `-` and `_` of base64url.

use base64ct::{Base64UrlUnpadded, Encoding};
use serde_json::{Map, Value};

use super::wire::{FORMAT, PlanWire};
use crate::{
    reading::{document::Document, finding::Finding, problem::PlanProblem},
    value::{
        code::Code,
        limits::{MAX_LINES, MAX_TOKEN},
        period::{Date, parse_date},
    },
};

/// The version that this program writes and reads.
const VERSION: u8 = 1;

/// How many bytes the checksum takes.
const CHECKSUM: usize = 4;

/// The token of a plan that [`super::check`] accepts; `None` for any other plan.
///
/// Sentences that people wrote are left out.
///
/// ```
/// use resultaatwijzer_core::plan::{token::{decode, encode}, wire::{FORMAT, PlanWire, ReviewWire}};
/// let plan = PlanWire {
///     format: FORMAT.into(), catalogue: "voorbeeld".into(), municipality: "dorp".into(), from: "2026-01-01".into(),
///     to: "2026-12-31".into(), safety: [("nl".into(), "Bel 112".into())].into_iter().collect(), ..PlanWire::default()
/// };
/// assert!(decode(&encode(&plan).unwrap()).unwrap().safety.is_empty()); // a sentence stays behind
/// let wrong = ReviewWire { kind: "someday".into(), on: "2026-04-01".into(), results: Vec::new() };
/// assert_eq!(encode(&PlanWire { reviews: vec![wrong], ..plan }), None);
/// ```
#[must_use]
pub fn encode(plan: &PlanWire) -> Option<String> {
    encode_tree(&serde_json::to_value(plan).ok()?)
}

/// The token of such a plan as JSON, for callers that have a JSON tree.
///
/// ```
/// use resultaatwijzer_core::plan::token::{decode_tree, encode_tree};
/// let plan = serde_json::json!({"format": "resultaatwijzer-plan/1", "catalogue": "voorbeeld", "municipality": "dorp",
///     "fictional": true, "from": "2026-01-01", "to": "2026-12-31"});
/// assert_eq!(decode_tree(&encode_tree(&plan).unwrap()).unwrap()["to"], "2026-12-31");
/// assert_eq!(encode_tree(&serde_json::json!({"from": "someday"})), None);
/// ```
#[must_use]
pub fn encode_tree(plan: &Value) -> Option<String> {
    let mut out = Writer { bytes: vec![VERSION], codes: Vec::new(), days: Days::default() };
    out.object(PLAN, plan)?;
    out.bytes.extend(checksum(&out.bytes));
    Some(Base64UrlUnpadded::encode_string(&out.bytes)).filter(|token| token.len() <= MAX_TOKEN)
}

/// The plan of a token, as the shape that [`super::check`] takes: without the sentences.
///
/// ```
/// use resultaatwijzer_core::plan::{token::{decode, encode}, wire::{FORMAT, PlanWire}};
/// let day = |text: &str| text.to_owned();
/// let plan = PlanWire {
///     format: FORMAT.into(), catalogue: "voorbeeld".into(), municipality: "dorp".into(),
///     decided: Some(day("2025-12-15")), from: day("2026-01-01"), to: day("2026-12-31"), ..PlanWire::default()
/// };
/// let token = encode(&plan).unwrap();
/// assert_eq!(decode(&token), Ok(plan));
/// assert_eq!(decode(&token[1..]).unwrap_err().code(), "P004");
/// ```
///
/// # Errors
/// [`PlanProblem::TokenVersion`] (`P005`) for a version that is not known here, else [`PlanProblem::TokenDamaged`] (`P004`).
pub fn decode(token: &str) -> Result<PlanWire, Finding> {
    let tree = decode_tree(token)?;
    Document::from_tree(&tree).whole().map_err(|_| Finding::new(PlanProblem::TokenDamaged, ""))
}

/// The same plan as JSON, for callers that pass it on. Its shape is not checked.
///
/// ```
/// use resultaatwijzer_core::plan::token::decode_tree;
/// assert_eq!(decode_tree("geen-token").unwrap_err().code(), "P004");
/// ```
///
/// # Errors
/// Those of [`decode`] that the token itself shows.
pub fn decode_tree(token: &str) -> Result<Value, Finding> {
    let damaged = || Finding::new(PlanProblem::TokenDamaged, "");
    if token.len() > MAX_TOKEN {
        return Err(damaged());
    }
    let mut buffer = [0; MAX_TOKEN];
    let bytes = Base64UrlUnpadded::decode(token, &mut buffer).map_err(|_| damaged())?;
    let (body, sum) = bytes.split_last_chunk::<CHECKSUM>().ok_or_else(damaged)?;
    if *sum != checksum(body) {
        return Err(damaged());
    }
    match body.split_first() {
        Some((&VERSION, content)) => read(content).ok_or_else(damaged),
        Some((&found, _)) => Err(Finding::new(PlanProblem::TokenVersion { found }, "")),
        None => Err(damaged()),
    }
}

fn read(content: &[u8]) -> Option<Value> {
    let mut reader = Reader { bytes: content, codes: Vec::new(), days: Days::default() };
    let mut tree = reader.object(PLAN)?;
    if !reader.bytes.is_empty() {
        return None;
    }
    tree.insert("format".into(), FORMAT.into());
    Some(Value::Object(tree))
}

/// CRC-32 (ISO 3309), bit by bit, because a table would take more space in the browser than this whole file.
fn checksum(bytes: &[u8]) -> [u8; CHECKSUM] {
    let mut sum = u32::MAX;
    for byte in bytes {
        sum ^= u32::from(*byte);
        for _ in 0..8 {
            sum = (sum >> 1) ^ (0xedb8_8320 & (sum & 1).wrapping_neg());
        }
    }
    (!sum).to_be_bytes()
}

/// What a field holds.
#[derive(Clone, Copy)]
enum Kind {
    /// A catalogue's code. The first time: twice its length, then its letters. Later: twice its index among the earlier
    /// codes, plus one.
    Code,
    /// A whole number, a JSON number.
    Number,
    /// A whole number that is a text in JSON.
    Digits,
    /// Yes or no.
    Flag,
    /// One of a few spellings.
    Choice(&'static [&'static str]),
    /// A date, as days from another date; other dates may count from it in turn. The epoch itself stands for an unknown
    /// date.
    Day(Since, Option<Since>),
    /// An object.
    Object(Fields),
    /// A list of objects.
    List(Fields),
    /// An optional value.
    Maybe(&'static Self),
}

type Fields = &'static [(&'static str, Kind)];

/// The dates from which other dates count.
#[derive(Clone, Copy)]
enum Since {
    Epoch,
    Decided,
    From,
    To,
}

struct Days([Date; 4]);

impl Default for Days {
    fn default() -> Self {
        Self([Date::from_ymd_opt(2000, 1, 1).unwrap_or_default(); 4])
    }
}

impl Days {
    fn get(&self, since: Since) -> Date {
        self.0.get(since as usize).copied().unwrap_or_default()
    }

    fn set(&mut self, since: Option<Since>, day: Date) {
        if let Some(place) = since.and_then(|since| self.0.get_mut(since as usize)) {
            *place = day;
        }
    }
}

struct Writer {
    bytes: Vec<u8>,
    codes: Vec<Code>,
    days: Days,
}

impl Writer {
    fn object(&mut self, fields: Fields, tree: &Value) -> Option<()> {
        fields.iter().try_for_each(|(name, kind)| self.value(*kind, tree.get(name).unwrap_or(&Value::Null)))
    }

    fn value(&mut self, kind: Kind, value: &Value) -> Option<()> {
        match kind {
            Kind::Code => {
                let code = Code::new(value.as_str()?)?;
                match self.codes.iter().position(|known| *known == code) {
                    Some(place) => self.number(place as u32 * 2 + 1),
                    None => {
                        self.number(code.as_str().len() as u32 * 2);
                        self.bytes.extend(code.as_str().bytes());
                        self.codes.push(code);
                    }
                }
            }
            Kind::Number => self.number(value.as_u64()?.try_into().ok()?),
            Kind::Digits => self.number(value.as_str()?.parse().ok()?),
            Kind::Flag => self.number(u32::from(value.as_bool()?)),
            Kind::Choice(spellings) => {
                let place = spellings.iter().position(|spelling| Some(*spelling) == value.as_str())?;
                self.number(place as u32);
            }
            Kind::Day(Since::Epoch, _) if value.is_null() => self.number(0),
            Kind::Day(since, is) => {
                let day = parse_date(value.as_str()?)?;
                let days = (day - self.days.get(since)).num_days() as i32;
                self.number(((days << 1) ^ (days >> 31)) as u32);
                self.days.set(is, day);
            }
            Kind::Object(fields) => self.object(fields, value)?,
            Kind::List(fields) => {
                let items = value.as_array().map_or(&[][..], Vec::as_slice);
                self.number(items.len() as u32);
                items.iter().try_for_each(|item| self.object(fields, item))?;
            }
            Kind::Maybe(kind) => {
                self.number(u32::from(!value.is_null()));
                if !value.is_null() {
                    self.value(*kind, value)?;
                }
            }
        }
        Some(())
    }

    /// Writes a number with seven bits per byte, the lowest bits first.
    fn number(&mut self, mut number: u32) {
        while number > 0x7f {
            self.bytes.push(number as u8 | 0x80);
            number >>= 7;
        }
        self.bytes.push(number as u8);
    }
}

/// Reads what [`Writer`] wrote; `None` for anything else.
struct Reader<'a> {
    bytes: &'a [u8],
    codes: Vec<Code>,
    days: Days,
}

impl Reader<'_> {
    fn object(&mut self, fields: Fields) -> Option<Map<String, Value>> {
        let mut tree = Map::new();
        for (name, kind) in fields {
            tree.insert((*name).to_owned(), self.value(*kind)?);
        }
        Some(tree)
    }

    fn value(&mut self, kind: Kind) -> Option<Value> {
        Some(match kind {
            Kind::Code => {
                let number = self.number()? as usize;
                if number % 2 == 1 {
                    return self.codes.get(number / 2).map(|code| Value::from(code.as_str()));
                }
                let (code, rest) = self.bytes.split_at_checked(number / 2)?;
                self.bytes = rest;
                let code = Code::new(std::str::from_utf8(code).ok()?).filter(|code| !self.codes.contains(code))?;
                self.codes.push(code.clone());
                Value::from(code.as_str())
            }
            Kind::Number => Value::from(self.number()?),
            Kind::Digits => Value::from(self.number()?.to_string()),
            Kind::Flag => Value::from(self.flag()?),
            Kind::Choice(spellings) => Value::from(*spellings.get(self.number()? as usize)?),
            Kind::Day(since, is) => {
                let number = self.number()?;
                if number == 0 && matches!(since, Since::Epoch) {
                    return Some(Value::Null);
                }
                let days = (number >> 1) as i32 ^ -((number & 1) as i32);
                let day = self.days.get(since).checked_add_signed(chrono::TimeDelta::days(i64::from(days)))?;
                self.days.set(is, parse_date(&day.to_string())?);
                Value::from(day.to_string())
            }
            Kind::Object(fields) => Value::Object(self.object(fields)?),
            Kind::List(fields) => {
                let count = self.number()? as usize;
                if count > MAX_LINES {
                    return None;
                }
                let items: Option<Vec<Value>> = (0..count).map(|_| self.object(fields).map(Value::Object)).collect();
                Value::Array(items?)
            }
            Kind::Maybe(kind) => match self.flag()? {
                true => self.value(*kind)?,
                false => Value::Null,
            },
        })
    }

    fn flag(&mut self) -> Option<bool> {
        match self.number()? {
            0 => Some(false),
            1 => Some(true),
            _ => None,
        }
    }

    fn number(&mut self) -> Option<u32> {
        let mut number = 0_u64;
        for place in 0..5 {
            let (byte, rest) = self.bytes.split_first()?;
            self.bytes = rest;
            number |= u64::from(byte & 0x7f) << (place * 7);
            if byte & 0x80 == 0 {
                // A number in more bytes than it needs is refused, because it would be a second token for the same
                // plan.
                return if place > 0 && *byte == 0 { None } else { number.try_into().ok() };
            }
        }
        None
    }
}

const PLAN: Fields = &[
    ("catalogue", Kind::Code),
    ("municipality", Kind::Code),
    ("fictional", Kind::Flag),
    ("decided", Kind::Day(Since::Epoch, Some(Since::Decided))),
    ("from", Kind::Day(Since::Decided, Some(Since::From))),
    ("to", Kind::Day(Since::From, Some(Since::To))),
    ("reported", Kind::Maybe(&Kind::Day(Since::Decided, None))),
    ("applied", Kind::Maybe(&Kind::Day(Since::Decided, None))),
    ("household", Kind::Maybe(&Kind::Object(HOUSEHOLD))),
    ("people", Kind::List(&[("code", Kind::Code)])),
    ("results", Kind::List(RESULT)),
    ("reviews", Kind::List(REVIEW)),
];

const HOUSEHOLD: Fields =
    &[("members", Kind::Number), ("all_at_pension_age", Kind::Flag), ("minors_only", Kind::Maybe(&Kind::Flag))];

const RESULT: Fields = &[
    ("area", Kind::Code),
    ("person", Kind::Maybe(&Kind::Code)),
    ("level", Kind::Number),
    ("direction", Kind::Choice(&["improve", "maintain", "slow_decline"])),
    ("now", Kind::Choice(SELF_RELIANCE)),
    ("aim", Kind::Choice(SELF_RELIANCE)),
    ("by", Kind::Day(Since::To, None)),
    ("grants", Kind::List(GRANT)),
    ("agreements", Kind::List(AGREEMENT)),
];

const SELF_RELIANCE: &[&str] = &["not", "sufficient", "full"];

const GRANT: Fields = &[
    ("block", Kind::Code),
    ("quantity", Kind::Digits),
    ("from", Kind::Maybe(&Kind::Day(Since::From, None))),
    ("to", Kind::Maybe(&Kind::Day(Since::To, None))),
    ("variant", Kind::Maybe(&Kind::Code)),
    ("person", Kind::Maybe(&Kind::Code)),
    ("provider", Kind::Maybe(&Kind::Code)),
];

const AGREEMENT: Fields = &[
    ("by", Kind::Choice(&["self", "network", "general", "custom"])),
    ("minutes", Kind::Maybe(&Kind::Number)),
    ("frequency", Kind::Maybe(&Kind::Choice(&["day", "week", "month", "four_weeks", "total"]))),
];

const REVIEW: Fields = &[
    ("kind", Kind::Choice(&["midterm", "final"])),
    ("on", Kind::Day(Since::From, None)),
    ("results", Kind::List(REVIEWED)),
];

const REVIEWED: Fields = &[
    ("area", Kind::Code),
    ("person", Kind::Maybe(&Kind::Code)),
    ("goal", Kind::Choice(&["reached", "partly", "not_yet"])),
    ("self_reliance", Kind::Choice(SELF_RELIANCE)),
    ("proposal", Kind::Choice(&["less", "same", "more", "stop"])),
    ("block", Kind::Maybe(&Kind::Code)),
    ("quantity", Kind::Maybe(&Kind::Digits)),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        plan::{
            GoalDirection, SelfReliance, SupportSource,
            review::{GoalAttainment, Proposal, ReviewKind},
        },
        value::{choices::Choice, unit::Frequency},
    };

    #[test]
    fn the_spellings_are_those_of_the_plan_in_their_order() {
        fn check<T: Choice>(spellings: Kind) {
            let Kind::Choice(spellings) = spellings else { panic!("not a choice") };
            assert_eq!(T::spellings(), spellings);
        }
        let kind = |fields: Fields, name: &str| match fields.iter().find(|(field, _)| *field == name).unwrap().1 {
            Kind::Maybe(kind) => *kind,
            kind => kind,
        };
        check::<GoalDirection>(kind(RESULT, "direction"));
        check::<SelfReliance>(kind(RESULT, "now"));
        check::<SupportSource>(kind(AGREEMENT, "by"));
        check::<Frequency>(kind(AGREEMENT, "frequency"));
        check::<ReviewKind>(kind(REVIEW, "kind"));
        check::<GoalAttainment>(kind(REVIEWED, "goal"));
        check::<Proposal>(kind(REVIEWED, "proposal"));
    }

    #[test]
    fn a_day_that_is_not_known_stays_so() {
        let day = |text: &str| text.to_owned();
        let plan = |decided: Option<&str>| PlanWire {
            format: FORMAT.into(),
            catalogue: "a".into(),
            municipality: "a".into(),
            decided: decided.map(day),
            from: day("2026-01-01"),
            to: day("2026-12-31"),
            ..PlanWire::default()
        };
        for decided in [None, Some("2015-01-01"), Some("2025-12-15")] {
            let plan = plan(decided);
            assert_eq!(decode(&encode(&plan).unwrap()), Ok(plan));
        }
        assert_eq!(encode(&plan(Some("2000-01-01"))), None);
    }

    #[test]
    fn refuses_what_is_odd() {
        for odd in ["", "A", "AAAA", "niet een plan!", "AAAAAAAAAAAAAAAA", &"A".repeat(9_000)] {
            assert_eq!(decode(odd).unwrap_err().problem, PlanProblem::TokenDamaged, "{odd}");
        }
        let mut future = vec![9, 1, 2];
        future.extend(checksum(&future));
        let future = Base64UrlUnpadded::encode_string(&future);
        assert_eq!(decode(&future).unwrap_err().problem, PlanProblem::TokenVersion { found: 9 });
    }
}
