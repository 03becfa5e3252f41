//! How one project stands.

use chrono::NaiveDate;
use rusqlite::Connection;
use serde::Serialize;
use serde_json::Value;

use super::{
    countdown,
    money::{self, CurrencyMoney},
    statuses::{self, StatusEntry},
};
use crate::{
    draft::choice,
    error::{Error, Result},
    figures::read,
    funds::sum_of_shares,
    projects::{MoneyKind, Project},
    records::{Kind, Moment, read_record},
    values::{Money, PartialDate, Uid},
};

choice!(
    /// How far an obligation or an instalment is. `Open`: it has no date; `Overdue`: it was certainly due before
    /// today.
    Progress {
        Open = "open",
        Due = "due",
        Overdue = "overdue",
        Received = "received",
        Approved = "approved",
        Paid = "paid",
    }
);

#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
pub struct ProjectStanding {
    pub round: Option<String>,
    pub strand: Option<String>,
    /// In the order in which the currencies come first among the lines.
    pub money: Vec<CurrencyMoney>,
    /// What is stated for the project's round as a whole.
    pub of_round: Vec<StatedOfRound>,
    pub obligations: Vec<ObligationStanding>,
    /// Instalments, and payments that were planned.
    pub instalments: Vec<InstalmentStanding>,
    /// Per cent that the countries have together; none where no country has a share.
    pub country_shares: Option<f64>,
    pub sector_shares: Option<f64>,
    pub statuses: Vec<StatusEntry>,
    /// When it ends: as it did, as it was extended or as it was planned.
    pub ends_on: Option<PartialDate>,
    /// Days from today to that end; negative after it.
    #[ts(type = "number | null")]
    pub days_left: Option<i64>,
    /// Where the platform is.
    pub today: PartialDate,
}

/// Money of a round, which belongs to no single project of it.
#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
pub struct StatedOfRound {
    pub kind: MoneyKind,
    pub amount: Money,
    /// How many projects it is stated for: as the round states, or else as are recorded.
    pub projects: u32,
    pub note: String,
}

#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
pub struct ObligationStanding {
    pub uid: Uid,
    pub stage: Progress,
    /// Days from today until it is due, where nothing was received and the day is known.
    #[ts(type = "number | null")]
    pub days: Option<i64>,
}

#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
pub struct InstalmentStanding {
    pub uid: Uid,
    pub stage: Progress,
    #[ts(type = "number | null")]
    pub days: Option<i64>,
}

impl Project {
    /// The latest end that an extension gave.
    pub fn extended_to(&self) -> Option<PartialDate> {
        self.extensions.iter().filter_map(|one| one.new_end).max_by_key(PartialDate::sort_key)
    }

    /// When it ended, or else is to end, extensions among it.
    pub fn ends_on(&self) -> Option<PartialDate> {
        let planned = [self.planned_end, self.extended_to()].into_iter().flatten().max_by_key(PartialDate::sort_key);
        self.actual_end.or(planned)
    }
}

/// The project as it is read from the file.
pub fn read_project(connection: &Connection, uid: Uid) -> Result<Project> {
    let (kind, record) = read_record(connection, uid)?;
    match kind {
        Kind::Project => Ok(serde_json::from_value(Value::Object(record))?),
        other => Err(Error::refused(format!("This is a {}, not a project.", other.noun()))),
    }
}

pub fn project(connection: &Connection, now: Moment, uid: Uid) -> Result<ProjectStanding> {
    let project = read_project(connection, uid)?;
    let today = countdown::today(connection, now)?;
    let name = |part: Option<Uid>, sql: &str| -> Result<Option<String>> {
        let Some(part) = part else { return Ok(None) };
        Ok(read::all(connection, sql, [part], |row| row.get(0))?.pop())
    };
    let obligations = project.obligations.iter().map(|one| {
        let (stage, days) = match (one.approved_on, one.received_on) {
            (Some(_), _) => (Progress::Approved, None),
            (None, Some(_)) => (Progress::Received, None),
            (None, None) => due(one.due_on, today),
        };
        ObligationStanding { uid: one.uid, stage, days }
    });
    let planned = |kind, planned_on: Option<PartialDate>| {
        kind == MoneyKind::Instalment || (kind == MoneyKind::Payment && planned_on.is_some())
    };
    let instalments = project.money.iter().filter(|line| planned(line.kind, line.planned_on)).map(|line| {
        let (stage, days) = if line.is_paid() { (Progress::Paid, None) } else { due(line.planned_on, today) };
        InstalmentStanding { uid: line.uid, stage, days }
    });
    let ends_on = project.ends_on();
    Ok(ProjectStanding {
        round: name(project.round, "SELECT name FROM round WHERE uid = ?1")?,
        strand: name(project.strand, "SELECT name FROM fund_strand WHERE uid = ?1")?,
        money: money::by_currency(&project.money)?,
        of_round: of_round(connection, project.round)?,
        obligations: obligations.collect(),
        instalments: instalments.collect(),
        country_shares: sum_of_shares(project.countries.iter().filter_map(|one| one.share)),
        sector_shares: sum_of_shares(project.sectors.iter().filter_map(|one| one.share)),
        statuses: statuses::history(connection, &project)?,
        days_left: ends_on.and_then(|end| days_to(&end, today)),
        ends_on,
        today: today.into(),
    })
}

/// How something that is not done stands to its date.
pub fn due(on: Option<PartialDate>, today: NaiveDate) -> (Progress, Option<i64>) {
    match on {
        None => (Progress::Open, None),
        Some(date) if date.certainly_before(&today.into()) => (Progress::Overdue, days_to(&date, today)),
        Some(date) => (Progress::Due, days_to(&date, today)),
    }
}

fn days_to(date: &PartialDate, today: NaiveDate) -> Option<i64> {
    match date {
        PartialDate::Day(day) => Some((*day - today).num_days()),
        _ => None,
    }
}

fn of_round(connection: &Connection, round: Option<Uid>) -> Result<Vec<StatedOfRound>> {
    read::all(connection, include_str!("of_round.sql"), [round], |row| {
        Ok(StatedOfRound {
            kind: read::choice(row, 0)?,
            amount: read::money(row, 1)?,
            note: row.get(4)?,
            projects: row.get(5)?,
        })
    })
}
