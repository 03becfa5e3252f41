//! Records leave as files that other programs read. Whole and in order, streamed, so that a large workspace
//! needs no more memory than a small one.

//L mod csv;
mod dump;
mod file;
//L mod json;

//L pub use csv::csv;
pub use dump::dump;
pub use file::write_file;
//L pub use json::json;
