//! What an assignment message may hold, in order, and what of it is looked at.

/// An element of the message.
pub struct Element {
    /// Its name.
    pub name: &'static str,
    /// In which namespace.
    pub space: Space,
    /// Whether the message must have it.
    pub required: bool,
    /// Whether there may be more than one.
    pub many: bool,
    /// What it holds.
    pub content: Content,
}

/// A namespace.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Space {
    /// The message's own.
    Message,
    /// Of the types that messages share.
    Base,
}

/// What an element holds.
pub enum Content {
    /// Other elements, in this order.
    Group(&'static [Element]),
    /// A value that is needed.
    Value,
    /// The citizen number (*burgerservicenummer*): looked at only where a claim must carry it.
    CitizenNumber,
    /// What is not needed, much of it personal: its text is never decoded.
    Unread,
}

const fn element(space: Space, name: &'static str, required: bool, content: Content) -> Element {
    Element { name, space, required, many: false, content }
}

const fn own(name: &'static str, content: Content) -> Element {
    element(Space::Message, name, true, content)
}

const fn own_optional(name: &'static str, content: Content) -> Element {
    element(Space::Message, name, false, content)
}

const fn base(name: &'static str) -> Element {
    element(Space::Base, name, true, Content::Value)
}

/// WMO301 and JW301, which differ in their namespaces and codes alone.
pub static ASSIGNMENT: Element =
    own("Bericht", Content::Group(&[own("Header", Content::Group(&HEADER)), own("Client", Content::Group(&CLIENT))]));

static HEADER: [Element; 7] = [
    own("BerichtCode", Content::Value),
    own("BerichtVersie", Content::Value),
    own("BerichtSubversie", Content::Value),
    own("Afzender", Content::Value),
    own("Ontvanger", Content::Value),
    own("BerichtIdentificatie", Content::Unread),
    own("XsdVersie", Content::Unread),
];

static CLIENT: [Element; 11] = [
    own("Bsn", Content::CitizenNumber),
    own("Geboortedatum", Content::Unread),
    own("Geslacht", Content::Unread),
    own("Naam", Content::Unread),
    own_optional("Communicatie", Content::Unread),
    own_optional("JuridischeStatus", Content::Unread),
    own_optional("WettelijkeVertegenwoordiging", Content::Unread),
    own_optional("Commentaar", Content::Unread),
    own_optional("Relaties", Content::Unread),
    own("Contactgegevens", Content::Unread),
    own("ToegewezenProducten", Content::Group(&PRODUCTS)),
];

static PRODUCTS: [Element; 1] = [Element {
    name: "ToegewezenProduct",
    space: Space::Message,
    required: true,
    many: true,
    content: Content::Group(&PRODUCT),
}];

static PRODUCT: [Element; 11] = [
    own("ToewijzingNummer", Content::Value),
    // A provider's own reference is free text: people write names in it.
    own_optional("ReferentieAanbieder", Content::Unread),
    own_optional("Product", Content::Group(&[base("Categorie"), element(Space::Base, "Code", false, Content::Value)])),
    own("Toewijzingsdatum", Content::Value),
    own("Toewijzingstijd", Content::Unread),
    own("Ingangsdatum", Content::Value),
    own_optional("Einddatum", Content::Value),
    own_optional("RedenWijziging", Content::Unread),
    own_optional("Omvang", Content::Group(&[base("Volume"), base("Eenheid"), base("Frequentie")])),
    own_optional("Budget", Content::Unread),
    own_optional("Commentaar", Content::Unread),
];
