//! The list of people.

use rusqlite::{Connection, Row};
use serde::Serialize;

use super::{
    NamedCountry,
    page::{ListArgs, Listing, Page, Sort},
};
use crate::{
    db::rows::uid_of,
    error::Result,
    records::Kind,
    values::{Country, Uid},
};

#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
pub struct PersonRow {
    pub uid: Uid,
    #[ts(type = "number")]
    pub revision: i64,
    pub name: String,
    /// `Dr`, `Professor`.
    pub title: String,
    /// Of the last affiliation.
    pub organisation: Option<String>,
    pub country: Option<NamedCountry>,
    /// Where the person took part.
    pub events: u32,
    /// As lead or otherwise.
    pub projects: u32,
}

const LISTING: Listing<PersonRow> = Listing {
    kind: Kind::Person,
    sorts: &[
        Sort::up("name", "t.folded"),
        Sort::down("events", "(SELECT count(DISTINCT event_id) FROM participation WHERE person_id = t.id)"),
        Sort::down("changed", "t.changed_at"),
    ],
    rows: include_str!("people.sql"),
    read,
};

fn read(row: &Row) -> rusqlite::Result<PersonRow> {
    Ok(PersonRow {
        uid: uid_of(row, 0)?,
        revision: row.get(1)?,
        name: row.get(2)?,
        title: row.get(3)?,
        organisation: row.get(4)?,
        country: row.get::<_, Option<Country>>(5)?.map(NamedCountry::from),
        events: row.get(6)?,
        projects: row.get(7)?,
    })
}

/// Sorts: name, events, changed.
pub fn people(connection: &Connection, arguments: &ListArgs) -> Result<Page<PersonRow>> {
    LISTING.page(connection, arguments)
}
