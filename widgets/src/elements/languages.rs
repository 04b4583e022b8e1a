//! The languages, and the words of each screen in each language. The words of a language are a part of the module, so
//! that only its readers load them.

use resultaatwijzer_text::{Language, en, nl};
#[cfg(any(feature = "plan", feature = "tariff", feature = "providers"))]
use resultaatwijzer_text::{Spoken, screens};
#[cfg(feature = "plan")]
use resultaatwijzer_text::{further_plan_languages, screens::plan::PlanWords};

use wasm_split_helpers::wasm_split;

use crate::load::Failure;

/// The codes of the languages of all screens. The first one is used for readers of any other language.
pub(super) const OF_ALL: &[&str] = &["nl", "en"];

/// The code that matches a tag such as `en-GB`, or else the first of the codes.
pub(super) fn nearest(codes: &[&'static str], tag: &str) -> &'static str {
    let language = tag.split(['-', '_']).next().unwrap_or_default();
    let found = codes.iter().find(|code| code.eq_ignore_ascii_case(language));
    found.or(codes.first()).copied().unwrap_or_default()
}

/// The words of the screens of this module, in a language of all screens. The words of an element with [`own_words`]
/// are in a part of their own.
struct Words {
    language: &'static Language,
    #[cfg(feature = "plan")]
    plan: &'static PlanWords,
    #[cfg(feature = "tariff")]
    tariff: &'static screens::tariff::TariffWords,
    #[cfg(feature = "providers")]
    providers: &'static screens::providers::ProviderWords,
}

/// Collects the words of a language. Only the part of that language may refer to the result, because the words would
/// otherwise be in the main module.
macro_rules! gathered {
    ($(#[$doc:meta])* $name:ident, $language:ident) => {
        $(#[$doc])*
        static $name: Words = Words {
            language: &$language::LANGUAGE,
            #[cfg(feature = "plan")]
            plan: &screens::plan::$name,
            #[cfg(feature = "tariff")]
            tariff: &screens::tariff::$name,
            #[cfg(feature = "providers")]
            providers: &screens::providers::$name,
        };
    };
}

gathered! {
    /// The words in Dutch.
    NL, nl
}
gathered! {
    /// The words in English.
    EN, en
}

/// The words in Dutch.
#[wasm_split(nl, fallible)]
fn dutch() -> Result<&'static Words, Failure> {
    Ok(&NL)
}

/// The words in English.
#[wasm_split(en, fallible)]
fn english() -> Result<&'static Words, Failure> {
    Ok(&EN)
}

async fn words(code: &str) -> Result<&'static Words, Failure> {
    if code == "en" { english().await } else { dutch().await }
}

/// Defines a part for each further language of a plan, and the functions that find its words by their code.
#[cfg(feature = "plan")]
macro_rules! parts_of_a_plan {
    ($($code:ident)*) => {
        /// The codes of the languages in which a plan can be read.
        pub(super) const OF_A_PLAN: &[&str] = &["nl", "en", $(stringify!($code)),*];

        $(#[wasm_split($code, fallible)]
        fn $code() -> Result<&'static Spoken<PlanWords>, Failure> {
            static SPOKEN: Spoken<PlanWords> = {
                use resultaatwijzer_text::$code as further;
                Spoken { language: &further::LANGUAGE, words: &further::PLAN }
            };
            Ok(&SPOKEN)
        })*

        /// The words of the plan explainer in a further language.
        async fn further(code: &str) -> Result<Option<Spoken<PlanWords>>, Failure> {
            match code {
                $(stringify!($code) => Ok(Some(*$code().await?)),)*
                _ => Ok(None),
            }
        }
    };
}

#[cfg(feature = "plan")]
further_plan_languages!(parts_of_a_plan);

/// The words that every screen needs.
pub(super) async fn language(code: &str) -> Result<&'static Language, Failure> {
    #[cfg(feature = "plan")]
    if let Some(further) = further(code).await? {
        return Ok(further.language);
    }
    Ok(words(code).await?.language)
}

/// The words of the plan explainer.
#[cfg(feature = "plan")]
pub(super) async fn plan(code: &str) -> Result<Spoken<PlanWords>, Failure> {
    if let Some(further) = further(code).await? {
        return Ok(further);
    }
    let Words { language, plan: words, .. } = words(code).await?;
    Ok(Spoken { language, words })
}

/// Defines the function for the words of a screen in Dutch or English.
macro_rules! screens {
    ($($(#[$doc:meta])* $feature:literal $name:ident: $words:ty;)+) => {$(
        $(#[$doc])*
        #[cfg(feature = $feature)]
        pub(super) async fn $name(code: &str) -> Result<Spoken<$words>, Failure> {
            let all = words(code).await?;
            Ok(Spoken { language: all.language, words: all.$name })
        }
    )+};
}

screens! {
    /// The words of the calculator.
    "tariff" tariff: screens::tariff::TariffWords;
    /// The words of the comparison.
    "providers" providers: screens::providers::ProviderWords;
}

/// Defines the function `own_words` for the words of one element in Dutch or English. In the module with all elements
/// they are parts of their own; in the module with one element they are in the part of the language.
#[allow(unused_macros, reason = "not every element has words of its own")]
macro_rules! own_words {
    ($words:ty, $nl:ident: $in_dutch:expr, $en:ident: $in_english:expr) => {
        #[cfg_attr(feature = "apart", wasm_split_helpers::wasm_split($nl, fallible))]
        #[cfg_attr(not(feature = "apart"), wasm_split_helpers::wasm_split(nl, fallible))]
        fn $nl() -> Result<$words, Failure> {
            Ok($in_dutch)
        }

        #[cfg_attr(feature = "apart", wasm_split_helpers::wasm_split($en, fallible))]
        #[cfg_attr(not(feature = "apart"), wasm_split_helpers::wasm_split(en, fallible))]
        fn $en() -> Result<$words, Failure> {
            Ok($in_english)
        }

        async fn own_words(code: &str) -> Result<$words, Failure> {
            if code == "en" { $en().await } else { $nl().await }
        }
    };
}

#[allow(unused_imports, reason = "not every element has words of its own")]
pub(super) use own_words;
