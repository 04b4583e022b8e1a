//! `periods --from --to --volume --unit --frequency --variant [--category] [--calendar]`

use anyhow::Result;
use clap::Args;
use resultaatwijzer_core::{
    price::product_period::{Assignment, maxima},
    value::{
        choices::Choice,
        period::{Calendar, Date, Period},
        unit::{ContractVariant, Frequency, Unit, Volume},
    },
};
use resultaatwijzer_text::report;

use crate::{Common, output};

/// The fields of an assignment.
#[derive(Args)]
pub struct Question {
    /// The first day, such as 2025-10-07.
    #[arg(long, value_parser = super::day)]
    from: Date,
    /// The last day.
    #[arg(long, value_parser = super::day)]
    to: Date,
    /// The volume: a whole number of units per frequency.
    #[arg(long, value_parser = volume)]
    volume: Volume,
    /// The unit: minute, hour, day_part, full_day, piece or euro.
    #[arg(long, value_parser = choice::<Unit>)]
    unit: Unit,
    /// The frequency: day, week, month or total.
    #[arg(long, value_parser = choice::<Frequency>)]
    frequency: Frequency,
    /// The kind of payment: effort or output.
    #[arg(long, value_parser = choice::<ContractVariant>)]
    variant: ContractVariant,
    /// The product category, such as 01 for household help.
    #[arg(long)]
    category: Option<String>,
    /// The claim periods: calendar_month or iso_4_weeks.
    #[arg(long, default_value = "calendar_month", value_parser = choice::<Calendar>)]
    calendar: Calendar,
}

fn volume(text: &str) -> Result<Volume, String> {
    Volume::parse(text).ok_or_else(|| "a volume is a whole number, not below zero".to_owned())
}

fn choice<T: Choice>(text: &str) -> Result<T, String> {
    T::parse(text).ok_or_else(|| format!("choose from: {}", T::spellings().join(", ")))
}

pub fn run(question: &Question, common: &Common) -> Result<bool> {
    let Some(period) = Period::new(question.from, question.to) else {
        anyhow::bail!("{} comes before {}", question.to, question.from);
    };
    let assignment = Assignment {
        period,
        volume: question.volume,
        unit: question.unit,
        frequency: question.frequency,
        contract: question.variant,
        category: question.category.clone(),
        calendar: question.calendar,
    };
    let Ok(maxima) = maxima(&assignment) else {
        anyhow::bail!("the national standard does not know this unit, frequency and variant together");
    };
    if common.json {
        output::json(&report::periods(&maxima))?;
        return Ok(true);
    }
    for (period, max) in &maxima.periods {
        output::say(format!("{:<32} {max:>10}", common.lang.locale.period(*period)))?;
    }
    output::say(format!("{:<32} {:>10}", common.lang.tariff.words.together, maxima.total))?;
    Ok(true)
}
