//! Fetches the documents that the attributes name: a catalogue or its manifest, providers, a plan. Nothing else is ever
//! fetched.

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

/// Why an element can show nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Failure {
    /// A file could not be fetched, or its hash is wrong.
    NotReached {
        /// The address.
        url: String,
    },
    /// A document is not valid.
    Invalid {
        /// The address of the document, or the name of its property.
        url: String,
        /// Every finding.
        findings: Rc<[Finding]>,
    },
    /// The element has no catalogue: neither an address nor a property.
    NoCatalogue,
    /// A part of the module could not be loaded.
    #[cfg(feature = "elements")]
    PartLost,
}

#[cfg(feature = "elements")]
impl From<wasm_split_helpers::SplitLoaderError> for Failure {
    fn from(_: wasm_split_helpers::SplitLoaderError) -> Self {
        Self::PartLost
    }
}

/// A catalogue, with the addresses and hashes of its other files.
#[derive(Clone)]
pub struct Loaded {
    /// The catalogue.
    pub catalogue: Rc<Catalogue>,
    providers: Option<(String, String)>,
    #[cfg(feature = "start")]
    mapping: Option<(String, String)>,
}

thread_local! {
    /// Catalogues by language and address. The elements on a page share them.
    static LOADED: RefCell<Map<String, Loaded>> = RefCell::default();
    /// Providers by catalogue and address.
    static PROVIDERS: RefCell<Map<String, Rc<Providers>>> = RefCell::default();
}

thread_local! {
    /// The files that are being fetched. A promise settles when its file is loaded or has failed.
    static UNDERWAY: RefCell<Vec<(String, Promise)>> = RefCell::default();
}

/// Registers a file as being fetched, until it is dropped.
struct Underway {
    key: String,
    settle: Option<Function>,
}

impl Underway {
    /// Waits while another element is fetching the same file, so that a file is fetched and read once.
    async fn wait_for(key: &str) {
        let coming = UNDERWAY.with_borrow(|all| {
            let found = all.iter().find(|(other, _)| *other == key);
            found.map(|(_, coming)| coming.clone())
        });
        if let Some(coming) = coming {
            // This promise never fails.
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
            // Settling a promise cannot fail.
            let _ = settle.call0(&JsValue::NULL);
        }
    }
}

/// A catalogue that the page set as a property.
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

/// Loads a catalogue from its own address or from its manifest's. A manifest may name a file for each language.
///
/// # Errors
/// [`Failure`] when a file cannot be fetched or is not valid.
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

/// The manifest, if the text is a manifest and not a catalogue.
fn manifest_of(text: &str) -> Option<ManifestWire> {
    Document::<ManifestWire>::from_json(text).whole().ok()
}

fn read(url: &str, json: &str) -> Result<Rc<Catalogue>, Failure> {
    catalogue::read(json)
        .map(Rc::new)
        .map_err(|findings| Failure::Invalid { url: url.to_owned(), findings: findings.into() })
}

/// Loads the providers from their own address, or else from the address in the catalogue's manifest.
///
/// # Errors
/// [`Failure`] when the file cannot be fetched or is not valid.
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

/// The token of a plan in the page's address, after the `#`. Browsers never send that part to a server.
#[cfg(feature = "elements")]
pub fn token_in_address() -> Option<String> {
    fragment().filter(|fragment| !is_a_place(fragment))
}

/// The plan of a token from the page's address, as JSON.
///
/// # Errors
/// [`Failure::Invalid`] when the token is damaged.
#[cfg(feature = "takes-plan")]
pub fn plan_of_token(token: &str) -> Result<Option<Rc<str>>, Failure> {
    let invalid = |finding| Failure::Invalid { url: "#".into(), findings: [finding].into() };
    let tree = resultaatwijzer_core::plan::token::decode_tree(token).map_err(invalid)?;
    // The browser writes the JSON, because a writer in Rust costs 4 kB.
    Ok(object::text(&object::plain(&tree)).map(Into::into))
}

/// The part of the page's address after the `#`; `None` when it is empty.
pub fn fragment() -> Option<String> {
    let fragment = web_sys::window()?.location().hash().ok()?.trim_start_matches('#').to_owned();
    (!fragment.is_empty()).then_some(fragment)
}

/// Whether a fragment is the id of an element on the page. Then it is not a token.
pub fn is_a_place(fragment: &str) -> bool {
    let document = web_sys::window().and_then(|window| window.document());
    document.and_then(|document| document.get_element_by_id(fragment)).is_some()
}

/// Loads the mapping from the products of messages to blocks, from its own address or else from the address in the
/// catalogue's manifest. Without either, a product is the block of the same code.
///
/// # Errors
/// [`Failure`] when a file cannot be fetched or is not valid.
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

/// The address of the page that explains a plan: `target`, or else this page. The part after a `#` is left out.
///
/// # Errors
/// [`Failure::NotReached`] for an address that is not valid.
#[cfg(feature = "start")]
pub fn page(target: Option<&str>) -> Result<String, Failure> {
    let here = || web_sys::window()?.location().href().ok();
    let url = target.map(str::to_owned).or_else(here).unwrap_or_default();
    let url = absolute(&url, None)?;
    Ok(url.split('#').next().unwrap_or_default().to_owned())
}

/// Fetches the text of a plan, without reading it.
///
/// # Errors
/// [`Failure`] when the file cannot be fetched.
#[cfg(feature = "takes-plan")]
pub async fn plan_text(url: &str) -> Result<String, Failure> {
    let url = absolute(url, None)?;
    text(&url, None).await
}

fn invalid(url: &str, problem: impl Into<Problem>) -> Failure {
    Failure::Invalid { url: url.to_owned(), findings: [Finding::new(problem, "")].into() }
}

/// An address relative to another one, or to the page's.
pub(crate) fn absolute(url: &str, base: Option<&str>) -> Result<String, Failure> {
    let not_reached = || Failure::NotReached { url: url.to_owned() };
    let page = || web_sys::window()?.document()?.base_uri().ok()?;
    let base = base.map(str::to_owned).or_else(page).ok_or_else(not_reached)?;
    web_sys::Url::new_with_base(url, &base).map(|url| url.href()).map_err(|_| not_reached())
}

async fn text(url: &str, integrity: Option<&str>) -> Result<String, Failure> {
    fetched(url, integrity).await.ok_or_else(|| Failure::NotReached { url: url.to_owned() })
}

/// The text of a file; `None` when there is no response, or one with an error or another hash.
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
