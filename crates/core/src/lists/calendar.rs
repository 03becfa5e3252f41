//! The events of a month, day by day.

use chrono::{Datelike, Days, NaiveDate};
use rusqlite::{Connection, Row, types::Value};
use serde::{Deserialize, Serialize};

use super::page::word;
use crate::{
    db::rows::uid_of,
    error::{Error, Result},
    events::EventStatus,
    records::Kind,
    search::Filter,
    values::{PartialDate, TimeOfDay, Uid},
};

/// Which month is wanted.
#[derive(Clone, Debug, Deserialize, ts_rs::TS)]
pub struct CalendarArgs {
    /// `2015-11`
    pub month: String,
    /// As for the list of events.
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub filter: String,
    /// So many events of a day are given, and so many without a day; 4 unless another number is given.
    #[ts(optional)]
    pub most: Option<u32>,
}

/// A month in whole weeks.
#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
pub struct Calendar {
    /// Each day from a Monday to a Sunday, those of the neighbouring months in its first and last week included.
    pub days: Vec<CalendarDay>,
    /// Events of the month, or of its year, whose day is not known, and those placed by their reports.
    pub without_day: Vec<CalendarEvent>,
    /// How many these are, with those that are not given.
    pub without_day_total: u32,
    /// What of the filter was not understood, in sentences.
    pub notes: Vec<String>,
}

#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
pub struct CalendarDay {
    /// `2015-11-23`
    pub on: String,
    /// Of several days first, then by their time.
    pub events: Vec<CalendarEvent>,
    /// How many events the day has, with those that are not given.
    pub total: u32,
}

#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
pub struct CalendarEvent {
    pub uid: Uid,
    pub title: String,
    /// The slug of a kind in the vocabulary.
    pub kind: String,
    pub status: EventStatus,
    /// The event's own date, or else that of its report. ISO text of known precision.
    pub placed_on: String,
    pub placed_by_report: bool,
    /// The last day, where it is not the first.
    pub ends_on: Option<PartialDate>,
    pub starts_at: Option<TimeOfDay>,
}

const USUAL: u32 = 4;
const MOST: u32 = 1000;

/// An event that began longer ago than this is not looked for: no index leads from an end to its event.
const LONGEST: Days = Days::new(366);

pub fn calendar(connection: &Connection, arguments: &CalendarArgs) -> Result<Calendar> {
    let (first, last) = weeks_of(&arguments.month)?;
    let filter = Filter::read(connection, Kind::Event, &arguments.filter)?;
    let most = arguments.most.unwrap_or(USUAL).min(MOST) as usize;
    let mut found = events_between(connection, &filter, arguments.month.trim(), first, last)?;
    found.sort_by(|one, two| one.order().cmp(&two.order()));
    let mut days: Vec<CalendarDay> = first
        .iter_days()
        .take_while(|day| *day <= last)
        .map(|day| CalendarDay { on: day.to_string(), events: Vec::new(), total: 0 })
        .collect();
    let (mut without_day, mut without_day_total) = (Vec::new(), 0);
    for event in found {
        match event.days() {
            Some((from, until)) => {
                let place = |day: NaiveDate| usize::try_from((day - first).num_days()).unwrap_or(0);
                for day in days.iter_mut().take(place(until.min(last)) + 1).skip(place(from)) {
                    day.total += 1;
                    if day.events.len() < most {
                        day.events.push(event.clone());
                    }
                }
            }
            // What belongs to a neighbouring month has its line there.
            None if event.placed_on.len() <= 4 || event.placed_on.starts_with(arguments.month.trim()) => {
                without_day_total += 1;
                if without_day.len() < most {
                    without_day.push(event);
                }
            }
            None => {}
        }
    }
    Ok(Calendar { days, without_day, without_day_total, notes: filter.notes })
}

/// The Monday of the week in which a month begins, and the Sunday of that in which it ends.
fn weeks_of(month: &str) -> Result<(NaiveDate, NaiveDate)> {
    let wrong = || Error::refused(format!("“{month}” is not a month such as 2015-11."));
    let Ok(PartialDate::Month { year, month: number }) = month.trim().parse() else { return Err(wrong()) };
    let first = NaiveDate::from_ymd_opt(year, number, 1).ok_or_else(wrong)?;
    let last = first.checked_add_months(chrono::Months::new(1)).and_then(|next| next.pred_opt()).ok_or_else(wrong)?;
    let before = Days::new(first.weekday().num_days_from_monday().into());
    let after = Days::new((6 - last.weekday().num_days_from_monday()).into());
    Ok((first - before, last + after))
}

fn events_between(
    connection: &Connection,
    filter: &Filter,
    month: &str,
    first: NaiveDate,
    last: NaiveDate,
) -> Result<Vec<CalendarEvent>> {
    let mut sql = include_str!("calendar.sql").to_owned();
    let mut values = Vec::new();
    if filter.condition.is_some() {
        let (records, more) = filter.records();
        sql += &format!("AND t.id IN ({records})");
        values = more;
    }
    let mut select = connection.prepare_cached(&sql)?;
    let named = [
        (":year", month.get(..4).unwrap_or_default().to_owned()),
        (":month", month.to_owned()),
        (":from", first.to_string()),
        (":until", last.to_string()),
        (":before", (first - LONGEST).to_string()),
    ];
    for (name, value) in &named {
        if let Some(index) = select.parameter_index(name)? {
            select.raw_bind_parameter(index, value)?;
        }
    }
    for (index, value) in values.into_iter().enumerate() {
        let value: Value = value;
        select.raw_bind_parameter(named.len() + 1 + index, value)?;
    }
    let mut rows = select.raw_query();
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        found.push(read(row)?);
    }
    Ok(found)
}

fn read(row: &Row) -> rusqlite::Result<CalendarEvent> {
    let (placed_on, starts_on): (String, Option<PartialDate>) = (row.get(4)?, row.get(5)?);
    let ends_on: Option<PartialDate> = row.get(6)?;
    Ok(CalendarEvent {
        uid: uid_of(row, 0)?,
        title: row.get(1)?,
        kind: row.get(2)?,
        status: word(row, 3)?,
        placed_on,
        placed_by_report: starts_on.is_none_or(|date| date.year().is_none()),
        ends_on: ends_on.filter(|end| Some(*end) != starts_on),
        starts_at: row.get(7)?,
    })
}

impl CalendarEvent {
    /// From which day to which, where the days are known.
    fn days(&self) -> Option<(NaiveDate, NaiveDate)> {
        let PartialDate::Day(from) = self.placed_on.parse().ok().filter(|_| !self.placed_by_report)? else {
            return None;
        };
        match self.ends_on {
            Some(PartialDate::Day(until)) => Some((from, until.max(from))),
            _ => Some((from, from)),
        }
    }

    /// Those of several days first and in the order of their beginning, so that they stand in one line.
    fn order(&self) -> (bool, &str, String, &str) {
        let several = self.ends_on.is_some();
        let time = self.starts_at.map(|time| time.to_string()).unwrap_or_default();
        (!several, if several { &self.placed_on } else { "" }, time, &self.title)
    }
}
