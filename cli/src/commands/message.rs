//! `message read FILE` and `message write ARRANGEMENT`: messages of the national standard, iWmo and iJw.

use std::{
    fs,
    io::Write,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result};
use clap::{Args, Subcommand};
use resultaatwijzer_core::{
    arrangement,
    catalogue::Catalogue,
    reading::problem::DocumentProblem,
    value::period::{Date, Period, parse_date},
};
use resultaatwijzer_messages::{
    arrange::{Additions, Arranged, arrange},
    assignment::{self, Assignment},
    claim::{self, Amounts, Claim, Question, claim, of_core},
    claim_message::{self, ClaimHeader},
    finding::{Found, MessageProblem, Place, Problem, fine},
    mapping::Mapping,
    words,
    xml::{self, Citizen, MAX_BYTES},
};
use resultaatwijzer_text::names::Names;
use serde::Serialize;

use resultaatwijzer::files;
use resultaatwijzer_authoring::{
    messages::{parse_mapping, read_fields},
    report::Line,
    source::Located,
};

use crate::{Common, input, output};

/// The two directions: in and out.
#[derive(Subcommand)]
pub enum Direction {
    /// Turn an assignment (WMO301 or JW301) into an arrangement and a plan, without citizen number, name or address.
    Read(ReadQuestion),
    /// Write the claim (WMO323 or JW323) of an arrangement for one calendar month.
    Write(WriteQuestion),
}

/// The options of `message read`.
#[derive(Args)]
pub struct ReadQuestion {
    /// The message.
    file: PathBuf,
    /// The catalogue's folder, or a built JSON file.
    #[arg(long)]
    catalogue: PathBuf,
    /// The mapping from the products of messages to building blocks, a TOML file.
    #[arg(long)]
    mapping: Option<PathBuf>,
    /// The last day of the arrangement, for an assignment that has no last day.
    #[arg(long, value_parser = day)]
    until: Option<Date>,
    /// The day on the decision. If left out, the plan has no day of decision, and no last day to object.
    #[arg(long, value_parser = day)]
    decided: Option<Date>,
    /// The folder to write `arrangement.json` and `plan.json` to; standard output if left out.
    #[arg(long)]
    out: Option<PathBuf>,
}

/// The options of `message write`.
#[derive(Args)]
pub struct WriteQuestion {
    /// The arrangement, a JSON or TOML file; `-` reads JSON from standard input.
    arrangement: PathBuf,
    /// The catalogue's folder, or a built JSON file.
    #[arg(long)]
    catalogue: PathBuf,
    /// The assignment: a WMO301 or JW301, or its fields in a TOML file.
    #[arg(long)]
    assignment: PathBuf,
    /// The mapping from the products of messages to building blocks, a TOML file.
    #[arg(long)]
    mapping: Option<PathBuf>,
    /// The calendar month to claim, such as 2026-09.
    #[arg(long, value_parser = month)]
    period: Period,
    /// The volume delivered in the month, in the block's unit: `Z5=380`, or `Z5/2026-09-15=380` if it has two lines.
    #[arg(long, value_name = "BLOCK=VOLUME", value_parser = amount)]
    delivered: Vec<(String, String)>,
    /// The volume claimed earlier under the same assignment, in the assignment's unit: `Z5=12`.
    #[arg(long, value_name = "BLOCK=VOLUME", value_parser = amount)]
    claimed: Vec<(String, String)>,
    /// The number of the claim, unique for the provider: 1 to 12 letters or digits; made of the month if left out.
    #[arg(long, value_parser = number)]
    number: Option<String>,
    /// The day on the claim; today if left out.
    #[arg(long, value_parser = day)]
    dated: Option<Date>,
    /// The file to write the message to.
    #[arg(long)]
    out: PathBuf,
}

#[derive(Serialize)]
struct ReadReport {
    #[serde(flatten)]
    arranged: Option<Arranged>,
    findings: Vec<Line>,
}

#[derive(Serialize)]
struct WriteReport {
    message: &'static str,
    #[serde(flatten)]
    claim: Option<Claim>,
    findings: Vec<Line>,
}

fn day(text: &str) -> Result<Date, String> {
    parse_date(text).ok_or_else(|| "write a date like this: 2026-09-01".to_owned())
}

fn month(text: &str) -> Result<Period, String> {
    claim::month(text).ok_or_else(|| "write a month like this: 2026-09".to_owned())
}

fn number(text: &str) -> Result<String, String> {
    claim_message::is_number(text).then(|| text.to_owned()).ok_or_else(|| "use 1 to 12 letters or digits".to_owned())
}

