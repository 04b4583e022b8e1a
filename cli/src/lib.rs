//! The part of the command line that tests also use: it reads files for the library for authors.

pub mod files;
