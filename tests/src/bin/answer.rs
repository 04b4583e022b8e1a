//! Reads cases from standard input, one line of JSON each, and writes their answers, one line each.

use std::io::{BufRead, BufWriter, Write};

fn main() {
    let mut out = BufWriter::new(std::io::stdout().lock());
    for line in std::io::stdin().lock().lines() {
        let case = serde_json::from_str(&line.unwrap()).unwrap();
        writeln!(out, "{}", serde_json::Value::Array(resultaatwijzer_tests::answer::answers(&case))).unwrap();
    }
}
