//! An assignment (*toewijzing*, WMO301 or JW301): the needed parts of the message, checked.

use std::fmt;

use resultaatwijzer_core::value::{
    period::{Date, Period, parse_date},
    unit::{Frequency, Volume},
};

use super::{
    finding::{Expected, Found, MessageProblem, Place},
    standard::{self, MessageUnit, Standard},
    xml::{Message, Node},
};

/// An assignment.
#[derive(Clone, Debug)]
pub struct Assignment {
    /// The standard of the message.
    pub standard: Standard,
    /// The four digits of the municipality that assigns.
    pub municipality: String,
    /// The eight digits of the provider.
    pub provider: String,
    /// The resident; kept only where a claim needs it.
    pub citizen: Option<CitizenNumber>,
    /// The assigned products.
    pub products: Vec<AssignedProduct>,
}

/// A citizen number (*burgerservicenummer*). It is written into a claim and nowhere else; its `Debug` form does not
/// show it.
#[derive(Clone, PartialEq, Eq)]
pub struct CitizenNumber(String);

impl CitizenNumber {
    /// The nine digits, for the claim.
    pub(super) fn digits(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for CitizenNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("CitizenNumber")
    }
}

/// A product assigned to a provider (*toegewezen product*).
#[derive(Clone, Debug)]
pub struct AssignedProduct {
    /// Its place.
    pub place: Place,
    /// The number of the assignment.
    pub number: u32,
    /// The category and the code, where they are assigned.
    pub product: Product,
    /// The day on which the municipality assigned it.
    pub assigned_on: Date,
    /// The first day.
    pub from: Date,
    /// The last day, where there is one.
    pub to: Option<Date>,
    /// The extent, where the message has one.
    pub extent: Option<Extent>,
}

/// The code of a product.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Product {
    /// Two digits of the standard's code list; empty where anything is assigned.
    pub category: String,
    /// Up to five letters or digits; empty where only the category is assigned.
    pub code: String,
}

/// The extent (*omvang*).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Extent {
    /// How many units per frequency.
    pub volume: Volume,
    /// What is counted.
    pub unit: MessageUnit,
    /// How often.
    pub frequency: Frequency,
}

impl AssignedProduct {
    /// Its days in a period; an assignment without a last day does not end.
    pub fn within(&self, period: Period) -> Option<Period> {
        let to = self.to.map_or(period.to(), |to| to.min(period.to()));
        Period::new(self.from.max(period.from()), to)
    }
}

/// A value and its place, before it is checked.
#[derive(Clone, Debug)]
pub(super) struct Raw<'a> {
    pub(super) text: &'a str,
    pub(super) place: Place,
}

/// An assigned product before it is checked.
#[derive(Debug)]
pub(super) struct RawProduct<'a> {
    pub(super) place: Place,
    pub(super) number: Option<Raw<'a>>,
    pub(super) category: Option<Raw<'a>>,
    pub(super) code: Option<Raw<'a>>,
    pub(super) assigned_on: Option<Raw<'a>>,
    pub(super) from: Option<Raw<'a>>,
    pub(super) to: Option<Raw<'a>>,
    pub(super) volume: Option<Raw<'a>>,
    pub(super) unit: Option<Raw<'a>>,
    pub(super) frequency: Option<Raw<'a>>,
}

/// Checks the elements of a message. Returns the assignment and every finding, except missing elements, which reading
/// reports.
pub fn check(message: Message) -> (Option<Assignment>, Vec<Found>) {
    let Message { root, findings } = message;
    let Some((standard, root)) = root else { return (None, findings) };
    let mut checking = Checking { standard, findings };
    let assignment = checking.message(&root);
    (assignment, checking.findings)
}

pub(super) struct Checking {
    pub(super) standard: Standard,
    pub(super) findings: Vec<Found>,
}

impl Checking {
    fn message(&mut self, root: &Node) -> Option<Assignment> {
        let header = root.child("Header");
        let field = |name: &str| header.and_then(|header| header.child(name)).map(raw);
        let code = self.standard.assignment_code();
        self.exactly(field("BerichtCode"), code);
        self.exactly(field("BerichtVersie"), "3");
        self.exactly(field("BerichtSubversie"), "2");
        let municipality = self.municipality(field("Afzender"));
        let provider = self.provider(field("Ontvanger"));
        let client = root.child("Client");
        let citizen = self.citizen(client.and_then(|client| client.child("Bsn")).map(raw));
        let listed = client.and_then(|client| client.child("ToegewezenProducten"));
        let listed = listed.map_or(&[][..], |listed| &listed.children);
        let mut products = Vec::new();
        for product in listed {
            products.extend(self.product(&raw_product(product)));
        }
        let whole = products.len() == listed.len();
        let assignment =
            Assignment { standard: self.standard, municipality: municipality?, provider: provider?, citizen, products };
        whole.then_some(assignment)
    }

    /// The value if it has the right form; `None` also when it is absent.
    fn value<T>(
        &mut self,
        raw: Option<Raw<'_>>,
        expected: Expected,
        read: impl FnOnce(&str) -> Option<T>,
    ) -> Option<T> {
        let Raw { text, place } = raw?;
        let value = read(text);
        if value.is_none() {
            self.findings.push(Found::new(MessageProblem::BadValue { expected }, place));
        }
        value
    }

    fn exactly(&mut self, raw: Option<Raw<'_>>, expected: &'static str) {
        self.value(raw, Expected::Exactly(expected), |text| {
            let plain = text.trim_ascii().trim_start_matches('0');
            (text == expected || (expected.len() == 1 && plain == expected)).then_some(())
        });
    }

