//! With whom a resident lives, as the calculator and the ways in to a plan ask it.

use resultaatwijzer_core::arrangement::wire::HouseholdWire;

/// With whom the resident lives, in four plain answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HouseholdChoice {
    /// Alone.
    Alone,
    /// Together, everybody at pension age.
    Pension,
    /// Together, not everybody at pension age.
    Below,
    /// The help is only for children.
    Minors,
}

/// The four answers.
pub const HOUSEHOLDS: [HouseholdChoice; 4] =
    [HouseholdChoice::Alone, HouseholdChoice::Pension, HouseholdChoice::Below, HouseholdChoice::Minors];

impl HouseholdChoice {
    /// The household that it stands for.
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
