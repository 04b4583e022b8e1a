//! The problems that a check can find, in families: each with its stable code and severity. Their sentences are in the
//! package `text`, one file for each family. The families are in this folder, below the checks that report them, so
//! that one [`Problem`] can hold them all.

use serde::Serialize;

use crate::value::{money::AmountError, period::Date};

/// How much a finding matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// Worth knowing; the outcome stands.
    Note,
    /// Probably not intended; the outcome stands.
    Warning,
    /// Wrong; there is no outcome, or not for this part.
    Error,
}

/// The kinds of things that refer to each other by code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// A result area.
    Area,
    /// A level.
    Level,
    /// A building block.
    Block,
    /// A block's variant.
    Variant,
    /// A stacking rule.
    Rule,
    /// A municipality.
    Municipality,
    /// A place to live or to meet.
    Place,
    /// A provider.
    Provider,
    /// A source of numbers.
    Source,
    /// Somebody of the household.
    Person,
    /// A right of the resident.
    Right,
    /// A language.
    Language,
    /// A catalogue.
    Catalogue,
}

/// What a field holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expected {
    /// A group of fields.
    Object,
    /// A list.
    List,
    /// A text.
    Text,
    /// A whole number of zero or more.
    WholeNumber,
    /// True or false.
    TrueOrFalse,
}

