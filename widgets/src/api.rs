//! The headless API: the functions of the command line, for the script of a page or a portal.
//!
//! Arguments and results are plain objects, with amounts and volumes as strings. Invalid input is thrown as a list of
//! findings, each with `code`, `at`, `message` and `help`.

use std::rc::Rc;

use resultaatwijzer_core::{
    arrangement::{self, wire::ArrangementWire},
    catalogue::{self as domain, Catalogue},
    plan::{self, token, wire::PlanWire},
    price::{
        outcome::Quote,
        product_period::{self, AssignmentWire},
        quote as pricing,
    },
    providers::{self, NeedWire, Providers},
    reading::{
        document::{Document, Shape},
        finding::Finding,
        problem::{DocumentProblem, ValueProblem},
    },
    what_if::{
        change::{self as changes, ChangeQuestionWire},
        claimed,
        funding::{self, wire::FundingQuestionWire},
        pooling, real_price as pricing_hours,
    },
};
use resultaatwijzer_text::{
    Vocabulary, explain as telling, names::Names, nl, paragraph::paragraph, report, vocabulary,
};
use wasm_bindgen::prelude::*;

use crate::{
    clock::today,
    load::{self, Failure},
    object::{self, plain},
};

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = include_str!("api.d.ts");

/// A valid catalogue, with its providers if there are any.
#[wasm_bindgen(js_name = Catalogue)]
pub struct CatalogueHandle {
    catalogue: Rc<Catalogue>,
    providers: Option<Rc<Providers>>,
}

/// Fetches and checks a catalogue and its providers, from its manifest or its own address.
#[wasm_bindgen(js_name = loadCatalogue)]
pub async fn load_catalogue(url: String) -> Result<CatalogueHandle, JsValue> {
    let loaded = load::catalogue(&url, None).await.map_err(|failure| refused(&failure))?;
    let providers = match load::providers(&loaded, None).await {
        Ok(providers) => Some(providers),
        // A catalogue without providers still has prices.
        Err(Failure::NotReached { url }) if url == "providers" => None,
        Err(failure) => return Err(refused(&failure)),
    };
    Ok(CatalogueHandle { catalogue: loaded.catalogue, providers })
}

/// Checks a catalogue and its providers that the script already has as JSON texts.
#[wasm_bindgen(js_name = openCatalogue)]
pub fn open_catalogue(json: &str, providers_json: Option<String>) -> Result<CatalogueHandle, JsValue> {
    let catalogue = domain::read(json).map_err(|findings| thrown(&findings, None, &nl::VOCABULARY))?;
    let providers = providers_json
        .map(|json| providers::read(&catalogue, &json).map(Rc::new))
        .transpose()
        .map_err(|findings| thrown(&findings, Some(&catalogue), &nl::VOCABULARY))?;
    Ok(CatalogueHandle { catalogue: Rc::new(catalogue), providers })
}

/// Every finding about a built catalogue, which is given as a JSON text.
#[wasm_bindgen(unchecked_return_type = "Finding[]")]
pub fn check(json: &str, lang: Option<String>) -> JsValue {
    let findings = domain::read(json).err().unwrap_or_default();
    thrown(&findings, None, spoken(lang))
}

/// The cost of an arrangement per period, and the part of it that the household pays.
#[wasm_bindgen(unchecked_return_type = "Quote")]
pub fn quote(
    catalogue: &CatalogueHandle,
    #[wasm_bindgen(unchecked_param_type = "Arrangement")] arrangement: JsValue,
    lang: Option<String>,
) -> Result<JsValue, JsValue> {
    let wire: ArrangementWire = read(arrangement)?;
    let catalogue = &catalogue.catalogue;
    let (arrangement, findings) = arrangement::check(catalogue, &wire);
    let outcome = arrangement.ok_or(findings).and_then(|arrangement| pricing::quote(catalogue, &arrangement));
    Ok(plain(&report::quote(&outcome, catalogue, spoken(lang))))
}

/// The total cost of an arrangement, without periods and explanation, for a script that prices thousands.
#[wasm_bindgen(js_name = quoteTotals, unchecked_return_type = "Totals")]
pub fn quote_totals(
    catalogue: &CatalogueHandle,
    #[wasm_bindgen(unchecked_param_type = "Arrangement")] arrangement: JsValue,
    lang: Option<String>,
) -> Result<JsValue, JsValue> {
    let wire: ArrangementWire = read(arrangement)?;
    let catalogue = &catalogue.catalogue;
    let (arrangement, findings) = arrangement::check(catalogue, &wire);
    let outcome = arrangement.ok_or(findings).and_then(|arrangement| pricing::without_steps(catalogue, &arrangement));
    let quote = outcome.map_err(|findings| thrown(&findings, Some(catalogue), spoken(lang)))?;
    Ok(plain(&report::totals(&quote)))
}

