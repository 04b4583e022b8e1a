//! The domain of Resultaatwijzer: what Dutch municipalities buy by result, what it costs, what it means.
//!
//! No platform: no clock, no file, no network, no randomness. The caller hands in the catalogue, the choices and
//! today's date; the same question gives the same answer and the same explanation everywhere.
//!
//! # A tour
//!
//! **A catalogue** is what a region publishes. Reading it gives a valid catalogue, or *every* finding with its place. A
//! catalogue with an error cannot be priced.
//!
//! ```
//! use resultaatwijzer_core::catalogue;
//! # use resultaatwijzer_core::example::CATALOGUE as JSON;
//! let catalogue = catalogue::read(JSON).unwrap();
//! assert_eq!(catalogue.blocks().len(), 2);
//!
//! let wrong = JSON.replace("\"50.00\"", "\"50,00\"").replace("\"block\": \"dag\"", "\"block\": \"dga\"");
//! let findings = catalogue::read(&wrong).unwrap_err();
//! let found: Vec<_> = findings.iter().map(|finding| (finding.code(), finding.at.as_str())).collect();
//! assert_eq!(found, [("C101", "/rules/0/block"), ("C011", "/tariffs/0/amount"), ("C101", "/tariffs/1/block")]);
//! ```
//!
//! **An arrangement** is what somebody chose: blocks, volumes and days. [`price::quote::ask`] checks and prices it. The
//! displayed parts add up to the total. When one line has no price, the arrangement has none.
//!
//! ```
//! use resultaatwijzer_core::{arrangement::wire::ArrangementWire, reading::document::Document, price::quote};
//! # let catalogue = resultaatwijzer_core::example::catalogue();
//! let parse = |json: &str| Document::<ArrangementWire>::from_json(json).whole().unwrap();
//! let household = r#""household": {"members": 1, "all_at_pension_age": false}"#;
//! let two_months = parse(&format!(
//!     r#"{{"from": "2026-01-05", "to": "2026-03-01", {household}, "lines": [{{"block": "thuis", "quantity": "95"}}]}}"#
//! ));
//! let (_, quote) = quote::ask(&catalogue, &two_months).unwrap();
//! let parts: Vec<_> = quote.lines[0].periods.iter().map(|part| (part.quantity, part.amount.to_string())).collect();
//! // 3, 4 and 1 weeks that end in the month, of 95 minutes at € 50.00 an hour; each part rounded once.
//! assert_eq!(parts, [(285, "237.50".into()), (380, "316.67".into()), (95, "79.17".into())]);
//! assert_eq!(quote.total.to_string(), "633.34");
//! assert_eq!(quote.contribution.total.unwrap().to_string(), "65.40"); // three months of € 21.80
//!
//! let no_tariff_yet = parse(
//!     r#"{"from": "2026-12-01", "to": "2027-01-31", "lines": [{"block": "thuis", "quantity": "95"}]}"#
//! );
//! assert_eq!(quote::ask(&catalogue, &no_tariff_yet).unwrap_err()[0].code(), "A004");
//! ```
//!
//! **Why** it costs that is in [`price::outcome::Quote::steps`]: each amount with the facts that it follows from, down
//! to a line of the catalogue, an article of law or somebody's own input. Facts hold no sentences; those are in the
//! package `text`.
//!
//! # The folders, each built on those above it
//!
//! | | |
//! |---|---|
//! | [`value`] | amounts, percentages, periods, units, codes |
//! | [`reading`] | from a document to checked values, with every finding on the way |
//! | [`catalogue`] | what a region publishes |
//! | [`arrangement`] | what somebody chose, and which blocks go together ([`arrangement::stacking`]) |
//! | [`price`] | what that costs ([`price::quote`]), what the household pays ([`price::contribution`]), and why ([`price::step`]); the national maxima ([`price::product_period`]) |
//! | [`what_if`] | more, less or a crisis ([`what_if::change`]), other ways of paying ([`what_if::funding`]), what an hour really costs ([`what_if::real_price`], [`what_if::pooling`]), minutes claimed as hours ([`what_if::claimed`]), the proposal of a bill ([`what_if::bill`]) |
//! | [`plan`] | the resident's own plan, and its token |
//! | [`statistics`] | shares with their intervals |
//! | [`providers`] | who offers the blocks, and a fair comparison of them |
//!
//! # What always holds
//!
//! | | |
//! |---|---|
//! | amounts | euros in whole cents, exact; rounded half up at the end of each claim period, by [`value::money::round`] alone |
//! | volumes | whole numbers of a block's [`value::unit::Unit`] per its [`value::unit::Frequency`] |
//! | periods | days, the first and the last included; cut at the borders of [`value::period::Calendar`] |
//! | errors | `Vec<`[`reading::finding::Finding`]`>`: a stable code and a JSON Pointer each; a [`reading::problem::Severity::Error`] means that there is no outcome |
//! | limits | input beyond [`value::limits`] is refused before it is used |
//! | wire and domain | a `…Wire` type holds what a file says; only a check makes the valid type of it |

pub mod value;

pub mod reading;

pub mod catalogue;

pub mod arrangement;

pub mod price;

pub mod statistics;
pub mod what_if;

pub mod plan;
pub mod providers;

#[doc(hidden)]
pub mod example;
