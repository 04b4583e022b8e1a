//! Reads the needed elements of untrusted XML. It expands no entity, reads no document type and follows no reference.

use quick_xml::{
    Error,
    errors::{IllFormedError, SyntaxError},
    events::{BytesRef, BytesStart, Event},
    name::{Namespace, ResolveResult},
    reader::NsReader,
};

use super::{
    finding::{Found, MessageProblem, Place},
    schema::{ASSIGNMENT, Content, Element, Space},
    standard::Standard,
};

/// The largest message that is read, in bytes. A message is about one person, so that a larger one is a mistake.
pub const MAX_BYTES: usize = 1024 * 1024;

/// The deepest element that is read; the standard's own messages go eight deep.
const MAX_DEPTH: usize = 32;

/// The most findings in one message. With more it is probably another kind of file.
const MAX_FINDINGS: usize = 200;

/// Whether the citizen number is needed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Citizen {
    /// It is not needed and not read, like all personal content.
    PassOver,
    /// A claim needs it.
    Keep,
}

/// An element that was read.
#[derive(Debug)]
pub struct Node {
    /// Its name.
    pub name: &'static str,
    /// Its place.
    pub place: Place,
    /// Its text, when it holds a value.
    pub text: String,
    /// The elements in it that were read.
    pub children: Vec<Node>,
}

impl Node {
    /// The first element in it with this name.
    pub fn child(&self, name: &str) -> Option<&Self> {
        self.children.iter().find(|child| child.name == name)
    }
}

/// The parts of an assignment message that were read: its standard, its elements, and every finding.
#[derive(Debug, Default)]
pub struct Message {
    /// The standard and the root; `None` when the message could not be read to its end.
    pub root: Option<(Standard, Node)>,
    /// The findings.
    pub findings: Vec<Found>,
}

/// Reads an assignment message.
pub fn read(bytes: &[u8], citizen: Citizen) -> Message {
    let refused = |problem, line| Message { root: None, findings: vec![Found::new(problem, Place::line(line))] };
    if bytes.len() > MAX_BYTES {
        return refused(MessageProblem::TooLarge { limit: MAX_BYTES }, 1);
    }
    let text = match std::str::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) => return refused(MessageProblem::NotUtf8, lines_in(bytes.iter().take(error.valid_up_to())) + 1),
    };
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut reading = Reading {
        text,
        citizen,
        at: 0,
        line: 1,
        standard: None,
        open: Vec::new(),
        passed_over: 0,
        root: None,
        findings: Vec::new(),
    };
    let read = reading.run();
    let Reading { standard, root, mut findings, .. } = reading;
    if let Err(stopped) = read {
        findings.push(stopped);
        return Message { root: None, findings };
    }
    Message { root: standard.zip(root), findings }
}

fn lines_in<'a>(bytes: impl Iterator<Item = &'a u8>) -> usize {
    bytes.filter(|byte| **byte == b'\n').count()
}

/// An element that is being read.
struct Open {
    element: &'static Element,
    node: Node,
    /// The number of elements of each kind so far.
    seen: Vec<usize>,
}

struct Reading<'a> {
    text: &'a str,
    citizen: Citizen,
    /// The position up to which lines have been counted.
    at: usize,
    line: usize,
    standard: Option<Standard>,
    open: Vec<Open>,
    /// The depth inside an element that is not read.
    passed_over: usize,
    root: Option<Node>,
    findings: Vec<Found>,
}

impl<'a> Reading<'a> {
    /// Reads to the end, or returns the problem that stopped it.
    fn run(&mut self) -> Result<(), Found> {
        let mut reader = NsReader::from_str(self.text);
        reader.config_mut().expand_empty_elements = true;
        loop {
            let line = self.line_at(reader.buffer_position());
            let event = match reader.read_resolved_event() {
                Ok((space, event)) => self.event(&space, event, line),
                Err(error) => Err(Found::new(problem_of(&error), self.place(line))),
            };
            if !event? {
                return Ok(());
            }
            if self.findings.len() >= MAX_FINDINGS {
                return Err(Found::new(MessageProblem::TooManyFindings, self.place(line)));
            }
        }
    }

    fn line_at(&mut self, position: u64) -> usize {
        let position = usize::try_from(position).unwrap_or(usize::MAX);
        let passed = self.text.as_bytes().get(self.at..position).unwrap_or_default();
        self.line += lines_in(passed.iter());
        self.at = position.max(self.at);
        self.line
    }

