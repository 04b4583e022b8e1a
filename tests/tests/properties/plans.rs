//! Properties of all plan tokens.

use resultaatwijzer_core::{
    arrangement::wire::HouseholdWire,
    plan::{
        token::{decode, encode},
        wire::{AgreementWire, FORMAT, GrantWire, PersonWire, PlanWire, ResultWire, ReviewWire, ReviewedWire},
    },
};

use super::{
    Case,
    generated::{Tape, day},
    holds, same,
};

#[test]
fn a_plan_is_the_same_after_encoding_and_decoding() {
    holds(160, |tape| {
        let plan = plan(tape);
        let token = encode(&plan).ok_or("no token")?;
        same("the plan", decode(&token).map_err(|found| format!("{found:?}"))?, plan)?;
        Ok(Case::Counted)
    });
}

#[test]
fn a_changed_token_is_refused() {
    holds(160, |tape| {
        let token = encode(&plan(tape)).ok_or("no token")?;
        let mut changed = token.clone().into_bytes();
        let place = tape.below(changed.len() as u32) as usize;
        changed[place] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"[tape.below(64) as usize];
        let changed = String::from_utf8(changed).map_err(|error| error.to_string())?;
        same("it is refused", decode(&changed).is_err(), changed != token)?;
        Ok(Case::Counted)
    });
}

fn plan(tape: &mut Tape<'_>) -> PlanWire {
    PlanWire {
        format: FORMAT.into(),
        catalogue: code(tape),
        municipality: code(tape),
        fictional: tape.flag(),
        reported: tape.perhaps(date),
        applied: tape.perhaps(date),
        decided: tape.perhaps(date),
        from: date(tape),
        to: date(tape),
        household: tape.perhaps(|tape| HouseholdWire {
            members: tape.below(u32::MAX),
            all_at_pension_age: tape.flag(),
            minors_only: tape.perhaps(Tape::flag),
        }),
        results: list(tape, 3, result),
        reviews: list(tape, 2, |tape| ReviewWire {
            kind: tape.one(&["midterm", "final"]).into(),
            on: date(tape),
            results: list(tape, 2, reviewed),
        }),
        people: list(tape, 3, |tape| PersonWire { code: code(tape), ..PersonWire::default() }),
        ..PlanWire::default()
    }
}

fn result(tape: &mut Tape<'_>) -> ResultWire {
    let self_reliance = &["not", "sufficient", "full"];
    ResultWire {
        area: code(tape),
        person: tape.perhaps(code),
        level: tape.below(9),
        direction: tape.one(&["improve", "maintain", "slow_decline"]).into(),
        now: tape.one(self_reliance).into(),
        aim: tape.one(self_reliance).into(),
        by: date(tape),
        grants: list(tape, 3, |tape| GrantWire {
            block: code(tape),
            quantity: tape.below(100_000_000).to_string(),
            from: tape.perhaps(date),
            to: tape.perhaps(date),
            variant: tape.perhaps(code),
            person: tape.perhaps(code),
            provider: tape.perhaps(code),
        }),
        agreements: list(tape, 3, |tape| AgreementWire {
            by: tape.one(&["self", "network", "general", "custom"]).into(),
            minutes: tape.perhaps(|tape| tape.below(10_000)),
            frequency: tape.perhaps(|tape| tape.one(&["day", "week", "month", "four_weeks", "total"]).into()),
            ..AgreementWire::default()
        }),
        ..ResultWire::default()
    }
}

fn reviewed(tape: &mut Tape<'_>) -> ReviewedWire {
    ReviewedWire {
        area: code(tape),
        person: tape.perhaps(code),
        goal: tape.one(&["reached", "partly", "not_yet"]).into(),
        self_reliance: tape.one(&["not", "sufficient", "full"]).into(),
        proposal: tape.one(&["less", "same", "more", "stop"]).into(),
        block: tape.perhaps(code),
        quantity: tape.perhaps(|tape| tape.below(1_000).to_string()),
        ..ReviewedWire::default()
    }
}

fn list<T>(tape: &mut Tape<'_>, most: u32, make: impl Fn(&mut Tape<'_>) -> T) -> Vec<T> {
    (0..tape.below(most + 1)).map(|_| make(tape)).collect()
}

fn code(tape: &mut Tape<'_>) -> String {
    let letters = ["Z", "a", "5", "-", "_", ".", "Q"];
    (0..tape.between(1, 12)).map(|_| tape.one(&letters)).collect()
}

/// Any valid day in the years 2015 to 2100.
fn date(tape: &mut Tape<'_>) -> String {
    let first = day(0) - chrono::Days::new(3_653);
    (first + chrono::Days::new(tape.below(31_411).into())).to_string()
}
