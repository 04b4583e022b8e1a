//! The words of the provider comparison, in English.

use resultaatwijzer_core::providers::{Measure, Order};

use crate::words::ProviderWords;

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
