//! From what was typed to drafts. Which fields are meant is decided here, and nothing about what they may
//! hold: that is said when a draft is saved.

mod compose;
mod json;
mod long_text;
mod rows;

pub use compose::{Given, How, compose};
pub use json::Drafts;
