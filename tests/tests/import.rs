//! Realistic spreadsheets of municipalities become the exact tables of a catalogue. A file with invalid contents leads
//! to findings with their cells, and never to a panic.

use std::{
    collections::BTreeMap,
    fs,
    io::{Cursor, Write},
    path::Path,
};

use resultaatwijzer::files;
use resultaatwijzer_authoring::import::{self, Imported, Kind, import_bytes, problem::Found};
use resultaatwijzer_tests::{catalogues, copy};
use resultaatwijzer_text::VOCABULARIES;
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook, Worksheet};
use zip::{ZipWriter, write::SimpleFileOptions};

const SIMPLE: &str = r#"
[columns]
block = "Code"
amount = "Tarief"
per = "Eenheid"
valid_from = "Van"
[constants]
audience = "in_kind"
source = "bron"
[values.per]
"uur" = "hour"
"etmaal" = "full_day"
"#;

/// The code and the cell or line of each finding. Checks that every finding has words in every language.
fn codes_and_places(findings: &[Found]) -> Vec<(&'static str, String)> {
    for language in VOCABULARIES {
        for line in import::lines(findings, "data", "mapping", language) {
            assert!(!line.message.is_empty() && !line.help.is_empty(), "{line:?}");
            assert!(!line.message.contains(['\u{202e}', '\u{0}']), "{line:?}");
        }
    }
    import::lines(findings, "data", "mapping", VOCABULARIES[0])
        .into_iter()
        .map(|line| (line.code, line.cell.unwrap_or_else(|| format!("{}:{}", line.file, line.line))))
        .collect()
}

#[track_caller]
fn check_csv(text: impl AsRef<[u8]>, mapping: &str, expected: &[(&str, &str)]) -> Imported {
    let imported = import_bytes(Kind::Tariffs, text.as_ref(), "csv", mapping);
    let found = codes_and_places(&imported.findings);
    assert_eq!(
        found.iter().map(|(code, at)| (*code, at.as_str())).collect::<Vec<_>>(),
        expected,
        "{:?}",
        imported.findings
    );
    imported
}

/// The tariffs of Voorbeeldstad in a spreadsheet like those of regions: four prices in a row, Dutch words, and dates.
fn region_workbook() -> Vec<u8> {
    let csv = fs::read_to_string(catalogues().join("voorbeeldstad/tariffs.csv")).unwrap();
    let mut rows: Vec<(Vec<String>, BTreeMap<String, String>)> = Vec::new();
    for line in csv.lines().skip(1) {
        let cells: Vec<&str> = line.split(',').collect();
        let [block, variant, audience, municipality, from, to, amount, per, valid_from, valid_to, _] = cells[..] else {
            panic!("{line}")
        };
        let key: Vec<String> =
            [block, variant, municipality, from, to, per, valid_from, valid_to].map(str::to_owned).to_vec();
        match rows.iter_mut().find(|(known, _)| *known == key) {
            Some((_, prices)) => _ = prices.insert(audience.to_owned(), amount.to_owned()),
            None => rows.push((key, [(audience.to_owned(), amount.to_owned())].into())),
        }
    }
    let mut workbook = Workbook::new();
    workbook.add_worksheet().set_name("Toelichting").unwrap().write(0, 0, "Tarieven van de regio").unwrap();
    let sheet = workbook.add_worksheet().set_name("Tarieven 2026").unwrap();
    sheet.write(0, 0, "Tarieven per 1 januari 2026").unwrap();
    for (column, name) in [
        "Productcode",
        "Variant",
        "Gemeente",
        "Dagdelen",
        "Eenheid",
        "Ingangsdatum",
        "Einddatum",
        "Tarief\nZIN",
        "Tarief pgb organisatie",
        "Tarief pgb zzp",
        "Tarief pgb netwerk",
        "Opmerking",
    ]
    .iter()
    .enumerate()
    {
        sheet.write(2, column as u16, *name).unwrap();
    }
    let euro = Format::new().set_num_format("€ #,##0.00");
    let day = Format::new().set_num_format("d-m-yyyy");
    for (i, (key, prices)) in rows.iter().enumerate() {
        let row = 3 + i as u32;
        let band = if key[3].is_empty() { String::new() } else { format!("{} t/m {}", key[3], key[4]) };
        let words = [("hour", "Uur"), ("month", "maand"), ("full_day", "Etmaal"), ("piece", "stuk")];
        let per = words.iter().find(|(code, _)| *code == key[5]).map_or(key[5].as_str(), |(_, word)| word);
        let municipality = if key[2] == "buurdorp" { "Gemeente Buurdorp" } else { "" };
        for (column, text) in [key[0].as_str(), &key[1], municipality, &band, per].iter().enumerate() {
            if !text.is_empty() {
                sheet.write(row, column as u16, *text).unwrap();
            }
        }
        for (column, date) in [(5, &key[6]), (6, &key[7])] {
            sheet.write_with_format(row, column, ExcelDateTime::parse_from_str(date).unwrap(), &day).unwrap();
        }
        let audiences =
            ["in_kind", "personal_budget_professional", "personal_budget_independent", "personal_budget_network"];
        for (column, audience) in audiences.iter().enumerate() {
            if let Some(amount) = prices.get(*audience) {
                sheet.write_with_format(row, 7 + column as u16, amount.parse::<f64>().unwrap(), &euro).unwrap();
            }
        }
    }
    let last = 3 + rows.len() as u32;
    sheet.write(last, 0, "Totaal").unwrap().write(last, 7, 12.345).unwrap();
    workbook.save_to_buffer().unwrap()
}

