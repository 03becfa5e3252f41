//! What is due next: everything with a date, or a promise without one, that is not done by a given day.

use chrono::NaiveDate;
use rusqlite::{Row, params};
use serde::Serialize;

use super::{
    read,
    scope::{Scope, exactly_this},
};
use crate::{
    error::Result,
    projects::ObligationKind,
    records::{Kind, Ref},
    values::{Money, PartialDate},
};

#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
#[serde(tag = "what", rename_all = "snake_case")]
pub enum DueWhat {
    /// The deadline of a call that is not closed, with the name of its round.
    Deadline {
        round: String,
    },
    Obligation {
        kind: ObligationKind,
        note: String,
    },
    Instalment {
        amount: Money,
        note: String,
    },
    /// A promise made at an event, and who made it.
    Promise {
        text: String,
        who: Option<Ref>,
    },
}

#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
pub struct DueLine {
    pub due_on: Option<PartialDate>,
    /// The date as people write it, or the words that stand for one; may be empty.
    pub due: String,
    /// Certainly before the day.
    pub overdue: bool,
    /// The call, project or event.
    pub of: Ref,
    #[serde(flatten)]
    pub what: DueWhat,
    pub query: String,
}

/// In the order in which it is due; what has no date comes last. Deadlines of calls lie on the day or
/// after it, everything else may be overdue.
pub fn read(scope: &Scope<'_>, day: NaiveDate) -> Result<Vec<DueLine>> {
    let from = PartialDate::Day(day);
    let of_family = |kind, sql, what: fn(&Row<'_>) -> rusqlite::Result<DueWhat>| {
        read::all(scope.connection, sql, params![scope.matching(kind)?], |row| line(row, &from, what))
    };
    let mut lines =
        of_family(Kind::Call, include_str!("deadlines.sql"), |row| Ok(DueWhat::Deadline { round: row.get(4)? }))?;
    lines.retain(|line| !line.overdue);
    lines.extend(of_family(Kind::Project, include_str!("obligations.sql"), |row| {
        Ok(DueWhat::Obligation { kind: read::choice(row, 4)?, note: row.get(5)? })
    })?);
    lines.extend(of_family(Kind::Project, include_str!("instalments.sql"), |row| {
        Ok(DueWhat::Instalment { amount: read::money(row, 5)?, note: row.get(4)? })
    })?);
    lines.extend(of_family(Kind::Event, include_str!("promises.sql"), |row| {
        Ok(DueWhat::Promise { text: row.get(4)?, who: read::maybe_reference(row, 5)? })
    })?);
    lines.sort_by_key(|line| line.due_on.and_then(|date| date.sort_key()).unwrap_or(i64::MAX));
    Ok(lines)
}

fn line(
    row: &Row<'_>,
    from: &PartialDate,
    what: fn(&Row<'_>) -> rusqlite::Result<DueWhat>,
) -> rusqlite::Result<DueLine> {
    let of = read::reference(row, 0)?;
    let due_on: Option<PartialDate> = row.get(2)?;
    Ok(DueLine {
        due: match due_on {
            Some(date) => date.human(),
            None => row.get(3)?,
        },
        overdue: due_on.is_some_and(|date| date.certainly_before(from)),
        due_on,
        query: exactly_this(&of),
        of,
        what: what(row)?,
    })
}