/// A priced arrangement. Its explanation is put into words when a method is called.
#[wasm_bindgen(js_name = Explained)]
pub struct ExplainedHandle {
    catalogue: Rc<Catalogue>,
    quote: Quote,
}

#[wasm_bindgen(js_class = Explained)]
impl ExplainedHandle {
    /// The totals of all lines.
    #[wasm_bindgen(unchecked_return_type = "Totals")]
    pub fn totals(&self) -> JsValue {
        plain(&report::totals(&self.quote))
    }

    /// The explanation as one paragraph of short sentences.
    pub fn paragraph(&self, lang: Option<String>) -> String {
        let language = spoken(lang);
        paragraph(&self.quote.steps, &Names::of(&self.catalogue, language.code), language)
    }

    /// The explanation as steps.
    #[wasm_bindgen(unchecked_return_type = "Step[]")]
    pub fn steps(&self, lang: Option<String>) -> JsValue {
        plain(&report::steps(&self.quote, &self.catalogue, spoken(lang)))
    }
}

/// The cost of an arrangement. The explanation stays in the module until a method returns it. The script must call
/// `free()`.
#[wasm_bindgen(js_name = quoteSteps)]
pub fn quote_steps(
    catalogue: &CatalogueHandle,
    #[wasm_bindgen(unchecked_param_type = "Arrangement")] arrangement: JsValue,
    lang: Option<String>,
) -> Result<ExplainedHandle, JsValue> {
    let wire: ArrangementWire = read(arrangement)?;
    let catalogue = &catalogue.catalogue;
    let quote = pricing::ask(catalogue, &wire).map_err(|findings| thrown(&findings, Some(catalogue), spoken(lang)))?;
    Ok(ExplainedHandle { catalogue: catalogue.clone(), quote: quote.1 })
}

/// The volume that may be claimed in each product period of an assignment.
#[wasm_bindgen(unchecked_return_type = "Periods")]
pub fn periods(
    #[wasm_bindgen(unchecked_param_type = "Assignment")] assignment: JsValue,
    lang: Option<String>,
) -> Result<JsValue, JsValue> {
    let wire: AssignmentWire = read(assignment)?;
    let refused = |findings: Vec<Finding>| thrown(&findings, None, spoken(lang));
    let maxima = product_period::check(&wire).map_err(refused)?;
    Ok(plain(&report::periods(&maxima)))
}

/// The whole hours to claim for the minutes of one claim line.
#[wasm_bindgen(js_name = claimedHours, unchecked_return_type = "ClaimedHours")]
pub fn claimed_hours(
    #[wasm_bindgen(unchecked_param_type = "Delivered")] delivered: JsValue,
    lang: Option<String>,
) -> Result<JsValue, JsValue> {
    let hours = claimed::ask(&read(delivered)?).map_err(|findings| thrown(&findings, None, spoken(lang)))?;
    Ok(plain(&hours))
}

/// A comparison of ways to pay: what each costs, and who bears which risk.
#[wasm_bindgen(unchecked_return_type = "Funding")]
pub fn fund(
    catalogue: &CatalogueHandle,
    #[wasm_bindgen(unchecked_param_type = "FundingQuestion")] question: JsValue,
    lang: Option<String>,
) -> Result<JsValue, JsValue> {
    let wire: FundingQuestionWire = read(question)?;
    let catalogue = &catalogue.catalogue;
    Ok(plain(&report::funding(&funding::ask(catalogue, &wire), catalogue, spoken(lang))))
}

/// The cost of an arrangement in each period after a change, and the claims to correct.
#[wasm_bindgen(unchecked_return_type = "Change")]
pub fn change(
    catalogue: &CatalogueHandle,
    #[wasm_bindgen(unchecked_param_type = "ChangeQuestion")] question: JsValue,
    lang: Option<String>,
) -> Result<JsValue, JsValue> {
    let wire: ChangeQuestionWire = read(question)?;
    let catalogue = &catalogue.catalogue;
    Ok(plain(&report::change(&changes::ask(catalogue, &wire), catalogue, spoken(lang))))
}

/// The real cost of an hour of support, and whether a tariff covers it.
#[wasm_bindgen(js_name = realPrice, unchecked_return_type = "RealPrice")]
pub fn real_price(
    #[wasm_bindgen(unchecked_param_type = "Costs")] costs: JsValue,
    lang: Option<String>,
) -> Result<JsValue, JsValue> {
    Ok(plain(&report::real_price(&pricing_hours::ask(&read(costs)?), spoken(lang))))
}

