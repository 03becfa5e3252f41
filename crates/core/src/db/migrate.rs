//! Brings a workspace file to the shape this version speaks. Steps are numbered files that never change
//! once released; `PRAGMA user_version` says how many were taken.

use std::path::Path;

use rusqlite::{Connection, TransactionBehavior};

use super::backup;
use crate::error::{Code, Error, Result};

/// In `PRAGMA application_id`: the letters `Rstm`. Tells a workspace from any other SQLite file.
pub const APPLICATION_ID: i32 = i32::from_be_bytes(*b"Rstm");

const STEPS: &[&str] =
    &[include_str!("migrations/0001_records.sql"), include_str!("migrations/0006_strands_and_standing.sql")];

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
