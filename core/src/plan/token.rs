//! A plan as a short text for a link or a QR code in a letter (*plancode*).
//!
//! It holds codes, numbers and dates, and none of the sentences: nothing in it says who somebody is. A version comes
//! first and a checksum last. Text and plan belong together one to one: whatever else is refused.
//!
//! Dates count from 1 January 2000, and most of them from another date of the plan, so that they stay short. The bytes
//! are written with the letters, digits, `-` and `_` of base64url.

use base64ct::{Base64UrlUnpadded, Encoding};

use super::{
    Plan,
    wire::{AgreementWire, FORMAT, GrantWire, PersonWire, PlanWire, ResultWire, ReviewWire, ReviewedWire},
};
use crate::{
    arrangement::wire::HouseholdWire,
    catalogue::Catalogue,
    choices::Choice,
    code::Code,
    finding::{Finding, Problem},
    limits::{MAX_LINES, MAX_TOKEN},
    period::{Date, parse_date},
    unit::{Frequency, Volume},
};

use super::{Agreement, GoalAttainment, GoalDirection, Proposal, ReviewKind, SelfReliance, SupportSource};

/// The version that is written and read here.
const VERSION: u8 = 1;

/// How many bytes the checksum takes.
const CHECKSUM: usize = 4;

/// The token of a plan, at most a few hundred characters.
///
/// What people wrote in their own words stays behind.
#[must_use]
pub fn encode(catalogue: &Catalogue, plan: &Plan) -> String {
    let mut out = Writer { bytes: vec![VERSION] };
    out.plan(catalogue, plan);
    let sum = checksum(&out.bytes);
    out.bytes.extend(sum);
    Base64UrlUnpadded::encode_string(&out.bytes)
}

/// The plan of a token, as the shape that [`super::check`] takes: without the sentences.
///
/// # Errors
/// [`Problem::TokenVersion`] for a version that is not known here, else [`Problem::TokenDamaged`] for anything that
/// [`encode`] would not have written.
pub fn decode(token: &str) -> Result<PlanWire, Finding> {
    let damaged = || Finding::new(Problem::TokenDamaged, "");
    if token.len() > MAX_TOKEN {
        return Err(damaged());
    }
    let bytes = Base64UrlUnpadded::decode_vec(token).map_err(|_| damaged())?;
    let (body, sum) = bytes.split_last_chunk::<CHECKSUM>().ok_or_else(damaged)?;
    if *sum != checksum(body) {
        return Err(damaged());
    }
    match body.split_first() {
        Some((&VERSION, content)) => {
            let mut reader = Reader { bytes: content };
            reader.plan().filter(|_| reader.bytes.is_empty()).ok_or_else(damaged)
        }
        Some((&found, _)) => Err(Finding::new(Problem::TokenVersion { found }, "")),
        None => Err(damaged()),
    }
}

/// CRC-32 (ISO 3309), bit by bit: a table would be larger than the whole of this file.
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

struct Writer {
    bytes: Vec<u8>,
}

impl Writer {
    /// Seven bits a byte, the lowest first.
    fn number(&mut self, mut number: u32) {
        while number > 0x7f {
            self.bytes.push(number as u8 | 0x80);
            number >>= 7;
        }
        self.bytes.push(number as u8);
    }

    /// Days since another day, before or after.
    fn day(&mut self, day: Date, since: Date) {
        let days = (day - since).num_days() as i32;
        self.number(((days << 1) ^ (days >> 31)) as u32);
    }

    fn code(&mut self, code: &str) {
        self.number(code.len() as u32);
        self.bytes.extend(code.bytes());
    }

    /// A code that may be left out: an empty one stands for none.
    fn optional_code(&mut self, code: Option<&Code>) {
        self.code(code.map_or("", Code::as_str));
    }

    fn choice<T: Choice>(&mut self, choice: T) {
        let place = T::ALL.iter().position(|(known, _)| *known == choice).unwrap_or_default();
        self.number(place as u32);
    }