fn amount(text: &str) -> Result<(String, String), String> {
    let (name, volume) = text.split_once('=').ok_or_else(|| "write it like this: Z5=380".to_owned())?;
    Ok((name.to_owned(), volume.to_owned()))
}

/// Runs `message read` or `message write`.
pub fn run(direction: &Direction, common: &Common) -> Result<bool> {
    match direction {
        Direction::Read(question) => read(question, common),
        Direction::Write(question) => write(question, common),
    }
}

fn read(question: &ReadQuestion, common: &Common) -> Result<bool> {
    let Some((loaded, mapping)) = catalogue(&question.catalogue, question.mapping.as_deref(), common)? else {
        return Ok(false);
    };
    let catalogue = &loaded.catalogue;
    let (assignment, mut findings) = message(&question.file, Citizen::PassOver);
    let additions = Additions { until: question.until, decided: question.decided };
    let arranged = assignment.filter(|_| fine(&findings)).and_then(|assignment| {
        let (arranged, found) = arrange(&assignment, catalogue, &mapping, additions);
        findings.extend(found);
        arranged
    });
    let fine = arranged.is_some();
    if let (Some(folder), Some(arranged)) = (&question.out, &arranged) {
        fs::create_dir_all(folder).with_context(|| format!("writing {}", folder.display()))?;
        fs::write(folder.join("arrangement.json"), serde_json::to_vec_pretty(&arranged.arrangement)?)?;
        fs::write(folder.join("plan.json"), serde_json::to_vec_pretty(&arranged.plan)?)?;
    }
    let lines = lines(&findings, &question.file, catalogue, common);
    if common.json {
        output::json(&ReadReport { arranged, findings: lines })?;
        return Ok(fine);
    }
    if let (None, Some(arranged)) = (&question.out, &arranged) {
        output::json(arranged)?;
    }
    output::print(&lines);
    Ok(fine)
}

fn write(question: &WriteQuestion, common: &Common) -> Result<bool> {
    let Some((loaded, mapping)) = catalogue(&question.catalogue, question.mapping.as_deref(), common)? else {
        return Ok(false);
    };
    let catalogue = &loaded.catalogue;
    let wire = match input::document(&question.arrangement) {
        Ok(wire) => wire,
        Err(findings) => return output::findings(&findings, Some(catalogue), common).map(|()| false),
    };
    let (assignment, mut findings) = assignment(&question.assignment);
    let mut places = vec![(question.assignment.as_path(), findings.len())];
    let (arrangement, found) = arrangement::check(catalogue, &wire);
    findings.extend(of_core(found));
    let (delivered, found) = amounts(&question.delivered);
    findings.extend(found);
    let (claimed, found) = amounts(&question.claimed);
    findings.extend(found);
    let month = question.period;
    let claimed = arrangement.zip(assignment.as_ref()).and_then(|(arrangement, assignment)| {
        let (delivered, claimed) = (&delivered, &claimed);
        let to_claim =
            Question { catalogue, mapping: &mapping, assignment, arrangement: &arrangement, month, delivered, claimed };
        let (claim, found) = claim(&to_claim);
        findings.extend(found);
        claim
    });
    let claimed = claimed.filter(|_| fine(&findings));
    if let (Some(claim), Some(assignment)) = (&claimed, &assignment) {
        let dated = ClaimHeader {
            number: question.number.clone().unwrap_or_else(|| usual_number(month)),
            on: question.dated.unwrap_or_else(super::today),
        };
        let citizen = assignment.citizen.as_ref().context("a claim needs a citizen number")?;
        let text = claim_message::write(claim, assignment, citizen, month, &dated)?;
        keep(&question.out, &text).with_context(|| format!("writing {}", question.out.display()))?;
    }
    places.push((question.arrangement.as_path(), findings.len()));
    let lines = of_files(&findings, &places, catalogue, common);
    let fine = claimed.is_some();
    if common.json {
        let message = assignment.as_ref().map_or("", |assignment| assignment.standard.claim());
        output::json(&WriteReport { message, claim: claimed, findings: lines })?;
        return Ok(fine);
    }
    if let Some(claim) = &claimed {
        print(claim, catalogue, common);
    }
    output::print(&lines);
    Ok(fine)
}

