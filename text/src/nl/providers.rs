//! The words of the provider comparison, in Dutch.

use resultaatwijzer_core::providers::{Measure, Order};

use crate::words::ProviderWords;

/// The provider comparison.
pub static PROVIDERS: ProviderWords = ProviderWords {
    title: "Wie kan u helpen?",
    intro: "Vergelijk aanbieders die de hulp uit uw plan kunnen geven.",
    need: "Dit zoekt u",
    no_need: "Kies eerst welke hulp u zoekt.",
    filters: "Wat is voor u belangrijk?",
    place: "Waar woont u?",
    any_place: "Dat zeg ik liever niet",
    within: "Hoe ver weg?",
    any_distance: "Maakt niet uit",
    within_km: |km| format!("Ten hoogste {km} km"),
    wait: "Hoe lang wachten?",
    any_wait: "Maakt niet uit",
    within_weeks: |weeks| format!("Ten hoogste {weeks} weken"),
    language: "Welke taal?",
    any_language: "Maakt niet uit",
    language_name: |code| {
        match code {
            "nl" => "Nederlands",
            "en" => "Engels",
            "ar" => "Arabisch",
            "tr" => "Turks",
            "pl" => "Pools",
            "pt" => "Portugees",
            "de" => "Duits",
            "fr" => "Frans",
            "es" => "Spaans",
            "uk" => "Oekraïens",
            "ti" => "Tigrinya",
            "so" => "Somalisch",
            "fa" => "Perzisch",
            "zh" => "Chinees",
            "fy" => "Fries",
            "nsl" | "dse" => "Nederlandse gebarentaal",
            other => other,
        }
        .to_owned()
    },
    order: "Wie staat bovenaan?",
    order_name: |order| match order {
        Order::Distance => "Wie het dichtst bij is",
        Order::Waiting => "Wie het eerst kan beginnen",
        Order::GoalAttainment => "Waar de meeste doelen lukken",
        Order::Name => "Op het alfabet",
    },
    found: |all, some| {
        let part = match some {
            0 => String::new(),
            1 => " 1 kan een deel.".into(),
            some => format!(" {some} kunnen een deel."),
        };
        match all {
            0 if some == 0 => "Geen aanbieder gevonden.".into(),
            0 => format!("Geen aanbieder kan alles.{part}"),
            1 => format!("1 aanbieder kan alles.{part}"),
            all => format!("{all} aanbieders kunnen alles.{part}"),
        }
    },
    none: "Kies iets minder strenge wensen. Of bel uw gemeente.",
    left_out: |count| format!("Buiten uw wensen vallen er nog {count}."),
    covers_all: "Kan alles wat u zoekt",
    covers: |covered, of| format!("Kan {covered} van de {of}"),
    missing: |blocks| format!("Niet: {blocks}"),
    distance: "Waar",
    waiting: "Wachten",
    weeks: |weeks| match weeks {
        0 => "U kunt nu beginnen".into(),
        1 => "1 week".into(),
        weeks => format!("{weeks} weken"),
    },
    speaks: "Spreekt",
    phone: "Telefoon",
    measure: |measure| match measure {
        Measure::GoalAttainment => ("Doel gehaald", "Van alle mensen die klaar zijn."),
        Measure::DropOut => ("Eerder gestopt", "Van alle mensen die klaar zijn. Minder is beter."),
        Measure::Satisfaction => ("Geeft een 8 of hoger", "Van alle mensen die een cijfer gaven."),
    },
    figure: |percent, low, high| format!("{percent}% (tussen {low}% en {high}%)"),
    answers: |answers| format!("{answers} antwoorden"),
    too_few: |answers| format!("Te weinig antwoorden ({answers}) voor een cijfer"),
    no_figure: "Niet bekend",
    tied: "Even goed als een ander op deze plek",
    order_why: "Eerst komt wie alles kan. Is er geen verschil? Dan staat elke dag een ander bovenaan.",
    compare: |name| format!("Vergelijk {name}"),
    comparison: "Naast elkaar",
    compare_hint: "Kies twee of drie aanbieders. Dan zetten we ze naast elkaar.",
    compare_full: "U vergelijkt er nu drie. Haal er eerst een weg.",
    provider: "Aanbieder",
    choose: |name| format!("Kies {name}"),
    choose_short: "Kies deze aanbieder",
    chosen_short: "Gekozen",
    legend: "Zo leest u de balk: het blok toont waar het echte cijfer waarschijnlijk ligt. De streep is het gemeten cijfer.",
    chosen: |name| format!("U koos {name}. Vertel dit aan uw gemeente."),
    measured: |by, period| format!("Gemeten door {by}, {period}."),
};
