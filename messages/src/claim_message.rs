//! A claim as a message (WMO323 or JW323), in the order of its schema.

use std::io;

use quick_xml::{
    Writer,
    events::{BytesDecl, BytesText, Event},
};
use resultaatwijzer_core::value::{
    money::Amount,
    period::{Date, Period},
};

use super::{
    assignment::{Assignment, CitizenNumber},
    claim::{Claim, ClaimLine, cents},
    standard::Standard,
};

/// The number and the date of a claim.
#[derive(Clone, Debug)]
pub struct ClaimHeader {
    /// The number of the claim: 1 to 12 letters or digits, unique for the provider.
    pub number: String,
    /// The day.
    pub on: Date,
}

/// Whether a text can be the number of a claim.
pub fn is_number(text: &str) -> bool {
    (1..=12).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_alphanumeric())
}

/// Writes a claim.
///
/// # Errors
/// Those of the writer; writing to memory has none.
pub fn write(
    claim: &Claim,
    assignment: &Assignment,
    citizen: &CitizenNumber,
    month: Period,
    dated: &ClaimHeader,
) -> io::Result<String> {
    let mut message = Message { writer: Writer::new_with_indent(Vec::new(), b' ', 2) };
    message.writer.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
    message.root(assignment.standard, |message| {
        message.group("Header", |message| message.header(assignment, dated))?;
        message.group("Declaratie", |message| message.claim(claim, citizen, month, dated))
    })?;
    let mut text = String::from_utf8(message.writer.into_inner()).map_err(io::Error::other)?;
    text.push('\n');
    Ok(text)
}

struct Message {
    writer: Writer<Vec<u8>>,
}

impl Message {
    fn root(&mut self, standard: Standard, content: impl FnOnce(&mut Self) -> io::Result<()>) -> io::Result<()> {
        let start = quick_xml::events::BytesStart::new("Bericht")
            .with_attributes([("xmlns", standard.claim_namespace()), ("xmlns:basis", standard.base_namespace())]);
        self.writer.write_event(Event::Start(start.borrow()))?;
        content(self)?;
        self.writer.write_event(Event::End(start.to_end()))
    }

    fn group(&mut self, name: &str, content: impl FnOnce(&mut Self) -> io::Result<()>) -> io::Result<()> {
        let start = quick_xml::events::BytesStart::new(name);
        self.writer.write_event(Event::Start(start.borrow()))?;
        content(self)?;
        self.writer.write_event(Event::End(start.to_end()))
    }

    fn value(&mut self, name: &str, value: &str) -> io::Result<()> {
        self.writer.create_element(name).write_text_content(BytesText::new(value)).map(|_| ())
    }

    fn header(&mut self, assignment: &Assignment, dated: &ClaimHeader) -> io::Result<()> {
        let standard = assignment.standard;
        let (version, subversion) = Standard::RELEASE;
        self.value("BerichtCode", standard.claim_code())?;
        self.value("BerichtVersie", &version.to_string())?;
        self.value("BerichtSubversie", &subversion.to_string())?;
        self.value("Afzender", &assignment.provider)?;
        self.value("Ontvanger", &assignment.municipality)?;
        self.group("BerichtIdentificatie", |message| {
            message.value("basis:Identificatie", &dated.number)?;
            message.value("basis:Dagtekening", &dated.on.to_string())
        })?;
        self.group("XsdVersie", |message| {
            message.value("basis:BasisschemaXsdVersie", standard.schema_version())?;
            message.value("basis:BerichtXsdVersie", standard.schema_version())
        })
    }

    fn claim(&mut self, claim: &Claim, citizen: &CitizenNumber, month: Period, dated: &ClaimHeader) -> io::Result<()> {
        self.value("DeclaratieNummer", &dated.number)?;
        self.period("DeclaratiePeriode", month)?;
        self.value("DeclaratieDagtekening", &dated.on.to_string())?;
        self.amount("TotaalIngediendBedrag", "basis:TotaalBedrag", claim.total)?;
        self.group("Clienten", |message| {
            message.group("Client", |message| {
                message.value("Bsn", citizen.digits())?;
                message.group("Prestaties", |message| {
                    claim.lines.iter().enumerate().try_for_each(|(i, line)| message.line(line, i + 1, dated))
                })
            })
        })
    }

    fn line(&mut self, line: &ClaimLine, number: usize, dated: &ClaimHeader) -> io::Result<()> {
        self.group("Prestatie", |message| {
            message.group("ProductReferentie", |message| {
                message.value("basis:ReferentieNummer", &format!("{}-{number}", dated.number))
            })?;
            message.value("ToewijzingNummer", &line.assignment.to_string())?;
            message.value("ProductCategorie", &line.category)?;
            message.value("ProductCode", &line.code)?;
            message.period("ProductPeriode", line.period)?;
            message.value("GeleverdVolume", &line.volume.to_string())?;
            message.value("Eenheid", line.unit)?;
            if let Some(tariff) = line.tariff {
                message.value("ProductTarief", &cents(tariff).to_string())?;
            }
            message.amount("IngediendBedrag", "basis:Bedrag", line.amount)
        })
    }

    fn period(&mut self, name: &str, period: Period) -> io::Result<()> {
        self.group(name, |message| {
            message.value("basis:Begindatum", &period.from().to_string())?;
            message.value("basis:Einddatum", &period.to().to_string())
        })
    }

    /// An amount in cents (IV024), to be paid to the provider: debit.
    fn amount(&mut self, group: &str, name: &str, amount: Amount) -> io::Result<()> {
        self.group(group, |message| {
            message.value(name, &cents(amount).to_string())?;
            message.value("basis:DebetCredit", "D")
        })
    }
}
