//! The providers of a catalogue (*aanbieders*): their contracted blocks, waiting times and outcomes.
//!
//! A wait is in whole weeks, a distance in hundreds of metres, an outcome in whole percents with its interval. An
//! outcome is not shown below [`crate::statistics::FEWEST_ANSWERS`] answers.
//!
//! ```
//! use resultaatwijzer_core::providers::{self, Figure, Measure};
//! # let catalogue = resultaatwijzer_core::example::catalogue_with_places();
//! let read = |answers: u32, count: u32| providers::read(&catalogue, &format!(
//!     r#"{{"format": "resultaatwijzer-providers/1", "catalogue": "voorbeeld", "fictional": true, "measured_by": {{}},
//!     "measured_from": "2025-01-01", "measured_to": "2025-12-31", "providers": [{{"code": "a", "name": "A",
//!     "place": "kern", "offers": [{{"block": "thuis", "waiting_weeks": 8}}],
//!     "outcomes": [{{"measure": "satisfaction", "answers": {answers}, "count": {count}}}]}}]}}"#
//! ));
//! let figure = |answers, count| read(answers, count).unwrap().all()[0].outcomes.get(&Measure::Satisfaction).copied();
//! assert!(matches!(figure(50, 40), Some(Figure::Known(share)) if (share.low, share.high) == (67, 89)));
//! assert_eq!(figure(9, 9), Some(Figure::TooFew { answers: 9 }));
//! let findings = read(50, 51).unwrap_err();
//! assert_eq!((findings[0].code(), findings[0].at.as_str()), ("N001", "/providers/0/outcomes/0/count"));
//! ```

mod compare;
mod measure;
pub mod wire;

pub use measure::Measure;

use crate::{
    catalogue::Catalogue,
    reading::{
        checking::Checking,
        document::Document,
        finding::{Finding, fine},
        problem::{CatalogueProblem, Kind, PlanProblem, ProviderProblem},
    },
    statistics::Estimate,
    value::{
        code::Code,
        limits::MAX_PROVIDERS,
        ordered::{Map, Set},
        period::Period,
    },
};

use wire::{FORMAT, ProviderWire, ProvidersWire};

pub use crate::catalogue::wire::LocalText;
pub use compare::{Comparison, Match, Need, NeedWire, Order, check_need, compare};

/// The valid providers of a catalogue, from [`read`] or [`check`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Providers {
    fictional: bool,
    measured_by: LocalText,
    measured: Period,
    providers: Vec<Provider>,
    about: Map<String, Map<String, String>>,
}

/// A provider (*aanbieder*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Provider {
    /// Its code.
    pub code: Code,
    /// Its name.
    pub name: String,
    /// The place where it works from.
    pub place: Code,
    /// The languages its people speak, by language code.
    pub languages: Vec<String>,
    /// Its telephone number.
    pub phone: Option<String>,
    /// The wait in whole weeks by block; `None` where it is not known.
    pub offers: Map<Code, Option<u32>>,
    /// Its outcomes.
    pub outcomes: Map<Measure, Figure>,
}

/// A measured outcome.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Figure {
    /// There are too few answers to show the share.
    TooFew {
        /// How many answers there were.
        answers: u32,
    },
    /// The share with its interval.
    Known(Estimate),
}

impl Providers {
    /// Whether they are made up.
    #[must_use]
    pub fn fictional(&self) -> bool {
        self.fictional
    }

    /// Who measured the outcomes.
    #[must_use]
    pub fn measured_by(&self) -> &LocalText {
        &self.measured_by
    }

    /// The period that the outcomes cover.
    #[must_use]
    pub fn measured(&self) -> Period {
        self.measured
    }

    /// The providers, in the order in which they were written.
    #[must_use]
    pub fn all(&self) -> &[Provider] {
        &self.providers
    }

    /// A sentence about a provider; empty where there is none.
    ///
    /// ```
    /// use resultaatwijzer_core::{value::code::Code, providers};
    /// # let catalogue = resultaatwijzer_core::example::catalogue_with_places();
    /// # use resultaatwijzer_core::example::providers as file;
    /// # let providers = resultaatwijzer_core::providers::read(&catalogue, &file(r#", "waiting_weeks": 2"#)).unwrap();
    /// let about = |provider| providers.about("nl", &Code::new(provider).unwrap());
    /// assert_eq!((about("a"), about("b")), ("Een kleine aanbieder.", ""));
    /// ```
    #[must_use]
    pub fn about(&self, language: &str, provider: &Code) -> &str {
        let texts = self.about.get(language).or_else(|| self.about.values().next());
        texts.and_then(|texts| texts.get(provider.as_str())).map_or("", String::as_str)
    }
}

