//! What there is to read of the period's events.

use serde::Serialize;

use super::{read, scope::Scope};
use crate::{db::rows::uid_of, error::Result, values::Uid};

#[derive(Clone, Debug, PartialEq, Eq, Serialize, ts_rs::TS)]
pub struct DocumentLine {
    pub uid: Uid,
    pub title: String,
    pub kind: String,
    pub link: String,
}

/// In the order of the events, each once.
pub fn read(scope: &Scope<'_>) -> Result<Vec<DocumentLine>> {
    read::all(scope.connection, include_str!("of_events.sql"), [], |row| {
        Ok(DocumentLine { uid: uid_of(row, 0)?, title: row.get(1)?, kind: row.get(2)?, link: row.get(3)? })
    })
}
