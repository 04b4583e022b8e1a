//! The stacking rules of a region (*stapelen*): what each kind says, and which blocks it allows on one day.

use crate::value::{choices::choices, code::Code, ordered::Set};

/// A stacking rule, as data of the region.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rule {
    /// Its code.
    pub code: Code,
    /// What it says.
    pub kind: RuleKind,
}

choices! {
    /// The kinds of rules, by their name on the wire.
    RuleName {
        /// See [`RuleKind::Excludes`].
        Excludes = "excludes",
        /// See [`RuleKind::Requires`].
        Requires = "requires",
        /// See [`RuleKind::AtMost`].
        AtMost = "at_most",
        /// See [`RuleKind::AtMostAreas`].
        AtMostAreas = "at_most_areas",
        /// See [`RuleKind::OneProvider`].
        OneProvider = "one_provider",
        /// See [`RuleKind::IncludedIn`].
        IncludedIn = "included_in",
    }
}

/// What a stacking rule says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RuleKind {
    /// The block does not go together with any of the others.
    Excludes {
        /// The block.
        block: Code,
        /// The others.
        others: Vec<Code>,
    },
    /// The block needs one of the others, on each of its days.
    Requires {
        /// The block.
        block: Code,
        /// The others.
        any_of: Vec<Code>,
    },
    /// At most this number of these blocks on one day.
    AtMost {
        /// The blocks.
        blocks: Vec<Code>,
        /// How many.
        at_most: u32,
    },
    /// At most this number of result areas on one day.
    AtMostAreas {
        /// How many.
        at_most: u32,
    },
    /// On any day each of these blocks comes from only one provider for the whole household.
    OneProvider {
        /// The blocks; empty means every block.
        blocks: Vec<Code>,
    },
    /// The block is part of any of the others and is not paid on top.
    IncludedIn {
        /// The block.
        block: Code,
        /// The others.
        within: Vec<Code>,
    },
}

/// What a rule names, whatever its kind is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Named<'a> {
    /// The block that it is about.
    pub block: Option<&'a Code>,
    /// The other blocks, or all blocks that it counts.
    pub others: &'a [Code],
    /// How many it allows.
    pub at_most: Option<u32>,
}

impl RuleName {
    /// Whether a rule of this kind can have an effect, with a block or without, with this number of other blocks, and
    /// this number that it allows.
    pub(super) fn can_have_effect(self, has_block: bool, others: usize, at_most: Option<u32>) -> bool {
        match self {
            Self::Excludes | Self::Requires | Self::IncludedIn => has_block && others > 0,
            Self::AtMost => at_most.is_some_and(|most| (most as usize) < others),
            Self::AtMostAreas => at_most.is_some(),
            Self::OneProvider => true,
        }
    }

    /// A rule of this kind; `None` where something is missing that it needs.
    pub(super) fn rule(self, block: Option<Code>, others: Vec<Code>, at_most: Option<u32>) -> Option<RuleKind> {
        Some(match self {
            Self::Excludes => RuleKind::Excludes { block: block?, others },
            Self::Requires => RuleKind::Requires { block: block?, any_of: others },
            Self::IncludedIn => RuleKind::IncludedIn { block: block?, within: others },
            Self::OneProvider => RuleKind::OneProvider { blocks: others },
            Self::AtMost => RuleKind::AtMost { blocks: others, at_most: at_most? },
            Self::AtMostAreas => RuleKind::AtMostAreas { at_most: at_most? },
        })
    }
}

