//! The list of calls.

use rusqlite::{Connection, Row};
use serde::{Deserialize, Serialize};

use super::page::{DATE, ListArgs, Listing, Page, Sort, json, word};
use crate::{
    calls::CallStatus,
    db::rows::uid_of,
    error::Result,
    portfolio::{Countdown, zone},
    records::{Kind, Moment},
    values::{PartialDate, TimeOfDay, Uid, Zone},
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
    /// The deadline that comes next, or else the last; none where no round has one with a year.
    pub deadline: Option<Deadline>,
    pub rounds: u32,
    /// Recorded, those in the pipeline left out.
    pub projects: u32,
    /// How many projects its rounds state together; none where no round states a number.
    pub stated_projects: Option<u32>,
    pub hashtags: Vec<String>,
}

/// A round's deadline, seen from now.
#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
pub struct Deadline {
    pub round: String,
    pub on: PartialDate,
    pub at: Option<TimeOfDay>,
    /// As the round says; none where it counts in the platform's.
    pub zone: Option<Zone>,
    pub countdown: Countdown,
}

/// A row, and its rounds' deadlines in the order of time.
struct Read {
    row: CallRow,
    rounds: Vec<RoundDeadline>,
}

#[derive(Deserialize)]
struct RoundDeadline {
    name: String,
    on: PartialDate,
    at: Option<TimeOfDay>,
    zone: Option<Zone>,
}

const LISTING: Listing<Read> = Listing {
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

fn read(row: &Row) -> rusqlite::Result<Read> {
    let row_read = CallRow {
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
        stated_projects: row.get(10)?,
        deadline: None,
    };
    Ok(Read { row: row_read, rounds: json(row, 11)? })
}

/// Sorts: date (of the last deadline), title, fund, status, projects, changed.
pub fn calls(connection: &Connection, arguments: &ListArgs, now: Moment) -> Result<Page<CallRow>> {
    let here = zone(connection)?;
    let page = LISTING.page(connection, arguments)?;
    let rows = page.rows.into_iter().map(|Read { row, rounds }| {
        let mut deadlines: Vec<Deadline> = rounds
            .into_iter()
            .map(|RoundDeadline { name, on, at, zone }| {
                let countdown = Countdown::to(&on, at, zone.unwrap_or(here), now);
                Deadline { round: name, on, at, zone, countdown }
            })
            .collect();
        let next = deadlines.iter().position(|deadline| !deadline.countdown.passed);
        let deadline = match next {
            Some(next) => Some(deadlines.swap_remove(next)),
            None => deadlines.pop(),
        };
        CallRow { deadline, ..row }
    });
    Ok(Page { rows: rows.collect(), next: page.next, total: page.total, notes: page.notes })
}
