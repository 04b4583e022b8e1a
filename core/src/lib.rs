//! The domain of Resultaatwijzer: what Dutch municipalities buy by result, what it costs, what it means.
//!
//! No platform: no clock, no file, no network, no randomness. Whoever asks hands in the catalogue, the choices and
//! today's date; the same question gives the same answer and the same explanation everywhere.
//!
//! Read in this order: [`catalogue`] (what a region publishes), [`arrangement`] (what somebody chose),
//! [`mod@quote`] (what it costs and why), [`plan`] (what it means), [`providers`] (who can do it).

mod checking;
pub mod choices;

pub mod code;
pub mod document;
pub mod finding;
pub mod limits;
pub mod money;
pub mod ordered;
pub mod percent;
pub mod period;
#[cfg(feature = "schema")]
pub mod schema;
pub mod unit;

pub mod catalogue;
pub mod manifest;
pub mod matrix;

pub mod arrangement;
pub mod change;
pub mod contribution;
pub mod funding;
pub mod product_period;
pub mod quote;
pub mod real_price;
pub mod stacking;
pub mod step;

pub mod plan;
pub mod providers;
pub mod statistics;
