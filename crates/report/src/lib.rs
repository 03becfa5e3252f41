//! Reports: what they say, and how they are written.
//!
//! A [`document::Report`] is built from sections of headings, paragraphs, key figures, tables,
//! lists, charts, notes and quotes; [`write`] turns it into one of the [`Format`]s. The same
//! report gives the same bytes in every format: nothing here reads a clock, the disk or the
//! network, and every file is dated by [`document::Report::data_as_of`].
//!
//! ```
//! use chrono::{TimeZone, Utc};
//! use rostrum_report::{Format, write};
//! use rostrum_report::document::*;
//!
//! let report = Report {
//!     title: "Annual report 2015".into(),
//!     subtitle: "Events and projects".into(),
//!     organisation: "Knowledge Platform".into(),
//!     period: Period { from: None, to: None, label: "2015".into() },
//!     data_as_of: AsOf {
//!         utc: Utc.with_ymd_and_hms(2015, 12, 31, 16, 0, 0).unwrap(),
//!         label: "31 December 2015, 17:00".into(),
//!     },
//!     language: "en".into(),
//!     cover_note: Text::default(),
//!     generated_from: GeneratedFrom::default(),
//!     figures: serde_json::json!({ "events": 9 }),
//!     sections: vec![
//!         Section::new("events", "Events").paragraph(
//!             Text::from("The platform held ").query("nine events", "type:event year:2015").plain("."),
//!         ),
//!     ],
//! };
//! let page = String::from_utf8(write(&report, Format::Md)?).unwrap();
//! assert!(page.contains("nine events"));
//! # Ok::<(), rostrum_report::ReportError>(())
//! ```
//!
//! Rooms: `templates` turn the core's figures into a report, one room per kind of report; `document`
//! is the model, `charts` draws, `writers` has one module per format, `markup` writes elements for
//! those formats that are made of them; `api` holds the commands for window and command line.
//!
//! What this crate must never do: compute a number from records (that is the core's `figures`),
//! open a workspace, or let text of a record be read as markup, formula, path or code.

// The reports to test with are shared with the tests from outside, which know the crate by name.
#[cfg(test)]
extern crate self as rostrum_report;

pub mod api;
pub mod charts;
pub mod document;
mod markup;
pub mod templates;
mod writers;

pub use writers::{Format, ReportError, write};
