//! The events of the period: what was held, announced and cancelled, and how many people came.

use std::collections::{BTreeMap, HashMap};

use serde::Serialize;

use super::{
    Period,
    participations::Contributor,
    read::{self, Owners, plain},
    scope::{CountryName, Scope},
};
use crate::{
    db::rows::uid_of,
    error::Result,
    events::{EventOrganisationRole, EventStatus, Mode},
    records::{Kind, Ref},
    search::Field,
    values::{Country, Headcount, HeadcountSum, PartialDate, Qualifier, TimeOfDay, Uid, Zone, human_span},
    vocabulary,
};

/// Lists of events, each in the order of time.
#[derive(Clone, Debug, Default, PartialEq, Serialize, ts_rs::TS)]
pub struct Events {
    pub held: Vec<EventLine>,
    /// Announced: not held yet, and counted nowhere else.
    pub planned: Vec<EventLine>,
    /// Counted nowhere else.
    pub cancelled: Vec<EventLine>,
    /// Held events of the whole workspace with neither a date nor the date of a report: in no report at all.
    pub undated: Vec<Ref>,
}

#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
pub struct EventLine {
    pub uid: Uid,
    pub title: String,
    pub status: EventStatus,
    /// The slug of the kind.
    pub kind: String,
    pub kind_label: String,
    /// The event's own date or span as people write it, or else the date of its report.
    pub date: String,
    /// `14:00–17:00 (Europe/Amsterdam)`; empty where no time is known.
    pub time: String,
    /// The day, where one is known.
    pub day: Option<PartialDate>,
    /// `2015-09`, where it is known.
    pub month: Option<String>,
    /// The event gives no date of its own; `date` is that of its report.
    pub placed_by_report: bool,
    /// Some days that the date can mean lie outside the period.
    pub partly_in_period: bool,
    pub mode: Option<Mode>,
    pub venue: String,
    pub city: String,
    /// Where it took place.
    pub country: Option<CountryName>,
    /// What it was about.
    pub countries: Vec<CountryName>,
    pub hashtags: Vec<Ref>,
    pub themes: Vec<String>,
    pub organisations: Vec<EventHost>,
    pub headcount: Option<Headcount>,
    /// `about 40`; empty where no number was given.
    pub headcount_human: String,
    pub takeaways: u32,
    /// Speakers, moderators, facilitators and whoever else did more than take part.
    pub contributors: Vec<Contributor>,
    pub summary: String,
}

#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
pub struct EventHost {
    pub organisation: Ref,
    pub acronym: String,
    pub role: EventOrganisationRole,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, ts_rs::TS)]
pub struct KindCount {
    /// The slug.
    pub kind: String,
    pub label: String,
    pub count: u32,
    pub query: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, ts_rs::TS)]
pub struct MonthCount {
    /// `2015-09`.
    pub month: String,
    /// `September 2015`.
    pub label: String,
    pub total: u32,
    /// The kinds held in that month, in the order of `events_by_kind`.
    pub by_kind: Vec<KindCount>,
    pub query: String,
}

/// How many people came, as far as the events said.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ts_rs::TS)]
pub struct Headcounts {
    /// Exact numbers, lower bounds and rounded numbers together.
    #[ts(type = "number")]
    pub at_least: u64,
    /// Events in `at_least`.
    pub counted_events: u32,
    /// Events that gave no number at all.
    pub uncounted_events: u32,
    /// Nobody can be missing from `at_least`: every event gave a number, and none a bound.
    pub complete: bool,
    /// A rounded number is in `at_least`.
    pub about: bool,
    /// Upper bounds, and from how many events; in no sum.
    #[ts(type = "number")]
    pub up_to: u64,
    pub up_to_events: u32,
    /// Expectations, and from how many events; in no sum.
    #[ts(type = "number")]
    pub expected: u64,
    pub expected_events: u32,
    /// `at least 95 people at 3 of 9 events; 6 events gave no number`.
    pub sentence: String,
    pub query: String,
    pub uncounted_query: String,
}

