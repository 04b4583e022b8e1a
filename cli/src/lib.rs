//! What the command line adds to the library for authors: the files of this machine. Tests use it too.

pub mod files;
