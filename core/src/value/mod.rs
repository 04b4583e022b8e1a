//! Values that say what they are: amounts, percentages, periods, units, codes. They know nothing of documents.

pub mod choices;
pub mod code;
pub mod limits;
pub mod money;
pub mod ordered;
pub mod percent;
pub mod period;
pub mod unit;
