//! One of each finding, and of those whose words depend on what was found more than one.

use resultaatwijzer_core::{
    reading::problem::{
        ArrangementProblem, CatalogueProblem, ContributionProblem, DocumentProblem, Expected, Kind, PlanProblem,
        Problem, ProviderProblem, StackingProblem, ValueProblem,
    },
    value::{money::AmountError, period::parse_date},
};

fn text(text: &str) -> String {
    text.to_owned()
}

fn texts(all: [&str; 2]) -> Vec<String> {
    all.map(text).to_vec()
}

/// Every finding.
pub fn all() -> Vec<Problem> {
    let mut all = documents();
    all.extend(values());
    all.extend(catalogues());
    all.extend(arrangements());
    all.extend(stacking());
    all.extend(rest());
    all
}

fn documents() -> Vec<Problem> {
    let expected = [Expected::Object, Expected::List, Expected::Text, Expected::WholeNumber, Expected::TrueOrFalse];
    let types = expected.map(|expected| DocumentProblem::WrongType { expected }.into());
    let field = |suggestion| DocumentProblem::UnknownField { field: text("coed"), suggestion }.into();
    let mut all = vec![
        DocumentProblem::Unreadable { detail: text("expected `,`") }.into(),
        DocumentProblem::MissingFile { file: text("tariffs.csv") }.into(),
        DocumentProblem::UnknownFormat { found: text("resultaatwijzer-plan/9"), expected: "resultaatwijzer-plan/1" }
            .into(),
        DocumentProblem::TooMuch { what: "blocks", limit: 500 }.into(),
        DocumentProblem::MissingField.into(),
        field(Some(text("code"))),
        field(None),
    ];
    all.extend(types);
    all
}

fn values() -> Vec<Problem> {
    let reasons = [AmountError::NotANumber, AmountError::Negative, AmountError::TooManyDecimals, AmountError::TooLarge];
    let amounts = reasons.map(|reason| ValueProblem::BadAmount { found: text("55,80"), reason }.into());
    let date = |found| ValueProblem::BadDate { found: text(found) }.into();
    let number = |found| ValueProblem::BadNumber { found: text(found), field: "quantity" }.into();
    let allowed = texts(["minute", "hour"]);
    let choice = |suggestion| {
        let allowed = allowed.clone();
        ValueProblem::BadChoice { field: "unit", found: text("minuut"), allowed, suggestion }.into()
    };
    let mut all = vec![
        ValueProblem::BadCode { found: text("M 1") }.into(),
        date("31-12-2026"),
        date(""),
        number("90,5"),
        number(""),
        choice(Some(text("minute"))),
        choice(None),
        ValueProblem::EndsBeforeStart { from: text("2026-10-31"), to: text("2026-10-01") }.into(),
        ValueProblem::UnsafeText.into(),
        ValueProblem::BadPercent { found: text("140") }.into(),
    ];
    all.extend(amounts);
    all
}

fn catalogues() -> Vec<Problem> {
    let kinds = [
        Kind::Area,
        Kind::Level,
        Kind::Block,
        Kind::Variant,
        Kind::Rule,
        Kind::Municipality,
        Kind::Place,
        Kind::Provider,
        Kind::Source,
        Kind::Person,
        Kind::Right,
        Kind::Language,
        Kind::Catalogue,
    ];
    let unknown = |kind, suggestion| CatalogueProblem::Unknown { kind, found: text("Z9"), suggestion }.into();
    let mut all: Vec<Problem> = kinds.map(|kind| CatalogueProblem::Duplicate { kind, code: text("Z5") }.into()).into();
    all.extend(kinds.map(|kind| unknown(kind, None)));
    all.extend([
        unknown(Kind::Block, Some(text("Z5"))),
        CatalogueProblem::OverlappingTariffs { block: text("Z5"), other: text("tariffs.csv:3") }.into(),
        CatalogueProblem::OverlappingRates { other: text("own-contribution.csv:2") }.into(),
        CatalogueProblem::PriceDoesNotFit { block: text("Z5"), unit: "minute", per: "piece" }.into(),
        CatalogueProblem::FrequencyDoesNotFit { block: text("Z5"), frequency: "four_weeks" }.into(),
        CatalogueProblem::EmptyRule { rule: text("R1") }.into(),
        CatalogueProblem::MissingText { language: text("en"), what: text("blocks.Z5") }.into(),
    ]);
    all
}

fn arrangements() -> Vec<Problem> {
    vec![
        ArrangementProblem::EmptyArrangement.into(),
        ArrangementProblem::TooLong { years: 30 }.into(),
        ArrangementProblem::OutsideArrangement { block: text("Z5") }.into(),
        ArrangementProblem::NoTariff { block: text("Z5"), on: text("2027-01-01"), audience: "in_kind" }.into(),
        ArrangementProblem::NoBand { block: text("D1"), quantity: 12, lowest: 1, highest: 9 }.into(),
        ArrangementProblem::CombinationNotAllowed {
            unit: text("minute"),
            frequency: text("total"),
            variant: text("effort"),
        }
        .into(),
        ArrangementProblem::SharesBeyondWhole.into(),
        ArrangementProblem::OutsidePeriod.into(),
    ]
}

fn stacking() -> Vec<Problem> {
    let (rule, block) = (text("R1"), text("M1"));
    vec![
        StackingProblem::Excluded { rule: rule.clone(), block: block.clone(), other: text("W1") }.into(),
        StackingProblem::Required { rule: rule.clone(), block: block.clone(), any_of: texts(["W1", "W2"]) }.into(),
        StackingProblem::TooManyOf { rule: rule.clone(), blocks: texts(["M1", "M2"]), at_most: 1 }.into(),
        StackingProblem::TooManyAreas { rule: rule.clone(), areas: texts(["wonen", "geld"]), at_most: 1 }.into(),
        StackingProblem::Overlapping { block: block.clone() }.into(),
        StackingProblem::IncludedIn { rule: rule.clone(), block: block.clone(), within: text("W1") }.into(),
        StackingProblem::TwoProviders { rule, block, providers: texts(["linde", "beuk"]) }.into(),
    ]
}

fn rest() -> Vec<Problem> {
    let days = ["2026-12-01", "2026-09-01"].map(|day| parse_date(day).unwrap());
    let dates = ["from", "to", "review", "reported", "applied"].map(|earlier| {
        let problem = PlanProblem::DatesContradict { earlier, later: "decided", days };
        Problem::from(problem)
    });
    let mut all = vec![
        ContributionProblem::ContributionUnknown { from: text("2027-01-01") }.into(),
        ContributionProblem::HouseholdAssumed.into(),
        ContributionProblem::OwnScheme { block: text("BW") }.into(),
        PlanProblem::HoursMissing { area: text("wonen") }.into(),
        PlanProblem::OtherCatalogue { found: text("voorbeeldstad"), expected: text("altena") }.into(),
        PlanProblem::TokenDamaged.into(),
        PlanProblem::TokenVersion { found: 9 }.into(),
        ProviderProblem::OutcomeImpossible { found: text("51") }.into(),
        ProviderProblem::EmptyNeed.into(),
        ProviderProblem::PlaceMissing.into(),
    ];
    all.extend(dates);
    all
}