    /// Handles one event. Returns whether there is more to read.
    fn event(&mut self, space: &ResolveResult<'_>, event: Event<'a>, line: usize) -> Result<bool, Found> {
        match event {
            Event::DocType(_) => return Err(Found::new(MessageProblem::DocumentType, self.place(line))),
            Event::Start(start) | Event::Empty(start) => self.start(space, &start, line)?,
            Event::End(_) => self.end(),
            Event::Text(text) => self.value(&text.xml10_content(), line),
            Event::CData(text) => self.value(&text.xml10_content(), line),
            Event::GeneralRef(reference) => self.reference(&reference, line)?,
            Event::Decl(declared) => {
                let utf8 = |name: &str| name.eq_ignore_ascii_case("utf-8") || name.eq_ignore_ascii_case("us-ascii");
                if !declared.encoding().is_none_or(|name| name.is_ok_and(|name| utf8(&name))) {
                    return Err(Found::new(MessageProblem::NotUtf8, self.place(line)));
                }
            }
            Event::Comment(_) | Event::PI(_) => {}
            Event::Eof if self.open.is_empty() && self.root.is_some() => return Ok(false),
            Event::Eof => return Err(Found::new(MessageProblem::Truncated, self.place(line))),
        }
        Ok(true)
    }

    fn start(&mut self, space: &ResolveResult<'_>, start: &BytesStart<'_>, line: usize) -> Result<(), Found> {
        if self.open.len() + self.passed_over >= MAX_DEPTH {
            return Err(Found::new(MessageProblem::TooDeep { limit: MAX_DEPTH }, self.place(line)));
        }
        if self.passed_over > 0 {
            self.passed_over += 1;
            return Ok(());
        }
        if self.open.is_empty() {
            return self.start_root(space, start, line);
        }
        let (local, _) = start.name().decompose();
        let known = self.known(space, local.as_ref());
        let place = self.place_in(&printable_name(local.as_ref()), line);
        let Some(element) = known else {
            self.note(MessageProblem::UnknownElement, place);
            self.passed_over = 1;
            return Ok(());
        };
        if let Some(place) = self.count(element, line) {
            self.enter(element, place);
        }
        Ok(())
    }

    fn start_root(&mut self, space: &ResolveResult<'_>, start: &BytesStart<'_>, line: usize) -> Result<(), Found> {
        let (local, _) = start.name().decompose();
        let standard = Standard::ALL.into_iter().find(|standard| is(space, standard.assignment_namespace()));
        let place = Place { path: format!("/{}", printable_name(local.as_ref())), line };
        let here = local.as_ref() == ASSIGNMENT.name && self.root.is_none();
        match standard.filter(|_| here) {
            None => Err(Found::new(MessageProblem::NotAnAssignment, place)),
            found => {
                self.standard = found;
                self.enter(&ASSIGNMENT, place);
                Ok(())
            }
        }
    }

