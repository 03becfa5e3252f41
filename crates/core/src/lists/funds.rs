//! The list of funds.

use rusqlite::{Connection, Row};
use serde::Serialize;

use super::page::{ListArgs, Listing, Page, Sort, json};
use crate::{
    db::rows::uid_of,
    error::Result,
    records::Kind,
    values::{Money, Uid, total},
};

#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
pub struct FundRow {
    pub uid: Uid,
    #[ts(type = "number")]
    pub revision: i64,
    pub name: String,
    pub programme: String,
    pub funder: Option<String>,
    pub calls: u32,
    /// Under its calls.
    pub projects: u32,
    /// Of all years together, currency by currency.
    pub envelope: Vec<Money>,
    /// Awarded under its calls, those in the pipeline and those cancelled left out; currency by currency.
    pub committed: Vec<Money>,
}

const LISTING: Listing<FundRow> = Listing {
    kind: Kind::Fund,
    sorts: &[
        Sort::up("name", "t.name COLLATE NOCASE"),
        Sort::up("programme", "t.programme COLLATE NOCASE"),
        Sort::up("funder", "coalesce((SELECT folded FROM organisation WHERE organisation.id = t.funder_id), '')"),
        Sort::down("changed", "t.changed_at"),
    ],
    rows: include_str!("funds.sql"),
    read,
};

fn read(row: &Row) -> rusqlite::Result<FundRow> {
    Ok(FundRow {
        uid: uid_of(row, 0)?,
        revision: row.get(1)?,
        name: row.get(2)?,
        programme: row.get(3)?,
        funder: row.get(4)?,
        calls: row.get(5)?,
        projects: row.get(6)?,
        envelope: total(json::<Money>(row, 7)?).unwrap_or_default(),
        committed: total(json::<Money>(row, 8)?).unwrap_or_default(),
    })
}

/// Sorts: name, programme, funder, changed.
pub fn funds(connection: &Connection, arguments: &ListArgs) -> Result<Page<FundRow>> {
    LISTING.page(connection, arguments)
}
