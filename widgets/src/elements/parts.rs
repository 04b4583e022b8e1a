//! Where the module is cut. What a marked function needs and nothing else does is a file of its own, which is fetched
//! when the function is first called (docs/decisions/0008).
//!
//! Two things to know. What calls into a part is a pointer that the marked function gives: a pointer that the part
//! itself put away would be seen through by the compiler, and all of the part would be in the main module. And whatever
//! a `static` names is where the `static` is.

#[cfg(feature = "start")]
use resultaatwijzer_core::catalogue::Catalogue;
use wasm_split_helpers::wasm_split;

use super::{
    Loading,
    languages::{self, Words},
    registry::Inputs,
};
use crate::load::Failure;

/// What is said in Dutch.
#[wasm_split(nl, fallible)]
pub(super) fn nl() -> Result<&'static Words, Failure> {
    Ok(&languages::NL)
}

/// What is said in English.
#[wasm_split(en, fallible)]
pub(super) fn en() -> Result<&'static Words, Failure> {
    Ok(&languages::EN)
}

/// The words of an element that are apart from those of the other elements.
macro_rules! own_words {
    ($feature:literal, $nl:ident, $en:ident, $words:ty, |$language:ident| $gathered:expr) => {
        #[cfg(feature = $feature)]
        #[cfg_attr(feature = "apart", wasm_split($nl, fallible))]
        #[cfg_attr(not(feature = "apart"), wasm_split(nl, fallible))]
        pub(super) fn $nl() -> Result<$words, Failure> {
            use resultaatwijzer_text::nl as $language;
            Ok($gathered)
        }
        #[cfg(feature = $feature)]
        #[cfg_attr(feature = "apart", wasm_split($en, fallible))]
        #[cfg_attr(not(feature = "apart"), wasm_split(en, fallible))]
        pub(super) fn $en() -> Result<$words, Failure> {
            use resultaatwijzer_text::en as $language;
            Ok($gathered)
        }
    };
}

own_words!("conversation", nl_conversation, en_conversation, languages::OfConversation, |words| &words::CONVERSATION);
own_words!("start", nl_start, en_start, languages::OfStart, |words| [&words::START, &words::START_STAFF]);

/// What a plan says in Arabic.
#[cfg(feature = "plan")]
#[wasm_split(ar, fallible)]
pub(super) fn ar() -> Result<&'static resultaatwijzer_text::Spoken<resultaatwijzer_text::words::PlanWords>, Failure> {
    Ok(&languages::AR)
}

/// An element: a part where a page may have several, in the main module where it is the only one.
macro_rules! element {
    ($feature:literal, $name:ident) => {
        #[cfg(all(feature = $feature, feature = "apart"))]
        #[wasm_split($name, fallible)]
        pub(super) fn $name(inputs: Inputs) -> Result<Loading, Failure> {
            Ok(Box::pin(super::$name::load(inputs)))
        }
        #[cfg(all(feature = $feature, not(feature = "apart")))]
        pub(super) async fn $name(inputs: Inputs) -> Result<Loading, Failure> {
            Ok(Box::pin(super::$name::load(inputs)))
        }
    };
}

element!("plan", plan);
element!("conversation", conversation);
element!("tariff", tariff);
element!("providers", providers);
element!("start", start);

/// Calculates and explains a price. On a page with several elements the calculator mostly follows a plan, and shows its
/// price at once.
#[cfg(feature = "tariff")]
#[cfg_attr(feature = "apart", wasm_split(tariff, fallible))]
#[cfg_attr(not(feature = "apart"), wasm_split(price, fallible))]
pub(super) fn price() -> Result<super::tariff::Price, Failure> {
    Ok(super::tariff::price)
}

/// Finds, draws and compares providers; at once on a page with several elements.
#[cfg(feature = "providers")]
#[cfg_attr(feature = "apart", wasm_split(providers, fallible))]
#[cfg_attr(not(feature = "apart"), wasm_split(found, fallible))]
pub(super) fn find() -> Result<super::providers::Find, Failure> {
    Ok(super::providers::find)
}

/// Draws all of a plan.
#[cfg(feature = "plan")]
#[wasm_split(detail, fallible)]
pub(super) fn detail() -> Result<super::plan::Detail, Failure> {
    Ok(super::plan::detail)
}

/// Reads the plan of a token from the page's address.
#[cfg(any(feature = "plan", feature = "conversation"))]
#[wasm_split(address, fallible)]
pub(super) fn address(token: String) -> Result<Option<std::rc::Rc<str>>, Failure> {
    crate::load::plan_of_token(&token)
}

/// Makes a plan of the answers, and hands it on.
#[cfg(feature = "start")]
#[wasm_split(end, fallible, preload(prepare_end))]
pub(super) fn end() -> Result<super::start::End, Failure> {
    Ok(super::start::end())
}

/// Draws a link as a QR code.
#[cfg(feature = "start")]
#[wasm_split(qr, fallible, preload(prepare_qr))]
pub(super) fn qr(link: String) -> Result<crate::view::start::share::Qr, Failure> {
    Ok(crate::view::start::qr::drawn(&link))
}

/// Reads a message.
#[cfg(feature = "start")]
#[wasm_split(messages, fallible, preload(prepare_messages))]
pub(super) fn message(message: super::start::Message) -> Result<super::start::Reading, Failure> {
    Ok(Box::pin(message.read()))
}

/// The token of a plan that is right.
#[cfg(feature = "start")]
#[wasm_split(link, fallible)]
pub(super) fn token(catalogue: std::rc::Rc<Catalogue>, plan: String) -> Result<Option<String>, Failure> {
    use resultaatwijzer_core::{plan, reading::document::Document};

    let document = Document::from_json(&plan);
    let (checked, _) = plan::check(&catalogue, &document);
    Ok(checked.and_then(|_| plan::token::encode(&document.wire)))
}
