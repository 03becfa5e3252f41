//! What the first page shows: what is due, what is unfinished, what changed lately, and the year so far.
//!
//! Reads only, and quickly in a file of any size: what is due by partial indexes, what is missing and the
//! figures of the year from the kept counters. The day is handed in.

mod due;
mod unfinished;

#[cfg(test)]
mod tests;

use chrono::Datelike;
use rusqlite::Connection;
use serde::{Deserialize, Serialize};

pub use due::{DueGroup, DueLine, DuePage, DuePageArgs, Reason, State, pressing};
pub use unfinished::{Gap, Missing, Unfinished};

use crate::{
    db::rows,
    error::Result,
    figures::{YearSummary, year_summary},
    portfolio::today,
    records::{self, Asked, Moment, OperationEntry},
    values::PartialDate,
};

#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
pub struct Desk {
    /// The day it is at the platform's desk.
    pub today: PartialDate,
    /// The years that have events or projects, newest first.
    pub years: Vec<i32>,
    /// The year that is shown: the one asked for, else the latest with records that is not ahead.
    pub year: i32,
    /// It is not over yet.
    pub so_far: bool,
    pub summary: YearSummary,
    /// What is late first; groups of nothing are left out.
    pub due: Vec<DueGroup>,
    /// Of the year shown, and what disagrees in any year; nothing that is complete.
    pub unfinished: Vec<Unfinished>,
    /// Newest first.
    pub lately: Vec<OperationEntry>,
}

#[derive(Clone, Debug, Default, Deserialize, ts_rs::TS)]
pub struct DeskArgs {
    #[ts(optional)]
    pub year: Option<i32>,
}

/// How many changes are shown.
const LATELY: usize = 8;

pub fn show(connection: &Connection, now: Moment, arguments: &DeskArgs) -> Result<Desk> {
    let today = today(connection, now)?;
    let years = years(connection)?;
    let latest = years.iter().copied().find(|year| *year <= today.year()).or(years.last().copied());
    let year = arguments.year.or(latest).unwrap_or(today.year());
    Ok(Desk {
        today: today.into(),
        so_far: year == today.year(),
        summary: year_summary(connection, year)?,
        due: due::groups(connection, today)?,
        unfinished: unfinished::read(connection, year)?,
        lately: lately(connection)?,
        years,
        year,
    })
}

/// More of what is due.
pub fn due(connection: &Connection, now: Moment, arguments: &DuePageArgs) -> Result<DuePage> {
    due::page(connection, today(connection, now)?, arguments)
}

/// What people did, without what they took back and did again.
fn lately(connection: &Connection) -> Result<Vec<OperationEntry>> {
    let asked = Asked { limit: 4 * LATELY as u32, ..Asked::default() };
    let mut entries = records::operations(connection, &asked)?;
    entries.retain(|entry| !matches!(entry.verb.as_str(), "setup" | "undo" | "redo"));
    entries.truncate(LATELY);
    Ok(entries)
}

fn years(connection: &Connection) -> Result<Vec<i32>> {
    let mut select = connection.prepare_cached(
        "SELECT DISTINCT CAST(value AS INTEGER) FROM tally WHERE family IN ('event', 'project') AND facet = 'year'
         ORDER BY 1 DESC",
    )?;
    Ok(select.query_map([], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?)
}

/// A record named by two columns, identity and label; none where the first is NULL.
fn maybe_ref(row: &rusqlite::Row<'_>, uid: &str, label: &str) -> rusqlite::Result<Option<crate::records::Ref>> {
    let at = row.as_ref().column_index(uid)?;
    match row.get_ref(at)? {
        rusqlite::types::ValueRef::Null => Ok(None),
        _ => Ok(Some(crate::records::Ref { uid: Some(rows::uid_of(row, at)?), label: row.get(label)? })),
    }
}
