//! The part of the command line that tests use too: it gives the files of this machine to the library for authors.

pub mod files;
