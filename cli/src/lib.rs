//! Reading what municipalities write: the part of the command line that tests and other programs use too.

pub mod authoring;
