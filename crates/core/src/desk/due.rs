//! What is due: deadlines and decisions of calls, reports and audits, instalments, promises, and how long people
//! may be kept.

use std::cmp::Ordering;

use chrono::{Days, NaiveDate};
use rusqlite::{Connection, Row, params};
use serde::{Deserialize, Serialize};

use super::maybe_ref;
use crate::{
    db::rows::uid_of,
    draft::choice,
    error::{Error, Result},
    records::{Called, Kind, Ref},
    values::{Currency, Money, PartialDate, Qualifier, TimeOfDay, Zone},
};

choice!(
    /// Why something is due.
    Reason {
        Deadline = "deadline",
        Decision = "decision",
        Obligation = "obligation",
        Reminder = "reminder",
        Instalment = "instalment",
        FollowUp = "follow-up",
        Retention = "retention",
        Consent = "consent",
    }
);
choice!(
    /// How it stands today. A month is not over before its last day; soon is within thirty days.
    State { Overdue = "overdue", Soon = "soon", Later = "later", Undated = "undated" }
);

#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
pub struct DueLine {
    pub reason: Reason,
    pub on: Option<PartialDate>,
    /// The date, short; or the words that stand for one (“in the coming weeks”); or nothing.
    pub when: String,
    /// What it is in the record's own words; may be empty.
    pub what: String,
    /// The stage of a round or the kind of an obligation; else empty.
    pub word: String,
    /// The amount of an instalment, in words; else empty.
    pub amount: String,
    /// Time and zone of a deadline: `17:00 (Europe/Amsterdam)`; else empty.
    pub time: String,
    pub record: Called,
    /// The field of the record that settles it: `obligations[1].received_on`.
    pub field: String,
    /// Who promised it, or leads the project.
    pub who: Option<Ref>,
}

/// The first of what stands alike.
#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
pub struct DueGroup {
    pub state: State,
    /// Never above 1,000: there may be more then.
    pub count: u32,
    #[serde(flatten)]
    pub page: DuePage,
}

#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
pub struct DuePage {
    /// In the order of their dates; a month stands behind its days.
    pub lines: Vec<DueLine>,
    /// Handed back as `after` for the lines that follow; none at the end.
    pub next: Option<String>,
}

#[derive(Clone, Debug, Deserialize, ts_rs::TS)]
pub struct DuePageArgs {
    pub state: State,
    /// `next` of the page before.
    #[ts(optional)]
    pub after: Option<String>,
    /// 50 unless another number is given; at most 200.
    #[ts(optional)]
    pub limit: Option<u32>,
}

const COUNTED: u32 = 1000;
const SHOWN: u32 = 5;
const SOON: Days = Days::new(31);

/// Where something due is found.
struct Source {
    reason: Reason,
    kind: Kind,
    sql: &'static str,
    /// The list of the record it stands in, if any, and the field that settles it.
    list: &'static str,
    field: &'static str,
}

const fn source(reason: Reason, kind: Kind, sql: &'static str, list: &'static str, field: &'static str) -> Source {
    Source { reason, kind, sql, list, field }
}

const DATED: [Source; 7] = [
    source(Reason::Deadline, Kind::Call, include_str!("due/round.sql"), "rounds", "deadline_on"),
    source(Reason::Obligation, Kind::Project, include_str!("due/obligation.sql"), "obligations", "received_on"),
    source(Reason::Reminder, Kind::Project, include_str!("due/reminder.sql"), "obligations", "received_on"),
    source(Reason::Instalment, Kind::Project, include_str!("due/instalment.sql"), "money", "actual_on"),
    source(Reason::FollowUp, Kind::Event, include_str!("due/follow_up.sql"), "follow_ups", "done_on"),
    source(Reason::Retention, Kind::Person, include_str!("due/retention.sql"), "", "retain_until"),
    source(Reason::Consent, Kind::Person, include_str!("due/consent.sql"), "", "consent_on"),
];

const UNDATED: [Source; 4] = [
    source(Reason::FollowUp, Kind::Event, include_str!("due/follow_up_undated.sql"), "follow_ups", "done_on"),
    source(Reason::Obligation, Kind::Project, include_str!("due/obligation_undated.sql"), "obligations", "due_on"),
    source(Reason::Instalment, Kind::Project, include_str!("due/instalment_undated.sql"), "money", "planned_on"),
    source(Reason::Consent, Kind::Person, include_str!("due/consent_undated.sql"), "", "consent_on"),
];

impl State {
    fn sources(self) -> &'static [Source] {
        match self {
            Self::Undated => &UNDATED,
            Self::Overdue | Self::Soon | Self::Later => &DATED,
        }
    }

    /// The first last day that stands so, and the first after it.
    fn days(self, today: NaiveDate) -> [String; 2] {
        let soon = today.checked_add_days(SOON).unwrap_or(today).to_string();
        match self {
            Self::Overdue => [String::new(), today.to_string()],
            Self::Soon => [today.to_string(), soon],
            Self::Later => [soon, "~".into()],
            Self::Undated => [String::new(), "~".into()],
        }
    }
}

