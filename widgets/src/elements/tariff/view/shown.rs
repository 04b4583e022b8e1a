//! The content of the calculator's screen, as plain values in reading order.

use resultaatwijzer_core::catalogue::{Audience, Icon};

use crate::view::{HouseholdChoice, Notice, StepView};

/// The whole screen.
#[derive(Clone, Debug, PartialEq)]
pub struct TariffView {
    /// The notice about the numbers.
    pub notice: String,
    /// The notice that the last tariffs have ended, if so.
    pub past: Option<String>,
    /// The blocks to choose from, by result area.
    pub areas: Vec<AreaView>,
    /// The chosen blocks.
    pub lines: Vec<LineView>,
    /// The choices for all lines.
    pub settings: Settings,
}

/// The answer to the choices.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// The price, or the reasons why there is none.
    pub outcome: Outcome,
    /// The cost of each line; none when there is no price.
    pub totals: Vec<String>,
}

/// A result area to choose from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AreaView {
    /// Its name.
    pub name: String,
    /// Its meaning.
    pub meaning: String,
    /// Its icon.
    pub icon: Icon,
    /// The number of its blocks that are chosen.
    pub chosen: usize,
    /// Its blocks.
    pub blocks: Vec<BlockView>,
}

/// A block to choose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BlockView {
    /// Its code.
    pub code: String,
    /// Its name.
    pub name: String,
    /// Its meaning.
    pub meaning: String,
    /// Its levels in words.
    pub levels: String,
    /// Its price; `None` when no tariff is known.
    pub price: Option<String>,
    /// Whether it is chosen.
    pub chosen: bool,
}

/// A chosen block.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LineView {
    /// Its code.
    pub code: String,
    /// Its name.
    pub name: String,
    /// The volume as typed.
    pub quantity: String,
    /// The volume in words: `2 uur per week`.
    pub quantity_text: String,
    /// The unit: `minuten per week`.
    pub unit: String,
    /// The amount by which the buttons change it.
    pub step: u32,
    /// The code and name of each variant, and whether it is chosen.
    pub variants: Vec<(String, String, bool)>,
    /// Its cost; empty when it cannot be calculated.
    pub total: String,
}

/// The choices for all lines.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
    /// The first day.
    pub from: String,
    /// The last day.
    pub to: String,
    /// The municipalities; none when there is only one.
    pub municipalities: Vec<(String, String, bool)>,
    /// The audiences; none when there is only one.
    pub audiences: Vec<(Audience, &'static str, bool)>,
    /// The households.
    pub households: Vec<(HouseholdChoice, &'static str, bool)>,
}

/// The price, or the reasons why there is none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// There is no price: the reasons, each with its help.
    Refused(Vec<Notice>),
    /// The price.
    Priced(Box<Priced>),
}

/// A price and its parts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Priced {
    /// The total.
    pub total: String,
    /// The period.
    pub period: String,
    /// The amount that the household pays, and from when or why it is not known.
    pub contribution: String,
    /// Notes about the own contribution.
    pub contribution_note: String,
    /// Warnings and notes.
    pub notices: Vec<Notice>,
    /// The names of the lines, as headings of the columns.
    pub columns: Vec<String>,
    /// The claim periods, as rows.
    pub rows: Vec<Row>,
    /// The total of each column, and of all of them.
    pub totals: Vec<String>,
    /// The explanation.
    pub steps: Vec<StepView>,
}

/// One claim period.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The period in words.
    pub period: String,
    /// The cost of each line in it; empty when the line has no day in it.
    pub amounts: Vec<String>,
    /// The total of the period.
    pub total: String,
    /// The total as a percentage of the most expensive period, for a bar.
    pub share: u32,
}
