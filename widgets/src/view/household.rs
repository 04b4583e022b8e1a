//! With whom a resident lives, as the calculator and `<resultaat-start>` ask it.

use resultaatwijzer_core::arrangement::wire::HouseholdWire;

/// The household, as one of four answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HouseholdChoice {
    /// The resident lives alone.
    Alone,
    /// The resident lives with others, and everybody has reached pension age.
    Pension,
    /// The resident lives with others, and not everybody has reached pension age.
    Below,
    /// The help is only for children.
    Minors,
}

/// The four answers.
pub const HOUSEHOLDS: [HouseholdChoice; 4] =
    [HouseholdChoice::Alone, HouseholdChoice::Pension, HouseholdChoice::Below, HouseholdChoice::Minors];

impl HouseholdChoice {
    /// The household of this answer.
    #[must_use]
    pub fn wire(self) -> HouseholdWire {
        let household =
            |members, all_at_pension_age, minors_only| HouseholdWire { members, all_at_pension_age, minors_only };
        match self {
            Self::Alone => household(1, false, None),
            Self::Pension => household(2, true, None),
            Self::Below => household(2, false, None),
            Self::Minors => household(1, false, Some(true)),
        }
    }
}
