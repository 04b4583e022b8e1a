//! Closed lists of choices: how each is spelled on the wire, and the whole list for help.

/// A closed list of choices with a spelling each.
///
/// ```
/// use resultaatwijzer_core::value::{choices::Choice, unit::Unit};
/// assert_eq!(Unit::parse("day_part"), Some(Unit::DayPart));
/// assert_eq!(Unit::DayPart.spelling(), "day_part");
/// assert_eq!(Unit::parse("dagdeel"), None);
/// ```
pub trait Choice: Copy + PartialEq + 'static {
    /// Every choice with its spelling, in the order in which help shows them.
    const ALL: &'static [(Self, &'static str)];

    /// The choice with this spelling.
    fn parse(text: &str) -> Option<Self> {
        Self::ALL.iter().find(|(_, spelling)| *spelling == text).map(|(choice, _)| *choice)
    }

    /// The spelling on the wire.
    fn spelling(self) -> &'static str {
        Self::ALL.iter().find(|(choice, _)| *choice == self).map_or("", |(_, spelling)| spelling)
    }

    /// All spellings, for help.
    fn spellings() -> Vec<String> {
        Self::ALL.iter().map(|(_, spelling)| (*spelling).to_owned()).collect()
    }
}

/// Writes an enum and its spellings once.
macro_rules! choices {
    ($(#[$meta:meta])* $name:ident { $($(#[$doc:meta])* $variant:ident = $spelling:literal),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$doc])* $variant),+ }

        impl $crate::value::choices::Choice for $name {
            const ALL: &'static [(Self, &'static str)] = &[$((Self::$variant, $spelling)),+];
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str($crate::value::choices::Choice::spelling(*self))
            }
        }
    };
}
pub(crate) use choices;
