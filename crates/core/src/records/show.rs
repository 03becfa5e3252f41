//! A record, and all that is tied to it.

use std::collections::BTreeMap;

use rusqlite::Connection;
use serde::Serialize;
use serde_json::Value;

use super::{Kind, edit::must_find};
use crate::{
    db::{read_both, referrers, rows::uid_of},
    error::Result,
    values::Uid,
};

/// A record as its page shows it.
#[derive(Clone, Debug, Serialize, ts_rs::TS)]
pub struct Shown {
    pub kind: Kind,
    #[ts(type = "AnyRecord")]
    pub record: Value,
    /// The records that name this one, newest first within their family.
    pub mentioned_by: Vec<Mention>,
    pub sources: Vec<SourceOf>,
}

#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
pub struct Mention {
    pub kind: Kind,
    pub uid: Uid,
    pub label: String,
    pub detail: String,
    /// ISO text of known precision, or empty.
    pub placed_on: String,
}

/// A source this record was read from, with the words that gave its fields.
#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
pub struct SourceOf {
    pub uid: Uid,
    pub title: String,
    pub kind: String,
    pub published_on: Option<String>,
    pub link: String,
    pub file: String,
    pub marks: Vec<MarkOf>,
}

#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
pub struct MarkOf {
    pub field: String,
    pub as_printed: String,
}

/// How many mentions a page is given; the lists, filtered by its name, have them all.
const MENTIONS: usize = 200;

/// The family and the fields of a record, and nothing of what is tied to it.
pub fn read_record(connection: &Connection, uid: Uid) -> Result<(Kind, serde_json::Map<String, Value>)> {
    let (kind, id) = must_find(connection, uid)?;
    Ok((kind, read_both(connection, kind, id)?.0))
}

pub fn show(connection: &Connection, uid: Uid) -> Result<Shown> {
    let (kind, id) = must_find(connection, uid)?;
    let (record, _) = read_both(connection, kind, id)?;
    let mut mentioned_by = Vec::new();
    for (other, other_id) in referrers(connection, kind, id)? {
        let mut select = connection.prepare_cached(include_str!("mention.sql"))?;
        let mut rows = select.query(rusqlite::params![other.name(), other_id])?;
        if let Some(row) = rows.next()? {
            mentioned_by.push(Mention {
                kind: other,
                uid: uid_of(row, 0)?,
                label: row.get(1)?,
                detail: row.get(2)?,
                placed_on: row.get(3)?,
            });
        }
    }
    mentioned_by
        .sort_by(|one, two| (two.kind, &two.placed_on, &one.label).cmp(&(one.kind, &one.placed_on, &two.label)));
    mentioned_by.truncate(MENTIONS);
    Ok(Shown { kind, record: Value::Object(record), mentioned_by, sources: sources(connection, uid)? })
}

fn sources(connection: &Connection, uid: Uid) -> Result<Vec<SourceOf>> {
    let mut select = connection.prepare_cached(include_str!("sources.sql"))?;
    let mut rows = select.query([uid])?;
    let mut found: BTreeMap<Uid, SourceOf> = BTreeMap::new();
    while let Some(row) = rows.next()? {
        let source = uid_of(row, 0)?;
        let entry = found.entry(source).or_insert(SourceOf {
            uid: source,
            title: row.get(1)?,
            kind: row.get(2)?,
            published_on: row.get(3)?,
            link: row.get(4)?,
            file: row.get(5)?,
            marks: Vec::new(),
        });
        let mark = MarkOf { field: row.get(6)?, as_printed: row.get(7)? };
        if !mark.field.is_empty() || !mark.as_printed.is_empty() {
            entry.marks.push(mark);
        }
    }
    Ok(found.into_values().collect())
}
