//! Printing: results on the standard output, everything that is merely said on the standard error. Knows
//! how a record reads, and never what it means.

mod colour;
mod operations;
mod page;
mod problems;
mod records;
mod rows;
mod table;
mod width;

use std::io::{self, IsTerminal, Write};

use serde::Serialize;

use crate::failure::Failure;

pub use colour::Style;
pub use operations::{history, operations};
pub use problems::{failure, warnings};
pub use records::shown;
pub use rows::{found, rows};

/// A narrower terminal is not worth fitting into.
const NARROWEST: usize = 40;

/// For a terminal that does not say how wide it is.
const UNKNOWN: usize = 100;

/// Where and how to print.
#[derive(Clone, Copy)]
pub struct Out {
    pub json: bool,
    /// A person reads it, at a terminal.
    pub terminal: bool,
    pub colour: bool,
    /// Columns to fill; without a terminal as many as a line needs.
    pub width: usize,
}

impl Out {
    pub fn new(json: bool) -> Self {
        let terminal = io::stdout().is_terminal();
        let no_colour = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
        let width = match terminal_size::terminal_size_of(io::stdout()) {
            _ if !terminal => usize::MAX,
            Some((width, _)) => usize::from(width.0).max(NARROWEST),
            None => UNKNOWN,
        };
        Self { json, terminal, colour: terminal && !no_colour, width }
    }

    /// Prints lines that are done, and lets them go at once.
    pub fn print(&self, text: &str) -> Result<(), Failure> {
        let mut out = io::stdout().lock();
        out.write_all(text.as_bytes())?;
        if !text.is_empty() && !text.ends_with('\n') {
            out.write_all(b"\n")?;
        }
        Ok(out.flush()?)
    }

    /// Prints a result as JSON, or else in words.
    pub fn result(&self, result: &impl Serialize, words: impl FnOnce() -> String) -> Result<(), Failure> {
        if self.json { self.print(&serde_json::to_string_pretty(result)?) } else { self.print(&words()) }
    }
}

/// Says something beside the result.
pub fn say(text: &str) {
    let _ = writeln!(io::stderr().lock(), "{text}");
}