    fn list<T>(&mut self, items: &[T], mut each: impl FnMut(&mut Self, &T)) {
        self.number(items.len() as u32);
        items.iter().for_each(|item| each(self, item));
    }

    /// Nothing as 0, a number as one more.
    fn optional(&mut self, number: Option<u32>) {
        self.number(number.map_or(0, |number| number.saturating_add(1)));
    }

    fn plan(&mut self, catalogue: &Catalogue, plan: &Plan) {
        let (arrangement, period) = (plan.arrangement(), plan.period());
        self.code(catalogue.id().as_str());
        self.code(arrangement.municipality().as_str());
        self.number(u32::from(plan.fictional()));
        self.day(plan.decided(), epoch());
        self.day(period.from(), plan.decided());
        self.day(period.to(), period.from());
        match arrangement.household() {
            None => self.number(0),
            Some(household) => {
                let flags = u32::from(household.all_at_pension_age) | (u32::from(household.minors_only) << 1);
                self.number((household.members << 2) | flags);
            }
        }
        self.list(plan.people(), |out, person| out.code(person.code.as_str()));
        self.list(plan.results(), |out, result| {
            out.code(result.area.as_str());
            out.optional_code(result.person.as_ref());
            out.number(result.level);
            out.choice(result.direction);
            out.choice(result.now);
            out.choice(result.aim);
            out.day(result.by, period.to());
            out.list(&result.grants, |out, grant| {
                out.code(grant.block.as_str());
                out.number(grant.volume.units());
                out.day(grant.period.from(), period.from());
                out.day(grant.period.to(), period.to());
                out.optional_code(grant.variant.as_ref());
                out.optional_code(grant.person.as_ref());
                out.optional_code(grant.provider.as_ref());
            });
            out.list(&result.agreements, Self::agreement);
        });
        self.list(plan.reviews(), |out, review| {
            out.choice(review.kind);
            out.day(review.on, period.from());
            out.list(&review.results, |out, reviewed| {
                out.code(reviewed.area.as_str());
                out.optional_code(reviewed.person.as_ref());
                out.choice(reviewed.goal);
                out.choice(reviewed.self_reliance);
                out.choice(reviewed.proposal);
                out.optional_code(reviewed.block.as_ref());
                out.optional(reviewed.volume.map(Volume::units));
            });
        });
    }

    fn agreement(&mut self, agreement: &Agreement) {
        self.choice(agreement.by);
        self.optional(agreement.time.map(|time| time.minutes));
        if let Some(time) = agreement.time {
            self.choice(time.frequency);
        }
    }
}

/// Reads what [`Writer`] wrote; `None` for anything else.
struct Reader<'a> {
    bytes: &'a [u8],
}

