//! The command line, run as people and scripts run it: the real program, in a folder of its own.

#![allow(clippy::expect_used, clippy::panic, reason = "a test says what it expects")]

mod drafts;
mod files;
mod kill_minus_nine;
mod lists;
mod records;
mod refusals;
mod reports;
mod support;
