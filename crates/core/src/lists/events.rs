//! The list of events, and what it comes to.

use rusqlite::{Connection, Row, params_from_iter};
use serde::Serialize;

use super::page::{DATE, ListArgs, Listing, Page, Sort, json, word};
use crate::{
    db::rows::uid_of,
    error::Result,
    events::EventStatus,
    records::Kind,
    search::Filter,
    values::{Country, Headcount, HeadcountSum, PartialDate, Qualifier, Uid},
};

#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
pub struct EventRow {
    pub uid: Uid,
    #[ts(type = "number")]
    pub revision: i64,
    pub title: String,
    /// The slug of a kind in the vocabulary.
    pub kind: String,
    pub status: EventStatus,
    /// The event's own date, or else that of its report. ISO text of known precision, or empty.
    pub placed_on: String,
    pub placed_by_report: bool,
    pub starts_on: Option<PartialDate>,
    pub ends_on: Option<PartialDate>,
    pub hashtags: Vec<String>,
    /// The countries it is about.
    pub countries: Vec<NamedCountry>,
    pub headcount: Option<Headcount>,
    /// How many people are named.
    pub people: u32,
    pub takeaways: u32,
    pub organisers: Vec<String>,
}

#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
pub struct NamedCountry {
    pub code: Country,
    pub name: String,
}

impl From<Country> for NamedCountry {
    fn from(code: Country) -> Self {
        Self { code, name: code.human().to_owned() }
    }
}

const LISTING: Listing<EventRow> = Listing {
    kind: Kind::Event,
    sorts: &[
        Sort::down(DATE, "t.placed_on"),
        Sort::up("title", "t.title COLLATE NOCASE"),
        Sort::up("kind", "t.kind"),
        Sort::down("headcount", "coalesce(t.headcount, -1)"),
        Sort::down("changed", "t.changed_at"),
    ],
    rows: include_str!("events.sql"),
    read,
};

fn read(row: &Row) -> rusqlite::Result<EventRow> {
    let starts_on: Option<PartialDate> = row.get(6)?;
    let placed_on: String = row.get(5)?;
    let headcount: Option<u32> = row.get(8)?;
    let countries: Vec<Country> = json(row, 11)?;
    Ok(EventRow {
        uid: uid_of(row, 0)?,
        revision: row.get(1)?,
        title: row.get(2)?,
        kind: row.get(3)?,
        status: word(row, 4)?,
        placed_by_report: !placed_on.is_empty() && starts_on.is_none_or(|date| date.year().is_none()),
        placed_on,
        starts_on,
        ends_on: row.get(7)?,
        headcount: match headcount {
            Some(count) => Some(Headcount::new(count, row.get(9)?)),
            None => None,
        },
        hashtags: json(row, 10)?,
        countries: countries.into_iter().map(NamedCountry::from).collect(),
        organisers: json(row, 12)?,
        people: row.get(13)?,
        takeaways: row.get(14)?,
    })
}

/// Sorts: date, title, kind, headcount, changed.
pub fn events(connection: &Connection, arguments: &ListArgs) -> Result<Page<EventRow>> {
    LISTING.page(connection, arguments)
}

/// What the events of a list come to.
#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
pub struct EventsSummary {
    /// Of the events held; nobody was at the others.
    pub headcount: HeadcountSum,
    /// `at least 95 people at 3 of 9 events; 6 events gave no number`.
    pub text: String,
}

pub fn events_summary(connection: &Connection, filter: &str) -> Result<EventsSummary> {
    let filter = Filter::read(connection, Kind::Event, filter)?;
    let (only, values) = match filter.condition {
        Some(_) => {
            let (records, values) = filter.records();
            (format!(" AND id IN ({records})"), values)
        }
        None => (String::new(), Vec::new()),
    };
    let sql = format!(
        "SELECT headcount_qualifier, count(*), coalesce(sum(headcount), 0) FROM event WHERE status = 'held'{only} GROUP BY 1"
    );
    let mut select = connection.prepare_cached(&sql)?;
    let mut rows = select.query(params_from_iter(values))?;
    let mut headcount = HeadcountSum::default();
    while let Some(row) = rows.next()? {
        let (qualifier, events): (Option<Qualifier>, u32) = (row.get(0)?, row.get(1)?);
        let people = row.get::<_, i64>(2)?.unsigned_abs();
        match qualifier {
            None => headcount.uncounted += events,
            Some(Qualifier::UpTo) => (headcount.up_to, headcount.up_to_events) = (people, events),
            Some(Qualifier::Expected) => (headcount.expected, headcount.expected_events) = (people, events),
            Some(qualifier) => {
                headcount.least += people;
                headcount.counted += events;
                headcount.over |= qualifier == Qualifier::Over;
                headcount.about |= qualifier == Qualifier::About;
            }
        }
    }
    Ok(EventsSummary { text: headcount.human(), headcount })
}
