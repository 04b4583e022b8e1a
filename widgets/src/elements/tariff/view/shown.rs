//! What the calculator's screen shows, as plain values in reading order.

use resultaatwijzer_core::catalogue::{Audience, Icon};

use crate::view::{HouseholdChoice, Notice, StepView};

/// The whole screen.
#[derive(Clone, Debug, PartialEq)]
pub struct TariffView {
    /// What to know about the numbers.
    pub notice: String,
    /// Until when the tariffs held, when that is past.
    pub past: Option<String>,
    /// What can be chosen, by area.
    pub areas: Vec<AreaView>,
    /// What was chosen.
    pub lines: Vec<LineView>,
    /// When and for whom.
    pub settings: Settings,
}

/// What the choices come to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// What it costs.
    pub outcome: Outcome,
    /// What each line costs; nothing where there is no price.
    pub totals: Vec<String>,
}

/// A result area to choose from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AreaView {
    /// Its name.
    pub name: String,
    /// What it is about.
    pub meaning: String,
    /// Its picture.
    pub icon: Icon,
    /// How many of its blocks are chosen.
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
    /// What it means.
    pub meaning: String,
    /// Its levels in words.
    pub levels: String,
    /// Its price; `None` where no tariff is known.
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
    /// How much, as typed.
    pub quantity: String,
    /// The same in words: `2 uur per week`.
    pub quantity_text: String,
    /// What one counts: `minuten per week`.
    pub unit: String,
    /// By how much the buttons change it.
    pub step: u32,
    /// Its variants with names; the chosen one is true.
    pub variants: Vec<(String, String, bool)>,
    /// What it costs; empty when it cannot be worked out.
    pub total: String,
}

/// When and for whom.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
    /// The first day.
    pub from: String,
    /// The last day.
    pub to: String,
    /// Municipalities by code and name; none when there is one only.
    pub municipalities: Vec<(String, String, bool)>,
    /// By which tariff; none when there is one only.
    pub audiences: Vec<(Audience, &'static str, bool)>,
    /// With whom the resident lives.
    pub households: Vec<(HouseholdChoice, &'static str, bool)>,
}

/// What it costs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It cannot be worked out: why, and what helps.
    Refused(Vec<Notice>),
    /// The price.
    Priced(Box<Priced>),
}

/// A price and its parts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Priced {
    /// All help together.
    pub total: String,
    /// From when to when.
    pub period: String,
    /// What the household pays, and why or from when it is not known.
    pub contribution: String,
    /// Notes with the contribution.
    pub contribution_note: String,
    /// What stands in the way, and what is worth knowing.
    pub notices: Vec<Notice>,
    /// The names of the lines, as columns.
    pub columns: Vec<String>,
    /// The claim periods: what each line costs in it, and together.
    pub rows: Vec<Row>,
    /// The sum of each column, and of all.
    pub totals: Vec<String>,
    /// Why.
    pub steps: Vec<StepView>,
}

/// One claim period.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Which.
    pub period: String,
    /// What each line costs in it; empty where a line does not run.
    pub amounts: Vec<String>,
    /// Together.
    pub total: String,
    /// Together against the dearest period, in percent, for a bar.
    pub share: u32,
}