/// The chance that a provider makes a loss on its clients, and the reserve that it needs.
#[wasm_bindgen(unchecked_return_type = "Pooling")]
pub fn pool(
    #[wasm_bindgen(unchecked_param_type = "Pool")] pool: JsValue,
    lang: Option<String>,
) -> Result<JsValue, JsValue> {
    Ok(plain(&report::pooling(pooling::ask(&read(pool)?), spoken(lang))))
}

/// A plan as a short text for a link. It contains codes, numbers and dates, but no sentences.
#[wasm_bindgen(js_name = encodePlan)]
pub fn encode_plan(
    catalogue: &CatalogueHandle,
    #[wasm_bindgen(unchecked_param_type = "object")] plan: JsValue,
    lang: Option<String>,
) -> Result<String, JsValue> {
    let document: Document<PlanWire> = object::read(&plan);
    let (plan, findings) = plan::check(&catalogue.catalogue, &document);
    let token = plan.and_then(|_| token::encode(&document.wire));
    token.ok_or_else(|| thrown(&findings, Some(&catalogue.catalogue), spoken(lang)))
}

/// The plan of such a text, as an object for `explain` or the plan element.
#[wasm_bindgen(js_name = decodePlan, unchecked_return_type = "object")]
pub fn decode_plan(token: &str, lang: Option<String>) -> Result<JsValue, JsValue> {
    token::decode(token).map(|plan| plain(&plan)).map_err(|finding| thrown(&[finding], None, spoken(lang)))
}

/// A plan in sections of plain sentences, each with a heading. `on` is the day that counts as today.
#[wasm_bindgen(unchecked_return_type = "Section[]")]
pub fn explain(
    catalogue: &CatalogueHandle,
    #[wasm_bindgen(unchecked_param_type = "object")] plan: JsValue,
    lang: Option<String>,
    on: Option<String>,
) -> Result<JsValue, JsValue> {
    let document: Document<PlanWire> = object::read(&plan);
    let (catalogue, language) = (&catalogue.catalogue, spoken(lang));
    let (plan, findings) = plan::check(catalogue, &document);
    let plan = plan.ok_or_else(|| thrown(&findings, Some(catalogue), language))?;
    let on = match on {
        None => today(),
        Some(text) => resultaatwijzer_core::value::period::parse_date(&text).ok_or_else(|| {
            thrown(&[Finding::new(ValueProblem::BadDate { found: text }, "/on")], Some(catalogue), language)
        })?,
    };
    let outcome = plan.quote(catalogue);
    Ok(plain(&telling::plan(catalogue, &plan, &outcome, language.plan, on)))
}

/// The providers that can give the support that is needed, in a fair order.
#[wasm_bindgen(unchecked_return_type = "Comparison")]
pub fn compare(
    catalogue: &CatalogueHandle,
    #[wasm_bindgen(unchecked_param_type = "Need")] need: JsValue,
    lang: Option<String>,
) -> Result<JsValue, JsValue> {
    let wire: NeedWire = read(need)?;
    let language = spoken(lang);
    let Some(providers) = &catalogue.providers else {
        return Err(refused(&Failure::NotReached { url: "providers".into() }));
    };
    let (need, findings) = providers::check_need(&catalogue.catalogue, &wire, today());
    let comparison = need.map(|need| providers::compare(&catalogue.catalogue, providers, &need));
    Ok(plain(&report::comparison(comparison.as_ref(), &findings, &catalogue.catalogue, language)))
}

fn spoken(lang: Option<String>) -> &'static Vocabulary {
    lang.and_then(|tag| vocabulary(&tag)).unwrap_or(&nl::VOCABULARY)
}

fn read<T: Shape>(value: JsValue) -> Result<T, JsValue> {
    object::read(&value).whole().map_err(|findings| thrown(&findings, None, &nl::VOCABULARY))
}

fn refused(failure: &Failure) -> JsValue {
    match failure {
        Failure::Invalid { findings, .. } => thrown(findings, None, &nl::VOCABULARY),
        Failure::NotReached { url } => {
            thrown(&[Finding::new(DocumentProblem::MissingFile { file: url.clone() }, "")], None, &nl::VOCABULARY)
        }
        Failure::NoCatalogue => thrown(
            &[Finding::new(DocumentProblem::MissingFile { file: "catalogue".into() }, "")],
            None,
            &nl::VOCABULARY,
        ),
    }
}

fn thrown(findings: &[Finding], catalogue: Option<&Catalogue>, language: &'static Vocabulary) -> JsValue {
    let names = catalogue.map(|catalogue| Names::of(catalogue, language.code)).unwrap_or_default();
    plain(&report::findings(findings, &names, language))
}
