//! What changed lately.

use rusqlite::Connection;
use serde::Serialize;

use crate::{
    db::rows::uid_of,
    error::Result,
    records::{Called, Moment, find},
};

/// One thing that somebody did. What was undone stands here still, and says so.
#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
pub struct LatelyEntry {
    #[ts(type = "number")]
    pub operation: i64,
    pub at: Moment,
    pub actor: String,
    /// `add`, `edit`, `link` …
    pub verb: String,
    pub summary: String,
    pub undone: bool,
    /// The record it was about, while it is there.
    pub record: Option<Called>,
}

pub fn read(connection: &Connection, limit: u32) -> Result<Vec<LatelyEntry>> {
    let mut select = connection.prepare_cached(include_str!("lately.sql"))?;
    let mut rows = select.query([limit])?;
    let mut entries = Vec::new();
    while let Some(row) = rows.next()? {
        let record = match find(connection, uid_of(row, 6)?)? {
            Some((kind, id)) => {
                let sql = format!("SELECT uid, {} FROM {kind} WHERE id = ?1", kind.label_column());
                let mut named = connection.prepare_cached(&sql)?;
                Some(named.query_row([id], |row| Ok(Called { kind, uid: uid_of(row, 0)?, label: row.get(1)? }))?)
            }
            None => None,
        };
        entries.push(LatelyEntry {
            operation: row.get(0)?,
            at: Moment(row.get(1)?),
            actor: row.get(2)?,
            verb: row.get(3)?,
            summary: row.get(4)?,
            undone: row.get(5)?,
            record,
        });
    }
    Ok(entries)
}
