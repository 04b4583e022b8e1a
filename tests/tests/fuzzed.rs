//! Inputs that the fuzz targets once failed on, and some that they never should.

use std::{fs, path::Path};

use resultaatwijzer::files;
use resultaatwijzer_tests::fuzzed::TARGETS;

/// With mistakes of its own the region would hide those that the targets put into it.
#[test]
fn the_small_region_is_fine() {
    let authored = files::catalogue(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/fuzzed-region")));
    assert!(authored.findings.is_empty(), "{:?}", authored.findings);
}

#[test]
fn inputs_that_once_failed_do_no_more() {
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
