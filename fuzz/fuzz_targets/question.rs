#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| resultaatwijzer_tests::fuzzed::question(data));
