//! Nothing to use: the tests are in `tests/`, the browser's in `e2e/`, the cases that both share in `golden/`.
