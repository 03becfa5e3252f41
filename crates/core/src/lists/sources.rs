//! The list of sources.

use rusqlite::{Connection, Row};
use serde::Serialize;

use super::page::{DATE, ListArgs, Listing, Page, Sort, word};
use crate::{
    db::rows::uid_of,
    error::Result,
    records::Kind,
    sources::SourceKind,
    values::{PartialDate, Uid},
};

#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
pub struct SourceRow {
    pub uid: Uid,
    #[ts(type = "number")]
    pub revision: i64,
    pub title: String,
    pub kind: SourceKind,
    pub published_on: Option<PartialDate>,
    pub link: String,
    pub file: String,
    /// How many records took something from it.
    pub records: u32,
}

const LISTING: Listing<SourceRow> = Listing {
    kind: Kind::Source,
    sorts: &[
        Sort::down(DATE, "(SELECT id FROM search_entry WHERE record_id = t.id AND family = 'source')"),
        Sort::up("title", "t.title COLLATE NOCASE"),
        Sort::up("kind", "t.kind"),
        Sort::down("changed", "t.changed_at"),
    ],
    rows: include_str!("sources.sql"),
    read,
};

fn read(row: &Row) -> rusqlite::Result<SourceRow> {
    Ok(SourceRow {
        uid: uid_of(row, 0)?,
        revision: row.get(1)?,
        title: row.get(2)?,
        kind: word(row, 3)?,
        published_on: row.get(4)?,
        link: row.get(5)?,
        file: row.get(6)?,
        records: row.get(7)?,
    })
}

/// Sorts: date, title, kind, changed.
pub fn sources(connection: &Connection, arguments: &ListArgs) -> Result<Page<SourceRow>> {
    LISTING.page(connection, arguments)
}
