//! The costs of an hour as a script hands them in. Amounts in euros, percentages as `20` or `4.5`.

use crate::wire;

wire! {
    /// What one hour costs a provider, as a script hands it in. Amounts in euros, percentages as `20` or `4.5`.
    pub struct CostsWire {
        /// The professional's wage with charges, per paid hour, in euros: `24.68`.
        pub wage: String,
        /// How much of the paid time goes to residents; or else `year`.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub productive_percent: Option<String>,
        /// The hours of a year from which that follows.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub year: Option<YearWire>,
        /// Management, housing, administration.
        pub overhead_percent: String,
        /// `mark_up` or `share_of_price`.
        pub overhead_as: String,
        /// For risk and innovation, on top; 0 when left out.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub risk_percent: Option<String>,
        /// Travel and training, per productive hour; nothing when left out.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub travel: Option<String>,
        /// What the municipality asks beside the support, such as reporting, per productive hour.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub obligations: Option<String>,
        /// How prices rise to the year of the tariff; not at all when left out.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub index: Option<IndexWire>,
        /// What the municipality pays, in euros.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub tariff: Option<String>,
        /// For how many minutes it pays that: 60 when left out.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub tariff_minutes: Option<u32>,
    }

    /// A year of one full-time professional, in hours.
    pub struct YearWire {
        /// All that is paid, at most the hours of a leap year.
        pub paid: u32,
        /// Holidays and public holidays.
        pub leave: u32,
        /// Illness.
        pub illness: u32,
        /// Training and supervision.
        pub training: u32,
        /// Meetings and administration.
        pub meetings: u32,
        /// On the road, where that is not paid apart.
        pub travel: u32,
    }

    /// The index of the contract standard Wmo v1.2, art. 3.2.
    pub struct IndexWire {
        /// For wages.
        pub wages: ForecastWire,
        /// For all else.
        pub materials: ForecastWire,
        /// How much of the cost is wages.
        pub wages_percent: String,
    }

    /// Three published percentages.
    pub struct ForecastWire {
        /// The forecast for the coming year.
        pub coming: String,
        /// What this year turned out to be.
        pub definitive: String,
        /// What had been forecast for this year.
        pub forecast: String,
    }
}
