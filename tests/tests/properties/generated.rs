//! Generates catalogues of every kind, and questions about them from a list of random numbers. A shorter list, or one
//! with smaller numbers, is a simpler question, so that proptest can find a small failure.

use std::sync::LazyLock;

use resultaatwijzer_core::{
    arrangement::{
        self, Arrangement,
        wire::{ArrangementWire, HouseholdWire, LineWire},
    },
    catalogue::{self, Catalogue},
    value::period::{Date, parse_date},
};
use serde_json::{Value, json};

/// A list of random numbers, followed by zeros.
pub struct Tape<'a>(pub &'a [u32]);

impl Tape<'_> {
    /// A number below a limit.
    pub fn below(&mut self, limit: u32) -> u32 {
        let (number, rest) = self.0.split_first().unwrap_or((&0, &[]));
        self.0 = rest;
        number % limit
    }

    /// A number between two limits, both included.
    pub fn between(&mut self, low: u32, high: u32) -> u32 {
        low + self.below(high - low + 1)
    }

    /// `true` in a few cases.
    pub fn flag(&mut self) -> bool {
        self.below(4) == 3
    }

    /// One of several items.
    pub fn one<'a, T: ?Sized>(&mut self, of: &[&'a T]) -> &'a T {
        of[self.below(of.len() as u32) as usize]
    }

    /// A value or `None`.
    pub fn perhaps<T>(&mut self, some: impl FnOnce(&mut Self) -> T) -> Option<T> {
        self.flag().then(|| some(self))
    }
}

/// A generated catalogue, the same one with lower prices, and its text.
pub struct Generated {
    pub catalogue: Catalogue,
    pub cheaper: Catalogue,
    pub json: String,
}

/// One for each valid combination of calendar and proration.
pub static CATALOGUES: LazyLock<Vec<Generated>> = LazyLock::new(|| {
    let prorations = ["full_period", "by_day", "by_week", "start_before_15th_end_from_15th"];
    let mut kinds: Vec<_> =
        prorations.iter().flat_map(|proration| [("calendar_month", *proration), ("iso_4_weeks", *proration)]).collect();
    kinds.push(("trajectory", "full_period"));
    kinds
        .into_iter()
        .map(|(calendar, proration)| {
            let json = tree(calendar, proration, 100).to_string();
            let read = |json: &str| catalogue::read(json).unwrap_or_else(|findings| panic!("{findings:?}"));
            let cheaper = read(&tree(calendar, proration, 87).to_string());
            Generated { catalogue: read(&json), cheaper, json }
        })
        .collect()
});

/// Blocks with every combination of unit, frequency and price.
fn blocks(calendar: &str) -> Vec<Block> {
    let block = |code, unit, frequency, contract, per, most| Block {
        code,
        unit,
        frequency,
        contract,
        per,
        most,
        claimable: "delivered",
        bands: &[],
    };
    let mut all = vec![
        block("minutes", "minute", "week", "effort", "hour", 900),
        block("hours", "hour", "week", "effort", "hour", 20),
        block("trips", "piece", "week", "output", "piece", 9),
        block("daily", "minute", "day", "effort", "hour", 120),
        block("once", "hour", "total", "effort", "hour", 90),
        block("parts", "day_part", "week", "effort", "day_part", 10),
        block("budget", "euro", "week", "output", "once", 30_000),
        Block { claimable: "result_reached", ..block("result", "piece", "total", "output", "once", 3) },
    ];
    let per_period = match calendar {
        "calendar_month" => Some(("month", "month")),
        "iso_4_weeks" => Some(("four_weeks", "four_weeks")),
        _ => None,
    };
    if let Some((frequency, per)) = per_period {
        all.push(block("living", "piece", frequency, "output", per, 2));
        all.push(Block { bands: &[(1, 5), (6, 10)], ..block("day", "day_part", "week", "effort", per, 10) });
        all.push(block("monthly", "hour", frequency, "effort", "hour", 40));
    }
    all
}

struct Block {
    code: &'static str,
    unit: &'static str,
    frequency: &'static str,
    contract: &'static str,
    per: &'static str,
    most: u32,
    claimable: &'static str,
    bands: &'static [(u32, u32)],
}

