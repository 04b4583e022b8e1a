//! The fixed words of screens: one typed struct per language, so that a missing text does not compile.

use resultaatwijzer_core::{
    catalogue::Audience,
    plan::{GoalAttainment, GoalDirection, MomentKind, Proposal, SelfReliance, SharedPart, SupportSource},
    price::fact::Exemption,
    providers::{Measure, Order},
    value::unit::Frequency,
};

/// A sentence around one value.
pub type Around = fn(&str) -> String;

/// Words on more than one screen.
#[expect(missing_docs, reason = "a field's text is its documentation")]
pub struct Common {
    pub example: &'static str,
    pub failed: &'static str,
    pub failed_help: &'static str,
    pub not_reached: &'static str,
    pub not_valid: &'static str,
    pub technical: &'static str,
    pub attention: &'static str,
    pub good_to_know: &'static str,
    pub not_known: &'static str,
    pub a_week: Around,
    pub pay_nothing: &'static str,
    pub exempt: fn(Exemption) -> &'static str,
    pub pay_per_month: Around,
    pub pay_unknown_from: Around,
    pub pay_why: &'static str,
}

/// A term of the field, and what it means.
pub struct Term {
    /// How it is written: one, several.
    pub forms: &'static [&'static str],
    /// What it means, to stand between brackets after it.
    pub meaning: &'static str,
}

/// A conversation, and for each who takes part what to do: the resident, the access team, the provider.
pub struct Conversation {
    /// Where or why.
    pub name: &'static str,
    /// Whether it looks back on the goals.
    pub looks_back: bool,
    /// What to do: by the resident, the access team, the provider.
    pub lists: [&'static [&'static str]; 3],
}