fn sorted(text: &str) -> Vec<&str> {
    let mut lines: Vec<&str> = text.lines().collect();
    lines.sort_unstable();
    lines
}

#[test]
fn a_regions_spreadsheet_becomes_the_exact_tariffs_of_the_catalogue() {
    let mapping = fs::read_to_string(catalogues().join("voorbeeldstad/mappings/tariffs.toml")).unwrap();
    let imported = import_bytes(Kind::Tariffs, &region_workbook(), "xlsx", &mapping);
    assert_eq!(codes_and_places(&imported.findings), []);
    let table = imported.table.unwrap();
    let own = fs::read_to_string(catalogues().join("voorbeeldstad/tariffs.csv")).unwrap();
    assert_eq!(sorted(&table), sorted(&own));
    // The catalogue accepts the table.
    let folder = copy(&Path::new(env!("CARGO_TARGET_TMPDIR")).join("imported"));
    fs::write(folder.join("tariffs.csv"), table).unwrap();
    assert!(files::catalogue(&folder).fine());
}

#[test]
fn a_large_sheet_is_read_completely() {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    for (column, name) in ["Code", "Tarief", "Eenheid", "Van"].iter().enumerate() {
        sheet.write(0, column as u16, *name).unwrap();
    }
    for row in 1..=20_000_u32 {
        let cents = (row * 7) % 100_000;
        sheet.write(row, 0, format!("B{row}")).unwrap();
        sheet.write(row, 1, f64::from(cents) / 100.0).unwrap();
        sheet.write(row, 2, "uur").unwrap().write(row, 3, "1-7-2025").unwrap();
    }
    let imported = import_bytes(Kind::Tariffs, &workbook.save_to_buffer().unwrap(), "xlsx", SIMPLE);
    assert_eq!((codes_and_places(&imported.findings), imported.rows), (vec![], 20_000));
    for (i, line) in imported.table.unwrap().lines().skip(1).enumerate() {
        let cents = ((i + 1) * 7) % 100_000;
        let expected = format!("B{},,in_kind,,,,{}.{:02},hour,2025-07-01,,bron", i + 1, cents / 100, cents % 100);
        assert_eq!(line, expected);
    }
}

