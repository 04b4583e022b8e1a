//! Terms explained in place: the first time that one is written it becomes a button, and its meaning stands behind it.

use std::rc::Rc;

use resultaatwijzer_text::screens::plan::Term;
use yew::{
    Callback, Html,
    virtual_dom::{VNode, VTag},
};

use super::tag::{button, leaf, text};

/// Where no term is explained: what is pressed or followed already, what names a part, and drawings.
const PASSED_BY: [&str; 11] = ["a", "button", "h2", "h3", "h4", "h5", "label", "select", "summary", "svg", "time"];

/// A screen, just drawn, with its terms explained; `open` are those whose meaning is shown.
///
/// What is visible comes first, so that a term is not explained in a part that is closed.
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
    /// Whether parts that are closed are searched too.
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

    /// A text in parts, with a button in the place of each term that was not written before; `None` without any.
    fn parts(&mut self, all: &str) -> Option<Vec<Html>> {
        let (term, start, end) = self.first(all)?;
        if let Some(found) = self.found.get_mut(term) {
            *found = true;
        }
        let (before, word, rest) = (all.get(..start)?, all.get(start..end)?, all.get(end..)?);
        let is_open = self.open.contains(&term);
        let toggle = self.toggle.reform(move |_| term);
        // There as well when it is closed: were it added, what stands before it would be drawn anew and lose the focus.
        let meaning = if is_open { format!(" ({})", self.terms.get(term)?.meaning) } else { String::new() };
        let button = button("term", Some(("aria-expanded", is_open)), vec![text(word)], toggle);
        let mut parts = vec![text(before), button, leaf("span.meaning", &meaning)];
        parts.extend(self.parts(rest).unwrap_or_else(|| vec![text(rest)]));
        Some(parts)
    }

    /// The term that is written first, and from where to where.
    fn first(&self, all: &str) -> Option<(usize, usize, usize)> {
        let fresh = self.terms.iter().enumerate().filter(|(i, _)| self.found.get(*i) == Some(&false));
        let forms = fresh.flat_map(|(i, term)| term.forms.iter().map(move |form| (i, *form)));
        let places = forms.filter_map(|(i, form)| Some((i, place(all, form)?, form.len())));
        places
            .map(|(i, start, length)| (i, start, start + length))
            .min_by_key(|(_, start, end)| (*start, usize::MAX - end))
    }
}

/// Where a form stands as a word of its own.
fn place(all: &str, form: &str) -> Option<usize> {
    let is_letter = |found: Option<char>| found.is_some_and(char::is_alphanumeric);
    let mut places = all.match_indices(form).map(|(start, _)| start);
    places.find(|start| {
        let (before, after) = (all.get(..*start), all.get(*start + form.len()..));
        !is_letter(before.and_then(|before| before.chars().next_back()))
            && !is_letter(after.and_then(|after| after.chars().next()))
    })
}
