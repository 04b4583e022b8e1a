//! Fetching what the attributes name: a catalogue or its manifest, providers, a plan. Nothing else is ever asked for.

use std::{cell::RefCell, rc::Rc};

use js_sys::{Function, Promise};
use resultaatwijzer_core::{
    catalogue::{self, Catalogue, manifest::ManifestWire},
    providers::{self, Providers},
    reading::{
        document::Document,
        finding::Finding,
        problem::{DocumentProblem, Problem},
    },
    value::ordered::Map,
};
#[cfg(feature = "start")]
use resultaatwijzer_messages::mapping::{self, Mapping};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{RequestInit, Response};

#[cfg(feature = "takes-plan")]
use crate::object;

/// Why there is nothing to show.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Failure {
    /// An address did not answer, or not with what was asked.
    NotReached {
        /// The address.
        url: String,
    },
    /// What came is not right.
    Invalid {
        /// The address, or the property that held it.
        url: String,
        /// Every reason.
        findings: Rc<[Finding]>,
    },
    /// The element was not told where to look.
    NoCatalogue,
    /// A part of the module did not come.
    #[cfg(feature = "elements")]
    PartLost,
}

#[cfg(feature = "elements")]
impl From<wasm_split_helpers::SplitLoaderError> for Failure {
    fn from(_: wasm_split_helpers::SplitLoaderError) -> Self {
        Self::PartLost
    }
}

/// A catalogue and where its providers are.
#[derive(Clone)]
pub struct Loaded {
    /// The catalogue.
    pub catalogue: Rc<Catalogue>,
    providers: Option<(String, String)>,
    #[cfg(feature = "start")]
    mapping: Option<(String, String)>,
}

thread_local! {
    /// Catalogues by language and address: elements on one page share them.
    static LOADED: RefCell<Map<String, Loaded>> = RefCell::default();
    /// Providers by catalogue and address.
    static PROVIDERS: RefCell<Map<String, Rc<Providers>>> = RefCell::default();
}

thread_local! {
    /// What is on its way: settled once it is there, or cannot be had.
    static UNDERWAY: RefCell<Vec<(String, Promise)>> = RefCell::default();
}

/// Says that something is on its way, until it is dropped.
struct Underway {
    key: String,
    settle: Option<Function>,
}

impl Underway {
    /// Waits for what somebody else asked for and is on its way, so that it is fetched and read once.
    async fn wait_for(key: &str) {
        let coming = UNDERWAY.with_borrow(|all| {
            let found = all.iter().find(|(other, _)| *other == key);
            found.map(|(_, coming)| coming.clone())
        });
        if let Some(coming) = coming {
            // It never fails: it tells that there is nothing more to wait for.
            let _ = JsFuture::from(coming).await;
        }
    }

    fn begin(key: &str) -> Self {
        let mut settle = None;
        let promise = Promise::new(&mut |resolve, _| settle = Some(resolve));
        UNDERWAY.with_borrow_mut(|all| all.push((key.to_owned(), promise)));
        Self { key: key.to_owned(), settle }
    }
}

impl Drop for Underway {
    fn drop(&mut self) {
        UNDERWAY.with_borrow_mut(|all| all.retain(|(key, _)| *key != self.key));
        if let Some(settle) = &self.settle {
            // It only wakes who waits.
            let _ = settle.call0(&JsValue::NULL);
        }
    }
}

/// A catalogue that the page already holds.
#[must_use]
pub fn held(catalogue: Catalogue) -> Loaded {
    apart(Rc::new(catalogue))
}

/// A catalogue without a manifest.
fn apart(catalogue: Rc<Catalogue>) -> Loaded {
    Loaded {
        catalogue,
        providers: None,
        #[cfg(feature = "start")]
        mapping: None,
    }
}