/// Declares the families: one line holds a problem with its fields, its code and its severity.
macro_rules! problems {
    ($($(#[$about:meta])* $family:ident($name:ident) {
        $($(#[$doc:meta])* $variant:ident $({ $($field:ident: $type:ty),+ })? = $code:literal $severity:ident,)+
    })+) => {
        /// What is wrong or worth knowing.
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub enum Problem {
            $($(#[$about])* $family($name),)+
        }

        impl Problem {
            /// The stable code: `C` catalogue, `A` arrangement, `S` stacking, `E` own contribution (*eigen
            /// bijdrage*), `P` plan, `N` need and providers.
            ///
            /// ```
            /// use resultaatwijzer_core::reading::problem::{DocumentProblem, Problem};
            /// assert_eq!(Problem::from(DocumentProblem::MissingField).code(), "C006");
            /// ```
            #[must_use]
            pub fn code(&self) -> &'static str {
                match self { $(Self::$family(problem) => problem.code(),)+ }
            }

            /// The severity.
            #[must_use]
            pub fn severity(&self) -> Severity {
                match self { $(Self::$family(problem) => problem.severity(),)+ }
            }

            /// Every code there is.
            #[must_use]
            pub fn codes() -> Vec<&'static str> {
                vec![$($($code,)+)+]
            }
        }

        $(
            $(#[$about])*
            #[expect(missing_docs, reason = "the sentence of each variant names its fields")]
            #[derive(Clone, Debug, PartialEq, Eq)]
            pub enum $name {
                $($(#[$doc])* $variant $({ $($field: $type),+ })?,)+
            }

            impl $name {
                fn code(&self) -> &'static str {
                    match self { $(Self::$variant $({ $($field: _),+ })? => $code,)+ }
                }

                fn severity(&self) -> Severity {
                    match self { $(Self::$variant $({ $($field: _),+ })? => Severity::$severity,)+ }
                }
            }

            impl From<$name> for Problem {
                fn from(problem: $name) -> Self {
                    Self::$family(problem)
                }
            }

            impl PartialEq<$name> for Problem {
                fn eq(&self, other: &$name) -> bool {
                    matches!(self, Self::$family(problem) if problem == other)
                }
            }
        )+
    };
}

problems! {
    /// The shape of a document.
    Document(DocumentProblem) {
        /// The file's contents are not of the kind that its name says: not TOML, CSV, JSON or UTF-8.
        Unreadable { detail: String } = "C001" Error,
        /// A file that the catalogue needs is not there.
        MissingFile { file: String } = "C002" Error,
        /// A field is of another type.
        WrongType { expected: Expected } = "C003" Error,
        /// The document states another format or version.
        UnknownFormat { found: String, expected: &'static str } = "C004" Error,
        /// More than a limit allows.
        TooMuch { what: &'static str, limit: usize } = "C005" Error,
        /// A field is missing or empty.
        MissingField = "C006" Error,
        /// A field that the format does not know.
        UnknownField { field: String, suggestion: Option<String> } = "C007" Error,
    }

    /// A single value.
    Value(ValueProblem) {
        /// Not a code.
        BadCode { found: String } = "C010" Error,
        /// Not an amount.
        BadAmount { found: String, reason: AmountError } = "C011" Error,
        /// Not a date that exists.
        BadDate { found: String } = "C012" Error,
        /// Not a whole number, or out of range.
        BadNumber { found: String, field: &'static str } = "C013" Error,
        /// Not one of the choices.
        BadChoice { field: &'static str, found: String, allowed: Vec<String>, suggestion: Option<String> } = "C014" Error,
        /// A period that ends before it starts.
        EndsBeforeStart { from: String, to: String } = "C015" Error,
        /// A text holds characters that are not shown or that turn the reading direction around.
        UnsafeText = "C016" Error,
        /// Not a percentage, or out of range.
        BadPercent { found: String } = "C017" Error,
    }

    /// The codes that a catalogue declares and refers to, and what belongs to them.
    Catalogue(CatalogueProblem) {
        /// The same code twice.
        Duplicate { kind: Kind, code: String } = "C100" Error,
        /// A code that is not declared.
        Unknown { kind: Kind, found: String, suggestion: Option<String> } = "C101" Error,
        /// Two tariffs for the same thing on the same day.
        OverlappingTariffs { block: String, other: String } = "C102" Error,
        /// Two contribution rates on the same day.
        OverlappingRates { other: String } = "C103" Error,
        /// A tariff's price unit does not count the block's unit.
        PriceDoesNotFit { block: String, unit: &'static str, per: &'static str } = "C104" Error,
        /// A block's frequency does not exist in the catalogue's calendar.
        FrequencyDoesNotFit { block: String, frequency: &'static str } = "C105" Error,
        /// A rule that names too few blocks to have an effect.
        EmptyRule { rule: String } = "C106" Error,
        /// A text that a screen needs is missing.
        MissingText { language: String, what: String } = "C107" Error,
    }

    /// The arrangement that was chosen.
    Arrangement(ArrangementProblem) {
        /// Nothing was chosen.
        EmptyArrangement = "A001" Error,
        /// An arrangement that is longer than any real one.
        TooLong { years: u32 } = "A002" Error,
        /// A line outside the arrangement's own dates.
        OutsideArrangement { block: String } = "A003" Error,
        /// No tariff holds on a day of the period.
        NoTariff { block: String, on: String, audience: &'static str } = "A004" Error,
        /// The quantity falls in none of the bands.
        NoBand { block: String, quantity: u32, lowest: u32, highest: u32 } = "A005" Error,
        /// A unit, a frequency and a contract variant that the national standard does not know together.
        CombinationNotAllowed { unit: String, frequency: String, variant: String } = "A006" Error,
        /// Shares that come to more than the whole.
        SharesBeyondWhole = "A007" Error,
        /// A day outside the arrangement.
        OutsidePeriod = "A008" Error,
    }

    /// Blocks that must or must not go together.
    Stacking(StackingProblem) {
        /// Two blocks that do not go together.
        Excluded { rule: String, block: String, other: String } = "S001" Error,
        /// A block that needs another one.
        Required { rule: String, block: String, any_of: Vec<String> } = "S002" Error,
        /// More blocks of a group than allowed.
        TooManyOf { rule: String, blocks: Vec<String>, at_most: u32 } = "S003" Error,
        /// More result areas than allowed.
        TooManyAreas { rule: String, areas: Vec<String>, at_most: u32 } = "S004" Error,
        /// The same block twice on the same day (national rule TR302).
        Overlapping { block: String } = "S005" Error,
        /// A block that is part of another and is not paid on top.
        IncludedIn { rule: String, block: String, within: String } = "S006" Note,
        /// Two providers of the same block on the same day.
        TwoProviders { rule: String, block: String, providers: Vec<String> } = "S007" Error,
    }

    /// What the household pays itself.
    Contribution(ContributionProblem) {
        /// No rate is known for this day.
        ContributionUnknown { from: String } = "E001" Warning,
        /// The household was not given: the amount for one adult is shown.
        HouseholdAssumed = "E002" Note,
        /// The block has an income-based contribution of its own, which is not computed here.
        OwnScheme { block: String } = "E003" Note,
    }

    /// A plan.
    Plan(PlanProblem) {
        /// Two dates that cannot both be right: the fields, and the days in them.
        DatesContradict { earlier: &'static str, later: &'static str, days: [Date; 2] } = "P001" Error,
        /// A result for which no time is agreed (CRvB 22-9-2022, ECLI:NL:CRVB:2022:2099).
        HoursMissing { area: String } = "P002" Warning,
        /// A plan made for another catalogue.
        OtherCatalogue { found: String, expected: String } = "P003" Error,
        /// A plan token with characters missing or changed.
        TokenDamaged = "P004" Error,
        /// A plan token of a version that is not known here.
        TokenVersion { found: u8 } = "P005" Error,
    }

    /// Providers, and the need for which they are compared.
    Provider(ProviderProblem) {
        /// An outcome with more successes than answers.
        OutcomeImpossible { found: String } = "N001" Error,
        /// A need that names nothing to look for.
        EmptyNeed = "N002" Error,
        /// A limit on the distance without a place to measure from.
        PlaceMissing = "N003" Warning,
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn each_code_stands_for_one_problem() {
        let codes = Problem::codes();
        assert_eq!(codes.iter().collect::<BTreeSet<_>>().len(), codes.len());
        assert!(codes.len() > 40);
    }
}
