//! The list of hashtags.

use rusqlite::{Connection, Row};
use serde::Serialize;

use super::page::{ListArgs, Listing, Page, Sort};
use crate::{db::rows::uid_of, error::Result, records::Kind, values::Uid};

#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
pub struct HashtagRow {
    pub uid: Uid,
    #[ts(type = "number")]
    pub revision: i64,
    /// Without `#`.
    pub name: String,
    pub note: String,
    pub events: u32,
    pub projects: u32,
    /// When the newest event or project that carries it is placed. ISO text of known precision.
    pub last_used_on: Option<String>,
}

const LISTING: Listing<HashtagRow> = Listing {
    kind: Kind::Hashtag,
    sorts: &[
        Sort::up("name", "t.folded"),
        Sort::down("events", "(SELECT count(*) FROM event_hashtag WHERE hashtag_id = t.id)"),
        Sort::down("last_used", include_str!("hashtags_last_used.sql")),
        Sort::down("changed", "t.changed_at"),
    ],
    rows: concat!(
        include_str!("hashtags_row.sql"),
        include_str!("hashtags_last_used.sql"),
        include_str!("hashtags_page.sql")
    ),
    read,
};

fn read(row: &Row) -> rusqlite::Result<HashtagRow> {
    Ok(HashtagRow {
        uid: uid_of(row, 0)?,
        revision: row.get(1)?,
        name: row.get(2)?,
        note: row.get(3)?,
        events: row.get(4)?,
        projects: row.get(5)?,
        last_used_on: row.get::<_, Option<String>>(6)?.filter(|date| !date.is_empty()),
    })
}

/// Sorts: name, events, last_used, changed.
pub fn hashtags(connection: &Connection, arguments: &ListArgs) -> Result<Page<HashtagRow>> {
    LISTING.page(connection, arguments)
}
