//! The words of the tariff calculator, in Dutch.

use resultaatwijzer_core::catalogue::Audience;

use crate::words::TariffWords;

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
