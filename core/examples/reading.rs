//! How long reading and checking a built catalogue takes beside a bare parse of the same bytes, for `cargo xtask bench`.
//!
//! `reading FILE ROUNDS` prints for each round both times in nanoseconds, the bare parse first.

use std::{env, error::Error, fs, hint::black_box, time::Instant};

use resultaatwijzer_core::catalogue;
use serde_json::Value;

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = env::args().skip(1);
    let (Some(file), Some(rounds)) = (arguments.next(), arguments.next()) else {
        return Err("a file and a number of rounds are needed".into());
    };
    let json = fs::read_to_string(file)?;
    // A time means nothing if the answer is wrong, so the answer is checked first.
    let read = catalogue::read(&json).map_err(|findings| format!("{findings:?}"))?;
    let tree: Value = serde_json::from_str(&json)?;
    let written = tree.get("blocks").and_then(Value::as_array).map_or(0, Vec::len);
    if read.blocks().len() != written {
        return Err(format!("{} blocks read of {written}", read.blocks().len()).into());
    }
    for _ in 0..rounds.parse()? {
        let bare = timed(|| serde_json::from_str::<Value>(&json).is_ok());
        let whole = timed(|| catalogue::read(&json).is_ok());
        println!("{bare} {whole}");
    }
    Ok(())
}

/// The mean time of one run, including the time to drop what it made.
fn timed(go: impl Fn() -> bool) -> u128 {
    const GOES: u32 = 10;
    let start = Instant::now();
    for _ in 0..GOES {
        black_box(go());
    }
    (start.elapsed() / GOES).as_nanos()
}
