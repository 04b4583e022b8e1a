//! The findings of reading and writing messages, each with its sentences and the broken rules of the standard.
//!
//! `M0` the file, `M1` the schema, `M2` the assignment, `M3` the claim. The sentences repeat no values but the codes of
//! products and blocks.

use resultaatwijzer_text::{findings, names::Names};

/// The form that a value should have. The actual value is not repeated, because it may be somebody's number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expected {
    /// A date, 2026-09-01.
    Date,
    /// A whole number, not below zero, with a maximum number of digits (IV042).
    Whole {
        /// That maximum.
        digits: usize,
    },
    /// The four digits of a municipality.
    Municipality,
    /// The eight digits of a provider (*AGB-code*).
    Provider,
    /// The nine digits of a citizen number.
    CitizenNumber,
    /// A category of the standard's code list.
    Category,
    /// One to five letters or digits.
    ProductCode,
    /// A unit of WJ756.
    Unit,
    /// A frequency of WMO757.
    Frequency,
    /// One fixed value.
    Exactly(&'static str),
}

findings! {
    /// What is wrong with a message or a claim, or worth knowing.
    pub enum MessageProblem(names: &Names<'_>) {
        // The file
        /// Not UTF-8, or declared as another encoding.
        NotUtf8 = "M001" Error {
            nl: ("dit bestand is geen UTF-8", "bewaar het bericht als UTF-8"),
            en: ("this file is not UTF-8", "save the message as UTF-8"),
        }
        /// More bytes than the limit.
        TooLarge { limit: usize } = "M002" Error {
            nl: (format!("dit bericht is groter dan {limit} bytes"), "controleer of dit het juiste bestand is"),
            en: (format!("this message is larger than {limit} bytes"), "check that this is the right file"),
        }
        /// More levels of elements than the limit.
        TooDeep { limit: usize } = "M003" Error {
            nl: (format!("dit bericht gaat dieper dan {limit} elementen"), "controleer of dit het juiste bestand is"),
            en: (format!("this message goes deeper than {limit} elements"), "check that this is the right file"),
        }
        /// Too many findings: it is probably another kind of file.
        TooManyFindings = "M004" Error {
            nl: ("hier klopt zo veel niet dat wij stoppen", "controleer of dit het juiste bestand is"),
            en: ("so much is wrong here that reading stops", "check that this is the right file"),
        }
        /// A document type, which may hold entities that grow without end or that point to other files.
        DocumentType = "M005" Error {
            nl: (
                "dit bericht heeft een DOCTYPE en wordt niet gelezen",
                "haal de DOCTYPE weg: de standaard kent die niet",
            ),
            en: ("this message has a DOCTYPE and is not read", "take the DOCTYPE out: the standard has none"),
        }
        /// An entity that XML does not define itself.
        UnknownEntity = "M006" Error {
            nl: ("hier staat een onbekende verwijzing met &", "schrijf een los en-teken als &amp;"),
            en: ("there is an unknown reference with & here", "write an ampersand as &amp;"),
        }
        /// Not well-formed XML or TOML.
        Malformed = "M007" Error {
            nl: ("de opmaak klopt hier niet", "herstel de opmaak op deze regel"),
            en: ("the layout is wrong here", "mend the layout on this line"),
        }
        /// The file is truncated.
        Truncated = "M008" Error {
            nl: ("dit bericht houdt te vroeg op", "vraag het bericht opnieuw op"),
            en: ("this message ends too early", "ask for the message again"),
        }
        /// The root is not that of an assignment of this release.
        NotAnAssignment = "M009" Error {
            nl: ("dit is geen toewijzing van iWmo of iJw 3.2", "lees een WMO301 of JW301 van release 3.2"),
            en: ("this is not an assignment of iWmo or iJw 3.2", "read a WMO301 or JW301 of release 3.2"),
        }

        // The schema
        /// An element or field that the schema does not allow here.
        UnknownElement = "M101" Error {
            nl: ("dit element hoort hier niet", "haal het weg of herstel de naam"),
            en: ("this element does not belong here", "take it out or mend its name"),
        }
        /// A required element is missing.
        MissingElement { name: &'static str } = "M102" Error {
            nl: (format!("`{name}` ontbreekt"), "vul dit aan"),
            en: (format!("`{name}` is missing"), "fill it in"),
        }
        /// An element that may occur only once.
        Twice = "M103" Error {
            nl: ("dit element staat er twee keer", "laat er een staan"),
            en: ("this element stands here twice", "keep one of them"),
        }
        /// An element before one that it should follow.
        OutOfOrder = "M104" Error {
            nl: ("dit element staat niet op zijn plaats", "volg de volgorde van het schema"),
            en: ("this element is out of its place", "follow the order of the schema"),
        }
        /// Text between elements.
        StrayText = "M105" Error {
            nl: ("hier staat losse tekst tussen de elementen", "haal de tekst weg"),
            en: ("there is text between the elements here", "take the text out"),
        }
        /// A value of the wrong form.
        BadValue { expected: Expected } = "M106" Error {
            rules: if matches!(expected, Expected::Whole { .. }) { &["IV042"] } else { &[] },
            nl: (format!("hier hoort {}", nl_value(*expected)), "herstel deze waarde"),
            en: (format!("this should be {}", en_value(*expected)), "mend this value"),
        }

        // The assignment
        /// It ends before it starts.
        EndsBeforeStart = "M201" Error {
            nl: ("de toewijzing eindigt voor het begin", "herstel de einddatum"),
            en: ("the assignment ends before it starts", "mend the last day"),
        }
        /// It has no last day, although one is needed.
        NoEnd = "M202" Error {
            nl: (
                "deze toewijzing heeft geen einddatum",
                "per week is een einddatum nodig; zeg anders tot wanneer u kijkt",
            ),
            en: ("this assignment has no last day", "per week a last day is needed; else say how far to look"),
        }
        /// It has no extent.
        NoExtent = "M203" Error {
            nl: ("deze toewijzing heeft geen omvang", "vraag de gemeente om volume, eenheid en frequentie"),
            en: ("this assignment says not how much", "ask the municipality for volume, unit and frequency"),
        }
        /// No product at all. The standard allows that, but such an assignment has no price.
        NoProduct = "M204" Error {
            nl: ("deze toewijzing noemt geen product", "vraag de gemeente welk product zij toewijst"),
            en: ("this assignment names no product", "ask the municipality which product it assigns"),
        }
        /// The mapping has no block for this product.
        UnknownProduct { category: String, code: String } = "M205" Error {
            nl: (
                format!("bij product {} hoort geen bouwsteen", product(category, code)),
                "voeg het product toe aan de vertaaltabel",
            ),
            en: (
                format!("no building block goes with product {}", product(category, code)),
                "add the product to the mapping",
            ),
        }
        /// The mapping has no municipality for the sender.
        UnknownMunicipality { taken: String } = "M206" Warning {
            nl: (
                format!("deze gemeente staat niet in de vertaaltabel; wij nemen `{taken}`"),
                "voeg de gemeente toe aan de vertaaltabel",
            ),
            en: (
                format!("this municipality is not in the mapping; `{taken}` is taken"),
                "add the municipality to the mapping",
            ),
        }
        /// The block is of another act than the message.
        OtherLaw { block: String } = "M207" Error {
            nl: (format!("{} hoort bij een andere wet dan dit bericht", names.block(block)), "controleer de vertaaltabel"),
            en: (format!("{} is of another act than this message", names.block(block)), "check the mapping"),
        }
        /// The product's unit cannot be converted to the block's.
        UnitDoesNotFit { block: String, unit: &'static str, counted: &'static str } = "M208" Error {
            nl: (
                format!("het bericht telt `{unit}`, maar {} telt `{counted}`", names.block(block)),
                "geef in de vertaaltabel met `quantity` voor hoeveel het product staat",
            ),
            en: (
                format!("the message counts `{unit}`, but {} counts `{counted}`", names.block(block)),
                "say in the mapping with `quantity` for how much the product stands",
            ),
        }
        /// The product's frequency is not the block's.
        FrequencyDoesNotFit { block: String, frequency: &'static str, counted: &'static str } = "M209" Error {
            nl: (
                format!("het bericht telt per `{frequency}`, maar {} per `{counted}`", names.block(block)),
                "kies in de vertaaltabel een bouwsteen met dezelfde frequentie",
            ),
            en: (
                format!("the message counts per `{frequency}`, but {} per `{counted}`", names.block(block)),
                "choose a building block of the same frequency in the mapping",
            ),
        }
        /// A unit, a frequency and a contract variant that the standard does not allow together.
        CombinationNotAllowed { block: String } = "M210" Error {
            nl: (
                format!("eenheid en frequentie van {} kunnen niet samen", names.block(block)),
                "vraag de gemeente om een toewijzing die de standaard kent",
            ),
            en: (
                format!("unit and frequency of {} do not go together", names.block(block)),
                "ask the municipality for an assignment that the standard knows",
            ),
        }
        /// The same product twice on one day (TR302).
        Overlap { code: String } = "M211" Error {
            rules: &["TR302"],
            nl: (format!("product `{code}` is op dezelfde dag twee keer toegewezen"), "vraag de gemeente welke geldt"),
            en: (format!("product `{code}` is assigned twice on one day"), "ask the municipality which one holds"),
        }
        /// The message has no day of decision, so the plan has none.
        DecisionOpen = "M212" Note {
            nl: (
                "de dag van de beschikking staat niet in het bericht; het plan laat die open",
                "geef de dag van de beschikking: daarvan hangt af tot wanneer bezwaar kan",
            ),
            en: (
                "the day of the decision is not in the message; the plan leaves it open",
                "give the day of the decision: the last day to object follows from it",
            ),
        }
        /// Fields of a result that a message does not hold.
        ToFillIn { block: String, fields: &'static str } = "M213" Note {
            nl: (
                format!("wat {} moet opleveren, staat niet in het bericht ({fields})", names.block(block)),
                "vul dit in het plan in, samen met de inwoner",
            ),
            en: (
                format!("what {} should bring is not in the message ({fields})", names.block(block)),
                "fill it in in the plan, together with the resident",
            ),
        }

        // The claim
        /// Not a whole number of units (IV042).
        NotWhole { block: String } = "M301" Error {
            rules: &["IV042"],
            nl: (
                format!("de hoeveelheid van {} komt niet uit op hele eenheden", names.block(block)),
                "declareer een heel aantal van de toegewezen eenheid",
            ),
            en: (
                format!("the quantity of {} does not come out in whole units", names.block(block)),
                "claim a whole number of the assigned unit",
            ),
        }
        /// The arrangement has another volume than the assignment (IV066).
        ChangedVolume { block: String, granted: String, assigned: String } = "M302" Error {
            rules: &["IV066"],
            nl: (
                format!("voor {} is {assigned} toegewezen en niet {granted}", names.block(block)),
                "vraag een nieuwe toewijzing voor de gewijzigde omvang",
            ),
            en: (
                format!("for {} {assigned} is assigned and not {granted}", names.block(block)),
                "ask for a new assignment for the changed volume",
            ),
        }
        /// More than may be claimed in the product period (IV077, IV078, TR321).
        AboveMaximum { block: String, claimed: u64, max: u64, by_month: bool } = "M303" Error {
            rules: if *by_month { &["IV078"] } else { &["IV077", "TR321"] },
            nl: (
                format!("{}: {claimed} is meer dan {max} in deze productperiode", names.block(block)),
                "declareer niet meer dan het maximum van deze periode",
            ),
            en: (
                format!("{}: {claimed} is more than {max} in this product period", names.block(block)),
                "claim no more than the maximum of this period",
            ),
        }
        /// More than may be claimed in the whole assignment (TR322).
        AboveTotal { block: String, claimed: u64, max: u64 } = "M304" Error {
            rules: &["IV077", "TR322"],
            nl: (
                format!("{}: {claimed} is meer dan {max} in de hele toewijzing", names.block(block)),
                "declareer niet meer dan er van de toewijzing over is",
            ),
            en: (
                format!("{}: {claimed} is more than {max} in the whole assignment", names.block(block)),
                "claim no more than is left of the assignment",
            ),
        }
        /// Claim periods that are not calendar months (IV089, TR318).
        NotByMonth = "M305" Error {
            rules: &["IV089", "TR318"],
            nl: (
                "deze catalogus rekent per vier weken; een declaratie gaat per kalendermaand",
                "gebruik een catalogus met `calendar = \"calendar_month\"`",
            ),
            en: (
                "this catalogue counts by four weeks; a claim goes by calendar month",
                "use a catalogue with `calendar = \"calendar_month\"`",
            ),
        }
        /// The amount cannot be tariff times volume (TR346), because there is no tariff for this unit.
        NoTariffForUnit { block: String, unit: &'static str } = "M306" Error {
            rules: &["TR346"],
            nl: (
                format!("{} heeft geen tarief per `{unit}`", names.block(block)),
                "vraag de gemeente om een toewijzing in de eenheid van het tarief",
            ),
            en: (
                format!("{} has no tariff per `{unit}`", names.block(block)),
                "ask the municipality for an assignment in the unit of the tariff",
            ),
        }
        /// An amount larger than the message can hold (IV024).
        AmountTooLarge { block: String } = "M307" Error {
            rules: &["IV024"],
            nl: (
                format!("{}: dit getal past niet in het bericht", names.block(block)),
                "verdeel de declaratie over meer perioden",
            ),
            en: (format!("{}: this number does not fit in the message", names.block(block)), "claim in more periods"),
        }
        /// The product has no code of its own, which a claim needs.
        NoProductCode { block: String } = "M308" Error {
            nl: (
                format!("voor {} is alleen een categorie toegewezen", names.block(block)),
                "een declaratie noemt categorie en productcode: geef die met een bestand met velden",
            ),
            en: (
                format!("for {} only a category is assigned", names.block(block)),
                "a claim names category and product code: give them in a file with fields",
            ),
        }
        /// A line that is not part of this assignment.
        NotAssigned { block: String } = "M309" Note {
            nl: (
                format!("{} staat niet in deze toewijzing en wordt niet gedeclareerd", names.block(block)),
                "controleer de vertaaltabel als dat niet klopt",
            ),
            en: (
                format!("{} is not in this assignment and is not claimed", names.block(block)),
                "check the mapping if that is not right",
            ),
        }
        /// No delivered volume was given, so that the whole granted volume is claimed.
        ClaimedInFull { block: String } = "M310" Warning {
            nl: (
                format!("{} wordt geheel gedeclareerd: er is niet gezegd wat er is geleverd", names.block(block)),
                "zeg wat er is geleverd",
            ),
            en: (
                format!("{} is claimed in full: it was not said what was delivered", names.block(block)),
                "say what was delivered",
            ),
        }
        /// A delivered or claimed volume was given for something that is not in this period.
        NothingLike { name: String } = "M311" Error {
            nl: (format!("`{name}` is in deze maand niet te declareren"), "schrijf een bouwsteen van het arrangement"),
            en: (format!("`{name}` cannot be claimed in this month"), "write a building block of the arrangement"),
        }
        /// There is nothing to claim in this period.
        NothingToClaim = "M312" Error {
            nl: ("in deze maand is er niets te declareren", "kies een andere maand of een andere toewijzing"),
            en: ("there is nothing to claim in this month", "choose another month or another assignment"),
        }
    }
}