/// Reads all events of the scope, with what stands around them: one query per child table. With them come the
/// row numbers of the held ones.
pub fn read(scope: &Scope<'_>, contributors: Vec<(i64, Contributor)>) -> Result<(Events, Vec<i64>)> {
    let connection = scope.connection;
    let labels = kind_labels(scope)?;
    let (ids, mut lines): (_, Vec<(EventStatus, EventLine)>) =
        read::owners(connection, include_str!("list.sql"), |row| {
            let line = line(row, &scope.period, &labels)?;
            Ok((line.status, line))
        })?;
    let mut owners = Owners::new(&ids, &mut lines);
    owners.add(connection, include_str!("countries.sql"), |(_, line), row| {
        line.countries.push(row.get::<_, Country>(1)?.into());
        Ok(())
    })?;
    owners.add(connection, include_str!("hashtags.sql"), |(_, line), row| {
        line.hashtags.push(read::reference(row, 1)?);
        Ok(())
    })?;
    owners.add(connection, include_str!("themes.sql"), |(_, line), row| {
        line.themes.push(row.get(1)?);
        Ok(())
    })?;
    owners.add(connection, include_str!("organisations.sql"), |(_, line), row| {
        let role = read::choice(row, 4)?;
        line.organisations.push(EventHost { organisation: read::reference(row, 1)?, acronym: row.get(3)?, role });
        Ok(())
    })?;
    for (event, contributor) in contributors {
        if let Some((_, line)) = owners.get(event) {
            line.contributors.push(contributor);
        }
    }
    owners.add(connection, include_str!("takeaways.sql"), |(_, line), row| {
        line.takeaways = row.get(1)?;
        Ok(())
    })?;
    let sql = include_str!("undated.sql");
    let undated = if scope.period.is_ever() {
        Vec::new()
    } else {
        read::all(connection, sql, [scope.matching(Kind::Event)?], |row| read::reference(row, 0))?
    };
    let mut events = Events { undated, ..Events::default() };
    let mut held = Vec::new();
    for (id, (status, line)) in ids.into_iter().zip(lines) {
        match status {
            EventStatus::Held => {
                held.push(id);
                events.held.push(line);
            }
            EventStatus::Planned => events.planned.push(line),
            EventStatus::Cancelled => events.cancelled.push(line),
        }
    }
    Ok((events, held))
}

fn line(row: &rusqlite::Row<'_>, period: &Period, labels: &HashMap<String, String>) -> rusqlite::Result<EventLine> {
    let (starts, ends, reported): (Option<PartialDate>, Option<PartialDate>, Option<PartialDate>) =
        (row.get(5)?, row.get(6)?, row.get(7)?);
    let own = starts.filter(|date| date.year().is_some());
    let placed = own.or(reported);
    let kind: String = row.get(3)?;
    let headcount = match row.get(12)? {
        Some(count) => Some(Headcount::new(count, row.get::<_, Option<Qualifier>>(13)?.unwrap_or_default())),
        None => None,
    };
    Ok(EventLine {
        uid: uid_of(row, 1)?,
        title: row.get(2)?,
        status: read::choice(row, 4)?,
        time: time(row.get(15)?, row.get(16)?, row.get(17)?),
        kind_label: labels.get(&kind).cloned().unwrap_or_else(|| plain(&kind)),
        kind,
        date: match own {
            Some(start) => human_span(start, ends),
            None => reported.map(|date| date.human()).unwrap_or_default(),
        },
        day: placed.filter(|date| matches!(date, PartialDate::Day(_))),
        month: placed.and_then(|date| Some(format!("{:04}-{:02}", date.year()?, date.month()?))),
        placed_by_report: own.is_none() && reported.is_some(),
        partly_in_period: placed.is_some_and(|date| !period.holds(&date)),
        mode: read::maybe_choice(row, 8)?,
        venue: row.get(9)?,
        city: row.get(10)?,
        country: row.get::<_, Option<Country>>(11)?.map(Into::into),
        countries: Vec::new(),
        hashtags: Vec::new(),
        themes: Vec::new(),
        organisations: Vec::new(),
        headcount_human: headcount.map(|headcount| headcount.human()).unwrap_or_default(),
        headcount,
        takeaways: 0,
        contributors: Vec::new(),
        summary: row.get(14)?,
    })
}

