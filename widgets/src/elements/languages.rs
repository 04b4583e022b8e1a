//! The languages of this module: which there are, and what each screen says in them.

#[cfg(all(feature = "ar", not(any(feature = "nl", feature = "en"))))]
use resultaatwijzer_text::ar as first;
#[cfg(all(feature = "en", not(feature = "nl")))]
use resultaatwijzer_text::en as first;
#[cfg(feature = "nl")]
use resultaatwijzer_text::nl as first;
use resultaatwijzer_text::{Language, Spoken, words::PlanWords};
#[cfg(any(feature = "conversation", feature = "tariff", feature = "providers", feature = "start"))]
use resultaatwijzer_text::{
    en, nl,
    start_words::StartWords,
    words::{ConversationWords, ProviderWords, TariffWords},
};

/// The codes of the languages, the one to fall back on first.
pub(super) const CODES: &[&str] = &[
    #[cfg(feature = "nl")]
    "nl",
    #[cfg(feature = "en")]
    "en",
    #[cfg(feature = "ar")]
    "ar",
];

/// The code of the language of a tag such as `en-GB`, or of the language to fall back on.
pub(super) fn nearest(tag: &str) -> &'static str {
    let asked = tag.split(['-', '_']).next().unwrap_or_default();
    let found = CODES.iter().find(|code| code.eq_ignore_ascii_case(asked));
    found.or(CODES.first()).copied().unwrap_or_default()
}

/// What every screen says.
pub(super) fn language(code: &str) -> &'static Language {
    match code {
        #[cfg(feature = "ar")]
        "ar" => &resultaatwijzer_text::ar::LANGUAGE,
        #[cfg(feature = "en")]
        "en" => &resultaatwijzer_text::en::LANGUAGE,
        _ => &first::LANGUAGE,
    }
}

/// The plan explainer.
pub(super) fn plan(code: &str) -> Spoken<PlanWords> {
    let words = match code {
        #[cfg(feature = "ar")]
        "ar" => &resultaatwijzer_text::ar::PLAN,
        #[cfg(feature = "en")]
        "en" => &resultaatwijzer_text::en::PLAN,
        _ => &first::PLAN,
    };
    Spoken { language: language(code), words }
}

/// The words of a screen that is written in Dutch and English.
macro_rules! screens {
    ($($(#[$doc:meta])* $feature:literal $name:ident: $words:ident = $static:ident;)+) => {$(
        $(#[$doc])*
        #[cfg(feature = $feature)]
        pub(super) fn $name(code: &str) -> Spoken<$words> {
            let words = if code == "en" { &en::$static } else { &nl::$static };
            Spoken { language: language(code), words }
        }
    )+};
}

screens! {
    /// The conversation.
    "conversation" conversation: ConversationWords = CONVERSATION;
    /// The calculator.
    "tariff" tariff: TariffWords = TARIFF;
    /// The comparison.
    "providers" providers: ProviderWords = PROVIDERS;
    /// The ways in to a plan, to a resident.
    "start" start: StartWords = START;
    /// The same, to whoever helps a resident.
    "start" start_staff: StartWords = START_STAFF;
}
