//! Reading what was typed. A draft is a JSON object with the keys of its record, in which any value may
//! be text as people write it. [`Form`] reads one and collects every problem on the way, each with its
//! field; a family's `checks` turn it into a record that cannot be wrong.
//!
//! Nothing here stores anything or asks the database: what a check must know is handed in as [`Desk`].

mod choice;
mod form;
mod lists;
pub mod nearest;
mod problem;

pub use choice::Choice;
pub(crate) use choice::choice;
pub(crate) use form::slug;
pub use form::{Desk, Form};
pub use problem::{Problem, Severity, stops};
