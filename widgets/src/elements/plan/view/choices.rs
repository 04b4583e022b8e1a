//! The choices of the reader of a plan.

/// The amount of detail.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Depth {
    /// The main points, and each result in brief.
    Short,
    /// Everything. The explanations are closed.
    #[default]
    Normal,
    /// Everything, with the explanations open.
    Everything,
}

/// The choices of the reader.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choices {
    /// The amount of detail.
    pub depth: Depth,
    /// The indices of the terms whose meaning is shown.
    pub explained: Vec<usize>,
}

/// An action of the reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    /// Chooses the amount of detail.
    Depth(Depth),
    /// Shows the meaning of a term, or hides it.
    Term(usize),
}

impl Choices {
    /// The choices after an action.
    #[must_use]
    pub fn after(&self, action: Action) -> Self {
        let mut choices = self.clone();
        match action {
            Action::Depth(depth) => choices.depth = depth,
            Action::Term(term) => match choices.explained.iter().position(|open| *open == term) {
                Some(place) => drop(choices.explained.remove(place)),
                None => choices.explained.push(term),
            },
        }
        choices
    }
}
