//! The course of projects through time: from when to when, and what falls in between.

use chrono::{Months, NaiveDate};
use rusqlite::{Connection, Row, params_from_iter, types::Value};
use serde::{Deserialize, Serialize};

use super::{
    countdown,
    projects::{Progress, due, read_project},
};
use crate::{
    db::rows::uid_of,
    draft::{Choice, choice},
    error::{Error, Result},
    figures::read::{self, Owners},
    projects::{MoneyKind, ObligationKind, OutputKind, OutputStatus, ProjectStatus},
    records::{Kind, Moment},
    search::Filter,
    values::{Money, PartialDate, Uid},
};

#[derive(Debug, Default, Deserialize, ts_rs::TS)]
pub struct TimelineArgs {
    /// Query words; empty for all projects.
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub filter: String,
    /// One project alone; the filter is then not asked.
    #[ts(optional)]
    pub uid: Option<Uid>,
    /// `next` of the page before, with the same filter.
    #[ts(optional)]
    pub after: Option<String>,
    /// 40 unless another number is given; at most 200.
    #[ts(optional)]
    pub limit: Option<u32>,
}

/// The projects that state when they start, the latest start first; and those that do not.
#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
pub struct Timeline {
    pub today: PartialDate,
    pub courses: Vec<Course>,
    /// How many projects state their start.
    pub total: u32,
    pub next: Option<String>,
    /// Without a start, newest first; at most [`UNDATED`], and on the first page alone.
    pub undated: Vec<Undated>,
    pub undated_count: u32,
    /// What of the filter was not understood, in sentences.
    pub notes: Vec<String>,
}

#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
pub struct Course {
    pub uid: Uid,
    pub title: String,
    pub status: ProjectStatus,
    /// As it was, or else as planned.
    pub start: PartialDate,
    pub started: bool,
    /// When it ended, or is planned to end; extensions are not in it.
    pub end: Option<PartialDate>,
    pub ended: bool,
    /// No end is stated: it is reckoned from the duration.
    pub reckoned: bool,
    /// The latest end that an extension gave, where it is later than `end`.
    pub extended_to: Option<PartialDate>,
    /// In the order of time; those without a date are not here.
    pub landmarks: Vec<Landmark>,
}

choice!(LandmarkKind { Instalment = "instalment", Obligation = "obligation", Extension = "extension", Output = "output" });

/// Something that falls on a date of the project.
#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
pub struct Landmark {
    pub kind: LandmarkKind,
    pub on: PartialDate,
    pub stage: Progress,
    pub amount: Option<Money>,
    pub obligation: Option<ObligationKind>,
    pub output: Option<OutputKind>,
    /// The title of an output, the reason for an extension, the note of another.
    pub text: String,
}

#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
pub struct Undated {
    pub uid: Uid,
    pub title: String,
    pub status: ProjectStatus,
    /// The fields that would place it and are empty, by name.
    pub missing: Vec<String>,
}

/// How many projects without a start are listed.
pub const UNDATED: usize = 50;

const START: &str = "coalesce(actual_start, planned_start)";

/// Where the next page begins: in the list of this filter, before this start and row number.
#[derive(Serialize, Deserialize)]
struct Place(String, String, i64);

