//! The list of projects.

use rusqlite::{Connection, Row};
use serde::Serialize;

use super::{
    NamedCountry,
    page::{DATE, ListArgs, Listing, Page, Sort, json, word},
};
use crate::{
    db::rows::uid_of,
    error::Result,
    projects::ProjectStatus,
    records::Kind,
    values::{Country, Money, PartialDate, Uid, total},
};

#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
pub struct ProjectRow {
    pub uid: Uid,
    #[ts(type = "number")]
    pub revision: i64,
    pub title: String,
    pub status: ProjectStatus,
    /// The date of the award, or else that of its report. ISO text of known precision, or empty.
    pub placed_on: String,
    pub placed_by_report: bool,
    pub lead: Option<String>,
    pub institution: Option<String>,
    pub institution_country: Option<NamedCountry>,
    /// Where the research takes place.
    pub countries: Vec<NamedCountry>,
    /// The awarded lines, added up in each currency.
    pub awarded: Vec<Money>,
    /// Likewise.
    pub cofunding: Vec<Money>,
    /// As it was, or else as planned.
    pub starts_on: Option<PartialDate>,
    /// As it was, or else as extended or planned.
    pub ends_on: Option<PartialDate>,
    pub duration_months: Option<u32>,
    pub call: Option<String>,
    /// The name of its round of the call.
    pub round: Option<String>,
    pub hashtags: Vec<String>,
}

const LISTING: Listing<ProjectRow> = Listing {
    kind: Kind::Project,
    sorts: &[
        Sort::down(DATE, "t.placed_on"),
        Sort::up("title", "t.title COLLATE NOCASE"),
        Sort::up("lead", "coalesce((SELECT folded FROM person WHERE person.id = t.lead_id), '')"),
        Sort::up(
            "institution",
            "coalesce((SELECT folded FROM organisation WHERE organisation.id = t.institution_id), '')",
        ),
        // By currency, and then by amount: what different currencies are worth is not known here.
        Sort::down("amount", include_str!("projects_amount.sql")),
        Sort::up("status", "t.status"),
        Sort::up("call", "coalesce((SELECT title FROM call WHERE call.id = t.call_id), '') COLLATE NOCASE"),
        Sort::down("start", "coalesce(t.actual_start, t.planned_start, '')"),
        Sort::down("end", "coalesce(t.actual_end, t.planned_end, '')"),
        Sort::down("changed", "t.changed_at"),
    ],
    rows: include_str!("projects.sql"),
    read,
};

fn read(row: &Row) -> rusqlite::Result<ProjectRow> {
    let awarded_on: Option<PartialDate> = row.get(5)?;
    let placed_on: String = row.get(4)?;
    let countries: Vec<Country> = json(row, 9)?;
    let lines: Vec<Money> = json(row, 10)?;
    Ok(ProjectRow {
        uid: uid_of(row, 0)?,
        revision: row.get(1)?,
        title: row.get(2)?,
        status: word(row, 3)?,
        placed_by_report: !placed_on.is_empty() && awarded_on.is_none_or(|date| date.year().is_none()),
        placed_on,
        lead: row.get(6)?,
        institution: row.get(7)?,
        institution_country: row.get::<_, Option<Country>>(8)?.map(NamedCountry::from),
        countries: countries.into_iter().map(NamedCountry::from).collect(),
        awarded: total(lines).unwrap_or_default(),
        duration_months: row.get(11)?,
        call: row.get(12)?,
        hashtags: json(row, 13)?,
        round: row.get(14)?,
        cofunding: total(json::<Money>(row, 15)?).unwrap_or_default(),
        starts_on: row.get(16)?,
        ends_on: row.get(17)?,
    })
}

/// Sorts: date, title, lead, institution, amount, status, call, start, end, changed.
pub fn projects(connection: &Connection, arguments: &ListArgs) -> Result<Page<ProjectRow>> {
    LISTING.page(connection, arguments)
}
