//! The words of the tariff calculator, in English.

use resultaatwijzer_core::catalogue::Audience;

use crate::words::TariffWords;

/// The tariff calculator.
pub static TARIFF: TariffWords = TariffWords {
    title: "What does the help cost?",
    intro: "Choose help. You see at once what it costs and why.",
    choose: "Choose the help",
    choose_help: "Open a subject and choose what is needed.",
    remove: |block| format!("Take away {block}"),
    chosen: "Your choice",
    nothing_chosen: "You have not chosen anything yet. Open a subject first.",
    quantity: "How much?",
    less: |block| format!("Less {block}"),
    more: |block| format!("More {block}"),
    variant: "Where?",
    settings: "When and for whom?",
    from: "First day",
    to: "Last day",
    municipality: "Municipality",
    audience: "How do you arrange the help?",
    audience_name: |audience| match audience {
        Audience::InKind => "The municipality arranges it",
        Audience::PersonalBudgetProfessional => "Myself, with an organisation (personal budget)",
        Audience::PersonalBudgetIndependent => "Myself, with a freelancer (personal budget)",
        Audience::PersonalBudgetNetwork => "Myself, with somebody I know (personal budget)",
    },
    household: "With whom do you live?",
    household_alone: "I live alone",
    household_pension: "Together, everybody has reached the state pension age",
    household_below: "Together, not everybody has reached the state pension age",
    household_minors: "The help is only for children",
    outcome: "This is what it costs",
    total: "All help together",
    at_most: "at most",
    in_period: |period| format!("for {period}"),
    per_period: "Costs per period",
    period: "Period",
    together: "Together",
    own_contribution: "You pay yourself",
    contribution_unknown: "not known yet",
    cannot_price: "We cannot work this out yet.",
    explanation: "How do we get to these amounts?",
    price: |amount, per| format!("{amount} {per}"),
    no_price: "No tariff known",
    past_tariffs: |date| format!("These tariffs held until {date}."),
};
