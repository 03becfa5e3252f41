//! How far off a date is, by the clock of the place where it counts.

use chrono::{DateTime, NaiveDate, TimeZone, Utc};
use rusqlite::{Connection, OptionalExtension};
use serde::Serialize;

use crate::{
    error::Result,
    records::Moment,
    values::{PartialDate, TimeOfDay, Zone},
};

/// A deadline, seen from now.
#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
pub struct Countdown {
    /// Days from today to the date, in its zone: 0 on the day, negative after it. None where the day is not known.
    #[ts(type = "number | null")]
    pub days: Option<i64>,
    /// It is certainly over: the day is, or the time of the day was.
    pub passed: bool,
    /// When it is over, where the day is known.
    pub ends_at: Option<Moment>,
}

impl Countdown {
    /// `zone` is where the date counts. Without a time the whole day does.
    pub fn to(date: &PartialDate, at: Option<TimeOfDay>, zone: Zone, now: Moment) -> Self {
        let today = day_in(zone, now);
        match *date {
            PartialDate::Day(day) => {
                let ends_at = match at {
                    Some(time) => moment(zone, day, time),
                    None => day.succ_opt().and_then(|next| moment(zone, next, TimeOfDay::new(0, 0)?)),
                };
                Self {
                    days: Some((day - today).num_days()),
                    passed: ends_at.map_or(day < today, |ends| ends <= now),
                    ends_at,
                }
            }
            _ => Self { days: None, passed: date.last_day().is_some_and(|last| last < today), ends_at: None },
        }
    }
}

/// A time that a change of the clocks skips counts from just after it.
fn moment(zone: Zone, day: NaiveDate, time: TimeOfDay) -> Option<Moment> {
    let local = day.and_time(time.naive());
    let found = zone.tz().from_local_datetime(&local);
    let found =
        found.latest().or_else(|| zone.tz().from_local_datetime(&(local + chrono::Duration::hours(1))).latest());
    found.map(|found| Moment(found.timestamp_millis()))
}

fn day_in(zone: Zone, now: Moment) -> NaiveDate {
    DateTime::<Utc>::from_timestamp_millis(now.0).unwrap_or_default().with_timezone(&zone.tz()).date_naive()
}

/// The platform's zone; UTC while it names none.
pub fn zone(connection: &Connection) -> Result<Zone> {
    let named: Option<String> =
        connection.prepare_cached("SELECT zone FROM platform LIMIT 1")?.query_row([], |row| row.get(0)).optional()?;
    Ok(named.and_then(|name| name.parse().ok()).unwrap_or(Zone::UTC))
}

/// Which day it is where the platform is.
pub fn today(connection: &Connection, now: Moment) -> Result<NaiveDate> {
    Ok(day_in(zone(connection)?, now))
}
