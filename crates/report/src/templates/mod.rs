//! Kinds of report: each makes a [`Report`] from the core's figures, in sentences and tables.

mod annual;
mod tables;
mod words;

pub use annual::annual;

use crate::writers::Format;

/// A kind of report that can be asked for by name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Template {
    Annual,
}

impl Template {
    pub const ALL: [Template; 1] = [Template::Annual];

    pub fn name(self) -> &'static str {
        match self {
            Template::Annual => "annual",
        }
    }

    pub fn title(self) -> &'static str {
        match self {
            Template::Annual => "Annual report",
        }
    }

    /// The template of that name, in any case.
    pub fn parse(name: &str) -> Option<Template> {
        let name = name.trim();
        Template::ALL.into_iter().find(|template| template.name().eq_ignore_ascii_case(name))
    }
}

/// How many rows of a long table a report lists. What is read from page to page stops at some
/// point and says so; what is calculated with has every row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Detail {
    Every,
    First(usize),
}

impl Detail {
    pub fn of(format: Format) -> Detail {
        match format {
            Format::Xlsx | Format::Json => Detail::Every,
            Format::Pdf | Format::Docx | Format::Html | Format::Md => Detail::First(300),
        }
    }

    /// How many of so many rows are listed.
    pub fn of_rows(self, rows: usize) -> usize {
        match self {
            Detail::Every => rows,
            Detail::First(most) => rows.min(most),
        }
    }
}