pub fn timeline(connection: &Connection, now: Moment, arguments: &TimelineArgs) -> Result<Timeline> {
    let moment = connection.unchecked_transaction()?;
    let today = countdown::today(&moment, now)?;
    let (only, values, words, notes) = match arguments.uid {
        Some(uid) => {
            let project = read_project(&moment, uid)?;
            ("uid = ?".to_owned(), vec![Value::Blob(project.head.uid.bytes().to_vec())], String::new(), Vec::new())
        }
        None => {
            let filter = Filter::read(&moment, Kind::Project, &arguments.filter)?;
            let (only, values) = match filter.condition {
                None => ("1".to_owned(), Vec::new()),
                Some(_) => {
                    let (records, values) = filter.records();
                    (format!("id IN ({records})"), values)
                }
            };
            (only, values, filter.text, filter.notes)
        }
    };
    let after: Option<Place> = arguments
        .after
        .as_deref()
        .map(|after| serde_json::from_str(after).ok().filter(|Place(of, ..)| *of == words))
        .map(|place| place.ok_or_else(|| Error::refused("This is not a place in the timeline as it is filtered now.")))
        .transpose()?;
    let limit = arguments.limit.unwrap_or(40).clamp(1, 200) as usize;
    let count = |dated: bool| -> Result<u32> {
        let sql = format!("SELECT count(*) FROM project WHERE {only} AND {}", placed(dated));
        Ok(moment.prepare_cached(&sql)?.query_row(params_from_iter(&values), |row| row.get(0))?)
    };
    let (ids, next) = page(&moment, &only, &values, after.as_ref(), limit, &words)?;
    let (total, undated_count) = (count(true)?, count(false)?);
    let undated = if after.is_some() { Vec::new() } else { undated(&moment, &only, &values)? };
    let courses = courses(&moment, &ids, today)?;
    Ok(Timeline { today: today.into(), courses, total, next, undated, undated_count, notes })
}

fn placed(dated: bool) -> String {
    if dated { format!("{START} >= '0'") } else { format!("coalesce({START}, '') < '0'") }
}

