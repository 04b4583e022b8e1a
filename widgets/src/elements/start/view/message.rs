//! Makes a plan from a message file. The file is not sent anywhere, and no personal data from it is used.

use resultaatwijzer_core::{plan::wire::PlanWire, reading::problem::Severity};
use resultaatwijzer_messages::{
    arrange::{Additions, arrange},
    assignment,
    finding::{Found, MessageProblem, Problem},
    mapping::Mapping,
    words,
    xml::{self, Citizen},
};

use resultaatwijzer_text::{Tongue, screens::start::StartWords};

use crate::view::{Notice, ReaderOf, sentence};

/// The plan of an assignment message, if it makes one, and the findings.
#[must_use]
pub fn read(
    reader: &ReaderOf<'_, StartWords>,
    tongue: Tongue,
    mapping: &Mapping,
    bytes: &[u8],
) -> (Option<PlanWire>, Vec<Notice>) {
    let (assignment, mut findings) = assignment::check(xml::read(bytes, Citizen::PassOver));
    let fine = resultaatwijzer_messages::finding::fine(&findings);
    let arranged = assignment.filter(|_| fine).and_then(|assignment| {
        let (arranged, found) = arrange(&assignment, reader.catalogue, mapping, Additions::default());
        findings.extend(found);
        arranged
    });
    let mut plan = arranged.map(|arranged| arranged.plan);
    if findings
        .iter()
        .any(|found| matches!(found.problem, Problem::Message(MessageProblem::UnknownMunicipality { .. })))
    {
        // The reader is asked for the municipality, because using the first one would be a guess.
        plan.iter_mut().for_each(|plan| plan.municipality.clear());
    }
    (plan, findings.iter().filter_map(|found| notice(reader, tongue, found)).collect())
}

/// The findings in words, without those about answers that are asked next.
fn notice(reader: &ReaderOf<'_, StartWords>, tongue: Tongue, found: &Found) -> Option<Notice> {
    let asked_next = matches!(
        found.problem,
        Problem::Message(
            MessageProblem::DecisionOpen | MessageProblem::ToFillIn { .. } | MessageProblem::UnknownMunicipality { .. }
        )
    );
    if asked_next {
        return None;
    }
    let names = reader.names();
    let advice = match &found.problem {
        Problem::Core(problem) => (reader.language.finding)(problem, &names)?,
        Problem::Message(problem) => words::message(problem, tongue, &names),
    };
    let severity = found.problem.severity();
    let common = reader.language.common;
    let label = if severity == Severity::Note { common.good_to_know } else { common.attention };
    let line = (reader.words.line)(found.place.line);
    let message = format!("{line}: {}", sentence(&advice.message));
    Some(Notice { severity, label, message, help: sentence(&advice.help) })
}
