//! What the reader of a plan chooses.

/// How much of the plan is told.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Depth {
    /// The main points, and each result in short.
    Short,
    /// All of it; what explains it is closed.
    #[default]
    Normal,
    /// All of it, open.
    Everything,
}

/// What the reader chose.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choices {
    /// How much is told.
    pub depth: Depth,
    /// The terms whose meaning is shown, by their place among the terms.
    pub explained: Vec<usize>,
}

/// What the reader does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    /// Chooses how much is told.
    Depth(Depth),
    /// Shows the meaning of a term, or hides it.
    Term(usize),
}

impl Choices {
    /// What is chosen after an action.
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