fn page(
    connection: &Connection,
    only: &str,
    values: &[Value],
    after: Option<&Place>,
    limit: usize,
    words: &str,
) -> Result<(Vec<i64>, Option<String>)> {
    let mut values = values.to_vec();
    let mut beyond = String::new();
    if let Some(Place(_, start, id)) = after {
        beyond = format!(" AND {START} <= ? AND ({START}, id) < (?, ?)");
        values.extend([Value::Text(start.clone()), Value::Text(start.clone()), Value::Integer(*id)]);
    }
    values.push(Value::Integer(limit as i64 + 1));
    let sql = format!(
        "SELECT id, {START} FROM project WHERE {only} AND {}{beyond} ORDER BY {START} DESC, id DESC LIMIT ?",
        placed(true)
    );
    let mut found: Vec<(i64, String)> = connection
        .prepare_cached(&sql)?
        .query_map(params_from_iter(values), |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<rusqlite::Result<_>>()?;
    let more = found.len() > limit;
    found.truncate(limit);
    let next = found
        .last()
        .filter(|_| more)
        .map(|(id, start)| serde_json::to_string(&Place(words.into(), start.clone(), *id)));
    Ok((found.into_iter().map(|(id, _)| id).collect(), next.transpose()?))
}

fn undated(connection: &Connection, only: &str, values: &[Value]) -> Result<Vec<Undated>> {
    let sql = format!(
        "SELECT uid, title, status, coalesce(planned_end, actual_end), duration_months FROM project \
         WHERE {only} AND {} ORDER BY placed_on DESC, id DESC LIMIT {UNDATED}",
        placed(false)
    );
    let mut select = connection.prepare_cached(&sql)?;
    let rows = select.query_map(params_from_iter(values), |row| {
        let (end, months): (Option<String>, Option<u32>) = (row.get(3)?, row.get(4)?);
        let mut missing = vec!["planned_start".to_owned()];
        missing.extend((end.is_none() && months.is_none()).then(|| "planned_end".to_owned()));
        Ok(Undated { uid: uid_of(row, 0)?, title: row.get(1)?, status: read::choice(row, 2)?, missing })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

fn courses(connection: &Connection, ids: &[i64], today: NaiveDate) -> Result<Vec<Course>> {
    let list = serde_json::to_string(ids)?;
    let rows =
        read::all(connection, include_str!("courses.sql"), [&list], |row| Ok((row.get::<_, i64>(0)?, course(row)?)))?;
    let (ids, mut courses): (Vec<i64>, Vec<Course>) = rows.into_iter().unzip();
    let mut owners = Owners::new(&ids, &mut courses);
    for (id, landmark) in read::all(connection, include_str!("landmarks.sql"), [&list], |row| landmark(row, today))? {
        if let Some(course) = owners.get(id) {
            course.landmarks.push(landmark);
        }
    }
    for course in &mut courses {
        course.landmarks.sort_by_key(|landmark| landmark.on.sort_key());
    }
    Ok(courses)
}

fn course(row: &Row<'_>) -> rusqlite::Result<Course> {
    let date =
        |at| Ok::<_, rusqlite::Error>(row.get::<_, Option<PartialDate>>(at)?.filter(|date| date.year().is_some()));
    let (actual_start, planned_start) = (date(4)?, date(5)?);
    let (actual_end, planned_end) = (date(6)?, date(7)?);
    // The rows were chosen by a start that has a year.
    let start = actual_start.or(planned_start).unwrap_or(PartialDate::Year(1900));
    let months: Option<u32> = row.get(8)?;
    let reckoned = months.and_then(|months| start.first_day()?.checked_add_months(Months::new(months))?.pred_opt());
    let stated = actual_end.or(planned_end);
    let mut end = stated.or(reckoned.map(PartialDate::Day));
    let mut extended_to = None;
    if let (None, Some(last)) = (actual_end, date(9)?) {
        // The planned end moves with an extension: where it began follows from the months of the first.
        let (first, months): (Option<PartialDate>, Option<u32>) = (date(10)?, row.get(11)?);
        let before = first.zip(months).and_then(|(first, months)| {
            first.last_day()?.checked_sub_months(Months::new(months)).map(PartialDate::Day)
        });
        if end.is_none_or(|end| !end.certainly_before(&last)) {
            end = before.or(end);
        }
        extended_to = Some(last).filter(|last| end.is_none_or(|end| end.certainly_before(last)));
    }
    Ok(Course {
        uid: uid_of(row, 1)?,
        title: row.get(2)?,
        status: read::choice(row, 3)?,
        start,
        started: actual_start.is_some(),
        end,
        ended: actual_end.is_some(),
        reckoned: stated.is_none() && end.is_some(),
        extended_to,
        landmarks: Vec::new(),
    })
}

fn landmark(row: &Row<'_>, today: NaiveDate) -> rusqlite::Result<(i64, Landmark)> {
    let kind = read::choice(row, 1)?;
    let (planned, done): (Option<PartialDate>, Option<PartialDate>) = (row.get(2)?, row.get(3)?);
    let approved: Option<PartialDate> = row.get(4)?;
    let word: String = row.get(5)?;
    let amount = row.get::<_, Option<i64>>(6)?.map(|_| read::money(row, 6)).transpose()?;
    let stage = match (kind, done) {
        (LandmarkKind::Obligation, _) if approved.is_some() => Progress::Approved,
        (LandmarkKind::Obligation, Some(_)) => Progress::Received,
        (LandmarkKind::Instalment, Some(_)) => Progress::Paid,
        (LandmarkKind::Instalment, None) if word == MoneyKind::Payment.word() => Progress::Paid,
        (LandmarkKind::Output, _) if word.ends_with(OutputStatus::Published.word()) => Progress::Received,
        (LandmarkKind::Extension, _) => Progress::Approved,
        _ => due(planned, today).0,
    };
    let on = done.or(approved).or(planned).unwrap_or(PartialDate::Day(today));
    let obligation = (kind == LandmarkKind::Obligation).then(|| choice_of(&word)).flatten();
    let output =
        (kind == LandmarkKind::Output).then(|| choice_of(word.split(' ').next().unwrap_or_default())).flatten();
    Ok((row.get(0)?, Landmark { kind, on, stage, amount, obligation, output, text: row.get(9)? }))
}

fn choice_of<T: Choice>(word: &str) -> Option<T> {
    T::ALL.iter().copied().find(|one| one.word() == word)
}