/// Words of the plan explainer.
#[expect(missing_docs, reason = "a field's text is its documentation")]
pub struct PlanWords {
    pub title: &'static str,
    pub intro: &'static str,
    pub glance: &'static str,
    pub when: &'static str,
    pub when_value: fn(&str, &str) -> String,
    pub help_a_week: &'static str,
    pub help_unknown: &'static str,
    pub you_pay: &'static str,
    pub next_date: &'static str,
    pub no_next_date: &'static str,
    pub stopped_on: Around,
    pub with_whom: &'static str,
    pub you_got: &'static str,
    pub you_paid: &'static str,
    pub results: &'static str,
    pub result_number: fn(usize, usize) -> String,
    pub ladder: &'static str,
    pub ladder_text: fn(&str, &str) -> String,
    pub now: &'static str,
    pub aim: &'static str,
    pub now_and_aim: &'static str,
    pub self_reliance: fn(SelfReliance) -> &'static str,
    pub direction: fn(GoalDirection) -> (&'static str, &'static str),
    pub who_does_what: &'static str,
    pub by: fn(SupportSource) -> &'static str,
    pub how_much: &'static str,
    pub granted: &'static str,
    pub hours_missing: &'static str,
    pub hours_ask: &'static str,
    pub measure: &'static str,
    pub ready_by: Around,
    pub why_level: &'static str,
    pub time: &'static str,
    pub moment: fn(MomentKind) -> (&'static str, &'static str),
    pub from_today: fn(u32, Frequency) -> String,
    pub passed: &'static str,
    pub money: &'static str,
    pub money_past: &'static str,
    pub pay_ask: &'static str,
    pub pay_a_year: Around,
    pub pay_at_most: Around,
    pub pay_holiday: &'static str,
    pub pay_same: &'static str,
    pub pay_before: &'static str,
    pub cost: Around,
    pub cost_why: &'static str,
    pub rights: &'static str,
    pub until: Around,
    pub until_passed: Around,
    pub call: Around,
    pub for_person: Around,
    pub ended: Around,
    pub ended_help: &'static str,
    pub part_unreadable: &'static str,
    pub part_unreadable_help: &'static str,
    pub goal_in_words: &'static str,
    pub then_and_now: &'static str,
    pub reviewed_on: Around,
    pub goal_attainment: fn(GoalAttainment) -> &'static str,
    pub then: &'static str,
    pub proposal: fn(Proposal) -> (&'static str, &'static str),
    pub proposal_hours: fn(&str, &str) -> String,
    pub proposal_pay: &'static str,
    pub together: &'static str,
    pub coordinator: &'static str,
    pub informal_carer: &'static str,
    pub safety: &'static str,
    pub sharing: Around,
    pub shared_part: fn(SharedPart) -> &'static str,
    pub consented: Around,
    pub not_consented: &'static str,
    pub calendar_file: &'static str,
    pub terms: &'static [Term],
    pub depth: &'static str,
    pub depths: [&'static str; 3],
    pub read_aloud: &'static str,
    pub stop_reading: &'static str,
    pub print: &'static str,
}

/// Words of the conversation: what to have ready for it, and sharing the plan.
#[expect(missing_docs, reason = "a field's text is its documentation")]
pub struct ConversationWords {
    pub title: &'static str,
    pub intro: &'static str,
    pub conversations: &'static [Conversation],
    pub list_for: [&'static str; 3],
    pub goal_works: Around,
    pub goal_in_words: &'static str,
    pub print: &'static str,
    pub share: &'static str,
    pub share_why: &'static str,
    pub share_what: &'static str,
    pub share_not: &'static str,
    pub share_agree: &'static str,
    pub share_open: &'static str,
    pub share_mail: &'static str,
    pub share_subject: &'static str,
}

/// Words of the tariff calculator.
#[expect(missing_docs, reason = "a field's text is its documentation")]
pub struct TariffWords {
    pub title: &'static str,
    pub intro: &'static str,
    pub choose: &'static str,
    pub choose_help: &'static str,
    pub remove: Around,
    pub chosen: &'static str,
    pub nothing_chosen: &'static str,
    pub quantity: &'static str,
    pub less: Around,
    pub more: Around,
    pub variant: &'static str,
    pub settings: &'static str,
    pub from: &'static str,
    pub to: &'static str,
    pub municipality: &'static str,
    pub audience: &'static str,
    pub audience_name: fn(Audience) -> &'static str,
    pub household: &'static str,
    pub household_alone: &'static str,
    pub household_pension: &'static str,
    pub household_below: &'static str,
    pub household_minors: &'static str,
    pub outcome: &'static str,
    pub total: &'static str,
    pub at_most: &'static str,
    pub in_period: Around,
    pub per_period: &'static str,
    pub period: &'static str,
    pub together: &'static str,
    pub own_contribution: &'static str,
    pub contribution_unknown: &'static str,
    pub cannot_price: &'static str,
    pub explanation: &'static str,
    pub price: fn(&str, &str) -> String,
    pub no_price: &'static str,
    pub past_tariffs: Around,
}

/// Words of the provider comparison.
#[expect(missing_docs, reason = "a field's text is its documentation")]
pub struct ProviderWords {
    pub title: &'static str,
    pub intro: &'static str,
    pub need: &'static str,
    pub no_need: &'static str,
    pub filters: &'static str,
    pub place: &'static str,
    pub any_place: &'static str,
    pub within: &'static str,
    pub any_distance: &'static str,
    pub within_km: Around,
    pub wait: &'static str,
    pub any_wait: &'static str,
    pub within_weeks: Around,
    pub language: &'static str,
    pub any_language: &'static str,
    pub language_name: fn(&str) -> String,
    pub order: &'static str,
    pub order_name: fn(Order) -> &'static str,
    pub found: fn(usize, usize) -> String,
    pub none: &'static str,
    pub left_out: fn(usize) -> String,
    pub covers_all: &'static str,
    pub covers: fn(usize, usize) -> String,
    pub missing: Around,
    pub distance: &'static str,
    pub waiting: &'static str,
    pub weeks: fn(u32) -> String,
    pub speaks: &'static str,
    pub phone: &'static str,
    pub measure: fn(Measure) -> (&'static str, &'static str),
    pub figure: fn(u32, u32, u32) -> String,
    pub answers: Around,
    pub too_few: fn(u32) -> String,
    pub no_figure: &'static str,
    pub tied: &'static str,
    pub order_why: &'static str,
    pub compare: Around,
    pub comparison: &'static str,
    pub compare_hint: &'static str,
    pub compare_full: &'static str,
    pub provider: &'static str,
    pub choose: Around,
    pub choose_short: &'static str,
    pub chosen_short: &'static str,
    pub legend: &'static str,
    pub chosen: Around,
    pub measured: fn(&str, &str) -> String,
}

/// A rule's own reason and solution, or the sentences that stand in for them.
#[cfg(feature = "asking")]
pub(crate) fn ruled(
    rule: Option<&resultaatwijzer_core::catalogue::wire::RuleText>,
    otherwise: impl FnOnce() -> (String, String),
) -> (String, String) {
    rule.map_or_else(otherwise, |rule| (rule.reason.clone(), rule.solution.clone()))
}