    /// The element of the schema with this name, inside the open element.
    fn known(&self, space: &ResolveResult<'_>, name: &str) -> Option<&'static Element> {
        let standard = self.standard?;
        let Content::Group(elements) = &self.open.last()?.element.content else { return None };
        elements.iter().find(|element| {
            let namespace = match element.space {
                Space::Message => standard.assignment_namespace(),
                Space::Base => standard.base_namespace(),
            };
            element.name == name && is(space, namespace)
        })
    }

    /// Counts an element inside the open one. Returns its place, or `None` when it is not read.
    fn count(&mut self, element: &'static Element, line: usize) -> Option<Place> {
        let open = self.open.last_mut()?;
        let Content::Group(elements) = &open.element.content else { return None };
        let index = elements.iter().position(|other| std::ptr::eq(other, element))?;
        let later = open.seen.iter().skip(index + 1).any(|count| *count > 0);
        let count = open.seen.get_mut(index)?;
        *count += 1;
        let number = *count;
        let name = if element.many { format!("{}[{number}]", element.name) } else { element.name.to_owned() };
        let place = self.place_in(&name, line);
        if !element.many && number > 1 {
            self.note(MessageProblem::Twice, place);
            self.passed_over = 1;
            return None;
        }
        if later {
            self.note(MessageProblem::OutOfOrder, place.clone());
        }
        Some(place)
    }

    fn enter(&mut self, element: &'static Element, place: Place) {
        let read = match element.content {
            Content::Group(_) | Content::Value => true,
            Content::CitizenNumber => self.citizen == Citizen::Keep,
            Content::Unread => false,
        };
        if !read {
            self.passed_over = 1;
            return;
        }
        let seen = match &element.content {
            Content::Group(elements) => vec![0; elements.len()],
            _ => Vec::new(),
        };
        let node = Node { name: element.name, place, text: String::new(), children: Vec::new() };
        self.open.push(Open { element, node, seen });
    }

    fn end(&mut self) {
        if self.passed_over > 0 {
            self.passed_over -= 1;
            return;
        }
        let Some(Open { element, node, seen }) = self.open.pop() else { return };
        if let Content::Group(elements) = &element.content {
            for (element, _) in elements.iter().zip(seen).filter(|(element, count)| element.required && *count == 0) {
                let problem = MessageProblem::MissingElement { name: element.name };
                self.note(problem, node.place.clone());
            }
        }
        match self.open.last_mut() {
            Some(parent) => parent.node.children.push(node),
            None => self.root = Some(node),
        }
    }

    fn value(&mut self, text: &str, line: usize) {
        if self.passed_over > 0 {
            return;
        }
        let group = self.open.last().is_none_or(|open| matches!(open.element.content, Content::Group(_)));
        if group {
            if !text.chars().all(|c| c.is_ascii_whitespace()) {
                let place = self.place(line);
                self.note(MessageProblem::StrayText, place);
            }
        } else if let Some(open) = self.open.last_mut() {
            open.node.text.push_str(text);
        }
    }

    /// The predefined entities such as `&amp;`, and character references. Without a document type there are no others.
    fn reference(&mut self, reference: &BytesRef<'_>, line: usize) -> Result<(), Found> {
        let name = reference.xml10_content();
        let text = match reference.resolve_char_ref() {
            Ok(Some(c)) => Some(c.to_string()),
            Ok(None) => quick_xml::escape::resolve_predefined_entity(&name).map(str::to_owned),
            Err(_) => None,
        };
        match text {
            Some(text) => {
                self.value(&text, line);
                Ok(())
            }
            None => Err(Found::new(MessageProblem::UnknownEntity, self.place(line))),
        }
    }

    fn place(&self, line: usize) -> Place {
        let path = self.open.last().map_or_else(String::new, |open| open.node.place.path.clone());
        Place { path, line }
    }

    fn place_in(&self, name: &str, line: usize) -> Place {
        let Place { path, line } = self.place(line);
        Place { path: format!("{path}/{name}"), line }
    }

    fn note(&mut self, problem: MessageProblem, place: Place) {
        self.findings.push(Found::new(problem, place));
    }
}

fn is(space: &ResolveResult<'_>, namespace: &str) -> bool {
    matches!(space, ResolveResult::Bound(Namespace(bound)) if *bound == namespace)
}

/// A name as a finding may repeat it. Any name that is not short and plain becomes a star, because it may hold personal
/// data.
pub(super) fn printable_name(name: &str) -> String {
    let plain = (1..=40).contains(&name.len()) && name.bytes().all(|b| b.is_ascii_alphabetic());
    if plain { name.to_owned() } else { "*".to_owned() }
}

/// The error messages of the library are not used, because they quote the message.
fn problem_of(error: &Error) -> MessageProblem {
    match error {
        Error::Syntax(SyntaxError::InvalidBangMarkup) => MessageProblem::Malformed,
        Error::Syntax(SyntaxError::UnclosedDoctype) => MessageProblem::DocumentType,
        Error::Syntax(_) | Error::IllFormed(IllFormedError::MissingEndTag(_)) => MessageProblem::Truncated,
        _ => MessageProblem::Malformed,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::finding::Problem;

    fn first(text: &str) -> MessageProblem {
        let message = read(text.as_bytes(), Citizen::PassOver);
        assert!(message.root.is_none());
        match message.findings.into_iter().next().unwrap().problem {
            Problem::Message(problem) => problem,
            Problem::Core(problem) => panic!("{problem:?}"),
        }
    }

    #[test]
    fn refuses_what_is_not_an_assignment() {
        for (text, expected) in [
            ("", MessageProblem::Truncated),
            ("<Bericht/>", MessageProblem::NotAnAssignment),
            ("<Bericht xmlns=\"http://www.istandaarden.nl/iwmo/3_1/wmo301/schema\"/>", MessageProblem::NotAnAssignment),
            ("<!DOCTYPE Bericht [<!ENTITY a \"a\">]><Bericht/>", MessageProblem::DocumentType),
            ("<!DOCTYPE", MessageProblem::DocumentType),
            ("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><Bericht/>", MessageProblem::NotUtf8),
        ] {
            assert_eq!(first(text), expected, "{text}");
        }
        let open = "<Bericht xmlns=\"http://www.istandaarden.nl/iwmo/3_2/wmo301/schema\">";
        assert_eq!(first(open), MessageProblem::Truncated);
        assert_eq!(first(&format!("{open}<Hea")), MessageProblem::Truncated);
        assert_eq!(first(&format!("{open}</Header>")), MessageProblem::Malformed);
        assert_eq!(first(&format!("{open}<Header><BerichtCode>&bom;")), MessageProblem::UnknownEntity);
        assert_eq!(first(&"<a>".repeat(100)), MessageProblem::NotAnAssignment);
    }

    #[test]
    fn refuses_what_is_too_large_too_deep_or_not_utf_8() {
        let large = vec![b' '; MAX_BYTES + 1];
        let refused = |bytes: &[u8]| read(bytes, Citizen::PassOver).findings.remove(0);
        assert_eq!(refused(&large).problem, MessageProblem::TooLarge { limit: MAX_BYTES }.into());
        let found = refused(b"\n\n<Bericht>\xff</Bericht>");
        assert_eq!((found.problem, found.place.line), (MessageProblem::NotUtf8.into(), 3));
        let open = "<Bericht xmlns=\"http://www.istandaarden.nl/iwmo/3_2/wmo301/schema\"><Client><Naam>";
        let deep = format!("{open}{}", "<a>".repeat(100));
        assert_eq!(first(&deep), MessageProblem::TooDeep { limit: MAX_DEPTH });
    }
}