fn time(starts: Option<TimeOfDay>, ends: Option<TimeOfDay>, zone: Option<Zone>) -> String {
    let Some(starts) = starts else { return String::new() };
    let ends = ends.map(|ends| format!("–{ends}")).unwrap_or_default();
    let zone = zone.map(|zone| format!(" ({zone})")).unwrap_or_default();
    format!("{starts}{ends}{zone}")
}

/// The words for each kind: those of the vocabulary, or the slug without its hyphens.
pub fn kind_labels(scope: &Scope<'_>) -> Result<HashMap<String, String>> {
    let known = vocabulary::EVENT_KINDS.iter().map(|slug| ((*slug).to_owned(), plain(slug)));
    let sql = include_str!("kinds.sql");
    let added = read::all(scope.connection, sql, ["event-kind"], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(known.chain(added).collect())
}

/// Most frequent first, then by name.
pub fn by_kind(scope: &Scope<'_>, held: &[EventLine]) -> Vec<KindCount> {
    kinds(held.iter(), |kind| scope.events(&Field::Kind.word(kind)))
}

fn kinds<'e>(events: impl Iterator<Item = &'e EventLine>, query: impl Fn(&str) -> String) -> Vec<KindCount> {
    let mut counts: BTreeMap<(&str, &str), u32> = BTreeMap::new();
    for event in events {
        *counts.entry((&event.kind_label, &event.kind)).or_default() += 1;
    }
    let mut kinds: Vec<KindCount> = counts
        .into_iter()
        .map(|((label, kind), count)| KindCount { kind: kind.into(), label: label.into(), count, query: query(kind) })
        .collect();
    kinds.sort_by_key(|kind| std::cmp::Reverse(kind.count));
    kinds
}

/// The months of the period; of all years, those from the first event to the last.
fn all_months(scope: &Scope<'_>, held: &[EventLine]) -> Vec<String> {
    if !scope.period.is_ever() {
        return scope.period.months();
    }
    let months = || held.iter().filter_map(|event| event.month.as_deref());
    let span = months().min().zip(months().max()).and_then(|(first, last)| Period::between(first, last).ok());
    span.map(|span| span.months()).unwrap_or_default()
}

/// Every month of the period, the empty ones too; and how many events were placed in no month of it,
/// because only their year is known.
pub fn by_month(scope: &Scope<'_>, held: &[EventLine], order: &[KindCount]) -> (Vec<MonthCount>, u32) {
    let mut months: BTreeMap<String, Vec<&EventLine>> =
        all_months(scope, held).into_iter().map(|month| (month, Vec::new())).collect();
    let mut without = 0;
    for event in held {
        match event.month.as_ref().and_then(|month| months.get_mut(month)) {
            Some(events) => events.push(event),
            None => without += 1,
        }
    }
    let place = |kind: &KindCount| order.iter().position(|one| one.kind == kind.kind);
    let counts = months.into_iter().map(|(month, events)| {
        let query = scope.events_in_month(&month, "");
        let mut by_kind = kinds(events.iter().copied(), |kind| scope.events_in_month(&month, &Field::Kind.word(kind)));
        by_kind.sort_by_key(place);
        let label = month.parse::<PartialDate>().map(|date| date.human()).unwrap_or_else(|_| month.clone());
        MonthCount { total: events.len() as u32, month, label, by_kind, query }
    });
    (counts.collect(), without)
}

pub fn headcounts(scope: &Scope<'_>, held: &[EventLine]) -> Headcounts {
    summed(scope, HeadcountSum::of(held.iter().map(|event| event.headcount)))
}

/// What the headcounts of the held events of the scope come to.
pub fn summed(scope: &Scope<'_>, sum: HeadcountSum) -> Headcounts {
    Headcounts {
        at_least: sum.least,
        counted_events: sum.counted,
        uncounted_events: sum.uncounted,
        complete: !sum.at_least(),
        about: sum.about,
        up_to: sum.up_to,
        up_to_events: sum.up_to_events,
        expected: sum.expected,
        expected_events: sum.expected_events,
        sentence: sum.human(),
        query: scope.events("has:headcount"),
        uncounted_query: scope.events("no:headcount"),
    }
}