#[test]
fn dutch_csv_is_read_with_every_separator_and_encoding() {
    let rows = ["Code;Tarief;Eenheid;Van", "Z5;€ 1.234,56;uur;1-7-2025", "M4;\"12,-\";Etmaal;1 juli 2025"];
    let text = rows.join("\r\n");
    let expected = "block,variant,audience,municipality,band_from,band_to,amount,per,valid_from,valid_to,source\n\
        Z5,,in_kind,,,,1234.56,hour,2025-07-01,,bron\nM4,,in_kind,,,,12.00,full_day,2025-07-01,,bron\n";
    let windows = encoding_rs::WINDOWS_1252.encode(&text).0.into_owned();
    let mut utf16 = vec![0xff, 0xfe];
    utf16.extend(text.encode_utf16().flat_map(u16::to_le_bytes));
    let guessed: &[(&str, &str)] = &[("I007", "data:1")];
    let variants = [
        (text.clone().into_bytes(), None),
        (format!("\u{feff}{text}").into_bytes(), None),
        (format!("sep=;\r\n{text}").into_bytes(), None),
        (text.replace("1.234,56", "1234.56").replace(';', "\t").into_bytes(), None),
        (utf16, None),
        (windows.clone(), Some(guessed)),
    ];
    for (bytes, findings) in variants {
        assert_eq!(check_csv(&bytes, SIMPLE, findings.unwrap_or_default()).table.as_deref(), Some(expected));
    }
    let explicit = format!("encoding = \"windows-1252\"\nseparator = \";\"\n{SIMPLE}");
    assert_eq!(check_csv(&windows, &explicit, &[]).table.as_deref(), Some(expected));
    let wrong = format!("encoding = \"utf-8\"\n{SIMPLE}");
    check_csv(&windows, &wrong, &[("I006", "data:2")]);
}

#[test]
fn every_wrong_cell_is_found_at_once() {
    let text = "Code;Tarief;Eenheid;Van\n\
        Z 5;12,50;uur;1-7-2025\n\
        Z5;gratis;uur;1-7-2025\n\
        Z5;-3,00;uur;1-7-2025\n\
        Z5;1,005;uur;1-7-2025\n\
        Z5;1.234;uur;1-7-2025\n\
        ;12,50;urr;31-2-2025\n\
        Z5;;uur;1-7-25\n\
        Z5\u{202e};12,50;uur;\n\
        Z5;12,50;uur;;te veel\n";
    let imported = check_csv(
        text,
        SIMPLE,
        &[
            ("I035", "data:2"),
            ("I031", "data:3"),
            ("I031", "data:4"),
            ("I031", "data:5"),
            ("I031", "data:6"),
            ("I030", "data:7"),
            ("I034", "data:7"),
            ("I032", "data:7"),
            ("I030", "data:8"),
            ("I032", "data:8"),
            ("I040", "data:9"),
            ("I014", "data:10"),
        ],
    );
    assert_eq!(imported.table, None);
}

#[test]
fn every_mistake_in_a_mapping_is_found() {
    let rows = "Code;Tarief;Tarief;Eenheid\nZ5;1,00;2,00;uur\n";
    let mapping = "heder_row = 1\nseparator = \"x\"\n[columns]\nblok = \"Code\"\namount = \"Tarief\"\nper = \"Eenhied\"\n\
        [constants]\naudience = \"in_knd\"\nper = \"hour\"\n[values]\nper = 3\n";
    check_csv(
        rows,
        mapping,
        &[
            ("I021", "mapping:1"),
            ("I022", "mapping:1"),
            ("I022", "mapping:1"),
            ("I021", "mapping:2"),
            ("I021", "mapping:4"),
            ("I023", "mapping:9"),
            ("I020", "mapping:11"),
            ("I012", "data:1"),
            ("I034", "mapping:8"),
        ],
    );
    check_csv("Code;Tarief\nZ5;1,00\n", "[columns", &[("I002", "mapping:1")]);
    let missing = "Cod;Tarief;Eenheid;Van\nZ5;1,00;uur;1-7-2025\n";
    check_csv(missing, SIMPLE, &[("I011", "mapping:3")]);
    check_csv("Code;Tarief;Eenheid;Van\n", SIMPLE, &[("I013", "data:1")]);
    check_csv("", SIMPLE, &[("I010", "data:1")]);
}