fn tree(calendar: &str, proration: &str, level: u32) -> Value {
    let all = blocks(calendar);
    let mut tariffs = Vec::new();
    for (i, block) in all.iter().enumerate().filter(|(_, block)| block.unit != "euro") {
        let bands = if block.bands.is_empty() { vec![None] } else { block.bands.iter().map(Some).collect() };
        for (b, band) in bands.into_iter().enumerate() {
            for (audience, share) in [("in_kind", 100), ("personal_budget_network", 61)] {
                for (municipality, more) in [(None, 0), (Some("buurdorp"), 77)] {
                    for (from, to, rise) in
                        [(None, Some("2026-06-30"), 0), (Some("2026-07-01"), None, 131 + 7 * i as u32)]
                    {
                        let cents = (4_003 + 1_117 * i as u32 + 6_161 * b as u32 + more + rise) * share / 100;
                        let cents = cents * level / 100;
                        let mut tariff = json!({
                            "block": block.code, "audience": audience, "per": block.per, "source": "made-up",
                            "amount": format!("{}.{:02}", cents / 100, cents % 100),
                            "municipality": municipality, "valid_from": from, "valid_to": to,
                        });
                        if let Some((low, high)) = band {
                            tariff["band_from"] = json!(low);
                            tariff["band_to"] = json!(high);
                        }
                        tariffs.push(tariff);
                    }
                }
            }
        }
    }
    let rate = |municipality: Option<&str>, from: &str, to: &str, amount: &str, per: &str| {
        json!({ "municipality": municipality, "valid_from": from, "valid_to": to, "amount": amount, "per": per,
                "source": "made-up" })
    };
    let named = |codes: &mut dyn Iterator<Item = &str>| -> Value {
        codes.map(|code| (code.to_owned(), json!({ "name": code, "meaning": code }))).collect()
    };
    let own = |code: &str| match code {
        "result" => "own_scheme",
        "once" => "none",
        _ => "subscription",
    };
    let rules: &[Value] = &[
        json!({ "code": "part-of", "kind": "included_in", "block": "trips", "others": ["parts", "hours"] }),
        json!({ "code": "not-both", "kind": "excludes", "block": "minutes", "others": ["daily"] }),
        json!({ "code": "needs", "kind": "requires", "block": "result", "others": ["hours", "minutes"] }),
        json!({ "code": "few", "kind": "at_most", "others": ["minutes", "hours", "daily"], "at_most": 1 }),
        json!({ "code": "one", "kind": "one_provider", "others": [] }),
    ];
    json!({
        "format": catalogue::wire::FORMAT, "id": "generated", "version": "1", "fictional": true, "languages": ["nl"],
        "calendar": calendar, "proration": proration,
        "municipalities": [{ "code": "dorp" }, { "code": "buurdorp" }],
        "areas": [{ "code": "area", "icon": "home" }],
        "levels": [{ "rank": 1, "purpose": "ordinary" }],
        "blocks": all.iter().map(|block| json!({
            "code": block.code, "area": "area", "levels": [1], "law": if block.code == "trips" { "youth_act" } else { "wmo" },
            "unit": block.unit, "frequency": block.frequency, "contract": block.contract, "claimable": block.claimable,
            "own_contribution": own(block.code), "usual_quantity": 1,
        })).collect::<Vec<_>>(),
        "rules": rules,
        "tariffs": tariffs,
        "own_contribution": [
            rate(None, "2025-01-01", "2025-03-31", "17.50", "four_weeks"),
            rate(None, "2025-04-01", "2027-06-30", "21.80", "month"),
            rate(Some("buurdorp"), "2026-01-01", "2026-12-31", "14.00", "month"),
        ],
        "rights": [],
        "sources": [{ "code": "made-up", "title": "made up" }],
        "texts": { "nl": {
            "name": "generated", "notice": "made up", "areas": named(&mut ["area"].into_iter()),
            "levels": named(&mut ["1"].into_iter()), "blocks": named(&mut all.iter().map(|block| block.code)),
            "rules": rules.iter().map(|rule| {
                let code = rule["code"].as_str().unwrap_or_default().to_owned();
                (code, json!({ "reason": "that is so", "solution": "choose one" }))
            }).collect::<Value>(),
            "municipalities": { "dorp": "dorp", "buurdorp": "buurdorp" },
        } },
    })
}

/// The day that is a number of days after the first day of all questions.
pub fn day(number: u32) -> Date {
    parse_date("2025-01-01").unwrap() + chrono::Days::new(u64::from(number))
}

/// A catalogue and a valid question about it, with a limited number of lines.
pub fn question_about(tape: &mut Tape<'_>, lines: u32) -> (&'static Generated, ArrangementWire) {
    let generated = &CATALOGUES[tape.below(CATALOGUES.len() as u32) as usize];
    (generated, arrangement(tape, &generated.catalogue, lines))
}

pub fn arrangement(tape: &mut Tape<'_>, catalogue: &Catalogue, lines: u32) -> ArrangementWire {
    let (from, days) = (tape.below(800), tape.below(240));
    let most =
        |code: &str| blocks(catalogue_calendar(catalogue)).iter().find(|block| block.code == code).map(|b| b.most);
    let lines = (0..tape.between(1, lines))
        .map(|_| {
            let block = &catalogue.blocks()[tape.below(catalogue.blocks().len() as u32) as usize];
            let quantity = tape.between(1, most(block.code.as_str()).unwrap_or(1));
            let later = tape.perhaps(|tape| tape.below(days + 1)).unwrap_or(0);
            let earlier = tape.perhaps(|tape| tape.below(days + 1 - later)).unwrap_or(0);
            LineWire {
                block: block.code.to_string(),
                from: (later > 0).then(|| day(from + later).to_string()),
                to: (earlier > 0).then(|| day(from + days - earlier).to_string()),
                quantity: quantity.to_string(),
                audience: tape.perhaps(|_| "personal_budget_network".to_owned()),
                person: tape.perhaps(|tape| tape.one(&["ann", "bob"]).to_owned()),
                provider: tape.perhaps(|tape| tape.one(&["one", "two"]).to_owned()),
                ..LineWire::default()
            }
        })
        .collect();
    ArrangementWire {
        from: day(from).to_string(),
        to: day(from + days).to_string(),
        municipality: tape.perhaps(|_| "buurdorp".to_owned()),
        household: tape.perhaps(|tape| HouseholdWire {
            members: tape.between(1, 3),
            all_at_pension_age: !tape.flag(),
            minors_only: Some(tape.flag()),
        }),
        lines,
    }
}

fn catalogue_calendar(catalogue: &Catalogue) -> &'static str {
    resultaatwijzer_core::value::choices::Choice::spelling(catalogue.calendar())
}

/// The checked arrangement of a question, which must be valid.
pub fn checked(catalogue: &Catalogue, wire: &ArrangementWire) -> Arrangement {
    let (arrangement, findings) = arrangement::check(catalogue, wire);
    arrangement.unwrap_or_else(|| panic!("{findings:?}"))
}
