//! Calculations of alternatives: other ways of paying, a change during the arrangement, the real price of an hour, a
//! bill before parliament.

pub mod bill;
pub mod change;
pub mod claimed;
pub mod funding;
pub mod pooling;
pub mod real_price;
