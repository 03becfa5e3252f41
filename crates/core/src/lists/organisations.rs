//! The list of organisations.

use rusqlite::{Connection, Row};
use serde::Serialize;

use super::{
    NamedCountry,
    page::{ListArgs, Listing, Page, Sort, word},
};
use crate::{
    db::rows::uid_of,
    error::Result,
    organisations::OrganisationKind,
    records::Kind,
    values::{Country, Uid},
};

#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
pub struct OrganisationRow {
    pub uid: Uid,
    #[ts(type = "number")]
    pub revision: i64,
    pub name: String,
    pub acronym: String,
    pub kind: OrganisationKind,
    pub country: Option<NamedCountry>,
    /// In a role of its own, or through the people who took part.
    pub events: u32,
    /// As lead institution or otherwise.
    pub projects: u32,
    /// Affiliated with it, now or before.
    pub people: u32,
}

const LISTING: Listing<OrganisationRow> = Listing {
    kind: Kind::Organisation,
    sorts: &[
        Sort::up("name", "t.folded"),
        Sort::up("kind", "t.kind"),
        Sort::up("country", "coalesce(t.country, '')"),
        Sort::down("changed", "t.changed_at"),
    ],
    rows: include_str!("organisations.sql"),
    read,
};

fn read(row: &Row) -> rusqlite::Result<OrganisationRow> {
    Ok(OrganisationRow {
        uid: uid_of(row, 0)?,
        revision: row.get(1)?,
        name: row.get(2)?,
        acronym: row.get(3)?,
        kind: word(row, 4)?,
        country: row.get::<_, Option<Country>>(5)?.map(NamedCountry::from),
        events: row.get(6)?,
        projects: row.get(7)?,
        people: row.get(8)?,
    })
}

/// Sorts: name, kind, country (by its code), changed.
pub fn organisations(connection: &Connection, arguments: &ListArgs) -> Result<Page<OrganisationRow>> {
    LISTING.page(connection, arguments)
}