fn product(category: &str, code: &str) -> String {
    if code.is_empty() { format!("`{category}`") } else { format!("`{category}` `{code}`") }
}

fn nl_value(expected: Expected) -> String {
    match expected {
        Expected::Date => "een datum zoals 2026-09-01".into(),
        Expected::Whole { digits } => format!("een heel getal van ten hoogste {digits} cijfers, niet onder nul"),
        Expected::Municipality => "een gemeentecode van vier cijfers".into(),
        Expected::Provider => "een AGB-code van acht cijfers".into(),
        Expected::CitizenNumber => "een burgerservicenummer van negen cijfers".into(),
        Expected::Category => "een productcategorie uit de codelijst".into(),
        Expected::ProductCode => "een productcode van een tot vijf letters of cijfers".into(),
        Expected::Unit => "een eenheid uit WJ756: 01, 04, 14, 16, 82, 83 of 84".into(),
        Expected::Frequency => "een frequentie uit WMO757: 1, 2, 4 of 6".into(),
        Expected::Exactly(text) => format!("`{text}`"),
    }
}

fn en_value(expected: Expected) -> String {
    match expected {
        Expected::Date => "a date like 2026-09-01".into(),
        Expected::Whole { digits } => format!("a whole number of at most {digits} digits, not below zero"),
        Expected::Municipality => "the four digits of a municipality".into(),
        Expected::Provider => "the eight digits of a provider (AGB code)".into(),
        Expected::CitizenNumber => "a citizen number of nine digits".into(),
        Expected::Category => "a product category of the code list".into(),
        Expected::ProductCode => "a product code of one to five letters or digits".into(),
        Expected::Unit => "a unit of WJ756: 01, 04, 14, 16, 82, 83 or 84".into(),
        Expected::Frequency => "a frequency of WMO757: 1, 2, 4 or 6".into(),
        Expected::Exactly(text) => format!("`{text}`"),
    }
}
