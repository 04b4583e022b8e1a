//! English, plain: for readers who know little Dutch, and for integrators.

pub(crate) mod authoring;
pub(crate) mod bill;
mod conversation;
pub(crate) mod estimates;
mod findings;
pub(crate) mod more_steps;
mod plan;
mod start;
mod steps;

pub use start::{START, START_STAFF};

use resultaatwijzer_core::{
    catalogue::Audience,
    price::fact::Exemption,
    providers::{Measure, Order},
    value::unit::{Frequency, PriceUnit, Unit},
};

use crate::{
    Language,
    format::Locale,
    words::{Common, ProviderWords, TariffWords},
};

pub use conversation::CONVERSATION;
pub use plan::PLAN;

/// English.
pub static LANGUAGE: Language = Language {
    code: "en",
    direction: "ltr",
    locale: Locale {
        digits: None,
        thousands: ',',
        decimal: '.',
        after_euro: "",
        months: [
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December",
        ],
        until: "to",
        units: |unit, count| {
            let (one, many) = match unit {
                Unit::Minute => ("minute", "minutes"),
                Unit::Hour => ("hour", "hours"),
                Unit::FullDay => ("day and night", "days and nights"),
                Unit::DayPart => ("half day", "half days"),
                Unit::Piece => ("time", "times"),
                Unit::Euro => ("euro", "euros"),
            };
            if count == 1 { one } else { many }
        },
        counted_in_word: &[],
        frequency: |frequency| match frequency {
            Frequency::Day => "a day",
            Frequency::Week => "a week",
            Frequency::Month => "a month",
            Frequency::FourWeeks => "every four weeks",
            Frequency::Total => "in total",
        },
        price_unit: |per| match per {
            PriceUnit::Minute => "per minute",
            PriceUnit::Hour => "per hour",
            PriceUnit::DayPart => "per half day (4 hours)",
            PriceUnit::FullDay => "per day and night",
            PriceUnit::Piece => "each time",
            PriceUnit::Month => "per month",
            PriceUnit::FourWeeks => "per four weeks",
            PriceUnit::Once => "for the whole course",
        },
        and: "and",
    },
    common: &COMMON,
    finding: findings::finding,
    fact: steps::fact,
    basis: steps::basis,
};

static COMMON: Common = Common {
    example: "This is an example. People and amounts are made up.",
    failed: "This part does not work right now.",
    failed_help: "Please try again later, or call your municipality.",
    not_reached: "We cannot get the information right now.",
    not_valid: "The municipality's information is not right.",
    technical: "For the manager of this website",
    attention: "Please note",
    good_to_know: "Good to know",
    not_known: "Not known yet",
    a_week: |time| format!("{time} a week"),
    pay_nothing: "You pay nothing",
    exempt: |reason| match reason {
        Exemption::HouseholdBelowPensionAge => {
            "You live with others. Not everybody has reached the state pension age. Then you pay nothing."
        }
        Exemption::MinorsOnly => "The help is for children. Then you pay nothing.",
        Exemption::NothingDue => "The municipality asks no own contribution for this help.",
    },
    pay_per_month: |amount| format!("{amount} a month"),
    pay_unknown_from: |date| format!("The amount from {date} is not known yet."),
    pay_why: "This is called the own contribution. It is one amount for your whole household.",
};

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

/// The provider comparison.
pub static PROVIDERS: ProviderWords = ProviderWords {
    title: "Who can help you?",
    intro: "Compare providers that can give the help in your plan.",
    need: "This is what you are looking for",
    no_need: "First choose which help you are looking for.",
    filters: "What matters to you?",
    place: "Where do you live?",
    any_place: "I would rather not say",
    within: "How far away?",
    any_distance: "It does not matter",
    within_km: |km| format!("At most {km} km"),
    wait: "How long can you wait?",
    any_wait: "It does not matter",
    within_weeks: |weeks| format!("At most {weeks} weeks"),
    language: "Which language?",
    any_language: "It does not matter",
    language_name: |code| {
        match code {
            "nl" => "Dutch",
            "en" => "English",
            "ar" => "Arabic",
            "tr" => "Turkish",
            "pl" => "Polish",
            "pt" => "Portuguese",
            "de" => "German",
            "fr" => "French",
            "es" => "Spanish",
            "uk" => "Ukrainian",
            "ti" => "Tigrinya",
            "so" => "Somali",
            "fa" => "Persian",
            "zh" => "Chinese",
            "fy" => "Frisian",
            "nsl" | "dse" => "Dutch Sign Language",
            other => other,
        }
        .to_owned()
    },
    order: "Who comes first?",
    order_name: |order| match order {
        Order::Distance => "The nearest",
        Order::Waiting => "Who can start first",
        Order::GoalAttainment => "Where most goals are reached",
        Order::Name => "The alphabet",
    },
    found: |all, some| {
        let part = match some {
            0 => String::new(),
            some => format!(" {some} can do a part."),
        };
        match all {
            0 if some == 0 => "No provider found.".into(),
            0 => format!("No provider can do everything.{part}"),
            1 => format!("1 provider can do everything.{part}"),
            all => format!("{all} providers can do everything.{part}"),
        }
    },
    none: "Choose wishes that are a little less strict. Or call your municipality.",
    left_out: |count| format!("Another {count} fall outside your wishes."),
    covers_all: "Can do all that you are looking for",
    covers: |covered, of| format!("Can do {covered} of {of}"),
    missing: |blocks| format!("Not: {blocks}"),
    distance: "Where",
    waiting: "Waiting",
    weeks: |weeks| match weeks {
        0 => "You can start now".into(),
        1 => "1 week".into(),
        weeks => format!("{weeks} weeks"),
    },
    speaks: "Speaks",
    phone: "Telephone",
    measure: |measure| match measure {
        Measure::GoalAttainment => ("Goal reached", "Of all people who are ready."),
        Measure::DropOut => ("Stopped early", "Of all people who are ready. Lower is better."),
        Measure::Satisfaction => ("Gives an 8 or higher", "Of all people who gave a mark out of 10."),
    },
    figure: |percent, low, high| format!("{percent}% (between {low}% and {high}%)"),
    answers: |answers| format!("{answers} answers"),
    too_few: |answers| format!("Too few answers ({answers}) for a figure"),
    no_figure: "Not known",
    tied: "As good as another in this place",
    order_why: "First comes who can do everything. Is there no difference? Then another is on top each day.",
    compare: |name| format!("Compare {name}"),
    comparison: "Side by side",
    compare_hint: "Choose two or three providers. Then we put them side by side.",
    compare_full: "You are comparing three now. Take one away first.",
    provider: "Provider",
    choose: |name| format!("Choose {name}"),
    choose_short: "Choose this provider",
    chosen_short: "Chosen",
    legend: "How to read the bar: the block shows where the real figure probably lies. The line is the figure that was measured.",
    chosen: |name| format!("You chose {name}. Tell your municipality."),
    measured: |by, period| format!("Measured by {by}, {period}."),
};