impl Reader<'_> {
    fn number(&mut self) -> Option<u32> {
        let mut number = 0_u32;
        for place in 0..5 {
            let (byte, rest) = self.bytes.split_first()?;
            self.bytes = rest;
            let bits = u32::from(byte & 0x7f);
            number |= bits.checked_shl(place * 7).filter(|shifted| shifted >> (place * 7) == bits)?;
            if byte & 0x80 == 0 {
                // A number in more bytes than it needs is another text for the same plan.
                return (place == 0 || bits > 0).then_some(number);
            }
        }
        None
    }

    fn day(&mut self, since: Date) -> Option<Date> {
        let number = self.number()?;
        let days = (number >> 1) as i32 ^ -((number & 1) as i32);
        let day = since.checked_add_signed(chrono::TimeDelta::days(i64::from(days)))?;
        parse_date(&day.to_string())
    }

    fn optional_code(&mut self) -> Option<Option<String>> {
        let length = self.number()? as usize;
        let (code, rest) = self.bytes.split_at_checked(length)?;
        self.bytes = rest;
        let code = std::str::from_utf8(code).ok()?;
        if code.is_empty() { Some(None) } else { Code::new(code).map(|_| Some(code.to_owned())) }
    }

    fn code(&mut self) -> Option<String> {
        self.optional_code()?
    }

    fn choice<T: Choice>(&mut self) -> Option<String> {
        let place = self.number()? as usize;
        T::ALL.get(place).map(|(_, spelling)| (*spelling).to_owned())
    }

    fn list<T>(&mut self, mut each: impl FnMut(&mut Self) -> Option<T>) -> Option<Vec<T>> {
        let count = self.number()? as usize;
        (count <= MAX_LINES).then(|| (0..count).map(|_| each(self)).collect())?
    }

    fn optional(&mut self) -> Option<Option<u32>> {
        self.number().map(|number| number.checked_sub(1))
    }

    fn plan(&mut self) -> Option<PlanWire> {
        let catalogue = self.code()?;
        let municipality = self.code()?;
        let fictional = match self.number()? {
            0 => false,
            1 => true,
            _ => return None,
        };
        let decided = self.day(epoch())?;
        let from = self.day(decided)?;
        let to = self.day(from)?;
        let household = match self.number()? {
            0 => None,
            packed => Some(HouseholdWire {
                members: packed >> 2,
                all_at_pension_age: packed & 1 == 1,
                minors_only: (packed & 2 == 2).then_some(true),
            }),
        };
        Some(PlanWire {
            format: FORMAT.to_owned(),
            catalogue,
            municipality,
            fictional,
            decided: decided.to_string(),
            from: from.to_string(),
            to: to.to_string(),
            household,
            people: self.list(|reader| Some(PersonWire { code: reader.code()?, ..PersonWire::default() }))?,
            results: self.list(|reader| reader.result(from, to))?,
            reviews: self.list(|reader| reader.review(from))?,
            ..PlanWire::default()
        })
    }

    fn result(&mut self, from: Date, to: Date) -> Option<ResultWire> {
        Some(ResultWire {
            area: self.code()?,
            person: self.optional_code()?,
            level: self.number()?,
            direction: self.choice::<GoalDirection>()?,
            now: self.choice::<SelfReliance>()?,
            aim: self.choice::<SelfReliance>()?,
            by: self.day(to)?.to_string(),
            grants: self.list(|reader| reader.grant(from, to))?,
            agreements: self.list(Self::agreement)?,
            ..ResultWire::default()
        })
    }

    fn grant(&mut self, from: Date, to: Date) -> Option<GrantWire> {
        Some(GrantWire {
            block: self.code()?,
            quantity: self.number()?.to_string(),
            from: Some(self.day(from)?).filter(|day| *day != from).map(|day| day.to_string()),
            to: Some(self.day(to)?).filter(|day| *day != to).map(|day| day.to_string()),
            variant: self.optional_code()?,
            person: self.optional_code()?,
            provider: self.optional_code()?,
        })
    }

    fn agreement(&mut self) -> Option<AgreementWire> {
        let by = self.choice::<SupportSource>()?;
        let minutes = self.optional()?;
        let frequency = match minutes {
            Some(_) => Some(self.choice::<Frequency>()?),
            None => None,
        };
        Some(AgreementWire { by, minutes, frequency, ..AgreementWire::default() })
    }

    fn review(&mut self, from: Date) -> Option<ReviewWire> {
        Some(ReviewWire {
            kind: self.choice::<ReviewKind>()?,
            on: self.day(from)?.to_string(),
            results: self.list(|reader| {
                Some(ReviewedWire {
                    area: reader.code()?,
                    person: reader.optional_code()?,
                    goal: reader.choice::<GoalAttainment>()?,
                    self_reliance: reader.choice::<SelfReliance>()?,
                    proposal: reader.choice::<Proposal>()?,
                    block: reader.optional_code()?,
                    quantity: reader.optional()?.map(|volume| volume.to_string()),
                    ..ReviewedWire::default()
                })
            })?,
        })
    }
}

/// From where days are counted.
fn epoch() -> Date {
    Date::from_ymd_opt(2000, 1, 1).unwrap_or_default()
}
