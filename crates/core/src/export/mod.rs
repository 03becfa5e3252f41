//! Records leave as files that other programs read. Whole and in order, streamed, so that a large workspace
//! needs no more memory than a small one.

mod csv;
mod dump;
mod file;
mod json;

pub use csv::csv;
pub use dump::dump;
pub use file::write_file;
pub use json::json;
