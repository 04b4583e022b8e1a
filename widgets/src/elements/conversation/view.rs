//! The checklists for a conversation, and the link with which a resident shares the plan.

use resultaatwijzer_core::plan::{Plan, in_language};

use resultaatwijzer_text::screens::conversation::ConversationWords;

use crate::view::ReaderOf;

/// The whole screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConversationView {
    /// The notice that the plan is an example; empty for a real plan.
    pub notice: String,
    /// The conversations.
    pub conversations: Vec<(&'static str, Vec<Checklist>)>,
    /// The link with the plan's token; empty when there is no page that explains it.
    pub link: String,
    /// Whether the reader agreed to share it.
    pub shares: bool,
}

/// The checklist of one participant in a conversation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checklist {
    /// The participant.
    pub name: &'static str,
    /// The items, each a sentence.
    pub items: Vec<String>,
}

/// The screen for a plan.
#[must_use]
pub fn view(reader: &ReaderOf<'_, ConversationWords>, plan: &Plan, link: &str, shares: bool) -> ConversationView {
    let notice = if plan.fictional() { reader.language.common.example.to_owned() } else { String::new() };
    ConversationView { notice, conversations: conversations(reader, plan), link: link.to_owned(), shares }
}

/// The lists for each conversation. For a review, the resident's list begins with each goal.
fn conversations(reader: &ReaderOf<'_, ConversationWords>, plan: &Plan) -> Vec<(&'static str, Vec<Checklist>)> {
    let words = reader.words;
    let goals = || plan.results().iter().map(|result| goal(reader, in_language(&result.goal, reader.language.code)));
    let mut conversations = Vec::new();
    for conversation in words.conversations {
        let mut lists = Vec::new();
        for (who, (name, list)) in words.list_for.into_iter().zip(conversation.lists).enumerate() {
            let mut items: Vec<String> =
                if conversation.looks_back && who == 0 { goals().collect() } else { Vec::new() };
            items.extend(list.iter().map(|item| (*item).to_owned()));
            lists.push(Checklist { name, items });
        }
        conversations.push((conversation.name, lists));
    }
    conversations
}

/// The goal in the resident's words, or the result area for a plan from a link, which has no sentences.
fn goal(reader: &ReaderOf<'_, ConversationWords>, goal: &str) -> String {
    let words = reader.words;
    (words.goal_works)(if goal.is_empty() { words.goal_in_words } else { goal })
}