/// Loads a catalogue from its own address or its manifest's, and then in one language where there is such a file.
///
/// # Errors
/// [`Failure`] when it cannot be had or is not right.
pub async fn catalogue(url: &str, language: Option<&str>) -> Result<Loaded, Failure> {
    let url = absolute(url, None)?;
    let key = format!("{} {url}", language.unwrap_or_default());
    let known = || LOADED.with_borrow(|loaded| loaded.get(&key).cloned());
    Underway::wait_for(&key).await;
    if let Some(loaded) = known() {
        return Ok(loaded);
    }
    let _underway = Underway::begin(&key);
    let first = text(&url, None).await?;
    let loaded = match manifest_of(&first) {
        None => apart(read(&url, &first)?),
        Some(manifest) => {
            let file = |name: &str| manifest.files.get(name).cloned();
            let in_language = language.and_then(|language| file(&format!("catalogue-{language}")));
            let Some(entry) = in_language.or_else(|| file("catalogue")) else {
                return Err(invalid(&url, DocumentProblem::MissingFile { file: "catalogue".into() }));
            };
            let from = absolute(&entry.path, Some(&url))?;
            let json = text(&from, Some(&entry.integrity)).await?;
            let providers = match file("providers") {
                Some(entry) => Some((absolute(&entry.path, Some(&url))?, entry.integrity)),
                None => None,
            };
            #[cfg(feature = "start")]
            let mapping = match file("messages") {
                Some(entry) => Some((absolute(&entry.path, Some(&url))?, entry.integrity)),
                None => None,
            };
            Loaded {
                catalogue: read(&from, &json)?,
                providers,
                #[cfg(feature = "start")]
                mapping,
            }
        }
    };
    LOADED.with_borrow_mut(|all| all.insert(key, loaded.clone()));
    Ok(loaded)
}

/// The manifest, when the text is one and not the catalogue itself.
fn manifest_of(text: &str) -> Option<ManifestWire> {
    Document::<ManifestWire>::from_json(text).whole().ok()
}

fn read(url: &str, json: &str) -> Result<Rc<Catalogue>, Failure> {
    catalogue::read(json)
        .map(Rc::new)
        .map_err(|findings| Failure::Invalid { url: url.to_owned(), findings: findings.into() })
}

/// Loads the providers: from their own address, else from where the catalogue's manifest says.
///
/// # Errors
/// [`Failure`] when they cannot be had or are not right.
pub async fn providers(loaded: &Loaded, url: Option<&str>) -> Result<Rc<Providers>, Failure> {
    let (url, integrity) = match (url, &loaded.providers) {
        (Some(url), _) => (absolute(url, None)?, None),
        (None, Some((url, integrity))) => (url.clone(), Some(integrity.as_str())),
        (None, None) => return Err(Failure::NotReached { url: "providers".into() }),
    };
    let key = format!("{} {url}", loaded.catalogue.id());
    Underway::wait_for(&key).await;
    if let Some(known) = PROVIDERS.with_borrow(|known| known.get(&key).cloned()) {
        return Ok(known);
    }
    let _underway = Underway::begin(&key);
    let json = text(&url, integrity).await?;
    let providers = providers::read(&loaded.catalogue, &json).map(Rc::new);
    let providers = providers.map_err(|findings| Failure::Invalid { url, findings: findings.into() })?;
    PROVIDERS.with_borrow_mut(|known| known.insert(key, providers.clone()));
    Ok(providers)
}

/// The token of a plan in the page's own address, after the `#`: browsers never send that to a server. Nothing when
/// there is none.
#[cfg(feature = "elements")]
pub fn token_in_address() -> Option<String> {
    fragment().filter(|fragment| !is_a_place(fragment))
}

/// The plan of a token from the page's own address, as JSON.
///
/// # Errors
/// [`Failure::Invalid`] when the token is damaged.
#[cfg(feature = "takes-plan")]
pub fn plan_of_token(token: &str) -> Result<Option<Rc<str>>, Failure> {
    let invalid = |finding| Failure::Invalid { url: "#".into(), findings: [finding].into() };
    let tree = resultaatwijzer_core::plan::token::decode_tree(token).map_err(invalid)?;
    // By way of the browser: what writes JSON here costs 4 kB.
    Ok(object::text(&object::plain(&tree)).map(Into::into))
}

