//! The statuses that a project had, read from the change log.

use rusqlite::Connection;
use serde::Serialize;
use serde_json::Value;

use crate::{
    db::{Action, action_of},
    draft::Choice,
    error::Result,
    projects::{Project, ProjectStatus},
    records::Moment,
    values::PartialDate,
};

/// A status and since when it holds.
#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
pub struct StatusEntry {
    pub status: ProjectStatus,
    /// As stated; none where only `recorded_at` is known.
    pub since: Option<PartialDate>,
    /// When the status was recorded, and by whom.
    pub recorded_at: Moment,
    pub actor: String,
}

/// From the first status to the one it has. What was undone is not told.
pub fn history(connection: &Connection, project: &Project) -> Result<Vec<StatusEntry>> {
    let mut select = connection.prepare_cached(include_str!("statuses.sql"))?;
    let mut rows = select.query([project.head.uid])?;
    let mut added: Option<(Moment, String)> = None;
    let mut entries: Vec<StatusEntry> = Vec::new();
    // What the project began with, as far as a later change says; a change of the date alone puts it right.
    let (mut began_as, mut began_since) = (None, None);
    while let Some(row) = rows.next()? {
        let (recorded_at, actor) = (Moment(row.get(0)?), row.get::<_, String>(1)?);
        if action_of(&row.get::<_, String>(2)?)? == Action::Add {
            added = Some((recorded_at, actor));
            continue;
        }
        let fields: Option<Value> =
            row.get::<_, Option<String>>(3)?.map(|text| serde_json::from_str(&text)).transpose()?;
        let status = change(&fields, "status");
        let since = change(&fields, "status_since");
        if entries.is_empty() {
            began_as = began_as.or(status.as_ref().and_then(|(old, _)| status_of(old)));
            began_since = began_since.or(since.as_ref().map(|(old, _)| date_of(old)));
        }
        let since = since.map(|(_, new)| date_of(&new));
        match (status.and_then(|(_, new)| status_of(&new)), entries.last_mut()) {
            (Some(status), _) => {
                entries.push(StatusEntry { status, since: since.flatten(), recorded_at, actor });
            }
            (None, Some(last)) => last.since = since.flatten(),
            (None, None) => began_since = since.or(began_since),
        }
    }
    if let Some((recorded_at, actor)) = added {
        let status = began_as.unwrap_or(project.status);
        let stated = began_since.unwrap_or(project.status_since);
        let since = stated.or(project.awarded_on.filter(|_| status == ProjectStatus::Awarded));
        entries.insert(0, StatusEntry { status, since, recorded_at, actor });
    }
    Ok(entries)
}

/// What a change says of one field: before, and after.
fn change(fields: &Option<Value>, name: &str) -> Option<(Value, Value)> {
    fields.as_ref()?.as_array()?.iter().find_map(|difference| {
        let [path, old, new] = difference.as_array()?.as_slice() else { return None };
        (path.as_array()?.as_slice() == [Value::from(name)]).then(|| (old.clone(), new.clone()))
    })
}

fn status_of(value: &Value) -> Option<ProjectStatus> {
    let word = value.as_str()?;
    ProjectStatus::ALL.iter().copied().find(|status| status.word() == word)
}

fn date_of(value: &Value) -> Option<PartialDate> {
    value.as_str()?.parse().ok()
}
