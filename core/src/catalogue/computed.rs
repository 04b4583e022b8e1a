//! Tariffs that are computed from other ones: a share for personal budgets, a rise from a day on (*indexering*). They
//! are computed once, when a catalogue is built, so that a built catalogue holds only amounts and their origin.
//!
//! A published amount always wins: a computed tariff holds only on days without a published tariff of the same block,
//! variant, audience, municipality and band.

use rust_decimal::Decimal;

use super::{
    Audience,
    wire::{BlockWire, TariffWire},
};
use crate::{
    reading::{
        checking::Checking,
        finding::Finding,
        problem::{CatalogueProblem, Kind},
    },
    value::{
        choices::Choice,
        money::{Amount, Rounding, round},
        ordered::Set,
        percent::Percent,
        period::{Date, parse_date},
    },
    wire,
};

wire! {
    /// The rules with which an authored catalogue computes tariffs.
    pub struct ComputedWire {
        /// Indexations, each from its first day on.
        pub indexations: Vec<IndexationWire>,
        /// Shares of another audience's tariff, computed after the indexations.
        pub shares: Vec<ShareWire>,
    }

    /// An indexation of tariffs.
    pub struct IndexationWire {
        /// The first day of the new tariffs, `2027-01-01`. They are computed from the tariffs of the day before.
        pub from: String,
        /// The last day of the new tariffs; no end when left out.
        pub to: Option<String>,
        /// The rise in percent, `4.10`; negative when tariffs fall.
        pub percent: String,
        /// The blocks whose tariffs change; all blocks when left out.
        pub blocks: Vec<String>,
        /// The source that published the percentage.
        pub source: String,
    }

    /// A share of the tariffs of another audience.
    pub struct ShareWire {
        /// The audience that the share is for.
        pub audience: String,
        /// The audience from whose tariffs it is computed; `in_kind` when left out.
        pub of: Option<String>,
        /// The share in percent, `60`.
        pub percent: String,
        /// The blocks that it applies to; all blocks when left out.
        pub blocks: Vec<String>,
        /// The source that published the percentage.
        pub source: String,
    }
}

/// How a tariff was computed: a percentage of another one, rounded half up to the cent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Computed {
    /// The tariff from which it was computed, in euros.
    pub of: Amount,
    /// The percentage of that: 60 for a share, 104.1 after a rise by 4.1%.
    pub percent: Percent,
}

impl Computed {
    /// The amount that follows.
    ///
    /// ```
    /// use resultaatwijzer_core::{catalogue::Computed, value::{money::Amount, percent::Percent}};
    /// let share = |of, percent| Computed { of: Amount::parse(of).unwrap(), percent: Percent::parse(percent).unwrap() };
    /// assert_eq!(share("344.13", "60").amount().to_string(), "206.48");
    /// assert_eq!(share("16.30", "75").amount().to_string(), "12.23");
    /// assert_eq!(share("60.00", "104.1").amount().to_string(), "62.46");
    /// ```
    #[must_use]
    pub fn amount(self) -> Amount {
        round(self.of.euros() * self.percent.share(), Rounding::HalfUp)
    }
}