/// Where a line stands: by its last day, then by its source, then by its row.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
struct Place(String, usize, i64);

/// How much is late or due soon; never above 1,000.
pub fn pressing(connection: &Connection, today: NaiveDate) -> Result<u32> {
    Ok((count(connection, State::Overdue, today)? + count(connection, State::Soon, today)?).min(COUNTED))
}

pub fn groups(connection: &Connection, today: NaiveDate) -> Result<Vec<DueGroup>> {
    let states = [State::Overdue, State::Soon, State::Later, State::Undated];
    let groups = states.into_iter().map(|state| {
        let count = count(connection, state, today)?;
        let first = DuePageArgs { state, after: None, limit: Some(SHOWN) };
        Ok(DueGroup { state, count, page: page(connection, today, &first)? })
    });
    let mut groups = groups.collect::<Result<Vec<_>>>()?;
    groups.retain(|group| group.count > 0);
    Ok(groups)
}

fn count(connection: &Connection, state: State, today: NaiveDate) -> Result<u32> {
    let [from, to] = state.days(today);
    let mut sum = 0;
    for source in state.sources() {
        let sql = format!(
            "SELECT count(*) FROM (SELECT 1 FROM ({}) WHERE last_day >= ?2 AND last_day < ?3 AND ?1 <> '' LIMIT {COUNTED})",
            source.sql
        );
        let found: u32 =
            connection.prepare_cached(&sql)?.query_row([&today.to_string(), &from, &to], |row| row.get(0))?;
        sum += found;
    }
    Ok(sum.min(COUNTED))
}

pub fn page(connection: &Connection, today: NaiveDate, arguments: &DuePageArgs) -> Result<DuePage> {
    let DuePageArgs { state, after, limit } = arguments;
    let limit = limit.unwrap_or(50).clamp(1, 200) as usize;
    let after: Option<Place> = match after {
        Some(after) => Some(
            serde_json::from_str(after)
                .map_err(|_| Error::refused("This is not a place in what is due; read it from its start."))?,
        ),
        None => None,
    };
    let [from, to] = state.days(today);
    let mut found: Vec<(Place, DueLine)> = Vec::new();
    for (at, source) in state.sources().iter().enumerate() {
        // Of the same day, the sources follow each other.
        let (from, row) = match &after {
            None => (&from, -1),
            Some(Place(day, of, row)) => match at.cmp(of) {
                Ordering::Less => (day, i64::MAX),
                Ordering::Equal => (day, *row),
                Ordering::Greater => (day, -1),
            },
        };
        let sql = format!(
            "SELECT * FROM ({}) WHERE last_day >= ?2 AND last_day < ?3 AND (last_day > ?2 OR id > ?4) AND ?1 <> ''
             ORDER BY last_day, id LIMIT ?5",
            source.sql
        );
        let mut select = connection.prepare_cached(&sql)?;
        let mut rows = select.query(params![today.to_string(), from, to, row, (limit + 1) as i64])?;
        while let Some(row) = rows.next()? {
            found.push((Place(row.get("last_day")?, at, row.get("id")?), source.line(row, *state)?));
        }
    }
    found.sort_by(|one, two| one.0.cmp(&two.0));
    let more = found.len() > limit;
    found.truncate(limit);
    let next = found.last().filter(|_| more).map(|(place, _)| serde_json::to_string(place)).transpose()?;
    Ok(DuePage { lines: found.into_iter().map(|(_, line)| line).collect(), next })
}

impl Source {
    fn line(&self, row: &Row<'_>, state: State) -> rusqlite::Result<DueLine> {
        let on: Option<PartialDate> = row.get("day")?;
        let words: String = row.get("words")?;
        let amount: Option<i64> = row.get("amount")?;
        let amount = match amount {
            Some(minor) => {
                Money::new(minor, row.get::<_, Currency>("currency")?, row.get::<_, Qualifier>("qualifier")?).human()
            }
            None => String::new(),
        };
        let mut time = row.get::<_, Option<TimeOfDay>>("at")?.map(|at| at.to_string()).unwrap_or_default();
        if let Some(zone) = row.get::<_, Option<Zone>>("zone")?.filter(|_| !time.is_empty()) {
            time += &format!(" ({zone})");
        }
        let uid = uid_of(row, row.as_ref().column_index("uid")?)?;
        // Once the deadline is over, the round waits for its decision.
        let (reason, field) = match (self.reason, state) {
            (Reason::Deadline, State::Overdue) => (Reason::Decision, "decided_on"),
            (reason, _) => (reason, self.field),
        };
        let field = match self.list {
            "" => field.to_owned(),
            list => format!("{list}[{}].{field}", row.get::<_, u32>("place")?),
        };
        Ok(DueLine {
            reason,
            on,
            when: if words.is_empty() { on.map(|date| date.short()).unwrap_or_default() } else { words },
            what: row.get("what")?,
            word: row.get("word")?,
            amount,
            time,
            record: Called { kind: self.kind, uid, label: row.get("label")? },
            field,
            who: maybe_ref(row, "who", "who_label")?,
        })
    }
}