/// The catalogue and the mapping; `None` when one of them has findings, which have been printed.
fn catalogue(path: &Path, mapping: Option<&Path>, common: &Common) -> Result<Option<(input::Loaded, Mapping)>> {
    let loaded = match input::catalogue(path) {
        Ok(loaded) => loaded,
        Err(findings) => return output::findings(&findings, None, common).map(|()| None),
    };
    let mapping = match mapping.map(|path| read_mapping(path, &loaded.catalogue)) {
        None => Mapping::default(),
        Some(Ok(mapping)) => mapping,
        Some(Err(findings)) => return output::findings(&findings, Some(&loaded.catalogue), common).map(|()| None),
    };
    Ok(Some((loaded, mapping)))
}

fn read_mapping(path: &Path, catalogue: &Catalogue) -> Result<Mapping, Vec<Located>> {
    parse_mapping(&files::text(path)?, &path.display().to_string(), catalogue)
}

/// The bytes of a file, at most one more than the limit, so that a larger file is refused without reading all of it.
fn bytes(path: &Path) -> Result<Vec<u8>, Vec<Found>> {
    let missing = |_| DocumentProblem::MissingFile { file: path.display().to_string() };
    files::at_most(path, MAX_BYTES)
        .map_err(|error| vec![Found::new(Problem::Core(missing(error).into()), Place::line(1))])
}

fn message(path: &Path, citizen: Citizen) -> (Option<Assignment>, Vec<Found>) {
    match bytes(path) {
        Ok(bytes) => assignment::check(xml::read(&bytes, citizen)),
        Err(findings) => (None, findings),
    }
}

/// An assignment for a claim: a message, or its fields in TOML.
fn assignment(path: &Path) -> (Option<Assignment>, Vec<Found>) {
    if path.extension().is_none_or(|ending| ending != "toml") {
        return message(path, Citizen::Keep);
    }
    match bytes(path) {
        Ok(bytes) => read_fields(&bytes, Citizen::Keep),
        Err(findings) => (None, findings),
    }
}

/// Volumes by the name of their block. A volume that is not a whole number, or a second one for a name, is a finding.
fn amounts(given: &[(String, String)]) -> (Amounts, Vec<Found>) {
    let mut amounts = Amounts::new();
    let mut findings = Vec::new();
    for (name, volume) in given {
        let whole = resultaatwijzer_core::value::unit::Volume::parse(volume);
        match whole.filter(|_| !amounts.contains_key(name)) {
            Some(volume) => _ = amounts.insert(name.clone(), u64::from(volume.units())),
            None => findings.push(Found::new(MessageProblem::NotWhole { block: name.clone() }, Place::line(1))),
        }
    }
    (amounts, findings)
}

/// The default number of a claim, made of its month. A provider that claims more often gives a number.
fn usual_number(month: Period) -> String {
    format!("D{}", month.from().format("%Y%m"))
}

/// Writes a message that only the file's owner can read, because it holds a citizen number.
fn keep(path: &Path, text: &str) -> std::io::Result<()> {
    let mut options = fs::OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)?.write_all(text.as_bytes())
}

fn lines(findings: &[Found], file: &Path, catalogue: &Catalogue, common: &Common) -> Vec<Line> {
    of_files(findings, &[(file, findings.len())], catalogue, common)
}

/// Findings with the file of each. `files` has for each file the number of findings up to and including its own.
fn of_files(findings: &[Found], files: &[(&Path, usize)], catalogue: &Catalogue, common: &Common) -> Vec<Line> {
    let names = Names::of(catalogue, common.lang.code);
    let line = |(i, found): (usize, &Found)| {
        let file = files.iter().find(|(_, end)| i < *end).map(|(file, _)| file.display().to_string());
        let mut advice = words::advice(&found.problem, common.lang, &names);
        if let Some((_, option)) = OPTIONS.iter().find(|(code, _)| *code == found.problem.code()) {
            advice.help = format!("{} ({option})", advice.help);
        }
        Line::of_message(found, file.unwrap_or_default(), advice)
    };
    findings.iter().enumerate().map(line).collect()
}

/// The command line option that solves a finding, by its code.
const OPTIONS: [(&str, &str); 5] =
    [("M202", "--until"), ("M205", "--mapping"), ("M206", "--mapping"), ("M212", "--decided"), ("M310", "--delivered")];

fn print(claim: &Claim, catalogue: &Catalogue, common: &Common) {
    let (locale, names) = (&common.lang.locale, Names::of(catalogue, common.lang.code));
    for line in &claim.lines {
        let (name, period) = (names.block(&line.block), locale.period(line.period));
        println!(
            "{name} ({}): {period:<32} {:>8} x {} {:>14}",
            line.block,
            line.volume,
            line.unit,
            locale.amount(line.amount)
        );
    }
    println!("{} {}", common.lang.tariff.words.together, locale.amount(claim.total));
}
