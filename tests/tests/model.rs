//! The independent model in `model/` and the core agree on some cases. `model/README.md` says how to run all cases.

use std::process::Command;

#[test]
fn the_model_and_the_core_agree() {
    let model = concat!(env!("CARGO_MANIFEST_DIR"), "/model/compare.py");
    let output = Command::new("python3")
        .args([model, "--program", env!("CARGO_BIN_EXE_answer"), "--cases", "4000", "--seed", "1"])
        .output()
        .unwrap_or_else(|error| panic!("the independent model needs python3 (3.9 or newer): {error}"));
    let output_text = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success(), "{output_text}{}", String::from_utf8_lossy(&output.stderr));
    assert!(output_text.ends_with("4000 cases, 0 differences\n"), "{output_text}");
}
