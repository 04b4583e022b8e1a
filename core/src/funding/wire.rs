//! The shape of a question about ways to pay, as scripts hand it in.

use crate::{arrangement::wire::ArrangementWire, document::wire};

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
        /// For `trajectory` and `result`: what is paid at the start; nothing when left out.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub start_percent: Option<String>,
        /// For `result`: what is paid on the way. What is left is paid at the result.
        #[serde(skip_serializing_if = "Vec::is_empty")]
        pub milestones: Vec<MilestoneWire>,
        /// For `result`: how much of the last part is paid when the result comes late; all of it when left out.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub late_percent: Option<String>,
        /// For `population`: how many inhabitants.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub inhabitants: Option<u32>,
    }

    /// A part that is paid on the way.
    pub struct MilestoneWire {
        /// The day.
        pub on: String,
        /// Which share of the sum.
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
        /// How much of what was granted was delivered; all of it when left out.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub delivered_percent: Option<String>,
    }
}
