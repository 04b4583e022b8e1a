//! Bills before parliament that would change the own contribution (*wetsvoorstel*). They are proposals, not law.
//!
//! A bill is never part of a [`crate::price::outcome::Quote`], a contribution or a plan. Callers ask for its effect in
//! this module, and get it with its own steps. Amounts are euros in whole cents for one household.
//!
//! ```
//! use resultaatwijzer_core::{what_if::bill, value::period::parse_date, price::quote};
//! # let catalogue = resultaatwijzer_core::example::catalogue();
//! # use resultaatwijzer_core::example::parse;
//! let wire = parse(r#"{"from": "2026-01-01", "to": "2026-06-30", "household": {"members": 1,
//!     "all_at_pension_age": false}, "lines": [{"block": "thuis", "quantity": "60"}]}"#);
//! let (arrangement, quote) = quote::ask(&catalogue, &wire).unwrap();
//! let bills = bill::check(&resultaatwijzer_core::reading::document::Document::from_json(r#"{"bills": [{"number": "36713",
//!     "title": "Een voorstel", "lowest": "23.60", "highest": "328.00", "per": "month"}]}"#).whole().unwrap()).0;
//! let today = parse_date("2026-02-01").unwrap();
//! let proposed = bill::proposed(&bills[0], &catalogue, &arrangement, &quote, today).unwrap();
//! let (lowest, highest) = proposed.differences.unwrap(); // from € 21.80 a month
//! assert_eq!((lowest.to_string(), highest.to_string()), ("1.80".into(), "306.20".into()));
//! assert_eq!(quote.contribution.total.unwrap().to_string(), "130.80"); // the law as it is
//! ```

use crate::{
    arrangement::Arrangement,
    catalogue::{Catalogue, RatePer},
    price::{
        contribution::{rate_on, rate_step},
        fact::{BillFact, Exemption},
        outcome::Quote,
        step::{Basis, Step},
    },
    reading::{
        checking::Checking,
        finding::{Finding, fine},
        problem::{Kind, ValueProblem},
    },
    value::{
        code::Code,
        money::{Amount, Difference},
        ordered::Set,
        period::Date,
    },
    wire,
};

wire! {
    /// The bills of an authored catalogue. A built catalogue has none.
    pub struct BillsWire {
        /// The bills.
        pub bills: Vec<BillWire>,
    }

    /// A bill that makes the own contribution depend on income (*wetsvoorstel*). It is a proposal, not a law.
    pub struct BillWire {
        /// Its number in parliament, `36713`.
        pub number: String as Code,
        /// Its title.
        pub title: String,
        /// Its address.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub url: Option<String>,
        /// The lowest proposed amount for a household, in euros with at most two decimals.
        pub lowest: String as Amount,
        /// The highest proposed amount for a household, in euros with at most two decimals.
        pub highest: String as Amount,
        /// The period of the amounts: `month` or `four_weeks`.
        pub per: String as Choice(crate::catalogue::RatePer),
        /// The first day of the proposed amounts, `2030-01-01`; left out when it is not known.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub valid_from: Option<String> as Day,
        /// The file and line where it was written, filled in when the folder is read.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub at: Option<String>,
    }
}

/// A bill, checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bill {
    /// Its number in parliament.
    pub number: Code,
    /// Its title.
    pub title: String,
    /// Its address.
    pub url: Option<String>,
    // INVARIANT (bill order): `lowest <= highest`. Upheld by `check`.
    lowest: Amount,
    highest: Amount,
    /// How often the amount would be due.
    pub per: RatePer,
    /// The first day on which it would hold; `None` while that is not known.
    pub valid_from: Option<Date>,
    at: Option<String>,
}

/// What a bill would make of an own contribution.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposed {
    /// The least that a household would pay each time, in whole cents.
    pub lowest: Amount,
    /// The most that a household would pay each time, in whole cents.
    pub highest: Amount,
    /// How much both differ from today's rate; `None` where that is not known, not due, or due per another period.
    pub differences: Option<(Difference, Difference)>,
    /// The explanation.
    pub step: Step,
}

