//! Limits on input. Larger input is refused before it is parsed or used.
//!
//! Input beyond a limit is a finding: `C005` for a file, a list or a text; `C013` for clients, `A002` for years, `P004`
//! for a token.
//!
//! ```
//! use resultaatwijzer_core::{arrangement, catalogue, value::limits::{MAX_BYTES, MAX_LINES}};
//! # let catalogue = resultaatwijzer_core::example::catalogue();
//! # use resultaatwijzer_core::example::parse;
//! let lines = |count| vec![r#"{"block": "thuis", "quantity": "95"}"#; count].join(",");
//! let check = |count| arrangement::check(&catalogue, &parse(&format!(
//!     r#"{{"from": "2026-01-01", "to": "2026-01-31", "lines": [{}]}}"#, lines(count)
//! )));
//! assert!(check(MAX_LINES).1.is_empty());
//! assert_eq!(check(MAX_LINES + 1).1[0].code(), "C005");
//! assert_eq!(catalogue::read(&" ".repeat(MAX_BYTES + 1)).unwrap_err()[0].code(), "C005");
//! ```

/// The largest catalogue, plan or providers file, in bytes.
pub const MAX_BYTES: usize = 8 * 1024 * 1024;

/// The most blocks in a catalogue.
pub const MAX_BLOCKS: usize = 10_000;

/// The most tariffs in a catalogue.
pub const MAX_TARIFFS: usize = 200_000;

/// The most lines in an arrangement, results in a plan, or agreements for a result.
pub const MAX_LINES: usize = 100;

/// The most ways to pay in one comparison.
pub const MAX_WAYS: usize = 20;

/// The most visits under one claim line.
pub const MAX_VISITS: usize = 10_000;

/// The most providers in a file.
pub const MAX_PROVIDERS: usize = 10_000;

/// The longest arrangement or plan, in years.
pub const MAX_YEARS: u32 = 10;

/// The longest text that a screen shows, in characters.
pub const MAX_TEXT: usize = 2_000;

/// The most clients of one provider.
pub const MAX_CLIENTS: u32 = 100_000;

/// The longest plan token, in characters.
pub const MAX_TOKEN: usize = 4_000;
