//! What falls due: deadlines of calls, obligations of projects, promises of events, instalments.

use rusqlite::{Row, params};
use serde::Serialize;

use super::{
    read,
    scope::{Scope, exactly_this},
};
use crate::{
    calls::{CallStatus, Stage},
    db::rows::uid_of,
    error::Result,
    projects::ObligationKind,
    records::{Kind, Ref},
    values::{Money, PartialDate, TimeOfDay, Uid, Zone},
};

#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
pub struct Deadlines {
    /// In the period, and later ones of calls that are not closed; in the order of time.
    pub rounds: Vec<RoundDeadline>,
    /// Due or received in the period.
    pub obligations: Vec<ObligationDue>,
    /// Promised at the period's events, and older ones that fall due in it and are not done.
    pub follow_ups: Vec<FollowUpDue>,
    /// Of these, not done.
    pub follow_ups_open: u32,
    pub follow_ups_query: String,
    /// Planned or paid in the period, and later ones not paid.
    pub instalments: Vec<InstalmentDue>,
}

#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
pub struct RoundDeadline {
    pub call: Ref,
    pub status: CallStatus,
    pub round: Uid,
    pub name: String,
    pub stage: Stage,
    pub deadline_on: PartialDate,
    pub deadline_at: Option<TimeOfDay>,
    pub deadline_zone: Option<Zone>,
    /// `6 November 2015, 17:00 (Europe/Amsterdam)`.
    pub human: String,
    /// False when it lies after the period.
    pub in_period: bool,
    pub query: String,
}

/// The first deadline on or after the first day of the period, of a call that is not closed.
#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
pub struct NextDeadline {
    pub date: PartialDate,
    pub human: String,
    pub call: Ref,
    pub round: String,
    pub query: String,
}

#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
pub struct ObligationDue {
    pub project: Ref,
    pub uid: Uid,
    pub kind: ObligationKind,
    pub due_on: Option<PartialDate>,
    pub received_on: Option<PartialDate>,
    pub approved_on: Option<PartialDate>,
    /// Certainly received after it was due, or due in the period and never received.
    pub late: bool,
    pub note: String,
    pub query: String,
}

#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
pub struct FollowUpDue {
    pub event: Ref,
    pub uid: Uid,
    pub what: String,
    pub who: Option<Ref>,
    pub due_on: Option<PartialDate>,
    /// The date as people write it, or the words that stand for one (“in the coming weeks”), or nothing.
    pub due: String,
    pub done_on: Option<PartialDate>,
    pub query: String,
}

#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
pub struct InstalmentDue {
    pub project: Ref,
    pub uid: Uid,
    pub amount: Money,
    /// `EUR 25,000`.
    pub human: String,
    pub planned_on: Option<PartialDate>,
    pub paid_on: Option<PartialDate>,
    pub note: String,
    pub query: String,
}

pub fn read(scope: &Scope<'_>) -> Result<Deadlines> {
    let follow_ups = rows(scope, Kind::Event, include_str!("follow_ups.sql"), follow_up)?;
    Ok(Deadlines {
        rounds: rows(scope, Kind::Call, include_str!("rounds.sql"), |row| round(scope, row))?,
        obligations: rows(scope, Kind::Project, include_str!("obligations.sql"), obligation)?,
        follow_ups_open: follow_ups.iter().filter(|one| one.done_on.is_none()).count() as u32,
        follow_ups,
        follow_ups_query: scope.events("has:open"),
        instalments: rows(scope, Kind::Project, include_str!("instalments.sql"), instalment)?,
    })
}

impl Deadlines {
    pub fn next(&self, scope: &Scope<'_>) -> Option<NextDeadline> {
        let from = PartialDate::Day(scope.period.from);
        let open = self.rounds.iter().filter(|round| round.status != CallStatus::Closed);
        let mut ahead = open.filter(|round| !round.deadline_on.certainly_before(&from));
        ahead.next().map(|round| NextDeadline {
            date: round.deadline_on,
            human: round.human.clone(),
            call: round.call.clone(),
            round: round.name.clone(),
            query: round.query.clone(),
        })
    }
}

fn rows<T>(
    scope: &Scope<'_>,
    kind: Kind,
    sql: &str,
    read: impl FnMut(&Row<'_>) -> rusqlite::Result<T>,
) -> Result<Vec<T>> {
    let [from, to, month, year] = scope.period.keys();
    read::all(scope.connection, sql, params![from, to, month, year, scope.matching(kind)?], read)
}

fn round(scope: &Scope<'_>, row: &Row<'_>) -> rusqlite::Result<RoundDeadline> {
    let (date, at, zone): (PartialDate, Option<TimeOfDay>, Option<Zone>) = (row.get(6)?, row.get(7)?, row.get(8)?);
    let mut human = date.human();
    if let Some(time) = at {
        human += &format!(", {time}");
        human += &zone.map(|zone| format!(" ({zone})")).unwrap_or_default();
    }
    let call = read::reference(row, 0)?;
    Ok(RoundDeadline {
        query: exactly_this(&call),
        call,
        status: read::choice(row, 2)?,
        round: uid_of(row, 3)?,
        name: row.get(4)?,
        stage: read::choice(row, 5)?,
        deadline_on: date,
        deadline_at: at,
        deadline_zone: zone,
        human,
        in_period: scope.period.touches(&date),
    })
}

fn obligation(row: &Row<'_>) -> rusqlite::Result<ObligationDue> {
    let project = read::reference(row, 0)?;
    let (due, received): (Option<PartialDate>, Option<PartialDate>) = (row.get(4)?, row.get(5)?);
    Ok(ObligationDue {
        query: exactly_this(&project),
        project,
        uid: uid_of(row, 2)?,
        kind: read::choice(row, 3)?,
        due_on: due,
        received_on: received,
        approved_on: row.get(6)?,
        late: due.is_some_and(|due| received.is_none_or(|received| due.certainly_before(&received))),
        note: row.get(7)?,
    })
}

fn follow_up(row: &Row<'_>) -> rusqlite::Result<FollowUpDue> {
    let event = read::reference(row, 0)?;
    let due: Option<PartialDate> = row.get(6)?;
    Ok(FollowUpDue {
        query: exactly_this(&event),
        event,
        uid: uid_of(row, 2)?,
        what: row.get(3)?,
        who: read::maybe_reference(row, 4)?,
        due_on: due,
        due: match due {
            Some(date) => date.human(),
            None => row.get(7)?,
        },
        done_on: row.get(8)?,
    })
}

fn instalment(row: &Row<'_>) -> rusqlite::Result<InstalmentDue> {
    let project = read::reference(row, 0)?;
    let amount = read::money(row, 3)?;
    Ok(InstalmentDue {
        query: exactly_this(&project),
        project,
        uid: uid_of(row, 2)?,
        amount,
        human: amount.human(),
        planned_on: row.get(6)?,
        paid_on: row.get(7)?,
        note: row.get(8)?,
    })
}
