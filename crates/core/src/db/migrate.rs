//! Brings a workspace file to the shape this version speaks. Steps are numbered files that never change
//! once released; `PRAGMA user_version` says how many were taken.

use std::path::Path;

use rusqlite::{Connection, TransactionBehavior};

use super::backup;
use crate::error::{Code, Error, Result};

/// In `PRAGMA application_id`: the letters `Rstm`. Tells a workspace from any other SQLite file.
pub const APPLICATION_ID: i32 = i32::from_be_bytes(*b"Rstm");

const STEPS: &[&str] = &[
    include_str!("migrations/0001_records.sql"),
    include_str!("migrations/0005_desk.sql"),
    include_str!("migrations/0006_strands_and_standing.sql"),
];

/// The version this build writes.
pub fn current() -> i64 {
    STEPS.len() as i64
}

pub fn version(connection: &Connection) -> Result<i64> {
    Ok(connection.pragma_query_value(None, "user_version", |row| row.get(0))?)
}

/// Refuses, untouched, what is no workspace or comes from a later version.
pub fn recognise(connection: &Connection, path: &Path) -> Result<i64> {
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let application: i32 = connection.pragma_query_value(None, "application_id", |row| row.get(0))?;
    if application != APPLICATION_ID {
        return Err(Error::new(
            Code::NotAWorkspace,
            format!("{name} is not a Rostrum workspace. It was left untouched."),
        ));
    }
    let version = version(connection)?;
    if version > current() {
        return Err(Error::new(
            Code::Newer,
            format!(
                "{name} was saved by a newer version of Rostrum than this one. It was left untouched; update the app to open it."
            ),
        ));
    }
    Ok(version)
}

/// Takes the steps that are missing, in one transaction, after a backup that was read back and found whole.
pub fn migrate(connection: &mut Connection, path: &Path, from: i64) -> Result<()> {
    if from == current() {
        return Ok(());
    }
    if from > 0 {
        let mut copy = path.as_os_str().to_owned();
        copy.push(format!(".before-version-{}.backup", current()));
        backup::copy_verified(connection, Path::new(&copy))?;
    }
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Exclusive)?;
    for step in STEPS.iter().skip(usize::try_from(from).unwrap_or_default()) {
        transaction.execute_batch(step)?;
    }
    transaction.pragma_update(None, "application_id", APPLICATION_ID)?;
    transaction.pragma_update(None, "user_version", current())?;
    transaction.commit()?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::{
        db::{Environment, Workspace, rebuild},
        records::{self, Kind, Moment},
        sample,
    };

    fn counters(connection: &Connection) -> Vec<(String, String, String, i64, i64)> {
        let mut select = connection.prepare("SELECT * FROM tally ORDER BY family, facet, value").unwrap();
        let rows = select.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?, row.get(4)?)));
        rows.unwrap().collect::<rusqlite::Result<_>>().unwrap()
    }

    #[test]
    fn counters_that_a_step_adds_are_those_that_saves_would_have_kept() {
        let workspace = Workspace::in_memory(Environment::fixed(Moment(0))).unwrap();
        sample::load(&workspace).unwrap();
        for draft in [
            json!({"title": "No date", "headcount": "about 9", "countries": ["Mali"]}),
            json!({"title": "No year", "starts_on": "14 April"}),
            json!({"title": "A year", "starts_on": "2014", "headcount": "up to 3", "takeaways": ["x"]}),
            json!({"title": "Announced", "starts_on": "2014-05", "status": "planned", "headcount": "5 expected"}),
        ] {
            records::add(&workspace, Kind::Event, &draft, None).unwrap();
        }
        for status in ["pipeline", "running", "cancelled"] {
            records::add(&workspace, Kind::Project, &json!({"title": status, "status": status}), None).unwrap();
        }
        rebuild(&workspace).unwrap();
        let kept = counters(&workspace.reader());
        let writer = workspace.writer().unwrap();
        let before =
            "DELETE FROM tally WHERE facet IN ('held', 'planned', 'cancelled', 'headcount', 'held_country', 'missing')";
        writer.execute_batch(before).unwrap();
        let (_, step) = include_str!("migrations/0005_desk.sql").split_once("DELETE FROM tally").unwrap();
        writer.execute_batch(&format!("DELETE FROM tally{step}")).unwrap();
        assert_eq!(counters(&writer), kept, "a file of before counts as one of now");
    }
}
