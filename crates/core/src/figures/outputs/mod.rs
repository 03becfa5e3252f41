//! What the projects bring out.

use serde::Serialize;

use super::{
    read,
    scope::{Scope, exactly_this},
};
use crate::{
    db::rows::uid_of,
    error::Result,
    projects::{OutputKind, OutputStatus},
    records::{Kind, Ref},
    values::{PartialDate, Uid},
};

#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
pub struct OutputLine {
    pub project: Ref,
    pub uid: Uid,
    pub kind: OutputKind,
    pub title: String,
    pub status: OutputStatus,
    pub published_on: Option<PartialDate>,
    /// The date as people write it; empty without one.
    pub date: String,
    pub link: String,
    pub query: String,
}

/// In the order of the projects.
pub fn read(scope: &Scope<'_>) -> Result<Vec<OutputLine>> {
    let [from, to, month, year] = scope.period.keys();
    let params = rusqlite::params![from, to, month, year, scope.matching(Kind::Project)?];
    read::all(scope.connection, include_str!("of_projects.sql"), params, |row| {
        let project = read::reference(row, 0)?;
        let published: Option<PartialDate> = row.get(6)?;
        Ok(OutputLine {
            query: exactly_this(&project),
            project,
            uid: uid_of(row, 2)?,
            kind: read::choice(row, 3)?,
            title: row.get(4)?,
            status: read::choice(row, 5)?,
            published_on: published,
            date: published.map(|date| date.human()).unwrap_or_default(),
            link: row.get(7)?,
        })
    })
}