/// What stands in the page's address after the `#`; nothing when that is nothing.
pub fn fragment() -> Option<String> {
    let fragment = web_sys::window()?.location().hash().ok()?.trim_start_matches('#').to_owned();
    (!fragment.is_empty()).then_some(fragment)
}

/// Whether a fragment is a place on the page, to which a link leads: then it is no plan.
pub fn is_a_place(fragment: &str) -> bool {
    let document = web_sys::window().and_then(|window| window.document());
    document.and_then(|document| document.get_element_by_id(fragment)).is_some()
}

/// Loads which block a product of a message stands for: from its own address, else from where the catalogue's manifest
/// says. Without either, a product is the block of the same code.
///
/// # Errors
/// [`Failure`] when it cannot be had or is not right.
#[cfg(feature = "start")]
pub async fn mapping(loaded: &Loaded, url: Option<&str>) -> Result<Mapping, Failure> {
    let (url, integrity) = match (url, &loaded.mapping) {
        (Some(url), _) => (absolute(url, None)?, None),
        (None, Some((url, integrity))) => (url.clone(), Some(integrity.as_str())),
        (None, None) => return Ok(Mapping::default()),
    };
    let tree = serde_json::from_str(&text(&url, integrity).await?);
    let (mapping, findings) = match tree {
        Ok(tree) => mapping::check(&tree, &loaded.catalogue),
        Err(_) => return Err(invalid(&url, DocumentProblem::Unreadable { detail: String::new() })),
    };
    if findings.is_empty() { Ok(mapping) } else { Err(Failure::Invalid { url, findings: findings.into() }) }
}

/// The address of the page that explains a plan: the one that is named, else this one. Without what follows a `#`.
///
/// # Errors
/// [`Failure::NotReached`] for an address that is none.
#[cfg(feature = "start")]
pub fn page(target: Option<&str>) -> Result<String, Failure> {
    let here = || web_sys::window()?.location().href().ok();
    let url = target.map(str::to_owned).or_else(here).unwrap_or_default();
    let url = absolute(&url, None)?;
    Ok(url.split('#').next().unwrap_or_default().to_owned())
}

/// Loads a plan's text, unread.
///
/// # Errors
/// [`Failure`] when it cannot be had.
#[cfg(feature = "takes-plan")]
pub async fn plan_text(url: &str) -> Result<String, Failure> {
    let url = absolute(url, None)?;
    text(&url, None).await
}

fn invalid(url: &str, problem: impl Into<Problem>) -> Failure {
    Failure::Invalid { url: url.to_owned(), findings: [Finding::new(problem, "")].into() }
}

/// An address against another, or against the page's.
pub(crate) fn absolute(url: &str, base: Option<&str>) -> Result<String, Failure> {
    let not_reached = || Failure::NotReached { url: url.to_owned() };
    let page = || web_sys::window()?.document()?.base_uri().ok()?;
    let base = base.map(str::to_owned).or_else(page).ok_or_else(not_reached)?;
    web_sys::Url::new_with_base(url, &base).map(|url| url.href()).map_err(|_| not_reached())
}

async fn text(url: &str, integrity: Option<&str>) -> Result<String, Failure> {
    fetched(url, integrity).await.ok_or_else(|| Failure::NotReached { url: url.to_owned() })
}

/// An answer's text; nothing when there is none, it is not a good one, or its hash is another.
async fn fetched(url: &str, integrity: Option<&str>) -> Option<String> {
    let options = RequestInit::new();
    if let Some(integrity) = integrity {
        options.set_integrity(integrity);
    }
    let answer = JsFuture::from(web_sys::window()?.fetch_with_str_and_init(url, &options)).await.ok()?;
    let response: Response = answer.dyn_into().ok()?;
    if !response.ok() {
        return None;
    }
    JsFuture::from(response.text().ok()?).await.ok()?.as_string()
}
