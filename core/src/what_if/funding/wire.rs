//! The wire form of a question about ways to pay, as scripts hand it in.
//!
//! Amounts are in euros, `"1000.00"`, percentages `"20"` or `"12.5"`, days `2026-09-01`, inhabitants a whole number.
//!
//! ```
//! use resultaatwijzer_core::{reading::document::Document, what_if::funding::wire::FundingWire};
//! let read = |json: &str| Document::<FundingWire>::from_json(json).whole();
//! let way = read(r#"{"way": "result", "amount": "900.00", "milestones": [{"on": "2026-04-01", "percent": "12.5"}]}"#);
//! assert_eq!(way.unwrap().milestones[0].percent, "12.5");
//! let findings = read(r#"{"way": "population", "amount": 250, "people": 40000}"#).unwrap_err();
//! let found: Vec<_> = findings.iter().map(|finding| (finding.code(), finding.at.as_str())).collect();
//! assert_eq!(found, [("C007", "/people"), ("C003", "/amount")]);
//! ```

use crate::{arrangement::wire::ArrangementWire, wire};

wire! {
    /// Several ways to pay for one arrangement, side by side.
    pub struct FundingQuestionWire {
        /// What is granted.
        pub arrangement: ArrangementWire,
        /// The ways to pay.
        pub ways: Vec<FundingWire>,
        /// How it goes; as planned when left out.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub course: Option<CourseWire>,
    }

    /// One way to pay. One shape for all: which fields count follows from `way`. Percentages as `20` or `12.5`.
    pub struct FundingWire {
        /// `price_times_quantity_granted`, `price_times_quantity_delivered`, `trajectory`, `result`, `availability` or
        /// `population`.
        pub way: String,
        /// In euros. For `trajectory` and `result` the whole sum, the arrangement's price when left out; for
        /// `availability` per claim period; for `population` per inhabitant per year.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub amount: Option<String>,
        /// For `trajectory` and `result`: what is paid at the start, in percent; nothing when left out.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub start_percent: Option<String>,
        /// For `result`: what is paid on the way. What is left is paid at the result.
        #[serde(skip_serializing_if = "Vec::is_empty")]
        pub milestones: Vec<MilestoneWire>,
        /// For `result`: how much of the last part is paid when the result comes late, in percent; all when left out.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub late_percent: Option<String>,
        /// For `population`: how many inhabitants.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub inhabitants: Option<u32>,
    }

    /// A part that is paid on the way.
    pub struct MilestoneWire {
        /// The day, `2026-09-01`.
        pub on: String,
        /// Which share of the sum, in percent.
        pub percent: String,
    }

    /// How it goes.
    pub struct CourseWire {
        /// The day on which the result should be reached; the last day of the arrangement when left out.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub by: Option<String>,
        /// The day on which it was reached; left out when it was not.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub reached: Option<String>,
        /// How much of what was granted was delivered, in percent; all of it when left out.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub delivered_percent: Option<String>,
    }
}
