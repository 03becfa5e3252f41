//! What a report looks like from outside: its charts, its formats, its safety.

// A test that cannot go on says why by panicking.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod charts;
mod fixture;
mod formats;
mod golden;
mod printed;
