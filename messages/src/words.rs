//! The sentences of findings in messages.

use resultaatwijzer_text::{Advice, Tongue, Vocabulary, names::Names};

use super::finding::{MessageProblem, Problem};

/// The sentences of a finding, with the broken rules of the standard.
#[must_use]
pub fn advice(problem: &Problem, language: &Vocabulary, names: &Names<'_>) -> Advice {
    match problem {
        Problem::Core(problem) => language.advice(problem, names),
        Problem::Message(problem) => message(problem, language.tongue, names),
    }
}

/// The sentences of a problem in the message itself.
#[must_use]
pub fn message(problem: &MessageProblem, tongue: Tongue, names: &Names<'_>) -> Advice {
    let Advice { mut message, help } = problem.advice(tongue, names);
    if !problem.rules().is_empty() {
        message.push_str(&format!(" ({})", problem.rules().join(", ")));
    }
    Advice { message, help }
}