/// Adds the computed tariffs to the written ones. Returns the pointer of the rule for each added tariff, in their
/// order, and every finding about the rules. A tariff without a last day that rises ends on the day before.
///
/// ```
/// use resultaatwijzer_core::{catalogue::{computed::{ComputedWire, add}, wire::TariffWire}, reading::document::Document};
/// let read = |json: &str| Document::<ComputedWire>::from_json(json).whole().unwrap();
/// let published = || TariffWire {
///     block: "licht".into(), audience: "in_kind".into(), amount: "344.13".into(), per: "month".into(),
///     ..TariffWire::default()
/// };
/// let share = |percent: &str| read(&format!(
///     r#"{{"shares": [{{"audience": "personal_budget_network", "percent": "{percent}", "source": "s"}}]}}"#
/// ));
/// let mut tariffs = vec![published()];
/// let (rules, findings) = add(&share("60"), &[], &mut tariffs);
/// assert_eq!((tariffs[1].amount.as_str(), rules[0].as_str(), findings.len()), ("206.48", "/shares/0", 0));
/// assert_eq!(add(&share("0"), &[], &mut vec![published()]).1[0].code(), "C017"); // no share is nothing
/// ```
pub fn add(rules: &ComputedWire, blocks: &[BlockWire], tariffs: &mut Vec<TariffWire>) -> (Vec<String>, Vec<Finding>) {
    let mut checking = Checking::default();
    let mut added = Vec::new();
    let mut rises: Vec<_> = rules
        .indexations
        .iter()
        .enumerate()
        .filter_map(|(i, wire)| rise(&mut checking, blocks, format!("/indexations/{i}"), wire))
        .collect();
    rises.sort_by_key(|rise| rise.from);
    for rise in &rises {
        rise.add(tariffs, &mut added);
    }
    let shares = rules.shares.iter().enumerate();
    let shares: Vec<_> =
        shares.filter_map(|(i, wire)| share(&mut checking, blocks, format!("/shares/{i}"), wire)).collect();
    for share in &shares {
        share.add(tariffs, &mut added);
    }
    (added, checking.findings)
}

/// A rise, checked.
struct Rise<'a> {
    at: String,
    from: Date,
    to: Date,
    percent: Percent,
    wire: &'a IndexationWire,
}

fn rise<'a>(checking: &mut Checking, blocks: &[BlockWire], at: String, wire: &'a IndexationWire) -> Option<Rise<'a>> {
    check_blocks(checking, blocks, &at, &wire.blocks);
    let from = checking.date(&format!("{at}/from"), &wire.from);
    let to = checking.optional_date(&format!("{at}/to"), wire.to.as_deref());
    let ends = to.flatten().unwrap_or(Date::MAX);
    let period = checking.period(&format!("{at}/to"), from, Some(ends));
    let within = |percent: &Percent| percent.hundredths().abs() < Decimal::ONE_HUNDRED && *percent != Percent::ZERO;
    let percent = checking.percent(&format!("{at}/percent"), &wire.percent, within);
    let percent = percent.and_then(|percent| Percent::new(Decimal::ONE_HUNDRED + percent.hundredths()));
    (to.is_some() && period.is_some()).then_some(())?;
    Some(Rise { at, from: from?, to: ends, percent: percent?, wire })
}

impl Rise<'_> {
    /// Tariffs that hold on the day before rise, also those that were computed.
    fn add(&self, tariffs: &mut Vec<TariffWire>, added: &mut Vec<String>) {
        let Some(before) = self.from.pred_opt() else { return };
        for place in 0..tariffs.len() {
            let Some(base) = tariffs.get_mut(place).filter(|base| is_for(&self.wire.blocks, base)) else { continue };
            let Some((first, last)) = days(base) else { continue };
            if first > before || last < before {
                continue;
            }
            let of = base.clone();
            if last == Date::MAX {
                base.valid_to = Some(before.to_string());
            }
            let risen = TariffWire { source: self.wire.source.clone(), ..of };
            fill(tariffs, added, &self.at, risen, self.percent, (self.from, self.to));
        }
    }
}

/// A share, checked.
struct Share<'a> {
    at: String,
    audience: Audience,
    of: Audience,
    percent: Percent,
    wire: &'a ShareWire,
}

fn share<'a>(checking: &mut Checking, blocks: &[BlockWire], at: String, wire: &'a ShareWire) -> Option<Share<'a>> {
    check_blocks(checking, blocks, &at, &wire.blocks);
    let audience = checking.choice(&format!("{at}/audience"), "audience", &wire.audience);
    let of = wire.of.as_deref().unwrap_or(Audience::InKind.spelling());
    let of = checking.choice(&format!("{at}/of"), "of", of);
    let within = |percent: &Percent| Percent::ZERO < *percent && *percent <= Percent::ALL;
    let percent = checking.percent(&format!("{at}/percent"), &wire.percent, within);
    Some(Share { at, audience: audience?, of: of?, percent: percent?, wire })
}

