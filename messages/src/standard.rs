//! The two standards and their code lists.

use resultaatwijzer_core::{
    catalogue::Law,
    value::unit::{ContractVariant, Frequency, Unit},
};

/// A standard: Wmo or Jeugdwet, both release 3.2.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standard {
    /// iWmo 3.2.
    Wmo,
    /// iJw 3.2.
    YouthAct,
}

impl Standard {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Wmo, Self::YouthAct];

    /// The release: version and subversion.
    pub const RELEASE: (u32, u32) = (3, 2);

    /// The act under which blocks in its messages are granted.
    pub fn law(self) -> Law {
        match self {
            Self::Wmo => Law::Wmo,
            Self::YouthAct => Law::YouthAct,
        }
    }

    /// The name of the assignment message.
    pub fn assignment(self) -> &'static str {
        match self {
            Self::Wmo => "WMO301",
            Self::YouthAct => "JW301",
        }
    }

    /// The name of the claim message.
    pub fn claim(self) -> &'static str {
        match self {
            Self::Wmo => "WMO323",
            Self::YouthAct => "JW323",
        }
    }

    /// The code of the assignment message.
    pub fn assignment_code(self) -> &'static str {
        match self {
            Self::Wmo => "414",
            Self::YouthAct => "436",
        }
    }

    /// The code of the claim message.
    pub fn claim_code(self) -> &'static str {
        match self {
            Self::Wmo => "484",
            Self::YouthAct => "490",
        }
    }

    /// The namespace of the assignment message.
    pub fn assignment_namespace(self) -> &'static str {
        match self {
            Self::Wmo => "http://www.istandaarden.nl/iwmo/3_2/wmo301/schema",
            Self::YouthAct => "http://www.istandaarden.nl/ijw/3_2/jw301/schema",
        }
    }

    /// The namespace of the claim message.
    pub fn claim_namespace(self) -> &'static str {
        match self {
            Self::Wmo => "http://www.istandaarden.nl/iwmo/3_2/wmo323/schema",
            Self::YouthAct => "http://www.istandaarden.nl/ijw/3_2/jw323/schema",
        }
    }

    /// The namespace of the types that the messages share.
    pub fn base_namespace(self) -> &'static str {
        match self {
            Self::Wmo => "http://www.istandaarden.nl/iwmo/3_2/basisschema/schema",
            Self::YouthAct => "http://www.istandaarden.nl/ijw/3_2/basisschema/schema",
        }
    }

    /// The version of the published schemas, of the base and of the claim message alike.
    pub fn schema_version(self) -> &'static str {
        match self {
            Self::Wmo => "1.0.0",
            Self::YouthAct => "0.1.0",
        }
    }

    /// Whether a product category is one of its code list.
    pub fn has_category(self, category: &str) -> bool {
        let number = (category.len() == 2 && category.bytes().all(|b| b.is_ascii_digit()))
            .then(|| category.parse::<u32>().ok())
            .flatten();
        number.is_some_and(|number| match self {
            Self::Wmo => (1..=18).contains(&number),
            Self::YouthAct => (31..=38).contains(&number) || (40..=55).contains(&number),
        })
    }
}

/// A unit of the code list WJ756.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MessageUnit {
    /// Its code.
    pub code: &'static str,
    /// What it counts.
    pub unit: Unit,
    /// For pieces: under which contract variant they are counted.
    pub contract: Option<ContractVariant>,
}

const UNITS: [MessageUnit; 7] = [
    MessageUnit { code: "01", unit: Unit::Minute, contract: None },
    MessageUnit { code: "04", unit: Unit::Hour, contract: None },
    MessageUnit { code: "14", unit: Unit::FullDay, contract: None },
    MessageUnit { code: "16", unit: Unit::DayPart, contract: None },
    MessageUnit { code: "82", unit: Unit::Piece, contract: Some(ContractVariant::OutputBased) },
    MessageUnit { code: "83", unit: Unit::Euro, contract: None },
    MessageUnit { code: "84", unit: Unit::Piece, contract: Some(ContractVariant::EffortBased) },
];

/// The unit with this code.
pub fn unit(code: &str) -> Option<MessageUnit> {
    UNITS.into_iter().find(|unit| unit.code == code)
}

/// The frequency with this code (WMO757, JW757).
pub fn frequency(code: &str) -> Option<Frequency> {
    match code {
        "1" => Some(Frequency::Day),
        "2" => Some(Frequency::Week),
        "4" => Some(Frequency::Month),
        "6" => Some(Frequency::Total),
        _ => None,
    }
}
