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
    /// Several ways to pay for one arrangement, to compare.
    pub struct FundingQuestionWire {
        /// The granted arrangement.
        pub arrangement: ArrangementWire,
        /// The ways to pay.
        pub ways: Vec<FundingWire>,
        /// How the support goes; as planned when left out.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub course: Option<CourseWire>,
    }

    /// One way to pay. All ways have the same fields; `way` decides which of them are used. Percentages are written as
    /// `20` or `12.5`.
    pub struct FundingWire {
        /// `price_times_quantity_granted`, `price_times_quantity_delivered`, `trajectory`, `result`, `availability` or
        /// `population`.
        pub way: String,
        /// The amount in euros. For `trajectory` and `result` the whole sum; the arrangement's price when left out. For
        /// `availability` the amount per claim period, for `population` per inhabitant per year.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub amount: Option<String>,
        /// For `trajectory` and `result`: the percentage that is paid at the start; 0 when left out.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub start_percent: Option<String>,
        /// For `result`: the parts that are paid on days before the end. The rest is paid when the result is reached.
        #[serde(skip_serializing_if = "Vec::is_empty")]
        pub milestones: Vec<MilestoneWire>,
        /// For `result`: the percentage of the last part that is paid when the result is late; 100 when left out.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub late_percent: Option<String>,
        /// For `population`: the number of inhabitants.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub inhabitants: Option<u32>,
    }

    /// A part of the sum that is paid before the end.
    pub struct MilestoneWire {
        /// The day of payment, `2026-09-01`.
        pub on: String,
        /// The share of the sum, in percent.
        pub percent: String,
    }

    /// How the support goes.
    pub struct CourseWire {
        /// The deadline for the result; the last day of the arrangement when left out.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub by: Option<String>,
        /// The day on which the result was reached; left out when it was not reached.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub reached: Option<String>,
        /// The percentage of the granted support that was delivered; 100 when left out.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub delivered_percent: Option<String>,
    }
}