impl Share<'_> {
    fn add(&self, tariffs: &mut Vec<TariffWire>, added: &mut Vec<String>) {
        for base in tariffs.clone() {
            if base.audience != self.of.spelling() || !is_for(&self.wire.blocks, &base) {
                continue;
            }
            let Some(days) = days(&base) else { continue };
            let share =
                TariffWire { audience: self.audience.spelling().into(), source: self.wire.source.clone(), ..base };
            fill(tariffs, added, &self.at, share, self.percent, days);
        }
    }
}

fn check_blocks(checking: &mut Checking, blocks: &[BlockWire], at: &str, named: &[String]) {
    let known: Vec<_> = blocks.iter().filter_map(|block| crate::value::code::Code::new(&block.code)).collect();
    for (i, block) in named.iter().enumerate() {
        checking.known(&format!("{at}/blocks/{i}"), Kind::Block, block, &known);
    }
    let mut seen = Set::default();
    if let Some(again) = named.iter().position(|block| !seen.insert(block.clone())) {
        let code = named.get(again).cloned().unwrap_or_default();
        checking.note(format!("{at}/blocks/{again}"), CatalogueProblem::Duplicate { kind: Kind::Block, code });
    }
}

fn is_for(blocks: &[String], tariff: &TariffWire) -> bool {
    blocks.is_empty() || blocks.contains(&tariff.block)
}

/// The days of a tariff; `None` when they are wrong, which the check of the tariff reports.
fn days(tariff: &TariffWire) -> Option<(Date, Date)> {
    let day = |text: &Option<String>, otherwise| text.as_deref().map_or(Some(otherwise), parse_date);
    Some((day(&tariff.valid_from, Date::MIN)?, day(&tariff.valid_to, Date::MAX)?))
}

/// Adds a computed tariff on those of its days that no tariff of the same kind has. `base` is the tariff from which it
/// is computed.
fn fill(
    tariffs: &mut Vec<TariffWire>,
    added: &mut Vec<String>,
    rule: &str,
    base: TariffWire,
    percent: Percent,
    (from, to): (Date, Date),
) {
    let Ok(of) = Amount::parse(&base.amount) else { return };
    let mut taken: Vec<(Date, Date)> =
        tariffs.iter().filter(|other| same_kind(other, &base)).filter_map(days).collect();
    taken.sort_unstable();
    for (first, last) in free(&taken, (from, to)) {
        let amount = Computed { of, percent }.amount();
        added.push(rule.to_owned());
        tariffs.push(TariffWire {
            amount: amount.to_string(),
            of: Some(of.to_string()),
            percent: Some(percent.to_string()),
            valid_from: (first != Date::MIN).then(|| first.to_string()),
            valid_to: (last != Date::MAX).then(|| last.to_string()),
            ..base.clone()
        });
    }
}

/// The parts of this period that are not taken. `taken` is in the order of time.
fn free(taken: &[(Date, Date)], (from, to): (Date, Date)) -> Vec<(Date, Date)> {
    let mut free = Vec::new();
    let mut next = Some(from);
    for (first, last) in taken {
        let Some(day) = next.filter(|day| *day <= to && day <= last) else { continue };
        free.extend(first.pred_opt().filter(|before| day <= *before).map(|before| (day, before.min(to))));
        next = if *last == Date::MAX { None } else { last.succ_opt() };
    }
    free.extend(next.filter(|day| *day <= to).map(|day| (day, to)));
    free
}

