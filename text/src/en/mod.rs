//! English, plain: for readers who know little Dutch, and for integrators.

pub(crate) mod authoring;
pub(crate) mod estimates;
mod findings;
pub(crate) mod more_steps;
mod steps;

use resultaatwijzer_core::{
    catalogue::Audience,
    plan::{GoalDirection, MomentKind, SelfReliance, SupportSource},
    providers::{Measure, Order},
    step::Exemption,
    unit::{Frequency, PriceUnit, Unit},
};

use crate::{
    Language,
    format::Locale,
    words::{Common, PlanWords, ProviderWords, TariffWords},
};

/// English.
pub static LANGUAGE: Language = Language {
    code: "en",
    locale: Locale {
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
        units: |unit| match unit {
            Unit::Minute => ("minute", "minutes"),
            Unit::Hour => ("hour", "hours"),
            Unit::FullDay => ("day and night", "days and nights"),
            Unit::DayPart => ("half day", "half days"),
            Unit::Piece => ("time", "times"),
            Unit::Euro => ("euro", "euros"),
        },
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
    not_known: "not known",
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

/// The plan explainer.
pub static PLAN: PlanWords = PlanWords {
    title: "Your plan",
    intro: "Read here what you get, who does what and what you pay.",
    glance: "The main points",
    when: "When",
    when_value: |from, to| format!("{from} to {to}"),
    help_a_week: "Help",
    help_unknown: "The plan does not say",
    you_pay: "You pay",
    next_date: "Next date",
    no_next_date: "This plan has ended",
    results: "What do you want to reach?",
    result_number: |number, of| format!("Goal {number} of {of}"),
    ladder: "How much help is it?",
    ladder_text: |level, name| format!("Your help is level {level}: {name}."),
    now: "Now",
    aim: "Later",
    now_and_aim: "What can you do yourself?",
    self_reliance: |level| match level {
        SelfReliance::Not => "I cannot do it alone",
        SelfReliance::Sufficient => "I can almost do it alone",
        SelfReliance::Full => "I can do it alone",
    },
    direction: |direction| match direction {
        GoalDirection::Improve => ("Getting better", "You learn to do more yourself."),
        GoalDirection::Maintain => ("Keeping it so", "Things stay as good as they are. That is a fine result."),
        GoalDirection::SlowDecline => ("Taking it easy", "Things slowly get harder. You get help with that."),
    },
    who_does_what: "Who does what?",
    by: |by| match by {
        SupportSource::Self_ => "You yourself",
        SupportSource::Network => "People around you",
        SupportSource::GeneralProvision => "For everybody nearby",
        SupportSource::CustomProvision => "Help from the municipality",
    },
    how_much: "How much help do you get?",
    granted: "This is what the municipality gives you",
    hours_missing: "It does not say how much time you get.",
    hours_ask: "You have a right to know. Ask the municipality: how many hours of help do I get each week?",
    measure: "How do we know that it works?",
    ready_by: |date| format!("Ready on {date}"),
    why_level: "Why do you get this help?",
    time: "Days that matter",
    moment: |kind| match kind {
        MomentKind::Reported => ("You asked the municipality for help", "That is called a report."),
        MomentKind::OwnPlanDue => {
            ("Last day for your own plan", "You may write down yourself what you need. You need not.")
        }
        MomentKind::InvestigationDue => {
            ("The investigation must be done", "The municipality has at most six weeks for it.")
        }
        MomentKind::Applied => ("You applied", "The municipality then has two weeks to decide."),
        MomentKind::DecisionDue => ("The municipality must have decided", "No letter by then? Call the municipality."),
        MomentKind::Decided => ("The municipality decided", "You got a letter about it."),
        MomentKind::Start => ("The help starts", "The provider makes an appointment with you."),
        MomentKind::LastDayToObject => {
            ("Last day to say no", "Do you disagree with the letter? Then object before this day ends.")
        }
        MomentKind::Change => ("The help changes", "Read at your goals what will be different."),
        MomentKind::MidtermReview => ("We look together how it goes", "Do you need something else? Please say so."),
        MomentKind::FinalReview => ("We look back together", "Were the goals reached? What is needed after that?"),
        MomentKind::End => ("The plan ends", "Do you still need help after that? Call the municipality in time."),
    },
    next: "This is the next one",
    passed: "Past",
    money: "What do you pay yourself?",
    pay_holiday: "You also pay in a week without help, such as a holiday. The help stays yours.",
    pay_same: "Do you get more or less help? The amount mostly stays the same.",
    cost: |amount| format!("The municipality pays at most {amount} for your help."),
    cost_why: "How do we get to this amount?",
    rights: "Your rights",
    until: |date| format!("You can do this until {date}."),
    until_passed: |date| format!("You could do this until {date}. Do call: sometimes more is possible."),
    call: |phone| format!("Call {phone}"),
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
