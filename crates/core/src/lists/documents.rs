//! The list of documents.

use rusqlite::{Connection, Row};
use serde::Serialize;

use super::page::{DATE, ListArgs, Listing, Page, Sort, word};
use crate::{
    db::rows::uid_of,
    documents::DocumentKind,
    error::Result,
    records::Kind,
    values::{PartialDate, Uid},
};

#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
pub struct DocumentRow {
    pub uid: Uid,
    #[ts(type = "number")]
    pub revision: i64,
    pub title: String,
    pub kind: DocumentKind,
    pub dated_on: Option<PartialDate>,
    pub link: String,
    pub file: String,
    pub language: String,
}

const LISTING: Listing<DocumentRow> = Listing {
    kind: Kind::Document,
    sorts: &[
        Sort::down(DATE, "(SELECT id FROM search_entry WHERE record_id = t.id AND family = 'document')"),
        Sort::up("title", "t.title COLLATE NOCASE"),
        Sort::up("kind", "t.kind"),
        Sort::down("changed", "t.changed_at"),
    ],
    rows: include_str!("documents.sql"),
    read,
};

fn read(row: &Row) -> rusqlite::Result<DocumentRow> {
    Ok(DocumentRow {
        uid: uid_of(row, 0)?,
        revision: row.get(1)?,
        title: row.get(2)?,
        kind: word(row, 3)?,
        dated_on: row.get(4)?,
        link: row.get(5)?,
        file: row.get(6)?,
        language: row.get(7)?,
    })
}

/// Sorts: date, title, kind, changed.
pub fn documents(connection: &Connection, arguments: &ListArgs) -> Result<Page<DocumentRow>> {
    LISTING.page(connection, arguments)
}
