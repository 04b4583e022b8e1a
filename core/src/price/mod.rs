//! What an arrangement costs, what the household pays of it, and why.

pub mod contribution;
pub mod fact;
pub mod in_force;
pub mod outcome;
pub mod product_period;
pub mod quote;
pub mod step;