impl RuleKind {
    /// What the rule names.
    ///
    /// ```
    /// # let catalogue = resultaatwijzer_core::example::catalogue();
    /// let named = catalogue.rules()[0].kind.named(); // "dag" excludes "thuis"
    /// assert_eq!((named.block.unwrap().as_str(), named.others[0].as_str(), named.at_most), ("dag", "thuis", None));
    /// ```
    #[must_use]
    pub fn named(&self) -> Named<'_> {
        match self {
            Self::Excludes { block, others }
            | Self::Requires { block, any_of: others }
            | Self::IncludedIn { block, within: others } => Named { block: Some(block), others, at_most: None },
            Self::AtMost { blocks, at_most } => Named { block: None, others: blocks, at_most: Some(*at_most) },
            Self::AtMostAreas { at_most } => Named { block: None, others: &[], at_most: Some(*at_most) },
            Self::OneProvider { blocks } => Named { block: None, others: blocks, at_most: None },
        }
    }

    /// The blocks that set the rule to work; `None` when any block does.
    ///
    /// ```
    /// # let catalogue = resultaatwijzer_core::example::catalogue();
    /// assert_eq!(catalogue.rules()[0].kind.set_off_by().unwrap()[0].as_str(), "dag");
    /// ```
    #[must_use]
    pub fn set_off_by(&self) -> Option<&[Code]> {
        match self {
            Self::Excludes { block, .. } | Self::Requires { block, .. } | Self::IncludedIn { block, .. } => {
                Some(std::slice::from_ref(block))
            }
            Self::OneProvider { blocks } if blocks.is_empty() => None,
            Self::AtMost { blocks, .. } | Self::OneProvider { blocks } => Some(blocks),
            Self::AtMostAreas { .. } => None,
        }
    }

    /// Whether the rule allows that one person has all these different blocks on one day. A rule that requires a block
    /// does: [`Self::required_with`] says which blocks would meet it.
    ///
    /// ```
    /// # let catalogue = resultaatwijzer_core::example::catalogue();
    /// let rule = &catalogue.rules()[0].kind; // "dag" excludes "thuis"
    /// let codes: Vec<_> = catalogue.blocks().iter().map(|block| &block.code).collect();
    /// let area_of = |block: &_| catalogue.area_of(block);
    /// assert!(rule.allows(&codes[..1], area_of) && !rule.allows(&codes, area_of));
    /// ```
    #[must_use]
    pub fn allows<'a>(&self, together: &[&Code], area_of: impl Fn(&Code) -> Option<&'a Code>) -> bool {
        match self {
            Self::Excludes { block, others } => {
                !together.contains(&block) || !others.iter().any(|other| together.contains(&other))
            }
            Self::AtMost { blocks, at_most } => {
                together.iter().filter(|block| blocks.contains(block)).count() <= *at_most as usize
            }
            Self::AtMostAreas { at_most } => {
                let areas: Set<&Code> = together.iter().filter_map(|block| area_of(block)).collect();
                areas.len() <= *at_most as usize
            }
            Self::Requires { .. } | Self::IncludedIn { .. } | Self::OneProvider { .. } => true,
        }
    }

    /// The blocks of which the rule requires one beside these, where it has none yet.
    ///
    /// ```
    /// # let catalogue = resultaatwijzer_core::example::catalogue();
    /// let codes: Vec<_> = catalogue.blocks().iter().map(|block| &block.code).collect();
    /// assert!(catalogue.rules()[0].kind.required_with(&codes).is_none()); // it excludes
    /// ```
    #[must_use]
    pub fn required_with(&self, together: &[&Code]) -> Option<&[Code]> {
        match self {
            Self::Requires { block, any_of } => {
                let met = any_of.iter().any(|other| together.contains(&other));
                (together.contains(&block) && !met).then_some(any_of)
            }
            Self::Excludes { .. }
            | Self::AtMost { .. }
            | Self::AtMostAreas { .. }
            | Self::OneProvider { .. }
            | Self::IncludedIn { .. } => None,
        }
    }

    /// Whether the rule says everything that another one of its kind says, so that the other adds nothing.
    ///
    /// ```
    /// # let catalogue = resultaatwijzer_core::example::catalogue();
    /// let rule = &catalogue.rules()[0].kind;
    /// assert!(rule.covers(&rule.clone()));
    /// ```
    #[must_use]
    pub fn covers(&self, other: &Self) -> bool {
        let set = |codes: &[Code]| codes.iter().cloned().collect::<Set<Code>>();
        if std::mem::discriminant(self) != std::mem::discriminant(other) {
            return false;
        }
        let (ours, theirs) = (self.named(), other.named());
        let the_same = ours.block == theirs.block && set(ours.others) == set(theirs.others);
        match self {
            Self::Excludes { block, others } => {
                let mirrored = theirs.block == others.first() && theirs.others == std::slice::from_ref(block);
                the_same || (others.len() == 1 && mirrored)
            }
            Self::OneProvider { blocks } => blocks.is_empty() || the_same,
            Self::AtMostAreas { at_most } => theirs.at_most.is_some_and(|allowed| *at_most <= allowed),
            Self::AtMost { .. } | Self::Requires { .. } | Self::IncludedIn { .. } => {
                the_same && ours.at_most == theirs.at_most
            }
        }
    }
}