/// Reads and checks a built providers file.
///
/// ```
/// use resultaatwijzer_core::providers;
/// # let catalogue = resultaatwijzer_core::example::catalogue_with_places();
/// # use resultaatwijzer_core::example::providers as file;
/// # let providers = resultaatwijzer_core::providers::read(&catalogue, &file(r#", "waiting_weeks": 2"#)).unwrap();
/// assert_eq!(providers.all().len(), 2);
/// let other = file("").replace("voorbeeld", "elders");
/// assert_eq!(providers::read(&catalogue, &other).unwrap_err()[0].code(), "P003"); // of another catalogue
/// ```
///
/// # Errors
/// Every finding: those of reading (`C001` to `C007`), another catalogue (`P003`), a wrong code (`C010`), date
/// (`C012`), order of two dates (`C015`), measure (`C014`) or text (`C016`), the same provider, block or measure twice
/// (`C100`), a place, block or provider that is not declared (`C101`), or more successes than answers (`N001`).
pub fn read(catalogue: &Catalogue, json: &str) -> Result<Providers, Vec<Finding>> {
    let (providers, findings) = check(catalogue, Document::from_json(json));
    providers.ok_or(findings)
}

/// Checks a providers file. Returns the valid providers if nothing is wrong, and every finding in the order of the
/// file.
///
/// ```
/// use resultaatwijzer_core::{reading::document::Document, providers};
/// # let catalogue = resultaatwijzer_core::example::catalogue_with_places();
/// # use resultaatwijzer_core::example::providers as file;
/// # let providers = resultaatwijzer_core::providers::read(&catalogue, &file(r#", "waiting_weeks": 2"#)).unwrap();
/// assert!(providers::check(&catalogue, Document::from_json(&file(""))).0.is_some()); // a wait that is not known
/// let (providers, findings) = providers::check(&catalogue, Document::from_json(&file("").replace("rand", "zee")));
/// assert!(providers.is_none());
/// assert_eq!((findings[0].code(), findings[0].at.as_str()), ("C101", "/providers/1/place"));
/// ```
#[must_use]
pub fn check(catalogue: &Catalogue, document: Document<ProvidersWire>) -> (Option<Providers>, Vec<Finding>) {
    let mut checking = Checking::from(document.findings);
    let providers = assemble(&mut checking, catalogue, document.wire);
    let findings = checking.findings;
    (providers.filter(|_| fine(&findings)), findings)
}

fn assemble(checking: &mut Checking, catalogue: &Catalogue, wire: ProvidersWire) -> Option<Providers> {
    checking.format(&wire.format, FORMAT);
    if wire.catalogue != catalogue.id().as_str() {
        let (found, expected) = (wire.catalogue.clone(), catalogue.id().to_string());
        checking.note("/catalogue", PlanProblem::OtherCatalogue { found, expected });
    }
    checking.limit("/providers", "providers", wire.providers.len(), MAX_PROVIDERS);
    let from = checking.date("/measured_from", &wire.measured_from);
    let to = checking.date("/measured_to", &wire.measured_to);
    let measured = checking.period("/measured_to", from, to);
    let mut seen = Set::default();
    let mut providers = Vec::new();
    for (i, provider) in wire.providers.iter().enumerate() {
        let at = format!("/providers/{i}");
        let code = checking.new_code(&format!("{at}/code"), Kind::Provider, &provider.code, &mut seen);
        providers.extend(check_provider(checking, catalogue, &at, code, provider));
    }
    for (language, texts) in wire.about.iter() {
        for code in texts.keys() {
            checking.known(&format!("/about/{language}/{code}"), Kind::Provider, code, &seen);
        }
    }
    Some(Providers {
        fictional: wire.fictional,
        measured_by: wire.measured_by,
        measured: measured?,
        providers,
        about: wire.about,
    })
}

fn check_provider(
    checking: &mut Checking,
    catalogue: &Catalogue,
    at: &str,
    code: Option<Code>,
    wire: &ProviderWire,
) -> Option<Provider> {
    let place = checking.known(&format!("{at}/place"), Kind::Place, &wire.place, catalogue.places());
    let mut offers = Map::default();
    for (i, offer) in wire.offers.iter().enumerate() {
        let at = format!("{at}/offers/{i}/block");
        let Some(block) = checking.known(&at, Kind::Block, &offer.block, catalogue.block_codes()) else { continue };
        if offers.insert(block, offer.waiting_weeks).is_some() {
            checking.note(at, CatalogueProblem::Duplicate { kind: Kind::Block, code: offer.block.clone() });
        }
    }
    let mut outcomes = Map::default();
    for (i, outcome) in wire.outcomes.iter().enumerate() {
        let at = format!("{at}/outcomes/{i}");
        let measure: Option<Measure> = checking.choice(&format!("{at}/measure"), "measure", &outcome.measure);
        if outcome.count > outcome.answers {
            let found = format!("{}/{}", outcome.count, outcome.answers);
            checking.note(format!("{at}/count"), ProviderProblem::OutcomeImpossible { found });
        }
        let figure = Estimate::share(outcome.count, outcome.answers)
            .map_or(Figure::TooFew { answers: outcome.answers }, Figure::Known);
        if let Some(measure) = measure
            && outcomes.insert(measure, figure).is_some()
        {
            checking.note(at, CatalogueProblem::Duplicate { kind: Kind::Provider, code: outcome.measure.clone() });
        }
    }
    Some(Provider {
        code: code?,
        name: wire.name.clone(),
        place: place?,
        languages: wire.languages.clone(),
        phone: wire.phone.clone(),
        offers,
        outcomes,
    })
}
