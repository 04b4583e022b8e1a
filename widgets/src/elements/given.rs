//! The plan that an element shows.

use std::rc::Rc;

use wasm_split_helpers::wasm_split;

use super::registry::Inputs;
use crate::load::{self, Failure};

/// The plan as JSON, and where it was found: the element's property, the file that its attribute names, or the token
/// in the page's address. `None` when there is no plan yet, because another element or the page will set it.
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

/// The plan of the token in the page's address.
#[wasm_split(address, fallible)]
fn address(token: String) -> Result<Option<Rc<str>>, Failure> {
    load::plan_of_token(&token)
}