/// Checks bills. Returns the valid bills, and every finding.
///
/// ```
/// use resultaatwijzer_core::what_if::bill::{BillWire, BillsWire, check};
/// let wire = |lowest: &str| BillsWire { bills: vec![BillWire {
///     number: "36713".into(), title: "Een voorstel".into(), lowest: lowest.into(), highest: "328.00".into(),
///     per: "month".into(), ..BillWire::default()
/// }] };
/// assert_eq!(check(&wire("23.60")).0.len(), 1);
/// for (lowest, code, at) in [("328.01", "C015", "/bills/0/highest"), ("-1", "C011", "/bills/0/lowest")] {
///     let (bills, findings) = check(&wire(lowest));
///     assert!(bills.is_empty());
///     assert_eq!((findings[0].code(), findings[0].at.as_str()), (code, at));
/// }
/// ```
#[must_use]
pub fn check(wire: &BillsWire) -> (Vec<Bill>, Vec<Finding>) {
    let mut checking = Checking::default();
    let mut seen = Set::default();
    let mut bills = Vec::new();
    for (i, bill) in wire.bills.iter().enumerate() {
        bills.extend(check_bill(&mut checking, &format!("/bills/{i}"), bill, &mut seen));
    }
    let findings = checking.findings;
    (if fine(&findings) { bills } else { Vec::new() }, findings)
}

fn check_bill(checking: &mut Checking, at: &str, wire: &BillWire, seen: &mut Set<Code>) -> Option<Bill> {
    let number = checking.new_code(&format!("{at}/number"), Kind::Source, &wire.number, seen);
    let lowest = checking.amount(&format!("{at}/lowest"), &wire.lowest);
    let highest = checking.amount(&format!("{at}/highest"), &wire.highest);
    if let (Some(lowest), Some(highest)) = (lowest, highest)
        && highest < lowest
    {
        let problem = ValueProblem::EndsBeforeStart { from: lowest.to_string(), to: highest.to_string() };
        checking.note(format!("{at}/highest"), problem);
    }
    let per = checking.choice(&format!("{at}/per"), "per", &wire.per);
    let valid_from = checking.optional_date(&format!("{at}/valid_from"), wire.valid_from.as_deref());
    Some(Bill {
        number: number?,
        title: wire.title.clone(),
        url: wire.url.clone(),
        lowest: lowest?,
        highest: highest?,
        per: per?,
        valid_from: valid_from?,
        at: wire.at.clone(),
    })
}

/// What a bill would make of the own contribution for an arrangement, compared with today's rate. `None` where no part
/// of the arrangement falls under the contribution, so that the bill does not concern it.
///
/// The answer is a range, not an amount: the amount would follow from the household's income, which this program never
/// asks for.
///
/// ```
/// use resultaatwijzer_core::{what_if::bill::{self, BillWire, BillsWire}, value::period::parse_date, price::quote};
/// # let json = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/examples/catalogue.json"));
/// # use resultaatwijzer_core::example::parse;
/// # let bill = BillWire {
/// #     number: "36713".into(), title: "Een voorstel".into(), lowest: "23.60".into(), highest: "328.00".into(),
/// #     per: "month".into(), ..BillWire::default()
/// # };
/// # let bill = bill::check(&BillsWire { bills: vec![bill] }).0.remove(0);
/// let wire = parse(r#"{"from": "2026-01-01", "to": "2026-06-30", "lines": [{"block": "thuis", "quantity": "60"}]}"#);
/// let proposed = |json: &str, today| {
///     let catalogue = resultaatwijzer_core::catalogue::read(json).unwrap();
///     let (arrangement, quote) = quote::ask(&catalogue, &wire).unwrap();
///     bill::proposed(&bill, &catalogue, &arrangement, &quote, parse_date(today).unwrap())
/// };
/// assert!(proposed(json, "2026-02-01").unwrap().differences.is_some());
/// assert_eq!(proposed(json, "2027-02-01").unwrap().differences, None); // today's rate is not known yet
/// let none = json.replace(r#""own_contribution": "subscription""#, r#""own_contribution": "none""#);
/// assert_eq!(proposed(&none, "2026-02-01"), None);
/// ```
#[must_use]
pub fn proposed(
    bill: &Bill,
    catalogue: &Catalogue,
    arrangement: &Arrangement,
    quote: &Quote,
    today: Date,
) -> Option<Proposed> {
    let exemption = quote.contribution.exemption;
    if exemption == Some(Exemption::NothingDue) {
        return None;
    }
    let now = rate_on(catalogue, arrangement, today).filter(|rate| rate.per == bill.per && exemption.is_none());
    let more = |amount| now.map(|now| Difference::between(now.amount, amount));
    let basis = || Basis::Catalogue { at: bill.at.clone(), source: bill.number.clone() };
    let Bill { lowest, highest, per, .. } = *bill;
    let because = [lowest, highest].into_iter().filter_map(|amount| {
        let proposed = Step::fact(BillFact::BillAmount { amount, per }, basis());
        Some(Step::because(BillFact::BillDifference { difference: more(amount)? }, vec![proposed, rate_step(now?)]))
    });
    let step = Step::new(BillFact::BillRange { lowest, highest, per }, basis(), because.collect());
    Some(Proposed { lowest, highest, differences: more(lowest).zip(more(highest)), step })
}
