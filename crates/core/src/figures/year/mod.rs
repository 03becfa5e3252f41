//! A year at a glance, from the kept counters alone: quick however many events there are.

use rusqlite::Connection;
use serde::Serialize;

use crate::error::Result;

/// Counts events of every status, as the counters do; a report's figures count held events only.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, ts_rs::TS)]
pub struct YearSummary {
    pub year: i32,
    pub events: u32,
    pub months: Vec<MonthAndKind>,
    /// Exact numbers, lower bounds and rounded numbers of the held events together.
    #[ts(type = "number")]
    pub headcount: u64,
    /// Held events in `headcount`.
    pub counted_events: u32,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, ts_rs::TS)]
pub struct MonthAndKind {
    /// `2015-09`, or `2015` for events of which only the year is known.
    pub month: String,
    /// The slug.
    pub kind: String,
    pub events: u32,
}

/// In the order of time, and of the slugs of the kinds.
pub fn year_summary(connection: &Connection, year: i32) -> Result<YearSummary> {
    let mut summary = YearSummary { year, ..YearSummary::default() };
    let mut select = connection.prepare_cached(include_str!("tallies.sql"))?;
    let mut rows = select.query([format!("{year:04}")])?;
    while let Some(row) = rows.next()? {
        let (events, value) = (row.get(2)?, row.get::<_, String>(1)?);
        match row.get_ref(0)?.as_str().unwrap_or_default() {
            "year" => summary.events = events,
            "headcount" => (summary.counted_events, summary.headcount) = (events, row.get::<_, i64>(3)?.unsigned_abs()),
            _ => {
                if let Some((month, kind)) = value.split_once(' ') {
                    summary.months.push(MonthAndKind { month: month.into(), kind: kind.into(), events });
                }
            }
        }
    }
    Ok(summary)
}
