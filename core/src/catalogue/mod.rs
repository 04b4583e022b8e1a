//! What a region publishes (*dienstencatalogus*): its wire form, its check, and the valid catalogue.
//!
//! Amounts are euros in whole cents, volumes whole numbers of a block's unit per its frequency, days the first and the
//! last included. [`read`] takes the file that a build wrote, [`check`] a wire form that a program made. [`draft`]
//! keeps the valid parts of a catalogue with errors.
//!
//! ```
//! use resultaatwijzer_core::{catalogue, value::unit::{Frequency, PriceUnit, Unit}};
//! # use resultaatwijzer_core::example::CATALOGUE as JSON;
//! let catalogue = catalogue::read(JSON).unwrap();
//! let help = catalogue.block("thuis").unwrap();
//! assert_eq!((help.unit, help.frequency, help.usual_quantity.units()), (Unit::Minute, Frequency::Week, 120));
//! let tariff = &catalogue.tariffs(&help.code)[0];
//! assert_eq!((tariff.amount.to_string(), tariff.per), ("50.00".into(), PriceUnit::Hour));
//!
//! let twice = catalogue::read(&JSON.replace(r#""code": "dag""#, r#""code": "thuis""#)).unwrap_err();
//! assert_eq!((twice[0].code(), twice[0].at.as_str()), ("C100", "/blocks/1/code"));
//! ```

mod check;
mod check_tariffs;
pub mod computed;
mod declared;
mod kinds;
pub mod manifest;
pub mod matrix;
mod model;
pub mod norm;
mod parts;
mod rules;
mod texts;
pub mod wire;

pub use check::{check, draft, read};
pub use computed::Computed;
pub use kinds::{Audience, BlockContribution, ChangeStart, Icon, Law, LevelPurpose, Proration, RatePer};
pub use model::Catalogue;
pub use parts::{Area, Band, Block, Level, Place, Rate, Right, Source, Tariff};
pub use rules::{Named, Rule, RuleKind};