    pub(super) fn municipality(&mut self, raw: Option<Raw<'_>>) -> Option<String> {
        self.value(raw, Expected::Municipality, |text| digits(text, 4))
    }

    pub(super) fn provider(&mut self, raw: Option<Raw<'_>>) -> Option<String> {
        self.value(raw, Expected::Provider, |text| digits(text, 8))
    }

    pub(super) fn citizen(&mut self, raw: Option<Raw<'_>>) -> Option<CitizenNumber> {
        self.value(raw, Expected::CitizenNumber, |text| digits(text, 9)).map(CitizenNumber)
    }

    pub(super) fn product(&mut self, raw: &RawProduct<'_>) -> Option<AssignedProduct> {
        let number = self.value(raw.number.clone(), Expected::Whole { digits: 9 }, |text| whole(text, 9));
        let standard = self.standard;
        let category = self.optional(raw.category.clone(), Expected::Category, |text| {
            standard.has_category(text).then(|| text.to_owned())
        });
        let code = self.optional(raw.code.clone(), Expected::ProductCode, product_code);
        let assigned_on = self.value(raw.assigned_on.clone(), Expected::Date, date);
        let from = self.value(raw.from.clone(), Expected::Date, date);
        let to = self.optional(raw.to.clone(), Expected::Date, date);
        if let (Some(from), Some(Some(to))) = (from, to)
            && to < from
        {
            self.findings.push(Found::new(MessageProblem::EndsBeforeStart, raw.place.clone()));
            return None;
        }
        let extent = self.extent(raw);
        let (category, code) = (category?.unwrap_or_default(), code?.unwrap_or_default());
        Some(AssignedProduct {
            place: raw.place.clone(),
            number: number?,
            product: Product { category, code },
            assigned_on: assigned_on?,
            from: from?,
            to: to?,
            extent: extent?,
        })
    }

    /// `Some(None)` when it is absent.
    fn optional<T>(
        &mut self,
        raw: Option<Raw<'_>>,
        expected: Expected,
        read: impl FnOnce(&str) -> Option<T>,
    ) -> Option<Option<T>> {
        match raw {
            None => Some(None),
            raw => self.value(raw, expected, read).map(Some),
        }
    }

    fn extent(&mut self, raw: &RawProduct<'_>) -> Option<Option<Extent>> {
        let said = [&raw.volume, &raw.unit, &raw.frequency];
        if said.iter().all(|raw| raw.is_none()) {
            return Some(None);
        }
        let volume = self.value(raw.volume.clone(), Expected::Whole { digits: 8 }, |text| Volume::new(whole(text, 8)?));
        let unit = self.value(raw.unit.clone(), Expected::Unit, standard::unit);
        let frequency = self.value(raw.frequency.clone(), Expected::Frequency, standard::frequency);
        Some(Some(Extent { volume: volume?, unit: unit?, frequency: frequency? }))
    }
}

fn raw(node: &Node) -> Raw<'_> {
    Raw { text: &node.text, place: node.place.clone() }
}

fn raw_product(node: &Node) -> RawProduct<'_> {
    let field = |name: &str| node.child(name).map(raw);
    let below = |group: &str, name: &str| node.child(group).and_then(|group| group.child(name)).map(raw);
    RawProduct {
        place: node.place.clone(),
        number: field("ToewijzingNummer"),
        category: below("Product", "Categorie"),
        code: below("Product", "Code"),
        assigned_on: field("Toewijzingsdatum"),
        from: field("Ingangsdatum"),
        to: field("Einddatum"),
        volume: below("Omvang", "Volume"),
        unit: below("Omvang", "Eenheid"),
        frequency: below("Omvang", "Frequentie"),
    }
}

fn digits(text: &str, count: usize) -> Option<String> {
    (text.len() == count && text.bytes().all(|b| b.is_ascii_digit())).then(|| text.to_owned())
}

/// A whole number as XML Schema allows it: with spaces around it, a plus sign and zeros before it.
fn whole(text: &str, most_digits: usize) -> Option<u32> {
    let text = text.trim_ascii();
    let text = text.strip_prefix('+').unwrap_or(text);
    let plain = !text.is_empty() && text.len() <= 30 && text.bytes().all(|b| b.is_ascii_digit());
    let significant = text.trim_start_matches('0');
    match significant {
        "" if plain => Some(0),
        _ => (plain && significant.len() <= most_digits).then(|| significant.parse().ok()).flatten(),
    }
}

fn date(text: &str) -> Option<Date> {
    parse_date(text.trim_ascii())
}

fn product_code(text: &str) -> Option<String> {
    ((1..=5).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_alphanumeric() || b"-_.".contains(&b)))
        .then(|| text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_numbers_as_xml_writes_them() {
        for (text, expected) in [
            ("120", Some(120)),
            (" 0012 ", Some(12)),
            ("+3", Some(3)),
            ("000", Some(0)),
            ("99999999", Some(99_999_999)),
        ] {
            assert_eq!(whole(text, 8), expected, "{text}");
        }
        for text in ["", "+", "-1", "1.5", "1e3", "100000000", "٣", "1 2"] {
            assert_eq!(whole(text, 8), None, "{text}");
        }
    }

    #[test]
    fn a_citizen_number_does_not_show_itself() {
        assert_eq!(format!("{:?}", CitizenNumber("999999990".into())), "CitizenNumber");
    }
}
