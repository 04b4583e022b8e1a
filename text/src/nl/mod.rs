//! Dutch, at B1: short, active, concrete, "u".

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

/// Dutch.
pub static LANGUAGE: Language = Language {
    code: "nl",
    direction: "ltr",
    locale: Locale {
        digits: None,
        thousands: '.',
        decimal: ',',
        after_euro: "\u{a0}",
        months: [
            "januari",
            "februari",
            "maart",
            "april",
            "mei",
            "juni",
            "juli",
            "augustus",
            "september",
            "oktober",
            "november",
            "december",
        ],
        until: "t/m",
        units: |unit, count| {
            let (one, many) = match unit {
                Unit::Minute => ("minuut", "minuten"),
                Unit::Hour => ("uur", "uur"),
                Unit::FullDay => ("dag en nacht", "dagen en nachten"),
                Unit::DayPart => ("dagdeel", "dagdelen"),
                Unit::Piece => ("keer", "keer"),
                Unit::Euro => ("euro", "euro"),
            };
            if count == 1 { one } else { many }
        },
        counted_in_word: &[],
        frequency: |frequency| match frequency {
            Frequency::Day => "per dag",
            Frequency::Week => "per week",
            Frequency::Month => "per maand",
            Frequency::FourWeeks => "per vier weken",
            Frequency::Total => "in totaal",
        },
        price_unit: |per| match per {
            PriceUnit::Minute => "per minuut",
            PriceUnit::Hour => "per uur",
            PriceUnit::DayPart => "per dagdeel (4 uur)",
            PriceUnit::FullDay => "per dag en nacht",
            PriceUnit::Piece => "per keer",
            PriceUnit::Month => "per maand",
            PriceUnit::FourWeeks => "per vier weken",
            PriceUnit::Once => "voor het hele traject",
        },
        and: "en",
    },
    common: &COMMON,
    finding: findings::finding,
    fact: steps::fact,
    basis: steps::basis,
};

static COMMON: Common = Common {
    example: "Dit is een voorbeeld. Mensen en bedragen zijn verzonnen.",
    failed: "Dit onderdeel werkt nu niet.",
    failed_help: "Probeer het later nog eens, of bel uw gemeente.",
    not_reached: "We kunnen de gegevens nu niet ophalen.",
    not_valid: "De gegevens van de gemeente kloppen niet.",
    technical: "Voor de beheerder van deze website",
    attention: "Let op",
    good_to_know: "Goed om te weten",
    not_known: "Nog niet bekend",
    a_week: |time| format!("{time} per week"),
    pay_nothing: "U betaalt niets",
    exempt: |reason| match reason {
        Exemption::HouseholdBelowPensionAge => {
            "U woont met anderen. Niet iedereen heeft de leeftijd voor AOW. Dan betaalt u niets."
        }
        Exemption::MinorsOnly => "De hulp is voor kinderen. Dan betaalt u niets.",
        Exemption::NothingDue => "Voor deze hulp vraagt de gemeente geen eigen bijdrage.",
    },
    pay_per_month: |amount| format!("{amount} per maand"),
    pay_unknown_from: |date| format!("Het bedrag vanaf {date} is nog niet bekend."),
    pay_why: "Dit heet de eigen bijdrage. Het is één bedrag voor uw hele huishouden.",
};

/// The tariff calculator.
pub static TARIFF: TariffWords = TariffWords {
    title: "Wat kost de hulp?",
    intro: "Kies hulp. U ziet meteen wat het kost en waarom.",
    choose: "Kies de hulp",
    choose_help: "Open een onderwerp en kies wat nodig is.",
    remove: |block| format!("Haal {block} weg"),
    chosen: "Uw keuze",
    nothing_chosen: "U koos nog niets. Open eerst een onderwerp.",
    quantity: "Hoeveel?",
    less: |block| format!("Minder {block}"),
    more: |block| format!("Meer {block}"),
    variant: "Waar?",
    settings: "Wanneer en voor wie?",
    from: "Eerste dag",
    to: "Laatste dag",
    municipality: "Gemeente",
    audience: "Hoe regelt u de hulp?",
    audience_name: |audience| match audience {
        Audience::InKind => "De gemeente regelt het",
        Audience::PersonalBudgetProfessional => "Zelf, met een organisatie (pgb)",
        Audience::PersonalBudgetIndependent => "Zelf, met een zelfstandige (pgb)",
        Audience::PersonalBudgetNetwork => "Zelf, met een bekende (pgb)",
    },
    household: "Met wie woont u?",
    household_alone: "Ik woon alleen",
    household_pension: "Samen, iedereen heeft de leeftijd voor AOW",
    household_below: "Samen, niet iedereen heeft de leeftijd voor AOW",
    household_minors: "De hulp is alleen voor kinderen",
    outcome: "Dit kost het",
    total: "Alle hulp samen",
    at_most: "ten hoogste",
    in_period: |period| format!("van {period}"),
    per_period: "Kosten per periode",
    period: "Periode",
    together: "Samen",
    own_contribution: "U betaalt zelf",
    contribution_unknown: "nog niet bekend",
    cannot_price: "We kunnen dit nog niet uitrekenen.",
    explanation: "Hoe komen we aan deze bedragen?",
    price: |amount, per| format!("{amount} {per}"),
    no_price: "Geen tarief bekend",
    past_tariffs: |date| format!("Deze tarieven golden tot en met {date}."),
};

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
