//! Imports untrusted spreadsheets. A changed byte inside a zip file fails its checksum, so that parts are changed
//! before they are zipped.

use std::{
    fs,
    io::{Cursor, Write},
    sync::LazyLock,
};

use resultaatwijzer_authoring::import::{self, Imported, Kind, import_bytes};
use resultaatwijzer_text::VOCABULARIES;
use zip::{CompressionMethod, ZipWriter, write::SimpleFileOptions};

/// A small spreadsheet's parts and its mapping.
const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/fuzzed-spreadsheet");

const XLSX: [&str; 7] = [
    "[Content_Types].xml",
    "_rels/.rels",
    "xl/_rels/workbook.xml.rels",
    "xl/workbook.xml",
    "xl/styles.xml",
    "xl/sharedStrings.xml",
    "xl/worksheets/sheet1.xml",
];
const ODS: [&str; 1] = ["content.xml"];

static PARTS: LazyLock<Vec<(&'static str, Vec<u8>)>> = LazyLock::new(|| {
    XLSX.iter().chain(&ODS).map(|name| (*name, fs::read(format!("{FOLDER}/{name}")).unwrap())).collect()
});

static TARIFFS: LazyLock<String> = LazyLock::new(|| fs::read_to_string(format!("{FOLDER}/tariffs.toml")).unwrap());
static PROVIDERS: LazyLock<String> = LazyLock::new(|| fs::read_to_string(format!("{FOLDER}/providers.toml")).unwrap());
static CSV: LazyLock<Vec<u8>> = LazyLock::new(|| fs::read(format!("{FOLDER}/tariffs.csv")).unwrap());

/// Imports a spreadsheet with a mapping. The first byte says what the other bytes are: a whole file, one part of it, or
/// the mapping. If it is odd, providers are imported.
pub fn spreadsheet(data: &[u8]) {
    let Some((first, content)) = data.split_first() else { return };
    let (kind, mapping) = if first % 2 == 0 { (Kind::Tariffs, &*TARIFFS) } else { (Kind::Providers, &*PROVIDERS) };
    let part = |names: &[&str], name: &str| zipped(names, name, content);
    let imported = match first / 2 % 8 {
        0 => import_bytes(kind, content, "csv", mapping),
        1 => import_bytes(kind, content, "xlsx", mapping),
        2 => import_bytes(kind, content, "ods", mapping),
        3 => import_bytes(kind, &part(&XLSX, "xl/worksheets/sheet1.xml"), "xlsx", mapping),
        4 => import_bytes(kind, &part(&XLSX, "xl/sharedStrings.xml"), "xlsx", mapping),
        5 => {
            let names = ["xl/styles.xml", "xl/workbook.xml", "xl/_rels/workbook.xml.rels"];
            let (which, content) = content.split_first().unwrap_or((&0, content));
            import_bytes(kind, &zipped(&XLSX, names[usize::from(*which) % names.len()], content), "xlsx", mapping)
        }
        6 => import_bytes(kind, &part(&ODS, "content.xml"), "ods", mapping),
        _ => import_bytes(kind, &CSV, "csv", content),
    };
    holds(kind, &imported);
}

/// A file of these parts, with other contents for one of them.
fn zipped(names: &[&str], other: &str, content: &[u8]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    for (name, original) in PARTS.iter().filter(|(name, _)| names.contains(name)) {
        zip.start_file(*name, options).unwrap();
        zip.write_all(if *name == other { content } else { original }).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// Checks that there is either a table or an error, and that each finding has sentences and a place.
fn holds(kind: Kind, imported: &Imported) {
    for language in VOCABULARIES {
        for line in import::lines(&imported.findings, "data", "mapping", language) {
            assert!(!line.message.is_empty() && !line.help.is_empty() && line.line > 0, "{line:?}");
            let hides = |c: char| (c.is_control() && c != '\n') || c == '\u{202e}';
            assert!(!line.message.contains(hides) && !line.help.contains(hides), "{line:?}");
            assert!(line.cell.is_none_or(|cell| !cell.contains(hides)));
        }
    }
    let Some(table) = &imported.table else {
        assert!(!imported.findings.is_empty() && imported.offers.is_none());
        return;
    };
    if matches!(kind, Kind::Tariffs) {
        assert_eq!(table.lines().count(), imported.rows + 1, "{table}");
        for line in table.lines().skip(1) {
            let cells: Vec<&str> = line.split(',').collect();
            assert_eq!(cells.len(), 11, "{line}");
            let cents = cells[6].rsplit_once('.').map(|(euros, cents)| (euros.parse::<u64>().is_ok(), cents.len()));
            assert_eq!(cents, Some((true, 2)), "{line}");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Mistakes in the parts themselves would hide those in the fuzzed contents.
    #[test]
    fn the_small_spreadsheet_is_fine() {
        for (names, ending) in [(&XLSX[..], "xlsx"), (&ODS[..], "ods")] {
            for (kind, mapping) in [(Kind::Tariffs, &*TARIFFS), (Kind::Providers, &*PROVIDERS)] {
                let imported = import_bytes(kind, &zipped(names, "", b""), ending, mapping);
                assert!(imported.table.is_some() && imported.findings.is_empty(), "{ending}: {imported:?}");
                assert_eq!(imported.rows, 2);
            }
        }
        let imported = import_bytes(Kind::Tariffs, &CSV, "csv", TARIFFS.as_str());
        assert!(imported.table.is_some() && imported.findings.is_empty(), "{imported:?}");
    }
}
