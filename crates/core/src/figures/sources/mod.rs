//! The texts that the period's events, projects and calls were read from.

use serde::Serialize;

use super::{
    read,
    scope::{Scope, exactly},
};
use crate::{
    db::rows::uid_of,
    error::Result,
    sources::SourceKind,
    values::{PartialDate, Uid},
};

#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
pub struct SourceLine {
    pub uid: Uid,
    pub title: String,
    pub kind: SourceKind,
    pub published_on: Option<PartialDate>,
    /// The date as people write it; empty without one.
    pub date: String,
    /// The name of the file, and the page in it.
    pub file: String,
    pub link: String,
    /// Events, projects and calls of the report that it tells of.
    pub records: u32,
    pub query: String,
}

/// In the order of publication.
pub fn read(scope: &Scope<'_>) -> Result<Vec<SourceLine>> {
    read::all(scope.connection, include_str!("of_records.sql"), [], |row| {
        let uid = uid_of(row, 0)?;
        let published: Option<PartialDate> = row.get(3)?;
        Ok(SourceLine {
            uid,
            title: row.get(1)?,
            kind: read::choice(row, 2)?,
            published_on: published,
            date: published.map(|date| date.human()).unwrap_or_default(),
            file: row.get(4)?,
            link: row.get(5)?,
            records: row.get(6)?,
            query: exactly(uid),
        })
    })
}