fn same_kind(a: &TariffWire, b: &TariffWire) -> bool {
    let kind = |tariff: &TariffWire| {
        let TariffWire { block, variant, audience, municipality, band_from, band_to, .. } = tariff.clone();
        (block, variant, audience, municipality, band_from, band_to)
    };
    kind(a) == kind(b)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reading::document::Document;

    fn tariff(audience: &str, amount: &str, from: Option<&str>, to: Option<&str>) -> TariffWire {
        TariffWire {
            block: "licht".into(),
            audience: audience.into(),
            amount: amount.into(),
            per: "month".into(),
            valid_from: from.map(Into::into),
            valid_to: to.map(Into::into),
            ..TariffWire::default()
        }
    }

    /// Audience, amount, first and last day of all tariffs after the rules.
    #[track_caller]
    fn check(rules: &str, published: &[TariffWire], expected: &[[&str; 4]]) {
        let rules: ComputedWire = Document::from_json(rules).whole().unwrap();
        let mut tariffs = published.to_vec();
        let (added, findings) = add(&rules, &[], &mut tariffs);
        assert_eq!((added.len() + published.len(), findings), (tariffs.len(), Vec::new()));
        let found: Vec<_> = tariffs
            .iter()
            .map(|t| {
                let day = |day: &Option<String>| day.clone().unwrap_or_default();
                [t.audience.clone(), t.amount.clone(), day(&t.valid_from), day(&t.valid_to)]
            })
            .collect();
        assert_eq!(found, expected);
    }

    const RISE: &str = r#"{"indexations": [{"from": "2027-01-01", "percent": "4.10", "source": "s"}]}"#;
    const NETWORK: &str = "personal_budget_network";

    #[test]
    fn a_rise_follows_the_tariff_of_the_day_before() {
        check(
            RISE,
            &[tariff("in_kind", "60.00", None, None)],
            &[["in_kind", "60.00", "", "2026-12-31"], ["in_kind", "62.46", "2027-01-01", ""]],
        );
        check(RISE, &[tariff("in_kind", "60.00", None, Some("2026-06-30"))], &[["in_kind", "60.00", "", "2026-06-30"]]);
    }

    #[test]
    fn a_published_amount_wins_for_as_long_as_it_holds() {
        check(
            RISE,
            &[
                tariff("in_kind", "60.00", None, Some("2026-12-31")),
                tariff("in_kind", "63.00", Some("2027-03-01"), Some("2027-06-30")),
            ],
            &[
                ["in_kind", "60.00", "", "2026-12-31"],
                ["in_kind", "63.00", "2027-03-01", "2027-06-30"],
                ["in_kind", "62.46", "2027-01-01", "2027-02-28"],
                ["in_kind", "62.46", "2027-07-01", ""],
            ],
        );
    }

    #[test]
    fn a_share_is_of_what_rose_and_gives_way_to_what_was_published() {
        let rules = r#"{
            "indexations": [{"from": "2027-01-01", "to": "2027-12-31", "percent": "10", "source": "s"}],
            "shares": [{"audience": "personal_budget_network", "percent": "60", "source": "s"}]
        }"#;
        check(
            rules,
            &[
                tariff("in_kind", "344.13", Some("2026-01-01"), Some("2026-12-31")),
                tariff(NETWORK, "9.00", Some("2026-07-01"), Some("2026-12-31")),
            ],
            &[
                ["in_kind", "344.13", "2026-01-01", "2026-12-31"],
                [NETWORK, "9.00", "2026-07-01", "2026-12-31"],
                ["in_kind", "378.54", "2027-01-01", "2027-12-31"],
                [NETWORK, "9.90", "2027-01-01", "2027-12-31"],
                [NETWORK, "206.48", "2026-01-01", "2026-06-30"],
            ],
        );
    }

    #[test]
    fn wrong_rules_are_all_found() {
        let rules = r#"{
            "indexations": [{"from": "2027-02-30", "percent": "-100", "blocks": ["x"], "source": "s"}],
            "shares": [{"audience": "nobody", "percent": "101", "source": "s"}]
        }"#;
        let (added, findings) = add(&Document::from_json(rules).whole().unwrap(), &[], &mut Vec::new());
        let found: Vec<_> = findings.iter().map(|found| (found.code(), found.at.as_str())).collect();
        let expected = [
            ("C101", "/indexations/0/blocks/0"),
            ("C012", "/indexations/0/from"),
            ("C017", "/indexations/0/percent"),
            ("C014", "/shares/0/audience"),
            ("C017", "/shares/0/percent"),
        ];
        assert_eq!((added.len(), found), (0, expected.to_vec()));
    }
}
