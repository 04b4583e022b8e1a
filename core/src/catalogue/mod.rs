//! What a region publishes (*dienstencatalogus*): its shape, its check, and the valid thing.

mod check;
pub mod computed;
mod model;
pub mod norm;
mod texts;
pub mod wire;

pub use check::{check, draft, read};
pub use computed::Computed;
pub use model::{
    Area, Audience, Band, Block, BlockContribution, Catalogue, ChangeTaking, Icon, Law, Level, LevelPurpose, Place,
    Proration, Rate, RatePer, Right, Rule, RuleKind, Source, Tariff,
};
