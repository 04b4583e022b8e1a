//! The languages: which there are, and what each screen says in them. The words of a language are a part of the module,
//! so that a language costs nobody who does not read it.

#[cfg(any(
    feature = "plan",
    feature = "conversation",
    feature = "tariff",
    feature = "providers",
    feature = "start"
))]
use resultaatwijzer_text::Spoken;
#[cfg(feature = "start")]
use resultaatwijzer_text::start_words::StartWords;
#[cfg(any(feature = "conversation", feature = "tariff", feature = "providers"))]
use resultaatwijzer_text::words;
use resultaatwijzer_text::{Language, en, nl};
#[cfg(feature = "plan")]
use resultaatwijzer_text::{ar, words::PlanWords};

use wasm_split_helpers::wasm_split;

use crate::load::Failure;

/// The codes of the languages that everything is written in, the one to fall back on first.
pub(super) const OF_ALL: &[&str] = &["nl", "en"];

/// Those that a plan can be read in.
#[cfg(feature = "plan")]
pub(super) const OF_A_PLAN: &[&str] = &["nl", "en", "ar"];

/// The code of the language of a tag such as `en-GB`, or of the language to fall back on.
pub(super) fn nearest(codes: &[&'static str], tag: &str) -> &'static str {
    let asked = tag.split(['-', '_']).next().unwrap_or_default();
    let found = codes.iter().find(|code| code.eq_ignore_ascii_case(asked));
    found.or(codes.first()).copied().unwrap_or_default()
}

/// What the screens of this module say in a language that everything is written in. What the ways in and the
/// conversation say is apart where several elements are: they stand on few pages, and the ways in have the most words.
struct Words {
    language: &'static Language,
    #[cfg(feature = "plan")]
    plan: &'static PlanWords,
    #[cfg(feature = "tariff")]
    tariff: &'static words::TariffWords,
    #[cfg(feature = "providers")]
    providers: &'static words::ProviderWords,
}

/// What the ways in to a plan say: to a resident, and to whoever helps one.
#[cfg(feature = "start")]
type OfStart = [&'static StartWords; 2];

/// What the conversation says.
#[cfg(feature = "conversation")]
type OfConversation = &'static words::ConversationWords;

/// Gathers the words of a language. Only its own part names what comes of it.
macro_rules! gathered {
    ($(#[$doc:meta])* $name:ident, $language:ident) => {
        $(#[$doc])*
        static $name: Words = Words {
            language: &$language::LANGUAGE,
            #[cfg(feature = "plan")]
            plan: &$language::PLAN,
            #[cfg(feature = "tariff")]
            tariff: &$language::TARIFF,
            #[cfg(feature = "providers")]
            providers: &$language::PROVIDERS,
        };
    };
}

gathered! {
    /// In Dutch.
    NL, nl
}
gathered! {
    /// In English.
    EN, en
}

/// A plan in Arabic.
#[cfg(feature = "plan")]
static AR: Spoken<PlanWords> = Spoken { language: &ar::LANGUAGE, words: &ar::PLAN };

/// What is said in Dutch.
#[wasm_split(nl, fallible)]
fn dutch() -> Result<&'static Words, Failure> {
    Ok(&NL)
}

/// What is said in English.
#[wasm_split(en, fallible)]
fn english() -> Result<&'static Words, Failure> {
    Ok(&EN)
}

/// What a plan says in Arabic.
#[cfg(feature = "plan")]
#[wasm_split(ar, fallible)]
fn arabic() -> Result<&'static Spoken<PlanWords>, Failure> {
    Ok(&AR)
}

/// The words of an element that are apart from those of the other elements.
macro_rules! own_words {
    ($feature:literal, $nl:ident, $en:ident, $words:ty, |$language:ident| $gathered:expr) => {
        #[cfg(feature = $feature)]
        #[cfg_attr(feature = "apart", wasm_split($nl, fallible))]
        #[cfg_attr(not(feature = "apart"), wasm_split(nl, fallible))]
        fn $nl() -> Result<$words, Failure> {
            use resultaatwijzer_text::nl as $language;
            Ok($gathered)
        }
        #[cfg(feature = $feature)]
        #[cfg_attr(feature = "apart", wasm_split($en, fallible))]
        #[cfg_attr(not(feature = "apart"), wasm_split(en, fallible))]
        fn $en() -> Result<$words, Failure> {
            use resultaatwijzer_text::en as $language;
            Ok($gathered)
        }
    };
}

own_words!("conversation", nl_conversation, en_conversation, OfConversation, |words| &words::CONVERSATION);
own_words!("start", nl_start, en_start, OfStart, |words| [&words::START, &words::START_STAFF]);

async fn words(code: &str) -> Result<&'static Words, Failure> {
    if code == "en" { english().await } else { dutch().await }
}

/// What every screen says.
pub(super) async fn language(code: &str) -> Result<&'static Language, Failure> {
    match code {
        #[cfg(feature = "plan")]
        "ar" => Ok(arabic().await?.language),
        code => Ok(words(code).await?.language),
    }
}

/// What the plan explainer says.
#[cfg(feature = "plan")]
pub(super) async fn plan(code: &str) -> Result<Spoken<PlanWords>, Failure> {
    if code == "ar" {
        return Ok(*arabic().await?);
    }
    let Words { language, plan: words, .. } = words(code).await?;
    Ok(Spoken { language, words })
}

/// What a screen says that is written in Dutch and English.
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
    /// What the calculator says.
    "tariff" tariff: words::TariffWords;
    /// What the comparison says.
    "providers" providers: words::ProviderWords;
}

/// What the conversation says.
#[cfg(feature = "conversation")]
pub(super) async fn conversation(code: &str) -> Result<Spoken<words::ConversationWords>, Failure> {
    let language = words(code).await?.language;
    let words = if code == "en" { en_conversation().await? } else { nl_conversation().await? };
    Ok(Spoken { language, words })
}

/// What the ways in to a plan say: to a resident, and to whoever helps one.
#[cfg(feature = "start")]
pub(super) async fn start(code: &str) -> Result<[Spoken<StartWords>; 2], Failure> {
    let language = words(code).await?.language;
    let both = if code == "en" { en_start().await? } else { nl_start().await? };
    Ok(both.map(|words| Spoken { language, words }))
}
