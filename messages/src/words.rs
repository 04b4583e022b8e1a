//! What findings in messages say, in each language.

mod en;
mod nl;

use resultaatwijzer_text::{Advice, Tongue, Vocabulary, names::Names};

use super::finding::Problem;

/// What a finding says and what helps, with the standard's rules behind it.
pub fn advice(problem: &Problem, language: &Vocabulary, names: &Names<'_>) -> Advice {
    match problem {
        Problem::Core(problem) => language.advice(problem, names),
        problem => message(problem, language.tongue, names),
    }
}

/// The same of what is in the message itself.
pub fn message(problem: &Problem, tongue: Tongue, names: &Names<'_>) -> Advice {
    let (mut message, help) = match tongue {
        Tongue::Dutch => nl::sentences(problem, names),
        Tongue::English => en::sentences(problem, names),
    };
    if !problem.rules().is_empty() {
        message.push_str(&format!(" ({})", problem.rules().join(", ")));
    }
    Advice { message, help }
}
