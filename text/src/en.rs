//! English.

use resultaatwijzer_core::{price::fact::Exemption, reading::problem::Problem};

use crate::{
    bill, facts,
    findings::{self, when_asking},
    language::{Advice, Language, Spoken},
    names::Names,
    phrases::en,
    pooling,
    screens::{self, Common},
    vocabulary::{Tongue, Vocabulary},
};

/// English.
pub static LANGUAGE: Language = Language {
    code: "en",
    direction: "ltr",
    locale: &en::LOCALE,
    common: &COMMON,
    finding,
    price: facts::price::en,
    contribution: facts::contribution::en,
    basis: en::basis,
};

/// All words in English.
pub static VOCABULARY: Vocabulary = Vocabulary {
    tongue: Tongue::English,
    plan: Spoken { language: &LANGUAGE, words: &screens::plan::EN },
    tariff: Spoken { language: &LANGUAGE, words: &screens::tariff::EN },
    providers: Spoken { language: &LANGUAGE, words: &screens::providers::EN },
    writer,
    bill_fact: facts::bill::en,
    funding_fact: facts::funding::en,
    change_fact: facts::change::en,
    real_price_fact: facts::real_price::en,
    since: en::since,
    bill: bill::en,
    no_bill: bill::EN_NONE,
    pooling: pooling::en,
};

/// The sentences of a finding for readers of a screen.
fn finding(problem: &Problem, names: &Names<'_>) -> Option<Advice> {
    match problem {
        Problem::Document(_) => None,
        Problem::Value(problem) => findings::value::en_reader(problem),
        Problem::Catalogue(problem) => findings::catalogue::en_reader(problem),
        Problem::Arrangement(problem) => findings::arrangement::en_reader(problem, names),
        Problem::Stacking(problem) => when_asking(|| findings::stacking::en_reader(problem, names)),
        Problem::Contribution(problem) => when_asking(|| findings::contribution::en_reader(problem, names)),
        Problem::Plan(problem) => findings::plan::en_reader(problem, names),
        Problem::Provider(problem) => when_asking(|| findings::provider::en_reader(problem)),
    }
}

/// The sentences of a finding for authors of catalogues.
fn writer(problem: &Problem) -> Option<Advice> {
    match problem {
        Problem::Document(problem) => findings::document::en_writer(problem),
        Problem::Value(problem) => findings::value::en_writer(problem),
        Problem::Catalogue(problem) => findings::catalogue::en_writer(problem),
        Problem::Arrangement(problem) => findings::arrangement::en_writer(problem),
        Problem::Plan(problem) => findings::plan::en_writer(problem),
        Problem::Provider(problem) => findings::provider::en_writer(problem),
        Problem::Stacking(_) | Problem::Contribution(_) => None,
    }
}

/// The words that more than one screen uses.
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
