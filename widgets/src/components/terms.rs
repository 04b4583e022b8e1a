//! Explains terms in place: where a term first occurs it becomes a button, which shows its meaning after it.

use std::rc::Rc;

use resultaatwijzer_text::screens::plan::Term;
use yew::{
    Callback, Html,
    virtual_dom::{VNode, VTag},
};

use super::tag::{button, leaf, text};

/// The tags in which no term is explained: links, controls, headings and drawings.
const PASSED_BY: [&str; 11] = ["a", "button", "h2", "h3", "h4", "h5", "label", "select", "summary", "svg", "time"];

/// A screen that was just made, with its terms explained. `open` are the terms whose meaning is shown.
///
/// The visible parts are searched first, so that a term is not explained in a part that is closed.
pub fn explained(mut screen: Html, terms: &'static [Term], open: &[usize], toggle: &Callback<usize>) -> Html {
    let mut search = Search { terms, open, toggle, found: vec![false; terms.len()], closed: false };
    search.visit(&mut screen);
    search.closed = true;
    search.visit(&mut screen);
    screen
}

struct Search<'a> {
    terms: &'static [Term],
    open: &'a [usize],
    toggle: &'a Callback<usize>,
    found: Vec<bool>,
    /// Whether closed parts are searched too.
    closed: bool,
}

impl Search<'_> {
    fn visit(&mut self, node: &mut Html) {
        match node {
            VNode::VList(list) => {
                Rc::get_mut(list).into_iter().flat_map(|list| list.iter_mut()).for_each(|child| self.visit(child));
            }
            VNode::VTag(tag) if self.enters(tag) => {
                if let Some(children) = Rc::get_mut(tag).and_then(VTag::children_mut) {
                    self.visit(children);
                }
            }
            VNode::VText(found) => {
                if let Some(parts) = self.parts(&found.text) {
                    *node = super::tag::all(parts);
                }
            }
            _ => {}
        }
    }

    fn enters(&self, tag: &VTag) -> bool {
        let is = |name| tag.attributes.iter().any(|(other, _)| other == name);
        !PASSED_BY.contains(&tag.tag()) && !is("aria-hidden") && (self.closed || tag.tag() != "details" || is("open"))
    }

    /// The nodes of a text, with a button for each term that did not occur before. `None` when there is no such term.
    fn parts(&mut self, all: &str) -> Option<Vec<Html>> {
        let (term, start, end) = self.first(all)?;
        if let Some(found) = self.found.get_mut(term) {
            *found = true;
        }
        let (before, word, rest) = (all.get(..start)?, all.get(start..end)?, all.get(end..)?);
        let is_open = self.open.contains(&term);
        let toggle = self.toggle.reform(move |_| term);
        // The tag is there even when the meaning is hidden. If it were added later, the button would be drawn again and
        // lose the focus.
        let meaning = if is_open { format!(" ({})", self.terms.get(term)?.meaning) } else { String::new() };
        let button = button("term", Some(("aria-expanded", is_open)), vec![text(word)], toggle);
        let mut parts = vec![text(before), button, leaf("span.meaning", &meaning)];
        parts.extend(self.parts(rest).unwrap_or_else(|| vec![text(rest)]));
        Some(parts)
    }

    /// The term that occurs first, with its start and end.
    fn first(&self, all: &str) -> Option<(usize, usize, usize)> {
        let fresh = self.terms.iter().enumerate().filter(|(i, _)| self.found.get(*i) == Some(&false));
        let forms = fresh.flat_map(|(i, term)| term.forms.iter().map(move |form| (i, *form)));
        let places = forms.filter_map(|(i, form)| Some((i, place(all, form)?, form.len())));
        places
            .map(|(i, start, length)| (i, start, start + length))
            .min_by_key(|(_, start, end)| (*start, usize::MAX - end))
    }
}

/// The place where a form occurs as a whole word.
fn place(all: &str, form: &str) -> Option<usize> {
    let is_letter = |found: Option<char>| found.is_some_and(char::is_alphanumeric);
    let mut places = all.match_indices(form).map(|(start, _)| start);
    places.find(|start| {
        let (before, after) = (all.get(..*start), all.get(*start + form.len()..));
        !is_letter(before.and_then(|before| before.chars().next_back()))
            && !is_letter(after.and_then(|after| after.chars().next()))
    })
}