#[test]
fn a_spreadsheets_own_mistakes_are_named_by_cell() {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet().set_name("Blad 1").unwrap();
    for (column, name) in ["Code", "Tarief", "Eenheid", "Van", "Dagdelen"].iter().enumerate() {
        sheet.write(0, column as u16, *name).unwrap();
    }
    let day = Format::new().set_num_format("d-m-yyyy");
    let row = |sheet: &mut Worksheet, row: u32, amount: f64| {
        sheet.write(row, 0, "M1").unwrap().write(row, 1, amount).unwrap().write(row, 2, "uur").unwrap();
    };
    // `1-5` that became 1 May, a date without its format, 1.1 x 3 with a rounding error, and a failed formula.
    row(sheet, 1, 12.5);
    sheet.write_with_format(1, 4, ExcelDateTime::parse_from_str("2026-05-01").unwrap(), &day).unwrap();
    row(sheet, 2, 12.5);
    sheet.write(2, 3, 45839).unwrap();
    row(sheet, 3, 1.1 * 3.0);
    row(sheet, 4, 12.5);
    sheet.write_formula(4, 1, rust_xlsxwriter::Formula::new("=1/0").set_result("#DIV/0!")).unwrap();
    let bytes = workbook.save_to_buffer().unwrap();
    let mapping = SIMPLE.replace("[constants]", "band = \"Dagdelen\"\n[constants]");
    let imported = import_bytes(Kind::Tariffs, &bytes, "xlsx", &mapping);
    let expected = [("I037", "Blad 1!E2"), ("I032", "Blad 1!D3"), ("I031", "Blad 1!B4"), ("I039", "Blad 1!B5")];
    let found = codes_and_places(&imported.findings);
    assert_eq!(found.iter().map(|(code, at)| (*code, at.as_str())).collect::<Vec<_>>(), expected);
    let other = import_bytes(Kind::Tariffs, &bytes, "xlsx", format!("sheet = \"Blad1\"\n{SIMPLE}"));
    assert_eq!(codes_and_places(&other.findings), [("I005", "data:1".to_owned())]);
}

/// A minimal ODS file around the rows of one sheet.
fn ods(rows: &str) -> Vec<u8> {
    let content = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document-content><office:body><office:spreadsheet>\
         <table:table table:name=\"Aanbod &amp; prijs\">{rows}</table:table>\
         </office:spreadsheet></office:body></office:document-content>"
    );
    zipped(&[("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", content.as_bytes())])
}

