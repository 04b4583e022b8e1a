//! The costs of an hour as a script hands them in. Amounts in euros, percentages as `20` or `4.5`.

use crate::wire;

wire! {
    /// The cost of one hour for a provider, as a script passes it. Amounts are in euros; percentages are written as
    /// `20` or `4.5`.
    pub struct CostsWire {
        /// The professional's wage with charges, per paid hour, in euros: `24.68`.
        pub wage: String,
        /// The percentage of the paid time that is spent on residents. Either this or `year` is needed.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub productive_percent: Option<String>,
        /// The hours of a year, from which that percentage is calculated.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub year: Option<YearWire>,
        /// The percentage for management, housing and administration.
        pub overhead_percent: String,
        /// Whether that is a percentage on top of the cost or of the price: `mark_up` or `share_of_price`.
        pub overhead_as: String,
        /// The percentage on top for risk and innovation; 0 when left out.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub risk_percent: Option<String>,
        /// The cost of travel and training per productive hour; 0 when left out.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub travel: Option<String>,
        /// The cost per productive hour of other duties to the municipality, such as reports; 0 when left out.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub obligations: Option<String>,
        /// The indexation to the year of the tariff; none when left out.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub index: Option<IndexWire>,
        /// The municipality's tariff, in euros.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub tariff: Option<String>,
        /// The number of minutes that the tariff is for; 60 when left out.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub tariff_minutes: Option<u32>,
    }

    /// The hours of one full-time professional in a year.
    pub struct YearWire {
        /// All paid hours; at most the hours of a leap year.
        pub paid: u32,
        /// Holidays and public holidays.
        pub leave: u32,
        /// Illness.
        pub illness: u32,
        /// Training and supervision.
        pub training: u32,
        /// Meetings and administration.
        pub meetings: u32,
        /// Travel, unless it is paid separately.
        pub travel: u32,
    }

    /// The indexation of the contract standard Wmo v1.2, art. 3.2.
    pub struct IndexWire {
        /// The percentages for wages.
        pub wages: ForecastWire,
        /// The percentages for all other costs.
        pub materials: ForecastWire,
        /// The share of wages in the cost, in percent.
        pub wages_percent: String,
    }

    /// Three published percentages of one index.
    pub struct ForecastWire {
        /// The forecast for the coming year.
        pub coming: String,
        /// The definitive percentage of this year.
        pub definitive: String,
        /// The earlier forecast for this year.
        pub forecast: String,
    }
}
