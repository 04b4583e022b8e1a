//! Which plan an element shows.

use std::rc::Rc;

use wasm_split_helpers::wasm_split;

use super::registry::Inputs;
use crate::load::{self, Failure};

/// The plan that an element was given, or that its address or the page's holds, as JSON, and where it was found;
/// nothing when there is none yet: another element, or the page, will say.
pub(super) async fn given(inputs: &Inputs) -> Result<Option<(Rc<str>, String)>, Failure> {
    match (&inputs.given.plan, inputs.attribute("plan")) {
        (Some(plan), _) => Ok(Some((plan.clone(), "plan".to_owned()))),
        (None, Some(url)) if url.starts_with('#') => match load::token_in_address() {
            Some(token) => Ok(address(token).await?.map(|plan| (plan, url))),
            None => Ok(None),
        },
        (None, Some(url)) => Ok(Some((load::plan_text(&url).await?.into(), url))),
        (None, None) => Ok(None),
    }
}

/// Reads the plan of a token from the page's address.
#[wasm_split(address, fallible)]
fn address(token: String) -> Result<Option<Rc<str>>, Failure> {
    load::plan_of_token(&token)
}
