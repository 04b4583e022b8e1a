//! Findings in messages, in Dutch.

use resultaatwijzer_text::names::Names;

use crate::finding::{Expected, Problem};

pub(super) fn sentences(problem: &Problem, names: &Names<'_>) -> (String, String) {
    let (message, help): (String, &str) = match problem {
        Problem::NotUtf8 => ("dit bestand is geen UTF-8".into(), "bewaar het bericht als UTF-8"),
        Problem::TooLarge { limit } => {
            (format!("dit bericht is groter dan {limit} bytes"), "controleer of dit het juiste bestand is")
        }
        Problem::TooDeep { limit } => {
            (format!("dit bericht gaat dieper dan {limit} elementen"), "controleer of dit het juiste bestand is")
        }
        Problem::TooManyFindings => {
            ("hier klopt zo veel niet dat wij stoppen".into(), "controleer of dit het juiste bestand is")
        }
        Problem::DocumentType => (
            "dit bericht heeft een DOCTYPE en wordt niet gelezen".into(),
            "haal de DOCTYPE weg: de standaard kent die niet",
        ),
        Problem::UnknownEntity => {
            ("hier staat een onbekende verwijzing met &".into(), "schrijf een los en-teken als &amp;")
        }
        Problem::Malformed => ("de opmaak klopt hier niet".into(), "herstel de opmaak op deze regel"),
        Problem::Truncated => ("dit bericht houdt te vroeg op".into(), "vraag het bericht opnieuw op"),
        Problem::NotAnAssignment => {
            ("dit is geen toewijzing van iWmo of iJw 3.2".into(), "lees een WMO301 of JW301 van release 3.2")
        }
        Problem::UnknownElement => ("dit element hoort hier niet".into(), "haal het weg of herstel de naam"),
        Problem::MissingElement { name } => (format!("`{name}` ontbreekt"), "vul dit aan"),
        Problem::Twice => ("dit element staat er twee keer".into(), "laat er een staan"),
        Problem::OutOfOrder => ("dit element staat niet op zijn plaats".into(), "volg de volgorde van het schema"),
        Problem::StrayText => ("hier staat losse tekst tussen de elementen".into(), "haal de tekst weg"),
        Problem::BadValue { expected } => (format!("hier hoort {}", value(*expected)), "herstel deze waarde"),
        Problem::EndsBeforeStart => ("de toewijzing eindigt voor het begin".into(), "herstel de einddatum"),
        Problem::NoEnd => (
            "deze toewijzing heeft geen einddatum".into(),
            "per week is een einddatum nodig; zeg anders tot wanneer u kijkt",
        ),
        Problem::NoExtent => {
            ("deze toewijzing heeft geen omvang".into(), "vraag de gemeente om volume, eenheid en frequentie")
        }
        Problem::NoProduct => {
            ("deze toewijzing noemt geen product".into(), "vraag de gemeente welk product zij toewijst")
        }
        Problem::UnknownProduct { category, code } => (
            format!("bij product {} hoort geen bouwsteen", product(category, code)),
            "voeg het product toe aan de vertaaltabel",
        ),
        Problem::UnknownMunicipality { taken } => (
            format!("deze gemeente staat niet in de vertaaltabel; wij nemen `{taken}`"),
            "voeg de gemeente toe aan de vertaaltabel",
        ),
        Problem::OtherLaw { block } => {
            (format!("{} hoort bij een andere wet dan dit bericht", names.block(block)), "controleer de vertaaltabel")
        }
        Problem::UnitDoesNotFit { block, unit, counted } => (
            format!("het bericht telt `{unit}`, maar {} telt `{counted}`", names.block(block)),
            "geef in de vertaaltabel met `quantity` voor hoeveel het product staat",
        ),
        Problem::FrequencyDoesNotFit { block, frequency, counted } => (
            format!("het bericht telt per `{frequency}`, maar {} per `{counted}`", names.block(block)),
            "kies in de vertaaltabel een bouwsteen met dezelfde frequentie",
        ),
        Problem::CombinationNotAllowed { block } => (
            format!("eenheid en frequentie van {} kunnen niet samen", names.block(block)),
            "vraag de gemeente om een toewijzing die de standaard kent",
        ),
        Problem::Overlap { code } => {
            (format!("product `{code}` is op dezelfde dag twee keer toegewezen"), "vraag de gemeente welke geldt")
        }
        Problem::DecisionOpen => (
            "de dag van de beschikking staat niet in het bericht; het plan laat die open".into(),
            "geef de dag van de beschikking: daarvan hangt af tot wanneer bezwaar kan",
        ),
        Problem::ToFillIn { block, fields } => (
            format!("wat {} moet opleveren, staat niet in het bericht ({fields})", names.block(block)),
            "vul dit in het plan in, samen met de inwoner",
        ),
        Problem::NotWhole { block } => (
            format!("de hoeveelheid van {} komt niet uit op hele eenheden", names.block(block)),
            "declareer een heel aantal van de toegewezen eenheid",
        ),
        Problem::ChangedVolume { block, granted, assigned } => (
            format!("voor {} is {assigned} toegewezen en niet {granted}", names.block(block)),
            "vraag een nieuwe toewijzing voor de gewijzigde omvang",
        ),
        Problem::AboveMaximum { block, claimed, max, .. } => (
            format!("{}: {claimed} is meer dan {max} in deze productperiode", names.block(block)),
            "declareer niet meer dan het maximum van deze periode",
        ),
        Problem::AboveTotal { block, claimed, max } => (
            format!("{}: {claimed} is meer dan {max} in de hele toewijzing", names.block(block)),
            "declareer niet meer dan er van de toewijzing over is",
        ),
        Problem::NotByMonth => (
            "deze catalogus rekent per vier weken; een declaratie gaat per kalendermaand".into(),
            "gebruik een catalogus met `calendar = \"calendar_month\"`",
        ),
        Problem::NoTariffForUnit { block, unit } => (
            format!("{} heeft geen tarief per `{unit}`", names.block(block)),
            "vraag de gemeente om een toewijzing in de eenheid van het tarief",
        ),
        Problem::AmountTooLarge { block } => (
            format!("{}: dit getal past niet in het bericht", names.block(block)),
            "verdeel de declaratie over meer perioden",
        ),
        Problem::NoProductCode { block } => (
            format!("voor {} is alleen een categorie toegewezen", names.block(block)),
            "een declaratie noemt categorie en productcode: geef die met een bestand met velden",
        ),
        Problem::NotAssigned { block } => (
            format!("{} staat niet in deze toewijzing en wordt niet gedeclareerd", names.block(block)),
            "controleer de vertaaltabel als dat niet klopt",
        ),
        Problem::ClaimedInFull { block } => (
            format!("{} wordt geheel gedeclareerd: er is niet gezegd wat er is geleverd", names.block(block)),
            "zeg wat er is geleverd",
        ),
        Problem::NothingLike { name } => {
            (format!("`{name}` is in deze maand niet te declareren"), "schrijf een bouwsteen van het arrangement")
        }
        Problem::NothingToClaim => {
            ("in deze maand is er niets te declareren".into(), "kies een andere maand of een andere toewijzing")
        }
        // Told by the language itself.
        Problem::Core(_) => (String::new(), ""),
    };
    (message, help.to_owned())
}

fn product(category: &str, code: &str) -> String {
    if code.is_empty() { format!("`{category}`") } else { format!("`{category}` `{code}`") }
}

fn value(expected: Expected) -> String {
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
