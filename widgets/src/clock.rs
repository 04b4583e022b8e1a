//! The only place where the browser part reads the clock.

use resultaatwijzer_core::value::period::Date;

/// Today, according to the visitor's clock.
pub(crate) fn today() -> Date {
    let now = js_sys::Date::new_0();
    let year = i32::try_from(now.get_full_year()).unwrap_or_default();
    Date::from_ymd_opt(year, now.get_month() + 1, now.get_date()).unwrap_or_default()
}
