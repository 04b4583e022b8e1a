//! The elements of an assignment message, in order, and which of them are read.

/// An element of the message.
pub struct Element {
    /// Its name.
    pub name: &'static str,
    /// Its namespace.
    pub space: Space,
    /// Whether it is required.
    pub required: bool,
    /// Whether it may occur more than once.
    pub many: bool,
    /// Its content.
    pub content: Content,
}

/// A namespace.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Space {
    /// The namespace of the message.
    Message,
    /// The namespace of the types that messages share.
    Base,
}

/// The content of an element.
pub enum Content {
    /// Other elements, in this order.
    Group(&'static [Element]),
    /// A value that is needed.
    Value,
    /// The citizen number (*burgerservicenummer*). It is read only for a claim, which must hold it.
    CitizenNumber,
    /// Content that is not needed, much of it personal. Its text is never decoded.
    Unread,
}

const fn element(space: Space, name: &'static str, required: bool, content: Content) -> Element {
    Element { name, space, required, many: false, content }
}

const fn of_message(name: &'static str, content: Content) -> Element {
    element(Space::Message, name, true, content)
}

const fn optional_of_message(name: &'static str, content: Content) -> Element {
    element(Space::Message, name, false, content)
}

const fn base(name: &'static str) -> Element {
    element(Space::Base, name, true, Content::Value)
}

/// WMO301 and JW301, which differ only in their namespaces and codes.
pub static ASSIGNMENT: Element = of_message(
    "Bericht",
    Content::Group(&[of_message("Header", Content::Group(&HEADER)), of_message("Client", Content::Group(&CLIENT))]),
);

static HEADER: [Element; 7] = [
    of_message("BerichtCode", Content::Value),
    of_message("BerichtVersie", Content::Value),
    of_message("BerichtSubversie", Content::Value),
    of_message("Afzender", Content::Value),
    of_message("Ontvanger", Content::Value),
    of_message("BerichtIdentificatie", Content::Unread),
    of_message("XsdVersie", Content::Unread),
];

static CLIENT: [Element; 11] = [
    of_message("Bsn", Content::CitizenNumber),
    of_message("Geboortedatum", Content::Unread),
    of_message("Geslacht", Content::Unread),
    of_message("Naam", Content::Unread),
    optional_of_message("Communicatie", Content::Unread),
    optional_of_message("JuridischeStatus", Content::Unread),
    optional_of_message("WettelijkeVertegenwoordiging", Content::Unread),
    optional_of_message("Commentaar", Content::Unread),
    optional_of_message("Relaties", Content::Unread),
    of_message("Contactgegevens", Content::Unread),
    of_message("ToegewezenProducten", Content::Group(&PRODUCTS)),
];

static PRODUCTS: [Element; 1] = [Element {
    name: "ToegewezenProduct",
    space: Space::Message,
    required: true,
    many: true,
    content: Content::Group(&PRODUCT),
}];

static PRODUCT: [Element; 11] = [
    of_message("ToewijzingNummer", Content::Value),
    // A provider's own reference is free text: people write names in it.
    optional_of_message("ReferentieAanbieder", Content::Unread),
    optional_of_message(
        "Product",
        Content::Group(&[base("Categorie"), element(Space::Base, "Code", false, Content::Value)]),
    ),
    of_message("Toewijzingsdatum", Content::Value),
    of_message("Toewijzingstijd", Content::Unread),
    of_message("Ingangsdatum", Content::Value),
    optional_of_message("Einddatum", Content::Value),
    optional_of_message("RedenWijziging", Content::Unread),
    optional_of_message("Omvang", Content::Group(&[base("Volume"), base("Eenheid"), base("Frequentie")])),
    optional_of_message("Budget", Content::Unread),
    optional_of_message("Commentaar", Content::Unread),
];
