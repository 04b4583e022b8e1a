//! Dutch, at B1: short, active, concrete, "u".

use resultaatwijzer_core::{price::fact::Exemption, reading::problem::Problem};

use crate::{
    bill, facts,
    findings::{self, when_asking},
    language::{Advice, Language, Spoken},
    names::Names,
    phrases::nl,
    pooling,
    screens::{self, Common},
    vocabulary::{Tongue, Vocabulary},
};

/// Dutch.
pub static LANGUAGE: Language = Language {
    code: "nl",
    direction: "ltr",
    locale: &nl::LOCALE,
    common: &COMMON,
    finding,
    price: facts::price::nl,
    contribution: facts::contribution::nl,
    basis: nl::basis,
};

/// All words in Dutch.
pub static VOCABULARY: Vocabulary = Vocabulary {
    tongue: Tongue::Dutch,
    plan: Spoken { language: &LANGUAGE, words: &screens::plan::NL },
    tariff: Spoken { language: &LANGUAGE, words: &screens::tariff::NL },
    providers: Spoken { language: &LANGUAGE, words: &screens::providers::NL },
    writer,
    bill_fact: facts::bill::nl,
    funding_fact: facts::funding::nl,
    change_fact: facts::change::nl,
    real_price_fact: facts::real_price::nl,
    since: nl::since,
    bill: bill::nl,
    no_bill: bill::NL_NONE,
    pooling: pooling::nl,
};

/// The sentences of a finding for readers of a screen.
fn finding(problem: &Problem, names: &Names<'_>) -> Option<Advice> {
    match problem {
        Problem::Document(_) => None,
        Problem::Value(problem) => findings::value::nl_reader(problem),
        Problem::Catalogue(problem) => findings::catalogue::nl_reader(problem),
        Problem::Arrangement(problem) => findings::arrangement::nl_reader(problem, names),
        Problem::Stacking(problem) => when_asking(|| findings::stacking::nl_reader(problem, names)),
        Problem::Contribution(problem) => when_asking(|| findings::contribution::nl_reader(problem, names)),
        Problem::Plan(problem) => findings::plan::nl_reader(problem, names),
        Problem::Provider(problem) => when_asking(|| findings::provider::nl_reader(problem)),
    }
}

/// The sentences of a finding for authors of catalogues.
fn writer(problem: &Problem) -> Option<Advice> {
    match problem {
        Problem::Document(problem) => findings::document::nl_writer(problem),
        Problem::Value(problem) => findings::value::nl_writer(problem),
        Problem::Catalogue(problem) => findings::catalogue::nl_writer(problem),
        Problem::Arrangement(problem) => findings::arrangement::nl_writer(problem),
        Problem::Plan(problem) => findings::plan::nl_writer(problem),
        Problem::Provider(problem) => findings::provider::nl_writer(problem),
        Problem::Stacking(_) | Problem::Contribution(_) => None,
    }
}

/// The words that more than one screen uses.
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
