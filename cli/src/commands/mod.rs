//! One file per subcommand. Each returns whether its input was without errors.

pub mod ask;
pub mod build;
pub mod check;
pub mod compare;
pub mod diff;
pub mod explain;
pub mod import;
pub mod message;
pub mod periods;
pub mod quote;
pub mod schema;
pub mod token;

/// Today, from the machine's clock. The command line reads the clock only here.
fn today() -> resultaatwijzer_core::value::period::Date {
    chrono::Local::now().date_naive()
}

/// A day as it is written on the command line.
pub fn day(text: &str) -> Result<resultaatwijzer_core::value::period::Date, String> {
    resultaatwijzer_core::value::period::parse_date(text).ok_or_else(|| "write a date like this: 2025-10-07".to_owned())
}
