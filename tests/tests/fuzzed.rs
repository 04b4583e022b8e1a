//! Runs the fuzz targets on inputs that failed in the past, and on some that must not fail.

use std::{fs, path::Path};

use resultaatwijzer::files;
use resultaatwijzer_tests::fuzzed::TARGETS;

/// Mistakes in the region itself would hide those that the targets add.
#[test]
fn the_small_region_has_no_findings() {
    let authored = files::catalogue(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/fuzzed-region")));
    assert!(authored.findings.is_empty(), "{:?}", authored.findings);
}

#[test]
fn inputs_that_failed_in_the_past_pass() {
    let mut count = 0;
    for (name, target) in TARGETS {
        println!("{name}");
        target(b"");
        target(b"{}");
        target(b"[[[[[[[[");
        for entry in fs::read_dir(format!("{}/fuzzed/{name}", env!("CARGO_MANIFEST_DIR"))).into_iter().flatten() {
            let path = entry.unwrap().path();
            println!("{}", path.display());
            target(&fs::read(path).unwrap());
            count += 1;
        }
    }
    assert!(count > 0, "no inputs were found");
}
