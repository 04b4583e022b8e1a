//! Amounts, numbers, times and dates as a language writes them.

use chrono::Datelike;
use resultaatwijzer_core::{
    value::{
        money::Amount,
        percent::Percent,
        period::{Date, Period, parse_date},
        unit::{Frequency, PriceUnit, Unit},
    },
    what_if::pooling::EstimatedEuros,
};

/// How a language writes amounts, numbers and dates.
pub struct Locale {
    /// The digits from 0 to 9, where the language has its own.
    pub digits: Option<[char; 10]>,
    /// The separator of thousands.
    pub thousands: char,
    /// The decimal separator.
    pub decimal: char,
    /// The space between the euro sign and the digits.
    pub after_euro: &'static str,
    /// The names of the months.
    pub months: [&'static str; 12],
    /// The word between the two dates of a period.
    pub until: &'static str,
    /// The word for a unit, in the plural form for a count.
    pub units: fn(Unit, u32) -> &'static str,
    /// The counts that the form of the word expresses by itself, so that no number is written before it.
    pub counts_without_number: &'static [u32],
    /// `per week`.
    pub frequency: fn(Frequency) -> &'static str,
    /// `per hour`.
    pub price_unit: fn(PriceUnit) -> &'static str,
    /// The word between hours and minutes.
    pub and: &'static str,
}

impl Locale {
    /// `€ 1.394,44`
    #[must_use]
    pub fn amount(&self, amount: Amount) -> String {
        let text = amount.to_string();
        let (whole, cents) = text.split_once('.').unwrap_or((&text, "00"));
        self.in_own_digits(format!("€{}{}{}{cents}", self.after_euro, self.grouped(whole), self.decimal))
    }

    /// `12.345`
    #[must_use]
    pub fn number(&self, number: impl ToString) -> String {
        self.in_own_digits(self.grouped(&number.to_string()))
    }

    /// A text with its digits replaced by those of the language.
    #[must_use]
    pub fn in_own_digits(&self, text: String) -> String {
        let Some(digits) = self.digits else { return text };
        let digit = |letter: char| letter.to_digit(10).and_then(|digit| digits.get(digit as usize)).copied();
        text.chars().map(|letter| digit(letter).unwrap_or(letter)).collect()
    }

    /// `4,1`
    #[must_use]
    pub fn percent(&self, percent: Percent) -> String {
        self.in_own_digits(percent.to_string().replace('.', &self.decimal.to_string()))
    }

    /// `38,4`, from tenths of a percent.
    #[must_use]
    pub fn permille(&self, permille: u32) -> String {
        format!("{}{}{}", permille / 10, self.decimal, permille % 10)
    }

    /// `€ 12.000`, in whole euros, because an estimate is not exact to the cent.
    #[must_use]
    pub fn estimate(&self, euros: EstimatedEuros) -> String {
        format!("€{}{}", self.after_euro, self.grouped(&euros.0.to_string()))
    }

    fn grouped(&self, digits: &str) -> String {
        let mut grouped = String::with_capacity(digits.len() + digits.len() / 3);
        for (i, digit) in digits.chars().enumerate() {
            if i > 0 && (digits.len() - i).is_multiple_of(3) {
                grouped.push(self.thousands);
            }
            grouped.push(digit);
        }
        grouped
    }

    /// `1 september 2026`
    #[must_use]
    pub fn date(&self, date: Date) -> String {
        self.in_own_digits(format!("{} {}", self.day(date), date.year()))
    }

    /// A date of a wire type as the language writes it; any other text stays as it is.
    #[must_use]
    pub fn written(&self, iso: &str) -> String {
        parse_date(iso).map_or_else(|| iso.to_owned(), |date| self.date(date))
    }

    /// `1 september`
    #[must_use]
    pub fn day(&self, date: Date) -> String {
        self.in_own_digits(format!("{} {}", date.day(), self.month_name(date)))
    }

    /// `september 2026`
    #[must_use]
    pub fn month(&self, date: Date) -> String {
        self.in_own_digits(format!("{} {}", self.month_name(date), date.year()))
    }

    fn month_name(&self, date: Date) -> &'static str {
        self.months.get(date.month0() as usize).copied().unwrap_or_default()
    }

    /// `september 2026` for a whole month, else `1 t/m 27 september 2026`.
    #[must_use]
    pub fn period(&self, period: Period) -> String {
        let (from, to) = (period.from(), period.to());
        let month = resultaatwijzer_core::value::period::Calendar::CalendarMonth.period_of(from);
        if month == period {
            self.month(from)
        } else if from == to {
            self.date(from)
        } else if month.has(to) {
            self.in_own_digits(format!("{} {} {}", from.day(), self.until, self.date(to)))
        } else if from.year() == to.year() {
            format!("{} {} {}", self.day(from), self.until, self.date(to))
        } else {
            format!("{} {} {}", self.date(from), self.until, self.date(to))
        }
    }

    /// `2 uur en 30 minuten`
    #[must_use]
    pub fn duration(&self, minutes: u32) -> String {
        match (minutes / 60, minutes % 60) {
            (0, minutes) => self.count(minutes, Unit::Minute),
            (hours, 0) => self.count(hours, Unit::Hour),
            (hours, minutes) => {
                format!("{} {} {}", self.count(hours, Unit::Hour), self.and, self.count(minutes, Unit::Minute))
            }
        }
    }

    /// `3 dagdelen`; minutes as hours and minutes, cents as euros.
    #[must_use]
    pub fn quantity(&self, quantity: u32, unit: Unit) -> String {
        if unit == Unit::Minute {
            return self.duration(quantity);
        }
        if unit == Unit::Euro {
            return self.amount(Amount::from_cents(u64::from(quantity)));
        }
        self.count(quantity, unit)
    }

    fn count(&self, count: u32, unit: Unit) -> String {
        let word = (self.units)(unit, count);
        if self.counts_without_number.contains(&count) {
            word.to_owned()
        } else {
            format!("{} {word}", self.number(count))
        }
    }

    /// `3,4 km`, from hundreds of metres.
    #[must_use]
    pub fn kilometres(&self, hundreds_of_metres: u32) -> String {
        format!("{}{}{} km", hundreds_of_metres / 10, self.decimal, hundreds_of_metres % 10)
    }
}
