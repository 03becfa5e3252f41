//! What was deleted and is not back.

use rusqlite::{Connection, params};
use serde::Serialize;
use serde_json::{Map, Value};

use super::{Kind, Moment, label};
use crate::{
    db::rows::uid_of,
    error::{Error, Result},
    values::{Uid, fold::fold},
};

/// A deleted record.
#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
pub struct TrashRow {
    pub kind: Kind,
    pub uid: Uid,
    pub label: String,
    /// When it was deleted, and by whom.
    pub at: Moment,
    pub actor: String,
    #[ts(type = "number")]
    pub operation: i64,
}

/// Some deleted records, newest first, and where the next begin.
#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
pub struct TrashPage {
    pub rows: Vec<TrashRow>,
    /// Handed back as `before` for the page that follows; none at the end.
    #[ts(type = "number | null")]
    pub next: Option<i64>,
}

/// Deleted records whose name has `text` in it.
pub fn trash(connection: &Connection, text: &str, before: Option<i64>, limit: u32) -> Result<TrashPage> {
    let mut select = connection.prepare_cached(include_str!("trash.sql"))?;
    let mut found = select.query(params![before.unwrap_or(i64::MAX), fold(text.trim()), limit + 1])?;
    let (mut rows, mut last) = (Vec::new(), 0);
    while let Some(row) = found.next()? {
        if rows.len() == limit as usize {
            return Ok(TrashPage { rows, next: Some(last) });
        }
        last = row.get(0)?;
        let kind: Kind = row.get::<_, String>(1)?.parse().map_err(Error::unexpected)?;
        let document: Map<String, Value> = serde_json::from_str(&row.get::<_, String>(3)?)?;
        rows.push(TrashRow {
            kind,
            uid: uid_of(row, 2)?,
            label: label(kind, &document).to_owned(),
            operation: row.get(4)?,
            at: Moment(row.get(5)?),
            actor: row.get(6)?,
        });
    }
    Ok(TrashPage { rows, next: None })
}
