//! What if it went otherwise: paid in another way, changed half-way, at the real price of an hour, by a bill that is no
//! law.

pub mod bill;
pub mod change;
pub mod claimed;
pub mod funding;
pub mod pooling;
pub mod real_price;
