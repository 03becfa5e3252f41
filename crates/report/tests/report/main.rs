//! What a report looks like from outside: its charts, its formats, its safety; and the annual report from
//! a workspace to its files.

// A test that cannot go on says why by panicking.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod charts;
mod commands;
mod fixture;
mod formats;
mod golden;
mod odd_workspaces;
mod printed;
mod sample_year;
mod workspace;