fn zipped(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn ods_row(cells: &[&str]) -> String {
    format!("<table:table-row>{}</table:table-row>", cells.concat())
}

fn ods_text(text: &str) -> String {
    format!("<table:table-cell office:value-type=\"string\"><text:p>{text}</text:p></table:table-cell>")
}

#[test]
fn ods_is_read_with_its_numbers_as_written() {
    let header = ["Code", "Tarief", "Eenheid", "Van"].map(ods_text);
    let header = ods_row(&header.each_ref().map(String::as_str));
    let money = "<table:table-cell office:value-type=\"currency\" office:value=\"1234.56\">\
        <office:annotation><text:p>nagekeken</text:p></office:annotation><text:p>€ 1.234,56</text:p></table:table-cell>";
    let date = "<table:table-cell office:value-type=\"date\" office:date-value=\"2025-07-01\"><text:p>1-7-25</text:p></table:table-cell>";
    let row = ods_row(&[&ods_text("Z5"), money, &ods_text("u<text:span>u</text:span>r"), date]);
    let empty = "<table:table-row table:number-rows-repeated=\"1048000\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>";
    let imported = import_bytes(Kind::Tariffs, &ods(&format!("{header}{row}{empty}")), "ods", SIMPLE);
    assert_eq!(codes_and_places(&imported.findings), []);
    assert!(imported.table.unwrap().ends_with("\nZ5,,in_kind,,,,1234.56,hour,2025-07-01,,bron\n"));
    let wrong = ods_row(&[&ods_text("Z5"), &ods_text("n.v.t."), &ods_text("uur")]);
    let imported = import_bytes(Kind::Tariffs, &ods(&format!("{header}{wrong}")), "ods", SIMPLE);
    assert_eq!(codes_and_places(&imported.findings), [("I031", "Aanbod & prijs!B2".to_owned())]);
}

#[test]
fn providers_are_imported_with_their_offers() {
    let mapping = fs::read_to_string(catalogues().join("voorbeeldstad/mappings/providers.toml")).unwrap();
    let rows = "Naam aanbieder;Vestiging;Talen;Telefoon;Bouwstenen;Wachttijd (weken)\r\n\
        Zorg 't Coördinaat;Voorbeeldstad Centrum;Nederlands, Arabisch;088 000 09 01;Z5;3\r\n\
        Zorg 't Coördinaat;Voorbeeldstad Centrum;Nederlands, Arabisch;088 000 09 01;F1;\r\n\
        De Linde;noord;nl en;;\"Z5, Z6\";2\r\n";
    let bytes = encoding_rs::WINDOWS_1252.encode(rows).0.into_owned();
    let imported = import_bytes(Kind::Providers, &bytes, "csv", &mapping);
    assert_eq!(codes_and_places(&imported.findings), []);
    assert_eq!(
        imported.table.unwrap(),
        "code,name,place,languages,phone\nzorg-t-coordinaat,Zorg 't Coördinaat,centrum,nl ar,088 000 09 01\n\
         de-linde,De Linde,noord,nl en,\n"
    );
    assert_eq!(
        imported.offers.unwrap(),
        "provider,block,waiting_weeks\nzorg-t-coordinaat,Z5,3\nzorg-t-coordinaat,F1,\nde-linde,Z5,2\nde-linde,Z6,2\n"
    );
    let differs = bytes.iter().map(|b| char::from(*b)).collect::<String>().replacen("09 01;F1", "09 02;F1", 1);
    let imported = import_bytes(Kind::Providers, &encoding_rs::WINDOWS_1252.encode(&differs).0, "csv", &mapping);
    assert_eq!(codes_and_places(&imported.findings), [("I043", "data:3".to_owned())]);
}

#[test]
fn too_much_data_is_refused_before_it_is_in_memory() {
    let big = vec![b'x'; 8 * 1024 * 1024 + 1];
    assert_eq!(codes_and_places(&import_bytes(Kind::Tariffs, &big, "csv", SIMPLE).findings)[0].0, "I004");
    let rows = format!("Code;Tarief;Eenheid;Van\n{}", "Z;1;uur;\n".repeat(200_010));
    assert_eq!(codes_and_places(&import_bytes(Kind::Tariffs, rows.as_bytes(), "csv", SIMPLE).findings)[0].0, "I004");
    let wide = format!("Code;Tarief;Eenheid;Van\n{}x\n", ";".repeat(100_000));
    assert_eq!(codes_and_places(&import_bytes(Kind::Tariffs, wide.as_bytes(), "csv", SIMPLE).findings)[0].0, "I004");
    let wrong = format!("Code;Tarief;Eenheid;Van\n{}", "Z;x;uur;\n".repeat(5_000));
    assert_eq!(import_bytes(Kind::Tariffs, wrong.as_bytes(), "csv", SIMPLE).findings.len(), 1_001);
    // A zip bomb: 100 MB of zeros in 100 kB.
    let bomb = zipped(&[("content.xml", &vec![b' '; 100 * 1024 * 1024])]);
    assert!(bomb.len() < 1024 * 1024);
    for ending in ["xlsx", "ods"] {
        assert_eq!(codes_and_places(&import_bytes(Kind::Tariffs, &bomb, ending, SIMPLE).findings)[0].0, "I004");
    }
    // A zip bomb with a false size.
    let mut lying = bomb;
    let size = (100_u32 * 1024 * 1024).to_le_bytes();
    while let Some(at) = lying.windows(4).position(|bytes| bytes == size) {
        lying[at..at + 4].copy_from_slice(&1_u32.to_le_bytes());
    }
    for ending in ["xlsx", "ods"] {
        let code = codes_and_places(&import_bytes(Kind::Tariffs, &lying, ending, SIMPLE).findings)[0].0;
        assert!(["I002", "I004"].contains(&code), "{code}");
    }
    // A row, a cell and a space that are each repeated a thousand million times.
    let cell = ods_text("x");
    let often = "4000000000";
    for rows in [
        format!("<table:table-row table:number-rows-repeated=\"{often}\">{cell}</table:table-row>"),
        format!(
            "<table:table-row>{}</table:table-row>",
            cell.replace(" office", &format!(" table:number-columns-repeated=\"{often}\" office"))
        ),
    ] {
        assert_eq!(
            codes_and_places(&import_bytes(Kind::Tariffs, &ods(&rows), "ods", SIMPLE).findings)[0].0,
            "I004",
            "{rows}"
        );
    }
    let spaces = ods_row(&[&ods_text(&format!("x<text:s text:c=\"{often}\"/>"))]);
    assert!(import_bytes(Kind::Tariffs, &ods(&spaces), "ods", SIMPLE).table.is_none());
}

/// Numbers that look random and are the same in each run.
fn chance(seed: &mut u64) -> usize {
    *seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
    (*seed >> 33) as usize
}

#[test]
fn garbage_is_a_finding_and_never_a_panic() {
    let mapping = fs::read_to_string(catalogues().join("voorbeeldstad/mappings/tariffs.toml")).unwrap();
    let xlsx = region_workbook();
    let header = ["Code", "Tarief", "Eenheid", "Van"].map(ods_text);
    let ods = ods(&ods_row(&header.each_ref().map(String::as_str)).repeat(3));
    let mut seed = 1;
    for (bytes, ending, mapping) in [(&xlsx, "xlsx", mapping.as_str()), (&ods, "ods", SIMPLE), (&xlsx, "csv", SIMPLE)] {
        for cut in [0, 1, 4, 30, bytes.len() / 2, bytes.len() - 1] {
            let imported = import_bytes(Kind::Tariffs, &bytes[..cut], ending, mapping);
            assert!(
                imported.table.is_none() && !codes_and_places(&imported.findings).is_empty(),
                "{ending} cut at {cut}"
            );
        }
        for _ in 0..150 {
            let mut broken = bytes.clone();
            for _ in 0..1 + chance(&mut seed) % 8 {
                let at = chance(&mut seed) % broken.len();
                broken[at] = chance(&mut seed) as u8;
            }
            codes_and_places(&import_bytes(Kind::Tariffs, &broken, ending, mapping).findings);
        }
    }
    // Damage inside the zip file, with a valid checksum.
    let parts: [&[u8]; 8] = [
        b"",
        b"<",
        b"<table:table table:name=\"a\">",
        b"<table:table table:name=\"a\"><table:table-row>",
        b"<table:table table:name=\"a\"><table:table-row><table:table-cell><text:p>x",
        b"\xff\xfe\xfd",
        b"<table:table table:name=\"a\"><table:table-row table:number-rows-repeated=\"-1\"/></table:table>",
        b"<a b=\"&nope;\"><table:table table:name=\"&nope;\"/>",
    ];
    for part in parts {
        let ods = zipped(&[("content.xml", part)]);
        let imported = import_bytes(Kind::Tariffs, &ods, "ods", SIMPLE);
        assert!(imported.table.is_none() && !codes_and_places(&imported.findings).is_empty());
    }
    let noise: Vec<u8> = (0..4_096).map(|_| chance(&mut seed) as u8).collect();
    for ending in ["csv", "xlsx", "ods", "xls", ""] {
        let imported = import_bytes(Kind::Tariffs, &noise, ending, SIMPLE);
        assert!(imported.table.is_none() && !codes_and_places(&imported.findings).is_empty(), "{ending}");
    }
}
