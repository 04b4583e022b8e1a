//! The screen about the conversation: checklists, and sharing the plan.

use resultaatwijzer_text::screens::conversation::ConversationWords;
use yew::{Callback, Html};

use super::view::{Checklist, ConversationView};
use crate::components::{
    parts,
    tag::{leaf, tag, tag_with, text},
};
use crate::view::escaped;

/// The whole screen. `agree` is called when the reader agrees to share the plan, or no longer does.
pub fn conversation(view: &ConversationView, words: &'static ConversationWords, agree: &Callback<bool>) -> Html {
    let mut parts = vec![parts::heading(words.title, words.intro, &view.notice)];
    parts.extend(view.conversations.iter().enumerate().map(|(i, (name, lists))| {
        let lists = tag("div.rights", lists.iter().map(list).collect());
        parts::section(&format!("conversation-{i}"), name, vec![lists])
    }));
    parts.push(parts::print(words.print));
    if !view.link.is_empty() {
        parts.push(share(view, words, agree));
    }
    tag("div.screen conversation", parts)
}

fn list(list: &Checklist) -> Html {
    let item = |item: &String| tag("li", vec![parts::tick(item)]);
    tag("details.right", vec![leaf("summary", list.name), tag("ul.ticks", list.items.iter().map(item).collect())])
}

/// The link for the provider. It is shown after its reader has read what is in it, and agrees.
fn share(view: &ConversationView, words: &'static ConversationWords, agree: &Callback<bool>) -> Html {
    let shares = view.shares;
    let mut children: Vec<Html> =
        [words.share_why, words.share_what, words.share_not].map(|sentence| leaf("p", sentence)).into();
    children.push(parts::check(words.share_agree, shares, false, agree.reform(move |_| !shares)));
    if shares {
        let mail = format!("mailto:?subject={}&body={}", escaped(words.share_subject), escaped(&view.link));
        let link = |href: &str, name| tag("p", vec![tag_with("a.calendar", &[("href", href)], vec![text(name)])]);
        children.extend([link(&view.link, words.share_open), link(&mail, words.share_mail)]);
    }
    parts::section("share", words.share, vec![tag_with("div.card share", &[("part", "card")], children)])
}
