//! The one place where a report's filter becomes a choice of records.

use rusqlite::Connection;

use crate::{
    error::{Error, Result},
    records::Kind,
};

/// The row numbers of the records of that family that the words find, as a JSON list for `json_each`;
/// nothing where there are no words, and so no choice.
pub fn matching(_connection: &Connection, filter: &str, _kind: Kind) -> Result<Option<String>> {
    if filter.trim().is_empty() {
        return Ok(None);
    }
    Err(Error::refused("The filter cannot be read."))
}
