//! The words of the ways in to a plan: questions from a letter, a message file, a link to share.

use resultaatwijzer_core::plan::{GoalDirection, SelfReliance};

use crate::words::Around;

/// A question, and what helps to answer it.
pub type Asked = (&'static str, &'static str);

/// Words of the ways in.
#[expect(missing_docs, reason = "a field's text is its documentation")]
pub struct StartWords {
    pub heading: Asked,
    pub heading_message: Asked,
    pub private: &'static str,
    pub step: fn(usize, usize) -> String,
    pub goal: fn(usize) -> String,
    pub next: &'static str,
    pub back: &'static str,
    pub not_known: &'static str,

    pub plan: &'static str,
    pub municipality_name: &'static str,
    pub municipality: Asked,
    pub period: Asked,
    pub from: &'static str,
    pub to: &'static str,
    pub decided: Asked,
    pub decided_on: &'static str,
    pub area: Asked,
    pub level: Asked,
    pub level_name: fn(u32, &str) -> String,
    pub level_unknown: Asked,
    pub level_of_help: Asked,
    pub level_ask: &'static str,
    pub help: Asked,
    pub variant: Asked,
    pub amount: Asked,
    pub hours: Around,
    pub minutes: Around,
    pub ask_amount: &'static str,
    pub amount_unsaid: &'static str,
    pub direction: Asked,
    pub direction_name: fn(GoalDirection) -> Asked,
    pub now: Asked,
    pub aim: Asked,
    pub self_reliance: fn(SelfReliance) -> &'static str,
    pub more: Asked,
    pub more_yes: &'static str,
    pub more_no: &'static str,
    pub household: Asked,
    pub households: [&'static str; 4],

    pub choose_one: &'static str,
    pub choose_help: &'static str,
    pub no_common_level: &'static str,
    pub date_missing: &'static str,
    pub date_or_unknown: &'static str,
    pub ends_before_start: &'static str,
    pub decided_after_end: &'static str,
    pub amount_missing: &'static str,
    pub amount_odd: &'static str,

    pub summary: Asked,
    pub result: &'static str,
    pub change: &'static str,
    pub change_what: Around,
    pub remove: fn(usize) -> String,
    pub empty: &'static str,
    pub show: &'static str,
    pub show_short: &'static str,
    pub unfinished: &'static str,
    pub start_over: &'static str,

    pub file: Asked,
    pub file_label: &'static str,
    pub file_drop: &'static str,
    pub file_refused: &'static str,
    pub by_hand: &'static str,
    pub line: fn(usize) -> String,

    pub share: &'static str,
    pub share_help: &'static str,
    pub share_private: &'static str,
    pub link: &'static str,
    pub copy: &'static str,
    pub copied: &'static str,
    pub not_copied: &'static str,
    pub qr: &'static str,
    pub qr_download: &'static str,
    pub qr_too_long: &'static str,
    pub qr_file: &'static str,
    pub too_long: &'static str,
}
