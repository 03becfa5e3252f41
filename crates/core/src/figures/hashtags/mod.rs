//! The hashtags that the period's events and projects carry.

use serde::Serialize;

use super::{read, scope::Scope};
use crate::{db::rows::uid_of, error::Result, search::Field, values::Uid};

#[derive(Clone, Debug, PartialEq, Eq, Serialize, ts_rs::TS)]
pub struct HashtagUse {
    pub uid: Uid,
    /// Without `#`.
    pub name: String,
    pub events: u32,
    pub projects: u32,
    pub query: String,
}

/// Most used first, then by name.
pub fn read(scope: &Scope<'_>) -> Result<Vec<HashtagUse>> {
    read::all(scope.connection, include_str!("of_records.sql"), [], |row| {
        let name: String = row.get(1)?;
        let query = scope.events_and_projects(&Field::Tag.word(&name));
        Ok(HashtagUse { uid: uid_of(row, 0)?, name, events: row.get(2)?, projects: row.get(3)?, query })
    })
}
