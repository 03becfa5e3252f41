//! The list of calls.

use rusqlite::{Connection, Row};
use serde::Serialize;

use super::page::{DATE, ListArgs, Listing, Page, Sort, json, word};
use crate::{
    calls::CallStatus,
    db::rows::uid_of,
    error::Result,
    records::Kind,
    values::{PartialDate, Uid},
};

#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
pub struct CallRow {
    pub uid: Uid,
    #[ts(type = "number")]
    pub revision: i64,
    pub title: String,
    pub fund: Option<String>,
    pub status: CallStatus,
    pub opens_on: Option<PartialDate>,
    /// The last deadline of its rounds.
    pub deadline_on: Option<PartialDate>,
    pub rounds: u32,
    pub projects: u32,
    pub hashtags: Vec<String>,
}

const LISTING: Listing<CallRow> = Listing {
    kind: Kind::Call,
    sorts: &[
        Sort::down(DATE, "(SELECT id FROM search_entry WHERE record_id = t.id AND family = 'call')"),
        Sort::up("title", "t.title COLLATE NOCASE"),
        Sort::up("fund", "coalesce((SELECT name FROM fund WHERE fund.id = t.fund_id), '') COLLATE NOCASE"),
        Sort::up("status", "t.status"),
        Sort::down("projects", "(SELECT count(*) FROM project WHERE call_id = t.id)"),
        Sort::down("changed", "t.changed_at"),
    ],
    rows: include_str!("calls.sql"),
    read,
};

fn read(row: &Row) -> rusqlite::Result<CallRow> {
    Ok(CallRow {
        uid: uid_of(row, 0)?,
        revision: row.get(1)?,
        title: row.get(2)?,
        fund: row.get(3)?,
        status: word(row, 4)?,
        opens_on: row.get(5)?,
        deadline_on: row.get(6)?,
        rounds: row.get(7)?,
        projects: row.get(8)?,
        hashtags: json(row, 9)?,
    })
}

/// Sorts: date (of the last deadline), title, fund, status, projects, changed.
pub fn calls(connection: &Connection, arguments: &ListArgs) -> Result<Page<CallRow>> {
    LISTING.page(connection, arguments)
}
